// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Auctions as AuctionRows, Error, Event, Phase};
use frame_support::{assert_noop, assert_ok};

#[test]
fn price_should_fall_linearly_when_nobody_bids() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		run_to(14_400);
		System::assert_last_event(
			Event::TurnedDescending {
				auction,
				appraised: 600 * UNIT,
				reserve: 510 * UNIT,
				lowest: 240 * UNIT,
				end: 15_300,
			}
			.into(),
		);
		let price = || Auctions::auction(auction).expect("it runs").least_bid;
		assert_eq!(price(), Some(510 * UNIT));
		// 510 - 270 * 200 / 900 = 450.
		run_to(14_600);
		assert_eq!(price(), Some(450 * UNIT));
		// 510 - 270 * 899 / 900 = 240.3.
		run_to(15_299);
		assert_eq!(price(), Some(240_300_000));
	});
}

#[test]
fn bid_at_the_price_should_win_at_once() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		run_to(14_600);
		assert_noop!(bid(ALICE, auction, 449_999_999), Error::<Runtime>::BidTooLow);
		assert_ok!(bid(ALICE, auction, 450 * UNIT));
		assert_eq!(outcome(1), Some(Some((ALICE, 450 * UNIT))));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH - 450 * UNIT, 0));
		assert_noop!(bid(BOB, auction, 500 * UNIT), Error::<Runtime>::UnknownAuction);
	});
}

#[test]
fn bid_above_the_price_should_pay_the_price() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		run_to(14_600);
		assert_ok!(bid(ALICE, auction, 500 * UNIT));
		assert_eq!(balance(ALICE), WEALTH - 450 * UNIT);
		System::assert_last_event(
			Event::Sold { auction, lot: 1, buyer: ALICE, price: 450 * UNIT }.into(),
		);
	});
}

#[test]
fn turn_should_count_from_the_english_end_when_it_is_made_late() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		// No hook has run since the end: the bid itself makes the turn.
		crate::AuctionClock::<Runtime>::put(14_600);
		assert_ok!(bid(ALICE, auction, 450 * UNIT));
		assert_eq!(outcome(1), Some(Some((ALICE, 450 * UNIT))));
	});
}

#[test]
fn turn_should_follow_todays_value_when_it_is_known_and_lower() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		ValueNow::set(Some(400 * UNIT));
		run_to(14_400);
		// V = 400: max(200, min(625, 340)) = 340, lowest 160.
		let row = AuctionRows::<Runtime>::get(auction).expect("it runs");
		assert_eq!((row.appraised, row.reserve, row.lowest), (400 * UNIT, 340 * UNIT, 160 * UNIT));
		assert_eq!(row.phase, Phase::Descending);
	});
}

#[test]
fn turn_should_keep_the_value_when_todays_is_higher_or_nothing() {
	for value_now in [Some(700 * UNIT), Some(0), None] {
		ExtBuilder.build_and_execute(|| {
			let auction = open(1);
			ValueNow::set(value_now);
			run_to(14_400);
			let row = AuctionRows::<Runtime>::get(auction).expect("it runs");
			assert_eq!((row.reserve, row.lowest), (510 * UNIT, 240 * UNIT));
		});
	}
}

#[test]
fn lot_should_be_unsold_when_the_price_reaches_the_lowest() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		run_to(14_400);
		crate::AuctionClock::<Runtime>::put(15_300);
		assert_noop!(bid(ALICE, auction, 510 * UNIT), Error::<Runtime>::Ended);
		run_to(15_300);
		assert_eq!(outcome(1), Some(None));
		System::assert_last_event(Event::Unsold { auction, lot: 1 }.into());
	});
}

#[test]
fn buyer_should_be_whole_when_a_descending_sale_cannot_be_delivered() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		Faults::set(vec![(1, Fault::Undeliverable)]);
		run_to(14_600);
		assert_ok!(bid(ALICE, auction, 450 * UNIT));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		assert_eq!(Undelivered::get(), [1]);
	});
}
