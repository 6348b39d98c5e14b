// SPDX-License-Identifier: GPL-3.0-only

//! Maker's rules: vaults that are liquidated at delayed prices, and one of two auctions.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`prices`] | the delayed prices |
//! | [`vaults`] | the loans, and what the sale of their items is for |
//! | [`english`] | the auction of March 2020 |
//! | [`dutch`] | the auction since 2021 |

pub mod dutch;
pub mod english;
pub mod prices;
pub mod vaults;

use crate::{
	arithmetic::{Amount, Ppm},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{
		book::{collections_of, Book, Setting, Standing},
		Happening, Lot, LotId, OpenLoan, RuleSet, Surroundings,
	},
};
use prices::DelayedPrices;
use std::collections::BTreeMap;
use vaults::{Claim, Vaults};

/// The rules of Maker's English auction.
pub type MakerEnglish = Maker<english::Auction>;
/// The rules of Maker's Dutch auction.
pub type MakerDutch = Maker<dutch::Auction>;

/// The loan-to-value above which a vault is liquidated: the inverse of 150 % (`mat`). Source:
/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2020-05-01-DssSpell/DssSpell.t.sol>,
/// the earliest list of this value found. The change of auctions left it as it was.
pub const THRESHOLD: Ppm = 666_666;

/// The sale of an item.
pub trait Sale {
	/// The name of the rules on the command line.
	const NAME: &'static str;
	/// Their name in tables and on the page.
	const TITLE: &'static str;
	/// The penalty on the debt.
	const PENALTY: Ppm;

	/// Begins a sale, while `price` is the delayed price of the item.
	fn begin(claim: Claim, price: Amount, minute: u32) -> Self;

	/// What the item is sold for.
	fn claim(&self) -> &Claim;

	/// The lowest price that it will ever be sold at, if there is one.
	fn floor(&self) -> Option<Amount>;

	/// Lets time pass to `minute`.
	fn pass(&mut self, minute: u32) -> Course;

	/// What bidders see, if more bids are accepted.
	fn lot(&self, id: LotId) -> Option<Lot>;

	/// Takes a bid; the bidder's money is paid or bound in the book.
	fn bid(&mut self, bid: Standing, book: &mut Book) -> Answer;
}

/// What becomes of a sale when time passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
	/// It goes on.
	GoesOn,
	/// The item has a buyer, who has paid this.
	Sold(Standing),
	/// It is over without a buyer, and starts again.
	Unsold,
}

/// What becomes of a bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
	/// The rules refuse it; nothing has changed.
	Refused,
	/// It is the standing bid.
	InFront,
	/// It buys the item: this was paid.
	Bought(Standing),
}

/// Vaults, and the sale of what they lose.
#[derive(Clone, Debug)]
pub struct Maker<Auction> {
	book: Book,
	vaults: Vaults,
	prices: DelayedPrices,
	auctions: BTreeMap<LotId, Auction>,
}

impl<Auction: Sale> Maker<Auction> {
	/// The name of the rules on the command line.
	pub const NAME: &'static str = Auction::NAME;
	/// Their name in tables and on the page.
	pub const TITLE: &'static str = Auction::TITLE;

	/// The rules, with their published threshold or another one.
	pub fn new(loans: &[NewLoan], threshold: Option<Ppm>, setting: &Setting) -> Self {
		Self {
			book: Book::new(setting),
			vaults: Vaults::new(loans, threshold.unwrap_or(THRESHOLD), Auction::PENALTY),
			prices: DelayedPrices::new(collections_of(loans)),
			auctions: BTreeMap::new(),
		}
	}

	fn offer(&mut self, claim: Claim) {
		let price = self.prices.in_force(claim.collection).unwrap_or(0);
		let (lot, loan) = (self.book.new_lot(), claim.loan);
		let auction = Auction::begin(claim, price, self.book.minute());
		self.book.note(Happening::Offered { lot, loan, lowest: auction.floor() });
		self.auctions.insert(lot, auction);
	}

	/// Ends the auctions whose time is over. An auction without a buyer starts again at once, as if
	/// somebody always asked for that.
	fn end_auctions(&mut self) {
		let minute = self.book.minute();
		let courses = self.auctions.iter_mut().map(|(lot, auction)| (*lot, auction.pass(minute)));
		let over: Vec<(LotId, Course)> =
			courses.filter(|(_, course)| *course != Course::GoesOn).collect();
		for (lot, course) in over {
			let Some(auction) = self.auctions.remove(&lot) else { continue };
			let claim = auction.claim().clone();
			match course {
				Course::Sold(paid) => self.vaults.sold(lot, &claim, paid, &mut self.book),
				_ => {
					let loan = claim.loan;
					self.book.note(Happening::Unsold { lot, loan, forfeited: false });
					self.offer(claim);
				},
			}
		}
	}
}

impl<Auction: Sale> RuleSet for Maker<Auction> {
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening> {
		self.book.advance(surroundings.minute, self.vaults.growing());
		self.prices.observe(surroundings);
		self.end_auctions();
		for claim in self.vaults.liquidate(&self.prices, &mut self.book) {
			self.offer(claim);
		}
		self.book.take_happenings()
	}

	fn lots(&self) -> Vec<Lot> {
		self.auctions.iter().filter_map(|(lot, auction)| auction.lot(*lot)).collect()
	}

	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool {
		let Some(auction) = self.auctions.get_mut(&lot) else { return false };
		match auction.bid(Standing { bidder, amount }, &mut self.book) {
			Answer::Refused => false,
			Answer::InFront => true,
			Answer::Bought(paid) => {
				self.vaults.sold(lot, auction.claim(), paid, &mut self.book);
				self.auctions.remove(&lot);
				true
			},
		}
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
