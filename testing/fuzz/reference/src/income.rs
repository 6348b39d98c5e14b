// SPDX-License-Identifier: Apache-2.0

//! The income of items, and the insurance fund's own book (9.2, 10).

use crate::{
	facts::*,
	ledger::{Loan, State},
	number::{ensure, minus, plus, same, Result},
	Auditor,
};

impl Auditor {
	/// Income pays interest, then principal, and the rest goes to the owner; in a liquidation it
	/// counts as proceeds, and if it ends the loan it pays the fine, or without a standing bid what
	/// the penalty falls short of it. That of an item of the fund is the fund's (9.2).
	pub(crate) fn income_paid(
		&mut self,
		told: Option<LoanId>,
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
		let found = self.pledged_for(collection, item);
		same("the loan that is paid", told, found)?;
		if self.inventory.contains_key(&(collection, item)) {
			same("what the fund is paid for its item", fund, amount)?;
			return self.books.explain(fund);
		}
		same("what the fund is paid for an item that is not its own", fund, 0)?;
		let Some(id) = found else {
			return same("what the owner of a free item is paid", split.surplus, amount);
		};
		let mut loan = self.loan_of(id)?;
		self.require_none_won(&loan)?;
		let rests = loan.liquidation().is_none() && !loan.unwinding();
		ensure!(rests || self.ends.is_none(), "one of several incomes paid a loan that is sold");
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

	/// The loan that an item is pledged for.
	fn pledged_for(&self, collection: CollectionId, item: ItemId) -> Option<LoanId> {
		let holds = |loan: &Loan| {
			let market = self.markets.get(&loan.market);
			market.is_some_and(|market| market.config.collection == collection)
				&& loan.items.iter().any(|pledged| pledged.id == item)
		};
		self.loans.iter().find(|(_, loan)| holds(loan)).map(|(id, _)| *id)
	}

	/// One of several incomes was not paid: its loan is sold, or would be one too many to end
	/// (9.2).
	pub(crate) fn income_refused(
		&mut self,
		(collection, item): (CollectionId, ItemId),
		amount: u128,
		why: Refusal,
	) -> Result {
		let left = self.ends.ok_or("an income was refused that is not one of several")?;
		let Some(id) = self.pledged_for(collection, item) else {
			return same("why it was refused", why, Refusal::Other);
		};
		let loan = self.loan_of(id)?;
		let expected = match &loan.state {
			_ if amount == 0 => Refusal::Other,
			State::Liquidation(_) => Refusal::InLiquidation,
			State::Active(_) if loan.unwinding() => Refusal::Unwinding,
			State::Active(_) if left == 0 && amount >= self.debt(&loan)? => Refusal::TooManyEnds,
			State::Active(_) => Refusal::Other,
		};
		same("why it was refused", why, expected)
	}

	/// The insurance fund (6, calls 26, 27 and 31; 10).
	pub(crate) fn fund_fact(&mut self, fact: Fact) -> Result {
		match fact {
			Fact::InsuranceCredited { amount, burned } => {
				let before = self.books.shortfall;
				self.books.insurance(amount, burned)?;
				match burned {
					0 => Ok(()),
					_ => self.shrink_losses(before, self.books.shortfall),
				}
			},
			Fact::InsuranceWithdrawn { dest, amount } => {
				same("shortfall at a withdrawal", self.books.shortfall, 0)?;
				let left = minus(self.books.fund, amount, "withdrawn from the fund")?;
				let needed = self.needed()?;
				ensure!(left >= needed, "{left} is left in the fund, which needs {needed}");
				self.books.fund = left;
				self.books.credit(dest, amount)
			},
			Fact::Recapitalised { who, amount } => {
				self.books.debit(who, amount)?;
				self.books.explain(amount)
			},
			Fact::ShortfallNetted { amount } => {
				let before = self.books.shortfall;
				self.books.net(amount)?;
				self.shrink_losses(before, self.books.shortfall)
			},
			Fact::RemainderTaken { who, amount } => {
				let least = self.periods.least_balance;
				ensure!(0 < amount && amount < least, "{amount} could stay where it was");
				self.books.take_remainder(who, amount)
			},
			Fact::FundGiven { amount } => {
				self.books.fund = plus(self.books.fund, amount)?;
				Ok(())
			},
			_ => self.other(&fact),
		}
	}
	/// What the fund must keep: the principal in liquidation of each market where no loan is known
	/// to be in default and that could be known, and all principal of the others. While a loan
	/// waits, that is all principal (10).
	fn needed(&self) -> Result<u128> {
		let waits = self.loans.values().any(|loan| loan.waits() || loan.retry_at.is_some());
		let mut needed = 0;
		for (id, market) in &self.markets {
			let price = self.prices.get(&market.config.collection);
			let known = price.is_some_and(|price| price.liquidation.is_some())
				&& self.shelter(market).is_none();
			let mine = self.loans.values().filter(|loan| loan.market == *id);
			let sound = known && mine.filter_map(|loan| self.default_of(loan)).next().is_none();
			let of_market =
				if sound && !waits { self.in_liquidation(*id) } else { self.principal_in(*id)? };
			needed = plus(needed, of_market)?;
		}
		Ok(needed)
	}
}
