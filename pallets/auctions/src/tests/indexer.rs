// SPDX-License-Identifier: Apache-2.0

//! An indexer that reads only events.

use crate::{
	mock::*, types::AuctionOf, Auction, Auctions as AuctionRows, Bid, Claim, Claims, Event, Phase,
};
use pignus_primitives::{auction::AuctionId, Balance};
use std::collections::{BTreeMap, BTreeSet};

/// The state that follows from the events so far.
#[derive(Default)]
pub struct Indexer {
	auctions: BTreeMap<AuctionId, AuctionOf<Runtime>>,
	claims: BTreeMap<(AccountId, AuctionId), Claim>,
	touched: BTreeSet<AccountId>,
	/// How often each kind of event was seen.
	pub seen: BTreeMap<&'static str, u32>,
}

impl Indexer {
	/// Read the events since the last call.
	pub fn read_events(&mut self) {
		for record in System::events() {
			if let RuntimeEvent::Auctions(event) = record.event {
				let name = self.read(event);
				*self.seen.entry(name).or_default() += 1;
			}
		}
		System::reset_events();
	}

	fn row(&mut self, id: AuctionId) -> &mut AuctionOf<Runtime> {
		self.auctions.get_mut(&id).expect("it was opened")
	}

	fn read(&mut self, event: Event<Runtime>) -> &'static str {
		match event {
			Event::Opened {
				auction,
				lot,
				barred,
				rules,
				appraised,
				asked,
				least_price,
				reserve,
				lowest,
				started_at,
				end,
			} => {
				let (phase, standing, outbid) = (Phase::English, None, Default::default());
				let row = Auction {
					lot,
					barred,
					rules,
					appraised,
					asked,
					least_price,
					reserve,
					lowest,
					started_at,
					end,
					phase,
					standing,
					outbid,
				};
				self.auctions.insert(auction, row);
				"Opened"
			},
			Event::BidPlaced { auction, bidder, amount, at, end } => {
				self.touched.insert(bidder);
				let row = self.row(auction);
				if let Some(before) = row.standing.take() {
					row.remember(&before, at);
				}
				row.end = end;
				row.standing = Some(Bid { bidder, amount, since: at });
				"BidPlaced"
			},
			Event::BidWithdrawn { auction, bidder, .. } => {
				self.touched.insert(bidder);
				self.row(auction).standing = None;
				"BidWithdrawn"
			},
			Event::BidFreed { bidder, .. } => {
				self.touched.insert(bidder);
				"BidFreed"
			},
			Event::TurnedDescending { auction, appraised, reserve, lowest, end } => {
				let row = self.row(auction);
				*row = Auction {
					appraised,
					reserve,
					lowest,
					end,
					phase: Phase::Descending,
					..row.clone()
				};
				"TurnedDescending"
			},
			Event::Sold { auction, buyer, .. } => {
				self.auctions.remove(&auction);
				self.touched.insert(buyer);
				"Sold"
			},
			Event::Unsold { auction, .. } => {
				self.auctions.remove(&auction);
				"Unsold"
			},
			Event::Withdrawn { auction, .. } => {
				self.auctions.remove(&auction);
				"Withdrawn"
			},
			Event::DeliveryFailed { auction, .. } => {
				self.auctions.remove(&auction);
				"DeliveryFailed"
			},
			Event::SettlementFailed { auction, was_won, at, .. } => {
				let row = self.row(auction);
				if let Some(bid) = row.standing.take() {
					row.remember(&bid, at);
				}
				row.phase = Phase::Failed { was_won };
				"SettlementFailed"
			},
			Event::Relisted { auction, appraised, reserve, lowest, started_at, end } => {
				let row = self.row(auction);
				*row = Auction {
					appraised,
					reserve,
					lowest,
					started_at,
					end,
					phase: Phase::English,
					..row.clone()
				};
				"Relisted"
			},
			Event::Owed { auction, who, held, owed } => {
				self.touched.insert(who);
				let claim = self.claims.entry((who, auction)).or_default();
				claim.held += held;
				claim.owed += owed;
				"Owed"
			},
			Event::Claimed { auction, who, held, owed } => {
				self.touched.insert(who);
				let claim = self.claims.get_mut(&(who, auction)).expect("it was owed");
				claim.held -= held;
				claim.owed -= owed;
				if *claim == Claim::default() {
					self.claims.remove(&(who, auction));
				}
				"Claimed"
			},
			Event::__Ignore(..) => unreachable!("it is never emitted"),
		}
	}

	/// What a bidder has on hold: standing bids, and bids that could not be freed.
	fn held_of(&self, who: AccountId) -> Balance {
		let bids = self.auctions.values().filter_map(|row| row.standing.as_ref());
		let bids = bids.filter(|bid| bid.bidder == who).map(|bid| bid.amount);
		let claims = self.claims.iter().filter(|((owner, _), _)| *owner == who);
		bids.chain(claims.map(|(_, claim)| claim.held)).sum()
	}

	/// Compare the holds of the accounts that the last events named.
	pub fn holds_agree(&mut self) {
		for who in std::mem::take(&mut self.touched) {
			assert_eq!(held(who), self.held_of(who), "bidder {who}");
		}
	}

	/// Compare every auction and claim with the chain's.
	pub fn rows_agree(&self) {
		let rows: BTreeMap<_, _> = AuctionRows::<Runtime>::iter().collect();
		assert_eq!(self.auctions, rows);
		let claims: BTreeMap<_, _> =
			Claims::<Runtime>::iter().map(|(who, id, claim)| ((who, id), claim)).collect();
		assert_eq!(self.claims, claims);
	}
}
