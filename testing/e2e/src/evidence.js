import { NUSD_ID } from './opening.js';

const big = (codec) => codec.toBigInt();
const address = (codec) => codec.toString();

const ASSET_FLOWS = {
	'assets.Issued': ({ owner, amount }) => ({ kind: 'minted', from: null, to: owner, amount }),
	'assets.Burned': ({ owner, balance: amount }) => ({ kind: 'burned', from: owner, to: null, amount }),
	'assets.Transferred': ({ from, to, amount }) => ({ kind: 'moved', from, to, amount }),
	'assetsHolder.Burned': ({ who, amount }) => ({ kind: 'burned', from: who, to: null, amount }),
	'assetsHolder.Held': ({ who, amount }) => ({ kind: 'held', from: who, to: who, amount }),
	'assetsHolder.Released': ({ who, amount }) => ({ kind: 'freed', from: who, to: who, amount }),
};

function flowOf({ name, data, block }) {
	if (!/^assets(Holder)?\./.test(name) || !data.assetId?.eq(NUSD_ID)) return null;
	const { kind, from, to, amount } = ASSET_FLOWS[name]?.(data) ?? { kind: name };
	return {
		kind,
		from: from ? address(from) : null,
		to: to ? address(to) : null,
		amount: amount ? big(amount) : 0n,
		block,
	};
}

/**
 * The blocks in the form that `Replay` takes. In a block that begins a session `pallet-session`
 * claims all the weight, so whatever is due then is left to the next block.
 * @param {import('./chronicle.js').Chronicle} chronicle
 */
export function blocks(chronicle) {
	return chronicle.blocks.map(({ number, time, events }) => ({
		number,
		time,
		hasRoom: events.every(({ name }) => name !== 'session.NewSession'),
	}));
}

/**
 * Every flow of NUSD, from the chain's events. Payments out of a hold emit none.
 * @param {import('./chronicle.js').Chronicle} chronicle
 * @returns {Omit<import('./books.js').Flow, 'what'>[]}
 */
export function nusdFlows(chronicle) {
	return chronicle.blocks
		.flatMap((block) => block.events)
		.map(flowOf)
		.filter((flow) => flow !== null);
}

/**
 * Every accepted step of a collection's price, from the chain's events.
 * @param {import('./chronicle.js').Chronicle} chronicle
 * @param {bigint} collection
 */
export function priceSteps(chronicle, collection) {
	return chronicle
		.events('appraisal.PriceStepped')
		.filter(({ data }) => big(data.collection) === collection)
		.map(({ block, data }) => ({ block, spot: big(data.spot), smoothed: big(data.smoothed) }));
}

/**
 * Every report of a collection's price, from the chain's events.
 * @param {import('./chronicle.js').Chronicle} chronicle
 * @param {bigint} collection
 */
export function reports(chronicle, collection) {
	return chronicle.events('oracle.NewFeedData').flatMap(({ block, extrinsic, data }) =>
		data.values
			.filter(([key]) => big(key) === collection)
			.map(([, value]) => ({ kind: 'report', block, extrinsic, value: big(value) })),
	);
}

/**
 * The chain's own figures of what it did by itself, by the names that `Replay` gives them.
 * @param {import('./chronicle.js').Chronicle} chronicle
 */
export function figures(chronicle) {
	const found = new Map();
	for (const { block, data } of chronicle.events('credit.LiquidationStarted')) {
		found.set(`block of the default of loan ${data.loan}`, BigInt(block));
		found.set('debt at that moment', big(data.debt));
	}
	for (const { data } of chronicle.events('auctions.Opened')) {
		found.set('appraised value of the lot', big(data.appraised));
		found.set('opening reserve', big(data.reserve));
		found.set('lowest price', big(data.lowest));
		found.set('end without late bids', big(data.end));
	}
	chronicle.events('auctions.BidPlaced').forEach(({ data }, index) => {
		found.set(`end after bid ${index + 1}`, big(data.end));
	});
	for (const { block, data } of chronicle.events('credit.LotSold')) {
		found.set('block of the settlement', BigInt(block));
		for (const part of ['price', 'principal', 'interest', 'penalty', 'royalty', 'surplus']) {
			found.set(`sale: ${part}`, big(data[part]));
		}
	}
	for (const { data } of chronicle.events('credit.Repaid')) {
		found.set(`interest repaid with loan ${data.loan}`, big(data.interest));
		found.set(`principal repaid with loan ${data.loan}`, big(data.principal));
	}
	return found;
}

/**
 * The chain's books at the end, by the names that `Replay` gives them.
 * @param {import('@polkadot/api').ApiPromise} api
 */
export async function totals(api) {
	const { flows, principal, insuranceFund } = await api.call.creditApi.totals();
	const asset = (await api.query.assets.asset(NUSD_ID)).unwrap();
	return new Map([
		['minted for loans', big(flows.minted)],
		['burned', big(flows.burned)],
		['shortfall', big(flows.shortfall)],
		['principal outstanding', big(principal)],
		['insurance fund', big(insuranceFund)],
		['NUSD in existence', big(asset.supply)],
	]);
}
