import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { FolderCopy } from '../src/exported-state.js';
import { openLending } from '../src/lending.js';
import { NUSD } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

/** How often the node is killed: three times here, twenty by `make test-kills`. */
const KILLS = Number(process.env.PIGNUS_KILLS ?? 3);
const SECONDS_TO_COME_BACK = 40;
/** What was final this long before a kill is there after it. */
const SAFE_MILLISECONDS = 1_000;
const SECONDS_OF_LIFE = 6;
const ITEM = 1;
/** At least this many trades must succeed before each kill. */
const LEAST_TRADES = 5;
const POOL_REFUSAL = /^10(10|14): /;
const DEBT = 300n * NUSD;
const STEP = 10n * NUSD;

/** When to kill, in turn: a block is begun; a block is made and goes to disk; at any moment. */
const MOMENTS = [/Starting consensus session/, /Prepared block for proposing/, null];

/** Records when each block was seen to be final. */
async function watchFinality(api) {
	const seen = new Map();
	await api.rpc.chain.subscribeFinalizedHeads(({ number, hash }) =>
		seen.set(number.toNumber(), { hash: hash.toHex(), at: Date.now() }),
	);
	return seen;
}

/** Has a borrower draw and repay without waiting for blocks, until the node is gone. */
async function trade({ tx }, borrower) {
	const both = [tx.credit.draw(0, STEP), tx.credit.repay(0, STEP)];
	for (let turn = 0; ; turn += 1) {
		const calls = turn % 2 ? both : both.toReversed();
		try {
			await tx.utility.batchAll(calls).signAndSend(borrower, { nonce: -1 });
		} catch (error) {
			// A block in between may have outdated the nonce.
			if (!POOL_REFUSAL.test(error.message)) return error;
		}
		await sleep(50);
	}
}

describe('a node killed in mid-block, again and again', { timeout: 3_600_000 }, () => {
	/** @type {Stage} */
	let stage;

	const debt = async () => (await stage.chain.api.call.creditApi.loan(0)).unwrap().debt.toBigInt();

	before(async () => {
		stage = await Stage.raise({ name: 'kills', price: '1000.00' });
		const { bob } = stage.people;
		await openLending(stage, { price: 1000n, items: [[ITEM, bob.address]] });
		await stage.chain.send(stage.chain.api.tx.credit.open(0, [ITEM], DEBT), bob);
	});
	after(() => stage?.lower());

	/** Kills the node in the midst of trades. Returns the time, and its newest block then. */
	async function killAt(moment) {
		const { node, chain } = stage;
		const trading = trade(chain.api, stage.people.bob);
		await sleep(SECONDS_OF_LIFE * 1_000 + Math.random() * 1_000);
		if (moment) await node.waitForLog(moment, { from: node.lines.length });
		const killed = Date.now();
		await node.kill();
		const trades = chain.chronicle.events('credit.Repaid').length;
		assert.ok(trades >= LEAST_TRADES, `${trades} trades`);
		await chain.disconnect();
		assert.match((await trading).message, /disconnected|not connected/i);
		return { killed, newest: chain.chronicle.head.number };
	}

	for (let kill = 0; kill < KILLS; kill += 1) {
		const moment = MOMENTS[kill % MOMENTS.length];
		test(`comes back with every block that was final, kill ${kill + 1}, ${moment ?? 'any moment'}`, async () => {
			const { node } = stage;
			const seen = await watchFinality(stage.chain.api);
			const { killed, newest } = await killAt(moment);
			const copy = await FolderCopy.of(node);
			try {
				const started = Date.now();
				await node.launch();
				await stage.connect();
				await stage.chain.chronicle.until((head) => head.number > newest, {
					what: `a block after ${newest}`,
				});
				const seconds = (Date.now() - started) / 1_000;
				assert.ok(seconds <= SECONDS_TO_COME_BACK, `a new block came after ${seconds} s`);

				const safe = [...seen].filter(([, { at }]) => at <= killed - SAFE_MILLISECONDS);
				assert.ok(safe.length > SECONDS_OF_LIFE, `${safe.length} blocks were final`);
				const { getBlockHash } = stage.chain.api.rpc.chain;
				for (const [number, { hash }] of safe) {
					assert.equal((await getBlockHash(number)).toHex(), hash, `block ${number}`);
				}
				const { block, loans } = await copy.checkInvariants();
				assert.ok(block >= Math.max(...safe.map(([number]) => number)), `block ${block}`);
				assert.equal(loans, 1);
			} finally {
				await copy.remove();
			}
		});
	}

	test('serves the loan to its end', async () => {
		const { chain, people } = stage;
		assert.ok((await debt()) >= DEBT - STEP);
		await chain.send(chain.api.tx.credit.repay(0, 2n * DEBT), people.bob);
		assert.ok((await chain.api.query.credit.loans(0)).isNone);
		await stage.node.kill();
		const copy = await FolderCopy.of(stage.node);
		try {
			assert.equal((await copy.checkInvariants()).loans, 0);
		} finally {
			await copy.remove();
		}
	});
});
