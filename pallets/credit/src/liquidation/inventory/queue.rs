// SPDX-License-Identifier: Apache-2.0

//! The items of the inventory that wait, by the time of their next offer.

use crate::{
	clock, CollectionOf, Config, Inventory, InventoryItem, InventoryQueue, InventoryState, ItemOf,
};
use frame_support::traits::Get;
use pignus_primitives::{ordered::due_key, Moment};
use sp_runtime::ArithmeticError;

/// One period from now.
pub(super) fn next_period<T: Config>() -> Result<Moment, ArithmeticError> {
	clock::from_now::<T>(T::Periods::get().inventory)
}

/// Store an item that waits until `until`.
pub(super) fn wait<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	mut row: InventoryItem,
	until: Moment,
) {
	InventoryQueue::<T>::insert(due_key(until, row.number), (collection, item));
	row.state = InventoryState::Waiting { until };
	Inventory::<T>::insert(collection, item, row);
}
