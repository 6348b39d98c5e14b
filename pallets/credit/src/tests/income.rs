// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchResult, Perquintill};

fn pay(item: u32, amount: u128) -> DispatchResult {
	call(|| Credit::pay_income(signed(RIVAL), APES, item, amount))
}

#[test]
fn income_should_pay_interest_then_principal_then_the_owner() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			pass_time(30 * math::DAY);
			let interest = debt(id) - 500 * UNIT;
			// An income may leave less than the smallest debt of 1.
			assert_ok!(pay(0, interest + 499 * UNIT + UNIT / 2));
			assert_eq!((fund(), loan(id).principal), (interest, UNIT / 2));
			System::assert_last_event(
				Event::IncomePaid {
					loan: Some(id),
					collection: APES,
					item: 0,
					payer: RIVAL,
					interest,
					principal: 499 * UNIT + UNIT / 2,
					penalty: 0,
					fine: 0,
					owner: 0,
					fund: 0,
				}
				.into(),
			);
			assert_ok!(pay(0, 2 * UNIT));
			// Half a unit was owed, the rest is the borrower's; the item is free.
			assert_eq!(nusd(BORROWER), 501 * UNIT + UNIT / 2);
			assert!(!Loans::<Runtime>::contains_key(id));
			assert_ok!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL));
		});
}

#[test]
fn income_should_be_the_owners_when_the_item_is_not_pledged() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(pay(10, 5 * UNIT));
		assert_eq!((nusd(NEIGHBOUR), nusd(RIVAL)), (5 * UNIT, WEALTH - 5 * UNIT));
		assert_noop!(pay(10, 0), Error::<Runtime>::ZeroAmount);
		assert_noop!(pay(99, UNIT), Error::<Runtime>::ItemUnknown);
	});
}

#[test]
fn income_should_be_booked_as_proceeds_when_the_loan_is_in_liquidation() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		assert_ok!(pay(0, 100 * UNIT));
		assert_eq!((loan(id).principal, ledger().in_liquidation), (400 * UNIT, 400 * UNIT));
		// The debt is paid, the penalty of 50 is not: the lot stays on sale.
		assert_ok!(pay(0, 420 * UNIT));
		assert_eq!((loan(id).principal, fund()), (0, 20 * UNIT));
		assert_eq!(on_sale(id), [(0, 0)]);
		assert_ok!(pay(0, 56 * UNIT));
		// 30 of penalty and 25 of fine, of which the bidder has no part for a bid of this tick; 1
		// goes to the borrower, and the bidder has their bid back.
		assert_eq!((fund(), nusd(BORROWER), nusd(BIDDER)), (75 * UNIT, 501 * UNIT, WEALTH));
		assert_eq!(owner(0), Some(BORROWER));
		assert!(!Loans::<Runtime>::contains_key(id));
	});
}

#[test]
fn income_should_end_a_waiting_loan_when_it_pays_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		set_transferable(false);
		run_to_end_of(0);
		// Nothing is on sale that could pay the penalty of 50; the fine of 25 is due instead.
		assert_noop!(pay(0, 525 * UNIT - 1), Error::<Runtime>::BelowFine);
		assert_ok!(pay(0, 525 * UNIT));
		assert_eq!(fund(), 25 * UNIT);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(owner(0), Some(BORROWER));
	});
}

#[test]
fn income_should_be_the_new_owners_when_a_lot_has_been_settled_first() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		pignus_auctions::AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
		// The bidder has won; the income is the new owner's.
		assert_noop!(pay(0, 700 * UNIT), Error::<Runtime>::LotWon);
		assert_ok!(Auctions::settle(signed(RIVAL), 0));
		assert_ok!(pay(0, 700 * UNIT));
		assert_eq!((owner(0), nusd(BIDDER)), (Some(BIDDER), WEALTH + 140 * UNIT));
	});
}

#[test]
fn income_should_be_the_funds_when_the_item_is_in_the_inventory() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert!(is_in_inventory(0));
		// 500 are missing: an income of 501 fills the hole, and 1 goes to the fund.
		assert_ok!(pay(0, 501 * UNIT));
		assert_eq!((flows().shortfall, fund()), (0, UNIT));
	});
}
