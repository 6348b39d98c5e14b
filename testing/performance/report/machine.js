// SPDX-License-Identifier: GPL-3.0-only

// The machine that measured, how its times compare with those of the reference hardware, and how
// long it took.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fixed, microseconds, table, whole } from './markdown.js';

const first = (program, ...words) => execFileSync(program, words).toString().split('\n')[0];

/** What the machine is, what it runs, and what was measured. */
function described() {
	const [{ model }] = os.cpus();
	const memory = fixed(os.totalmem() / 2 ** 30, 0);
	return `${os.cpus().length} × ${model}, ${memory} GiB, Linux ${os.release()}; ${first('rustc', '--version')}, \
node ${process.version}; commit ${first('git', 'rev-parse', '--short', 'HEAD')}, ${new Date().toISOString().slice(0, 10)}`;
}

/** The sources of a crate as cargo has unpacked them, of the version in Cargo.lock. */
function sourcesOf(crate) {
	const [, version] = readFileSync('Cargo.lock', 'utf8').match(`name = "${crate}"\nversion = "(.+)"`);
	const registries = path.join(process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo'), 'registry/src');
	const folders = readdirSync(registries).map((registry) => path.join(registries, registry, `${crate}-${version}`));
	const found = folders.find((folder) => existsSync(folder));
	if (!found) throw new Error(`${crate} ${version} is not in ${registries}`);
	return found;
}

/** The time in the weight of a call that a crate publishes, in picoseconds, and the processor that took it. */
function published(crate, call) {
	const text = readFileSync(path.join(sourcesOf(crate), 'src/weights.rs'), 'utf8');
	const [, processor] = text.match(/CPU: `(.+?)`/);
	const [, time] = text.match(`fn ${call}\\(\\) -> Weight {[^}]*?from_parts\\(([\\d_]+),`);
	return { processor, time: Number(time.replaceAll('_', '')) };
}

/** A sentence on how times here compare with those of the reference hardware. */
function reference(measured) {
	const here = measured.get('pallet_psm.redeem').time;
	const { processor, time: there } = published('pallet-psm', 'redeem');
	return `\`pallet_psm.redeem\` takes ${microseconds(here)} µs here and ${microseconds(there)} µs by its published weight (${processor}): the reference
hardware's factor is ${fixed(there / here, 2)}, by which the times on this page would have to be multiplied to compare them with others.`;
}

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

/** How long each part took that was measured; `scenarios` are those of the part `blocks`. */
function durations(folder, parts, scenarios) {
	const rows = [];
	for (const part of parts) {
		const file = path.join(folder, `${part}.seconds`);
		if (existsSync(file)) rows.push([`\`${part}\``, minutes(Number(readFileSync(file, 'utf8')))]);
		if (part === 'blocks') {
			rows.push(...Object.entries(scenarios).map(([name, seconds]) => [`\`blocks\`: ${name}`, minutes(seconds)]));
		}
	}
	return table(['part', 'min:s'], rows);
}

export { described, reference, durations };
