// SPDX-License-Identifier: Apache-2.0

//! What payments take: no vote keeps a borrower from paying down, and no exact payment fails because
//! of what happened a moment before.

use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	storage::with_transaction,
};
use sp_runtime::{DispatchError, DispatchResult, Perquintill, TransactionOutcome};

fn set_min_debt(amount: u128) {
	assert_ok!(update_market(|config| config.limits.min_debt = amount));
}

fn repay(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::repay(signed(who), id, amount))
}

fn redeem(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::redeem(signed(who), id, amount))
}

/// A loan of 1,000 on two items, in liquidation at 700: its debt may be 980.
fn two_at_700() -> LoanId {
	let id = open(&[0, 1], 1_000 * UNIT);
	crash_to(700);
	assert!(is_selling(id));
	id
}

#[test]
fn repayment_should_be_taken_when_a_vote_has_raised_the_least_debt_above_the_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 150 * UNIT);
		set_min_debt(200 * UNIT);
		assert_ok!(repay(BORROWER, id, 10 * UNIT));
		assert_eq!(debt(id), 140 * UNIT);
		assert_ok!(repay(BORROWER, id, 1));
		assert_eq!(debt(id), 140 * UNIT - 1);
		assert_ok!(repay(BORROWER, id, 140 * UNIT - 1));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn redemption_in_part_should_be_taken_when_a_vote_has_raised_the_least_debt_above_the_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = two_at_700();
		set_min_debt(1_200 * UNIT);
		// A fifth of 1000 is the least; 980 / 1.1 = 890.9 is the most that may be left.
		assert_noop!(redeem(RIVAL, id, 200 * UNIT - 1), Error::<Runtime>::BelowRedeemMin);
		assert_ok!(redeem(RIVAL, id, 200 * UNIT));
		assert_eq!((debt(id), is_in_line(id)), (800 * UNIT, true));
	});
}

#[test]
fn redemption_in_part_should_leave_the_least_debt_when_it_would_leave_less() {
	let taken_of_300 = |change: fn(&mut MarketConfigOf<Runtime>)| {
		let mut taken = Ok(0);
		ExtBuilder::market(change).build_and_execute(|| {
			let id = two_at_700();
			// The fine is 5 % of 1000.
			taken = redeem(RIVAL, id, 300 * UNIT).map(|()| WEALTH - nusd(RIVAL) - 50 * UNIT);
		});
		taken
	};
	let too_little = Err(Error::<Runtime>::BelowMinDebt.into());
	// 1000 - 850 = 150 may be taken, and a fifth, 200, is the least.
	assert_eq!(taken_of_300(|config| config.limits.min_debt = 850 * UNIT), too_little);
	assert_eq!(taken_of_300(|config| config.limits.min_debt = 1_000 * UNIT), too_little);
	assert_eq!(taken_of_300(|config| config.limits.min_debt = 790 * UNIT), Ok(210 * UNIT));
	assert_eq!(taken_of_300(|config| config.limits.min_debt = 700 * UNIT), Ok(300 * UNIT));
}

#[test]
fn loan_should_keep_the_least_debt_of_its_opening_when_a_vote_raises_it() {
	ExtBuilder::market(|config| config.limits.min_debt = 100 * UNIT).build_and_execute(|| {
		let id = open(&[0], 210 * UNIT);
		set_min_debt(200 * UNIT);
		// 110 can be paid, as before the vote.
		assert_ok!(repay(BORROWER, id, 60 * UNIT));
		assert_ok!(repay(BORROWER, id, 60 * UNIT));
		assert_eq!(debt(id), 100 * UNIT);
		// A lower one counts at once.
		set_min_debt(50 * UNIT);
		assert_ok!(repay(BORROWER, id, 60 * UNIT));
		assert_eq!(debt(id), 50 * UNIT);
	});
}

#[test]
fn payment_of_the_debt_of_a_block_ago_should_leave_the_least_debt_when_interest_has_accrued() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(50))
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			let read = debt(id);
			pass_time(math::DAY);
			let now = debt(id);
			assert!(now > read);
			assert_ok!(repay(RIVAL, id, read));
			assert_eq!((debt(id), nusd(RIVAL)), (UNIT, WEALTH - (now - UNIT)));
		});
}

#[test]
fn exact_payment_should_not_fail_when_somebody_pays_one_unit_before_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(repay(RIVAL, id, 1));
		// 499 would leave 1 less one smallest unit.
		assert_ok!(repay(BORROWER, id, 499 * UNIT));
		assert_eq!((debt(id), nusd(BORROWER)), (UNIT, UNIT + 1));
	});
}

#[test]
fn payment_should_be_refused_when_the_debt_is_the_least_and_not_all_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], UNIT);
		assert_noop!(repay(RIVAL, id, UNIT - 1), Error::<Runtime>::BelowMinDebt);
		assert_ok!(repay(RIVAL, id, u128::MAX));
	});
}

#[test]
fn own_payment_should_do_what_anybodys_does_when_the_loan_is_the_payers() {
	ExtBuilder::default().build_and_execute(|| {
		let (running, sold) = (open(&[0], 300 * UNIT), open(&[1], 500 * UNIT));
		assert_ok!(Credit::repay_own(signed(BORROWER), running, 100 * UNIT));
		assert_eq!(debt(running), 200 * UNIT);
		crash_to(600);
		let redeem_own = || call(|| Credit::redeem_own(signed(BORROWER), sold, u128::MAX));
		// The debt is 500 and the fine 25; 700 of the 800 that were drawn are left.
		assert_ok!(redeem_own());
		assert_eq!((nusd(BORROWER), owner(1)), (175 * UNIT, Some(BORROWER)));
		assert_noop!(redeem_own(), Error::<Runtime>::UnknownLoan);
	});
}

#[test]
fn payment_should_be_charged_for_what_it_does_when_nothing_is_on_sale() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		let repaid = Credit::repay(signed(RIVAL), id, 100 * UNIT).expect("it is taken");
		assert_eq!(repaid.actual_weight, Some(<() as WeightInfo>::repay(2)));
		crash_to(600);
		let declared = Call::<Runtime>::redeem { loan: id, amount: 0 }.get_dispatch_info();
		let redeemed = Credit::redeem(signed(RIVAL), id, u128::MAX).expect("it is taken");
		assert_eq!(redeemed.actual_weight, Some(<() as WeightInfo>::redeem(2)));
		assert!(declared.call_weight.all_gt(<() as WeightInfo>::redeem(2)));
	});
}

#[test]
fn last_item_should_stay_when_less_than_the_smallest_unit_is_owed() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(50))
		.build_and_execute(|| {
			let id = open(&[0, 1], 500 * UNIT);
			pass_time_at(math::DAY, 1_000);
			// An income may leave any debt: here a fraction of the smallest unit.
			let income = debt(id) - 1;
			assert_ok!(call(|| Credit::pay_income(signed(RIVAL), APES, 0, income)));
			assert_eq!(debt(id), 1);
			let release =
				|pledged: &[u32]| call(|| Credit::release(signed(BORROWER), id, items(pledged)));
			assert_noop!(release(&[0, 1]), Error::<Runtime>::AboveMaxLtv);
			assert_ok!(release(&[0]));
			assert_ok!(repay(RIVAL, id, 1));
			assert!(!Loans::<Runtime>::contains_key(id));
		});
}

#[test]
fn more_least_debt_should_not_make_a_refused_redemption_possible() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		crash_to(700);
		let mut taken = Vec::new();
		for min_debt in [700, 790, 801, 900, 1_000, 1_001] {
			set_min_debt(min_debt * UNIT);
			let outcome = with_transaction(|| {
				let outcome = redeem(RIVAL, id, 300 * UNIT);
				TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
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
					let outcome = with_transaction(|| {
						let outcome = repay(RIVAL, id, now - left);
						let after = debt(id);
						let principal = loan(id).principal;
						assert!(principal <= after, "{principal} {after}");
						TransactionOutcome::Rollback(Ok::<_, DispatchError>((outcome, after)))
					});
					let (outcome, after) = outcome.expect("it rolls back");
					assert_ok!(outcome);
					let expected = left.max(min);
					// What is read again is rounded up.
					assert!(after == expected || after == expected + 1, "{left} {after}");
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
		let pledge = |id, item| call(|| Credit::pledge(signed(BORROWER), id, items(&[item])));
		for status in [MarketStatus::Frozen, MarketStatus::Halted] {
			assert_ok!(Credit::set_market_status(root(), MARKET, status));
			for level in [PauseLevel::None, PauseLevel::Borrowing, PauseLevel::Liquidations] {
				assert_ok!(Credit::set_pause(root(), level));
				for stale in [false, true] {
					let _ = with_transaction(|| {
						if stale {
							pass_time(math::DAY);
						}
						assert_ok!(repay(RIVAL, running, 10 * UNIT));
						assert_ok!(repay(RIVAL, unwound, 10 * UNIT));
						assert_ok!(pledge(running, 7));
						assert_ok!(pledge(unwound, 8));
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
						TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
					});
				}
			}
		}
	});
}

#[test]
fn actual_weights_should_not_exceed_the_declared_ones() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
		let check = |call: Call<Runtime>, outcome: DispatchResultWithPostInfo| {
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
