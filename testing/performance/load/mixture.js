import { Bidding, openingOf, repaymentOf, transferOf } from './phases.js';
import { Signer } from './signing.js';

/** The kinds of transaction in a mixture. */
export const KINDS = ['transfer', 'open', 'bid', 'repay'];

/** Transactions of all kinds in turn, signed when they are asked for. */
export class Mixture {
	#setting;
	#signer;
	#bidding;
	#free;
	#loans;
	#lastBids = [];
	#bids = 0;
	#turn = 0;
	#plan = {
		transfer: () => transferOf(this.#setting, this.#turn / KINDS.length),
		open: () => this.#open(),
		bid: () => this.#bidding.next(),
		repay: () => this.#repay(),
	};

	/**
	 * A mixture that continues from the chain's present state.
	 * @param {import('./runner.js').Runner} runner
	 * @param {import('./setting.js').Setting} setting
	 * @param {number[]} free items that are not pledged
	 */
	static async of({ api }, setting, free) {
		const mixture = new Mixture();
		mixture.#setting = setting;
		mixture.#signer = await Signer.of(api, setting.crowd);
		mixture.#bidding = await Bidding.of(setting);
		mixture.#loans = await setting.openLoans();
		mixture.#free = [...free];
		return mixture;
	}

	/** @returns {import('./signing.js').Transaction | null} */
	next() {
		const kind = KINDS[this.#turn % KINDS.length];
		const planned = this.#plan[kind]();
		if (!planned) return null;
		this.#turn += 1;
		const transaction = { ...this.#signer.sign(planned), kind, item: planned.item };
		if (kind === 'bid') this.#queue(transaction);
		return transaction;
	}

	/**
	 * Learns which loans are open and which items are free.
	 * @param {ReturnType<typeof import('./blocks.js').eventsOf>} events of a block
	 * @param {import('./feeder.js').Inclusion['own']} own
	 */
	see(events, own) {
		for (const { name, data } of events) {
			if (name !== 'credit.Opened') continue;
			const [[item]] = data.items;
			this.#loans.push({ loan: data.loan.toNumber(), item: item.toNumber() });
		}
		for (const { transaction } of own) {
			if (transaction.kind === 'repay') this.#free.push(transaction.item);
		}
	}

	#open() {
		const item = this.#free.shift();
		return item === undefined ? null : openingOf(this.#setting, item);
	}

	#repay() {
		const opened = this.#loans.shift();
		return opened ? { ...repaymentOf(this.#setting, opened), item: opened.item } : null;
	}

	/** A bid must not get into a block before the one that it outbids. */
	#queue(bid) {
		const place = this.#bids % this.#bidding.lots;
		bid.after = this.#lastBids[place] ?? null;
		this.#lastBids[place] = bid;
		this.#bids += 1;
	}
}
