// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Auctions as AuctionRows, Bid, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

#[test]
fn first_bid_should_be_held_when_it_meets_the_reserve() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		for too_low in [0, 1, 509_999_999] {
			assert_noop!(bid(ALICE, auction, too_low), Error::<Runtime>::BidTooLow);
		}
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH - 510 * UNIT, 510 * UNIT));
		System::assert_last_event(
			Event::BidPlaced { auction, bidder: ALICE, amount: 510 * UNIT, at: 0, end: 14_400 }
				.into(),
		);
	});
}

#[test]
fn next_bid_should_exceed_the_standing_one_by_the_increment() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		// 510 * 1.05 = 535.5.
		assert_noop!(bid(BOB, auction, 535_499_999), Error::<Runtime>::BidTooLow);
		assert_ok!(bid(BOB, auction, 535_500_000));
		assert_ok!(bid(ALICE, auction, 600 * UNIT));
		// 600 * 1.05 = 630.
		assert_noop!(bid(BOB, auction, 629_999_999), Error::<Runtime>::BidTooLow);
		assert_ok!(bid(BOB, auction, 630 * UNIT));
	});
}

#[test]
fn outbid_bidder_should_be_freed_at_once() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		assert_ok!(bid(BOB, auction, 600 * UNIT));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		System::assert_has_event(
			Event::BidFreed { auction, bidder: ALICE, amount: 510 * UNIT }.into(),
		);
	});
}

#[test]
fn raising_ones_own_bid_should_hold_only_the_difference() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 5_500 * UNIT));
		// Both bids together are more than she has; the difference is not.
		assert_ok!(bid(ALICE, auction, 6_000 * UNIT));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH - 6_000 * UNIT, 6_000 * UNIT));
	});
}

#[test]
fn bid_should_fail_when_the_bidder_cannot_hold_it() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		// One smallest unit must stay free.
		assert_noop!(bid(ALICE, auction, WEALTH), TokenError::FundsUnavailable);
		assert_ok!(bid(ALICE, auction, WEALTH - 1));
	});
}

#[test]
fn bid_should_fail_when_the_bidder_is_barred() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_noop!(bid(SHOPKEEPER, auction, 510 * UNIT), Error::<Runtime>::BidderBarred);
		assert_noop!(bid(ALICE, auction + 1, UNIT), Error::<Runtime>::UnknownAuction);
	});
}

#[test]
fn late_bid_should_extend_the_end_up_to_its_cap() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		let end = || AuctionRows::<Runtime>::get(auction).expect("it runs").end;
		run_to(14_300);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		assert_eq!(end(), 14_400);
		run_to(14_398);
		assert_ok!(bid(BOB, auction, 600 * UNIT));
		assert_eq!(end(), 14_498);
		run_to(14_497);
		assert_ok!(bid(ALICE, auction, 700 * UNIT));
		assert_eq!(end(), 14_597);
		let mut amount = 700 * UNIT;
		let mut tick = 14_597;
		while tick < 15_600 {
			run_to(tick - 1);
			amount += amount.div_ceil(20);
			assert_ok!(bid(BOB, auction, amount));
			tick = end();
		}
		assert_eq!(tick, 15_600);
		// The last late bid before the cap moves nothing.
		assert_ok!(bid(CAROL, auction, amount + amount.div_ceil(20)));
		assert_eq!(end(), 15_600);
	});
}

#[test]
fn bid_should_fail_at_the_end_when_one_stands_even_if_the_hook_has_not_run() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		crate::AuctionClock::<Runtime>::put(14_400);
		assert_noop!(bid(BOB, auction, 600 * UNIT), Error::<Runtime>::Ended);
		let standing = AuctionRows::<Runtime>::get(auction).expect("it is not settled").standing;
		assert_eq!(standing, Some(Bid { bidder: ALICE, amount: 510 * UNIT, since: 0 }));
	});
}

#[test]
fn bid_should_stay_covered_when_its_bidder_would_spend_it_elsewhere() {
	ExtBuilder.build_and_execute(|| {
		let (auction, other) = (open(1), open(2));
		assert_ok!(bid(ALICE, auction, WEALTH - 600 * UNIT));
		// 600 are left: not enough for 600 and the unit that keeps the account.
		assert!(bid(ALICE, other, 600 * UNIT).is_err());
		let send = |amount| Assets::transfer(RuntimeOrigin::signed(ALICE), 1, BOB, amount);
		assert!(frame_support::storage::with_storage_layer(|| send(WEALTH)).is_err());
		assert_ok!(send(599 * UNIT));
		run_to(14_400);
		assert_eq!(outcome(1), Some(Some((ALICE, WEALTH - 600 * UNIT))));
	});
}

#[test]
fn late_bids_should_not_keep_an_auction_open_for_ever_when_two_accounts_outbid_each_other() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		let latest = 14_400 + 1_200;
		let mut price = 510 * UNIT;
		for bidder in [ALICE, BOB].into_iter().cycle() {
			// Each bids in the last possible tick.
			let row = AuctionRows::<Runtime>::get(auction).expect("it runs");
			assert!(row.end <= latest);
			crate::AuctionClock::<Runtime>::put(row.end - 1);
			assert_ok!(bid(bidder, auction, price));
			if row.end == latest {
				break;
			}
			price = price * 21 / 20 + 1;
		}
		run_to(latest);
		assert!(outcome(1).is_some());
	});
}
