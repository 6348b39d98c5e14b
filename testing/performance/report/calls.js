// SPDX-License-Identifier: GPL-3.0-only

// What calls cost, compared with calls of stock pallets that were measured in the same run.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proofOf, touched } from '../../../scripts/proof-size.js';
import { fixed, kilobytes, microseconds, table, whole } from './markdown.js';

/** The weight of a read and of a write in RocksDB, in picoseconds: the SDK's figures. */
const READ = 25_000_000;
const WRITE = 100_000_000;

/** A call, the stock call it is compared with, and how many times as much it may cost at most. */
const COMPARED = [
	['pignus_credit', 'open', 'pallet_nft_fractionalization', 'fractionalize', 2.0],
	['pignus_credit', 'draw', 'pallet_nft_fractionalization', 'fractionalize', null],
	['pignus_credit', 'repay', 'pallet_nft_fractionalization', 'unify', null],
	['pignus_auctions', 'bid', 'pallet_assets', 'transfer', 1.5],
	['pignus_credit', 'settlement', 'pallet_nft_fractionalization', 'unify', 2.85],
];
const STOCK = [
	['pallet_nft_fractionalization', 'fractionalize'],
	['pallet_nft_fractionalization', 'unify'],
	['pallet_assets', 'transfer'],
	['pallet_balances', 'transfer_keep_alive'],
	['pallet_psm', 'redeem'],
];

/** Reads the benchmarks' results; a call that takes several items counts with one. */
function read(folder) {
	const results = new Map();
	const pallets = new Set([...COMPARED, ...STOCK].map(([pallet]) => pallet));
	for (const pallet of pallets) {
		for (const measured of JSON.parse(readFileSync(path.join(folder, `${pallet}.rs`)))) {
			const of = (part) => measured[part] + measured.of_each_item[part].reduce((sum, one) => sum + one, 0);
			const [time, reads, writes] = ['picoseconds', 'reads', 'writes'].map(of);
			const comments = measured.comments.join('\n');
			const proof = proofOf(comments);
			results.set(`${pallet}.${measured.name}`, {
				time,
				reads,
				writes,
				weight: time + reads * READ + writes * WRITE,
				proof: proof.base + proof.slope,
				recorded: of('recorded_proof'),
				rows: touched(comments),
			});
		}
	}
	return results;
}

function costs(results) {
	const names = [...COMPARED.map(([pallet, call]) => [pallet, call]), ...STOCK];
	return table(
		['call', 'time, µs', 'reads', 'writes', 'weight, µs', 'proof by weight, kB', 'recorded, kB'],
		names.map(([pallet, call]) => {
			const cost = results.get(`${pallet}.${call}`);
			return [
				`\`${pallet}.${call}\``,
				microseconds(cost.time),
				whole(cost.reads),
				whole(cost.writes),
				microseconds(cost.weight),
				kilobytes(cost.proof),
				kilobytes(cost.recorded),
			];
		}),
	);
}

function ratios(results) {
	return table(
		['ratio', 'time', 'weight', 'proof by weight', 'recorded proof', 'aim'],
		COMPARED.map(([pallet, call, stockPallet, stockCall, aim]) => {
			const [ours, stock] = [results.get(`${pallet}.${call}`), results.get(`${stockPallet}.${stockCall}`)];
			const ratio = (part) => fixed(ours[part] / stock[part], 2);
			return [
				`\`${call}\` / \`${stockCall}\``,
				...['time', 'weight', 'proof', 'recorded'].map(ratio),
				aim === null ? '' : `at most ${aim}`,
			];
		}),
	);
}

/** Each row that a call reads or writes. */
function storage(results, name) {
	const { rows } = results.get(name);
	return table(
		['storage item', 'reads', 'writes', 'largest row, bytes'],
		rows.map(({ name: item, reads, writes, largest }) => [`\`${item}\``, reads, writes, largest ?? '']),
	);
}

export { read, costs, ratios, storage };
