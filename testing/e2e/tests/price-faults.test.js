import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { enact } from '../src/governance.js';
import { MuteServer } from '../src/mute-server.js';
import { silent } from '../src/narrator.js';
import { feedFrom } from '../src/parameters.js';
import { PriceServer } from '../src/price-server.js';
import { ONE, max } from '../src/rules/fixed.js';
import { LEAST_PRICE } from '../src/rules/price.js';
import { Stage } from '../src/stage.js';

const NOT_JSON = /not JSON, or nested too deeply/;
const NO_BODY = /the body did not arrive in time or broke off/;
const NO_ANSWER = /no answer in time/;
const TOO_LONG = /the body is larger than 65536 bytes/;
const NO_SCALAR = /neither a number nor a string at the pointer/;

/** What the worker says about each fault. */
const REFUSALS = {
	'status 404': /status 404/,
	'status 500': /status 500/,
	redirect: /status 301/,
	silence: NO_ANSWER,
	'headers only': NO_BODY,
	drip: NO_BODY,
	'broken off': NO_BODY,
	'10 MB': TOO_LONG,
	'10 MB in chunks': TOO_LONG,
	gzip: NOT_JSON,
	'not UTF-8': NOT_JSON,
	'not JSON': NOT_JSON,
	'an empty body': NOT_JSON,
	'10,000 deep': NOT_JSON,
	'no price': /nothing at the pointer/,
	'two prices': /a key stands twice/,
	null: NO_SCALAR,
	true: NO_SCALAR,
	'an object': NO_SCALAR,
	'"NaN"': /not a decimal number/,
	'-5': /negative/,
	'1e400': /too large/,
	'40 digits': /too large/,
	'1e13': /price out of range/,
};

/** What the worker reads from numbers that are unusual but valid. */
const READINGS = {
	0: 0n,
	'"0.1"': ONE / 10n,
	'123.456789012345678': 123_456_789_012_345_678_000n,
	'1e3': 1000n * ONE,
	'1.9999999999999999999': 1_999_999_999_999_999_999n,
};

const CRUMBS = 'crumbs';
const NOBODY = 'nobody listens';
const NO_TLS = 'a server that takes connections, and never says a word of TLS';
const NAMES = [...Object.keys(REFUSALS), ...Object.keys(READINGS), CRUMBS, NOBODY, NO_TLS];
const HUGE = ['10 MB', '10 MB in chunks', '10,000 deep'];
const HUGE_ROUNDS = 20;
const MEMORY_BOUND = 200 * 1024 * 1024;

const ROUND = /appraisal::round: block (\d+): (\d+) of (\d+) due feeds observed/;

/** Every feed stands for what goes wrong with it. The crumbs come after all that is slow. */
const collectionOf = (name) => 100 + NAMES.indexOf(name);
const byCollection = (names, value) =>
	Object.fromEntries(names.map((name) => [collectionOf(name), value(name)]));

describe('price servers that go wrong in every way at once', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	/** @type {PriceServer} */
	let absent;
	/** @type {MuteServer} */
	let mute;
	let known;
	let found;
	let round;
	let blocks;

	before(async () => {
		stage = await Stage.raise({ name: 'price-faults', price: '900.00' });
		absent = await PriceServer.start('900.00');
		mute = await MuteServer.start();
		await mute.stop();
		await openFeeds();
		await reported(NAMES.filter((name) => name !== NO_TLS), () => 900n * ONE);
		await goWrong();
	});
	after(async () => {
		await mute?.stop();
		await absent?.stop();
		await stage?.lower();
	});

	for (const [fault, reason] of Object.entries(REFUSALS)) {
		test(`${fault} is refused and changes nothing`, () => refuses(fault, reason));
	}
	for (const name of [NOBODY, NO_TLS]) {
		test(`${name}: nothing changes`, () => refuses(name, NO_ANSWER));
	}

	for (const [source, value] of Object.entries(READINGS)) {
		test(`${source} is reported to the last of 18 decimals, never rounded up`, () => {
			const [raw, combined, guarded] = found[collectionOf(source)];
			assert.equal(raw.unwrap().value.toBigInt(), value);
			// A report of zero counts as the least price.
			const counted = max(value, LEAST_PRICE);
			assert.equal(combined.unwrap().value.toBigInt(), counted);
			assert.equal(guarded.unwrap().median.unwrap().value.toBigInt(), counted);
		});
	}

	test('a redirect to a good answer is not followed', () => {
		assert.ok(stage.server.requests.every(({ answer }) => answer !== 'moved'));
	});

	test('a server is told which program asks', () => {
		const agents = new Set(stage.server.requests.map(({ agent }) => agent));
		assert.equal(agents.size, 1);
		assert.match([...agents][0], /^pignus-appraisal\/\d+\.\d+\.\d+$/);
	});

	test('an answer in many pieces is read although others never come to an end', () => {
		assert.ok(round.includes(` ${collectionOf(CRUMBS)} = 900 (1 of 1 sources)`), round);
	});

	test('one line tells all of a round', () => {
		const [, , observed, due] = ROUND.exec(round).map(Number);
		assert.deepEqual([observed, due], [Object.keys(READINGS).length + 1, NAMES.length]);
		assert.match(round, / WARN /);
		assert.ok(round.includes(` ${collectionOf('"0.1"')} = 0.1 (1 of 1 sources)`), round);
		assert.ok(round.includes(` ${collectionOf('drip')} (0 of 1 sources)`), round);
		assert.match(round, /; reported\s*$/);
	});

	test('blocks keep coming all the while', () => {
		assert.ok(blocks >= 10, `${blocks} blocks`);
	});

	test('the refused feeds get their price when the servers are good again', async () => {
		const { server } = stage;
		absent = await PriceServer.start('1001.00', absent.port);
		await mute.stop();
		server.setPrice('1001.00');
		server.setPrices({});
		server.setFaults({});
		server.hangUp();
		await reported(NAMES.filter((name) => name !== NO_TLS), () => 1001n * ONE);
	});

	test('answers that are too long or too deep do not fill the memory', async (t) => {
		const { server, node } = stage;
		const asked = server.requests.length;
		const peak = node.peakMemory;
		// While no answer is good, a round follows in every block.
		await absent.stop();
		server.setFaults(byCollection(NAMES, (name) => HUGE[collectionOf(name) % HUGE.length]));
		const lines = rounds();
		for (let count = 0; count < HUGE_ROUNDS; count += 1) await lines.next();
		const huge = server.requests.slice(asked).filter(({ answer }) => HUGE.includes(answer));
		assert.ok(huge.length > 10 * HUGE_ROUNDS, `${huge.length} answers`);
		const grown = node.peakMemory - peak;
		t.diagnostic(`${huge.length} answers, ${grown} bytes more`);
		assert.ok(grown < MEMORY_BOUND, `${grown} bytes more`);
	});

	function serverOf(name) {
		return { [NOBODY]: absent, [NO_TLS]: mute }[name] ?? stage.server;
	}

	/** Opens all feeds, by four referenda: a block has no room for more at once. */
	async function openFeeds() {
		const { chain, electorate } = stage;
		const { appraisal, utility } = chain.api.tx;
		const open = (name) => {
			const feed = feedFrom(serverOf(name), { anchor: 900n * ONE });
			return appraisal.setFeed(collectionOf(name), feed, null);
		};
		const each = Math.ceil(NAMES.length / 4);
		for (let first = 0; first < NAMES.length; first += each) {
			const call = utility.batchAll(NAMES.slice(first, first + each).map(open));
			await enact(chain, { origin: 'OracleAdmin', call, ...electorate }, silent);
		}
	}

	/** Makes everything go wrong, and waits for a whole round of it. */
	async function goWrong() {
		const { server } = stage;
		const { chronicle } = stage.chain;
		const lines = rounds();
		// The next round begins some blocks later, when the report of this one is in.
		await lines.next();
		await absent.stop();
		mute = await MuteServer.start(mute.port);
		server.setPrices(byCollection(Object.keys(READINGS), (source) => source));
		server.setFaults(byCollection([...Object.keys(REFUSALS), CRUMBS], (fault) => fault));
		await chronicle.pass(4);
		known = await prices();
		const { number } = chronicle.head;
		round = (await lines.next()).value;
		await reported(Object.keys(READINGS), (source) => READINGS[source]);
		found = await prices();
		blocks = chronicle.head.number - number;
	}

	/** The lines that the worker logs about its rounds from now on. */
	async function* rounds() {
		const { node } = stage;
		for (let from = node.lines.length; ; ) {
			const line = await node.waitForLog(ROUND, { from });
			from = node.lines.indexOf(line, from) + 1;
			yield line;
		}
	}

	/** What is on chain about every collection. */
	async function prices() {
		const { appraisal, oracle } = stage.chain.api.query;
		const { address } = stage.operator;
		const collections = NAMES.map(collectionOf);
		const all = await Promise.all([
			oracle.rawValues.multi(collections.map((collection) => [address, collection])),
			oracle.values.multi(collections),
			appraisal.prices.multi(collections),
		]);
		return byCollection(NAMES, (name) => all.map((values) => values[NAMES.indexOf(name)]));
	}

	/** Waits until the newest reports are these. */
	function reported(names, value) {
		const arrived = async () => {
			const all = await prices();
			return names.every((name) => {
				const [raw] = all[collectionOf(name)];
				return raw.isSome && raw.unwrap().value.toBigInt() === value(name);
			});
		};
		return stage.chain.chronicle.until(arrived, { what: 'the reports' });
	}

	function refuses(name, reason) {
		const url = serverOf(name).urlTemplate.replace('{collection}', collectionOf(name));
		const [, refusal = 'nothing is refused'] = round.split(` ${url}: `);
		assert.match(refusal, new RegExp(`^${reason.source}`));
		const [before, after] = [known, found].map((all) => all[collectionOf(name)].map(String));
		assert.deepEqual(after, before);
	}
});
