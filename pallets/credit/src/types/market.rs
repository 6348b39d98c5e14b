// SPDX-License-Identifier: Apache-2.0

//! What governance opens for a collection, and the sums of it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{auction::AuctionRules, Balance, Moment};
use polkadot_sdk::sp_runtime::{FixedU128, Permill, Perquintill};
use scale_info::TypeInfo;

/// Which hard bounds a market obeys.
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
pub enum Tier {
	/// Worth what somebody pays for it.
	Collectible,
	/// Income-bearing, such as shares of a music catalogue or of a property.
	Revenue,
}

/// What a borrower agrees to.
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
pub struct Terms {
	/// The highest loan-to-value after drawing or taking out collateral.
	pub max_ltv: Permill,
	/// The loan-to-value above which a loan is liquidated.
	pub liquidation_ltv: Permill,
	/// The yearly rate, compounded per second.
	pub apr: Perquintill,
	/// The time to maturity in milliseconds; `None` for open-ended loans.
	pub duration: Option<Moment>,
	/// The time after maturity in milliseconds before a loan is liquidated for it.
	pub grace: Moment,
}

/// How much may be borrowed. Amounts are in the smallest unit of the credit asset.
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
pub struct Limits {
	/// The most principal in the market.
	pub ceiling: Balance,
	/// The most principal of one account in the market.
	pub account_ceiling: Balance,
	/// The least debt of a loan.
	pub min_debt: Balance,
	/// The most items of a loan.
	pub max_items: u32,
	/// The highest multiplier that counts.
	pub max_multiplier: FixedU128,
	/// The share of the market, measured in principal, that may be in liquidation when another
	/// liquidation starts.
	pub liquidation_share: Permill,
}

/// What a liquidation costs and when it is over.
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
pub struct LiquidationTerms {
	/// Charged on the debt that sales repay, out of surplus.
	pub penalty: Permill,
	/// Charged on the debt at the start when a loan in liquidation is redeemed.
	pub redeem_fine: Permill,
	/// The least part of the debt that a partial redemption pays.
	pub redeem_min: Permill,
	/// The health at which a partly sold loan is cured.
	pub target_health: FixedU128,
}

/// What governance opens for one collection.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct MarketConfig<AccountId, CollectionId> {
	/// The collection whose items are taken as collateral.
	pub collection: CollectionId,
	/// Which hard bounds apply.
	pub tier: Tier,
	/// What a borrower agrees to.
	pub terms: Terms,
	/// How much may be borrowed.
	pub limits: Limits,
	/// What a liquidation costs and when it is over.
	pub liquidation: LiquidationTerms,
	/// How lots are sold.
	pub auction: AuctionRules,
	/// Who gets which share of a sale, out of what debt and penalty leave.
	pub royalty: Option<(AccountId, Permill)>,
}

/// What may be done in a market.
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
pub enum MarketStatus {
	/// Everything.
	#[default]
	Open,
	/// Only what lowers risk.
	Frozen,
	/// As frozen; besides, nothing is liquidated and interest stands still.
	Halted,
}

/// A value that was voted out and is in force until a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Notice<Value> {
	/// What is still in force.
	pub former: Value,
	/// Until when.
	pub until: Moment,
}

impl<Value: Copy> Notice<Value> {
	/// What is in force at `now` of a value that has been set to `set`.
	pub fn in_force(notice: Option<Self>, set: Value, now: Moment) -> Value {
		notice.filter(|notice| now < notice.until).map_or(set, |notice| notice.former)
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

/// How far a ceiling may be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct CeilingRaise {
	/// It may at most be twice this, in the smallest unit of the credit asset.
	pub base: Balance,
	/// When it was raised last.
	pub at: Moment,
}

/// What keeps a vote from taking effect at once, so that it liquidates nobody the day it passes.
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

/// Losses of a market or a collection that nobody has paid for, in the smallest unit of the credit
/// asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct UncoveredLoss {
	/// Their sum.
	pub amount: Balance,
	/// They belong to the shortfall that arose after so many shortfalls had been made good.
	pub episode: u32,
}

/// The sums of a market. Amounts are in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Ledger {
	/// What may be done in the market.
	pub status: MarketStatus,
	/// What one unit of debt has grown to since the market was opened.
	pub index: FixedU128,
	/// The chain time up to which the index has grown.
	pub accrued_at: Moment,
	/// The normalized debt of all active loans, in 10^-9 of the smallest unit.
	pub normalized: u128,
	/// Minted and not yet burned, of all loans.
	pub principal: Balance,
	/// The part of the principal that is in liquidation.
	pub in_liquidation: Balance,
	/// The number of loans.
	pub loans: u32,
	/// Losses that nobody has paid for; they count towards the ceiling.
	pub uncovered: UncoveredLoss,
	/// Nothing is liquidated before this moment, because the market was halted.
	pub sheltered_until: Moment,
	/// What votes have set and is not in force yet.
	pub transitions: Transitions,
}

/// Hard bounds on what governance may set, constants of the runtime. Times of auctions are in
/// blocks, others in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketBounds {
	/// The shortest English phase.
	pub min_english: u32,
	/// The shortest descending phase.
	pub min_dutch: u32,
	/// The highest ceiling of a market.
	pub max_ceiling: Balance,
	/// The longest duration of a loan.
	pub max_duration: Moment,
	/// The longest grace after maturity.
	pub max_grace: Moment,
}
