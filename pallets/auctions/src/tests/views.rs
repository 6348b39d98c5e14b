// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	views::{AuctionApi, ClaimView, VIEWS_VERSION},
	Phase,
};
use codec::Decode;
use frame_support::assert_ok;
use pignus_primitives::{auction::AuctionId, page::Page};
use sp_api::RuntimeApiInfo;

/// All items of the pages that `page` returns for a limit, none of which is longer.
fn followed<Item>(
	limit: u32,
	page: impl Fn(Option<AuctionId>) -> Page<Item, AuctionId>,
) -> Vec<Item> {
	let mut seen = Vec::new();
	let mut after = None;
	loop {
		let page = page(after);
		assert!(page.items.len() <= limit as usize);
		seen.extend(page.items);
		after = page.next;
		if after.is_none() {
			return seen;
		}
	}
}

#[test]
fn claims_should_be_listed_once_when_an_account_has_some_in_many_auctions() {
	ExtBuilder.build_and_execute(|| {
		// Lots 0 to 6: Alice is outbid while she is blocked, and Bob is owed from two of them.
		let auctions: Vec<_> = (0..7).map(open).collect();
		for auction in &auctions {
			assert_ok!(bid(ALICE, *auction, (510 + u128::from(*auction)) * UNIT));
		}
		block_account(ALICE);
		block_account(BOB);
		for auction in &auctions {
			assert_ok!(bid(CAROL, *auction, 600 * UNIT));
		}
		for auction in [2, 5] {
			assert_ok!(pay_or_owe(auction, CAROL, BOB, 7 * UNIT));
		}
		let expected: Vec<_> =
			(0..7).map(|auction| (auction, (510 + u128::from(auction)) * UNIT, 0)).collect();
		for limit in [1, 3, 7, 10] {
			let claims = followed(limit, |after| Auctions::claims_of(ALICE, after, limit));
			let mut claims: Vec<_> = claims
				.into_iter()
				.map(|claim| (claim.auction, claim.held, claim.owed))
				.collect();
			claims.sort();
			assert_eq!(claims, expected);
		}
		let bobs = followed(1, |after| Auctions::claims_of(BOB, after, 1));
		assert_eq!(bobs.len(), 2);
		assert!(bobs.contains(&ClaimView { auction: 5, held: 0, owed: 7 * UNIT }));
		assert_eq!(Auctions::claims_of(CAROL, None, 10), Page { items: vec![], next: None });
	});
}

#[test]
fn claims_should_go_on_after_a_cursor_when_that_claim_has_been_collected() {
	ExtBuilder.build_and_execute(|| {
		block_account(BOB);
		for auction in 0..5 {
			assert_ok!(pay_or_owe(auction, ALICE, BOB, UNIT));
		}
		unblock_account(BOB);
		let first = Auctions::claims_of(BOB, None, 2);
		let cursor = first.next.expect("there are more");
		assert_ok!(Auctions::claim(RuntimeOrigin::signed(BOB), cursor));
		let rest = Auctions::claims_of(BOB, Some(cursor), 10);
		let mut seen: Vec<_> =
			first.items.iter().chain(&rest.items).map(|claim| claim.auction).collect();
		seen.sort();
		assert_eq!(seen, [0, 1, 2, 3, 4]);
	});
}

#[test]
fn failed_auctions_should_be_listed_once_beside_auctions_that_run() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Auctions::failed_auctions(None, 10), Page { items: vec![], next: None });
		let won = [0, 2, 3, 6, 8];
		for lot in 0..10 {
			let auction = open(lot);
			if won.contains(&lot) {
				assert_ok!(bid(ALICE, auction, 510 * UNIT));
			}
		}
		Faults::set(won.iter().map(|lot| (*lot, Fault::Unbookable)).collect());
		run_to(14_400);
		for limit in [1, 2, 5, 10] {
			let failed = followed(limit, |after| {
				let page = Auctions::failed_auctions(after, limit);
				assert!(!page.items.is_empty(), "no page is empty");
				page
			});
			for view in &failed {
				assert_eq!(view.phase, Phase::Failed { was_won: true });
				assert_eq!(view.least_bid, None);
			}
			let mut lots: Vec<_> = failed.into_iter().map(|view| view.lot).collect();
			lots.sort();
			assert_eq!(lots, won);
		}
		assert_ok!(Auctions::settle(RuntimeOrigin::signed(BOB), 3));
		assert_eq!(Auctions::failed_auctions(None, 10).items.len(), 4);
	});
}

#[test]
fn version_of_the_views_should_be_the_same_in_the_runtime_api_and_among_the_constants() {
	type Api = dyn AuctionApi<frame_system::mocking::MockBlock<Runtime>, AccountId, u32>;
	assert_eq!(<Api as RuntimeApiInfo>::VERSION, VIEWS_VERSION);
	let constants = Auctions::pallet_constants_metadata();
	let version = constants.iter().find(|constant| constant.name == "views_version");
	let value = version.map(|constant| u32::decode(&mut &constant.value[..]));
	assert_eq!(value, Some(Ok(VIEWS_VERSION)));
}
