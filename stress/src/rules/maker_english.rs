// SPDX-License-Identifier: GPL-3.0-only

//! Maker's English auction (Flip) with the parameters of its ether vaults (ETH-A) on 12 March 2020.
//!
//! There is no reserve: any first bid is taken. Bids rise until one reaches what is wanted, the
//! debt with the penalty. Bidders would then bid down the part of the collateral that they take for
//! it; an item cannot be divided, so here that bid cannot be beaten, and the item goes to that
//! bidder when its time is over. The borrower therefore never gets anything back. An auction that
//! nobody bid on begins anew at once, as if somebody always asked for it (`tick`).
//!
//! Left out: the blocks so full that bids did not get through. That is for the bidders to show.
//!
//! Source of the mechanism:
//! <https://github.com/makerdao/dss/blob/03c6df6f87bb2b090cc22e68095dd5cf520f9b54/src/flip.sol>.

use crate::{
	arithmetic::{share_up, Amount, Ppm, ONE},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{
		book::{collections_of, Book, Claim, DelayedPrices, Setting, Standing, Vaults},
		Happening, Lot, LotId, OpenLoan, RuleSet, Surroundings,
	},
};
use std::collections::BTreeMap;

/// The loan-to-value above which a vault is liquidated: the inverse of 150 % (`mat`). Source:
/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2020-05-01-DssSpell/DssSpell.t.sol>,
/// the earliest list of this value found.
pub const THRESHOLD: Ppm = 666_666;

/// The penalty on the debt: 13 % (`chop`). Source: as of [`THRESHOLD`].
pub const PENALTY: Ppm = 130_000;

/// How much more a bid has to be than the one before, as a fraction of that: 3 % (`beg`). Source:
/// as of [`THRESHOLD`].
pub const INCREMENT: Ppm = 30_000;

/// The time after which a bid wins if nobody beats it, in minutes: 10 minutes (`ttl`). Source:
/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2020-03-12-DssSpell/DssSpell.sol>,
/// which made it 6 hours.
pub const BID_DURATION: u32 = 10;

/// The time after which an auction ends in any case, in minutes: 3 days (`tau`). Source: as of
/// [`BID_DURATION`], which made it 6 hours.
pub const AUCTION_DURATION: u32 = 3 * 24 * 60;

/// The least first bid: nothing is not a bid. Source: `flip.sol` as above (`bid-not-higher`).
pub const LEAST_FIRST_BID: Amount = 1;

/// An item that is for sale.
#[derive(Clone, Debug)]
struct Auction {
	claim: Claim,
	standing: Option<Standing>,
	/// When the standing bid wins, or without one, when the auction begins anew.
	end: u32,
	/// When it ends in any case.
	latest_end: u32,
}

impl Auction {
	/// The least that is taken; none once what is wanted has been bid.
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

/// The rules of Maker's English auction.
#[derive(Clone, Debug)]
pub struct MakerEnglish {
	book: Book,
	vaults: Vaults,
	prices: DelayedPrices,
	auctions: BTreeMap<LotId, Auction>,
}

impl MakerEnglish {
	/// The name of the rules on the command line.
	pub const NAME: &str = "maker-english";
	/// Their name for people.
	pub const TITLE: &str = "Maker in March 2020 (English auction)";

	/// The rules, with their published threshold or another one.
	pub fn new(loans: &[NewLoan], threshold: Option<Ppm>, setting: &Setting) -> Self {
		Self {
			book: Book::new(setting),
			vaults: Vaults::new(loans, threshold.unwrap_or(THRESHOLD), PENALTY),
			prices: DelayedPrices::new(collections_of(loans)),
			auctions: BTreeMap::new(),
		}
	}

	fn offer(&mut self, claim: Claim) {
		let lot = self.book.new_lot();
		let end = self.book.minute() + AUCTION_DURATION;
		self.book.note(Happening::Offered { lot, loan: claim.loan, floor: None });
		self.auctions
			.insert(lot, Auction { claim, standing: None, end, latest_end: end });
	}

	/// End the auctions whose time is over.
	fn settle(&mut self) {
		let minute = self.book.minute();
		let over: Vec<LotId> = self
			.auctions
			.iter()
			.filter(|(_, auction)| auction.end <= minute)
			.map(|(&lot, _)| lot)
			.collect();
		for lot in over {
			let Some(Auction { claim, standing, .. }) = self.auctions.remove(&lot) else {
				continue;
			};
			match standing {
				Some(standing) => self.vaults.sold(lot, &claim, standing, &mut self.book),
				None => {
					let loan = claim.loan;
					self.book.note(Happening::Unsold { lot, loan, forfeited: false });
					self.offer(claim);
				},
			}
		}
	}
}

impl RuleSet for MakerEnglish {
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening> {
		self.book.advance(surroundings.minute, self.vaults.growing());
		self.prices.observe(surroundings);
		self.settle();
		for claim in self.vaults.liquidate(&self.prices, &mut self.book) {
			self.offer(claim);
		}
		self.book.take_happenings()
	}

	fn lots(&self) -> Vec<Lot> {
		let lot = |(&id, auction): (&LotId, &Auction)| {
			Some(Lot {
				id,
				collection: auction.claim.collection,
				least_bid: auction.least_bid()?,
				standing: auction.standing.as_ref().map(|standing| standing.bidder),
				immediate: false,
			})
		};
		self.auctions.iter().filter_map(lot).collect()
	}

	/// Maker refused bids beyond what is wanted; here such a bid counts as one of what is wanted.
	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool {
		let Some(auction) = self.auctions.get_mut(&lot) else { return false };
		let Some(least) = auction.least_bid() else { return false };
		let amount = amount.min(auction.claim.wanted);
		if amount < least || !self.book.outbid(&mut auction.standing, Standing { bidder, amount }) {
			return false;
		}
		auction.end = auction.latest_end.min(self.book.minute() + BID_DURATION);
		true
	}

	fn draw(&mut self, loan: LoanId, max_ltv: Ppm) {
		self.vaults.draw(loan, max_ltv, &self.prices);
	}

	fn free_capital(&self, bidder: BidderId) -> Amount {
		self.book.free(bidder)
	}

	fn open_loans(&self) -> Vec<OpenLoan> {
		self.vaults.open_loans()
	}

	fn threshold(&self) -> Ppm {
		self.vaults.threshold()
	}

	fn prices(&self) -> Vec<(Option<Amount>, Option<Amount>)> {
		self.prices.both()
	}

	fn insurance_fund(&self) -> Amount {
		self.book.fund()
	}
}

#[cfg(test)]
mod tests;
