import { silent } from './narrator.js';
import {
	buyNusd,
	createCollection,
	medianOf,
	openFeed,
	openFeedAndMarkets,
	openMarket,
} from './opening.js';
import { feedFrom, marketFor } from './parameters.js';
import { NUSD, ONE } from './rules/fixed.js';

const PURSE = 1_000n * NUSD;

function issue({ chain, people }, items) {
	return createCollection(chain, people.alice, { supply: 10 * items.length, items });
}

function fillPurses({ chain, people: { bob, charlie, dave } }) {
	return Promise.all([bob, charlie, dave].map((who) => buyNusd(chain, who, PURSE)));
}

/**
 * Creates a collection of Alice's, opens its feed, and waits for the first report.
 * @param {import('./stage.js').Stage} stage
 * @param {object} plan
 * @param {bigint} plan.price the anchor and the server's price, whole NUSD
 * @param {[item: number, holder: string][]} plan.items
 * @param {object} [plan.policy] what differs from the demo's
 * @returns {Promise<bigint>} the collection
 */
export async function openPrices(stage, { price, items, policy }) {
	const { chain, server, electorate } = stage;
	const collection = await issue(stage, items);
	const feed = feedFrom(server, { anchor: price * ONE, policy });
	await openFeed(chain, collection, feed, electorate, silent);
	await medianOf(chain, collection, price * ONE, silent);
	return collection;
}

/**
 * Creates a collection, opens its feed and its market, and gives Bob, Charlie and Dave some NUSD.
 * @param {import('./stage.js').Stage} stage
 * @param {Parameters<typeof openPrices>[1] & {auction?: object}} plan `auction`: what differs from
 * the demo's rules
 * @returns {Promise<bigint>} the collection
 */
export async function openLending(stage, { auction, ...plan }) {
	const { chain, electorate } = stage;
	const collection = await openPrices(stage, plan);
	await openMarket(chain, marketFor(collection, { auction }), electorate, silent);
	await fillPurses(stage);
	return collection;
}

/**
 * Creates a collection, opens its feed and several markets, numbered from 0, by one referendum, and
 * gives Bob, Charlie and Dave some NUSD.
 * @param {import('./stage.js').Stage} stage
 * @param {Parameters<typeof openPrices>[1] & {markets: object[]}} plan `markets`: what differs in
 * each from the demo's
 * @returns {Promise<bigint>} the collection
 */
export async function openMarkets(stage, { price, items, policy, markets }) {
	const { chain, server, electorate } = stage;
	const collection = await issue(stage, items);
	const plan = {
		feed: feedFrom(server, { anchor: price * ONE, policy }),
		markets: markets.map((market) => marketFor(collection, market)),
	};
	await openFeedAndMarkets(chain, collection, plan, electorate, silent);
	await medianOf(chain, collection, price * ONE, silent);
	await fillPurses(stage);
	return collection;
}
