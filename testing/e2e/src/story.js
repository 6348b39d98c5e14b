import { buyNusd, createCollection, medianOf, openFeed, openMarket } from './opening.js';
import { feedFrom, marketFor } from './parameters.js';
import { refused } from './refusal.js';
import { NUSD, ONE, max } from './rules/fixed.js';
import { snapshot } from './snapshot.js';
import { nusd, ratio } from './text.js';

const ALL = 2n ** 128n - 1n;
const FIRST_PRICE = 1000n;
const LATER_PRICE = 600n;
/** Half of an item's value: the most that can be drawn against it. */
const LARGE_LOAN = 500n * NUSD;
const SMALL_LOAN = 200n * NUSD;
const SUPPLY = 20;
/** Sold in the story. */
const SOLD = 1;
/** Pledged and freed again. */
const FREED = 2;
/** Never pledged. */
const KEPT = 3;

/**
 * The whole credit story, as its users live it. It returns what they did and what the chain
 * returned when asked, and judges nothing.
 */
export class Story {
	/** The server's first price, as `Stage.raise` takes it. */
	static price = `${FIRST_PRICE}.00`;
	/** @type {import('./replay.js').Action[]} */
	actions = [];
	/** What the chain returned when asked, by the names that `Replay` gives it. */
	answers = new Map();
	#stage;
	#narrator;
	#collection;
	#feed;
	#market;
	#before;
	#after;

	/**
	 * @param {import('./stage.js').Stage} stage
	 * @param {import('./narrator.js').Narrator} narrator
	 */
	constructor(stage, narrator) {
		this.#stage = stage;
		this.#narrator = narrator;
	}

	/** Plays all of it. */
	async live() {
		await this.prepare();
		return this.unfold();
	}

	/** Plays what comes before the first loan. */
	async prepare() {
		await this.#createCollection();
		this.#before = await this.#snapshot();
		await this.#openFeedAndMarket();
		await this.#buyNusd();
		await this.#waitForPrice();
	}

	/** Plays the rest, from the first loan on. */
	async unfold() {
		await this.#borrow();
		const auction = await this.#fallIntoDefault();
		await this.#sell(auction);
		await this.#repay();
		await this.#chain.chronicle.pass(1);
		this.#after = await this.#snapshot();
		return {
			collection: this.#collection,
			feed: this.#feed,
			market: this.#market,
			before: this.#before,
			after: this.#after,
			actions: this.actions,
			answers: this.answers,
			prices: [FIRST_PRICE * ONE, LATER_PRICE * ONE],
		};
	}

	/** The collection whose items are pledged. */
	get collection() {
		return this.#collection;
	}

	get #chain() {
		return this.#stage.chain;
	}

	get #tx() {
		return this.#chain.api.tx;
	}

	get #people() {
		return this.#stage.people;
	}

	#did(kind, { block, extrinsic }, details = {}) {
		this.actions.push({ kind, block, extrinsic, ...details });
	}

	#snapshot() {
		return snapshot(this.#chain.api, {
			collection: this.#collection,
			items: [SOLD, FREED, KEPT],
			accounts: [...this.#stage.names.keys()],
		});
	}

	async #createCollection() {
		const { alice, bob } = this.#people;
		this.#narrator.title('Alice issues a collection, Bob gets three items of it');
		this.#collection = await createCollection(this.#chain, alice, {
			supply: SUPPLY,
			items: [SOLD, FREED, KEPT].map((item) => [item, bob.address]),
		});
		this.#narrator.say(`collection ${this.#collection}: ${SUPPLY} items, for ever; no freezer`);
	}

	async #openFeedAndMarket() {
		const { electorate, server, people } = this.#stage;
		this.#narrator.title('A referendum of the oracle admin opens a price feed');
		this.#feed = feedFrom(server, { anchor: FIRST_PRICE * ONE });
		const feed = [this.#collection, this.#feed, electorate, this.#narrator];
		const { enactedIn: feedIn } = await openFeed(this.#chain, ...feed);
		this.#did('setFeed', { block: feedIn, extrinsic: null });

		this.#narrator.title('A referendum of the credit admin opens a market');
		this.#market = marketFor(this.#collection, { royalty: [people.alice.address, 20_000n] });
		const market = [this.#market, electorate, this.#narrator];
		const { enactedIn: marketIn } = await openMarket(this.#chain, ...market);
		this.#did('createMarket', { block: marketIn, extrinsic: null });
	}

	async #buyNusd() {
		const { bob, charlie, dave } = this.#people;
		this.#narrator.title('There is no NUSD yet: bidders buy some with external dollars');
		const purchases = [[charlie, 1_000n * NUSD], [dave, 1_000n * NUSD], [bob, 1n * NUSD]];
		await Promise.all(
			purchases.map(async ([who, amount]) => {
				const sent = await buyNusd(this.#chain, who, amount);
				this.#did('swap', sent, { who: who.address, amount });
				this.#narrator.say(`${who.meta.name} buys ${nusd(amount)} NUSD`);
			}),
		);
	}

	async #waitForPrice() {
		this.#narrator.title('The node fetches the price over HTTP and reports it');
		await medianOf(this.#chain, this.#collection, FIRST_PRICE * ONE, this.#narrator);
		const { requests } = this.#stage.server;
		this.#narrator.say(
			`the price server was asked ${requests.length} times; on chain: ${FIRST_PRICE} NUSD`,
		);
	}

	async #borrow() {
		const { bob, eve } = this.#people;
		const { credit, nfts } = this.#tx;
		this.#narrator.title('Bob borrows against two items');
		for (const item of [SOLD, FREED]) {
			const quote = await this.#chain.api.call.creditApi.quote(0, [item]);
			this.answers.set(`highest debt against item ${item}`, quote.asOk.maxDebt.toBigInt());
		}
		await refused(this.#chain.send(credit.open(0, [SOLD], LARGE_LOAN + 1n), bob), 'credit.AboveMaxLtv');
		this.#narrator.say(`${nusd(LARGE_LOAN + 1n)} is refused: above half of the value`);
		await this.#open(0, SOLD, LARGE_LOAN);
		await this.#open(1, FREED, SMALL_LOAN);

		const transfer = nfts.transfer(this.#collection, SOLD, eve.address);
		await refused(this.#chain.send(transfer, bob), 'nfts.ItemLocked');
		this.#narrator.say(`item ${SOLD} is pinned: Bob owns it and cannot transfer it`);
	}

	async #open(loan, item, amount) {
		const { bob } = this.#people;
		const sent = await this.#chain.send(this.#tx.credit.open(0, [item], amount), bob);
		this.#did('open', sent, { borrower: bob.address, item: BigInt(item), amount });
		const { deposit } = (await this.#chain.api.query.credit.loans(loan)).unwrap();
		this.answers.set(`deposit of loan ${loan}`, deposit.toBigInt());
		const view = (await this.#chain.api.call.creditApi.loan(loan)).unwrap();
		const health = ratio(view.health.unwrap().toBigInt());
		this.#narrator.say(`loan ${loan}: ${nusd(amount)} NUSD for item ${item}, health ${health}`);
	}

	async #fallIntoDefault() {
		const { chronicle } = this.#chain;
		this.#narrator.title(`The floor price falls to ${LATER_PRICE}; nobody tells the chain`);
		this.#stage.server.setPrice(`${LATER_PRICE}.00`);
		const from = chronicle.head.number;
		const told = new Set();
		const tell = (head) => {
			for (const { block, data } of chronicle.events('appraisal.PriceStepped', from)) {
				if (told.has(block)) continue;
				told.add(block);
				const [spot, smoothed] = [data.spot.toBigInt(), data.smoothed.toBigInt()];
				this.#narrator.say(`block ${block}: spot ${ratio(spot)}, smoothed ${ratio(smoothed)}`);
			}
			this.#narrator.progress(`block ${head.number}: no default yet`);
		};
		const { block, data } = await chronicle.event('credit.LiquidationStarted', {
			from,
			progress: tell,
		});
		tell(chronicle.head);
		const [[item, auction]] = data.lots;
		const owed = nusd(data.debt.toBigInt());
		this.#narrator.say(`block ${block}: loan ${data.loan} is found ${data.reason}, debt ${owed}`);
		this.#narrator.say(`item ${item} goes to auction ${auction}`);
		return auction.toNumber();
	}

	async #sell(auction) {
		const { bob, charlie, dave } = this.#people;
		const { auctions } = this.#tx;
		const { chronicle } = this.#chain;
		this.#narrator.title('Charlie and Dave bid');
		const reserve = await this.#leastBid(auction);
		const low = auctions.bid(auction, reserve - 1n);
		await refused(this.#chain.send(low, charlie), 'auctions.BidTooLow');
		this.#narrator.say(`${nusd(reserve - 1n)} is refused: the reserve is ${nusd(reserve)}`);
		const own = auctions.bid(auction, reserve);
		await refused(this.#chain.send(own, bob), 'auctions.BidderBarred');
		this.#narrator.say('Bob is refused: borrowers cannot bid on their own collateral');

		await this.#bid(auction, 1, charlie, reserve);
		const end = await this.#bid(auction, 2, dave, await this.#leastBid(auction));
		const lastMinute = end - this.#market.auction.extension;
		await chronicle.until(async () => (await this.#clock()) >= lastMinute, {
			what: 'the last minute of the auction',
			progress: (head) =>
				this.#narrator.progress(`block ${head.number}: Charlie waits until few blocks are left`),
		});
		await this.#bid(auction, 3, charlie, max(590n * NUSD, await this.#leastBid(auction)));

		this.#narrator.title('The chain settles the auction');
		const { block, data } = await chronicle.event('auctions.Sold', {
			progress: (head) => this.#narrator.progress(`block ${head.number}: the auction runs`),
		});
		this.#narrator.say(`block ${block}: sold to Charlie for ${nusd(data.price.toBigInt())} NUSD`);
	}

	async #leastBid(auction) {
		const view = (await this.#chain.api.call.auctionApi.auction(auction)).unwrap();
		return view.leastBid.unwrap().toBigInt();
	}

	async #clock() {
		return (await this.#chain.api.query.auctions.auctionClock()).toBigInt();
	}

	async #bid(auction, count, bidder, amount) {
		this.answers.set(`least bid ${count}`, await this.#leastBid(auction));
		const sent = await this.#chain.send(this.#tx.auctions.bid(auction, amount), bidder);
		this.#did('bid', sent, { auction, bidder: bidder.address, amount });
		const { end } = sent.events.find((event) => event.name === 'auctions.BidPlaced').data;
		this.#narrator.say(
			`block ${sent.block}: ${bidder.meta.name} bids ${nusd(amount)}; the auction ends at ${end}`,
		);
		return end.toBigInt();
	}

	async #repay() {
		const { bob, eve } = this.#people;
		this.#narrator.title('Bob repays the other loan in full and gives the item away');
		const repaid = await this.#chain.send(this.#tx.credit.repay(1, ALL), bob);
		this.#did('repay', repaid, { loan: 1, payer: bob.address });
		const transfer = this.#tx.nfts.transfer(this.#collection, FREED, eve.address);
		const given = await this.#chain.send(transfer, bob);
		this.#did('give', given, { item: BigInt(FREED), to: eve.address });
		this.#narrator.say(`item ${FREED} is free: Bob transfers it to Eve`);
	}
}
