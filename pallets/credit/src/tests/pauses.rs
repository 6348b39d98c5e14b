// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::{AuctionClock, Error as AuctionError};

fn pause(level: PauseLevel) {
	Credit::set_pause(root(), level).expect("governance may");
}

#[test]
fn borrowing_pause_should_stop_new_risk_and_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		pause(PauseLevel::Borrowing);
		System::assert_last_event(Event::PauseSet { level: PauseLevel::Borrowing }.into());
		let refused = [
			call(|| Credit::open(signed(BORROWER), MARKET, items(&[2]), UNIT)),
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			call(|| Credit::release(signed(BORROWER), id, items(&[1]))),
		];
		for outcome in refused {
			assert_eq!(outcome, Err(Error::<Runtime>::BorrowingPaused.into()));
		}
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[2])));
		assert_ok!(Credit::repay(signed(BORROWER), id, 100 * UNIT));
		assert_eq!(Credit::loan(id).map(|view| view.drawable), Some(0));
		crash_to(150);
		assert!(is_selling(id));
	});
}

#[test]
fn liquidation_pause_should_stop_starts_and_give_a_day_afterwards() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		pause(PauseLevel::Liquidations);
		crash_to(600);
		assert!(is_in_line(id));
		assert_noop!(
			call(|| Credit::liquidate(signed(RIVAL), id)),
			Error::<Runtime>::DefaultUnknown
		);
		let verdict = Credit::loan(id).map(|view| view.verdict);
		assert_eq!(verdict, Some(Verdict::Unknown(UnknownReason::Paused)));
		pause(PauseLevel::None);
		let lifted_at = Timestamp::get();
		let verdict = Credit::loan(id).map(|view| view.verdict);
		assert_eq!(verdict, Some(Verdict::Unknown(UnknownReason::Sheltered)));
		pass_time_at(lifted_at + math::DAY - 1 - Timestamp::get(), 600);
		next_block();
		assert!(is_in_line(id));
		next_block();
		assert!(is_selling(id));
	});
}

#[test]
fn auctions_should_stand_still_in_a_pause_and_go_on_where_they_stood() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_blocks(99);
		let clock = AuctionClock::<Runtime>::get();
		pause(PauseLevel::Liquidations);
		run_blocks(50);
		assert_eq!(AuctionClock::<Runtime>::get(), clock);
		assert_noop!(bid(RIVAL, 0, 700 * UNIT), AuctionError::<Runtime>::Paused);
		assert_noop!(call(|| Auctions::settle(signed(RIVAL), 0)), AuctionError::<Runtime>::Paused);
		pause(PauseLevel::None);
		assert_ok!(bid(RIVAL, 0, 600 * UNIT));
		run_blocks(3);
		assert_eq!(owner(0), Some(RIVAL));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn standing_bid_should_stay_when_a_pause_lasts_three_days() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		pause(PauseLevel::Liquidations);
		let claim = || call(|| Auctions::claim(signed(BIDDER), 0));
		// The blocks around the moment at which three days are over, and that in which it is lifted.
		pass_time(3 * math::DAY - BLOCK_TIME);
		for _ in 0..2 {
			next_block();
			assert_noop!(claim(), AuctionError::<Runtime>::NothingToClaim);
		}
		pause(PauseLevel::None);
		assert_noop!(claim(), AuctionError::<Runtime>::NothingToClaim);
		run_blocks(100);
		assert_eq!((owner(0), Loans::<Runtime>::contains_key(id)), (Some(BIDDER), false));
	});
}

#[test]
fn standing_bid_should_be_withdrawable_when_a_pause_has_lasted_three_days_and_an_hour() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		pause(PauseLevel::Liquidations);
		let claim = |who| call(|| Auctions::claim(signed(who), 0));
		pass_time(3 * math::DAY + HOUR - 1);
		assert_noop!(claim(BIDDER), AuctionError::<Runtime>::NothingToClaim);
		pass_time(1);
		assert_noop!(claim(RIVAL), AuctionError::<Runtime>::NothingToClaim);
		assert_ok!(claim(BIDDER));
		assert_eq!(nusd(BIDDER), WEALTH);
		assert_noop!(claim(BIDDER), AuctionError::<Runtime>::NothingToClaim);
		// The auction goes on from its reserve.
		pause(PauseLevel::None);
		assert_noop!(bid(RIVAL, 0, 509 * UNIT), AuctionError::<Runtime>::BidTooLow);
		assert_ok!(bid(RIVAL, 0, 510 * UNIT));
	});
}

#[test]
fn redeem_should_be_refused_in_a_pause_when_a_bid_has_won() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
		pause(PauseLevel::Liquidations);
		let redeem = || call(|| Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_noop!(redeem(), AuctionError::<Runtime>::Paused);
		// Before the auction's end, or without a bid, it is possible.
		AuctionClock::<Runtime>::mutate(|clock| *clock -= 1);
		assert_ok!(redeem());
		assert_eq!(owner(0), Some(BORROWER));
	});
}

#[test]
fn health_should_be_unknown_without_a_price_and_the_loan_due_after_thirty_days() {
	ExtBuilder::default().build_and_execute(|| {
		let (safe, riskier) = (open(&[0], 100 * UNIT), open(&[1], 200 * UNIT));
		let reported_at = Timestamp::get();
		// The price is stale an hour later; thirty days after that both count as matured.
		pass_time(3_600_000 + 30 * math::DAY);
		let verdict = |id| Credit::loan(id).map(|view| view.verdict);
		assert_eq!(Timestamp::get(), reported_at + 3_600_000 + 30 * math::DAY);
		Timestamp::set_timestamp(Timestamp::get() - 1);
		assert_eq!(verdict(safe), Some(Verdict::Unknown(UnknownReason::NoFreshPrice)));
		Timestamp::set_timestamp(Timestamp::get() + 1);
		assert_eq!(verdict(safe), Some(Verdict::Default(DefaultReason::Matured)));
		assert_noop!(
			call(|| Credit::liquidate(signed(RIVAL), safe)),
			Error::<Runtime>::NotFirstInLine
		);
		next_block();
		for id in [riskier, safe] {
			assert!(is_selling(id));
			let books = liquidation(id).expect("it is in liquidation");
			assert_eq!(books.reason, DefaultReason::Matured);
		}
	});
}

#[test]
fn payments_should_not_deprive_a_bidder_in_a_pause_of_what_he_has_won() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
		pause(PauseLevel::Liquidations);
		let refused = [
			call(|| Credit::repay(signed(RIVAL), id, u128::MAX)),
			call(|| Credit::pay_income(signed(RIVAL), APES, 0, 500 * UNIT)),
		];
		for outcome in refused {
			assert_eq!(outcome, Err(Error::<Runtime>::LotWon.into()));
		}
		let settle = || call(|| Auctions::settle(signed(RIVAL), 0));
		assert_noop!(settle(), AuctionError::<Runtime>::Paused);
		pause(PauseLevel::None);
		// Once auctions go on, the lot is settled, and there is nothing left to repay.
		assert_ok!(settle());
		assert_noop!(Credit::repay(signed(RIVAL), id, u128::MAX), Error::<Runtime>::UnknownLoan);
		assert_eq!((owner(0), nusd(RIVAL)), (Some(BIDDER), WEALTH));
	});
}
