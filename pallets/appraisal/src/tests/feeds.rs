// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Feeds, MinimumReports, Prices, Source};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, FixedU128, Permill,
};

#[test]
fn set_feed_should_store_feed_and_start_at_the_anchor() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(put(feed(price(1000))));
		assert_eq!(Feeds::<Runtime>::get(APES), Some(feed(price(1000))));
		assert_eq!((guarded().spot, guarded().smoothed), (price(1000), price(1000)));
		let since = Timestamp::get();
		let set = Event::FeedSet {
			collection: APES,
			feed: Box::new(feed(price(1000))),
			since,
			anchored: true,
			policy_from: since,
		};
		System::assert_last_event(set.into());
	});
}

#[test]
fn set_feed_should_fail_when_another_feed_stands_there_than_the_one_it_names() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |feed: &crate::FeedOf<Runtime>, expected| {
			Appraisal::set_feed(RuntimeOrigin::root(), APES, Box::new(feed.clone()), expected)
		};
		let first = feed(price(1000));
		let hash = |feed: &crate::FeedOf<Runtime>| Some(BlakeTwo256::hash_of(feed));
		assert_noop!(set(&first, hash(&first)), Error::<Runtime>::Outdated);
		assert_ok!(set(&first, None));
		assert_eq!(Appraisal::appraisal(APES).map(|view| view.feed_hash), hash(&first));
		assert_noop!(set(&first, None), Error::<Runtime>::Outdated);
		// Two votes, each made for the first feed: one on its sources, one on its policy.
		let (mut sources, mut policy) = (first.clone(), first.clone());
		sources.sources[0] = source("http://other/{collection}", "");
		policy.policy.max_step = Permill::from_percent(30);
		assert_ok!(set(&sources, hash(&first)));
		assert_noop!(set(&policy, hash(&first)), Error::<Runtime>::Outdated);
		assert_eq!(Feeds::<Runtime>::get(APES), Some(sources.clone()));
		assert_ok!(set(&policy, hash(&sources)));
	});
}

#[test]
fn set_feed_should_keep_the_price_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(900));
		assert_ok!(put(feed(price(5))));
		assert_eq!((guarded().spot, guarded().smoothed), (price(900), price(1000)));
	});
}

#[test]
fn set_feed_should_start_anew_when_the_price_has_collapsed_to_a_fraction_of_the_anchor() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(900));
		let collapse = |smoothed| {
			Prices::<Runtime>::mutate_extant(APES, |row| row.smoothed = smoothed);
			assert_ok!(put(feed(price(1000))));
			(guarded().median.is_some(), guarded().smoothed)
		};
		// A thousandth of the anchor is 1.
		assert_eq!(collapse(price(1)), (true, price(1)));
		let less = FixedU128::from_inner(price(1).into_inner() - 1);
		assert_eq!(collapse(less), (false, price(1000)));
		assert_eq!((guarded().spot, guarded().step), (price(1000), None));
	});
}

#[test]
fn set_feed_should_disregard_former_reports_when_the_sources_change() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(3, price(1000));
		advance(60_000);
		let mut other = feed(price(1000));
		other.policy.max_step = Permill::from_percent(30);
		assert_ok!(put(other.clone()));
		other.sources[0] = source("http://other/{collection}", "");
		let counts = || Appraisal::appraisal(APES).expect("the feed exists").reports[0].counts;
		assert!(counts());
		assert_ok!(put(other));
		assert!(!counts());
		report(2, price(900));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(1000)));
		next_block();
		report(1, price(900));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(900)));
	});
}

#[test]
fn set_feed_should_restart_at_the_new_anchor_when_nobody_has_reported() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		set_feed(2000);
		assert_eq!(guarded().spot, price(2000));
	});
}

#[test]
fn set_feed_should_fail_when_a_bound_is_passed() {
	ExtBuilder::default().build_and_execute(|| {
		type Change = fn(&mut crate::FeedOf<Runtime>);
		let minute = 60_000;
		let outside: Vec<(Change, Error<Runtime>)> = vec![
			(|f| f.anchor = price(0), Error::AnchorOutOfBounds),
			(|f| f.anchor = crate::MAX_PRICE + FixedU128::from_inner(1), Error::AnchorOutOfBounds),
			(|f| f.sources = Default::default(), Error::InvalidSource),
			(|f| f.sources[0].url = Default::default(), Error::InvalidSource),
			(|f| f.sources[0] = source("http://x", "price"), Error::InvalidSource),
			// Twice the interval of ten minutes; 24 hours.
			(|f| f.policy.max_age = 1_199_999, Error::MaxAgeOutOfBounds),
			(|f| f.policy.max_age = 86_400_001, Error::MaxAgeOutOfBounds),
			(
				|f| (f.policy.min_interval, f.policy.max_age) = (60_000, 119_999),
				Error::MaxAgeOutOfBounds,
			),
			(|f| f.policy.min_interval = 59_999, Error::MinIntervalOutOfBounds),
			(
				|f| (f.policy.min_interval, f.policy.max_age) = (3_600_001, 86_400_000),
				Error::MinIntervalOutOfBounds,
			),
			(|f| f.policy.window = f.policy.min_interval - 1, Error::WindowOutOfBounds),
			(|f| f.policy.window = 7 * 86_400_000 + 1, Error::WindowOutOfBounds),
			(|f| f.policy.max_step = Permill::from_parts(9_999), Error::MaxStepOutOfBounds),
			(|f| f.policy.max_step = Permill::from_parts(500_001), Error::MaxStepOutOfBounds),
			(
				|f| f.policy.max_daily_rise = Permill::from_parts(200_001),
				Error::MaxDailyRiseOutOfBounds,
			),
		];
		for (change, error) in outside {
			let mut feed = feed(price(1000));
			change(&mut feed);
			assert_noop!(put(feed), error);
		}
		let inside: Vec<Change> = vec![
			|f| f.anchor = crate::MAX_PRICE,
			|f| f.anchor = FixedU128::from_inner(1),
			|f| f.sources[0] = source("http://x", ""),
			|f| f.policy.max_age = 1_200_000,
			|f| f.policy.max_age = 86_400_000,
			|f| (f.policy.min_interval, f.policy.max_age) = (60_000, 120_000),
			|f| (f.policy.min_interval, f.policy.max_age) = (3_600_000, 7_200_000),
			|f| f.policy.window = f.policy.min_interval,
			|f| f.policy.window = 7 * 86_400_000,
			|f| f.policy.max_step = Permill::from_percent(1),
			|f| f.policy.max_step = Permill::from_percent(50),
			|f| f.policy.max_daily_rise = Permill::from_percent(20),
			|f| f.policy.max_daily_rise = Permill::zero(),
		];
		for change in inside {
			let mut feed = feed(price(1000));
			change(&mut feed);
			assert_ok!(put(feed));
		}
		assert_eq!(minute, crate::MIN_MAX_AGE);
	});
}

#[test]
fn set_feed_should_fail_when_a_pump_would_pay_in_a_market_that_uses_it() {
	ExtBuilder::default().build_and_execute(|| {
		// 0.6 * 1.1^5 = 0.966 does not pay, 0.63 * 1.1^5 = 1.0146 does.
		HighestMaxLtv::set(Some(Permill::from_percent(60)));
		assert_ok!(put(feed(price(1000))));
		HighestMaxLtv::set(Some(Permill::from_percent(63)));
		assert_noop!(put(feed(price(1000))), Error::<Runtime>::PumpPays);
	});
}

#[test]
fn set_feed_should_fail_when_there_are_too_many() {
	ExtBuilder::default().build_and_execute(|| {
		for collection in 0..2 {
			let feed = Box::new(feed(price(1)));
			assert_ok!(Appraisal::set_feed(RuntimeOrigin::root(), collection, feed, None));
		}
		assert_noop!(put(feed(price(1))), Error::<Runtime>::TooManyFeeds);
	});
}

#[test]
fn feed_calls_should_fail_when_the_origin_is_not_admin() {
	ExtBuilder::default().build_and_execute(|| {
		let stranger = || RuntimeOrigin::signed(account(1));
		let feed = Box::new(feed(price(1)));
		assert_noop!(Appraisal::set_feed(stranger(), APES, feed, None), DispatchError::BadOrigin);
		assert_noop!(Appraisal::remove_feed(stranger(), APES), DispatchError::BadOrigin);
		assert_noop!(Appraisal::set_minimum_reports(stranger(), 1), DispatchError::BadOrigin);
	});
}

#[test]
fn remove_feed_should_forget_the_price_and_old_reports() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Appraisal::remove_feed(RuntimeOrigin::root(), APES),
			Error::<Runtime>::UnknownFeed
		);
		set_feed(1000);
		report(1, price(900));
		HasPrincipal::set(true);
		assert_noop!(
			Appraisal::remove_feed(RuntimeOrigin::root(), APES),
			Error::<Runtime>::FeedInUse
		);
		HasPrincipal::set(false);
		assert_ok!(Appraisal::remove_feed(RuntimeOrigin::root(), APES));
		System::assert_last_event(Event::FeedRemoved { collection: APES }.into());
		assert_eq!(Prices::<Runtime>::get(APES), None);
		// A feed opened anew does not revive the report.
		advance(6_000);
		set_feed(50);
		assert_eq!(guarded().median, None);
		assert_eq!(guarded().since, Timestamp::get());
	});
}

#[test]
fn minimum_of_reports_should_be_from_one_to_the_number_of_operators() {
	ExtBuilder::operators(5, 1).build_and_execute(|| {
		assert_noop!(
			Appraisal::set_minimum_reports(RuntimeOrigin::root(), 0),
			Error::<Runtime>::ZeroMinimum
		);
		assert_noop!(
			Appraisal::set_minimum_reports(RuntimeOrigin::root(), 6),
			Error::<Runtime>::MinimumAboveOperators
		);
		assert_ok!(Appraisal::set_minimum_reports(RuntimeOrigin::root(), 5));
		assert_eq!(MinimumReports::<Runtime>::get(), 5);
		System::assert_last_event(Event::MinimumReportsSet { minimum: 5 }.into());
		// A suspended one cannot report.
		assert_ok!(Appraisal::set_minimum_reports(RuntimeOrigin::root(), 4));
		assert_ok!(Appraisal::suspend_operator(RuntimeOrigin::root(), account(1), true));
		assert_noop!(
			Appraisal::set_minimum_reports(RuntimeOrigin::root(), 5),
			Error::<Runtime>::MinimumAboveOperators
		);
	});
}

#[test]
fn feed_should_hold_no_more_sources_than_allowed() {
	let sources: Vec<Source> = vec![source("http://x", ""); 4];
	assert!(frame_support::BoundedVec::<Source, <Runtime as crate::Config>::MaxSources>::try_from(
		sources
	)
	.is_err());
}
