// SPDX-License-Identifier: GPL-3.0-only

// The size of a call's storage proof, from the comments that its benchmark writes.
//
// The benchmarks' command line takes only the largest proof among the storage items that a
// benchmark touches. A block's proof has all of them, and also the path to a row that is only
// written. So this takes the sum over all rows read or written, each at its maximum length, in a
// map of a million rows.
//
// Some of them enter the proof late, when the storage root is computed at the end of the block: the
// path to a row that is written but not read, and for a row that is removed a neighbour of it. A
// step of a hook can measure what else it added to the proof, so that part is given separately.

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

/**
 * The maps whose keys are not hashed, and the bytes of these keys. Their rows are queues: who
 * borrows, bids or waits has a say in the key and so may put rows next to another one.
 */
const QUEUES = new Map([
	['Appraisal::Lapses', 12],
	['Auctions::Endings', 12],
	['Credit::InventoryQueue', 12],
	['Credit::Lapses', 12],
	['Credit::MaturityIndex', 12],
	['Credit::Rereads', 12],
	['Credit::RiskIndex', 20],
	['Credit::WaitIndex', 12],
]);

/**
 * What a half-byte of such a key adds to the path at most, where the path branches: a branch of two
 * is a header of 1 or 2 bytes, a bitmap of 2, two hashes of 33 each with their length, and a part of
 * a key, which is empty where each half-byte branches. That is 70 bytes; the rest is margin.
 */
const BRANCH = 100;

/**
 * What a removed row adds when its branch is left with one child: that child, which merges with the
 * branch. It is a branch of up to 16 hashes of 33 bytes each, or a leaf: values of more than 32
 * bytes are not in it.
 */
const NEIGHBOUR = 600;

/**
 * The maps that steps of hooks write to but never remove a row from: the ledger of a market goes by
 * a call of governance, assets and collections when they are destroyed, items when they are burned.
 * Where a map is missing here, each row that a step writes counts as one that it removes.
 */
const KEPT = new Set(['Assets::Asset', 'Credit::Ledgers', 'Nfts::Collection', 'Nfts::Item']);

/** What some rows of a storage item add to a proof: each its path, but at most the whole map. */
function proofOfRows(rows, { name, largest, proof = 0 }) {
	const whole = FULL.has(name) ? FULL.get(name) * (largest + ROW_OVERHEAD) : Infinity;
	return Math.min(rows * proof, whole);
}

/**
 * The storage items in a benchmark's comments: how many rows of each are read and written, whether
 * it is a single value, the largest row, and what a row adds to the proof; the last three only
 * where rows are bounded.
 */
function touched(comments) {
	const bounded = /Proof: `(.+?)` \(`max_values`: (.+?), `max_size`: Some\((\d+)\), added: (\d+)/g;
	const sizes = new Map(
		[...comments.matchAll(bounded)].map(([, name, values, largest, proof]) => [
			name,
			{ isValue: values === 'Some(1)', largest: Number(largest), proof: Number(proof) },
		]),
	);
	return [...comments.matchAll(/Storage: `(.+?)` \(r:(\d+) w:(\d+)\)/g)].map(([, name, reads, writes]) => ({
		name,
		reads: Number(reads),
		writes: Number(writes),
		...sizes.get(name),
	}));
}

/** The largest value of the component of a benchmark, if it has one. */
function largestComponent(comments) {
	return Number(/is `\[\d+, (\d+)\]`/.exec(comments)?.[1] ?? Infinity);
}

/**
 * The rows that come with each unit of the component, and the rest. The comments count rows at the
 * component's maximum: a number of rows that is that maximum or a multiple of it grows with the
 * component.
 */
function divided(rows, max) {
	return { each: Math.floor(rows / max), rest: rows % max };
}

/** The proof of a benchmark as a constant and a slope. */
function proofOf(comments) {
	const max = largestComponent(comments);
	let [base, slope] = [UPPER_TRIE, 0];
	for (const item of touched(comments)) {
		const { each, rest } = divided(Math.max(item.reads, item.writes), max);
		slope += each * (item.proof ?? 0);
		base += proofOfRows(rest, item);
	}
	return { base, slope };
}

/**
 * The part of a benchmark's proof that may enter it only when the block ends, as a constant and a
 * slope: the paths to rows that are written but not read, and a neighbour of each row that may be
 * removed. The upper trie is not counted again.
 */
function lateProofOf(comments) {
	const max = largestComponent(comments);
	let [base, slope] = [0, 0];
	for (const item of touched(comments)) {
		const halfBytes = 2 * (QUEUES.get(item.name) ?? 0);
		const row = { ...item, proof: (item.proof ?? 0) + halfBytes * BRANCH };
		const unread = divided(Math.max(0, item.writes - item.reads), max);
		slope += unread.each * row.proof;
		base += proofOfRows(unread.rest, row);

		if (item.isValue || KEPT.has(item.name)) continue;
		const removed = divided(item.writes, max);
		slope += removed.each * NEIGHBOUR;
		base += removed.rest * NEIGHBOUR;
	}
	return { base, slope };
}

module.exports = { lateProofOf, proofOf, QUEUES, touched };
