import { leastRaise } from '../../e2e/src/rules/auction.js';
import { KEPT } from './setting.js';

const ALL = 2n ** 128n - 1n;
const MILLI_PIG = 10n ** 9n;
/** 40 % of an item's price, where 50 % could be drawn. */
const LARGEST_LOAN = 400_000n;
/** Loans differ, so that they are spread over the whole risk index. */
const DIFFERENT_LOANS = 50_000;

/**
 * @typedef {import('./signing.js').Plan} Plan
 *
 * @typedef {object} Phase One kind of transaction.
 * @property {string} name
 * @property {() => Plan[] | Promise<Plan[]>} plan what to send, in this order, given the chain's
 * present state
 */

/**
 * A transfer of PIG from an account to the next one.
 * @param {import('./setting.js').Setting} setting
 * @param {number} turn
 * @returns {Plan}
 */
export function transferOf({ api, crowd }, turn) {
	const account = turn % crowd.size;
	const to = crowd.addresses[(turn + 1) % crowd.size];
	return { account, call: () => api.tx.balances.transferKeepAlive(to, MILLI_PIG) };
}

/**
 * A loan against one item of the crowd's.
 * @param {import('./setting.js').Setting} setting
 * @param {number} item
 * @returns {Plan}
 */
export function openingOf(setting, item) {
	const amount = LARGEST_LOAN - BigInt(item % DIFFERENT_LOANS);
	const call = () => setting.api.tx.credit.open(KEPT, [item], amount);
	return { account: setting.ownerOf(item), call };
}

/**
 * The end of such a loan.
 * @param {import('./setting.js').Setting} setting
 * @param {{loan: number, item: number}} opened
 * @returns {Plan}
 */
export function repaymentOf(setting, { loan, item }) {
	const call = () => setting.api.tx.credit.repay(loan, ALL);
	return { account: setting.ownerOf(item), call };
}

/** Bids on all running auctions in turn; each time round an auction gets another bidder. */
export class Bidding {
	#setting;
	#lots;
	#turn = 0;

	/**
	 * Bids on all auctions of the chain, none of which has a bid yet.
	 * @param {import('./setting.js').Setting} setting
	 */
	static async of(setting) {
		const bidding = new Bidding();
		const rows = await setting.api.query.auctions.auctions.entries();
		bidding.#setting = setting;
		bidding.#lots = rows.map(([{ args: [auction] }, row], index) => {
			return { auction, least: row.unwrap().reserve.toBigInt(), bidder: index };
		});
		return bidding;
	}

	/** The number of auctions: after this many bids the first one gets its next. */
	get lots() {
		return this.#lots.length;
	}

	/**
	 * The next bid: the least that outbids the one before.
	 * @returns {Plan}
	 */
	next() {
		const { api, crowd, rules } = this.#setting;
		const lot = this.#lots[this.#turn % this.#lots.length];
		this.#turn += 1;
		const { auction, least, bidder } = lot;
		lot.least = leastRaise(least, rules);
		lot.bidder += 1;
		const account = bidder % crowd.size;
		return { account, call: () => api.tx.auctions.bid(auction, least) };
	}
}

/**
 * The phases in their order. The first is the yardstick; the last pays back what the second opened.
 * @param {import('./setting.js').Setting} setting
 * @param {number} count transactions of each phase
 * @returns {Phase[]}
 */
export function phasesOf(setting, count) {
	const times = (make) => Array.from({ length: count }, (_, turn) => make(turn));
	return [
		{ name: 'balances.transferKeepAlive', plan: () => times((turn) => transferOf(setting, turn)) },
		{
			name: 'credit.open',
			plan: async () => (await setting.mint(count)).map((item) => openingOf(setting, item)),
		},
		{
			name: 'auctions.bid',
			plan: async () => {
				const bidding = await Bidding.of(setting);
				return times((turn) => ({ ...bidding.next(), after: turn - bidding.lots }));
			},
		},
		{
			name: 'credit.repay',
			plan: async () => (await setting.openLoans()).map((opened) => repaymentOf(setting, opened)),
		},
	];
}
