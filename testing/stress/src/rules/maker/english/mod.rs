// SPDX-License-Identifier: GPL-3.0-only

//! Maker's English auction (Flip) with the parameters of its ether vaults (ETH-A) on 12 March 2020.
//!
//! There is no reserve: any first bid is accepted. Bids rise until one reaches what is wanted, the
//! debt with the penalty. On Maker, bidders would then compete for how little of the collateral
//! they take for it; an item cannot be divided, so here that bid cannot be beaten, and the item
//! goes to that bidder when its time is over. The borrower therefore never gets anything back.
//!
//! Left out: blocks so full that bids did not get through. That is for the bidders to show.
//!
//! Source of the mechanism:
//! <https://github.com/makerdao/dss/blob/03c6df6f87bb2b090cc22e68095dd5cf520f9b54/src/flip.sol>.

use super::{vaults::Claim, Answer, Course, Sale};
use crate::{
	arithmetic::{share_up, Amount, Ppm, ONE},
	rules::{
		book::{Book, Standing},
		Lot, LotId,
	},
};

/// How much more a bid has to be than the one before, as a fraction of that: 3 % (`beg`). Source:
/// as of [`super::THRESHOLD`].
pub const INCREMENT: Ppm = 30_000;

/// The time after which a bid wins if nobody beats it, in minutes: 10 minutes (`ttl`). Source:
/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2020-03-12-DssSpell/DssSpell.sol>,
/// which made it 6 hours.
pub const BID_DURATION: u32 = 10;

/// The time after which an auction ends in any case, in minutes: 3 days (`tau`). Source: as of
/// [`BID_DURATION`], which made it 6 hours.
pub const AUCTION_DURATION: u32 = 3 * 24 * 60;

/// The least first bid: a bid of zero is refused. Source: `flip.sol` as above (`bid-not-higher`).
pub const LEAST_FIRST_BID: Amount = 1;

/// An item that is for sale.
#[derive(Clone, Debug)]
pub struct Auction {
	claim: Claim,
	standing: Option<Standing>,
	/// When the standing bid wins or, without one, when the auction starts again.
	end: u32,
	/// When it ends in any case.
	latest_end: u32,
}

impl Auction {
	/// The least bid that is accepted; `None` once what is wanted has been bid.
	fn least_bid(&self) -> Option<Amount> {
		let wanted = self.claim.wanted;
		match &self.standing {
			None => Some(LEAST_FIRST_BID),
			Some(standing) if standing.amount < wanted => {
				Some(share_up(standing.amount, ONE + INCREMENT).min(wanted))
			},
			Some(_) => None,
		}
	}
}

impl Sale for Auction {
	const NAME: &'static str = "maker-english";
	const TITLE: &'static str = "Maker in March 2020 (English auction)";
	/// 13 % (`chop`). Source: as of [`super::THRESHOLD`].
	const PENALTY: Ppm = 130_000;

	fn begin(claim: Claim, _: Amount, minute: u32) -> Self {
		let end = minute + AUCTION_DURATION;
		Self { claim, standing: None, end, latest_end: end }
	}

	fn claim(&self) -> &Claim {
		&self.claim
	}

	fn floor(&self) -> Option<Amount> {
		None
	}

	fn pass(&mut self, minute: u32) -> Course {
		match self.standing.take_if(|_| self.end <= minute) {
			Some(standing) => Course::Sold(standing),
			None if self.end <= minute => Course::Unsold,
			None => Course::GoesOn,
		}
	}

	fn lot(&self, id: LotId) -> Option<Lot> {
		Some(Lot {
			id,
			collection: self.claim.collection,
			least_bid: self.least_bid()?,
			standing: self.standing.as_ref().map(|standing| standing.bidder),
			immediate: false,
		})
	}

	/// Maker refused bids above what is wanted; here such a bid counts as a bid of what is wanted.
	fn bid(&mut self, bid: Standing, book: &mut Book) -> Answer {
		let bid = Standing { amount: bid.amount.min(self.claim.wanted), ..bid };
		let is_enough = self.least_bid().is_some_and(|least| bid.amount >= least);
		if !is_enough || !book.outbid(&mut self.standing, bid) {
			return Answer::Refused;
		}
		self.end = self.latest_end.min(book.minute() + BID_DURATION);
		Answer::InFront
	}
}

#[cfg(test)]
mod tests;
