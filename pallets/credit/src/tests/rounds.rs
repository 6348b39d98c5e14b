// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::assert_ok;
use pignus_auctions::Auctions as AuctionRows;
use sp_runtime::Permill;

/// A loan of 2500 on five items, in liquidation at 714: 0.7 * 5 * 714 = 2499.
pub(super) fn five_at_714() -> LoanId {
	let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
	crash_to(714);
	assert!(is_selling(id));
	id
}

/// A market of one day.
pub(super) fn of_one_day() -> ExtBuilder {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY))
}

pub(super) fn reserve_and_lowest(auction: u32) -> (u128, u128) {
	let row = AuctionRows::<Runtime>::get(auction).expect("it runs");
	(row.reserve, row.lowest)
}

#[test]
fn three_of_five_lots_should_be_offered_when_health_is_just_below_one() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		// D = 500, reserve max(357, min(625, 606.9)) = 606.9. Sold at it, health is
		// after one: 0.7 * 4 * 714 / (2500 - 606.9 + 60.69) = 1999.2 / 1953.79 = 1.023,
		// after two: 1499.4 / 1407.58 = 1.065, after three: 999.6 / 861.37 = 1.160 >= 1.10.
		assert_eq!(on_sale(id), [(0, 0), (1, 1), (2, 2)]);
		assert_eq!(reserve_and_lowest(0).0, 606_900_000);
	});
}

#[test]
fn loan_should_live_on_with_the_penalty_when_its_lots_sold_at_their_reserves() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 606_900_000));
		}
		run_to_end_of(2);
		// 3 * 606.9 = 1820.7 of principal is repaid, 10 % of it is interest now: 679.3 + 182.07.
		let cured = loan(id);
		assert!(matches!(cured.state, LoanState::Running(Place::InLine { .. })));
		assert_eq!((cured.principal, debt(id)), (679_300_000, 861_370_000));
		assert_eq!(cured.items.iter().map(|p| p.item).collect::<Vec<_>>(), [3, 4]);
		assert_eq!((fund(), ledger().in_liquidation), (0, 0));
		System::assert_has_event(
			Event::Cured { loan: id, debt: 861_370_000, penalty: 182_070_000 }.into(),
		);
		assert_ok!(Credit::repay(signed(RIVAL), id, u128::MAX));
		assert_eq!(fund(), 182_070_000);
	});
}

#[test]
fn other_lots_should_be_withdrawn_when_the_first_one_cures_the_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		assert_ok!(bid(BIDDER, 0, 1_500 * UNIT));
		assert_ok!(bid(RIVAL, 1, 700 * UNIT));
		run_to_end_of(0);
		// 2500 - 1500 + 150 = 1150; 0.7 * 4 * 714 / 1150 = 1.738.
		assert_eq!((debt(id), nusd(RIVAL)), (1_150 * UNIT, WEALTH));
		assert!(on_sale(id).is_empty());
		assert_eq!(AuctionRows::<Runtime>::iter_keys().count(), 0);
		assert_eq!((owner(0), owner(1)), (Some(BIDDER), Some(BORROWER)));
	});
}

#[test]
fn loan_should_end_when_one_lot_pays_debt_and_penalty() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1, 2], 1_500 * UNIT);
		crash_to(700);
		assert_ok!(bid(BIDDER, 0, 1_700 * UNIT));
		assert_ok!(bid(RIVAL, 1, 900 * UNIT));
		run_to_end_of(0);
		// 1700 pays 1500, 150 of penalty, 50 to the borrower; the other lots return, their bids are
		// freed.
		assert_eq!((owner(0), owner(1), owner(2)), (Some(BIDDER), Some(BORROWER), Some(BORROWER)));
		assert_eq!(nusd(RIVAL), WEALTH);
		assert_eq!((fund(), nusd(BORROWER)), (150 * UNIT, 1_550 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn two_of_five_lots_should_be_offered_when_the_loan_matured_and_the_rest_go_back() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// D = 100, reserve max(500, min(125, 850)) = 500; 500 and its penalty of 50 take two.
		assert_eq!(on_sale(id), [(0, 0), (1, 1)]);
		assert_eq!(reserve_and_lowest(1), (500 * UNIT, 400 * UNIT));
		assert_ok!(bid(BIDDER, 0, 600 * UNIT));
		assert_ok!(bid(RIVAL, 1, 500 * UNIT));
		run_to_end_of(0);
		assert_eq!((nusd(BORROWER), fund()), (550 * UNIT, 50 * UNIT));
		assert_eq!((owner(0), nusd(RIVAL)), (Some(BIDDER), WEALTH));
		for item in 1..5 {
			assert_ok!(Nfts::transfer(signed(BORROWER), APES, item, RIVAL));
		}
	});
}

#[test]
fn second_lot_should_pay_what_the_first_left_and_no_loss_be_booked_between() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.auction.reserve_low = Permill::from_percent(45);
		config.auction.reserve_high = Permill::from_percent(50);
	})
	.build_and_execute(|| {
		let id = open(&[0, 1], 100 * UNIT);
		for price in [500, 250, 125, 80] {
			next_block();
			report_price(price);
		}
		// 0.7 * 160 = 112: healthy, but due. Reserve of a lot: max(36, min(62.5, 40)) = 40.
		pass_time(math::DAY);
		next_block();
		assert_eq!(reserve_and_lowest(0).0, 40 * UNIT);
		assert_ok!(bid(BIDDER, 0, 40 * UNIT));
		assert_ok!(bid(RIVAL, 1, 90 * UNIT));
		run_to_end_of(1);
		// 40 and 60 of debt, penalty 10, borrower 20.
		assert_eq!((fund(), nusd(BORROWER)), (10 * UNIT, 120 * UNIT));
		assert_eq!(flows().burned, 100 * UNIT);
		assert!(!Loans::<Runtime>::contains_key(id));
		let is_loss = |event: &Event<Runtime>| matches!(event, Event::LossRealised { .. });
		assert!(!take_events().iter().any(is_loss));
	});
}

#[test]
fn lot_should_be_offered_again_at_its_lowest_price_twice_and_then_be_forfeited() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		assert_eq!(reserve_and_lowest(0), (500 * UNIT, 400 * UNIT));
		run_blocks(1_001);
		// V = 400: max(200, min(125, 340)) = 200; max(160, 100 + 10).
		assert_eq!(on_sale(id), [(0, 2), (1, 3)]);
		assert_eq!(reserve_and_lowest(2), (200 * UNIT, 160 * UNIT));
		run_blocks(1_001);
		// V = 160: max(80, min(125, 136)) = 125; max(64, 110).
		assert_eq!(on_sale(id), [(0, 4), (1, 5)]);
		assert_eq!(reserve_and_lowest(4), (125 * UNIT, 110 * UNIT));
		run_blocks(1_001);
		assert!(is_in_inventory(0) && is_in_inventory(1));
		// The second round counts on lowest prices: D = 166.666667, two of 400 cover 550.
		assert_eq!(on_sale(id), [(2, 6), (3, 7)]);
		let books = liquidation(id).expect("it goes on");
		assert_eq!((books.round, books.interest), (2, 0));
		let row = AuctionRows::<Runtime>::get(6).expect("it runs");
		assert_eq!(row.asked, 166_666_667);
		assert_ok!(bid(BIDDER, 6, 600 * UNIT));
		run_to_end_of(6);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((nusd(BORROWER), fund(), owner(4)), (550 * UNIT, 50 * UNIT, Some(BORROWER)));
	});
}

#[test]
fn third_round_should_offer_everything() {
	of_one_day().build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		Loans::<Runtime>::mutate_extant(id, |loan| {
			loan.liquidation_mut().expect("it is in liquidation").round = 2;
		});
		// Both lots are forfeited after they were offered three times.
		run_blocks(3_003);
		assert_eq!(on_sale(id).iter().map(|lot| lot.0).collect::<Vec<_>>(), [2, 3, 4]);
	});
}

#[test]
fn penalty_should_become_interest_and_another_round_follow_when_a_round_was_not_enough() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		assert_ok!(bid(BIDDER, 2, 606_900_000));
		run_to_end_of(0);
		// Lowest prices of 285.6 are less than 500 + 50: two lots were forfeited. The penalty
		// on 606.9 is interest now: 1893.1 + 60.69, and 0.7 * 2 * 714 does not bear it.
		assert!(is_in_inventory(0) && is_in_inventory(1));
		let books = liquidation(id).expect("it goes on");
		assert_eq!((books.round, books.interest), (2, 60_690_000));
		assert_eq!(loan(id).principal, 1_893_100_000);
		assert_eq!(on_sale(id).len(), 2);
		System::assert_has_event(
			Event::RoundOpened { loan: id, round: 2, debt: 1_953_790_000, lots: on_sale(id) }
				.into(),
		);
		// Nobody buys them either: the principal is lost, the interest forgiven.
		run_blocks(1_001);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(flows().shortfall, 1_893_100_000);
	});
}

#[test]
fn todays_price_should_decide_on_a_cure_when_it_is_fresh() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		assert_ok!(bid(BIDDER, 0, 1_100 * UNIT));
		assert_ok!(bid(RIVAL, 1, 606_900_000));
		assert_ok!(bid(RIVAL, 2, 606_900_000));
		report_price(530);
		run_to_end_of(2);
		// 2500 - 1100 + 110 = 1510, and 0.7 * 4 * 530 / 1510 = 0.983. Then 963.79, and
		// 1113 / 963.79 = 1.155 cures after the second lot: the third is withdrawn.
		assert_eq!(debt(id), 963_790_000);
		assert_eq!((owner(1), owner(2)), (Some(RIVAL), Some(BORROWER)));
	});
}

#[test]
fn loan_should_live_on_after_a_round_when_its_health_is_one_again() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 606_900_000));
		}
		report_price(650);
		run_to_end_of(2);
		// 0.7 * 2 * 650 / 861.37 = 1.056: short of 1.10, but the round is over.
		assert!(is_in_line(id));
		assert_eq!(debt(id), 861_370_000);
	});
}

#[test]
fn another_round_should_follow_when_the_rest_does_not_bear_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 606_900_000));
		}
		report_price(615);
		run_to_end_of(2);
		// 0.7 * 2 * 615 / 861.37 = 0.9996. V = 615: lowest prices of 246. One leaves
		// 0.7 * 615 / (861.37 - 246 + 24.6) = 0.673, two leave debt: both are offered.
		assert_eq!(on_sale(id).iter().map(|lot| lot.0).collect::<Vec<_>>(), [3, 4]);
	});
}

#[test]
fn lot_should_not_be_forfeited_when_the_loan_is_cured_meanwhile() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		// An income of 2000 leaves 500 and its penalty of 200: 0.7 * 5 * 714 / 700 = 3.57.
		assert_ok!(Credit::pay_income(signed(RIVAL), APES, 4, 2_000 * UNIT));
		assert!(is_selling(id));
		run_to_end_of(0);
		assert!(is_in_line(id));
		assert_eq!((loan(id).items.len(), debt(id)), (5, 700 * UNIT));
	});
}

#[test]
fn running_liquidation_should_keep_its_rules_when_the_market_is_changed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		assert_ok!(update_market(|config| {
			config.liquidation.penalty = Permill::from_percent(15);
			config.auction.english = 200;
		}));
		for lot in 0..3 {
			assert_ok!(bid(BIDDER, lot, 606_900_000));
		}
		run_blocks(101);
		assert_eq!(debt(id), 861_370_000);
	});
}
