// SPDX-License-Identifier: Apache-2.0

//! Setting what a single item is worth in units of its collection's price.

use crate::{
	clock, CollectionOf, Config, Error, Event, ItemOf, Multiplier, Multipliers, NextReread, Pallet,
	Reread, RereadOf, Rereads,
};
use frame_support::{
	ensure,
	traits::{nonfungibles_v2::Inspect, Get},
};
use pignus_primitives::{ordered::due_key, Moment};
use sp_runtime::{traits::Zero, DispatchResult, FixedPointNumber, FixedU128};

const MIN_MULTIPLIER: FixedU128 = FixedU128::from_inner(FixedU128::DIV / 10);
const MAX_MULTIPLIER: FixedU128 = FixedU128::from_inner(FixedU128::DIV * 10);

/// Set the multiplier of an item; see the call.
pub(crate) fn set_multiplier<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	value: FixedU128,
) -> DispatchResult {
	ensure!(
		value.is_zero() || (MIN_MULTIPLIER..=MAX_MULTIPLIER).contains(&value),
		Error::<T>::MultiplierOutOfBounds
	);
	ensure!(
		<pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item).is_some(),
		Error::<T>::ItemUnknown
	);
	let before = Multipliers::<T>::get(collection, item);
	let (now, period) = (clock::now::<T>(), T::Periods::get().notice);
	let row = Multiplier::after(before, value, now, period)?;
	Multipliers::<T>::insert(collection, item, row);
	if let Some(former) = row.former {
		schedule_reread::<T>(former.until, Reread::Item(collection, item))?;
	}
	Pallet::<T>::deposit_event(Event::MultiplierSet { collection, item, multiplier: value });
	Ok(())
}

/// Have the chain read something again when a notice ends.
pub(super) fn schedule_reread<T: Config>(at: Moment, what: RereadOf<T>) -> DispatchResult {
	let number = NextReread::<T>::get();
	NextReread::<T>::put(number.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
	Rereads::<T>::insert(due_key(at, number), what);
	Ok(())
}
