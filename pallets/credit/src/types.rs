// SPDX-License-Identifier: Apache-2.0

//! What markets, loans and liquidations are.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{
	appraisal::AcceptedPrices,
	auction::{AuctionId, AuctionRules},
	ordered::{DueKey, ScoreKey},
	Balance, Moment,
};
use polkadot_sdk::{
	frame_support::{
		traits::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
	},
	frame_system, pallet_nfts,
	sp_runtime::{FixedU128, Permill, Perquintill},
};
use scale_info::TypeInfo;

/// Identifies a market.
pub type MarketId = u32;
/// Identifies a loan.
pub type LoanId = u32;

/// The collection id of a runtime.
pub type CollectionOf<T> = <T as pallet_nfts::Config>::CollectionId;
/// The item id of a runtime.
pub type ItemOf<T> = <T as pallet_nfts::Config>::ItemId;
/// The market configuration of a runtime.
pub type MarketConfigOf<T> = MarketConfig<<T as frame_system::Config>::AccountId, CollectionOf<T>>;
/// The loan type of a runtime.
pub type LoanOf<T> =
	Loan<<T as frame_system::Config>::AccountId, ItemOf<T>, <T as Config>::MaxItems>;
/// The liquidation type of a runtime.
pub type LiquidationOf<T> = Liquidation<<T as frame_system::Config>::AccountId>;
/// Items named in a call.
pub type ItemsOf<T> = BoundedVec<ItemOf<T>, <T as Config>::MaxItems>;
/// What the auction pallet sells: one item of a loan in liquidation.
pub type LotOf<T> = Lot<ItemOf<T>>;

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

/// Where a pledged item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Custody {
	/// With its borrower, pinned.
	Pinned,
	/// Pinned, and for sale.
	OnSale {
		/// Where.
		auction: AuctionId,
		/// How often it was offered again in this round.
		reoffers: u8,
		/// Whether its borrower put it up for sale, so that it is not sold below its share of the
		/// debt.
		orderly: bool,
	},
	/// Pinned; it was bought but could not be handed over. It may be offered again.
	DeliveryFailed,
	/// Pinned; nobody bought it, and the treasury could not be given it.
	Forfeited,
}

impl Custody {
	/// Whether the item still backs its loan: it can be sold.
	pub fn backs(&self) -> bool {
		matches!(self, Self::Pinned | Self::OnSale { .. })
	}
}

/// An item of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PledgedItem<ItemId> {
	/// The item.
	pub item: ItemId,
	/// Its collateral weight in units of the collection's price.
	pub units: FixedU128,
	/// Where it is.
	pub custody: Custody,
}

/// Where a loan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum LoanStatus {
	/// In the indices at these keys.
	Active {
		/// Its key in the risk index.
		risk: ScoreKey,
		/// Its key in the maturity index.
		due: Option<DueKey>,
	},
	/// Out of the indices until this moment: its liquidation could not start.
	Stuck {
		/// When the chain tries again.
		retry_at: Moment,
	},
	/// Its items are being sold; see `Liquidations`.
	InLiquidation,
	/// In liquidation, but what is left of it could not be delivered: it no longer counts towards
	/// the market's share in liquidation.
	AwaitingDelivery {
		/// When the loss is realised.
		until: Moment,
	},
}

impl LoanStatus {
	/// Whether the loan is in liquidation, so that nothing but paying it off changes it.
	pub fn is_liquidating(&self) -> bool {
		matches!(self, Self::InLiquidation | Self::AwaitingDelivery { .. })
	}
}

/// When a loan falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Maturity {
	/// When the debt is to be repaid.
	pub at: Moment,
	/// From when on the loan is liquidated for not having been repaid.
	pub liquidated_from: Moment,
}

/// One borrower's position in one market.
#[derive(
	CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(MaxItems))]
pub struct Loan<
	AccountId: Clone + core::fmt::Debug + PartialEq + Eq,
	ItemId: Clone + core::fmt::Debug + PartialEq + Eq,
	MaxItems: Get<u32>,
> {
	/// The market.
	pub market: MarketId,
	/// Whose position it is, and who owns its items.
	pub borrower: AccountId,
	/// The collateral.
	pub items: BoundedVec<PledgedItem<ItemId>, MaxItems>,
	/// Minted and not yet burned, in the smallest unit of the credit asset.
	pub principal: Balance,
	/// The debt divided by the market's index, in 10^-9 of the smallest unit; 0 in liquidation.
	pub normalized: u128,
	/// When it falls due; `None` if open-ended.
	pub maturity: Option<Maturity>,
	/// The native deposit on hold for it, in the smallest unit of the native token.
	pub deposit: Balance,
	/// Where it stands.
	pub status: LoanStatus,
	/// How often its liquidation failed to start.
	pub failed_starts: u32,
	/// When its borrower last began to unwind it.
	pub unwound_at: Option<Moment>,
}

/// One item of a loan in liquidation.
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
pub struct Lot<ItemId> {
	/// The loan.
	pub loan: LoanId,
	/// The item, of the collection of the loan's market.
	pub item: ItemId,
}

/// Why a loan is liquidated.
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
pub enum DefaultReason {
	/// Its debt exceeds `liquidation_ltv` of its value.
	Unhealthy,
	/// It was not repaid in time.
	Matured,
}

/// The books of a liquidation. Prices, debt and rules are those of its start. Amounts are in the
/// smallest unit of the credit asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Liquidation<AccountId> {
	/// Why the loan is liquidated.
	pub reason: DefaultReason,
	/// The debt at the start.
	pub started_debt: Balance,
	/// The unpaid interest, and the penalty that was added to it; the unpaid principal stands in
	/// the loan.
	pub interest: Balance,
	/// The debt that sales have repaid.
	pub repaid_by_sales: Balance,
	/// The penalty that sales have paid or that was added to the interest.
	pub penalty_charged: Balance,
	/// The round of auctions, from one.
	pub round: u32,
	/// What one unit was worth.
	pub prices: AcceptedPrices,
	/// The loan-to-value of health one.
	pub liquidation_ltv: Permill,
	/// What it costs.
	pub terms: LiquidationTerms,
	/// How lots are sold.
	pub auction: AuctionRules,
	/// Who gets a share of sales.
	pub royalty: Option<(AccountId, Permill)>,
}

/// What is paused. A level includes those above it.
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

/// The pause and what is left of the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PauseState {
	/// What is paused now.
	pub level: PauseLevel,
	/// When the present level was reached.
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

/// A guardian's measure that has not lapsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MeasureInForce {
	/// Its row in the index of lapses.
	pub lapse: DueKey,
	/// What comes back when it lapses.
	pub former: Former,
}

/// The last measure of the guardians on a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Measure {
	/// When it was taken.
	pub taken_at: Moment,
	/// `None` when it has lapsed or governance has decided since.
	pub in_force: Option<MeasureInForce>,
}

/// The collateral weight of an item, as its appraiser set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Multiplier {
	/// What counts for lending.
	pub value: FixedU128,
	/// The higher one that still counts for liquidation.
	pub former: Option<Notice<FixedU128>>,
}

/// Whether a loan is in default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Verdict {
	/// It is not.
	Safe,
	/// It may be liquidated, for this reason.
	Default(DefaultReason),
	/// It cannot be said now, so nothing is done.
	Unknown(UnknownReason),
}

/// Why it cannot be said whether a loan is in default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum UnknownReason {
	/// There is no fresh price.
	NoFreshPrice,
	/// The market is halted.
	Halted,
	/// Liquidations are paused.
	Paused,
	/// The chain stood still, the market was halted or liquidations were paused, not long ago;
	/// borrowers are given time to act.
	Shielded,
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

/// When borrowers are given time after the chain stood still, a constant of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StallShield {
	/// A longer time than this between two block timestamps, in milliseconds, is a stall.
	pub longest_gap: Moment,
	/// For so many blocks after a stall nothing is liquidated.
	pub blocks: u32,
}

/// Times that rules of this pallet take, constants of the runtime, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
	/// After a halt or a pause of liquidations nobody is liquidated for so long.
	pub shelter: Moment,
	/// A lowered threshold falls by 5 points, and a ceiling at most doubles, in so long; a raised
	/// rate and a cut multiplier count for borrowers after so long.
	pub notice: Moment,
	/// A guardian's measure lapses after so long.
	pub measure: Moment,
	/// A guardian cannot take the same measure again for so long.
	pub measure_repeat: Moment,
	/// A loan whose health nobody has known for so long counts as matured.
	pub unknown: Moment,
	/// What could not be delivered for so long is booked as a loss.
	pub delivery: Moment,
	/// The least time between two starts of unwinding the same loan.
	pub unwind_interval: Moment,
	/// After liquidations have been paused for so long standing bids may be withdrawn.
	pub bid_lock: Moment,
}
