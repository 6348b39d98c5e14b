// SPDX-License-Identifier: Apache-2.0

//! What goes to auction: starts, rounds, unwindings; and when a loan is cured (7, 8, 9.3).

use crate::{
	auction::reserve_and_lowest,
	facts::*,
	ledger::{Loan, State},
	number::{ensure, minus, part_up, plus, same, share, up, Result, ONE},
	risk::value,
	views::*,
	Auditor,
};
use std::collections::BTreeSet;

/// A loan's liquidation: what was fixed at its start, and what it has brought so far.
#[derive(Clone)]
pub(crate) struct Liquidation {
	pub reason: Reason,
	/// `D0`.
	pub started_debt: u128,
	pub interest: u128,
	/// Debt that sales have repaid.
	pub repaid: u128,
	/// Penalty that was paid or has become interest.
	pub charged: u128,
	/// Penalty that has become interest.
	pub penalty_in_interest: u128,
	pub round: u32,
	/// `min(spot, smoothed)` at the start.
	pub low: u128,
	/// `max(spot, smoothed)` at the start.
	pub high: u128,
	pub threshold: u32,
	pub rules: MarketConfig,
	/// Whether the last sale or redemption cured or paid the loan; no more may be sold.
	pub cure_due: bool,
	pub redeemed: bool,
	/// Whether an income left a loan that waits with nothing but penalty to pay: that is no outcome,
	/// so it need not end.
	pub spared: bool,
	/// Since when nothing has been for sale.
	pub waits_since: Option<u64>,
	/// Until when it waits, as it was told.
	pub waits_until: Option<u64>,
}

impl Liquidation {
	/// `ceil(penalty * repaid) - charged`.
	pub(crate) fn penalty_after(&self, repaid: u128) -> Result<u128> {
		let whole = part_up(plus(self.repaid, repaid)?, self.rules.penalty)?;
		Ok(whole.saturating_sub(self.charged))
	}

	/// The penalty that is not charged yet becomes interest, which later payments pay last.
	pub(crate) fn charge_penalty(&mut self) -> Result {
		let due = self.penalty_due()?;
		self.interest = plus(self.interest, due)?;
		self.charged = plus(self.charged, due)?;
		self.penalty_in_interest = plus(self.penalty_in_interest, due)?;
		Ok(())
	}

	/// The penalty that is not charged yet.
	pub(crate) fn penalty_due(&self) -> Result<u128> {
		self.penalty_after(0)
	}
}

/// What lots are offered at.
pub(crate) struct Offer {
	/// `min(spot, smoothed)`.
	pub low: u128,
	pub debt: u128,
	pub rules: AuctionRules,
	/// Whether no lot may sell below its share of the debt.
	pub unwinding: bool,
	/// Items that are not offered.
	pub left_out: Vec<ItemId>,
}

/// A lot that could be offered.
struct Candidate {
	id: ItemId,
	units: u128,
	appraised: u128,
	asked: u128,
	reserve: u128,
	lowest: u128,
}

/// The items that a loan can still sell, which have a value, each with the prices it would be
/// offered at: `D = ceil(debt * units / units of all these items)` (8.2).
fn candidates(loan: &Loan, offer: &Offer) -> Result<Vec<Candidate>> {
	let mut left = Vec::new();
	for item in loan.items.iter().filter(|item| item.place == Place::Kept) {
		if value(offer.low, item.units)? > 0 && !offer.left_out.contains(&item.id) {
			left.push(item);
		}
	}
	let total = left.iter().try_fold(0, |sum, item| plus(sum, item.units))?;
	let candidate = |item: &crate::ledger::Item| {
		let appraised = value(offer.low, item.units)?;
		let asked = up(&share(offer.debt, item.units, total)?)?;
		let least = if offer.unwinding { asked } else { 0 };
		let (reserve, lowest) = reserve_and_lowest(&offer.rules, appraised, asked, least)?;
		Ok(Candidate { id: item.id, units: item.units, appraised, asked, reserve, lowest })
	};
	left.into_iter().map(candidate).collect()
}

/// The smallest number of lots, in pledge order, that is enough; all of them if no number is.
/// `enough` is given what the lots bring in and the units that remain.
fn fewest(
	all: &[Candidate],
	brings: impl Fn(&Candidate) -> u128,
	enough: impl Fn(u128, u128) -> Result<bool>,
) -> Result<usize> {
	let mut units = all.iter().try_fold(0, |sum, lot| plus(sum, lot.units))?;
	let mut proceeds = 0;
	for (index, lot) in all.iter().enumerate() {
		units -= lot.units;
		proceeds = plus(proceeds, brings(lot))?;
		if enough(proceeds, units)? {
			return Ok(index + 1);
		}
	}
	Ok(all.len())
}

impl Auditor {
	/// How many lots a round offers (8.2): the first counts on reserves, the second on lowest
	/// prices, the third offers all. They must leave of an unhealthy loan what is cured while lots
	/// run, with the penalty on what they repay added to the debt; of a matured loan they must pay
	/// debt and penalty.
	fn lots_of_round(&self, loan: &Loan, all: &[Candidate], round: u32) -> Result<usize> {
		let liquidation = loan.liquidation().ok_or("not in liquidation")?;
		let debt = self.debt(loan)?;
		let start = (liquidation.low, liquidation.high);
		let prices = if round == 1 { start } else { self.cure_prices(loan)? };
		let enough = |proceeds: u128, units: u128| {
			let penalty = liquidation.penalty_after(proceeds.min(debt))?;
			let left = plus(debt, penalty)?.saturating_sub(proceeds);
			if liquidation.reason == Reason::Matured || left == 0 {
				return Ok(left == 0);
			}
			self.recovers(loan, prices, units, left)
		};
		match round {
			1 => fewest(all, |lot| lot.reserve, enough),
			2 => fewest(all, |lot| lot.lowest, enough),
			_ => Ok(all.len()),
		}
	}

	/// The lower of the threshold at the start and the one in force.
	pub(crate) fn threshold_of(&self, loan: &Loan) -> Result<u32> {
		let started = loan.liquidation().ok_or("not in liquidation")?.threshold;
		Ok(started.min(self.market_of(loan.market)?.threshold(self.now, self.periods.notice)))
	}

	/// Checks that the lots of a fact are the expected ones, each in an auction with the right
	/// amounts.
	fn name_lots(
		&mut self,
		id: LoanId,
		loan: &mut Loan,
		lots: &[(ItemId, AuctionId)],
		(expected, offer): (&[Candidate], &Offer),
	) -> Result {
		let items: Vec<_> = lots.iter().map(|(item, _)| *item).collect();
		same("the lots", items, expected.iter().map(|lot| lot.id).collect())?;
		for ((item, auction), lot) in lots.iter().zip(expected) {
			let least = if offer.unwinding { lot.asked } else { 0 };
			self.name(id, loan, (*item, *auction), &offer.rules)?;
			let opened = self.auction_of(*auction)?;
			let what = format!("V, D and least price of auction {auction}");
			let reported = (opened.appraised, opened.asked, opened.least_price);
			same(&what, reported, (lot.appraised, lot.asked, least))?;
		}
		Ok(())
	}

	/// Ties an auction that was opened to its item.
	pub(crate) fn name(
		&mut self,
		id: LoanId,
		loan: &mut Loan,
		(item, auction): (ItemId, AuctionId),
		rules: &AuctionRules,
	) -> Result {
		let opened = self.auctions.get_mut(&auction).ok_or("its auction was not opened")?;
		ensure!(!opened.named, "auction {auction} is that of another lot");
		same("the lot of an auction", opened.lot, Lot::Loan { loan: id, item })?;
		same("the rules of an auction", &opened.rules, rules)?;
		opened.named = true;
		let item = loan.item(item)?;
		(item.place, item.auction) = (Place::Lot(auction), Some(auction));
		Ok(())
	}

	/// A liquidation starts: of a loan in default, within the limits, riskiest first (7, 8.1).
	pub(crate) fn liquidation_started(
		&mut self,
		id: LoanId,
		reason: Reason,
		debt: u128,
		lots: &[(ItemId, AuctionId)],
	) -> Result {
		let mut loan = self.loan_of(id)?;
		ensure!(loan.liquidation().is_none(), "the loan is in liquidation already");
		self.touch(loan.market)?;
		let market = self.market_of(loan.market)?.clone();
		if let Some(why) = self.shelter(&market) {
			return Err(format!("a liquidation started although {why}"));
		}
		let unwound = loan.unwinding();
		let read = self.read_again(&loan)?;
		same("why the loan is in default", Some(reason), self.verdict(&read)?)?;
		// A loan whose lots are already for sale does not count against the limits of a start.
		if unwound {
			self.count_attempt(loan.market);
			self.overtaken += 1;
		} else {
			self.require_start(id, &loan, reason)?;
		}
		loan = read;
		let owed = self.debt(&loan)?;
		same("the debt", debt, owed)?;
		let price = self.price(market.config.collection)?;
		let liquidation = Liquidation {
			reason,
			started_debt: owed,
			interest: minus(owed, loan.principal, "principal above the debt")?,
			repaid: 0,
			charged: 0,
			penalty_in_interest: 0,
			round: 1,
			low: price.low(),
			high: price.high(),
			threshold: market.threshold(self.now, self.periods.notice),
			rules: market.config.clone(),
			cure_due: false,
			redeemed: false,
			spared: false,
			waits_since: None,
			waits_until: None,
		};
		let rules = market.config.auction;
		let offer =
			Offer { low: liquidation.low, debt, rules, unwinding: false, left_out: Vec::new() };
		loan.state = State::Liquidation(Box::new(liquidation));
		(loan.retry_at, loan.worthless) = (None, None);
		if unwound {
			let running: BTreeSet<_> = loan.lots().collect();
			same("the running lots", lots.iter().copied().collect(), running)?;
		} else {
			let all = candidates(&loan, &offer)?;
			ensure!(!all.is_empty(), "a liquidation started, and no item has value");
			let count = self.lots_of_round(&loan, &all, 1)?;
			self.name_lots(id, &mut loan, lots, (&all[..count], &offer))?;
		}
		self.keep(id, loan)
	}

	/// The next round: the penalty that is not charged yet becomes interest, and the loan's health
	/// is still below one (8.4).
	pub(crate) fn round_opened(
		&mut self,
		id: LoanId,
		round: u32,
		debt: u128,
		lots: &[(ItemId, AuctionId)],
	) -> Result {
		let mut loan = self.judged(id)?;
		ensure!(self.pause != Pause::Liquidations, "a round opened in a pause");
		ensure!(loan.lots().next().is_none(), "a round opened before the last lot was over");
		ensure!(!loan.owes_only_penalty(), "a round opened for a loan that owes only penalty");
		let low = self.lot_price(&loan)?;
		let liquidation = loan.liquidation_mut()?;
		ensure!(!liquidation.cure_due, "a round opened for a loan that is cured");
		liquidation.charge_penalty()?;
		liquidation.round += 1;
		same("the round", round, liquidation.round)?;
		let rules = liquidation.rules.auction.clone();
		let unhealthy = liquidation.reason == Reason::Unhealthy;
		let owed = self.debt(&loan)?;
		same("the debt", debt, owed)?;
		if unhealthy && !self.is_due(&loan) {
			let lives = self.lives_on(&loan, owed, false)?;
			ensure!(!lives, "a round opened although the health is one");
		}
		let offer = Offer { low, debt, rules, unwinding: false, left_out: Vec::new() };
		let all = candidates(&loan, &offer)?;
		ensure!(!all.is_empty(), "a round opened with nothing left to sell");
		let count = self.lots_of_round(&loan, &all, round)?;
		self.name_lots(id, &mut loan, lots, (&all[..count], &offer))?;
		self.keep(id, loan)
	}

	fn is_due(&self, loan: &Loan) -> bool {
		let market = self.markets.get(&loan.market);
		market.is_some_and(|market| self.matured(loan, market.config.collection))
	}

	/// The lower and the higher price that a cure is decided by: spot and smoothed if they are
	/// fresh, or else those of the start (8.4).
	fn cure_prices(&self, loan: &Loan) -> Result<(u128, u128)> {
		let liquidation = loan.liquidation().ok_or("not in liquidation")?;
		let price = self.price(self.market_of(loan.market)?.config.collection)?;
		Ok(match price.liquidation {
			Some(_) => (price.low(), price.high()),
			None => (liquidation.low, liquidation.high),
		})
	}

	/// The price that a lot is valued at after the first round: the lower one of the start or, if
	/// it is fresh and less, today's (8.1).
	pub(crate) fn lot_price(&self, loan: &Loan) -> Result<u128> {
		let started = loan.liquidation().ok_or("not in liquidation")?.low;
		let price = self.price(self.market_of(loan.market)?.config.collection)?;
		Ok(price.liquidation.map_or(started, |_| started.min(price.low())))
	}

	/// The units of what is left. Items that could not be handed over count if `with_all`.
	fn units_left(loan: &Loan, with_all: bool) -> u128 {
		let counts = |place| with_all || place != Place::Undelivered;
		let left = loan.items.iter().filter(|item| counts(item.place));
		left.fold(0u128, |sum, item| sum.saturating_add(item.units))
	}

	/// Whether units back a debt well enough for a cure while lots run, or after a part was
	/// redeemed: the health is `target_health` at the higher price, and one at the lower (8.4).
	fn recovers(
		&self,
		loan: &Loan,
		(low, high): (u128, u128),
		units: u128,
		debt: u128,
	) -> Result<bool> {
		let threshold = self.threshold_of(loan)?;
		let target = loan.liquidation().ok_or("not in liquidation")?.rules.target_health.0;
		Ok(self.healthy((high, units), threshold, target, debt)?
			&& self.healthy((low, units), threshold, ONE, debt)?)
	}

	/// Whether a loan, with a debt, is cured while its lots run.
	pub(crate) fn recovers_now(&self, loan: &Loan, debt: u128, with_all: bool) -> Result<bool> {
		let units = Self::units_left(loan, with_all);
		self.recovers(loan, self.cure_prices(loan)?, units, debt)
	}

	/// Whether a loan, with a debt, is cured after the last lot of a round: its health is one at
	/// the lower price, so at both.
	pub(crate) fn lives_on(&self, loan: &Loan, debt: u128, with_all: bool) -> Result<bool> {
		let (low, _) = self.cure_prices(loan)?;
		let units = Self::units_left(loan, with_all);
		self.healthy((low, units), self.threshold_of(loan)?, ONE, debt)
	}

	/// A borrower's own sale: the fewest items whose reserves pay the debt, none below its share
	/// (9.3).
	pub(crate) fn unwind_started(
		&mut self,
		id: LoanId,
		debt: u128,
		lots: &[(ItemId, AuctionId)],
	) -> Result {
		let mut loan = self.loan_of(id)?;
		ensure!(loan.liquidation().is_none(), "the loan is in liquidation");
		ensure!(!loan.unwinding(), "the loan is being unwound already");
		self.touch(loan.market)?;
		let market = self.market_of(loan.market)?.clone();
		let matured = loan.maturity.is_some_and(|maturity| self.now >= maturity.at);
		ensure!(!matured, "a matured loan was unwound");
		let again = loan.unwound_at.map(|last| last.saturating_add(self.periods.unwinding));
		ensure!(again.is_none_or(|again| self.now >= again), "unwound again too soon");
		self.read_weights(&mut loan, &market);
		self.require_ltv(&loan, &market, loan.terms(&market).max_ltv)?;
		same("the debt", debt, self.debt(&loan)?)?;
		let price = self.price(market.config.collection)?;
		let (low, rules) = (price.low(), market.config.auction.clone());
		// What is shut out of lending is not sold in good order.
		let weighs = |item| self.weight((market.config.collection, item), &market, true);
		let items = loan.items.iter().map(|item| item.id);
		let left_out = items.filter(|item| weighs(*item) == 0).collect();
		let offer = Offer { low, debt, rules, unwinding: true, left_out };
		let all = candidates(&loan, &offer)?;
		let count = fewest(&all, |lot| lot.reserve, |proceeds, _| Ok(proceeds >= debt))?;
		self.name_lots(id, &mut loan, lots, (&all[..count], &offer))?;
		loan.unwound_at = Some(self.now);
		self.keep(id, loan)
	}
}
