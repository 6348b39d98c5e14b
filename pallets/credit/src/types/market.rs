// SPDX-License-Identifier: Apache-2.0

//! The configuration of markets, and the rules in force.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{auction::AuctionRules, Balance, Moment};
use scale_info::TypeInfo;
use sp_runtime::{FixedU128, Permill, Perquintill};

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
	/// The highest principal of the market.
	pub ceiling: Balance,
	/// The highest principal of one account in the market: at most half of the share of the ceiling
	/// that may be in liquidation.
	pub account_ceiling: Balance,
	/// The smallest debt of a loan.
	pub min_debt: Balance,
	/// At most this many items secure a loan.
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
	/// Charged when a loan in liquidation is redeemed, on the debt at the start of the liquidation.
	pub redeem_fine: Permill,
	/// The smallest part of the debt that a partial redemption may pay.
	pub redeem_min: Permill,
	/// The health at which a partly sold loan is cured.
	pub target_health: FixedU128,
}

/// The configuration of a market, which governance opens for one collection.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct MarketConfig<AccountId, CollectionId> {
	/// The collection whose items are taken as collateral.
	pub collection: CollectionId,
	/// Which hard bounds apply.
	pub tier: Tier,
	/// Whether the collection must be minted out when the market is opened, or begins to ask for it:
	/// otherwise its team can borrow against items that cost it nothing.
	pub minted_out: bool,
	/// What a borrower agrees to.
	pub terms: Terms,
	/// How much may be borrowed.
	pub limits: Limits,
	/// What a liquidation costs and when it is over.
	pub liquidation: LiquidationTerms,
	/// How lots are sold.
	pub auction: AuctionRules,
	/// Who gets which share of a sale, out of what is left after debt and penalty.
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
	/// As frozen; in addition, nothing is liquidated and interest stands still.
	Halted,
}

/// The rules of a market as they are in force now. They differ from what governance set while a
/// change is still coming into force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesInForce<AccountId, CollectionId> {
	/// The collection whose items are taken as collateral.
	pub collection: CollectionId,
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
	/// How much may be borrowed.
	pub limits: Limits,
	/// The highest multiplier that counts for liquidation; the one for new debt is in `limits`.
	pub liquidation_multiplier_cap: FixedU128,
	/// What a liquidation costs and when it is over.
	pub liquidation: LiquidationTerms,
	/// How lots are sold.
	pub auction: AuctionRules,
	/// Who gets which share of a sale, out of what is left after debt and penalty.
	pub royalty: Option<(AccountId, Permill)>,
}

/// Hard bounds on what governance may set, constants of the runtime. Times of auctions are in
/// blocks, others in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketBounds {
	/// The shortest English phase.
	pub min_english: u32,
	/// The shortest descending phase.
	pub min_dutch: u32,
	/// The longest phase of an auction, and the longest time that a late bid adds.
	pub max_phase: u32,
	/// The highest ceiling that a market may be opened with.
	pub first_ceiling: Balance,
	/// The highest ceiling of a market.
	pub max_ceiling: Balance,
	/// The shortest duration of a loan.
	pub min_duration: Moment,
	/// The longest duration of a loan.
	pub max_duration: Moment,
	/// The longest grace after maturity.
	pub max_grace: Moment,
}
