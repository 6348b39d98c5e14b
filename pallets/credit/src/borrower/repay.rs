// SPDX-License-Identifier: Apache-2.0

//! Repaying a loan, in part or in full.

use crate::{
	liquidation::settlement::{ensure_none_won, payment_weight_of},
	math,
	money::purse,
	position::{ensure_borrower, Position, Repayment},
	Config, Error, Event, LoanId, Pallet,
};
use frame_support::{ensure, weights::Weight};
use pignus_primitives::Balance;
use sp_runtime::{traits::Zero, DispatchError};

/// Repay a loan of the payer's own; see the call.
pub(crate) fn repay_own<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> Result<Weight, DispatchError> {
	ensure_borrower::<T>(&payer, id)?;
	repay::<T>(payer, id, amount)
}

/// Repay; see the call. Returns the weight it took.
pub(crate) fn repay<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> Result<Weight, DispatchError> {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	let mut position = Position::<T>::outside_liquidation(id)?;
	ensure_none_won::<T>(&position.loan)?;
	let weight = payment_weight_of::<T>(&position.loan);
	let debt = position.debt()?;
	let taken = math::taken_of_payment(amount, debt, position.kept_terms().min_debt);
	ensure!(!taken.is_zero(), Error::<T>::BelowMinDebt);
	let Repayment { interest, principal } =
		position.pay_down(&mut purse::of::<T>(&payer, taken)?, taken)?;
	Pallet::<T>::deposit_event(Event::Repaid { loan: id, payer, interest, principal });
	if taken == debt {
		position.close()?;
	} else {
		position.save()?;
	}
	Ok(weight)
}
