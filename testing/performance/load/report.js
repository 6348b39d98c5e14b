import { table } from '../../e2e/src/text.js';

const MEGABYTE = 2 ** 20;
const NUMBERS = new Set(Array.from({ length: 9 }, (_, index) => index + 1));

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const megabytes = (bytes) => String(Math.round(bytes / MEGABYTE));

/**
 * The tables of measured phases.
 * @param {(ReturnType<typeof import('./measurement.js').measurementOf>
 *   & {shareOfTransfers: number})[]} phases
 */
export function phaseTables(phases) {
	const throughput = phases.map((phase) => [
		phase.name,
		...[phase.succeeded, phase.seconds, phase.perSecond, phase.shareOfTransfers].map(String),
		...[phase.blocks, phase.perBlock.median].map(String),
		...[phase.waitMilliseconds.median, phase.waitMilliseconds.percentile95].map(String),
	]);
	const usage = phases.map(({ name, fullness: { time, proof }, node }) => [
		name,
		...[time.median, time.max, proof.median, proof.max].map(percent),
		...[node.processorPercent, node.scriptProcessorPercent].map((value) => `${value} %`),
		...[node.memory.median, node.memory.max, node.memory.peakSinceStart].map(megabytes),
	]);
	const what = ['transaction', 'succeeded', 'seconds', 'per second', 'of transfers'];
	const how = ['blocks', 'per block', 'wait, ms', '95 % wait'];
	const full = ['transaction', 'time', 'max', 'proof', 'max'];
	const taken = ['node', 'script', 'memory, MB', 'max', 'ever'];
	return [
		table('What succeeded', [...what, ...how], throughput, NUMBERS),
		table('How full blocks were, and processor and memory', [...full, ...taken], usage, NUMBERS),
	];
}

/**
 * The tables of an endurance run.
 * @param {Awaited<ReturnType<typeof import('./endurance.js').endure>>} endurance
 */
export function enduranceTables({ keys, memory, node, ...borne }) {
	const moments = Object.keys(keys);
	const { secondHalfPerThousandBlocks: rise } = memory;
	const names = [...new Set(moments.flatMap((moment) => Object.keys(keys[moment])))].sort();
	const facts = [
		['seconds', String(borne.seconds)],
		['blocks', String(borne.blocks)],
		['of which filled', String(borne.filled)],
		...Object.entries(borne.succeeded).map(([kind, count]) => [kind, String(count)]),
		['median time of a block', percent(borne.fullness.time)],
		['median proof of a block', percent(borne.fullness.proof)],
		['processor of the node', `${node.processorPercent} %`],
		['memory, first quarter, MB', megabytes(memory.firstQuarter)],
		['memory, last quarter, MB', megabytes(memory.lastQuarter)],
		['memory, most ever, MB', megabytes(node.memory.peakSinceStart)],
		['rise in 1,000 blocks, second half, MB', megabytes(rise ?? 0)],
	];
	return [
		table('The load', ['', ''], facts, new Set([1])),
		table(
			'Keys of our pallets',
			['keys', ...moments],
			names.map((name) => [name, ...moments.map((moment) => String(keys[moment][name] ?? 0))]),
			NUMBERS,
		),
	];
}
