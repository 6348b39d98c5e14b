import { EventEmitter } from 'node:events';

/** The most that is in the pool at once: it takes 8,192, and an operator's reports must fit in. */
const POOL = 6_000;
/** The least of each account that may be in the pool at once. */
const AHEAD = 4;
/** What is in the pool fills so many blocks: one while the next one is filled up. */
const BLOCKS_AHEAD = 2;
/** As long as nothing of what is in the pool may come into a block. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * @typedef {object} Source
 * @property {() => import('./signing.js').Transaction | null} next the next transaction; `null` if
 * there is none now
 *
 * @typedef {object} Inclusion A block, and what it holds of what was fed.
 * @property {import('./wire.js').RawBlock} block
 * @property {{transaction: import('./signing.js').Transaction, index: number}[]} own
 */

/**
 * A source of what is signed already.
 * @param {import('./signing.js').Transaction[]} transactions
 * @returns {Source}
 */
export function listed(transactions) {
	let index = 0;
	return { next: () => transactions[index++] ?? null };
}

/**
 * Keeps the pool filled from a source, in its order, and follows what it submitted into blocks. How
 * much is in the pool goes by what blocks have taken: a block that is full tries in vain whatever
 * else is in the pool, so that more than is needed would make blocks late.
 *
 * Emits `block` with an `Inclusion` for every block.
 */
export class Feeder extends EventEmitter {
	/** Whether the source had nothing more when it was asked last. */
	isDry = false;
	#wire;
	#source;
	#accounts;
	#limit;
	#isFeeding = true;
	#next = null;
	#refusals = [];
	#largest = 0;
	#progressAt = performance.now();
	/** @type {Map<string, import('./signing.js').Transaction>} */
	#inPool = new Map();
	#ofAccount = new Map();
	#onBlock = (block) => this.#follow(block);

	/**
	 * @param {import('./wire.js').Wire} wire
	 * @param {Source} source
	 * @param {object} options
	 * @param {number} options.accounts how many sign
	 * @param {number} [options.limit] the most that is in the pool at once
	 */
	constructor(wire, source, { accounts, limit = POOL }) {
		super();
		this.#wire = wire;
		this.#source = source;
		this.#accounts = accounts;
		this.#limit = limit;
	}

	/**
	 * Feeds until it is over, and waits until all that was submitted is in blocks.
	 * @param {() => boolean} isOver
	 * @throws if anything of it comes into no block
	 */
	async feed(isOver) {
		this.#wire.on('block', this.#onBlock);
		this.#fill();
		await this.#wire.comes(() => isOver() || this.#hasFailed);
		this.#isFeeding = false;
		await this.#wire.comes(() => this.#inPool.size === 0 || this.#hasFailed);
		this.#wire.off('block', this.#onBlock);
		if (this.#hasFailed) throw new Error(this.#failure);
	}

	get #hasFailed() {
		return this.#refusals.length > 0 || this.#isStuck;
	}

	get #isStuck() {
		const waited = performance.now() - this.#progressAt;
		return this.#inPool.size > 0 && waited > PATIENCE_MILLISECONDS;
	}

	get #failure() {
		const { length, 0: first } = this.#refusals;
		if (length > 0) return `the pool refused ${length} transactions, the first with: ${first}`;
		const seconds = PATIENCE_MILLISECONDS / 1_000;
		return `${this.#inPool.size} submitted transactions came into no block for ${seconds} s`;
	}

	/** How many may be in the pool now. */
	get #room() {
		const filled = Math.max(AHEAD * this.#accounts, BLOCKS_AHEAD * this.#largest);
		return Math.min(filled, this.#limit);
	}

	#fill() {
		const room = this.#room;
		const mostOfOne = Math.max(AHEAD, Math.ceil((2 * room) / this.#accounts));
		while (this.#isFeeding && this.#inPool.size < room) {
			this.#next ??= this.#source.next();
			this.isDry = this.#next === null;
			if (this.isDry || !this.#isReady(this.#next, mostOfOne)) return;
			this.#submit(this.#next);
			this.#next = null;
		}
	}

	#isReady({ account, after }, mostOfOne) {
		if (after && !after.isIncluded) return false;
		return (this.#ofAccount.get(account) ?? 0) < mostOfOne;
	}

	#submit(transaction) {
		if (this.#inPool.size === 0) this.#progressAt = performance.now();
		transaction.after = null;
		transaction.sentAt = performance.now();
		this.#inPool.set(transaction.hex, transaction);
		this.#count(transaction, 1);
		this.#wire.send('author_submitExtrinsic', transaction.hex).catch((error) => {
			if (!this.#inPool.has(transaction.hex)) return;
			this.#takeOut(transaction);
			this.#refusals.push(error.message.split('\n')[0]);
		});
	}

	#follow(block) {
		const own = [];
		block.extrinsics.forEach((hex, index) => {
			const transaction = this.#inPool.get(hex);
			if (!transaction) return;
			transaction.isIncluded = true;
			this.#takeOut(transaction);
			own.push({ transaction, index });
		});
		if (own.length > 0) this.#progressAt = performance.now();
		this.#largest = Math.max(this.#largest, own.length);
		this.#fill();
		this.emit('block', { block, own });
	}

	#takeOut(transaction) {
		this.#inPool.delete(transaction.hex);
		this.#count(transaction, -1);
	}

	#count({ account }, change) {
		this.#ofAccount.set(account, (this.#ofAccount.get(account) ?? 0) + change);
	}
}
