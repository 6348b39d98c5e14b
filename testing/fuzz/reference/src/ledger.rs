// SPDX-License-Identifier: Apache-2.0

//! Loans: what is owed, drawing and repaying, collateral (3.2, 4, 6).

use crate::{
	facts::*,
	fine::Stood,
	liquidation::Liquidation,
	number::{down, ensure, minus, plus, same, share, up, Number, Ratio18, Result, NANO, ONE},
	starts::Worthless,
	views::Place,
	Auditor,
};
use num_bigint::BigInt;

/// An item of a loan.
#[derive(Clone)]
pub(crate) struct Item {
	pub id: ItemId,
	pub units: u128,
	pub place: Place,
	pub reoffers: u32,
	/// The last auction it was in.
	pub auction: Option<AuctionId>,
}

/// A lot that was taken back; the end or the cure of its loan has yet to explain it.
#[derive(Clone)]
pub(crate) struct Returned {
	/// Whether a bid stood.
	pub bid: bool,
	/// What its bids weigh when a fine is shared.
	pub parts: Vec<Stood>,
	/// Whether it was won already.
	pub won: bool,
	/// Whether it took English bids.
	pub english: bool,
}

/// Whether a loan is in liquidation.
#[derive(Clone)]
pub(crate) enum State {
	/// It bears interest: its debt in 10^-9 of the smallest unit, divided by the index.
	Active(u128),
	/// Its items are sold.
	Liquidation(Box<Liquidation>),
}

/// A loan.
#[derive(Clone)]
pub(crate) struct Loan {
	pub market: MarketId,
	pub borrower: Account,
	pub principal: u128,
	pub items: Vec<Item>,
	pub maturity: Option<u64>,
	pub due: Option<u64>,
	pub unwound_at: Option<u64>,
	/// When a start that failed is to be tried again; it stays when the loan has returned, which is
	/// not told.
	pub retry_at: Option<u64>,
	pub worthless: Option<Worthless>,
	/// In how many blocks it could have been read again after a notice, and was not.
	pub blocks_late: u32,
	pub state: State,
	pub returned: Vec<Returned>,
}

impl Loan {
	pub(crate) fn normalized(&self) -> u128 {
		match self.state {
			State::Active(normalized) => normalized,
			State::Liquidation(_) => 0,
		}
	}

	pub(crate) fn liquidation(&self) -> Option<&Liquidation> {
		match &self.state {
			State::Active(_) => None,
			State::Liquidation(liquidation) => Some(liquidation),
		}
	}

	pub(crate) fn liquidation_mut(&mut self) -> Result<&mut Liquidation> {
		match &mut self.state {
			State::Active(_) => Err("the loan is not in liquidation".into()),
			State::Liquidation(liquidation) => Ok(liquidation),
		}
	}

	pub(crate) fn units(&self) -> u128 {
		self.items.iter().fold(0, |sum, item| sum.saturating_add(item.units))
	}

	pub(crate) fn lots(&self) -> impl Iterator<Item = (ItemId, AuctionId)> + '_ {
		self.items.iter().filter_map(|item| match item.place {
			Place::Lot(auction) => Some((item.id, auction)),
			_ => None,
		})
	}

	pub(crate) fn unwinding(&self) -> bool {
		matches!(self.state, State::Active(_)) && self.lots().next().is_some()
	}

	/// Whether it is in liquidation and nothing of it can be sold: it waits for delivery, or for its
	/// items to have a value (8.6).
	pub(crate) fn waits(&self) -> bool {
		let sells = self.lots().next().is_some();
		self.liquidation().is_some() && !sells && !self.items.is_empty()
	}

	/// Whether nothing is owed but penalty that became interest: that is paid after all other
	/// interest (8.4).
	pub(crate) fn owes_only_penalty(&self) -> bool {
		let spent =
			|liquidation: &Liquidation| liquidation.interest <= liquidation.penalty_in_interest;
		self.principal == 0 && self.liquidation().is_some_and(spent)
	}

	pub(crate) fn item(&mut self, id: ItemId) -> Result<&mut Item> {
		let found = self.items.iter_mut().find(|item| item.id == id);
		found.ok_or_else(|| format!("item {id} is not the loan's"))
	}

	/// Checks what must hold between two calls.
	pub(crate) fn check(&self) -> Result {
		ensure!(
			self.returned.is_empty(),
			"lots were taken back, and the loan was not ended or cured"
		);
		let owes = match &self.state {
			State::Active(normalized) => *normalized > 0 && !self.items.is_empty(),
			// An income is no outcome: what waits goes on waiting.
			State::Liquidation(liquidation) => {
				let sells = self.lots().next().is_some();
				sells || !self.owes_only_penalty() || self.waits() && liquidation.spared
			},
		};
		ensure!(owes, "is paid or has nothing left, and has not ended");
		Ok(())
	}
}

/// `normalized * index`, exactly.
pub(crate) fn exact_debt(normalized: u128, index: u128) -> Number {
	Number::new(BigInt::from(normalized) * BigInt::from(index), BigInt::from(ONE * NANO))
}

/// The normalized debt for a debt, in 10^-9 of the smallest unit, before rounding.
pub(crate) fn normalize(debt: u128, index: u128) -> Result<Number> {
	let scaled = debt.checked_mul(NANO).ok_or("a debt is too large")?;
	share(scaled, ONE, index)
}

impl Auditor {
	/// A loan; one in liquidation is judged by what its items count for now.
	pub(crate) fn loan_of(&self, id: LoanId) -> Result<Loan> {
		let loan = self.loans.get(&id).ok_or_else(|| format!("loan {id} is unknown"))?;
		match loan.liquidation() {
			Some(_) => self.read_again(loan),
			None => Ok(loan.clone()),
		}
	}

	/// A loan that is not in liquidation.
	fn active(&self, id: LoanId) -> Result<Loan> {
		let loan = self.loan_of(id)?;
		ensure!(loan.liquidation().is_none(), "loan {id} is in liquidation");
		Ok(loan)
	}

	/// What is owed now, rounded up (design 1).
	pub(crate) fn debt(&self, loan: &Loan) -> Result<u128> {
		match &loan.state {
			State::Active(normalized) => {
				up(&exact_debt(*normalized, self.market_of(loan.market)?.index(self.now)))
			},
			State::Liquidation(liquidation) => plus(loan.principal, liquidation.interest),
		}
	}

	/// Lowers the debt of an active loan to `left`. What comes off is rounded down to 10^-9 of the
	/// smallest unit, so the debt reads as `left` or as one unit more (design 1).
	pub(crate) fn lower_debt(&self, loan: &mut Loan, left: u128) -> Result {
		let index = self.market_of(loan.market)?.index(self.now);
		let paid = minus(self.debt(loan)?, left, "the debt that is paid")?;
		let paid = down(&normalize(paid, index)?)?;
		if let State::Active(normalized) = &mut loan.state {
			*normalized = if left == 0 { 0 } else { minus(*normalized, paid, "normalized debt")? };
		}
		let reads = self.debt(loan)?;
		ensure!(reads == left || reads == plus(left, 1)?, "the debt reads {reads}, not {left}");
		Ok(())
	}

	fn raise_debt(&self, loan: &mut Loan, amount: u128) -> Result {
		let index = self.market_of(loan.market)?.index(self.now);
		if let State::Active(normalized) = &mut loan.state {
			*normalized = plus(*normalized, up(&normalize(amount, index)?)?)?;
		}
		loan.principal = plus(loan.principal, amount)?;
		Ok(())
	}

	fn pin(&self, loan: &mut Loan, collection: CollectionId, items: &[ItemId]) -> Result {
		for id in items {
			let mut others = self.loans.values().filter(|other| {
				let market = self.markets.get(&other.market);
				market.is_some_and(|market| market.config.collection == collection)
			});
			let pledged = |loan: &Loan| loan.items.iter().any(|item| item.id == *id);
			ensure!(!pledged(loan) && !others.any(pledged), "item {id} is pledged already");
			let free = !self.inventory.contains_key(&(collection, *id));
			ensure!(free, "item {id} is the fund's");
			let place = Place::Kept;
			loan.items.push(Item { id: *id, units: 0, place, reoffers: 0, auction: None });
		}
		Ok(())
	}

	/// Checks that interest is paid first (3.2).
	fn interest_first(&self, loan: &Loan, interest: u128, principal: u128) -> Result {
		let paid = plus(interest, principal)?;
		let debt = self.debt(loan)?;
		ensure!(paid > 0 && paid <= debt, "{paid} was paid of a debt of {debt}");
		let due = minus(debt, loan.principal, "principal above the debt")?;
		same("interest paid", interest, paid.min(due))
	}

	/// Interest goes to the fund, principal is burned.
	pub(crate) fn pay(&mut self, loan: &mut Loan, interest: u128, principal: u128) -> Result {
		loan.principal = minus(loan.principal, principal, "principal paid")?;
		self.books.burn(principal, self.now, self.periods.day)?;
		self.books.explain(interest)
	}

	/// Takes in what happened to a loan that is not in liquidation.
	pub(crate) fn loan_fact(&mut self, fact: Fact) -> Result {
		match fact {
			Fact::Opened { loan, market, borrower, items, amount, maturity } => {
				self.touch(market)?;
				ensure!(!self.loans.contains_key(&loan), "loan {loan} was there already");
				let opened = Loan {
					market,
					borrower,
					principal: 0,
					items: Vec::new(),
					maturity,
					due: None,
					unwound_at: None,
					retry_at: None,
					worthless: None,
					blocks_late: 0,
					state: State::Active(0),
					returned: Vec::new(),
				};
				self.opened(loan, opened, &items, amount)
			},
			Fact::Drawn { loan: id, amount } => {
				let mut loan = self.active(id)?;
				self.touch(loan.market)?;
				let overdue = loan.maturity.is_some_and(|maturity| self.now >= maturity);
				ensure!(!overdue, "a loan past its maturity was drawn on");
				self.draw(id, &mut loan, amount)?;
				self.keep(id, loan)
			},
			Fact::Repaid { loan: id, payer, interest, principal } => {
				let mut loan = self.active(id)?;
				self.touch(loan.market)?;
				self.interest_first(&loan, interest, principal)?;
				let left = self.debt(&loan)? - interest - principal;
				let least = self.market_of(loan.market)?.config.min_debt;
				ensure!(left == 0 || left >= least, "{left} is left, below min_debt {least}");
				self.books.debit(payer, plus(interest, principal)?)?;
				self.pay(&mut loan, interest, principal)?;
				self.lower_debt(&mut loan, left)?;
				self.keep(id, loan)
			},
			Fact::Pledged { loan: id, items } => {
				let mut loan = self.active(id)?;
				self.touch(loan.market)?;
				let market = self.market_of(loan.market)?;
				self.pin(&mut loan, market.config.collection, &items)?;
				self.read_weights(&mut loan, market);
				self.require_item_limits(id, &loan, market)?;
				self.keep(id, loan)
			},
			Fact::Released { loan: id, items } => {
				let mut loan = self.active(id)?;
				self.touch(loan.market)?;
				let market = self.market_of(loan.market)?;
				self.require_borrowing(&loan, market)?;
				for item in items {
					let place = loan.item(item)?.place;
					same("where a released item was", place, Place::Kept)?;
					loan.items.retain(|kept| kept.id != item);
				}
				self.read_weights(&mut loan, market);
				self.require_ltv(&loan, market)?;
				self.keep(id, loan)
			},
			Fact::Transferred { loan: id, from, to } => {
				let mut loan = self.active(id)?;
				same("the borrower", from, loan.borrower)?;
				loan.borrower = to;
				self.require_account_ceiling(id, &loan, self.market_of(loan.market)?)?;
				self.keep(id, loan)
			},
			Fact::Refinanced { loan, from, to, maturity } => {
				self.touch(from)?;
				self.touch(to)?;
				self.refinanced(loan, from, to, maturity)
			},
			Fact::Refreshed { loan: id, units } => {
				let mut loan = self.loan_of(id)?;
				self.touch(loan.market)?;
				let read = self.read_again(&loan)?;
				same("units", units, Ratio18(read.units()))?;
				match &mut loan.state {
					State::Active(_) => self.keep(id, read),
					// Only a cure reads again what is in liquidation, and is told next.
					State::Liquidation(liquidation) => {
						liquidation.cure_due = true;
						self.keep(id, loan)
					},
				}
			},
			_ => self.other(&fact),
		}
	}

	/// Stores a changed loan; where nothing of it is for sale any more, its wait begins.
	pub(crate) fn keep(&mut self, id: LoanId, mut loan: Loan) -> Result {
		let (waits, now) = (loan.waits(), self.now);
		if let State::Liquidation(liquidation) = &mut loan.state {
			let since = liquidation.waits_since.unwrap_or(now);
			liquidation.waits_since = waits.then_some(since);
		}
		self.loans.insert(id, loan);
		Ok(())
	}

	fn opened(&mut self, id: LoanId, mut loan: Loan, items: &[ItemId], amount: u128) -> Result {
		let market = self.market_of(loan.market)?;
		let config = market.config.clone();
		ensure!(!items.is_empty(), "a loan was opened without items");
		self.pin(&mut loan, config.collection, items)?;
		self.require_item_limits(id, &loan, market)?;
		same("maturity", loan.maturity, config.duration.map(|span| self.now.saturating_add(span)))?;
		loan.due = loan.maturity.map(|maturity| maturity.saturating_add(config.grace));
		self.draw(id, &mut loan, amount)?;
		self.keep(id, loan)
	}

	/// Draws: within `max_ltv` at the lending price, `min_debt` and every limit (2.5, 5.1).
	fn draw(&mut self, id: LoanId, loan: &mut Loan, amount: u128) -> Result {
		ensure!(amount > 0, "nothing was drawn");
		self.raise_debt(loan, amount)?;
		let market = self.market_of(loan.market)?;
		self.require_borrowing(loan, market)?;
		self.read_weights(loan, market);
		self.require_ltv(loan, market)?;
		let debt = self.debt(loan)?;
		let least = market.config.min_debt;
		ensure!(debt >= least, "a debt of {debt} is below min_debt {least}");
		self.require_market_ceilings(id, loan, market)?;
		self.require_wide_ceilings(id, loan, market)?;
		self.books.mint(loan.borrower, amount, self.now, self.periods.day)
	}

	/// A loan moves to another market: its debt is carried exactly, within every limit of the
	/// target (2.5; 6, call 7).
	fn refinanced(
		&mut self,
		id: LoanId,
		from: MarketId,
		to: MarketId,
		maturity: Option<u64>,
	) -> Result {
		let mut loan = self.active(id)?;
		same("the market it was in", from, loan.market)?;
		ensure!(self.market_of(from)?.status != Status::Halted, "refinanced out of a halt");
		let debt = self.debt(&loan)?;
		let target = self.market_of(to)?;
		let source = self.market_of(from)?.config.collection;
		same("the collection", target.config.collection, source)?;
		loan.market = to;
		loan.state = State::Active(down(&normalize(debt, target.index(self.now))?)?);
		same("the debt carried", self.debt(&loan)?, debt)?;
		self.require_borrowing(&loan, target)?;
		// In its new market the items count as if they were pledged now.
		loan.items.iter_mut().for_each(|item| item.units = 0);
		self.read_weights(&mut loan, target);
		self.require_ltv(&loan, target)?;
		self.require_max_items(&loan, target)?;
		self.require_market_ceilings(id, &loan, target)?;
		ensure!(debt >= target.config.min_debt, "a debt of {debt} is below min_debt");
		let expected = target.config.duration.map(|span| self.now.saturating_add(span));
		same("maturity", maturity, expected)?;
		loan.maturity = maturity;
		loan.due = maturity.map(|maturity| maturity.saturating_add(target.config.grace));
		self.keep(id, loan)
	}
}
