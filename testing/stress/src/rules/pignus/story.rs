// SPDX-License-Identifier: GPL-3.0-only

//! What the chain's events say.

use super::cast::account_of_bidder;
use crate::{
	bidders::BidderId,
	portfolio::LoanId,
	rules::{Happening, LotId},
};
use pignus_auctions::Event as AuctionEvent;
use pignus_credit::{Event as CreditEvent, Lot};
use pignus_runtime::{AccountId, ItemId, Runtime, RuntimeEvent};
use std::collections::{BTreeMap, BTreeSet};

/// What has been told so far.
pub struct Story {
	bidders: BTreeMap<AccountId, BidderId>,
	/// The collection of each loan, by its id: loans are in the portfolio's order.
	collections: Vec<usize>,
	/// The lots for sale.
	lots: BTreeMap<LotId, Lot<ItemId>>,
}

impl Story {
	/// A story in which nothing has happened yet; `collections` are those of the loans.
	pub fn new(bidders: u32, collections: Vec<usize>) -> Self {
		let bidders = (0..bidders).map(|id| (account_of_bidder(id), id)).collect();
		Self { bidders, collections, lots: BTreeMap::new() }
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
		self.lots.iter().map(|(id, lot)| (*id, lot.loan))
	}

	/// What the events of some calls, or of a block's hooks, mean.
	pub fn tell(&mut self, events: Vec<RuntimeEvent>) -> Vec<Happening> {
		let forfeited: BTreeSet<(LoanId, ItemId)> = events
			.iter()
			.filter_map(|event| match event {
				RuntimeEvent::Credit(CreditEvent::LotForfeited { loan, item }) => {
					Some((*loan, *item))
				},
				_ => None,
			})
			.collect();
		let mut happenings = Vec::new();
		for event in events {
			match event {
				RuntimeEvent::Auctions(event) => {
					happenings.extend(self.of_auction(event, &forfeited));
				},
				RuntimeEvent::Credit(event) => happenings.extend(self.of_credit(event)),
				_ => {},
			}
		}
		happenings
	}

	fn of_auction(
		&mut self,
		event: AuctionEvent<Runtime>,
		forfeited: &BTreeSet<(LoanId, ItemId)>,
	) -> Option<Happening> {
		let happening = match event {
			AuctionEvent::Opened { auction, lot, lowest, .. } => {
				self.lots.insert(auction, lot);
				Happening::Offered { lot: auction, loan: lot.loan, lowest: Some(lowest) }
			},
			AuctionEvent::TurnedDescending { auction, lowest, .. } => {
				Happening::LowestPriceSet { lot: auction, lowest }
			},
			AuctionEvent::Unsold { auction, lot } => {
				self.lots.remove(&auction);
				let forfeited = forfeited.contains(&(lot.loan, lot.item));
				Happening::Unsold { lot: auction, loan: lot.loan, forfeited }
			},
			AuctionEvent::DeliveryFailed { auction, lot, .. } => {
				self.lots.remove(&auction);
				Happening::Unsold { lot: auction, loan: lot.loan, forfeited: false }
			},
			AuctionEvent::Withdrawn { auction, lot } => {
				self.lots.remove(&auction);
				Happening::Withdrawn { lot: auction, loan: lot.loan }
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
				let sold = Lot { loan, item };
				let lot = self.lots.iter().find(|(_, lot)| **lot == sold).map(|(id, _)| *id)?;
				self.lots.remove(&lot);
				let buyer = self.bidder(&buyer).expect("nobody but the bidders buys");
				Happening::Sold { lot, loan, buyer, price, repaid: principal + interest, surplus }
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
}
