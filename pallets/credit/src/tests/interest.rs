// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perquintill;

/// Half a Julian year in milliseconds.
const HALF_YEAR: u64 = 15_778_800_000;

#[test]
fn interest_should_compound_to_e_to_the_rate() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let id = open(&[0, 1], 1000 * UNIT);
			pass_time(HALF_YEAR);
			// 1000 * e^0.05 = 1051.271096...
			let owed = debt(id);
			assert!((1_051_271_000..=1_051_271_097).contains(&owed), "{owed}");
		});
}

#[test]
fn open_should_mint_exactly_what_max_ltv_allows_when_the_index_has_grown() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			pass_time(123_456_789);
			report_price(1000);
			let quote = Credit::quote(MARKET, vec![0]).expect("a fresh price");
			assert_eq!(quote.max_debt, 500 * UNIT);
			let open =
				|amount| call(|| Credit::open(signed(BORROWER), MARKET, items(&[0]), amount));
			assert_noop!(open(500 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
			assert_ok!(open(500 * UNIT));
		});
}

#[test]
fn repay_should_pay_interest_to_the_fund_and_burn_principal() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			pass_time(HALF_YEAR);
			let interest = debt(id) - 500 * UNIT;
			// A part of the interest, then the rest of it and some principal.
			assert_ok!(Credit::repay(signed(BORROWER), id, 10 * UNIT));
			assert_eq!((fund(), flows().burned), (10 * UNIT, 0));
			assert_eq!(loan(id).principal, 500 * UNIT);
			assert_ok!(Credit::repay(signed(BORROWER), id, interest - 10 * UNIT + 100 * UNIT));
			assert_eq!((fund(), flows().burned), (interest, 100 * UNIT));
			assert_eq!(debt(id), 400 * UNIT);
		});
}

#[test]
fn small_debt_should_grow_when_it_is_touched_every_block() {
	// 1.000000 at 2 %, in a market that is updated in every block of a day.
	ExtBuilder::market(|config| {
		config.terms.apr = Perquintill::from_percent(2);
		config.limits.min_debt = 1;
	})
	.build_and_execute(|| {
		let touched = open(&[0], UNIT);
		for _ in 0..14_400 {
			pass_time(BLOCK_TIME);
			let market = market::Market::<Runtime>::of(MARKET).expect("it exists");
			assert_eq!(market.rules.apr, Perquintill::from_percent(2));
			market.save();
		}
		// 1000000 * (e^(0.02 / 365.25) - 1) = 54.76: 55 units, rounded up.
		assert_eq!(debt(touched), UNIT + 55);
	});
}

#[test]
fn milliseconds_should_not_be_lost_when_touches_are_shorter_than_a_second() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(100))
		.build_and_execute(|| {
			let start = ledger().accrued_at;
			for _ in 0..10 {
				pass_time(1_500);
				market::Market::<Runtime>::of(MARKET).expect("it exists").save();
			}
			assert_eq!(ledger().accrued_at, start + 15_000);
		});
}
