import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NEXT_VERSION = join('wbuild', 'pignus-rehearsal', 'pignus_rehearsal.wasm');
/** What tells a runtime that is compressed from one that is not. */
const COMPRESSED = Buffer.from('52bc537646db8e05', 'hex');
const MEGABYTES = 2 ** 20;

/** A file of the build, by its path in it. */
export function built(...path) {
	const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'pignus', 'target');
	return join(target, 'debug', ...path);
}

/** The node that is tested. */
export function binary() {
	const path = process.env.PIGNUS_NODE ?? built('pignus-node');
	if (!existsSync(path)) {
		throw new Error(`there is no node at ${path}: run \`make build\`, or set PIGNUS_NODE`);
	}
	return path;
}

/**
 * The runtime's next version, which upgrades are rehearsed with, compressed as a release is.
 * @returns {Buffer}
 */
export function nextVersion() {
	const path = built(NEXT_VERSION);
	if (!existsSync(path)) throw new Error(`there is no Wasm at ${path}: run \`make test-e2e\``);
	const options = { maxBuffer: 64 * MEGABYTES };
	return Buffer.concat([COMPRESSED, execFileSync('zstd', ['-9', '--stdout', path], options)]);
}
