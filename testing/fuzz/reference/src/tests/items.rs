// SPDX-License-Identifier: Apache-2.0

//! How many items may be pledged, and which.

use super::*;

fn pledged(item: ItemId) -> Fact {
	Fact::Pledged { loan: 0, items: vec![(item, Ratio18(ONE))] }
}

fn limited(max_items: u32) -> Fact {
	Fact::CollectionLimits { collection: 0, ceiling: None, max_items: Some(max_items) }
}

#[test]
fn item_should_be_refused_when_the_collection_has_as_many_as_it_may() {
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(2));
	chain.refuses(pledged(3), "3 items are pledged, at most 2");
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(1));
	chain.refuses(Fact::Drawn { loan: 0, amount: NUSD }, "2 items are pledged, at most 1");
}

#[test]
fn item_should_be_pledged_when_the_loan_is_above_max_ltv() {
	// At 500 two items allow 500, which is owed; at 499.999999 they allow less.
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(1));
	chain.price(500);
	chain.refuses(pledged(3), "3 items are pledged");
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(1));
	chain.prices(499_999_999 * ONE / 1_000_000, 500 * ONE);
	chain.tell(pledged(3));
	// Three items at 499.999999 allow 749.9999985.
	chain.refuses(pledged(4), "4 items are pledged");
	// Of two at once the second is not needed; at 300 two allow 300, and three 450.
	let two = Fact::Pledged { loan: 0, items: vec![(3, Ratio18(ONE)), (4, Ratio18(ONE))] };
	for (price, accepted) in [(400, false), (300, true)] {
		let mut chain = Chain::new(0);
		chain.open(&[1, 2], 500);
		chain.tell(limited(1));
		chain.price(price);
		match accepted {
			true => chain.tell(two.clone()),
			false => chain.refuses(two.clone(), "4 items are pledged"),
		}
	}
}

#[test]
fn last_lower_price_should_decide_on_a_pledge_when_none_is_fresh() {
	let (spot, smoothed) = (Ratio18(400 * ONE), Ratio18(600 * ONE));
	let price = Price { lending: None, liquidation: None, spot, smoothed };
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(1));
	chain.tell(Fact::Price { collection: 0, price });
	chain.tell(pledged(3));
}

#[test]
fn limit_should_be_that_of_the_opening_when_the_market_has_a_lower_one() {
	// Eight when it was opened: a vote for one does not keep its borrower from adding items, and a
	// vote for nine permits nine.
	for (voted, last) in [(1, 8), (9, 9)] {
		let mut chain = Chain::new(0);
		chain.open(&[1, 2], 500);
		let changed = MarketConfig { max_items: voted, ..config(0) };
		chain.tell(Fact::Market { market: 0, config: changed });
		(3..=last).for_each(|item| chain.tell(pledged(item)));
		chain.refuses(pledged(10), "items are above max_items");
		assert_eq!(chain.0.loan(0).unwrap().kept.max_items, 8);
	}
}

#[test]
fn tenth_of_the_minted_items_should_be_pledged_when_there_is_no_limit() {
	// A tenth of 11, rounded up, is two.
	let mut chain = Chain::new(0);
	chain.tell(Fact::Minted { collection: 0, items: 11 });
	chain.open(&[1, 2], 500);
	chain.refuses(pledged(3), "3 items are pledged, at most 2");
}

/// A loan of 250 whose item is shut out, on notice.
fn shut_out() -> Chain {
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	let multiplier = Ratio18(0);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain
}

#[test]
fn item_should_be_refused_when_it_is_shut_out() {
	let mut chain = Chain::new(0);
	let multiplier = Ratio18(0);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.refuses(opened(&[1], 250 * NUSD), "item 1 is shut out");
	let mut chain = Chain::new(0);
	let multiplier = Ratio18(ONE / 10 - 1);
	chain.refuses(Fact::MultiplierSet { collection: 0, item: 1, multiplier }, "a multiplier of");
}

#[test]
fn loan_should_be_in_default_when_its_only_item_is_shut_out() {
	let mut chain = shut_out();
	chain.tell(refreshed(&[(1, Ratio18(ONE))]));
	assert!(chain.0.in_default().is_empty());
	chain.ticks(1);
	chain.day(7);
	chain.ticks(1);
	chain.0.last_gap = None;
	chain.tell(refreshed(&[(1, Ratio18(0))]));
	assert_eq!(chain.0.in_default(), vec![(0, Reason::Unhealthy)]);
	let retry_at = START + 7 * DAY + 1;
	chain.tell(Fact::LiquidationStuck { loan: 0, worthless: true, retry_at });
	chain.0.check().unwrap();
}

#[test]
fn units_should_be_refused_when_they_are_not_those_of_the_item() {
	let told = Fact::Pledged { loan: 0, items: vec![(2, Ratio18(ONE / 2))] };
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	chain.refuses(told, "units of a new item");
	let released = |units| Fact::Released { loan: 0, items: vec![2], units: Ratio18(units) };
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 250);
	chain.tell(released(ONE));
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 250);
	chain.refuses(released(2 * ONE), "units of what is left");
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	chain.refuses(refreshed(&[(1, Ratio18(2 * ONE))]), "units of item 1");
}

/// A second market, in which a loan matures after a day.
fn with_maturity() -> Chain {
	let mut chain = Chain::new(0);
	let lent = MarketConfig { duration: Some(DAY), grace: 5, max_items: 2, ..config(0) };
	chain.tell(Fact::Market { market: 1, config: lent });
	chain.open(&[1], 250);
	chain
}

fn refinanced(debt: u128, liquidated_from: u64) -> Fact {
	let maturity = Some(Maturity { at: START + DAY, liquidated_from });
	let items = vec![(1, Ratio18(ONE))];
	Fact::Refinanced { loan: 0, from: 0, to: 1, debt, items, maturity }
}

#[test]
fn limit_should_be_that_of_the_target_when_a_loan_is_refinanced() {
	let mut chain = with_maturity();
	chain.tell(refinanced(250 * NUSD, START + DAY + 5));
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().kept.max_items, 2);
	chain.tell(pledged(2));
	chain.refuses(pledged(3), "3 items are above max_items 2");
}

#[test]
fn refinancing_should_be_refused_when_it_tells_another_debt_or_maturity() {
	with_maturity().refuses(refinanced(250 * NUSD + 1, START + DAY + 5), "the debt");
	with_maturity().refuses(refinanced(250 * NUSD, START + DAY), "maturity");
}

#[test]
fn refusal_should_be_refused_when_the_item_may_be_pledged() {
	let refused = |why| Fact::CallRefused { why };
	let above = |items: &[ItemId]| {
		refused(Refused::AboveCollectionItems { loan: 0, items: items.to_vec() })
	};
	let many = |items| refused(Refused::TooManyItems { loan: 0, items });
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(many(7));
	chain.tell(limited(2));
	chain.tell(above(&[3]));
	chain.tell(limited(1));
	chain.tell(above(&[]));
	chain.price(499);
	chain.refuses(above(&[3]), "to a loan above max_ltv");
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.refuses(many(6), "8 items were refused, of 8");
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain.tell(limited(3));
	chain.refuses(above(&[3]), "there is room for Some(1)");
}
