import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { actAsGuardian, actAsGuardians, carry, enact, propose } from '../src/governance.js';
import { silent } from '../src/narrator.js';
import { buyNusd, DOLLAR_ID, NUSD_ID } from '../src/opening.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { NUSD } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const PIG = 10n ** 12n;
const MINUTE = 60_000n;
/** The hash of the code that repairs everything. */
const CODE_HASH = `0x${'c0'.repeat(32)}`;

describe('what can be done at once when something is wrong', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let repair;
	let dispatch;

	const address = (who) => stage.people[who].address;
	const send = (call, who) => stage.chain.send(call, stage.people[who]);
	const deny = (call, who, reason) => refused(send(call, who), reason);
	const guard = (call, who) => actAsGuardian(stage.chain, call, stage.people[who]);
	const twoThirds = (call) =>
		actAsGuardians(stage.chain, call, [stage.people.charlie, stage.people.eve]);
	const eventOf = (sent, name) => sent.events.find((event) => event.name === name).data;
	const timeOf = (block) => stage.chain.chronicle.block(block).time;

	const mint = () => tx.psm.mint(NUSD_ID, DOLLAR_ID, NUSD, 0);
	const redeem = () => tx.psm.redeem(NUSD_ID, DOLLAR_ID, NUSD, 0);
	const stop = (level) => tx.safeguards.stopPeg(NUSD_ID, DOLLAR_ID, level);
	const whitelist = () => tx.whitelist.whitelistCall(repair.method.hash);
	const authorized = () => api.query.system.authorizedUpgrade();

	/** Puts the repair to the vote, with a turnout of so many hundredths of issuance. */
	async function vote(turnout) {
		const [total, inactive] = await Promise.all([
			api.query.balances.totalIssuance(),
			api.query.balances.inactiveIssuance(),
		]);
		const balance = ((plain(total) - plain(inactive)) * turnout) / 200n;
		const { bob, dave, ferdie: proposer } = stage.people;
		const votes = [bob, dave].map((voter) => ({ voter, balance }));
		const proposal = { origin: 'WhitelistedCaller', call: dispatch, proposer };
		const submitted = await propose(stage.chain, proposal, silent);
		return carry(stage.chain, submitted, { proposer, votes }, silent);
	}

	before(async () => {
		stage = await Stage.raise({ name: 'emergency', price: '1.00' });
		({ api } = stage.chain);
		({ tx } = api);
		repair = tx.utility.batchAll([tx.system.authorizeUpgrade(CODE_HASH), stop('AllDisabled')]);
		dispatch = tx.whitelist.dispatchWhitelistedCallWithPreimage(repair);
		await buyNusd(stage.chain, stage.people.bob, 100n * NUSD);
	});
	after(() => stage?.lower());

	test('minting at the peg should stop when one guardian stops it', async () => {
		const stopped = await guard(stop('MintingDisabled'), 'dave');
		agrees(eventOf(stopped, 'safeguards.PegSet'), {
			internal: BigInt(NUSD_ID),
			external: BigInt(DOLLAR_ID),
			level: 'MintingDisabled',
			lapsesAt: timeOf(stopped.block) + 10n * MINUTE,
		});
		await deny(mint(), 'bob', 'psm.MintingStopped');
		await send(redeem(), 'bob');
	});

	test('peg should stay stopped when guardians or others would open it', async () => {
		await refused(guard(stop('AllEnabled'), 'dave'), 'safeguards.NotStricter');
		await refused(twoThirds(stop('AllEnabled')), 'safeguards.NotStricter');
		const open = tx.psm.setAssetStatus(NUSD_ID, DOLLAR_ID, 'AllEnabled');
		await refused(guard(open, 'dave'), 'BadOrigin');
		await deny(stop('AllDisabled'), 'bob', 'BadOrigin');
		await deny(mint(), 'bob', 'psm.MintingStopped');
	});

	test('repair should not be made when the guardians have not whitelisted it', async () => {
		const { enactedIn } = await vote(10n);
		const [{ data }] = stage.chain.chronicle.events('whitelist.DispatchDeferred', enactedIn);
		assert.equal(data.callHash.toHex(), repair.method.hash.toHex());
		assert.ok((await authorized()).isNone);
		await deny(dispatch, 'bob', 'whitelist.DeferredDispatchExpired');
	});

	test('two thirds of the guardians should whitelist it, and make nothing of it', async () => {
		await refused(guard(whitelist(), 'charlie'), 'BadOrigin');
		const { events } = await twoThirds(whitelist());
		const { callHash } = eventOf({ events }, 'whitelist.CallWhitelisted');
		assert.equal(callHash.toHex(), repair.method.hash.toHex());
		await refused(twoThirds(dispatch), 'BadOrigin');
		// The vote before came too early, for good.
		await deny(dispatch, 'bob', 'whitelist.DeferredDispatchExpired');
		assert.ok((await authorized()).isNone);
	});

	test('repair should not be made when one in a hundred votes for it', async () => {
		await assert.rejects(vote(1n), /ended as Rejected/);
		assert.ok((await authorized()).isNone);
	});

	test('peg should open again by itself, and not be stopped again at once', async () => {
		const { data } = await stage.chain.chronicle.event('safeguards.PegStopLapsed');
		agrees(data, { level: 'AllEnabled', restored: 'true' });
		await send(mint(), 'bob');
		await refused(guard(stop('AllDisabled'), 'eve'), 'safeguards.MeasureRepeated');
	});

	test('repair should be made when one in ten votes for what is whitelisted', async () => {
		const { submittedIn, enactedIn } = await vote(10n);
		const { events } = stage.chain.chronicle.block(enactedIn);
		const { result } = eventOf({ events }, 'whitelist.WhitelistedCallDispatched');
		assert.ok(result.isOk);
		assert.equal((await authorized()).unwrap().codeHash.toHex(), CODE_HASH);
		await deny(mint(), 'bob', 'psm.MintingStopped');
		await deny(redeem(), 'bob', 'psm.AllSwapsStopped');
		// A block stands for a minute here or more: the decision alone may take 14 days or 20 blocks.
		assert.ok(enactedIn - submittedIn < 20, `${enactedIn - submittedIn} blocks`);
	});

	test('collators should be chosen by a track of their own', async () => {
		const call = tx.collatorSelection.setCandidacyBond(2n * PIG);
		const origin = 'CollatorAdmin';
		await enact(stage.chain, { origin, call, ...stage.electorate }, silent);
		assert.equal(plain(await api.query.collatorSelection.candidacyBond()), 2n * PIG);
		const withdrawal = tx.collatorSelection.setDesiredCandidates(1);
		await refused(
			enact(
				stage.chain,
				{ origin: 'CreditAdmin', call: withdrawal, ...stage.electorate },
				silent,
			),
			'BadOrigin',
		);
	});
});
