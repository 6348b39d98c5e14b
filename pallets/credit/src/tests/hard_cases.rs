// SPDX-License-Identifier: Apache-2.0

//! Payments, pledges and unwindings that a vote, a pause or a shut-out item could stand in the way of.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Permill, Perquintill};

fn set_min_debt(amount: u128) {
	assert_ok!(update_market(|config| config.limits.min_debt = amount));
}

fn repay(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::repay(signed(who), id, amount))
}

fn redeem(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::redeem(signed(who), id, amount))
}

fn pledge(id: LoanId, added: &[u32]) -> DispatchResult {
	call(|| Credit::pledge(signed(loan(id).borrower), id, items(added)))
}

fn multiply(item: u32, hundredths: u32) {
	let multiplier = FixedU128::from_rational(hundredths.into(), 100);
	assert_ok!(Credit::set_multiplier(root(), APES, item, multiplier));
}

#[test]
fn more_least_debt_should_not_make_a_refused_redemption_possible() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		crash_to(700);
		let mut taken = Vec::new();
		for min_debt in [700, 790, 801, 900, 1_000, 1_001] {
			set_min_debt(min_debt * UNIT);
			let outcome = frame_support::storage::with_transaction(|| {
				let outcome = redeem(RIVAL, id, 300 * UNIT);
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
			});
			taken.push((min_debt, outcome.expect("it rolls back").is_ok()));
		}
		assert!(taken.iter().all(|(_, ok)| *ok));
	});
}

#[test]
fn payments_around_the_least_debt_should_leave_it_when_interest_accrues() {
	for days in [1u64, 3, 17, 100, 333] {
		ExtBuilder::market(|config| config.terms.apr = Perquintill::from_rational(137u64, 1000))
			.build_and_execute(|| {
				pass_time_at(7 * math::DAY + 12_345, 1_000);
				let id = open(&[0], 333_333_333);
				pass_time_at(days * math::DAY + 777, 1_000);
				let min = UNIT;
				let cases = [1, 2, 3, min - 1, min, min + 1];
				for left in cases {
					let now = debt(id);
					let principal = loan(id).principal;
					assert!(principal <= now);
					let outcome = frame_support::storage::with_transaction(|| {
						let outcome = repay(RIVAL, id, now - left);
						let after = debt(id);
						let principal = loan(id).principal;
						assert!(principal <= after, "{principal} {after}");
						sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>((
							outcome, after,
						)))
					});
					let (outcome, after) = outcome.expect("it rolls back");
					assert_ok!(outcome);
					let expected = left.max(min);
					assert!(after == expected || after == expected + 1, "{left} {after}");
					if after != expected {}
				}
			});
	}
}

#[test]
fn payments_should_go_on_in_every_state_of_market_and_chain() {
	ExtBuilder::default().build_and_execute(|| {
		let (running, unwound) = (open(&[0], 300 * UNIT), open(&[1], 300 * UNIT));
		let sold = open(&[2, 3], 1_000 * UNIT);
		assert_ok!(Credit::unwind(signed(BORROWER), unwound));
		crash_to(650);
		assert!(is_selling(sold));
		for status in [MarketStatus::Frozen, MarketStatus::Halted] {
			assert_ok!(Credit::set_market_status(root(), MARKET, status));
			for level in [PauseLevel::None, PauseLevel::Borrowing, PauseLevel::Liquidations] {
				assert_ok!(Credit::set_pause(root(), level));
				for stale in [false, true] {
					let _ = frame_support::storage::with_transaction(|| {
						if stale {
							pass_time(math::DAY);
						}
						assert_ok!(repay(RIVAL, running, 10 * UNIT));
						assert_ok!(repay(RIVAL, unwound, 10 * UNIT));
						assert_ok!(pledge(running, &[7]));
						assert_ok!(pledge(unwound, &[8]));
						let income =
							|item| call(|| Credit::pay_income(signed(RIVAL), APES, item, UNIT));
						for item in 0..4 {
							assert_ok!(income(item));
						}
						assert_eq!(redeem(RIVAL, sold, 400 * UNIT).is_ok(), !stale);
						if stale {
							assert_ok!(redeem(RIVAL, sold, u128::MAX));
						}
						check_invariants();
						sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
					});
				}
			}
		}
	});
}

#[test]
fn actual_weights_should_not_exceed_the_declared_ones() {
	use frame_support::dispatch::GetDispatchInfo;
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
		let check = |call: Call<Runtime>, outcome: DispatchResultWithInfo| {
			let declared = call.get_dispatch_info().call_weight;
			let actual = outcome.expect("it is taken").actual_weight;
			assert!(actual.is_none_or(|actual| declared.all_gte(actual)), "{call:?} {actual:?}");
		};
		assert_ok!(Credit::unwind(signed(BORROWER), open(&[5, 6], 900 * UNIT)));
		for (_, auction) in on_sale(1) {
			assert_ok!(bid(BIDDER, auction, 900 * UNIT));
		}
		let repay = Call::repay { loan: 1, amount: u128::MAX };
		check(repay, Credit::repay(signed(RIVAL), 1, u128::MAX));
		crash_to(600);
		for (_, auction) in on_sale(id) {
			assert_ok!(bid(BIDDER, auction, 900 * UNIT));
		}
		let amount = 5_000 * UNIT;
		let income = Call::pay_income { collection: APES, item: 0, amount };
		check(income, Credit::pay_income(signed(RIVAL), APES, 0, amount));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

type DispatchResultWithInfo = frame_support::dispatch::DispatchResultWithPostInfo;

#[test]
fn vote_should_not_keep_a_borrower_from_unwinding() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 450 * UNIT);
		assert_ok!(update_market(|config| config.terms.max_ltv = Permill::from_percent(40)));
		// Its health is 0.7 * 1000 / 450 = 1.56.
		assert_ok!(call(|| Credit::unwind(signed(BORROWER), id)));
	});
}

#[test]
fn shut_out_item_should_not_be_sold_by_its_borrower() {
	ExtBuilder::default().build_and_execute(|| {
		// Item 0 is stolen and pledged; the appraiser shuts it out.
		let id = open(&[0, 1], 400 * UNIT);
		multiply(0, 0);
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		let lots = on_sale(id);
		assert!(lots.iter().all(|(item, _)| *item != 0), "{lots:?}");
	});
}

#[test]
fn shut_out_item_should_come_back_when_an_unwinding_has_paid_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 300 * UNIT);
		multiply(0, 0);
		pass_time_at(7 * math::DAY, 1_000);
		next_block();
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		let lots = on_sale(id);
		assert_eq!(lots.len(), 1);
		assert_ok!(bid(BIDDER, lots[0].1, 900 * UNIT));
		run_to_end_of(lots[0].1);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((owner(0), owner(1)), (Some(BORROWER), Some(BIDDER)));
	});
}

#[test]
fn pledge_should_be_exempt_when_all_items_are_shut_out() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		let limits = CollectionLimits { ceiling: 100_000 * UNIT, max_items: 1 };
		assert_ok!(Credit::set_collection_limits(root(), APES, limits));
		assert_noop!(pledge(id, &[1]), Error::<Runtime>::AboveCollectionItems);
		multiply(0, 0);
		assert_ok!(pledge(id, &[1]));
		assert_noop!(pledge(id, &[2]), Error::<Runtime>::AboveCollectionItems);
		// The shut-out item may be taken out, the other not.
		let release = |item| call(|| Credit::release(signed(BORROWER), id, items(&[item])));
		assert_noop!(release(1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(release(0));
	});
}

#[test]
fn max_items_should_follow_refinance_and_transfer() {
	ExtBuilder::default().build_and_execute(|| {
		let wide = create_market(|config| config.limits.max_items = 8);
		let id = open(&[0], 100 * UNIT);
		assert_ok!(Credit::refinance(signed(BORROWER), id, wide));
		assert_ok!(pledge(id, &[1, 2, 3, 4, 5]));
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		assert_eq!(loan(id).terms.max_items, 8);
		assert_ok!(pledge(id, &[10]));
		assert_noop!(
			call(|| Credit::refinance(signed(NEIGHBOUR), id, MARKET)),
			Error::<Runtime>::TooManyItems
		);
	});
}
