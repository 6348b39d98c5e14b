// SPDX-License-Identifier: Apache-2.0

//! The insurance fund's items: what nobody bought of a liquidation, and how the fund sells it
//! (8.5, 10).

use crate::{
	auction::Auction,
	blocks::Part,
	facts::*,
	ledger::{Loan, State},
	number::{ensure, minus, plus, same, share, up, Result},
	risk::value,
	views::*,
	Auditor,
};

/// How often the lowest share falls, the first time before the first offer.
const FALLS: u32 = 7;

/// Whether an item of the fund is for sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
	/// It is not offered before this time.
	Waiting(u64),
	/// It is for sale in an auction that began at a time.
	OnSale(AuctionId, u64),
}

/// An item of the insurance fund.
#[derive(Clone)]
pub(crate) struct Stock {
	/// The loan that it was forfeited from.
	pub loan: LoanId,
	/// The market of that loan then.
	pub market: MarketId,
	/// Those of its liquidation, with the lowest share of the next offer, or of this one.
	pub rules: AuctionRules,
	falls: u32,
	pub stage: Stage,
}

impl Stock {
	/// The lowest share falls to three quarters of itself, rounded up.
	fn fall(&mut self) {
		if self.falls < FALLS {
			self.falls += 1;
			self.rules.lowest = self.rules.lowest.saturating_mul(3).div_ceil(4);
		}
	}
}

/// Whose an item is: its collection, and its number there.
type At = (CollectionId, ItemId);

impl Auditor {
	pub(crate) fn stock_of(&self, at: At) -> Result<Stock> {
		self.inventory
			.get(&at)
			.cloned()
			.ok_or_else(|| format!("{at:?} is not the fund's"))
	}

	/// An item of the insurance fund.
	pub fn inventory(&self, collection: CollectionId, item: ItemId) -> Option<InventoryView> {
		let stock = self.inventory.get(&(collection, item))?;
		let (on_sale, next_at) = match stock.stage {
			Stage::Waiting(until) => (None, Some(until)),
			Stage::OnSale(auction, _) => (Some(auction), None),
		};
		let (loan, market, lowest) = (stock.loan, stock.market, stock.rules.lowest);
		Some(InventoryView { loan, market, lowest, on_sale, next_at })
	}

	/// How many items the insurance fund has.
	pub fn inventory_len(&self) -> usize {
		self.inventory.len()
	}

	/// The items of the fund whose turn it is to be offered, if anything may be.
	pub fn offers_due(&self) -> Vec<(CollectionId, ItemId)> {
		let paused = self.pause == Pause::Liquidations;
		let due = |stock: &Stock| matches!(stock.stage, Stage::Waiting(until) if until <= self.now);
		let due = self.inventory.iter().filter(|(_, stock)| !paused && due(stock));
		due.map(|(at, _)| *at).collect()
	}

	/// What an item of the fund is worth at the price as last accepted, of whatever age, by the
	/// units that count for liquidation in its market; nothing without a price.
	fn stock_value(&self, at: At, market: MarketId) -> Result<u128> {
		let units = self.stock_units(at, market)?;
		self.prices.get(&at.0).map_or(Ok(0), |price| value(price.low(), units))
	}

	/// What an item of the fund weighs.
	pub(crate) fn stock_units(&self, at: At, market: MarketId) -> Result<u128> {
		Ok(self.weight(at, self.market_of(market)?, false))
	}

	/// An item of a loan becomes the fund's. If it was for sale just now, the first offer asks for no
	/// more of its value than its last lowest price is: where prices have risen since, that is less.
	pub(crate) fn take_over(&mut self, id: LoanId, loan: &Loan, item: ItemId) -> Result {
		let market = self.market_of(loan.market)?;
		let at = (market.config.collection, item);
		let mut rules = match loan.liquidation() {
			Some(liquidation) => liquidation.rules.auction.clone(),
			None => market.config.auction.clone(),
		};
		let on_sale = loan.lots().find(|(lot, _)| *lot == item);
		let worth = self.stock_value(at, loan.market)?;
		if let Some((_, auction)) = on_sale.filter(|_| worth > 0) {
			let asked = up(&share(1_000_000, self.auction_of(auction)?.lowest, worth)?)?;
			rules.lowest = u32::try_from(asked).map_or(rules.lowest, |now| now.min(rules.lowest));
		}
		let stage = Stage::Waiting(self.now.saturating_add(self.periods.inventory));
		let mut stock = Stock { loan: id, market: loan.market, rules, falls: 0, stage };
		stock.fall();
		let known = self.inventory.insert(at, stock);
		ensure!(known.is_none(), "item {item} was the fund's already");
		Ok(())
	}

	/// Checks that it is an item's turn, in the hook: nothing is paused, and its time has come.
	fn require_offer_due(&self, stock: &Stock) -> Result {
		let at_start = self.part == Part::Start;
		ensure!(at_start, "an offer of the fund that is not made at the start of a block");
		ensure!(self.pause != Pause::Liquidations, "an offer of the fund in a pause");
		let Stage::Waiting(until) = stock.stage else {
			return Err(format!("an item that is {:?} was offered", stock.stage));
		};
		ensure!(self.now >= until, "an item of the fund was offered before {until}");
		Ok(())
	}

	/// The fund offers an item: at today's value, for no debt, one in a block.
	pub(crate) fn inventory_offered(&mut self, at: At, auction: AuctionId) -> Result {
		let mut stock = self.stock_of(at)?;
		self.require_offer_due(&stock)?;
		self.offers += 1;
		ensure!(self.offers == 1, "the fund offered {} items in one block", self.offers);
		let worth = self.stock_value(at, stock.market)?;
		let opened = self.auctions.get_mut(&auction).ok_or("its auction was not opened")?;
		ensure!(!opened.named, "auction {auction} is that of another lot");
		let (collection, item) = at;
		same("the lot of an auction", opened.lot, Lot::Inventory { collection, item })?;
		same("the rules of an auction", &opened.rules, &stock.rules)?;
		let reported = (opened.appraised, opened.asked, opened.least_price);
		same("V, D and least price of an offer of the fund", reported, (worth, 0, 0))?;
		opened.named = true;
		stock.stage = Stage::OnSale(auction, self.now);
		self.inventory.insert(at, stock);
		Ok(())
	}

	/// The auction that an item of the fund is for sale in, and since when.
	fn offer_of(&self, stock: &Stock) -> Result<(AuctionId, u64, Auction)> {
		ensure!(self.pause != Pause::Liquidations, "an offer of the fund was closed in a pause");
		match stock.stage {
			Stage::OnSale(auction, since) => Ok((auction, since, self.auction_of(auction)?)),
			stage => Err(format!("an item that is {stage:?} was for sale")),
		}
	}

	/// Nobody bought an item of the fund: it asks for less the next time.
	pub(crate) fn inventory_unsold(&mut self, at: At, next_at: u64) -> Result {
		let mut stock = self.stock_of(at)?;
		let (_, since, auction) = self.offer_of(&stock)?;
		if auction.phase != Phase::Over(Outcome::Unsold) {
			auction.require_unsold(self.clock)?;
		}
		let expected = self.now.max(since.saturating_add(self.periods.inventory));
		same("when it is offered next", next_at, expected)?;
		stock.fall();
		stock.stage = Stage::Waiting(next_at);
		self.inventory.insert(at, stock);
		Ok(())
	}

	/// An item of the fund could not be offered, because it is worth nothing, or not be handed
	/// over: it waits, and asks for no less.
	pub(crate) fn inventory_postponed(&mut self, at: At, next_at: u64) -> Result {
		let mut stock = self.stock_of(at)?;
		if let Stage::OnSale(..) = stock.stage {
			let (_, _, auction) = self.offer_of(&stock)?;
			ensure!(auction.undelivered(self.clock), "postponed although nobody had won it");
		} else {
			self.require_offer_due(&stock)?;
			let worth = self.stock_value(at, stock.market)?;
			ensure!(worth == 0, "an item of the fund, worth {worth}, was not offered");
		}
		let expected = self.now.saturating_add(self.periods.inventory);
		same("when it is offered next", next_at, expected)?;
		stock.stage = Stage::Waiting(next_at);
		self.inventory.insert(at, stock);
		Ok(())
	}

	/// Governance took an item out of the fund.
	pub(crate) fn handed_out(&mut self, at: At) -> Result {
		let stock = self.stock_of(at)?;
		let waits = matches!(stock.stage, Stage::Waiting(_));
		ensure!(waits, "an item of the fund was handed out while it was for sale");
		self.inventory.remove(&at);
		Ok(())
	}

	/// The fund sold an item: its loan, if it has not ended, is paid first, principal before
	/// interest; neither penalty nor royalty is. The rest is the fund's.
	pub(crate) fn inventory_sold(
		&mut self,
		told: Option<LoanId>,
		at: At,
		(buyer, price): (Account, u128),
		split: (u128, u128, u128),
	) -> Result {
		let stock = self.stock_of(at)?;
		let secured = Some(stock.loan).filter(|loan| self.loans.contains_key(loan));
		same("the loan that is paid", told, secured)?;
		let (id, _, mut auction) = self.offer_of(&stock)?;
		self.require_winner(&auction, buyer, price)?;
		if let Some(loan) = self.loans.get(&stock.loan) {
			self.require_lot_order(loan, id, &auction)?;
		}
		auction.booked = Some(Outcome::Sold);
		self.auctions.insert(id, auction);
		self.books.take_held(buyer, price)?;
		self.inventory.remove(&at);
		if secured.is_none() {
			same("how the price was split", split, (0, 0, price))?;
			return self.books.explain(price);
		}
		let mut loan = self.judged(stock.loan)?;
		self.touch(loan.market)?;
		let debt = self.debt(&loan)?;
		let principal = price.min(loan.principal);
		let owed = minus(debt, loan.principal, "principal above the debt")?;
		let interest = (price - principal).min(owed);
		let paid = plus(principal, interest)?;
		same("how the price was split", split, (principal, interest, price - paid))?;
		self.books.explain(price - paid)?;
		self.pay(&mut loan, interest, principal)?;
		match &mut loan.state {
			State::Active(_) => self.lower_debt(&mut loan, debt - paid)?,
			State::Liquidation(liquidation) => {
				liquidation.interest -= interest;
				liquidation.spared = false;
				let cured = self.cured_by_now(&loan)?;
				loan.liquidation_mut()?.cure_due = cured;
			},
		}
		self.keep(stock.loan, loan)
	}
}
