import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { FAULT_NAMES } from '../src/faults.js';
import { FLOOR_POINTER, PriceServer } from '../src/price-server.js';

describe('the price server', () => {
	let server;
	const get = (options) => fetch(server.urlTemplate.replace('{collection}', '7'), options);

	const priceIn = ({ text }) => JSON.parse(text).stats.floor.price;

	async function outcome() {
		try {
			const answer = await get({ redirect: 'manual', signal: AbortSignal.timeout(300) });
			return { status: answer.status, text: await answer.text() };
		} catch ({ name }) {
			return { error: name };
		}
	}

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
			told[name] = await outcome();
			assert.equal(server.requests.at(-1).answer, name);
		}
		server.setFault(null);
		const because = (reason) => FAULT_NAMES.filter((name) => told[name].error === reason);
		assert.deepEqual(because('TimeoutError'), ['silence', 'headers only', 'drip']);
		assert.deepEqual(because('TypeError'), ['broken off']);
		const status = ({ status }) => status !== undefined && status !== 200;
		const failing = FAULT_NAMES.filter((name) => status(told[name]));
		assert.deepEqual(failing.map((name) => told[name].status), [404, 500, 301]);
		for (const price of ['-5', '"NaN"', '1e400', '1e13', 'null', 'true']) {
			assert.match(told[price].text, new RegExp(`"price": ${price},`));
		}
		for (const name of ['10 MB', '10 MB in chunks']) {
			assert.equal(priceIn(told[name]), '1000.00');
			assert.ok(told[name].text.length > 10_000_000);
		}
		for (const name of ['crumbs', 'gzip']) assert.equal(priceIn(told[name]), '1000.00');
		assert.match(told['not UTF-8'].text, /\ufffd/);
		for (const name of ['not JSON', 'an empty body']) {
			assert.throws(() => JSON.parse(told[name].text));
		}
		assert.equal((await get()).status, 200);
	});

	test('sends where it says that it has moved', async () => {
		server.setFault('redirect');
		assert.equal((await get()).status, 200);
		assert.equal(server.requests.at(-1).answer, 'moved');
		server.setFault(null);
	});

	test('names other prices, and goes wrong, for single collections', async () => {
		const both = (collection) => fetch(server.urlTemplate.replace('{collection}', collection));
		server.setPrices({ 7: '1.9999999999999999999' });
		server.setFaults({ 8: 'status 404' });
		assert.match(await (await both('7')).text(), /"price": 1\.9{19},/);
		assert.equal((await both('8')).status, 404);
		assert.equal((await both('9')).status, 200);
		server.setPrices({});
		server.setFaults({});
		assert.equal((await both('8')).status, 200);
	});

	test('refuses those without its key', async () => {
		server.setKey('secret');
		assert.equal((await get()).status, 401);
		assert.equal((await get({ headers: { 'x-api-key': 'wrong' } })).status, 401);
		assert.equal((await get({ headers: { 'x-api-key': 'secret' } })).status, 200);
		server.setKey(null);
	});
});
