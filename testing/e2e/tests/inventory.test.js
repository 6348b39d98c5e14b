import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openLending } from '../src/lending.js';
import { NUSD_ID } from '../src/opening.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { NUSD } from '../src/rules/fixed.js';
import { nusdOf, ownerOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

const MINUTE = 60_000n;
const ITEM = 1;
/** What Charlie gives to the insurance fund. */
const GIFT = 50n * NUSD;

describe('what becomes of an item that nobody buys', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let collection;
	let auction;

	const address = (who) => stage.people[who].address;
	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const event = (name) => stage.chain.chronicle.event(name);
	const timeOf = (block) => stage.chain.chronicle.block(block).time;
	const shortfall = async () => plain((await api.call.creditApi.totals()).flows.shortfall);
	const inventory = async () => (await api.call.creditApi.inventory(null, 10)).items;

	before(async () => {
		stage = await Stage.raise({ name: 'inventory', price: '1000.00' });
		collection = await openLending(stage, {
			price: 1000n,
			items: [[ITEM, address('bob')]],
			policy: { window: 6_000n, minInterval: 6_000n, maxStep: 400_000n },
			auction: { english: 18n, dutch: 18n },
		});
		({ api } = stage.chain);
		({ tx } = api);
	});
	after(() => stage?.lower());

	test('item should go to the inventory when its auction ends without a bid', async () => {
		await send(tx.credit.open(0, [ITEM], 500n * NUSD), 'bob');
		stage.server.setPrice('600.00');
		const { block, data } = await event('credit.LotForfeited');
		agrees(data, { loan: 0n, item: 1n, nextAt: timeOf(block - 1) + 5n * MINUTE });
		const custodian = await ownerOf(api, collection, ITEM);
		assert.ok(custodian !== address('bob'));
		const [row, ...others] = await inventory();
		assert.deepEqual(others, []);
		// Its price ended at 40 % of 600; the next one ends at three quarters of that.
		agrees(row, { item: 1n, loan: 0n, market: 0n, lowest: 300_000n, falls: 1n });
		// Five minutes, counted from the time of the block before.
		assert.equal(plain(row.state.asWaiting.until), timeOf(block - 1) + 5n * MINUTE);
		assert.ok((await shortfall()) > 499n * NUSD);
	});

	test('inventory should belong to the fund alone when somebody would take it', async () => {
		const take = tx.nfts.transfer(collection, ITEM, address('eve'));
		await refused(send(take, 'bob'), 'nfts.ItemLocked');
		const open = tx.credit.open(0, [ITEM], 100n * NUSD);
		await refused(send(open, 'bob'), 'credit.ItemAlreadyPledged');
		const handOut = tx.credit.handOut(collection, ITEM, address('bob'));
		await refused(send(handOut, 'bob'), 'BadOrigin');
	});

	test('fund should pay shortfall at anybody\'s wish when it has been given something', async () => {
		const before = await shortfall();
		const netting = tx.credit.netShortfall();
		await refused(send(netting, 'eve'), 'credit.NothingToNet');
		await send(tx.assets.transfer(NUSD_ID, stage.pots.insurance, GIFT), 'charlie');
		const { events } = await send(netting, 'eve');
		const { data } = events.find(({ name }) => name === 'credit.ShortfallNetted');
		agrees(data, { amount: GIFT });
		assert.equal(await shortfall(), before - GIFT);
		assert.equal(await nusdOf(api, stage.pots.insurance), 0n);
		const { status } = (await api.call.creditApi.market(0)).unwrap();
		assert.equal(plain(status), 'Frozen');
	});

	test('item should be offered again by itself, and its price fill the hole', async () => {
		const { data } = await event('credit.InventoryOffered');
		({ auction } = data);
		const view = (await api.call.auctionApi.auction(auction)).unwrap();
		agrees(view.lot.asInventory, { item: 1n });
		// V = 600: the reserve is half of it, the lowest price 30 %.
		agrees(view, { leastBid: 300n * NUSD, lowest: 180n * NUSD });
		const [before, purse] = [await shortfall(), await nusdOf(api, address('charlie'))];
		await send(tx.auctions.bid(auction, 300n * NUSD), 'charlie');
		const { data: sold } = await event('credit.InventorySold');
		agrees(sold, { price: 300n * NUSD, principal: 0n, interest: 0n, fund: 300n * NUSD });
		assert.equal(await ownerOf(api, collection, ITEM), address('charlie'));
		assert.equal(await nusdOf(api, address('charlie')), purse - 300n * NUSD);
		assert.equal(await shortfall(), before - 300n * NUSD);
		assert.deepEqual(plain(await inventory()), []);
	});
});
