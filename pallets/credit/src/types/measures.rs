// SPDX-License-Identifier: Apache-2.0

//! Pauses, the guardians' measures, and the periods of rules.

use super::{GlobalLimits, MarketId, MarketStatus};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{guardian::MeasurePeriods, Moment};
use scale_info::TypeInfo;

/// What is paused. Each level includes the ones before it.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum PauseLevel {
	/// Nothing.
	#[default]
	None,
	/// `open`, `draw`, `release` and `refinance`.
	Borrowing,
	/// New liquidations and auctions; the auction clock stands still.
	Liquidations,
}

/// What is paused, and the shelter after the last pause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PauseState {
	/// What is paused now.
	pub level: PauseLevel,
	/// When the current level was reached.
	pub since: Moment,
	/// Nothing is liquidated before this moment, because liquidations were paused.
	pub sheltered_until: Moment,
}

/// What a guardian may tighten.
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
pub enum Subject {
	/// The status of a market.
	Market(MarketId),
	/// The limits over all markets.
	Limits,
	/// The pause.
	Pause,
}

/// Whose liquidations the guardians stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum StopScope<CollectionId> {
	/// Those of all markets, by a pause.
	Chain,
	/// Those of a collection's markets, by a pause of its feed.
	Collection(CollectionId),
	/// Those of a market, by a halt.
	Market(MarketId),
}

/// What a guardian's measure replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Former {
	/// The status of a market.
	Status(MarketStatus),
	/// The limits over all markets.
	Limits(GlobalLimits),
	/// The level of the pause.
	Pause(PauseLevel),
}

/// When a long gap between two blocks shelters borrowers; a constant of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapShelter {
	/// Borrowers are sheltered after more than this time between two block timestamps, in
	/// milliseconds.
	pub longest_gap: Moment,
	/// Nothing is liquidated in this many blocks after the gap.
	pub blocks: u32,
}

/// The periods of this pallet's rules, in milliseconds; constants of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
	/// Nobody is liquidated for this long after a halt or a pause of liquidations.
	pub shelter: Moment,
	/// The notice period. In each, a lowered threshold falls by 5 points, and a ceiling and a limit
	/// over all markets may double; a raised rate and a cut multiplier count for borrowers after
	/// one.
	pub notice: Moment,
	/// A limit over all markets may be set again to the highest that votes set in this time.
	pub highest: Moment,
	/// How long guardians' measures last, and how soon they may be repeated.
	pub measures: MeasurePeriods,
	/// A loan whose health nobody has known for this long counts as matured.
	pub unknown: Moment,
	/// What could not be delivered, or was worth nothing, for this long is booked as a loss.
	pub delivery: Moment,
	/// How long an item of the inventory waits before it is offered, and from one offer to the
	/// next.
	pub inventory: Moment,
	/// The least time between the starts of two unwindings of the same loan.
	pub unwind_interval: Moment,
	/// Once liquidations have been paused for this long, standing bids may be withdrawn. It is
	/// longer than any pause by guardians.
	pub bid_lock: Moment,
}
