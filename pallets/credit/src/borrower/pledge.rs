// SPDX-License-Identifier: Apache-2.0

//! Adding collateral to a loan.

use crate::{
	position::{pledge_deposit, Position},
	Config, Event, ItemsOf, LoanId, Pallet,
};
use sp_runtime::DispatchResult;

/// Add collateral; see the call.
pub(crate) fn pledge<T: Config>(
	borrower: T::AccountId,
	loan: LoanId,
	items: ItemsOf<T>,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, loan)?;
	position.hold_deposit(pledge_deposit::<T>(items.len())?)?;
	position.pin_all(&items)?;
	position.reread_units()?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Pledged { loan, items: items.into_inner() });
	Ok(())
}
