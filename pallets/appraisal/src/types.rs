// SPDX-License-Identifier: Apache-2.0

//! Feeds, their sources and policies, and the guarded price; with the hard bounds on policies.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	pallet_prelude::ConstU32, traits::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound,
	PartialEqNoBound,
};
use pignus_primitives::Moment;
use scale_info::TypeInfo;
use sp_runtime::{FixedPointNumber, FixedU128, Permill};

/// A median needs at least this many reports, until governance says otherwise.
pub const DEFAULT_MINIMUM_REPORTS: u32 = 3;
/// The least price of one unit: 10^-18 whole tokens. A report of zero counts as this: it is worth
/// nothing either, but can rise again.
pub const LEAST_PRICE: FixedU128 = FixedU128::from_inner(1);
/// The highest price of one unit that an anchor or a report may name: 10^12 whole tokens.
pub const MAX_PRICE: FixedU128 = FixedU128::from_inner(1_000_000_000_000 * FixedU128::DIV);
/// The least `max_age` of a policy: one minute.
pub const MIN_MAX_AGE: Moment = 60_000;
/// The greatest `window` of a policy: seven days. A longer one would keep the liquidation price
/// high for weeks after a crash.
pub const MAX_WINDOW: Moment = 7 * 24 * 3_600_000;
/// The longest `min_interval` of a feed: the smoothed price counts at most one hour from step to
/// step, so with a longer one it would lag behind its `window`.
pub const MAX_MIN_INTERVAL: Moment = 3_600_000;
/// The greatest `max_age` of a policy: 24 hours.
pub const MAX_MAX_AGE: Moment = 24 * 3_600_000;
/// The least `max_step` of a policy.
pub const MIN_MAX_STEP: Permill = Permill::from_percent(1);
/// The greatest `max_step` of a policy.
pub const MAX_MAX_STEP: Permill = Permill::from_percent(50);
/// The greatest `max_daily_rise` of a policy.
pub const MAX_MAX_DAILY_RISE: Permill = Permill::from_percent(20);

/// A URL template of at most 256 bytes.
pub type Url = BoundedVec<u8, ConstU32<256>>;
/// A JSON pointer of at most 128 bytes.
pub type Pointer = BoundedVec<u8, ConstU32<128>>;
/// The feed type of a runtime.
pub type FeedOf<T> = Feed<<T as Config>::MaxSources>;

/// Where a number is found: a JSON document and a place in it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Endpoint {
	/// URL template; `{collection}` stands for the collection id.
	pub url: Url,
	/// JSON Pointer (RFC 6901) to a number, or to a string that holds a decimal number.
	pub pointer: Pointer,
}

/// One source of a collection's price.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Source {
	/// URL template; `{collection}` stands for the collection id.
	pub url: Url,
	/// JSON Pointer (RFC 6901) to a number, or to a string that holds a decimal number.
	pub pointer: Pointer,
	/// Where to find the rate to multiply the price by, if the price is not quoted in the credit
	/// asset.
	pub quote: Option<Endpoint>,
}

/// Where a collection's price comes from, and how it is guarded.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(MaxSources))]
pub struct Feed<MaxSources: Get<u32>> {
	/// The price of one unit, in whole tokens, that spot and smoothed start from.
	pub anchor: FixedU128,
	/// Where operators look the price up.
	pub sources: BoundedVec<Source, MaxSources>,
	/// How far and how fast the price may move.
	pub policy: Policy,
}

/// How far and how fast a price may move. Times are in milliseconds.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Policy {
	/// A price older than this is not acted upon, and a report older than this is not counted.
	pub max_age: Moment,
	/// The smoothed price moves towards the spot with weight `min(dt / window, 1)`.
	pub window: Moment,
	/// The least time from the beginning of an interval to that of the next: in each of them spot and
	/// smoothed take one step.
	pub min_interval: Moment,
	/// One step moves the spot by at most this fraction of what it was before.
	pub max_step: Permill,
	/// In a day the smoothed price rises by at most this fraction of it.
	pub max_daily_rise: Permill,
}

/// An operator who was suspended last.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SuspendedOperator<AccountId> {
	/// Whose reports are not taken.
	pub operator: AccountId,
	/// When the operator was suspended.
	pub since: Moment,
	/// When the suspension ends, or was lifted.
	pub until: Moment,
}

/// A median and its age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Median {
	/// The price of one unit, in whole tokens.
	pub value: FixedU128,
	/// As many reports as a median needs were made at this moment or later.
	pub reported_at: Moment,
}

/// The last interval in which the price stepped, and where the interval found the price.
///
/// An interval begins with the first median that comes `min_interval` or more after the beginning
/// of the last one. The reports of a crash come one after another, and the first of them moves no
/// median: so each later median of the interval moves the price anew from where it stood before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Step {
	/// When the interval began, plus the time that the feed was paused after that.
	pub at: Moment,
	/// How long after the last one it began; zero if it is the first.
	pub elapsed: Moment,
	/// The accepted price before it.
	pub spot_before: FixedU128,
	/// The smoothed price before it.
	pub smoothed_before: FixedU128,
}

/// A policy that was voted out but counts until a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PolicyNotice {
	/// What still counts.
	pub former: Policy,
	/// Until when.
	pub until: Moment,
}

/// The guarded price of one unit of a collection, in whole tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct GuardedPrice {
	/// Reports made before this moment do not count: the feed was opened, given other sources or
	/// resumed then.
	pub since: Moment,
	/// The newest median, if there ever was one.
	pub median: Option<Median>,
	/// The accepted price: it follows the median by bounded steps.
	pub spot: FixedU128,
	/// The price that follows the spot slowly, and rises even more slowly.
	pub smoothed: FixedU128,
	/// The last step, if there ever was one.
	pub step: Option<Step>,
	/// Since when the feed has been paused, if it is.
	pub paused_since: Option<Moment>,
	/// Since when the reports behind the median have no longer sufficed, because an operator was
	/// removed or suspended, or the minimum raised; until the next median.
	pub unbacked_since: Option<Moment>,
	/// A copy of its feed's policy: every use of a price needs the policy, but not the feed's
	/// sources, which are long.
	pub policy: Policy,
	/// What counts instead of it, if it was voted while the feed was in use.
	pub notice: Option<PolicyNotice>,
}

impl GuardedPrice {
	/// The price of a feed that nobody has reported to yet.
	pub fn at_anchor(anchor: FixedU128, policy: Policy, now: Moment) -> Self {
		Self {
			since: now,
			median: None,
			spot: anchor,
			smoothed: anchor,
			step: None,
			paused_since: None,
			unbacked_since: None,
			policy,
			notice: None,
		}
	}
}

impl Source {
	/// Whether its URLs are not empty, its JSON pointers are well-formed, and all are UTF-8.
	pub fn is_valid(&self) -> bool {
		let well_formed = |url: &Url, pointer: &Pointer| {
			!url.is_empty()
				&& core::str::from_utf8(url).is_ok()
				&& core::str::from_utf8(pointer).is_ok()
				&& (pointer.is_empty() || pointer.starts_with(b"/"))
		};
		well_formed(&self.url, &self.pointer)
			&& self.quote.as_ref().is_none_or(|quote| well_formed(&quote.url, &quote.pointer))
	}
}
