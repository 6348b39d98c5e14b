// SPDX-License-Identifier: GPL-3.0-only

//! A pool that is never empty: bids on whatever is for sale, and repayments.

use super::transactions::{Applied, Transaction};
use crate::crash::{bidders::bidder, bystanders::REPAYMENT};
use pignus_auctions::{Auctions, Call as AuctionsCall, Event};
use pignus_credit::{Call as CreditCall, LoanId};
use pignus_primitives::{auction::AuctionId, Balance};
use pignus_runtime::{AccountId, Nonce, Runtime, RuntimeCall, RuntimeEvent};
use polkadot_sdk::{frame_support::weights::Weight, sp_runtime::Permill};
use std::collections::{BTreeMap, VecDeque};

/// An auction that takes bids.
struct Sale {
	auction: AuctionId,
	/// The least bid that it takes next.
	least: Balance,
	increment: Permill,
}

/// A pool that is never empty.
pub struct Pool {
	/// What is for sale; the first one is bid on next.
	sales: VecDeque<Sale>,
	/// Borrowers and their loans; the first one repays next.
	payers: VecDeque<(AccountId, LoanId)>,
	nonces: BTreeMap<AccountId, Nonce>,
	/// How many bids were included.
	pub bids: u32,
	/// How many repayments were included.
	pub repayments: u32,
}

/// What was included in a block.
#[derive(Debug, Default)]
pub struct Filling {
	/// Bids and repayments.
	pub included: u32,
	/// The bytes of their transactions.
	pub length: usize,
	/// What the lightest transaction weighs that the block had no room for.
	pub refused: Option<Weight>,
}

/// What a transaction does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
	Bid,
	Repayment,
}

impl Pool {
	/// A pool of bids on these auctions, and of repayments by these borrowers. Reads the auctions.
	pub fn new(auctions: &[AuctionId], payers: VecDeque<(AccountId, LoanId)>) -> Self {
		let sale = |auction: &AuctionId| {
			let row = Auctions::<Runtime>::get(auction).expect("a running auction");
			Sale { auction: *auction, least: row.reserve, increment: row.rules.increment }
		};
		let sales = auctions.iter().map(sale).collect();
		Self { sales, payers, nonces: BTreeMap::new(), bids: 0, repayments: 0 }
	}

	/// Learns what is for sale from a block's events.
	pub fn learn(&mut self, events: &[RuntimeEvent]) {
		self.sales.extend(events.iter().filter_map(|event| match event {
			RuntimeEvent::Auctions(Event::Opened { auction, reserve, rules, .. }) => {
				Some(Sale { auction: *auction, least: *reserve, increment: rules.increment })
			},
			_ => None,
		}));
	}

	/// Fills the present block, with bids and repayments in turn, until it has room for neither.
	pub fn fill(&mut self) -> Result<Filling, String> {
		let mut filling = Filling::default();
		let mut waiting = vec![Kind::Bid, Kind::Repayment];
		while !waiting.is_empty() {
			let mut still_waiting = Vec::new();
			for kind in waiting {
				match self.next(kind).apply()? {
					Applied::Included(length) => {
						self.count(kind);
						filling.included += 1;
						filling.length += length;
						still_waiting.push(kind);
					},
					Applied::Refused(weight) => {
						let lightest = filling.refused.map_or(weight, |other| other.min(weight));
						filling.refused = Some(lightest);
					},
				}
			}
			waiting = still_waiting;
		}
		Ok(filling)
	}

	fn next(&self, kind: Kind) -> Transaction {
		let (who, call) = match kind {
			Kind::Bid => self.next_bid(),
			Kind::Repayment => self.next_repayment(),
		};
		let nonce = self.nonces.get(&who).copied().unwrap_or_default();
		Transaction { who, nonce, call }
	}

	fn next_bid(&self) -> (AccountId, RuntimeCall) {
		let Sale { auction, least, .. } = self.sales.front().expect("something is for sale");
		let call = AuctionsCall::<Runtime>::bid { auction: *auction, amount: *least };
		(bidder(self.bids), call.into())
	}

	fn next_repayment(&self) -> (AccountId, RuntimeCall) {
		let (who, loan) = self.payers.front().expect("there are borrowers");
		let call = CreditCall::<Runtime>::repay { loan: *loan, amount: REPAYMENT };
		(who.clone(), call.into())
	}

	/// Counts the next transaction of a kind as included.
	fn count(&mut self, kind: Kind) {
		let who = self.next(kind).who;
		*self.nonces.entry(who).or_default() += 1;
		match kind {
			Kind::Bid => {
				self.bids += 1;
				let mut sale = self.sales.pop_front().expect("it was bid on");
				let raise = sale.increment.mul_ceil(sale.least).max(1);
				sale.least = sale.least.checked_add(raise).expect("a bid fits");
				self.sales.push_back(sale);
			},
			Kind::Repayment => {
				self.repayments += 1;
				self.payers.rotate_left(1);
			},
		}
	}
}
