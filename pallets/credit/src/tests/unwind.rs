// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::Auctions as AuctionRows;
use sp_runtime::{traits::Zero, DispatchResult, FixedU128, Permill, Perquintill};

fn unwind(id: LoanId) -> DispatchResult {
	call(|| Credit::unwind(signed(BORROWER), id))
}

#[test]
fn unwind_should_sell_as_few_items_as_pay_the_debt_and_without_a_penalty() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		assert_ok!(unwind(id));
		// D = 250: max(500, min(312.5, 850)) = 500 covers the debt.
		assert_eq!(on_sale(id), [(0, 0)]);
		System::assert_last_event(
			Event::UnwindStarted { loan: id, debt: 500 * UNIT, lots: vec![(0, 0)] }.into(),
		);
		assert_noop!(bid(BORROWER, 0, 600 * UNIT), pignus_auctions::Error::<Runtime>::BidderBarred);
		assert_ok!(bid(BIDDER, 0, 600 * UNIT));
		run_to_end_of(0);
		assert_eq!((nusd(BORROWER), fund()), (600 * UNIT, 0));
		assert_eq!((owner(0), owner(1)), (Some(BIDDER), Some(BORROWER)));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn unwind_should_pay_the_royalty_out_of_surplus() {
	ExtBuilder::market(|config| config.royalty = Some((ARTIST, Permill::from_percent(5))))
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			assert_ok!(unwind(id));
			assert_ok!(bid(BIDDER, 0, 700 * UNIT));
			run_to_end_of(0);
			// 700 - 500 = 200, of which 35 are the artist's.
			assert_eq!((nusd(ARTIST), nusd(BORROWER)), (35 * UNIT, 665 * UNIT));
		});
}

#[test]
fn loan_should_go_on_with_the_rest_when_a_lot_fetched_less_than_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		assert_ok!(unwind(id));
		// 500 - (500 - 400) * 450 / 900 = 450.
		run_blocks(100 + 450);
		assert_ok!(bid(BIDDER, 0, 500 * UNIT));
		assert_eq!(WEALTH - nusd(BIDDER), 450 * UNIT);
		assert_eq!((debt(id), loan(id).items.len()), (50 * UNIT, 1));
		assert!(is_in_line(id));
		report_price(1000);
		assert_ok!(Credit::draw(signed(BORROWER), id, 450 * UNIT));
	});
}

#[test]
fn lot_should_return_when_nobody_buys_it_at_its_share_of_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(unwind(id));
		// Reserve max(500, min(625, 850)) = 625; lowest price max(400, D = 500).
		let row = AuctionRows::<Runtime>::get(0).expect("it runs");
		assert_eq!((row.reserve, row.lowest), (625 * UNIT, 500 * UNIT));
		run_blocks(1_001);
		assert_eq!((debt(id), owner(0)), (500 * UNIT, Some(BORROWER)));
		assert_eq!(loan(id).items[0].custody, Custody::Pinned);
		System::assert_has_event(Event::LotReturned { loan: id, item: 0 }.into());
		// Seven days must lie between two.
		report_price(1000);
		assert_noop!(unwind(id), Error::<Runtime>::UnwoundTooSoon);
		let began = loan(id).unwound_at.expect("it was unwound");
		pass_time_at(began + 7 * math::DAY - 1 - Timestamp::get(), 1000);
		assert_noop!(unwind(id), Error::<Runtime>::UnwoundTooSoon);
		pass_time_at(1, 1000);
		assert_ok!(unwind(id));
	});
}

#[test]
fn unwinding_loan_should_be_liquidated_with_penalty_when_it_becomes_unhealthy() {
	// Once with an unwinding before the crash, once without: the unwinding gains nothing.
	for early in [true, false] {
		ExtBuilder::default().build_and_execute(|| {
			let id = open(&[0, 1], 1_000 * UNIT);
			if early {
				assert_ok!(unwind(id));
			}
			crash_to(600);
			assert!(is_selling(id));
			assert_eq!(on_sale(id), [(0, 0), (1, 1)]);
			// Early: D = 500, reserve max(500, min(625, 850)) = 625. Late: max(300, 510) = 510.
			let reserve = if early { 625 } else { 510 };
			let row = AuctionRows::<Runtime>::get(0).expect("it runs");
			assert_eq!(row.reserve, reserve * UNIT);
			assert_ok!(bid(BIDDER, 0, 640 * UNIT));
			assert_ok!(bid(RIVAL, 1, 640 * UNIT));
			run_to_end_of(1);
			// 640 leaves 360 and a penalty of 64: 0.7 * 600 / 424 = 0.99. The second lot pays the
			// rest: 1280 is 1000, penalty 100, and 180 for the borrower.
			assert_eq!((fund(), nusd(BORROWER)), (100 * UNIT, 1_180 * UNIT));
			assert!(!Loans::<Runtime>::contains_key(id));
		});
	}
}

#[test]
fn unwinding_loan_should_be_liquidated_with_running_interest_when_it_matures() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.terms.apr = Perquintill::from_percent(10);
	})
	.build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(unwind(id));
		pass_time(math::DAY);
		next_block();
		let books = liquidation(id).expect("it is in liquidation");
		assert_eq!(books.reason, DefaultReason::Matured);
		// 500 * (e^(0.1 / 365.25) - 1) = 0.136911...
		assert!((136_900..=136_930).contains(&books.interest), "{}", books.interest);
		assert_eq!(on_sale(id), [(0, 0)]);
		assert_ok!(bid(BIDDER, 0, 625 * UNIT));
		run_to_end_of(0);
		let penalty = (500 * UNIT + books.interest).div_ceil(10);
		assert_eq!(fund(), books.interest + penalty);
	});
}

#[test]
fn sale_should_cost_the_penalty_when_the_loan_is_in_default_but_still_queued() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		assert_ok!(unwind(id));
		assert_ok!(bid(BIDDER, 0, 640 * UNIT));
		assert_ok!(bid(RIVAL, 1, 640 * UNIT));
		run_blocks(99);
		// The price falls, and the auctions end before the hook has looked at the loan.
		for price in [700, 600] {
			next_block_without_credit();
			report_price(price);
		}
		pignus_auctions::AuctionClock::<Runtime>::mutate(|clock| *clock += 1);
		assert_ok!(Auctions::settle(signed(RIVAL), 0));
		assert_ok!(Auctions::settle(signed(RIVAL), 1));
		assert_eq!((fund(), nusd(BORROWER)), (100 * UNIT, 1_180 * UNIT));
	});
}

#[test]
fn orderly_lot_should_be_offered_for_less_when_nobody_bought_it_in_a_liquidation() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(unwind(id));
		crash_to(590);
		assert!(is_selling(id));
		run_blocks(1_001);
		// Nobody bought it at its share of 500. V = 590: max(295, min(625, 501.5)) and 236.
		assert_eq!((on_sale(id), owner(0)), (vec![(0, 1)], Some(BORROWER)));
		let row = AuctionRows::<Runtime>::get(1).expect("it runs");
		assert_eq!((row.reserve, row.lowest), (501_500_000, 236 * UNIT));
	});
}

#[test]
fn interest_should_be_forgiven_when_the_last_lot_fetches_its_share_only() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			assert_ok!(unwind(id));
			run_blocks(100 + 899);
			pass_time(2 * math::DAY);
			// 625 - floor(125 * 899 / 900) = 500.138889; the interest of two days is 0.27.
			let owed = debt(id);
			assert!(owed > 500_270_000, "{owed}");
			assert_ok!(bid(BIDDER, 0, 600 * UNIT));
			assert_eq!(WEALTH - nusd(BIDDER), 500_138_889);
			System::assert_has_event(
				Event::LossRealised {
					loan: id,
					covered: 0,
					shortfall: 0,
					forgiven_interest: owed - 500_138_889,
				}
				.into(),
			);
			assert_eq!((fund(), flows().shortfall), (138_889, 0));
			assert!(!Loans::<Runtime>::contains_key(id));
		});
}

#[test]
fn repayment_should_withdraw_the_lots_of_an_unwinding_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(unwind(id));
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		assert_ok!(Credit::repay(signed(BORROWER), id, 100 * UNIT));
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert_eq!((nusd(BIDDER), owner(0)), (WEALTH, Some(BORROWER)));
		assert_eq!(AuctionRows::<Runtime>::iter_keys().count(), 0);
	});
}

#[test]
fn unwinding_loan_should_neither_grow_nor_move() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let id = open(&[0, 1], 500 * UNIT);
		assert_ok!(unwind(id));
		let refused = [
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			call(|| Credit::release(signed(BORROWER), id, items(&[1]))),
			call(|| Credit::transfer_loan(signed(BORROWER), id, RIVAL)),
			call(|| Credit::refinance(signed(BORROWER), id, other)),
			unwind(id),
		];
		for outcome in refused {
			assert_eq!(outcome, Err(Error::<Runtime>::Unwinding.into()));
		}
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[2])));
		assert_ok!(Credit::refresh(signed(RIVAL), id));
	});
}

#[test]
fn lot_of_an_unwinding_loan_should_return_when_it_cannot_be_delivered() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(unwind(id));
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		set_transferable(false);
		run_to_end_of(0);
		assert_eq!((nusd(BIDDER), loan(id).items[0].custody), (WEALTH, Custody::Pinned));
		assert!(is_in_line(id));
	});
}

#[test]
fn unwind_should_fail_when_the_loan_is_risky_matured_or_somebody_elses() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_noop!(call(|| Credit::unwind(signed(RIVAL), id)), Error::<Runtime>::NotBorrower);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		assert_noop!(unwind(id), Error::<Runtime>::LiquidationsPaused);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		let status = |status| Credit::set_market_status(root(), MARKET, status);
		assert_ok!(status(MarketStatus::Halted));
		assert_noop!(unwind(id), Error::<Runtime>::MarketHalted);
		assert_ok!(status(MarketStatus::Open));
		next_block_without_credit();
		report_price(999);
		assert_noop!(unwind(id), Error::<Runtime>::AboveMaxLtv);
		pass_time(math::DAY / 2);
		assert_noop!(unwind(id), Error::<Runtime>::PriceStale);
		pass_time_at(math::DAY / 2, 1000);
		assert_noop!(unwind(id), Error::<Runtime>::LoanMatured);
	});
}

#[test]
fn vote_should_not_keep_a_borrower_from_unwinding() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 450 * UNIT);
		assert_ok!(update_market(|config| config.terms.max_ltv = Permill::from_percent(40)));
		// Its health is 0.7 * 1000 / 450 = 1.56.
		assert_ok!(call(|| Credit::unwind(signed(BORROWER), id)));
	});
}

#[test]
fn shut_out_item_should_not_be_sold_by_its_borrower() {
	ExtBuilder::default().build_and_execute(|| {
		// Item 0 is stolen and pledged; the appraiser shuts it out.
		let id = open(&[0, 1], 400 * UNIT);
		assert_ok!(Credit::set_multiplier(root(), APES, 0, FixedU128::zero()));
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		let lots = on_sale(id);
		assert!(lots.iter().all(|(item, _)| *item != 0), "{lots:?}");
	});
}

#[test]
fn shut_out_item_should_come_back_when_an_unwinding_has_paid_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 300 * UNIT);
		assert_ok!(Credit::set_multiplier(root(), APES, 0, FixedU128::zero()));
		pass_time_at(7 * math::DAY, 1_000);
		next_block();
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		let lots = on_sale(id);
		assert_eq!(lots.len(), 1);
		assert_ok!(bid(BIDDER, lots[0].1, 900 * UNIT));
		run_to_end_of(lots[0].1);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((owner(0), owner(1)), (Some(BORROWER), Some(BIDDER)));
	});
}
