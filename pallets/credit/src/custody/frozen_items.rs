// SPDX-License-Identifier: Apache-2.0

//! Handing over items that their collection's team has frozen.

use core::marker::PhantomData;
use frame_support::{traits::nonfungibles_v2::Transfer, weights::Weight};
use pallet_nfts::{
	self, CollectionConfigOf, CollectionSetting, ItemConfigOf, ItemSetting, WeightInfo,
};
use sp_runtime::{DispatchError, DispatchResult};

/// How a runtime moves an item by force although its collection's team has frozen it, so that
/// collateral reaches its buyer or the inventory.
pub trait Seize<AccountId, CollectionId, ItemId> {
	/// Move `item` to `to` although it cannot be transferred, and leave its collection and its
	/// settings as they were.
	fn seize(collection: &CollectionId, item: &ItemId, to: &AccountId) -> DispatchResult;

	/// The weight of [`Seize::seize`].
	fn seize_weight() -> Weight;
}

/// A runtime without such force: frozen items are not delivered, and wait.
impl<AccountId, CollectionId, ItemId> Seize<AccountId, CollectionId, ItemId> for () {
	fn seize(_: &CollectionId, _: &ItemId, _: &AccountId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn seize_weight() -> Weight {
		Weight::zero()
	}
}

/// Unfreezes an item, hands it over, and restores the settings of collection and item.
pub struct SeizeFrozen<T>(PhantomData<T>);

impl<T: pallet_nfts::Config> Seize<T::AccountId, T::CollectionId, T::ItemId> for SeizeFrozen<T> {
	fn seize(collection: &T::CollectionId, item: &T::ItemId, to: &T::AccountId) -> DispatchResult {
		let collection_config =
			CollectionConfigOf::<T>::get(collection).ok_or(pallet_nfts::Error::<T>::NoConfig)?;
		let item_config =
			ItemConfigOf::<T>::get(collection, item).ok_or(pallet_nfts::Error::<T>::UnknownItem)?;
		let mut open_collection = collection_config;
		open_collection.enable_setting(CollectionSetting::TransferableItems);
		let mut open_item = item_config;
		open_item.enable_setting(ItemSetting::Transferable);
		CollectionConfigOf::<T>::insert(collection, open_collection);
		ItemConfigOf::<T>::insert(collection, item, open_item);
		<pallet_nfts::Pallet<T> as Transfer<T::AccountId>>::transfer(collection, item, to)?;
		CollectionConfigOf::<T>::insert(collection, collection_config);
		ItemConfigOf::<T>::insert(collection, item, item_config);
		Ok(())
	}

	/// The transfer, and both settings written twice.
	fn seize_weight() -> Weight {
		let settings =
			T::WeightInfo::lock_collection().saturating_add(T::WeightInfo::lock_item_transfer());
		T::WeightInfo::transfer().saturating_add(settings.saturating_mul(2))
	}
}
