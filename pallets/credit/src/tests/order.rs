// SPDX-License-Identifier: Apache-2.0

//! The lots of a loan are settled in the order in which their outcomes were decided, even where the
//! hook is behind and somebody else settles.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::{AuctionClock, Auctions as AuctionRows, Error as AuctionError, Phase};
use sp_runtime::DispatchResult;

const FIRST: u32 = 0;
const SECOND: u32 = 1;

/// A loan of 1000 on two items whose price fell from 1000 to 600: both are on sale, at 510. One
/// sale for 1100 pays debt and penalty, and the other lot goes back.
fn two_lots() -> LoanId {
	let id = open(&[0, 1], 1_000 * UNIT);
	crash_to(600);
	assert_eq!(on_sale(id), [(0, FIRST), (1, SECOND)]);
	id
}

/// Let the clock reach the end of an auction while the hook does not get to it.
fn end_of(auction: u32) {
	let end = AuctionRows::<Runtime>::get(auction).expect("it runs").end;
	AuctionClock::<Runtime>::put(end);
}

fn settle(auction: u32) -> DispatchResult {
	call(|| Auctions::settle(signed(NEIGHBOUR), auction))
}

#[test]
fn lot_should_wait_for_the_first_one_when_both_were_won_together() {
	ExtBuilder::default().build_and_execute(|| {
		let id = two_lots();
		assert_ok!(bid(BIDDER, FIRST, 1_150 * UNIT));
		assert_ok!(bid(RIVAL, SECOND, 1_150 * UNIT));
		end_of(FIRST);
		assert_noop!(settle(SECOND), AuctionError::<Runtime>::NotFirstInLine);
		assert_ok!(settle(FIRST));
		// Debt and penalty are paid: the second lot goes back, its bid is free.
		assert!(Loans::<Runtime>::get(id).is_none());
		assert_eq!((owner(0), owner(1)), (Some(BIDDER), Some(BORROWER)));
	});
}

#[test]
fn lot_should_go_first_when_a_late_bid_moved_the_end_of_the_one_before_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = two_lots();
		assert_ok!(bid(RIVAL, SECOND, 1_150 * UNIT));
		let end = AuctionRows::<Runtime>::get(FIRST).expect("it runs").end;
		AuctionClock::<Runtime>::put(end - 1);
		assert_ok!(bid(BIDDER, FIRST, 1_150 * UNIT));
		// The first lot ends two ticks after the second one: 3 after the bid.
		end_of(FIRST);
		assert_eq!(AuctionClock::<Runtime>::get(), end + 2);
		assert_noop!(settle(FIRST), AuctionError::<Runtime>::NotFirstInLine);
		// A redemption settles ended auctions in the same order, and then takes nothing.
		assert_ok!(call(|| Credit::redeem(signed(BORROWER), id, u128::MAX)));
		assert!(Loans::<Runtime>::get(id).is_none());
		assert_eq!((owner(0), owner(1)), (Some(BORROWER), Some(RIVAL)));
	});
}

#[test]
fn purchase_should_wait_for_the_lot_that_was_won_before_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = two_lots();
		assert_ok!(bid(RIVAL, SECOND, 1_150 * UNIT));
		end_of(SECOND);
		// The first lot had no bid: its price falls from now on, and anyone may start that.
		assert_ok!(settle(FIRST));
		assert_eq!(
			AuctionRows::<Runtime>::get(FIRST).map(|row| row.phase),
			Some(Phase::Descending)
		);
		assert_noop!(bid(BIDDER, FIRST, 600 * UNIT), AuctionError::<Runtime>::NotFirstInLine);
		assert_ok!(settle(SECOND));
		assert!(Loans::<Runtime>::get(id).is_none());
		assert_eq!((owner(0), owner(1)), (Some(BORROWER), Some(RIVAL)));
	});
}

#[test]
fn purchase_should_not_wait_when_nothing_was_won_before_it() {
	ExtBuilder::default().build_and_execute(|| {
		two_lots();
		end_of(FIRST);
		// Both lots fall from 510; the second one is bought first.
		assert_ok!(bid(BIDDER, SECOND, 510 * UNIT));
		assert_eq!(owner(1), Some(BIDDER));
	});
}

#[test]
fn part_should_not_be_redeemed_when_the_bidding_is_over_in_a_pause() {
	ExtBuilder::default().build_and_execute(|| {
		let id = two_lots();
		let redeem = || call(|| Credit::redeem(signed(BORROWER), id, 500 * UNIT));
		end_of(FIRST);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		// Nobody has bid, and during a pause no lot starts its descending phase.
		assert_eq!(redeem(), Err(Error::<Runtime>::PastEnglishPhase.into()));
		let end = AuctionClock::<Runtime>::get();
		AuctionClock::<Runtime>::put(end - 1);
		// 500 of 1000 are left against 1200: a health of 840 / 500.
		assert_ok!(redeem());
		assert!(on_sale(id).is_empty());
	});
}
