/**
 * @typedef {'minted' | 'burned' | 'moved' | 'held' | 'freed' | 'paid'} FlowKind `held` and `freed`
 * stay within an account; `paid` leaves it, from held money.
 *
 * @typedef {object} Flow
 * @property {FlowKind} kind
 * @property {string | null} from
 * @property {string | null} to
 * @property {bigint} amount
 * @property {string} what
 * @property {number} block
 */

/** A ledger of NUSD that remembers every flow. */
export class Books {
	/** @type {Flow[]} */
	flows = [];
	#free = new Map();
	#held = new Map();

	mint(to, amount, note) {
		this.#write('minted', null, to, amount, note);
		this.#add(this.#free, to, amount);
	}

	burn(from, amount, note) {
		this.#write('burned', from, null, amount, note);
		this.#add(this.#free, from, -amount);
	}

	move(from, to, amount, note) {
		this.#write('moved', from, to, amount, note);
		this.#add(this.#free, from, -amount);
		this.#add(this.#free, to, amount);
	}

	hold(who, amount, note) {
		this.#write('held', who, who, amount, note);
		this.#add(this.#free, who, -amount);
		this.#add(this.#held, who, amount);
	}

	free(who, amount, note) {
		this.#write('freed', who, who, amount, note);
		this.#add(this.#held, who, -amount);
		this.#add(this.#free, who, amount);
	}

	/** Pays out of a hold. No event tells of that; balances do. */
	payHeld(from, to, amount) {
		this.#add(this.#held, from, -amount);
		this.#add(this.#free, to, amount);
	}

	burnHeld(from, amount, note) {
		this.#write('burned', from, null, amount, note);
		this.#add(this.#held, from, -amount);
	}

	/** All NUSD of an account, held or not. */
	balance(who) {
		return (this.#free.get(who) ?? 0n) + (this.#held.get(who) ?? 0n);
	}

	/** All NUSD of all accounts. */
	get supply() {
		const sum = (balances) => [...balances.values()].reduce((a, b) => a + b, 0n);
		return sum(this.#free) + sum(this.#held);
	}

	#write(kind, from, to, amount, { what, block }) {
		if (amount > 0n) this.flows.push({ kind, from, to, amount, what, block });
	}

	#add(balances, who, amount) {
		balances.set(who, (balances.get(who) ?? 0n) + amount);
	}
}
