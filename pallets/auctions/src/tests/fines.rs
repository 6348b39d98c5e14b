// SPDX-License-Identifier: Apache-2.0

//! Whose bids stood, and for how long: by this a seller shares out a fine.

use crate::mock::*;
use frame_support::assert_ok;
use pignus_primitives::auction::Auctioneer;

fn stood(auction: u32) -> Vec<(AccountId, u128)> {
	<Auctions as Auctioneer<_, _>>::bids_that_stood(auction)
}

#[test]
fn bid_should_weigh_its_amount_times_the_ticks_it_stood() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		let extension = u64::from(rules().extension);
		run_to(extension - 1);
		assert_eq!(stood(auction), []);
		run_to(extension);
		assert_eq!(stood(auction), [(ALICE, 510 * UNIT * u128::from(extension))]);
	});
}

#[test]
fn bids_should_be_remembered_when_they_are_outbid_or_raised() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		run_to(100);
		assert_ok!(bid(ALICE, auction, 600 * UNIT));
		run_to(200);
		assert_ok!(bid(BOB, auction, 700 * UNIT));
		// 51,000 and 60,000; the new bid has not stood yet.
		assert_eq!(stood(auction), [(ALICE, 111_000 * UNIT)]);
		run_to(300);
		assert_eq!(stood(auction), [(ALICE, 111_000 * UNIT), (BOB, 70_000 * UNIT)]);
	});
}

#[test]
fn lightest_should_be_forgotten_when_a_fourth_was_outbid_and_weighs_more() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		// Accounts 1 to 4 bid 1000, 2000, 3000 and 4000; each stands for 100 ticks.
		for who in 1..=4 {
			assert_ok!(bid(who, auction, u128::from(who) * 1_000 * UNIT));
			run_to(100 * who);
		}
		assert_ok!(bid(5, auction, 5_000 * UNIT));
		let of = |who: AccountId| (who, u128::from(who) * 100_000 * UNIT);
		assert_eq!(stood(auction), [of(4), of(2), of(3)]);
		// A bid that stood for one tick less than an extension is not remembered.
		run_to(399 + u64::from(rules().extension));
		assert_ok!(bid(6, auction, 6_000 * UNIT));
		assert_eq!(stood(auction), [of(4), of(2), of(3)]);
	});
}
