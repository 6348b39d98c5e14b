// SPDX-License-Identifier: Apache-2.0

//! What keeps a vote from taking effect at once, so that it liquidates nobody the day it passes.

use super::{MarketConfig, RulesInForce, Terms};
use crate::math;
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::{Balance, Moment};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::EnsureAdd, ArithmeticError, DispatchError, FixedU128, Permill, Perquintill,
};

/// A value that was voted out but stays in force until a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Notice<Value> {
	/// What is still in force.
	pub former: Value,
	/// Until when.
	pub until: Moment,
}

impl<Value: Copy> Notice<Value> {
	/// The value in force at `now`, where a vote has set it to `set`.
	pub fn in_force(notice: Option<Self>, set: Value, now: Moment) -> Value {
		notice.filter(|notice| now < notice.until).map_or(set, |notice| notice.former)
	}

	/// The notice after a vote for a change that counts `at_once` or after `period`; a running
	/// notice goes on.
	pub(super) fn after_vote(
		running: Option<Self>,
		in_force: Value,
		at_once: bool,
		now: Moment,
		period: Moment,
	) -> Result<Option<Self>, ArithmeticError> {
		if running.is_some() || at_once {
			return Ok(running);
		}
		Ok(Some(Self { former: in_force, until: now.ensure_add(period)? }))
	}
}

/// A threshold that was lowered and falls slowly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Ramp {
	/// What was in force at the vote.
	pub from: Permill,
	/// When the vote was.
	pub since: Moment,
}

impl Ramp {
	/// The threshold in force at `now`, where a vote has set it to `set`: it falls by 5 points in
	/// every `period`.
	fn in_force(
		ramp: Option<Self>,
		set: Permill,
		now: Moment,
		period: Moment,
	) -> Result<Permill, ArithmeticError> {
		let Some(Self { from, since }) = ramp else { return Ok(set) };
		math::ramped(from, set, now.saturating_sub(since), period).ok_or(ArithmeticError::Overflow)
	}

	/// A lowered threshold falls from what is in force now; a fall that is under way goes on.
	fn after_vote(
		running: Option<Self>,
		in_force: Permill,
		set: Permill,
		now: Moment,
	) -> Option<Self> {
		running.or_else(|| (set < in_force).then_some(Self { from: in_force, since: now }))
	}
}

/// How far a ceiling, or another limit, may be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct CeilingRaise {
	/// It may at most be twice this, in the smallest unit of the credit asset.
	pub base: Balance,
	/// When it was raised last.
	pub at: Moment,
}

impl CeilingRaise {
	/// What is stored after a change from `ceiling` to `set`. Raises that follow each other within
	/// one `period` share their base, and so does a raise that follows a cut. Up to `free` it may
	/// be raised in any case.
	pub(super) fn after_vote(
		last: Option<Self>,
		ceiling: Balance,
		set: Balance,
		free: Balance,
		now: Moment,
		period: Moment,
	) -> Result<Option<Self>, VoteError> {
		if set <= ceiling {
			return Ok(last);
		}
		let base = last
			.filter(|last| now < last.at.saturating_add(period))
			.map_or(ceiling, |last| last.base.min(ceiling));
		if set > free && base.checked_mul(2).is_some_and(|max| set > max) {
			return Err(VoteError::RaisedTooFast);
		}
		Ok(Some(Self { base, at: now }))
	}
}

/// Why a vote is refused for what it would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteError {
	/// A ceiling, or another limit, at most doubles within one period.
	RaisedTooFast,
	/// A moment overflows.
	Overflow(ArithmeticError),
}

impl VoteError {
	/// Why a call fails, where `raised_too_fast` is the error of the limit that it raises.
	pub fn of_call(self, raised_too_fast: impl Into<DispatchError>) -> DispatchError {
		match self {
			Self::RaisedTooFast => raised_too_fast.into(),
			Self::Overflow(error) => error.into(),
		}
	}
}

impl From<ArithmeticError> for VoteError {
	fn from(error: ArithmeticError) -> Self {
		Self::Overflow(error)
	}
}

/// What keeps a vote from taking effect at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Transitions {
	/// A lowered `liquidation_ltv`.
	pub threshold: Option<Ramp>,
	/// A raised `apr`.
	pub rate: Option<Notice<Perquintill>>,
	/// A lowered `max_multiplier`, as it counts for liquidation.
	pub multiplier_cap: Option<Notice<FixedU128>>,
	/// The last raise of the ceiling.
	pub ceiling: Option<CeilingRaise>,
}

impl Transitions {
	/// The rules in force at `now`, where governance has set the configuration `set`.
	pub fn in_force<AccountId, CollectionId>(
		&self,
		set: MarketConfig<AccountId, CollectionId>,
		now: Moment,
		period: Moment,
	) -> Result<RulesInForce<AccountId, CollectionId>, ArithmeticError> {
		let Terms { max_ltv, liquidation_ltv, apr, duration, grace } = set.terms;
		let max_multiplier = set.limits.max_multiplier;
		let former_cap = Notice::in_force(self.multiplier_cap, max_multiplier, now);
		Ok(RulesInForce {
			collection: set.collection,
			max_ltv,
			liquidation_ltv: Ramp::in_force(self.threshold, liquidation_ltv, now, period)?,
			apr: Notice::in_force(self.rate, apr, now),
			duration,
			grace,
			limits: set.limits,
			liquidation_multiplier_cap: former_cap.max(max_multiplier),
			liquidation: set.liquidation,
			auction: set.auction,
			royalty: set.royalty,
		})
	}

	/// What is under way after a vote that replaces `voted` with `set`, while `in_force` is in
	/// force.
	pub fn after_vote<AccountId, CollectionId>(
		&self,
		voted: &MarketConfig<AccountId, CollectionId>,
		in_force: &RulesInForce<AccountId, CollectionId>,
		set: &MarketConfig<AccountId, CollectionId>,
		now: Moment,
		period: Moment,
	) -> Result<Self, VoteError> {
		let (before, after) = (&voted.terms, &set.terms);
		let (limits, new_limits) = (&voted.limits, &set.limits);
		let unchanged_threshold = after.liquidation_ltv == before.liquidation_ltv;
		let unchanged_cap = new_limits.max_multiplier == limits.max_multiplier;
		Ok(Self {
			threshold: Ramp::after_vote(
				self.threshold.filter(|_| unchanged_threshold),
				in_force.liquidation_ltv,
				after.liquidation_ltv,
				now,
			),
			rate: Notice::after_vote(
				self.rate.filter(|_| after.apr == before.apr),
				in_force.apr,
				after.apr <= in_force.apr,
				now,
				period,
			)?,
			multiplier_cap: Notice::after_vote(
				self.multiplier_cap.filter(|_| unchanged_cap),
				in_force.liquidation_multiplier_cap,
				new_limits.max_multiplier >= in_force.liquidation_multiplier_cap,
				now,
				period,
			)?,
			ceiling: CeilingRaise::after_vote(
				self.ceiling,
				limits.ceiling,
				new_limits.ceiling,
				0,
				now,
				period,
			)?,
		})
	}
}
