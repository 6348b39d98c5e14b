// SPDX-License-Identifier: Apache-2.0

//! What the auditor is told. Amounts are smallest units, times milliseconds, fractions millionths.

pub use crate::kinds::*;

use crate::{
	decisions::{Authority, Decision, Subject},
	number::Ratio18,
};

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
	/// The calls of a block are over, and the hooks at its end run. They look for defaults if the
	/// block `goes_on` with them: some were left over, or a price has moved.
	BlockEnds {
		clock: u64,
		goes_on: bool,
	},
	/// The hooks at the start or at the end of a block have run.
	HooksEnd {
		clock: u64,
		weight: HooksWeight,
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
	/// Something is decided; what it changes is told after it. If guardians decide, it lapses.
	Decided {
		by: Authority,
		decision: Decision,
		lapses_at: Option<u64>,
	},
	/// A guardians' measure lapsed, and what it replaced comes back.
	Lapsed {
		subject: Subject,
	},
	/// A feed was removed.
	FeedRemoved {
		collection: CollectionId,
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
	/// After a payment, which is told after this, an account was left with less than it could keep.
	/// That was credited to the fund.
	RemainderTaken {
		who: Account,
		amount: u128,
	},
	/// A deposit keeps an account open, whatever it has.
	KeptOpen {
		account: Account,
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
