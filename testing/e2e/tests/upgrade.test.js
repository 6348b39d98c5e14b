import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { nextVersion } from '../src/build.js';
import { enact } from '../src/governance.js';
import { openLending } from '../src/lending.js';
import { silent } from '../src/narrator.js';
import { medianOf } from '../src/opening.js';
import { NUSD, ONE } from '../src/rules/fixed.js';
import { nusdHeldOf, ownerOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';
import { rowsOf } from '../src/storage.js';

const ALL = 2n ** 128n - 1n;
const SAFE = 1;
const RISKY = 2;
const PALLETS = ['appraisal', 'auctions', 'credit'];
/**
 * The steps of the migration over several blocks, one in a block: the loans are taken out of their
 * map, away for four, and put back.
 */
const STEPS = 6;
/** Blocks of shelter, in a fast build. */
const SHELTER = 5;
/** Rows that blocks change when nobody does anything but report: prices, clocks, hooks' notes. */
const TICKING = [
	'appraisal.prices',
	'auctions.auctionClock',
	'credit.lastSeen',
	'credit.ledgers',
	'credit.liquidationBudget',
	'credit.repriced',
	'credit.rotation',
	'credit.warnedLast',
];

describe('an upgrade of the runtime', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let collection;
	let api;
	/** The first block of the new version, and the last of its migration over several blocks. */
	let applied;
	let ended;

	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const address = (who) => stage.people[who].address;

	before(async () => {
		stage = await Stage.raise({ name: 'upgrade', price: '1000.00' });
		collection = await openLending(stage, {
			price: 1000n,
			items: [SAFE, RISKY].map((item) => [item, address('bob')]),
			policy: { maxAge: 86_400_000n },
			auction: { english: 150n },
		});
		api = stage.chain.api;
		await send(api.tx.credit.open(0, [SAFE], 200n * NUSD), 'bob');
		await send(api.tx.credit.open(0, [RISKY], 500n * NUSD), 'bob');
		stage.server.setPrice('600.00');
		await stage.chain.chronicle.event('auctions.Opened', { what: 'an auction' });
		await send(api.tx.auctions.bid(0, 600n * NUSD), 'charlie');
	});
	after(() => stage?.lower());

	test('a referendum brings the new code while loans are open and an auction runs', async () => {
		const { chronicle } = stage.chain;
		const before = await api.rpc.state.getRuntimeVersion();
		assert.equal(before.specVersion.toNumber(), 1);
		const code = nextVersion();
		const hash = api.registry.hash(code);
		const call = api.tx.system.authorizeUpgrade(hash);
		await enact(stage.chain, { origin: 'Root', call, ...stage.electorate }, silent);

		const from = chronicle.head.number;
		await send(api.tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`), 'eve');
		const event = await chronicle.event('parachainSystem.ValidationFunctionApplied', { from });
		// The new code runs from the next block on, with its migrations first.
		applied = event.block + 1;
		await chronicle.until((head) => head.number >= applied + 1, { what: 'the new version' });
		const version = await api.rpc.state.getRuntimeVersion();
		assert.equal(version.specVersion.toNumber(), 2);
	});

	test('its long migration takes six blocks, in which nothing moves but the loans', async () => {
		const { chronicle } = stage.chain;
		const completed = await chronicle.event('multiBlockMigrations.UpgradeCompleted');
		ended = completed.block;
		assert.equal(ended - applied + 1, STEPS);
		await chronicle.until((head) => head.number > ended, { what: 'a block after it' });
		const at = (number) => api.at(chronicle.block(number).hash);
		const clock = async (number) =>
			(await (await at(number)).query.auctions.auctionClock()).toNumber();
		const loans = async (number) => (await (await at(number)).query.credit.loans.keys()).length;
		const before = await clock(applied - 1);
		assert.equal(await loans(applied - 1), 2);
		for (let number = applied; number <= ended; number++) {
			const { events, hash } = chronicle.block(number);
			const steps = events.filter(({ name }) => /MigrationAdvanced|MigrationCompleted/.test(name));
			assert.equal(steps.length, 1, `steps in block ${number}`);
			const { block } = await api.rpc.chain.getBlock(hash);
			assert.ok(!block.extrinsics.some(({ isSigned }) => isSigned));
			assert.equal(await clock(number), before);
			assert.equal(await loans(number), number < ended ? 0 : 2);
			const ours = events.filter(({ name }) => PALLETS.includes(name.split('.')[0]));
			const names = ours.map(({ name }) => name);
			assert.deepEqual(names, number < ended ? [] : ['credit.ShelteredAfterGap']);
		}
		assert.equal(await clock(ended + 1), before + 1);
		const until = (await (await at(ended)).query.credit.shelteredUntil()).toNumber();
		assert.equal(until, ended + SHELTER);
	});

	test('its migrations have changed their rows, and nothing else in the books', async () => {
		const { chronicle } = stage.chain;
		const [old, now] = [applied - 1, ended].map((number) => chronicle.block(number).hash);
		const changed = [];
		for (const pallet of PALLETS) {
			const [was, is] = await Promise.all([old, now].map((at) => rowsOf(api, pallet, at)));
			for (const key of new Set([...was.keys(), ...is.keys()])) {
				if (was.get(key)?.value !== is.get(key)?.value) {
					changed.push((was.get(key) ?? is.get(key)).name);
				}
			}
		}
		const told = changed.filter((name) => !TICKING.includes(name)).sort();
		assert.deepEqual(told, [
			'credit.global',
			'credit.palletVersion',
			'credit.shelteredUntil',
		]);
		const global = async (at) => (await (await api.at(at)).query.credit.global()).toJSON();
		const [was, is] = [await global(old), await global(now)];
		const liquidationsPerBlock = was.limits.liquidationsPerBlock + 1;
		assert.deepEqual(is, { ...was, limits: { ...was.limits, liquidationsPerBlock } });
		// In a market's row only the marks down to which borrowers have been warned move by themselves.
		const sums = async (at) => {
			const ledger = (await (await api.at(at)).query.credit.ledgers(0)).unwrap().toJSON();
			return { ...ledger, warned: null };
		};
		assert.deepEqual(await sums(now), await sums(old));
	});

	test('the bid stands and wins, and the auction settles under the new version', async () => {
		assert.equal(await nusdHeldOf(api, address('charlie')), 600n * NUSD);
		const won = await stage.chain.chronicle.event('auctions.Sold', {
			where: ({ data }) => data.auction.eq(0),
		});
		assert.ok(won.block > ended);
		assert.equal(await ownerOf(api, collection, RISKY), address('charlie'));
		assert.equal(await nusdHeldOf(api, address('charlie')), 0n);
	});

	test('the operator goes on reporting, and the other loan is repaid and its item free', async () => {
		stage.server.setPrice('601.00');
		await medianOf(stage.chain, collection, 601n * ONE, silent);
		await send(api.tx.credit.repay(0, ALL), 'bob');
		await send(api.tx.nfts.transfer(collection, SAFE, address('dave')), 'bob');
		assert.equal(await ownerOf(api, collection, SAFE), address('dave'));
	});
});
