const PALLETS = ['credit', 'auctions', 'appraisal'];
const PAGE = 1_000;

async function countOf(api, prefix, at) {
	let count = 0;
	for (let last = null; ; ) {
		const keys = await api.rpc.state.getKeysPaged(prefix, PAGE, last, at);
		count += keys.length;
		if (keys.length < PAGE) return count;
		last = keys.at(-1).toHex();
	}
}

/**
 * How many keys each storage item of our pallets has now; items without any are left out.
 * @param {import('@polkadot/api').ApiPromise} api
 * @returns {Promise<Record<string, number>>} by names such as `credit.loans`
 */
export async function keyCounts(api) {
	const at = (await api.rpc.chain.getBlockHash()).toHex();
	const counts = {};
	for (const pallet of PALLETS) {
		const items = Object.entries(api.query[pallet]).filter(([, { keyPrefix }]) => keyPrefix);
		for (const [name, item] of items) {
			const count = await countOf(api, item.keyPrefix(), at);
			if (count > 0) counts[`${pallet}.${name}`] = count;
		}
	}
	return counts;
}
