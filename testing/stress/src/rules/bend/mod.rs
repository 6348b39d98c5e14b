// SPDX-License-Identifier: GPL-3.0-only

//! BendDAO's English auction, before its vote of August 2022 (BIP#9) and as that vote decided.
//!
//! On BendDAO a loan is against one item. So here each item of a loan is a loan of its own, for an
//! equal part of the debt. It is offered as soon as it is unhealthy, and an auction begins with the
//! first bid; until then its interest runs on, and the offer is withdrawn if the item recovers.
//! From then on only the borrower could end the auction, by repaying half of the debt and a fine of
//! 5 % to the first bidder; here no borrower does. A bid covers the debt, so BendDAO writes nothing
//! off: an item that nobody bids on stays open, under water or not. The part of a bid beyond the
//! debt goes to the borrower.
//!
//! Sources of the mechanism:
//! <https://github.com/BendDAO/bend-lending-protocol/blob/81c90c06373bd6cc616ed0d0712fe382cad56548/contracts/libraries/logic/LiquidateLogic.sol>
//! and
//! <https://github.com/BendDAO/bend-gitbook-portal/blob/b59d12ee183eaf5e66875348e6999873f84ce036/lending-protocol/auction.md>.

use crate::{
	arithmetic::{share, share_up, Amount, Ppm},
	bidders::BidderId,
	portfolio::{LoanId, NewLoan},
	rules::{
		book::{collections_of, split, Book, Debt, Setting, Standing},
		Happening, Lot, LotId, OpenLoan, RuleSet, Surroundings,
	},
};
use std::collections::{BTreeMap, VecDeque};

/// The liquidation threshold before the vote: 90 %. Source:
/// <https://github.com/BendDAO/bend-gitbook-portal/blob/92de4633831ea307aef259ec9583a6bae91593af/risk/nft-risk-parameters.md>.
pub const THRESHOLD_BEFORE: Ppm = 900_000;

/// The liquidation threshold that the vote decided, to be reached in four weekly steps: 70 %.
/// Source: <https://thedefiant.io/benddao-emergency-changes>. (BendDAO stopped at 80 %:
/// <https://github.com/BendDAO/bend-gitbook-portal/blob/ee904bcb84049d67ebc3931c3d8a6cfbfc7afcf7/risk/nft-risk-parameters.md>.)
pub const THRESHOLD_AFTER: Ppm = 700_000;

/// The time from the first bid to the end of the auction before the vote, in minutes: 48 hours.
/// Source: as of [`THRESHOLD_BEFORE`].
pub const DURATION_BEFORE: u32 = 48 * 60;

/// The time from the first bid to the end of the auction that the vote decided, in minutes: 4
/// hours. Source: <https://reelfinancial.com/archives/14679>. (BIP#10, a day later, made it 24
/// hours:
/// <https://github.com/BendDAO/bend-gitbook-portal/blob/acfc498417338d7e34e0802dc931b50a47f4161c/lending-protocol/auction.md>.)
pub const DURATION_AFTER: u32 = 4 * 60;

/// The least first bid before the vote, as a fraction of the smoothed price: 95 %. The vote removed
/// it. Sources: `auction.md` as above, <https://thedefiant.io/benddao-emergency-changes>.
pub const LEAST_FIRST_BID_BEFORE: Ppm = 950_000;

/// How much more a further bid has to be than the one before, as a fraction of the debt: 1 %.
/// Source: `LiquidateLogic.sol` as above (`minBidDelta`).
pub const INCREMENT: Ppm = 10_000;

/// The time over which prices are smoothed, in minutes: a time-weighted average of 6 hours. Source:
/// <https://governance.benddao.xyz/t/improvement-on-oracle-price-feeding/251>.
pub const SMOOTHED_OVER: u32 = 6 * 60;

/// What the vote changed.
#[derive(Clone, Debug)]
struct Terms {
	threshold: Ppm,
	duration: u32,
	/// Of the smoothed price.
	least_first_bid: Ppm,
}

/// The price of a collection. Before the first report it is taken to have been the same as in that
/// report.
#[derive(Clone, Debug)]
struct SmoothedPrice {
	/// The price of each of the last minutes, the newest at the end.
	minutes: VecDeque<Amount>,
	sum: Amount,
	last_report: u32,
}

impl SmoothedPrice {
	fn new(minute: u32, price: Amount) -> Self {
		let minutes: VecDeque<_> = (0..SMOOTHED_OVER).map(|_| price).collect();
		Self { sum: minutes.iter().sum(), minutes, last_report: minute }
	}

	fn newest(&self) -> Amount {
		self.minutes.back().copied().unwrap_or(0)
	}

	fn smoothed(&self) -> Amount {
		self.sum / Amount::from(SMOOTHED_OVER)
	}

	/// A price is reported. The one before has held until now.
	fn report(&mut self, minute: u32, price: Amount) {
		let elapsed = minute.saturating_sub(self.last_report).min(SMOOTHED_OVER);
		let before = self.newest();
		for left in (0..elapsed).rev() {
			let newest = if left == 0 { price } else { before };
			self.sum += newest;
			self.minutes.push_back(newest);
			self.sum -= self.minutes.pop_front().unwrap_or(0);
		}
		self.last_report = minute;
	}
}

/// An item and its part of a loan.
#[derive(Clone, Debug)]
struct Item {
	collection: usize,
	debt: Debt,
	lot: Option<LotId>,
}

/// An item: its loan, and its place among the loan's items.
type ItemId = (LoanId, u32);

/// An item that is for sale.
#[derive(Clone, Debug)]
struct Auction {
	item: ItemId,
	standing: Option<Standing>,
	/// When the auction ends, once it has begun.
	end: Option<u32>,
}

/// BendDAO's rules.
#[derive(Clone, Debug)]
pub struct Bend {
	terms: Terms,
	book: Book,
	items: BTreeMap<ItemId, Item>,
	auctions: BTreeMap<LotId, Auction>,
	prices: Vec<Option<SmoothedPrice>>,
	/// The highest debt at which an item of each collection is healthy.
	limits: Vec<Option<Amount>>,
}

impl Bend {
	/// The name of the rules before the vote on the command line.
	pub const NAME_BEFORE: &str = "bend-before";
	/// Their name in tables and on the page.
	pub const TITLE_BEFORE: &str = "BendDAO before August 2022";
	/// The name of the rules after the vote on the command line.
	pub const NAME_AFTER: &str = "bend-after";
	/// Their name in tables and on the page.
	pub const TITLE_AFTER: &str = "BendDAO as voted in August 2022 (BIP#9)";

	/// The rules before the vote, with their published threshold or another one.
	pub fn before_vote(loans: &[NewLoan], threshold: Option<Ppm>, setting: &Setting) -> Self {
		let terms = Terms {
			threshold: threshold.unwrap_or(THRESHOLD_BEFORE),
			duration: DURATION_BEFORE,
			least_first_bid: LEAST_FIRST_BID_BEFORE,
		};
		Self::new(loans, terms, setting)
	}

	/// The rules as the vote decided them, with their published threshold or another one.
	pub fn after_vote(loans: &[NewLoan], threshold: Option<Ppm>, setting: &Setting) -> Self {
		let terms = Terms {
			threshold: threshold.unwrap_or(THRESHOLD_AFTER),
			duration: DURATION_AFTER,
			least_first_bid: 0,
		};
		Self::new(loans, terms, setting)
	}

	fn new(loans: &[NewLoan], terms: Terms, setting: &Setting) -> Self {
		let mut items = BTreeMap::new();
		for loan in loans {
			for (place, part) in (0..).zip(split(loan.debt, loan.items)) {
				let debt = Debt::new(part);
				let item = Item { collection: loan.collection, debt, lot: None };
				items.insert((loan.id, place), item);
			}
		}
		let prices = vec![None; collections_of(loans)];
		let limits = vec![None; prices.len()];
		Self { terms, book: Book::new(setting), items, auctions: BTreeMap::new(), prices, limits }
	}

	fn observe(&mut self, surroundings: &Surroundings) {
		if !surroundings.oracles_report {
			return;
		}
		self.prices.resize(surroundings.shown.len(), None);
		for (price, &shown) in self.prices.iter_mut().zip(&surroundings.shown) {
			match price {
				Some(price) => price.report(surroundings.minute, shown),
				None => *price = Some(SmoothedPrice::new(surroundings.minute, shown)),
			}
		}
		let limit = |price: &SmoothedPrice| share(price.smoothed(), self.terms.threshold);
		self.limits = self.prices.iter().map(|price| price.as_ref().map(limit)).collect();
	}

	fn smoothed(&self, collection: usize) -> Option<Amount> {
		self.prices.get(collection)?.as_ref().map(SmoothedPrice::smoothed)
	}

	fn item(&self, id: ItemId) -> &Item {
		self.items.get(&id).expect("an item stays until it is sold")
	}

	fn unhealthy(&self, item: &Item) -> bool {
		let limit = self.limits.get(item.collection).copied().flatten();
		limit.is_some_and(|limit| item.debt.owed() > limit)
	}

	fn items_of(&self, loan: LoanId) -> impl Iterator<Item = &Item> {
		self.items.range((loan, 0)..=(loan, u32::MAX)).map(|(_, item)| item)
	}

	fn is_over(&self, auction: &Auction) -> bool {
		auction.end.is_some_and(|end| end <= self.book.minute())
	}

	fn least_bid(&self, auction: &Auction) -> Amount {
		let item = self.item(auction.item);
		let debt = item.debt.owed();
		let least = match &auction.standing {
			Some(standing) => standing.amount + share(debt, INCREMENT),
			None => {
				share_up(self.smoothed(item.collection).unwrap_or(0), self.terms.least_first_bid)
			},
		};
		least.max(debt)
	}

	/// Settles the auctions that are over. If interest has outgrown the bid, the buyer pays the
	/// rest of the debt as well, and the sale waits until they can.
	fn settle(&mut self) {
		let over: Vec<LotId> = self
			.auctions
			.iter()
			.filter(|(_, auction)| self.is_over(auction))
			.map(|(&lot, _)| lot)
			.collect();
		for lot in over {
			let auction = &self.auctions[&lot];
			let debt = self.item(auction.item).debt.owed();
			let Some(Standing { bidder, amount }) = auction.standing else { continue };
			let (loan, _) = auction.item;
			if !self.book.take(bidder, debt.saturating_sub(amount)) {
				continue;
			}
			let price = amount.max(debt);
			self.book.note(Happening::Sold {
				lot,
				loan,
				buyer: bidder,
				price,
				repaid: debt,
				surplus: price - debt,
			});
			let item = auction.item;
			self.auctions.remove(&lot);
			self.items.remove(&item);
			self.lot_is_gone(loan);
		}
	}

	/// Withdraws items that have recovered before anybody bid on them.
	fn withdraw(&mut self) {
		let recovered: Vec<LotId> = self
			.auctions
			.iter()
			.filter(|(_, auction)| auction.standing.is_none())
			.filter(|(_, auction)| !self.unhealthy(self.item(auction.item)))
			.map(|(&lot, _)| lot)
			.collect();
		for lot in recovered {
			let Some(auction) = self.auctions.remove(&lot) else { continue };
			if let Some(item) = self.items.get_mut(&auction.item) {
				item.lot = None;
			}
			let (loan, _) = auction.item;
			self.book.note(Happening::Withdrawn { lot, loan });
			self.lot_is_gone(loan);
		}
	}

	/// A loan without items has ended; one without lots is cured.
	fn lot_is_gone(&mut self, loan: LoanId) {
		if self.items_of(loan).next().is_none() {
			self.book.close(loan, 0);
		} else if self.items_of(loan).all(|item| item.lot.is_none()) {
			self.book.note(Happening::Cured { loan });
		}
	}

	/// Offers items that have become unhealthy.
	fn offer(&mut self) {
		let unhealthy: Vec<ItemId> = self
			.items
			.iter()
			.filter(|(_, item)| item.lot.is_none() && self.unhealthy(item))
			.map(|(&id, _)| id)
			.collect();
		for id in unhealthy {
			let (loan, _) = id;
			if self.items_of(loan).all(|item| item.lot.is_none()) {
				let debt = self.items_of(loan).map(|item| item.debt.owed()).sum();
				self.book.note(Happening::LiquidationStarted { loan, debt });
			}
			let lot = self.book.new_lot();
			let floor = Some(self.item(id).debt.owed());
			self.book.note(Happening::Offered { lot, loan, lowest: floor });
			self.auctions.insert(lot, Auction { item: id, standing: None, end: None });
			if let Some(item) = self.items.get_mut(&id) {
				item.lot = Some(lot);
			}
		}
	}
}

impl RuleSet for Bend {
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening> {
		let debts = self.items.values_mut().map(|item| &mut item.debt);
		self.book.advance(surroundings.minute, debts);
		self.observe(surroundings);
		self.settle();
		self.withdraw();
		self.offer();
		self.book.take_happenings()
	}

	fn lots(&self) -> Vec<Lot> {
		let lot = |(&id, auction): (&LotId, &Auction)| Lot {
			id,
			collection: self.item(auction.item).collection,
			least_bid: self.least_bid(auction),
			standing: auction.standing.as_ref().map(|standing| standing.bidder),
			immediate: false,
		};
		self.auctions
			.iter()
			.filter(|(_, auction)| !self.is_over(auction))
			.map(lot)
			.collect()
	}

	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool {
		let Some(auction) = self.auctions.get(&lot) else { return false };
		if self.is_over(auction) || amount < self.least_bid(auction) {
			return false;
		}
		let end = self.book.minute() + self.terms.duration;
		let Some(auction) = self.auctions.get_mut(&lot) else { return false };
		if !self.book.outbid(&mut auction.standing, Standing { bidder, amount }) {
			return false;
		}
		auction.end.get_or_insert(end);
		true
	}

	/// Draws on each item that is not for sale, by the smoothed price, but not above the threshold.
	fn draw(&mut self, loan: LoanId, max_ltv: Ppm) {
		let max_ltv = max_ltv.min(self.terms.threshold);
		for item in self.items.range_mut((loan, 0)..=(loan, u32::MAX)).map(|(_, item)| item) {
			let price = self.prices.get(item.collection).and_then(Option::as_ref);
			if let (Some(price), None) = (price, item.lot) {
				item.debt.draw(share(price.smoothed(), max_ltv));
			}
		}
	}

	fn free_capital(&self, bidder: BidderId) -> Amount {
		self.book.free(bidder)
	}

	fn open_loans(&self) -> Vec<OpenLoan> {
		let mut loans: Vec<OpenLoan> = Vec::new();
		for (&(loan, _), item) in &self.items {
			let debt = item.debt.owed();
			let in_liquidation = item.lot.is_some();
			match loans.last_mut().filter(|last| last.loan == loan) {
				Some(last) => {
					last.items += 1;
					last.debt += debt;
					last.in_liquidation |= in_liquidation;
				},
				None => {
					let collection = item.collection;
					loans.push(OpenLoan { loan, collection, items: 1, debt, in_liquidation });
				},
			}
		}
		loans
	}

	fn threshold(&self) -> Ppm {
		self.terms.threshold
	}

	fn prices(&self) -> Vec<(Option<Amount>, Option<Amount>)> {
		let both = |price: &Option<SmoothedPrice>| {
			let price = price.as_ref();
			(price.map(SmoothedPrice::newest), price.map(SmoothedPrice::smoothed))
		};
		self.prices.iter().map(both).collect()
	}

	fn insurance_fund(&self) -> Amount {
		self.book.fund()
	}
}

#[cfg(test)]
mod tests;
