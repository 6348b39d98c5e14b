import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openMarkets } from '../src/lending.js';
import { NUSD_ID } from '../src/opening.js';
import { Papi, papiLocationOf, reasonOf } from '../src/papi.js';
import { refused } from '../src/refusal.js';
import { NUSD, ONE } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const ALL = 2n ** 128n - 1n;
/** The market; no interest, so that its debts are round. */
const MARKET = 0;
/** Pledged and freed again. */
const FREED = 1;
/** Pledged and sold. */
const SOLD = 2;

describe('the main path with PAPI, on generated descriptors', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	/** @type {Papi} */
	let papi;
	let api;
	let collection;
	let loan;

	const address = (who) => stage.people[who].address;
	const send = (tx, who) => papi.send(tx, stage.people[who]);
	const deny = (tx, who, reason) => refused(send(tx, who), reason);
	const fieldsOf = ({ events }, kind) => kind.filter(events)[0].payload;

	const nusd = async (who) =>
		(await api.query.Assets.Account.getValue(NUSD_ID, address(who))).balance;
	const ownerOf = async (item) => (await api.query.Nfts.Item.getValue(collection, item)).owner;
	const give = (item, who) =>
		api.tx.Nfts.transfer({ collection, item, dest: { type: 'Id', value: address(who) } });

	async function open(item, amount) {
		const tx = api.tx.Credit.open({ market: MARKET, items: [item], amount });
		return fieldsOf(await send(tx, 'bob'), api.event.Credit.Opened);
	}

	async function openMarket() {
		const markets = [{ terms: { apr: 0n }, auction: { english: 18n } }];
		const items = [FREED, SOLD].map((item) => [item, address('bob')]);
		collection = Number(await openMarkets(stage, { price: 1000n, items, markets }));
	}

	before(async () => {
		stage = await Stage.raise({ name: 'papi', price: '1000.00' });
		papi = new Papi(stage.node.url);
		await Promise.all([openMarket(), papi.learn()]);
		({ api } = papi);
		await papi.reach(stage.chain.chronicle.head.number);
	});
	after(async () => {
		papi?.disconnect();
		await stage?.lower();
	});

	test('item should be pinned when a loan is opened', async () => {
		const quote = await api.apis.CreditApi.quote(MARKET, [FREED]);
		assert.equal(quote.value.max_debt, 500n * NUSD);
		const purse = await nusd('bob');
		const { loan: opened, ...fields } = await open(FREED, 200n * NUSD);
		loan = opened;
		assert.deepEqual(fields, {
			market: MARKET,
			borrower: address('bob'),
			items: [[FREED, ONE]],
			amount: 200n * NUSD,
			maturity: undefined,
		});
		assert.equal(await nusd('bob'), purse + 200n * NUSD);
		assert.equal(await ownerOf(FREED), address('bob'));
		await deny(give(FREED, 'eve'), 'bob', 'Nfts.ItemLocked');
		const { success, value } = await api.apis.CreditApi.quote(MARKET, [FREED]);
		assert.deepEqual([success, reasonOf(value)], [false, 'Credit.ItemAlreadyPledged']);
	});

	test('runtime api and view function should tell the same loan when more is drawn', async () => {
		const draw = (amount) => api.tx.Credit.draw({ loan, amount });
		const drawn = await send(draw(100n * NUSD), 'bob');
		assert.deepEqual(fieldsOf(drawn, api.event.Credit.Drawn), { loan, amount: 100n * NUSD });
		await deny(draw(200n * NUSD + 1n), 'bob', 'Credit.AboveMaxLtv');

		const told = await api.apis.CreditApi.loan(loan);
		assert.deepEqual(await api.view.Credit.loan(loan), told);
		// Of 1000, 500 can be drawn and 700 is the threshold.
		const { borrower, items, debt, drawable, ltv, health, state } = told;
		assert.deepEqual([borrower, state.type], [address('bob'), 'Running']);
		assert.deepEqual(items, [[FREED, ONE]]);
		assert.deepEqual([debt, drawable], [300n * NUSD, 200n * NUSD]);
		assert.deepEqual([ltv, health], [(3n * ONE) / 10n, (7n * ONE) / 3n]);
		const all = await api.view.Credit.loans_of(address('bob'));
		assert.deepEqual(all.map((view) => view.loan), [loan]);
	});

	test('item should be free when all is repaid', async () => {
		const purse = await nusd('bob');
		const repaid = await send(api.tx.Credit.repay({ loan, amount: ALL }), 'bob');
		assert.deepEqual(fieldsOf(repaid, api.event.Credit.Repaid), {
			loan,
			payer: address('bob'),
			interest: 0n,
			principal: 300n * NUSD,
		});
		assert.deepEqual(fieldsOf(repaid, api.event.Credit.Closed), { loan });
		assert.equal(await nusd('bob'), purse - 300n * NUSD);
		assert.equal(await api.apis.CreditApi.loan(loan), undefined);
		assert.equal(await api.view.Credit.loan(loan), undefined);
		await send(give(FREED, 'eve'), 'bob');
		assert.equal(await ownerOf(FREED), address('eve'));
	});

	test('fee should leave in nusd when the sender names it as the asset', async () => {
		const purse = await nusd('bob');
		const { data: before } = await api.query.System.Account.getValue(address('bob'));
		const remark = api.tx.System.remark({ remark: Uint8Array.of(0xde, 0xad, 0xbe, 0xef) });
		const sent = await papi.send(remark, stage.people.bob, { asset: papiLocationOf(NUSD_ID) });
		const { actual_fee: fee, asset_id: asset } = fieldsOf(sent, api.event.AssetTxPayment.AssetTxFeePaid);
		assert.ok(fee > 0n);
		assert.deepEqual(asset, papiLocationOf(NUSD_ID));
		assert.equal(await nusd('bob'), purse - fee);
		const { data: after } = await api.query.System.Account.getValue(address('bob'));
		assert.deepEqual(after, before);
	});

	test('lot should go to the bidder when its auction ends', async () => {
		const { loan: unwound } = await open(SOLD, 300n * NUSD);
		const started = await send(api.tx.Credit.unwind({ loan: unwound }), 'bob');
		const [[item, auction]] = fieldsOf(started, api.event.Credit.UnwindStarted).lots;
		assert.equal(item, SOLD);
		const sale = await api.apis.AuctionApi.auction(auction);
		// The reserve is half of the value, above 1.25 times the debt.
		assert.equal(sale.least_bid, 500n * NUSD);

		const bid = (amount) => api.tx.Auctions.bid({ auction, amount });
		await deny(bid(sale.least_bid - 1n), 'charlie', 'Auctions.BidTooLow');
		const [purse, bobs] = [await nusd('charlie'), await nusd('bob')];
		const placed = await send(bid(sale.least_bid), 'charlie');
		assert.equal(fieldsOf(placed, api.event.Auctions.BidPlaced).amount, 500n * NUSD);
		const { standing } = await api.apis.AuctionApi.auction(auction);
		assert.deepEqual(standing, [address('charlie'), 500n * NUSD]);

		const { lot, buyer, price } = await papi.next(api.event.Auctions.Sold);
		const sold = { type: 'Loan', value: { loan: unwound, item } };
		assert.deepEqual([lot, buyer], [sold, address('charlie')]);
		assert.equal(price, 500n * NUSD);
		assert.equal(await ownerOf(SOLD), address('charlie'));
		assert.equal(await nusd('charlie'), purse - price);
		assert.equal(await nusd('bob'), bobs + price - 300n * NUSD);
		assert.equal(await api.apis.CreditApi.loan(unwound), undefined);
	});
});
