import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { leftovers } from '../e2e/src/leftovers.js';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const PROGRAM = local('node_modules/@acala-network/chopsticks/chopsticks.cjs');
const SETTINGS = local('chopsticks.yml');
const LOG_FOLDER = local('logs/');
const ADDRESS = /RPC listening on http:\/\/\S+:(\d+)/;
const START_SECONDS = 60;
const LINES_OF_FAILURE = 25;

/** A copy of a chain from one of its blocks on, in a process of chopsticks. */
export class Fork {
	/** The address of its JSON-RPC server. */
	url;
	#child;
	#lines = [];
	#log;
	#isStopped = false;
	#making = null;

	/**
	 * Forks the chain of a node, which must have the state of that block for as long as the fork is
	 * used: what the fork has not read yet, it reads there.
	 * @param {string} url of the node's JSON-RPC server
	 * @param {number} block the last block that both chains share
	 */
	static async of(url, block) {
		const fork = new Fork(['--endpoint', url, '--block', block]);
		try {
			await fork.#listens();
		} catch (error) {
			await fork.stop();
			throw error;
		}
		return fork;
	}

	constructor(args) {
		mkdirSync(LOG_FOLDER, { recursive: true });
		this.#log = createWriteStream(`${LOG_FOLDER}chopsticks.log`);
		const settings = ['--config', SETTINGS, '--port', 0, '--build-block-mode', 'Manual'];
		const command = [PROGRAM, ...settings, ...args].map(String);
		this.#child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [this.#child.stdout, this.#child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => this.#record(line));
		}
		leftovers.add(this);
	}

	/**
	 * Makes one block after another, until the fork is stopped.
	 * @param {(error: Error) => void} failed called if it cannot go on
	 */
	makeBlocks(failed) {
		this.#making ??= this.#makeBlocks().catch((error) => {
			if (!this.#isStopped) failed(this.#failure(error.message));
		});
	}

	/** Ends the fork. */
	async stop() {
		this.discard();
		await this.#making;
	}

	/** Ends the fork without waiting for it. */
	discard() {
		this.#isStopped = true;
		this.#child.kill('SIGKILL');
		leftovers.delete(this);
		this.#log.end();
	}

	async #listens() {
		await new Promise((resolve, reject) => {
			const fail = (what) => reject(this.#failure(what));
			const timer = setTimeout(() => fail(`no RPC within ${START_SECONDS} s`), START_SECONDS * 1_000);
			this.#child.once('exit', (code) => fail(`it ended with exit code ${code}`));
			this.#child.once('listens', resolve);
			this.#child.once('listens', () => clearTimeout(timer));
		});
	}

	async #makeBlocks() {
		while (!this.#isStopped) await this.#call('dev_newBlock', []);
	}

	async #call(method, params) {
		const request = { jsonrpc: '2.0', id: 1, method, params };
		const answer = await fetch(this.url.replace('ws:', 'http:'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(request),
		});
		const { error, result } = await answer.json();
		if (error) throw new Error(`${method}: ${error.message}`);
		return result;
	}

	#record(line) {
		this.#lines.push(line);
		if (this.#log.writable) this.#log.write(`${line}\n`);
		const [, port] = ADDRESS.exec(line) ?? [];
		if (!port || this.url) return;
		this.url = `ws://127.0.0.1:${port}`;
		this.#child.emit('listens');
	}

	#failure(what) {
		const last = this.#lines.slice(-LINES_OF_FAILURE).join('\n');
		return new Error(`the fork: ${what}; the end of its log:\n${last}`);
	}
}
