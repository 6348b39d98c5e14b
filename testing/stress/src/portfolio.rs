// SPDX-License-Identifier: GPL-3.0-only

//! The loans that a simulation starts with.

use crate::arithmetic::{share, Amount, Ppm};
use pignus_test_chain::dice::Dice;

/// A loan's number: its place in the portfolio.
pub type LoanId = u32;

/// What portfolios are drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortfolioPlan {
	/// The number of loans.
	pub loans: u32,
	/// The price of an item of each collection at the start; loans are in the collections in turn.
	pub prices: Vec<Amount>,
	/// The lowest loan-to-value at the start.
	pub least_ltv: Ppm,
	/// The highest loan-to-value at the start: what the rules lend at most.
	pub max_ltv: Ppm,
	/// The maximum number of items of a loan.
	pub max_items: u32,
	/// The share of loans that fall due after [`PortfolioPlan::term`].
	pub with_term: Ppm,
	/// The time to maturity of those that have one, in minutes.
	pub term: u32,
}

/// A loan as it is when a simulation starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLoan {
	/// The loan.
	pub id: LoanId,
	/// The collection of its items.
	pub collection: usize,
	/// The number of its items, each worth its collection's price.
	pub items: u32,
	/// What was borrowed.
	pub debt: Amount,
	/// The minute in which it falls due; `None` without a term.
	pub due: Option<u32>,
}

impl PortfolioPlan {
	/// Draws the loans of a seed: all values of loan-to-value and number of items within their
	/// bounds are equally likely.
	pub fn draw(&self, seed: u64) -> Vec<NewLoan> {
		let mut dice = Dice::new(seed, "portfolio");
		(0..self.loans)
			.map(|id| {
				let collection = id as usize % self.prices.len();
				let items = dice.within(1..=u64::from(self.max_items)) as u32;
				let ltv = dice.within(self.least_ltv..=self.max_ltv);
				let has_term = dice.within(1..=1_000_000) <= self.with_term;
				let value = self.prices[collection] * Amount::from(items);
				let due = has_term.then_some(self.term);
				NewLoan { id, collection, items, debt: share(value, ltv), due }
			})
			.collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn portfolio_should_keep_to_its_plan_when_it_is_drawn() {
		let prices = vec![1_000_000_000, 400_000_000];
		let plan = PortfolioPlan {
			loans: 100,
			prices: prices.clone(),
			least_ltv: 200_000,
			max_ltv: 500_000,
			max_items: 4,
			with_term: 250_000,
			term: 60,
		};
		let loans = plan.draw(1);
		assert_eq!(loans, plan.draw(1));
		assert_ne!(loans, plan.draw(2));
		assert_eq!(loans.len(), 100);
		for loan in &loans {
			let value = prices[loan.collection] * Amount::from(loan.items);
			assert!((1..=4).contains(&loan.items));
			assert!((value / 5..=value / 2).contains(&loan.debt), "{loan:?}");
		}
		assert!(loans.iter().any(|loan| loan.due == Some(60)));
		assert!(loans.iter().any(|loan| loan.due.is_none()));
	}
}
