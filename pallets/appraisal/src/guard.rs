// SPDX-License-Identifier: Apache-2.0

//! From reports to a guarded price: the combiner of `pallet-oracle`.

use crate::{
	math, Config, Event, GuardedPrice, Median, MinimumReports, Pallet, Prices, LEAST_PRICE,
	MAX_PRICE,
};
use alloc::vec::Vec;
use frame_support::traits::{SortedMembers, Time};
use pallet_oracle::{CombineData, TimestampedValue};
use pignus_primitives::{appraisal::FeedUsers, Moment};
use sp_runtime::FixedU128;

pub(crate) type Report = TimestampedValue<FixedU128, Moment>;

impl<T: Config> CombineData<T::OracleKey, Report> for Pallet<T> {
	/// Combine the operators' reports into a median and let the guarded price follow it.
	///
	/// Returns `None`, and nothing moves, unless the feed is live, is not paused and has enough
	/// unexpired reports.
	fn combine_data(
		collection: &T::OracleKey,
		reports: Vec<Report>,
		_previous: Option<Report>,
	) -> Option<Report> {
		let former = Prices::<T>::get(collection)?;
		if former.paused_since.is_some() {
			return None;
		}
		let median = Self::median(&former, reports)?;
		let price = match Self::stepped(collection, &former, median) {
			Some(price) => price,
			None => Self::unstepped(collection, &former, median),
		};
		Prices::<T>::insert(collection, price);
		Some(TimestampedValue { value: median.value, timestamp: median.reported_at })
	}
}

impl<T: Config> Pallet<T> {
	/// The median of the reports that count, or `None` if there are too few.
	///
	/// The price moves towards the reports only as far as a majority of all operators backs it. If
	/// all operators report and their number is even, the two middle reports bound the move: a rise
	/// goes to the lower one, a fall to the upper one, and in between nothing moves. So the price
	/// never passes an honest report as long as fewer than half of the operators lie, no matter who
	/// does not report, and in which order the others do.
	///
	/// A report of zero counts as [`LEAST_PRICE`].
	fn median(price: &GuardedPrice, mut reports: Vec<Report>) -> Option<Median> {
		reports.retain(|report| Self::counts(price, report));
		for report in &mut reports {
			report.value = report.value.max(LEAST_PRICE);
		}
		if reports.len() < Self::reports_needed() {
			return None;
		}
		reports.sort_unstable_by_key(|report| (report.value, report.timestamp));
		let (lower, upper) = math::backed(&reports, Self::majority())?;
		Some(Median {
			value: price.spot.clamp(lower.value, upper.value),
			reported_at: lower.timestamp.min(upper.timestamp),
		})
	}

	/// Whether a report has not expired, is not older than the feed, and is a possible price.
	pub(crate) fn counts(price: &GuardedPrice, report: &Report) -> bool {
		let expires = report.timestamp.checked_add(price.policy.max_age);
		expires.is_some_and(|expires| expires > T::Time::now())
			&& report.timestamp >= price.since
			&& report.value <= MAX_PRICE
	}

	/// The price after an accepted step towards `median`; `None` while the last step is too recent.
	fn stepped(
		collection: &T::OracleKey,
		price: &GuardedPrice,
		median: Median,
	) -> Option<GuardedPrice> {
		let now = T::Time::now();
		let policy = &price.policy;
		let elapsed = match price.stepped_at {
			Some(stepped_at) => {
				let elapsed = now.checked_sub(stepped_at)?;
				(elapsed >= policy.min_interval).then_some(elapsed)?
			},
			None => 0,
		};
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
			reported_at: median.reported_at,
			spot,
			smoothed,
			at: now,
		});
		let (median, stepped_at) = (Some(median), Some(now));
		Some(GuardedPrice { median, spot, smoothed, stepped_at, ..*price })
	}

	/// The price with a new median that it does not step to yet.
	fn unstepped(collection: &T::OracleKey, price: &GuardedPrice, median: Median) -> GuardedPrice {
		if price.median != Some(median) {
			Self::deposit_event(Event::MedianMoved {
				collection: *collection,
				median: median.value,
				reported_at: median.reported_at,
			});
		}
		GuardedPrice { median: Some(median), ..*price }
	}

	/// More than half of the operators.
	fn majority() -> usize {
		T::Members::count() / 2 + 1
	}

	/// How many reports a median needs: the configured minimum, but at least a majority of the
	/// operators.
	pub(crate) fn reports_needed() -> usize {
		Self::majority().max(MinimumReports::<T>::get() as usize)
	}
}
