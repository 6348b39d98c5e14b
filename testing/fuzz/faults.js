// SPDX-License-Identifier: GPL-3.0-only

// Plants one fault after the other in a copy of the last commit, and checks that the fuzzer finds
// it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CALLS = '100000';

/** The faults: a file below `pallets`, the code in it, and the faulty code that replaces it. */
const FAULTS = [
	['appraisal/src/notice.rs', 'notice.filter(|notice| now < notice.until)', 'notice.filter(|notice| now > notice.until)'],
	['appraisal/src/operators.rs', 'others >= needed', 'others + 1 >= needed'],
	['appraisal/src/prices.rs', 'median.min(price.spot).min(', 'median.max(price.spot).max('],
	['appraisal/src/step.rs', 'since(step) < min_interval', 'since(step) > min_interval'],
	['auctions/src/bidding.rs', 'amount >= least,', 'amount.saturating_add(1) >= least,'],
	['auctions/src/closing.rs', '*value < auction.appraised', '*value > auction.appraised'],
	['auctions/src/closing.rs', 'look(look, T::Seller::sales) == Some(Sales::Running)', 'look(look, T::Seller::sales).is_some()'],
	['auctions/src/bids.rs', '(&bidder, amount).is_ok', '(&bidder, amount / 2).is_ok'],
	['auctions/src/order.rs', '(outcome, *other) < place', '(outcome, *other) > place'],
	['credit/src/hook/mod.rs', '.then_some(left)', '.then_some(Budget::of_block(100))'],
	['credit/src/money/insurance.rs', '.shortfall.min(amount);', '.shortfall.min(0);'],
	['credit/src/borrower/transfer.rs', '(market, &to), principal', '(market, &from), principal'],
	['credit/src/liquidation/next_default.rs', '*due <= now)', '*due / 2 <= now)'],
	['credit/src/liquidation/outcome.rs', 'debt.ensure_sub(principal)', 'debt.ensure_sub(debt)'],
	['credit/src/liquidation/fine.rs', 'fine / 2, weight', 'fine, weight'],
	['credit/src/liquidation/rounds.rs', 'part, whole, Rounding::Up', 'part, whole, Rounding::Down'],
	['credit/src/market/stops.rs', 'begun.or_later(granted.stops)', 'granted.stops'],
	['credit/src/market/units.rs', 'liquidation.min(pledged.units)', 'liquidation.max(pledged.units)'],
	['credit/src/math/mod.rs', 'Rounding::Up)?.checked_sub(charged)', 'Rounding::Down)?.checked_sub(charged)'],
	['credit/src/position/indices.rs', 'if moved != risk {', 'if moved > risk {'],
	['credit/src/types/inventory.rs', 'self.falls < MAX_FALLS', 'self.falls > MAX_FALLS'],
	['credit/src/types/liquidation.rs', 'assign(proceeds.debt()?)', 'assign(proceeds.principal)'],
	['credit/src/types/liquidation.rs', '(self.prices.low, FixedU128::one())', '(self.prices.high, FixedU128::one())'],
	['credit/src/types/transitions.rs', 'last.base.min(ceiling)', 'ceiling'],
	['primitives/src/guardian.rs', 'sooner) if sooner < lapses_at', 'sooner) if sooner > lapses_at'],
	['primitives/src/stops.rs', 'periods.lasting.saturating_sub(shelter)', 'periods.repeat.saturating_sub(shelter)'],
];

const target = path.join(process.env.CARGO_TARGET_DIR, 'faults');
const source = path.join(target, 'source');
const wrapper = path.join(target, 'rustc');
const git = (...args) => execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });

function build() {
	// The dependencies are shared with the other builds. A rustc wrapper of its own keeps the
	// members of the copy apart: without it cargo would take what is built here, faults included,
	// for the checkout's.
	const env = {
		...process.env,
		CARGO_BUILD_BUILD_DIR: process.env.CARGO_TARGET_DIR,
		CARGO_TARGET_DIR: target,
		RUSTC_WORKSPACE_WRAPPER: wrapper,
	};
	const args = 'build --quiet --workspace --exclude pignus-relay --bin pignus-fuzz --features fast-runtime'.split(' ');
	execFileSync('cargo', args, { cwd: source, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The fuzzer's message; `undefined` if it found nothing. */
function found() {
	const args = ['--calls', CALLS, '--shrink', 'no'];
	const run = spawnSync(path.join(target, 'debug/pignus-fuzz'), args, { encoding: 'utf8' });
	return run.status === 0 ? undefined : run.stderr.trim();
}

function plant([file, before, after]) {
	const place = path.join(source, 'pallets', file);
	const sound = readFileSync(place, 'utf8');
	if (sound.split(before).length !== 2) {
		throw new Error(`${file} must contain "${before}" once: adapt the fault to the code`);
	}
	writeFileSync(place, sound.replace(before, after));
	try {
		build();
		return found();
	} finally {
		writeFileSync(place, sound);
	}
}

rmSync(source, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(wrapper, '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
git('worktree', 'prune');
git('worktree', 'add', '--detach', '--force', source);
// New files there would make cargo compile half the SDK again.
rmSync(path.join(source, 'patches'), { recursive: true });
symlinkSync(path.resolve('patches'), path.join(source, 'patches'));
let missed = 0;
for (const fault of FAULTS) {
	const reason = plant(fault);
	missed += reason === undefined ? 1 : 0;
	console.log(`${fault[0]}: ${fault[1]} -> ${fault[2]}\n\t${reason ?? 'NOT FOUND'}`);
}
git('worktree', 'remove', '--force', source);
console.log(`${FAULTS.length - missed} of ${FAULTS.length} faults found`);
process.exitCode = missed;
