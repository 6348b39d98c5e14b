import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { connect } from '../../testing/e2e/src/chain.js';
import { checkInvariants } from '../../testing/e2e/src/exported-state.js';
import { Narrator } from '../../testing/e2e/src/narrator.js';
import { buyNusd } from '../../testing/e2e/src/opening.js';
import { NUSD } from '../../testing/e2e/src/rules/fixed.js';
import { table } from '../../testing/e2e/src/text.js';
import { busy, DUE, ENDING, outcomesOf, transactionsIn } from '../src/busy.js';
import { pace, predictedProof, sizesOf } from '../src/measurements.js';
import { NetworkStage } from '../src/stage.js';

const BLOCKS = 100;
const PARA_ID = 2000;
/** So many settlements, and so many starts, must be in one block. */
const MANY = 60;
const BIDDERS = ['charlie', 'dave', 'eve', 'ferdie'];
const BIDS_OF_EACH = 5;
const TWO_HOURS = 7_200;
/** What importers, and validators, log when they do not take a block. */
const REFUSED = [
	/Verification failed for block|Error importing block|must match that calculated|been blacklisted/,
	/invalid candidate|failed to validate|validation yielded/i,
];

const range = (first, count) => [...Array(count).keys()].map((index) => first + index);
const ascending = (numbers) => [...numbers].sort((one, other) => one - other);

describe('a network that starts with 500 defaults and 100 auctions to settle', { timeout: 9_000_000 }, () => {
	/** @type {NetworkStage} */
	let stage;
	/** @type {import('../../testing/e2e/src/chronicle.js').Block[]} */
	let blocks;
	const narrator = new Narrator();

	before(async () => {
		narrator.title('The network is spawned');
		stage = await NetworkStage.raise({ collator: 'alice', plan: busy });
	});
	after(() => stage?.lower());

	test('a hundred blocks become final, and none is missing', async () => {
		const { chronicle } = stage.chain;
		assert.equal(chronicle.head.number, 0);
		const bids = Promise.all(BIDDERS.map(bid));
		bids.catch((error) => chronicle.fail(error));
		await chronicle.until(({ number }) => number >= BLOCKS, {
			what: `block ${BLOCKS}`,
			seconds: TWO_HOURS,
			progress: ({ number }) => narrator.progress(`block ${number}`),
		});
		await bids;
		assert.deepEqual(
			chronicle.blocks.slice(0, BLOCKS + 1).map(({ number }) => number),
			range(0, BLOCKS + 1),
		);
		blocks = chronicle.blocks.slice(1, BLOCKS + 1);
	});

	test('all liquidations have started, and all auctions with a bid are sold', () => {
		const { chronicle } = stage.chain;
		const started = chronicle.events('credit.LiquidationStarted').map(({ data }) => data.loan.toNumber());
		assert.deepEqual(ascending(started), range(ENDING, DUE));
		const sold = chronicle.events('auctions.Sold').map(({ data }) => data.auction.toNumber());
		assert.deepEqual(sold.filter((auction) => auction < ENDING), range(0, ENDING));
		for (const failure of ['credit.LiquidationStuck', 'auctions.SettlementFailed', 'auctions.DeliveryFailed']) {
			assert.deepEqual(chronicle.events(failure), [], failure);
		}
		const most = (kind) => Math.max(...blocks.map((block) => outcomesOf(block)[kind]));
		assert.ok(most('started') >= MANY, `${most('started')} started`);
		assert.ok(most('sold') >= MANY, `${most('sold')} sold`);
	});

	test('collators, and a node that makes no blocks, have the same ones', async () => {
		const { nodes } = stage.network;
		const collates = (name) => nodes.get(name).collates;
		assert.deepEqual(['alice', 'bob', 'wendy'].map(collates), [true, true, false]);
		for (const name of ['alice', 'bob', 'wendy']) {
			const hashes = await connected(stage.connectTo(name), async ({ api, chronicle }) => {
				await chronicle.until(({ number }) => number >= BLOCKS, { what: `${name}'s blocks` });
				return Promise.all(blocks.map(({ number }) => api.rpc.chain.getBlockHash(number)));
			});
			assert.deepEqual(hashes.map(String), blocks.map(({ hash }) => hash), name);
		}
		const { number, hash } = busiest();
		narrator.say(`alice, bob and wendy have ${hash} as block ${number}, the busiest`);
	});

	test('the relay chain has included them, and no node has refused one', async () => {
		const { api, chronicle } = stage.chain;
		const { url } = stage.network.nodes.get('ursula');
		await connected(connect(url), async ({ query, registry }) => {
			const head = (await query.paras.heads(PARA_ID)).unwrap().toU8a(true);
			const number = registry.createType('Header', head).number.toNumber();
			assert.ok(number >= BLOCKS);
			await chronicle.until((last) => last.number >= number, { what: `block ${number}` });
			assert.equal(registry.hash(head).toHex(), String(await api.rpc.chain.getBlockHash(number)));
			assert.deepEqual(await query.parasDisputes.disputes.keys(), []);
		});
		const isRefusal = (line) => REFUSED.some((words) => words.test(line));
		const lines = [...stage.network.nodes.keys()].flatMap((name) => stage.network.lines(name));
		assert.deepEqual(lines.filter(isRefusal), []);
	});

	test('no proof is larger than what is charged for it', async () => {
		const sizes = new Map(
			stage.network.collators.flatMap(({ name }) => [...sizesOf(stage.network.lines(name))]),
		);
		const rows = [];
		for (const block of blocks) {
			const { storageProof, compressed } = sizes.get(block.hash);
			const charged = await predictedProof(stage.chain.api, block);
			assert.ok(storageProof <= charged, `block ${block.number}: ${storageProof} > ${charged}`);
			const done = Object.values(outcomesOf(block));
			if (done.every((count) => count === 0)) continue;
			rows.push([
				...[block.number, ...done, transactionsIn(block)].map(String),
				...[storageProof, charged, charged / storageProof, compressed].map((size) => size.toFixed(1)),
			]);
		}
		const header = [
			...['block', 'started', 'sold', 'turned', 'unsold', 'transactions'],
			...['storage proof', 'charged', 'times', 'compressed block'],
		];
		narrator.print(table('Blocks in which hooks acted, kB', header, rows, new Set(header.keys())));
		const { mean, longest } = pace(blocks);
		narrator.say(`a block every ${mean.toFixed(1)} s, at most ${longest} s, of ${blocks.length}`);
		for (const [name, bytes] of stage.network.peakMemory) {
			narrator.say(`${name} had at most ${Math.round(bytes / 2 ** 20)} MB of memory`);
		}
	});

	test('no invariant is broken in the state of the node that makes no blocks', async () => {
		const { args } = stage.network.nodes.get('wendy');
		const valueOf = (option) => args[args.indexOf(option) + 1];
		stage.network.kill('wendy');
		const { block, loans } = await checkInvariants(valueOf('--chain'), valueOf('--base-path'));
		narrator.say(`no invariant is broken in block ${block} with ${loans} loans`);
		assert.ok(block >= BLOCKS);
	});

	/** What `act` returns of a connection, which is closed afterwards. */
	async function connected(connecting, act) {
		const connection = await connecting;
		try {
			return await act(connection);
		} finally {
			await connection.disconnect();
		}
	}

	function busiest() {
		const weightOf = (block) => Object.values(outcomesOf(block)).reduce((sum, count) => sum + count);
		return blocks.reduce((most, block) => (weightOf(block) > weightOf(most) ? block : most));
	}

	/** One of the bidders bids on items of loans whose liquidation has started here. */
	async function bid(name, turn) {
		const { chain, people } = stage;
		const { api, chronicle } = chain;
		const who = people[name];
		await buyNusd(chain, who, 100_000n * NUSD);
		const mine = range(0, BIDS_OF_EACH).map((count) => ENDING + turn + BIDDERS.length * count);
		await chronicle.until(() => chronicle.events('auctions.Opened').length > mine.at(-1) - ENDING, {
			what: 'auctions',
		});
		for (const auction of mine) {
			const { leastBid } = (await api.call.auctionApi.auction(auction)).unwrap();
			await chain.send(api.tx.auctions.bid(auction, leastBid.unwrap()), who);
		}
	}
});
