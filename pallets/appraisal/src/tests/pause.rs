// SPDX-License-Identifier: Apache-2.0

use crate::{math::DAY, mock::*, Error, Event, Lapses, Measures, Prices};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use pignus_primitives::{
	appraisal::{AcceptedPrices, Appraisals, PriceError},
	guardian::MeasureError,
};
use sp_runtime::{DispatchError, DispatchResult};

fn pause(by: RuntimeOrigin, paused: bool) -> DispatchResult {
	Appraisal::pause_feed(by, APES, paused)
}

fn guardian() -> RuntimeOrigin {
	RuntimeOrigin::signed(GUARDIAN)
}

fn is_paused() -> bool {
	guarded().paused_since.is_some()
}

#[test]
fn pause_should_take_the_price_away_and_keep_what_was_accepted() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(60_000);
		let since = Timestamp::get();
		assert_ok!(pause(RuntimeOrigin::root(), true));
		let paused = Event::FeedPaused { collection: APES, since, lapses_at: None };
		System::assert_last_event(paused.into());
		assert_eq!(Appraisal::lending_price(&APES), Err(PriceError::Paused { since }));
		assert_eq!(Appraisal::liquidation_price(&APES), Err(PriceError::Paused { since }));
		let accepted = AcceptedPrices { low: price(1000), high: price(1000) };
		assert_eq!(Appraisal::last_accepted(&APES), Some(accepted));
		advance(60_000);
		assert_ok!(pause(RuntimeOrigin::root(), false));
		let at = since + 60_000;
		System::assert_last_event(Event::FeedResumed { collection: APES, at }.into());
		assert_eq!(Appraisal::lending_price(&APES), Ok(price(1000)));
	});
}

#[test]
fn paused_price_should_be_lacking_since_it_grew_stale_when_that_was_before() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		let since = Timestamp::get() + 3_600_000;
		advance(2 * DAY);
		assert_ok!(pause(guardian(), true));
		assert_eq!(Appraisal::lending_price(&APES), Err(PriceError::Paused { since }));
	});
}

#[test]
fn pause_should_be_refused_when_who_asks_may_not() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(pause(RuntimeOrigin::root(), true), Error::<Runtime>::UnknownFeed);
		set_feed(1000);
		let stranger = RuntimeOrigin::signed(account(1));
		assert_noop!(pause(stranger.clone(), true), DispatchError::BadOrigin);
		assert_noop!(pause(guardian(), false), Error::<Runtime>::NotStricter);
		assert_ok!(pause(guardian(), true));
		assert_noop!(pause(guardian(), true), Error::<Runtime>::NotStricter);
		assert_noop!(pause(guardian(), false), Error::<Runtime>::NotStricter);
		assert_noop!(pause(stranger, false), DispatchError::BadOrigin);
	});
}

#[test]
fn reports_should_move_nothing_when_the_feed_is_paused() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		assert_ok!(pause(RuntimeOrigin::root(), true));
		let before = guarded();
		advance(INTERVAL);
		report(1, price(2000));
		assert_eq!(guarded(), before);
	});
}

#[test]
fn reports_should_not_count_when_they_were_made_before_the_feed_was_resumed() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		assert_ok!(pause(RuntimeOrigin::root(), true));
		report(1, price(1100));
		advance(60_000);
		assert_ok!(pause(RuntimeOrigin::root(), false));
		report(2, price(1100));
		assert_eq!(guarded().median, None);
		report(1, price(1050));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(1050)));
	});
}

#[test]
fn paused_days_should_earn_no_rise() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(INTERVAL);
		assert_ok!(pause(RuntimeOrigin::root(), true));
		advance(10 * DAY);
		assert_ok!(pause(RuntimeOrigin::root(), false));
		let start = Timestamp::get();
		report(1, price(2000));
		next_block();
		// Ten minutes passed before the pause; the pause itself does not count:
		// 1000 * (1/11) / 144 = 0.63131...
		let rise = guarded().smoothed - price(1000);
		assert_eq!(rise.into_inner(), 631_313_131_313_131_313);
		for (end, max) in [(start + DAY, 1100), (start + 2 * DAY, 1210)] {
			while Timestamp::get() < end {
				advance(1_200_000);
				report(1, price(2000));
			}
			let lent = Appraisal::lending_price(&APES).expect("a fresh price");
			assert!(lent <= price(max), "{lent:?}");
		}
	});
}

#[test]
fn guardians_pause_should_lapse_after_three_days_and_not_be_repeated_for_seven() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let start = Timestamp::get();
		assert_ok!(pause(guardian(), true));
		let lapses_at = start + 3 * DAY;
		let paused =
			Event::FeedPaused { collection: APES, since: start, lapses_at: Some(lapses_at) };
		System::assert_last_event(paused.into());
		advance(3 * DAY - 1);
		assert!(is_paused());
		advance(1);
		assert!(!is_paused());
		System::assert_last_event(Event::FeedResumed { collection: APES, at: lapses_at }.into());
		assert_noop!(pause(guardian(), true), Error::<Runtime>::MeasureRepeated);
		advance(4 * DAY - 1);
		assert_noop!(pause(guardian(), true), Error::<Runtime>::MeasureRepeated);
		advance(1);
		assert_ok!(pause(guardian(), true));
	});
}

#[test]
fn guardians_pause_should_last_as_long_as_they_may_stop_liquidations_when_loans_use_the_feed() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let since = Timestamp::get();
		// Two of the three days are left, as whoever lends against the feed says.
		let lapses_at = since + 2 * DAY;
		StopUntil::set(Ok(Some(lapses_at)));
		assert_ok!(pause(guardian(), true));
		let paused = Event::FeedPaused { collection: APES, since, lapses_at: Some(lapses_at) };
		System::assert_last_event(paused.into());
		advance(2 * DAY);
		assert!(!is_paused());
		StopUntil::set(Err(MeasureError::Repeated));
		assert_noop!(pause(guardian(), true), Error::<Runtime>::MeasureRepeated);
		// Governance need not ask.
		assert_ok!(pause(RuntimeOrigin::root(), true));
		assert_noop!(pause(guardian(), true), Error::<Runtime>::NotStricter);
		assert_ok!(pause(RuntimeOrigin::root(), false));
		// The time that takes two thirds of them: here their own clock does not count.
		StopUntil::set(Ok(Some(lapses_at + DAY)));
		assert_ok!(pause(RuntimeOrigin::signed(GUARDIANS), true));
		advance(DAY);
		assert!(!is_paused());
	});
}

#[test]
fn guardians_pause_should_stay_when_governance_confirms_it() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let since = Timestamp::get();
		assert_ok!(pause(guardian(), true));
		advance(60_000);
		assert_ok!(pause(RuntimeOrigin::root(), true));
		let paused = Event::FeedPaused { collection: APES, since, lapses_at: None };
		System::assert_last_event(paused.into());
		assert_eq!(Lapses::<Runtime>::iter().count(), 0);
		advance(30 * DAY);
		assert!(is_paused());
	});
}

#[test]
fn guardians_pause_should_wait_when_the_block_has_no_room() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		assert_ok!(pause(guardian(), true));
		HookWeight::set(Weight::zero());
		advance(3 * DAY);
		assert!(is_paused());
		HookWeight::set(Weight::MAX);
		next_block();
		assert!(!is_paused());
	});
}

#[test]
fn pause_should_outlive_changes_of_the_feed_and_end_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		assert_ok!(pause(guardian(), true));
		set_feed(900);
		assert!(is_paused());
		assert_eq!(guarded().spot, price(900));
		assert_ok!(Appraisal::remove_feed(RuntimeOrigin::root(), APES));
		assert_eq!(Measures::<Runtime>::iter().count() + Lapses::<Runtime>::iter().count(), 0);
		assert_eq!(Prices::<Runtime>::get(APES), None);
		set_feed(1000);
		assert_ok!(pause(guardian(), true));
	});
}

#[test]
fn try_state_should_fail_when_a_pause_is_of_no_feed() {
	ExtBuilder::default().build().execute_with(|| {
		set_feed(1000);
		assert_ok!(pause(guardian(), true));
		assert_ok!(pause(RuntimeOrigin::root(), true));
		let measure = Measures::<Runtime>::get(APES).expect("the guardian paused it");
		// Governance has decided, so the measure is not in force; still it may not outlive its feed.
		assert_eq!(measure.in_force, None);
		Measures::<Runtime>::insert(APES + 1, measure);
		let failed = Appraisal::do_try_state();
		assert_eq!(failed, Err("feed_pauses: a pause without a feed".into()));
	});
}
