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

	/**
	 * Checks the invariants of the three pallets and of NUSD in the state of the best block, in a
	 * process of its own.
	 * @returns {Promise<{block: number, loans: number}>} which block it is, and how many loans it has
	 * @throws {Error} if one is broken, or the state cannot be read
	 */
	async checkInvariants() {
		const spec = join(this.#folder, 'state.json');
		const command = ['export-state', '--chain', await developmentSpec()];
		const state = await execute(
			binary(),
			[...command, '--base-path', join(this.#folder, 'node')],
			{ maxBuffer: MAX_OUTPUT },
		);
		await writeFile(spec, state.stdout);
		const { stdout } = await execute(fuzzer(), ['--state', spec]);
		const [, block, loans] = VERDICT.exec(stdout).map(Number);
		return { block, loans };
	}

	remove() {
		return rm(this.#folder, { recursive: true, force: true });
	}
}
