// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	portfolio::NewLoan,
	rules::{
		book::Setting,
		maker::{MakerDutch, MakerEnglish},
		Happening,
	},
	settings::NUSD,
};

/// One bidder, who always looks, values an item at its going price, and has this capital.
fn one_bidder(capital: Amount) -> BidderPlan {
	BidderPlan {
		bidders: 1,
		capital,
		least_valuation: ONE,
		highest_valuation: ONE,
		longest_break: 1,
		hours_awake: 24,
		bids_per_look: 5,
		opening: ONE / 2,
		drying: 0,
	}
}

/// An item that is worth 100 NUSD, for a debt of 70: above Maker's threshold.
fn loan() -> Vec<NewLoan> {
	vec![NewLoan { id: 0, collection: 0, items: 1, debt: 70 * NUSD, due: None }]
}

fn setting(capital_of_each: Amount) -> Setting {
	Setting { bidders: 1, capital_of_each, fund: 0, apr: 0 }
}

fn surroundings(minute: u32, worth: Amount) -> Surroundings {
	let prices = vec![worth];
	Surroundings { minute, shown: prices.clone(), worth: prices, oracles_report: true }
}

/// Puts the bidders of a plan before the English auction of the loan's item; returns how much of
/// their money is bound after they have looked at each of these worths in turn, a minute apart.
fn bound_after(plan: &BidderPlan, worths: &[Amount], gone: bool) -> Amount {
	let mut rules = MakerEnglish::new(&loan(), None, &setting(plan.capital));
	let mut bidders = Bidders::draw(plan, 1);
	for (minute, worth) in (0..).zip(worths) {
		let now = surroundings(minute, *worth);
		rules.pass(&now);
		bidders.act(&mut rules, &now, gone);
	}
	plan.capital - rules.free_capital(0)
}

#[test]
fn bidders_should_bid_their_opening_when_bids_rise_from_nothing() {
	// Half of the 100 NUSD that the item is worth. The first look is in minute 0 or 1.
	let worth = [100 * NUSD; 2];
	assert_eq!(bound_after(&one_bidder(1_000 * NUSD), &worth, false), 50 * NUSD);
}

#[test]
fn bidders_should_bid_nothing_when_they_are_gone_asleep_or_poor() {
	let worth = [100 * NUSD; 2];
	assert_eq!(bound_after(&one_bidder(1_000 * NUSD), &worth, true), 0);
	let asleep = BidderPlan { hours_awake: 0, ..one_bidder(1_000 * NUSD) };
	assert_eq!(bound_after(&asleep, &worth, false), 0);
	assert_eq!(bound_after(&one_bidder(49 * NUSD), &worth, false), 0);
}

#[test]
fn bidders_should_keep_back_what_has_dried_up_when_prices_have_fallen() {
	// At half the price half of the bidder's money is missing. An opening bid is 25 NUSD then: 49
	// leave 24.5, 50 leave 25. In minute 0 they cannot pay the 50 that they would bid then, in
	// either case.
	let bound = |capital: Amount| {
		let plan = BidderPlan { drying: ONE, ..one_bidder(capital) };
		let mut rules = MakerEnglish::new(&loan(), None, &setting(capital));
		let mut bidders = Bidders::draw(&plan, 1);
		bidders.drawdown(&[100 * NUSD]);
		for minute in 0..3 {
			let now = surroundings(minute, 50 * NUSD);
			rules.pass(&now);
			bidders.act(&mut rules, &now, false);
		}
		capital - rules.free_capital(0)
	};
	assert_eq!(bound(49 * NUSD), 0);
	assert_eq!(bound(50 * NUSD), 25 * NUSD);
}

#[test]
fn bidders_should_buy_when_a_falling_price_reaches_what_the_item_is_worth_to_them() {
	// From 130 NUSD, down by a hundredth every 90 s: 130 * 0.99^26 = 100.1 in minute 40, * 0.99^27
	// = 99.1 in minute 41.
	let plan = one_bidder(1_000 * NUSD);
	let mut rules = MakerDutch::new(&loan(), None, &setting(plan.capital));
	let mut bidders = Bidders::draw(&plan, 1);
	let mut sold = None;
	for minute in 0..60 {
		let now = surroundings(minute, 100 * NUSD);
		let happened = rules.pass(&now);
		if happened.iter().any(|happening| matches!(happening, Happening::Sold { .. })) {
			sold.get_or_insert(minute - 1);
		}
		bidders.act(&mut rules, &now, false);
	}
	assert_eq!(sold, Some(41));
	let paid = plan.capital - rules.free_capital(0);
	assert!((99_000_000..99_200_000).contains(&paid), "{paid}");
}
