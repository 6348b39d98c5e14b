import { EventEmitter } from 'node:events';

/** Most transactions in the pool at once: it takes 8,192, and operators' reports must fit too. */
const POOL = 6_000;
/** At least this many transactions of each account may be in the pool at once. */
const AHEAD = 4;
/** The pool holds enough for this many blocks: one to make while the next is replenished. */
const BLOCKS_AHEAD = 2;
/** The feed fails if for this long no transaction in the pool gets into a block. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * @typedef {object} Source
 * @property {() => import('./signing.js').Transaction | null} next the next transaction; `null` if
 * there is none now
 *
 * @typedef {object} Inclusion A block, and which of the fed transactions are in it.
 * @property {import('./wire.js').RawBlock} block
 * @property {{transaction: import('./signing.js').Transaction, index: number}[]} own
 */

/**
 * A source of transactions that are signed already.
 * @param {import('./signing.js').Transaction[]} transactions
 * @returns {Source}
 */
export function listed(transactions) {
	let index = 0;
	return { next: () => transactions[index++] ?? null };
}

/**
 * Keeps the pool filled from a source, in its order, and follows what it submitted into blocks. How
 * much it keeps in the pool depends on how much blocks have taken: a full block still tries
 * everything else in the pool in vain, so an excess would make blocks late.
 *
 * Emits `block` with an `Inclusion` for every block.
 */
export class Feeder extends EventEmitter {
	/** Whether the source had nothing left when last asked. */
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
	 * @param {number} options.accounts how many accounts sign
	 * @param {number} [options.limit] most transactions in the pool at once
	 */
	constructor(wire, source, { accounts, limit = POOL }) {
		super();
		this.#wire = wire;
		this.#source = source;
		this.#accounts = accounts;
		this.#limit = limit;
	}

	/**
	 * Feeds until `isOver` returns true, and waits until all that was submitted is in blocks.
	 * @param {() => boolean} isOver
	 * @throws if the pool refuses any of it, or nothing gets into a block for too long
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
		return `${this.#inPool.size} submitted transactions: none in a block for ${seconds} s`;
	}

	/** How many transactions may be in the pool now. */
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
