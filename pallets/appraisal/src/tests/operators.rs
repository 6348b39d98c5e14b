// SPDX-License-Identifier: Apache-2.0

//! Operators who are removed or suspended take their reports along.

use crate::{
	guard::Report,
	math::DAY,
	mock::*,
	views::{appraisal, PriceState},
	Error, Event, GenesisConfig, MinimumReports, Suspension,
};
use frame_support::{assert_noop, assert_ok, traits::BuildGenesisConfig};
use pallet_oracle::{RawValues, Values};
use pignus_primitives::appraisal::{Appraisals, PriceError};
use sp_runtime::{DispatchError, DispatchResult};

fn remove(operator: u8) -> DispatchResult {
	Appraisal::remove_operator(RuntimeOrigin::root(), account(operator))
}

fn suspend(by: RuntimeOrigin, operator: u8) -> DispatchResult {
	Appraisal::suspend_operator(by, account(operator), true)
}

fn reinstate(by: RuntimeOrigin, operator: u8) -> DispatchResult {
	Appraisal::suspend_operator(by, account(operator), false)
}

fn guardian() -> RuntimeOrigin {
	RuntimeOrigin::signed(GUARDIAN)
}

fn reports_of(operator: u8) -> usize {
	RawValues::<Runtime>::iter_prefix(account(operator)).count()
}

fn median() -> Option<u128> {
	guarded().median.map(|median| median.value.into_inner() / price(1).into_inner())
}

fn lent() -> Result<sp_runtime::FixedU128, PriceError> {
	Appraisal::lending_price(&APES)
}

fn feed_values(operator: u8) -> DispatchResult {
	let values = vec![(APES, price(1000))].try_into().expect("one value");
	Oracle::feed_values(RuntimeOrigin::signed(account(operator)), values)
		.map(|_| ())
		.map_err(|failed| failed.error)
}

#[test]
fn removed_operator_should_take_the_price_along_when_too_few_reports_are_left() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		advance(60_000);
		assert_eq!(lent(), Ok(price(1000)));
		let since = Timestamp::get();
		assert_ok!(remove(1));
		System::assert_has_event(Event::QuorumLost { collection: APES, at: since }.into());
		System::assert_last_event(Event::OperatorRemoved { operator: account(1) }.into());
		assert_eq!(reports_of(1), 0);
		assert_eq!(lent(), Err(PriceError::NoQuorum { since }));
		assert_eq!(Appraisal::liquidation_price(&APES), Err(PriceError::NoQuorum { since }));
		let view = appraisal::<Runtime>(&APES).expect("it has a feed");
		assert_eq!(view.state, PriceState::NoQuorum { since });
		assert!(Appraisal::last_accepted(&APES).is_some());
		advance(60_000);
		report(3, price(1000));
		assert_eq!((lent(), guarded().unbacked_since), (Ok(price(1000)), None));
	});
}

#[test]
fn lost_quorum_should_be_told_to_have_ended_when_the_next_median_is_the_same() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		// All in one block: the median of any two is as old.
		report(1, price(1000));
		report(2, price(1000));
		let median = guarded().median.expect("two of three reported");
		assert_ok!(remove(1));
		report(3, price(1000));
		assert_eq!(guarded().median, Some(median));
		assert_eq!(guarded().unbacked_since, None);
		let moved = Event::MedianMoved {
			collection: APES,
			median: median.value,
			reported_at: median.reported_at,
		};
		System::assert_has_event(moved.into());
	});
}

#[test]
fn removed_operators_report_should_move_the_median_when_enough_others_are_left() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		report(3, price(1000));
		advance(INTERVAL);
		report(1, price(1500));
		report(2, price(1900));
		report(3, price(2000));
		// The middle one; the spot goes one step of 20 % towards it.
		assert_eq!((median(), guarded().spot), (Some(1900), price(1200)));
		// Of the two that are left, the lower bounds the rise. The interval has taken its step.
		assert_ok!(remove(2));
		assert_eq!((median(), guarded().spot), (Some(1500), price(1200)));
		let reported_at = Timestamp::get();
		let moved = Event::MedianMoved { collection: APES, median: price(1500), reported_at };
		System::assert_has_event(moved.into());
		assert_eq!(Values::<Runtime>::get(APES).map(|row| row.value), Some(price(1500)));
		assert_eq!(guarded().unbacked_since, None);
	});
}

#[test]
fn paused_feed_should_not_move_but_lose_its_quorum_when_an_operator_is_removed() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, true));
		advance(60_000);
		let since = Timestamp::get();
		assert_ok!(remove(2));
		assert_eq!(lent(), Err(PriceError::Paused { since: since - 60_000 }));
		advance(60_000);
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, false));
		assert_eq!(lent(), Err(PriceError::NoQuorum { since }));
		// The other way round, the price is lacking since the quorum was lost.
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, true));
		assert_eq!(lent(), Err(PriceError::Paused { since }));
	});
}

#[test]
fn price_should_be_lacking_since_it_grew_stale_when_the_quorum_was_lost_later() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		let stale_since = Timestamp::get() + 3_600_000;
		advance(2 * DAY);
		assert_ok!(remove(1));
		assert_eq!(lent(), Err(PriceError::NoQuorum { since: stale_since }));
	});
}

#[test]
fn feed_should_lose_no_quorum_when_it_never_had_one() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		assert_ok!(remove(1));
		assert_eq!(guarded().unbacked_since, None);
		assert_eq!(lent(), Err(PriceError::Absent));
	});
}

#[test]
fn operator_should_stay_when_fewer_than_the_minimum_would_be_left() {
	ExtBuilder::operators(3, 3).build_and_execute(|| {
		let refused = DispatchError::from(Error::<Runtime>::BelowMinimumReports);
		assert_noop!(remove(1), refused);
		assert_noop!(suspend(guardian(), 1), refused);
		assert_noop!(suspend(RuntimeOrigin::root(), 1), refused);
		assert_ok!(Appraisal::set_minimum_reports(RuntimeOrigin::root(), 2));
		assert_ok!(suspend(guardian(), 1));
		// Nobody's suspension keeps governance from removing an operator.
		assert_ok!(remove(2));
		assert_noop!(remove(3), refused);
		assert_ok!(OracleMembers::add_member(RuntimeOrigin::root(), account(4)));
		assert_ok!(remove(3));
		assert_noop!(remove(3), Error::<Runtime>::NotOperator);
	});
	ExtBuilder::operators(1, 1).build_and_execute(|| {
		assert_noop!(remove(1), Error::<Runtime>::BelowMinimumReports);
	});
}

#[test]
fn removal_should_be_refused_when_the_origin_is_not_admin() {
	ExtBuilder::operators(3, 1).build_and_execute(|| {
		for stranger in [GUARDIAN, GUARDIANS, account(1)] {
			let origin = RuntimeOrigin::signed(stranger);
			assert_noop!(Appraisal::remove_operator(origin, account(2)), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn suspended_operator_should_not_report_for_three_days() {
	ExtBuilder::operators(5, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=5).for_each(|operator| report(operator, price(1000)));
		next_block();
		let until = Timestamp::get() + 3 * DAY;
		assert_ok!(suspend(guardian(), 1));
		let suspended = Event::OperatorSuspended { operator: account(1), until };
		System::assert_has_event(suspended.into());
		assert_eq!((reports_of(1), reports_of(2)), (0, 1));
		assert_eq!(lent(), Ok(price(1000)));
		let refused = DispatchError::from(pallet_oracle::Error::<Runtime>::NoPermission);
		assert_noop!(feed_values(1), refused);
		advance(3 * DAY - 1);
		assert_noop!(feed_values(1), refused);
		advance(1);
		assert_ok!(feed_values(1));
	});
}

#[test]
fn guardians_should_suspend_nobody_for_seven_days_after_anybody_was() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		assert_ok!(suspend(guardian(), 1));
		let repeated = DispatchError::from(Error::<Runtime>::MeasureRepeated);
		for by in [GUARDIAN, GUARDIANS] {
			assert_noop!(suspend(RuntimeOrigin::signed(by.clone()), 1), repeated);
			assert_noop!(suspend(RuntimeOrigin::signed(by), 2), repeated);
		}
		advance(7 * DAY - 1);
		assert_noop!(suspend(guardian(), 2), repeated);
		advance(1);
		assert_ok!(suspend(guardian(), 2));
		// Lifted or not, and by governance too: the clock runs.
		assert_ok!(reinstate(RuntimeOrigin::root(), 2));
		assert_noop!(suspend(guardian(), 1), repeated);
		advance(7 * DAY - 1);
		assert_ok!(suspend(RuntimeOrigin::root(), 3));
		advance(1);
		assert_noop!(suspend(guardian(), 1), repeated);
	});
}

#[test]
fn guardian_should_suspend_nobody_whose_reports_are_needed() {
	let needed = DispatchError::from(Error::<Runtime>::ReportsNeeded);
	ExtBuilder::operators(5, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=5).for_each(|operator| report(operator, price(1000)));
		// Half of `max_age` is half an hour; the fifth is silent a minute longer. Three of five are
		// needed: that is what two thirds of the guardians have to leave, and one of them one more.
		advance(31 * 60_000);
		(1..=4).for_each(|operator| report(operator, price(1000)));
		next_block();
		assert_noop!(suspend(guardian(), 1), needed);
		assert_ok!(suspend(guardian(), 5));
	});
	ExtBuilder::operators(5, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=4).for_each(|operator| report(operator, price(1000)));
		next_block();
		assert_ok!(suspend(RuntimeOrigin::signed(GUARDIANS), 1));
	});
	// With a guardian, one bad operator of three could keep a crash from being followed.
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=3).for_each(|operator| report(operator, price(1000)));
		next_block();
		assert_noop!(suspend(guardian(), 1), needed);
	});
}

#[test]
fn guardians_should_suspend_nobody_when_a_feed_has_no_price() {
	ExtBuilder::operators(5, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=5).for_each(|operator| report(operator, price(1000)));
		next_block();
		// Else they could first pause it, and then keep it from having a price again.
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, true));
		for by in [GUARDIAN, GUARDIANS] {
			let refused = suspend(RuntimeOrigin::signed(by), 1);
			assert_noop!(refused, Error::<Runtime>::ReportsNeeded);
		}
		assert_ok!(suspend(RuntimeOrigin::root(), 1));
	});
}

#[test]
fn suspension_should_make_no_majority_of_a_minority() {
	ExtBuilder::operators(2, 1).build_and_execute(|| {
		let refused = suspend(RuntimeOrigin::root(), 1);
		assert_noop!(refused, Error::<Runtime>::BelowMinimumReports);
	});
	ExtBuilder::operators(4, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=4).for_each(|operator| report(operator, price(1000)));
		next_block();
		assert_ok!(suspend(RuntimeOrigin::signed(GUARDIANS), 1));
		// Three of four are a majority: the two who lie need the third.
		advance(INTERVAL);
		(2..=3).for_each(|liar| report(liar, price(10_000)));
		report(4, price(1000));
		assert_eq!(guarded().spot, price(1000));
	});
}

#[test]
fn removed_operators_price_should_be_gone_after_a_pause_when_they_were_removed_in_it() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1200));
		report(3, price(2000));
		assert_eq!(guarded().spot, price(1200));
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, true));
		let since = Timestamp::get();
		assert_ok!(remove(2));
		advance(60_000);
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, false));
		assert_eq!(lent(), Err(PriceError::NoQuorum { since }));
	});
}

#[test]
fn price_of_two_should_not_count_when_a_vote_asks_for_three() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		let since = Timestamp::get();
		assert_ok!(Appraisal::set_minimum_reports(RuntimeOrigin::root(), 3));
		assert_eq!(lent(), Err(PriceError::NoQuorum { since }));
		next_block();
		report(3, price(1000));
		assert_eq!(lent(), Ok(price(1000)));
	});
}

#[test]
fn governance_should_suspend_another_and_lift_it_when_it_decides_so() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		assert_ok!(suspend(guardian(), 1));
		assert_noop!(reinstate(guardian(), 1), Error::<Runtime>::NotStricter);
		advance(DAY);
		let until = Timestamp::get() + 3 * DAY;
		assert_ok!(suspend(RuntimeOrigin::root(), 2));
		System::assert_has_event(Event::OperatorReinstated { operator: account(1) }.into());
		let suspended = Event::OperatorSuspended { operator: account(2), until };
		System::assert_has_event(suspended.into());
		assert_ok!(feed_values(1));
		assert_noop!(reinstate(RuntimeOrigin::root(), 1), Error::<Runtime>::NotSuspended);
		assert_ok!(reinstate(RuntimeOrigin::root(), 2));
		System::assert_last_event(Event::OperatorReinstated { operator: account(2) }.into());
		assert_noop!(reinstate(RuntimeOrigin::root(), 2), Error::<Runtime>::NotSuspended);
		assert_ok!(feed_values(2));
	});
}

#[test]
fn suspension_should_be_refused_when_who_asks_may_not_or_it_is_of_no_operator() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		let stranger = RuntimeOrigin::signed(account(1));
		assert_noop!(suspend(stranger.clone(), 2), DispatchError::BadOrigin);
		assert_noop!(reinstate(stranger, 2), DispatchError::BadOrigin);
		assert_noop!(suspend(guardian(), 9), Error::<Runtime>::NotOperator);
		assert_eq!(Suspension::<Runtime>::get(), None);
	});
}

#[test]
fn replaced_operator_should_take_the_reports_along() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		let since = Timestamp::get();
		assert_ok!(OracleMembers::swap_member(RuntimeOrigin::root(), account(1), account(9)));
		assert_eq!(reports_of(1), 0);
		assert_eq!(lent(), Err(PriceError::NoQuorum { since }));
		assert_ok!(feed_values(9));
		assert_eq!(lent(), Ok(price(1000)));
	});
}

#[test]
fn price_should_stay_when_an_operator_is_appointed() {
	ExtBuilder::operators(1, 1).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		// Two are needed now, but nobody's report is gone.
		assert_ok!(OracleMembers::add_member(RuntimeOrigin::root(), account(2)));
		assert_eq!(lent(), Ok(price(1000)));
	});
}

#[test]
#[should_panic(expected = "minimum_reports must be from 1 to the number of operators")]
fn genesis_should_be_refused_when_its_minimum_is_above_the_operators() {
	let _ = ExtBuilder::operators(3, 4).build();
}

#[test]
fn genesis_should_have_the_default_minimum_when_it_names_none() {
	ExtBuilder::operators(1, 1).build().execute_with(|| {
		MinimumReports::<Runtime>::kill();
		GenesisConfig::<Runtime>::default().build();
		assert_eq!(MinimumReports::<Runtime>::get(), 3);
	});
}

#[test]
fn try_state_should_fail_when_a_report_is_of_nobody_or_of_no_feed() {
	let failure = |operator: u8, collection: u32| {
		ExtBuilder::operators(3, 2).build().execute_with(|| {
			set_feed(1000);
			assert_ok!(suspend(guardian(), 3));
			let report = Report { value: price(1000), timestamp: Timestamp::get() };
			RawValues::<Runtime>::insert(account(operator), collection, report);
			Appraisal::do_try_state()
		})
	};
	assert_ok!(failure(1, APES));
	let of_nobody = Err("feed_reports: a report of nobody who may report".into());
	assert_eq!(failure(9, APES), of_nobody);
	assert_eq!(failure(3, APES), of_nobody);
	assert_eq!(failure(1, APES + 1), Err("feed_reports: a report without a feed".into()));
}
