// SPDX-License-Identifier: GPL-3.0-only

// What blocks cost when nothing is due, and in a crash.

import { kilobytes, milliseconds, percent, table, whole } from './markdown.js';

const COST = ['loans', 'reads', 'proof, bytes', 'compact, bytes', 'time, ms'];

function costs(sizes, part) {
	return table(
		COST,
		sizes.map((size) => {
			const { reads, proof, median_microseconds: time } = size[part];
			return [
				whole(size.loans),
				whole(reads.all),
				whole(proof.raw_bytes),
				whole(proof.compact_bytes),
				milliseconds(time),
			];
		}),
	);
}

const idle = ({ sizes }) => costs(sizes, 'block');
const walk = ({ sizes }) => costs(sizes, 'walk_over_all_loans');

/** What the blocks of a crash did and weighed; `done` names what they did. */
function tally(done, counted) {
	const picoseconds = (time) => milliseconds(time / 1e6);
	const share = ({ max_share: max }) => (max === undefined ? '' : percent(max));
	const rows = [
		['done_per_block', done, whole],
		['done_at_its_start', 'of these at its start', whole],
		['hook_ref_time_picoseconds', 'weight of the hooks at its start, ms', picoseconds],
		['hook_proof_weight_bytes', 'weight of the hooks at its start, kB of proof', kilobytes],
		['hook_proof_raw_bytes', 'their proof, kB', kilobytes],
		['idle_ref_time_picoseconds', 'weight of the hooks at its end, ms', picoseconds],
		['block_proof_raw_bytes', 'proof of the whole block, kB', kilobytes],
		['block_proof_compact_bytes', 'compact proof of the whole block, kB', kilobytes],
	];
	return table(
		['in a block', 'least', 'median', 'max', 'max, of a block’s limit'],
		rows.map(([key, name, unit]) => {
			const { least, median, max } = counted[key];
			return [name, ...[least, median, max].map(unit), share(counted[key])];
		}),
	);
}

export { idle, walk, tally };
