// SPDX-License-Identifier: Apache-2.0

//! The guardians' clock, whatever they stop liquidations by.

use crate::{governance::lapses::let_measures_lapse, mock::*, *};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::WeightMeter};
use pignus_primitives::stops;
use sp_runtime::DispatchResult;

const WEEK: usize = 7 * 24;

fn pause(by: AccountId) -> DispatchResult {
	call(|| Credit::set_pause(signed(by), PauseLevel::Liquidations))
}

fn halt(by: AccountId) -> DispatchResult {
	call(|| Credit::set_market_status(signed(by), MARKET, MarketStatus::Halted))
}

fn pause_feed(by: AccountId) -> DispatchResult {
	call(|| Appraisal::pause_feed(signed(by), APES, true))
}

/// Let `hours` pass, in which measures lapse and the price is reported, but nothing is liquidated.
fn pass_hours(hours: u32) {
	for _ in 0..hours {
		pass_time(HOUR);
		let_measures_lapse::<Runtime>(&mut WeightMeter::new());
		Appraisal::on_initialize(System::block_number());
		report_price(600);
	}
}

/// A loan in default, which the hook does not see.
fn open_in_default() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	for _ in 0..2 {
		next_block_without_credit();
		report_price(600);
	}
	id
}

fn is_liquidatable(id: LoanId) -> bool {
	let verdict = Credit::loan(id).map(|view| view.verdict);
	verdict == Some(Verdict::Default(DefaultReason::Unhealthy))
}

/// In which hours of 28 days the loan could be liquidated, while every hour `by` tries to stop that:
/// in turn by a pause, a halt and a pause of the feed, each week beginning with another.
fn liquidatable_hours(id: LoanId, by: AccountId) -> Vec<bool> {
	let measures = [pause, halt, pause_feed];
	let hours = (0..4 * WEEK).map(|hour| {
		let _ = measures[(hour + hour / WEEK) % 3](by.clone());
		let is_liquidatable = is_liquidatable(id);
		pass_hours(1);
		is_liquidatable
	});
	hours.collect()
}

#[test]
fn loan_should_be_liquidatable_for_four_days_in_seven_when_a_guardian_takes_turns() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open_in_default();
		let hours = liquidatable_hours(id, GUARDIAN);
		// Two days of stops and one of shelter in each of four weeks.
		let count = |hours: &[bool]| hours.iter().filter(|hour| **hour).count();
		assert_eq!(count(&hours), 4 * 4 * 24);
		assert!(hours.windows(WEEK).all(|week| count(week) >= 4 * 24));
	});
}

#[test]
fn two_thirds_should_stop_for_another_three_days_once_in_28() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open_in_default();
		let hours = liquidatable_hours(id, GUARDIANS);
		let stopped: Vec<_> = (0..hours.len()).filter(|hour| !hours[*hour]).collect();
		// Two days, another two, and one of shelter; then three days in each of three weeks.
		let week = |number: usize| number * WEEK..number * WEEK + 3 * 24;
		let expected = (0..5 * 24).chain(week(1)).chain(week(2)).chain(week(3));
		assert_eq!(stopped, expected.collect::<Vec<_>>());
	});
}

#[test]
fn two_thirds_should_have_three_days_more_when_the_shelter_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open_in_default();
		assert_ok!(pause(GUARDIAN));
		pass_hours(72);
		assert!(is_liquidatable(id));
		assert_noop!(halt(GUARDIAN), Error::<Runtime>::MeasureRepeated);
		assert_ok!(halt(GUARDIANS));
		pass_hours(71);
		assert!(!is_liquidatable(id));
		pass_hours(1);
		assert!(is_liquidatable(id));
		for stop in [pause, halt] {
			assert_noop!(stop(GUARDIANS), Error::<Runtime>::MeasureRepeated);
		}
		assert_noop!(pause_feed(GUARDIANS), pignus_appraisal::Error::<Runtime>::MeasureRepeated);
	});
}

#[test]
fn guardian_should_not_stop_all_markets_in_the_time_that_two_thirds_gave_to_one() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open_in_default();
		let small = create_market(|_| ());
		let halt_small =
			|by| call(|| Credit::set_market_status(signed(by), small, MarketStatus::Halted));
		assert_ok!(halt_small(GUARDIAN));
		pass_hours(48);
		assert_ok!(halt_small(GUARDIANS));
		assert_noop!(pause(GUARDIAN), Error::<Runtime>::MeasureRepeated);
		assert!(is_liquidatable(id));
		assert_ok!(pause(GUARDIANS));
	});
}

#[test]
fn stop_should_end_with_the_one_that_it_overlaps() {
	ExtBuilder::default().build_and_execute(|| {
		let begun_at = Timestamp::get();
		assert_ok!(pause_feed(GUARDIAN));
		pass_hours(30);
		assert_ok!(halt(GUARDIAN));
		pass_hours(17);
		assert_ok!(pause(GUARDIAN));
		let lapses_at = begun_at + 48 * HOUR;
		for subject in [Subject::Market(MARKET), Subject::Pause] {
			System::assert_has_event(Event::MeasureTaken { subject, lapses_at }.into());
		}
		pass_hours(1);
		let global = Global::<Runtime>::get();
		assert_eq!((global.pause.level, ledger().status), (PauseLevel::None, MarketStatus::Open));
		assert_eq!(global.pause.sheltered_until, begun_at + 72 * HOUR);
	});
}

#[test]
fn stop_should_not_outlast_a_milder_measure_that_it_tightens() {
	ExtBuilder::default().build_and_execute(|| {
		let begun_at = Timestamp::get();
		assert_ok!(Credit::set_pause(signed(GUARDIAN), PauseLevel::Borrowing));
		pass_hours(12);
		// Three days for the pause of borrowing, now only two more.
		assert_ok!(pause(GUARDIAN));
		let lapses_at = begun_at + 60 * HOUR;
		System::assert_has_event(Event::MeasureTaken { subject: Subject::Pause, lapses_at }.into());
		pass_hours(48);
		assert_eq!(Global::<Runtime>::get().pause.level, PauseLevel::None);
	});
}

#[test]
fn clock_should_stand_when_governance_stops_liquidations() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		assert_eq!(Stops::<Runtime>::iter().count(), 0);
		// What does not stop liquidations does not run it either.
		assert_ok!(Credit::set_market_status(signed(GUARDIAN), MARKET, MarketStatus::Frozen));
		assert_eq!(Stops::<Runtime>::iter().count(), 0);
		assert_ok!(halt(GUARDIAN));
		let begun = stops::Stops { usual: Some(Timestamp::get()), extra: None };
		assert_eq!(Stops::<Runtime>::get(StopScope::Market(MARKET)), begun);
	});
}

#[test]
fn clock_should_go_with_its_market_and_with_the_last_of_a_collection() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		assert_ok!(halt(GUARDIAN));
		assert_ok!(pause_feed(GUARDIAN));
		let scopes = || {
			let mut scopes: Vec<_> = Stops::<Runtime>::iter_keys().collect();
			scopes.sort_by_key(|scope| matches!(scope, StopScope::Market(_)));
			scopes
		};
		assert_eq!(scopes(), [StopScope::Collection(APES), StopScope::Market(MARKET)]);
		assert_ok!(Credit::remove_market(root(), MARKET));
		assert_eq!(scopes(), [StopScope::Collection(APES)]);
		assert_ok!(Credit::remove_market(root(), other));
		assert_eq!(scopes(), []);
		// Nobody lends against the feed any more.
		assert_ok!(Appraisal::pause_feed(root(), APES, false));
		pass_hours(7 * 24);
		assert_ok!(pause_feed(GUARDIAN));
		assert_eq!(scopes(), []);
	});
}
