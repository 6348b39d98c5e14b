// SPDX-License-Identifier: GPL-3.0-only

//! Feeds and their prices, from events.

use super::same;
use pignus_appraisal::{
	Event, FeedOf, Feeds as FeedRows, GuardedPrice, Median, PolicyNotice, Prices, Step,
};
use pignus_runtime::{CollectionId, Runtime, Timestamp};
use std::collections::BTreeMap;

/// All feeds, with their prices.
pub(super) struct Feeds {
	feeds: BTreeMap<CollectionId, FeedOf<Runtime>>,
	prices: BTreeMap<CollectionId, GuardedPrice>,
}

impl Feeds {
	pub(super) fn begin() -> Self {
		let (feeds, prices) = (FeedRows::<Runtime>::iter(), Prices::<Runtime>::iter());
		Self { feeds: feeds.collect(), prices: prices.collect() }
	}

	fn price(&mut self, collection: CollectionId) -> Result<&mut GuardedPrice, String> {
		let price = self.prices.get_mut(&collection);
		price.ok_or_else(|| format!("collection {collection} has no feed"))
	}

	pub(super) fn appraisal(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		match event {
			Event::FeedSet { collection, feed, since, anchored, policy_from } => {
				let new = GuardedPrice::at_anchor(feed.anchor, feed.policy, *since);
				let price = self.prices.entry(*collection).or_insert(new);
				// The time of the block tells which policy counted before the vote.
				let now = Timestamp::get();
				let former = price.policy_in_force(now);
				let until = *policy_from;
				if *anchored {
					*price = GuardedPrice { paused_since: price.paused_since, ..new };
				}
				price.notice = (now < until).then_some(PolicyNotice { former, until });
				(price.since, price.policy) = (*since, feed.policy);
				self.feeds.insert(*collection, FeedOf::<Runtime>::clone(feed));
			},
			Event::FeedRemoved { collection } => {
				self.feeds.remove(collection);
				self.prices.remove(collection);
			},
			Event::FeedPaused { collection, since, .. } => {
				self.price(*collection)?.paused_since = Some(*since);
			},
			Event::FeedResumed { collection, at } => {
				let price = self.price(*collection)?;
				// Governance may resume a feed that runs.
				if let Some(paused_since) = price.paused_since.take() {
					let paused = at - paused_since;
					price.since = *at;
					price.step = price.step.map(|step| Step { at: step.at + paused, ..step });
				}
			},
			Event::PriceStepped { collection, median, reported_at, spot, smoothed, at } => {
				let price = self.price(*collection)?;
				let last = price.step;
				if last.is_none_or(|last| last.at != *at) {
					price.step = Some(Step {
						at: *at,
						elapsed: last.map_or(0, |last| at - last.at),
						spot_before: price.spot,
						smoothed_before: price.smoothed,
					});
				}
				(price.spot, price.smoothed, price.unbacked_since) = (*spot, *smoothed, None);
				price.median = Some(Median { value: *median, reported_at: *reported_at });
			},
			Event::MedianMoved { collection, median, reported_at } => {
				let median = Median { value: *median, reported_at: *reported_at };
				let price = self.price(*collection)?;
				(price.median, price.unbacked_since) = (Some(median), None);
			},
			Event::QuorumLost { collection, at } => {
				self.price(*collection)?.unbacked_since = Some(*at);
			},
			_ => {},
		}
		Ok(())
	}

	pub(super) fn compare(&self) -> Result<(), String> {
		same("feeds", FeedRows::<Runtime>::iter().collect(), self.feeds.clone())?;
		same("prices", Prices::<Runtime>::iter().collect(), self.prices.clone())
	}
}
