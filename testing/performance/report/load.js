// SPDX-License-Identifier: GPL-3.0-only

// How a node bears the load from many accounts.

import { fixed, megabytes, percent, table, whole } from './markdown.js';

function throughput(phases) {
	return table(
		['transaction', 'per second', 'of transfers', 'in a block', 'wait, ms', '95 % wait less, ms'],
		phases.map((phase) => [
			`\`${phase.name}\``,
			fixed(phase.perSecond, 1),
			percent(phase.shareOfTransfers),
			whole(phase.perBlock.median),
			whole(phase.waitMilliseconds.median),
			whole(phase.waitMilliseconds.percentile95),
		]),
	);
}

function usage(phases) {
	return table(
		['transaction', 'weight of time', 'max', 'weight of proof', 'max', 'processor', 'memory, MB', 'max'],
		phases.map(({ name, fullness: { time, proof }, node }) => [
			`\`${name}\``,
			...[time.median, time.max, proof.median, proof.max].map(percent),
			`${fixed(node.processorPercent, 0)} %`,
			...[node.memory.median, node.memory.max].map(megabytes),
		]),
	);
}

/** The node's memory at ten moments of the endurance run. */
function memory({ series }) {
	const step = Math.max(1, Math.floor(series.length / 10));
	const shown = series.filter((_, index) => index % step === 0);
	return table(['block', 'memory, MB'], shown.map(([block, bytes]) => [whole(block), megabytes(bytes)]));
}

/** How many rows our pallets' storage items have at moments of the endurance run. */
function rows(keys) {
	const moments = Object.keys(keys);
	const items = [...new Set(moments.flatMap((moment) => Object.keys(keys[moment])))].sort();
	return table(
		['rows of', ...moments],
		items.map((item) => [`\`${item}\``, ...moments.map((moment) => whole(keys[moment][item] ?? 0))]),
	);
}

export { throughput, usage, memory, rows };
