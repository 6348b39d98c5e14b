// SPDX-License-Identifier: Apache-2.0

//! Limits over all markets, and over those of a collection.

use super::authority::authorise;
use crate::{
	money::sums, CollectionLimits, CollectionOf, Config, Error, Event, Former, Global,
	GlobalLimits, LiquidationBudget, Pallet, Subject,
};
use frame_support::ensure;
use pignus_primitives::guardian::Authority;
use sp_runtime::DispatchResult;

/// Set the limits over all markets; see the call.
pub(crate) fn set_global_limits<T: Config>(by: Authority, limits: GlobalLimits) -> DispatchResult {
	ensure!(limits.liquidations_per_block >= 2, Error::<T>::LiquidationsPerBlockOutOfBounds);
	if let Some(former) = Global::<T>::get().limits {
		let stricter = limits != former
			&& limits.ceiling <= former.ceiling
			&& limits.mint_per_day <= former.mint_per_day
			&& limits.liquidations_per_block == former.liquidations_per_block;
		authorise::<T>(by, Subject::Limits, Former::Limits(former), stricter)?;
	} else {
		ensure!(by == Authority::Governance, Error::<T>::NotStricter);
	}
	put_global_limits::<T>(limits);
	Ok(())
}

/// Store the limits over all markets. The number of liquidations applies to this block already.
pub(super) fn put_global_limits<T: Config>(limits: GlobalLimits) {
	let before = Global::<T>::mutate(|global| global.limits.replace(limits))
		.map_or(0, |former| former.liquidations_per_block);
	LiquidationBudget::<T>::mutate(|left| {
		*left = left.after_change(before, limits.liquidations_per_block);
	});
	Pallet::<T>::deposit_event(Event::GlobalLimitsSet { limits });
}

/// Set the limits of a collection; see the call.
pub(crate) fn set_collection_limits<T: Config>(
	collection: CollectionOf<T>,
	limits: CollectionLimits,
) -> DispatchResult {
	ensure!(pallet_nfts::Collection::<T>::contains_key(collection), Error::<T>::CollectionUnknown);
	sums::change_collection::<T>(collection, |ledger| {
		ledger.limits = Some(limits);
		Ok(())
	})?;
	Pallet::<T>::deposit_event(Event::CollectionLimitsSet { collection, limits });
	Ok(())
}
