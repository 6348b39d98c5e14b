import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { binary } from './build.js';

/**
 * The path of the development chain's raw spec, its first state worked out. A node that is given it
 * need not do that again, and starts in a quarter of the time; so it is kept for as long as the node
 * is the same.
 * @returns {Promise<string>}
 */
export async function developmentSpec() {
	const { size, mtimeMs } = statSync(binary());
	const id = createHash('sha256').update(`${binary()} ${size} ${mtimeMs}`).digest('hex');
	const path = join(tmpdir(), 'pignus-e2e-specs', `${id.slice(0, 16)}.json`);
	if (!existsSync(path)) {
		mkdirSync(join(path, '..'), { recursive: true });
		const unfinished = `${path}.${process.pid}`;
		const command = ['export-chain-spec', '--chain', 'dev', '--raw', '--output', unfinished];
		await promisify(execFile)(binary(), command);
		renameSync(unfinished, path);
	}
	return path;
}
