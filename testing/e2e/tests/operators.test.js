import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { operatorOf } from '../src/accounts.js';
import { developmentSpec } from '../src/chain-spec.js';
import { actAsGuardian, actAsGuardians, enact } from '../src/governance.js';
import { silent } from '../src/narrator.js';
import { medianOf } from '../src/opening.js';
import { Operator, overrideSource } from '../src/operator.js';
import { feedFrom } from '../src/parameters.js';
import { agrees } from '../src/plain.js';
import { PriceServer } from '../src/price-server.js';
import { refused } from '../src/refusal.js';
import { ONE } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const PIG = 10n ** 12n;
const MINUTE = 60_000n;
const OPEN = 1;
const LOCKED = 2;
const MANY_BLOCKS = 15;
const SECRET = 'a-key-that-nobody-may-see';

describe('three operators, each with a node of their own', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	/** @type {Operator} */
	let bob;
	/** @type {Operator} */
	let charlie;
	let liar;
	let locked;

	before(async () => {
		const spec = await developmentSpec();
		liar = await PriceServer.start('6000.00');
		locked = await PriceServer.start('500.00');
		locked.setKey(SECRET);
		const args = ['--dev', '--chain', spec];
		const outcomes = await Promise.allSettled([
			Stage.raise({ name: 'operators-alice', price: '1000.00', args }),
			Operator.raise({ log: 'operators-bob', name: 'bob', spec }),
			Operator.raise({ log: 'operators-charlie', name: 'charlie', spec }),
		]);
		[stage, bob, charlie] = outcomes.map(({ value }) => value);
		for (const { reason } of outcomes) if (reason) throw reason;
		await Promise.all([stage, bob, charlie].map(({ chain }) => appoint(chain)));
		for (const operator of [bob, charlie]) operator.carryTo(stage.chain);
	});
	after(async () => {
		await Promise.all([bob, charlie].map((operator) => operator?.lower()));
		await stage?.lower();
		await Promise.all([liar, locked].map((server) => server?.stop()));
	});

	test('all of them report, and the price is what they say', async () => {
		await says(bob, OPEN, 1000n);
		await says(charlie, OPEN, 1000n);
		await medianOf(stage.chain, OPEN, 1000n * ONE, silent);
		agrees(await appraisal(OPEN), {
			state: 'Fresh',
			median: 1000n * ONE,
			spot: 1000n * ONE,
			smoothed: 1000n * ONE,
			reportsNeeded: 2n,
		});
		assert.deepEqual(await counting(OPEN), { Alice: true, Bob: true, Charlie: true });
	});

	test('one of them says six times as much, and nothing moves', async () => {
		await bob.override(stage.server.urlTemplate, JSON.stringify({ url: liar.urlTemplate }));
		await says(bob, OPEN, 6000n);
		await stands(1000n);
		assert.deepEqual(await counting(OPEN), { Alice: true, Bob: true, Charlie: true });
	});

	test('another one dies, and the lie still moves nothing', async () => {
		await charlie.kill();
		await stage.chain.chronicle.until(async () => !(await counting(OPEN)).Charlie, {
			what: 'the last report of the dead one to expire',
		});
		await stands(1000n);
		assert.deepEqual(await counting(OPEN), { Alice: true, Bob: true, Charlie: false });
	});

	test('the liar says a tenth, and nothing moves', async () => {
		liar.setPrice('100.00');
		await says(bob, OPEN, 100n);
		await stands(1000n);
		assert.deepEqual(await counting(OPEN), { Alice: true, Bob: true, Charlie: false });
	});

	test('the dead one reports as soon as it is back, and the honest two are followed', async () => {
		stage.server.setPrice('1100.00');
		await stands(1000n);
		await charlie.revive();
		await says(charlie, OPEN, 1100n);
		await medianOf(stage.chain, OPEN, 1100n * ONE, silent);
		assert.deepEqual(await counting(OPEN), { Alice: true, Bob: true, Charlie: true });
	});

	test('the liar is honest again when their node asks what stands on chain', async () => {
		await bob.clearOverride(stage.server.urlTemplate);
		await says(bob, OPEN, 1100n);
	});

	test('a source behind a key is reported by those who have told their nodes', async () => {
		const refused = `${LOCKED} (0 of 1 sources); refused ${urlOf(locked)}: status 401`;
		await logs(bob.node, refused);
		await bob.override(locked.urlTemplate, headers(SECRET));
		await says(bob, LOCKED, 500n);
		agrees(await appraisal(LOCKED), { state: 'AwaitingReports' });
		assert.deepEqual(await counting(LOCKED), { Bob: true });

		await logs(charlie.node, refused);
		await charlie.override(locked.urlTemplate, headers(SECRET));
		await medianOf(stage.chain, LOCKED, 500n * ONE, silent);
		assert.deepEqual(await counting(LOCKED), { Bob: true, Charlie: true });
		await logs(stage.node, refused);
	});

	test('an override that cannot be read is not worked around', async () => {
		await bob.override(locked.urlTemplate, `{ "header": "${SECRET}" }`);
		await logs(bob.node, `refused ${urlOf(locked)}: the local override is not valid`);
		await bob.override(locked.urlTemplate, headers(SECRET));
		await logs(bob.node, ` ${LOCKED} = 500 (1 of 1 sources)`);
	});

	test('an operator whose reports are needed is not suspended by guardians', async () => {
		// Alice's node has no API key, so that without Bob's only Charlie's reports what is behind it.
		await refused(twoThirds(suspend(bob)), 'appraisal.ReportsNeeded');
	});

	test('a suspended operator is silent at once, and the price is what the others say', async () => {
		await overrideSource(stage.chain, locked.urlTemplate, headers(SECRET));
		await says(stage.operator, LOCKED, 500n);
		await bob.rest();
		// A single guardian has to leave one report more than a median needs.
		await refused(guard(suspend(bob), 'dave'), 'appraisal.ReportsNeeded');
		const { block, events } = await twoThirds(suspend(bob));
		const { data } = events.find(({ name }) => name === 'appraisal.OperatorSuspended');
		const until = stage.chain.chronicle.block(block).time + 10n * MINUTE;
		agrees(data, { operator: bob.address, until });
		const report = stage.chain.api.tx.oracle.feedValues([[OPEN, 100n * ONE]]);
		await refused(stage.chain.send(report, bob.account), 'oracle.NoPermission');
		assert.deepEqual(await reportedBy(bob), []);
		assert.deepEqual(await counting(OPEN), { Alice: true, Charlie: true });
		agrees(await appraisal(OPEN), { state: 'Fresh', median: 1100n * ONE, reportsNeeded: 2n });
		await refused(twoThirds(suspend(charlie)), 'appraisal.MeasureRepeated');
	});

	test('an operator keeps the seat if the others are too few, and else loses it', async () => {
		const { appraisal: feeds, utility } = stage.chain.api.tx;
		const remove = ({ address }) => feeds.removeOperator(address);
		await vote(remove(bob));
		assert.deepEqual(await operators(), ['Alice', 'Charlie']);
		await refused(vote(remove(charlie)), 'appraisal.BelowMinimumReports');
		await charlie.rest();
		await vote(utility.batchAll([feeds.setMinimumReports(1), remove(charlie)]));
		assert.deepEqual(await operators(), ['Alice']);
		assert.deepEqual(await reportedBy(charlie), []);
		agrees(await appraisal(OPEN), { state: 'Fresh', median: 1100n * ONE, reportsNeeded: 1n });
	});

	test('no node has logged the key', () => {
		for (const { node } of [stage, bob, charlie]) {
			assert.ok(node.lines.every((line) => !line.includes(SECRET)));
		}
	});

	const headers = (key) => JSON.stringify({ headers: { 'x-api-key': key } });
	const urlOf = ({ urlTemplate }) => urlTemplate.replace('{collection}', LOCKED);
	const appraisal = async (collection) =>
		(await stage.chain.api.call.appraisalApi.appraisal(collection)).unwrap();

	const suspend = ({ address }) =>
		stage.chain.api.tx.appraisal.suspendOperator(address, true);
	const guard = (call, who) => actAsGuardian(stage.chain, call, stage.people[who]);
	const twoThirds = (call) =>
		actAsGuardians(stage.chain, call, [stage.people.charlie, stage.people.dave]);
	const vote = (call) =>
		enact(stage.chain, { origin: 'OracleAdmin', call, ...stage.electorate }, silent);

	/** Whose node reports from an account. */
	function nameOf(account) {
		const owner = Object.values(stage.people).find((person) =>
			account.eq(operatorOf(person).address),
		);
		return owner.meta.name;
	}

	/** The names of those who have a seat. */
	async function operators() {
		const members = await stage.chain.api.query.oracleMembers.members();
		return members.map(nameOf).sort();
	}

	/** The collections that reports of an operator are kept of. */
	async function reportedBy({ address }) {
		const keys = await stage.chain.api.query.oracle.rawValues.keys(address);
		return keys.map(({ args: [, collection] }) => collection.toNumber());
	}

	/** Gives Bob and Charlie seats on a chain, and opens the feeds there. */
	async function appoint(chain) {
		const { appraisal, balances, oracleMembers, utility } = chain.api.tx;
		const policy = { maxAge: 180_000n };
		const feed = (server, price) => feedFrom(server, { anchor: price * ONE, policy });
		const newcomers = [bob, charlie].map(({ address }) => address);
		const gifts = newcomers.map((address) => balances.transferKeepAlive(address, PIG));
		await chain.sendAll(gifts, stage.people.alice);
		const call = utility.batchAll([
			...newcomers.map((address) => oracleMembers.addMember(address)),
			appraisal.setMinimumReports(2),
			appraisal.setFeed(OPEN, feed(stage.server, 1000n), null),
			appraisal.setFeed(LOCKED, feed(locked, 500n), null),
		]);
		return enact(chain, { origin: 'OracleAdmin', call, ...stage.electorate }, silent);
	}

	/** Which of the operators' last reports count, by their names. */
	async function counting(collection) {
		const { reports } = await appraisal(collection);
		return Object.fromEntries(
			reports.map(({ operator, counts }) => [nameOf(operator), counts.isTrue]),
		);
	}

	/** Waits until the last report of an operator is this price. */
	function says({ address }, collection, price) {
		const said = async () => {
			const report = await stage.chain.api.query.oracle.rawValues(address, collection);
			return report.isSome && report.unwrap().value.toBigInt() === price * ONE;
		};
		return stage.chain.chronicle.until(said, { what: `a report of ${price}` });
	}

	/** Waits for many blocks with reports, and checks that the price stays this in all of them. */
	async function stands(price) {
		const { api, chronicle } = stage.chain;
		const { number } = chronicle.head;
		await chronicle.pass(MANY_BLOCKS);
		const blocks = chronicle.blocks.filter((block) => block.number > number);
		assert.ok(chronicle.events('oracle.NewFeedData', number + 1).length > 0);
		for (const { hash } of blocks) {
			const { query } = await api.at(hash);
			const { median, spot, smoothed } = (await query.appraisal.prices(OPEN)).unwrap();
			const all = [median.unwrap().value, spot, smoothed].map((value) => value.toBigInt());
			assert.deepEqual(all, [price, price, price].map((value) => value * ONE));
		}
	}

	/** Waits until a node logs something, from now on. */
	function logs(node, text) {
		const escaped = text.replace(/[.()?]/g, '\\$&');
		return node.waitForLog(new RegExp(escaped), { from: node.lines.length });
	}
});
