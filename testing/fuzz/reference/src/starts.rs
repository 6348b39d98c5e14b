// SPDX-License-Identifier: Apache-2.0

//! Which default is liquidated next, within which limits, and what cannot start (7).

use crate::{
	facts::*,
	ledger::Loan,
	market::Market,
	number::{down, ensure, millionths, plus, whole, Number, Result},
	risk::value,
	Auditor,
};

/// Of so few markets every block looks at all, whatever prices have moved (7.1).
pub(crate) const ALL_LOOKED_AT: usize = 4;

/// The starts in one market, in the hooks at one end of a block.
#[derive(Clone, Copy, Default)]
pub(crate) struct Starts {
	/// All that were tried: retries, those that failed, and loans that were left alone or whose lots
	/// are for sale already.
	all: u32,
	/// Those that the chain found by itself, in the market's turn.
	in_turn: u32,
}

/// That a loan could not start because no item had value, each time that it was tried.
#[derive(Clone, Copy)]
pub(crate) struct Worthless {
	/// Since when.
	since: u64,
	/// Whether the chain must count from then: not if it may have left the loan alone meanwhile.
	certain: bool,
}

impl Auditor {
	/// What may be in liquidation in a market at a time (7.2).
	fn share_of(&self, id: MarketId, market: &Market) -> Result<Number> {
		let whole_of = market.config.ceiling.max(self.principal_in(id)?);
		Ok(whole(whole_of) * millionths(market.config.liquidation_share))
	}

	/// The greatest share of a collection's markets is computed anew when one of them is created,
	/// changed or removed (7.2).
	pub(crate) fn count_share(&mut self, collection: CollectionId) -> Result {
		let mut greatest = 0;
		for (id, market) in &self.markets {
			if market.config.collection == collection {
				greatest = greatest.max(down(&self.share_of(*id, market)?)?);
			}
		}
		self.shares.insert(collection, greatest);
		Ok(())
	}

	/// Whether less is in liquidation than may be, in the market and in all of its collection
	/// (7.2).
	pub(crate) fn has_room(&self, id: MarketId, market: &Market) -> Result<bool> {
		let own = self.share_of(id, market)?;
		let collection = market.config.collection;
		let greatest = self.shares.get(&collection).copied().unwrap_or(0);
		let markets = self.markets.iter().filter(|(_, one)| one.config.collection == collection);
		let all = markets.map(|(id, _)| self.in_liquidation(*id)).try_fold(0, plus)?;
		let here = whole(self.in_liquidation(id)) < own;
		Ok(here && whole(all) < own.max(whole(greatest)))
	}

	/// Whether the share in liquidation of a market and of its collection lets one more start.
	pub fn has_share_left(&self, id: MarketId) -> bool {
		let market = self.markets.get(&id);
		market.is_some_and(|market| self.has_room(id, market).unwrap_or(false))
	}

	/// Checks that a loan may start now, and counts it: within share and budget, in its turn.
	pub(crate) fn require_start(&mut self, id: LoanId, loan: &Loan, reason: Reason) -> Result {
		let first = self.require_first(id, loan, reason);
		// The chain finds it by what its items counted for before they were read for the start.
		match &self.just_read {
			Some((_, before)) => first.or_else(|_| self.require_first(id, before, reason))?,
			None => first?,
		}
		ensure!(
			self.has_room(loan.market, self.market_of(loan.market)?)?,
			"liquidation_share is used up"
		);
		self.require_look()?;
		let found = self.in_hook() && loan.retry_at.is_none();
		if found && reason == Reason::Unhealthy {
			self.require_turn(loan.market)?;
		}
		// If its items were read again for the start, that is counted.
		let counted = self.in_hook() && self.just_read.is_some();
		let starts = self.starts.entry(loan.market).or_default();
		starts.all += u32::from(!counted);
		starts.in_turn += u32::from(found);
		self.started += 1;
		let (all, max) = (self.started, self.liquidations_per_block.unwrap_or(u32::MAX));
		ensure!(all <= max, "start {all} of {max} in one block");
		Ok(())
	}

	/// Something was tried with a loan of a market that may have been a start.
	pub(crate) fn count_attempt(&mut self, market: MarketId) {
		self.starts.entry(market).or_default().all += 1;
	}

	/// Checks that a loan is the first of its market to start for a reason. A matured one may also be
	/// the riskiest of all: then the chain finds it by that, as one whose price is unknown.
	pub(crate) fn require_first(&self, id: LoanId, loan: &Loan, reason: Reason) -> Result {
		if reason == Reason::Unhealthy {
			return self.require_riskiest(id, loan, reason);
		}
		if loan.retry_at.is_some() {
			return Ok(());
		}
		let riskiest = self
			.require_riskiest(id, loan, Reason::Matured)
			.and_then(|()| self.require_riskiest(id, loan, Reason::Unhealthy));
		match self.due_since(loan) {
			Some(since) => riskiest.or_else(|_| self.require_earliest(id, loan.market, since)),
			None => riskiest,
		}
	}

	/// Since when a loan is past its maturity and grace.
	fn due_since(&self, loan: &Loan) -> Option<u64> {
		let from = loan.maturity.map(|maturity| maturity.liquidated_from);
		from.filter(|from| *from <= self.now)
	}

	/// The other loans of a market that are in default for a reason, but for those that are set aside
	/// or unwound.
	fn others_in_line(
		&self,
		id: LoanId,
		market: MarketId,
		reason: Reason,
	) -> Result<Vec<(LoanId, &Loan)>> {
		let mut others = Vec::new();
		for (other_id, other) in &self.loans {
			let waits = other.market == market && *other_id != id && other.retry_at.is_none();
			if waits && !other.unwinding() && self.verdict(other)? == Some(reason) {
				others.push((*other_id, other));
			}
		}
		Ok(others)
	}

	/// Checks that no other loan in default for this reason is riskier.
	fn require_riskiest(&self, id: LoanId, loan: &Loan, reason: Reason) -> Result {
		let score = self.score(loan)?;
		for (other_id, other) in self.others_in_line(id, loan.market, reason)? {
			let at = self.score(other)?;
			ensure!(at <= score, "loan {other_id} is in default and riskier: {at:?} > {score:?}");
		}
		Ok(())
	}

	/// Checks that no other loan of a market fell due earlier than one that did at a time.
	fn require_earliest(&self, id: LoanId, market: MarketId, since: u64) -> Result {
		for (other_id, other) in self.others_in_line(id, market, Reason::Matured)? {
			let earlier = self.due_since(other).is_some_and(|at| (at, other_id) < (since, id));
			ensure!(!earlier, "loan {other_id} fell due earlier");
		}
		Ok(())
	}

	/// Checks that no other market had its turn before: one with fewer starts by these hooks, and a
	/// loan that the chain must have found there (7.1). Where there are more markets than a block
	/// looks at, it may have found none.
	fn require_turn(&self, mine: MarketId) -> Result {
		let starts = |id| self.starts.get(id).copied().unwrap_or_default();
		if self.markets.len() > ALL_LOOKED_AT {
			return Ok(());
		}
		for (id, market) in &self.markets {
			let fewer = *id != mine && starts(id).all < starts(&mine).in_turn;
			let passed = fewer && self.could_start(*id, market)?;
			ensure!(!passed, "market {mine} had another start before market {id} had its turn");
		}
		Ok(())
	}

	/// Whether the chain cannot but find an unhealthy loan to start in a market: nothing else of
	/// it is due, and the riskiest loan is in default, has value, and was not set aside.
	pub(crate) fn could_start(&self, id: MarketId, market: &Market) -> Result<bool> {
		let mut riskiest: Option<(Number, &Loan)> = None;
		for loan in self.loans.values().filter(|loan| loan.market == id) {
			if loan.liquidation().is_some() || loan.retry_at.is_some() {
				continue;
			}
			if loan.unwinding() || self.default_of(loan) == Some(Reason::Matured) {
				return Ok(false);
			}
			let score = self.score(loan)?;
			if riskiest.as_ref().is_none_or(|(most, _)| score > *most) {
				riskiest = Some((score, loan));
			}
		}
		let Some((_, loan)) = riskiest else { return Ok(false) };
		let read = self.read_again(loan)?;
		let unhealthy = |loan| self.default_of(loan) == Some(Reason::Unhealthy);
		let starts = unhealthy(loan) && unhealthy(&read) && self.has_value(&read)?;
		Ok(starts && self.has_room(id, market)?)
	}

	/// Whether any item of a loan is worth anything, by the lower of spot and smoothed price as
	/// last accepted.
	fn has_value(&self, loan: &Loan) -> Result<bool> {
		let price = self.price(self.market_of(loan.market)?.config.collection)?.low();
		for item in &loan.items {
			if value(price, item.units)? > 0 {
				return Ok(true);
			}
		}
		Ok(false)
	}

	/// A start failed: the loan is set aside. If that is because no item has value, it is written
	/// off after a time, and not tried later than that (7.3).
	pub(crate) fn stuck(&mut self, id: LoanId, worthless: bool, retry_at: u64) -> Result {
		let mut loan = self.loan_of(id)?;
		ensure!(loan.liquidation().is_none(), "a loan in liquidation cannot start");
		self.require_look()?;
		self.count_attempt(loan.market);
		let before = loan.worthless.take();
		if worthless {
			let has_value = self.has_value(&self.read_again(&loan)?)?;
			ensure!(!has_value, "a loan was set aside as worthless, and has value");
			let known = before.unwrap_or(Worthless { since: self.now, certain: true });
			let from = if known.certain { known.since } else { self.now };
			let latest = from.saturating_add(self.periods.delivery);
			ensure!(retry_at <= latest, "a worthless loan is tried again later than {latest}");
			loan.worthless = Some(known);
		}
		loan.retry_at = Some(retry_at);
		self.keep(id, loan)
	}

	/// A loan that was set aside is in line again, with its items read again (7.3).
	pub(crate) fn returned(&mut self, id: LoanId) -> Result {
		let mut loan = self.read_again(&self.loan_of(id)?)?;
		let since = loan.retry_at.take().ok_or("a loan returned that was not set aside")?;
		ensure!(self.now >= since, "a loan returned before {since}");
		self.require_look()?;
		self.require_first_to_return(id, since)?;
		self.keep(id, loan)
	}

	/// A loan that is not in default, or has value, is left alone if the chain tries it now; then
	/// what failed before does not count any more. Whether it does try is not told.
	pub(crate) fn doubt_worthlessness(&mut self) -> Result {
		let mut doubtful = Vec::new();
		for (id, loan) in self.loans.iter().filter(|(_, loan)| loan.worthless.is_some()) {
			let read = self.read_again(loan)?;
			if self.verdict(&read)?.is_none() || self.has_value(&read)? {
				doubtful.push(*id);
			}
		}
		for (id, loan) in &mut self.loans {
			if let Some(worthless) = loan.worthless.as_mut().filter(|_| doubtful.contains(id)) {
				worthless.certain = false;
			}
		}
		Ok(())
	}

	/// Checks that a loan may be written off without a liquidation: it is in default, and its
	/// starts have failed for long enough because no item has value (7.3).
	pub(crate) fn require_write_off(&self, loan: &Loan) -> Result {
		ensure!(loan.lots().next().is_none(), "a loan with lots for sale was written off");
		let Some(worthless) = loan.worthless else {
			return Err("an item of a running loan was forfeited".into());
		};
		let from = worthless.since.saturating_add(self.periods.delivery);
		ensure!(self.now >= from, "a worthless loan was written off before {from}");
		let read = self.read_again(loan)?;
		ensure!(!self.has_value(&read)?, "a loan was written off, and has value");
		let default = self.default_of(&read);
		ensure!(default.is_some(), "a loan was written off that is not to be liquidated");
		Ok(())
	}
}
