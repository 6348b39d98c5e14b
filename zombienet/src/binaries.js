import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import { binary, built } from '../../testing/e2e/src/build.js';

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function inPath(name) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function found(name, ...places) {
	const path = places.find((place) => place && isExecutable(place));
	if (!path) throw new Error(`there is no ${name}: run \`make test-zombienet\` or \`make zombienet\``);
	return path;
}

/** The collators' node. */
export const pignus = binary;

/** The validators' node: the machine's own if it has one, else ours. */
export function polkadot() {
	return found('polkadot', inPath('polkadot'), built('polkadot'));
}

/** What puts loans and auctions into a genesis. */
export function crowd() {
	return found('pignus-crowd', built('pignus-crowd'));
}

/** Zombienet's command line: the machine's own if it has one, else the one `make` installed. */
export function zombie() {
	return found('zombie-cli', inPath('zombie-cli'), join(homedir(), '.cache/pignus/bin/zombie-cli'));
}
