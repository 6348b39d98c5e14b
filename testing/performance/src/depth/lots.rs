// SPDX-License-Identifier: GPL-3.0-only

//! Lots that meet every fate: some are sold, some of these are frozen or cannot be delivered, and
//! nobody wants the others.

use crate::{crash::bidders, markets::collection_of};
use pignus_auctions::{AuctionClock, Auctions, Tick};
use pignus_credit::{Event, LoanId, Loans};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{ItemId, Runtime, RuntimeEvent};
use polkadot_sdk::pallet_nfts::{ItemConfigOf, ItemSetting};

/// Of so many lots in turn, the first two are sold, the third is frozen and sold, the fourth is
/// sold and cannot be delivered, and nobody bids on the others.
const FATES: usize = 8;

/// A lot.
#[derive(Clone, Copy, Debug)]
pub struct Lot {
	/// Its loan.
	pub loan: LoanId,
	/// Its auction.
	pub auction: AuctionId,
	item: ItemId,
}

/// The lots that these events put up.
pub fn offered(events: &[RuntimeEvent]) -> Vec<Lot> {
	let started = events.iter().filter_map(|event| match event {
		RuntimeEvent::Credit(Event::LiquidationStarted { loan, lots, .. }) => Some((*loan, lots)),
		_ => None,
	});
	let lots = started.flat_map(|(loan, lots)| {
		lots.iter()
			.map(move |(item, auction)| Lot { loan, auction: *auction, item: *item })
	});
	lots.collect()
}

/// Decides what becomes of each lot, and has somebody bid where it is to be sold. Returns the lots
/// that cannot be delivered.
pub fn decide(lots: &[Lot]) -> Vec<Lot> {
	let mut undeliverable = Vec::new();
	for (turn, lot) in (0..).zip(lots) {
		match turn as usize % FATES {
			0 | 1 => bidders::bid(lot.auction, turn),
			2 => {
				bidders::bid(lot.auction, turn);
				freeze(*lot);
			},
			3 => {
				bidders::bid(lot.auction, turn);
				lose_settings(*lot);
				undeliverable.push(*lot);
			},
			_ => {},
		}
	}
	undeliverable
}

/// Freezes an item in its account, as its collection's team could before it was pledged.
fn freeze(lot: Lot) {
	ItemConfigOf::<Runtime>::mutate(collection_of_loan(lot.loan), lot.item, |config| {
		let config = config.as_mut().expect("the item exists");
		config.disable_setting(ItemSetting::Transferable);
	});
}

/// Removes the settings of an item, as only a fault of `pallet-nfts` could: it can no longer move.
fn lose_settings(lot: Lot) {
	ItemConfigOf::<Runtime>::remove(collection_of_loan(lot.loan), lot.item);
}

fn collection_of_loan(loan: LoanId) -> u32 {
	collection_of(Loans::<Runtime>::get(loan).expect("a loan in liquidation").market)
}

/// Sets the clock of auctions to the tick before the next of these lots ends. Returns whether one
/// is left.
pub fn jump_to_next_end(lots: &[Lot]) -> bool {
	let end = |lot: &Lot| Auctions::<Runtime>::get(lot.auction).map(|auction| auction.end);
	let next: Option<Tick> = lots.iter().filter_map(end).min();
	if let Some(end) = next {
		AuctionClock::<Runtime>::mutate(|clock| *clock = (*clock).max(end.saturating_sub(1)));
	}
	next.is_some()
}
