import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { binary } from './build.js';

const FOLDER = join(tmpdir(), 'pignus-e2e-specs');

/**
 * The path of the development chain's raw spec, its first state worked out. A node that is given it
 * need not do that again, and starts in a quarter of the time; so it is kept for as long as the node
 * is the same. One is kept: it is large.
 * @returns {Promise<string>}
 */
export async function developmentSpec() {
	const { size, mtimeMs } = statSync(binary());
	const id = createHash('sha256').update(`${binary()} ${size} ${mtimeMs}`).digest('hex');
	const path = join(FOLDER, `${id.slice(0, 16)}.json`);
	if (!existsSync(path)) {
		rmSync(FOLDER, { recursive: true, force: true });
		mkdirSync(FOLDER, { recursive: true });
		const unfinished = `${path}.${process.pid}`;
		const command = ['export-chain-spec', '--chain', 'dev', '--raw', '--output', unfinished];
		await promisify(execFile)(binary(), command);
		renameSync(unfinished, path);
	}
	return path;
}
