// SPDX-License-Identifier: Apache-2.0

//! An auditor of the credit protocol, written from its design and not from its code: it is told
//! what the chain did, computes every amount again with exact arithmetic, and returns `Err` where
//! the chain did something else, or something that the design does not permit. Numbers in brackets,
//! here and below, are sections of `docs/design.md`.
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`facts`], `kinds`, [`views`] | what it is told, about what, and its state as others see it |
//! | `number` | exact numbers and their rounding |
//! | `blocks` | the hooks of a block, and in what order they do what is due (7.1, 12.4) |
//! | `books` | accounts, minting and burning, the fund, the shortfall (2.5, 3.2, 10) |
//! | `market` | the index, delayed changes, losses (2, 3.1, 10) |
//! | `units` | weights of items (2.4, 5.1) |
//! | `ledger` | loans: debt, drawing, repaying, collateral (3.2, 4, 6) |
//! | `refusals` | what must not be refused (2.5, 6, 9.1) |
//! | `income` | the income of items, the fund's own book (9.2, 10) |
//! | `risk` | prices, default, limits (2.5, 5, 11, 13.3) |
//! | `starts` | which default is next, and what cannot start (7) |
//! | `liquidation` | rounds, unwinding, when a loan is cured (8, 9.3) |
//! | `lots` | how a lot goes back that was not sold (8.5, 8.6) |
//! | `proceeds` | sales, penalty, cure, redemption, loss (8.3, 8.4, 9.1, 10) |
//! | `fine` | the fine, and who has a part in it (9.1) |
//! | `inventory` | the insurance fund's items (8.5, 10) |
//! | `auction` | reserves, bids, the falling price (design 12) |
//! | `decisions`, `guardians` | what guardians tighten and when it lapses (11.1) |
//! | [`prices`] | what becomes of operators' reports (13) |
//! | `stops` | for how long guardians may stop liquidations (11.1) |
//! | `raises` | how fast a vote may raise a ceiling (2.4, 2.5) |
//!
//! After an `Err` its state is not reliable: stop, or start again.

mod auction;
mod blocks;
mod books;
pub mod decisions;
pub mod facts;
mod fine;
mod guardians;
mod income;
mod inventory;
mod kinds;
mod ledger;
mod liquidation;
mod lots;
mod market;
mod number;
pub mod prices;
mod proceeds;
mod raises;
mod refusals;
mod risk;
mod starts;
mod stops;
#[cfg(test)]
mod tests;
mod units;
pub mod views;

pub use decisions::*;
pub use facts::*;
pub use ledger::Kept;
pub use number::{Ratio18, Result};
pub use views::*;

use blocks::Part;
use number::{ensure, plus, same};
use risk::Announcements;
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
	/// How far the block has come.
	part: Part,
	/// What the hooks have done that run.
	hooks: blocks::Hooks,
	/// Whether auctions may be closed: not by a call that only pays.
	may_settle: bool,
	/// How many more loans may end by the incomes of one call.
	ends: Option<u32>,
	/// A loan that was read again just now, as it was before: a start is told after it.
	just_read: Option<(LoanId, ledger::Loan)>,
	/// What the hooks that run have started, or the calls of this block.
	starts: BTreeMap<MarketId, starts::Starts>,
	/// How many liquidations have started in this block: in all its hooks and calls.
	started: u32,
	/// Those of loans whose lots were for sale already, which may count or not.
	overtaken: u32,
	/// How many items the fund offered in this block.
	offers: u32,
	pause: Pause,
	pause_since: u64,
	sheltered_until: u64,
	/// Shelters that have begun and were not told, or the other way round.
	shelters: Announcements,
	/// Whether a gap was not told yet.
	gap_untold: bool,
	liquidations_per_block: Option<u32>,
	global_ceiling: Option<u128>,
	collection_limits: BTreeMap<CollectionId, (Option<u128>, Option<u32>)>,
	minted_items: BTreeMap<CollectionId, u32>,
	prices: BTreeMap<CollectionId, Price>,
	/// Since when a collection has had no fresh liquidation price.
	unknown_since: BTreeMap<CollectionId, u64>,
	multipliers: BTreeMap<(CollectionId, ItemId), market::Notice>,
	locked: BTreeSet<(CollectionId, ItemId)>,
	markets: BTreeMap<MarketId, market::Market>,
	/// The greatest share of a collection's markets that may be in liquidation (7.2).
	shares: BTreeMap<CollectionId, u128>,
	loans: BTreeMap<LoanId, ledger::Loan>,
	inventory: BTreeMap<(CollectionId, ItemId), inventory::Stock>,
	auctions: BTreeMap<AuctionId, auction::Auction>,
	books: books::Books,
	guardians: guardians::Guardians,
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
			part: Part::default(),
			hooks: blocks::Hooks::default(),
			may_settle: true,
			ends: None,
			just_read: None,
			starts: BTreeMap::new(),
			started: 0,
			overtaken: 0,
			offers: 0,
			pause: Pause::None,
			pause_since: 0,
			sheltered_until: 0,
			shelters: Announcements::default(),
			gap_untold: false,
			liquidations_per_block: None,
			global_ceiling: None,
			collection_limits: BTreeMap::new(),
			minted_items: BTreeMap::new(),
			prices: BTreeMap::new(),
			unknown_since: BTreeMap::new(),
			multipliers: BTreeMap::new(),
			locked: BTreeSet::new(),
			markets: BTreeMap::new(),
			shares: BTreeMap::new(),
			loans: BTreeMap::new(),
			inventory: BTreeMap::new(),
			auctions: BTreeMap::new(),
			books: books::Books::new(),
			guardians: guardians::Guardians::default(),
		}
	}

	/// Takes in what happened; `Err` says what the design does not permit about it.
	pub fn observe(&mut self, fact: Fact) -> Result {
		let text = format!("{fact:?}");
		self.take_in(fact).map_err(|error| format!("{error}; at {text}"))
	}

	fn take_in(&mut self, fact: Fact) -> Result {
		use Fact::*;
		self.just_read.take_if(|(read, _)| match &fact {
			AuctionOpened { lot: Lot::Loan { loan, .. }, .. } => loan != read,
			LiquidationStarted { loan, .. } => loan != read,
			_ => true,
		});
		match fact {
			Time { now } => self.time(now),
			Tick { clock } => self.tick(clock),
			BlockEnds { clock, goes_on } => self.block_ends(clock, goes_on),
			HooksEnd { clock, weight } => self.hooks_end(clock, weight),
			Call { settles, ends } => {
				(self.may_settle, self.ends) = (settles, ends);
				Ok(())
			},
			CallRefused { why } => self.refused(why),
			Decided { by, decision, lapses_at } => self.decided(by, decision, lapses_at),
			Lapsed { subject } => self.lapsed(subject),
			FeedRemoved { collection } => {
				self.forget_feed(collection);
				Ok(())
			},
			Price { .. } | MultiplierSet { .. } | Locked { .. } | Globals { .. } => {
				self.governed(fact)
			},
			CollectionLimits { .. } | Minted { .. } | PauseSet { .. } => self.governed(fact),
			Sheltered { .. } | ShelteredAfterGap { .. } => self.sheltered(fact),
			Market { .. } | MarketRemoved { .. } | MarketStatusSet { .. } => self.market_fact(fact),
			Touched { market } => self.touch(market),
			Credited { account, amount } => self.books.credit(account, amount),
			Debited { account, amount } => self.books.debit(account, amount),
			Opened { .. } | Drawn { .. } | Repaid { .. } | Pledged { .. } | Released { .. } => {
				self.loan_fact(fact)
			},
			Transferred { .. } | Refinanced { .. } | Refreshed { .. } => self.loan_fact(fact),
			IncomePaid { loan, collection, item, payer, owner, split, fine, fund } => {
				let at = (collection, item);
				self.income_paid(loan, at, (payer, owner), split, (fine, fund))
			},
			IncomeRefused { collection, item, amount, why } => {
				self.income_refused((collection, item), amount, why)
			},
			UnwindStarted { loan, debt, lots } => self.unwind_started(loan, debt, &lots),
			LiquidationStarted { loan, reason, debt, lots } => {
				self.liquidation_started(loan, reason, debt, &lots)
			},
			RoundOpened { loan, round, debt, lots } => self.round_opened(loan, round, debt, &lots),
			LiquidationStuck { loan, worthless, retry_at } => self.stuck(loan, worthless, retry_at),
			LoanReturned { loan } => self.returned(loan),
			WaitBegan { loan, until, debt } => self.wait_began(loan, until, debt),
			LotSold { loan, item, buyer, price, split } => {
				self.lot_sold(loan, item, buyer, price, split)
			},
			LotReturned { loan, item } => self.lot_returned(loan, item),
			LotReoffered { loan, item, auction } => self.lot_reoffered(loan, item, auction),
			LotForfeited { loan, item, next_at } => self.lot_forfeited(loan, item, next_at),
			LotUndelivered { loan, item } => self.lot_undelivered(loan, item),
			InventoryOffered { collection, item, auction } => {
				self.inventory_offered((collection, item), auction)
			},
			InventorySold { loan, collection, item, buyer, price, principal, interest, fund } => {
				let split = (principal, interest, fund);
				self.inventory_sold(loan, (collection, item), (buyer, price), split)
			},
			InventoryUnsold { collection, item, next_at } => {
				self.inventory_unsold((collection, item), next_at)
			},
			InventoryPostponed { collection, item, next_at } => {
				self.inventory_postponed((collection, item), next_at)
			},
			HandedOut { collection, item } => self.handed_out((collection, item)),
			Cured { loan, debt, penalty } => self.cured(loan, debt, penalty),
			Closed { loan } => self.closed(loan),
			Redeemed { .. } => self.redeemed(fact),
			LossRealised { loan, covered, shortfall, forgiven_interest } => {
				self.loss_realised(loan, covered, shortfall, forgiven_interest)
			},
			InsuranceCredited { .. } | InsuranceWithdrawn { .. } | Recapitalised { .. } => {
				self.fund_fact(fact)
			},
			ShortfallNetted { .. } | FundGiven { .. } | RemainderTaken { .. } => {
				self.fund_fact(fact)
			},
			KeptOpen { account } => {
				self.books.kept_open.insert(account);
				Ok(())
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
			item_units: loan.items.iter().map(|item| Ratio18(item.units)).collect(),
			kept: loan.kept,
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

	/// What an account can claim from auctions: on hold in it, and kept for it.
	pub fn claims(&self, who: Account) -> Vec<(AuctionId, u128, u128)> {
		let mine = self.books.claims.iter().filter(|((_, account), _)| *account == who);
		mine.map(|((auction, _), claim)| (*auction, claim.held, claim.owed)).collect()
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

	/// Whether something of a collection is pledged or the fund's, so that its feed is in use.
	pub fn uses_feed(&self, collection: CollectionId) -> bool {
		let of_it = |market: MarketId| {
			self.markets
				.get(&market)
				.is_some_and(|market| market.config.collection == collection)
		};
		self.loans.values().any(|loan| of_it(loan.market) && !loan.items.is_empty())
			|| self.inventory.keys().any(|(of, _)| *of == collection)
	}

	/// The loans that may be liquidated now, and why.
	pub fn in_default(&self) -> Vec<(LoanId, Reason)> {
		let found = |(id, loan): (&LoanId, &ledger::Loan)| Some((*id, self.default_of(loan)?));
		self.loans.iter().filter_map(found).collect()
	}

	/// Checks what must hold between two calls: its own sums agree, and nothing that a call began
	/// is unfinished.
	pub fn check(&mut self) -> Result {
		self.check_restored()?;
		let principal =
			self.loans.values().fold(0u128, |sum, loan| sum.saturating_add(loan.principal));
		same(
			"minted - burned, and principal + shortfall",
			self.books.minted.checked_sub(self.books.burned),
			Some(plus(principal, self.books.shortfall)?),
		)?;
		self.shelters.check()?;
		ensure!(self.part != Part::Start || !self.gap_untold, "a shelter after a gap was not told");
		let mut places = BTreeSet::new();
		for (id, loan) in &self.loans {
			loan.check().map_err(|error| format!("loan {id}: {error}"))?;
			let collection = self.market_of(loan.market)?.config.collection;
			for item in &loan.items {
				ensure!(places.insert((collection, item.id)), "item {} is in two loans", item.id);
			}
			if let Some(liquidation) = loan.liquidation() {
				ensure!(!liquidation.cure_due, "loan {id} is paid or cured, but still sells");
				let until = |since: u64| since.saturating_add(self.periods.delivery);
				let until = liquidation.waits_since.map(until);
				let what = format!("until when loan {id} waits");
				same(&what, liquidation.waits_until, until)?;
			}
		}
		for (collection, item) in self.inventory.keys() {
			let free = !places.contains(&(*collection, *item));
			ensure!(free, "item {item} is the fund's and a loan's");
		}
		let mut standing = BTreeMap::new();
		for (id, auction) in &self.auctions {
			auction.check().map_err(|error| format!("auction {id}: {error}"))?;
			if !matches!(auction.phase, Phase::Over(_)) {
				self.check_lot(*id, auction.lot)?;
			}
			if let Some(bid) = auction.standing {
				let held = standing.entry(bid.bidder).or_default();
				*held = plus(*held, bid.amount)?;
			}
		}
		self.books.check(standing, self.periods.least_balance)
	}

	/// Checks that what an auction sells is for sale in it.
	fn check_lot(&self, id: AuctionId, lot: Lot) -> Result {
		let sells = match lot {
			Lot::Loan { loan, item } => self.loan_of(loan)?.item(item)?.place == Place::Lot(id),
			Lot::Inventory { collection, item } => {
				let stage = self.stock_of((collection, item))?.stage;
				matches!(stage, inventory::Stage::OnSale(auction, _) if auction == id)
			},
		};
		ensure!(sells, "auction {id} sells {lot:?}, which is not for sale in it");
		Ok(())
	}
}
