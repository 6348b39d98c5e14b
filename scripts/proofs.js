// SPDX-License-Identifier: GPL-3.0-only

// Replaces the proof sizes in generated weights with those of proof-size.js: proofs.js FILE

const { readFileSync, writeFileSync } = require('node:fs');
const { proofOf } = require('./proof-size.js');

const [, , file] = process.argv;
const source = readFileSync(file, 'utf8');

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
