// SPDX-License-Identifier: Apache-2.0

//! What a bid is charged, whether it succeeds or not.

use crate::{
	mock::*, weights::WeightInfo, AuctionClock, Auctions as AuctionRows, Call, Config, Error,
};
use frame_support::{
	assert_ok, dispatch::GetDispatchInfo, traits::UnfilteredDispatchable, weights::Weight,
};
use pignus_primitives::{
	auction::{AuctionId, LotHandler, Sales},
	hook::Usage,
	Balance,
};
use sp_runtime::{DispatchError, TokenError};

type Weights = <Runtime as Config>::WeightInfo;

/// A bid, as a block executes it: the weight it is charged, and its error.
fn charged(who: AccountId, auction: AuctionId, amount: Balance) -> (Weight, Option<DispatchError>) {
	let call = Call::<Runtime>::bid { auction, amount };
	let declared = call.get_dispatch_info().call_weight;
	let (post, error) = match call.dispatch_bypass_filter(RuntimeOrigin::signed(who)) {
		Ok(post) => (post, None),
		Err(failed) => (failed.post_info, Some(failed.error)),
	};
	let weight = post.actual_weight.expect("it is told");
	assert!(weight.all_lte(declared));
	(weight, error)
}

/// A look at the auction, and a bid that does not move its end; sales weigh nothing here.
fn look() -> Weight {
	Weights::bid_in_time()
}

/// A bid that moves the end, and a look at the at most two lots that are sold with it, which the
/// seller names for (2,000,000, 200).
fn look_around() -> Weight {
	Weights::bid()
		.saturating_add(Weight::from_parts(2_000_000, 200))
		.saturating_add(Weights::look_at_auction())
		.saturating_add(Weights::look_at_auction())
}

/// All that a purchase weighs, and what the call declares.
fn purchase() -> Weight {
	look_around()
		.saturating_add(Weights::close())
		.saturating_add(Shop::outcome_weight())
}

fn error(error: Error<Runtime>) -> Option<DispatchError> {
	Some(error.into())
}

#[test]
fn bid_should_declare_the_weight_of_a_purchase() {
	let call = Call::<Runtime>::bid { auction: 0, amount: 0 };
	assert_eq!(call.get_dispatch_info().call_weight, purchase());
}

#[test]
fn bid_should_be_charged_for_a_look_when_it_raises_and_when_it_loses_a_race() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_eq!(charged(ALICE, auction, 510 * UNIT), (look(), None));
		assert_eq!(charged(BOB, auction, 510 * UNIT), (look(), error(Error::BidTooLow)));
		let poor = Some(TokenError::FundsUnavailable.into());
		assert_eq!(charged(BOB, auction, WEALTH), (look(), poor));
	});
}

#[test]
fn bid_should_be_charged_for_the_move_when_it_moves_the_end() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		// The end is 14,400, and a bid with fewer than 100 blocks left moves it.
		AuctionClock::<Runtime>::put(14_300);
		assert_eq!(charged(BOB, auction, 600 * UNIT), (look(), None));
		AuctionClock::<Runtime>::put(14_301);
		assert_eq!(charged(ALICE, auction, 700 * UNIT), (Weights::bid(), None));
		assert_eq!(charged(BOB, auction, 700 * UNIT), (look(), error(Error::BidTooLow)));
	});
}

#[test]
fn bid_should_be_charged_for_a_look_when_there_is_nothing_to_bid_for() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		let barred = charged(SHOPKEEPER, auction, 510 * UNIT);
		assert_eq!(barred, (look(), error(Error::BidderBarred)));
		let unknown = charged(ALICE, auction + 1, 510 * UNIT);
		assert_eq!(unknown, (look(), error(Error::UnknownAuction)));
		SalesNow::set(Sales::Paused);
		assert_eq!(charged(ALICE, auction, 510 * UNIT), (look(), error(Error::Paused)));
		SalesNow::set(Sales::Running);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		AuctionClock::<Runtime>::put(14_400);
		assert_eq!(charged(BOB, auction, 600 * UNIT), (look(), error(Error::Ended)));
		Faults::set(vec![(1, Fault::Unbookable)]);
		next_block();
		assert!(AuctionRows::<Runtime>::get(auction).is_some_and(|row| row.phase.is_failed()));
		assert_eq!(charged(BOB, auction, 600 * UNIT), (look(), error(Error::Ended)));
	});
}

#[test]
fn bid_should_be_charged_for_what_was_done_when_it_fails_in_the_descending_phase() {
	ExtBuilder.build_and_execute(|| {
		let (auction, other) = (open(1), open(2));
		Together::set(vec![auction, other]);
		assert_ok!(bid(BOB, other, 510 * UNIT));
		AuctionClock::<Runtime>::put(14_400);
		assert_ok!(Auctions::settle(RuntimeOrigin::signed(CAROL), auction));
		let waits = error(Error::NotFirstInLine);
		assert_eq!(charged(ALICE, auction, 510 * UNIT), (look_around(), waits));
		assert_ok!(Auctions::settle(RuntimeOrigin::signed(CAROL), other));

		// 510 - 270 * 200 / 900 = 450.
		run_to(14_600);
		let low = charged(ALICE, auction, 450 * UNIT - 1);
		assert_eq!(low, (look(), error(Error::BidTooLow)));
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(ALICE), 1, BOB, WEALTH - 450 * UNIT));
		// One smallest unit must stay free.
		let poor = Some(TokenError::FundsUnavailable.into());
		assert_eq!(charged(ALICE, auction, 450 * UNIT), (look_around(), poor));

		Faults::set(vec![(1, Fault::Unbookable)]);
		let unbooked = Some(DispatchError::Exhausted);
		assert_eq!(charged(BOB, auction, 450 * UNIT), (purchase(), unbooked));
		Faults::set(vec![]);
		let used = Usage::of(Weight::from_parts(2_000_000, 819));
		Used::set(used);
		let bought =
			look_around().saturating_add(Weights::close_sold()).saturating_add(used.weight);
		assert_eq!(charged(BOB, auction, 450 * UNIT), (bought, None));
		let late = charged(CAROL, auction, 450 * UNIT);
		assert_eq!(late, (look(), error(Error::UnknownAuction)));
	});
}

#[test]
fn bid_should_be_charged_for_a_look_when_the_price_has_reached_the_lowest() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		run_to(14_400);
		AuctionClock::<Runtime>::put(15_300);
		assert_eq!(charged(ALICE, auction, 510 * UNIT), (look(), error(Error::Ended)));
	});
}

#[test]
fn bid_should_be_charged_in_full_when_it_makes_the_turn_and_fails() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		// No hook has run since the end: the seller is asked for today's value.
		AuctionClock::<Runtime>::put(14_600);
		let low = charged(ALICE, auction, 450 * UNIT - 1);
		assert_eq!(low, (purchase(), error(Error::BidTooLow)));
	});
}
