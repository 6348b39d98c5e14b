// SPDX-License-Identifier: GPL-3.0-only

// Writes docs/performance.md to standard output, from a folder of results: index.js FOLDER

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as blocks from './blocks.js';
import * as calls from './calls.js';
import * as load from './load.js';
import * as machine from './machine.js';
import { fixed, percent, whole } from './markdown.js';

const [, , folder] = process.argv;
const read = (file) => JSON.parse(readFileSync(path.join(folder, file)));

const results = read('blocks.json');
const { idle, crash, hostile, seconds } = results;
const { depth } = idle;
const measured = calls.read(path.join(folder, 'calls'));
const { phases, accounts } = read('load.json');
const { endurance } = read('endurance.json');
const { defaults, endings } = crash;
const settlement = measured.get('pignus_credit.settlement');
const unify = measured.get('pallet_nft_fractionalization.unify');
const openShare = (part) => percent(hostile.blocks.open_to_extrinsics[part].least_share);

process.stdout.write(`# Performance

Written by \`make performance\`. Do not edit.

${machine.described()}

${machine.reference(measured)}

Programs and node are those of \`make build\`: unoptimised except for hashing, the trie and the Wasm executor; the runtime
is its release Wasm, with \`fast-runtime\`. Weights are the SDK's for RocksDB: a read is 25 µs, a write 100 µs. The node is on
ParityDB, whose figures there are 8 and 50 µs: weights are an upper bound.

## A block with nothing to do

What \`Core_initialize_block\` (all hooks) reads when nothing is due: loans in 64 markets of 16 collections, each with
a borrower and an item of its own, in a committed trie. \`proof by weight\` is what the hooks are charged. The median time
is of ${idle.block_runs} runs, in Wasm, recording the proof.

${blocks.idle(idle, 'block')}

The same in the block after the prices of all 64 markets have moved, and all loans are still sound:

${blocks.idle(idle, 'repriced')}

The same question answered by looking at every loan, natively, with the same state and the same arithmetic:

${blocks.walk(idle)}

The run fails unless a quiet block reads as much whatever the number of loans, and unless its proof grows by no more than
the nodes that a deeper trie adds to the paths.

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
they have proven, at the start or at the end of a block, and unless the riskiest loans of each market come first, auctions
are settled in the order of their ends, every loan and every lot has its outcome, and the invariants of all pallets hold
afterwards. A block that begins a session is one of those in which nothing happens.

A few defaults at once have all started after the hooks of so many blocks:

${blocks.sudden(crash.sudden)}

The run fails if the first of these takes more than 1 block, and 2 where no proof is recorded. Where many prices are reported
in one block, a market may wait for its turn: a block looks at 8 markets at its start, and at 8 at its end.

### Hostile blocks

${whole(hostile.loans)} loans default and ${whole(hostile.auctions)} auctions end in the same block, and from then on the pool is never empty of bids and
repayments: each block is filled with them, as far as the extensions of a transaction let them in. It takes
**${whole(hostile.blocks_until_all_are_started)} blocks** until the last liquidation has started, and **${whole(hostile.blocks_until_all_are_settled)}** until the last auction is settled, with ${whole(hostile.bids)} bids
and ${whole(hostile.repayments)} repayments. ${whole(hostile.blocks.begin_a_session)} of the blocks begin a session: \`pallet-session\` takes all of these, and no bid or repayment is in
them. Of the others at least ${openShare('picoseconds')} of the time and
${openShare('bytes')} of the proof was open to extrinsics.

${blocks.hostile(hostile)}

The last column is that of the max, or of the least where that matters. The run fails unless every block is within its
weight and its proof, at least 35 % of both is open to extrinsics, none of which is refused before they have that much of
either, and the inherents fit in, so that there is no block that nobody can make.

### Among a million loans

${whole(depth.loans)} loans are sound, and ${whole(depth.others)} others in the same markets meet every fate that hooks can give them. Weight and proof are those of
the hooks at the start of a block, or at its end, in the median block with such a fate among what it did. The ratio is
that of the one to the other.

${blocks.depth(depth)}

The run fails if the weight is less than the proof, up to the storage root, in any block.

### What hooks are charged

${blocks.ratios(results, unify)}

A busy block is one that starts or settles something; its ratio is the median. The next settlement is the weight of a block
that settles 21 auctions of 21 loans in four markets, less that of the same block with 20.

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

## How long it took

Without building. A part that was measured again later has the time of the last run.

${machine.durations(folder, ['blocks', 'calls', 'load', 'endurance'], seconds)}
`);
