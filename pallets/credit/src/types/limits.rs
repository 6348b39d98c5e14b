// SPDX-License-Identifier: Apache-2.0

//! Limits over markets, and what counts towards them.

use super::UncoveredLoss;
use crate::math;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{Balance, Moment};
use scale_info::TypeInfo;

/// Limits over all markets.
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
	serde::Serialize,
	serde::Deserialize,
)]
pub struct GlobalLimits {
	/// The highest sum of principal and shortfall, in the smallest unit of the credit asset.
	pub ceiling: Balance,
	/// Half of it can be minted at once, the other half over the course of a day.
	pub mint_per_day: Balance,
	/// At most this many liquidations start in a block; at least two.
	pub liquidations_per_block: u32,
}

impl GlobalLimits {
	/// How much the mint bucket holds.
	pub fn mint_capacity(&self) -> Balance {
		self.mint_per_day / 2
	}
}

/// How much was minted recently, as the level of a leaky bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MintBucket {
	/// How full it was, in the smallest unit of the credit asset.
	pub level: Balance,
	/// When that was.
	pub updated_at: Moment,
}

impl MintBucket {
	/// The bucket with `amount` poured into it `now`; `None` if it would overflow.
	pub fn filled(self, amount: Balance, capacity: Balance, now: Moment) -> Option<Self> {
		let bucket = self.leaked(capacity, now);
		let level = bucket.level.checked_add(amount).filter(|level| *level <= capacity)?;
		Some(Self { level, ..bucket })
	}

	/// The bucket with `amount` taken out `now`, or all it holds if that is less.
	pub fn drained(self, amount: Balance, capacity: Balance, now: Moment) -> Self {
		let bucket = self.leaked(capacity, now);
		Self { level: bucket.level - amount.min(bucket.level), ..bucket }
	}

	/// How full it is `now`.
	pub fn level_at(self, now: Moment, capacity: Balance) -> Balance {
		self.leaked(capacity, now).level
	}

	fn leaked(self, capacity: Balance, now: Moment) -> Self {
		let elapsed = now.saturating_sub(self.updated_at);
		Self { level: math::leaked(self.level, capacity, elapsed), updated_at: now }
	}
}

/// Limits of a collection over all its markets.
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
pub struct CollectionLimits {
	/// The highest principal, in the smallest unit of the credit asset.
	pub ceiling: Balance,
	/// At most this many items may be pledged.
	pub max_items: u32,
}

/// A collection over all its markets: its limits, and what is borrowed against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct CollectionLedger {
	/// As governance has set them; where unset, a tenth of the supply may be pledged.
	pub limits: Option<CollectionLimits>,
	/// Minted and not yet burned, in the smallest unit of the credit asset.
	pub principal: Balance,
	/// The part of the principal that is in liquidation.
	pub in_liquidation: Balance,
	/// How much of its principal may be in liquidation when another liquidation starts, by the
	/// market that allows the most: the greatest `liquidation_share * max(ceiling, principal)` when
	/// governance last opened, changed or removed one of its markets.
	pub liquidation_limit: Balance,
	/// Pledged items.
	pub items: u32,
	/// Items in the inventory.
	pub inventory: u32,
	/// Losses that nobody has paid for; they count towards the ceiling.
	pub uncovered: UncoveredLoss,
}
