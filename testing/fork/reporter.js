/** As in the node, whose worker takes about two blocks for a round. */
const BLOCKS_BETWEEN_REPORTS = 3;
const DECIMALS = 18;

/** The price that a server names, with 18 decimals. */
async function priceFrom(server, collection) {
	const answer = await fetch(server.urlTemplate.replace('{collection}', collection));
	const [whole, fraction = ''] = String((await answer.json()).stats.floor.price).split('.');
	return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}

/**
 * Reports prices in place of a node's worker: chopsticks has no HTTP for it.
 * @param {import('../e2e/src/stage.js').Stage} stage
 * @param {bigint} collection
 */
export function reportPrices({ chain, operator, server }, collection) {
	const { api, chronicle } = chain;
	const report = async () => {
		const price = await priceFrom(server, collection);
		const call = api.tx.oracle.feedValues([[collection, price]]);
		await call.signAndSend(operator, { nonce: -1 });
	};
	chronicle.on('block', ({ number }) => {
		if (chronicle.failure || number % BLOCKS_BETWEEN_REPORTS !== 0) return;
		report().catch((error) => chronicle.fail(error));
	});
}
