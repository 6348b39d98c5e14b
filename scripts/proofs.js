// SPDX-License-Identifier: GPL-3.0-only

// Rewrites the proof sizes in generated weights: proofs.js FILE
//
// The benchmarks' command line takes the largest proof of any storage item that a benchmark touches.
// A block's proof has all of them, and the way to a row that is only written as well. So this takes
// the sum, from the comments: rows read or written, each at its greatest length in a map of a million.

const { readFileSync, writeFileSync } = require('node:fs');

/** What the path through the upper trie adds once: two layers of 495 bytes. */
const UPPER_TRIE = 990;

const [, , file] = process.argv;
const source = readFileSync(file, 'utf8');

/** The storage items in a benchmark's comments: how many rows of each, and a row's proof. */
function touched(comments) {
	const rows = [...comments.matchAll(/\/\/\/ Storage: `(.+?)` \(r:(\d+) w:(\d+)\)/g)];
	const sizes = new Map(
		[...comments.matchAll(/\/\/\/ Proof: `(.+?)` \(.*?added: (\d+)/g)].map(([, name, added]) => [name, Number(added)]),
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

const proofs = new Map();
const functions = /((?:^\t\/\/\/ .*\n)*)^\tfn (\w+)\(.*?\) -> Weight \{\n([\s\S]*?)^\t\}\n/gm;

const rewritten = source.replace(functions, (whole, comments, name, body) => {
	if (comments) proofs.set(name, proofOf(comments));
	const { base, slope } = proofs.get(name);
	const component = /saturating_mul\((\w)\.into\(\)\)/.exec(body)?.[1] ?? 'n';
	let changed = body
		.replace(/(Weight::from_parts\([\d_]+, )\d+\)/, `$1${base})`)
		.replace(/(estimated: `)[^`]*`/, `$1${base}${slope ? ` + ${component} * ${slope}` : ''}\``)
		.replace(/^.*Weight::from_parts\(0, \d+\)\.saturating_mul.*\n/m, '');
	if (slope) changed += `\t\t\t.saturating_add(Weight::from_parts(0, ${slope}).saturating_mul(${component}.into()))\n`;
	return whole.replace(body, changed);
});
writeFileSync(file, rewritten);
