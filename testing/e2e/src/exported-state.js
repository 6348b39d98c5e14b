import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { binary, fuzzer } from './build.js';
import { developmentSpec } from './chain-spec.js';

const execute = promisify(execFile);
const VERDICT = /^No invariant is broken in block (\d+) with (\d+) loans\.$/m;
const MAX_OUTPUT = 256 * 2 ** 20;

/**
 * Checks the invariants of the three pallets and of NUSD in the state of the best block of a node
 * that is not running, in a process of its own.
 * @param {string} chain the path of its spec
 * @param {string} basePath
 * @returns {Promise<{block: number, loans: number}>} which block it is, and how many loans it has
 * @throws {Error} if one is broken, or the state cannot be read
 */
export async function checkInvariants(chain, basePath) {
	const folder = await mkdtemp(join(tmpdir(), 'pignus-e2e-state-'));
	try {
		const spec = join(folder, 'state.json');
		const command = ['export-state', '--chain', chain, '--base-path', basePath];
		const state = await execute(binary(), command, { maxBuffer: MAX_OUTPUT });
		await writeFile(spec, state.stdout);
		const { stdout } = await execute(fuzzer(), ['--state', spec]);
		const [, block, loans] = VERDICT.exec(stdout).map(Number);
		return { block, loans };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A copy of the folder of a development node that is not running. */
export class FolderCopy {
	#folder;

	/** @param {import('./node-process.js').NodeProcess} node */
	static async of(node) {
		const copy = new FolderCopy();
		copy.#folder = await mkdtemp(join(tmpdir(), 'pignus-e2e-copy-'));
		await cp(node.basePath, join(copy.#folder, 'node'), { recursive: true });
		return copy;
	}

	/** See `checkInvariants`. */
	async checkInvariants() {
		return checkInvariants(await developmentSpec(), join(this.#folder, 'node'));
	}

	remove() {
		return rm(this.#folder, { recursive: true, force: true });
	}
}
