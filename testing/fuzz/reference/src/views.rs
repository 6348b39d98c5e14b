// SPDX-License-Identifier: Apache-2.0

//! The auditor's state, as others may see it.

use crate::{
	facts::{Account, AuctionId, ItemId, LoanId, MarketId, Reason, Status},
	ledger::Kept,
	number::Ratio18,
};

/// Where an item of a loan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
	/// With its loan, not for sale.
	Kept,
	/// For sale in an auction.
	Lot(AuctionId),
	/// Sold, and not yet handed over.
	Undelivered,
}

/// A loan as the auditor has it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct LoanView {
	pub market: MarketId,
	pub borrower: Account,
	pub principal: u128,
	/// What is owed now, rounded up (design 1).
	pub debt: u128,
	/// In 10^-9 of the smallest unit; zero in liquidation.
	pub normalized: u128,
	/// Collateral weight of what is not sold, in 10^-18.
	pub units: Ratio18,
	pub items: Vec<(ItemId, Place)>,
	/// What each of the items weighs.
	pub item_units: Vec<Ratio18>,
	/// Terms that it keeps.
	pub kept: Kept,
	pub liquidation: Option<Reason>,
	pub unwinding: bool,
}

/// A market as the auditor has it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct MarketView {
	/// As accrued now.
	pub index: Ratio18,
	pub normalized: u128,
	pub principal: u128,
	pub in_liquidation: u128,
	/// The threshold in force now, in millionths.
	pub liquidation_ltv: u32,
	pub status: Status,
}

/// The state of an auction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
	/// Bids rise.
	English,
	/// The price falls.
	Descending,
	/// The first bid of the descending phase has won.
	Won,
	/// Its outcome could not be booked.
	Failed,
	/// It is over.
	Over(Outcome),
}

/// How an auction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
	/// Sold and delivered.
	Sold,
	/// Nobody bid.
	Unsold,
	/// Its seller took it back.
	Withdrawn,
	/// Sold and not delivered.
	Undelivered,
}

/// An auction as the auditor has it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct AuctionView {
	pub reserve: u128,
	pub lowest: u128,
	pub end: u64,
	pub phase: Phase,
	pub standing: Option<(Account, u128)>,
}

/// An item of the insurance fund as the auditor has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InventoryView {
	/// The loan that it was forfeited from, which may have ended.
	pub loan: LoanId,
	/// The market of that loan.
	pub market: MarketId,
	/// The share of its value that it is offered down to, in millionths.
	pub lowest: u32,
	/// The auction that it is for sale in.
	pub on_sale: Option<AuctionId>,
	/// When it is to be offered next, unless it is for sale.
	pub next_at: Option<u64>,
}
