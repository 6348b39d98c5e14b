import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { CallFailed, describeError } from '../src/chain.js';
import { actAsGuardian } from '../src/governance.js';
import { openMarkets } from '../src/lending.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { NUSD, ONE } from '../src/rules/fixed.js';
import { accrued, debt, normalized } from '../src/rules/interest.js';
import { nusdHeldOf, nusdOf, ownerOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

const ALL = 2n ** 128n - 1n;
const MILLI_PIG = 10n ** 9n;
const MINUTE = 60_000n;
const DAY = 1_440n * MINUTE;
/** The market without a maturity; no interest, so that its debts are round. */
const OPEN_ENDED = 0;
/** The market of loans for thirty days at 10 % a year. */
const FIXED_TERM = 1;
/** The length of the descending phase, in blocks. */
const DUTCH = 40n;
const ITEMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** No item of the collection. */
const UNKNOWN = 999_999;
/** An option without a value, made plain. */
const NONE = '';

describe('what borrowers and guardians do with a loan', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let collection;
	let refinancedAt;
	let lots;
	let sale;
	const loans = {};

	const address = (who) => stage.people[who].address;
	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const deny = (call, who, reason) => refused(send(call, who), reason);
	const guard = (call, who) => actAsGuardian(stage.chain, call, stage.people[who]);
	const eventOf = (sent, name) => sent.events.find((event) => event.name === name).data;
	const timeOf = (block) => stage.chain.chronicle.block(block).time;
	const stateAfter = (block) => api.at(stage.chain.chronicle.block(block).hash);

	const nusd = (who) => nusdOf(api, address(who));
	const fund = () => nusdOf(api, stage.pots.insurance);
	const heldPig = async (who) => plain((await api.query.system.account(address(who))).data.reserved);
	const viewOf = async (loan, { call } = api) => (await call.creditApi.loan(loan)).unwrap();
	const marketView = async (market) => (await api.call.creditApi.market(market)).unwrap();
	const clockAfter = async (block) => {
		const { call } = await stateAfter(block);
		return plain((await call.auctionApi.auction(sale)).unwrap().now);
	};
	const auctions = async () =>
		(await api.call.auctionApi.auctions(10)).map(({ auction, lot, leastBid, lowest }) =>
			plain([auction, lot.asLoan.item, leastBid, lowest]),
		);

	async function open(items, amount) {
		const sent = await send(tx.credit.open(OPEN_ENDED, items, amount * NUSD), 'bob');
		return plain(eventOf(sent, 'credit.Opened').loan);
	}

	/**
	 * Lets Eve, who is a proxy of `giver`'s, make a call for them.
	 * @throws {CallFailed} if the call failed; the transaction that carries it succeeds all the same
	 */
	async function byProxy(giver, call) {
		const sent = await send(tx.proxy.proxy(address(giver), null, call), 'eve');
		const { result } = eventOf(sent, 'proxy.ProxyExecuted');
		if (result.isErr) throw new CallFailed(...describeError(api, result.asErr));
		return sent;
	}

	/** What `principal` owes in interest at 10 % a year between two moments. */
	function interestOn(principal, from, to) {
		const { index } = accrued({ index: ONE, accruedAt: from }, ONE / 10n, to);
		return debt(normalized(principal, ONE), index) - principal;
	}

	before(async () => {
		stage = await Stage.raise({ name: 'credit', price: '1000.00' });
		// A step reaches any price at once: what is served is what counts.
		const policy = { window: 6_000n, minInterval: 6_000n, maxStep: 400_000n };
		const auction = { english: 100n, dutch: DUTCH };
		collection = await openMarkets(stage, {
			price: 1000n,
			items: ITEMS.map((item) => [item, address('bob')]),
			policy,
			markets: [
				{ terms: { apr: 0n }, auction },
				{ terms: { duration: 30n * DAY }, auction },
			],
		});
		({ api } = stage.chain);
		({ tx } = api);
	});
	after(() => stage?.lower());

	test('loan should give an item back when the others carry its debt', async () => {
		const purse = await nusd('bob');
		loans.moving = await open([1, 2], 900n);
		// Of 2000, 1000 can be drawn and 1400 is the threshold.
		agrees(await viewOf(loans.moving), {
			debt: 900n * NUSD,
			drawable: 100n * NUSD,
			ltv: (45n * ONE) / 100n,
			health: (1400n * ONE) / 900n,
		});
		assert.equal(await nusd('bob'), purse + 900n * NUSD);
		await send(tx.credit.pledge(loans.moving, [3]), 'bob');
		// Half of 3000, less 900.
		agrees(await viewOf(loans.moving), { drawable: 600n * NUSD });
		const released = await send(tx.credit.release(loans.moving, [1]), 'bob');
		agrees(eventOf(released, 'credit.Released'), {
			loan: loans.moving,
			items: [1n],
			units: 2n * ONE,
		});
		// 110 for the loan and 22 for each of two items.
		assert.equal(await heldPig('bob'), 154n * MILLI_PIG);
		await send(tx.nfts.transfer(collection, 1, address('eve')), 'bob');
		assert.equal(await ownerOf(api, collection, 1), address('eve'));
	});

	test('release should be refused when the rest does not carry the debt', async () => {
		const { credit, utility } = tx;
		const release = credit.release(loans.moving, [2]);
		// One item carries 500.
		await deny(release, 'bob', 'credit.AboveMaxLtv');
		// Two items carry the draw of 100; what follows undoes it.
		const draw = credit.draw(loans.moving, 100n * NUSD);
		await deny(utility.batchAll([draw, release]), 'bob', 'credit.AboveMaxLtv');
		agrees(await viewOf(loans.moving), {
			principal: 900n * NUSD,
			items: [[2n, ONE], [3n, ONE]],
		});
	});

	test('position should move with items and deposit when it is transferred', async () => {
		const { credit, nfts } = tx;
		const transferred = await send(credit.transferLoan(loans.moving, address('dave')), 'bob');
		agrees(eventOf(transferred, 'credit.Transferred'), {
			loan: loans.moving,
			from: address('bob'),
			to: address('dave'),
		});
		agrees(await viewOf(loans.moving), { borrower: address('dave'), principal: 900n * NUSD });
		assert.equal((await api.call.creditApi.loansOf(address('bob'))).length, 0);
		assert.equal(await heldPig('bob'), 0n);
		assert.equal(await heldPig('dave'), 154n * MILLI_PIG);
		for (const item of [2, 3]) {
			assert.equal(await ownerOf(api, collection, item), address('dave'));
			const transfer = nfts.transfer(collection, item, address('bob'));
			await deny(transfer, 'dave', 'nfts.ItemLocked');
		}
		for (const call of [
			credit.draw(loans.moving, NUSD),
			credit.release(loans.moving, [2]),
			credit.transferLoan(loans.moving, address('eve')),
		]) {
			await deny(call, 'bob', 'credit.NotBorrower');
		}
	});

	test('debt should be carried exactly when a loan is refinanced', async () => {
		const { credit } = tx;
		await deny(credit.refinance(loans.moving, OPEN_ENDED), 'dave', 'credit.SameMarket');
		const { block, events } = await send(credit.refinance(loans.moving, FIXED_TERM), 'dave');
		refinancedAt = timeOf(block);
		const maturity = refinancedAt + 30n * DAY;
		const refinanced = eventOf({ events }, 'credit.Refinanced');
		agrees(refinanced, {
			loan: loans.moving,
			from: BigInt(OPEN_ENDED),
			to: BigInt(FIXED_TERM),
			debt: 900n * NUSD,
			items: [[2n, ONE], [3n, ONE]],
		});
		agrees(refinanced.maturity.unwrap(), { at: maturity, liquidatedFrom: maturity });
		agrees(await viewOf(loans.moving, await stateAfter(block)), {
			market: BigInt(FIXED_TERM),
			debt: 900n * NUSD,
			principal: 900n * NUSD,
			maturity,
			liquidatedFrom: maturity,
		});
		agrees(await marketView(OPEN_ENDED), { loans: 0n, principal: 0n });
		agrees(await marketView(FIXED_TERM), { loans: 1n, principal: 900n * NUSD });
		await stage.chain.chronicle.pass(1);
		// 900 NUSD * 10 % * 6 s / 31 557 600 s = 17.1 smallest units, rounded up.
		agrees(await viewOf(loans.moving, await stateAfter(block + 1)), { interest: 18n });
	});

	test('income should pay the loan down when its item is pledged', async () => {
		const [purse, before] = [await nusd('charlie'), await fund()];
		const paid = await send(tx.credit.payIncome(collection, 2, 100n * NUSD), 'charlie');
		// 17.1 smallest units of interest a block; the rest of the 100 is principal.
		const interest = interestOn(900n * NUSD, refinancedAt, timeOf(paid.block));
		agrees(eventOf(paid, 'credit.IncomePaid'), {
			loan: loans.moving,
			item: 2n,
			payer: address('charlie'),
			interest,
			principal: 100n * NUSD - interest,
			penalty: 0n,
			fine: 0n,
			owner: 0n,
			fund: 0n,
		});
		agrees(await viewOf(loans.moving), { principal: 800n * NUSD + interest });
		assert.equal(await nusd('charlie'), purse - 100n * NUSD);
		assert.equal(await fund(), before + interest);
	});

	test('income should go to the owner when its item is not pledged', async () => {
		const paid = await send(tx.credit.payIncome(collection, 1, 40n * NUSD), 'charlie');
		const none = { interest: 0n, principal: 0n, penalty: 0n, fine: 0n, fund: 0n };
		agrees(eventOf(paid, 'credit.IncomePaid'), { ...none, loan: NONE, owner: 40n * NUSD });
		assert.equal(await nusd('eve'), 40n * NUSD);
	});

	test('incomes should be paid together when one of them is refused', async () => {
		const [purse, eves] = [await nusd('charlie'), await nusd('eve')];
		const { principal } = await viewOf(loans.moving);
		const incomes = [[2, 20n * NUSD], [UNKNOWN, 5n * NUSD], [1, 10n * NUSD]];
		const paid = await send(tx.credit.payIncomes(collection, incomes, 0), 'charlie');
		const [toLoan, toOwner] = paid.events.filter(({ name }) => name === 'credit.IncomePaid');
		agrees(toLoan.data, { loan: loans.moving, item: 2n, owner: 0n });
		agrees(toOwner.data, { loan: NONE, item: 1n, owner: 10n * NUSD });
		const refusal = eventOf(paid, 'credit.IncomeRefused');
		agrees(refusal, { item: BigInt(UNKNOWN) });
		assert.equal(describeError(api, refusal.reason)[0], 'credit.ItemUnknown');
		const { interest } = toLoan.data;
		agrees(await viewOf(loans.moving), {
			principal: plain(principal) + plain(interest) - 20n * NUSD,
		});
		assert.equal(await nusd('charlie'), purse - 30n * NUSD);
		assert.equal(await nusd('eve'), eves + 10n * NUSD);
	});

	test('min_debt should be left when a repayment would leave less', async () => {
		const loan = await open([4], 200n);
		const pay = (amount) => send(tx.credit.repay(loan, amount), 'bob');
		const paid = await pay(200n * NUSD - 1n);
		agrees(eventOf(paid, 'credit.Repaid'), { interest: 0n, principal: 100n * NUSD });
		agrees(await viewOf(loan), { debt: 100n * NUSD });
		await refused(pay(50n * NUSD), 'credit.BelowMinDebt');
		const rest = await pay(ALL);
		agrees(eventOf(rest, 'credit.Closed'), { loan });
	});

	test('view functions should answer like the runtime api when called by id', async () => {
		const { pallets } = api.runtimeMetadata.asLatest;
		const viewsOf = (pallet) => pallets.find(({ name }) => name.eq(pallet)).viewFunctions;
		const namesOf = (pallet) => viewsOf(pallet).map(({ name }) => name.toString()).sort();
		const lists = ['loans_of', 'loans_of_page', 'at_risk', 'at_risk_page'];
		const others = ['loan', 'market', 'quote', 'inventory', 'totals'];
		assert.deepEqual(namesOf('Credit'), [...others, ...lists].sort());
		const sales = ['auction', 'auctions', 'auctions_page', 'claims_of', 'failed_auctions'];
		assert.deepEqual(namesOf('Auctions'), sales);
		const { call } = await stateAfter(stage.chain.chronicle.head.number);
		const id = api.createType('u32', loans.moving).toHex(true);
		const one = viewsOf('Credit').find(({ name }) => name.eq('loan'));
		const answer = await call.runtimeViewFunction.executeViewFunction(one.id, id);
		const view = await call.creditApi.loan(loans.moving);
		assert.deepEqual(answer.asOk.toU8a(true), view.toU8a());
	});

	test('loans at risk should be listed by debt per unit when they are asked for', async () => {
		loans.low = await open([4], 300n);
		loans.high = await open([5], 450n);
		loans.wide = await open([6, 7, 8], 960n);
		const atRisk = async (below, limit) =>
			(await api.call.creditApi.atRisk(OPEN_ENDED, below, limit)).map(({ loan }) => plain(loan));
		// An item bears 700; each owes 300, 450, 320: health 2.33, 1.55, 2.18.
		assert.deepEqual(await atRisk(3n * ONE, 10), [loans.high, loans.wide, loans.low]);
		assert.deepEqual(await atRisk((22n * ONE) / 10n, 10), [loans.high, loans.wide]);
		assert.deepEqual(await atRisk(3n * ONE, 1), [loans.high]);
	});

	test('proxy should pay for its giver\'s own loans alone when it is one for upkeep', async () => {
		const { auctions: sales, credit } = tx;
		await send(tx.proxy.addProxy(address('eve'), 'Upkeep', 0), 'bob');
		const purse = await nusd('bob');
		await byProxy('bob', credit.repayOwn(loans.high, 50n * NUSD));
		agrees(await viewOf(loans.high), { debt: 400n * NUSD });
		// Dave's.
		await refused(byProxy('bob', credit.repayOwn(loans.moving, NUSD)), 'credit.NotBorrower');
		await refused(byProxy('bob', credit.repay(loans.moving, NUSD)), 'system.CallFiltered');
		await refused(byProxy('bob', sales.bid(0, NUSD)), 'system.CallFiltered');
		assert.equal(await nusd('bob'), purse - 50n * NUSD);
	});

	test('auctions should be withdrawn when the borrower who unwinds repays', async () => {
		const { auctions: sales, credit } = tx;
		const unwound = await send(credit.unwind(loans.wide), 'bob');
		const started = eventOf(unwound, 'credit.UnwindStarted');
		const offered = plain(started.lots);
		const ids = offered.map(([, auction]) => auction);
		// Each of three items carries 320: its reserve is max(500, min(1.25 * 320, 850)) and its lowest
		// price max(400, 320). Two reserves pay 960, so the third item is not needed.
		agrees(started, { loan: loans.wide, debt: 960n * NUSD });
		assert.deepEqual(offered, [[6n, ids[0]], [7n, ids[1]]]);
		const prices = [500n * NUSD, 400n * NUSD];
		assert.deepEqual(await auctions(), [[ids[0], 6n, ...prices], [ids[1], 7n, ...prices]]);
		agrees(await viewOf(loans.wide), { auctions: ids, drawable: 0n, state: 'Unwinding' });

		const bid = sales.bid(ids[0], 500n * NUSD);
		await deny(bid, 'bob', 'auctions.BidderBarred');
		await send(bid, 'charlie');
		assert.equal(await nusdHeldOf(api, address('charlie')), 500n * NUSD);
		await deny(credit.unwind(loans.wide), 'bob', 'credit.Unwinding');
		await deny(credit.draw(loans.wide, NUSD), 'bob', 'credit.Unwinding');

		const purse = await nusd('bob');
		const repaid = await send(credit.repay(loans.wide, ALL), 'bob');
		const withdrawn = repaid.events.filter(({ name }) => name === 'auctions.Withdrawn');
		assert.deepEqual(withdrawn.map(({ data }) => plain(data.auction)), ids);
		const freed = { auction: ids[0], bidder: address('charlie'), amount: 500n * NUSD };
		agrees(eventOf(repaid, 'auctions.BidFreed'), freed);
		assert.equal(await nusdHeldOf(api, address('charlie')), 0n);
		assert.equal(await nusd('bob'), purse - 960n * NUSD);
		assert.deepEqual(await auctions(), []);
		assert.ok((await api.call.creditApi.loan(loans.wide)).isNone);
	});

	test('only the lots that are needed should be offered when a loan defaults', async () => {
		loans.fallen = await open([9, 10, 11], 1_450n);
		stage.server.setPrice('690.00');
		const { data } = await stage.chain.chronicle.event('credit.LiquidationStarted');
		agrees(data, { loan: loans.fallen, reason: 'Unhealthy', debt: 1_450n * NUSD });
		lots = plain(data.lots);
		// 70 % of 2070 is 1449. A lot's reserve is max(345, min(1.25 * 483.33, 586.5)) = 586.5, its
		// lowest price 276. One sale leaves 1450 - 586.5 + 58.65 = 922.15 on 1380, a health of
		// 966 / 922.15 = 1.05. Two leave 1450 - 1173 + 117.3 = 394.3 on 690, a health of
		// 483 / 394.3 = 1.22, above 1.2.
		const [[, first], [, second]] = lots;
		const prices = [586_500_000n, 276n * NUSD];
		assert.deepEqual(lots, [[9n, first], [10n, second]]);
		assert.deepEqual(await auctions(), [[first, 9n, ...prices], [second, 10n, ...prices]]);
		const view = await viewOf(loans.fallen);
		agrees(view, { health: (1449n * ONE) / 1450n, auctions: [first, second] });
		assert.ok(view.state.isSelling);
		// What the next two tests pay: 2 % of the debt, and at least a quarter of it.
		agrees(view.redemption.unwrap(), {
			round: 1n,
			fine: 29n * NUSD,
			debt: 1_450n * NUSD,
			least: 362_500_000n,
		});
	});

	test('proxy should bid for its giver when it is one for bidding', async () => {
		const { auctions: sales, credit } = tx;
		await send(tx.proxy.addProxy(address('eve'), 'Bidding', 0), 'charlie');
		const { events } = await byProxy('charlie', sales.bid(lots[0][1], 586_500_000n));
		agrees(eventOf({ events }, 'auctions.BidPlaced'), { bidder: address('charlie') });
		const redeem = byProxy('charlie', credit.redeemOwn(loans.fallen, ALL));
		await refused(redeem, 'system.CallFiltered');
	});

	test('loan should live on when enough of its debt is redeemed', async () => {
		const { credit } = tx;
		// A bid that stood for an extension has a part in the fine.
		await stage.chain.chronicle.pass(10);
		const [bobs, charlies, before] = [await nusd('bob'), await nusd('charlie'), await fund()];
		// A quarter of 1450 is 362.5: it leaves 1087.5, a health of 1449 / 1087.5 = 1.33.
		const least = 362_500_000n;
		await deny(credit.redeem(loans.fallen, least - 1n), 'bob', 'credit.BelowRedeemMin');
		const redeemed = await send(credit.redeem(loans.fallen, least), 'bob');
		// The fine is 2 % of 1450; half of it is the bidder's.
		agrees(eventOf(redeemed, 'credit.Redeemed'), {
			payer: address('bob'),
			interest: 0n,
			principal: least,
			fine: 29n * NUSD,
		});
		agrees(eventOf(redeemed, 'credit.Cured'), { debt: 1_087_500_000n, penalty: 0n });
		assert.equal(await nusd('bob'), bobs - 391_500_000n);
		assert.equal(await nusd('charlie'), charlies + 14_500_000n);
		assert.equal(await fund(), before + 14_500_000n);
		assert.equal(await nusdHeldOf(api, address('charlie')), 0n);
		assert.deepEqual(await auctions(), []);
		const view = await viewOf(loans.fallen);
		agrees(view, { principal: 1_087_500_000n, health: (14490n * ONE) / 10875n, auctions: [] });
		assert.ok(view.state.isRunning);
	});

	test('market should take repayments and nothing new when a guardian freezes it', async () => {
		const { credit } = tx;
		const frozen = await guard(credit.setMarketStatus(OPEN_ENDED, 'Frozen'), 'dave');
		const lapsesAt = timeOf(frozen.block) + 10n * MINUTE;
		agrees(eventOf(frozen, 'credit.MeasureTaken'), { subject: 'Market', lapsesAt });
		await deny(credit.open(OPEN_ENDED, [6], 100n * NUSD), 'bob', 'credit.MarketNotOpen');
		const loosened = guard(credit.setMarketStatus(OPEN_ENDED, 'Open'), 'dave');
		await refused(loosened, 'credit.NotStricter');
		agrees(await marketView(OPEN_ENDED), { status: 'Frozen' });
		await send(credit.repay(loans.high, 50n * NUSD), 'bob');
		agrees(await viewOf(loans.high), { debt: 350n * NUSD });
	});

	test('auctions should stand still when a guardian pauses liquidations', async () => {
		const { auctions: sales, credit } = tx;
		const unwound = await send(credit.unwind(loans.low), 'bob');
		[[, sale]] = plain(eventOf(unwound, 'credit.UnwindStarted').lots);
		const { block, events } = await guard(credit.setPause('Liquidations'), 'dave');
		// Half of what other measures last; the other half is the shelter afterwards.
		agrees(eventOf({ events }, 'credit.MeasureTaken'), {
			subject: 'Pause',
			lapsesAt: timeOf(block) + 5n * MINUTE,
		});
		// 300 on an item of 690: reserve max(345, min(375, 586.5)).
		await deny(sales.bid(sale, 375n * NUSD), 'charlie', 'auctions.Paused');
		await stage.chain.chronicle.pass(3);
		const stopped = await clockAfter(block);
		assert.equal(await clockAfter(block - 1), stopped - 1n);
		assert.equal(await clockAfter(stage.chain.chronicle.head.number), stopped);
	});

	test('what guardians tightened should come back when its time is over', async () => {
		for (const subject of ['Market', 'Pause']) {
			const where = ({ data }) => plain(data.subject) === subject;
			await stage.chain.chronicle.event('credit.MeasureLapsed', { where });
		}
		agrees(await marketView(OPEN_ENDED), { status: 'Open' });
		// Half of 690.
		const loan = await open([6], 345n);
		agrees(await viewOf(loan), { drawable: 0n });
	});

	test('price should fall to the first bid when nobody bid in the english phase', async () => {
		const where = ({ data }) => plain(data.auction) === sale;
		const { data: turned } = await stage.chain.chronicle.event('auctions.TurnedDescending', { where });
		// The reserve is that of the start, the lowest price the lot's share of the debt.
		const [reserve, lowest] = [375n * NUSD, 300n * NUSD];
		agrees(turned, { reserve, lowest });
		const [purse, bobs] = [await nusd('charlie'), await nusd('bob')];
		const bought = await send(tx.auctions.bid(sale, 500n * NUSD), 'charlie');
		const { query } = await stateAfter(bought.block);
		const elapsed = DUTCH - (plain(turned.end) - plain(await query.auctions.auctionClock()));
		const price = reserve - ((reserve - lowest) * elapsed) / DUTCH;
		agrees(eventOf(bought, 'auctions.Sold'), { auction: sale, buyer: address('charlie'), price });
		const surplus = price - 300n * NUSD;
		agrees(eventOf(bought, 'credit.LotSold'), { principal: 300n * NUSD, penalty: 0n, surplus });
		assert.equal(await nusd('charlie'), purse - price);
		assert.equal(await nusd('bob'), bobs + surplus);
		assert.equal(await ownerOf(api, collection, 4), address('charlie'));
		assert.ok((await api.call.creditApi.loan(loans.low)).isNone);
	});

	test('nobody should have anything to claim when everybody could be paid', async () => {
		const { claimsOf, failedAuctions } = api.call.auctionApi;
		const nothing = { items: [], next: NONE };
		agrees(await claimsOf(address('charlie'), null, 10), nothing);
		agrees(await failedAuctions(null, 10), nothing);
		await deny(tx.auctions.claim(sale), 'charlie', 'auctions.NothingToClaim');
	});
});
