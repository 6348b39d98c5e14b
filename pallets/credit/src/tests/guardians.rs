// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult};

fn status(by: RuntimeOrigin, status: MarketStatus) -> DispatchResult {
	call(|| Credit::set_market_status(by, MARKET, status))
}

fn pause(by: RuntimeOrigin, level: PauseLevel) -> DispatchResult {
	call(|| Credit::set_pause(by, level))
}

fn guardian() -> RuntimeOrigin {
	signed(GUARDIAN)
}

/// Let `time` pass and the hook run.
fn wait(time: u64) {
	pass_time(time);
	next_block();
	// The hook sees the time of the block before; its own block takes no time here.
	Timestamp::set_timestamp(Timestamp::get() - BLOCK_TIME);
}

#[test]
fn guardian_should_tighten_only() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(status(signed(RIVAL), MarketStatus::Frozen), DispatchError::BadOrigin);
		assert_noop!(pause(signed(RIVAL), PauseLevel::Borrowing), DispatchError::BadOrigin);
		assert_noop!(status(guardian(), MarketStatus::Open), Error::<Runtime>::NotStricter);
		assert_ok!(status(guardian(), MarketStatus::Frozen));
		let lapses_at = Timestamp::get() + 3 * math::DAY;
		System::assert_has_event(
			Event::MeasureTaken { subject: Subject::Market(MARKET), lapses_at }.into(),
		);
		assert_noop!(status(guardian(), MarketStatus::Frozen), Error::<Runtime>::NotStricter);
		assert_noop!(status(guardian(), MarketStatus::Open), Error::<Runtime>::NotStricter);
		assert_ok!(pause(guardian(), PauseLevel::Borrowing));
		assert_noop!(pause(guardian(), PauseLevel::None), Error::<Runtime>::NotStricter);
	});
}

#[test]
fn guardian_should_lower_ceiling_and_mint_rate_only() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |change: fn(&mut GlobalLimits)| {
			let mut limits = global_limits();
			change(&mut limits);
			set_global_limits(guardian(), limits)
		};
		let refused: [fn(&mut GlobalLimits); 5] = [
			|_| (),
			|limits| limits.ceiling += 1,
			|limits| limits.mint_per_day += 1,
			|limits| limits.liquidations_per_block += 1,
			|limits| {
				limits.ceiling = 0;
				limits.liquidations_per_block = 2;
			},
		];
		for change in refused {
			assert_noop!(set(change), Error::<Runtime>::NotStricter);
		}
		assert_ok!(set(|limits| {
			limits.ceiling = 0;
			limits.mint_per_day -= 1;
		}));
		wait(3 * math::DAY);
		assert_eq!(Global::<Runtime>::get().limits, Some(global_limits()));
	});
}

#[test]
fn guardian_should_not_set_limits_where_there_are_none() {
	ExtBuilder::default().build_and_execute(|| {
		Global::<Runtime>::mutate(|global| global.limits = None);
		let limits = global_limits();
		assert_noop!(set_global_limits(guardian(), limits), Error::<Runtime>::NotStricter);
		assert_ok!(set_global_limits(root(), limits));
	});
}

#[test]
fn measure_should_lapse_after_three_days_and_not_be_repeated_for_seven() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(status(guardian(), MarketStatus::Frozen));
		wait(3 * math::DAY - 1);
		assert_eq!(ledger().status, MarketStatus::Frozen);
		wait(1);
		assert_eq!(ledger().status, MarketStatus::Open);
		System::assert_has_event(Event::MeasureLapsed { subject: Subject::Market(MARKET) }.into());
		assert_noop!(status(guardian(), MarketStatus::Frozen), Error::<Runtime>::MeasureRepeated);
		wait(4 * math::DAY - 1);
		assert_noop!(status(guardian(), MarketStatus::Frozen), Error::<Runtime>::MeasureRepeated);
		wait(1);
		assert_ok!(status(guardian(), MarketStatus::Frozen));
	});
}

#[test]
fn tightening_further_should_prolong_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(pause(guardian(), PauseLevel::Borrowing));
		wait(2 * math::DAY);
		assert_ok!(pause(guardian(), PauseLevel::Liquidations));
		wait(math::DAY);
		assert_eq!(Global::<Runtime>::get().pause.level, PauseLevel::None);
		// Liquidations were paused, so nobody is liquidated for a day.
		let until = Timestamp::get() + math::DAY;
		assert_eq!(Global::<Runtime>::get().pause.sheltered_until, until);
		System::assert_has_event(Event::Sheltered { market: None, until }.into());
	});
}

#[test]
fn measure_should_stay_when_governance_confirms_it() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(pause(guardian(), PauseLevel::Borrowing));
		assert_ok!(pause(root(), PauseLevel::Borrowing));
		assert_eq!(Lapses::<Runtime>::iter_keys().count(), 0);
		wait(4 * math::DAY);
		assert_eq!(Global::<Runtime>::get().pause.level, PauseLevel::Borrowing);
		// Once governance has decided, the next decision is governance's too.
		assert_ok!(pause(root(), PauseLevel::None));
		assert_noop!(pause(guardian(), PauseLevel::Borrowing), Error::<Runtime>::MeasureRepeated);
	});
}

#[test]
fn lapse_should_not_open_a_market_that_lost_money_meanwhile() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(900);
		assert_ok!(status(guardian(), MarketStatus::Frozen));
		run_blocks(101);
		assert_eq!(flows().shortfall, 500 * UNIT);
		wait(3 * math::DAY);
		assert_eq!(ledger().status, MarketStatus::Frozen);
		assert_eq!(Lapses::<Runtime>::iter_keys().count(), 0);
	});
}
