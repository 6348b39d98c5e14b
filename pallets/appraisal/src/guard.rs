// SPDX-License-Identifier: Apache-2.0

//! From reports to a guarded price: the combiner of `pallet-oracle`.

use crate::{
	math, Config, Event, FeedOf, Feeds, GuardedPrice, Median, MinimumReports, Pallet, Prices,
	MAX_PRICE,
};
use alloc::vec::Vec;
use pignus_primitives::{appraisal::FeedUsers, Moment};
use polkadot_sdk::{
	frame_support::traits::{SortedMembers, Time},
	pallet_oracle::{CombineData, TimestampedValue},
	sp_runtime::FixedU128,
};

type Report = TimestampedValue<FixedU128, Moment>;

impl<T: Config> CombineData<T::OracleKey, Report> for Pallet<T> {
	/// Combine the operators' reports into a median and let the guarded price follow it.
	///
	/// `None`, and nothing moves, unless there are enough unexpired reports to a live feed.
	fn combine_data(
		collection: &T::OracleKey,
		reports: Vec<Report>,
		_previous: Option<Report>,
	) -> Option<Report> {
		let feed = Feeds::<T>::get(collection)?;
		let price = Prices::<T>::get(collection)?;
		let median = Self::median(&feed, &price, reports)?;
		let price = GuardedPrice { median: Some(median), ..price };
		let price = Self::stepped(collection, &feed, &price, median).unwrap_or(price);
		Prices::<T>::insert(collection, price);
		Some(TimestampedValue { value: median.value, timestamp: median.reported_at })
	}
}

impl<T: Config> Pallet<T> {
	/// The median of the reports that count, or `None` if there are too few.
	///
	/// With an even number the middle two bound the move: a rise goes to the lower one, a fall to
	/// the upper one, and in between nothing moves; so nobody gains by being the odd one out.
	fn median(feed: &FeedOf<T>, price: &GuardedPrice, mut reports: Vec<Report>) -> Option<Median> {
		let now = T::Time::now();
		reports.retain(|report| {
			let expires = report.timestamp.checked_add(feed.policy.max_age);
			expires.is_some_and(|expires| expires > now)
				&& report.timestamp >= price.since
				&& report.value > FixedU128::default()
				&& report.value <= MAX_PRICE
		});
		if reports.len() < Self::reports_needed() {
			return None;
		}
		reports.sort_unstable_by_key(|report| (report.value, report.timestamp));
		let (lower, upper) = math::middle(&reports)?;
		Some(Median {
			value: price.spot.clamp(lower.value, upper.value),
			reported_at: lower.timestamp.min(upper.timestamp),
		})
	}

	/// The price after an accepted step towards `median`; `None` while the last one is too recent.
	fn stepped(
		collection: &T::OracleKey,
		feed: &FeedOf<T>,
		price: &GuardedPrice,
		median: Median,
	) -> Option<GuardedPrice> {
		let now = T::Time::now();
		let elapsed = match price.stepped_at {
			Some(stepped_at) => {
				let elapsed = now.checked_sub(stepped_at)?;
				(elapsed >= feed.policy.min_interval).then_some(elapsed)?
			},
			None => 0,
		};
		let policy = &feed.policy;
		let spot = math::stepped_spot(price.spot, median.value, policy.max_step)?;
		let smoothed = math::stepped_smoothed(
			price.smoothed,
			spot,
			elapsed,
			policy.window,
			policy.max_daily_rise,
		)?;
		T::FeedUsers::price_moved(collection);
		Self::deposit_event(Event::PriceStepped {
			collection: *collection,
			median: median.value,
			spot,
			smoothed,
		});
		Some(GuardedPrice { spot, smoothed, stepped_at: Some(now), ..*price })
	}

	/// A median takes the configured minimum of reports and a majority of the operators.
	fn reports_needed() -> usize {
		let majority = T::Members::count() / 2 + 1;
		majority.max(MinimumReports::<T>::get() as usize)
	}
}
