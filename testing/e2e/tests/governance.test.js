import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { carry, cast, enact, enacted, propose } from '../src/governance.js';
import { silent } from '../src/narrator.js';
import { createCollection, DOLLAR_ID, NUSD_ID, openFeed } from '../src/opening.js';
import { feedFrom, marketFor } from '../src/parameters.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { MILLION, NUSD, ONE, max } from '../src/rules/fixed.js';
import { nusdOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

const PIG = 10n ** 12n;
const CREDIT_ADMIN = 1;
const MARKET = 0;
/** The lock of a winning vote with conviction 1x, in blocks. */
const LOCK_PERIOD = 10;
/** A lowered threshold falls by 5 points in ten minutes. */
const RAMP = { step: (5n * MILLION) / 100n, period: 600_000n };
const FORMER_LTV = 700_000n;
const LOWERED_LTV = 660_000n;
const PERCENT = MILLION / 100n;

describe('what referenda do', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let market;
	let opened;
	let lowered;
	/** Proposed when the threshold was not lowered yet. */
	let rival;

	const address = (who) => stage.people[who].address;
	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const deny = (call, who, reason) => refused(send(call, who), reason);
	const eventOf = ({ events }, name) => events.find((event) => event.name === name).data;
	const timeOf = (block) => stage.chain.chronicle.block(block).time;
	const account = async (who) => (await api.query.system.account(who)).data;
	const pigOf = async (who) => plain((await account(who)).free);
	const reservedOf = async (who) => plain((await account(address(who))).reserved);
	const frozenOf = async (who) => plain((await account(address(who))).frozen);
	const supplyOfNusd = async () => plain((await api.query.assets.asset(NUSD_ID)).unwrap().supply);
	const votedMarket = async () => (await api.query.credit.markets(MARKET)).unwrap();

	const proposal = (origin, call) => ({ origin, call, proposer: stage.people.ferdie });

	/** Passes a referendum by Bob's vote. */
	const pass = (origin, call) =>
		enact(stage.chain, { ...proposal(origin, call), voters: [stage.people.bob] }, silent);

	const ballots = (votes) =>
		Object.entries(votes).map(([who, vote]) => ({ voter: stage.people[who], ...vote }));

	/** Casts all votes before the deposit is placed, without which no decision begins. */
	async function submitted(call, votes) {
		const referendum = await propose(stage.chain, proposal('CreditAdmin', call), silent);
		await cast(stage.chain, referendum.referendum, ballots(votes));
		return referendum;
	}

	async function tallyOf({ referendum }) {
		return (await api.query.referenda.referendumInfoFor(referendum)).unwrap().asOngoing.tally;
	}

	const decide = ({ referendum }) => send(tx.referenda.placeDecisionDeposit(referendum), 'ferdie');

	const unlock = (who) => send(tx.convictionVoting.unlock(CREDIT_ADMIN, address(who)), 'bob');

	/** Takes a vote back and lifts the lock as far as it can be lifted. */
	async function withdraw({ referendum }, who) {
		await send(tx.convictionVoting.removeVote(CREDIT_ADMIN, referendum), who);
		await unlock(who);
	}

	/** Checks that a lock can be lifted in block `end`, or later if that has passed. */
	async function freed(who, end) {
		const { chronicle } = stage.chain;
		await chronicle.until((head) => head.number >= end - 1, { what: `block ${end - 1}` });
		await unlock(who);
		assert.equal(await frozenOf(who), 0n);
	}

	async function ended({ referendum, submittedIn: from }, name) {
		const where = ({ data }) => data.index.eq(referendum);
		return stage.chain.chronicle.event(`referenda.${name}`, { from, where });
	}

	/** Passes a spend to Eve, pays it out, and checks that it cannot be paid out twice. */
	async function spend(kind, amount) {
		const { payout, checkStatus, spend: grant } = tx.treasury;
		const call = grant(kind, amount, address('eve'), null);
		const { enactedIn } = await pass('Treasurer', call);
		const [{ data }] = stage.chain.chronicle.events('treasury.AssetSpendApproved', enactedIn);
		agrees(data, { amount, beneficiary: address('eve') });
		const index = plain(data.index);
		agrees(eventOf(await send(payout(index), 'bob'), 'treasury.Paid'), { index });
		await deny(payout(index), 'bob', 'treasury.AlreadyAttempted');
		const checked = await send(checkStatus(index), 'bob');
		agrees(eventOf(checked, 'treasury.SpendProcessed'), { index });
	}

	async function thresholdAfter(block) {
		const { call } = await api.at(stage.chain.chronicle.block(block).hash);
		return plain((await call.creditApi.market(MARKET)).unwrap().liquidationLtv);
	}

	/** The threshold that must be in force after a block. */
	function due(block) {
		// An enacted call runs before the block's own timestamp is set.
		const elapsed = timeOf(block) - timeOf(lowered.enactedIn - 1);
		return max(LOWERED_LTV, FORMER_LTV - (RAMP.step * elapsed) / RAMP.period);
	}

	before(async () => {
		stage = await Stage.raise({ name: 'governance', price: '1000.00' });
		({ api } = stage.chain);
		({ tx } = api);
		const { alice, bob } = stage.people;
		const items = [[1, bob.address]];
		const plan = { supply: 10, items, mintedOut: false };
		const collection = await createCollection(stage.chain, alice, plan);
		const feed = feedFrom(stage.server, { anchor: 1000n * ONE });
		await openFeed(stage.chain, collection, feed, { proposer: bob, voters: [bob] }, silent);
		market = marketFor(collection, { mintedOut: false });
	});
	after(() => stage?.lower());

	test('votes should count by conviction and delegation when a market is proposed', async () => {
		const { delegate } = tx.convictionVoting;
		await send(delegate(CREDIT_ADMIN, address('dave'), 'Locked2x', 3_000n * PIG), 'eve');
		opened = await submitted(tx.credit.createMarket(market), {
			charlie: { conviction: 'None', balance: 40_000n * PIG },
			dave: { conviction: 'Locked1x', balance: 5_000n * PIG },
			ferdie: { conviction: 'Locked3x', balance: 2_000n * PIG },
			bob: { aye: false, conviction: 'Locked1x', balance: 1_500n * PIG },
		});
		const tally = {
			// 40,000 / 10 of Charlie, 5,000 of Dave and 3,000 * 2 of Eve, 2,000 * 3 of Ferdie.
			ayes: 21_000n * PIG,
			nays: 1_500n * PIG,
			// 40,000 + 5,000 + 3,000 + 2,000.
			support: 50_000n * PIG,
		};
		agrees(await tallyOf(opened), tally);
		assert.ok((await api.query.credit.markets(MARKET)).isNone);

		await decide(opened);
		opened = await enacted(stage.chain, opened, silent);
		const { data } = await ended(opened, 'Confirmed');
		agrees(data.tally, tally);
		agrees((await votedMarket()).terms, { maxLtv: 500_000n, liquidationLtv: FORMER_LTV });
	});

	test('market should not open when it asks for items that are not minted yet', async () => {
		const create = tx.credit.createMarket({ ...market, mintedOut: true });
		await refused(pass('CreditAdmin', create), 'credit.NotMintedOut');
	});

	test('vote should stay locked when it had conviction', async () => {
		assert.equal(await frozenOf('charlie'), 40_000n * PIG);
		await withdraw(opened, 'charlie');
		assert.equal(await frozenOf('charlie'), 0n);
		await withdraw(opened, 'ferdie');
		assert.equal(await frozenOf('ferdie'), 2_000n * PIG);
	});

	test('threshold should not jump when a referendum lowers it', async () => {
		const { configHash } = (await api.call.creditApi.market(MARKET)).unwrap();
		const update = (terms) => {
			const changed = { ...market, terms: { ...market.terms, ...terms } };
			return proposal('CreditAdmin', tx.credit.updateMarket(MARKET, changed, configHash));
		};
		rival = await propose(stage.chain, update({ apr: (ONE * 8n) / 100n }), silent);
		const voters = [stage.people.bob];
		lowered = await enact(
			stage.chain,
			{ ...update({ liquidationLtv: LOWERED_LTV }), voters },
			silent,
		);
		const { enactedIn } = lowered;
		agrees((await votedMarket()).terms, { liquidationLtv: LOWERED_LTV });
		assert.equal(await thresholdAfter(enactedIn - 1), FORMER_LTV);
		// 50,000 * 6 s / 600 s.
		assert.equal(await thresholdAfter(enactedIn), FORMER_LTV - 500n);
	});

	test('change should fail when another one was enacted since it was proposed', async () => {
		const before = (await votedMarket()).toHex();
		const { ferdie: proposer, bob: voter } = stage.people;
		const carried = carry(stage.chain, rival, { proposer, votes: [{ voter }] }, silent);
		await refused(carried, 'credit.Outdated');
		assert.equal((await votedMarket()).toHex(), before);
		agrees((await votedMarket()).terms, { liquidationLtv: LOWERED_LTV, apr: ONE / 10n });
	});

	test('market should stay as it is when the nays outweigh', async () => {
		const before = (await votedMarket()).toHex();
		const removal = await submitted(tx.credit.removeMarket(MARKET), {
			charlie: { conviction: 'Locked6x', balance: 1_000n * PIG },
			dave: { aye: false, conviction: 'Locked1x', balance: 2_000n * PIG },
		});
		// What Eve has delegated follows Dave: 2,000 + 3,000 * 2 against 1,000 * 6.
		const tally = { ayes: 6_000n * PIG, nays: 8_000n * PIG, support: 1_000n * PIG };
		agrees(await tallyOf(removal), tally);
		await decide(removal);
		const refund = tx.referenda.refundDecisionDeposit(removal.referendum);
		await deny(refund, 'bob', 'referenda.Unfinished');
		const { data } = await ended(removal, 'Rejected');
		agrees(data.tally, tally);
		assert.equal((await votedMarket()).toHex(), before);

		const reserved = await reservedOf('ferdie');
		const refunded = await send(refund, 'bob');
		agrees(eventOf(refunded, 'referenda.DecisionDepositRefunded'), {
			who: address('ferdie'),
			amount: 1_000n * PIG,
		});
		assert.equal(await reservedOf('ferdie'), reserved - 1_000n * PIG);

		// A losing vote is not locked for its conviction.
		assert.equal(await frozenOf('charlie'), 1_000n * PIG);
		await withdraw(removal, 'charlie');
		assert.equal(await frozenOf('charlie'), 0n);
	});

	test('balance should be free when the periods of its conviction are over', async () => {
		const { block } = await ended(opened, 'Confirmed');
		// Four periods for a threefold vote.
		await freed('ferdie', block + 4 * LOCK_PERIOD);
		const taken = await send(tx.convictionVoting.undelegate(CREDIT_ADMIN), 'eve');
		await unlock('eve');
		assert.equal(await frozenOf('eve'), 3_000n * PIG);
		await freed('eve', taken.block + 2 * LOCK_PERIOD);
	});

	test('peg should stand still when the credit admin stops it', async () => {
		const stop = tx.safeguards.stopPeg(NUSD_ID, DOLLAR_ID, 'AllDisabled');
		await send(tx.psm.mint(NUSD_ID, DOLLAR_ID, 100n * NUSD, 0), 'bob');
		const { enactedIn } = await pass('CreditAdmin', stop);
		const [{ data }] = stage.chain.chronicle.events('safeguards.PegSet', enactedIn);
		// It does not lapse.
		agrees(data, { level: 'AllDisabled', lapsesAt: '' });
		await deny(tx.psm.mint(NUSD_ID, DOLLAR_ID, NUSD, 0), 'bob', 'psm.MintingStopped');
		await deny(tx.psm.redeem(NUSD_ID, DOLLAR_ID, NUSD, 0), 'bob', 'psm.AllSwapsStopped');
	});

	test('fee of the peg should be set when root does it, and not by the credit admin', async () => {
		const { psm, safeguards, utility } = tx;
		const fee = psm.setMintingFee(NUSD_ID, DOLLAR_ID, PERCENT);
		await refused(pass('CreditAdmin', fee), 'BadOrigin');
		const start = safeguards.stopPeg(NUSD_ID, DOLLAR_ID, 'AllEnabled');
		await pass('Root', utility.batchAll([fee, start]));

		await deny(psm.mint(NUSD_ID, DOLLAR_ID, 1_000n * NUSD, 0), 'bob', 'psm.FeeTooHigh');
		const before = await nusdOf(api, stage.pots.treasury);
		const minted = await send(psm.mint(NUSD_ID, DOLLAR_ID, 1_000n * NUSD, PERCENT), 'bob');
		agrees(eventOf(minted, 'psm.Minted'), {
			externalConsumed: 1_000n * NUSD,
			internalReceived: 990n * NUSD,
			internalFee: 10n * NUSD,
		});
		assert.equal(await nusdOf(api, stage.pots.treasury), before + 10n * NUSD);
	});

	test('books of the credit should not move when nusd comes from the peg', async () => {
		const { mint, redeem } = tx.psm;
		const nothing = { minted: 0n, burned: 0n, shortfall: 0n };
		const supply = await supplyOfNusd();
		await send(mint(NUSD_ID, DOLLAR_ID, 500n * NUSD, PERCENT), 'charlie');
		await send(redeem(NUSD_ID, DOLLAR_ID, 200n * NUSD, 0), 'charlie');
		assert.equal(await supplyOfNusd(), supply + 300n * NUSD);
		const { flows, principal } = await api.call.creditApi.totals();
		agrees(flows, nothing);
		assert.equal(plain(principal), 0n);
	});

	test('pig should leave the treasury when the treasurer spends it', async () => {
		const { treasury } = stage.pots;
		const [before, eves] = [await pigOf(treasury), await pigOf(address('eve'))];
		await spend('Native', 500n * PIG);
		assert.equal(await pigOf(treasury), before - 500n * PIG);
		assert.equal(await pigOf(address('eve')), eves + 500n * PIG);
	});

	test('nusd should leave the treasury when the treasurer spends it', async () => {
		const { treasury } = stage.pots;
		const [before, eves] = [await nusdOf(api, treasury), await nusdOf(api, address('eve'))];
		await spend({ WithId: NUSD_ID }, 4n * NUSD);
		assert.equal(await nusdOf(api, treasury), before - 4n * NUSD);
		assert.equal(await nusdOf(api, address('eve')), eves + 4n * NUSD);
	});

	test('treasurer should spend no nusd worth more than their limit', async () => {
		// 100,000 PIG, and one NUSD is worth one of them.
		const excess = 100_000n * NUSD + 1n;
		const call = tx.treasury.spend({ WithId: NUSD_ID }, excess, address('eve'), null);
		await refused(pass('Treasurer', call), 'treasury.InsufficientPermission');
	});

	test('lowered threshold should have fallen in a straight line', async () => {
		const { chronicle } = stage.chain;
		const { enactedIn } = lowered;
		const arrived = ({ number }) => due(number) === LOWERED_LTV;
		await chronicle.until(arrived, { what: 'the end of the ramp' });
		await chronicle.pass(2);
		const since = chronicle.blocks.filter(({ number }) => number >= enactedIn);
		const numbers = since.map(({ number }) => number);
		assert.deepEqual(await Promise.all(numbers.map(thresholdAfter)), numbers.map(due));
		// Four points in eight minutes, of which the first six seconds ended with the enactment.
		assert.equal(since.find(arrived).number, enactedIn + 79);
	});
});
