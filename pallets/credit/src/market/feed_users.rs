// SPDX-License-Identifier: Apache-2.0

//! What the appraisal pallet asks of the markets that use its feeds.

use super::{repriced, stops};
use crate::{
	CollectionLedgers, Config, Markets, Pallet, Repriced, StopScope, Unwarned, WeightInfo,
};
use frame_support::{traits::Get, weights::Weight};
use pignus_primitives::{
	appraisal::FeedUsers,
	guardian::{Authority, MeasureError},
	Moment,
};
use sp_runtime::Permill;

/// The feed of a collection is in use while a market lends against it.
impl<T: Config> FeedUsers<T::CollectionId> for Pallet<T> {
	fn highest_max_ltv(collection: &T::CollectionId) -> Option<Permill> {
		Markets::<T>::iter_values()
			.filter(|config| config.collection == *collection)
			.map(|config| config.terms.max_ltv)
			.max()
	}

	fn has_principal(collection: &T::CollectionId) -> bool {
		// A loan may owe only interest; without a price it cannot be liquidated either, and nothing
		// of the inventory can be sold.
		let ledger = CollectionLedgers::<T>::get(collection);
		ledger.items > 0 || ledger.inventory > 0
	}

	/// The collection's markets are visited first in the next block, and their borrowers warned.
	fn price_moved(collection: &T::CollectionId) {
		if stops::has_markets::<T>(*collection) {
			Repriced::<T>::mutate(|waiting| repriced::put_in_line::<T>(waiting, *collection));
			Unwarned::<T>::mutate(|waiting| repriced::put_in_line::<T>(waiting, *collection));
		}
	}

	fn stop_liquidations(
		collection: &T::CollectionId,
		by: Authority,
	) -> Result<Option<Moment>, MeasureError> {
		if !stops::has_markets::<T>(*collection) {
			return Ok(None);
		}
		stops::stop::<T>(StopScope::Collection(*collection), by).map(Some)
	}

	fn query_weight() -> Weight {
		<T as Config>::WeightInfo::walk_markets(T::MaxMarkets::get())
	}

	fn stop_weight() -> Weight {
		<T as Config>::WeightInfo::stop_liquidations()
	}
}
