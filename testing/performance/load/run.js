import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { Narrator } from '../../e2e/src/narrator.js';
import { BLOCK_TIME, Stage } from '../../e2e/src/stage.js';
import { Crowd } from './accounts.js';
import { endure } from './endurance.js';
import { measurementOf } from './measurement.js';
import { phasesOf } from './phases.js';
import { enduranceTables, phaseTables } from './report.js';
import { Runner } from './runner.js';
import { LOTS, Setting } from './setting.js';

/** The caches of state and database grow to a gigabyte each; with 64 MiB they fill up soon. */
const CACHES = ['--trie-cache-size', String(2 ** 26), '--db-cache', '64'];
/** The default pool silently loses transactions that follow one another fast. */
const NODE = ['--dev', '--pool-type', 'single-state', ...CACHES];
/** Their items make enough auctions to fill a block with one bid on each. */
const LOANS_SOLD = 150;

const { values: options } = parseArgs({
	options: {
		transactions: { type: 'string', default: '4000' },
		blocks: { type: 'string', default: '0' },
		accounts: { type: 'string', default: '200' },
		'in-pool': { type: 'string', default: '40' },
		out: { type: 'string' },
	},
});

function whole(name, least) {
	const value = Number(options[name]);
	if (Number.isInteger(value) && value >= least) return value;
	throw new Error(`--${name} must be a whole number, at least ${least}`);
}

function conditions(api, crowd) {
	const { maxBlock, perClass } = api.consts.system.blockWeights;
	const share = (part) =>
		perClass.normal.maxTotal.unwrap()[part].toNumber() / maxBlock[part].toNumber();
	return {
		accounts: crowd.size,
		blockTimeMilliseconds: BLOCK_TIME,
		openToTransactions: { time: share('refTime'), proof: share('proofSize') },
	};
}

async function measure({ runner, setting, narrator }, count) {
	narrator.title(`${LOANS_SOLD * LOTS} items are put up for sale`);
	await setting.sell(LOANS_SOLD);
	const phases = [];
	for (const { name, plan } of phasesOf(setting, count)) {
		narrator.title(name);
		const delivery = await runner.deliver(await plan());
		phases.push(measurementOf(runner.api, name, delivery));
		narrator.say(`${phases.at(-1).perSecond} per second`);
	}
	const [{ perSecond: yardstick }] = phases;
	return phases.map((phase) => ({
		...phase,
		shareOfTransfers: Number((phase.perSecond / yardstick).toFixed(3)),
	}));
}

const narrator = new Narrator();
let stage;
let runner;
try {
	const load = { blocks: whole('blocks', 0), inPool: whole('in-pool', 4) };
	const count = whole('transactions', 1);
	const accounts = whole('accounts', 2);
	narrator.title('A price server and a node start, and everything is set up');
	stage = await Stage.raise({ name: 'load', price: '1.00', args: NODE });
	const crowd = new Crowd(accounts);
	const setting = await Setting.arrange(stage, crowd, narrator);
	runner = await Runner.start(stage, crowd);

	const on = { runner, setting, narrator, node: stage.node };
	const found = conditions(stage.chain.api, crowd);
	if (load.blocks > 0) found.endurance = await endure(on, load);
	else found.phases = await measure(on, count);
	const tables = found.phases ? phaseTables(found.phases) : enduranceTables(found.endurance);
	tables.forEach((table) => narrator.print(table));
	if (options.out) {
		writeFileSync(options.out, `${JSON.stringify(found, null, '\t')}\n`);
		narrator.print(`\n${options.out} has all results`);
	}
} catch (error) {
	narrator.title('The load test could not be run to its end');
	console.error(error);
	process.exitCode = 1;
} finally {
	await runner?.close();
	await stage?.lower();
}
