// SPDX-License-Identifier: GPL-3.0-only

//! Loans under Maker's rules.

use super::prices::DelayedPrices;
use crate::{
	arithmetic::{share, Amount, Ppm},
	portfolio::{LoanId, NewLoan},
	rules::{
		book::{split, Book, Debt, Standing},
		Happening, LotId, OpenLoan,
	},
};
use std::collections::BTreeMap;

/// A loan.
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
	/// The item's equal part of the debt, with the penalty.
	pub wanted: Amount,
}

/// All loans. When one is liquidated its interest stops and all its items are for sale, each for an
/// equal part of the debt with the penalty. (Maker cut collateral into lots of equal size; a lot of
/// one item comes nearest.)
///
/// What a buyer pays up to that part reduces the vault's debt; what exceeds the vault's debt is
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

	/// Borrows up to a loan-to-value of `max_ltv`, but not above the threshold.
	pub fn draw(&mut self, loan: LoanId, max_ltv: Ppm, prices: &DelayedPrices) {
		let Some(vault) = self.vaults.get_mut(&loan) else { return };
		let Some(price) = prices.in_force(vault.collection) else { return };
		if !vault.in_liquidation {
			let value = price * Amount::from(vault.items);
			vault.debt.draw(share(value, max_ltv.min(self.threshold)));
		}
	}

	/// Starts to liquidate the vaults that the prices put above the threshold; returns what their
	/// items are to be sold for.
	pub fn liquidate(&mut self, prices: &DelayedPrices, book: &mut Book) -> Vec<Claim> {
		let mut claims = Vec::new();
		for (&loan, vault) in &mut self.vaults {
			let Some(price) = prices.in_force(vault.collection) else { continue };
			let debt = vault.debt.owed();
			let max = share(price * Amount::from(vault.items), self.threshold);
			if vault.in_liquidation || debt <= max {
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
		book.fill_fund(kept - repaid);
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
