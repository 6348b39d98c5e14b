// SPDX-License-Identifier: Apache-2.0

//! The guardians' clock: how long they may stop liquidations by a pause, a halt of a market and a
//! pause of a feed together; see [`pignus_primitives::stops`].

use crate::{clock, CollectionOf, Config, MarketId, Markets, MarketsOf, Periods, StopScope, Stops};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	guardian::{Authority, MeasureError},
	stops, Moment,
};

/// Guardians are about to stop liquidations: returns until when they may, and counts it.
pub(crate) fn stop<T: Config>(
	scope: StopScope<CollectionOf<T>>,
	by: Authority,
) -> Result<Moment, MeasureError> {
	let Periods { shelter, measures, .. } = T::Periods::get();
	let overlapping = overlapping::<T>(scope);
	let begun = overlapping.iter().copied();
	let granted = stops::Stops::grant(begun, by, clock::now::<T>(), shelter, measures)?;
	Stops::<T>::mutate(scope, |begun| *begun = begun.or_later(granted.stops));
	Ok(granted.until)
}

/// The stops of some of the same liquidations, at most one for each market and each collection, and
/// that of the chain.
fn overlapping<T: Config>(scope: StopScope<CollectionOf<T>>) -> Vec<stops::Stops> {
	let others: Vec<_> = match scope {
		StopScope::Chain => return Stops::<T>::iter_values().collect(),
		StopScope::Collection(collection) => {
			MarketsOf::<T>::iter_key_prefix(collection).map(StopScope::Market).collect()
		},
		StopScope::Market(market) => {
			let config = Markets::<T>::get(market).into_iter();
			config.map(|config| StopScope::Collection(config.collection)).collect()
		},
	};
	[StopScope::Chain, scope]
		.into_iter()
		.chain(others)
		.map(Stops::<T>::get)
		.collect()
}

/// A market is gone: forget when guardians stopped it, and with the last market of a collection when
/// they stopped that.
pub(crate) fn forget<T: Config>(market: MarketId, collection: CollectionOf<T>) {
	Stops::<T>::remove(StopScope::Market(market));
	if !has_markets::<T>(collection) {
		Stops::<T>::remove(StopScope::Collection(collection));
	}
}

/// Whether a market lends against the collection.
pub(crate) fn has_markets<T: Config>(collection: CollectionOf<T>) -> bool {
	MarketsOf::<T>::iter_key_prefix(collection).next().is_some()
}
