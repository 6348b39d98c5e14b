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
		assert_ok!(Credit::set_collection_limits(RuntimeOrigin::root(), APES, limits));
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
			Credit::set_global_limits(RuntimeOrigin::root(), limits)
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
		assert_ok!(Credit::set_global_limits(RuntimeOrigin::root(), limits));
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
		assert_noop!(Credit::set_global_limits(stranger(), limits), DispatchError::BadOrigin);
		let one = GlobalLimits { liquidations_per_block: 1, ..limits };
		assert_noop!(
			Credit::set_global_limits(RuntimeOrigin::root(), one),
			Error::<Runtime>::LiquidationsPerBlockOutOfBounds
		);
		assert_ok!(Credit::set_global_limits(RuntimeOrigin::root(), limits));
		System::assert_last_event(Event::GlobalLimitsSet { limits }.into());
		let limits = CollectionLimits { ceiling: 0, max_items: 0 };
		assert_noop!(
			Credit::set_collection_limits(stranger(), APES, limits),
			DispatchError::BadOrigin
		);
		assert_noop!(
			Credit::set_collection_limits(RuntimeOrigin::root(), APES + 1, limits),
			Error::<Runtime>::CollectionUnknown
		);
	});
}
