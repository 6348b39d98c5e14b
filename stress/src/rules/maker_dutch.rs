// SPDX-License-Identifier: GPL-3.0-only

//! Maker's Dutch auction (Clip) with the parameters that its ether vaults (ETH-A) began with on 30
//! April 2021.
//!
//! The price of an item begins above the delayed price and falls in steps. Whoever takes it pays
//! the price of that minute at once. Maker sold only as much collateral as the debt with the
//! penalty needed and gave back the rest; an item cannot be divided, so here the buyer pays for all
//! of it and the borrower gets what is beyond. An auction whose price has fallen too far is begun
//! anew at once, as if somebody always asked for it.
//!
//! Left out: the rewards for that (`chip`, `tip`), the limit on what is for sale at a time (`hole`,
//! 22 million dollars, chosen for the liquidity of ether), and the brake when the price halves
//! within an hour (`tolerance`).
//!
//! Source of the mechanism:
//! <https://github.com/makerdao/dss/blob/0057e942c94fa31d336a3c07539268ee16ddd913/src/clip.sol>.

use crate::{
	arithmetic::{ratio, share, share_up, Amount, Ppm},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{
		book::{collections_of, Book, Claim, DelayedPrices, Setting, Standing, Vaults},
		maker_english, Happening, Lot, LotId, OpenLoan, RuleSet, Surroundings,
	},
};
use std::collections::BTreeMap;

/// The loan-to-value above which a vault is liquidated. Source: as of [`maker_english::THRESHOLD`];
/// the change of auctions left it as it was.
pub const THRESHOLD: Ppm = maker_english::THRESHOLD;

/// The penalty on the debt: 13 % (`chop`). Source:
/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2021-04-30-DssSpell/DssSpell.sol>.
pub const PENALTY: Ppm = 130_000;

/// The first price, as a fraction of the delayed price: 130 % (`buf`). Source: as of [`PENALTY`].
/// (From 24 September 2021, 120 %.)
pub const FIRST_PRICE: Ppm = 1_300_000;

/// What a step leaves of the price: 99 % (`cut`). Source: as of [`PENALTY`].
pub const STEP_LEAVES: Ppm = 990_000;

/// The time between steps, in seconds (`step`). Source: as of [`PENALTY`].
pub const STEP_SECONDS: u32 = 90;

/// An auction begins anew below this price, as a fraction of its first one: 40 % (`cusp`). Source:
/// as of [`PENALTY`]. The price gets there after 138 minutes, so that the limit of 140 minutes
/// (`tail`) never comes into play.
pub const LOWEST: Ppm = 400_000;

/// An item that is for sale.
#[derive(Clone, Debug)]
struct Auction {
	claim: Claim,
	first_price: Amount,
	begin: u32,
	price: Amount,
}

impl Auction {
	/// Let the price fall. False if the auction is to begin anew.
	fn fall(&mut self, minute: u32) -> bool {
		let steps = (minute - self.begin) * 60 / STEP_SECONDS;
		self.price = (0..steps).fold(self.first_price, |price, _| share(price, STEP_LEAVES));
		ratio(self.price, self.first_price) >= LOWEST
	}
}

/// The rules of Maker's Dutch auction.
#[derive(Clone, Debug)]
pub struct MakerDutch {
	book: Book,
	vaults: Vaults,
	prices: DelayedPrices,
	auctions: BTreeMap<LotId, Auction>,
}

impl MakerDutch {
	/// The name of the rules on the command line.
	pub const NAME: &str = "maker-dutch";
	/// Their name for people.
	pub const TITLE: &str = "Maker since April 2021 (Dutch auction)";

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
		let delayed = self.prices.in_force(claim.collection).unwrap_or(0);
		let price = share(delayed, FIRST_PRICE);
		let lot = self.book.new_lot();
		let floor = Some(share_up(price, LOWEST));
		self.book.note(Happening::Offered { lot, loan: claim.loan, floor });
		let begin = self.book.minute();
		self.auctions.insert(lot, Auction { claim, first_price: price, begin, price });
	}

	/// Let prices fall, and begin anew what is over.
	fn fall(&mut self) {
		let minute = self.book.minute();
		let mut over = Vec::new();
		for (&lot, auction) in &mut self.auctions {
			if !auction.fall(minute) {
				over.push(lot);
			}
		}
		for lot in over {
			let Some(Auction { claim, .. }) = self.auctions.remove(&lot) else { continue };
			let loan = claim.loan;
			self.book.note(Happening::Unsold { lot, loan, forfeited: false });
			self.offer(claim);
		}
	}
}

impl RuleSet for MakerDutch {
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening> {
		self.book.advance(surroundings.minute, self.vaults.growing());
		self.prices.observe(surroundings);
		self.fall();
		for claim in self.vaults.liquidate(&self.prices, &mut self.book) {
			self.offer(claim);
		}
		self.book.take_happenings()
	}

	fn lots(&self) -> Vec<Lot> {
		let lot = |(&id, auction): (&LotId, &Auction)| Lot {
			id,
			collection: auction.claim.collection,
			least_bid: auction.price,
			standing: None,
			immediate: true,
		};
		self.auctions.iter().map(lot).collect()
	}

	/// `amount` is the most that the bidder would pay; he pays the price.
	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool {
		let Some(Auction { claim, price, .. }) = self.auctions.get(&lot).cloned() else {
			return false;
		};
		if amount < price || !self.book.take(bidder, price) {
			return false;
		}
		self.auctions.remove(&lot);
		self.vaults
			.sold(lot, &claim, Standing { bidder, amount: price }, &mut self.book);
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
