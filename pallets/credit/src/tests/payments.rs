// SPDX-License-Identifier: Apache-2.0

//! What payments take: no vote keeps a borrower from paying down, and no exact payment fails because
//! of what happened a moment before.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchResult, Perquintill};

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
	use frame_support::dispatch::GetDispatchInfo;
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
