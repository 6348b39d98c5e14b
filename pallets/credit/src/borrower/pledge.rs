// SPDX-License-Identifier: Apache-2.0

//! Adding collateral to a loan.

use crate::{
	custody::pins,
	position::{pledge_deposit, Position},
	CollectionLedgers, Config, Event, ItemsOf, LoanId, Pallet,
};
use sp_runtime::{ArithmeticError, DispatchResult};

/// Add collateral; see the call.
pub(crate) fn pledge<T: Config>(
	borrower: T::AccountId,
	loan: LoanId,
	items: ItemsOf<T>,
) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, loan)?;
	position.hold_deposit(pledge_deposit::<T>(items.len())?)?;
	let items = position.pin_all(&items)?;
	if !is_needed(&position)? {
		let collection = position.market.rules.collection;
		let ledger = CollectionLedgers::<T>::get(collection);
		pins::ensure_within_item_limit::<T>(collection, &ledger)?;
	}
	position.reread_units()?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Pledged { loan, items });
	Ok(())
}

/// Whether a loan would exceed `max_ltv` without the last item that was added: what it needs is not
/// refused because others have pledged many items of the collection.
fn is_needed<T: Config>(position: &Position<T>) -> Result<bool, ArithmeticError> {
	let items = position.loan.items.split_last().map_or(&[][..], |(_, before)| before);
	position.exceeds_max_ltv(items)
}
