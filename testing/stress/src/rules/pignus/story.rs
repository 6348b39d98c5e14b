// SPDX-License-Identifier: GPL-3.0-only

//! What the chain's events say.

use super::cast::account_of_bidder;
use crate::{
	bidders::BidderId,
	portfolio::LoanId,
	rules::{Happening, LotId},
};
use pignus_auctions::Event as AuctionEvent;
use pignus_credit::{Event as CreditEvent, Lot, LotOf};
use pignus_runtime::{AccountId, CollectionId, ItemId, Runtime, RuntimeEvent};
use std::collections::BTreeMap;

/// What has been told so far.
pub struct Story {
	bidders: BTreeMap<AccountId, BidderId>,
	/// The collection of each loan, by its id: loans are in the portfolio's order.
	collections: Vec<usize>,
	/// The lots for sale.
	lots: BTreeMap<LotId, LotOf<Runtime>>,
	/// The loans from which items came into the inventory.
	forfeited: BTreeMap<(CollectionId, ItemId), LoanId>,
}

impl Story {
	/// A story in which nothing has happened yet; `collections` are those of the loans.
	pub fn new(bidders: u32, collections: Vec<usize>) -> Self {
		let bidders = (0..bidders).map(|id| (account_of_bidder(id), id)).collect();
		Self { bidders, collections, lots: BTreeMap::new(), forfeited: BTreeMap::new() }
	}

	/// Which bidder an account is.
	pub fn bidder(&self, who: &AccountId) -> Option<BidderId> {
		self.bidders.get(who).copied()
	}

	/// The collection of a loan.
	pub fn collection_of(&self, loan: LoanId) -> usize {
		self.collections[loan as usize]
	}

	/// The lots for sale and their loans, by id.
	pub fn for_sale(&self) -> impl Iterator<Item = (LotId, LoanId)> + '_ {
		self.lots.iter().map(|(id, lot)| (*id, self.loan_of(lot)))
	}

	/// The loan that a lot belongs to, or came from.
	fn loan_of(&self, lot: &LotOf<Runtime>) -> LoanId {
		match lot {
			Lot::Loan { loan, .. } => *loan,
			Lot::Inventory { collection, item } => self.forfeited[&(*collection, *item)],
		}
	}

	/// Whether the item of a lot of a loan has been forfeited by now.
	fn is_forfeited(&self, lot: &LotOf<Runtime>) -> bool {
		let Lot::Loan { loan, item } = lot else { return false };
		let collection = self.collection_of(*loan) as CollectionId;
		self.forfeited.get(&(collection, *item)) == Some(loan)
	}

	/// What the events of some calls, or of a block's hooks, mean.
	pub fn tell(&mut self, events: Vec<RuntimeEvent>) -> Vec<Happening> {
		for event in &events {
			if let RuntimeEvent::Credit(CreditEvent::LotForfeited { loan, item, .. }) = event {
				let collection = self.collection_of(*loan) as CollectionId;
				self.forfeited.insert((collection, *item), *loan);
			}
		}
		let mut happenings = Vec::new();
		for event in events {
			match event {
				RuntimeEvent::Auctions(event) => happenings.extend(self.of_auction(event)),
				RuntimeEvent::Credit(event) => happenings.extend(self.of_credit(event)),
				_ => {},
			}
		}
		happenings
	}

	fn of_auction(&mut self, event: AuctionEvent<Runtime>) -> Option<Happening> {
		let happening = match event {
			AuctionEvent::Opened { auction, lot, lowest, .. } => {
				self.lots.insert(auction, lot);
				Happening::Offered { lot: auction, loan: self.loan_of(&lot), lowest: Some(lowest) }
			},
			AuctionEvent::TurnedDescending { auction, lowest, .. } => {
				Happening::LowestPriceSet { lot: auction, lowest }
			},
			AuctionEvent::Unsold { auction, lot } => {
				self.lots.remove(&auction);
				let (loan, forfeited) = (self.loan_of(&lot), self.is_forfeited(&lot));
				Happening::Unsold { lot: auction, loan, forfeited }
			},
			AuctionEvent::DeliveryFailed { auction, lot, .. } => {
				self.lots.remove(&auction);
				Happening::Unsold { lot: auction, loan: self.loan_of(&lot), forfeited: false }
			},
			AuctionEvent::Withdrawn { auction, lot } => {
				self.lots.remove(&auction);
				Happening::Withdrawn { lot: auction, loan: self.loan_of(&lot) }
			},
			_ => return None,
		};
		Some(happening)
	}

	fn of_credit(&mut self, event: CreditEvent<Runtime>) -> Option<Happening> {
		let happening = match event {
			CreditEvent::LiquidationStarted { loan, debt, .. } => {
				Happening::LiquidationStarted { loan, debt }
			},
			CreditEvent::LotSold {
				loan, item, buyer, price, principal, interest, surplus, ..
			} => {
				let lot = self.take_lot(Lot::Loan { loan, item })?;
				let buyer = self.bidder(&buyer).expect("nobody but the bidders buys");
				Happening::Sold { lot, loan, buyer, price, repaid: principal + interest, surplus }
			},
			CreditEvent::InventorySold { collection, item, price, .. } => {
				let lot = self.take_lot(Lot::Inventory { collection, item })?;
				self.forfeited.remove(&(collection, item));
				Happening::Resold { lot, price }
			},
			CreditEvent::Cured { loan, .. } => Happening::Cured { loan },
			CreditEvent::LossRealised { loan, covered, shortfall, .. } => {
				Happening::Loss { loan, covered, shortfall }
			},
			CreditEvent::Closed { loan } => Happening::Closed { loan },
			_ => return None,
		};
		Some(happening)
	}

	/// Take a lot that was sold out of those for sale.
	fn take_lot(&mut self, sold: LotOf<Runtime>) -> Option<LotId> {
		let lot = self.lots.iter().find(|(_, lot)| **lot == sold).map(|(id, _)| *id)?;
		self.lots.remove(&lot);
		Some(lot)
	}
}
