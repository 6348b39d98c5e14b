import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { FAULT_NAMES, FLOOR_POINTER, PriceServer } from '../src/price-server.js';

describe('the price server', () => {
	let server;
	const get = (options) => fetch(server.urlTemplate.replace('{collection}', '7'), options);

	before(async () => {
		server = await PriceServer.start('1000.00');
	});
	after(() => server.stop());

	test('names a decimal floor price inside nested JSON', async () => {
		const body = await (await get()).json();
		const found = FLOOR_POINTER.slice(1).split('/').reduce((value, key) => value[key], body);
		assert.equal(found, '1000.00');
		assert.equal(body.collection, '7');
		assert.deepEqual(server.requests.at(-1).answer, '1000.00');
	});

	test('knows no other address', async () => {
		const { origin } = new URL(server.urlTemplate);
		assert.equal((await fetch(`${origin}/api/v2/collections/x/stats`)).status, 404);
		assert.equal((await get({ method: 'POST' })).status, 404);
	});

	test('goes wrong as told', async () => {
		const told = {};
		for (const name of FAULT_NAMES) {
			server.setFault(name);
			const answer = await get({ signal: AbortSignal.timeout(300) }).catch((error) => error);
			told[name] = answer.name ?? [answer.status, await answer.text()];
			assert.equal(server.requests.at(-1).answer, name);
		}
		server.setFault(null);
		assert.equal(told['status 500'][0], 500);
		assert.equal(told.hang, 'TimeoutError');
		assert.throws(() => JSON.parse(told.garbage[1]));
		for (const price of ['0', '-5', '"NaN"', '1e400']) {
			assert.match(told[price][1], new RegExp(`"price": ${price},`));
		}
		assert.equal(JSON.parse(told['10 MB'][1]).stats.floor.price, '1000.00');
		assert.ok(told['10 MB'][1].length > 10_000_000);
		assert.equal((await get()).status, 200);
	});
});
