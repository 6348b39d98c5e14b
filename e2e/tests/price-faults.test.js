import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openPrices } from '../src/lending.js';
import { silent } from '../src/narrator.js';
import { medianOf } from '../src/opening.js';
import { ONE } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const REFUSALS = {
	'status 500': /status 500/,
	hang: /no answer in time/,
	garbage: /not JSON/,
	0: /zero/,
	'-5': /negative/,
	'"NaN"': /not a decimal number/,
	'1e400': /too large/,
	'10 MB': /the body is larger than/,
};

describe('a price server that goes wrong', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let collection;

	before(async () => {
		stage = await Stage.raise({ name: 'price-faults', price: '1000.00' });
		const items = [[1, stage.people.bob.address]];
		collection = await openPrices(stage, { price: 1000n, items });
	});
	after(() => stage?.lower());

	async function prices() {
		const { appraisal, oracle } = stage.chain.api.query;
		const [raw, combined, guarded] = await Promise.all([
			oracle.rawValues(stage.people.alice.address, collection),
			oracle.values(collection),
			appraisal.prices(collection),
		]);
		return [raw, combined, guarded].map((value) => value.toHuman());
	}

	Object.entries(REFUSALS).forEach(([fault, reason], index) => {
		test(`${fault} changes nothing, and the next good answer is reported`, async () => {
			const { server, node, chain } = stage;
			const { chronicle } = chain;
			const asked = server.requests.length;
			const logged = node.lines.length;
			server.setFault(fault);
			await chronicle.until(
				() => server.requests.slice(asked).some(({ answer }) => answer === fault),
				{ what: 'a request' },
			);
			// A good answer fetched just before may still be on its way.
			await chronicle.pass(4);
			const known = await prices();
			const head = chronicle.head.number;

			const url = server.urlTemplate.replace('{collection}', collection);
			const line = await node.waitForLog(reason, { from: logged });
			assert.ok(line.includes(`refused ${url}: `), line);
			await chronicle.pass(4);
			assert.deepEqual(await prices(), known);
			assert.ok(chronicle.head.number >= head + 4);

			const next = 1001n + BigInt(index);
			server.setFault(null);
			server.setPrice(`${next}.00`);
			await medianOf(chain, collection, next * ONE, silent);
			const { alice } = stage.people;
			const raw = await chain.api.query.oracle.rawValues(alice.address, collection);
			assert.equal(raw.unwrap().value.toBigInt(), next * ONE);
		});
	});
});
