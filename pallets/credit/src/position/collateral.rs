// SPDX-License-Identifier: Apache-2.0

//! The items of a position, what they count for, and the native deposit for them.

use super::Position;
use crate::{
	custody::pins, Config, Error, Event, HoldReason, ItemOf, ItemsOf, Pallet, PledgedItem,
};
use alloc::vec::Vec;
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
	ArithmeticError, DispatchError, DispatchResult, FixedU128,
};

/// The deposit for a new loan with this many items.
pub(crate) fn new_loan_deposit<T: Config>(items: usize) -> Result<Balance, ArithmeticError> {
	pledge_deposit::<T>(items)?.ensure_add(T::LoanDeposit::get())
}

/// The deposit for this many items.
pub(crate) fn pledge_deposit<T: Config>(items: usize) -> Result<Balance, ArithmeticError> {
	T::PledgeDeposit::get().ensure_mul(items as Balance)
}

impl<T: Config> Position<T> {
	/// Pin items of the borrower and add them. Returns them with their units. The collection's limit
	/// is checked by the caller.
	pub fn pin_all(
		&mut self,
		items: &ItemsOf<T>,
	) -> Result<Vec<(ItemOf<T>, FixedU128)>, DispatchError> {
		ensure!(!items.is_empty(), Error::<T>::NoItems);
		let collection = self.market.rules.collection;
		let mut added = Vec::with_capacity(items.len());
		for item in items {
			pins::pin::<T>(collection, *item, &self.loan.borrower, self.id)?;
			let units = self.market.item_units(*item).lending;
			ensure!(!units.is_zero(), Error::<T>::ItemShutOut);
			self.loan
				.items
				.try_push(PledgedItem::pinned(*item, units))
				.map_err(|_| Error::<T>::TooManyItems)?;
			added.push((*item, units));
		}
		let max_items = self.kept_terms().max_items as usize;
		ensure!(self.loan.items.len() <= max_items, Error::<T>::TooManyItems);
		pins::count_pledged::<T>(collection, items.len())?;
		Ok(added)
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

	/// Read the multipliers of the items again, and announce it if that changes anything. The loan
	/// keeps the units that count for liquidation. Returns the sum of those that count for new debt.
	pub fn reread_units(&mut self) -> Result<FixedU128, ArithmeticError> {
		let before = self.loan.item_units();
		let lending = self.read_units()?;
		let items = self.loan.item_units();
		if items != before {
			Pallet::<T>::deposit_event(Event::Refreshed { loan: self.id, items });
		}
		Ok(lending)
	}

	/// The same without an event, for views.
	pub fn read_units(&mut self) -> Result<FixedU128, ArithmeticError> {
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
