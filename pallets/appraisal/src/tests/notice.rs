// SPDX-License-Identifier: Apache-2.0

use crate::{math::DAY, mock::*, Event, FeedOf, Policy};
use frame_support::assert_ok;
use pignus_primitives::{
	appraisal::{Appraisals, PriceError},
	Moment,
};
use sp_runtime::{FixedU128, Permill};

const MINUTE: Moment = 60_000;
const HOUR: Moment = 60 * MINUTE;

/// A feed with this policy instead of the mock's.
fn with(change: impl Fn(&mut Policy)) -> FeedOf<Runtime> {
	let mut feed = feed(price(1000));
	change(&mut feed.policy);
	feed
}

fn windowed(window: Moment) -> FeedOf<Runtime> {
	with(|policy| policy.window = window)
}

fn in_force() -> Policy {
	guarded().policy_in_force(Timestamp::get())
}

/// When the policy of the last `FeedSet` counts.
fn policy_from() -> Moment {
	let from = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Appraisal(Event::FeedSet { policy_from, .. }) => Some(policy_from),
		_ => None,
	});
	from.expect("a feed was set")
}

fn smoothed_after_report(value: u32) -> FixedU128 {
	report(1, price(value));
	next_block();
	guarded().smoothed
}

#[test]
fn policy_should_count_after_seven_days_when_the_feed_is_in_use() {
	ExtBuilder::default().build_and_execute(|| {
		// A feed of a week's window, and a loan of 0.75 * 1000 / 1.397 = 537 whose threshold is 75 %.
		assert_ok!(put(windowed(7 * DAY)));
		HasPrincipal::set(true);
		smoothed_after_report(1000);
		let start = Timestamp::get();
		assert_ok!(put(windowed(INTERVAL)));
		assert_eq!(policy_from(), start + 7 * DAY);
		assert_eq!(guarded().policy.window, INTERVAL);
		let health = || {
			let liquidation = Appraisal::liquidation_price(&APES).expect("a fresh price");
			liquidation * FixedU128::from_rational(3, 4) / price(537)
		};
		// The collection is worth 640. At once the price would be that after two steps of ten
		// minutes, and the health 640 * 0.75 / 537 = 0.894.
		for _ in 0..2 {
			advance(INTERVAL);
			smoothed_after_report(640);
			assert!(health() > FixedU128::from_rational(139, 100));
		}
		// The spot is 640. From there the smoothed price falls by 1/1008 of the way in ten minutes:
		// after 1000 of them 640 + 360 * (1007/1008)^1000 = 773 is left, of health 1.079.
		while Timestamp::get() + INTERVAL < start + 7 * DAY - HOUR {
			advance(INTERVAL);
			smoothed_after_report(640);
		}
		assert_eq!(in_force().window, 7 * DAY);
		assert!(health() > FixedU128::from_rational(107, 100));
		advance(start + 7 * DAY - Timestamp::get());
		assert_eq!(in_force().window, INTERVAL);
		smoothed_after_report(640);
		assert_eq!(guarded().smoothed, price(640));
	});
}

#[test]
fn policy_should_count_at_once_when_nobody_uses_the_feed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(windowed(7 * DAY)));
		smoothed_after_report(1000);
		assert_ok!(put(windowed(INTERVAL)));
		assert_eq!((policy_from(), guarded().notice), (Timestamp::get(), None));
		advance(INTERVAL);
		assert_eq!(smoothed_after_report(800), price(800));
		// A notice ends when nobody needs it any longer.
		HasPrincipal::set(true);
		assert_ok!(put(windowed(7 * DAY)));
		assert_eq!(in_force().window, INTERVAL);
		HasPrincipal::set(false);
		assert_ok!(put(windowed(7 * DAY)));
		assert_eq!((policy_from(), in_force().window), (Timestamp::get(), 7 * DAY));
	});
}

#[test]
fn sources_and_anchor_should_count_at_once_when_the_policy_waits() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(windowed(7 * DAY)));
		smoothed_after_report(1000);
		HasPrincipal::set(true);
		advance(MINUTE);
		let mut other = windowed(INTERVAL);
		other.sources[0] = source("http://other/{collection}", "");
		assert_ok!(put(other.clone()));
		let since = Timestamp::get();
		assert_eq!((guarded().since, in_force().window), (since, 7 * DAY));
		// The price has collapsed measured by the new anchor and by the operators, half of whose
		// price that is; it starts there, and the policy waits on.
		report(1, price(1_000_000));
		other.anchor = price(2_000_000);
		assert_ok!(put(other));
		assert_eq!((guarded().spot, in_force().window), (price(2_000_000), 7 * DAY));
		assert_eq!(policy_from(), since + 7 * DAY);
	});
}

#[test]
fn anchor_should_not_move_the_price_when_loans_depend_on_it_and_no_operator_says_so() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(windowed(DAY)));
		smoothed_after_report(1000);
		let mut other = windowed(DAY);
		other.anchor = price(1_000_001);
		HasPrincipal::set(true);
		assert_ok!(put(other.clone()));
		assert_eq!(guarded().spot, price(1000));
		HasPrincipal::set(false);
		assert_ok!(put(other));
		assert_eq!(guarded().spot, price(1_000_001));
	});
}

#[test]
fn stale_price_should_stay_stale_when_a_longer_max_age_begins_to_count() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(windowed(DAY)));
		smoothed_after_report(1000);
		HasPrincipal::set(true);
		let mut longer = windowed(DAY);
		longer.policy.max_age = DAY;
		assert_ok!(put(longer));
		// The price of the report is fresh for an hour; the notice ends in ten.
		advance(7 * DAY - 10 * HOUR);
		report(1, price(1000));
		let since = Timestamp::get() + HOUR;
		for wait in [10 * HOUR - 1, 1] {
			advance(wait);
			let stale = Err(PriceError::Stale { since });
			assert_eq!(Appraisal::liquidation_price(&APES), stale);
		}
		report(1, price(1000));
		advance(20 * HOUR);
		assert_eq!(Appraisal::liquidation_price(&APES), Ok(price(1000)));
		HasPrincipal::set(false);
	});
}

#[test]
fn notice_should_go_on_start_anew_or_end_as_the_next_vote_says() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(windowed(DAY)));
		HasPrincipal::set(true);
		let start = Timestamp::get();
		assert_ok!(put(windowed(2 * DAY)));
		// The same again, now with another anchor.
		advance(DAY);
		assert_ok!(put(FeedOf::<Runtime> { anchor: price(900), ..windowed(2 * DAY) }));
		assert_eq!(policy_from(), start + 7 * DAY);
		// Another, from what is in force.
		assert_ok!(put(windowed(3 * DAY)));
		assert_eq!((policy_from(), in_force().window), (start + 8 * DAY, DAY));
		// What is in force: there is nothing to wait for.
		assert_ok!(put(windowed(DAY)));
		assert_eq!((policy_from(), guarded().notice), (Timestamp::get(), None));
		// After a notice has run out, what was voted is what a new one starts from.
		assert_ok!(put(windowed(2 * DAY)));
		advance(7 * DAY);
		assert_eq!(in_force().window, 2 * DAY);
		assert_ok!(put(windowed(2 * DAY)));
		assert_eq!((policy_from(), guarded().notice), (Timestamp::get(), None));
		assert_ok!(put(windowed(3 * DAY)));
		assert_eq!(in_force().window, 2 * DAY);
	});
}

#[test]
fn daily_rise_should_be_the_higher_one_when_another_is_to_come() {
	ExtBuilder::default().build_and_execute(|| {
		let rising =
			|percent| with(|policy| policy.max_daily_rise = Permill::from_percent(percent));
		assert_eq!(Appraisal::max_daily_rise(&APES), None);
		assert_ok!(put(rising(10)));
		HasPrincipal::set(true);
		for (voted, counts) in [(12, 12), (5, 10)] {
			assert_ok!(put(rising(voted)));
			assert_eq!(Appraisal::max_daily_rise(&APES), Some(Permill::from_percent(counts)));
		}
		advance(7 * DAY);
		assert_eq!(Appraisal::max_daily_rise(&APES), Some(Permill::from_percent(5)));
	});
}

#[test]
fn view_should_show_the_policy_in_force_and_the_one_to_come() {
	ExtBuilder::default().build_and_execute(|| {
		let view = || Appraisal::appraisal(APES).expect("the feed exists");
		assert_ok!(put(windowed(DAY)));
		assert_eq!((view().policy.window, view().notice), (DAY, None));
		HasPrincipal::set(true);
		assert_ok!(put(windowed(2 * DAY)));
		let from = Timestamp::get() + 7 * DAY;
		assert_eq!(view().policy.window, DAY);
		let coming = view().notice.expect("a policy is to come");
		assert_eq!((coming.policy.window, coming.from), (2 * DAY, from));
		advance(7 * DAY);
		assert_eq!((view().policy.window, view().notice), (2 * DAY, None));
	});
}

#[test]
fn price_should_be_stale_since_its_policy_in_force_said_so() {
	ExtBuilder::default().build_and_execute(|| {
		let aged = |max_age| with(|policy| policy.max_age = max_age);
		let state = || Appraisal::liquidation_price(&APES);
		assert_ok!(put(aged(10 * HOUR)));
		HasPrincipal::set(true);
		let until = Timestamp::get() + 7 * DAY;
		assert_ok!(put(aged(HOUR)));
		advance(7 * DAY - 2 * HOUR);
		report(1, price(1000));
		advance(2 * HOUR - 1);
		assert!(state().is_ok());
		// Fresh until the shorter age counts; it has been fresh for two hours until then.
		advance(2);
		assert_eq!(state(), Err(PriceError::Stale { since: until }));
		// By the voted age stale at the hour, and fresh again once the longer one counts.
		report(1, price(1000));
		let reported_at = Timestamp::get();
		assert_ok!(put(aged(10 * DAY / 10)));
		advance(HOUR + 1);
		assert_eq!(state(), Err(PriceError::Stale { since: reported_at + HOUR }));
		advance(7 * DAY);
		assert_eq!(state(), Err(PriceError::Stale { since: reported_at + HOUR }));
	});
}
