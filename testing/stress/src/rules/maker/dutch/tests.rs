// SPDX-License-Identifier: GPL-3.0-only

use crate::{
	portfolio::NewLoan,
	rules::{
		book::Setting,
		maker::MakerDutch,
		tests::{least_bids, pass},
		Happening, RuleSet,
	},
};

/// A vault of one item with a debt of 700, liquidated at 1,000, where it may owe 666. 791 are
/// wanted, the first price is 1,300 and the lowest 520.
fn one_for_sale() -> MakerDutch {
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 700, due: None };
	let setting = Setting { bidders: 2, capital_of_each: 1_290, fund: 100, apr: 0 };
	let mut rules = MakerDutch::new(&[loan], None, &setting);
	let started = Happening::LiquidationStarted { loan: 2, debt: 700 };
	let offered = Happening::Offered { lot: 0, loan: 2, lowest: Some(520) };
	assert_eq!(pass(&mut rules, 0, 1_000), [started, offered]);
	rules
}

#[test]
fn price_should_fall_in_steps_when_time_passes() {
	let mut rules = one_for_sale();
	// Steps of 1 % after 90, 180 and 270 seconds: 1,287; 1,274.13; 1,261.26.
	for (minute, price) in [(0, 1_300), (1, 1_300), (2, 1_287), (3, 1_274), (4, 1_274), (5, 1_261)]
	{
		pass(&mut rules, minute, 1_000);
		assert_eq!(least_bids(&rules), [price], "in minute {minute}");
	}
}

#[test]
fn buyer_should_pay_the_price_at_once_when_they_would_pay_more() {
	let mut rules = one_for_sale();
	pass(&mut rules, 2, 1_000);
	assert!(rules.lots()[0].immediate);
	assert!(rules.bid(0, 1, 1_290));
	assert_eq!(rules.free_capital(1), 3);
	assert!(rules.lots().is_empty() && rules.open_loans().is_empty());
	// 1,287 are the debt of 700, the penalty of 91, and a surplus of 496.
	let sold =
		Happening::Sold { lot: 0, loan: 2, buyer: 1, price: 1_287, repaid: 700, surplus: 496 };
	assert_eq!(pass(&mut rules, 3, 1_000), [sold, Happening::Closed { loan: 2 }]);
	assert_eq!(rules.insurance_fund(), 191);
}

#[test]
fn bid_should_change_nothing_when_it_is_refused() {
	let mut rules = one_for_sale();
	// 1,300 are more than the bidder has.
	assert!(!rules.bid(0, 0, 1_300));
	assert!(!rules.bid(0, 0, 1_290));
	assert!(!rules.bid(1, 0, 1_300));
	assert_eq!(rules.free_capital(0), 1_290);
	assert_eq!(least_bids(&rules), [1_300]);
}

#[test]
fn auction_should_begin_anew_when_the_price_is_below_its_lowest() {
	let price = 1_000_000_000;
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 700_000_000, due: None };
	let setting = Setting { bidders: 1, capital_of_each: 0, fund: 0, apr: 0 };
	let mut rules = MakerDutch::new(&[loan], None, &setting);
	pass(&mut rules, 0, price);
	pass(&mut rules, 60, price / 2);
	pass(&mut rules, 120, price / 2);
	// 0.99^91 = 0.4007 from second 8,190, 0.99^92 = 0.3967 from second 8,280, which is minute 138.
	assert_eq!(pass(&mut rules, 137, price / 2), []);
	let unsold = Happening::Unsold { lot: 0, loan: 2, forfeited: false };
	// The delayed price has halved: 40 % of 130 % of it.
	let offered = Happening::Offered { lot: 1, loan: 2, lowest: Some(260_000_000) };
	assert_eq!(pass(&mut rules, 138, price / 2), [unsold, offered]);
	assert_eq!(least_bids(&rules), [650_000_000]);
}

#[test]
fn vault_should_end_with_a_loss_when_the_price_was_below_its_debt() {
	let mut rules = one_for_sale();
	pass(&mut rules, 120, 1_000);
	// 80 steps: 1,300 x 0.99^80 = 581.8, less what rounding down took.
	let price = least_bids(&rules)[0];
	assert!((540..=581).contains(&price), "{price}");
	assert!(rules.bid(0, 0, price));
	let left = 700 - price;
	let loss = Happening::Loss { loan: 2, covered: 100, shortfall: left - 100 };
	assert_eq!(pass(&mut rules, 121, 1_000)[1..], [loss, Happening::Closed { loan: 2 }]);
}

#[test]
fn vault_should_owe_more_when_its_borrower_draws() {
	let loan = NewLoan { id: 2, collection: 0, items: 1, debt: 100, due: None };
	let setting = Setting { bidders: 2, capital_of_each: 1_000, fund: 100, apr: 0 };
	let mut rules = MakerDutch::new(&[loan], None, &setting);
	pass(&mut rules, 0, 1_000);
	rules.draw(2, 500_000);
	assert_eq!(rules.open_loans()[0].debt, 500);
}
