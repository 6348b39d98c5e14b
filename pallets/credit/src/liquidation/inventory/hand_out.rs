// SPDX-License-Identifier: Apache-2.0

//! Giving an item of the inventory to somebody.

use super::outcome::take_out;
use crate::{
	custody::pins, CollectionOf, Config, Error, Event, Inventory, InventoryQueue, InventoryState,
	ItemOf, Pallet,
};
use pignus_primitives::ordered::due_key;
use sp_runtime::DispatchResult;

/// Hand an item out; see the call.
pub(crate) fn hand_out<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	dest: T::AccountId,
) -> DispatchResult {
	let row = Inventory::<T>::get(collection, item).ok_or(Error::<T>::NotInInventory)?;
	let InventoryState::Waiting { until } = row.state else {
		return Err(Error::<T>::InventoryOnSale.into());
	};
	InventoryQueue::<T>::remove(due_key(until, row.number));
	take_out::<T>(collection, item)?;
	pins::deliver_from_inventory::<T>(collection, item, &dest)?;
	Pallet::<T>::deposit_event(Event::HandedOut { collection, item, dest });
	Ok(())
}
