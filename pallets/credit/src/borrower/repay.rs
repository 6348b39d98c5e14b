// SPDX-License-Identifier: Apache-2.0

//! Repaying a loan, in part or in full.

use crate::{
	liquidation::settlement::{plain_payment_weight, settle_due},
	position::{Position, Repayment},
	Config, Error, Event, LoanId, Loans, Pallet,
};
use frame_support::{ensure, weights::Weight};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchError,
};

/// Repay; see the call. Returns the weight it took, if less than the upper bound.
pub(crate) fn repay<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> Result<Option<Weight>, DispatchError> {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
	let weight = plain_payment_weight::<T>(&loan);
	settle_due::<T>(&loan)?;
	if !Loans::<T>::contains_key(id) {
		return Ok(weight);
	}
	let mut position = Position::<T>::outside_liquidation(id)?;
	let debt = position.debt()?;
	let left = debt.ensure_sub(amount.min(debt))?;
	let min_debt = position.market.rules.limits.min_debt;
	ensure!(left.is_zero() || left >= min_debt, Error::<T>::BelowMinDebt);
	let Repayment { interest, principal } = position.pay_down(&payer, amount)?;
	Pallet::<T>::deposit_event(Event::Repaid { loan: id, payer, interest, principal });
	if left.is_zero() {
		position.close()?;
	} else {
		position.save()?;
	}
	Ok(weight)
}
