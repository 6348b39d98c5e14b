import { fullness } from './blocks.js';
import { median, max, percentile } from './statistics.js';

/** Fewer blocks say nothing. */
const LEAST_BLOCKS = 3;

const summary = (values) => ({ median: median(values), max: max(values) });
const rounded = (value, digits) => Number(value.toFixed(digits));

/**
 * The throughput of a delivery. The first of its blocks does not count: until it came, the pool was
 * being filled.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} name
 * @param {import('./runner.js').Delivery} delivery
 */
export function measurementOf(api, name, { filled: [first, ...counted], usage }) {
	if (counted.length < LEAST_BLOCKS) {
		throw new Error(`${name}: ${counted.length + 1} blocks are too few, send more transactions`);
	}
	const seconds = (counted.at(-1).block.seenAt - first.block.seenAt) / 1_000;
	const counts = counted.map(({ own }) => own.length);
	const succeeded = counts.reduce((sum, count) => sum + count, 0);
	const waits = counted.flatMap(({ block, own }) =>
		own.map(({ transaction }) => Math.round(block.seenAt - transaction.sentAt)),
	);
	const shares = counted.map(({ block }) => fullness(api, block));
	return {
		name,
		succeeded,
		seconds: rounded(seconds, 2),
		perSecond: rounded(succeeded / seconds, 1),
		blocks: counted.length,
		perBlock: summary(counts),
		waitMilliseconds: { median: median(waits), percentile95: percentile(waits, 95) },
		fullness: {
			time: summary(shares.map(({ time }) => rounded(time, 4))),
			proof: summary(shares.map(({ proof }) => rounded(proof, 4))),
		},
		node: usage,
	};
}
