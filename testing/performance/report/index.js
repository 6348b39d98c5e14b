// SPDX-License-Identifier: GPL-3.0-only

// Writes docs/performance.md to standard output, from a folder of results: index.js FOLDER

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as blocks from './blocks.js';
import * as calls from './calls.js';
import * as load from './load.js';
import { fixed, percent, whole } from './markdown.js';

const [, , folder] = process.argv;
const read = (file) => JSON.parse(readFileSync(path.join(folder, file)));
const first = (program, ...words) => execFileSync(program, words).toString().split('\n')[0];

function machine() {
	const [{ model }] = os.cpus();
	const memory = fixed(os.totalmem() / 2 ** 30, 0);
	return `${os.cpus().length} × ${model}, ${memory} GiB, Linux ${os.release()}; ${first('rustc', '--version')}, \
node ${process.version}; commit ${first('git', 'rev-parse', '--short', 'HEAD')}, ${new Date().toISOString().slice(0, 10)}`;
}

const { idle, crash } = read('blocks.json');
const measured = calls.read(path.join(folder, 'calls'));
const { phases, accounts } = read('load.json');
const { endurance } = read('endurance.json');
const { defaults, endings } = crash;
const settlement = measured.get('pignus_credit.settlement');
const unify = measured.get('pallet_nft_fractionalization.unify');

process.stdout.write(`# Performance

Written by \`make performance\`. Do not edit.

${machine()}

Programs and node are those of \`make build\`: unoptimised except for hashing, the trie and the Wasm executor; the runtime
is its release Wasm, with \`fast-runtime\`. Weights are the SDK's for RocksDB: a read is 25 µs, a write 100 µs. The node is on
ParityDB, whose figures there are 8 and 50 µs: weights are an upper bound.

## A block with nothing to do

What \`Core_initialize_block\` (all hooks) reads when nothing is due: loans in 64 markets of 16 collections, each with
a borrower and an item of its own, in a committed trie. The median time is of ${idle.block_runs} runs, in Wasm, recording the proof.

${blocks.idle(idle)}

The same question answered by looking at every loan, natively, with the same state and the same arithmetic:

${blocks.walk(idle)}

The run fails unless the numbers of reads are equal, and unless proofs grow by no more than the nodes that a deeper trie
adds to the paths.

The loans are rows as \`open\` writes them: one in each market is really opened, the others are copied from it, and the
program fails unless a copied loan changes the same rows to the same bytes as a loan that is really opened.

## A crash

${whole(defaults.loans)} loans whose prices fall by a fifth in ${defaults.price_steps} steps default in the same block. While they are
liquidated, in every block somebody opens a loan (${whole(defaults.opened_meanwhile)} in all) and somebody bids (${whole(defaults.bids_meanwhile)}). It takes
**${whole(defaults.until_all_are_started.blocks)} blocks** until the last liquidation has started.

${blocks.tally('liquidations started', defaults.until_all_are_started)}

${whole(endings.auctions)} auctions end in one block. While they are settled, in every block somebody bids on another auction and
somebody repays. It takes **${whole(endings.until_all_are_settled.blocks)} blocks**; ${whole(endings.outcomes.sold)} are sold.

${blocks.tally('auctions settled', endings.until_all_are_settled)}

Proofs are recorded, as collators do it, and reach up to the storage root. The run fails if hooks are charged less than
they have proven, and unless the riskiest loans of each market come first, auctions are settled in the order of their ends, every
loan and every lot has its outcome, and the invariants of all pallets hold afterwards.

## What calls cost

The calls of one item, beside those of stock pallets: benchmarks in one run. \`time\` is
measured; \`weight\` adds what the runtime charges for reads and writes; \`proof by weight\` counts every row that is
read or written at its maximum length, in maps of a million rows; \`recorded\` is the proof in the small trie of the
benchmark. \`settlement\` is the sale of a loan's only lot, all of it: delivery, repayment, penalty, royalty, surplus, and
the end of the loan.

${calls.costs(measured)}

${calls.ratios(measured)}

What \`open\` reads and writes, with eight items:

${calls.storage(measured, 'pignus_credit.open')}

Each of them stands for a rule that \`fractionalize\` does not have: the terms and the books of the market, the ceilings of
account, collection and chain, the throttle, the price and the item's multiplier, whether the collection's team could
cheat (three settings of \`pallet-nfts\`), and two indices by which the hook finds the loan. What is read together is one
row: \`Global\` has the pause, the limits, the throttle, all flows and the id of the next loan, \`CollectionLedgers\` the
limits of a collection and what is borrowed against it, \`Ledgers\` the sums of a market and how far down its borrowers
have been warned.

What \`fractionalize\` does:

${calls.storage(measured, 'pallet_nft_fractionalization.fractionalize')}

What a bid does:

${calls.storage(measured, 'pignus_auctions.bid')}

What a settlement does:

${calls.storage(measured, 'pignus_credit.settlement')}

Settlement pays out of one bid what \`unify\` never pays: principal, interest and penalty, the royalty, the surplus to the
borrower; it ends an auction, a loan and its liquidation, gives the deposit back, and clears what offers the item carried.
The books of the liquidation are in the row of the loan. What could still be saved: the buyer could pay without the
account in between, a read and a write less. That leaves ${whole(settlement.reads - 1)} reads and ${whole(settlement.writes - 1)} writes against the ${whole(unify.reads)} and
${whole(unify.writes)} of \`unify\`, so at least twice its cost.

## A node under load

${accounts} accounts send as fast as a dev node takes it; every transaction counted has succeeded in a block. The node's pool is
of the type \`single-state\`: the SDK's default one loses transactions that follow one another fast.

${load.throughput(phases)}

How full the blocks were, as a share of a block's whole weight, ${percent(0.75)} of which is open to transactions; and what
the node used, 100 % being one core:

${load.usage(phases)}

### For long

${whole(endurance.blocks)} blocks, one as soon as the last is made, with transfers, bids, loans and repayments
(${whole(endurance.succeeded.open)} of each) while ${whole(endurance.level)} loans are open; the node used ${fixed(endurance.node.processorPercent, 0)} % of a core. Its
caches of state and database are limited to 64 MiB each: they grow up to their limit, which is a gigabyte by default.

${load.memory(endurance.memory)}

How many rows the three pallets have before any loan, with ${whole(endurance.level)} loans, at the end of the load, and when all loans are closed:

${load.rows(endurance.keys)}

What remains are sums and numbers, one row each.
`);
