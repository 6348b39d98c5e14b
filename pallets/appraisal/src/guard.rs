// SPDX-License-Identifier: Apache-2.0

//! From reports to a guarded price: the combiner of `pallet-oracle`.

use crate::{
	math, Config, Event, GuardedPrice, Median, MinimumReports, Pallet, Prices, Step, LEAST_PRICE,
	MAX_PRICE,
};
use alloc::vec::Vec;
use core::cmp::Reverse;
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
		let step = former.step_at(T::Time::now());
		let median = Self::median(&former, &step, reports)?;
		let price = Self::followed(collection, &former, step, median);
		Prices::<T>::insert(collection, GuardedPrice { unbacked_since: None, ..price });
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
	/// does not report. It moves from where the interval found it, so that the order of the reports
	/// in the interval does not matter either.
	///
	/// A median is as old as the last report without which there would be too few: which of them lie
	/// in the middle does not matter, since all of them back it.
	///
	/// A report of zero counts as [`LEAST_PRICE`].
	fn median(price: &GuardedPrice, step: &Step, mut reports: Vec<Report>) -> Option<Median> {
		let needed = Self::reports_needed();
		reports.retain(|report| Self::counts(price, report));
		for report in &mut reports {
			report.value = report.value.max(LEAST_PRICE);
		}
		reports.sort_unstable_by_key(|report| Reverse(report.timestamp));
		let reported_at = reports.get(needed.checked_sub(1)?)?.timestamp;
		reports.sort_unstable_by_key(|report| report.value);
		let (lower, upper) = math::backed(&reports, Self::majority())?;
		Some(Median { value: step.spot_before.clamp(lower.value, upper.value), reported_at })
	}

	/// Whether a report has not expired, is not older than the feed, and is a possible price.
	pub(crate) fn counts(price: &GuardedPrice, report: &Report) -> bool {
		let now = T::Time::now();
		let expires = report.timestamp.checked_add(price.policy_in_force(now).max_age);
		expires.is_some_and(|expires| expires > now)
			&& report.timestamp >= price.since
			&& report.value <= MAX_PRICE
	}

	/// The price after `median`, which belongs to `step`. Spot and smoothed stay if a number
	/// overflows, which the bounds of prices exclude.
	fn followed(
		collection: &T::OracleKey,
		price: &GuardedPrice,
		step: Step,
		median: Median,
	) -> GuardedPrice {
		let policy = price.policy_in_force(T::Time::now());
		let (spot, smoothed) =
			step.towards(median.value, &policy).unwrap_or((price.spot, price.smoothed));
		let collection = *collection;
		let Median { value, reported_at } = median;
		if (Some(step), spot, smoothed) != (price.step, price.spot, price.smoothed) {
			T::FeedUsers::price_moved(&collection);
			Self::deposit_event(Event::PriceStepped {
				collection,
				median: value,
				reported_at,
				spot,
				smoothed,
				at: step.at,
			});
		} else if price.median != Some(median) || price.unbacked_since.is_some() {
			Self::deposit_event(Event::MedianMoved { collection, median: value, reported_at });
		}
		GuardedPrice { median: Some(median), spot, smoothed, step: Some(step), ..*price }
	}

	/// More than half of the operators, a suspended one included: otherwise a guardian who suspends
	/// one would make the others a majority.
	fn majority() -> usize {
		T::Operators::count() / 2 + 1
	}

	/// How many reports a median needs: the configured minimum, but at least a majority of the
	/// operators.
	pub(crate) fn reports_needed() -> usize {
		Self::majority().max(MinimumReports::<T>::get() as usize)
	}
}
