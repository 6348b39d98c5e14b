// SPDX-License-Identifier: Apache-2.0

//! Which calls of `pallet-nfts` would endanger pledged items. A runtime refuses them in its call
//! filter.

use crate::{clock, CollectionLedgers, CollectionOf, Config, ItemOf, Multipliers, Pallet};
use frame_support::traits::Locker;
use pallet_nfts::{Call, CollectionSetting};
use sp_runtime::{traits::One, FixedU128};

impl<T: Config> Pallet<T> {
	/// Whether a call of `pallet-nfts` would keep what is pledged or in the inventory from being
	/// handed over, or pass an item's multiplier on to another item. For `BaseCallFilter`, which
	/// lets Root pass.
	pub fn endangers_pledges(call: &Call<T>) -> bool {
		match call {
			Call::lock_collection { collection, lock_settings } => {
				lock_settings.is_disabled(CollectionSetting::TransferableItems)
					&& has_pledges::<T>(*collection)
			},
			Call::lock_item_transfer { collection, item } => Self::is_locked(*collection, *item),
			Call::set_team { collection, freezer: Some(_), .. } => has_pledges::<T>(*collection),
			// An item minted again under the same id would count for as much, whatever it then is.
			Call::burn { collection, item } => counts_more::<T>(*collection, *item),
			_ => false,
		}
	}
}

/// Whether items of a collection are pledged or in the inventory.
fn has_pledges<T: Config>(collection: CollectionOf<T>) -> bool {
	let ledger = CollectionLedgers::<T>::get(collection);
	ledger.items > 0 || ledger.inventory > 0
}

/// Whether an item counts for more than one unit, or does so until a notice is over.
fn counts_more<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
	Multipliers::<T>::get(collection, item)
		.is_some_and(|row| row.value.max(row.for_liquidation(clock::now::<T>())) > FixedU128::one())
}
