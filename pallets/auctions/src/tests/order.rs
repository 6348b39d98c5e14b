// SPDX-License-Identifier: Apache-2.0

//! Lots that are sold together, and a hook that is behind.

use crate::{
	mock::{self, *},
	AuctionClock, Auctions as AuctionRows, Error, Event, Phase,
};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::auction::{AuctionId, Auctioneer, Sales};
use sp_runtime::{DispatchError, DispatchResult};

/// Two auctions of the worked example, in the order of their ids, whose lots are sold together.
fn two_together() -> [AuctionId; 2] {
	let both = [open(1), open(2)];
	Together::set(both.to_vec());
	both
}

/// Set the clock to a tick without running the hook, so that what is due stays due.
fn clock_at(tick: u64) {
	AuctionClock::<Runtime>::put(tick);
}

fn settle(auction: AuctionId) -> DispatchResult {
	mock::settle(CAROL, auction)
}

fn settle_due(auctions: &[AuctionId]) -> DispatchResult {
	<Auctions as Auctioneer<AccountId, u32>>::settle_due(auctions)
}

/// The lots that were sold, in the order of their sales.
fn sold() -> Vec<u32> {
	let events = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::Auctions(Event::Sold { lot, .. }) => Some(lot),
		_ => None,
	});
	events.collect()
}

#[test]
fn lots_should_settle_in_their_order_when_they_end_together() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		assert_ok!(bid(BOB, second, 510 * UNIT));
		clock_at(14_400);
		assert_noop!(settle(second), Error::<Runtime>::NotFirstInLine);
		assert_ok!(settle(first));
		assert_ok!(settle(second));
		assert_eq!(sold(), [1, 2]);
	});
}

#[test]
fn lots_should_settle_by_their_ends_when_these_differ() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		assert_ok!(bid(BOB, second, 510 * UNIT));
		clock_at(14_399);
		// The bid moves the end to 100 ticks from now.
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		clock_at(14_499);
		assert_noop!(settle(first), Error::<Runtime>::NotFirstInLine);
		assert_ok!(settle_due(&[first, second]));
		assert_eq!(sold(), [2, 1]);
	});
}

#[test]
fn lots_should_not_wait_for_those_that_are_not_sold_with_them() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		Together::set(vec![second]);
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		assert_ok!(bid(BOB, second, 510 * UNIT));
		clock_at(14_400);
		assert_ok!(settle(second));
		assert_eq!(sold(), [2]);
	});
}

#[test]
fn purchase_should_wait_for_what_ended_with_its_tick_and_the_turn_for_nothing() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		assert_ok!(bid(BOB, second, 510 * UNIT));
		clock_at(14_400);
		assert_ok!(settle(first));
		let phase = AuctionRows::<Runtime>::get(first).map(|row| row.phase);
		assert_eq!(phase, Some(Phase::Descending));
		assert_noop!(bid(ALICE, first, 510 * UNIT), Error::<Runtime>::NotFirstInLine);
		assert_ok!(settle(second));
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		assert_eq!(sold(), [2, 1]);
	});
}

#[test]
fn purchase_should_not_wait_for_a_lot_whose_price_falls_as_well() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		clock_at(15_299);
		assert_ok!(settle(first));
		// 510 - floor(270 * 899 / 900) = 510 - 269.7: one tick before the end of both.
		assert_ok!(bid(ALICE, second, 241 * UNIT));
		assert_eq!(sold(), [2]);
	});
}

#[test]
fn lot_whose_settlement_failed_should_wait_for_what_is_due_and_hold_up_nobody() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		Faults::set(vec![(1, Fault::Unbookable)]);
		run_to(14_400);
		clock_at(15_300);
		// Nobody bought the second lot by its last tick, 14,400 + 900.
		assert_noop!(settle(first), Error::<Runtime>::NotFirstInLine);
		assert_ok!(settle_due(&[first, second]));
		assert_eq!(outcome(2), Some(None));
		assert_ok!(settle(first));
		assert_eq!(AuctionRows::<Runtime>::get(first).map(|row| row.end), Some(29_700));
		assert_eq!(AuctionRows::<Runtime>::get(first).map(|row| row.started_at), Some(15_300));
	});
}

#[test]
fn due_lots_should_rest_in_a_pause_unless_one_was_won() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = two_together();
		assert_ok!(bid(ALICE, first, 510 * UNIT));
		clock_at(14_400);
		SalesNow::set(Sales::Paused);
		assert_ok!(settle_due(&[second]));
		assert_eq!(AuctionRows::<Runtime>::get(second).map(|row| row.phase), Some(Phase::English));
		let refused: DispatchError = Error::<Runtime>::Paused.into();
		assert_eq!(settle_due(&[first]), Err(refused));
	});
}

#[test]
fn auction_should_be_open_until_it_ends_and_english_until_it_turns() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		let is_open = || <Auctions as Auctioneer<AccountId, u32>>::is_open(auction);
		let is_english = || <Auctions as Auctioneer<AccountId, u32>>::is_english(auction);
		assert_eq!((is_open(), is_english()), (true, true));
		assert_eq!(Auctions::auction(auction).map(|view| view.least_bid), Some(Some(510 * UNIT)));
		// By the clock, whether the hook has run or not.
		clock_at(14_399);
		assert_eq!((is_open(), is_english()), (true, true));
		clock_at(14_400);
		assert_eq!((is_open(), is_english()), (true, false));
		run_to(14_400);
		assert_eq!((is_open(), is_english()), (true, false));
		run_to(15_300);
		assert_eq!((is_open(), is_english()), (false, false));
		assert_eq!(Auctions::auction(auction), None);
	});
}

#[test]
fn auction_should_have_ended_from_its_end_until_it_is_settled_or_turned() {
	ExtBuilder.build_and_execute(|| {
		let (won, turns) = (open(1), open(2));
		assert_ok!(bid(ALICE, won, 510 * UNIT));
		let ended = || [won, turns].map(<Auctions as Auctioneer<AccountId, u32>>::has_ended);
		clock_at(14_399);
		assert_eq!(ended(), [false, false]);
		clock_at(14_400);
		assert_eq!(ended(), [true, true]);
		Faults::set(vec![(1, Fault::Unbookable)]);
		run_to(14_400);
		// The first waits for `settle`, without its bid; the price of the second falls.
		assert_eq!(ended(), [true, false]);
		assert!(!Auctions::has_standing_bid(won));
		clock_at(15_300);
		assert_eq!(ended(), [true, true]);
		run_to(15_300);
		assert_eq!(ended(), [true, false]);
	});
}
