// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::One, FixedU128};

#[test]
fn open_should_mint_exactly_what_max_ltv_allows() {
	ExtBuilder::default().build_and_execute(|| {
		let open = |amount| call(|| Credit::open(signed(BORROWER), MARKET, items(&[0]), amount));
		assert_noop!(open(500 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(open(500 * UNIT));
		assert_eq!(nusd(BORROWER), 500 * UNIT);
		assert_eq!(owner(0), Some(BORROWER));
		assert_eq!(flows(), Flows { minted: 500 * UNIT, ..Default::default() });
		// 100 for the loan, 10 for its item.
		assert_eq!(deposit_of(BORROWER), 110);
		System::assert_last_event(
			Event::Opened {
				loan: 0,
				market: MARKET,
				borrower: BORROWER,
				items: vec![(0, FixedU128::one())],
				amount: 500 * UNIT,
				maturity: None,
			}
			.into(),
		);
	});
}

#[test]
fn open_should_fail_when_its_items_are_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let open =
			|pledged: &[u32]| call(|| Credit::open(signed(BORROWER), MARKET, items(pledged), UNIT));
		assert_noop!(open(&[]), Error::<Runtime>::NoItems);
		assert_noop!(open(&[10]), Error::<Runtime>::NotItemOwner);
		assert_noop!(open(&[99]), Error::<Runtime>::NotItemOwner);
		assert_noop!(open(&[0, 0]), Error::<Runtime>::ItemAlreadyPledged);
		assert_noop!(open(&[0, 1, 2, 3, 4, 5]), Error::<Runtime>::TooManyItems);
		assert_ok!(open(&[0]));
		assert_noop!(open(&[0]), Error::<Runtime>::ItemAlreadyPledged);
	});
}

#[test]
fn open_should_fail_when_amount_or_market_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let open =
			|market, amount| call(|| Credit::open(signed(BORROWER), market, items(&[0]), amount));
		assert_noop!(open(MARKET, 0), Error::<Runtime>::ZeroAmount);
		assert_noop!(open(MARKET, UNIT - 1), Error::<Runtime>::BelowMinDebt);
		assert_noop!(open(MARKET + 1, UNIT), Error::<Runtime>::UnknownMarket);
		for status in [MarketStatus::Frozen, MarketStatus::Halted] {
			assert_ok!(Credit::set_market_status(RuntimeOrigin::root(), MARKET, status));
			assert_noop!(open(MARKET, UNIT), Error::<Runtime>::MarketNotOpen);
		}
	});
}

#[test]
fn draw_should_add_debt_up_to_max_ltv_for_the_borrower_only() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 300 * UNIT);
		let draw = |who, amount| call(|| Credit::draw(signed(who), id, amount));
		assert_noop!(draw(NEIGHBOUR, UNIT), Error::<Runtime>::NotBorrower);
		assert_noop!(draw(BORROWER, 0), Error::<Runtime>::ZeroAmount);
		assert_noop!(draw(BORROWER, 200 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(draw(BORROWER, 200 * UNIT));
		assert_eq!((debt(id), nusd(BORROWER)), (500 * UNIT, 500 * UNIT));
		System::assert_last_event(Event::Drawn { loan: id, amount: 200 * UNIT }.into());
	});
}

#[test]
fn draw_should_fail_when_the_loan_is_past_its_maturity() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(math::DAY);
		config.terms.grace = math::DAY;
	})
	.build_and_execute(|| {
		let id = open(&[0], UNIT);
		pass_time(math::DAY);
		assert_noop!(Credit::draw(signed(BORROWER), id, UNIT), Error::<Runtime>::LoanMatured);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
	});
}

#[test]
fn repay_should_burn_and_free_the_item_when_all_is_paid_by_anyone() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(Credit::repay(signed(BIDDER), id, u128::MAX));
		// The payer pays; the borrower gets item and deposit back.
		assert_eq!(nusd(BIDDER), WEALTH - 500 * UNIT);
		assert_eq!((owner(0), deposit_of(BORROWER)), (Some(BORROWER), 0));
		assert_eq!(flows().burned, 500 * UNIT);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL).is_ok());
		System::assert_has_event(
			Event::Repaid { loan: id, payer: BIDDER, interest: 0, principal: 500 * UNIT }.into(),
		);
		System::assert_has_event(Event::Closed { loan: id }.into());
	});
}

#[test]
fn repay_should_take_exactly_the_debt_right_after_somebody_repaid_a_part() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(Credit::repay(signed(RIVAL), id, 200 * UNIT));
		assert_eq!(debt(id), 300 * UNIT);
		assert_ok!(Credit::repay(signed(BIDDER), id, u128::MAX));
		assert_eq!(nusd(BIDDER), WEALTH - 300 * UNIT);
	});
}

#[test]
fn repay_should_leave_the_least_debt_when_it_would_leave_less() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let repay = |amount| call(|| Credit::repay(signed(BORROWER), id, amount));
		assert_noop!(repay(0), Error::<Runtime>::ZeroAmount);
		assert_ok!(repay(499 * UNIT + 1));
		assert_eq!(debt(id), UNIT);
		System::assert_last_event(
			Event::Repaid { loan: id, payer: BORROWER, interest: 0, principal: 499 * UNIT }.into(),
		);
		assert_noop!(repay(UNIT - 1), Error::<Runtime>::BelowMinDebt);
		assert_noop!(Credit::repay(signed(BORROWER), id + 1, UNIT), Error::<Runtime>::UnknownLoan);
	});
}

#[test]
fn release_should_fail_when_what_is_left_does_not_carry_the_debt() {
	ExtBuilder::default().build_and_execute(|| {
		// Two items of 1000 at 50 %: 1000 of debt needs both.
		let id = open(&[0, 1], 1000 * UNIT);
		let release =
			|pledged: &[u32]| call(|| Credit::release(signed(BORROWER), id, items(pledged)));
		assert_noop!(release(&[1]), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(Credit::repay(signed(BORROWER), id, 500 * UNIT));
		assert_noop!(release(&[]), Error::<Runtime>::NoItems);
		assert_noop!(release(&[7]), Error::<Runtime>::ItemNotInLoan);
		assert_noop!(
			Credit::release(signed(NEIGHBOUR), id, items(&[1])),
			Error::<Runtime>::NotBorrower
		);
		assert_ok!(release(&[1]));
		assert_eq!(deposit_of(BORROWER), 110);
		assert_ok!(Nfts::transfer(signed(BORROWER), APES, 1, RIVAL));
		assert_noop!(release(&[0]), Error::<Runtime>::AboveMaxLtv);
	});
}

#[test]
fn pledge_should_add_collateral_without_a_price_and_in_a_frozen_market() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		pass_time(math::DAY);
		let frozen = MarketStatus::Frozen;
		assert_ok!(Credit::set_market_status(RuntimeOrigin::root(), MARKET, frozen));
		assert_noop!(
			Credit::pledge(signed(NEIGHBOUR), id, items(&[10])),
			Error::<Runtime>::NotBorrower
		);
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[1, 2])));
		assert_eq!(loan(id).items.len(), 3);
		assert_eq!(deposit_of(BORROWER), 130);
		let one = FixedU128::one();
		System::assert_last_event(
			Event::Pledged { loan: id, items: vec![(1, one), (2, one)] }.into(),
		);
		let more = || call(|| Credit::pledge(signed(BORROWER), id, items(&[3, 4, 5])));
		assert_noop!(more(), Error::<Runtime>::TooManyItems);
		assert_ok!(call(|| Credit::repay(signed(BORROWER), id, u128::MAX)));
	});
}

#[test]
fn views_should_tell_what_a_borrower_asks() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		let view = Credit::loan(id).expect("the loan exists");
		assert_eq!((view.debt, view.principal, view.interest), (500 * UNIT, 500 * UNIT, 0));
		assert_eq!(view.collateral_value, Some(2000 * UNIT));
		assert_eq!(view.ltv, Some(FixedU128::from_rational(1, 4)));
		// 0.7 * 2000 / 500 = 2.8; 500 / (0.7 * 2) = 357.142857...; 0.5 * 2000 - 500 = 500.
		assert_eq!(view.health, Some(FixedU128::from_rational(28, 10)));
		assert_eq!(
			view.liquidation_price,
			Some(FixedU128::from_inner(357_142_857_142_857_142_858))
		);
		assert_eq!(view.drawable, 500 * UNIT);
		assert_eq!(view.verdict, Verdict::Safe);
		assert_eq!(Credit::loans_of(BORROWER), vec![view]);
		let quote = Credit::quote(MARKET, vec![2, 3]).expect("a fresh price");
		assert_eq!((quote.value, quote.max_debt), (2000 * UNIT, 1000 * UNIT));
		let market = Credit::market(MARKET).expect("the market exists");
		assert_eq!((market.principal, market.loans), (500 * UNIT, 1));
		let totals = Credit::totals();
		assert_eq!((totals.principal, totals.flows.minted), (500 * UNIT, 500 * UNIT));
	});
}
