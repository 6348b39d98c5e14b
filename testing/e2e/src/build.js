import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NEXT_VERSION = 'wbuild/pignus-rehearsal/pignus_rehearsal.compact.compressed.wasm';

/** The path of a built file, given its path inside the build folder. */
export function built(...path) {
	const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'pignus', 'target');
	return join(target, 'debug', ...path);
}

function found(what, path, remedy) {
	if (!existsSync(path)) throw new Error(`there is no ${what} at ${path}: ${remedy}`);
	return path;
}

/** The path of the node that is tested. */
export function binary() {
	const path = process.env.PIGNUS_NODE ?? built('pignus-node');
	return found('node', path, 'run `make build`, or set PIGNUS_NODE');
}

/** The fuzzer, which checks the invariants in an exported state. */
export function fuzzer() {
	return found('fuzzer', built('pignus-fuzz'), 'run `make test-e2e`');
}

/**
 * The Wasm of the runtime's next version, for rehearsing upgrades.
 * @returns {Buffer}
 */
export function nextVersion() {
	return readFileSync(found('Wasm', built(NEXT_VERSION), 'run `make test-e2e`'));
}
