// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// A loan of 500 in liquidation at 600, whose item could not be delivered to its buyer.
fn undelivered() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert_ok!(bid(BIDDER, 0, 560 * UNIT));
	set_transferable(false);
	run_to_end_of(0);
	assert_eq!(loan(id).items[0].custody, Custody::DeliveryFailed);
	id
}

fn retry(id: LoanId, item: u32) -> DispatchResult {
	call(|| Credit::retry_delivery(signed(RIVAL), id, item))
}

#[test]
fn buyer_should_be_whole_and_the_loan_wait_when_a_lot_cannot_be_delivered() {
	ExtBuilder::default().build_and_execute(|| {
		let id = undelivered();
		assert_eq!((nusd(BIDDER), owner(0)), (WEALTH, Some(BORROWER)));
		let until = Timestamp::get() - BLOCK_TIME + 30 * math::DAY;
		assert_eq!(waits_until(id), Some(until));
		System::assert_has_event(Event::WaitBegan { loan: id, until, debt: 500 * UNIT }.into());
		assert_eq!((ledger().in_liquidation, ledger().principal), (0, 500 * UNIT));
		// Paying a part of the debt is no use: nothing that can be sold is left.
		assert_noop!(
			call(|| Credit::redeem(signed(RIVAL), id, 400 * UNIT)),
			Error::<Runtime>::BelowTargetHealth
		);
		// All of it can be paid: 500 and the fine of 25.
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_eq!(nusd(RIVAL), WEALTH - 525 * UNIT);
		assert!(!Pledges::<Runtime>::contains_key(APES, 0));
	});
}

#[test]
fn item_should_be_offered_again_when_it_can_be_transferred_again() {
	ExtBuilder::default().build_and_execute(|| {
		let id = undelivered();
		assert_noop!(retry(id, 0), Error::<Runtime>::ItemNotTransferable);
		assert_noop!(retry(id, 1), Error::<Runtime>::ItemNotInLoan);
		assert_noop!(retry(id + 1, 0), Error::<Runtime>::UnknownLoan);
		set_transferable(true);
		assert_ok!(retry(id, 0));
		System::assert_last_event(Event::LotReoffered { loan: id, item: 0, auction: 1 }.into());
		assert!(is_selling(id));
		assert_eq!(ledger().in_liquidation, 500 * UNIT);
		assert_noop!(retry(id, 0), Error::<Runtime>::DeliveryNotFailed);
		assert_ok!(bid(BIDDER, 1, 560 * UNIT));
		run_to_end_of(1);
		assert_eq!((owner(0), fund()), (Some(BIDDER), 50 * UNIT));
	});
}

#[test]
fn loss_should_be_realised_and_the_item_be_the_funds_when_thirty_days_have_passed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = undelivered();
		pass_time(30 * math::DAY - BLOCK_TIME - 1);
		next_block();
		assert!(Loans::<Runtime>::contains_key(id));
		next_block();
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(flows().shortfall, 500 * UNIT);
		assert!(Inventory::<Runtime>::contains_key(APES, 0));
		assert_noop!(retry(id, 0), Error::<Runtime>::UnknownLoan);
		check_invariants();
		// It could not be moved. It stays pinned even when its team thaws it: the borrower has lost
		// it.
		assert_eq!(owner(0), Some(BORROWER));
		set_transferable(true);
		assert!(call(|| Nfts::transfer(signed(BORROWER), APES, 0, RIVAL)).is_err());
		// A week later it is offered: V = 600, so 300, and its price fills the hole.
		pass_time(7 * math::DAY);
		next_block();
		assert_ok!(bid(RIVAL, 1, 300 * UNIT));
		run_to_end_of(1);
		assert_eq!((owner(0), flows().shortfall), (Some(RIVAL), 200 * UNIT));
	});
}

#[test]
fn unsold_item_should_be_the_funds_when_it_cannot_be_moved() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		set_transferable(false);
		run_blocks(1_001);
		assert!(Inventory::<Runtime>::contains_key(APES, 0) && !Loans::<Runtime>::contains_key(id));
		assert_eq!((owner(0), flows().shortfall), (Some(BORROWER), 500 * UNIT));
		let moved = |event: &Event<Runtime>| matches!(event, Event::InventoryNotMoved { .. });
		assert!(take_events().iter().any(moved));
		set_transferable(true);
		assert!(call(|| Nfts::transfer(signed(BORROWER), APES, 0, RIVAL)).is_err());
	});
}

#[test]
fn other_lots_should_be_sold_when_one_cannot_be_delivered() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// D = 250: max(500, min(312.5, 850)) = 500; two cover 550.
		assert_ok!(bid(BIDDER, 0, 500 * UNIT));
		assert_ok!(bid(RIVAL, 1, 510 * UNIT));
		pallet_nfts::ItemConfigOf::<Runtime>::mutate(APES, 0, |config| {
			config
				.as_mut()
				.expect("the item exists")
				.disable_setting(pallet_nfts::ItemSetting::Transferable);
		});
		run_to_end_of(1);
		// The second lot paid the debt and 10 of the penalty of 50; then the loan ends, because
		// nothing else is on sale, and the frozen item is merely unpinned.
		assert_eq!((owner(1), nusd(BIDDER)), (Some(RIVAL), WEALTH));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((fund(), owner(0)), (10 * UNIT, Some(BORROWER)));
	});
}

#[test]
fn retry_should_be_refused_when_liquidations_are_paused() {
	ExtBuilder::default().build_and_execute(|| {
		let id = undelivered();
		set_transferable(true);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		assert_noop!(retry(id, 0), Error::<Runtime>::LiquidationsPaused);
	});
}
