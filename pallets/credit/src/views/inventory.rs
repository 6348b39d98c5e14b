// SPDX-License-Identifier: Apache-2.0

//! What nobody bought, for those who might.

use super::InventoryView;
use crate::{CollectionItemOf, CollectionOf, Config, Inventory, ItemOf};
use pignus_primitives::page::Page;

/// A page of the inventory.
pub(crate) fn inventory<T: Config>(
	after: Option<CollectionItemOf<T>>,
	limit: u32,
) -> Page<InventoryView<CollectionOf<T>, ItemOf<T>>, CollectionItemOf<T>> {
	let keys = match after {
		Some((collection, item)) => {
			Inventory::<T>::iter_keys_from(Inventory::<T>::hashed_key_for(collection, item))
		},
		None => Inventory::<T>::iter_keys(),
	};
	Page::of(keys, limit, |(collection, item)| {
		let row = Inventory::<T>::get(collection, item)?;
		Some(InventoryView {
			collection: *collection,
			item: *item,
			loan: row.loan,
			market: row.market,
			lowest: row.rules.lowest,
			falls: row.falls,
			state: row.state,
		})
	})
}
