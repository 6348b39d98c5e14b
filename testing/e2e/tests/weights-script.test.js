import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { lateProofOf, proofOf, QUEUES } from '../../../scripts/proof-size.js';

const inCheckout = (file) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const SCRIPT = inCheckout('scripts/proofs.js');
const OWN = ['auctions', 'credit'].map((pallet) => inCheckout(`pallets/${pallet}/src/weights.rs`));

const folder = mkdtempSync(join(tmpdir(), 'pignus-weights-'));
after(() => rmSync(folder, { recursive: true }));

/** What the benchmarks' command line says of the rows of a storage item. */
function rows(name, reads, writes, added, values = 'None') {
	const size = `\`max_values\`: ${values}, \`max_size\`: Some(60), added: ${added}, mode: \`MaxEncodedLen\``;
	return [
		`\t/// Storage: \`${name}\` (r:${reads} w:${writes})`,
		`\t/// Proof: \`${name}\` (${size})`,
		'',
	].join('\n');
}

const UP_TO_EIGHT = '\t/// The range of component `n` is `[1, 8]`.\n';

test('row should come late with its path when it is written and not read', () => {
	assert.deepEqual(lateProofOf(rows('Nfts::Item', 0, 1, 3336)), { base: 3336, slope: 0 });
	assert.deepEqual(lateProofOf(rows('Nfts::Item', 1, 3, 3336)), { base: 6672, slope: 0 });
});

test('nothing should come late when a row is read, or changed and never removed', () => {
	assert.deepEqual(lateProofOf(rows('Credit::Loans', 2, 0, 3110)), { base: 0, slope: 0 });
	assert.deepEqual(lateProofOf(rows('Assets::Asset', 1, 1, 2685)), { base: 0, slope: 0 });
});

test('row that may be removed should bring a neighbour', () => {
	assert.deepEqual(lateProofOf(rows('Assets::Account', 5, 3, 2609)), { base: 1800, slope: 0 });
	// Two paths and two neighbours.
	assert.deepEqual(lateProofOf(rows('Nfts::Account', 0, 2, 2563)), { base: 6326, slope: 0 });
});

test('path to a row of a queue should branch at each half-byte of the key', () => {
	// 2487 + 24 · 100 + 600.
	assert.deepEqual(lateProofOf(rows('Auctions::Endings', 0, 1, 2487)), { base: 5487, slope: 0 });
	// 2507 + 40 · 100 for the new row, and a neighbour of either.
	assert.deepEqual(lateProofOf(rows('Credit::RiskIndex', 1, 2, 2507)), { base: 7707, slope: 0 });
	assert.deepEqual(lateProofOf(rows('Credit::WaitIndex', 1, 1, 2487)), { base: 600, slope: 0 });
});

test('late proof should grow with the component when as many rows are touched', () => {
	const comments = [
		rows('Nfts::Attribute', 8, 8, 2954),
		rows('Nfts::Account', 0, 16, 2563),
		rows('Nfts::Item', 0, 8, 3336),
		rows('Credit::LoansOf', 0, 1, 2535),
		UP_TO_EIGHT,
	];
	assert.deepEqual(lateProofOf(comments.join('')), { base: 3135, slope: 600 + 2 * 3163 + 3336 });
	// Of nine rows one does not depend on the component.
	assert.deepEqual(lateProofOf(rows('Credit::Pledges', 8, 9, 2519) + UP_TO_EIGHT), { base: 3119, slope: 600 });
});

test('single value should never bring a neighbour', () => {
	assert.deepEqual(lateProofOf(rows('Credit::Global', 1, 1, 645, 'Some(1)')), { base: 0, slope: 0 });
	assert.deepEqual(lateProofOf(rows('Credit::Rotation', 0, 1, 499, 'Some(1)')), { base: 499, slope: 0 });
	assert.deepEqual(lateProofOf(rows('Some::Map', 1, 1, 2500, 'Some(10)')), { base: 600, slope: 0 });
});

test('proof of a call should stay the sum of all its rows', () => {
	const comments = [
		rows('Credit::Global', 1, 1, 645, 'Some(1)'),
		rows('Nfts::Attribute', 8, 8, 2954),
		rows('Nfts::Account', 0, 16, 2563),
		rows('Auctions::Endings', 0, 2, 2487),
		UP_TO_EIGHT,
	];
	assert.deepEqual(proofOf(comments.join('')), { base: 990 + 645 + 2 * 2487, slope: 2954 + 2 * 2563 });
});

test('queues should be the maps of the pallets whose keys are not hashed', () => {
	const BYTES = { DueKey: 12, ScoreKey: 20 };
	const maps = /pub type (\w+)<T: Config> =\s*Storage(?:Double)?Map<[^;]*\bIdentity,\s*(\w+)[^;]*;/g;
	const found = [
		['Appraisal', 'pallets/appraisal/src/lib.rs'],
		['Auctions', 'pallets/auctions/src/lib.rs'],
		['Credit', 'pallets/credit/src/storage.rs'],
	].flatMap(([pallet, file]) => {
		const source = readFileSync(inCheckout(file), 'utf8');
		return [...source.matchAll(maps)].map(([, map, key]) => [`${pallet}::${map}`, BYTES[key]]);
	});
	assert.deepEqual(found.sort(), [...QUEUES].sort());
});

/** What the script makes of weights. */
function rewritten(source) {
	const file = join(folder, 'weights.rs');
	writeFileSync(file, source);
	const { status, stderr } = spawnSync('node', [SCRIPT, file], { encoding: 'utf8' });
	return { status, stderr, source: readFileSync(file, 'utf8') };
}

const [AUCTIONS, CREDIT] = OWN.map((file) => readFileSync(file, 'utf8'));
const WITHOUT_USAGES = AUCTIONS
	.replace(/^\t\/\/\/ What .*\n\tfn \w+_usage\(\) -> Usage \{\n.*\n\t\}\n/gm, '')
	.replace('use pignus_primitives::hook::Usage;\n', '');

test('weights should stay as they are when they are rewritten again', () => {
	for (const source of [AUCTIONS, CREDIT]) assert.equal(rewritten(source).source, source);
});

test('steps should get a usage beside their weight', () => {
	assert.doesNotMatch(WITHOUT_USAGES, /usage/i);
	assert.equal(rewritten(WITHOUT_USAGES).source, AUCTIONS);
	// One row is read and may go; three are not read, have deep paths and may go.
	const [start] = CREDIT.match(/^\tfn set_aside\(\)[^}]*\}\n\t\}\n/m);
	assert.equal(start, [
		'\tfn set_aside() -> Weight;',
		'\t/// What `set_aside` uses: its weight, and what enters the proof when the block ends.',
		'\tfn set_aside_usage() -> Usage {',
		'\t\tUsage { late_proof: 18_693, ..Usage::of(Self::set_aside()) }',
		'\t}',
		'',
	].join('\n'));
});

test('usage should take the component and multiply what grows with it', () => {
	const changed = WITHOUT_USAGES
		.replace('fn withdraw() -> Weight;', 'fn withdraw(n: u32, ) -> Weight;')
		.replace(/fn withdraw\(\) -> Weight \{/g, 'fn withdraw(n: u32, ) -> Weight {')
		.replace(/^\tfn withdraw\(n: u32, \) -> Weight \{/m, `${rows('Nfts::Account', 0, 8, 2563)}${UP_TO_EIGHT}$&`);
	const { source } = rewritten(changed);
	assert.match(source, /^\tfn withdraw_usage\(n: u32\) -> Usage \{$/m);
	assert.ok(source.includes([
		'\t\tlet late_proof = 7_887_u64.saturating_add(3_163_u64.saturating_mul(n.into()));',
		'\t\tUsage { late_proof, ..Usage::of(Self::withdraw(n)) }',
	].join('\n')));
});

test('weights of a pallet without such steps should get no usages', () => {
	const source = readFileSync(inCheckout('pallets/appraisal/src/weights.rs'), 'utf8');
	assert.equal(rewritten(source).source, source);
});

test('script should fail and write nothing when a step has no benchmark', () => {
	const source = WITHOUT_USAGES.replace('fn open() -> Weight;', 'fn begin() -> Weight;');
	const result = rewritten(source);
	assert.equal(result.status, 1);
	assert.match(result.stderr, /`open` is a step of the hook of pignus_auctions, but there is no benchmark/);
	assert.equal(result.source, source);
});
