import { enact } from './governance.js';

/** The asset that loans are minted in. */
export const NUSD_ID = 1;
/** The external dollar that NUSD is bought with, one to one. */
export const DOLLAR_ID = 2;
/** The relay chain's token. */
export const RELAY_ID = 3;

/** The place of the pallet of assets in the runtime. */
export const ASSETS_PALLET = 50;

/** The location of an asset of this chain, by which transactions name what they pay fees in. */
export const locationOf = (asset) => ({
	parents: 0,
	interior: { X2: [{ PalletInstance: ASSETS_PALLET }, { GeneralIndex: asset }] },
});

/** The location of the relay chain's token. */
export const RELAY_LOCATION = { parents: 1, interior: 'Here' };

/** The bit of `CollectionSetting::UnlockedMaxSupply`; a set bit switches the setting off. */
const MAX_SUPPLY_LOCKED = 1 << 3;

/** The items from 1 to `supply`: those whose holders are given, and the others of `owner`. */
function allItems(supply, items, { address }) {
	const holders = new Map(items);
	return Array.from({ length: supply }, (_, index) => [
		index + 1,
		holders.get(index + 1) ?? address,
	]);
}

/**
 * Creates a collection that may be lent against: a locked maximum supply, minted by its owner
 * alone, without a freezer.
 * @param {import('./chain.js').Chain} chain
 * @param {import('@polkadot/keyring/types').KeyringPair} owner
 * @param {object} plan
 * @param {number} plan.supply the most items there will ever be
 * @param {[item: number, holder: string][]} plan.items items to mint now, with their holders
 * @param {boolean} [plan.mintedOut] whether all others are minted too, for the owner: without a
 * limit, a tenth of what is minted may be pledged
 * @returns {Promise<bigint>} the collection
 */
export async function createCollection(chain, owner, { supply, items, mintedOut = true }) {
	const { nfts } = chain.api.tx;
	const mintSettings = {
		mintType: 'Issuer',
		price: null,
		startBlock: null,
		endBlock: null,
		defaultItemSettings: 0,
	};
	const config = { settings: 0, maxSupply: supply, mintSettings };
	const { events } = await chain.send(nfts.create(owner.address, config), owner);
	const { collection } = events.find((event) => event.name === 'nfts.Created').data;
	const minted = mintedOut ? allItems(supply, items, owner) : items;
	await chain.sendAll(
		[
			nfts.lockCollection(collection, MAX_SUPPLY_LOCKED),
			...minted.map(([item, holder]) => nfts.mint(collection, item, holder, null)),
			nfts.setTeam(collection, owner.address, owner.address, null),
		],
		owner,
	);
	return collection.toBigInt();
}

/**
 * Opens a feed by a referendum. There must be none.
 * @param {import('./chain.js').Chain} chain
 * @param {bigint} collection
 * @param {object} feed see `parameters.js`
 * @param {{proposer: object, voters: object[]}} electorate
 * @param {import('./narrator.js').Narrator} narrator
 */
export function openFeed(chain, collection, feed, electorate, narrator) {
	const call = chain.api.tx.appraisal.setFeed(collection, feed, null);
	return enact(chain, { origin: 'OracleAdmin', call, ...electorate }, narrator);
}

/**
 * Opens a market by a referendum. Its feed must be there already.
 * @param {import('./chain.js').Chain} chain
 * @param {object} market see `parameters.js`
 * @param {{proposer: object, voters: object[]}} electorate
 * @param {import('./narrator.js').Narrator} narrator
 */
export function openMarket(chain, market, electorate, narrator) {
	const call = chain.api.tx.credit.createMarket(market);
	return enact(chain, { origin: 'CreditAdmin', call, ...electorate }, narrator);
}

/**
 * Opens a feed and markets that lend against it, all by one referendum on the track of Root. There
 * must be no feed of the collection, and no limits.
 * @param {import('./chain.js').Chain} chain
 * @param {bigint} collection
 * @param {{feed: object, markets: object[], limits?: object}} plan see `parameters.js`; `limits`:
 * those of the collection, if there are any
 * @param {{proposer: object, voters: object[]}} electorate
 * @param {import('./narrator.js').Narrator} narrator
 */
export function openFeedAndMarkets(chain, collection, plan, electorate, narrator) {
	const { appraisal, credit, utility } = chain.api.tx;
	const { feed, markets, limits } = plan;
	const call = utility.batchAll([
		appraisal.setFeed(collection, feed, null),
		...markets.map((market) => credit.createMarket(market)),
		...(limits ? [credit.setCollectionLimits(collection, limits, null)] : []),
	]);
	return enact(chain, { origin: 'Root', call, ...electorate }, narrator);
}

/**
 * Buys NUSD with external dollars.
 * @param {import('./chain.js').Chain} chain
 * @param {import('@polkadot/keyring/types').KeyringPair} who
 * @param {bigint} amount in smallest units
 */
export function buyNusd(chain, who, amount) {
	return chain.send(chain.api.tx.psm.mint(NUSD_ID, DOLLAR_ID, amount, 0), who);
}

/**
 * Waits until the newest median of a collection is `value`.
 * @param {import('./chain.js').Chain} chain
 * @param {bigint} collection
 * @param {bigint} value with 18 decimals
 * @param {import('./narrator.js').Narrator} narrator
 */
export function medianOf(chain, collection, value, narrator) {
	return chain.chronicle.until(
		async () => {
			const price = await chain.api.query.appraisal.prices(collection);
			const median = price.unwrapOrDefault().median;
			return median.isSome && median.unwrap().value.toBigInt() === value;
		},
		{
			what: `a reported price of ${value}`,
			progress: (head) => narrator.progress(`block ${head.number}: no report yet`),
		},
	);
}
