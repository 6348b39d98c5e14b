// SPDX-License-Identifier: Apache-2.0

//! What must hold after every block.

use crate::{pause::PausesOf, Config, Feeds, Pallet, Prices};
use polkadot_sdk::{
	frame_support::ensure,
	sp_runtime::{traits::Zero, TryRuntimeError},
};

impl<T: Config> Pallet<T> {
	/// Check feeds, prices and pauses.
	///
	/// 1. Every feed has a price, and there is no price without a feed.
	/// 2. No accepted price and no median is zero.
	/// 3. A price moves by the policy of its feed.
	/// 4. Every guardian's pause in force belongs to a paused feed and is in line to lapse.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut feeds = 0;
		for (collection, feed) in Feeds::<T>::iter() {
			feeds += 1;
			let price = Prices::<T>::get(collection).ok_or("1: a feed has no price")?;
			let median_is_zero = price.median.is_some_and(|median| median.value.is_zero());
			ensure!(!price.spot.is_zero() && !price.smoothed.is_zero(), "2: a price of zero");
			ensure!(!median_is_zero, "2: a median of zero");
			ensure!(price.policy == feed.policy, "3: a price with the policy of another feed");
		}
		ensure!(feeds == Feeds::<T>::count(), "1: the feeds are miscounted");
		ensure!(
			Prices::<T>::iter_keys().all(Feeds::<T>::contains_key),
			"1: a price without a feed"
		);
		for (collection, measure) in crate::Measures::<T>::iter() {
			let price = Prices::<T>::get(collection).ok_or("4: a pause without a feed")?;
			ensure!(
				measure.in_force.is_none() || price.paused_since.is_some(),
				"4: a pause is in force but the feed runs"
			);
		}
		PausesOf::<T>::try_state().map_err(TryRuntimeError::Other)
	}
}
