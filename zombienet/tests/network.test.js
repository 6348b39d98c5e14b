import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { operatorOf } from '../../testing/e2e/src/accounts.js';
import { nextVersion } from '../../testing/e2e/src/build.js';
import { enact } from '../../testing/e2e/src/governance.js';
import { Narrator } from '../../testing/e2e/src/narrator.js';
import { medianOf } from '../../testing/e2e/src/opening.js';
import { overrideSource } from '../../testing/e2e/src/operator.js';
import { agrees } from '../../testing/e2e/src/plain.js';
import { PriceServer } from '../../testing/e2e/src/price-server.js';
import { NUSD, ONE } from '../../testing/e2e/src/rules/fixed.js';
import { proceeds } from '../../testing/e2e/src/rules/liquidation.js';
import { Story } from '../../testing/e2e/src/story.js';
import { table } from '../../testing/e2e/src/text.js';
import { hasAuction, pace, predictedProof, sizesOf } from '../src/measurements.js';
import { NetworkStage } from '../src/stage.js';

const TEN_BLOCKS = 10;
const HALF_AN_HOUR = 1_800;

describe('a network of two validators and two collators', { timeout: 3_600_000 }, () => {
	/** @type {NetworkStage} */
	let stage;
	/** @type {Promise<Awaited<ReturnType<Story['live']>>>} */
	let telling;
	let told;
	let killedAt;
	const narrator = new Narrator();

	before(async () => {
		narrator.title('The network is spawned');
		stage = await NetworkStage.raise({ price: Story.price, collator: 'alice' });
		narrator.say(`the parachain's block ${stage.chain.chronicle.head.number} is final`);
	});
	after(() => stage?.lower());

	test('both collators make blocks, and these become final', async () => {
		const first = stage.chain.chronicle.head.number;
		await stage.chain.chronicle.pass(TEN_BLOCKS);
		const authors = await authorsSince(first);
		assert.deepEqual(new Set(authors), new Set(['Alice', 'Bob']));
	});

	test('a referendum opens a market, a loan defaults, and its item is bid for', async () => {
		const { chronicle } = stage.chain;
		telling = new Story(stage, narrator).live();
		telling.catch((error) => chronicle.fail(error));
		const { data } = await chronicle.event('auctions.BidPlaced', { seconds: HALF_AN_HOUR });
		assert.equal(data.auction.toNumber(), 0);
		assert.equal(chronicle.events('referenda.Confirmed').length, 2);
		assert.equal(chronicle.events('credit.LiquidationStarted').length, 1);
	});

	test('a collator is killed in mid-auction, and the other one goes on alone', async () => {
		const { chronicle } = stage.chain;
		assert.equal(chronicle.events('auctions.Sold').length, 0);
		killedAt = chronicle.head.number;
		stage.network.kill('bob');
		await chronicle.pass(TEN_BLOCKS);
		const authors = await authorsSince(chronicle.head.number - 3);
		assert.deepEqual(new Set(authors), new Set(['Alice']));
	});

	test('the collator starts again, catches up and makes blocks', async () => {
		const { chronicle } = stage.chain;
		await stage.network.revive('bob');
		const revivedAt = chronicle.head.number;
		const bob = await stage.connectTo('bob');
		try {
			await bob.chronicle.until((head) => head.number > revivedAt, { what: 'what Bob missed' });
			const { number, hash } = bob.chronicle.head;
			await chronicle.until((head) => head.number >= number, { what: `block ${number}` });
			assert.equal(hash, chronicle.block(number).hash);
		} finally {
			await bob.disconnect();
		}
		await chronicle.until(async () => (await authorsSince(revivedAt)).includes('Bob'), {
			what: 'a block of Bob’s',
		});
	});

	test('the auction settles, and every unit of its price is where the rules say', async () => {
		const { chronicle, api } = stage.chain;
		told = await telling;
		const { pots, people } = stage;
		const [sold] = chronicle.events('credit.LotSold');
		assert.ok(sold.block > killedAt);
		const [start] = chronicle.events('credit.LiquidationStarted');
		const [price, principal] = [sold.data.price.toBigInt(), 500n * NUSD];
		const parts = proceeds({
			price,
			principal,
			interest: start.data.debt.toBigInt() - principal,
			penalty: told.market.liquidation.penalty,
			royalty: told.market.royalty[1],
		});
		agrees(sold.data, parts);
		const { owners } = told.after;
		assert.deepEqual(
			[...owners],
			[
				[1, people.charlie.address],
				[2, people.eve.address],
				[3, people.bob.address],
			],
		);
		const total = ({ balances }) => [...balances.values()].reduce((sum, part) => sum + part, 0n);
		const { supply } = (await api.query.assets.asset(1)).unwrap();
		assert.equal(total(told.after), supply.toBigInt());
		assert.equal(told.after.balances.get(pots.credit), 0n);
		assert.equal(told.after.balances.get(pots.auctions), 0n);
		assert.equal((await api.call.creditApi.totals()).principal.toBigInt(), 0n);
	});

	test('an operator reports the same price again and again, the ban of transactions on', async () => {
		for (const { name, args } of stage.network.collators) {
			assert.ok(!args.some((arg) => arg.startsWith('--tx-ban-seconds')), name);
			const { address } = operatorOf(stage.people[name]);
			const values = reportsOf(address).map(({ value }) => value);
			const repeated = values.filter((value, index) => value === values[index - 1]);
			assert.ok(repeated.length >= 2, `${name} reported ${values}`);
		}
	});

	test('the price is what both operators back', async () => {
		const { chain, server } = stage;
		const { collection } = told;
		const liar = await PriceServer.start('900.00');
		try {
			const bob = await stage.connectTo('bob');
			const source = JSON.stringify({ url: liar.urlTemplate });
			await overrideSource(bob, server.urlTemplate, source);
			await bob.disconnect();
			const reporter = operatorOf(stage.people.bob);
			await says(reporter, 900n);
			assert.equal(await median(collection), 600n * ONE);
			server.setPrice('660.00');
			await medianOf(chain, collection, 660n * ONE, narrator);
			assert.equal(reportsOf(reporter.address).at(-1).value, 900n * ONE);
		} finally {
			await liar.stop();
		}
	});

	test('no proof of a block with auctions is larger than its weights allow for', async () => {
		const { api, chronicle } = stage.chain;
		const sizes = new Map(
			stage.network.collators.flatMap(({ name }) => [...sizesOf(stage.network.lines(name))]),
		);
		const rows = [];
		for (const block of chronicle.blocks.filter(hasAuction)) {
			const { storageProof, compressed } = sizes.get(block.hash);
			const predicted = await predictedProof(api, block);
			rows.push([block.number, storageProof, predicted, compressed]);
			assert.ok(storageProof <= predicted, `block ${block.number}: ${storageProof} > ${predicted}`);
		}
		assert.ok(rows.length >= 4);
		const written = rows.map(([number, ...kilobytes]) => [
			String(number),
			...kilobytes.map((size) => size.toFixed(1)),
		]);
		const header = ['block', 'storage proof', 'its weights allow for', 'compressed block'];
		narrator.print(table('Blocks with auctions, kB', header, written, new Set([0, 1, 2, 3])));
		const { mean, longest } = pace(chronicle.blocks);
		narrator.say(`a block every ${mean.toFixed(1)} s, at most ${longest} s, of ${chronicle.blocks.length}`);
		for (const [name, bytes] of stage.network.peakMemory) {
			narrator.say(`${name} had at most ${Math.round(bytes / 2 ** 20)} MB of memory`);
		}
	});

	test('the runtime is upgraded through the relay chain', async () => {
		const { api, chronicle } = stage.chain;
		const version = async () => (await api.rpc.state.getRuntimeVersion()).specVersion.toNumber();
		assert.equal(await version(), 1);
		const code = nextVersion();
		const call = api.tx.system.authorizeUpgrade(api.registry.hash(code));
		await enact(stage.chain, { origin: 'Root', call, ...stage.electorate }, narrator);

		const from = chronicle.head.number;
		const apply = api.tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`);
		await stage.chain.send(apply, stage.people.eve);
		const { block: stored } = await chronicle.event('parachainSystem.ValidationFunctionStored', { from });
		const { block: applied } = await chronicle.event('parachainSystem.ValidationFunctionApplied', {
			from,
		});
		narrator.say(`the relay chain let it wait for ${applied - stored} blocks`);
		assert.ok(applied > stored + 1);
		await chronicle.until((head) => head.number > applied + TEN_BLOCKS, { what: 'the new version' });
		assert.equal(await version(), 2);
		assert.deepEqual(new Set(await authorsSince(applied)), new Set(['Alice', 'Bob']));
	});

	async function authorsSince(block) {
		const { api, chronicle } = stage.chain;
		const names = new Map(['alice', 'bob'].map((name) => {
			const { address, meta } = stage.people[name];
			return [address, meta.name];
		}));
		const later = chronicle.blocks.filter(({ number }) => number > block);
		const headers = await Promise.all(later.map(({ hash }) => api.derive.chain.getHeader(hash)));
		return headers.map(({ author }) => names.get(author.toString()));
	}

	function reportsOf(address) {
		return stage.chain.chronicle
			.events('oracle.NewFeedData')
			.filter(({ data }) => data.sender.eq(address))
			.flatMap(({ data }) => data.values.map(([, value]) => ({ value: value.toBigInt() })));
	}

	async function median(collection) {
		const price = await stage.chain.api.query.appraisal.prices(collection);
		return price.unwrap().median.unwrap().value.toBigInt();
	}

	async function says({ address, meta }, price) {
		await stage.chain.chronicle.until(
			() => reportsOf(address).at(-1)?.value === price * ONE,
			{ what: `a report of ${meta.name} of ${price}` },
		);
	}
});
