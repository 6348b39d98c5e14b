import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { crowd, pignus } from './binaries.js';

const execute = promisify(execFile);

/** What `pignus-crowd` puts into the genesis. Auctions are numbered from 0; so are loans, these first. */
export const ENDING = 100;
/** The loans that are due, which follow. */
export const DUE = 500;

/**
 * The network of `busy.toml`. Its genesis is made when it is spawned: chain time goes on from then.
 * @type {import('./network.js').Plan}
 */
export const busy = {
	definition: 'busy.toml',
	reports: false,
	async prepare(folder) {
		const local = join(folder, 'local.json');
		await execute(pignus(), ['export-chain-spec', '--chain', 'local', '--raw', '--output', local]);
		await execute(crowd(), [local, join(folder, 'busy.json')]);
		rmSync(local);
	},
};

/** The outcomes of what hooks do here, by the events that tell of them. */
const OUTCOMES = {
	started: 'credit.LiquidationStarted',
	sold: 'auctions.Sold',
	turned: 'auctions.TurnedDescending',
	unsold: 'auctions.Unsold',
};

/**
 * How often each outcome came about in a block: how many liquidations started, and how many auctions
 * were sold, turned to their descending phase, or ended unsold.
 * @param {import('../../testing/e2e/src/chronicle.js').Block} block
 * @returns {{started: number, sold: number, turned: number, unsold: number}}
 */
export function outcomesOf({ events }) {
	const hooks = events.filter(({ extrinsic }) => extrinsic === null);
	const count = (of) => hooks.filter(({ name }) => name === of).length;
	return Object.fromEntries(Object.entries(OUTCOMES).map(([kind, name]) => [kind, count(name)]));
}

/**
 * How many transactions of people a block has.
 * @param {import('../../testing/e2e/src/chronicle.js').Block} block
 */
export function transactionsIn({ events }) {
	return events.filter(({ name }) => name === 'transactionPayment.TransactionFeePaid').length;
}
