// SPDX-License-Identifier: GPL-3.0-only

//! What a simulation needs of a set of rules: time passes, lots are for sale, bidders bid, and
//! things happen.
//!
//! | module | whose rules |
//! | --- | --- |
//! | [`pignus`] | ours: the real runtime |
//! | [`bend`] | BendDAO's, before its votes of August 2022 and after them |
//! | [`maker`] | Maker's English auction of March 2020, and its Dutch one since 2021 |
//! | [`book`] | loans as simulators keep them |

pub mod bend;
pub mod book;
pub mod maker;
pub mod pignus;

use crate::{
	arithmetic::{Amount, Ppm},
	bidders::BidderId,
	portfolio::LoanId,
};

/// A lot's number within one simulation.
pub type LotId = u32;

/// What the world looks like at the beginning of a minute.
#[derive(Clone, Debug)]
pub struct Surroundings {
	/// Minutes since the simulation began.
	pub minute: u32,
	/// The price of an item of each collection that price sources show.
	pub shown: Vec<Amount>,
	/// What an item of each collection is worth to those who buy it.
	pub worth: Vec<Amount>,
	/// Whether oracles report.
	pub oracles_report: bool,
}

/// One item that is for sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
	/// The lot.
	pub id: LotId,
	/// The collection of its item.
	pub collection: usize,
	/// The least bid that is accepted now.
	pub least_bid: Amount,
	/// Whose bid is the standing one.
	pub standing: Option<BidderId>,
	/// Whether a bid buys it at once.
	pub immediate: bool,
}

/// What happens under a set of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
	/// The items of a loan go to auction.
	LiquidationStarted {
		/// Whose.
		loan: LoanId,
		/// What is owed.
		debt: Amount,
	},
	/// An item is for sale, for the first time or again.
	Offered {
		/// The lot.
		lot: LotId,
		/// The loan.
		loan: LoanId,
		/// The lowest price that the rules will ever sell it at, if they have one.
		lowest: Option<Amount>,
	},
	/// The lowest price that the rules will ever sell a lot at has changed.
	LowestPriceSet {
		/// The lot.
		lot: LotId,
		/// The lowest price.
		lowest: Amount,
	},
	/// A lot has a buyer.
	Sold {
		/// The lot.
		lot: LotId,
		/// The loan.
		loan: LoanId,
		/// The buyer.
		buyer: BidderId,
		/// What they pay.
		price: Amount,
		/// The part of it that reduces the debt.
		repaid: Amount,
		/// The part of it that the borrower gets.
		surplus: Amount,
	},
	/// An item that its borrower had lost has a buyer.
	Resold {
		/// The lot.
		lot: LotId,
		/// What the buyer pays.
		price: Amount,
	},
	/// A lot has no buyer: it is offered again, goes to the protocol, or goes back to the loan.
	Unsold {
		/// The lot.
		lot: LotId,
		/// The loan.
		loan: LoanId,
		/// Whether the borrower has lost the item.
		forfeited: bool,
	},
	/// The sale of a lot was called off: what was sold before was enough.
	Withdrawn {
		/// The lot.
		lot: LotId,
		/// The loan.
		loan: LoanId,
	},
	/// A loan in liquidation is cured.
	Cured {
		/// Which.
		loan: LoanId,
	},
	/// The debt that sales did not pay is written off.
	Loss {
		/// Whose debt.
		loan: LoanId,
		/// The part that the insurance fund pays.
		covered: Amount,
		/// The part that nobody pays.
		shortfall: Amount,
	},
	/// A loan has ended with nothing left to pay, or with a loss.
	Closed {
		/// Which.
		loan: LoanId,
	},
}

/// A loan that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLoan {
	/// Which.
	pub loan: LoanId,
	/// The collection of its items.
	pub collection: usize,
	/// The number of items that still back it.
	pub items: u32,
	/// What is owed now.
	pub debt: Amount,
	/// Whether it is being liquidated.
	pub in_liquidation: bool,
}

/// Rules that loans are liquidated by.
pub trait RuleSet {
	/// Lets time pass to the beginning of a minute; returns what happened since the last call, bids
	/// included, in order.
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening>;

	/// What is for sale, by id.
	fn lots(&self) -> Vec<Lot>;

	/// Bids `amount`. False if the rules refuse it; then nothing has changed.
	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool;

	/// Draws all that the borrower still can, up to the loan-to-value `max_ltv`, if anything.
	fn draw(&mut self, loan: LoanId, max_ltv: Ppm);

	/// What a bidder has and no bid of theirs binds.
	fn free_capital(&self, bidder: BidderId) -> Amount;

	/// The loans that have not ended, by id.
	fn open_loans(&self) -> Vec<OpenLoan>;

	/// The loan-to-value above which a loan is liquidated.
	fn threshold(&self) -> Ppm;

	/// The price of an item of each collection that the rules act upon: the newest, and smoothed
	/// where they smooth it. `None` without a price that is fresh enough.
	fn prices(&self) -> Vec<(Option<Amount>, Option<Amount>)>;

	/// What is left in the insurance fund.
	fn insurance_fund(&self) -> Amount;

	/// How many blocks started liquidations but had no room for all that were due; 0 for
	/// simulators, which have no blocks.
	fn full_blocks(&self) -> u32 {
		0
	}
}

#[cfg(test)]
mod tests;
