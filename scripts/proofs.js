// SPDX-License-Identifier: GPL-3.0-only

// Replaces the proof sizes in generated weights with those of proof-size.js, and gives the steps of
// hooks their usage: proofs.js FILE
//
// What a step uses is its weight, and how much of its proof enters only when the block ends. It is
// a method of the trait beside that of the weight, with a default: `close_usage` for `close`.

const { readFileSync, writeFileSync } = require('node:fs');
const { lateProofOf, proofOf } = require('./proof-size.js');

/**
 * The steps whose hook measures how the proof grows while they run. It does not see what enters the
 * proof later, so these need to say it. The other steps are charged their weight as it stands.
 */
const STEPS = new Map([
	['pignus_auctions', ['close', 'close_sold', 'owe', 'open', 'withdraw']],
	[
		'pignus_credit',
		[
			'start_liquidation',
			'end_loan',
			'book_sales',
			'forfeit_outcome',
			'inventory_outcome',
			'set_aside',
			'end_wait',
			'write_off',
			'reread',
			'offer_inventory',
		],
	],
]);

const IMPORT = 'use pignus_primitives::hook::Usage;\n';

const FUNCTIONS = /((?:^\t\/\/\/ .*\n)*)^\tfn (\w+)\(.*?\) -> Weight \{\n([\s\S]*?)^\t\}\n/gm;
const USAGES = /^\t\/\/\/ .*\n\tfn \w+_usage\(.*?\) -> Usage \{\n[\s\S]*?^\t\}\n/gm;

/** The source with its proof sizes replaced. */
function withProofs(source) {
	const proofs = new Map();
	return source.replace(FUNCTIONS, (whole, comments, name, body) => {
		if (comments) proofs.set(name, proofOf(comments));
		const { base, slope } = proofs.get(name);
		const component = /saturating_mul\((\w)\.into\(\)\)/.exec(body)?.[1] ?? 'n';
		let changed = body
			.replace(/(Weight::from_parts\([\d_]+, )\d+\)/, `$1${base})`)
			.replace(/(estimated: `)[^`]*`/, `$1${base}${slope ? ` + ${component} * ${slope}` : ''}\``)
			.replace(/^.*Weight::from_parts\(0, \d+\)\.saturating_mul.*\n/m, '');
		if (slope) {
			changed += `\t\t\t.saturating_add(Weight::from_parts(0, ${slope}).saturating_mul(${component}.into()))\n`;
		}
		return whole.replace(body, changed);
	});
}

/** A number as Rust code has it, with a mark before each three digits. */
function digits(number) {
	return String(number).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** The method that says what a step with these parameters uses. */
function usage(step, parameters, { base, slope }) {
	const component = /^\w+/.exec(parameters)?.[0] ?? '';
	const weight = `..Usage::of(Self::${step}(${component}))`;
	const linear = `${digits(slope)}_u64.saturating_mul(${component}.into())`;
	const sum = base ? `${digits(base)}_u64.saturating_add(${linear})` : linear;
	const lines = slope
		? [`let late_proof = ${sum};`, `Usage { late_proof, ${weight} }`]
		: [`Usage { late_proof: ${digits(base)}, ${weight} }`];
	return [
		`\t/// What \`${step}\` uses: its weight, and what enters the proof when the block ends.`,
		`\tfn ${step}_usage(${component && `${component}: u32`}) -> Usage {`,
		...lines.map((line) => `\t\t${line}`),
		'\t}',
		'',
	].join('\n');
}

/** The source with a usage after each step's weight in the trait, instead of those it may have. */
function withUsages(source) {
	const pallet = /^\/\/! The weights of `(\w+)`/m.exec(source)?.[1];
	if (!pallet) throw new Error('it does not say of which pallet these weights are');
	const steps = STEPS.get(pallet);
	if (!steps) return source;

	const comments = new Map([...source.matchAll(FUNCTIONS)].reverse().map(([, text, name]) => [name, text]));
	const plain = source.replace(USAGES, '').replace(IMPORT, '');
	const imported = plain.replace(/^use frame_support::\{\n(?:\t.*\n)*\};\n/m, (uses) => uses + IMPORT);
	if (imported === plain) throw new Error('it does not import from frame_support as expected');

	return steps.reduce((before, step) => {
		const declared = new RegExp(`^\\tfn ${step}\\((.*?)\\) -> Weight;\\n`, 'm');
		if (!declared.test(before) || !comments.get(step)) {
			throw new Error(`\`${step}\` is a step of the hook of ${pallet}, but there is no benchmark of that name`);
		}
		return before.replace(declared, (line, parameters) => {
			return line + usage(step, parameters, lateProofOf(comments.get(step)));
		});
	}, imported);
}

const [, , file] = process.argv;
try {
	writeFileSync(file, withUsages(withProofs(readFileSync(file, 'utf8'))));
} catch (error) {
	console.error(`proofs.js: ${file}: ${error.message}`);
	process.exitCode = 1;
}
