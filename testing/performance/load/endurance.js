import { BLOCK_TIME } from '../../e2e/src/stage.js';
import { confirm, eventsOf, fullness } from './blocks.js';
import { Meter, residentMemory } from './meter.js';
import { KINDS, Mixture } from './mixture.js';
import { openingOf, repaymentOf } from './phases.js';
import { LOTS } from './setting.js';
import { keyCounts } from './state.js';
import { median, slope } from './statistics.js';

/** Loans of the crowd that are open at any time. */
const LEVEL = 1_000;
/** Items that back no open loan: enough for this many blocks, until repayments free some. */
const SPARE_BLOCKS = 2;
const LOANS_SOLD = 50;
const SAMPLE_BLOCKS = 50;
/**
 * The node's timer asks for a block at every turn, whether or not the one before is made, and the
 * node ends when 1,024 of these blocks are outstanding.
 */
const MAX_TURNS = 800;
const SLOPE_BLOCKS = 1_000;

/** How the node's memory changed over a series of samples. */
function trend(series) {
	const quarter = Math.ceil(series.length / 4);
	const bytes = series.map(([, value]) => value);
	const rise = slope(series.slice(Math.floor(series.length / 2)));
	return {
		firstQuarter: median(bytes.slice(0, quarter)),
		lastQuarter: median(bytes.slice(-quarter)),
		secondHalfPerThousandBlocks: rise === null ? null : Math.round(rise * SLOPE_BLOCKS),
		series,
	};
}

async function bear({ runner, mixture, node, narrator }, { blocks, inPool }) {
	const series = [];
	const succeeded = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
	const shares = [];
	let passed = 0;
	let filled = 0;
	const meter = new Meter(node);
	const started = performance.now();
	meter.start();
	const turnsLate = () => (performance.now() - started) / BLOCK_TIME - passed;
	const source = { next: () => (turnsLate() > MAX_TURNS ? null : mixture.next()) };
	const see = ({ block, own }) => {
		if (passed % SAMPLE_BLOCKS === 0) series.push([passed, residentMemory(node.pid)]);
		passed += 1;
		if (own.length > 0) filled += 1;
		const events = eventsOf(runner.api, block);
		confirm(runner.api, events, own);
		mixture.see(events, own);
		shares.push(fullness(runner.api, block));
		for (const { transaction } of own) succeeded[transaction.kind] += 1;
		narrator.progress(`${passed} of ${blocks} blocks, ${succeeded.transfer} of each kind`);
	};
	await runner.feed(source, { limit: inPool, onBlock: see, isOver: () => passed >= blocks });
	return {
		seconds: Math.round((performance.now() - started) / 1_000),
		blocks: passed,
		filled,
		succeeded,
		fullness: {
			time: Number(median(shares.map(({ time }) => time)).toFixed(4)),
			proof: Number(median(shares.map(({ proof }) => proof)).toFixed(4)),
		},
		node: meter.stop(),
		memory: trend(series),
	};
}

/**
 * Puts a long mixed load on the node, with as many open loans at its end as at its beginning, and
 * then closes all loans.
 * @param {object} on
 * @param {import('./runner.js').Runner} on.runner
 * @param {import('./setting.js').Setting} on.setting
 * @param {import('../../e2e/src/node-process.js').NodeProcess} on.node
 * @param {import('../../e2e/src/narrator.js').Narrator} on.narrator
 * @param {object} load
 * @param {number} load.blocks for how many blocks
 * @param {number} load.inPool transactions in the pool at once, a block's worth
 */
export async function endure({ runner, setting, node, narrator }, load) {
	const keys = {};
	const count = async (moment) => {
		keys[moment] = await keyCounts(runner.api);
	};

	narrator.title(`${LEVEL} loans are opened, and ${LOTS * LOANS_SOLD} items put up for sale`);
	await count('before');
	await setting.sell(LOANS_SOLD);
	const items = await setting.mint(LEVEL + SPARE_BLOCKS * load.inPool);
	await runner.deliver(items.slice(0, LEVEL).map((item) => openingOf(setting, item)));
	await count('begun');

	narrator.title(`${load.blocks} blocks of transfers, loans, bids and repayments`);
	const mixture = await Mixture.of(runner, setting, items.slice(LEVEL));
	const borne = await bear({ runner, mixture, node, narrator }, load);
	await count('ended');

	narrator.title('All loans are closed');
	await runner.deliver((await setting.openLoans()).map((opened) => repaymentOf(setting, opened)));
	await setting.redeem();
	await count('after');
	return { level: LEVEL, ...borne, keys };
}
