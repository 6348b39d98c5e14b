// SPDX-License-Identifier: Apache-2.0

//! Many incomes in one call.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn incomes(pairs: &[(u32, u128)]) -> IncomesOf<Runtime> {
	pairs.to_vec().try_into().expect("at most 100")
}

/// The incomes that were refused, and why.
fn refused() -> Vec<(u32, DispatchError)> {
	let events = take_events().into_iter();
	events
		.filter_map(|event| match event {
			Event::IncomeRefused { item, reason, .. } => Some((item, reason)),
			_ => None,
		})
		.collect()
}

#[test]
fn incomes_should_be_paid_each_on_its_own_when_some_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let (goes_on, ends) = (open(&[1], 300 * UNIT), open(&[2], 100 * UNIT));
		let (sold, unwound) = (open(&[3], 500 * UNIT), open(&[4], 200 * UNIT));
		assert_ok!(Credit::unwind(signed(BORROWER), unwound));
		crash_to(600);
		assert!(is_selling(sold));
		take_events();
		let before = nusd(BORROWER);
		let list = [0, 1, 2, 3, 4, 99].map(|item| (item, 150 * UNIT));
		let paid = Credit::pay_incomes(signed(RIVAL), APES, incomes(&list), 5).expect("they pay");
		// Item 0 is free: all of 150 is its owner's. The loan of item 2 ends: 50 are left of 150.
		assert_eq!(nusd(BORROWER) - before, 200 * UNIT);
		assert_eq!((debt(goes_on), Loans::<Runtime>::contains_key(ends)), (150 * UNIT, false));
		assert_eq!(nusd(RIVAL), WEALTH - 450 * UNIT);
		let reasons = [
			(3, Error::<Runtime>::InLiquidation.into()),
			(4, Error::<Runtime>::Unwinding.into()),
			(99, Error::<Runtime>::ItemUnknown.into()),
		];
		assert_eq!(refused(), reasons);
		// One loan has ended.
		let weight = borrower::incomes::incomes_weight::<Runtime>(6, 1);
		assert_eq!(paid.actual_weight, Some(weight));
	});
}

#[test]
fn incomes_should_end_no_more_loans_than_they_may() {
	ExtBuilder::default().build_and_execute(|| {
		let (first, second) = (open(&[1], 100 * UNIT), open(&[2], 100 * UNIT));
		let list = [(1, 100 * UNIT), (2, 100 * UNIT)];
		assert_ok!(Credit::pay_incomes(signed(RIVAL), APES, incomes(&list), 1));
		assert!(!Loans::<Runtime>::contains_key(first) && debt(second) == 100 * UNIT);
		assert_eq!(refused(), [(2, Error::<Runtime>::TooManyEnds.into())]);
		// What leaves a rest ends nothing.
		let list = [(2, 100 * UNIT - 1)];
		assert_ok!(Credit::pay_incomes(signed(RIVAL), APES, incomes(&list), 0));
		assert_eq!((debt(second), nusd(RIVAL)), (1, WEALTH - 200 * UNIT + 1));
	});
}

#[test]
fn income_should_be_paid_twice_when_an_item_is_named_twice() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[1], 300 * UNIT);
		let list = [(1, 100 * UNIT), (1, 150 * UNIT), (1, 0)];
		assert_ok!(Credit::pay_incomes(signed(RIVAL), APES, incomes(&list), 0));
		assert_eq!(debt(id), 50 * UNIT);
		assert_eq!(refused(), [(1, Error::<Runtime>::ZeroAmount.into())]);
		assert_noop!(
			call(|| Credit::pay_incomes(signed(RIVAL), APES, incomes(&[]), 0)),
			Error::<Runtime>::NoItems
		);
	});
}

#[test]
fn incomes_should_be_refused_when_the_payer_has_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[1], 300 * UNIT);
		let list = [(0, 200 * UNIT), (1, 200 * UNIT)];
		assert_ok!(Assets::transfer(signed(RIVAL), 1, NEIGHBOUR, 300 * UNIT));
		assert_ok!(Credit::pay_incomes(signed(NEIGHBOUR), APES, incomes(&list), 0));
		assert_eq!((nusd(NEIGHBOUR), refused().len()), (100 * UNIT, 1));
	});
}

#[test]
fn income_should_be_charged_for_what_it_does() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[1, 2], 300 * UNIT);
		let pay = |item| Credit::pay_income(signed(RIVAL), APES, item, UNIT).expect("it pays");
		let of = <() as WeightInfo>::pay_income;
		assert_eq!(pay(0).actual_weight, Some(of(0)));
		assert_eq!(pay(1).actual_weight, Some(of(2)));
	});
}
