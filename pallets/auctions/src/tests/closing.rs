// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, AuctionClock, Auctions as AuctionRows, Endings, Error, Event, Phase};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::auction::{Auctioneer, Offer, Sales};
use sp_runtime::DispatchError;

#[test]
fn highest_bidder_should_get_the_lot_at_the_english_end() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		assert_ok!(bid(BOB, auction, 560 * UNIT));
		run_to(14_399);
		assert_eq!(outcome(1), None);
		run_to(14_400);
		assert_eq!(outcome(1), Some(Some((BOB, 560 * UNIT))));
		assert_eq!((balance(BOB), held(BOB)), (WEALTH - 560 * UNIT, 0));
		assert_eq!((balance(ALICE), balance(TILL)), (WEALTH, 560 * UNIT));
		System::assert_last_event(
			Event::Sold { auction, lot: 1, buyer: BOB, price: 560 * UNIT }.into(),
		);
	});
}

#[test]
fn settle_should_bring_the_outcome_when_due_and_fail_before() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		let settle = || Auctions::settle(RuntimeOrigin::signed(CAROL), auction);
		assert_noop!(settle(), Error::<Runtime>::NotDue);
		crate::AuctionClock::<Runtime>::put(14_400);
		assert_ok!(settle());
		assert_eq!(outcome(1), Some(Some((ALICE, 510 * UNIT))));
		assert_noop!(settle(), Error::<Runtime>::UnknownAuction);
	});
}

#[test]
fn buyer_should_be_whole_when_the_lot_cannot_be_delivered() {
	ExtBuilder.build_and_execute(|| {
		let (stuck, sound) = (open(1), open(2));
		assert_ok!(bid(ALICE, stuck, 510 * UNIT));
		assert_ok!(bid(BOB, sound, 510 * UNIT));
		Faults::set(vec![(1, Fault::Undeliverable)]);
		run_to(14_400);
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		// What the sale had written is rolled back, and the lot beside it is sold.
		assert_eq!(outcome(1), None);
		assert_eq!(Undelivered::get(), [1]);
		assert_eq!(outcome(2), Some(Some((BOB, 510 * UNIT))));
		let reason = DispatchError::Unavailable;
		let (buyer, price) = (ALICE, 510 * UNIT);
		System::assert_has_event(
			Event::DeliveryFailed { auction: stuck, lot: 1, buyer, price, reason }.into(),
		);
		assert_eq!(AuctionRows::<Runtime>::get(stuck), None);
	});
}

#[test]
fn failed_settlement_should_free_its_bid_and_list_the_lot_anew_when_it_is_settled() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		Faults::set(vec![(1, Fault::Unbookable)]);
		run_to(14_400);
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		let row = AuctionRows::<Runtime>::get(auction).expect("it is kept");
		assert_eq!((row.phase, row.standing), (Phase::Failed { was_won: true }, None));
		assert_eq!(Endings::<Runtime>::iter_keys().count(), 0);
		System::assert_last_event(
			Event::SettlementFailed {
				auction,
				was_won: true,
				at: 14_400,
				reason: DispatchError::Exhausted,
			}
			.into(),
		);
		assert_noop!(bid(BOB, auction, 600 * UNIT), Error::<Runtime>::Ended);
		Faults::set(vec![]);
		assert_ok!(Auctions::settle(RuntimeOrigin::signed(CAROL), auction));
		let (started_at, end) = (14_400, 28_800);
		let (appraised, reserve, lowest) = (600 * UNIT, 510 * UNIT, 240 * UNIT);
		System::assert_last_event(
			Event::Relisted { auction, appraised, reserve, lowest, started_at, end }.into(),
		);
		assert_eq!(outcome(1), None);
		assert_ok!(bid(BOB, auction, 510 * UNIT));
		run_to(28_800);
		assert_eq!(outcome(1), Some(Some((BOB, 510 * UNIT))));
	});
}

#[test]
fn withdrawn_lot_should_free_its_bid() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		assert!(Auctions::has_standing_bid(auction));
		assert_ok!(<Auctions as Auctioneer<_, _>>::withdraw(auction));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		System::assert_last_event(Event::Withdrawn { auction, lot: 1 }.into());
		assert_eq!(Auctions::auctions_page(None, 10).items, vec![]);
	});
}

#[test]
fn auction_should_not_open_when_the_lot_is_worth_nothing() {
	ExtBuilder.build_and_execute(|| {
		let opened = offered(1, Offer { appraised: 0, asked: 500, least_price: 0 }, rules());
		assert_eq!(opened, Err(Error::<Runtime>::WorthlessLot.into()));
	});
}

#[test]
fn open_should_fail_when_ids_are_used_up() {
	ExtBuilder.build_and_execute(|| {
		crate::NextAuction::<Runtime>::put(u32::MAX);
		let opened = offered(1, offer(), rules());
		assert_eq!(opened, Err(Error::<Runtime>::NoMoreIds.into()));
	});
}

#[test]
fn nothing_should_be_sold_below_the_least_price_when_the_rules_ask_for_less() {
	ExtBuilder.build_and_execute(|| {
		// V = 600, D = 100: reserve max(300, min(125, 510)) = 300, lowest 240, but never below 320.
		let offer = Offer { appraised: 600 * UNIT, asked: 100 * UNIT, least_price: 320 * UNIT };
		let id = offered(1, offer, rules());
		let id = id.expect("the auction opens");
		let row = AuctionRows::<Runtime>::get(id).expect("it runs");
		assert_eq!((row.reserve, row.lowest), (320 * UNIT, 320 * UNIT));
		// Nor after the turn, when the lot is worth less.
		ValueNow::set(Some(400 * UNIT));
		run_to(14_401);
		let row = AuctionRows::<Runtime>::get(id).expect("it runs");
		assert_eq!((row.appraised, row.lowest), (400 * UNIT, 320 * UNIT));
	});
}

#[test]
fn clock_should_stand_still_and_nothing_close_when_sales_are_paused() {
	ExtBuilder.build_and_execute(|| {
		let id = open(1);
		assert_ok!(bid(ALICE, id, 510 * UNIT));
		crate::AuctionClock::<Runtime>::put(14_400);
		SalesNow::set(Sales::Paused);
		for _ in 0..10 {
			next_block();
		}
		assert_eq!(crate::AuctionClock::<Runtime>::get(), 14_400);
		assert_eq!(outcome(1), None);
		for refused in [
			bid(BOB, id, 600 * UNIT),
			settle(BOB, id),
			<Auctions as Auctioneer<AccountId, u32>>::settle_due(&[id]),
		] {
			assert_eq!(refused, Err(Error::<Runtime>::Paused.into()));
		}
		SalesNow::set(Sales::Running);
		next_block();
		assert_eq!(outcome(1), Some(Some((ALICE, 510 * UNIT))));
	});
}

#[test]
fn sale_should_be_undone_when_the_seller_leaves_a_part_of_the_price() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		Faults::set(vec![(1, Fault::PaidInPart)]);
		AuctionClock::<Runtime>::put(14_400);
		assert_noop!(settle(BOB, auction), Error::<Runtime>::PriceNotBooked);
		next_block();
		let row = AuctionRows::<Runtime>::get(auction).expect("it is kept");
		assert_eq!(row.phase, Phase::Failed { was_won: true });
		assert_eq!((balance(ALICE), held(ALICE), outcome(1)), (WEALTH, 0, None));
	});
}
