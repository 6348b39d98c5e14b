// SPDX-License-Identifier: GPL-3.0-only

//! What simulators of others' rules share: debts that grow, bidders' money, the insurance fund,
//! what has happened, and for Maker's rules the vaults and the delayed prices.
//!
//! None of these rules know due dates: [`NewLoan::due`] has no effect. Borrowers neither repay nor
//! add collateral.

use crate::{
	arithmetic::{share, Amount, Ppm},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{Happening, LotId, OpenLoan, Surroundings},
};
use std::{collections::BTreeMap, mem};

/// The minutes of a year, times the unit of rates: what the rate of a year is divided by for a
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

/// A debt. Interest is added each time that it grows, on all that is owed by then; fractions of the
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

	/// Let time pass.
	pub fn grow(&mut self, apr: Ppm, minutes: u32) {
		let interest = self.owed * u128::from(apr) * u128::from(minutes) + self.fraction;
		self.owed += interest / MINUTES_OF_YEAR_IN_PPM;
		self.fraction = interest % MINUTES_OF_YEAR_IN_PPM;
	}

	/// Borrow more, until `limit` is owed.
	pub fn draw(&mut self, limit: Amount) {
		self.owed = self.owed.max(limit);
	}

	/// Pay at most `amount`; the answer is what was owed of it.
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

/// The number of collections that loans stand in.
pub fn collections_of(loans: &[NewLoan]) -> usize {
	loans.iter().map(|loan| loan.collection + 1).max().unwrap_or(0)
}

/// The bid in front, and whose it is. Its amount is bound.
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
	/// What each bidder has that no bid binds.
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

	/// The minute that it is.
	pub fn minute(&self) -> u32 {
		self.minute
	}

	/// Let time pass to `minute`, and `debts` grow.
	pub fn advance<'a>(&mut self, minute: u32, debts: impl Iterator<Item = &'a mut Debt>) {
		let minutes = minute.saturating_sub(self.minute);
		self.minute = minute;
		debts.for_each(|debt| debt.grow(self.apr, minutes));
	}

	/// What a bidder has and no bid of his binds.
	pub fn free(&self, bidder: BidderId) -> Amount {
		self.free.get(bidder as usize).copied().unwrap_or(0)
	}

	/// Take `amount` of a bidder's free money, to bind it or as payment. False if he has less.
	pub fn take(&mut self, bidder: BidderId, amount: Amount) -> bool {
		match self.free.get_mut(bidder as usize) {
			Some(free) if *free >= amount => {
				*free -= amount;
				true
			},
			_ => false,
		}
	}

	/// Bind the amount of a bid, and give back that of the one it beats. False without the money.
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

	/// Note what happens.
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

/// Prices that Maker's Oracle Security Module delays. It reads them once an hour, at the full hour
/// or with the first report after it, and what it read comes into force with the next reading:
/// prices in force are one to two hours old. The first reading comes into force at once, as if
/// prices had been the same before. Source:
/// <https://docs.makerdao.com/smart-contract-modules/oracle-module/oracle-security-module-osm-detailed-documentation>.
#[derive(Clone, Debug)]
pub struct DelayedPrices {
	in_force: Vec<Option<Amount>>,
	read: Vec<Option<Amount>>,
	last_reading: Option<u32>,
}

/// The time between two readings, in minutes. Source: as of [`DelayedPrices`] (`hop`).
pub const READING_INTERVAL: u32 = 60;

impl DelayedPrices {
	/// Without any reading.
	pub fn new(collections: usize) -> Self {
		let none = vec![None; collections];
		Self { in_force: none.clone(), read: none, last_reading: None }
	}

	/// Read prices if it is time to and if they are reported.
	pub fn observe(&mut self, surroundings: &Surroundings) {
		let hour = surroundings.minute / READING_INTERVAL;
		if !surroundings.oracles_report || self.last_reading.is_some_and(|last| last >= hour) {
			return;
		}
		let shown: Vec<_> = surroundings.shown.iter().copied().map(Some).collect();
		let before = mem::replace(&mut self.read, shown);
		self.in_force = if self.last_reading.is_none() { self.read.clone() } else { before };
		self.last_reading = Some(hour);
	}

	/// The price in force.
	pub fn in_force(&self, collection: usize) -> Option<Amount> {
		self.in_force.get(collection).copied().flatten()
	}

	/// For each collection, what was read last and what is in force.
	pub fn both(&self) -> Vec<(Option<Amount>, Option<Amount>)> {
		self.read.iter().copied().zip(self.in_force.iter().copied()).collect()
	}
}

/// A loan under Maker's rules.
#[derive(Clone, Debug)]
struct Vault {
	collection: usize,
	items: u32,
	debt: Debt,
	in_liquidation: bool,
}

/// What the sale of an item is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
	/// Whose item.
	pub loan: LoanId,
	/// The collection of the item.
	pub collection: usize,
	/// The item's even part of the debt, with the penalty.
	pub wanted: Amount,
}

/// Loans under Maker's rules. When one is liquidated its interest stops and all its items are for
/// sale, each for an even part of the debt with the penalty. (Maker cut collateral into lots of
/// equal size; a lot of one item comes nearest.)
///
/// What a buyer pays up to that part reduces the vault's debt; what is beyond the vault's debt is
/// penalty and goes into the insurance fund, which stands for Maker's surplus: both came in and bad
/// debt went out through one account. Source:
/// <https://docs.makerdao.com/smart-contract-modules/system-stabilizer-module/vow-detailed-documentation>.
#[derive(Clone, Debug)]
pub struct Vaults {
	vaults: BTreeMap<LoanId, Vault>,
	threshold: Ppm,
	penalty: Ppm,
}

impl Vaults {
	/// The vaults of `loans`, liquidated above a loan-to-value of `threshold`.
	pub fn new(loans: &[NewLoan], threshold: Ppm, penalty: Ppm) -> Self {
		let vault = |loan: &NewLoan| Vault {
			collection: loan.collection,
			items: loan.items,
			debt: Debt::new(loan.debt),
			in_liquidation: false,
		};
		let vaults = loans.iter().map(|loan| (loan.id, vault(loan))).collect();
		Self { vaults, threshold, penalty }
	}

	/// The loan-to-value above which a vault is liquidated.
	pub fn threshold(&self) -> Ppm {
		self.threshold
	}

	/// The debts on which interest runs.
	pub fn growing(&mut self) -> impl Iterator<Item = &mut Debt> {
		let vaults = self.vaults.values_mut().filter(|vault| !vault.in_liquidation);
		vaults.map(|vault| &mut vault.debt)
	}

	/// Borrow up to a loan-to-value of `max_ltv`, but not above the threshold.
	pub fn draw(&mut self, loan: LoanId, max_ltv: Ppm, prices: &DelayedPrices) {
		let Some(vault) = self.vaults.get_mut(&loan) else { return };
		let Some(price) = prices.in_force(vault.collection) else { return };
		if !vault.in_liquidation {
			let value = price * Amount::from(vault.items);
			vault.debt.draw(share(value, max_ltv.min(self.threshold)));
		}
	}

	/// Begin to liquidate the vaults that the prices put above the threshold. The answer is what
	/// their items are to be sold for.
	pub fn liquidate(&mut self, prices: &DelayedPrices, book: &mut Book) -> Vec<Claim> {
		let mut claims = Vec::new();
		for (&loan, vault) in &mut self.vaults {
			let Some(price) = prices.in_force(vault.collection) else { continue };
			let debt = vault.debt.owed();
			let most = share(price * Amount::from(vault.items), self.threshold);
			if vault.in_liquidation || debt <= most {
				continue;
			}
			vault.in_liquidation = true;
			book.note(Happening::LiquidationStarted { loan, debt });
			claims.extend(split(debt, vault.items).map(|part| Claim {
				loan,
				collection: vault.collection,
				wanted: part + share(part, self.penalty),
			}));
		}
		claims
	}

	/// An item has been paid for. With the last one of a vault, the vault ends.
	pub fn sold(&mut self, lot: LotId, claim: &Claim, paid: Standing, book: &mut Book) {
		let Claim { loan, wanted, .. } = *claim;
		let Standing { bidder: buyer, amount: price } = paid;
		let vault = self.vaults.get_mut(&loan).expect("a vault stays until its last item is sold");
		let kept = price.min(wanted);
		let repaid = vault.debt.repay(kept);
		let surplus = price - kept;
		book.note(Happening::Sold { lot, loan, buyer, price, repaid, surplus });
		book.fund += kept - repaid;
		vault.items -= 1;
		if vault.items == 0 {
			book.close(loan, vault.debt.owed());
			self.vaults.remove(&loan);
		}
	}

	/// The vaults that have not ended, by id.
	pub fn open_loans(&self) -> Vec<OpenLoan> {
		let open = |(&loan, vault): (&LoanId, &Vault)| OpenLoan {
			loan,
			collection: vault.collection,
			items: vault.items,
			debt: vault.debt.owed(),
			in_liquidation: vault.in_liquidation,
		};
		self.vaults.iter().map(open).collect()
	}
}

#[cfg(test)]
mod tests;
