// SPDX-License-Identifier: Apache-2.0

//! Which collections may be lent against: those whose team can neither stop a delivery nor dilute
//! what is pledged.

use crate::{CollectionOf, Config, Error};
use frame_support::ensure;
use pallet_nfts::{
	Collection, CollectionConfigOf, CollectionRole, CollectionRoleOf, CollectionSetting, MintType,
};
use sp_runtime::DispatchResult;

/// Errors unless the items of `collection` are transferable, its supply is fixed, nobody but its
/// issuer can mint, and it has no freezer.
pub(crate) fn ensure_eligible<T: Config>(collection: CollectionOf<T>) -> DispatchResult {
	let details = Collection::<T>::get(collection).ok_or(Error::<T>::CollectionUnknown)?;
	let config = CollectionConfigOf::<T>::get(collection).ok_or(Error::<T>::CollectionUnknown)?;
	ensure!(
		config.is_setting_enabled(CollectionSetting::TransferableItems),
		Error::<T>::CollectionNotTransferable
	);
	let max_supply = config
		.max_supply
		.filter(|_| config.has_disabled_setting(CollectionSetting::UnlockedMaxSupply))
		.ok_or(Error::<T>::SupplyNotFixed)?;
	ensure!(
		config.mint_settings.mint_type == MintType::Issuer || details.items >= max_supply,
		Error::<T>::OpenMinting
	);
	// A collection has three roles, so at most three rows.
	ensure!(
		!CollectionRoleOf::<T>::iter_prefix_values(collection)
			.any(|roles| roles.has_role(CollectionRole::Freezer)),
		Error::<T>::HasFreezer
	);
	Ok(())
}

/// Errors unless all items that a collection may ever have are minted. Its supply is fixed.
pub(crate) fn ensure_minted_out<T: Config>(collection: CollectionOf<T>) -> DispatchResult {
	let details = Collection::<T>::get(collection).ok_or(Error::<T>::CollectionUnknown)?;
	let config = CollectionConfigOf::<T>::get(collection).ok_or(Error::<T>::CollectionUnknown)?;
	let is_minted_out = config.max_supply.is_some_and(|supply| details.items >= supply);
	ensure!(is_minted_out, Error::<T>::NotMintedOut);
	Ok(())
}

/// How many items of a collection may be pledged where governance has set no limit: a tenth of
/// those that are minted, rounded up. Items that its team has yet to mint cost the team nothing.
pub(crate) fn default_max_items<T: Config>(collection: CollectionOf<T>) -> u32 {
	Collection::<T>::get(collection).map_or(0, |details| details.items.div_ceil(10))
}
