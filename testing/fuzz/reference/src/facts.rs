// SPDX-License-Identifier: Apache-2.0

//! What the auditor is told. Amounts are smallest units, times milliseconds, fractions millionths.

use crate::number::Ratio18;

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
			bid_back: 3 * day,
			inventory: 7 * day,
			day,
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

/// Something that happened. A fact with the name of an event is that event; `Auction…` are the
/// auctions' events whose names the credit pallet uses too.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Fact {
	/// The chain's time.
	Time {
		now: u64,
	},
	/// A new block, and its auction clock.
	Tick {
		clock: u64,
	},
	/// A call begins. Unless it `settles`, no auction is closed by it; `ends` is how many loans it
	/// may end, if it pays several incomes.
	Call {
		settles: bool,
		ends: Option<u32>,
	},
	/// A call of an existing loan was refused.
	CallRefused {
		why: Refused,
	},
	/// A collection's prices changed, or went stale.
	Price {
		collection: CollectionId,
		price: Price,
	},
	/// A market was opened or changed.
	Market {
		market: MarketId,
		config: MarketConfig,
	},
	MarketRemoved {
		market: MarketId,
	},
	MarketStatusSet {
		market: MarketId,
		status: Status,
	},
	/// The chain accrued a market's interest without an event that says so.
	Touched {
		market: MarketId,
	},
	/// Governance set an item's weight.
	MultiplierSet {
		collection: CollectionId,
		item: ItemId,
		multiplier: Ratio18,
	},
	/// How many items of a collection are minted. Until told, a collection without limits has no
	/// limit on its items.
	Minted {
		collection: CollectionId,
		items: u32,
	},
	/// Whether an item's metadata and attributes are locked; until told, they are not.
	Locked {
		collection: CollectionId,
		item: ItemId,
		locked: bool,
	},
	/// The limits over all markets. They are not checked before they are told.
	Globals {
		ceiling: u128,
		mint_per_day: u128,
		liquidations_per_block: u32,
	},
	/// A collection's limits; `None` is never checked. Before they are told, the ceiling is not
	/// checked, and the items that may be pledged are a tenth of those that are minted.
	CollectionLimits {
		collection: CollectionId,
		ceiling: Option<u128>,
		max_items: Option<u32>,
	},
	PauseSet {
		level: Pause,
	},
	/// Borrowers are sheltered: everywhere, or in one market.
	Sheltered {
		market: Option<MarketId>,
		until: u64,
	},
	/// Borrowers are sheltered for this many more blocks, because of a gap between two.
	ShelteredAfterGap {
		blocks: u64,
	},
	/// NUSD came to an account in a way that no other fact tells.
	Credited {
		account: Account,
		amount: u128,
	},
	/// NUSD left an account in a way that no other fact tells.
	Debited {
		account: Account,
		amount: u128,
	},
	Opened {
		loan: LoanId,
		market: MarketId,
		borrower: Account,
		items: Vec<(ItemId, Ratio18)>,
		amount: u128,
		maturity: Option<Maturity>,
	},
	Drawn {
		loan: LoanId,
		amount: u128,
	},
	/// `offered` is what the payer named, `own` whether they paid as the borrower.
	Repaid {
		loan: LoanId,
		payer: Account,
		offered: u128,
		own: bool,
		interest: u128,
		principal: u128,
	},
	Pledged {
		loan: LoanId,
		items: Vec<(ItemId, Ratio18)>,
	},
	/// `units` are those of what is left.
	Released {
		loan: LoanId,
		items: Vec<ItemId>,
		units: Ratio18,
	},
	Transferred {
		loan: LoanId,
		from: Account,
		to: Account,
	},
	Refinanced {
		loan: LoanId,
		from: MarketId,
		to: MarketId,
		debt: u128,
		items: Vec<(ItemId, Ratio18)>,
		maturity: Option<Maturity>,
	},
	/// The items of a loan were read again; told before or after what they were read for.
	Refreshed {
		loan: LoanId,
		items: Vec<(ItemId, Ratio18)>,
	},
	/// `loan` is the one that the item is pledged for; `owner` owns the item and is paid
	/// `split.surplus`; `split.royalty` is zero. `fine` is that of a liquidation that it ends,
	/// `fund` what an item of the fund brings it.
	IncomePaid {
		loan: Option<LoanId>,
		collection: CollectionId,
		item: ItemId,
		payer: Account,
		owner: Account,
		split: Split,
		fine: u128,
		fund: u128,
	},
	/// One of several incomes was not paid.
	IncomeRefused {
		collection: CollectionId,
		item: ItemId,
		amount: u128,
		why: Refusal,
	},
	UnwindStarted {
		loan: LoanId,
		debt: u128,
		lots: Vec<(ItemId, AuctionId)>,
	},
	Closed {
		loan: LoanId,
	},
	LiquidationStarted {
		loan: LoanId,
		reason: Reason,
		debt: u128,
		lots: Vec<(ItemId, AuctionId)>,
	},
	RoundOpened {
		loan: LoanId,
		round: u32,
		debt: u128,
		lots: Vec<(ItemId, AuctionId)>,
	},
	Cured {
		loan: LoanId,
		debt: u128,
		penalty: u128,
	},
	/// `worthless` if it could not start because no item has value.
	LiquidationStuck {
		loan: LoanId,
		worthless: bool,
		retry_at: u64,
	},
	/// A loan that was set aside is in line again.
	LoanReturned {
		loan: LoanId,
	},
	/// Nothing of a loan can be sold now.
	WaitBegan {
		loan: LoanId,
		until: u64,
		debt: u128,
	},
	LotSold {
		loan: LoanId,
		item: ItemId,
		buyer: Account,
		price: u128,
		split: Split,
	},
	LotReturned {
		loan: LoanId,
		item: ItemId,
	},
	LotReoffered {
		loan: LoanId,
		item: ItemId,
		auction: AuctionId,
	},
	LotForfeited {
		loan: LoanId,
		item: ItemId,
		next_at: u64,
	},
	LotUndelivered {
		loan: LoanId,
		item: ItemId,
	},
	InventoryOffered {
		collection: CollectionId,
		item: ItemId,
		auction: AuctionId,
	},
	/// `loan` is the one that the item secured, if it has not ended.
	InventorySold {
		loan: Option<LoanId>,
		collection: CollectionId,
		item: ItemId,
		buyer: Account,
		price: u128,
		principal: u128,
		interest: u128,
		fund: u128,
	},
	InventoryUnsold {
		collection: CollectionId,
		item: ItemId,
		next_at: u64,
	},
	InventoryPostponed {
		collection: CollectionId,
		item: ItemId,
		next_at: u64,
	},
	HandedOut {
		collection: CollectionId,
		item: ItemId,
	},
	/// `offered` is what the payer named, `own` whether they paid as the borrower.
	Redeemed {
		loan: LoanId,
		payer: Account,
		offered: u128,
		own: bool,
		interest: u128,
		principal: u128,
		fine: u128,
	},
	LossRealised {
		loan: LoanId,
		covered: u128,
		shortfall: u128,
		forgiven_interest: u128,
	},
	InsuranceCredited {
		amount: u128,
		burned: u128,
	},
	InsuranceWithdrawn {
		dest: Account,
		amount: u128,
	},
	Recapitalised {
		who: Account,
		amount: u128,
	},
	/// What the fund had was burned against the shortfall.
	ShortfallNetted {
		amount: u128,
	},
	/// Somebody sent NUSD to the fund's account, as to any other.
	FundGiven {
		amount: u128,
	},
	AuctionOpened {
		auction: AuctionId,
		lot: Lot,
		rules: AuctionRules,
		appraised: u128,
		asked: u128,
		least_price: u128,
		reserve: u128,
		lowest: u128,
		started_at: u64,
		end: u64,
	},
	BidPlaced {
		auction: AuctionId,
		bidder: Account,
		amount: u128,
		end: u64,
	},
	BidWithdrawn {
		auction: AuctionId,
		bidder: Account,
		amount: u128,
	},
	BidFreed {
		auction: AuctionId,
		bidder: Account,
		amount: u128,
	},
	TurnedDescending {
		auction: AuctionId,
		appraised: u128,
		reserve: u128,
		lowest: u128,
		end: u64,
	},
	AuctionSold {
		auction: AuctionId,
		buyer: Account,
		price: u128,
	},
	Unsold {
		auction: AuctionId,
	},
	Withdrawn {
		auction: AuctionId,
	},
	DeliveryFailed {
		auction: AuctionId,
		buyer: Account,
		price: u128,
	},
	SettlementFailed {
		auction: AuctionId,
		was_won: bool,
	},
	Relisted {
		auction: AuctionId,
		appraised: u128,
		reserve: u128,
		lowest: u128,
		started_at: u64,
		end: u64,
	},
	/// `held` and `owed` are added to what the account can claim from the auction.
	Owed {
		auction: AuctionId,
		who: Account,
		held: u128,
		owed: u128,
	},
	/// What was paid of a claim: of what was on hold, and of what was kept.
	Claimed {
		auction: AuctionId,
		who: Account,
		held: u128,
		owed: u128,
	},
}
