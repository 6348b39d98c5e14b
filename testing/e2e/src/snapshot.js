import { NUSD_ID } from './opening.js';

/**
 * All NUSD of an account, held or not, in smallest units.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} who
 */
export async function nusdOf(api, who) {
	const [account, held] = await Promise.all([
		api.query.assets.account(NUSD_ID, who),
		nusdHeldOf(api, who),
	]);
	return (account.isSome ? account.unwrap().balance.toBigInt() : 0n) + held;
}

/**
 * How much of an account's NUSD is on hold, in smallest units.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} who
 */
export async function nusdHeldOf(api, who) {
	const held = await api.query.assetsHolder.balancesOnHold(NUSD_ID, who);
	return held.isSome ? held.unwrap().toBigInt() : 0n;
}

/**
 * The address of an item's owner.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {bigint} collection
 * @param {number} item
 */
export async function ownerOf(api, collection, item) {
	const details = await api.query.nfts.item(collection, item);
	return details.unwrap().owner.toString();
}

/**
 * Who owns which item, and how much NUSD each account has.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {object} of
 * @param {bigint} of.collection
 * @param {number[]} of.items
 * @param {string[]} of.accounts
 */
export async function snapshot(api, { collection, items, accounts }) {
	const owners = items.map(async (item) => [item, await ownerOf(api, collection, item)]);
	const balances = accounts.map(async (who) => [who, await nusdOf(api, who)]);
	return {
		owners: new Map(await Promise.all(owners)),
		balances: new Map(await Promise.all(balances)),
	};
}
