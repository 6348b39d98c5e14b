// SPDX-License-Identifier: Apache-2.0

//! Auctions: English first, then descending (design 12).

use crate::{
	books::Claim,
	facts::*,
	fine::Stood,
	ledger::Returned,
	number::{down, ensure, millionths, part_up, plus, ratio, same, share, up, whole, Result},
	risk::value,
	views::*,
	Auditor,
};

/// The standing bid.
#[derive(Clone, Copy)]
pub(crate) struct Bid {
	pub bidder: Account,
	pub amount: u128,
	/// The tick at which it was placed.
	pub since: u64,
	/// It was freed or became a claim, and what replaces it has not been told yet.
	pub gone: bool,
}

/// An auction of one item.
#[derive(Clone)]
pub(crate) struct Auction {
	pub lot: Lot,
	pub rules: AuctionRules,
	pub appraised: u128,
	pub asked: u128,
	pub least_price: u128,
	pub reserve: u128,
	pub lowest: u128,
	pub started_at: u64,
	/// The end of its present phase.
	pub end: u64,
	/// When the price began to fall.
	pub turned_at: u64,
	pub phase: Phase,
	pub standing: Option<Bid>,
	/// Those whose bids were replaced, and what they weigh when a fine is shared.
	pub stood: Vec<Stood>,
	/// Whether a fact of its loan or of the fund has named it.
	pub named: bool,
	/// The outcome that the credit pallet has booked and that the auction has not told yet.
	pub booked: Option<Outcome>,
	/// A buyer's money that was freed, which no fact has told yet.
	pub refunded: Option<(Account, u128)>,
}

/// The reserve `max(reserve_low*V, min(reserve_multiple*D, reserve_high*V))` and the lowest price
/// `lowest*V`, both rounded up, neither below the least price (12.2).
pub(crate) fn reserve_and_lowest(
	rules: &AuctionRules,
	appraised: u128,
	asked: u128,
	least_price: u128,
) -> Result<(u128, u128)> {
	let low = whole(appraised) * millionths(rules.reserve_low);
	let high = whole(appraised) * millionths(rules.reserve_high);
	let debt = ratio(rules.reserve_multiple.0) * whole(asked);
	let reserve = up(&low.max(debt.min(high)))?;
	let lowest = part_up(appraised, rules.lowest)?;
	Ok((reserve.max(least_price), lowest.max(least_price)))
}

impl Auction {
	/// The price at a tick: `R - floor((R - F) * t / dutch)` (12.3).
	pub(crate) fn price_at(&self, clock: u64) -> Result<u128> {
		let passed = clock.saturating_sub(self.turned_at).min(self.rules.dutch);
		let range = self.reserve.saturating_sub(self.lowest);
		let fallen = down(&share(range, passed.into(), self.rules.dutch.into())?)?;
		Ok(self.reserve.saturating_sub(fallen))
	}

	/// Whether somebody has won it, by the clock.
	pub(crate) fn won(&self, clock: u64) -> bool {
		let stands = self.standing.is_some_and(|bid| !bid.gone);
		stands && (self.phase == Phase::Won || self.phase == Phase::English && clock >= self.end)
	}

	/// When its outcome was decided, if it was and is not booked: it was won, or nobody can bid any
	/// more. A purchase comes after everything that ended at its tick.
	pub(crate) fn decided_at(&self, clock: u64) -> Option<u64> {
		let decided = match self.phase {
			Phase::Won => clock.saturating_add(1),
			Phase::English if self.standing.is_none() => self.end.saturating_add(self.rules.dutch),
			_ => self.end,
		};
		let runs = matches!(self.phase, Phase::English | Phase::Descending);
		let waits = self.phase == Phase::Won || runs && decided <= clock;
		(waits && self.booked.is_none()).then_some(decided)
	}

	/// Checks that its time is over and that nobody has won it.
	pub(crate) fn require_unsold(&self, clock: u64) -> Result {
		let over = match self.phase {
			Phase::English => clock >= self.end.saturating_add(self.rules.dutch),
			Phase::Descending => clock >= self.end,
			Phase::Failed => true,
			_ => false,
		};
		ensure!(
			over && self.standing.is_none(),
			"the auction is {:?} until {}",
			self.phase,
			self.end
		);
		Ok(())
	}

	/// Whether somebody has won it, and it was not sold to them.
	pub(crate) fn undelivered(&self, clock: u64) -> bool {
		let freed = self.standing.is_some_and(|bid| bid.gone);
		self.phase == Phase::Over(Outcome::Undelivered) || self.won(clock) || freed
	}

	/// Whether hooks are to close it: its present phase has ended.
	pub(crate) fn is_due(&self, clock: u64) -> bool {
		matches!(self.phase, Phase::English | Phase::Descending) && self.end <= clock
	}

	fn is_over(&self) -> bool {
		matches!(self.phase, Phase::Over(_))
	}

	/// Checks what must hold between two calls.
	pub(crate) fn check(&self) -> Result {
		ensure!(self.named, "no fact of its seller has named it");
		ensure!(self.is_over() || self.booked.is_none(), "was booked and is not over");
		ensure!(!self.standing.is_some_and(|bid| bid.gone), "the standing bid was freed");
		ensure!(self.phase != Phase::Won, "was won and not sold");
		Ok(())
	}

	/// The end after a bid: `extension` from now if fewer blocks are left, at most
	/// `start + english + max_extension` (12.2).
	fn end_after_bid(&self, clock: u64) -> u64 {
		let last = self.started_at.saturating_add(self.rules.english);
		let last = last.saturating_add(self.rules.max_extension);
		let extended = clock.saturating_add(self.rules.extension).min(last);
		self.end.max(extended)
	}
}

impl Auditor {
	pub(crate) fn auction_of(&self, id: AuctionId) -> Result<Auction> {
		self.auctions
			.get(&id)
			.cloned()
			.ok_or_else(|| format!("auction {id} is unknown"))
	}

	/// Takes in what happened in an auction.
	pub(crate) fn auction_fact(&mut self, fact: Fact) -> Result {
		if let Fact::AuctionOpened { .. } = fact {
			return self.auction_opened(fact);
		}
		if let Fact::Claimed { auction, who, held, owed } = fact {
			return self.books.claim(auction, who, Claim { held, owed });
		}
		let id = match &fact {
			Fact::BidPlaced { auction, .. }
			| Fact::BidWithdrawn { auction, .. }
			| Fact::BidFreed { auction, .. }
			| Fact::TurnedDescending { auction, .. }
			| Fact::AuctionSold { auction, .. }
			| Fact::Unsold { auction }
			| Fact::Withdrawn { auction }
			| Fact::DeliveryFailed { auction, .. }
			| Fact::SettlementFailed { auction, .. }
			| Fact::Relisted { auction, .. }
			| Fact::Owed { auction, .. } => *auction,
			_ => return self.other(&fact),
		};
		let mut auction = self.auction_of(id)?;
		self.auction_step(id, &mut auction, fact)?;
		self.auctions.insert(id, auction);
		Ok(())
	}

	fn auction_step(&mut self, id: AuctionId, auction: &mut Auction, fact: Fact) -> Result {
		let may_move = self.pause != Pause::Liquidations;
		match fact {
			Fact::BidPlaced { bidder, amount, end, .. } => {
				ensure!(may_move, "a bid in a pause");
				self.bid_placed(id, auction, bidder, amount, end)
			},
			Fact::BidWithdrawn { bidder, amount, .. } => {
				let paused = self.now.saturating_sub(self.pause_since);
				let long = !may_move && paused >= self.periods.bid_back;
				ensure!(long, "a bid was taken back without a long pause");
				let bid = auction.standing.take().map(|bid| (bid.bidder, bid.amount));
				same("the bid taken back", Some((bidder, amount)), bid)?;
				self.books.free(bidder, amount)
			},
			Fact::BidFreed { bidder, amount, .. } => {
				if auction.refunded == Some((bidder, amount)) {
					auction.refunded = None;
					return Ok(());
				}
				self.unstand(id, auction, bidder, amount)?;
				self.books.release(id, bidder, amount)
			},
			Fact::Owed { who, held, owed, .. } => {
				if held > 0 && auction.refunded == Some((who, held)) {
					auction.refunded = None;
					self.books.hold(who, held)?;
					self.books.outbid(id, who, held)?;
				} else if held > 0 {
					self.unstand(id, auction, who, held)?;
				}
				self.books.owe(id, who, Claim { held, owed })
			},
			Fact::TurnedDescending { appraised, reserve, lowest, end, .. } => {
				ensure!(may_move, "turned in a pause");
				ensure!(self.may_settle, "turned by a payment");
				let due = auction.phase == Phase::English && self.clock >= auction.end;
				ensure!(due && auction.standing.is_none(), "turned before its time, or with a bid");
				self.closes(id, auction.end)?;
				self.revalued(auction, appraised, (reserve, lowest))?;
				same("the end", end, auction.end.saturating_add(auction.rules.dutch))?;
				(auction.turned_at, auction.end) = (auction.end, end);
				auction.phase = Phase::Descending;
				Ok(())
			},
			Fact::AuctionSold { buyer, price, .. } => {
				ensure!(self.may_settle, "sold by a payment");
				same("what was booked", Some(Outcome::Sold), auction.booked)?;
				let bid = auction.standing.take().map(|bid| (bid.bidder, bid.amount));
				same("the winner", Some((buyer, price)), bid)?;
				self.closes(id, auction.end)?;
				auction.phase = Phase::Over(Outcome::Sold);
				Ok(())
			},
			Fact::Unsold { .. } => {
				ensure!(may_move, "closed in a pause");
				ensure!(self.may_settle, "closed by a payment");
				auction.require_unsold(self.clock)?;
				self.closes(id, auction.end)?;
				auction.phase = Phase::Over(Outcome::Unsold);
				Ok(())
			},
			Fact::Withdrawn { .. } => self.withdrawn(id, auction),
			Fact::DeliveryFailed { buyer, price, .. } => {
				ensure!(may_move, "closed in a pause");
				ensure!(self.may_settle, "closed by a payment");
				let failed = !auction.is_over() && auction.undelivered(self.clock);
				ensure!(failed, "a delivery failed although nobody had won the lot");
				let bid = auction.standing.map(|bid| (bid.bidder, bid.amount));
				same("the winner", Some((buyer, price)), bid)?;
				self.closes(id, auction.end)?;
				self.refund(auction)?;
				auction.phase = Phase::Over(Outcome::Undelivered);
				Ok(())
			},
			Fact::SettlementFailed { was_won, .. } => {
				ensure!(may_move, "closed in a pause");
				same("whether somebody had won", was_won, auction.standing.is_some())?;
				if !was_won {
					auction.require_unsold(self.clock)?;
				}
				if let Some(bid) = auction.standing {
					auction.remember(&bid, self.clock)?;
				}
				self.closes(id, auction.end)?;
				self.refund(auction)?;
				auction.phase = Phase::Failed;
				auction.booked = None;
				Ok(())
			},
			Fact::Relisted { appraised, reserve, lowest, started_at, end, .. } => {
				same("the auction listed again", auction.phase, Phase::Failed)?;
				self.revalued(auction, appraised, (reserve, lowest))?;
				same("the start", started_at, self.clock)?;
				same("the end", end, started_at.saturating_add(auction.rules.english))?;
				(auction.started_at, auction.end) = (started_at, end);
				auction.phase = Phase::English;
				Ok(())
			},
			_ => self.other(&fact),
		}
	}

	/// The standing bid is gone before what replaces it is told.
	fn unstand(
		&mut self,
		id: AuctionId,
		auction: &mut Auction,
		who: Account,
		amount: u128,
	) -> Result {
		if self.books.releases.get(&(id, who)).is_some_and(|due| *due >= amount) {
			return Ok(());
		}
		match &mut auction.standing {
			Some(bid) if !bid.gone && bid.bidder == who && bid.amount == amount => bid.gone = true,
			_ => return Err(format!("account {who} had no bid of {amount} to be freed")),
		}
		self.books.outbid(id, who, amount)
	}

	/// Frees the money of a buyer who gets nothing, whether or not a fact tells it.
	fn refund(&mut self, auction: &mut Auction) -> Result {
		if let Some(bid) = auction.standing.take().filter(|bid| !bid.gone) {
			self.books.free(bid.bidder, bid.amount)?;
			auction.refunded = Some((bid.bidder, bid.amount));
		}
		Ok(())
	}

	/// `V` is lowered to today's value, unless that is nothing; reserve and lowest price follow it.
	fn revalued(&self, auction: &mut Auction, appraised: u128, prices: (u128, u128)) -> Result {
		let today = Some(self.value_now(auction)?).filter(|today| *today > 0);
		let expected = today.map_or(auction.appraised, |today| auction.appraised.min(today));
		same("V of today", appraised, expected)?;
		let (least, debt) = (auction.least_price, auction.asked);
		let expected = reserve_and_lowest(&auction.rules, appraised, debt, least)?;
		same("reserve and lowest of today", prices, expected)?;
		(auction.appraised, auction.reserve, auction.lowest) = (appraised, prices.0, prices.1);
		Ok(())
	}

	/// A lot's value at the present price; no bound if that price is not fresh.
	fn value_now(&self, auction: &Auction) -> Result<u128> {
		let (collection, units) = match auction.lot {
			Lot::Loan { loan, item } => {
				let mut loan = self.read_again(&self.loan_of(loan)?)?;
				(self.market_of(loan.market)?.config.collection, loan.item(item)?.units)
			},
			Lot::Inventory { collection, item } => {
				let market = self.stock_of((collection, item))?.market;
				(collection, self.stock_units((collection, item), market)?)
			},
		};
		let price = self.price(collection)?;
		match price.liquidation {
			Some(_) => value(price.low(), units),
			None => Ok(u128::MAX),
		}
	}

	fn auction_opened(&mut self, fact: Fact) -> Result {
		let Fact::AuctionOpened {
			auction,
			lot,
			rules,
			appraised,
			asked,
			least_price,
			reserve,
			lowest,
			started_at,
			end,
		} = fact
		else {
			return self.other(&fact);
		};
		ensure!(!self.auctions.contains_key(&auction), "auction {auction} was there already");
		ensure!(appraised > 0, "a lot is worth nothing");
		let expected = reserve_and_lowest(&rules, appraised, asked, least_price)?;
		same("reserve and lowest", (reserve, lowest), expected)?;
		same("the start", started_at, self.clock)?;
		same("the end", end, started_at.saturating_add(rules.english))?;
		let opened = Auction {
			lot,
			rules,
			appraised,
			asked,
			least_price,
			reserve,
			lowest,
			started_at,
			end,
			turned_at: end,
			phase: Phase::English,
			standing: None,
			stood: Vec::new(),
			named: false,
			booked: None,
			refunded: None,
		};
		self.auctions.insert(auction, opened);
		Ok(())
	}

	/// A bid: the first one at least the reserve, each further one above the last by at least the
	/// increment; in the descending phase the first one wins, at the price of the tick (12.2,
	/// 12.3).
	fn bid_placed(
		&mut self,
		id: AuctionId,
		auction: &mut Auction,
		bidder: Account,
		amount: u128,
		end: u64,
	) -> Result {
		// Anybody may buy what is the fund's.
		if let Lot::Loan { loan, .. } = auction.lot {
			let loan = self.loan_of(loan)?;
			ensure!(bidder != loan.borrower, "a borrower bid on their own lot");
			let sold = loan.liquidation().is_some_and(|liquidation| liquidation.cure_due);
			ensure!(!sold, "a bid on a lot of a loan that is cured");
		}
		ensure!(self.clock < auction.end, "a bid at or after the end {}", auction.end);
		let top = auction.standing.take();
		match auction.phase {
			Phase::English => {
				let least = match top {
					None => auction.reserve,
					Some(top) => {
						plus(top.amount, part_up(top.amount, auction.rules.increment)?.max(1))?
					},
				};
				ensure!(amount >= least, "the least bid was {least}");
				same("the end", end, auction.end_after_bid(self.clock))?;
				auction.end = end;
			},
			Phase::Descending => {
				ensure!(top.is_none(), "a second bid in the descending phase");
				same("the price", amount, auction.price_at(self.clock)?)?;
				same("the end", end, auction.end)?;
				auction.phase = Phase::Won;
			},
			phase => return Err(format!("a bid in an auction that is {phase:?}")),
		}
		if let Some(top) = &top {
			auction.remember(top, self.clock)?;
		}
		match top.filter(|top| !top.gone) {
			Some(top) if top.bidder == bidder => self.books.hold(bidder, amount - top.amount)?,
			Some(top) => {
				self.books.outbid(id, top.bidder, top.amount)?;
				self.books.hold(bidder, amount)?;
			},
			None => self.books.hold(bidder, amount)?,
		}
		auction.standing = Some(Bid { bidder, amount, since: self.clock, gone: false });
		Ok(())
	}

	/// The seller took the lot back: its loan must have ended, or been cured or redeemed.
	fn withdrawn(&mut self, id: AuctionId, auction: &mut Auction) -> Result {
		ensure!(!auction.is_over() && auction.booked.is_none(), "the auction was over");
		let Lot::Loan { loan: loan_id, item } = auction.lot else {
			return Err("the fund took an item back that was for sale".into());
		};
		let mut loan = self.loan_of(loan_id)?;
		let item = loan.item(item)?;
		same("where the item was", item.place, Place::Lot(id))?;
		item.place = Place::Kept;
		loan.returned.push(Returned {
			bid: auction.standing.is_some(),
			parts: auction.parts(self.clock)?,
			won: auction.won(self.clock)
				|| auction.standing.is_some_and(|bid| bid.gone)
					&& auction.phase == Phase::English
					&& self.clock >= auction.end,
			english: auction.phase == Phase::English && self.clock < auction.end,
		});
		self.loans.insert(loan_id, loan);
		if let Some(bid) = auction.standing.take().filter(|bid| !bid.gone) {
			self.books.outbid(id, bid.bidder, bid.amount)?;
		}
		auction.phase = Phase::Over(Outcome::Withdrawn);
		Ok(())
	}
}
