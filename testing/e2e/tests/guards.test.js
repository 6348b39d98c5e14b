import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { describeError } from '../src/chain.js';
import { openLending } from '../src/lending.js';
import { refused } from '../src/refusal.js';
import { NUSD, ONE } from '../src/rules/fixed.js';
import { ownerOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

const ALL = 2n ** 128n - 1n;
const PIG = 10n ** 12n;
/** The bit of `CollectionSetting::TransferableItems`; a set bit switches the setting off. */
const TRANSFERABLE_ITEMS = 1;
const OFFERED = 1;
const DEFAULTING = 2;
const HEALTHY = 3;
const ADDED = 4;
const SPARE = 5;
const DAVES = 6;

describe('what the chain guards', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let collection;
	let tx;

	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const deny = (call, who, reason) => refused(send(call, who), reason);
	const address = (who) => stage.people[who].address;

	/** Acts as the operator, while the node makes no reports: the nonces are ours. */
	async function asOperator(act) {
		stage.server.setFault('status 500');
		await stage.chain.chronicle.pass(4);
		await act((call) => refused(stage.chain.send(call, stage.operator), 'system.CallFiltered'));
		stage.server.setFault(null);
	}

	/** Why a loan against these items would be refused. */
	async function refusalOf(...items) {
		const { api } = stage.chain;
		const [reason] = describeError(api, (await api.call.creditApi.quote(0, items)).asErr);
		return reason;
	}

	before(async () => {
		stage = await Stage.raise({ name: 'guards', price: '1000.00' });
		const bobs = [OFFERED, DEFAULTING, HEALTHY, ADDED, SPARE];
		collection = await openLending(stage, {
			price: 1000n,
			items: [...bobs.map((item) => [item, address('bob')]), [DAVES, address('dave')]],
			policy: { maxAge: 180_000n },
			auction: { english: 60n },
		});
		tx = stage.chain.api.tx;
	});
	after(() => stage?.lower());

	const buy = () => tx.nfts.buyItem(collection, OFFERED, 6n * PIG);
	const take = () => tx.nfts.transfer(collection, OFFERED, address('eve'));
	const swap = () => tx.nfts.claimSwap(collection, DAVES, collection, OFFERED, null);

	test('a pinned item goes nowhere', async () => {
		const { nfts, credit } = tx;
		await send(nfts.setPrice(collection, OFFERED, 5n * PIG, null), 'bob');
		await send(nfts.approveTransfer(collection, OFFERED, address('eve'), null), 'bob');
		await send(credit.open(0, [OFFERED], 300n * NUSD), 'bob');
		await send(nfts.setPrice(collection, OFFERED, 6n * PIG, null), 'bob');
		await send(nfts.approveTransfer(collection, OFFERED, address('ferdie'), null), 'bob');
		await send(nfts.createSwap(collection, OFFERED, collection, DAVES, null, 1_000), 'bob');

		await deny(nfts.transfer(collection, OFFERED, address('dave')), 'bob', 'nfts.ItemLocked');
		await deny(nfts.burn(collection, OFFERED), 'bob', 'nfts.ItemLocked');
		await deny(take(), 'eve', 'nfts.ItemLocked');
		await deny(take(), 'ferdie', 'nfts.ItemLocked');
		await deny(buy(), 'charlie', 'nfts.ItemLocked');
		await deny(swap(), 'dave', 'nfts.ItemLocked');
		await deny(credit.open(0, [OFFERED], 300n * NUSD), 'bob', 'credit.ItemAlreadyPledged');
		assert.equal(await refusalOf(OFFERED), 'credit.ItemAlreadyPledged');
		assert.equal(await ownerOf(stage.chain.api, collection, OFFERED), address('bob'));
	});

	test('a quote names the reason for which a loan would be refused', async () => {
		assert.equal(await refusalOf(999_999), 'credit.ItemUnknown');
		assert.equal(await refusalOf(SPARE, SPARE), 'credit.ItemAlreadyPledged');
		assert.equal(await refusalOf(SPARE, DAVES), 'credit.NotItemOwner');
		assert.equal(await refusalOf(DEFAULTING, HEALTHY, ADDED, SPARE, DAVES), 'credit.TooManyItems');
		assert.equal(await refusalOf(), 'credit.NoItems');
	});

	test('the team of a collection cannot freeze what is pinned', async () => {
		const { nfts, utility } = tx;
		const alice = address('alice');
		const sabotages = [
			nfts.lockCollection(collection, TRANSFERABLE_ITEMS),
			nfts.lockItemTransfer(collection, OFFERED),
			nfts.setTeam(collection, alice, alice, alice),
		];
		for (const call of sabotages) {
			await deny(call, 'alice', 'system.CallFiltered');
			await deny(utility.batchAll([call]), 'alice', 'system.CallFiltered');
		}
	});

	test('offers made before or during the pledge are dead after it', async () => {
		await send(tx.credit.repay(0, ALL), 'bob');
		await deny(take(), 'eve', 'nfts.NoPermission');
		await deny(take(), 'ferdie', 'nfts.NoPermission');
		await deny(buy(), 'charlie', 'nfts.NotForSale');
		await deny(swap(), 'dave', 'nfts.UnknownSwap');
		await send(tx.nfts.transfer(collection, OFFERED, address('eve')), 'bob');
		assert.equal(await ownerOf(stage.chain.api, collection, OFFERED), address('eve'));
	});

	test('an operator reports live feeds, and what else a report holds leaves nothing', async () => {
		const { api, chronicle } = stage.chain;
		const { oracle, utility } = tx;
		const stray = [collection + 1n, ONE];
		await asOperator(async (denied) => {
			for (const values of [[], [stray]]) {
				const nothing = oracle.feedValues(values);
				await denied(nothing);
				await denied(utility.batchAll([nothing]));
			}
			const mixed = oracle.feedValues([stray, [collection, 1001n * ONE]]);
			const { block } = await stage.chain.send(mixed, stage.operator);
			const { query } = await api.at(chronicle.block(block).hash);
			const { median } = (await query.appraisal.prices(collection)).unwrap();
			assert.equal(median.unwrap().value.toBigInt(), 1001n * ONE);
			const rows = await query.oracle.rawValues.keys(stage.operator.address);
			assert.deepEqual(rows.map(({ args: [, key] }) => key.toBigInt()), [collection]);
		});
	});

	test('an operator cannot hand their seat on', async () => {
		const { oracleMembers, utility } = tx;
		await asOperator(async (denied) => {
			const handOn = oracleMembers.changeKey(address('eve'));
			await denied(handOn);
			await denied(utility.batchAll([handOn]));
		});
		const members = await stage.chain.api.query.oracleMembers.members();
		assert.deepEqual(members.map(String), [stage.operator.address]);
	});

	test('a stale price stops borrowing, and nothing that lowers risk', async () => {
		const { api, chronicle } = stage.chain;
		const { credit, auctions } = tx;
		await send(credit.open(0, [DEFAULTING], 490n * NUSD), 'bob');
		await send(credit.open(0, [HEALTHY], 200n * NUSD), 'bob');
		const [defaulting, healthy] = [1, 2];
		stage.server.setPrice('600.00');
		const { data } = await chronicle.event('credit.LiquidationStarted');
		assert.equal(data.loan.toNumber(), defaulting);
		const auction = data.lots[0][1];

		stage.server.setFault('status 500');
		const isStale = async () => (await api.call.creditApi.quote(0, [SPARE])).isErr;
		await chronicle.until(isStale, { what: 'a price older than max_age' });
		await deny(credit.open(0, [SPARE], 100n * NUSD), 'bob', 'credit.PriceStale');
		await deny(credit.draw(healthy, 1n * NUSD), 'bob', 'credit.PriceStale');
		await send(credit.pledge(healthy, [ADDED]), 'bob');
		await deny(credit.release(healthy, [ADDED]), 'bob', 'credit.PriceStale');
		await send(auctions.bid(auction, 620n * NUSD), 'charlie');
		await send(credit.repay(healthy, ALL), 'bob');
		await chronicle.event('auctions.Sold');
		assert.equal(await ownerOf(api, collection, DEFAULTING), address('charlie'));
		assert.equal(await ownerOf(api, collection, ADDED), address('bob'));
		assert.equal(await refusalOf(SPARE), 'credit.PriceStale');
	});
});
