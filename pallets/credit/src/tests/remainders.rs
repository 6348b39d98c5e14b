// SPDX-License-Identifier: Apache-2.0

//! No account keeps less NUSD than 0.03, which is 30,000 units: what becomes of amounts below that,
//! where somebody pays and where somebody is paid. No unit is lost.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::Balance;
use sp_runtime::{DispatchResult, Perquintill, TokenError};

/// 0.02 NUSD, which no account can live on.
const TOO_LITTLE: Balance = 20_000;

fn chain() -> ExtBuilder {
	ExtBuilder::default().with_least_balance()
}

fn send(from: AccountId, to: AccountId, amount: Balance) {
	assert_ok!(Assets::transfer(signed(from), 1, to, amount));
}

/// Leave an account with this much NUSD: the rest goes to the artist.
fn leave(who: AccountId, amount: Balance) {
	send(who.clone(), ARTIST, nusd(who) - amount);
}

fn repay(who: AccountId, id: LoanId, amount: Balance) -> DispatchResult {
	call(|| Credit::repay(signed(who), id, amount))
}

fn pay_income(who: AccountId, item: u32, amount: Balance) -> DispatchResult {
	call(|| Credit::pay_income(signed(who), APES, item, amount))
}

/// Whether the account has a row in the books of the asset.
fn exists(who: AccountId) -> bool {
	Assets::maybe_balance(1, who).is_some()
}

fn was_taken(who: AccountId, amount: Balance) -> bool {
	take_events().contains(&Event::RemainderTaken { who, amount })
}

#[test]
fn repayment_should_give_the_remainder_to_the_fund_when_the_payer_cannot_keep_it() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		leave(BORROWER, 100 * UNIT + TOO_LITTLE);
		assert_ok!(repay(BORROWER, id, 100 * UNIT));
		// Exactly 100 of the debt, and not a unit more, is paid; 0.02 go to the fund, in sight.
		assert_eq!((debt(id), flows().burned), (400 * UNIT, 100 * UNIT));
		assert_eq!((fund(), exists(BORROWER)), (TOO_LITTLE, false));
		assert!(was_taken(BORROWER, TOO_LITTLE));
	});
}

#[test]
fn repayment_should_take_no_remainder_when_the_payer_can_keep_it() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		leave(BORROWER, 100 * UNIT + LEAST_BALANCE);
		assert_ok!(repay(BORROWER, id, 100 * UNIT));
		assert_eq!((debt(id), nusd(BORROWER), fund()), (400 * UNIT, LEAST_BALANCE, 0));
		assert!(!was_taken(BORROWER, 0));
	});
}

#[test]
fn remainder_should_stay_with_the_payer_when_a_deposit_keeps_the_account_open() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(Assets::touch(signed(NEIGHBOUR), 1));
		send(BORROWER, NEIGHBOUR, 100 * UNIT + TOO_LITTLE);
		assert_ok!(repay(NEIGHBOUR, id, 100 * UNIT));
		assert_eq!((debt(id), nusd(NEIGHBOUR), fund()), (400 * UNIT, TOO_LITTLE, 0));
		assert!(!was_taken(NEIGHBOUR, TOO_LITTLE));
	});
}

#[test]
fn payment_should_find_its_last_part_when_the_parts_before_it_leave_less_than_an_account_needs() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.with_least_balance()
		.build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			pass_time(30 * math::DAY);
			let interest = debt(id) - 500 * UNIT;
			// After the interest 0.01 is left for the principal, which no account can keep.
			leave(BORROWER, interest + 10_000);
			assert_ok!(repay(BORROWER, id, interest + 10_000));
			assert_eq!((fund(), flows().burned), (interest, 10_000));
			assert_eq!((debt(id), exists(BORROWER)), (500 * UNIT - 10_000, false));
			assert!(!was_taken(BORROWER, 0));
		});
}

#[test]
fn interest_should_reach_the_empty_fund_when_it_is_a_single_unit() {
	chain().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 1));
		assert_eq!(fund(), 1);
	});
}

#[test]
fn redemption_should_leave_nothing_behind_when_the_payer_has_exactly_debt_and_fine() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		// A bid stands for a while: half of the fine of 25 is its bidder's.
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_blocks(10);
		send(RIVAL, NEIGHBOUR, 525 * UNIT + TOO_LITTLE);
		assert_ok!(Credit::redeem(signed(NEIGHBOUR), id, 500 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(flows().burned, 500 * UNIT);
		assert_eq!(nusd(BIDDER), WEALTH + 12_500_000);
		assert_eq!((fund(), exists(NEIGHBOUR)), (12_500_000 + TOO_LITTLE, false));
		assert!(was_taken(NEIGHBOUR, TOO_LITTLE));
	});
}

#[test]
fn payment_should_leave_enough_when_the_payer_has_a_bid_on_hold() {
	chain().build_and_execute(|| {
		let id = open_by(NEIGHBOUR, &[10], 100 * UNIT);
		open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(RIVAL, 0, 560 * UNIT));
		leave(RIVAL, 50 * UNIT + TOO_LITTLE);
		// An account with money on hold cannot be closed: the payer chooses another amount.
		assert_noop!(repay(RIVAL, id, 50 * UNIT), Error::<Runtime>::LeastBalanceNeeded);
		assert_ok!(repay(RIVAL, id, 49 * UNIT));
		assert_eq!(nusd(RIVAL), UNIT + TOO_LITTLE);
	});
}

#[test]
fn price_should_be_booked_when_it_is_less_than_an_account_needs() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		pignus_auctions::Auctions::<Runtime>::mutate(0, |auction| {
			auction.as_mut().expect("it runs").reserve = TOO_LITTLE;
		});
		assert_ok!(bid(BIDDER, 0, TOO_LITTLE));
		run_to_end_of(0);
		// 0.02 of the debt are paid; the rest is a loss that nobody covers.
		assert_eq!((owner(0), Loans::<Runtime>::contains_key(id)), (Some(BIDDER), false));
		assert_eq!((flows().burned, flows().shortfall), (TOO_LITTLE, 500 * UNIT - TOO_LITTLE));
	});
}

#[test]
fn surplus_should_be_kept_for_the_borrower_when_it_is_too_little_to_arrive() {
	chain().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		send(BORROWER, ARTIST, 500 * UNIT);
		crash_to(600);
		// Debt 500, penalty 50, surplus 0.02.
		assert_ok!(bid(BIDDER, 0, 550 * UNIT + TOO_LITTLE));
		run_to_end_of(0);
		assert_eq!((flows().burned, fund()), (500 * UNIT, 50 * UNIT));
		assert_eq!((nusd(Auctions::account_id()), exists(BORROWER)), (TOO_LITTLE, false));
		let claim = || call(|| Auctions::claim(signed(BORROWER), 0));
		assert_noop!(claim(), TokenError::BelowMinimum);
		send(ARTIST, BORROWER, LEAST_BALANCE);
		assert_ok!(claim());
		assert_eq!(nusd(BORROWER), LEAST_BALANCE + TOO_LITTLE);
	});
}

#[test]
fn fund_should_keep_its_last_units_when_a_loss_leaves_it_less_than_an_account_needs() {
	chain().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 500 * UNIT + TOO_LITTLE));
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_eq!((flows().burned, flows().shortfall), (500 * UNIT, 0));
		assert_eq!(fund(), TOO_LITTLE);
	});
}

#[test]
fn shortfall_should_be_netted_to_the_unit_when_the_fund_is_left_with_little() {
	chain().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_eq!(flows().shortfall, 500 * UNIT);
		send(RIVAL, Credit::insurance_account(), 500 * UNIT + TOO_LITTLE);
		assert_ok!(Credit::net_shortfall(signed(RIVAL)));
		assert_eq!((flows().burned, flows().shortfall, fund()), (500 * UNIT, 0, TOO_LITTLE));
	});
}

#[test]
fn recapitalisation_should_be_paid_to_the_unit_when_the_shortfall_leaves_little_of_it() {
	chain().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		leave(RIVAL, 500 * UNIT + TOO_LITTLE);
		// 500 are burned, and 0.02 are left for the fund.
		assert_ok!(Credit::recapitalise(signed(RIVAL), 500 * UNIT + TOO_LITTLE));
		assert_eq!((flows().burned, flows().shortfall, fund()), (500 * UNIT, 0, TOO_LITTLE));
		assert!(!exists(RIVAL));
	});
}

#[test]
fn withdrawal_should_leave_the_rest_in_the_fund_when_it_is_less_than_an_account_needs() {
	chain().build_and_execute(|| {
		let withdraw = |amount| call(|| Credit::withdraw_insurance(root(), ARTIST, amount));
		assert_ok!(Credit::recapitalise(signed(RIVAL), 100 * UNIT + TOO_LITTLE));
		assert_noop!(withdraw(TOO_LITTLE), TokenError::BelowMinimum);
		assert_ok!(withdraw(100 * UNIT));
		assert_eq!((fund(), nusd(ARTIST)), (TOO_LITTLE, 100 * UNIT));
		assert_ok!(withdraw(TOO_LITTLE));
		assert_eq!((fund(), nusd(ARTIST)), (0, 100 * UNIT + TOO_LITTLE));
	});
}

#[test]
fn income_should_be_refused_when_the_owners_part_is_too_little_to_arrive() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		send(BORROWER, ARTIST, 500 * UNIT);
		assert_noop!(pay_income(RIVAL, 0, 500 * UNIT + TOO_LITTLE), TokenError::BelowMinimum);
		assert_noop!(pay_income(RIVAL, 1, TOO_LITTLE), TokenError::BelowMinimum);
		// What pays the debt, or leaves the owner enough, is taken.
		assert_ok!(pay_income(RIVAL, 0, 500 * UNIT));
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_ok!(pay_income(RIVAL, 1, LEAST_BALANCE));
		assert_eq!(nusd(BORROWER), LEAST_BALANCE);
	});
}

#[test]
fn income_should_give_the_remainder_to_the_fund_when_the_payer_cannot_keep_it() {
	chain().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		leave(RIVAL, 30 * UNIT + TOO_LITTLE);
		let incomes = vec![(0, 10 * UNIT), (2, 20 * UNIT)].try_into().expect("few");
		assert_ok!(Credit::pay_incomes(signed(RIVAL), APES, incomes, 0));
		assert_eq!((debt(id), nusd(BORROWER)), (490 * UNIT, 520 * UNIT));
		assert_eq!((fund(), exists(RIVAL)), (TOO_LITTLE, false));
		assert!(was_taken(RIVAL, TOO_LITTLE));
	});
}

#[test]
fn draw_should_be_refused_when_it_is_too_little_to_arrive() {
	chain().build_and_execute(|| {
		let id = open(&[0], 400 * UNIT);
		send(BORROWER, ARTIST, 400 * UNIT);
		let draw = |amount| call(|| Credit::draw(signed(BORROWER), id, amount));
		assert_noop!(draw(LEAST_BALANCE - 1), TokenError::BelowMinimum);
		assert_ok!(draw(LEAST_BALANCE));
		assert_ok!(draw(1));
		assert_eq!(nusd(BORROWER), LEAST_BALANCE + 1);
	});
}

#[test]
fn pots_should_be_missed_when_one_of_them_can_be_closed() {
	chain().build().execute_with(|| {
		Credit::do_try_state().expect("the pots are open");
		// Only whoever paid the deposit can take it back, and only while the pot is empty.
		assert_ok!(Assets::refund_other(signed(TEAM), 1, Credit::insurance_account()));
		let message = "pots: an account of the pallet refuses small amounts".into();
		assert_eq!(Credit::do_try_state(), Err(message));
	});
}
