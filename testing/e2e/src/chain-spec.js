import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { binary } from './build.js';

const FOLDER = join(tmpdir(), 'pignus-e2e-specs');

/**
 * The path of the development chain's raw spec, which holds the computed genesis state. A node that
 * starts from it need not compute that state and is up in a quarter of the time, so the file is
 * kept until the node's binary changes. Only one is kept: it is large.
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
