import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { binary } from './build.js';
import { developmentSpec } from './chain-spec.js';
import { leftovers } from './leftovers.js';

const LOG_FOLDER = fileURLToPath(new URL('../logs/', import.meta.url));
const RPC_ADDRESS = /Running JSON-RPC server: addr=127\.0\.0\.1:(\d+)/;
const START_SECONDS = 300;
const LINES_OF_FAILURE = 25;

/**
 * A `pignus-node` of our own, with its state in a folder of its own and its log in
 * `testing/e2e/logs/<name>.log`. It makes blocks by itself.
 *
 * Emits `failed` with an `Error` when the node ends without having been told to.
 */
export class NodeProcess extends EventEmitter {
	/** Every line the node has logged since its first start. */
	lines = [];
	/** The address of its JSON-RPC server. */
	url = null;
	logPath;
	/** The folder with its state. */
	basePath = mkdtempSync(join(tmpdir(), 'pignus-e2e-'));
	#args;
	#child = null;
	#log;

	/**
	 * Starts a node and waits until it listens.
	 * @param {object} options
	 * @param {string} options.name names the log
	 * @param {number} options.blockTime milliseconds between two blocks
	 * @param {string[]} [options.args] for whom it runs, and on which chain if not that of
	 * development
	 */
	static async start({ name, blockTime, args = ['--dev'] }) {
		const chain = args.includes('--chain') ? [] : ['--chain', await developmentSpec()];
		const node = new NodeProcess(name, [...args, ...chain, '--dev-block-time', blockTime]);
		try {
			await node.launch();
		} catch (error) {
			node.discard();
			throw error;
		}
		return node;
	}

	constructor(name, args) {
		super();
		this.#args = args;
		mkdirSync(LOG_FOLDER, { recursive: true });
		this.logPath = join(LOG_FOLDER, `${name}.log`);
		this.#log = createWriteStream(this.logPath);
		leftovers.add(this);
	}

	/** Starts the node, for the first time or again on the state that it left. */
	async launch() {
		const from = this.lines.length;
		const child = spawn(
			binary(),
			[
				...this.#args,
				...['--base-path', this.basePath],
				...['--rpc-port', '0'],
				...['--listen-addr', '/ip4/127.0.0.1/tcp/0'],
				...['-l', 'appraisal=debug'],
				'--no-mdns',
				'--no-prometheus',
				'--no-telemetry',
				'--no-hardware-benchmarks',
			].map(String),
			{ stdio: ['ignore', 'pipe', 'pipe'] },
		);
		this.#child = child;
		for (const stream of [child.stdout, child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => this.#record(line));
		}
		child.once('error', (error) => this.#ended(child, error.message));
		child.once('exit', (code, signal) => this.#ended(child, signal ?? `exit code ${code}`));
		const line = await this.waitForLog(RPC_ADDRESS, { from, seconds: START_SECONDS });
		this.url = `ws://127.0.0.1:${RPC_ADDRESS.exec(line)[1]}`;
	}

	/**
	 * Resolves with the first line from `from` on that matches.
	 * @param {RegExp} pattern
	 * @param {{from?: number, seconds?: number}} [options]
	 * @returns {Promise<string>}
	 */
	async waitForLog(pattern, { from = 0, seconds = 60 } = {}) {
		const found = this.lines.slice(from).find((line) => pattern.test(line));
		if (found) return found;
		return new Promise((resolve, reject) => {
			const settle = (outcome, value) => {
				clearTimeout(timer);
				this.off('line', look);
				this.off('failed', fail);
				outcome(value);
			};
			const look = (line) => pattern.test(line) && settle(resolve, line);
			const fail = (error) => settle(reject, error);
			const timer = setTimeout(
				() => fail(this.#failure(`the node did not log ${pattern} within ${seconds} s`)),
				seconds * 1_000,
			);
			this.on('line', look);
			this.on('failed', fail);
		});
	}

	/** The id of its process. */
	get pid() {
		return this.#child.pid;
	}

	/** Its peak memory, in bytes. */
	get peakMemory() {
		const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
		return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) * 1_024;
	}

	/** Ends the node as a power cut would: at once, with SIGKILL. Its state stays. */
	async kill() {
		const child = this.#child;
		this.#child = null;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const exited = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGKILL');
		await exited;
	}

	/** Ends the node and removes its state. */
	async stop() {
		await this.kill();
		this.discard();
	}

	/** Ends the node without waiting for it, and removes its state. */
	discard() {
		this.#child?.kill('SIGKILL');
		this.#child = null;
		leftovers.delete(this);
		rmSync(this.basePath, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		this.#log.end();
	}

	#record(line) {
		this.lines.push(line);
		if (this.#log.writable) this.#log.write(`${line}\n`);
		this.emit('line', line);
	}

	#ended(child, how) {
		if (this.#child !== child) return;
		this.#child = null;
		this.emit('failed', this.#failure(`the node ended by itself: ${how}`));
	}

	#failure(what) {
		const last = this.lines.slice(-LINES_OF_FAILURE).join('\n');
		return new Error(`${what}; its log is ${this.logPath} and ends with:\n${last}`);
	}
}
