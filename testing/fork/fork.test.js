import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Chain } from '../e2e/src/chain.js';
import { judge } from '../e2e/src/judgement.js';
import { Narrator } from '../e2e/src/narrator.js';
import { Stage } from '../e2e/src/stage.js';
import { Story } from '../e2e/src/story.js';
import { Fork } from './fork.js';
import { reportPrices } from './reporter.js';

/** Blocks of the fork take more than a second each: it interprets the runtime. */
const PATIENCE_SECONDS = 600;
/** The fork reads from the node for longer than that keeps states otherwise. */
const NODE = ['--dev', '--state-pruning', 'archive'];

describe('a fork of a running development node', { timeout: 1_800_000 }, () => {
	const narrator = new Narrator();
	/** @type {Stage} */
	let stage;
	/** @type {Chain} the node's own, which goes on by itself */
	let original;
	/** @type {Fork} */
	let fork;
	/** @type {Story} */
	let story;
	let forkedAt;

	before(async () => {
		stage = await Stage.raise({ name: 'fork', price: Story.price, args: NODE });
		original = stage.chain;
		story = new Story(stage, narrator);
		await story.prepare();
		narrator.title('The chain is forked');
		forkedAt = original.chronicle.head.number;
		fork = await Fork.of(stage.node.url, forkedAt);
		narrator.say(`from block ${forkedAt} on`);
		const past = original.chronicle.blocks.filter(({ number }) => number <= forkedAt);
		stage.play(await Chain.connect(fork.url, { patience: PATIENCE_SECONDS, past }));
		reportPrices(stage, story.collection);
		fork.makeBlocks((error) => stage.chain.chronicle.fail(error));
	});
	after(async () => {
		await original?.disconnect();
		await stage?.lower();
		await fork?.stop();
	});

	test('a loan is opened, defaults, is bid for and settled, to the last unit', async () => {
		const verdict = await judge(stage, await story.unfold());
		verdict.tables.forEach((table) => narrator.print(table));
		assert.equal(verdict.differences, 0);
		const { chronicle } = stage.chain;
		for (const name of ['credit.Opened', 'credit.LiquidationStarted', 'auctions.Sold']) {
			assert.ok(chronicle.events(name, forkedAt + 1).length > 0, name);
		}
	});

	test('the chain that was forked has gone on without it', () => {
		const { chronicle } = original;
		assert.ok(chronicle.head.number > forkedAt);
		assert.equal(chronicle.failure, null);
		assert.equal(chronicle.events('credit.Opened').length, 0);
	});
});
