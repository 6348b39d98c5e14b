// SPDX-License-Identifier: Apache-2.0

//! How a liquidation ends: by which prices a loan is cured, what the last lots are forfeited for, and
//! what it costs to pay it off.

use super::rounds::{five_at_714, of_one_day, reserve_and_lowest};
use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::{Auctions as AuctionRows, Phase};
use sp_runtime::{traits::One, DispatchResult, FixedU128};

fn pay(item: u32, amount: u128) -> DispatchResult {
	call(|| Credit::pay_income(signed(RIVAL), APES, item, amount))
}

fn redeem(id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::redeem(signed(RIVAL), id, amount))
}

/// A loan of 2500 on five items, in liquidation while the smoothed price is 714 and the spot 500.
fn five_at_714_and_500() -> LoanId {
	set_feed_with(|policy| policy.window = 2_500_000);
	let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
	// 1000 - 500 * 1430 / 2500 = 714, and 0.7 * 5 * 714 = 2499.
	pass_time_at(1_430_000, 500);
	next_block();
	// V = 500: D = 500, reserve max(250, min(625, 425)) = 425. Four sold at it leave 500 - 1700 +
	// 2000 + 170 = 970, more than 0.7 * 714: all five are offered.
	assert_eq!(on_sale(id).len(), 5);
	assert_eq!(reserve_and_lowest(0), (425 * UNIT, 200 * UNIT));
	id
}

#[test]
fn loan_should_not_be_cured_when_it_is_in_default_at_the_lower_price() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714_and_500();
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 650 * UNIT));
		}
		run_to_end_of(2);
		// After two: 2500 - 1300 + 130 = 1330, so 0.7 * 3 * 714 / 1330 = 1.127, but 1050 / 1330 =
		// 0.789 at the spot. After three: 745, so 1.341 and 700 / 745 = 0.939.
		assert!((0..3).all(|item| owner(item) == Some(BIDDER)));
		assert_eq!(on_sale(id), [(3, 3), (4, 4)]);
		assert_eq!(debt(id), 550 * UNIT);
		// 425 leave 125, penalty 237.5: 350 / 362.5 = 0.966 at the spot. The last lot pays 125 and
		// the penalty of 10 % of 2500.
		assert_ok!(bid(BIDDER, 3, 1_000 * UNIT));
		assert!(is_selling(id));
		assert_ok!(bid(BIDDER, 4, 1_000 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((fund(), nusd(BORROWER)), (250 * UNIT, 2_550 * UNIT));
	});
}

#[test]
fn redemption_in_part_should_leave_a_health_of_one_at_the_lower_price() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714_and_500();
		// 2499 / 1.1 = 2271.82 would do at 714; at 500 the five bear 1750.
		assert_noop!(redeem(id, 750 * UNIT - 1), Error::<Runtime>::BelowTargetHealth);
		assert_ok!(redeem(id, 750 * UNIT));
		assert_eq!((is_in_line(id), debt(id)), (true, 1_750 * UNIT));
	});
}

#[test]
fn cure_should_go_by_the_prices_of_the_start_when_none_are_fresh() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714_and_500();
		// All prices are a day old: at those of the start 745 are too much for 700.
		pass_time(math::DAY);
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 650 * UNIT));
		}
		run_to_end_of(2);
		assert_eq!(on_sale(id), [(3, 3), (4, 4)]);
	});
}

#[test]
fn lots_should_return_and_the_loan_end_when_only_a_penalty_is_owed() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// An income of 500 leaves the penalty of 50, and nobody bids.
		assert_ok!(pay(0, 500 * UNIT));
		assert!(is_selling(id));
		run_blocks(1_001);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((owner(0), fund()), (Some(BORROWER), 0));
		System::assert_has_event(Event::LotReturned { loan: id, item: 0 }.into());
		assert_ok!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL));
	});
}

#[test]
fn other_lots_should_return_when_one_lot_paid_the_debt() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// D = 125: reserve max(500, min(156.25, 850)) = 500, and two lots cover 550. One sells at
		// 500, the debt; the penalty of 50 stays open.
		assert_ok!(bid(BIDDER, 0, 500 * UNIT));
		run_to_end_of(0);
		assert_eq!((debt(id), on_sale(id)), (0, vec![(1, 1)]));
		run_to_end_of(1);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(
			(owner(1), owner(2), owner(3)),
			(Some(BORROWER), Some(BORROWER), Some(BORROWER))
		);
		assert_eq!(fund(), 0);
	});
}

#[test]
fn lot_should_return_when_nothing_is_owed_but_a_penalty_that_became_interest() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// An income of 400 leaves 100 and a penalty of 40. Two lots are offered three times each
		// and forfeited; the penalty becomes interest, and one lot of the second round covers 140.
		assert_ok!(pay(0, 400 * UNIT));
		run_blocks(3_003);
		assert_eq!((debt(id), on_sale(id).len()), (140 * UNIT, 1));
		// 100 more: what is left are the interest of 40, all of it penalty, and 10 on the 100.
		assert_ok!(pay(2, 100 * UNIT));
		assert_eq!((loan(id).principal, debt(id)), (0, 40 * UNIT));
		run_blocks(1_001);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(
			(owner(2), owner(3), owner(4)),
			(Some(BORROWER), Some(BORROWER), Some(BORROWER))
		);
	});
}

#[test]
fn later_round_should_value_items_at_the_lower_of_start_and_today() {
	for (price, reserve, lowest) in [
		// D = 861.37 / 2 = 430.685: max(215, min(538.356, 0.85 * 430)) = 365.5; 0.4 * 430.
		(430, 365_500_000, 172 * UNIT),
		// max(307.5, min(538.356, 0.85 * 615)) = 522.75; 0.4 * 615.
		(615, 522_750_000, 246 * UNIT),
	] {
		ExtBuilder::default().build_and_execute(|| {
			let id = five_at_714();
			for lot in 0..3 {
				assert_ok!(bid(BIDDER, lot, 606_900_000));
			}
			report_price(price);
			run_to_end_of(2);
			assert_eq!(debt(id), 861_370_000);
			assert_eq!(reserve_and_lowest(3), (reserve, lowest));
		});
	}
}

#[test]
fn lot_should_not_be_offered_again_when_its_value_of_today_is_below_its_share() {
	of_one_day().build_and_execute(|| {
		// Two of 350: reserve max(500, min(437.5, 850)), and both are needed for 770.
		let id = open(&[0, 1], 700 * UNIT);
		pass_time_at(math::DAY, 1_000);
		next_block();
		run_blocks(998);
		// 40 % of 1000 are 400, more than 385; but today it is worth 380.
		report_price(500);
		next_block();
		report_price(380);
		run_blocks(3);
		assert!(is_in_inventory(0) && is_in_inventory(1));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn full_redemption_should_cost_the_same_at_once_and_in_two_steps() {
	let sell_two = || {
		let id = five_at_714();
		for lot in 0..2 {
			assert_ok!(bid(BIDDER, lot, 606_900_000));
		}
		id
	};
	ExtBuilder::default().build_and_execute(|| {
		let id = sell_two();
		run_to_end_of(1);
		// 2500 - 1213.8 = 1286.2, the penalty of 121.38, and the fine of 125.
		assert_ok!(redeem(id, u128::MAX));
		assert_eq!(nusd(RIVAL), WEALTH - 1_532_580_000);
		assert_eq!(fund(), 121_380_000 + 125 * UNIT);
	});
	ExtBuilder::default().build_and_execute(|| {
		let id = sell_two();
		// A late bid keeps the third lot in its English phase.
		run_blocks(98);
		assert_ok!(bid(BIDDER, 2, 606_900_000));
		run_to_end_of(1);
		// A fifth of 1407.58, and 0.7 * 3 * 714 / 1126.064 = 1.33.
		assert_noop!(redeem(id, 281_516_000 - 1), Error::<Runtime>::BelowRedeemMin);
		assert_ok!(redeem(id, 281_516_000));
		assert_eq!(debt(id), 1_126_064_000);
		assert_ok!(Credit::repay(signed(RIVAL), id, u128::MAX));
		assert_eq!(nusd(RIVAL), WEALTH - 1_532_580_000);
	});
}

#[test]
fn income_should_owe_the_fine_when_it_ends_a_liquidation_with_a_standing_bid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		run_blocks(10);
		// 500, the penalty of 50, and the fine of 25, of which half is the bidder's.
		assert_noop!(pay(0, 550 * UNIT), Error::<Runtime>::BelowFine);
		assert_noop!(pay(0, 575 * UNIT - 1), Error::<Runtime>::BelowFine);
		assert_ok!(pay(0, 576 * UNIT));
		assert_eq!((nusd(BIDDER), fund()), (WEALTH + 12_500_000, 62_500_000));
		assert_eq!((nusd(BORROWER), owner(0)), (501 * UNIT, Some(BORROWER)));
		assert!(!Loans::<Runtime>::contains_key(id));
		System::assert_has_event(
			Event::IncomePaid {
				loan: Some(id),
				collection: APES,
				item: 0,
				payer: RIVAL,
				interest: 0,
				principal: 500 * UNIT,
				penalty: 50 * UNIT,
				fine: 25 * UNIT,
				owner: UNIT,
				fund: 0,
			}
			.into(),
		);
	});
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		// Nobody has bid: 550 are enough.
		assert_ok!(pay(0, 550 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(fund(), 50 * UNIT);
	});
}

#[test]
fn fine_should_go_to_who_waited_when_somebody_bids_just_before_the_redemption() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		run_blocks(60);
		assert_ok!(Assets::transfer(signed(RIVAL), 1, NEIGHBOUR, 1_000 * UNIT));
		assert_ok!(bid(NEIGHBOUR, 0, 535_500_000));
		assert_ok!(redeem(id, u128::MAX));
		// Half of 25 goes to the bid that stood for 60 ticks; one of this tick weighs nothing.
		assert_eq!(nusd(BIDDER), WEALTH + 12_500_000);
		assert_eq!((nusd(NEIGHBOUR), fund()), (1_000 * UNIT, 12_500_000));
	});
}

#[test]
fn fine_should_be_shared_by_amount_and_ticks_and_rounded_down() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		run_blocks(60);
		assert_ok!(Assets::transfer(signed(RIVAL), 1, NEIGHBOUR, 1_000 * UNIT));
		assert_ok!(bid(NEIGHBOUR, 0, 612 * UNIT));
		run_blocks(30);
		assert_ok!(redeem(id, u128::MAX));
		// 510 * 60 = 30,600 and 612 * 30 = 18,360 of 48,960: 7.8125 and 4.6875 of 12.5.
		assert_eq!(nusd(BIDDER), WEALTH + 7_812_500);
		assert_eq!(nusd(NEIGHBOUR), 1_004_687_500);
		assert_eq!(fund(), 12_500_000);
	});
}

#[test]
fn fine_should_be_at_least_its_share_of_the_smallest_debt() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.limits.min_debt = 100 * UNIT;
	})
	.build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		assert_ok!(pay(0, 100 * UNIT - 1));
		pass_time(math::DAY);
		next_block();
		assert!(is_selling(id));
		let before = nusd(RIVAL);
		assert_ok!(redeem(id, u128::MAX));
		// The last unit, and 5 % of 100.
		assert_eq!(before - nusd(RIVAL), 5 * UNIT + 1);
	});
}

#[test]
fn default_of_next_to_nothing_should_not_be_free_by_an_income_either() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.limits.min_debt = 100 * UNIT;
	})
	.build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		assert_ok!(pay(0, 100 * UNIT - 1));
		pass_time(math::DAY);
		next_block();
		assert!(is_selling(id));
		// One unit, a penalty of one unit, and what that falls short of 5 % of 100.
		assert_noop!(pay(0, 5 * UNIT), Error::<Runtime>::BelowFine);
		assert_ok!(pay(0, 5 * UNIT + 1));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(fund(), 5 * UNIT);
	});
}

#[test]
fn loan_should_not_be_cured_by_a_multiplier_whose_notice_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		lock_properties(4);
		assert_ok!(Credit::set_multiplier(root(), APES, 4, FixedU128::from_u32(2)));
		let id = open(&[0, 4], 1_500 * UNIT);
		assert_ok!(Credit::set_multiplier(root(), APES, 4, FixedU128::one()));
		// Fifty blocks before the notice ends: 1500 / 3 > 0.7 * 714.
		pass_time_at(7 * math::DAY - 300_000, 1_000);
		crash_to(714);
		// D = 500 and 1000: max(357, min(625, 606.9)) and max(714, min(1250, 1213.8)).
		assert_eq!(on_sale(id), [(0, 0), (4, 1)]);
		assert_eq!(reserve_and_lowest(1).0, 1_213_800_000);
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		assert_ok!(bid(RIVAL, 1, 1_213_800_000));
		run_to_end_of(1);
		assert_eq!(owner(0), Some(BIDDER));
		// 1500 - 700 + 70 = 870. With the 2 that do not count any more 0.7 * 1428 / 870 = 1.149;
		// with 1, as it counts since the notice is over, 0.7 * 714 / 870 = 0.574: not cured, and
		// the second lot is sold.
		assert_eq!(owner(4), Some(RIVAL));
	});
}

#[test]
fn lot_should_be_offered_for_what_is_owed_when_that_is_less_than_its_share() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1], 700 * UNIT);
		pass_time(math::DAY);
		next_block();
		assert_eq!(on_sale(id), [(0, 0), (1, 1)]);
		// Of the share of 350 and its penalty only the last unit is left, and a penalty of 70.
		assert_ok!(bid(BIDDER, 0, 700 * UNIT - 1));
		run_to_end_of(0);
		assert_eq!((debt(id), loan(id).penalty_due()), (1, Ok(70 * UNIT)));
		run_to_end_of(1);
		// V = 400: max(160, 0.000002), and not 385.
		assert_eq!(reserve_and_lowest(2).1, 160 * UNIT);
		assert_ok!(bid(RIVAL, 2, 200 * UNIT));
		run_to_end_of(2);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((fund(), ledger().status), (70 * UNIT, MarketStatus::Open));
	});
}

/// A lot at 600 that BIDDER had won for 510, whose settlement failed: the insurance fund could not be
/// credited with its part.
fn won_but_failed() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert_ok!(bid(BIDDER, 0, 510 * UNIT));
	let (owner, fund) = (Credit::account_id(), Credit::insurance_account());
	assert_ok!(Assets::block(signed(owner.clone()), 1, fund.clone()));
	run_blocks(101);
	let row = AuctionRows::<Runtime>::get(0).expect("it is kept");
	assert_eq!(row.phase, Phase::Failed { was_won: true });
	assert_eq!(nusd(BIDDER), WEALTH);
	assert_ok!(Assets::thaw(signed(owner), 1, fund));
	id
}

#[test]
fn lot_should_not_be_valued_above_today_when_it_is_listed_anew() {
	ExtBuilder::default().build().execute_with(|| {
		won_but_failed();
		report_price(300);
		assert_ok!(call(|| Auctions::settle(signed(NEIGHBOUR), 0)));
		assert_eq!(AuctionRows::<Runtime>::get(0).map(|row| row.phase), Some(Phase::English));
		// V = 300: max(150, min(625, 255)).
		assert!(reserve_and_lowest(0).0 <= 255 * UNIT, "{}", reserve_and_lowest(0).0);
	});
}

#[test]
fn winner_should_have_a_part_of_the_fine_when_the_settlement_failed() {
	ExtBuilder::default().build().execute_with(|| {
		let id = won_but_failed();
		assert_ok!(call(|| Auctions::settle(signed(NEIGHBOUR), 0)));
		assert_ok!(call(|| Credit::redeem(signed(RIVAL), id, u128::MAX)));
		// Half of 25.
		assert_eq!(nusd(BIDDER), WEALTH + 12_500_000);
	});
}
