// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	portfolio::NewLoan,
	rules::{
		book::Setting,
		maker::MakerEnglish,
		tests::{least_bids, pass},
		Happening, RuleSet,
	},
};

/// A vault of one item with a debt of 700, liquidated at 1,000, where it may owe 666. 791 are
/// wanted.
fn one_for_sale() -> MakerEnglish {
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 700, due: None };
	let setting = Setting { bidders: 2, capital_of_each: 1_000, fund: 100, apr: 0 };
	let mut rules = MakerEnglish::new(&[loan], None, &setting);
	let started = Happening::LiquidationStarted { loan: 2, debt: 700 };
	let offered = Happening::Offered { lot: 0, loan: 2, lowest: None };
	assert_eq!(pass(&mut rules, 0, 1_000), [started, offered]);
	rules
}

fn sold(price: Amount, repaid: Amount) -> Happening {
	Happening::Sold { lot: 0, loan: 2, buyer: 0, price, repaid, surplus: 0 }
}

#[test]
fn smallest_bid_should_win_when_nobody_beats_it_in_ten_minutes() {
	let mut rules = one_for_sale();
	assert!(!rules.bid(0, 0, 0));
	assert!(rules.bid(0, 0, 1));
	assert_eq!(pass(&mut rules, 9, 1_000), []);
	// 699 are lost, of which the fund has 100.
	let loss = Happening::Loss { loan: 2, covered: 100, shortfall: 599 };
	let closed = Happening::Closed { loan: 2 };
	assert_eq!(pass(&mut rules, 10, 1_000), [sold(1, 1), loss, closed]);
	assert_eq!((rules.free_capital(0), rules.insurance_fund()), (999, 0));
}

#[test]
fn bid_should_be_higher_by_three_percent_when_it_beats_another() {
	let mut rules = one_for_sale();
	assert_eq!(least_bids(&rules), [1]);
	assert!(rules.bid(0, 1, 101));
	// 101 x 1.03 = 104.03
	assert_eq!(least_bids(&rules), [105]);
	assert!(!rules.bid(0, 0, 104));
	assert_eq!((rules.free_capital(0), rules.free_capital(1)), (1_000, 899));
	assert!(rules.bid(0, 0, 105));
	assert_eq!((rules.free_capital(0), rules.free_capital(1)), (895, 1_000));
}

#[test]
fn bid_should_run_anew_when_it_beats_another() {
	let mut rules = one_for_sale();
	assert!(rules.bid(0, 1, 700));
	pass(&mut rules, 9, 1_000);
	assert!(rules.bid(0, 0, 750));
	assert_eq!(pass(&mut rules, 18, 1_000), []);
	assert_eq!(pass(&mut rules, 19, 1_000)[0], sold(750, 700));
	assert_eq!(rules.insurance_fund(), 150);
}

#[test]
fn bid_should_be_final_when_it_is_all_that_is_wanted() {
	let mut rules = one_for_sale();
	assert!(rules.bid(0, 1, 790));
	// 3 % more would be 814.
	assert_eq!(least_bids(&rules), [791]);
	assert!(rules.bid(0, 0, 900));
	assert_eq!(rules.free_capital(0), 209);
	assert!(rules.lots().is_empty());
	assert!(!rules.bid(0, 1, 791));
	assert_eq!(pass(&mut rules, 10, 1_000), [sold(791, 700), Happening::Closed { loan: 2 }]);
	assert_eq!(rules.insurance_fund(), 191);
}

#[test]
fn auction_should_begin_anew_when_nobody_bids_for_three_days() {
	let mut rules = one_for_sale();
	assert_eq!(pass(&mut rules, 4_319, 1_000), []);
	let unsold = Happening::Unsold { lot: 0, loan: 2, forfeited: false };
	let offered = Happening::Offered { lot: 1, loan: 2, lowest: None };
	assert_eq!(pass(&mut rules, 4_320, 1_000), [unsold, offered]);
	assert!(!rules.bid(0, 0, 1));
	assert!(rules.bid(1, 0, 1));
}

#[test]
fn auction_should_end_when_three_days_are_over_in_spite_of_bids() {
	let mut rules = one_for_sale();
	pass(&mut rules, 4_315, 1_000);
	assert!(rules.bid(0, 0, 700));
	assert_eq!(pass(&mut rules, 4_319, 1_000), []);
	assert_eq!(pass(&mut rules, 4_320, 1_000)[0], sold(700, 700));
}

#[test]
fn vault_should_be_liquidated_late_when_the_price_falls() {
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 700, due: None };
	let setting = Setting { bidders: 2, capital_of_each: 1_000, fund: 100, apr: 0 };
	let mut rules = MakerEnglish::new(&[loan], None, &setting);
	assert_eq!(pass(&mut rules, 0, 2_000), []);
	// Read at 60, in force at 120.
	for minute in 1..120 {
		assert_eq!(pass(&mut rules, minute, 1_000), [], "in minute {minute}");
	}
	assert_eq!(pass(&mut rules, 120, 1_000).len(), 2);
}

#[test]
fn vault_should_owe_more_when_its_borrower_draws() {
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 100, due: None };
	let setting = Setting { bidders: 2, capital_of_each: 1_000, fund: 100, apr: 0 };
	let mut rules = MakerEnglish::new(&[loan], None, &setting);
	pass(&mut rules, 0, 1_000);
	rules.draw(2, 500_000);
	assert_eq!(rules.open_loans()[0].debt, 500);
}
