// SPDX-License-Identifier: Apache-2.0

//! Adding collateral to a loan. What lowers the risk of a loan above `max_ltv` is not refused because
//! others have pledged many items of the collection.

use crate::{
	custody::pins,
	position::{pledge_deposit, Position},
	CollectionLedgers, Config, Event, ItemsOf, LoanId, Pallet,
};
use sp_runtime::DispatchResult;

/// Add collateral; see the call.
pub(crate) fn pledge<T: Config>(
	borrower: T::AccountId,
	loan: LoanId,
	items: ItemsOf<T>,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, loan)?;
	let is_rescue = position.exceeds_max_ltv()?;
	position.hold_deposit(pledge_deposit::<T>(items.len())?)?;
	let items = position.pin_all(&items)?;
	if !is_rescue {
		let collection = position.market.rules.collection;
		let ledger = CollectionLedgers::<T>::get(collection);
		pins::ensure_within_item_limit::<T>(collection, &ledger)?;
	}
	position.reread_units()?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Pledged { loan, items });
	Ok(())
}
