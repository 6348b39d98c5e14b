// SPDX-License-Identifier: GPL-3.0-only

// The size of a call's storage proof, from the comments that its benchmark writes.
//
// The benchmarks' command line takes only the largest proof among the storage items that a
// benchmark touches. A block's proof has all of them, and also the path to a row that is only
// written. So this takes the sum over all rows read or written, each at its maximum length, in a
// map of a million rows.

/** What the path through the upper trie adds, once: two layers of 495 bytes. */
const UPPER_TRIE = 990;

/**
 * Maps that never have more rows than these. Whoever reads all of such a map proves it once: a row
 * takes its leaf, of its largest size and a header, and at most as many branches as there are
 * leaves, of two hashes and a part of a key each.
 */
const FULL = new Map([
	// Of 32 operators and Root, for 32 feeds.
	['Oracle::RawValues', 33 * 32],
]);

/** What branches and headers add to a row where a whole map is proven. */
const ROW_OVERHEAD = 128;

/** What some rows of a storage item add to a proof: each its path, but at most the whole map. */
function proofOfRows(rows, { name, largest, proof = 0 }) {
	const whole = FULL.has(name) ? FULL.get(name) * (largest + ROW_OVERHEAD) : Infinity;
	return Math.min(rows * proof, whole);
}

/**
 * The storage items in a benchmark's comments: how many rows of each are read and written, the
 * largest row, and what a row adds to the proof; the last two only where they are bounded.
 */
function touched(comments) {
	const sizes = new Map(
		[...comments.matchAll(/Proof: `(.+?)` \(.*?`max_size`: Some\((\d+)\), added: (\d+)/g)].map(
			([, name, largest, proof]) => [name, { largest: Number(largest), proof: Number(proof) }],
		),
	);
	return [...comments.matchAll(/Storage: `(.+?)` \(r:(\d+) w:(\d+)\)/g)].map(([, name, reads, writes]) => ({
		name,
		reads: Number(reads),
		writes: Number(writes),
		...sizes.get(name),
	}));
}

/**
 * The proof of a benchmark as a constant and a slope. The comments count rows at the component's
 * maximum: a number of rows that is that maximum or a multiple of it grows with the component.
 */
function proofOf(comments) {
	const max = Number(/is `\[\d+, (\d+)\]`/.exec(comments)?.[1] ?? Infinity);
	let [base, slope] = [UPPER_TRIE, 0];
	for (const item of touched(comments)) {
		const rows = Math.max(item.reads, item.writes);
		const each = Math.floor(rows / max);
		slope += each * (item.proof ?? 0);
		base += proofOfRows(rows - each * (Number.isFinite(max) ? max : 0), item);
	}
	return { base, slope };
}

module.exports = { proofOf, touched };
