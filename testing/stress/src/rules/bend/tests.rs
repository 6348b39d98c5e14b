// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::rules::tests::{least_bids, pass};

fn loan(items: u32, debt: Amount) -> NewLoan {
	NewLoan { id: 5, collection: 0, items, debt, due: None }
}

fn setting(capital_of_each: Amount, apr: Ppm) -> Setting {
	Setting { bidders: 2, capital_of_each, fund: 30, apr }
}

fn offered(lot: LotId, floor: Amount) -> Happening {
	Happening::Offered { lot, loan: 5, lowest: Some(floor) }
}

/// A sale for the debt of 720 and `surplus`.
fn sold(lot: LotId, buyer: BidderId, surplus: Amount) -> Happening {
	Happening::Sold { lot, loan: 5, buyer, price: 720 + surplus, repaid: 720, surplus }
}

/// An item with a debt of 720, offered at 1,000: 72 %, of which the vote allows 70 %.
fn one_for_sale() -> Bend {
	let mut rules = Bend::after_vote(&[loan(1, 720)], None, &setting(1_000, 0));
	let started = Happening::LiquidationStarted { loan: 5, debt: 720 };
	assert_eq!(pass(&mut rules, 0, 1_000), [started, offered(0, 720)]);
	rules
}

#[test]
fn item_should_be_offered_when_the_smoothed_price_makes_it_unhealthy() {
	let mut rules = Bend::before_vote(&[loan(1, 900)], None, &setting(1_000, 0));
	assert_eq!(pass(&mut rules, 0, 1_000), []);
	// (359 x 1,000 + 990) / 360 = 999.97; 90 % of 999 are 899.
	let started = Happening::LiquidationStarted { loan: 5, debt: 900 };
	assert_eq!(pass(&mut rules, 360, 990), [started, offered(0, 900)]);
	assert_eq!(rules.prices(), [(Some(990), Some(999))]);
	let open = OpenLoan { loan: 5, collection: 0, items: 1, debt: 900, in_liquidation: true };
	assert_eq!(rules.open_loans(), [open]);
}

#[test]
fn price_should_stay_when_oracles_do_not_report() {
	let mut rules = Bend::after_vote(&[loan(1, 690)], None, &setting(1_000, 0));
	assert_eq!(rules.prices(), [(None, None)]);
	pass(&mut rules, 0, 1_000);
	for minute in 1..1_000 {
		let silence =
			Surroundings { minute, shown: vec![100], worth: vec![100], oracles_report: false };
		assert_eq!(rules.pass(&silence), []);
	}
	assert_eq!(rules.prices(), [(Some(1_000), Some(1_000))]);
}

#[test]
fn first_bid_should_be_near_the_price_when_it_is_before_the_vote() {
	let mut rules = Bend::before_vote(&[loan(1, 901)], None, &setting(2_000, 0));
	pass(&mut rules, 0, 1_000);
	assert_eq!(least_bids(&rules), [950]);
	assert!(!rules.bid(0, 0, 949));
	assert!(rules.bid(0, 0, 950));
	// 1 % of 901 are 9.
	assert_eq!(least_bids(&rules), [959]);
	assert!(!rules.bid(0, 1, 958));
	assert!(rules.bid(0, 1, 959));
	assert_eq!((rules.free_capital(0), rules.free_capital(1)), (2_000, 1_041));
}

#[test]
fn first_bid_should_cover_the_debt_when_that_is_above_the_price() {
	let mut rules = Bend::before_vote(&[loan(1, 1_200)], None, &setting(2_000, 0));
	pass(&mut rules, 0, 1_000);
	assert_eq!(least_bids(&rules), [1_200]);
}

#[test]
fn highest_bid_should_win_when_the_time_from_the_first_is_over() {
	let mut rules = one_for_sale();
	pass(&mut rules, 10, 1_000);
	assert_eq!(least_bids(&rules), [720]);
	assert!(rules.bid(0, 0, 720));
	pass(&mut rules, 200, 1_000);
	assert!(rules.bid(0, 1, 727));
	assert_eq!(pass(&mut rules, 249, 1_000), []);
	assert_eq!(pass(&mut rules, 250, 1_000), [sold(0, 1, 7), Happening::Closed { loan: 5 }]);
	assert_eq!((rules.free_capital(0), rules.free_capital(1)), (1_000, 273));
	assert!(rules.open_loans().is_empty() && rules.lots().is_empty());
}

#[test]
fn auction_should_last_two_days_when_it_is_before_the_vote() {
	let mut rules = Bend::before_vote(&[loan(1, 720)], Some(700_000), &setting(1_000, 0));
	pass(&mut rules, 0, 1_000);
	assert!(rules.bid(0, 0, 1_000));
	assert_eq!(pass(&mut rules, 2_879, 1_000), []);
	assert_eq!(pass(&mut rules, 2_880, 1_000)[0], sold(0, 0, 280));
}

#[test]
fn offer_should_be_withdrawn_when_the_item_recovers_without_a_bid() {
	let mut rules = one_for_sale();
	// After n minutes at 2,000 the smoothed price is 1,000 + 1,000 n / 360: with 10 of them 1,027,
	// of which 70 % are 718, with 11 of them 1,030, of which 70 % are 721.
	for minute in 360..370 {
		assert_eq!(pass(&mut rules, minute, 2_000), [], "in minute {minute}");
	}
	let withdrawn = Happening::Withdrawn { lot: 0, loan: 5 };
	assert_eq!(pass(&mut rules, 370, 2_000), [withdrawn, Happening::Cured { loan: 5 }]);
	assert!(rules.lots().is_empty());
	assert!(!rules.open_loans()[0].in_liquidation);
}

#[test]
fn auction_should_go_on_when_the_item_recovers_after_a_bid() {
	let mut rules = one_for_sale();
	assert!(rules.bid(0, 0, 720));
	for minute in 1..240 {
		assert_eq!(pass(&mut rules, minute, 2_000), []);
	}
	assert_eq!(pass(&mut rules, 240, 2_000)[0], sold(0, 0, 0));
}

#[test]
fn items_should_be_loans_of_their_own_when_a_loan_has_several() {
	let mut rules = Bend::after_vote(&[loan(2, 1_440)], None, &setting(1_000, 0));
	let started = Happening::LiquidationStarted { loan: 5, debt: 1_440 };
	assert_eq!(pass(&mut rules, 0, 1_000), [started, offered(0, 720), offered(1, 720)]);
	assert!(rules.bid(1, 0, 720));
	assert_eq!(pass(&mut rules, 240, 1_000), [sold(1, 0, 0)]);
	assert!(rules.bid(0, 1, 720));
	assert_eq!(pass(&mut rules, 480, 1_000), [sold(0, 1, 0), Happening::Closed { loan: 5 }]);
	assert_eq!(rules.insurance_fund(), 30);
}

#[test]
fn items_should_owe_the_most_allowed_when_their_borrower_draws() {
	let mut rules = Bend::after_vote(&[loan(2, 1_000)], None, &setting(1_000, 0));
	pass(&mut rules, 0, 1_000);
	// 60 % of 1,000 on each of two; then no more than the threshold of 70 %.
	rules.draw(5, 600_000);
	assert_eq!(rules.open_loans()[0].debt, 1_200);
	rules.draw(5, 800_000);
	assert_eq!(rules.open_loans()[0].debt, 1_400);
	rules.draw(6, 800_000);
	assert_eq!(pass(&mut rules, 1, 1_000), []);
}

#[test]
fn item_should_owe_no_more_when_its_borrower_draws_while_it_is_for_sale() {
	let mut rules = one_for_sale();
	assert!(rules.bid(0, 0, 720));
	for minute in 1..200 {
		pass(&mut rules, minute, 2_000);
	}
	rules.draw(5, 700_000);
	assert_eq!(rules.open_loans()[0].debt, 720);
}

/// At 100 % a year 525,600 grow by 1 a minute.
fn growing(capital_of_each: Amount) -> Bend {
	let setting = setting(capital_of_each, 1_000_000);
	let mut rules = Bend::after_vote(&[loan(1, 525_600)], None, &setting);
	pass(&mut rules, 0, 700_000);
	assert!(rules.bid(0, 0, 525_600));
	rules
}

#[test]
fn buyer_should_pay_the_rest_when_interest_outgrows_his_bid() {
	let mut rules = growing(600_000);
	let price = 525_840;
	let sold = Happening::Sold { lot: 0, loan: 5, buyer: 0, price, repaid: price, surplus: 0 };
	assert_eq!(pass(&mut rules, 240, 700_000)[0], sold);
	assert_eq!(rules.free_capital(0), 600_000 - 525_840);
}

#[test]
fn sale_should_wait_when_the_buyer_lacks_the_rest() {
	let mut rules = growing(525_700);
	assert_eq!(pass(&mut rules, 240, 700_000), []);
	assert!(rules.lots().is_empty());
	assert!(!rules.bid(0, 1, 525_700));
	assert!(rules.open_loans()[0].in_liquidation);
}

#[test]
fn bid_should_change_nothing_when_it_is_refused() {
	let mut rules = one_for_sale();
	assert!(!rules.bid(0, 0, 1_001));
	assert!(!rules.bid(0, 0, 719));
	assert!(!rules.bid(1, 0, 800));
	assert_eq!(rules.free_capital(0), 1_000);
	assert_eq!(rules.lots()[0].standing, None);
	assert_eq!(pass(&mut rules, 10_000, 1_000), []);
}
