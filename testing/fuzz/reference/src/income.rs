// SPDX-License-Identifier: Apache-2.0

//! The income of items, and the insurance fund's own book (9.2, 10).

use crate::{
	facts::*,
	ledger::Loan,
	number::{ensure, minus, plus, same, Result},
	Auditor,
};

impl Auditor {
	/// Income pays interest, then principal, and the rest goes to the owner; in a liquidation it
	/// counts as proceeds, and if it ends the loan it pays the fine, or without a standing bid what
	/// the penalty falls short of it. That of an item of the fund is the fund's (9.2).
	pub(crate) fn income_paid(
		&mut self,
		(collection, item): (CollectionId, ItemId),
		(payer, owner): (Account, Account),
		split: Split,
		(fine, fund): (u128, u128),
	) -> Result {
		same("royalty on an income", split.royalty, 0)?;
		let parts = [split.interest, split.principal, split.penalty, split.surplus, fine, fund];
		let amount = parts.into_iter().try_fold(0, plus)?;
		self.books.debit(payer, amount)?;
		self.books.credit(owner, split.surplus)?;
		if self.inventory.contains_key(&(collection, item)) {
			same("what the fund is paid for its item", fund, amount)?;
			return self.books.explain(fund);
		}
		same("what the fund is paid for an item that is not its own", fund, 0)?;
		let holds = |loan: &Loan| {
			let market = self.markets.get(&loan.market);
			market.is_some_and(|market| market.config.collection == collection)
				&& loan.items.iter().any(|pledged| pledged.id == item)
		};
		let found = self.loans.iter().find(|(_, loan)| holds(loan)).map(|(id, _)| *id);
		let Some(id) = found else {
			return same("what the owner of a free item is paid", split.surplus, amount);
		};
		let mut loan = self.loan_of(id)?;
		if loan.liquidation().is_some() {
			// The fine comes out of what is left.
			let with_fine = Split { surplus: plus(split.surplus, fine)?, ..split };
			self.book_proceeds(&mut loan, amount, None, with_fine)?;
			let owed = self.debt(&loan)?;
			let spared = loan.waits() && loan.owes_only_penalty();
			let liquidation = loan.liquidation_mut()?;
			let ends = owed == 0 && liquidation.penalty_due()? == 0;
			(liquidation.cure_due, liquidation.spared) = (ends, spared && !ends);
			let charged = liquidation.charged;
			let whole = self.fine_of(&loan)?;
			let expected = match (ends || spared, self.bid_stands(&loan)?) {
				(true, true) => whole,
				(true, false) => whole - charged.min(whole),
				(false, _) => 0,
			};
			same("the fine of an income", fine, expected)?;
			let to_fund = self.share_fine(&loan, fine)?;
			self.books.explain(to_fund)?;
			return self.keep(id, loan);
		}
		same("the fine of an income that ends no liquidation", fine, 0)?;
		self.touch(loan.market)?;
		let debt = self.debt(&loan)?;
		let paid = amount.min(debt);
		let interest = paid.min(minus(debt, loan.principal, "principal above the debt")?);
		let principal = paid - interest;
		let expected = Split { interest, principal, surplus: amount - paid, ..Split::default() };
		same("an income", split, expected)?;
		self.pay(&mut loan, interest, principal)?;
		self.lower_debt(&mut loan, debt - paid)?;
		self.keep(id, loan)
	}

	/// The insurance fund (6, calls 26 and 27; 10).
	pub(crate) fn fund_fact(&mut self, fact: Fact) -> Result {
		match fact {
			Fact::InsuranceCredited { amount, burned } => {
				let before = self.books.shortfall;
				self.books.insurance(amount, burned, self.now, self.periods.day)?;
				match burned {
					0 => Ok(()),
					_ => self.shrink_losses(before, self.books.shortfall),
				}
			},
			Fact::InsuranceWithdrawn { dest, amount } => {
				same("shortfall at a withdrawal", self.books.shortfall, 0)?;
				let left = minus(self.books.fund, amount, "withdrawn from the fund")?;
				let at_risk = self.markets.keys().map(|id| self.in_liquidation(*id));
				let at_risk = at_risk.fold(0u128, u128::saturating_add);
				ensure!(left >= at_risk, "{left} is left in the fund, {at_risk} in liquidation");
				self.books.fund = left;
				self.books.credit(dest, amount)
			},
			Fact::Recapitalised { who, amount } => {
				self.books.debit(who, amount)?;
				self.books.explain(amount)
			},
			_ => self.other(&fact),
		}
	}
}
