import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NEXT_VERSION = 'wbuild/pignus-rehearsal/pignus_rehearsal.compact.compressed.wasm';

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

/** What checks the invariants in an exported state. */
export function fuzzer() {
	const path = built('pignus-fuzz');
	if (!existsSync(path)) throw new Error(`there is no fuzzer at ${path}: run \`make test-e2e\``);
	return path;
}

/**
 * The runtime's next version, which upgrades are rehearsed with.
 * @returns {Buffer}
 */
export function nextVersion() {
	const path = built(NEXT_VERSION);
	if (!existsSync(path)) throw new Error(`there is no Wasm at ${path}: run \`make test-e2e\``);
	return readFileSync(path);
}
