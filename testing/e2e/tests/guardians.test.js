import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
	actAsGuardian,
	actAsGuardians,
	carry,
	enact,
	openMotion,
	propose,
} from '../src/governance.js';
import { openLending } from '../src/lending.js';
import { silent } from '../src/narrator.js';
import { DOLLAR_ID, NUSD_ID } from '../src/opening.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { NUSD, max } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const PIG = 10n ** 12n;
const MINUTE = 60_000n;
const MARKET = 0;
const ITEM = 1;
/** How long guardians stop liquidations; the shelter afterwards is as long again. */
const STOP = 5n * MINUTE;
const SHELTER = 5n * MINUTE;
/** How long after the beginning of a stop they may begin the next. */
const REPEAT = 15n * MINUTE;
/** The blocks in which guardians vote on a motion. */
const MOTION_BLOCKS = 50;

describe('what guardians may do, and for how long', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let collection;
	let motion;
	/** When the guardians first stopped liquidations, and when they did so the last time. */
	let first;
	let last;

	const address = (who) => stage.people[who].address;
	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const guard = (call, who) => actAsGuardian(stage.chain, call, stage.people[who]);
	const twoThirds = (call) =>
		actAsGuardians(stage.chain, call, [stage.people.charlie, stage.people.eve]);
	const eventOf = (sent, name) => sent.events.find((event) => event.name === name).data;
	const timeOf = (block) => stage.chain.chronicle.block(block).time;
	const by = (origin, call) => ({ origin, call, proposer: stage.people.ferdie });
	const pass = (submitted) => {
		const { ferdie: proposer, bob: voter } = stage.people;
		return carry(stage.chain, submitted, { proposer, votes: [{ voter }] }, silent);
	};

	const pause = () => tx.credit.setPause('Liquidations');
	const halt = () => tx.credit.setMarketStatus(MARKET, 'Halted');
	const pauseFeed = () => tx.appraisal.pauseFeed(collection, true);
	const stopMinting = () => tx.safeguards.stopPeg(NUSD_ID, DOLLAR_ID, 'MintingDisabled');

	/** Waits until it is `time` on chain, as a hook sees it. */
	const until = (time) =>
		stage.chain.chronicle.until(({ number }) => timeOf(number - 1) >= time, {
			what: `time ${time} on chain`,
		});

	before(async () => {
		stage = await Stage.raise({ name: 'guardians', price: '1000.00' });
		({ api } = stage.chain);
		({ tx } = api);
		collection = await openLending(stage, {
			price: 1000n,
			items: [[ITEM, address('bob')]],
			auction: { english: 500n },
		});
		await send(tx.credit.open(MARKET, [ITEM], 490n * NUSD), 'bob');
	});
	after(() => stage?.lower());

	test('all stops of a liquidation should end together when guardians take turns', async () => {
		const { chronicle } = stage.chain;
		stage.server.setPrice('600.00');
		const paused = await guard(pause(), 'dave');
		first = timeOf(paused.block);
		const lapsesAt = first + STOP;
		agrees(eventOf(paused, 'credit.MeasureTaken'), { subject: 'Pause', lapsesAt });
		await chronicle.pass(5);
		const halted = await guard(halt(), 'eve');
		agrees(eventOf(halted, 'credit.MeasureTaken'), { subject: 'Market', lapsesAt });
		await chronicle.pass(5);
		const silenced = await guard(pauseFeed(), 'charlie');
		agrees(eventOf(silenced, 'appraisal.FeedPaused'), { lapsesAt });
	});

	test('prime should vote for nobody else when a motion is opened', async () => {
		const { charlie, dave, eve } = stage.people;
		const members = [charlie, dave, eve].map(({ address: member }) => member);
		const call = tx.guardians.setMembers(members, charlie.address, members.length);
		await enact(stage.chain, { origin: 'Root', call, ...stage.electorate }, silent);
		assert.equal(plain(await api.query.guardians.prime()), charlie.address);
		motion = await openMotion(stage.chain, stopMinting(), 2, charlie);
		await send(motion.aye(), 'charlie');
		await refused(send(motion.close(), 'bob'), 'guardians.TooEarly');
	});

	test('guardians should have to wait when their time is used up', async () => {
		await stage.chain.chronicle.event('appraisal.FeedResumed');
		const lapsed = stage.chain.chronicle.events('credit.MeasureLapsed');
		const subjects = lapsed.map(({ data }) => plain(data.subject));
		assert.deepEqual(subjects.sort(), ['Market', 'Pause']);
		for (const { block } of lapsed) assert.ok(timeOf(block) <= first + STOP + MINUTE);
		for (const who of ['charlie', 'dave', 'eve']) {
			await refused(guard(pause(), who), 'credit.MeasureRepeated');
		}
		await refused(guard(halt(), 'dave'), 'credit.MeasureRepeated');
		await refused(guard(pauseFeed(), 'eve'), 'appraisal.MeasureRepeated');
	});

	test('loan in default should be liquidated when the shelter is over', async () => {
		const { block } = await stage.chain.chronicle.event('credit.LiquidationStarted');
		// The hook at the end of a block goes by its time, the one at its start by that of the block
		// before.
		const since = timeOf(block) - first;
		assert.ok(since >= STOP + SHELTER && since < STOP + SHELTER + MINUTE, `${since} ms`);
	});

	test('motion should fail when all but the prime are silent', async () => {
		const { chronicle } = stage.chain;
		const end = motion.openedIn + MOTION_BLOCKS;
		await chronicle.until((head) => head.number >= end, { what: `block ${end}` });
		const closed = await send(motion.close(), 'bob');
		agrees(eventOf(closed, 'guardians.Closed'), { yes: 1n, no: 2n });
		assert.ok(closed.events.some(({ name }) => name === 'guardians.Disapproved'));
		assert.deepEqual(chronicle.events('safeguards.PegSet'), []);
	});

	test('two thirds of the guardians should stop liquidations once more', async () => {
		await refused(guard(pause(), 'dave'), 'credit.MeasureRepeated');
		const paused = await twoThirds(pause());
		last = timeOf(paused.block);
		assert.ok(last < first + REPEAT);
		agrees(eventOf(paused, 'credit.MeasureTaken'), { subject: 'Pause', lapsesAt: last + STOP });
	});

	test('guardians should cancel a proposal once, and not again', async () => {
		const proposal = by('CreditAdmin', stopMinting());
		const { referendum } = await propose(stage.chain, proposal, silent);
		const { cancel } = tx.safeguards;
		await refused(guard(cancel(referendum), 'dave'), 'BadOrigin');
		const cancelled = await twoThirds(cancel(referendum));
		agrees(eventOf(cancelled, 'safeguards.Cancelled'), {
			index: BigInt(referendum),
			proposal: proposal.call.method.hash.toHex(),
		});
		const info = await api.query.referenda.referendumInfoFor(referendum);
		assert.ok(info.unwrap().isCancelled);
		await refused(twoThirds(cancel(referendum)), 'safeguards.NotOngoing');

		const again = await propose(stage.chain, proposal, silent);
		await refused(twoThirds(cancel(again.referendum)), 'safeguards.CancelledBefore');
		await pass(again);
		assert.equal(stage.chain.chronicle.events('safeguards.PegSet').length, 1);
	});

	test('one guardian should stop liquidations again when fifteen minutes are over', async () => {
		await until(max(first + REPEAT, last + STOP));
		const halted = await guard(halt(), 'dave');
		last = timeOf(halted.block);
		agrees(eventOf(halted, 'credit.MeasureTaken'), { subject: 'Market', lapsesAt: last + STOP });
	});

	test('voters should cancel what Root is asked for when it is hostile', async () => {
		const robbery = by('Root', tx.balances.forceTransfer(stage.pots.treasury, address('eve'), PIG));
		const { referendum } = await propose(stage.chain, robbery, silent);
		const rescue = by('Canceller', tx.referenda.cancel(referendum));
		const submitted = await propose(stage.chain, rescue, silent);
		const cancel = tx.safeguards.cancel(submitted.referendum);
		await refused(twoThirds(cancel), 'safeguards.BeyondGuardians');
		const deposit = tx.referenda.placeDecisionDeposit(referendum);
		await Promise.all([send(deposit, 'eve'), pass(submitted)]);
		const info = await api.query.referenda.referendumInfoFor(referendum);
		assert.ok(info.unwrap().isCancelled);
	});

	test('two thirds of the guardians should stop liquidations no third time', async () => {
		await until(last + STOP);
		await refused(twoThirds(pause()), 'credit.MeasureRepeated');
	});

	test('guardians should be replaced when Root says so, and they do not like it', async () => {
		const { cancel } = tx.safeguards;
		const replaced = tx.guardians.setMembers([address('bob')], null, 3);
		const submitted = await propose(stage.chain, by('Root', replaced), silent);
		const { referendum } = submitted;
		await refused(twoThirds(cancel(referendum)), 'safeguards.BeyondGuardians');
		await refused(twoThirds(tx.referenda.cancel(referendum)), 'BadOrigin');
		await pass(submitted);
		const members = await api.query.guardians.members();
		assert.deepEqual(members.map(String), [address('bob')]);
		await refused(guard(pause(), 'dave'), 'guardians.NotMember');
	});
});
