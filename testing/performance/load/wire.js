import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { WsProvider } from '@polkadot/api';

import { BLOCK_TIME } from '../../e2e/src/stage.js';

const POLL_MILLISECONDS = 20;
/** A block that follows the one before sooner than this is late: the node is catching up. */
const PACE_MILLISECONDS = 0.8 * BLOCK_TIME;
const PATIENCE_SECONDS = 600;

/**
 * @typedef {object} RawBlock A block as the node sends it, not decoded.
 * @property {number} number
 * @property {number} seenAt when the node announced it, in milliseconds
 * @property {string[]} extrinsics in hexadecimal
 * @property {string} weight what it weighs, in hexadecimal
 * @property {Buffer} events
 */

/**
 * A bare connection to a node: whatever the library does for every call and block beyond sending
 * and reading would take processor time from the node.
 *
 * Emits `block` with a `RawBlock` for each, as long as somebody listens.
 */
export class Wire extends EventEmitter {
	/** @type {{number: number, seenAt: number} | null} the newest block */
	last = null;
	#provider;
	#keys;
	#gap = 0;
	#failure = null;
	#reading = Promise.resolve();

	/**
	 * Connects, and waits for the first block.
	 * @param {string} url
	 * @param {import('@polkadot/api').ApiPromise} api
	 */
	static async open(url, { query: { system } }) {
		const wire = new Wire();
		wire.#keys = [system.blockWeight.key(), system.events.key()];
		wire.#provider = new WsProvider(url);
		await wire.#provider.isReady;
		const follow = (error, header) => (error ? wire.fail(error) : wire.#follow(header));
		await wire.#provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], follow);
		await wire.until(() => wire.last !== null, 'the first block');
		return wire;
	}

	/**
	 * Calls the node.
	 * @param {string} method
	 * @param {...unknown} parameters
	 */
	send(method, ...parameters) {
		return this.#provider.send(method, parameters);
	}

	/**
	 * Resolves with whether `condition` became true in time.
	 * @param {() => boolean} condition
	 * @param {number} [seconds] the longest to wait
	 */
	async comes(condition, seconds = Infinity) {
		const deadline = performance.now() + seconds * 1_000;
		for (;;) {
			if (this.#failure) throw this.#failure;
			if (condition()) return true;
			if (performance.now() > deadline) return false;
			await sleep(POLL_MILLISECONDS);
		}
	}

	/**
	 * Waits until `condition` holds.
	 * @param {() => boolean} condition
	 * @param {string} what is waited for
	 */
	async until(condition, what) {
		if (await this.comes(condition, PATIENCE_SECONDS)) return;
		throw new Error(`${what}: not within ${PATIENCE_SECONDS} s`);
	}

	/**
	 * Waits until the node has caught up with its timer, which asks for a block at every turn and
	 * skips none while a full block takes longer than a turn.
	 */
	async caughtUp() {
		const soon = this.last.number + 2;
		await this.until(
			() => this.last.number >= soon && this.#gap > PACE_MILLISECONDS,
			'blocks at the pace of the timer',
		);
	}

	/** Ends every wait, now and later, with an error. */
	fail(error) {
		this.#failure ??= error;
	}

	/** Ends the connection. */
	async close() {
		this.fail(new Error('the wire is closed'));
		await this.#provider.disconnect();
	}

	#follow(header) {
		const seenAt = performance.now();
		const number = Number(header.number);
		this.#reading = this.#reading
			.then(() => this.#catchUp(number, seenAt))
			.catch((error) => this.fail(error));
	}

	async #catchUp(number, seenAt) {
		// Blocks that nobody listens to are not read: their state may be gone by then.
		const isHeard = this.listenerCount('block') > 0;
		const first = isHeard && this.last ? this.last.number + 1 : number;
		for (let next = first; next <= number && !this.#failure; next += 1) {
			const block = isHeard ? await this.#read(next, seenAt) : null;
			this.#gap = this.last ? seenAt - this.last.seenAt : 0;
			this.last = { number: next, seenAt };
			if (block) this.emit('block', block);
		}
	}

	async #read(number, seenAt) {
		const hash = await this.send('chain_getBlockHash', number);
		const [{ block }, [{ changes }]] = await Promise.all([
			this.send('chain_getBlock', hash),
			this.send('state_queryStorageAt', this.#keys, hash),
		]);
		const values = new Map(changes);
		const [weight, events] = this.#keys.map((key) => values.get(key));
		return {
			number,
			seenAt,
			extrinsics: block.extrinsics,
			weight,
			events: Buffer.from(events.slice(2), 'hex'),
		};
	}
}
