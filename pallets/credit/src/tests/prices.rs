// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

const MAX_AGE: u64 = 3_600_000;

#[test]
fn stale_price_should_stop_borrowing_and_nothing_that_lowers_risk() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		pass_time(MAX_AGE + 1);
		let stale = Error::<Runtime>::PriceStale;
		let open = || call(|| Credit::open(signed(BORROWER), MARKET, items(&[2]), UNIT));
		assert_noop!(open(), Error::<Runtime>::PriceStale);
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::PriceStale
		);
		assert_noop!(call(|| Credit::release(signed(BORROWER), id, items(&[1]))), stale);
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[3])));
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
	});
}

#[test]
fn nothing_should_be_liquidated_for_health_when_the_price_is_stale() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		for _ in 0..2 {
			next_block_without_credit();
			report_price(600);
		}
		pass_time(MAX_AGE + 1);
		next_block();
		assert!(matches!(loan(id).status, LoanStatus::Active { .. }));
		let position = Credit::position(id).expect("the loan exists");
		assert_eq!(
			Credit::verdict(&position.config, &position.ledger, &position.loan),
			Verdict::Unknown(UnknownReason::NoFreshPrice)
		);
		assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		// With the next report the loan is found.
		report_price(600);
		next_block();
		assert_eq!(loan(id).status, LoanStatus::InLiquidation);
	});
}

#[test]
fn bids_and_settlement_should_go_on_when_the_price_is_stale() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		pass_time(MAX_AGE + 1);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		assert_eq!(owner(0), Some(BIDDER));
	});
}

#[test]
fn borrowing_should_fail_when_nobody_has_reported() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Appraisal::remove_feed(RuntimeOrigin::root(), APES));
		let open = || call(|| Credit::open(signed(BORROWER), MARKET, items(&[0]), UNIT));
		assert_noop!(open(), Error::<Runtime>::PriceAbsent);
		set_feed();
		assert_noop!(open(), Error::<Runtime>::PriceAbsent);
		next_block();
		report_price(1000);
		assert_ok!(open());
	});
}

#[test]
fn feed_should_not_be_removed_when_debt_stands_against_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], UNIT);
		let remove = || Appraisal::remove_feed(RuntimeOrigin::root(), APES);
		assert_noop!(remove(), pallet_nft_appraisal::Error::<Runtime>::FeedInUse);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert_ok!(remove());
	});
}
