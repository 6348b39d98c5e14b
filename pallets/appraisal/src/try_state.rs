// SPDX-License-Identifier: Apache-2.0

//! The invariants of feeds and prices, named as in `docs/design.md`: each is checked by the
//! function of its name, and the message of its failure begins with its name.

use crate::{pause::PausesOf, Config, Feeds, Measures, Pallet, Prices};
use frame_support::{ensure, traits::SortedMembers};
use pallet_oracle::RawValues;
use sp_runtime::{traits::Zero, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Check every invariant of feeds, prices and pauses.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_feed_prices()?;
		Self::try_feed_pauses()?;
		Self::try_feed_reports()?;
		PausesOf::<T>::try_state().map_err(TryRuntimeError::Other)
	}

	/// Every feed has one price, with the feed's policy, and there is no other price. No price or
	/// median is zero. A price that has a median has stepped, and where there is a notice, another
	/// policy was voted.
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
			ensure!(
				price.unbacked_since.is_none() || price.median.is_some(),
				"feed_prices: a quorum was lost that never was"
			);
			let before_is_zero = price
				.step
				.is_some_and(|step| step.spot_before.is_zero() || step.smoothed_before.is_zero());
			ensure!(!before_is_zero, "feed_prices: a step from zero");
			ensure!(
				price.median.is_some() == price.step.is_some(),
				"feed_prices: a median without a step, or a step without a median"
			);
			ensure!(
				price.notice.is_none_or(|notice| notice.former != price.policy),
				"feed_prices: notice of the policy in force"
			);
		}
		ensure!(feeds == Feeds::<T>::count(), "feed_prices: the feeds are miscounted");
		ensure!(
			Prices::<T>::iter_keys().all(Feeds::<T>::contains_key),
			"feed_prices: a price without a feed"
		);
		Ok(())
	}

	/// Every report is of a feed, and of an operator who is not suspended or of Root.
	fn try_feed_reports() -> Result<(), TryRuntimeError> {
		let root = Self::reporter_of_root();
		let operators = T::Members::sorted_members();
		for (reporter, collection) in RawValues::<T>::iter_keys() {
			ensure!(
				reporter == root || operators.binary_search(&reporter).is_ok(),
				"feed_reports: a report of nobody who may report"
			);
			ensure!(Self::is_live(&collection), "feed_reports: a report without a feed");
		}
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
