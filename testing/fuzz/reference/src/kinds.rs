// SPDX-License-Identifier: Apache-2.0

//! What the auditor is told about: markets, prices, auctions, payments. Amounts are smallest units,
//! times milliseconds, fractions millionths.

use crate::{
	decisions::{Authority, Decision, Denial},
	number::Ratio18,
};

/// An account, as the driver numbers it.
pub type Account = u32;
/// An item of a collection.
pub type ItemId = u32;
/// A collection.
pub type CollectionId = u32;
/// A loan.
pub type LoanId = u32;
/// A market.
pub type MarketId = u32;
/// An auction.
pub type AuctionId = u32;

/// What the hooks had of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HooksWeight {
	/// Enough for all that was due.
	Enough,
	/// Something stayed due.
	Short,
	/// Nothing, or too little for any step.
	Nothing,
}

/// The periods that are constants of the runtime; by default the usual ones.
#[derive(Clone, Debug)]
pub struct Periods {
	/// A lowered `liquidation_ltv` falls by five points in it; raised rates and cuts count after
	/// it.
	pub notice: u64,
	/// Nobody is liquidated for this long after a halt or a pause of liquidations.
	pub shelter: u64,
	/// A longer gap between two block times shelters borrowers.
	pub longest_gap: u64,
	/// Nobody is liquidated in this many blocks after such a gap.
	pub sheltered_blocks: u64,
	/// A loan without a fresh price for this long counts as matured.
	pub unknown: u64,
	/// The least time from one unwinding of a loan to the next.
	pub unwinding: u64,
	/// Once it has passed, what cannot be delivered is a loss.
	pub delivery: u64,
	/// Once a pause has lasted this long, standing bids can be taken back.
	pub bid_back: u64,
	/// From when an item becomes the fund's to its first offer, and from one offer to the next.
	pub inventory: u64,
	/// The time in which the bucket of `mint_per_day` leaks empty.
	pub day: u64,
	/// A guardians' measure lapses after this long.
	pub lasting: u64,
	/// Guardians cannot take the same measure again for this long.
	pub repeat: u64,
	/// Two thirds of the guardians may stop liquidations once more, and not again for this long.
	pub extra_repeat: u64,
	/// A vote may set a limit over all markets again to the highest that stood within this time.
	pub highest: u64,
	/// A new market's ceiling is at most this, in smallest units.
	pub first_ceiling: u128,
	/// No account keeps less NUSD than this, in smallest units.
	pub least_balance: u128,
}

impl Default for Periods {
	fn default() -> Self {
		let hour = 3_600_000;
		let day = 24 * hour;
		Self {
			notice: 7 * day,
			shelter: day,
			longest_gap: hour / 6,
			sheltered_blocks: 600,
			unknown: 30 * day,
			unwinding: 7 * day,
			delivery: 30 * day,
			bid_back: 3 * day + hour,
			inventory: 7 * day,
			day,
			lasting: 3 * day,
			repeat: 7 * day,
			extra_repeat: 28 * day,
			highest: 30 * day,
			first_ceiling: 1_000_000_000_000,
			least_balance: 30_000,
		}
	}
}

/// What may be done in a market (2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
	/// Everything.
	Open,
	/// Only what lowers risk.
	Frozen,
	/// Interest stands still and nobody is liquidated.
	Halted,
}

/// What is paused (11.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pause {
	/// Nothing.
	None,
	/// No new debt, nothing taken out.
	Borrowing,
	/// Also no new liquidation, and the auction clock stands still.
	Liquidations,
}

/// Why a loan is in default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
	/// Its health is below one.
	Unhealthy,
	/// It is past its maturity and grace, or its health has been unknown for too long.
	Matured,
}

/// The prices of a collection, in NUSD for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
	/// The fresh lending price.
	pub lending: Option<Ratio18>,
	/// The fresh liquidation price.
	pub liquidation: Option<Ratio18>,
	/// The spot price as last accepted.
	pub spot: Ratio18,
	/// The smoothed price as last accepted.
	pub smoothed: Ratio18,
}

impl Price {
	/// The lower of spot and smoothed price.
	pub(crate) fn low(&self) -> u128 {
		self.spot.min(self.smoothed).0
	}

	/// The higher of spot and smoothed price.
	pub(crate) fn high(&self) -> u128 {
		self.spot.max(self.smoothed).0
	}
}

/// The rules of an auction (2.1, 12); spans in ticks, shares in millionths.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AuctionRules {
	pub english: u64,
	pub dutch: u64,
	pub extension: u64,
	pub max_extension: u64,
	pub increment: u32,
	pub reserve_low: u32,
	pub reserve_high: u32,
	pub lowest: u32,
	pub reserve_multiple: Ratio18,
}

/// A market's configuration as voted (2.1); the auditor itself delays what takes effect later.
/// Fractions are millionths, `apr` is in 10^-18.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MarketConfig {
	pub collection: CollectionId,
	pub max_ltv: u32,
	pub liquidation_ltv: u32,
	pub apr: u64,
	pub duration: Option<u64>,
	pub grace: u64,
	pub ceiling: u128,
	pub account_ceiling: u128,
	pub min_debt: u128,
	pub max_items: u32,
	pub max_multiplier: Ratio18,
	pub liquidation_share: u32,
	pub penalty: u32,
	pub redeem_fine: u32,
	pub redeem_min: u32,
	pub target_health: Ratio18,
	pub auction: AuctionRules,
	/// The account that is paid the royalty, and its share of a sale.
	pub royalty: Option<(Account, u32)>,
}

/// When a loan falls due (2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Maturity {
	pub at: u64,
	/// When its grace is over.
	pub liquidated_from: u64,
}

/// Why one of several incomes was not paid (9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// The loan is in liquidation.
	InLiquidation,
	/// Items of the loan are for sale.
	Unwinding,
	/// As many loans as the payer permits have ended.
	TooManyEnds,
	/// Something else, which is not checked.
	Other,
}

/// Why a call was refused that lowers the risk of a loan, or that lends. What else a call may be
/// refused for is not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Refused {
	/// Nothing but the whole debt could be paid.
	BelowMinDebt { loan: LoanId, offered: u128 },
	/// A lot was won and not settled.
	LotWon { loan: LoanId },
	/// The loan would have more items than it may.
	TooManyItems { loan: LoanId, items: u32 },
	/// More items of the collection would be pledged than may be.
	AboveCollectionItems { loan: LoanId, items: Vec<ItemId> },
	/// Somebody may not decide on something.
	Decision { by: Authority, decision: Decision, why: Denial },
	/// A market's ceiling was raised too fast.
	CeilingRaised { market: MarketId, ceiling: u128 },
	/// A new market's ceiling was too high.
	FirstCeiling { ceiling: u128 },
}

/// How a payment was split, as an event reports it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Split {
	pub principal: u128,
	pub interest: u128,
	pub penalty: u128,
	pub royalty: u128,
	/// What was left: for the borrower of a loan or the owner of an item.
	pub surplus: u128,
}

/// What an auction sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Lot {
	/// An item of a loan.
	Loan { loan: LoanId, item: ItemId },
	/// An item of the insurance fund.
	Inventory { collection: CollectionId, item: ItemId },
}
