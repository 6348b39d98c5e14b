// SPDX-License-Identifier: Apache-2.0

//! How fast votes may raise the limits over all markets.

use super::{CeilingRaise, GlobalLimits, VoteError};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use pignus_primitives::{Balance, Moment};
use scale_info::TypeInfo;

/// At most this many limits that votes have cut are remembered.
const MAX_CUTS: u32 = 8;

/// Limits that a vote replaced by lower ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct CutLimits {
	/// What had been voted before.
	pub limits: GlobalLimits,
	/// When they were replaced.
	pub at: Moment,
}

/// The raises and cuts of the limits over all markets that votes decided on. What guardians set,
/// and what comes back when it lapses, is none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct LimitHistory {
	/// The last raise of the ceiling.
	pub ceiling: Option<CeilingRaise>,
	/// The last raise of what may be minted in a day.
	pub mint_per_day: Option<CeilingRaise>,
	/// The last cuts, the newest at the end.
	pub cuts: BoundedVec<CutLimits, ConstU32<MAX_CUTS>>,
}

/// How far and how often limits may be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaiseRules {
	/// A limit at most doubles in this time, in milliseconds.
	pub period: Moment,
	/// It may be set again to the highest that votes set in this time, in milliseconds.
	pub highest: Moment,
	/// From zero it may be raised up to this, in the smallest unit of the credit asset.
	pub from_zero: Balance,
}

impl LimitHistory {
	/// The history after a vote at `now` that replaces `voted` with `set`.
	pub fn after_vote(
		&self,
		voted: &GlobalLimits,
		set: &GlobalLimits,
		now: Moment,
		rules: RaiseRules,
	) -> Result<Self, VoteError> {
		let recent = |cut: &&CutLimits| now < cut.at.saturating_add(rules.highest);
		let raise = |last, limit: fn(&GlobalLimits) -> Balance| {
			let cuts = self.cuts.iter().filter(recent);
			let highest = cuts.map(|cut| limit(&cut.limits)).max().unwrap_or_default();
			let before = limit(voted);
			let free = if before == 0 { highest.max(rules.from_zero) } else { highest };
			CeilingRaise::after_vote(last, before, limit(set), free, now, rules.period)
		};
		let ceiling = raise(self.ceiling, |limits| limits.ceiling)?;
		let mint_per_day = raise(self.mint_per_day, |limits| limits.mint_per_day)?;
		let mut cuts = self.cuts.clone();
		cuts.retain(|cut| recent(&cut));
		if set.ceiling < voted.ceiling || set.mint_per_day < voted.mint_per_day {
			if cuts.is_full() {
				cuts.remove(0);
			}
			// There is room now.
			let _ = cuts.try_push(CutLimits { limits: *voted, at: now });
		}
		Ok(Self { ceiling, mint_per_day, cuts })
	}
}
