// SPDX-License-Identifier: Apache-2.0

//! What becomes of reports.

use super::{BOB, CHARLIE, DAVE, DAY, ONE, START};
use crate::{
	prices::{FeedVote, Guard, Policy, Terms},
	Authority,
};

const MINUTE: u64 = 60_000;
const POLICY: Policy = Policy {
	max_age: 60 * MINUTE,
	window: 10 * MINUTE,
	min_interval: 10 * MINUTE,
	max_step: 200_000,
	max_daily_rise: 200_000,
};

fn vote(policy: Policy) -> FeedVote {
	FeedVote { anchor: 1_000 * ONE, policy, other_sources: false, in_use: true }
}

/// Three operators, of whom two are needed, and a feed that starts at 1000.
fn guard() -> Guard {
	let terms = Terms { lasting: 3 * DAY, repeat: 7 * DAY, notice: 7 * DAY };
	let mut guard = Guard::new([BOB, CHARLIE, DAVE].into(), 2, terms, START);
	guard.feed_set(0, vote(POLICY)).unwrap();
	guard
}

fn report(guard: &mut Guard, minutes: u64, by: &[u32], nusd: u128) {
	guard.time(START + minutes * MINUTE);
	for who in by {
		guard.reported(*who, &[(0, nusd * ONE)]).unwrap();
	}
}

fn spot(guard: &Guard) -> u128 {
	guard.price(0).unwrap().spot
}

#[test]
fn spot_should_take_one_step_in_an_interval_when_all_report_a_crash() {
	let mut guard = guard();
	report(&mut guard, 0, &[BOB, CHARLIE, DAVE], 1_000);
	// 1000 * 0.8 = 800, 640, 512, 409.6; then 400.
	let path = [8_000, 6_400, 5_120, 4_096, 4_000];
	for (interval, tenths) in path.into_iter().enumerate() {
		let minutes = 10 * (interval as u64 + 1);
		report(&mut guard, minutes, &[BOB, CHARLIE, DAVE], 400);
		assert_eq!(spot(&guard), tenths * ONE / 10);
	}
}

#[test]
fn price_should_be_unknown_when_too_few_reports_are_left() {
	let mut guard = guard();
	report(&mut guard, 0, &[BOB, CHARLIE], 1_000);
	assert_eq!(guard.price(0).unwrap().unknown_since, None);
	assert!(guard.may_remove(CHARLIE));
	guard.operators_are([BOB, DAVE].into()).unwrap();
	assert_eq!(guard.price(0).unwrap().unknown_since, Some(START));
	assert!(!guard.may_remove(BOB));
	report(&mut guard, 1, &[DAVE], 1_000);
	assert_eq!(guard.price(0).unwrap().unknown_since, None);
}

#[test]
fn guardians_should_suspend_nobody_when_the_others_are_silent() {
	let mut guard = guard();
	report(&mut guard, 0, &[BOB, CHARLIE, DAVE], 1_000);
	report(&mut guard, 40, &[BOB, CHARLIE], 1_000);
	// Without Bob one report is left that is recent, without Dave two, and two are needed. A single
	// guardian would have to leave three.
	assert!(!guard.may_suspend(Authority::Guardians, BOB));
	assert!(guard.may_suspend(Authority::Governance, BOB));
	assert!(guard.may_suspend(Authority::Guardians, DAVE));
	assert!(!guard.may_suspend(Authority::Guardian, DAVE));
	guard
		.suspended_until(Authority::Guardians, DAVE, START + 40 * MINUTE + 3 * DAY)
		.unwrap();
	assert!(!guard.may_suspend(Authority::Guardians, DAVE));
}

#[test]
fn policy_should_count_after_its_notice_when_the_feed_is_in_use() {
	let mut guard = guard();
	report(&mut guard, 0, &[BOB, CHARLIE, DAVE], 1_000);
	let short = Policy { max_age: 20 * MINUTE, ..POLICY };
	assert_eq!(guard.feed_set(0, vote(short)), Ok(START + 7 * DAY));
	guard.time(START + 21 * MINUTE);
	assert_eq!(guard.price(0).unwrap().unknown_since, None);
	// A vote for what still counts ends the notice.
	assert_eq!(guard.feed_set(0, vote(POLICY)), Ok(START + 21 * MINUTE));
	guard.time(START + 61 * MINUTE);
	assert_eq!(guard.price(0).unwrap().unknown_since, Some(START + 60 * MINUTE));
}
