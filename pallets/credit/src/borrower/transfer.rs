// SPDX-License-Identifier: Apache-2.0

//! A loan moves to another account.

use crate::{
	money::{ceilings, sums},
	position::Position,
	Config, Error, Event, LoanId, LoansOf, Pallet,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

/// Hand a loan over, with its items and its deposit; see the call.
pub(crate) fn transfer<T: Config>(
	from: T::AccountId,
	loan: LoanId,
	to: T::AccountId,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&from, loan)?.at_rest()?;
	ensure!(from != to, Error::<T>::AlreadyBorrower);
	position.hand_over(&to)?;
	let market = position.market.id;
	let principal = position.loan.principal;
	let of_account = sums::move_account::<T>((market, &from), (market, &to), principal)?;
	ceilings::ensure_account_below::<T>(&position.market.rules.limits, of_account)?;
	position.loan.borrower = to.clone();
	LoansOf::<T>::remove(&from, loan);
	LoansOf::<T>::insert(&to, loan, ());
	position.save()?;
	Pallet::<T>::deposit_event(Event::Transferred { loan, from, to });
	Ok(())
}
