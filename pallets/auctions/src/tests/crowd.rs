// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Auctions as AuctionRows, Config, Endings, Event, Phase, WeightInfo};
use frame_support::weights::Weight;
use pignus_primitives::{
	auction::{AuctionId, Sales},
	hook::step_weight,
	ordered::split_due_key,
};

const CROWD: u32 = 500;

/// The auctions that the chain stores, by id.
fn rows() -> Vec<(AuctionId, crate::AuctionOf<Runtime>)> {
	let mut rows: Vec<_> = AuctionRows::<Runtime>::iter().collect();
	rows.sort_by_key(|(id, _)| *id);
	rows
}

#[test]
fn pause_of_ten_days_should_rewrite_nothing_and_every_auction_go_on_where_it_stood() {
	ExtBuilder.build_and_execute(|| {
		for lot in 0..CROWD {
			open(lot);
		}
		run_to(14_000);
		for auction in [0, 7, 499] {
			bid(ALICE, auction, 510 * UNIT).expect("the reserve is bid");
		}
		let (before, endings) = (rows(), Endings::<Runtime>::iter_keys().collect::<Vec<_>>());
		let least = |auction| Auctions::auction(auction).expect("it runs").least_bid;
		let asked = [least(0), least(1)];
		SalesNow::set(Sales::Paused);
		// Ten days of blocks of six seconds.
		for _ in 0..144_000 {
			next_block();
		}
		assert_eq!((rows(), Endings::<Runtime>::iter_keys().collect()), (before, endings));
		assert_eq!([least(0), least(1)], asked);
		SalesNow::set(Sales::Running);
		// 400 ticks are left: at 14,399 nothing is closed, at 14,400 the bids win, the others turn.
		for _ in 0..399 {
			next_block();
		}
		assert_eq!(rows().len(), CROWD as usize);
		next_block();
		assert_eq!(outcome(7), Some(Some((ALICE, 510 * UNIT))));
		// The weight of one block is not enough for all of them.
		for _ in 0..10 {
			next_block();
		}
		assert_eq!(rows().len(), CROWD as usize - 3);
		assert!(rows().iter().all(|(_, row)| row.phase == Phase::Descending));
	});
}

#[test]
fn five_hundred_endings_should_be_closed_in_order_over_as_many_blocks_as_the_weight_allows() {
	ExtBuilder.build_and_execute(|| {
		for lot in 0..CROWD {
			let auction = open(lot);
			// One in nine finds a bidder, the others turn.
			if lot % 9 == 0 {
				let who = 1 + AccountId::from(lot) / 9 % BIDDERS;
				bid(who, auction, 510 * UNIT).expect("the reserve is bid");
			}
		}
		// Room for forty turns in a block; a sale takes less.
		let begin = <Runtime as Config>::WeightInfo::tick();
		let each = <Runtime as Config>::WeightInfo::next_ending()
			.saturating_add(step_weight(Auctions::close_weight()));
		let limit = begin.saturating_add(each.saturating_mul(40));
		HookWeight::set(limit);
		crate::AuctionClock::<Runtime>::put(14_399);
		let mut closed = Vec::new();
		let mut blocks = 0;
		while Endings::<Runtime>::iter_keys()
			.next()
			.is_some_and(|key| split_due_key(&key).0 <= 14_400)
		{
			System::reset_events();
			assert!(next_block().all_lte(limit));
			blocks += 1;
			closed.extend(System::events().into_iter().filter_map(|record| match record.event {
				RuntimeEvent::Auctions(
					Event::Sold { auction, .. } | Event::TurnedDescending { auction, .. },
				) => Some(auction),
				_ => None,
			}));
		}
		// 500 / 40 = 12.5, if all were turns.
		assert!((12..=13).contains(&blocks), "{blocks}");
		assert_eq!(closed, (0..CROWD).collect::<Vec<_>>());
		HookWeight::set(Weight::MAX);
	});
}

#[test]
fn pages_should_list_every_auction_once_in_the_order_of_the_ends() {
	ExtBuilder.build_and_execute(|| {
		for lot in 0..7 {
			open(lot);
		}
		let mut seen = Vec::new();
		let mut after = None;
		loop {
			let page = Auctions::auctions_page(after, 3);
			seen.extend(page.items.iter().map(|view| (view.end, view.auction)));
			after = page.next;
			if after.is_none() {
				break;
			}
		}
		let ends: Vec<_> = Endings::<Runtime>::iter_keys().map(|key| split_due_key(&key)).collect();
		assert_eq!(seen, ends);
		assert_eq!(seen.len(), 7);
	});
}
