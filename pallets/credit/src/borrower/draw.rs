// SPDX-License-Identifier: Apache-2.0

//! Drawing against the collateral of a new or an existing loan, and the conditions for it.

use crate::{
	clock,
	custody::pins,
	math,
	money::{ceilings, issuance, mint_rate, sums},
	position::Position,
	Config, Error, Event, Global, LoanId, Pallet,
};
use frame_support::ensure;
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureAddAssign, Zero},
	ArithmeticError, DispatchResult, Rounding,
};

/// Draw more; see the call.
pub(crate) fn draw<T: Config>(
	borrower: T::AccountId,
	loan: LoanId,
	amount: Balance,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, loan)?.at_rest()?;
	let matured = position.loan.is_past_maturity(clock::now::<T>());
	ensure!(!matured, Error::<T>::LoanMatured);
	position.lend(amount)?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Drawn { loan, amount });
	Ok(())
}

impl<T: Config> Position<T> {
	/// Mint `amount` to the borrower, within every limit.
	pub(super) fn lend(&mut self, amount: Balance) -> DispatchResult {
		self.market.ensure_lends()?;
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let global = Global::<T>::get().limits.ok_or(Error::<T>::GlobalLimitsUnset)?;
		mint_rate::fill_bucket::<T>(&global, amount)?;
		let normalized = math::normalized(amount, self.market.ledger.index, Rounding::Up)
			.ok_or(ArithmeticError::Overflow)?;
		self.add_normalized(normalized)?;
		self.loan.principal.ensure_add_assign(amount)?;
		self.market.ledger.principal.ensure_add_assign(amount)?;
		let (market, collection) = (self.market.id, self.market.rules.collection);
		let of_account = sums::raise_account::<T>(market, &self.loan.borrower, amount)?;
		let of_collection = sums::change_collection::<T>(collection, |ledger| {
			Ok(ledger.principal.ensure_add_assign(amount)?)
		})?;
		let flows = issuance::mint::<T>(&self.loan.borrower, amount)?;
		ensure!(self.debt()? >= self.market.rules.limits.min_debt, Error::<T>::BelowMinDebt);
		self.ensure_within_max_ltv()?;
		ceilings::ensure_account_below::<T>(&self.market.rules.limits, of_account)?;
		ceilings::ensure_market_below::<T>(&self.market.rules.limits, &self.market.ledger, &flows)?;
		pins::ensure_within_item_limit::<T>(collection, &of_collection)?;
		ceilings::ensure_collection_below::<T>(&of_collection, &flows)?;
		ceilings::ensure_chain_below::<T>(&global, &flows)
	}
}
