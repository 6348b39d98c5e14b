// SPDX-License-Identifier: GPL-3.0-only

// The size of a call's storage proof, from the comments that its benchmark writes.
//
// The benchmarks' command line takes the largest proof of any storage item that a benchmark touches.
// A block's proof has all of them, and the way to a row that is only written as well. So this takes
// the sum: rows read or written, each at its greatest length in a map of a million.

/** What the path through the upper trie adds once: two layers of 495 bytes. */
const UPPER_TRIE = 990;

/** The storage items in a benchmark's comments: how many rows of each, and a row's proof. */
function touched(comments) {
	const rows = [...comments.matchAll(/Storage: `(.+?)` \(r:(\d+) w:(\d+)\)/g)];
	const sizes = new Map(
		[...comments.matchAll(/Proof: `(.+?)` \(.*?added: (\d+)/g)].map(([, name, added]) => [name, Number(added)]),
	);
	return rows.map(([, name, reads, writes]) => ({
		rows: Math.max(Number(reads), Number(writes)),
		size: sizes.get(name) ?? 0,
	}));
}

/**
 * The proof of a benchmark as a constant and a slope. Comments tell the rows at the greatest value of
 * the component: what is as many or a multiple of it grows with it.
 */
function proofOf(comments) {
	const most = Number(/is `\[\d+, (\d+)\]`/.exec(comments)?.[1] ?? Infinity);
	let [base, slope] = [UPPER_TRIE, 0];
	for (const { rows, size } of touched(comments)) {
		const each = Math.floor(rows / most);
		slope += each * size;
		base += (rows - each * (Number.isFinite(most) ? most : 0)) * size;
	}
	return { base, slope };
}

module.exports = { proofOf };
