// SPDX-License-Identifier: Apache-2.0

//! The debt of a position: how it grows, is paid down, and written off.

use super::Position;
use crate::{
	math,
	money::{insurance, issuance, mint_rate, sums},
	Config, Global, Loss,
};
use pignus_primitives::{funds::Funds, Balance};
use sp_runtime::{
	traits::{EnsureAddAssign, EnsureSub, EnsureSubAssign, Zero},
	ArithmeticError, DispatchError, DispatchResult, Rounding,
};

/// What was paid of a debt, in the smallest unit of the credit asset.
pub(crate) struct Repayment {
	/// To the insurance fund.
	pub interest: Balance,
	/// Burned.
	pub principal: Balance,
}

impl<T: Config> Position<T> {
	/// Principal and interest.
	pub fn debt(&self) -> Result<Balance, ArithmeticError> {
		self.loan.debt(self.market.ledger.index)
	}

	/// Pay down a loan that is not in liquidation by `amount`, or by the whole debt if that is less;
	/// interest first, then principal.
	pub fn pay_down(
		&mut self,
		from: &mut impl Funds<T::AccountId>,
		amount: Balance,
	) -> Result<Repayment, DispatchError> {
		let debt = self.debt()?;
		let paid = amount.min(debt);
		let interest = paid.min(debt.ensure_sub(self.loan.principal)?);
		let principal = paid.ensure_sub(interest)?;
		self.lower_normalized(paid, paid == debt)?;
		insurance::credit::<T>(from, interest)?;
		self.burn_principal(from, principal)?;
		Ok(Repayment { interest, principal })
	}

	/// Add to the normalized debt of the loan and of its market.
	pub fn add_normalized(&mut self, normalized: u128) -> DispatchResult {
		self.loan.normalized.ensure_add_assign(normalized)?;
		Ok(self.market.ledger.normalized.ensure_add_assign(normalized)?)
	}

	/// Take `paid` out of the normalized debt, or all of it when nothing is left to pay.
	pub fn lower_normalized(&mut self, paid: Balance, all: bool) -> DispatchResult {
		let paid = if all {
			self.loan.normalized
		} else {
			math::normalized(paid, self.market.ledger.index, Rounding::Down)
				.ok_or(ArithmeticError::Overflow)?
		};
		self.loan.normalized.ensure_sub_assign(paid)?;
		Ok(self.market.ledger.normalized.ensure_sub_assign(paid)?)
	}

	/// Burn `amount` of principal.
	pub fn burn_principal(
		&mut self,
		from: &mut impl Funds<T::AccountId>,
		amount: Balance,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		self.lower_principal(amount)?;
		issuance::burn::<T>(from, amount)?;
		mint_rate::drain_bucket::<T>(amount);
		Ok(())
	}

	/// Take principal that nobody owes any more out of the books. What the insurance fund cannot
	/// pay of it counts towards the ceilings of market and collection until the shortfall is made
	/// good.
	pub fn write_off_principal(&mut self) -> Result<Loss, DispatchError> {
		let amount = self.loan.principal;
		self.lower_principal(amount)?;
		let loss = insurance::bear_loss::<T>(amount)?;
		if !loss.shortfall.is_zero() {
			let flows = Global::<T>::get().flows;
			let ledger = &mut self.market.ledger;
			ledger.uncovered = ledger.uncovered.with(loss.shortfall, &flows)?;
			sums::change_collection::<T>(self.market.rules.collection, |ledger| {
				ledger.uncovered = ledger.uncovered.with(loss.shortfall, &flows)?;
				Ok(())
			})?;
		}
		Ok(loss)
	}

	fn lower_principal(&mut self, amount: Balance) -> DispatchResult {
		self.loan.principal.ensure_sub_assign(amount)?;
		self.market.ledger.principal.ensure_sub_assign(amount)?;
		sums::lower_account::<T>(self.market.id, &self.loan.borrower, amount)?;
		let in_liquidation = if self.loan.is_selling() { amount } else { 0 };
		self.market.ledger.in_liquidation.ensure_sub_assign(in_liquidation)?;
		sums::change_collection::<T>(self.market.rules.collection, |ledger| {
			ledger.in_liquidation.ensure_sub_assign(in_liquidation)?;
			Ok(ledger.principal.ensure_sub_assign(amount)?)
		})?;
		Ok(())
	}

	/// Count the principal as in liquidation, in market and collection.
	pub fn count_in_liquidation(&mut self) -> DispatchResult {
		let amount = self.loan.principal;
		self.market.ledger.in_liquidation.ensure_add_assign(amount)?;
		sums::change_collection::<T>(self.market.rules.collection, |ledger| {
			Ok(ledger.in_liquidation.ensure_add_assign(amount)?)
		})?;
		Ok(())
	}

	/// Count the principal of a loan that was being sold as in liquidation no longer.
	pub fn uncount_in_liquidation(&mut self) -> DispatchResult {
		let amount = self.loan.principal;
		self.market.ledger.in_liquidation.ensure_sub_assign(amount)?;
		sums::change_collection::<T>(self.market.rules.collection, |ledger| {
			Ok(ledger.in_liquidation.ensure_sub_assign(amount)?)
		})?;
		Ok(())
	}
}
