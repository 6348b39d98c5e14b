import { silent } from '../../e2e/src/narrator.js';
import { buyNusd, createCollection, medianOf, openFeedAndMarkets } from '../../e2e/src/opening.js';
import { feedFrom, marketFor } from '../../e2e/src/parameters.js';
import { NUSD, ONE } from '../../e2e/src/rules/fixed.js';
import { endow } from './accounts.js';
import { pieces } from './pieces.js';

/** The market of loans that stay healthy. */
export const KEPT = 0;
/** The market of loans that default, whose items are bid for. */
const SOLD = 1;
/** The items of a loan that defaults, each sold by itself: as many as a loan may have. */
export const LOTS = 8;

/** All of which may be pledged. */
const SUPPLY = 10_000_000;
const MINTED_AT_ONCE = 200;
const OPENED_AT_ONCE = 5;
const PRICE = ONE;
const LATER_PRICE = '"0.60"';
/** 49 % of the first price, so 82 % of the later one: above 70 % a loan is in default. */
const DEBT_OF_LOT = 490_000n;
/** What Bob needs beyond the borrowed NUSD to redeem all loans: interest and fines. */
const BOBS_NUSD = 1_000n * NUSD;
const DEFAULT_SECONDS = 900;
/** In blocks, the longest that the pallet allows: auctions outlast every run. */
const WITHOUT_END = 201_600n;
/** In millionths: bids rise as slowly as the pallet allows. */
const INCREMENT = 10_000n;

/** A report every ten blocks, whose price counts at once; prices stay fresh for a day. */
const POLICY = {
	maxAge: 86_400_000n,
	window: 60_000n,
	minInterval: 60_000n,
	maxStep: 400_000n,
};

function market(collection) {
	const auction = { english: WITHOUT_END, increment: INCREMENT };
	const plan = marketFor(collection, { mintedOut: false, auction });
	return { ...plan, limits: { ...plan.limits, minDebt: NUSD / 1_000n, maxItems: BigInt(LOTS) } };
}

/** What every load needs: a crowd with money; two collections of Bob's with feeds and markets. */
export class Setting {
	/** @type {import('./accounts.js').Crowd} */
	crowd;
	/** The rules of all auctions. */
	rules = market(0n).auction;
	#stage;
	#narrator;
	#collections = [];
	#minted = [0, 0];

	/**
	 * Sets everything up.
	 * @param {import('../../e2e/src/stage.js').Stage} stage
	 * @param {import('./accounts.js').Crowd} crowd
	 * @param {import('../../e2e/src/narrator.js').Narrator} narrator
	 */
	static async arrange(stage, crowd, narrator) {
		const setting = new Setting();
		setting.crowd = crowd;
		setting.#stage = stage;
		setting.#narrator = narrator;
		await endow(stage, crowd);
		await buyNusd(stage.chain, stage.people.bob, BOBS_NUSD);
		narrator.say(`${crowd.size} accounts have PIG and NUSD`);
		for (const id of [KEPT, SOLD]) {
			setting.#collections[id] = await setting.#open();
			narrator.say(`market ${id} is open, its price reported`);
		}
		return setting;
	}

	/** @returns {import('@polkadot/api').ApiPromise} */
	get api() {
		return this.#stage.chain.api;
	}

	/**
	 * Mints items of the collection of loans that stay healthy.
	 * @param {number} count
	 * @returns {Promise<number[]>} the items
	 */
	mint(count) {
		return this.#mint(KEPT, count, (item) => this.crowd.addresses[this.ownerOf(item)]);
	}

	/**
	 * The account, by its index in the crowd, that owns an item of that collection.
	 * @param {number} item
	 */
	ownerOf(item) {
		return item % this.crowd.size;
	}

	/**
	 * The loans of the crowd, the oldest first.
	 * @returns {Promise<{loan: number, item: number}[]>}
	 */
	async openLoans() {
		const rows = await this.api.query.credit.loans.entries();
		return rows
			.map(([{ args: [id] }, row]) => ({ loan: id.toNumber(), ...row.unwrap().toJSON() }))
			.filter(({ market: id }) => id === KEPT)
			.map(({ loan, items: [{ item }] }) => ({ loan, item }))
			.sort((a, b) => a.loan - b.loan);
	}

	/**
	 * Lets loans of Bob's default, and waits until all of their items are for sale.
	 * @param {number} loans
	 */
	async sell(loans) {
		const { chain, people, server } = this.#stage;
		const { chronicle } = chain;
		const items = await this.#mint(SOLD, loans * LOTS, () => people.bob.address);
		const debt = BigInt(LOTS) * DEBT_OF_LOT;
		const opens = [...pieces(items, LOTS)].map((lots) => this.api.tx.credit.open(SOLD, lots, debt));
		for (const some of pieces(opens, OPENED_AT_ONCE)) await chain.sendAll(some, people.bob);
		this.#narrator.say(`Bob owes for ${items.length} items; their price falls`);

		const from = chronicle.head.number;
		server.setPrices({ [this.#collections[SOLD]]: LATER_PRICE });
		const started = () => chronicle.events('credit.LiquidationStarted', from);
		await chronicle.until(() => started().length === loans, {
			what: 'the last default',
			seconds: DEFAULT_SECONDS,
			progress: ({ number }) =>
				this.#narrator.progress(`block ${number}: ${started().length} of ${loans} in default`),
		});
		const lots = started().reduce((sum, { data }) => sum + data.lots.length, 0);
		this.#narrator.say(`${lots} auctions run`);
	}

	/** Pays what Bob owes in liquidation, so that all auctions end and all bids are free. */
	async redeem() {
		const { chain, people } = this.#stage;
		const { redeem } = this.api.tx.credit;
		for (const [{ args: [loan] }, row] of await this.api.query.credit.loans.entries()) {
			const { state } = row.unwrap();
			if (!state.isSelling && !state.isWaiting) continue;
			await chain.send(redeem(loan, 2n ** 128n - 1n), people.bob);
		}
	}

	async #open() {
		const { chain, people, server, electorate } = this.#stage;
		const empty = { supply: SUPPLY, items: [], mintedOut: false };
		const collection = await createCollection(chain, people.bob, empty);
		const feed = feedFrom(server, { anchor: PRICE, policy: POLICY });
		const lent = market(collection);
		const limits = { ceiling: lent.limits.ceiling, maxItems: SUPPLY };
		const plan = { feed, markets: [lent], limits };
		await openFeedAndMarkets(chain, collection, plan, electorate, silent);
		await medianOf(chain, collection, PRICE, silent);
		return collection;
	}

	async #mint(id, count, holderOf) {
		const { chain, people } = this.#stage;
		const first = this.#minted[id];
		const items = Array.from({ length: count }, (_, index) => first + index);
		this.#minted[id] += count;
		const { mint } = this.api.tx.nfts;
		for (const some of pieces(items, MINTED_AT_ONCE)) {
			const calls = some.map((item) => mint(this.#collections[id], item, holderOf(item), null));
			await chain.sendAll(calls, people.bob);
		}
		return items;
	}
}
