// SPDX-License-Identifier: Apache-2.0

//! Loans: what is owed, drawing and repaying, collateral (3.2, 4, 6).

use crate::{
	facts::*,
	fine::Stood,
	liquidation::Liquidation,
	market::Market,
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

/// What a market's terms were when a loan got them: it keeps those that leave it more freedom than
/// the present ones (2.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Kept {
	pub min_debt: u128,
	pub max_items: u32,
	/// In millionths; of an unwinding.
	pub max_ltv: u32,
}

impl Kept {
	fn of(config: &MarketConfig) -> Self {
		let MarketConfig { min_debt, max_items, max_ltv, .. } = *config;
		Self { min_debt, max_items, max_ltv }
	}
}

/// A loan.
#[derive(Clone)]
pub(crate) struct Loan {
	pub market: MarketId,
	pub borrower: Account,
	pub principal: u128,
	pub items: Vec<Item>,
	pub kept: Kept,
	pub maturity: Option<Maturity>,
	pub unwound_at: Option<u64>,
	/// When a start that failed is to be tried again; until then the loan is set aside.
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

	/// The terms that bind its borrower.
	pub(crate) fn terms(&self, market: &Market) -> Kept {
		let now = Kept::of(&market.config);
		Kept {
			min_debt: self.kept.min_debt.min(now.min_debt),
			max_items: self.kept.max_items.max(now.max_items),
			max_ltv: self.kept.max_ltv.max(now.max_ltv),
		}
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

/// What is taken of a payment: at most the debt, and no more than leaves `least`, unless it leaves
/// nothing or the debt was less before (6, call 2).
pub(crate) fn taken(offered: u128, debt: u128, least: u128) -> u128 {
	let left = debt.saturating_sub(offered);
	if left > 0 && left < least && debt >= least {
		return debt - least;
	}
	offered.min(debt)
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
	pub(crate) fn loan_of(&self, id: LoanId) -> Result<Loan> {
		let loan = self.loans.get(&id);
		loan.cloned().ok_or_else(|| format!("loan {id} is unknown"))
	}

	/// A loan, with its items read again if it is in liquidation: each outcome of a lot does so
	/// (5.1).
	pub(crate) fn judged(&self, id: LoanId) -> Result<Loan> {
		let loan = self.loan_of(id)?;
		match loan.liquidation() {
			Some(_) => self.read_again(&loan),
			None => Ok(loan),
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

	/// Adds items, each of which counts for what it counts for new debt (5.1).
	fn pin(&self, loan: &mut Loan, market: &Market, items: &[(ItemId, Ratio18)]) -> Result {
		let collection = market.config.collection;
		for (id, units) in items {
			let mut others = self.loans.values().filter(|other| {
				let market = self.markets.get(&other.market);
				market.is_some_and(|market| market.config.collection == collection)
			});
			let pledged = |loan: &Loan| loan.items.iter().any(|item| item.id == *id);
			ensure!(!pledged(loan) && !others.any(pledged), "item {id} is pledged already");
			let free = !self.inventory.contains_key(&(collection, *id));
			ensure!(free, "item {id} is the fund's");
			let weighs = self.weight((collection, *id), market, true);
			ensure!(weighs > 0, "item {id} is shut out");
			same("units of a new item", units.0, weighs)?;
			let place = Place::Kept;
			loan.items
				.push(Item { id: *id, units: weighs, place, reoffers: 0, auction: None });
		}
		Ok(())
	}

	/// When a loan that gets its terms now falls due (2.1).
	fn maturity(&self, config: &MarketConfig) -> Option<Maturity> {
		let at = self.now.saturating_add(config.duration?);
		Some(Maturity { at, liquidated_from: at.saturating_add(config.grace) })
	}

	/// Checks that a payment waits until every lot of its loan that was won is settled (6).
	pub(crate) fn require_none_won(&self, loan: &Loan) -> Result {
		for (item, auction) in loan.lots() {
			let won = self.auction_of(auction)?.won(self.clock);
			ensure!(!won, "paid while item {item}, which was won, was not settled");
		}
		Ok(())
	}

	/// Checks that whoever pays for their own loan is its borrower.
	pub(crate) fn require_own(loan: &Loan, payer: Account, own: bool) -> Result {
		ensure!(!own || payer == loan.borrower, "account {payer} is not the borrower");
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
					kept: Kept::default(),
					maturity,
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
				let overdue = loan.maturity.is_some_and(|maturity| self.now >= maturity.at);
				ensure!(!overdue, "a loan past its maturity was drawn on");
				self.draw(id, &mut loan, amount)?;
				self.keep(id, loan)
			},
			Fact::Repaid { loan: id, payer, offered, own, interest, principal } => {
				let mut loan = self.active(id)?;
				Self::require_own(&loan, payer, own)?;
				self.require_none_won(&loan)?;
				self.touch(loan.market)?;
				let debt = self.debt(&loan)?;
				let least = loan.terms(self.market_of(loan.market)?).min_debt;
				let paid = taken(offered, debt, least);
				same("what was taken", plus(interest, principal)?, paid)?;
				self.interest_first(&loan, interest, principal)?;
				let left = debt - paid;
				self.books.debit(payer, plus(interest, principal)?)?;
				self.pay(&mut loan, interest, principal)?;
				self.lower_debt(&mut loan, left)?;
				self.keep(id, loan)
			},
			Fact::Pledged { loan: id, items } => {
				let mut loan = self.active(id)?;
				self.touch(loan.market)?;
				let market = self.market_of(loan.market)?;
				let added: Vec<_> = items.iter().map(|(item, _)| *item).collect();
				let needed = self.needs_items(&loan, market, &added)?;
				self.pin(&mut loan, market, &items)?;
				self.read_weights(&mut loan, market);
				Self::require_max_items(&loan, loan.terms(market).max_items)?;
				if !needed {
					self.require_collection_items(id, &loan, market)?;
				}
				self.keep(id, loan)
			},
			Fact::Released { loan: id, items, units } => {
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
				same("units of what is left", units.0, loan.units())?;
				self.require_ltv(&loan, market, market.config.max_ltv)?;
				self.keep(id, loan)
			},
			Fact::Transferred { loan: id, from, to } => {
				let mut loan = self.active(id)?;
				same("the borrower", from, loan.borrower)?;
				loan.borrower = to;
				self.require_account_ceiling(id, &loan, self.market_of(loan.market)?)?;
				self.keep(id, loan)
			},
			Fact::Refinanced { loan, from, to, debt, items, maturity } => {
				self.touch(from)?;
				self.touch(to)?;
				self.refinanced(loan, (from, to), debt, &items, maturity)
			},
			Fact::Refreshed { loan: id, items } => {
				let before = self.loan_of(id)?;
				let read = self.read_again(&before)?;
				self.count_attempt(before.market);
				self.just_read = Some((id, before));
				let market = self.market_of(read.market)?;
				for (item, units) in items {
					let at = (market.config.collection, item);
					// What is being pledged is told afterwards.
					let known = read.items.iter().find(|known| known.id == item);
					let weighs = known.map_or(self.weight(at, market, true), |known| known.units);
					same(&format!("units of item {item}"), units.0, weighs)?;
				}
				self.keep(id, read)
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
			liquidation.waits_until = liquidation.waits_until.filter(|_| waits);
		}
		self.loans.insert(id, loan);
		Ok(())
	}

	fn opened(
		&mut self,
		id: LoanId,
		mut loan: Loan,
		items: &[(ItemId, Ratio18)],
		amount: u128,
	) -> Result {
		let market = self.market_of(loan.market)?;
		ensure!(!items.is_empty(), "a loan was opened without items");
		self.pin(&mut loan, market, items)?;
		loan.kept = Kept::of(&market.config);
		Self::require_max_items(&loan, loan.kept.max_items)?;
		same("maturity", loan.maturity, self.maturity(&market.config))?;
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
		self.require_ltv(loan, market, market.config.max_ltv)?;
		let debt = self.debt(loan)?;
		let least = market.config.min_debt;
		ensure!(debt >= least, "a debt of {debt} is below min_debt {least}");
		self.require_market_ceilings(id, loan, market)?;
		self.require_collection_items(id, loan, market)?;
		self.require_wide_ceilings(id, loan, market)?;
		self.books.mint(loan.borrower, amount, self.now, self.periods.day)
	}

	/// A loan moves to another market: its debt is carried exactly, within every limit of the
	/// target (2.5; 6, call 7).
	fn refinanced(
		&mut self,
		id: LoanId,
		(from, to): (MarketId, MarketId),
		carried: u128,
		items: &[(ItemId, Ratio18)],
		maturity: Option<Maturity>,
	) -> Result {
		let mut loan = self.active(id)?;
		same("the market it was in", from, loan.market)?;
		ensure!(self.market_of(from)?.status != Status::Halted, "refinanced out of a halt");
		let debt = self.debt(&loan)?;
		same("the debt", carried, debt)?;
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
		let read = loan.items.iter().map(|item| (item.id, Ratio18(item.units))).collect();
		same("the items and their units", items.to_vec(), read)?;
		self.require_ltv(&loan, target, target.config.max_ltv)?;
		loan.kept = Kept::of(&target.config);
		Self::require_max_items(&loan, loan.kept.max_items)?;
		self.require_market_ceilings(id, &loan, target)?;
		ensure!(debt >= target.config.min_debt, "a debt of {debt} is below min_debt");
		same("maturity", maturity, self.maturity(&target.config))?;
		// It is in line again, in another one.
		(loan.maturity, loan.retry_at) = (maturity, None);
		self.keep(id, loan)
	}
}
