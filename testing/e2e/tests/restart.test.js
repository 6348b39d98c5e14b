import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { blocks } from '../src/evidence.js';
import { openLending } from '../src/lending.js';
import { NUSD } from '../src/rules/fixed.js';
import { nusdHeldOf, nusdOf, ownerOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

const ITEM = 1;
const LOAN = 490n * NUSD;
const FIRST_BID = 620n * NUSD;
const SECOND_BID = 660n * NUSD;

describe('a node killed in the middle of an auction', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let collection;
	let auction;
	let row;
	let purses;

	const auctionRow = async () =>
		(await stage.chain.api.query.auctions.auctions(auction)).unwrap().toHuman();
	const clock = async (api = stage.chain.api) =>
		(await api.query.auctions.auctionClock()).toBigInt();
	const heldBy = ({ address }) => nusdHeldOf(stage.chain.api, address);
	const ownedBy = ({ address }) => nusdOf(stage.chain.api, address);
	const bid = (who, amount) =>
		stage.chain.send(stage.chain.api.tx.auctions.bid(auction, amount), who);

	before(async () => {
		stage = await Stage.raise({ name: 'restart', price: '1000.00' });
		const { bob, charlie, dave } = stage.people;
		collection = await openLending(stage, {
			price: 1000n,
			items: [[ITEM, bob.address]],
			auction: { english: 80n },
		});
		await stage.chain.send(stage.chain.api.tx.credit.open(0, [ITEM], LOAN), bob);
		stage.server.setPrice('600.00');
		const { data } = await stage.chain.chronicle.event('credit.LiquidationStarted');
		auction = data.lots[0][1].toNumber();
		await bid(charlie, FIRST_BID);
		row = await auctionRow();
		purses = { charlie: await ownedBy(charlie), dave: await ownedBy(dave) };
	});
	after(() => stage?.lower());

	test('goes on where it stood when it is started again', async () => {
		const ticks = await clock();
		await stage.chain.disconnect();
		await stage.node.kill();
		await stage.node.launch();
		await stage.connect();
		assert.deepEqual(await auctionRow(), row);
		assert.equal(await heldBy(stage.people.charlie), FIRST_BID);
		const now = await clock();
		assert.ok(now >= ticks && now < ticks + 40n, `${ticks} ticks before, ${now} after`);
	});

	test('takes a higher bid and frees the standing one', async () => {
		const { charlie, dave } = stage.people;
		await bid(dave, SECOND_BID);
		assert.equal((await auctionRow()).end, row.end);
		assert.equal(await heldBy(dave), SECOND_BID);
		assert.equal(await heldBy(charlie), 0n);
		assert.equal(await ownedBy(charlie), purses.charlie);
	});

	test('settles at the tick that was due before', async () => {
		const { dave } = stage.people;
		const { api, chronicle } = stage.chain;
		const { block, data } = await chronicle.event('auctions.Sold');
		const end = BigInt(row.end.replaceAll(',', ''));
		const late = (await clock(await api.at(chronicle.block(block).hash))) - end;
		const due = block - Number(late);
		const settling = blocks(chronicle).find(({ number, hasRoom }) => number >= due && hasRoom);
		assert.equal(settling.number, block);
		assert.equal(data.price.toBigInt(), SECOND_BID);
		assert.equal(await ownerOf(api, collection, ITEM), dave.address);
		assert.equal(await ownedBy(dave), purses.dave - SECOND_BID);

		const { flows, principal } = await api.call.creditApi.totals();
		assert.equal(flows.minted.toBigInt(), LOAN);
		assert.equal(flows.burned.toBigInt(), LOAN);
		assert.equal(flows.shortfall.toBigInt() + principal.toBigInt(), 0n);
		assert.ok((await api.query.credit.loans(0)).isNone);
	});

	test('goes on reporting prices', async () => {
		await stage.chain.chronicle.event('oracle.NewFeedData');
	});
});
