const PAGE = 1_000;
/** `0x` and the hash of the pallet's name. */
const PALLET_PREFIX = 2 + 32;
const ITEM_PREFIX = PALLET_PREFIX + 32;

/** The names of a pallet's storage items by the prefixes of their keys. */
function itemsOf(api, pallet) {
	const items = Object.entries(api.query[pallet]).filter(([, entry]) => entry.keyPrefix);
	return new Map(items.map(([name, entry]) => [entry.keyPrefix().slice(0, ITEM_PREFIX), name]));
}

/**
 * Every row that a pallet has in storage at a block: the name of its storage item, and its value.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} pallet
 * @param {string} at the block's hash
 * @returns {Promise<Map<string, {name: string, value: string}>>} by key
 */
export async function rowsOf(api, pallet, at) {
	const items = itemsOf(api, pallet);
	const prefix = [...items.keys()][0].slice(0, PALLET_PREFIX);
	const rows = new Map();
	for (let last = prefix; last; ) {
		const keys = await api.rpc.state.getKeysPaged(prefix, PAGE, last, at);
		for (const key of keys.map((key) => key.toHex())) {
			const value = await api.rpc.state.getStorage(key, at);
			const name = items.get(key.slice(0, ITEM_PREFIX));
			rows.set(key, { name: `${pallet}.${name}`, value: value.toHex() });
		}
		last = keys.length === PAGE ? keys.at(-1).toHex() : null;
	}
	return rows;
}
