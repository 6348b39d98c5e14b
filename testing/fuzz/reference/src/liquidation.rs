// SPDX-License-Identifier: Apache-2.0

//! What goes to auction: starts, rounds, unwindings; lots that nobody bought or that could not be
//! handed over (7, 8, 9.3).

use crate::{
	auction::reserve_and_lowest,
	facts::*,
	ledger::{Loan, State},
	number::{ensure, minus, part_up, plus, same, share, up, Result, ONE},
	risk::value,
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
	pub round: u32,
	/// `min(spot, smoothed)` at the start: the price that lots are appraised at.
	pub low: u128,
	/// `max(spot, smoothed)` at the start: the price that health is computed at.
	pub high: u128,
	pub threshold: u32,
	pub rules: MarketConfig,
	/// Whether the last sale or redemption cured or paid the loan; no more may be sold.
	pub cure_due: bool,
	pub redeemed: bool,
}

impl Liquidation {
	/// `ceil(penalty * repaid) - charged`.
	pub(crate) fn penalty_after(&self, repaid: u128) -> Result<u128> {
		let whole = part_up(plus(self.repaid, repaid)?, self.rules.penalty)?;
		Ok(whole.saturating_sub(self.charged))
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

/// The items that a loan can still sell, each with the prices it would be offered at: `D =
/// ceil(debt * units / units of all items left)` (8.2).
fn candidates(loan: &Loan, offer: &Offer) -> Result<Vec<Candidate>> {
	let left = || loan.items.iter().filter(|item| item.place == Place::Kept);
	let total = left().try_fold(0, |sum, item| plus(sum, item.units))?;
	let candidate = |item: &crate::ledger::Item| {
		let appraised = value(offer.low, item.units)?;
		let asked = up(&share(offer.debt, item.units, total)?)?;
		let least = if offer.unwinding { asked } else { 0 };
		let (reserve, lowest) = reserve_and_lowest(&offer.rules, appraised, asked, least)?;
		Ok(Candidate { id: item.id, units: item.units, appraised, asked, reserve, lowest })
	};
	left().map(candidate).collect()
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
	/// prices, the third offers all. They must bring an unhealthy loan to `target_health` at the
	/// price of the start, with the penalty on what they repay added to the debt; of a matured loan
	/// they must pay debt and penalty.
	fn lots_of_round(&self, loan: &Loan, all: &[Candidate], round: u32) -> Result<usize> {
		let liquidation = loan.liquidation().ok_or("not in liquidation")?;
		let debt = self.debt(loan)?;
		let enough = |proceeds: u128, units: u128| {
			let penalty = liquidation.penalty_after(proceeds.min(debt))?;
			let left = plus(debt, penalty)?.saturating_sub(proceeds);
			if liquidation.reason == Reason::Matured || left == 0 {
				return Ok(left == 0);
			}
			let threshold = self.threshold_of(loan)?;
			let target = liquidation.rules.target_health.0;
			self.healthy((liquidation.high, units), threshold, target, left)
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
			ensure!(lot.appraised > 0, "item {item} is worth nothing");
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
	fn name(
		&mut self,
		id: LoanId,
		loan: &mut Loan,
		(item, auction): (ItemId, AuctionId),
		rules: &AuctionRules,
	) -> Result {
		let opened = self.auctions.get_mut(&auction).ok_or("its auction was not opened")?;
		ensure!(!opened.named, "auction {auction} is that of another lot");
		same("the lot of an auction", (opened.loan, opened.item), (id, item))?;
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
		if !unwound {
			self.require_riskiest(id, &loan, reason)?;
		}
		self.read_weights(&mut loan, &market);
		same("why the loan is in default", Some(reason), self.verdict(&loan)?)?;
		// A loan whose lots are already for sale does not count against these limits.
		if !unwound {
			ensure!(self.has_room(loan.market, &market)?, "liquidation_share is used up");
			self.starts += 1;
			let max = self.liquidations_per_block.unwrap_or(u32::MAX);
			ensure!(self.starts <= max, "start {} of {max} in one block", self.starts);
		}
		let owed = self.debt(&loan)?;
		same("the debt", debt, owed)?;
		let price = self.price(market.config.collection)?;
		let liquidation = Liquidation {
			reason,
			started_debt: owed,
			interest: minus(owed, loan.principal, "principal above the debt")?,
			repaid: 0,
			charged: 0,
			round: 1,
			low: price.spot.min(price.smoothed).0,
			high: price.spot.max(price.smoothed).0,
			threshold: market.threshold(self.now, self.periods.notice),
			rules: market.config.clone(),
			cure_due: false,
			redeemed: false,
		};
		let rules = market.config.auction;
		let offer = Offer { low: liquidation.low, debt, rules, unwinding: false };
		loan.state = State::Liquidation(Box::new(liquidation));
		loan.retry_at = None;
		if unwound {
			let running: BTreeSet<_> = loan.lots().collect();
			same("the running lots", lots.iter().copied().collect(), running)?;
		} else {
			let all = candidates(&loan, &offer)?;
			let count = self.lots_of_round(&loan, &all, 1)?;
			self.name_lots(id, &mut loan, lots, (&all[..count], &offer))?;
		}
		self.keep(id, loan)
	}

	/// Checks that no other loan of the market, unless set aside, is unhealthy and riskier.
	fn require_riskiest(&self, id: LoanId, loan: &Loan, reason: Reason) -> Result {
		let score = self.score(loan)?;
		for (other_id, other) in &self.loans {
			let waits = other.market == loan.market && *other_id != id && other.retry_at.is_none();
			if reason == Reason::Unhealthy && waits && !other.unwinding() {
				let at = self.score(other)?;
				let riskier = self.verdict(other)? == Some(reason) && at > score;
				ensure!(!riskier, "loan {other_id} is in default and riskier: {at:?} > {score:?}");
			}
		}
		Ok(())
	}

	/// A start failed: the loan is set aside.
	pub(crate) fn stuck(&mut self, id: LoanId, retry_at: u64) -> Result {
		let mut loan = self.loan_of(id)?;
		ensure!(loan.liquidation().is_none(), "a loan in liquidation cannot start");
		loan.retry_at = Some(retry_at);
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
		let mut loan = self.loan_of(id)?;
		ensure!(self.pause != Pause::Liquidations, "a round opened in a pause");
		ensure!(loan.lots().next().is_none(), "a round opened before the last lot was over");
		let liquidation = loan.liquidation_mut()?;
		ensure!(!liquidation.cure_due, "a round opened for a loan that is cured");
		let penalty = liquidation.penalty_due()?;
		liquidation.interest = plus(liquidation.interest, penalty)?;
		liquidation.charged = plus(liquidation.charged, penalty)?;
		liquidation.round += 1;
		same("the round", round, liquidation.round)?;
		let (rules, low) = (liquidation.rules.auction.clone(), liquidation.low);
		let unhealthy = liquidation.reason == Reason::Unhealthy;
		let owed = self.debt(&loan)?;
		same("the debt", debt, owed)?;
		ensure!(owed > 0, "a round opened without debt");
		if unhealthy && !self.is_due(&loan) && !self.treasury_waits(&loan) {
			let lives = self.lives_on(&loan, owed, false)?;
			ensure!(!lives, "a round opened although the health is one");
		}
		let offer = Offer { low, debt, rules, unwinding: false };
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

	/// Whether an item is the treasury's and could not be handed over to it.
	pub(crate) fn treasury_waits(&self, loan: &Loan) -> bool {
		let waits = |place| matches!(place, Place::Undelivered { treasury: true, .. });
		loan.items.iter().any(|item| waits(item.place))
	}

	/// Whether `health >= 1` for a debt, at a fresh liquidation price or else that of the start.
	/// Items that could not be handed over count if `with_all`.
	pub(crate) fn lives_on(&self, loan: &Loan, debt: u128, with_all: bool) -> Result<bool> {
		self.reaches(loan, ONE, debt, with_all)
	}

	/// Whether the health for a debt is at least `health`.
	pub(crate) fn reaches(
		&self,
		loan: &Loan,
		health: u128,
		debt: u128,
		with_all: bool,
	) -> Result<bool> {
		let snapshot = loan.liquidation().ok_or("not in liquidation")?.high;
		let collection = self.market_of(loan.market)?.config.collection;
		let fresh = self.price(collection)?.liquidation;
		let price = fresh.map_or(snapshot, |price| price.0);
		let counts = |place| with_all || !matches!(place, Place::Undelivered { .. });
		let units = loan.items.iter().filter(|item| counts(item.place));
		let units = units.fold(0u128, |sum, item| sum.saturating_add(item.units));
		self.healthy((price, units), self.threshold_of(loan)?, health, debt)
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
		let matured = loan.maturity.is_some_and(|maturity| self.now >= maturity);
		ensure!(!matured, "a matured loan was unwound");
		let again = loan.unwound_at.map(|last| last.saturating_add(self.periods.unwinding));
		ensure!(again.is_none_or(|again| self.now >= again), "unwound again too soon");
		self.read_weights(&mut loan, &market);
		self.require_ltv(&loan, &market)?;
		same("the debt", debt, self.debt(&loan)?)?;
		let price = self.price(market.config.collection)?;
		let low = price.spot.min(price.smoothed).0;
		let offer = Offer { low, debt, rules: market.config.auction, unwinding: true };
		let all = candidates(&loan, &offer)?;
		let count = fewest(&all, |lot| lot.reserve, |proceeds, _| Ok(proceeds >= debt))?;
		self.name_lots(id, &mut loan, lots, (&all[..count], &offer))?;
		loan.unwound_at = Some(self.now);
		self.keep(id, loan)
	}

	/// The auction of an item, which must have ended without a bid.
	fn unsold(&self, loan: &mut Loan, item: ItemId) -> Result<crate::auction::Auction> {
		ensure!(self.pause != Pause::Liquidations, "a lot was closed in a pause");
		let Place::Lot(auction) = loan.item(item)?.place else {
			return Err(format!("item {item} is not for sale"));
		};
		let auction = self.auction_of(auction)?;
		if auction.phase != Phase::Over(Outcome::Unsold) {
			auction.require_unsold(self.clock)?;
		}
		Ok(auction)
	}

	/// A lot's share of debt and penalty, below which it is not offered again.
	fn least_again(&self, loan: &Loan, auction: &crate::auction::Auction) -> Result<u128> {
		let rules = &loan.liquidation().ok_or("not in liquidation")?.rules;
		plus(auction.asked, part_up(auction.asked, rules.penalty)?)
	}

	/// An unsold lot of an unwinding stays with its loan.
	pub(crate) fn lot_returned(&mut self, id: LoanId, item: ItemId) -> Result {
		let mut loan = self.loan_of(id)?;
		let auction = self.unsold(&mut loan, item)?;
		let item = loan.item(item)?;
		let unwound = auction.least_price > 0 && item.reoffers == 0;
		ensure!(unwound, "a lot of a liquidation was returned");
		item.place = Place::Kept;
		self.keep(id, loan)
	}

	/// An unsold lot is offered again at its last lowest price, at most twice, if that is more than
	/// its share of debt and penalty; one that could not be handed over is offered as before (8.5,
	/// 8.6).
	pub(crate) fn lot_reoffered(&mut self, id: LoanId, item: ItemId, new: AuctionId) -> Result {
		let mut loan = self.loan_of(id)?;
		let rules = loan.liquidation_mut()?.rules.auction.clone();
		let opened = self.auction_of(new)?;
		if let Place::Undelivered { .. } = loan.item(item)?.place {
			let last = loan.item(item)?.auction.ok_or("it was never for sale")?;
			same("D", opened.asked, self.auction_of(last)?.asked)?;
		} else {
			let old = self.unsold(&mut loan, item)?;
			let least = self.least_again(&loan, &old)?;
			ensure!(old.lowest > least, "offered again at {}, not above {least}", old.lowest);
			let reported = (opened.appraised, opened.asked, opened.least_price);
			same("V, D and least price", reported, (old.lowest, old.asked, least))?;
			let times = &mut loan.item(item)?.reoffers;
			*times += 1;
			ensure!(*times <= 2, "offered again {times} times");
		}
		self.name(id, &mut loan, (item, new), &rules)?;
		self.keep(id, loan)
	}

	/// Checks that a lot may go to the treasury: nobody bought it, and it is not to be offered
	/// again.
	fn require_forfeit(&self, loan: &mut Loan, item: ItemId) -> Result {
		let auction = self.unsold(loan, item)?;
		let times = loan.item(item)?.reoffers;
		let unwound = auction.least_price > 0 && times == 0;
		ensure!(!unwound, "a lot of an unwinding went to the treasury");
		let least = self.least_again(loan, &auction)?;
		let again = times < 2 && auction.lowest > least;
		ensure!(
			!again,
			"a lot whose lowest {} is above {least} went to the treasury",
			auction.lowest
		);
		Ok(())
	}

	/// Nobody bought a lot: it is the treasury's.
	pub(crate) fn lot_forfeited(&mut self, id: LoanId, item: ItemId) -> Result {
		let mut loan = self.loan_of(id)?;
		loan.liquidation_mut()?;
		if !matches!(loan.item(item)?.place, Place::Undelivered { .. }) {
			self.require_forfeit(&mut loan, item)?;
		}
		loan.items.retain(|left| left.id != item);
		self.keep(id, loan)
	}

	/// A lot could not be handed over, to its buyer or to the treasury.
	pub(crate) fn lot_undelivered(&mut self, id: LoanId, item: ItemId) -> Result {
		let mut loan = self.loan_of(id)?;
		let place = loan.item(item)?.place;
		let Place::Lot(auction) = place else {
			return Err(format!("item {item} is {place:?}"));
		};
		let auction = self.auction_of(auction)?;
		let failed = auction.phase == Phase::Over(Outcome::Undelivered);
		let treasury = !failed && auction.standing.is_none();
		if treasury {
			self.require_forfeit(&mut loan, item)?;
		}
		loan.item(item)?.place = Place::Undelivered { since: self.now, treasury };
		self.keep(id, loan)
	}
}
