// SPDX-License-Identifier: Apache-2.0

//! Taking collateral out of a loan.

use crate::{position::Position, Config, Error, Event, ItemsOf, LoanId, Pallet};
use frame_support::ensure;
use sp_runtime::DispatchResult;

/// Take collateral out; see the call.
pub(crate) fn release<T: Config>(
	borrower: T::AccountId,
	loan: LoanId,
	items: ItemsOf<T>,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, loan)?.at_rest()?;
	ensure!(!items.is_empty(), Error::<T>::NoItems);
	position.market.ensure_lends()?;
	position.unpin_all(&items)?;
	position.ensure_within_max_ltv()?;
	let units = position.loan.units()?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Released { loan, items: items.into_inner(), units });
	Ok(())
}
