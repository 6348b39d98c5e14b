// SPDX-License-Identifier: Apache-2.0

//! Prices, from the reports of operators (13): what the chain must make of them. It stands beside
//! the [`Auditor`](crate::Auditor), which takes prices as they are.

use crate::{
	decisions::Authority,
	facts::{Account, CollectionId},
	number::{down, ensure, millionths, same, share, up, whole, Result, ONE},
};
use std::collections::{BTreeMap, BTreeSet};

/// At most this much time counts for a step of the smoothed price.
const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// The highest price that a report may name.
const HIGHEST: u128 = 1_000_000_000_000 * ONE;

/// How a feed's price is guarded; fractions are millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Policy {
	pub max_age: u64,
	pub window: u64,
	pub min_interval: u64,
	pub max_step: u32,
	pub max_daily_rise: u32,
}

/// What a vote on a feed sets.
#[derive(Clone, Copy, Debug)]
pub struct FeedVote {
	/// Where the price starts, in 10^-18.
	pub anchor: u128,
	/// The voted policy.
	pub policy: Policy,
	/// Whether the sources are others than before.
	pub other_sources: bool,
	/// Whether something is pledged that the feed prices, or is the fund's.
	pub in_use: bool,
}

/// A price as others may see it, in 10^-18.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FeedPrice {
	pub spot: u128,
	pub smoothed: u128,
	/// The median, and since when as many reports as it needs have been there.
	pub median: Option<(u128, u64)>,
	/// Since when nobody may act upon it; `None` if they may, or if there never was a median.
	pub unknown_since: Option<u64>,
}

/// The times that guardians have.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
	/// A suspension by guardians or governance ends after this long.
	pub lasting: u64,
	/// Guardians may suspend again after this long.
	pub repeat: u64,
	/// A changed policy of a feed in use counts after this long.
	pub notice: u64,
}

/// All medians of an interval move the price from where the interval found it.
#[derive(Clone, Copy)]
struct Interval {
	at: u64,
	elapsed: u64,
	spot: u128,
	smoothed: u128,
}

struct Feed {
	policy: Policy,
	/// The policy that counts until a given time.
	former: Option<(Policy, u64)>,
	/// Earlier reports do not count.
	since: u64,
	reports: BTreeMap<Account, (u128, u64)>,
	median: Option<(u128, u64)>,
	spot: u128,
	smoothed: u128,
	interval: Option<Interval>,
	paused_since: Option<u64>,
	unbacked_since: Option<u64>,
}

/// An operator who was suspended last.
#[derive(Clone, Copy)]
struct Suspension {
	who: Account,
	since: u64,
	until: u64,
}

/// All feeds and operators.
pub struct Guard {
	now: u64,
	terms: Terms,
	operators: BTreeSet<Account>,
	minimum: usize,
	suspended: Option<Suspension>,
	feeds: BTreeMap<CollectionId, Feed>,
}

impl Feed {
	fn new(anchor: u128, policy: Policy, now: u64) -> Self {
		Self {
			policy,
			former: None,
			since: now,
			reports: BTreeMap::new(),
			median: None,
			spot: anchor,
			smoothed: anchor,
			interval: None,
			paused_since: None,
			unbacked_since: None,
		}
	}

	fn in_force(&self, now: u64) -> Policy {
		self.former
			.filter(|(_, until)| now < *until)
			.map_or(self.policy, |(former, _)| former)
	}

	/// The reports that count.
	fn counting(&self, now: u64, max_age: u64) -> Vec<(u128, u64)> {
		let counts = |(value, at): &&(u128, u64)| {
			at.saturating_add(max_age) > now && *at >= self.since && *value <= HIGHEST
		};
		self.reports.values().filter(counts).copied().collect()
	}

	/// Since when the median is too old. What was so by a policy before another one counted stays so,
	/// and what was not does not become so earlier than that.
	fn stale_since(&self, reported_at: u64, now: u64) -> Option<u64> {
		let end = |policy: Policy| reported_at.saturating_add(policy.max_age);
		let last = match self.former {
			Some((former, until)) if now < until || end(former) < until => end(former),
			Some((_, until)) => end(self.policy).max(until),
			None => end(self.policy),
		};
		(now > last).then_some(last)
	}

	/// A step towards a median (13.2).
	fn step(&mut self, median: u128, interval: Interval, policy: Policy) -> Result {
		let (from, step) = (whole(interval.spot), millionths(policy.max_step));
		let low = up(&(&from - &from * &step))?.min(interval.spot - 1).max(1);
		let high = down(&(&from + &from * step))?.max(interval.spot + 1);
		self.spot = median.clamp(low, high);
		let elapsed = interval.elapsed.min(HOUR);
		let weight = |distance: u128| {
			down(&share(distance, elapsed.min(policy.window).into(), policy.window.into())?)
		};
		let from = interval.smoothed;
		self.smoothed = if self.spot < from {
			from - weight(from - self.spot)?
		} else {
			let rise = millionths(policy.max_daily_rise);
			let rise = &rise / (whole(1) + &rise);
			let most = down(&(share(from, elapsed.into(), DAY.into())? * rise))?;
			from + weight(self.spot - from)?.min(most)
		};
		self.interval = Some(interval);
		Ok(())
	}
}

impl Guard {
	/// Operators and no feeds.
	pub fn new(operators: BTreeSet<Account>, minimum: u32, terms: Terms, now: u64) -> Self {
		let (suspended, feeds) = Default::default();
		Self { now, terms, operators, minimum: minimum as usize, suspended, feeds }
	}

	/// The chain's time.
	pub fn time(&mut self, now: u64) {
		self.now = now;
	}

	fn suspended(&self) -> Option<Account> {
		self.suspended.filter(|last| self.now < last.until).map(|last| last.who)
	}

	/// How many operators may report.
	fn active(&self) -> usize {
		let suspended = self.suspended().filter(|who| self.operators.contains(who));
		self.operators.len() - usize::from(suspended.is_some())
	}

	/// More than half of all operators; whoever suspends one does not make the others a majority.
	fn majority(&self) -> usize {
		self.operators.len() / 2 + 1
	}

	fn needed(&self) -> usize {
		self.majority().max(self.minimum)
	}

	/// An operator has reported.
	pub fn reported(&mut self, who: Account, values: &[(CollectionId, u128)]) -> Result {
		ensure!(self.operators.contains(&who), "{who} is no operator");
		ensure!(self.suspended() != Some(who), "{who} is suspended");
		let live = values.iter().any(|(collection, _)| self.feeds.contains_key(collection));
		ensure!(live, "a report of nothing");
		for (collection, value) in values {
			if let Some(feed) = self.feeds.get_mut(collection) {
				feed.reports.insert(who, (*value, self.now));
				self.combine(*collection)?;
			}
		}
		Ok(())
	}

	/// Makes a median of the reports, if they are enough (13.1), and lets the price follow it.
	/// Returns whether they are enough.
	fn combine(&mut self, collection: CollectionId) -> Result<bool> {
		let (now, needed, majority) = (self.now, self.needed(), self.majority());
		let feed = self.feeds.get_mut(&collection).ok_or("no feed")?;
		let policy = feed.in_force(now);
		let mut reports = feed.counting(now, policy.max_age);
		if reports.len() < needed {
			return Ok(false);
		}
		if feed.paused_since.is_some() {
			return Ok(true);
		}
		let new = Interval {
			at: now,
			elapsed: feed.interval.map_or(0, |last| now - last.at),
			spot: feed.spot,
			smoothed: feed.smoothed,
		};
		let interval = feed.interval.filter(|last| now - last.at < policy.min_interval);
		let interval = interval.unwrap_or(new);
		reports.sort_unstable_by_key(|(_, at)| std::cmp::Reverse(*at));
		let reported_at = reports[needed - 1].1;
		let mut values: Vec<_> = reports.iter().map(|(value, _)| (*value).max(1)).collect();
		values.sort_unstable();
		// So many back a rise to the one, and a fall to the other.
		let backers = majority.max(values.len() / 2 + 1);
		let (rise_to, fall_to) = (values[values.len() - backers], values[backers - 1]);
		let median = interval.spot.clamp(rise_to, fall_to);
		feed.step(median, interval, policy)?;
		(feed.median, feed.unbacked_since) = (Some((median, reported_at)), None);
		Ok(true)
	}

	/// Makes a median again where reports are gone or more are needed. Where they are too few, or the
	/// feed is paused, there is no price before the next.
	fn combine_all(&mut self) -> Result {
		for collection in self.feeds.keys().copied().collect::<Vec<_>>() {
			let enough = self.combine(collection)?;
			let feed = self.feeds.get_mut(&collection).ok_or("no feed")?;
			if (!enough || feed.paused_since.is_some()) && feed.median.is_some() {
				feed.unbacked_since.get_or_insert(self.now);
			}
		}
		Ok(())
	}

	/// The operators are others: the reports of those who went are gone.
	pub fn operators_are(&mut self, operators: BTreeSet<Account>) -> Result {
		let gone: Vec<_> = self.operators.difference(&operators).copied().collect();
		self.operators = operators;
		for feed in self.feeds.values_mut() {
			feed.reports.retain(|who, _| !gone.contains(who));
		}
		if gone.is_empty() {
			return Ok(());
		}
		self.combine_all()
	}

	/// Whether governance may remove an operator, who is still among them here.
	pub fn may_remove(&self, who: Account) -> bool {
		self.operators.contains(&who) && self.operators.len() > self.minimum.max(1)
	}

	/// How many reports a median needs at least.
	pub fn minimum_is(&mut self, minimum: u32) -> Result {
		let minimum = minimum as usize;
		ensure!((1..=self.active()).contains(&minimum), "a minimum of {minimum}");
		let former = std::mem::replace(&mut self.minimum, minimum);
		if minimum > former {
			self.combine_all()?;
		}
		Ok(())
	}

	/// Whether guardians or governance may suspend an operator.
	pub fn may_suspend(&self, by: Authority, who: Account) -> bool {
		let again = |last: Suspension| self.now >= last.since.saturating_add(self.terms.repeat);
		let enough = self.operators.contains(&who) && self.operators.len() > self.needed();
		let spare = match by {
			Authority::Governance => return enough,
			Authority::Guardians => 0,
			Authority::Guardian => 1,
		};
		enough && self.suspended.is_none_or(again) && self.keeps_prices(who, spare)
	}

	/// Whether every feed with a median keeps its price without an operator: it has one, and so many
	/// others as are needed, and `spare` more, have reported within half of its `max_age`.
	fn keeps_prices(&self, who: Account, spare: usize) -> bool {
		let enough = self.needed() + spare;
		self.feeds.values().filter(|feed| feed.median.is_some()).all(|feed| {
			let policy = feed.in_force(self.now);
			let half = |(_, at): &(u128, u64)| at.saturating_add(policy.max_age / 2) >= self.now;
			let mut reports = feed.counting(self.now, policy.max_age);
			if let Some(own) = feed.reports.get(&who) {
				if let Some(place) = reports.iter().position(|report| report == own) {
					reports.remove(place);
				}
			}
			self.is_fresh(feed) && reports.into_iter().filter(half).count() >= enough
		})
	}

	fn is_fresh(&self, feed: &Feed) -> bool {
		let stale = |(_, at): (u128, u64)| feed.stale_since(at, self.now).is_some();
		!feed.median.is_none_or(stale)
			&& feed.paused_since.is_none()
			&& feed.unbacked_since.is_none()
	}

	/// An operator was suspended.
	pub fn suspended_until(&mut self, by: Authority, who: Account, until: u64) -> Result {
		ensure!(self.may_suspend(by, who), "{who} was suspended by {by:?}");
		same("until when", until, self.now.saturating_add(self.terms.lasting))?;
		self.suspended = Some(Suspension { who, since: self.now, until });
		for feed in self.feeds.values_mut() {
			feed.reports.remove(&who);
		}
		self.combine_all()
	}

	/// A suspension was lifted.
	pub fn reinstated(&mut self, who: Account) -> Result {
		ensure!(self.suspended() == Some(who), "{who} is not suspended");
		self.suspended = self.suspended.map(|last| Suspension { until: self.now, ..last });
		Ok(())
	}

	/// A feed was opened or changed (13.4). Returns from when its policy counts.
	pub fn feed_set(&mut self, collection: CollectionId, vote: FeedVote) -> Result<u64> {
		let FeedVote { anchor, policy, other_sources, in_use } = vote;
		let now = self.now;
		let notice = self.feeds.get(&collection).filter(|_| in_use).and_then(|feed| {
			let in_force = feed.in_force(now);
			if policy == in_force {
				None
			} else if policy == feed.policy {
				feed.former.filter(|(_, until)| now < *until)
			} else {
				Some((in_force, now.saturating_add(self.terms.notice)))
			}
		});
		let feed = self.feeds.entry(collection).or_insert(Feed::new(anchor, policy, now));
		// What is worth less than a thousandth of the anchor starts anew; in use only if operators
		// say that it is worth half of the anchor.
		let collapsed = feed.smoothed < anchor.div_ceil(1_000);
		let backed = |(median, _)| !in_use || median >= anchor / 2;
		if feed.median.is_none_or(|median| collapsed && backed(median)) {
			let (reports, paused_since) = (std::mem::take(&mut feed.reports), feed.paused_since);
			*feed = Feed { reports, paused_since, ..Feed::new(anchor, policy, now) };
		} else if other_sources {
			feed.since = now;
		}
		(feed.policy, feed.former) = (policy, notice);
		Ok(notice.map_or(now, |(_, until)| until))
	}

	/// A feed was removed.
	pub fn feed_removed(&mut self, collection: CollectionId) {
		self.feeds.remove(&collection);
	}

	/// A feed was paused; one that is paused already stays so.
	pub fn paused(&mut self, collection: CollectionId) -> Result {
		let feed = self.feeds.get_mut(&collection).ok_or("no feed")?;
		feed.paused_since.get_or_insert(self.now);
		Ok(())
	}

	/// A feed runs again: paused time does not count.
	pub fn resumed(&mut self, collection: CollectionId) -> Result {
		let feed = self.feeds.get_mut(&collection).ok_or("no feed")?;
		if let Some(since) = feed.paused_since.take() {
			feed.since = self.now;
			if let Some(interval) = &mut feed.interval {
				interval.at += self.now - since;
			}
		}
		Ok(())
	}

	/// The price of a collection, if it has a feed.
	pub fn price(&self, collection: CollectionId) -> Option<FeedPrice> {
		let feed = self.feeds.get(&collection)?;
		let unknown_since = feed.median.and_then(|(_, at)| {
			let reasons = [feed.stale_since(at, self.now), feed.paused_since, feed.unbacked_since];
			reasons.into_iter().flatten().min()
		});
		let Feed { spot, smoothed, median, .. } = *feed;
		Some(FeedPrice { spot, smoothed, median, unknown_since })
	}
}
