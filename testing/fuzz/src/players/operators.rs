// SPDX-License-Identifier: GPL-3.0-only

//! The operator who is not honest, and what governance does about operators.

use super::Players;
use crate::step::Step;
use pignus_appraisal::{Call as AppraisalCall, FeedOf, MinimumReports, Suspension};
use pignus_runtime::{
	configs::appraisal::ShortestInterval, constants::MINUTE, CollectionId, Moment, OracleMembers,
	Runtime, RuntimeCall,
};
use pignus_test_chain::{
	accounts::{account, operators, AGENT, FIRST_OPERATOR, TEAM},
	caller::Caller,
	fixtures::report_of,
	markets::{feed, COLLECTIONS},
	votes::set_feed,
};
use polkadot_sdk::{
	frame_support::traits::SortedMembers,
	pallet_membership::{self, Instance1},
	pallet_proxy, pallet_utility,
	sp_runtime::{FixedU128, Permill},
};

/// A key that no feed has.
const NO_FEED: CollectionId = 1_000;
/// Who gets the seat of an operator now and then.
const SPARE: u8 = FIRST_OPERATOR + 9;

type Members = pallet_membership::Call<Runtime, Instance1>;

impl Players {
	/// The number of an operator.
	pub(super) fn operator(&mut self) -> u8 {
		let all: Vec<u8> = operators().collect();
		self.pick(&all).unwrap_or(FIRST_OPERATOR)
	}

	/// The operator who is not honest tries what is not theirs, or keeps others from reporting.
	pub(super) fn hostile_operator(&mut self) -> Step {
		let call = match self.below(12) {
			0 => report_of([]),
			1 => self.strange_report(false),
			2 => self.strange_report(true),
			3 => self.extreme_report(),
			4 => {
				let again = Step::call(Caller::Account(FIRST_OPERATOR), self.extreme_report());
				self.planned.push_back(again);
				self.extreme_report()
			},
			5 => change_key(),
			6 => {
				let calls = vec![self.extreme_report(), change_key(), report_of([])];
				pallet_utility::Call::<Runtime>::force_batch { calls }.into()
			},
			7 => {
				let calls = vec![self.extreme_report(), self.extreme_report()];
				pallet_utility::Call::<Runtime>::batch_all { calls }.into()
			},
			8 => {
				let inner = match self.below(3) {
					0 => report_of([]),
					1 => change_key(),
					_ => self.extreme_report(),
				};
				let (real, call) = (account(FIRST_OPERATOR).into(), Box::new(inner));
				let by_proxy =
					pallet_proxy::Call::<Runtime>::proxy { real, force_proxy_type: None, call };
				return Step::call(Caller::Account(AGENT), by_proxy);
			},
			9 => {
				let who = account(FIRST_OPERATOR).into();
				Members::remove_member { who }.into()
			},
			10 => {
				let members = vec![account(FIRST_OPERATOR)];
				Members::reset_members { members }.into()
			},
			_ => {
				let operator = account(self.operator());
				AppraisalCall::<Runtime>::remove_operator { operator }.into()
			},
		};
		Step::call(Caller::Account(FIRST_OPERATOR), call)
	}

	/// A report that says the same key twice, and keys without a feed; none of a feed unless it is
	/// `mixed`.
	fn strange_report(&mut self, mixed: bool) -> RuntimeCall {
		let (low, high) = (self.extreme(), self.extreme());
		let key = NO_FEED + self.below(1_000) as CollectionId;
		let mut values = vec![(key, high), (CollectionId::MAX, low)];
		if mixed {
			values.extend([(COLLECTIONS[0], low), (COLLECTIONS[0], high)]);
		}
		report_of(values)
	}

	fn extreme_report(&mut self) -> RuntimeCall {
		let values = COLLECTIONS.map(|collection| (collection, self.extreme()));
		report_of(values)
	}

	fn extreme(&mut self) -> FixedU128 {
		match self.below(6) {
			0 => FixedU128::default(),
			1 => FixedU128::from_inner(1),
			2 => FixedU128::from_inner(u128::MAX),
			3 => FixedU128::from_inner(1_000_000_000_000 * FixedU128::from_u32(1).into_inner()),
			4 => FixedU128::from_u32(10_000),
			_ => FixedU128::from_u32(10),
		}
	}

	/// Governance removes an operator, suspends one, gives a seat to another, or sets how many
	/// reports are needed.
	pub(super) fn operators_vote(&mut self) -> RuntimeCall {
		match self.below(8) {
			0 | 1 => {
				let operator = account(self.operator());
				AppraisalCall::<Runtime>::remove_operator { operator }.into()
			},
			2 => {
				let operator = account(self.operator());
				let suspend = |suspended| {
					let operator = operator.clone();
					AppraisalCall::<Runtime>::suspend_operator { operator, suspended }
				};
				if self.one_in(2) {
					// Somebody finds that this went too far.
					self.planned.push_back(Step::call(Caller::OracleAdmin, suspend(false)));
				}
				suspend(true).into()
			},
			3 => {
				let last = Suspension::<Runtime>::get().map(|last| last.operator);
				let operator = last.unwrap_or(account(FIRST_OPERATOR));
				AppraisalCall::<Runtime>::suspend_operator { operator, suspended: false }.into()
			},
			4 => {
				let (remove, add) = (account(self.operator()).into(), account(SPARE).into());
				Members::swap_member { remove, add }.into()
			},
			5 => Members::remove_member { who: account(self.operator()).into() }.into(),
			_ => {
				let minimum = self.below(5) as u32;
				if self.one_in(2) {
					let operator = account(self.operator());
					let removal = AppraisalCall::<Runtime>::remove_operator { operator };
					self.planned.push_back(Step::call(Caller::OracleAdmin, removal));
				}
				AppraisalCall::<Runtime>::set_minimum_reports { minimum }.into()
			},
		}
	}

	/// Gives an operator who was removed the seat back some time later, and sets the number of
	/// reports that are needed to what it was.
	pub(super) fn appointments(&mut self) -> Vec<Step> {
		let members = OracleMembers::sorted_members();
		let missing = operators().map(account).find(|operator| !members.contains(operator));
		let call: Option<RuntimeCall> = if !self.one_in(3) {
			None
		} else if let Some(missing) = missing {
			let spare = account(SPARE);
			Some(if members.contains(&spare) {
				Members::swap_member { remove: spare.into(), add: missing.into() }.into()
			} else {
				Members::add_member { who: missing.into() }.into()
			})
		} else {
			let minimum = 2;
			let differs = MinimumReports::<Runtime>::get() != minimum;
			differs.then(|| AppraisalCall::<Runtime>::set_minimum_reports { minimum }.into())
		};
		call.into_iter().map(|call| Step::call(Caller::OracleAdmin, call)).collect()
	}

	/// A vote on a feed: as it was at first, or with another policy or other sources.
	pub(super) fn feed_vote(&mut self, collection: CollectionId) -> RuntimeCall {
		let changed = self.one_in(4);
		let feed = if changed { self.changed_feed(collection) } else { feed(collection) };
		set_feed(collection, feed).into()
	}

	fn changed_feed(&mut self, collection: CollectionId) -> FeedOf<Runtime> {
		let mut feed = feed(collection);
		let policy = &mut feed.policy;
		match self.below(8) {
			0 => policy.max_age = self.within_minutes(15, 120),
			1 => policy.window = self.within_minutes(2, 30),
			2 => policy.min_interval = ShortestInterval::get() + self.within_minutes(0, 8),
			3 => policy.max_step = Permill::from_percent(5 + self.below(46) as u32),
			4 => policy.max_daily_rise = Permill::from_percent(self.below(25) as u32),
			5 => policy.max_age = self.within_minutes(0, 3),
			6 => {
				let urls = ["https://other.example", "http://127.0.0.1", "https://10.0.0.1"];
				let url = urls[self.below(3) as usize];
				feed.sources[0].url = url.as_bytes().to_vec().try_into().expect("short");
			},
			_ => feed.anchor = FixedU128::from_u32(500 + self.below(1_000) as u32),
		}
		feed
	}

	fn within_minutes(&mut self, least: Moment, most: Moment) -> Moment {
		(least + self.below(most - least)) * MINUTE
	}
}

fn change_key() -> RuntimeCall {
	Members::change_key { new: account(TEAM).into() }.into()
}
