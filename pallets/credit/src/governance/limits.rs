// SPDX-License-Identifier: Apache-2.0

//! Limits over all markets, and over those of a collection.

use super::authority::authorise;
use crate::{
	clock, money::sums, CollectionLedgers, CollectionLimits, CollectionOf, Config, Error, Event,
	Former, Global, GlobalLimits, LiquidationBudget, Measures, Pallet, PastLimits, Periods,
	RaiseRules, Subject,
};
use frame_support::{ensure, traits::Get};
use pignus_primitives::guardian::{Authority, Measure, MeasureInForce};
use sp_runtime::{traits::Hash, DispatchResult};

/// Set the limits over all markets; see the call.
pub(crate) fn set_global_limits<T: Config>(
	by: Authority,
	limits: GlobalLimits,
	expected: Option<T::Hash>,
) -> DispatchResult {
	ensure!(limits.liquidations_per_block >= 2, Error::<T>::LiquidationsPerBlockOutOfBounds);
	ensure!(voted_limits_hash::<T>() == expected, Error::<T>::Outdated);
	if by == Authority::Governance {
		ensure_raised_slowly::<T>(&limits)?;
	}
	if let Some(former) = Global::<T>::get().limits {
		let stricter = limits != former
			&& limits.ceiling <= former.ceiling
			&& limits.mint_per_day <= former.mint_per_day
			&& limits.liquidations_per_block == former.liquidations_per_block;
		authorise::<T>(by, Subject::Limits, Former::Limits(former), stricter, None)?;
	} else {
		ensure!(by == Authority::Governance, Error::<T>::NotStricter);
	}
	put_global_limits::<T>(limits);
	Ok(())
}

/// The limits over all markets as voted: while guardians have lowered them, those that come back.
fn voted_limits<T: Config>() -> Option<GlobalLimits> {
	match Measures::<T>::get(Subject::Limits) {
		Some(Measure {
			in_force: Some(MeasureInForce { former: Former::Limits(voted), .. }),
			..
		}) => Some(voted),
		_ => Global::<T>::get().limits,
	}
}

/// The hash of the limits over all markets as voted, by which a change of them names what it
/// replaces.
pub(crate) fn voted_limits_hash<T: Config>() -> Option<T::Hash> {
	voted_limits::<T>().map(|limits| T::Hashing::hash_of(&limits))
}

/// Errors if a vote would raise the limits over all markets too fast; otherwise remembers it.
fn ensure_raised_slowly<T: Config>(limits: &GlobalLimits) -> DispatchResult {
	let bounds = T::MarketBounds::get();
	let Some(voted) = voted_limits::<T>() else {
		ensure!(
			limits.mint_per_day <= limits.ceiling && limits.ceiling <= bounds.max_ceiling,
			Error::<T>::FirstLimitsOutOfBounds
		);
		return Ok(());
	};
	let Periods { notice: period, highest, .. } = T::Periods::get();
	let rules = RaiseRules { period, highest, from_zero: bounds.first_ceiling };
	PastLimits::<T>::try_mutate(|past| {
		*past = past
			.after_vote(&voted, limits, clock::now::<T>(), rules)
			.map_err(|error| error.of_call(Error::<T>::LimitRaisedTooFast))?;
		Ok(())
	})
}

/// Store the limits over all markets. The number of liquidations applies to this block already, and
/// up to now the mint bucket leaks as it did before.
pub(super) fn put_global_limits<T: Config>(limits: GlobalLimits) {
	let former = Global::<T>::mutate(|global| {
		let former = global.limits.replace(limits)?;
		global.bucket = global.bucket.drained(0, former.mint_capacity(), clock::now::<T>());
		Some(former)
	});
	let before = former.map_or(0, |former| former.liquidations_per_block);
	LiquidationBudget::<T>::mutate(|left| {
		*left = left.after_change(before, limits.liquidations_per_block);
	});
	Pallet::<T>::deposit_event(Event::GlobalLimitsSet { limits });
}

/// Set the limits of a collection; see the call.
pub(crate) fn set_collection_limits<T: Config>(
	collection: CollectionOf<T>,
	limits: CollectionLimits,
	expected: Option<T::Hash>,
) -> DispatchResult {
	ensure!(pallet_nfts::Collection::<T>::contains_key(collection), Error::<T>::CollectionUnknown);
	let before = CollectionLedgers::<T>::get(collection).limits;
	ensure!(before.map(|limits| T::Hashing::hash_of(&limits)) == expected, Error::<T>::Outdated);
	sums::change_collection::<T>(collection, |ledger| {
		ledger.limits = Some(limits);
		Ok(())
	})?;
	Pallet::<T>::deposit_event(Event::CollectionLimitsSet { collection, limits });
	Ok(())
}
