// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Auctions as AuctionRows, Claim, Claims, Error, Event};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::auction::{AuctionId, Sales};
use sp_runtime::{DispatchResult, TokenError};

fn claim(who: AccountId, auction: AuctionId) -> DispatchResult {
	Auctions::claim(RuntimeOrigin::signed(who), auction)
}

/// Keep the pallet's account from paying, as the asset's owner can.
fn freeze_keeper() {
	assert_ok!(Assets::freeze(RuntimeOrigin::signed(TILL), 1, Auctions::account_id()));
}

/// An auction in which Bob's bid of 600 stands, and Alice can claim 510 that are on hold in her
/// account and 30 that the pallet keeps for her.
fn two_parts_due() -> AuctionId {
	let auction = open(1);
	assert_ok!(bid(ALICE, auction, 510 * UNIT));
	block_account(ALICE);
	assert_ok!(bid(BOB, auction, 600 * UNIT));
	assert_ok!(pay_or_owe(auction, CAROL, ALICE, 30 * UNIT));
	unblock_account(ALICE);
	let due = Claim { held: 510 * UNIT, owed: 30 * UNIT };
	assert_eq!(Claims::<Runtime>::get(ALICE, auction), Some(due));
	auction
}

#[test]
fn blocked_bidder_should_be_outbid_all_the_same_and_claim_later() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		block_account(ALICE);
		assert_ok!(bid(BOB, auction, 600 * UNIT));
		assert_eq!(held(ALICE), 510 * UNIT);
		let due = Claim { held: 510 * UNIT, owed: 0 };
		assert_eq!(Claims::<Runtime>::get(ALICE, auction), Some(due));
		System::assert_has_event(
			Event::Owed { auction, who: ALICE, held: 510 * UNIT, owed: 0 }.into(),
		);
		assert_noop!(claim(ALICE, auction), TokenError::CannotCreate);
		unblock_account(ALICE);
		assert_ok!(claim(ALICE, auction));
		assert_eq!((balance(ALICE), held(ALICE)), (WEALTH, 0));
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 510 * UNIT, owed: 0 }.into(),
		);
		assert_noop!(claim(ALICE, auction), Error::<Runtime>::NothingToClaim);
	});
}

#[test]
fn payment_should_be_kept_as_a_claim_when_the_payee_cannot_be_credited() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		block_account(BOB);
		assert_ok!(pay_or_owe(auction, ALICE, BOB, 30 * UNIT));
		assert_ok!(pay_or_owe(auction, ALICE, BOB, 12 * UNIT));
		assert_ok!(pay_or_owe(auction, ALICE, CAROL, 5 * UNIT));
		assert_eq!(balance(Auctions::account_id()), 42 * UNIT);
		assert_eq!(balance(CAROL), WEALTH + 5 * UNIT);
		let due = Claim { held: 0, owed: 42 * UNIT };
		assert_eq!(Claims::<Runtime>::get(BOB, auction), Some(due));
		unblock_account(BOB);
		assert_ok!(claim(BOB, auction));
		assert_eq!(balance(BOB), WEALTH + 42 * UNIT);
	});
}

#[test]
fn standing_bid_should_be_claimed_when_sales_have_been_paused_for_long() {
	ExtBuilder.build_and_execute(|| {
		let id = open(1);
		assert_ok!(bid(ALICE, id, 510 * UNIT));
		SalesNow::set(Sales::Paused);
		assert_noop!(claim(ALICE, id), Error::<Runtime>::NothingToClaim);
		SalesNow::set(Sales::PausedForLong);
		assert_noop!(claim(BOB, id), Error::<Runtime>::NothingToClaim);
		assert_ok!(claim(ALICE, id));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH));
		System::assert_last_event(
			Event::BidWithdrawn { auction: id, bidder: ALICE, amount: 510 * UNIT }.into(),
		);
		SalesNow::set(Sales::Running);
		assert_ok!(bid(BOB, id, 510 * UNIT));
	});
}

#[test]
fn both_parts_should_be_paid_when_both_can_be() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH + 30 * UNIT));
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 510 * UNIT, owed: 30 * UNIT }.into(),
		);
		assert_eq!(Claims::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn held_part_should_be_paid_when_the_owed_part_cannot_be() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		freeze_keeper();
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH));
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 510 * UNIT, owed: 0 }.into(),
		);
		let left = Claim { held: 0, owed: 30 * UNIT };
		assert_eq!(Claims::<Runtime>::get(ALICE, auction), Some(left));
		assert_noop!(claim(ALICE, auction), TokenError::Frozen);
		unblock_account(Auctions::account_id());
		assert_ok!(claim(ALICE, auction));
		assert_eq!(balance(ALICE), WEALTH + 30 * UNIT);
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 0, owed: 30 * UNIT }.into(),
		);
		assert_noop!(claim(ALICE, auction), Error::<Runtime>::NothingToClaim);
	});
}

#[test]
fn owed_part_should_be_paid_when_the_held_part_cannot_be() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		// One smallest unit less is on hold than was bid.
		set_held(ALICE, 510 * UNIT - 1);
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (510 * UNIT - 1, WEALTH - 480 * UNIT));
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 0, owed: 30 * UNIT }.into(),
		);
		let left = Claim { held: 510 * UNIT, owed: 0 };
		assert_eq!(Claims::<Runtime>::get(ALICE, auction), Some(left));
		assert_noop!(claim(ALICE, auction), TokenError::FundsUnavailable);
		set_held(ALICE, 510 * UNIT);
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH + 30 * UNIT));
		assert_noop!(claim(ALICE, auction), Error::<Runtime>::NothingToClaim);
	});
}

#[test]
fn claim_should_fail_with_the_first_error_and_change_nothing_when_no_part_can_be_paid() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		block_account(ALICE);
		// The error of the part on hold. A transfer's would be `Blocked`, and below `Frozen`.
		assert_noop!(claim(ALICE, auction), TokenError::CannotCreate);
		unblock_account(ALICE);
		freeze_keeper();
		set_held(ALICE, 0);
		assert_noop!(claim(ALICE, auction), TokenError::FundsUnavailable);
		set_held(ALICE, 510 * UNIT);
	});
}

#[test]
fn standing_bid_should_be_withdrawn_with_a_claim_when_sales_have_been_paused_for_long() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		assert_ok!(bid(ALICE, auction, 700 * UNIT));
		SalesNow::set(Sales::PausedForLong);
		assert_eq!(held(ALICE), 1_210 * UNIT);
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH + 30 * UNIT));
		System::assert_has_event(
			Event::BidWithdrawn { auction, bidder: ALICE, amount: 700 * UNIT }.into(),
		);
		System::assert_last_event(
			Event::Claimed { auction, who: ALICE, held: 510 * UNIT, owed: 30 * UNIT }.into(),
		);
		assert_noop!(claim(ALICE, auction), Error::<Runtime>::NothingToClaim);
	});
}

#[test]
fn standing_bid_should_stay_when_only_the_claim_can_be_paid_and_the_other_way_round() {
	ExtBuilder.build_and_execute(|| {
		let auction = two_parts_due();
		assert_ok!(bid(ALICE, auction, 700 * UNIT));
		SalesNow::set(Sales::PausedForLong);
		let standing = || AuctionRows::<Runtime>::get(auction).and_then(|row| row.standing);
		// 510 of 600 are freed for the claim, and 90 are too few for the bid.
		set_held(ALICE, 600 * UNIT);
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (90 * UNIT, WEALTH - 670 * UNIT));
		assert_eq!(standing().map(|bid| bid.amount), Some(700 * UNIT));
		assert_noop!(claim(ALICE, auction), TokenError::FundsUnavailable);
		set_held(ALICE, 700 * UNIT);

		block_account(ALICE);
		assert_noop!(claim(ALICE, auction), TokenError::CannotCreate);
		assert_ok!(pay_or_owe(auction, CAROL, ALICE, 5 * UNIT));
		unblock_account(ALICE);
		freeze_keeper();
		assert_ok!(claim(ALICE, auction));
		assert_eq!((held(ALICE), balance(ALICE)), (0, WEALTH + 30 * UNIT));
		assert_eq!(standing(), None);
		let left = Claim { held: 0, owed: 5 * UNIT };
		assert_eq!(Claims::<Runtime>::get(ALICE, auction), Some(left));
		System::assert_last_event(
			Event::BidWithdrawn { auction, bidder: ALICE, amount: 700 * UNIT }.into(),
		);
	});
}
