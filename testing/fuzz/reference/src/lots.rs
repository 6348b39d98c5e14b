// SPDX-License-Identifier: Apache-2.0

//! How a lot goes back that was not sold: to its loan, to another auction, or to the fund (8.5,
//! 8.6).

use crate::{
	auction::Auction,
	facts::*,
	ledger::Loan,
	number::{ensure, part_up, plus, same, Result},
	risk::value,
	views::*,
	Auditor,
};

/// How often a lot that nobody bought is offered again.
const REOFFERS: u32 = 2;

impl Auditor {
	/// The auction of an item, which must have ended without a bid, and not have cured its loan.
	fn unsold(&self, loan: &mut Loan, item: ItemId) -> Result<Auction> {
		ensure!(self.pause != Pause::Liquidations, "a lot was closed in a pause");
		let Place::Lot(auction) = loan.item(item)?.place else {
			return Err(format!("item {item} is not for sale"));
		};
		let auction = self.auction_of(auction)?;
		if auction.phase != Phase::Over(Outcome::Unsold) {
			auction.require_unsold(self.clock)?;
		}
		let cured = loan.liquidation().is_some() && self.cured_by_now(loan)?;
		ensure!(!cured, "a lot went back of a loan that is cured");
		Ok(auction)
	}

	/// What a lot that nobody bought is valued at if it is offered again: its last lowest price,
	/// or today's value if that is fresh and less; its share of the debt, at most what is owed by
	/// now; and that share with the penalty, below which it is not (8.5).
	fn terms_again(
		&self,
		loan: &mut Loan,
		item: ItemId,
		last: &Auction,
	) -> Result<(u128, u128, u128)> {
		let asked = last.asked.min(self.debt(loan)?);
		let rules = &loan.liquidation().ok_or("not in liquidation")?.rules;
		let least = plus(asked, part_up(asked, rules.penalty)?)?;
		let price = self.price(rules.collection)?;
		let (fresh, low) = (price.liquidation.is_some(), price.low());
		let today = value(low, loan.item(item)?.units)?;
		let appraised = if fresh { last.lowest.min(today) } else { last.lowest };
		Ok((appraised, asked, least))
	}

	/// An unsold lot stays with its loan if it was offered in an unwinding, or if the loan owes
	/// only penalty; so does then one that could not be handed over, when that is tried again.
	pub(crate) fn lot_returned(&mut self, id: LoanId, item: ItemId) -> Result {
		let mut loan = self.judged(id)?;
		let only_penalty = loan.owes_only_penalty();
		let mut unwound = false;
		if loan.item(item)?.place == Place::Undelivered {
			ensure!(self.pause != Pause::Liquidations, "a delivery was tried again in a pause");
		} else {
			let auction = self.unsold(&mut loan, item)?;
			unwound = auction.least_price > 0 && loan.item(item)?.reoffers == 0;
		}
		ensure!(unwound || only_penalty, "a lot of a liquidation was returned");
		loan.item(item)?.place = Place::Kept;
		if only_penalty {
			loan.liquidation_mut()?.spared = false;
		}
		self.keep(id, loan)
	}

	/// An unsold lot is offered again, at most twice, if it is then worth more than its share of
	/// debt and penalty; one that could not be handed over is offered like those of a round, with
	/// its share as it was (8.5, 8.6).
	pub(crate) fn lot_reoffered(&mut self, id: LoanId, item: ItemId, new: AuctionId) -> Result {
		let mut loan = self.judged(id)?;
		let rules = loan.liquidation_mut()?.rules.auction.clone();
		ensure!(!loan.owes_only_penalty(), "offered again for a loan that owes only penalty");
		let opened = self.auction_of(new)?;
		let reported = (opened.appraised, opened.asked);
		if loan.item(item)?.place == Place::Undelivered {
			ensure!(self.pause != Pause::Liquidations, "a delivery was tried again in a pause");
			let last = loan.item(item)?.auction.ok_or("it was never for sale")?;
			let appraised = value(self.lot_price(&loan)?, loan.item(item)?.units)?;
			same("V and D", reported, (appraised, self.auction_of(last)?.asked))?;
		} else {
			let old = self.unsold(&mut loan, item)?;
			let (appraised, asked, least) = self.terms_again(&mut loan, item, &old)?;
			ensure!(appraised > least, "offered again at {appraised}, not above {least}");
			same("V and D", reported, (appraised, asked))?;
			same("the least price", opened.least_price, least)?;
			let times = &mut loan.item(item)?.reoffers;
			*times += 1;
			ensure!(*times <= REOFFERS, "offered again {times} times");
		}
		self.name(id, &mut loan, (item, new), &rules)?;
		self.keep(id, loan)
	}

	/// Checks that a lot may be forfeited: nobody bought it, and it is not to be offered again.
	fn require_forfeit(&self, loan: &mut Loan, item: ItemId) -> Result {
		let auction = self.unsold(loan, item)?;
		let times = loan.item(item)?.reoffers;
		let unwound = auction.least_price > 0 && times == 0;
		ensure!(!unwound, "a lot of an unwinding was forfeited");
		let (appraised, _, least) = self.terms_again(loan, item, &auction)?;
		let again = times < REOFFERS && appraised > least;
		ensure!(!again, "a lot was forfeited that is worth {appraised}, above {least}");
		Ok(())
	}

	/// Checks that a loan may be given up: nothing of it could be sold for long enough (8.6).
	fn require_give_up(&self, loan: &Loan) -> Result {
		ensure!(self.pause != Pause::Liquidations, "a loan was given up in a pause");
		let since = loan.liquidation().and_then(|liquidation| liquidation.waits_since);
		let since = since.ok_or("an item was forfeited of a loan that can sell")?;
		let until = since.saturating_add(self.periods.delivery);
		ensure!(self.now >= until, "a loan was given up before {until}");
		Ok(())
	}

	/// An item becomes the fund's: nobody bought it, or its loan is given up or written off.
	pub(crate) fn lot_forfeited(&mut self, id: LoanId, item: ItemId, next_at: u64) -> Result {
		let expected = self.now.saturating_add(self.periods.inventory);
		same("when it is offered", next_at, expected)?;
		let mut loan = self.judged(id)?;
		ensure!(!loan.owes_only_penalty(), "forfeited of a loan that owes only penalty");
		match (loan.liquidation().is_some(), loan.item(item)?.place) {
			(true, Place::Lot(_)) => self.require_forfeit(&mut loan, item)?,
			(true, _) => self.require_give_up(&loan)?,
			(false, _) => self.require_write_off(&loan)?,
		}
		self.take_over(id, &loan, item)?;
		loan.items.retain(|left| left.id != item);
		self.keep(id, loan)
	}

	/// Nothing of a loan can be sold any more: it waits for a time (8.6). If that is because what
	/// is left has no value, the penalty became interest, as before another round (8.4).
	pub(crate) fn wait_began(&mut self, id: LoanId, until: u64, debt: u128) -> Result {
		let mut loan = self.loan_of(id)?;
		let low = self.lot_price(&loan)?;
		let mut rests = loan.items.iter().filter(|item| item.place == Place::Kept).peekable();
		let worthless = rests.peek().is_some();
		for item in rests {
			let worth = value(low, item.units)?;
			ensure!(worth == 0, "a loan waits, and item {} is worth {worth}", item.id);
		}
		let state = loan.liquidation_mut()?;
		if worthless {
			state.charge_penalty()?;
		}
		ensure!(state.waits_until.is_none(), "a loan that waits began to wait again");
		state.waits_until = Some(until);
		same("the debt", debt, self.debt(&loan)?)?;
		self.loans.insert(id, loan);
		Ok(())
	}

	/// A lot could not be handed over to its buyer.
	pub(crate) fn lot_undelivered(&mut self, id: LoanId, item: ItemId) -> Result {
		let mut loan = self.judged(id)?;
		let place = loan.item(item)?.place;
		let Place::Lot(auction) = place else {
			return Err(format!("item {item} is {place:?}"));
		};
		let auction = self.auction_of(auction)?;
		ensure!(auction.undelivered(self.clock), "a delivery failed, and nobody had won");
		loan.item(item)?.place = Place::Undelivered;
		self.keep(id, loan)
	}
}
