// SPDX-License-Identifier: GPL-3.0-only

//! Tells the model of prices what operators report and what is voted on feeds, and compares its
//! prices with the chain's.

use pignus_appraisal::{
	Call, Error, Event, Feed, FeedOf, Feeds, MinimumReports, Policy, Prices as Rows, Source,
};
use pignus_primitives::appraisal::Appraisals;
use pignus_reference::{
	prices::{self, FeedPrice, FeedVote, Guard, Terms},
	Authority,
};
use pignus_runtime::{
	configs::{appraisal::PolicyNotice, credit::RulePeriods},
	AccountId, Appraisal, CollectionId, Oracle, OracleMembers, Runtime, RuntimeCall, RuntimeEvent,
	Timestamp,
};
use pignus_test_chain::{caller::Caller, markets::COLLECTIONS};
use polkadot_sdk::{
	frame_support::traits::SortedMembers, pallet_oracle, sp_runtime::DispatchError,
};
use std::collections::{BTreeMap, BTreeSet};

/// The model of prices, and what it was told.
pub(super) struct Prices {
	guard: Guard,
	/// The number by which the model knows each operator.
	numbers: BTreeMap<AccountId, u32>,
	sources: BTreeMap<CollectionId, Vec<Source>>,
}

fn policy(policy: &Policy) -> prices::Policy {
	prices::Policy {
		max_age: policy.max_age,
		window: policy.window,
		min_interval: policy.min_interval,
		max_step: policy.max_step.deconstruct(),
		max_daily_rise: policy.max_daily_rise.deconstruct(),
	}
}

impl Prices {
	/// The feeds and operators of the scenario, with the reports that were made at its time.
	pub(super) fn begin() -> Result<Self, String> {
		let periods = RulePeriods::get().measures;
		let terms =
			Terms { lasting: periods.lasting, repeat: periods.repeat, notice: PolicyNotice::get() };
		let (minimum, now) = (MinimumReports::<Runtime>::get(), Timestamp::get());
		let guard = Guard::new(BTreeSet::new(), minimum, terms, now);
		let (numbers, sources) = Default::default();
		let mut all = Self { guard, numbers, sources };
		let operators = all.operators();
		all.guard.operators_are(operators)?;
		for (collection, feed) in Feeds::<Runtime>::iter() {
			all.feed_set(collection, &feed, false)?;
		}
		for operator in OracleMembers::sorted_members() {
			let raw = |collection: &CollectionId| {
				let raw = Oracle::raw_values(&operator, collection)?;
				Some((*collection, raw.value.into_inner()))
			};
			let values: Vec<_> = COLLECTIONS.iter().filter_map(raw).collect();
			let number = all.number(&operator);
			all.guard.reported(number, &values)?;
		}
		all.compare().map(|()| all)
	}

	fn number(&mut self, who: &AccountId) -> u32 {
		let next = self.numbers.len() as u32;
		*self.numbers.entry(who.clone()).or_insert(next)
	}

	fn operators(&mut self) -> BTreeSet<u32> {
		OracleMembers::sorted_members().iter().map(|who| self.number(who)).collect()
	}

	/// The time of a block.
	pub(super) fn time(&mut self) -> Result<(), String> {
		self.guard.time(Timestamp::get());
		self.compare()
	}

	fn feed_set(
		&mut self,
		collection: CollectionId,
		feed: &FeedOf<Runtime>,
		in_use: bool,
	) -> Result<u64, String> {
		let Feed { anchor, sources, policy: voted } = feed;
		let before = self.sources.insert(collection, sources.to_vec());
		let vote = FeedVote {
			anchor: anchor.into_inner(),
			policy: policy(voted),
			other_sources: before.is_some_and(|before| before != sources.to_vec()),
			in_use,
		};
		self.guard.feed_set(collection, vote)
	}

	/// Reads the events of a call or of a hook. `uses` tells whether a feed is in use.
	pub(super) fn read(
		&mut self,
		by: Authority,
		events: &[RuntimeEvent],
		uses: impl Fn(CollectionId) -> bool,
	) -> Result<(), String> {
		for event in events {
			match event {
				RuntimeEvent::Oracle(pallet_oracle::Event::NewFeedData { sender, values }) => {
					let values = values.iter().map(|(key, value)| (*key, value.into_inner()));
					let (values, sender) = (values.collect::<Vec<_>>(), self.number(sender));
					self.guard.reported(sender, &values)?;
				},
				RuntimeEvent::OracleMembers(_) => {
					let operators = self.operators();
					self.guard.operators_are(operators)?;
				},
				RuntimeEvent::Appraisal(event) => self.appraisal(by, event, &uses)?,
				_ => {},
			}
		}
		Ok(())
	}

	fn appraisal(
		&mut self,
		by: Authority,
		event: &Event<Runtime>,
		uses: impl Fn(CollectionId) -> bool,
	) -> Result<(), String> {
		match event {
			Event::FeedSet { collection, feed, policy_from, .. } => {
				let from = self.feed_set(*collection, feed, uses(*collection))?;
				if from != *policy_from {
					return Err(format!("a policy counts from {policy_from}, not from {from}"));
				}
				Ok(())
			},
			Event::FeedRemoved { collection } => {
				self.sources.remove(collection);
				self.guard.feed_removed(*collection);
				Ok(())
			},
			Event::FeedPaused { collection, .. } => self.guard.paused(*collection),
			Event::FeedResumed { collection, .. } => self.guard.resumed(*collection),
			Event::MinimumReportsSet { minimum } => self.guard.minimum_is(*minimum),
			Event::OperatorSuspended { operator, until } => {
				let who = self.number(operator);
				self.guard.suspended_until(by, who, *until)
			},
			Event::OperatorReinstated { operator } => {
				let who = self.number(operator);
				self.guard.reinstated(who)
			},
			_ => Ok(()),
		}
	}

	/// Checks that an operator whom a call removes may be removed; before it is told.
	pub(super) fn check_removal(&mut self, call: &RuntimeCall) -> Result<(), String> {
		let RuntimeCall::Appraisal(Call::remove_operator { operator }) = call else {
			return Ok(());
		};
		let who = self.number(operator);
		match self.guard.may_remove(who) {
			true => Ok(()),
			false => Err(format!("{operator:?} was removed")),
		}
	}

	/// Checks that what was refused of operators was to be refused.
	pub(super) fn refused(
		&mut self,
		caller: Caller,
		call: &RuntimeCall,
		error: DispatchError,
	) -> Result<(), String> {
		let is = |known: Error<Runtime>| error == DispatchError::from(known);
		let enough = is(Error::NotOperator) || is(Error::BelowMinimumReports);
		let again = is(Error::MeasureRepeated) || is(Error::ReportsNeeded);
		let may = match call {
			RuntimeCall::Appraisal(Call::remove_operator { operator }) if enough => {
				let who = self.number(operator);
				self.guard.may_remove(who)
			},
			RuntimeCall::Appraisal(Call::suspend_operator { operator, suspended: true })
				if enough || again =>
			{
				let who = self.number(operator);
				self.guard.may_suspend(super::decisions::authority(caller), who)
			},
			_ => false,
		};
		if may {
			Err(format!("{call:?} was refused: {error:?}"))
		} else {
			Ok(())
		}
	}

	/// Compares every price.
	pub(super) fn compare(&self) -> Result<(), String> {
		for collection in COLLECTIONS {
			let chain = Rows::<Runtime>::get(collection).map(|price| FeedPrice {
				spot: price.spot.into_inner(),
				smoothed: price.smoothed.into_inner(),
				median: price.median.map(|median| (median.value.into_inner(), median.reported_at)),
				unknown_since: Appraisal::liquidation_price(&collection)
					.err()
					.and_then(|error| error.since()),
			});
			let model = self.guard.price(collection);
			if chain != model {
				return Err(format!(
					"price of collection {collection}: {chain:?} on the chain, {model:?} in the model"
				));
			}
		}
		Ok(())
	}
}
