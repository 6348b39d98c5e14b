// SPDX-License-Identifier: Apache-2.0

//! Opening and changing feeds.

use crate::{
	math, Config, Error, Event, FeedOf, Feeds, GuardedPrice, Median, Pallet, Prices, Source,
	WeightInfo, MAX_MAX_AGE, MAX_MAX_DAILY_RISE, MAX_MAX_STEP, MAX_MIN_INTERVAL, MAX_PRICE,
	MAX_WINDOW, MIN_MAX_AGE, MIN_MAX_STEP,
};
use alloc::boxed::Box;
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::Weight,
};
use pignus_primitives::appraisal::{pump_is_unprofitable, FeedUsers};
use sp_runtime::{
	traits::{Hash, Zero},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Whether `collection` has a feed; operators may report under no other key.
	pub fn is_live(collection: &T::OracleKey) -> bool {
		Prices::<T>::contains_key(collection)
	}

	/// The hash of a collection's feed, by which a change of it names what it replaces.
	pub fn feed_hash(collection: &T::OracleKey) -> Option<T::Hash> {
		Feeds::<T>::get(collection).as_ref().map(T::Hashing::hash_of)
	}

	/// The weight of opening a feed, or of changing one.
	pub(crate) fn set_feed_weight(expected: Option<&T::Hash>) -> Weight {
		let query = T::FeedUsers::query_weight();
		match expected {
			None => <T as Config>::WeightInfo::set_feed().saturating_add(query),
			Some(_) => <T as Config>::WeightInfo::change_feed()
				.saturating_add(query)
				.saturating_add(query),
		}
	}

	pub(crate) fn do_set_feed(
		collection: T::OracleKey,
		feed: Box<FeedOf<T>>,
		expected: Option<T::Hash>,
	) -> DispatchResult {
		let former = Feeds::<T>::get(collection);
		ensure!(former.as_ref().map(T::Hashing::hash_of) == expected, Error::<T>::Outdated);
		Self::ensure_valid(&collection, &feed)?;
		ensure!(
			former.is_some() || Feeds::<T>::count() < T::MaxFeeds::get(),
			Error::<T>::TooManyFeeds
		);
		let (price, anchored) = Self::price_after_vote(collection, former, &feed);
		let now = T::Time::now();
		let policy_from = price.notice.map_or(now, |notice| notice.until);
		Prices::<T>::insert(collection, price);
		Feeds::<T>::insert(collection, &*feed);
		let since = price.since;
		Self::deposit_event(Event::FeedSet { collection, feed, since, anchored, policy_from });
		Ok(())
	}

	/// The price of a feed that is set, and whether it starts anew at the anchor.
	fn price_after_vote(
		collection: T::OracleKey,
		former: Option<FeedOf<T>>,
		feed: &FeedOf<T>,
	) -> (GuardedPrice, bool) {
		let now = T::Time::now();
		let before = Prices::<T>::get(collection);
		let in_use = before.is_some() && T::FeedUsers::has_principal(&collection);
		// While loans depend on the price, an anchor far above what operators say would keep them
		// from liquidation.
		let may_start_anew = |median: Median| !in_use || math::backs(median.value, feed.anchor);
		let kept = before.filter(|price| {
			price.median.is_some_and(|median| {
				!(math::has_collapsed(price.smoothed, feed.anchor) && may_start_anew(median))
			})
		});
		let anchored = kept.is_none();
		let price = match kept {
			Some(price) if former.is_some_and(|former| former.sources != feed.sources) => {
				GuardedPrice { since: now, ..price }
			},
			Some(price) => price,
			None => GuardedPrice {
				paused_since: before.and_then(|price| price.paused_since),
				..GuardedPrice::at_anchor(feed.anchor, feed.policy, now)
			},
		};
		let notice = before
			.filter(|_| in_use)
			.and_then(|price| price.notice_after_vote(feed.policy, now, T::NoticePeriod::get()));
		(GuardedPrice { policy: feed.policy, notice, ..price }, anchored)
	}

	fn ensure_valid(collection: &T::OracleKey, feed: &FeedOf<T>) -> DispatchResult {
		let policy = &feed.policy;
		ensure!(!feed.anchor.is_zero() && feed.anchor <= MAX_PRICE, Error::<T>::AnchorOutOfBounds);
		ensure!(
			!feed.sources.is_empty() && feed.sources.iter().all(Source::is_valid),
			Error::<T>::InvalidSource
		);
		ensure!(
			!T::PublicSourcesOnly::get() || feed.sources.iter().all(Source::is_public),
			Error::<T>::PrivateSource
		);
		ensure!(
			(T::ShortestInterval::get()..=MAX_MIN_INTERVAL).contains(&policy.min_interval),
			Error::<T>::MinIntervalOutOfBounds
		);
		let twice = policy.min_interval.saturating_mul(2);
		ensure!(
			(MIN_MAX_AGE.max(twice)..=MAX_MAX_AGE).contains(&policy.max_age),
			Error::<T>::MaxAgeOutOfBounds
		);
		ensure!(
			(policy.min_interval..=MAX_WINDOW).contains(&policy.window),
			Error::<T>::WindowOutOfBounds
		);
		ensure!(
			(MIN_MAX_STEP..=MAX_MAX_STEP).contains(&policy.max_step),
			Error::<T>::MaxStepOutOfBounds
		);
		ensure!(policy.max_daily_rise <= MAX_MAX_DAILY_RISE, Error::<T>::MaxDailyRiseOutOfBounds);
		let max_ltv = T::FeedUsers::highest_max_ltv(collection).unwrap_or_default();
		ensure!(pump_is_unprofitable(max_ltv, policy.max_daily_rise), Error::<T>::PumpPays);
		Ok(())
	}
}
