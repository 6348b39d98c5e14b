// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn try_open(item: u32, amount: u128) -> Result<(), DispatchError> {
	let who = if item < 10 { BORROWER } else { NEIGHBOUR };
	call(|| Credit::open(signed(who), MARKET, items(&[item]), amount))
}

#[test]
fn account_ceiling_should_bind_to_the_unit_and_be_freed_by_repayment() {
	ExtBuilder::market(|config| config.limits.account_ceiling = 700 * UNIT).build_and_execute(
		|| {
			let id = open(&[0], 500 * UNIT);
			assert_noop!(try_open(1, 200 * UNIT + 1), Error::<Runtime>::AboveAccountCeiling);
			assert_ok!(try_open(1, 200 * UNIT));
			assert_ok!(try_open(10, 500 * UNIT));
			assert_noop!(try_open(2, UNIT), Error::<Runtime>::AboveAccountCeiling);
			assert_ok!(Credit::repay(signed(BORROWER), id, 100 * UNIT));
			assert_ok!(try_open(2, 100 * UNIT));
		},
	);
}

#[test]
fn market_ceiling_should_bind_to_the_unit() {
	ExtBuilder::market(|config| {
		config.limits.ceiling = 1_000 * UNIT;
		config.limits.account_ceiling = 500 * UNIT;
		config.limits.liquidation_share = sp_runtime::Permill::one();
	})
	.build_and_execute(|| {
		open(&[0], 500 * UNIT);
		assert_ok!(try_open(10, 300 * UNIT));
		give(11, RIVAL);
		let open = |amount| open_in(MARKET, RIVAL, &[11], amount);
		assert_noop!(open(200 * UNIT + 1), Error::<Runtime>::AboveMarketCeiling);
		assert_ok!(open(200 * UNIT));
	});
}

#[test]
fn collection_limits_should_bind_principal_and_items() {
	ExtBuilder::default().build_and_execute(|| {
		let limits = CollectionLimits { ceiling: 700 * UNIT, max_items: 2 };
		assert_ok!(set_collection_limits(RuntimeOrigin::root(), APES, limits));
		System::assert_last_event(Event::CollectionLimitsSet { collection: APES, limits }.into());
		open(&[0], 500 * UNIT);
		assert_noop!(try_open(10, 200 * UNIT + 1), Error::<Runtime>::AboveCollectionCeiling);
		assert_ok!(try_open(10, 200 * UNIT));
		assert_noop!(
			call(|| Credit::pledge(signed(BORROWER), 0, items(&[1]))),
			Error::<Runtime>::AboveCollectionItems
		);
	});
}

#[test]
fn global_ceiling_should_bind_principal_and_shortfall() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |ceiling| {
			let limits = GlobalLimits { ceiling, ..global_limits() };
			set_global_limits(RuntimeOrigin::root(), limits)
		};
		assert_ok!(set(700 * UNIT));
		open(&[0], 500 * UNIT);
		assert_noop!(try_open(1, 200 * UNIT + 1), Error::<Runtime>::AboveGlobalCeiling);
		assert_ok!(try_open(1, 200 * UNIT));
		Global::<Runtime>::mutate(|global| global.limits = None);
		assert_noop!(try_open(2, UNIT), Error::<Runtime>::GlobalLimitsUnset);
		// Repayment needs no limits.
		assert_ok!(Credit::repay(signed(BORROWER), 0, u128::MAX));
	});
}

#[test]
fn mint_rate_should_leak_linearly_and_forget_what_is_repaid_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let limits = GlobalLimits { mint_per_day: 1_000 * UNIT, ..global_limits() };
		assert_ok!(set_global_limits(RuntimeOrigin::root(), limits));
		// Half at once, half over the course of a day.
		let id = open(&[0], 500 * UNIT);
		assert_noop!(try_open(1, UNIT), Error::<Runtime>::AboveMintRate);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		open(&[0], 500 * UNIT);
		pass_time(math::DAY / 2);
		report_price(1000);
		assert_noop!(try_open(1, 250 * UNIT + 1), Error::<Runtime>::AboveMintRate);
		assert_ok!(try_open(1, 250 * UNIT));
	});
}

#[test]
fn mint_rate_should_leak_by_the_former_limit_up_to_now_when_the_limit_is_raised() {
	ExtBuilder::default().build_and_execute(|| {
		let limits = GlobalLimits { mint_per_day: 1_000 * UNIT, ..global_limits() };
		assert_ok!(set_global_limits(RuntimeOrigin::root(), limits));
		open(&[0], 500 * UNIT);
		pass_time(math::DAY / 2);
		report_price(1000);
		let limits = GlobalLimits { mint_per_day: 1_400 * UNIT, ..limits };
		assert_ok!(set_global_limits(RuntimeOrigin::root(), limits));
		// Half a day has leaked half of 500, not of 700: 250 of 700 are in use.
		assert_noop!(try_open(1, 450 * UNIT + 1), Error::<Runtime>::AboveMintRate);
		assert_ok!(try_open(1, 450 * UNIT));
	});
}

#[test]
fn interest_should_pass_a_ceiling_without_blocking_repayment() {
	ExtBuilder::market(|config| {
		config.terms.apr = sp_runtime::Perquintill::from_percent(10);
		config.limits.ceiling = 1_000 * UNIT;
		config.limits.account_ceiling = 500 * UNIT;
		config.limits.liquidation_share = sp_runtime::Permill::one();
	})
	.build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		assert_ok!(try_open(10, 500 * UNIT));
		pass_time(30 * math::DAY);
		assert!(debt(id) > 500 * UNIT);
		assert_ok!(Credit::repay(signed(BIDDER), id, u128::MAX));
	});
}

#[test]
fn limits_should_be_set_by_the_admin_only_and_within_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		let stranger = || signed(RIVAL);
		let limits = global_limits();
		assert_noop!(set_global_limits(stranger(), limits), DispatchError::BadOrigin);
		let one = GlobalLimits { liquidations_per_block: 1, ..limits };
		assert_noop!(
			set_global_limits(RuntimeOrigin::root(), one),
			Error::<Runtime>::LiquidationsPerBlockOutOfBounds
		);
		assert_ok!(set_global_limits(RuntimeOrigin::root(), limits));
		System::assert_last_event(Event::GlobalLimitsSet { limits }.into());
		let limits = CollectionLimits { ceiling: 0, max_items: 0 };
		assert_noop!(set_collection_limits(stranger(), APES, limits), DispatchError::BadOrigin);
		assert_noop!(
			set_collection_limits(RuntimeOrigin::root(), APES + 1, limits),
			Error::<Runtime>::CollectionUnknown
		);
	});
}

const WEEK: u64 = 7 * math::DAY;

/// Vote for a ceiling and for what may be minted in a day, in thousands of tokens.
fn vote(ceiling: u128, mint_per_day: u128) -> Result<(), DispatchError> {
	let thousand = 1_000 * UNIT;
	let (ceiling, mint_per_day) = (ceiling * thousand, mint_per_day * thousand);
	set_global_limits(root(), GlobalLimits { ceiling, mint_per_day, ..global_limits() })
}

#[test]
fn limits_should_at_most_double_in_seven_days_when_votes_raise_them() {
	ExtBuilder::default().build_and_execute(|| {
		let boundless =
			GlobalLimits { ceiling: u128::MAX, mint_per_day: u128::MAX, ..global_limits() };
		assert_noop!(set_global_limits(root(), boundless), Error::<Runtime>::LimitRaisedTooFast);
		// From 1,000,000 and 400,000 a day.
		assert_noop!(vote(2_001, 400), Error::<Runtime>::LimitRaisedTooFast);
		assert_noop!(vote(1_000, 801), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(1_500, 800));
		pass_time(WEEK - 1);
		assert_noop!(vote(2_001, 800), Error::<Runtime>::LimitRaisedTooFast);
		assert_noop!(vote(1_500, 801), Error::<Runtime>::LimitRaisedTooFast);
		pass_time(1);
		assert_ok!(vote(3_000, 1_600));
		for double in [2, 4, 8] {
			pass_time(WEEK);
			assert_ok!(vote(3_000 * double, 1_600 * double));
		}
	});
}

#[test]
fn limits_should_return_to_the_highest_of_the_last_thirty_days_when_votes_have_cut_them() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(vote(500, 10));
		pass_time(10 * math::DAY);
		assert_ok!(vote(10, 10));
		// At most what they were, in whichever order.
		assert_noop!(vote(1_001, 10), Error::<Runtime>::LimitRaisedTooFast);
		assert_noop!(vote(10, 401), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(1_000, 400));
		// Cut again: for 30 days the way back is open.
		assert_ok!(vote(500, 10));
		pass_time(20 * math::DAY);
		assert_ok!(vote(10, 10));
		pass_time(10 * math::DAY - 1);
		assert_ok!(vote(1_000, 400));
		assert_ok!(vote(10, 10));
		pass_time(30 * math::DAY - 1);
		assert_ok!(vote(1_000, 400));
		assert_ok!(vote(10, 10));
		pass_time(30 * math::DAY);
		assert_noop!(vote(21, 10), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(20, 20));
	});
}

#[test]
fn highest_limits_should_be_forgotten_one_by_one_when_they_are_thirty_days_old() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(vote(500, 10));
		pass_time(20 * math::DAY);
		assert_ok!(vote(10, 10));
		pass_time(10 * math::DAY);
		// The million was replaced 30 days ago, the 500,000 ten.
		assert_noop!(vote(501, 10), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(500, 10));
	});
}

#[test]
fn limits_should_return_to_less_when_votes_have_cut_them_more_often_than_is_remembered() {
	ExtBuilder::default().build_and_execute(|| {
		// Nine cuts, of which the last eight are remembered: from 900,000.
		for hundreds in (1..10).rev() {
			assert_ok!(vote(100 * hundreds, 400));
		}
		assert_noop!(vote(901, 400), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(900, 400));
	});
}

#[test]
fn vote_should_go_by_votes_when_guardians_have_lowered_the_limits() {
	ExtBuilder::default().build_and_execute(|| {
		let none = GlobalLimits { ceiling: 0, mint_per_day: 0, ..global_limits() };
		assert_ok!(set_global_limits(signed(GUARDIAN), none));
		assert_noop!(vote(2_001, 400), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(2_000, 800));
	});
}

#[test]
fn limits_should_begin_anew_when_votes_have_set_them_to_zero() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(vote(0, 0));
		pass_time(60 * math::DAY);
		assert_noop!(vote(1_001, 0), Error::<Runtime>::LimitRaisedTooFast);
		assert_ok!(vote(1_000, 1_000));
		assert_noop!(vote(1_001, 1_000), Error::<Runtime>::LimitRaisedTooFast);
	});
}

#[test]
fn first_limits_should_be_bounded() {
	ExtBuilder::default().build_and_execute(|| {
		Global::<Runtime>::mutate(|global| global.limits = None);
		// A thousand million tokens.
		let most = 1_000_000;
		assert_noop!(vote(most + 1, most), Error::<Runtime>::FirstLimitsOutOfBounds);
		assert_noop!(vote(most, most + 1), Error::<Runtime>::FirstLimitsOutOfBounds);
		assert_ok!(vote(most, most));
	});
}
