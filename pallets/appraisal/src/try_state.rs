// SPDX-License-Identifier: Apache-2.0

//! The invariants of feeds and prices, named as in `docs/design.md`: each is checked by the
//! function of its name, and the message of its failure begins with its name.

use crate::{pause::PausesOf, Config, Feeds, Measures, Pallet, Prices};
use frame_support::ensure;
use sp_runtime::{traits::Zero, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Check every invariant of feeds, prices and pauses.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_feed_prices()?;
		Self::try_feed_pauses()?;
		PausesOf::<T>::try_state().map_err(TryRuntimeError::Other)
	}

	/// Every feed has one price, with the feed's policy, and there is no other price. No price or
	/// median is zero.
	fn try_feed_prices() -> Result<(), TryRuntimeError> {
		let mut feeds = 0;
		for (collection, feed) in Feeds::<T>::iter() {
			feeds += 1;
			let price = Prices::<T>::get(collection).ok_or("feed_prices: a feed has no price")?;
			let median_is_zero = price.median.is_some_and(|median| median.value.is_zero());
			ensure!(
				!price.spot.is_zero() && !price.smoothed.is_zero() && !median_is_zero,
				"feed_prices: a price or a median of zero"
			);
			ensure!(price.policy == feed.policy, "feed_prices: the policy of another feed");
		}
		ensure!(feeds == Feeds::<T>::count(), "feed_prices: the feeds are miscounted");
		ensure!(
			Prices::<T>::iter_keys().all(Feeds::<T>::contains_key),
			"feed_prices: a price without a feed"
		);
		Ok(())
	}

	/// Every pause by guardians, in force or not, is of a feed that exists; while it is in force,
	/// the feed is paused.
	fn try_feed_pauses() -> Result<(), TryRuntimeError> {
		for (collection, measure) in Measures::<T>::iter() {
			let price =
				Prices::<T>::get(collection).ok_or("feed_pauses: a pause without a feed")?;
			ensure!(
				measure.in_force.is_none() || price.paused_since.is_some(),
				"feed_pauses: a pause is in force but the feed runs"
			);
		}
		Ok(())
	}
}
