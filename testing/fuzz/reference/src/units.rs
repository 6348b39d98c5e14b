// SPDX-License-Identifier: Apache-2.0

//! What items weigh, and when it is read again (2.4, 5.1).

use crate::{
	facts::{CollectionId, ItemId},
	ledger::Loan,
	market::{Market, Notice},
	number::{ensure, Result, ONE},
	Auditor,
};

/// In how many blocks after a notice has ended the chain reads the loans concerned.
const BLOCKS_TO_READ: u32 = 50;

impl Auditor {
	/// What an item weighs in a market, in 10^-18: its multiplier under the market's cap, above
	/// one only while its properties are locked. A cut counts at once for lending (2.4, 5.1).
	pub(crate) fn weight(&self, at: (CollectionId, ItemId), market: &Market, lend: bool) -> u128 {
		let read = |notice: &Notice| if lend { notice.set() } else { notice.now(self.now) };
		let multiplier = self.multipliers.get(&at).map_or(ONE, read);
		let capped = multiplier.min(read(&market.cap));
		if capped > ONE && !self.locked.contains(&at) {
			return ONE;
		}
		capped
	}

	/// What an item weighs when it is read again: what it counts for as new collateral, or for
	/// liquidation if it counted for as much before. So a cut that is on notice helps nobody who
	/// pledges the item now.
	fn weight_again(&self, at: (CollectionId, ItemId), market: &Market, before: u128) -> u128 {
		let liquidation = self.weight(at, market, false);
		self.weight(at, market, true).max(before.min(liquidation))
	}

	/// Reads the items' weights again (5.1).
	pub(crate) fn read_weights(&self, loan: &mut Loan, market: &Market) {
		for item in &mut loan.items {
			item.units = self.weight_again((market.config.collection, item.id), market, item.units);
		}
	}

	/// A loan as it is after its weights were read again.
	pub(crate) fn read_again(&self, loan: &Loan) -> Result<Loan> {
		let mut read = loan.clone();
		self.read_weights(&mut read, self.market_of(loan.market)?);
		Ok(read)
	}

	/// Checks that no running loan counts more than its items may count for, except for the few
	/// blocks in which the chain reads loans again after a notice. What is set aside is read when
	/// it returns, and what is in liquidation when it is cured.
	pub(crate) fn check_weights(&mut self) -> Result {
		let mut late = Vec::new();
		for (id, loan) in &self.loans {
			let rests = loan.liquidation().is_some() || loan.retry_at.is_some();
			let read = self.read_again(loan)?;
			let mut items = read.items.iter().zip(&loan.items);
			if !rests && items.any(|(read, kept)| read.units < kept.units) {
				late.push(*id);
			}
		}
		for (id, loan) in &mut self.loans {
			loan.blocks_late = if late.contains(id) { loan.blocks_late + 1 } else { 0 };
			let blocks = loan.blocks_late;
			ensure!(blocks <= BLOCKS_TO_READ, "loan {id} was not read again in {blocks} blocks");
		}
		Ok(())
	}
}
