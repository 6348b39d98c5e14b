// SPDX-License-Identifier: GPL-3.0-only

//! Every pair and every triple of what users can do, in one batch: once with each call by the
//! account that should make it, through their common agent's proxies, and once with all calls by
//! one account. The invariants hold after each batch, and for each pair after the hooks that follow
//! at the end of its block and at the start of the next.

#![allow(clippy::expect_used)]

use pignus_auctions::Call as AuctionCall;
use pignus_credit::{Call, ItemsOf, LoanId, LoanState, Loans, MarketId, Place, Verdict};
use pignus_fuzz::scenario::{report, set_up};
use pignus_runtime::{
	constants::{EXTERNAL_STABLE_ASSET_ID, MINUTE, NUSD, NUSD_ASSET_ID},
	Auctions, Balance, Credit, ItemId, Runtime, RuntimeCall,
};
use pignus_test_chain::{
	accounts::{account, AGENT},
	caller::Caller,
	chain::{check_invariants, dispatch, give_idle_weight, next_block, with_chain},
	markets::COLLECTIONS,
};
use polkadot_sdk::{
	frame_support::storage::{with_transaction, TransactionOutcome},
	pallet_nfts, pallet_proxy, pallet_psm, pallet_utility,
	sp_runtime::{DispatchError, FixedU128, Permill},
};
use std::thread;

const HEALTHY: LoanId = 0;
const IN_LIQUIDATION: LoanId = 1;
const IN_DEFAULT: LoanId = 2;
const WITH_MATURITY: LoanId = 3;
const UNWINDING: LoanId = 4;
const BIDDER: u8 = 5;
const STRANGER: u8 = 6;

fn items(of: &[ItemId]) -> ItemsOf<Runtime> {
	of.to_vec().try_into().expect("few")
}

fn done(who: u8, call: impl Into<RuntimeCall>) {
	let call = call.into();
	assert_eq!(dispatch(Caller::Account(who).origin(), call.clone()), Ok(()), "{who} {call:?}");
}

fn reported(price: u32) {
	report(FixedU128::from_u32(price), &[0, 1, 2]);
}

/// Five loans: one is healthy, one is in liquidation with a bid on its lot, one has been in default
/// since the last report of this block, one has a maturity, and one is unwound in a descending
/// auction.
fn set_the_stage() {
	set_up();
	let open = |who: u8, market: MarketId, tokens: Balance| {
		let pair = items(&[who.into(), u32::from(who) + 8]);
		done(who, Call::open { market, items: pair, amount: tokens * NUSD });
	};
	open(0, 0, 150);
	open(1, 0, 790);
	open(2, 0, 700);
	open(3, 1, 300);
	open(4, 0, 200);
	done(4, Call::unwind { loan: UNWINDING });
	// The English phase lasts 18 blocks.
	for _ in 0..20 {
		next_block(6_000, || ());
		reported(1_000);
	}
	// Loan 1 is healthy down to a price of 790 / (2 * 0.6) = 658.33, loan 2 down to 583.33. The spot
	// follows at once; 9 minutes take the smoothed price nine tenths of the way: 820, 658, 641.8,
	// and then 525.
	for price in [800, 640, 640] {
		next_block(9 * MINUTE, || ());
		reported(price);
	}
	next_block(6_000, || ());
	let auction = Credit::loan(IN_LIQUIDATION).expect("it is open").auctions[0];
	let amount = Auctions::auction(auction).and_then(|view| view.least_bid).expect("it runs");
	done(BIDDER, AuctionCall::bid { auction, amount });
	next_block(9 * MINUTE, || ());
	reported(512);

	let state = |id| Loans::<Runtime>::get(id).expect("it is open").state;
	assert!(matches!(state(IN_LIQUIDATION), LoanState::Selling(_)));
	assert!(matches!(state(IN_DEFAULT), LoanState::Running(Place::InLine { .. })));
	assert!(matches!(Credit::loan(IN_DEFAULT).expect("open").verdict, Verdict::Default(_)));
}

/// What each user would do; three of these calls are refused.
fn moves() -> Vec<(u8, RuntimeCall)> {
	let view = |id| Credit::loan(id).expect("it is open");
	let of_liquidation = view(IN_LIQUIDATION).auctions[0];
	let of_unwinding = view(UNWINDING).auctions[0];
	let least =
		|auction| Auctions::auction(auction).and_then(|view| view.least_bid).expect("it runs");
	let raise = least(of_liquidation);
	let (max, half) = (u128::MAX, view(IN_LIQUIDATION).debt / 2);
	let dest = account(STRANGER);
	let collection = COLLECTIONS[0];
	let pay_income = |item, amount| Call::pay_income { collection, item, amount };
	// Of these the first ends a loan, the second pays a part, and the third is refused.
	let incomes = vec![(2, 1_000 * NUSD), (3, NUSD), (1, NUSD)].try_into().expect("few");
	let pay_incomes = Call::pay_incomes { collection, incomes, ends: 1 };
	vec![
		(0, Call::draw { loan: HEALTHY, amount: 10 * NUSD }.into()),
		(0, Call::repay_own { loan: HEALTHY, amount: 50 * NUSD }.into()),
		(0, Call::repay { loan: HEALTHY, amount: max }.into()),
		(0, Call::pledge { loan: HEALTHY, items: items(&[16]) }.into()),
		(0, Call::release { loan: HEALTHY, items: items(&[8]) }.into()),
		(0, Call::refinance { loan: HEALTHY, market: 1 }.into()),
		(0, Call::transfer_loan { loan: HEALTHY, dest }.into()),
		(0, Call::unwind { loan: HEALTHY }.into()),
		(1, Call::redeem_own { loan: IN_LIQUIDATION, amount: half }.into()),
		(STRANGER, Call::redeem { loan: IN_LIQUIDATION, amount: max }.into()),
		(STRANGER, pay_income(1, 100 * NUSD).into()),
		(STRANGER, pay_incomes.into()),
		(2, Call::repay { loan: IN_DEFAULT, amount: 300 * NUSD }.into()),
		(STRANGER, Call::liquidate { loan: IN_DEFAULT }.into()),
		(2, Call::pledge { loan: IN_DEFAULT, items: items(&[18]) }.into()),
		(2, Call::refresh { loan: IN_DEFAULT }.into()),
		(3, Call::transfer_loan { loan: WITH_MATURITY, dest: account(0) }.into()),
		(4, Call::repay { loan: UNWINDING, amount: max }.into()),
		(6, Call::open { market: 0, items: items(&[6]), amount: 100 * NUSD }.into()),
		(6, Call::recapitalise { amount: NUSD }.into()),
		(STRANGER, AuctionCall::bid { auction: of_liquidation, amount: 2 * raise }.into()),
		(BIDDER, AuctionCall::bid { auction: of_liquidation, amount: raise }.into()),
		(BIDDER, AuctionCall::bid { auction: of_unwinding, amount: max }.into()),
		(STRANGER, AuctionCall::settle { auction: of_liquidation }.into()),
		(BIDDER, AuctionCall::claim { auction: of_liquidation }.into()),
		(
			1,
			pallet_nfts::Call::<Runtime>::transfer {
				collection: COLLECTIONS[0],
				item: 1,
				dest: account(STRANGER).into(),
			}
			.into(),
		),
		(
			BIDDER,
			pallet_psm::Call::<Runtime>::redeem {
				internal_asset: NUSD_ASSET_ID,
				external_asset: EXTERNAL_STABLE_ASSET_ID,
				internal_amount: 9_000 * NUSD,
				max_fee: Permill::zero(),
			}
			.into(),
		),
	]
}

/// Each call by the account that should make it: one that is refused does not stop the others.
fn by_their_owners(sequence: &[&(u8, RuntimeCall)]) -> RuntimeCall {
	let calls = sequence.iter().map(|(who, call)| {
		let (real, call) = (account(*who).into(), Box::new(call.clone()));
		pallet_proxy::Call::<Runtime>::proxy { real, force_proxy_type: None, call }.into()
	});
	pallet_utility::Call::<Runtime>::batch_all { calls: calls.collect() }.into()
}

/// All calls by the account of the first: those that are refused are skipped.
fn by_one_account(sequence: &[&(u8, RuntimeCall)]) -> RuntimeCall {
	let calls = sequence.iter().map(|(_, call)| call.clone()).collect();
	pallet_utility::Call::<Runtime>::force_batch { calls }.into()
}

/// Plays a sequence both ways, checks the invariants, and rolls it back.
fn check(sequence: &[&(u8, RuntimeCall)]) {
	let first = sequence[0].0;
	let ways = [(AGENT, by_their_owners(sequence)), (first, by_one_account(sequence))];
	for (sender, batch) in ways {
		let outcome = with_transaction(|| {
			let batched = dispatch(Caller::Account(sender).origin(), batch);
			let mut outcome = check_invariants();
			if sequence.len() == 2 {
				give_idle_weight();
				next_block(6_000, || ());
				outcome = outcome.and_then(|()| check_invariants());
			}
			TransactionOutcome::Rollback(Ok::<_, DispatchError>((batched, outcome)))
		});
		let (batched, outcome) = outcome.expect("storage layers are not that deep");
		assert_eq!(batched, Ok(()), "{sequence:?}");
		assert_eq!(outcome, Ok(()), "{sequence:?}");
	}
}

/// Runs `inside` for each move as the first of a sequence, on as many threads as there are cores;
/// they share the moves evenly.
fn for_each_first(inside: impl Fn(usize, &[(u8, RuntimeCall)]) + Sync) {
	let cores = thread::available_parallelism().map_or(1, usize::from);
	thread::scope(|scope| {
		for core in 0..cores {
			let inside = &inside;
			scope.spawn(move || {
				with_chain(|| {
					set_the_stage();
					let moves = moves();
					let firsts = (0..moves.len()).filter(|first| first % cores == core);
					firsts.for_each(|first| inside(first, &moves));
				});
			});
		}
	});
}

#[test]
fn moves_should_succeed_when_made_alone() {
	with_chain(|| {
		set_the_stage();
		let mut refused = Vec::new();
		for (who, call) in moves() {
			let outcome = with_transaction(|| {
				let outcome = dispatch(Caller::Account(who).origin(), call.clone());
				TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
			});
			if outcome.expect("one layer").is_err() {
				refused.push(call);
			}
		}
		// The auction is not over, nothing is owed, and the item is pinned.
		assert_eq!(refused.len(), 3, "{refused:?}");
	});
}

#[test]
fn invariants_should_hold_after_every_pair_of_calls() {
	for_each_first(|first, moves| {
		for second in moves {
			check(&[&moves[first], second]);
		}
	});
}

#[test]
fn invariants_should_hold_after_every_triple_of_calls() {
	for_each_first(|first, moves| {
		for second in moves {
			for third in moves {
				check(&[&moves[first], second, third]);
			}
		}
	});
}
