// SPDX-License-Identifier: Apache-2.0

use crate::{math::DAY, mock::*};
use pignus_primitives::appraisal::Appraisals;
use sp_runtime::FixedU128;

fn liquidation() -> FixedU128 {
	Appraisal::liquidation_price(&APES).expect("a fresh price")
}

/// The spots after each of five intervals, in which three operators report what `report_all` does,
/// after all have reported 1000.
fn spots_of_three(report_all: impl Fn()) -> Vec<FixedU128> {
	let mut spots = Vec::new();
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		(1..=3).for_each(|operator| report(operator, price(1000)));
		next_block();
		for _ in 0..5 {
			advance(INTERVAL);
			report_all();
			spots.push(guarded().spot);
			next_block();
		}
	});
	spots
}

/// 1000 * 0.8 = 800, 640, 512, 409.6; 409.6 * 0.8 = 327.68 is below 400, so 400.
fn fall_to_400() -> [FixedU128; 5] {
	[price(800), price(640), price(512), FixedU128::from_rational(4096, 10), price(400)]
}

#[test]
fn spot_should_follow_a_crash_in_each_interval_when_several_operators_report_it() {
	// In one block, the first of whose reports meets the former median.
	let in_one_block = || (1..=3).for_each(|operator| report(operator, price(400)));
	assert_eq!(spots_of_three(in_one_block), fall_to_400());
	// A minute after each other.
	let in_turn = || {
		let began = Timestamp::get();
		for operator in 1..=3 {
			advance(60_000);
			report(operator, price(400));
		}
		assert!(guarded().step.is_some_and(|step| step.at == began + 60_000));
	};
	assert_eq!(spots_of_three(in_turn), fall_to_400());
}

#[test]
fn spot_should_follow_a_crash_in_each_interval_when_one_of_three_lies_first() {
	let order = [(2, 10_000), (1, 400), (3, 400)];
	let in_one_block =
		|| order.into_iter().for_each(|(operator, value)| report(operator, price(value)));
	assert_eq!(spots_of_three(in_one_block), fall_to_400());
	let in_turn = || {
		for (operator, value) in order {
			report(operator, price(value));
			advance(60_000);
		}
	};
	assert_eq!(spots_of_three(in_turn), fall_to_400());
}

#[test]
fn interval_should_move_the_price_by_one_step_whatever_is_reported_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(INTERVAL);
		// Ten minutes of six hours: 1000 - (1000 - 800) / 36, and 1000 * (1/11) / 144.
		let fallen = FixedU128::from_inner(994_444_444_444_444_444_445);
		let risen = FixedU128::from_inner(1_000_631_313_131_313_131_313);
		let path = [
			(400, price(800), fallen),
			(1, price(800), fallen),
			(1000, price(1000), price(1000)),
			(9000, price(1200), risen),
			(400, price(800), fallen),
		];
		for (value, spot, smoothed) in path {
			report(1, price(value));
			assert_eq!((guarded().spot, guarded().smoothed), (spot, smoothed));
			advance(60_000);
		}
		// The next one goes on from where this one ends.
		advance(INTERVAL - 5 * 60_000);
		report(1, price(400));
		assert_eq!(guarded().spot, price(640));
	});
}

#[test]
fn spot_should_be_the_same_in_whatever_order_an_even_number_of_operators_reports() {
	// A majority of four is three: with all four in, three are at or above 1050. While 1050 is
	// missing, three are at or above 1100.
	for order in [[900, 1050, 1100, 1100], [1100, 1100, 900, 1050], [1050, 1100, 1100, 900]] {
		ExtBuilder::operators(4, 1).build_and_execute(|| {
			set_feed(1000);
			(1..=4).for_each(|operator| report(operator, price(1000)));
			advance(INTERVAL);
			for (operator, value) in (1..).zip(order) {
				report(operator, price(value));
			}
			assert_eq!(guarded().spot, price(1050), "{order:?}");
		});
	}
}

#[test]
fn loan_should_be_found_at_80_percent_when_a_slow_feed_falls_by_5_percent_a_day() {
	ExtBuilder::default().build_and_execute(|| {
		let mut slow = feed(price(1000));
		slow.policy.window = DAY;
		slow.policy.min_interval = 3_600_000;
		slow.policy.max_age = 4 * 3_600_000;
		put(slow).expect("a valid feed");
		// Each hour and a block 0.214 %: in 24 of them 5 %, since 0.99786^24 = 0.9499.
		let hourly = FixedU128::from_rational(99_786, 100_000);
		let debt = price(650);
		let mut worth = price(1000);
		report(1, worth);
		let mut hours = 0;
		// The threshold is 75 %.
		while liquidation() * FixedU128::from_rational(3, 4) > debt {
			// Before the next report it is worth the least.
			advance(3_606_000);
			worth = worth * hourly;
			assert!(debt < worth * FixedU128::from_rational(8, 10), "found too late: {worth:?}");
			report(1, worth);
			hours += 1;
		}
		// At a constant rate the smoothed price lags by a day's fall, 0.0513: it passes 866.67 when
		// the collection is worth 822, after ln(1000 / 822) / 0.0513 = 3.8 days.
		assert!((90..=93).contains(&hours), "{hours}");
	});
}
