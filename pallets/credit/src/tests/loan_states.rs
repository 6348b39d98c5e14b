// SPDX-License-Identifier: Apache-2.0

//! Loans to which something happens while they are set aside, unwound, or waiting for a delivery:
//! the sums that they count in, and the rows by which they are found, must follow.

use super::shared_rows::is_team_stopped;
use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::{AuctionClock, NextAuction};
use pignus_primitives::ordered::split_due_key;

/// Let the price fall to `price` while credit's hook does not run.
fn fall_unseen_to(price: u32) {
	for price in [price + 100, price] {
		next_block_without_credit();
		report_price(price);
	}
}

/// The loans that wait, with the moments until which they do.
fn waits() -> Vec<(u64, LoanId)> {
	let mut rows: Vec<_> =
		WaitIndex::<Runtime>::iter_keys().map(|key| split_due_key(&key)).collect();
	rows.sort_unstable();
	rows
}

/// A loan of 500 on one item whose liquidation at 600 could not start, for want of auction numbers.
fn set_aside() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	NextAuction::<Runtime>::put(u32::MAX);
	crash_to(600);
	NextAuction::<Runtime>::put(0);
	let seen_at = Timestamp::get() - BLOCK_TIME;
	assert_eq!(waits(), [(seen_at + 60_000, id)]);
	assert_eq!(loan(id).state, LoanState::Running(Place::SetAside { retry_at: seen_at + 60_000 }));
	assert_eq!(RiskIndex::<Runtime>::iter_keys().count(), 0);
	assert_eq!((ledger().in_liquidation, loan(id).failed_starts), (0, 1));
	id
}

/// A loan of 500 in liquidation at 600, whose item could not be delivered to its buyer.
fn undelivered() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert_ok!(bid(BIDDER, 0, 560 * UNIT));
	set_transferable(false);
	run_to_end_of(0);
	assert_eq!(waits(), [(Timestamp::get() - BLOCK_TIME + 30 * math::DAY, id)]);
	id
}

#[test]
fn sums_should_be_exact_when_an_unwinding_turns_by_a_sale_and_is_redeemed_in_part() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		assert_eq!(on_sale(id), [(0, 0), (1, 1)]);
		assert_ok!(bid(BIDDER, 0, 640 * UNIT));
		// Two ticks before the end, this bid moves it to one tick after that of the first lot.
		run_blocks(98);
		assert_ok!(bid(RIVAL, 1, 640 * UNIT));
		fall_unseen_to(600);
		AuctionClock::<Runtime>::mutate(|clock| *clock += 2);
		let budget = LiquidationBudget::<Runtime>::get();
		// 0.7 * 1200 / 1000 = 0.84: this sale is the first of a liquidation. 640 leave 360 and a
		// penalty of 64, and 0.7 * 600 / 424 = 0.991 is no cure.
		assert_ok!(call(|| Auctions::settle(signed(TEAM), 0)));
		let sums = |ledger: Ledger| (ledger.principal, ledger.in_liquidation, ledger.normalized);
		assert_eq!(sums(ledger()), (360 * UNIT, 360 * UNIT, 0));
		let row = collection_ledger().expect("something is pledged");
		assert_eq!((row.principal, row.items), (360 * UNIT, 1));
		assert_eq!(principal_in(MARKET, BORROWER), 360 * UNIT);
		assert_eq!(LiquidationBudget::<Runtime>::get(), budget);
		let books = liquidation(id).expect("it is in liquidation");
		assert_eq!((books.started_debt, books.repaid_by_sales), (1_000 * UNIT, 640 * UNIT));
		check_invariants();
		// A fifth of debt and penalty is enough: 420 / (424 - 84.8) = 1.238. The fine is 5 % of
		// 1000; the rival's bid has stood for two ticks only, and is freed.
		let redeem = |amount| call(|| Credit::redeem(signed(BIDDER), id, amount));
		assert_noop!(redeem(84_800_000 - 1), Error::<Runtime>::BelowRedeemMin);
		assert_ok!(redeem(84_800_000));
		assert_eq!(nusd(BIDDER), WEALTH - 640 * UNIT - 84_800_000 - 50 * UNIT);
		assert_eq!((nusd(RIVAL), fund()), (WEALTH, 114 * UNIT));
		assert_eq!((debt(id), on_sale(id)), (339_200_000, vec![]));
		// Normalized debt is in 10^-9 of the smallest unit.
		let normalized = 339_200_000 * 1_000_000_000;
		assert_eq!(sums(ledger()), (339_200_000, 0, normalized));
		assert_eq!((principal_in(MARKET, BORROWER), deposit_of(BORROWER)), (339_200_000, 110));
		check_invariants();
		next_block();
		assert!(is_in_line(id));
		// Principal of 339.2 is left, and all is as it was.
		assert_ok!(Credit::repay(signed(BIDDER), id, u128::MAX));
		assert_eq!((fund(), nusd(BORROWER)), (114 * UNIT, 1_000 * UNIT));
		assert_eq!((owner(0), owner(1)), (Some(BIDDER), Some(BORROWER)));
		assert_eq!((sums(ledger()), collection_ledger()), ((0, 0, 0), Some(unused_collection())));
	});
}

#[test]
fn repayment_should_add_to_what_a_won_lot_has_paid_when_the_other_lot_goes_on() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		assert_ok!(Credit::unwind(signed(BORROWER), id));
		assert_ok!(bid(BIDDER, 0, 640 * UNIT));
		run_blocks(99);
		AuctionClock::<Runtime>::mutate(|clock| *clock += 1);
		// One lot is won, the other turns to its descending phase; then 100 of the 360 left are
		// repaid.
		let repay = || call(|| Credit::repay(signed(RIVAL), id, 100 * UNIT));
		assert_noop!(repay(), Error::<Runtime>::LotWon);
		assert_ok!(Auctions::settle(signed(RIVAL), 0));
		assert_ok!(Auctions::settle(signed(RIVAL), 1));
		assert_ok!(repay());
		assert_eq!((owner(0), debt(id), on_sale(id)), (Some(BIDDER), 260 * UNIT, vec![(1, 1)]));
		assert_eq!((ledger().principal, principal_in(MARKET, BORROWER)), (260 * UNIT, 260 * UNIT));
		assert_eq!(nusd(RIVAL), WEALTH - 100 * UNIT);
		// It is still being unwound: nothing that grows or moves it is allowed.
		assert!(matches!(loan(id).state, LoanState::Unwinding(Place::InLine { .. })));
		report_price(1000);
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::Unwinding
		);
		// Added collateral is neither sold nor lost.
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[2])));
		assert!(matches!(loan(id).state, LoanState::Unwinding(Place::InLine { .. })));
		// The price starts at 1.25 * 500 = 625: 260 are the debt, 365 the borrower's.
		assert_ok!(bid(BIDDER, 1, 700 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((nusd(BORROWER), fund()), (1_365 * UNIT, 0));
		assert_eq!(nusd(BIDDER), WEALTH - 640 * UNIT - 625 * UNIT);
		assert_eq!((owner(1), owner(2)), (Some(BIDDER), Some(BORROWER)));
		assert_eq!((collection_ledger(), deposit_of(BORROWER)), (Some(unused_collection()), 0));
	});
}

#[test]
fn loan_set_aside_should_keep_its_time_and_its_lots_when_it_is_unwound_meanwhile() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let id = set_aside();
		let due = waits();
		// With two more items, 500 is within half of 1800: it can be handed over and unwound.
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[1, 2])));
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		assert_ok!(call(|| Credit::unwind(signed(NEIGHBOUR), id)));
		// D = 166.67: max(300, min(208.33, 510)) = 300, and two of them pay 500.
		assert_eq!((on_sale(id), waits()), (vec![(0, 0), (1, 1)], due));
		assert!(matches!(loan(id).state, LoanState::Unwinding(Place::SetAside { .. })));
		assert_noop!(
			call(|| Credit::refinance(signed(NEIGHBOUR), id, other)),
			Error::<Runtime>::Unwinding
		);
		assert_ok!(bid(BIDDER, 0, 400 * UNIT));
		check_invariants();
		// A minute later it is back in line, once, and still being unwound.
		pass_time_at(60_000, 600);
		next_block();
		assert_eq!(waits(), []);
		assert!(matches!(loan(id).state, LoanState::Unwinding(Place::InLine { .. })));
		assert_eq!(RiskIndex::<Runtime>::iter_keys().count(), 1);
		assert_eq!(on_sale(id), [(0, 0), (1, 1)]);
		// Bids are freed; the items and the deposit of 100 + 3 * 10 are the new borrower's.
		assert_eq!((deposit_of(BORROWER), deposit_of(NEIGHBOUR)), (0, 130));
		assert_ok!(Credit::repay(signed(RIVAL), id, u128::MAX));
		assert_eq!((nusd(BIDDER), deposit_of(NEIGHBOUR)), (WEALTH, 0));
		assert!((0..3).all(|item| owner(item) == Some(NEIGHBOUR)));
	});
}

#[test]
fn loan_set_aside_should_leave_no_row_when_it_is_sold_repaid_or_moved_before_its_time() {
	type Ending = fn(LoanId);
	let endings: [Ending; 3] = [
		// A lot is sold for 640 while it waits: 500 pay the debt, the rest goes to the borrower.
		|id| {
			assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[1])));
			assert_ok!(call(|| Credit::unwind(signed(BORROWER), id)));
			assert_ok!(bid(BIDDER, 0, 640 * UNIT));
			AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
			assert_ok!(call(|| Auctions::settle(signed(RIVAL), 0)));
			assert_eq!(nusd(BORROWER), 640 * UNIT);
		},
		|id| {
			assert_ok!(call(|| Credit::repay(signed(RIVAL), id, u128::MAX)));
		},
		|_| {
			assert_ok!(call(|| Credit::pay_income(signed(RIVAL), APES, 0, 500 * UNIT)));
		},
	];
	for end in endings {
		ExtBuilder::default().build_and_execute(|| {
			let id = set_aside();
			end(id);
			assert!(!Loans::<Runtime>::contains_key(id));
			assert_eq!((waits(), collection_ledger()), (vec![], Some(unused_collection())));
			// Nothing is left of it that disturbs the hook.
			pass_time_at(60_000, 600);
			next_block();
			assert_eq!((ledger().loans, ledger().principal, ledger().normalized), (0, 0, 0));
		});
	}
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let id = set_aside();
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[1])));
		assert_ok!(Credit::refinance(signed(BORROWER), id, other));
		// It is in line in its new market at once, and gone from the old one, which can be
		// removed.
		assert_eq!((waits(), is_in_line(id)), (vec![], true));
		assert_eq!((ledger().loans, ledger().principal, ledger().normalized), (0, 0, 0));
		assert_eq!(
			(principal_in(MARKET, BORROWER), principal_in(other, BORROWER)),
			(0, 500 * UNIT)
		);
		assert_ok!(Credit::remove_market(root(), MARKET));
		pass_time_at(60_000, 600);
		next_block();
		assert!(is_in_line(id));
		// 0.7 * 2 * 350 = 490.
		crash_to(350);
		assert!(is_selling(id));
		assert_eq!(ledger_of(other).in_liquidation, 500 * UNIT);
	});
}

#[test]
fn lots_of_an_unwinding_should_stay_on_sale_when_its_liquidation_cannot_start_at_once() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(call(|| Credit::unwind(signed(BORROWER), id)));
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		pass_time(math::DAY);
		// The books are damaged for a block: the principal is more than the debt.
		let sound = loan(id).normalized;
		let set = |normalized| {
			Loans::<Runtime>::mutate_extant(id, |loan| loan.normalized = normalized);
		};
		set(1);
		next_block();
		set(sound);
		assert!(matches!(loan(id).state, LoanState::Unwinding(Place::SetAside { .. })));
		assert_eq!(on_sale(id), [(0, 0)]);
		assert_noop!(
			call(|| Credit::release(signed(BORROWER), id, items(&[0]))),
			Error::<Runtime>::Unwinding
		);
		check_invariants();
		pass_time(60_000);
		next_block();
		assert_eq!((is_selling(id), on_sale(id), waits()), (true, vec![(0, 0)], vec![]));
		run_to_end_of(0);
		// 500, a penalty of 50, and 150 for the borrower.
		assert_eq!((fund(), nusd(BORROWER)), (50 * UNIT, 650 * UNIT));
		assert_eq!((owner(0), collection_ledger()), (Some(BIDDER), Some(unused_collection())));
	});
}

#[test]
fn loan_that_waited_should_not_be_given_up_at_its_former_time_when_its_item_is_on_sale_again() {
	ExtBuilder::default().build_and_execute(|| {
		let id = undelivered();
		set_transferable(true);
		assert_ok!(call(|| Credit::retry_delivery(signed(RIVAL), id, 0)));
		assert_eq!((waits(), ledger().in_liquidation), (vec![], 500 * UNIT));
		set_transferable(false);
		assert_ok!(bid(BIDDER, 1, 560 * UNIT));
		pass_time(31 * math::DAY);
		next_block();
		assert!(is_selling(id));
		// Its delivery fails again: it waits in one row, for thirty days, and none of its
		// principal counts as in liquidation.
		run_to_end_of(1);
		let until = Timestamp::get() - BLOCK_TIME + 30 * math::DAY;
		assert_eq!((waits(), waits_until(id)), (vec![(until, id)], Some(until)));
		assert_eq!((ledger().in_liquidation, nusd(BIDDER)), (0, WEALTH));
		// The principal that an income pays no longer counts as in liquidation.
		assert_ok!(call(|| Credit::pay_income(signed(RIVAL), APES, 0, 200 * UNIT)));
		assert_eq!((ledger().in_liquidation, ledger().principal), (0, 300 * UNIT));
		assert_eq!((waits(), waits_until(id)), (vec![(until, id)], Some(until)));
		check_invariants();
		pass_time(until - Timestamp::get());
		next_block();
		assert!(!Loans::<Runtime>::contains_key(id));
		let loss = UncoveredLoss { from_the_beginning: 300 * UNIT, episode: 0 };
		let row = CollectionLedger {
			inventory: 1,
			uncovered: loss,
			liquidation_limit: 50_000 * UNIT,
			..Default::default()
		};
		assert_eq!((flows().shortfall, collection_ledger()), (300 * UNIT, Some(row)));
		assert_eq!(ledger().status, MarketStatus::Frozen);
		// The item outlives its loan, but not its market, and its team still cannot freeze it.
		assert_noop!(Credit::remove_market(root(), MARKET), Error::<Runtime>::MarketInUse);
		assert!(is_team_stopped());
		let hand_out = || call(|| Credit::hand_out(root(), APES, 0, RIVAL));
		assert_noop!(hand_out(), pallet_nfts::Error::<Runtime>::ItemsNonTransferable);
		set_transferable(true);
		assert_ok!(hand_out());
		assert_eq!(owner(0), Some(RIVAL));
		assert_eq!(collection_ledger(), Some(CollectionLedger { inventory: 0, ..row }));
		assert!(!is_team_stopped());
		assert_ok!(Credit::remove_market(root(), MARKET));
	});
}

#[test]
fn loss_should_be_tried_again_as_a_whole_when_it_cannot_be_realised() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 100 * UNIT));
		let id = undelivered();
		let freeze = |is_frozen| {
			let owner = Credit::account_id();
			let roles = [owner.clone(), owner.clone(), owner.clone(), owner];
			let [a, b, c, d] = roles;
			Assets::force_asset_status(root(), 1, a, b, c, d, 1, true, is_frozen)
				.expect("Root may");
		};
		freeze(true);
		pass_time(30 * math::DAY);
		next_block();
		// The fund cannot burn its 100: the attempt changes nothing, and the chain tries again at
		// doubling intervals; the loan waits in one row.
		for (failed, wait) in [(1, 60_000), (2, 120_000)] {
			let until = Timestamp::get() - BLOCK_TIME + wait;
			assert_eq!((waits(), waits_until(id)), (vec![(until, id)], Some(until)));
			assert_eq!((loan(id).items.len(), loan(id).failed_starts), (1, failed));
			assert_eq!(Inventory::<Runtime>::iter().count(), 0);
			assert_eq!((flows().shortfall, fund()), (0, 100 * UNIT));
			assert_eq!((ledger().loans, ledger().principal), (1, 500 * UNIT));
			check_invariants();
			pass_time(until - Timestamp::get());
			if failed == 2 {
				freeze(false);
			}
			next_block();
		}
		assert_eq!((waits(), Loans::<Runtime>::contains_key(id)), (vec![], false));
		assert_eq!((flows().shortfall, fund()), (400 * UNIT, 0));
		assert!(Inventory::<Runtime>::contains_key(APES, 0));
	});
}

#[test]
fn loan_without_principal_should_move_and_grow_like_any_other_when_only_its_penalty_is_owed() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		// The debt is paid, the penalty of 50 is not. Nobody bids: 0.7 * 600 / 50 is a cure.
		assert_ok!(call(|| Credit::pay_income(signed(RIVAL), APES, 0, 500 * UNIT)));
		assert_eq!((ledger().principal, ledger().in_liquidation), (0, 0));
		run_to_end_of(0);
		assert!(is_in_line(id));
		assert_eq!((debt(id), loan(id).principal, fund()), (50 * UNIT, 0, 0));
		assert_eq!(AccountPrincipal::<Runtime>::iter().count(), 0);
		check_invariants();
		// No principal moves between accounts or markets, and no empty row is left.
		assert_ok!(call(|| Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR)));
		report_price(600);
		assert_ok!(call(|| Credit::refinance(signed(NEIGHBOUR), id, other)));
		assert_eq!(AccountPrincipal::<Runtime>::iter().count(), 0);
		assert_eq!((ledger().loans, ledger().normalized), (0, 0));
		check_invariants();
		assert_ok!(Credit::draw(signed(NEIGHBOUR), id, 100 * UNIT));
		assert_eq!((debt(id), principal_in(other, NEIGHBOUR)), (150 * UNIT, 100 * UNIT));
		// Interest of 50 first, then principal of 70.
		assert_ok!(call(|| Credit::pay_income(signed(RIVAL), APES, 0, 120 * UNIT)));
		assert_eq!(
			(fund(), debt(id), principal_in(other, NEIGHBOUR)),
			(50 * UNIT, 30 * UNIT, 30 * UNIT)
		);
		assert_ok!(Credit::repay(signed(NEIGHBOUR), id, u128::MAX));
		assert_eq!((flows().minted, flows().burned), (600 * UNIT, 600 * UNIT));
		assert_eq!((owner(0), collection_ledger()), (Some(NEIGHBOUR), Some(unused_collection())));
		assert_eq!((deposit_of(BORROWER), deposit_of(NEIGHBOUR)), (0, 0));
	});
}
