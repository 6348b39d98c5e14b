// SPDX-License-Identifier: Apache-2.0

//! Each invariant says so when it does not hold.

use crate::{mock::*, Auctions as AuctionRows, Bid, Claim, Claims, Endings, Phase};
use frame_support::assert_ok;
use pignus_primitives::{auction::AuctionId, ordered::due_key};

/// The invariants hold; after `break_it` they do not, and `message` begins with why; after
/// `mend_it` they hold again.
fn seen(message: &str, break_it: impl FnOnce(), mend_it: impl FnOnce()) {
	assert_ok!(Auctions::do_try_state());
	break_it();
	let error = Auctions::do_try_state().expect_err("it is broken");
	let error = <&str>::from(error);
	assert!(error.starts_with(message), "{error}");
	mend_it();
	assert_ok!(Auctions::do_try_state());
}

fn change(auction: AuctionId, change: impl FnOnce(&mut crate::AuctionOf<Runtime>)) {
	AuctionRows::<Runtime>::mutate(auction, |row| change(row.as_mut().expect("it runs")));
}

#[test]
fn bids_held_should_see_a_hold_when_its_account_has_no_bid_and_no_claim() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(bid(ALICE, open(1), 510 * UNIT));
		seen("bids_held: ", || set_held(CAROL, 1), || set_held(CAROL, 0));
	});
}

#[test]
fn bids_held_should_see_a_bid_and_a_claim_when_too_little_is_on_hold() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		seen("bids_held: ", || set_held(ALICE, 510 * UNIT - 1), || set_held(ALICE, 510 * UNIT));
		let claim = Claim { held: 1, owed: 0 };
		let owe = |who| Claims::<Runtime>::insert(who, auction, claim);
		let forgive = |who| Claims::<Runtime>::remove(who, auction);
		// Somebody who bids, somebody who does not, and somebody who has no account.
		for who in [ALICE, CAROL, 4_242] {
			seen("bids_held: ", || owe(who), || forgive(who));
		}
	});
}

#[test]
fn lots_on_sale_should_see_an_auction_when_its_lot_is_not_on_sale_beside_others() {
	ExtBuilder.build_and_execute(|| {
		for lot in 1..=3 {
			open(lot);
		}
		seen("lots_on_sale: ", || OffSale::set(vec![2]), || OffSale::set(vec![]));
	});
}

#[test]
fn endings_should_see_what_is_out_of_place_when_beside_others() {
	ExtBuilder.build_and_execute(|| {
		let (first, second) = (open(1), open(2));
		let key = due_key(14_400, first);
		seen(
			"endings: auction",
			|| Endings::<Runtime>::remove(key),
			|| Endings::<Runtime>::insert(key, ()),
		);
		let stray = due_key(14_401, second);
		seen(
			"endings: an ending",
			|| Endings::<Runtime>::insert(stray, ()),
			|| Endings::<Runtime>::remove(stray),
		);
		seen(
			"endings: auction",
			|| change(first, |row| row.phase = Phase::Failed { was_won: true }),
			|| change(first, |row| row.phase = Phase::English),
		);
		set_held(ALICE, 1);
		let bid = Bid { bidder: ALICE, amount: 1, since: 0 };
		change(first, |row| row.standing = Some(bid));
		seen(
			"endings: a standing bid",
			|| change(first, |row| row.phase = Phase::Descending),
			|| change(first, |row| row.phase = Phase::English),
		);
		change(first, |row| row.standing = None);
		set_held(ALICE, 0);
	});
}

#[test]
fn claims_covered_should_see_more_owed_than_is_kept() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		block_account(BOB);
		assert_ok!(pay_or_owe(auction, ALICE, BOB, 30 * UNIT));
		let owe = |owed| Claims::<Runtime>::insert(BOB, auction, Claim { held: 0, owed });
		seen("claims_covered: ", || owe(30 * UNIT + 1), || owe(30 * UNIT));
	});
}
