// SPDX-License-Identifier: Apache-2.0

//! What a liquidation brings: sales, penalty, cure, redemption, loss (8.3, 8.4, 9.1, 10).

use crate::{
	auction::Auction,
	facts::*,
	ledger::{normalize, taken, Loan, State},
	number::{down, ensure, minus, part_down, part_up, plus, same, whole, Result},
	views::*,
	Auditor,
};

impl Auditor {
	/// A lot was sold to its winner, at their bid or the price of the tick, in lot order.
	pub(crate) fn lot_sold(
		&mut self,
		id: LoanId,
		item: ItemId,
		buyer: Account,
		price: u128,
		split: Split,
	) -> Result {
		ensure!(self.pause != Pause::Liquidations, "a lot was sold in a pause");
		let mut loan = self.judged(id)?;
		let place = loan.item(item)?.place;
		let Place::Lot(auction_id) = place else {
			return Err(format!("item {item} is {place:?}"));
		};
		let mut auction = self.auction_of(auction_id)?;
		self.require_winner(&auction, buyer, price)?;
		self.require_lot_order(&loan, auction_id, &auction)?;
		let royalty = match loan.liquidation() {
			Some(liquidation) => liquidation.rules.royalty,
			None => self.market_of(loan.market)?.config.royalty,
		};
		if loan.liquidation().is_none() {
			self.require_no_default(&loan)?;
		}
		self.books.take_held(buyer, price)?;
		loan.items.retain(|left| left.id != item);
		auction.booked = Some(Outcome::Sold);
		self.auctions.insert(auction_id, auction);
		if loan.liquidation().is_some() {
			let cured = loan.liquidation().is_some_and(|liquidation| liquidation.cure_due);
			ensure!(!cured, "a lot was sold of a loan that is cured");
			self.book_proceeds(&mut loan, price, royalty.map(|(_, share)| share), split)?;
			let cured = self.cured_by_now(&loan)?;
			loan.liquidation_mut()?.cure_due = cured;
		} else {
			self.book_unwinding(&mut loan, price, royalty.map(|(_, share)| share), split)?;
		}
		if let Some((artist, _)) = royalty {
			self.books.credit(artist, split.royalty)?;
		}
		self.books.credit(loan.borrower, split.surplus)?;
		self.keep(id, loan)
	}

	/// Checks that a buyer has won a lot at a price, and that it is no less than the lowest.
	pub(crate) fn require_winner(&self, auction: &Auction, buyer: Account, price: u128) -> Result {
		ensure!(auction.won(self.clock), "sold before anybody had won, until {}", auction.end);
		let bid = auction.standing.map(|bid| (bid.bidder, bid.amount));
		same("the winner", Some((buyer, price)), bid)?;
		let least = auction.lowest.max(auction.least_price);
		ensure!(price >= least, "a sale at {price} below {least}");
		Ok(())
	}

	/// A loan's lots are settled in the order in which their outcomes were decided, those decided
	/// together in lot order; before an item that the fund has of it, so are those that were decided
	/// earlier (12.4).
	pub(crate) fn require_lot_order(&self, loan: &Loan, sold: AuctionId, of: &Auction) -> Result {
		let sold_at = of.decided_at(self.clock);
		for (earlier, other) in loan.lots().filter(|(_, other)| *other != sold) {
			let decided_at = self.auction_of(other)?.decided_at(self.clock);
			let first = decided_at.is_some() && (decided_at, other) < (sold_at, sold);
			ensure!(!first, "auction {sold} sold before item {earlier}, decided at {decided_at:?}");
		}
		Ok(())
	}

	/// Proceeds in liquidation: principal, then interest; the penalty; the royalty; the rest.
	pub(crate) fn book_proceeds(
		&mut self,
		loan: &mut Loan,
		amount: u128,
		royalty: Option<u32>,
		split: Split,
	) -> Result {
		let owed = loan.principal;
		let liquidation = loan.liquidation_mut()?;
		let principal = amount.min(owed);
		let interest = (amount - principal).min(liquidation.interest);
		let paid = principal + interest;
		let penalty = liquidation.penalty_after(paid)?.min(amount - paid);
		let left = amount - paid - penalty;
		let royalty = part_down(amount, royalty.unwrap_or(0))?.min(left);
		let surplus = left - royalty;
		let expected = Split { principal, interest, penalty, royalty, surplus };
		same("how the proceeds were split", split, expected)?;
		liquidation.interest -= interest;
		liquidation.repaid = plus(liquidation.repaid, paid)?;
		liquidation.charged = plus(liquidation.charged, penalty)?;
		self.pay(loan, plus(interest, penalty)?, principal)?;
		Ok(())
	}

	/// Checks that the loan is not in default, or that there is no room to liquidate it: if there
	/// is, it is liquidated before a lot of it is sold.
	fn require_no_default(&mut self, loan: &Loan) -> Result {
		self.touch(loan.market)?;
		let room = self.has_room(loan.market, self.market_of(loan.market)?)?;
		let verdict = self.default_of(loan).filter(|_| room);
		ensure!(verdict.is_none(), "sold in an unwinding, and the loan is {verdict:?}");
		Ok(())
	}

	/// Proceeds in an unwinding: principal, then interest; no penalty; the royalty; the rest.
	fn book_unwinding(
		&mut self,
		loan: &mut Loan,
		price: u128,
		royalty: Option<u32>,
		split: Split,
	) -> Result {
		let debt = self.debt(loan)?;
		let principal = price.min(loan.principal);
		let interest = (price - principal).min(minus(debt, loan.principal, "principal")?);
		let left = price - principal - interest;
		let royalty = part_down(price, royalty.unwrap_or(0))?.min(left);
		let surplus = left - royalty;
		let expected = Split { principal, interest, penalty: 0, royalty, surplus };
		same("how the proceeds were split", split, expected)?;
		self.pay(loan, interest, principal)?;
		self.lower_debt(loan, debt - principal - interest)
	}

	/// Whether debt and penalty are paid, or an unhealthy loan has recovered with the penalty added.
	pub(crate) fn cured_by_now(&self, loan: &Loan) -> Result<bool> {
		let liquidation = loan.liquidation().ok_or("not in liquidation")?;
		let owed = plus(self.debt(loan)?, liquidation.penalty_due()?)?;
		let lives = liquidation.reason == Reason::Unhealthy;
		Ok(owed == 0 || lives && self.recovers_now(loan, owed, false)?)
	}

	/// Checks that no lot is for sale, except one that nobody bought and whose end cures the loan:
	/// its auction tells the end afterwards.
	fn require_withdrawn(&self, loan: &Loan) -> Result {
		let lots: Vec<_> = loan.lots().collect();
		match lots.as_slice() {
			[] => Ok(()),
			[(_, auction)] => self
				.auction_of(*auction)?
				.require_unsold(self.clock)
				.map_err(|state| format!("cured with a lot for sale: {state}")),
			_ => Err("cured with lots for sale".into()),
		}
	}

	/// The loan lives on, with the penalty as interest; its items are read again (5.1).
	pub(crate) fn cured(&mut self, id: LoanId, debt: u128, penalty: u128) -> Result {
		let mut loan = self.judged(id)?;
		self.require_withdrawn(&loan)?;
		let liquidation = loan.liquidation_mut()?.clone();
		let due = liquidation.penalty_due()?;
		let owed = plus(self.debt(&loan)?, due)?;
		same("penalty and debt of a cured loan", (penalty, debt), (due, owed))?;
		ensure!(owed > 0, "a loan without debt was cured and not closed");
		let early = self.recovers_now(&loan, owed, true)?;
		let over = loan.returned.is_empty() && !loan.owes_only_penalty();
		let lives = early || over && self.lives_on(&loan, owed, true)?;
		let cured = liquidation.reason == Reason::Unhealthy && lives;
		ensure!(cured || liquidation.redeemed, "cured below the health it needs");
		self.touch(loan.market)?;
		let index = self.market_of(loan.market)?.index(self.now);
		loan.state = State::Active(down(&normalize(owed, index)?)?);
		for item in &mut loan.items {
			(item.place, item.reoffers) = (Place::Kept, 0);
		}
		loan.returned.clear();
		let loan = self.read_again(&loan)?;
		self.keep(id, loan)
	}

	/// A loan ended: nothing is owed any more, or nothing but penalty after the last lot, or nothing
	/// but interest after an unwinding sold all items.
	pub(crate) fn closed(&mut self, id: LoanId) -> Result {
		let loan = self.loan_of(id)?;
		ensure!(loan.lots().next().is_none(), "closed with lots for sale");
		let debt = self.debt(&loan)?;
		let forgiven = match loan.liquidation() {
			None => loan.principal == 0 && loan.items.is_empty(),
			Some(_) => loan.owes_only_penalty(),
		};
		ensure!(debt == 0 || forgiven, "closed with a debt of {debt}");
		if let Some(liquidation) = loan.liquidation() {
			let penalty = plus(debt, liquidation.penalty_due()?)?;
			let early = penalty > 0 && !liquidation.redeemed && !loan.returned.is_empty();
			ensure!(!early, "lots were taken back before a penalty of {penalty} was paid");
		}
		if let Some(left) = &mut self.ends {
			ensure!(*left > 0, "incomes ended more loans than their payer permits");
			*left -= 1;
		}
		self.loans.remove(&id);
		Ok(())
	}

	/// A redemption: the penalty due becomes interest, then interest is paid first; in full or in
	/// part, the fine is paid, half of it to those whose bids stood (9.1).
	pub(crate) fn redeemed(&mut self, fact: Fact) -> Result {
		let Fact::Redeemed { loan: id, payer, offered, own, interest, principal, fine } = fact
		else {
			return self.other(&fact);
		};
		let mut loan = self.judged(id)?;
		Self::require_own(&loan, payer, own)?;
		loan.liquidation_mut()?.charge_penalty()?;
		let debt = self.debt(&loan)?;
		let liquidation = loan.liquidation_mut()?.clone();
		let min_debt = loan.terms(self.market_of(loan.market)?).min_debt;
		let paid = taken(offered, debt, min_debt);
		same("what was taken", plus(interest, principal)?, paid)?;
		ensure!(paid > 0, "nothing was redeemed");
		same("interest paid", interest, paid.min(liquidation.interest))?;
		same("the fine", fine, self.fine_of(&loan)?)?;
		let mut won = loan.returned.iter().any(|lot| lot.won);
		let mut english = loan.returned.iter().all(|lot| lot.english);
		for (_, auction) in loan.lots() {
			let auction = self.auction_of(auction)?;
			won |= auction.won(self.clock);
			english &= auction.phase == Phase::English && self.clock < auction.end;
		}
		ensure!(!won, "redeemed while a lot that was won was not settled");
		let to_fund = self.share_fine(&loan, fine)?;
		self.books.debit(payer, plus(paid, fine)?)?;
		self.pay(&mut loan, plus(interest, to_fund)?, principal)?;
		let state = loan.liquidation_mut()?;
		state.interest -= interest;
		(state.redeemed, state.cure_due) = (true, true);
		if paid < debt {
			let least = part_up(debt, liquidation.rules.redeem_min)?;
			ensure!(paid >= least, "a part of {paid} below redeem_min {least}");
			ensure!(english, "a part was redeemed after the English phase");
			let collection = self.market_of(loan.market)?.config.collection;
			ensure!(!self.matured(&loan, collection), "a part of a matured loan was redeemed");
			let fresh = self.price(collection)?.liquidation.is_some();
			ensure!(fresh, "a part was redeemed without a fresh price");
			let reached = self.recovers_now(&loan, debt - paid, true)?;
			ensure!(reached, "redeemed below the health that a cure needs");
		}
		self.keep(id, loan)
	}

	/// Nothing is left: interest is forgiven, principal comes from the fund, and what it
	/// cannot cover is shortfall, which freezes the market (design 10).
	pub(crate) fn loss_realised(
		&mut self,
		id: LoanId,
		covered: u128,
		shortfall: u128,
		forgiven_interest: u128,
	) -> Result {
		let mut loan = self.loan_of(id)?;
		ensure!(loan.items.is_empty(), "a loss with items left to sell");
		ensure!(!loan.owes_only_penalty(), "a loss of a loan that owes only penalty");
		self.touch(loan.market)?;
		let interest = minus(self.debt(&loan)?, loan.principal, "principal above the debt")?;
		same("forgiven interest", forgiven_interest, interest)?;
		match &mut loan.state {
			State::Active(normalized) => *normalized = 0,
			State::Liquidation(liquidation) => {
				ensure!(!liquidation.cure_due, "a loss of a loan that is cured");
				liquidation.interest = 0;
			},
		}
		let principal = std::mem::take(&mut loan.principal);
		let expected = self.books.lose(principal, self.now, self.periods.day)?;
		same("covered, and shortfall", (covered, shortfall), expected)?;
		if shortfall > 0 {
			self.freeze(loan.market, shortfall)?;
			self.freeze_after(loan.market);
		}
		self.keep(id, loan)
	}

	fn freeze(&mut self, market: MarketId, loss: u128) -> Result {
		let market = self.markets.get_mut(&market).ok_or("its market is unknown")?;
		market.loss += whole(loss);
		market.status = market.status.max(Status::Frozen);
		Ok(())
	}
}
