// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Claim, Claims, Error, Event};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::auction::{Auctioneer, Sales};

#[test]
fn blocked_bidder_should_be_outbid_all_the_same_and_claim_later() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		block_account(ALICE);
		assert_ok!(bid(BOB, auction, 600 * UNIT));
		assert_eq!(held(ALICE), 510 * UNIT);
		let claim = Claim { held: 510 * UNIT, owed: 0 };
		assert_eq!(Claims::<Runtime>::get(auction, ALICE), Some(claim));
		System::assert_has_event(
			Event::Owed { auction, who: ALICE, held: 510 * UNIT, owed: 0 }.into(),
		);
		let claim = || {
			frame_support::storage::with_storage_layer(|| {
				Auctions::claim(RuntimeOrigin::signed(ALICE), auction)
			})
		};
		assert!(claim().is_err());
		unblock_account(ALICE);
		assert_ok!(claim());
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, amount: 510 * UNIT }.into(),
		);
		assert_noop!(claim(), Error::<Runtime>::NothingToClaim);
	});
}

#[test]
fn payment_should_be_kept_as_a_claim_when_the_payee_cannot_be_credited() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		block_account(BOB);
		assert_ok!(Auctions::pay_or_owe(auction, &ALICE, &BOB, 30 * UNIT));
		assert_ok!(Auctions::pay_or_owe(auction, &ALICE, &BOB, 12 * UNIT));
		assert_ok!(Auctions::pay_or_owe(auction, &ALICE, &CAROL, 5 * UNIT));
		assert_eq!(balance(Auctions::account_id()), 42 * UNIT);
		assert_eq!(balance(CAROL), WEALTH + 5 * UNIT);
		let claim = Claim { held: 0, owed: 42 * UNIT };
		assert_eq!(Claims::<Runtime>::get(auction, BOB), Some(claim));
		unblock_account(BOB);
		assert_ok!(Auctions::claim(RuntimeOrigin::signed(BOB), auction));
		assert_eq!(balance(BOB), WEALTH + 42 * UNIT);
	});
}

#[test]
fn standing_bid_should_be_claimed_when_sales_have_been_paused_for_long() {
	ExtBuilder.build_and_execute(|| {
		let id = open(1);
		assert_ok!(bid(ALICE, id, 510 * UNIT));
		let claim = |who| Auctions::claim(RuntimeOrigin::signed(who), id);
		SalesNow::set(Sales::Paused);
		assert_noop!(claim(ALICE), Error::<Runtime>::NothingToClaim);
		SalesNow::set(Sales::PausedForLong);
		assert_noop!(claim(BOB), Error::<Runtime>::NothingToClaim);
		assert_ok!(claim(ALICE));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH));
		System::assert_last_event(
			Event::BidWithdrawn { auction: id, bidder: ALICE, amount: 510 * UNIT }.into(),
		);
		SalesNow::set(Sales::Running);
		assert_ok!(bid(BOB, id, 510 * UNIT));
	});
}
