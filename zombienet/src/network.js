import { spawn } from 'node:child_process';
import {
	closeSync,
	createWriteStream,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { leftovers } from '../../testing/e2e/src/leftovers.js';
import { insertOperatorKey } from '../../testing/e2e/src/operator-key.js';
import { pignus, polkadot, zombie } from './binaries.js';

const DEFINITIONS = fileURLToPath(new URL('../', import.meta.url));
const LOG_FOLDER = fileURLToPath(new URL('../logs/', import.meta.url));
const IS_UP = /network is up/;
const UP_SECONDS = 1_200;
const LISTENING_SECONDS = 300;
const POLL_MILLISECONDS = 500;
const LINES_OF_FAILURE = 40;

/**
 * @typedef {object} Node
 * @property {string} name
 * @property {boolean} collates whether it makes Pignus' blocks
 * @property {string} url of its JSON-RPC server
 * @property {number} pid
 * @property {string} program
 * @property {string[]} args
 * @property {string} folder where it runs
 * @property {string} log its path
 */

/**
 * @typedef {object} Plan
 * @property {string} [definition] the file that defines the network: `local.toml` unless told otherwise
 * @property {(folder: string) => Promise<void>} [prepare] writes the files that the definition names
 * @property {boolean} [reports] whether each collator has the key of a price operator
 */

/** A network: processes of this machine, which end with this one. */
export class Network {
	/** @type {Map<string, Node>} by their names */
	nodes = new Map();
	#folder = mkdtempSync(join(tmpdir(), 'pignus-network-'));
	#processes = [];

	/**
	 * Spawns the network, waits until all its nodes answer, and gives each collator the key of the
	 * price operator beside it. Their chains may not move yet.
	 * @param {Plan} [plan]
	 */
	static async spawn({ definition = 'local.toml', prepare = async () => {}, reports = true } = {}) {
		const network = new Network();
		try {
			await prepare(network.#folder);
			await network.#spawn(join(DEFINITIONS, definition));
			await Promise.all([...network.nodes.values()].map(({ url }) => listening(url)));
			const operators = reports ? network.collators : [];
			await Promise.all(operators.map(({ url, name }) => insertOperatorKey(url, name)));
		} catch (error) {
			network.discard();
			throw error;
		}
		return network;
	}

	constructor() {
		leftovers.add(this);
	}

	/** @returns {Node[]} */
	get collators() {
		return [...this.nodes.values()].filter(({ collates }) => collates);
	}

	/**
	 * What a node has logged so far, line by line.
	 * @param {string} name
	 */
	lines(name) {
		return readFileSync(this.nodes.get(name).log, 'utf8').split('\n');
	}

	/**
	 * Ends a node as a power cut would. Its state stays.
	 * @param {string} name
	 */
	kill(name) {
		process.kill(this.nodes.get(name).pid, 'SIGKILL');
	}

	/**
	 * Starts a node again on the state that it left, and waits until it answers.
	 * @param {string} name
	 */
	async revive(name) {
		const node = this.nodes.get(name);
		const { program, args, folder: cwd, log } = node;
		const output = openSync(log, 'a');
		const env = { PATH: this.#path };
		const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
		closeSync(output);
		this.#processes.push(child);
		node.pid = child.pid;
		await listening(node.url);
	}

	/** The peak memory of each node, in bytes, by its name. */
	get peakMemory() {
		return new Map(
			[...this.nodes.values()].map(({ name, pid }) => {
				const status = readFileSync(`/proc/${pid}/status`, 'utf8');
				return [name, Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) * 1_024];
			}),
		);
	}

	/** Ends all processes and removes what they wrote, except the log of `zombie-cli`. */
	discard() {
		for (const { pid } of this.#processes) {
			try {
				process.kill(-pid, 'SIGKILL');
			} catch (error) {
				if (error.code !== 'ESRCH') throw error;
			}
		}
		leftovers.delete(this);
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}

	/** `PATH` for the nodes: the two binaries that definitions name, then this machine's. */
	get #path() {
		return [join(this.#folder, 'bin'), process.env.PATH].join(delimiter);
	}

	async #spawn(definition) {
		const bin = join(this.#folder, 'bin');
		mkdirSync(bin);
		symlinkSync(pignus(), join(bin, 'pignus-node'));
		symlinkSync(polkadot(), join(bin, 'polkadot'));

		const folder = join(this.#folder, 'network');
		const options = ['--provider', 'native', '--node-verifier', 'none', '--spawn-concurrency', '1'];
		const child = spawn(zombie(), ['spawn', ...options, '--dir', folder, definition], {
			// Where the files are that it names.
			cwd: this.#folder,
			// In a group of its own, so that everything it starts can be ended at once.
			detached: true,
			env: { ...process.env, NO_COLOR: '1', PATH: this.#path },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#processes.push(child);
		await isUp(child);
		this.nodes = nodesOf(JSON.parse(readFileSync(join(folder, 'zombie.json'), 'utf8')));
	}
}

/** Resolves when `zombie-cli` says that the network is up. */
function isUp(child) {
	mkdirSync(LOG_FOLDER, { recursive: true });
	const path = join(LOG_FOLDER, 'zombie-cli.log');
	const log = createWriteStream(path);
	const lines = [];
	return new Promise((resolve, reject) => {
		const fail = (what) => {
			clearTimeout(timer);
			const last = lines.slice(-LINES_OF_FAILURE).join('\n');
			reject(new Error(`${what}; its log is ${path} and ends with:\n${last}`));
		};
		const timer = setTimeout(() => fail(`no network within ${UP_SECONDS} s`), UP_SECONDS * 1_000);
		child.once('error', (error) => fail(error.message));
		child.once('exit', (code, signal) => fail(`zombie-cli ended: ${signal ?? `exit code ${code}`}`));
		for (const stream of [child.stdout, child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => {
				log.write(`${line}\n`);
				lines.push(line);
				if (!IS_UP.test(line)) return;
				clearTimeout(timer);
				resolve();
			});
		}
	});
}

/** @returns {Map<string, Node>} */
function nodesOf({ relay, parachains }) {
	const paraNodes = Object.values(parachains).flat().flatMap((parachain) => parachain.collators);
	return new Map(
		[...relay.nodes, ...paraNodes].map(({ name, ws_uri: url, inner }) => [
			name,
			{
				name,
				url,
				collates: inner.args.includes('--collator'),
				pid: inner.process_handle,
				program: inner.program,
				args: inner.args,
				folder: inner.base_dir,
				log: inner.log_path,
			},
		]),
	);
}

async function listening(url) {
	const { hostname: host, port } = new URL(url);
	const deadline = Date.now() + LISTENING_SECONDS * 1_000;
	while (!(await accepts({ host, port }))) {
		if (Date.now() > deadline) throw new Error(`nobody listens at ${url}`);
		await sleep(POLL_MILLISECONDS);
	}
}

function accepts(address) {
	return new Promise((resolve) => {
		const socket = connect(address);
		const settle = (answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('connect', () => settle(true));
		socket.once('error', () => settle(false));
	});
}
