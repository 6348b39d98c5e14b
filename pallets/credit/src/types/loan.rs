// SPDX-License-Identifier: Apache-2.0

//! Loans, their items, and the books of their liquidation.

use super::{LiquidationTerms, LoanId, MarketId, Notice};
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
	sp_runtime::{FixedU128, Permill},
};
use scale_info::TypeInfo;

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
	Default,
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
