// SPDX-License-Identifier: GPL-3.0-only

// What blocks cost when nothing is due, in a crash, and in hostile blocks.

import { fixed, kilobytes, milliseconds, percent, table, whole } from './markdown.js';

const pico = (time) => milliseconds(time / 1e6);

const costs = ({ reads, proof, median_microseconds: time }) => [
	whole(reads.all),
	whole(proof.raw_bytes),
	whole(proof.compact_bytes),
	milliseconds(time),
];

/** A block whose hooks find nothing to do; `part` is the one that was quiet, or followed new prices. */
function idle({ sizes }, part) {
	return table(
		['loans', 'reads', 'proof by weight, bytes', 'proof, bytes', 'compact, bytes', 'time, ms'],
		sizes.map((size) => {
			const [reads, ...rest] = costs(size[part]);
			return [whole(size.loans), reads, whole(size[`${part}_weight`].bytes), ...rest];
		}),
	);
}

function walk({ sizes }) {
	return table(
		['loans', 'reads', 'proof, bytes', 'compact, bytes', 'time, ms'],
		sizes.map((size) => [whole(size.loans), ...costs(size.walk_over_all_loans)]),
	);
}

const SPREAD = ['least', 'median', 'max'];

/** A row with the spread of a number over blocks; `shown` is the share that is shown of a block's limit. */
function spread(name, unit, counted, shown = 'max_share') {
	const share = counted[shown];
	return [name, ...SPREAD.map((key) => unit(counted[key])), share === undefined ? '' : percent(share)];
}

/** What the blocks of a crash did and weighed; `done` names what they did. */
function tally(done, counted) {
	const rows = [
		['done_per_block', done, whole],
		['done_at_its_start', 'of these at its start', whole],
		['hook_ref_time_picoseconds', 'weight of the hooks at its start, ms', pico],
		['hook_proof_weight_bytes', 'weight of the hooks at its start, kB of proof', kilobytes],
		['hook_proof_raw_bytes', 'their proof, kB', kilobytes],
		['idle_ref_time_picoseconds', 'weight of the hooks at its end, ms', pico],
		['idle_proof_weight_bytes', 'weight of the hooks at its end, kB of proof', kilobytes],
		['idle_proof_raw_bytes', 'their proof, kB', kilobytes],
		['block_proof_raw_bytes', 'proof of the whole block, kB', kilobytes],
		['block_proof_compact_bytes', 'compact proof of the whole block, kB', kilobytes],
	];
	return table(
		['in a block', ...SPREAD, 'max, of a block’s limit'],
		rows.map(([key, name, unit]) => spread(name, unit, counted[key])),
	);
}

/** After how many blocks a few loans have started that default in one. */
function sudden({ loans, cases }) {
	return table(
		[`${whole(loans)} loans default in one block`, 'blocks', 'blocks where no proof is recorded'],
		cases.map(({ name, recorded, unrecorded }) => [name, whole(recorded), whole(unrecorded)]),
	);
}

/** What hostile blocks weighed, and what extrinsics got of them. */
function hostile({ blocks }) {
	const weights = (name, key, shown) => [
		spread(`${name}, ms`, pico, blocks[key].picoseconds, shown),
		spread(`${name}, kB of proof`, kilobytes, blocks[key].bytes, shown),
	];
	return table(
		['in a block', ...SPREAD, 'of a block’s limit'],
		[
			spread('liquidations started', whole, blocks.starts),
			spread('auctions settled', whole, blocks.settlements),
			spread('bids and repayments', whole, blocks.extrinsics),
			...weights('weight of the hooks at its start', 'hooks_weight', 'max_share'),
			...weights('open to extrinsics', 'open_to_extrinsics', 'least_share'),
			...weights('weight of the extrinsics', 'taken_by_extrinsics', 'least_share'),
			spread('extrinsics and their proof, kB', kilobytes, blocks.extrinsics_bytes),
			spread('weight of the hooks at its end, ms', pico, blocks.idle_ref_time_picoseconds),
			...weights('weight of the whole block', 'weight', 'max_share'),
			spread('proof and extrinsics of the whole block, kB', kilobytes, blocks.proof_and_extrinsics_bytes),
		],
	);
}

/** What hooks were charged for their proof among many loans, for each kind of thing that they do. */
function depth({ kinds }) {
	return table(
		['blocks with', 'hooks at', 'done', 'blocks', 'weight, kB of proof', 'proof, kB', 'ratio', 'least ratio'],
		kinds.map((kind) => [
			kind.name,
			kind.at_the_end_of_blocks ? 'the end' : 'the start',
			whole(kind.done),
			whole(kind.blocks),
			kilobytes(kind.proof_weight_bytes.median),
			kilobytes(kind.proof_bytes.median),
			fixed(kind.weight_over_proof.median, 2),
			fixed(kind.weight_over_proof.least, 2),
		]),
	);
}

/** What hooks are charged, as ratios; `unify` is the cost of that call. */
function ratios({ idle: { sizes }, crash: { defaults, endings, next_settlement: settlement } }, unify) {
	const [{ block, block_weight: weight }] = sizes;
	const overProof = (counted) => fixed(counted.hook_proof_weight_over_proof.median, 2);
	return table(
		['what hooks are charged', 'is', 'aim'],
		[
			['nothing is due: reads', whole(block.reads.all), 'at most 120'],
			['nothing is due: weight, kB of proof', kilobytes(weight.bytes), 'at most 60'],
			['liquidations start: weight over proof', overProof(defaults.until_all_are_started), 'at most 2'],
			['auctions are settled: weight over proof', overProof(endings.until_all_are_settled), 'at most 2'],
			['the next settlement in a block, over `unify`: time', fixed(settlement.next.picoseconds / unify.weight, 2), 'at most 1.9'],
			['the same: proof', fixed(settlement.next.bytes / unify.proof, 2), ''],
		],
	);
}

export { idle, walk, tally, sudden, hostile, depth, ratios };
