// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Event, LEAST_PRICE, MAX_PRICE};
use frame_support::assert_noop;
use pignus_primitives::appraisal::{AcceptedPrices, Appraisals, PriceError};
use sp_runtime::FixedU128;

fn lending() -> Result<FixedU128, PriceError> {
	Appraisal::lending_price(&APES)
}

fn liquidation() -> Result<FixedU128, PriceError> {
	Appraisal::liquidation_price(&APES)
}

#[test]
fn anchor_should_lend_nothing_when_nobody_has_reported() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		assert_eq!(lending(), Err(PriceError::Absent));
		assert_eq!(liquidation(), Err(PriceError::Absent));
		assert_eq!(Appraisal::last_accepted(&APES), None);
	});
}

#[test]
fn first_report_should_be_clamped_against_the_anchor_like_any_other() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, FixedU128::from_inner(1_000_000_000_000 * 1_000_000_000_000_000_000));
		// Spot rises by at most 20 %; no time has passed for the smoothed price to move.
		assert_eq!((guarded().spot, guarded().smoothed), (price(1200), price(1000)));
		assert_eq!(lending(), Ok(price(1000)));
		assert_eq!(liquidation(), Ok(price(1200)));
	});
}

#[test]
fn report_should_be_ignored_when_it_is_beyond_any_price() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, MAX_PRICE + LEAST_PRICE);
		next_block();
		report(1, FixedU128::from_inner(u128::MAX));
		assert_eq!(guarded().median, None);
	});
}

#[test]
fn spot_should_step_down_when_zero_is_reported() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let mut path = Vec::new();
		for _ in 0..4 {
			report(1, price(0));
			assert_eq!(guarded().median.map(|median| median.value), Some(LEAST_PRICE));
			// The median is the lowest price at once: nothing more is lent.
			assert_eq!(lending(), Ok(LEAST_PRICE));
			path.push((guarded().spot, guarded().smoothed));
			advance(INTERVAL);
		}
		// The smoothed price goes a 36th of the way, ten minutes of six hours. At first no time has
		// passed; 1000 - (1000 - 640) / 36 = 990, 990 - (990 - 512) / 36 = 976.7222...,
		// 976.7222... - (976.7222... - 409.6) / 36 = 960.96882716...
		let inner = FixedU128::from_inner;
		let expected = [
			(price(800), price(1000)),
			(price(640), price(990)),
			(price(512), inner(976_722_222_222_222_222_223)),
			(FixedU128::from_rational(4096, 10), inner(960_968_827_160_493_827_162)),
		];
		assert_eq!(path, expected);
		assert_eq!(liquidation(), Ok(guarded().smoothed));
	});
}

#[test]
fn price_should_stay_fresh_and_above_zero_when_zero_is_reported_for_days() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		// 1000 * 0.8^197 is 81 times the least price, and each further step takes off at least one.
		for _ in 0..300 {
			report(1, price(0));
			advance(INTERVAL);
			assert_eq!(lending(), Ok(LEAST_PRICE));
			assert!(liquidation().is_ok_and(|price| price >= LEAST_PRICE));
		}
		assert_eq!(guarded().spot, LEAST_PRICE);
		let view = Appraisal::appraisal(APES).expect("the feed exists");
		assert_eq!((view.reports[0].value, view.reports[0].counts), (price(0), true));
		assert_eq!((view.spot, view.lending), (LEAST_PRICE, Some(LEAST_PRICE)));
		// At most 100 steps to a hundred times the least price; times 1.2^240 that is above 1000.
		for _ in 0..340 {
			report(1, price(1000));
			advance(INTERVAL);
		}
		assert_eq!(guarded().spot, price(1000));
		assert_eq!(liquidation(), Ok(price(1000)));
	});
}

#[test]
fn zero_should_move_nothing_when_one_of_three_operators_reports_it() {
	for order in [[1, 2, 3], [2, 1, 3], [2, 3, 1]] {
		ExtBuilder::operators(3, 2).build_and_execute(|| {
			set_feed(1000);
			for _ in 0..3 {
				for operator in order {
					report(operator, price(if operator == 1 { 0 } else { 1000 }));
				}
				advance(INTERVAL);
			}
			assert_eq!((guarded().spot, guarded().smoothed), (price(1000), price(1000)));
			assert_eq!(lending(), Ok(price(1000)));
		});
	}
	// With one of the others asleep there is no majority for a fall either.
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(0));
		report(2, price(1000));
		assert_eq!(lending(), Ok(price(1000)));
	});
}

#[test]
fn zero_should_move_the_price_when_two_of_three_operators_report_it() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(0));
		report(2, FixedU128::from_inner(1));
		report(3, price(1000));
		assert_eq!(guarded().spot, price(800));
		assert_eq!(lending(), Ok(LEAST_PRICE));
	});
}

#[test]
fn event_should_tell_the_median_when_the_price_stays() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let start = Timestamp::get();
		report(1, price(900));
		let stepped = Event::PriceStepped {
			collection: APES,
			median: price(900),
			reported_at: start,
			spot: price(900),
			smoothed: price(1000),
			at: start,
		};
		System::assert_has_event(stepped.into());
		// The interval has taken the spot to 900; 800 is as far as it may.
		advance(6_000);
		report(1, price(700));
		let stepped = Event::PriceStepped {
			collection: APES,
			median: price(700),
			reported_at: start + 6_000,
			spot: price(800),
			smoothed: price(1000),
			at: start,
		};
		System::assert_has_event(stepped.into());
		let moved = |reported_at| Event::MedianMoved {
			collection: APES,
			median: price(650),
			reported_at: start + reported_at,
		};
		advance(6_000);
		report(1, price(650));
		System::assert_has_event(moved(12_000).into());
		// The same price again makes the median younger; a second report at the same time changes
		// nothing.
		advance(6_000);
		report(1, price(650));
		System::assert_has_event(moved(18_000).into());
		System::reset_events();
		next_block();
		report(1, price(650));
		assert!(System::events()
			.iter()
			.all(|record| { !matches!(record.event, RuntimeEvent::Appraisal(_)) }));
	});
}

#[test]
fn borrowing_should_use_the_median_at_once_when_everybody_agrees_on_a_crash() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let mut spots = Vec::new();
		for _ in 0..5 {
			report(1, price(400));
			assert_eq!(lending(), Ok(price(400)));
			spots.push(guarded().spot);
			advance(INTERVAL);
		}
		let expected =
			[price(800), price(640), price(512), FixedU128::from_rational(4096, 10), price(400)];
		assert_eq!(spots, expected);
	});
}

#[test]
fn spot_should_step_once_when_reports_come_faster_than_min_interval() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		for _ in 0..3 {
			report(1, price(2000));
			advance(6_000);
		}
		assert_eq!(guarded().spot, price(1200));
	});
}

#[test]
fn lending_price_should_rise_by_a_tenth_a_day_at_most_when_a_collection_is_pumped() {
	for spacing in [INTERVAL, 1_234_567, 3_600_000] {
		ExtBuilder::default().build_and_execute(|| {
			set_feed(1000);
			let start = Timestamp::get();
			let lent = || lending().expect("a fresh price");
			let report_until = |end| {
				while Timestamp::get() < end {
					report(1, price(2000));
					advance(spacing.min(end - Timestamp::get()));
				}
				report(1, price(2000));
				next_block();
			};
			report_until(start + 86_400_000);
			assert!(lent() <= price(1100), "{:?}", lent());
			report_until(start + 2 * 86_400_000);
			assert!(lent() <= price(1210), "{:?}", lent());
			assert!(lent() > price(1100));
		});
	}
}

#[test]
fn median_should_be_the_middle_report_when_their_number_is_odd() {
	ExtBuilder::operators(3, 3).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(10_000));
		assert_eq!(guarded().median, None);
		report(3, price(1010));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(1010)));
	});
}

#[test]
fn median_should_move_to_the_nearer_middle_when_their_number_is_even() {
	// A price below, above and between the middle two, 1500 and 2250.
	for (anchor, median) in [(900, 1500), (4000, 2250), (1800, 1800)] {
		for order in [[3375, 1000, 2250, 1500], [1000, 1500, 2250, 3375], [3375, 2250, 1500, 1000]]
		{
			ExtBuilder::operators(4, 1).build_and_execute(|| {
				set_feed(anchor);
				for (operator, value) in (1..).zip(order) {
					report(operator, price(value));
				}
				assert_eq!(guarded().median.map(|median| median.value), Some(price(median)));
			});
		}
	}
}

#[test]
fn median_should_not_pass_an_honest_report_when_two_of_five_collude_and_one_sleeps() {
	// Operators 1 and 2 lie, 3 sleeps, 4 and 5 report what they see; in whatever order.
	for lie in [1, 800, 1200, 1_000_000] {
		for order in [[1, 2, 4, 5], [4, 1, 2, 5], [4, 5, 2, 1]] {
			ExtBuilder::operators(5, 3).build_and_execute(|| {
				set_feed(1000);
				for operator in order {
					report(
						operator,
						price(if operator > 3 { 990 + u32::from(operator) } else { lie }),
					);
				}
				let median = guarded().median.map(|median| median.value);
				assert!(
					(Some(price(994))..=Some(price(1000))).contains(&median),
					"{lie}: {median:?}"
				);
			});
		}
	}
}

#[test]
fn median_should_need_a_majority_when_the_minimum_is_small() {
	ExtBuilder::operators(5, 1).build_and_execute(|| {
		set_feed(1000);
		report(1, price(900));
		report(2, price(900));
		assert_eq!(guarded().median, None);
		report(3, price(900));
		assert_eq!(guarded().spot, price(900));
	});
}

#[test]
fn price_should_be_stale_when_too_few_reports_are_within_max_age() {
	ExtBuilder::operators(2, 2).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(1_800_000);
		report(2, price(1000));
		advance(1_800_000);
		// One hour after the older report: still fresh, by the millisecond.
		let since = 86_400_000 + 3_600_000;
		assert_eq!(lending(), Ok(price(1000)));
		advance(1);
		assert_eq!(lending(), Err(PriceError::Stale { since }));
		assert_eq!(liquidation(), Err(PriceError::Stale { since }));
		assert_eq!(
			Appraisal::last_accepted(&APES),
			Some(AcceptedPrices { low: price(1000), high: price(1000) })
		);
		// The first report has expired: the second alone makes no median.
		report(2, price(500));
		assert_eq!(guarded().spot, price(1000));
	});
}

#[test]
fn price_should_stay_fresh_when_the_operator_in_the_middle_falls_silent() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		let minute = 60_000;
		report(3, price(1000));
		advance(7 * minute);
		for now in 7..240 {
			if now % 10 == 7 {
				report(1, price(990));
				report(2, price(1010));
				let median = guarded().median.expect("two have reported");
				assert_eq!((median.value, median.reported_at), (price(1000), Timestamp::get()));
			}
			assert_eq!(lending(), Ok(price(1000)), "minute {now}");
			advance(minute);
		}
	});
}

#[test]
fn median_should_be_as_old_as_the_last_report_that_it_needs() {
	ExtBuilder::operators(5, 4).build_and_execute(|| {
		set_feed(1000);
		let start = Timestamp::get();
		for operator in [3, 1, 5, 2, 4] {
			report(operator, price(998 + u32::from(operator)));
			advance(60_000);
		}
		// Four are needed: the last four began a minute after the first, which was in the middle.
		let median = guarded().median.expect("all have reported");
		assert_eq!((median.value, median.reported_at), (price(1001), start + 60_000));
	});
}

#[test]
fn reports_should_not_count_when_their_operator_is_removed() {
	ExtBuilder::operators(3, 1).build_and_execute(|| {
		set_feed(1000);
		report(1, price(500));
		OracleMembers::remove_member(RuntimeOrigin::root(), account(1)).expect("a member");
		report(2, price(1000));
		assert_eq!(guarded().median, None);
		report(3, price(1000));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(1000)));
	});
}

#[test]
fn wick_of_ten_minutes_should_leave_the_liquidation_price_above_the_smoothed_one() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(INTERVAL);
		let before = guarded().smoothed;
		report(1, price(300));
		// 800 / 1000 of the spot; smoothed by 1/36 of the way: 1000 - 200 / 36.
		assert_eq!(guarded().spot, price(800));
		assert_eq!(liquidation(), Ok(guarded().smoothed));
		assert_eq!(before - guarded().smoothed, FixedU128::from_inner(5_555_555_555_555_555_555));
	});
}

#[test]
fn report_should_be_refused_when_it_is_forged_or_sent_twice() {
	ExtBuilder::operators(2, 1).build_and_execute(|| {
		set_feed(1000);
		let send = |who, value| {
			let values = vec![(APES, price(value))].try_into().expect("one value");
			Oracle::feed_values(RuntimeOrigin::signed(account(who)), values)
		};
		let stranger = 9;
		assert_noop!(send(stranger, 1), pallet_oracle::Error::<Runtime>::NoPermission);
		report(1, price(900));
		// An operator reports only once in a block, and two reports of one operator count as one.
		assert_noop!(send(1, 1), pallet_oracle::Error::<Runtime>::AlreadyFeeded);
		next_block();
		report(1, price(900));
		assert_eq!(guarded().median, None);
		report(2, price(900));
		assert_eq!(guarded().median.map(|median| median.value), Some(price(900)));
	});
}

#[test]
fn spot_should_end_where_honest_operators_see_it_in_whatever_order_reports_are_included() {
	// One of three lies as much as possible; a block author puts that report first, last or
	// between.
	for lie in [1, 1_000_000] {
		for order in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
			ExtBuilder::operators(3, 2).build_and_execute(|| {
				set_feed(1000);
				for operator in order {
					report(operator, price(if operator == 1 { lie } else { 1010 }));
				}
				// With two of three reports in, a move needs both; with three it is the middle one.
				let guarded = guarded();
				assert!((price(1000)..=price(1010)).contains(&guarded.spot), "{order:?}");
				assert!(lending().is_ok_and(|price| price <= guarded.spot));
			});
		}
	}
}
