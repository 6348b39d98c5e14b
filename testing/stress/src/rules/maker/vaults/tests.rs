// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::rules::{book::Setting, tests::surroundings};

fn book(fund: Amount) -> Book {
	Book::new(&Setting { bidders: 2, capital_of_each: 100, fund, apr: 0 })
}

/// Prices of which one is in force.
fn prices_of(price: Amount) -> DelayedPrices {
	let mut prices = DelayedPrices::new(1);
	prices.observe(&surroundings(0, price));
	prices
}

/// A vault of two items with a debt of 1,000, liquidated: at 50 % of 2 x 999 it may owe 999. Each
/// item is to bring in 500 and 10 % of that.
fn liquidated() -> (Vaults, Book, Vec<Claim>) {
	let loan = NewLoan { id: 3, collection: 0, items: 2, debt: 1_000, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let mut book = book(30);
	let prices = prices_of(999);
	let claims = vaults.liquidate(&prices, &mut book);
	let claim = Claim { loan: 3, collection: 0, wanted: 550 };
	assert_eq!(claims, [claim.clone(), claim]);
	let started = Happening::LiquidationStarted { loan: 3, debt: 1_000 };
	assert_eq!(book.take_happenings(), [started]);
	assert!(vaults.liquidate(&prices, &mut book).is_empty());
	(vaults, book, claims)
}

#[test]
fn penalty_should_go_into_the_fund_when_a_vault_is_paid() {
	let (mut vaults, mut book, claims) = liquidated();
	// Of 700 the vault wants 550. Then 450 are owed, and 100 of the second 550 are penalty.
	vaults.sold(0, &claims[0], Standing { bidder: 0, amount: 700 }, &mut book);
	vaults.sold(1, &claims[1], Standing { bidder: 1, amount: 550 }, &mut book);
	let sold = |lot, buyer, price, repaid, surplus| Happening::Sold {
		lot,
		loan: 3,
		buyer,
		price,
		repaid,
		surplus,
	};
	assert_eq!(
		book.take_happenings(),
		[sold(0, 0, 700, 550, 150), sold(1, 1, 550, 450, 0), Happening::Closed { loan: 3 }]
	);
	assert_eq!(book.fund(), 30 + 100);
	assert!(vaults.open_loans().is_empty());
}

#[test]
fn vault_should_end_with_a_loss_when_its_last_item_leaves_a_debt() {
	let (mut vaults, mut book, claims) = liquidated();
	vaults.sold(0, &claims[0], Standing { bidder: 0, amount: 550 }, &mut book);
	let open = OpenLoan { loan: 3, collection: 0, items: 1, debt: 450, in_liquidation: true };
	assert_eq!(vaults.open_loans(), [open]);
	vaults.sold(1, &claims[1], Standing { bidder: 0, amount: 100 }, &mut book);
	// 1,000 - 550 - 100 are left, of which the fund has 30.
	let loss = Happening::Loss { loan: 3, covered: 30, shortfall: 320 };
	assert_eq!(book.take_happenings()[2..], [loss, Happening::Closed { loan: 3 }]);
}

#[test]
fn vault_should_owe_the_most_allowed_when_its_borrower_draws() {
	let loan = NewLoan { id: 0, collection: 0, items: 2, debt: 100, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let mut owed_after = |max_ltv, prices: DelayedPrices| {
		vaults.draw(0, max_ltv, &prices);
		vaults.open_loans()[0].debt
	};
	assert_eq!(owed_after(400_000, DelayedPrices::new(1)), 100);
	// Of 2,000: 4 % are less than is owed, 40 % are 800, and the threshold of 50 % is 1,000.
	assert_eq!(owed_after(40_000, prices_of(1_000)), 100);
	assert_eq!(owed_after(400_000, prices_of(1_000)), 800);
	assert_eq!(owed_after(600_000, prices_of(1_000)), 1_000);
}

#[test]
fn vault_should_owe_no_more_when_its_borrower_draws_in_liquidation() {
	let (mut vaults, ..) = liquidated();
	let prices = prices_of(9_000);
	vaults.draw(3, 400_000, &prices);
	assert_eq!(vaults.open_loans()[0].debt, 1_000);
}

#[test]
fn vault_should_be_left_alone_when_it_is_at_the_threshold() {
	let loan = NewLoan { id: 0, collection: 0, items: 2, debt: 1_000, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let prices = prices_of(1_000);
	assert!(vaults.liquidate(&prices, &mut book(0)).is_empty());
}
