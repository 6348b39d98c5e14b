import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { readInFull } from './legibility.js';

/** On a network the block after the one with the new runtime may take half a minute. */
const READ_ATTEMPTS = 30;
const READ_AGAIN_MILLISECONDS = 1_000;

/**
 * @typedef {object} ChainEvent
 * @property {string} name such as `credit.Opened`
 * @property {any} data its fields by name, as codecs
 * @property {number} block
 * @property {number | null} extrinsic the index of the extrinsic that caused it; `null` for a hook
 *
 * @typedef {object} Block
 * @property {number} number
 * @property {string} hash
 * @property {bigint} time chain time in milliseconds
 * @property {ChainEvent[]} events
 */

/**
 * Records every block from the first it sees: its time and its events, in order.
 * It cannot go on with a block that stock clients misread.
 *
 * Emits `block` for each, and `failed` with an `Error` when it cannot go on.
 */
export class Chronicle extends EventEmitter {
	/** @type {Block[]} */
	blocks = [];
	/** @type {Error | null} */
	failure = null;
	/** Seconds to wait for anything, unless told otherwise. */
	patience;
	#api;
	#unsubscribe;
	#writing = Promise.resolve();

	constructor(api, patience) {
		super();
		this.setMaxListeners(0);
		this.#api = api;
		this.patience = patience;
	}

	/**
	 * Starts with the next block and waits for it, or goes on after blocks that are given.
	 * @param {import('@polkadot/api').ApiPromise} api
	 * @param {{finalized: boolean, patience: number, past?: Block[]}} options see `Chain.connect`
	 */
	static async start(api, { finalized, patience, past = [] }) {
		const chronicle = new Chronicle(api, patience);
		chronicle.blocks.push(...past);
		const { subscribeFinalizedHeads, subscribeNewHeads } = api.rpc.chain;
		const subscribe = finalized ? subscribeFinalizedHeads : subscribeNewHeads;
		chronicle.#unsubscribe = await subscribe((head) => {
			const number = head.number.toNumber();
			chronicle.#writing = chronicle.#writing
				.then(() => chronicle.#catchUp(number))
				.catch((error) => chronicle.fail(error));
		});
		await chronicle.until(() => chronicle.blocks.length > 0, { what: 'the first block' });
		return chronicle;
	}

	/** The newest block. */
	get head() {
		return this.blocks.at(-1);
	}

	/**
	 * A recorded block.
	 * @param {number} number
	 */
	block(number) {
		return this.blocks[number - this.blocks[0].number];
	}

	/**
	 * All events from a block on, by name.
	 * @param {string} name
	 * @param {number} [from]
	 * @returns {ChainEvent[]}
	 */
	events(name, from = 0) {
		return this.blocks
			.filter((block) => block.number >= from)
			.flatMap((block) => block.events.filter((event) => event.name === name));
	}

	/**
	 * Resolves with what `condition` returns once that is not `false`, `null` or `undefined`. The
	 * condition is checked now and after every block.
	 * @template T
	 * @param {(head: Block) => T | Promise<T>} condition
	 * @param {object} options
	 * @param {string} options.what what is waited for
	 * @param {number} [options.seconds]
	 * @param {(head: Block) => void} [options.progress] called after each check that failed
	 * @returns {Promise<T>}
	 */
	async until(condition, { what, seconds = this.patience, progress = () => {} }) {
		const deadline = Date.now() + seconds * 1_000;
		let asked = -1;
		for (;;) {
			if (this.failure) throw this.failure;
			const seen = this.blocks.length;
			if (seen !== asked) {
				asked = seen;
				const answer = await condition(this.head);
				if (answer !== false && answer !== undefined && answer !== null) return answer;
				if (this.head) progress(this.head);
			}
			if (this.blocks.length === seen) await this.#nextBlock(deadline, what, seconds);
		}
	}

	/**
	 * Resolves with the first matching event of a name, from a block on.
	 * @param {string} name
	 * @param {object} [options]
	 * @param {number} [options.from]
	 * @param {(event: ChainEvent) => boolean} [options.where]
	 * @param {number} [options.seconds]
	 * @param {(head: Block) => void} [options.progress]
	 * @returns {Promise<ChainEvent>}
	 */
	event(name, { from = 0, where = () => true, ...options } = {}) {
		return this.until(() => this.events(name, from).find(where), { what: name, ...options });
	}

	/**
	 * Waits for a number of further blocks.
	 * @param {number} count
	 */
	async pass(count) {
		const last = this.head.number + count;
		await this.until((head) => head.number >= last, { what: `block ${last}` });
	}

	/** Ends every wait, now and later, with an error. */
	fail(error) {
		this.failure ??= error;
		this.emit('failed', error);
	}

	/** Stops recording. */
	stop() {
		this.#unsubscribe?.();
		this.failure ??= new Error('the chronicle is closed');
	}

	async #nextBlock(deadline, what, seconds) {
		await new Promise((resolve, reject) => {
			const late = () => settle(reject, new Error(`${what}: not within ${seconds} s`));
			const timer = setTimeout(late, Math.max(0, deadline - Date.now()));
			const go = () => settle(resolve);
			const settle = (outcome, value) => {
				clearTimeout(timer);
				this.off('block', go);
				this.off('failed', go);
				outcome(value);
			};
			this.on('block', go);
			this.on('failed', go);
		});
	}

	async #catchUp(number) {
		const first = this.head ? this.head.number + 1 : number;
		for (let next = first; next <= number && !this.failure; next += 1) {
			const block = await this.#readWithPatience(next);
			this.blocks.push(block);
			this.emit('block', block);
		}
	}

	/**
	 * When a block brings a new runtime, polkadot.js puts the new types where it had the old ones, also
	 * under a query that is still under way, and keeps that mixture for as long as the block that it was
	 * last asked about is the same. So it is asked about the newest block before the query is repeated.
	 */
	async #readWithPatience(number) {
		for (let attempt = 1; ; attempt += 1) {
			try {
				if (attempt > 1) await this.#api.at(await this.#api.rpc.chain.getBlockHash());
				return await this.#read(number);
			} catch (error) {
				if (attempt === READ_ATTEMPTS || this.failure) throw error;
				await sleep(READ_AGAIN_MILLISECONDS);
			}
		}
	}

	async #read(number) {
		const hash = await this.#api.rpc.chain.getBlockHash(number);
		const state = await this.#api.at(hash);
		const [time, records] = await state.queryMulti([
			state.query.timestamp.now,
			state.query.system.events,
		]);
		const events = records.map(({ phase, event }) => ({
			name: `${event.section}.${event.method}`,
			data: named(event.data),
			block: number,
			extrinsic: phase.isApplyExtrinsic ? phase.asApplyExtrinsic.toNumber() : null,
		}));
		await readInFull(this.#api, state.registry, hash);
		return { number, hash: hash.toHex(), time: time.toBigInt(), events };
	}
}

function named(data) {
	if (!data.names) return [...data];
	return Object.fromEntries(data.names.map((name, index) => [name, data[index]]));
}
