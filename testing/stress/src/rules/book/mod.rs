// SPDX-License-Identifier: GPL-3.0-only

//! What the simulators of others' rules share: debts that grow, bidders' money, the insurance fund,
//! and what has happened.
//!
//! None of these rules know due dates: [`NewLoan::due`] has no effect. Borrowers neither repay nor
//! add collateral.

use crate::{
	arithmetic::{Amount, Ppm},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{Happening, LotId},
};
use std::mem;

/// The minutes of a year, times the unit of rates: a yearly rate divided by this is the rate of a
/// minute.
const MINUTES_OF_YEAR_IN_PPM: u128 = 365 * 24 * 60 * 1_000_000;

/// What a simulator starts with besides loans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
	/// How many bidders there are.
	pub bidders: u32,
	/// What each of them has.
	pub capital_of_each: Amount,
	/// What is in the insurance fund.
	pub fund: Amount,
	/// The interest of a year.
	pub apr: Ppm,
}

/// A debt. Each time that it grows, interest on all that is owed by then is added; fractions of the
/// smallest unit are kept until they make a whole one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
	owed: Amount,
	fraction: u128,
}

impl Debt {
	/// A debt of `owed`.
	pub fn new(owed: Amount) -> Self {
		Self { owed, fraction: 0 }
	}

	/// What is owed now.
	pub fn owed(&self) -> Amount {
		self.owed
	}

	/// Lets time pass.
	pub fn grow(&mut self, apr: Ppm, minutes: u32) {
		let interest = self.owed * u128::from(apr) * u128::from(minutes) + self.fraction;
		self.owed += interest / MINUTES_OF_YEAR_IN_PPM;
		self.fraction = interest % MINUTES_OF_YEAR_IN_PPM;
	}

	/// Borrows more, until `limit` is owed.
	pub fn draw(&mut self, limit: Amount) {
		self.owed = self.owed.max(limit);
	}

	/// Pays at most `amount`; returns how much of it was owed.
	pub fn repay(&mut self, amount: Amount) -> Amount {
		let repaid = amount.min(self.owed);
		self.owed -= repaid;
		repaid
	}
}

/// `amount` in `parts` that differ by at most one, larger ones first.
pub fn split(amount: Amount, parts: u32) -> impl Iterator<Item = Amount> {
	let parts = Amount::from(parts);
	(0..parts).map(move |part| amount / parts + Amount::from(part < amount % parts))
}

/// The number of collections that loans are in.
pub fn collections_of(loans: &[NewLoan]) -> usize {
	loans.iter().map(|loan| loan.collection + 1).max().unwrap_or(0)
}

/// The standing bid, and whose it is. Its amount is bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
	/// Whose.
	pub bidder: BidderId,
	/// How much.
	pub amount: Amount,
}

/// The time, the money and the events of a simulation.
#[derive(Clone, Debug)]
pub struct Book {
	minute: u32,
	apr: Ppm,
	/// What each bidder has and no bid binds.
	free: Vec<Amount>,
	fund: Amount,
	next_lot: LotId,
	happened: Vec<Happening>,
}

impl Book {
	/// The book at the start.
	pub fn new(setting: &Setting) -> Self {
		Self {
			minute: 0,
			apr: setting.apr,
			free: vec![setting.capital_of_each; setting.bidders as usize],
			fund: setting.fund,
			next_lot: 0,
			happened: Vec::new(),
		}
	}

	/// The present minute.
	pub fn minute(&self) -> u32 {
		self.minute
	}

	/// Lets time pass to `minute`, and `debts` grow.
	pub fn advance<'a>(&mut self, minute: u32, debts: impl Iterator<Item = &'a mut Debt>) {
		let minutes = minute.saturating_sub(self.minute);
		self.minute = minute;
		debts.for_each(|debt| debt.grow(self.apr, minutes));
	}

	/// What a bidder has and no bid of theirs binds.
	pub fn free(&self, bidder: BidderId) -> Amount {
		self.free.get(bidder as usize).copied().unwrap_or(0)
	}

	/// Takes `amount` of a bidder's free money, to bind it or as payment. False if they have less.
	pub fn take(&mut self, bidder: BidderId, amount: Amount) -> bool {
		match self.free.get_mut(bidder as usize) {
			Some(free) if *free >= amount => {
				*free -= amount;
				true
			},
			_ => false,
		}
	}

	/// Binds the amount of a bid, and gives back that of the one it beats. False without the money.
	pub fn outbid(&mut self, standing: &mut Option<Standing>, bid: Standing) -> bool {
		if !self.take(bid.bidder, bid.amount) {
			return false;
		}
		if let Some(beaten) = standing.replace(bid) {
			self.free[beaten.bidder as usize] += beaten.amount;
		}
		true
	}

	/// A lot that was not there before.
	pub fn new_lot(&mut self) -> LotId {
		let lot = self.next_lot;
		self.next_lot += 1;
		lot
	}

	/// Notes what happens.
	pub fn note(&mut self, happening: Happening) {
		self.happened.push(happening);
	}

	/// What has happened since the last call.
	pub fn take_happenings(&mut self) -> Vec<Happening> {
		mem::take(&mut self.happened)
	}

	/// What is in the insurance fund.
	pub fn fund(&self) -> Amount {
		self.fund
	}

	/// The insurance fund is paid.
	pub fn fill_fund(&mut self, amount: Amount) {
		self.fund += amount;
	}

	/// A loan has ended, with `unpaid` left. The fund pays as much of it as it has.
	pub fn close(&mut self, loan: LoanId, unpaid: Amount) {
		if unpaid > 0 {
			let covered = unpaid.min(self.fund);
			self.fund -= covered;
			self.note(Happening::Loss { loan, covered, shortfall: unpaid - covered });
		}
		self.note(Happening::Closed { loan });
	}
}

#[cfg(test)]
mod tests;
