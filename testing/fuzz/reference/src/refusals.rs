// SPDX-License-Identifier: Apache-2.0

//! What must not be refused: payments, and collateral for a loan above `max_ltv` (2.5, 6, 9.1).

use crate::{
	facts::*,
	ledger::{taken, Loan},
	market::Market,
	number::{ensure, part_up, Result},
	Auditor,
};

impl Auditor {
	/// A call of an existing loan was refused: the reason must be true.
	pub(crate) fn refused(&mut self, why: Refused) -> Result {
		match why {
			Refused::BelowMinDebt { loan, offered } => {
				let loan = self.loan_of(loan)?;
				if loan.liquidation().is_some() {
					return self.redemption_refused(loan, offered);
				}
				let least = loan.terms(self.market_of(loan.market)?).min_debt;
				let paid = taken(offered, self.debt(&loan)?, least);
				ensure!(paid == 0, "a payment was refused, of which {paid} could be taken");
			},
			Refused::Decision { by, decision, why } => self.denied(by, decision, why)?,
			Refused::CeilingRaised { market, ceiling } => {
				let (now, notice) = (self.now, self.periods.notice);
				let may = self.market_of(market)?.may_set_ceiling(ceiling, now, notice);
				ensure!(!may, "a ceiling of {ceiling} was refused");
			},
			Refused::FirstCeiling { ceiling } => {
				let most = self.periods.first_ceiling;
				ensure!(ceiling > most, "a first ceiling of {ceiling} was refused");
			},
			Refused::LotWon { loan } => {
				let won = self.require_none_won(&self.loan_of(loan)?).is_err();
				ensure!(won, "a payment was refused for a lot that nobody has won");
			},
			Refused::TooManyItems { loan, items } => {
				let loan = self.loan_of(loan)?;
				let most = loan.terms(self.market_of(loan.market)?).max_items;
				let count = loan.items.len() as u64 + u64::from(items);
				ensure!(count > most.into(), "{count} items were refused, of {most}");
			},
			Refused::AboveCollectionItems { loan: id, items } => {
				let loan = self.loan_of(id)?;
				let market = self.market_of(loan.market)?;
				let needs = !items.is_empty() && self.needs_items(&loan, market, &items)?;
				ensure!(!needs, "an item was refused to a loan above max_ltv");
				let room = self.room_for_items(id, &loan, market)?;
				let count = items.len() as i64;
				ensure!(
					room.is_some_and(|room| room < count),
					"{count} more items were refused, although there is room for {room:?}"
				);
			},
		}
		Ok(())
	}

	/// A part of a debt in liquidation was refused: what could be taken of it was less than
	/// offered, and too little.
	fn redemption_refused(&self, mut loan: Loan, offered: u128) -> Result {
		for (_, auction) in loan.lots() {
			let auction = self.auction_of(auction)?;
			if self.clock >= auction.end {
				// It was settled first, which is undone.
				return Ok(());
			}
		}
		loan = self.read_again(&loan)?;
		loan.liquidation_mut()?.charge_penalty()?;
		let debt = self.debt(&loan)?;
		let min_debt = loan.terms(self.market_of(loan.market)?).min_debt;
		let paid = taken(offered, debt, min_debt);
		let redeem_min = loan.liquidation_mut()?.rules.redeem_min;
		let enough =
			paid >= part_up(debt, redeem_min)? && self.recovers_now(&loan, debt - paid, false)?;
		ensure!(paid < offered && !enough, "a redemption was refused, of which {paid} is enough");
		Ok(())
	}

	/// How many more items of a loan's collection may be pledged, if that has a limit.
	fn room_for_items(&self, id: LoanId, loan: &Loan, market: &Market) -> Result<Option<i64>> {
		let Some(max) = self.max_items_of(market.config.collection) else { return Ok(None) };
		let pledged = self.pledged_with(id, loan, market);
		let pledged = i64::try_from(pledged).map_err(|error| error.to_string())?;
		Ok(Some(i64::from(max) - pledged))
	}
}
