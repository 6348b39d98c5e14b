// SPDX-License-Identifier: Apache-2.0

//! An auditor of the credit protocol, written from its design and not from its code: it is told
//! what the chain did, computes every amount again with exact arithmetic, and returns `Err` where
//! the chain did something else, or something that the design does not permit. Numbers in brackets,
//! here and below, are sections of `docs/design.md`.
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`facts`] | what it is told, and views of its state |
//! | `number` | exact numbers and their rounding |
//! | `books` | accounts, minting and burning, the fund, the shortfall (2.5, 3.2, 10) |
//! | `market` | the index, delayed changes, weights of items (2, 3.1, 5.1) |
//! | `ledger` | loans: debt, drawing, repaying, collateral, income (3.2, 4, 6, 9.2) |
//! | `risk` | prices, default, limits (2.5, 5, 7.2, 11, 13.3) |
//! | `liquidation` | starts, rounds, unwinding, how a lot goes back (7, 8, 9.3) |
//! | `proceeds` | sales, penalty, cure, redemption, loss (8.3, 8.4, 9.1, 10) |
//! | `auction` | reserves, bids, the falling price (design 12) |
//!
//! After an `Err` its state is not reliable: stop, or start again.

mod auction;
mod books;
pub mod facts;
mod ledger;
mod liquidation;
mod market;
mod number;
mod proceeds;
mod risk;
#[cfg(test)]
mod tests;

pub use facts::*;
pub use number::{Ratio18, Result};

use number::{ensure, plus, same};
use std::collections::{BTreeMap, BTreeSet};

/// The reference model.
pub struct Auditor {
	periods: Periods,
	now: u64,
	/// The time of the block before.
	last_time: u64,
	clock: u64,
	blocks: u64,
	/// The block after the last gap that shelters borrowers.
	last_gap: Option<u64>,
	starts: u32,
	pause: Pause,
	pause_since: u64,
	sheltered_until: u64,
	liquidations_per_block: Option<u32>,
	global_ceiling: Option<u128>,
	collection_limits: BTreeMap<CollectionId, (Option<u128>, Option<u32>)>,
	prices: BTreeMap<CollectionId, Price>,
	/// Since when a collection has had no fresh liquidation price.
	unknown_since: BTreeMap<CollectionId, u64>,
	multipliers: BTreeMap<(CollectionId, ItemId), market::Notice>,
	locked: BTreeSet<(CollectionId, ItemId)>,
	markets: BTreeMap<MarketId, market::Market>,
	loans: BTreeMap<LoanId, ledger::Loan>,
	auctions: BTreeMap<AuctionId, auction::Auction>,
	books: books::Books,
}

impl Auditor {
	/// An auditor of an empty chain.
	pub fn new(periods: Periods) -> Self {
		Self {
			periods,
			now: 0,
			last_time: 0,
			clock: 0,
			blocks: 0,
			last_gap: None,
			starts: 0,
			pause: Pause::None,
			pause_since: 0,
			sheltered_until: 0,
			liquidations_per_block: None,
			global_ceiling: None,
			collection_limits: BTreeMap::new(),
			prices: BTreeMap::new(),
			unknown_since: BTreeMap::new(),
			multipliers: BTreeMap::new(),
			locked: BTreeSet::new(),
			markets: BTreeMap::new(),
			loans: BTreeMap::new(),
			auctions: BTreeMap::new(),
			books: books::Books::new(),
		}
	}

	/// Takes in what happened; `Err` says what the design does not permit about it.
	pub fn observe(&mut self, fact: Fact) -> Result {
		let text = format!("{fact:?}");
		self.take_in(fact).map_err(|error| format!("{error}; at {text}"))
	}

	fn take_in(&mut self, fact: Fact) -> Result {
		use Fact::*;
		match fact {
			Time { now } => self.time(now),
			Tick { clock } => self.tick(clock),
			Price { .. } | MultiplierSet { .. } | Locked { .. } | Globals { .. } => {
				self.governed(fact)
			},
			CollectionLimits { .. } | PauseSet { .. } => self.governed(fact),
			Market { .. } | MarketRemoved { .. } | MarketStatusSet { .. } => self.market_fact(fact),
			Touched { market } => self.touch(market),
			Credited { account, amount } => self.books.credit(account, amount),
			Debited { account, amount } => self.books.debit(account, amount),
			Opened { .. } | Drawn { .. } | Repaid { .. } | Pledged { .. } | Released { .. } => {
				self.loan_fact(fact)
			},
			Transferred { .. } | Refinanced { .. } | Refreshed { .. } => self.loan_fact(fact),
			IncomePaid { collection, item, payer, owner, split } => {
				self.income_paid((collection, item), payer, owner, split)
			},
			UnwindStarted { loan, debt, lots } => self.unwind_started(loan, debt, &lots),
			LiquidationStarted { loan, reason, debt, lots } => {
				self.liquidation_started(loan, reason, debt, &lots)
			},
			RoundOpened { loan, round, debt, lots } => self.round_opened(loan, round, debt, &lots),
			LiquidationStuck { loan, retry_at } => self.stuck(loan, retry_at),
			LotSold { loan, item, buyer, price, split } => {
				self.lot_sold(loan, item, buyer, price, split)
			},
			LotReturned { loan, item } => self.lot_returned(loan, item),
			LotReoffered { loan, item, auction } => self.lot_reoffered(loan, item, auction),
			LotForfeited { loan, item } => self.lot_forfeited(loan, item),
			LotUndelivered { loan, item } => self.lot_undelivered(loan, item),
			Cured { loan, debt, penalty } => self.cured(loan, debt, penalty),
			Closed { loan } => self.closed(loan),
			Redeemed { loan, payer, interest, principal, fine } => {
				self.redeemed(loan, payer, interest, principal, fine)
			},
			LossRealised { loan, covered, shortfall, forgiven_interest } => {
				self.loss_realised(loan, covered, shortfall, forgiven_interest)
			},
			InsuranceCredited { .. } | InsuranceWithdrawn { .. } | Recapitalised { .. } => {
				self.fund_fact(fact)
			},
			_ => self.auction_fact(fact),
		}
	}

	fn other(&self, fact: &Fact) -> Result {
		Err(format!("{fact:?} is not told here"))
	}

	/// A loan, if it has not ended.
	pub fn loan(&self, id: LoanId) -> Option<LoanView> {
		let loan = self.loans.get(&id)?;
		Some(LoanView {
			market: loan.market,
			borrower: loan.borrower,
			principal: loan.principal,
			debt: self.debt(loan).ok()?,
			normalized: loan.normalized(),
			units: Ratio18(loan.units()),
			items: loan.items.iter().map(|item| (item.id, item.place)).collect(),
			liquidation: loan.liquidation().map(|liquidation| liquidation.reason),
			unwinding: loan.unwinding(),
		})
	}

	/// A market.
	pub fn market(&self, id: MarketId) -> Option<MarketView> {
		let market = self.markets.get(&id)?;
		let mine = self.loans.values().filter(|loan| loan.market == id);
		Some(MarketView {
			index: Ratio18(market.index(self.now)),
			normalized: mine.fold(0u128, |sum, loan| sum.saturating_add(loan.normalized())),
			principal: self.principal_in(id).ok()?,
			in_liquidation: self.in_liquidation(id),
			liquidation_ltv: market.threshold(self.now, self.periods.notice),
			status: market.status,
		})
	}

	/// An auction, also one that is over.
	pub fn auction(&self, id: AuctionId) -> Option<AuctionView> {
		let auction = self.auctions.get(&id)?;
		Some(AuctionView {
			reserve: auction.reserve,
			lowest: auction.lowest,
			end: auction.end,
			phase: auction.phase,
			standing: auction.standing.map(|bid| (bid.bidder, bid.amount)),
		})
	}

	/// What an account has: free, on hold (with what could not be freed), and kept for it.
	pub fn account(&self, who: Account) -> (u128, u128, u128) {
		let balance = self.books.accounts.get(&who).copied().unwrap_or_default();
		let free = u128::try_from(balance.free).unwrap_or(0);
		(free, balance.held, self.books.claims_of(who))
	}

	/// What is in the insurance fund.
	pub fn fund(&self) -> u128 {
		self.books.fund
	}

	/// Losses that the fund could not cover.
	pub fn shortfall(&self) -> u128 {
		self.books.shortfall
	}

	/// All that was ever minted for loans.
	pub fn minted(&self) -> u128 {
		self.books.minted
	}

	/// All that was ever burned.
	pub fn burned(&self) -> u128 {
		self.books.burned
	}

	/// The loans that may be liquidated now, and why.
	pub fn in_default(&self) -> Vec<(LoanId, Reason)> {
		let found = |(id, loan): (&LoanId, &ledger::Loan)| Some((*id, self.default_of(loan)?));
		self.loans.iter().filter_map(found).collect()
	}

	/// Checks what must hold between two calls: its own sums agree, and nothing that a call began
	/// is unfinished.
	pub fn check(&self) -> Result {
		let principal =
			self.loans.values().fold(0u128, |sum, loan| sum.saturating_add(loan.principal));
		same(
			"minted - burned, and principal + shortfall",
			self.books.minted.checked_sub(self.books.burned),
			Some(plus(principal, self.books.shortfall)?),
		)?;
		let mut places = BTreeSet::new();
		for (id, loan) in &self.loans {
			loan.check().map_err(|error| format!("loan {id}: {error}"))?;
			let collection = self.market_of(loan.market)?.config.collection;
			for item in &loan.items {
				ensure!(places.insert((collection, item.id)), "item {} is in two loans", item.id);
			}
			if let Some(liquidation) = loan.liquidation() {
				ensure!(!liquidation.cure_due, "loan {id} is paid or cured, but still sells");
			}
		}
		let mut standing = BTreeMap::new();
		for (id, auction) in &self.auctions {
			auction.check().map_err(|error| format!("auction {id}: {error}"))?;
			if !matches!(auction.phase, Phase::Over(_)) {
				let mut loan = self.loan_of(auction.loan)?;
				same("where its lot is", loan.item(auction.item)?.place, Place::Lot(*id))?;
			}
			if let Some(bid) = auction.standing {
				let held = standing.entry(bid.bidder).or_default();
				*held = plus(*held, bid.amount)?;
			}
		}
		self.books.check(standing)
	}
}
