// SPDX-License-Identifier: Apache-2.0

//! Anybody does anything, in any order: an indexer that reads only events has to agree with the
//! chain on every feed and price after each step.

use crate::{
	mock::*, Event, FeedOf, Feeds, GuardedPrice, Median, MinimumReports, PolicyNotice, Prices,
	Step, Suspension,
};
use frame_support::storage::with_storage_layer;
use pignus_primitives::Moment;
use sp_runtime::{DispatchResult, FixedU128, Permill};
use std::collections::BTreeMap;

/// Steps of one run.
const STEPS: u32 = 25_000;
/// Every kind of step must succeed, and every kind of event be seen, at least this many times.
const LEAST: u32 = 100;
const OPERATORS: u8 = 3;

/// The state that follows from the events so far.
struct Indexer {
	feeds: BTreeMap<u32, FeedOf<Runtime>>,
	prices: BTreeMap<u32, GuardedPrice>,
	minimum_reports: u32,
	/// Who is suspended, and until when.
	suspended: Option<(AccountId, Moment)>,
	/// How often each kind of event was seen.
	seen: BTreeMap<&'static str, u32>,
}

impl Indexer {
	fn of_genesis(minimum_reports: u32) -> Self {
		let (feeds, prices, suspended, seen) = Default::default();
		Self { feeds, prices, minimum_reports, suspended, seen }
	}

	/// Read the events since the last call.
	fn read_events(&mut self) {
		for record in System::events() {
			if let RuntimeEvent::Appraisal(event) = record.event {
				let name = self.read(event);
				*self.seen.entry(name).or_default() += 1;
			}
		}
		System::reset_events();
	}

	fn price(&mut self, collection: u32) -> &mut GuardedPrice {
		self.prices.get_mut(&collection).expect("its feed was opened")
	}

	fn read(&mut self, event: Event<Runtime>) -> &'static str {
		match event {
			Event::FeedSet { collection, feed, since, anchored, policy_from } => {
				let new = GuardedPrice::at_anchor(feed.anchor, feed.policy, since);
				let price = self.prices.entry(collection).or_insert(new);
				// The time of the block tells which policy counted before the vote.
				let now = Timestamp::get();
				let former = price.policy_in_force(now);
				let until = policy_from;
				if anchored {
					*price = GuardedPrice { paused_since: price.paused_since, ..new };
				}
				price.notice = (now < until).then_some(PolicyNotice { former, until });
				(price.since, price.policy) = (since, feed.policy);
				self.feeds.insert(collection, *feed);
				"FeedSet"
			},
			Event::FeedRemoved { collection } => {
				self.feeds.remove(&collection);
				self.prices.remove(&collection);
				"FeedRemoved"
			},
			Event::FeedPaused { collection, since, .. } => {
				self.price(collection).paused_since = Some(since);
				"FeedPaused"
			},
			Event::FeedResumed { collection, at } => {
				let price = self.price(collection);
				// Governance may resume a feed that runs.
				if let Some(paused_since) = price.paused_since.take() {
					price.since = at;
					let paused_for = at - paused_since;
					price.step = price.step.map(|step| Step { at: step.at + paused_for, ..step });
				}
				"FeedResumed"
			},
			Event::MinimumReportsSet { minimum } => {
				self.minimum_reports = minimum;
				"MinimumReportsSet"
			},
			Event::PriceStepped { collection, median, reported_at, spot, smoothed, at } => {
				let price = self.price(collection);
				let last = price.step;
				if last.is_none_or(|last| last.at != at) {
					price.step = Some(Step {
						at,
						elapsed: last.map_or(0, |last| at - last.at),
						spot_before: price.spot,
						smoothed_before: price.smoothed,
					});
				}
				(price.spot, price.smoothed) = (spot, smoothed);
				price.unbacked_since = None;
				price.median = Some(Median { value: median, reported_at });
				"PriceStepped"
			},
			Event::MedianMoved { collection, median, reported_at } => {
				let price = self.price(collection);
				price.median = Some(Median { value: median, reported_at });
				price.unbacked_since = None;
				"MedianMoved"
			},
			Event::QuorumLost { collection, at } => {
				self.price(collection).unbacked_since = Some(at);
				"QuorumLost"
			},
			Event::OperatorRemoved { .. } => "OperatorRemoved",
			Event::OperatorSuspended { operator, until } => {
				self.suspended = Some((operator, until));
				"OperatorSuspended"
			},
			Event::OperatorReinstated { operator } => {
				assert_eq!(self.suspended.take().map(|(suspended, _)| suspended), Some(operator));
				"OperatorReinstated"
			},
			Event::__Ignore(..) => unreachable!("it is never emitted"),
		}
	}

	/// Compare every feed and price with the chain's.
	fn agrees(&self) {
		assert_eq!(self.feeds, Feeds::<Runtime>::iter().collect());
		assert_eq!(self.prices, Prices::<Runtime>::iter().collect());
		assert_eq!(self.minimum_reports, MinimumReports::<Runtime>::get());
		let now = Timestamp::get();
		let in_force = |(operator, until)| (now < until).then_some((operator, until));
		let suspended = Suspension::<Runtime>::get().map(|last| (last.operator, last.until));
		assert_eq!(self.suspended.clone().and_then(in_force), suspended.and_then(in_force));
	}
}

/// Remove an operator and appoint the same again.
fn replace(operator: AccountId) -> DispatchResult {
	Appraisal::remove_operator(RuntimeOrigin::root(), operator.clone())?;
	OracleMembers::add_member(RuntimeOrigin::root(), operator)
		.map(|_| ())
		.map_err(|failed| failed.error)
}

struct World {
	/// A small linear congruential generator (Knuth's MMIX constants): the same run every time.
	state: u64,
	steps: BTreeMap<&'static str, u32>,
}

impl World {
	fn below(&mut self, bound: u64) -> u64 {
		self.state = self
			.state
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.state >> 33) % bound
	}

	fn origin(&mut self) -> RuntimeOrigin {
		match self.below(2) {
			0 => RuntimeOrigin::root(),
			_ => RuntimeOrigin::signed(GUARDIAN),
		}
	}

	/// A feed of the default policy or another, with one of two sources.
	fn feed(&mut self) -> Box<FeedOf<Runtime>> {
		let mut feed = feed(price(1 + self.below(2000) as u32));
		feed.policy.max_step = Permill::from_percent(1 + self.below(50) as u32);
		if self.below(4) == 0 {
			feed.sources[0] = source("http://other/{collection}", "");
		}
		Box::new(feed)
	}

	/// Zero, nearly zero, or about 1000.
	fn value(&mut self) -> FixedU128 {
		match self.below(8) {
			0 => price(0),
			1 => FixedU128::from_inner(self.below(200).into()),
			_ => price(900 + self.below(200) as u32),
		}
	}

	fn step(&mut self) {
		let collection = APES + self.below(2) as u32;
		let (kind, outcome): (_, DispatchResult) = match self.below(60) {
			0..=1 => {
				let feed = self.feed();
				HasPrincipal::set(self.below(2) == 0);
				let expected = Appraisal::feed_hash(&collection);
				let set = Appraisal::set_feed(RuntimeOrigin::root(), collection, feed, expected);
				HasPrincipal::set(false);
				("set", set)
			},
			2 if self.below(2) == 0 => {
				("remove", Appraisal::remove_feed(RuntimeOrigin::root(), collection))
			},
			2..=3 => {
				let origin = self.origin();
				("pause", Appraisal::pause_feed(origin, collection, true))
			},
			4..=5 => ("resume", Appraisal::pause_feed(RuntimeOrigin::root(), collection, false)),
			6 => {
				let minimum = 1 + self.below(OPERATORS.into()) as u32;
				("minimum", Appraisal::set_minimum_reports(RuntimeOrigin::root(), minimum))
			},
			7..=40 => {
				let operator = account(1 + self.below(OPERATORS.into()) as u8);
				let values = vec![(collection, self.value())].try_into().expect("one value");
				let fed = with_storage_layer(|| {
					Oracle::feed_values(RuntimeOrigin::signed(operator), values)
						.map(|_| ())
						.map_err(|failed| failed.error)
				});
				("report", fed)
			},
			41 => {
				advance(self.below(2 * crate::math::DAY));
				("days", Ok(()))
			},
			42 => {
				let operator = account(1 + self.below(OPERATORS.into()) as u8);
				let origin = self.origin();
				("suspend", Appraisal::suspend_operator(origin, operator, true))
			},
			43..=44 => {
				let last = Suspension::<Runtime>::get().map(|last| last.operator);
				let operator = last.unwrap_or(account(1));
				("lift", Appraisal::suspend_operator(RuntimeOrigin::root(), operator, false))
			},
			45..=46 => {
				let operator = account(1 + self.below(OPERATORS.into()) as u8);
				("dismiss", replace(operator))
			},
			_ => {
				advance(self.below(INTERVAL));
				("minutes", Ok(()))
			},
		};
		if outcome.is_ok() {
			*self.steps.entry(kind).or_default() += 1;
		}
	}
}

#[test]
fn indexer_should_know_every_feed_and_price_when_it_reads_only_events() {
	ExtBuilder::operators(OPERATORS, 1).build_and_execute(|| {
		let mut world = World { state: 7, steps: BTreeMap::new() };
		let mut indexer = Indexer::of_genesis(1);
		for _ in 0..STEPS {
			world.step();
			indexer.read_events();
			indexer.agrees();
			Appraisal::do_try_state().expect("the invariants hold");
		}
		assert_eq!((world.steps.len(), indexer.seen.len()), (11, 11));
		let counted = world.steps.iter().chain(&indexer.seen);
		for (name, count) in counted {
			assert!(*count >= LEAST, "{name}: {count}");
		}
	});
}
