// SPDX-License-Identifier: Apache-2.0

//! No account keeps less than 0.03, which is 30,000 units: what becomes of amounts below that. The
//! chain checks after every test that no unit is lost.

use crate::{mock::*, Claim, Claims};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::{
	auction::{AuctionId, Offer},
	Balance,
};
use sp_runtime::{DispatchResult, TokenError};

/// 0.02, which no account can live on.
const TOO_LITTLE: Balance = 20_000;
/// An account without a row.
const NOBODY: AccountId = 500;

fn execute(test: impl FnOnce()) {
	ExtBuilder.build_with(LEAST_BALANCE, test)
}

fn send(from: AccountId, to: AccountId, amount: Balance) {
	assert_ok!(Assets::transfer(RuntimeOrigin::signed(from), 1, to, amount));
}

fn claim(who: AccountId, auction: AuctionId) -> DispatchResult {
	Auctions::claim(RuntimeOrigin::signed(who), auction)
}

#[test]
fn payer_should_keep_the_remainder_when_its_account_stays_open() {
	execute(|| {
		let auction = open(1);
		send(ALICE, TILL, 30 * UNIT + TOO_LITTLE);
		assert_ok!(pay_or_owe(auction, TILL, BOB, 30 * UNIT));
		assert_eq!((balance(TILL), balance(BOB)), (TOO_LITTLE, WEALTH + 30 * UNIT));
		assert_ok!(pay_or_owe(auction, TILL, BOB, TOO_LITTLE));
		assert_eq!((balance(TILL), balance(BOB)), (0, WEALTH + 30 * UNIT + TOO_LITTLE));
	});
}

#[test]
fn payment_should_be_kept_as_a_claim_when_it_is_too_little_to_arrive() {
	execute(|| {
		let auction = open(1);
		send(ALICE, TILL, UNIT);
		assert_ok!(pay_or_owe(auction, TILL, NOBODY, TOO_LITTLE));
		let due = Claim { held: 0, owed: TOO_LITTLE };
		assert_eq!(Claims::<Runtime>::get(NOBODY, auction), Some(due));
		assert_noop!(claim(NOBODY, auction), TokenError::BelowMinimum);
		// Two such payments may be enough together, and so is one to an account that has some.
		assert_ok!(pay_or_owe(auction, TILL, NOBODY, TOO_LITTLE));
		assert_ok!(claim(NOBODY, auction));
		assert_ok!(pay_or_owe(auction, TILL, NOBODY, 1));
		assert_eq!(balance(NOBODY), 2 * TOO_LITTLE + 1);
	});
}

#[test]
fn keeper_should_keep_the_claims_of_others_when_they_are_less_than_an_account_needs() {
	execute(|| {
		let auction = open(1);
		send(ALICE, TILL, 31 * UNIT);
		block_account(BOB);
		assert_ok!(pay_or_owe(auction, TILL, BOB, 30 * UNIT));
		assert_ok!(pay_or_owe(auction, TILL, NOBODY, TOO_LITTLE));
		unblock_account(BOB);
		assert_ok!(claim(BOB, auction));
		// Once 30 are paid, the keeper is left with the 0.02 of somebody else.
		assert_eq!(
			(balance(Auctions::account_id()), balance(BOB)),
			(TOO_LITTLE, WEALTH + 30 * UNIT)
		);
		send(CAROL, NOBODY, LEAST_BALANCE);
		assert_ok!(claim(NOBODY, auction));
		assert_eq!(balance(NOBODY), LEAST_BALANCE + TOO_LITTLE);
		assert_eq!(balance(Auctions::account_id()), 0);
	});
}

#[test]
fn bid_should_leave_the_bidder_what_an_account_needs() {
	execute(|| {
		let auction = open(1);
		let most = WEALTH - LEAST_BALANCE;
		assert_noop!(bid(ALICE, auction, most + 1), TokenError::FundsUnavailable);
		assert_ok!(bid(ALICE, auction, most));
		assert_eq!((balance(ALICE), held(ALICE)), (LEAST_BALANCE, most));
	});
}

#[test]
fn lot_should_be_sold_when_its_price_is_less_than_an_account_needs() {
	execute(|| {
		// The reserve is 85 % of the value.
		let offer = Offer { appraised: TOO_LITTLE, asked: TOO_LITTLE, least_price: 0 };
		let auction = offered(1, offer, rules()).expect("it opens");
		assert_ok!(bid(ALICE, auction, 17_000));
		run_to(14_400);
		assert_eq!(outcome(1), Some(Some((ALICE, 17_000))));
		assert_eq!((balance(TILL), balance(ALICE)), (17_000, WEALTH - 17_000));
	});
}

#[test]
fn pot_should_be_missed_when_it_can_be_closed() {
	execute(|| {
		let till = RuntimeOrigin::signed(SHOPKEEPER);
		assert_ok!(Assets::refund_other(till, 1, Auctions::account_id()));
		let message = "pots: the pallet's account refuses small amounts".into();
		assert_eq!(Auctions::do_try_state(), Err(message));
		let till = RuntimeOrigin::signed(SHOPKEEPER);
		assert_ok!(Assets::touch_other(till, 1, Auctions::account_id()));
	});
}
