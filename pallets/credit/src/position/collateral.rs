// SPDX-License-Identifier: Apache-2.0

//! The items of a position, what they count for, and the native deposit for them.

use super::Position;
use crate::{custody::pins, Config, Error, HoldReason, ItemOf, ItemsOf, PledgedItem};
use frame_support::{
	ensure,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
		Get,
	},
};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureAdd, EnsureAddAssign, EnsureMul, EnsureSubAssign, Zero},
	ArithmeticError, DispatchResult, FixedU128,
};

/// The deposit for this many items.
pub(crate) fn pledge_deposit<T: Config>(items: usize) -> Result<Balance, ArithmeticError> {
	T::PledgeDeposit::get().ensure_mul(items as Balance)
}

impl<T: Config> Position<T> {
	/// Pin items of the borrower and add them. Their units are read later, together with those of
	/// the other items.
	pub fn pin_all(&mut self, items: &ItemsOf<T>) -> DispatchResult {
		ensure!(!items.is_empty(), Error::<T>::NoItems);
		let (collection, max_items) =
			(self.market.rules.collection, self.market.rules.limits.max_items);
		for item in items {
			pins::pin::<T>(collection, *item, &self.loan.borrower, self.id)?;
			let pledged = PledgedItem::pinned(*item);
			self.loan.items.try_push(pledged).map_err(|_| Error::<T>::TooManyItems)?;
		}
		pins::count_pledged::<T>(collection, items.len())?;
		ensure!(self.loan.items.len() <= max_items as usize, Error::<T>::TooManyItems);
		Ok(())
	}

	/// Take items out and free them, with their deposit.
	pub fn unpin_all(&mut self, items: &ItemsOf<T>) -> DispatchResult {
		for item in items {
			self.loan.take_item(item).ok_or(Error::<T>::ItemNotInLoan)?;
		}
		pins::unpin_all::<T>(self.market.rules.collection, items, &self.loan.borrower)?;
		self.release_deposit(pledge_deposit::<T>(items.len())?)
	}

	/// Take out an item that is handed over, and give its deposit back.
	pub fn hand_out(&mut self, item: &ItemOf<T>) -> DispatchResult {
		self.loan.take_item(item).ok_or(Error::<T>::ItemNotInLoan)?;
		self.release_deposit(T::PledgeDeposit::get())
	}

	/// Read the multipliers of the items again. The loan keeps the units that count for
	/// liquidation. Returns the sum of those that count for new debt.
	pub fn reread_units(&mut self) -> Result<FixedU128, ArithmeticError> {
		let mut lending = FixedU128::zero();
		for pledged in self.loan.items.iter_mut() {
			let units = self.market.units_of(pledged);
			pledged.units = units.liquidation;
			lending = lending.ensure_add(units.lending)?;
		}
		Ok(lending)
	}

	/// Hold `amount` of the native token from the borrower.
	pub fn hold_deposit(&mut self, amount: Balance) -> DispatchResult {
		T::Native::hold(&HoldReason::Loan.into(), &self.loan.borrower, amount)?;
		Ok(self.loan.deposit.ensure_add_assign(amount)?)
	}

	/// Give back `amount` of the deposit, or all of it if there is less.
	pub fn release_deposit(&mut self, amount: Balance) -> DispatchResult {
		let amount = amount.min(self.loan.deposit);
		self.loan.deposit.ensure_sub_assign(amount)?;
		T::Native::release(
			&HoldReason::Loan.into(),
			&self.loan.borrower,
			amount,
			Precision::BestEffort,
		)?;
		Ok(())
	}

	/// Move items and deposit, pinned and held as they are, to another account.
	pub fn hand_over(&mut self, to: &T::AccountId) -> DispatchResult {
		for pledged in &self.loan.items {
			pins::hand_over_pinned::<T>(self.market.rules.collection, pledged.item, to, self.id)?;
		}
		T::Native::transfer_on_hold(
			&HoldReason::Loan.into(),
			&self.loan.borrower,
			to,
			self.loan.deposit,
			Precision::Exact,
			Restriction::OnHold,
			Fortitude::Polite,
		)?;
		Ok(())
	}
}
