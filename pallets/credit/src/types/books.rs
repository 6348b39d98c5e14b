// SPDX-License-Identifier: Apache-2.0

//! Limits and sums over markets.

use super::UncoveredLoss;
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
	/// The most principal and shortfall, in the smallest unit of the credit asset.
	pub ceiling: Balance,
	/// Half of it can be minted at once, and the other half in the course of a day.
	pub mint_per_day: Balance,
	/// The most liquidations that start in one block; two at least.
	pub openings_per_block: u32,
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
	/// The most principal, in the smallest unit of the credit asset.
	pub ceiling: Balance,
	/// The most pledged items.
	pub max_items: u32,
}

/// What is borrowed against a collection over all its markets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct CollectionUse {
	/// Minted and not yet burned, in the smallest unit of the credit asset.
	pub principal: Balance,
	/// Pledged items.
	pub items: u32,
	/// Losses that nobody has paid for; they count towards the ceiling.
	pub uncovered: UncoveredLoss,
}

/// A leaky bucket: how much has been minted lately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MintBucket {
	/// How full it was, in the smallest unit of the credit asset.
	pub level: Balance,
	/// When that was.
	pub updated_at: Moment,
}

/// Every unit of the credit asset that this pallet ever created or destroyed, and the gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Flows {
	/// Minted for loans.
	pub minted: Balance,
	/// Burned by repayments, sales, and for losses.
	pub burned: Balance,
	/// Principal that nobody owes any more and the insurance fund could not pay.
	pub shortfall: Balance,
	/// How often a shortfall has been made good.
	pub episode: u32,
}
