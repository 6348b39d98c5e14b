// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};

#[test]
fn redeem_should_pay_debt_and_fine_and_free_everything() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 600 * UNIT));
		assert_ok!(bid(RIVAL, 1, 900 * UNIT));
		run_blocks(10);
		assert_ok!(Assets::transfer(signed(BIDDER), 1, BORROWER, 500 * UNIT));
		assert_ok!(Credit::redeem(signed(BORROWER), id, u128::MAX));
		// Fine 5 % of 1000 = 50: 25 to the bidders as 600 : 900, since both stood for 10 ticks, so
		// 10 and 15; 25 to the fund.
		assert_eq!(nusd(BORROWER), 450 * UNIT);
		assert_eq!(nusd(BIDDER), WEALTH - 500 * UNIT + 10 * UNIT);
		assert_eq!(nusd(RIVAL), WEALTH + 15 * UNIT);
		assert_eq!(fund(), 25 * UNIT);
		assert_ok!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL));
		assert_eq!(owner(1), Some(BORROWER));
		assert!(liquidation(id).is_none());
		System::assert_has_event(
			Event::Redeemed {
				loan: id,
				payer: BORROWER,
				interest: 0,
				principal: 1_000 * UNIT,
				fine: 50 * UNIT,
			}
			.into(),
		);
	});
}

#[test]
fn redeem_should_give_the_whole_fine_to_the_fund_when_nobody_bid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(Credit::redeem(signed(RIVAL), id, 500 * UNIT));
		assert_eq!((fund(), nusd(RIVAL)), (25 * UNIT, WEALTH - 525 * UNIT));
		assert_eq!(owner(0), Some(BORROWER));
	});
}

#[test]
fn redeem_should_settle_what_is_due_first_and_take_nothing_when_that_ends_the_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		pignus_auctions::AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_eq!((owner(0), nusd(RIVAL)), (Some(BIDDER), WEALTH));
	});
}

#[test]
fn redeem_should_be_possible_in_the_descending_phase_without_a_price() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(150);
		pass_time(math::DAY);
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_eq!(owner(0), Some(BORROWER));
	});
}

#[test]
fn redeem_should_fail_when_the_loan_is_not_in_liquidation_or_the_payer_is_poor() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let redeem = |who, id| call(|| Credit::redeem(signed(who), id, u128::MAX));
		assert_noop!(redeem(RIVAL, id), Error::<Runtime>::NotInLiquidation);
		assert_noop!(redeem(RIVAL, id + 1), Error::<Runtime>::UnknownLoan);
		crash_to(600);
		// The borrower has the 500 drawn, but not the fine.
		assert!(redeem(BORROWER, id).is_err());
		assert_eq!(nusd(BORROWER), 500 * UNIT);
	});
}

/// A loan of 2500 on five items, in liquidation at 600.
fn five_at_600() -> LoanId {
	let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
	crash_to(600);
	id
}

#[test]
fn redeem_in_part_should_bring_the_loan_back_to_life_at_its_target_health() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_600();
		assert_ok!(bid(BIDDER, 0, 600 * UNIT));
		run_blocks(3);
		let redeem = |amount| call(|| Credit::redeem(signed(RIVAL), id, amount));
		// A fifth of 2500 is 500, and 0.7 * 3000 / 1.1 = 1909.090909.
		assert_noop!(redeem(500 * UNIT - 1), Error::<Runtime>::BelowRedeemMin);
		assert_noop!(redeem(500 * UNIT), Error::<Runtime>::BelowTargetHealth);
		assert_noop!(redeem(590_909_090), Error::<Runtime>::BelowTargetHealth);
		assert_ok!(redeem(590_909_091));
		// The fine is 5 % of 2500, half of it the bidder's.
		assert_eq!(nusd(RIVAL), WEALTH - 590_909_091 - 125 * UNIT);
		assert_eq!((nusd(BIDDER), fund()), (WEALTH + 62_500_000, 62_500_000));
		assert_eq!((debt(id), loan(id).items.len()), (1_909_090_909, 5));
		assert!(is_in_line(id));
		assert_eq!(ledger().in_liquidation, 0);
		System::assert_last_event(
			Event::Cured { loan: id, debt: 1_909_090_909, penalty: 0 }.into(),
		);
	});
}

#[test]
fn redeem_in_part_should_need_a_price_and_the_english_phase() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_600();
		let redeem = |amount| call(|| Credit::redeem(signed(RIVAL), id, amount));
		run_blocks(100);
		assert_noop!(redeem(2_000 * UNIT), Error::<Runtime>::PastEnglishPhase);
	});
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_600();
		pass_time(math::DAY);
		let redeem = |amount| call(|| Credit::redeem(signed(RIVAL), id, amount));
		assert_noop!(redeem(2_000 * UNIT), Error::<Runtime>::PriceStale);
		assert_ok!(redeem(u128::MAX));
	});
}

#[test]
fn redeem_in_part_should_be_refused_when_the_loan_is_due() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.terms.grace = math::DAY;
	})
	.build_and_execute(|| {
		let id = five_at_600();
		// During its grace the loan is past its maturity but not due.
		pass_time_at(math::DAY, 600);
		assert_ok!(Credit::redeem(signed(RIVAL), id, 1_000 * UNIT));
		pass_time_at(math::DAY, 600);
		next_block();
		assert!(is_selling(id));
		assert_noop!(
			call(|| Credit::redeem(signed(RIVAL), id, 1_000 * UNIT)),
			Error::<Runtime>::LoanMatured
		);
	});
}
