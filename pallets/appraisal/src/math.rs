// SPDX-License-Identifier: Apache-2.0

//! The arithmetic of the price guard, pure and exact. Prices are `FixedU128`; every function rounds
//! as it says and returns `None` instead of overflowing.

use crate::LEAST_PRICE;
use pignus_primitives::Moment;
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding as mul_div, FixedPointNumber, FixedU128,
	Permill, Rounding,
};

/// One day in milliseconds.
pub const DAY: Moment = 86_400_000;

/// At most this much time counts for one step of the smoothed price: one hour. A longer silence
/// makes the step no larger, so that an outage cannot be followed by a leap.
pub const MAX_STEP_TIME: Moment = 3_600_000;

const MILLION: u128 = 1_000_000;

/// The spot after a step towards `median`: at most `max_step` of the spot away from it.
///
/// `clamp(median, spot * (1 - max_step), spot * (1 + max_step))`; both limits are rounded towards
/// the spot, so that no step is larger than permitted. But a step of [`LEAST_PRICE`] is always
/// permitted: below a hundred times that, rounding would hold a worthless price for ever. The spot
/// never becomes zero.
pub fn stepped_spot(spot: FixedU128, median: FixedU128, max_step: Permill) -> Option<FixedU128> {
	let step = u128::from(max_step.deconstruct());
	let inner = spot.into_inner();
	let least = LEAST_PRICE.into_inner();
	let lowest = mul_div(inner, MILLION.checked_sub(step)?, MILLION, Rounding::Up)?
		.min(inner.checked_sub(least)?)
		.max(least);
	let highest = mul_div(inner, MILLION.checked_add(step)?, MILLION, Rounding::Down)?
		.max(inner.checked_add(least)?);
	Some(FixedU128::from_inner(median.into_inner().clamp(lowest, highest)))
}

/// Whether a smoothed price has fallen to less than a thousandth of the anchor that a vote sets: at
/// `max_daily_rise` of itself a day it would take months to recover.
pub fn has_collapsed(smoothed: FixedU128, anchor: FixedU128) -> bool {
	smoothed
		.into_inner()
		.checked_mul(1_000)
		.is_some_and(|thousandfold| thousandfold < anchor.into_inner())
}

/// Whether a median is at least half of the anchor that a vote sets, so that operators know of such
/// a price too. Half is rounded down.
pub fn backs(median: FixedU128, anchor: FixedU128) -> bool {
	median.into_inner() >= anchor.into_inner() / 2
}

/// The smoothed price `elapsed` milliseconds after its last step, moving towards `spot`.
///
/// With `dt = min(elapsed, 1 h)` it moves by `|spot - smoothed| * min(dt / window, 1)`, and upwards
/// by at most `smoothed * k * dt / day` with `k = r / (1 + r)`, `r = max_daily_rise`: since
/// `e^k <= 1 + r`, no partition of a day into steps raises it by more than `r`. Moves are rounded
/// down, towards the previous price. So a fall ends less than `window / dt` times [`LEAST_PRICE`]
/// above the spot, never at zero; and what is less than `day / (k * dt)` times that, and worth
/// nothing, no longer rises.
pub fn stepped_smoothed(
	smoothed: FixedU128,
	spot: FixedU128,
	elapsed: Moment,
	window: Moment,
	max_daily_rise: Permill,
) -> Option<FixedU128> {
	let elapsed = elapsed.min(MAX_STEP_TIME);
	let (from, to) = (smoothed.into_inner(), spot.into_inner());
	let weighted = |distance: u128| {
		mul_div(distance, elapsed.min(window).into(), window.into(), Rounding::Down)
	};
	let moved = if to >= from {
		let rise = u128::from(max_daily_rise.deconstruct());
		let max = mul_div(
			from,
			rise.checked_mul(elapsed.into())?,
			MILLION.checked_add(rise)?.checked_mul(DAY.into())?,
			Rounding::Down,
		)?;
		from.checked_add(weighted(to.checked_sub(from)?)?.min(max))?
	} else {
		from.checked_sub(weighted(from.checked_sub(to)?)?)?
	};
	Some(FixedU128::from_inner(moved))
}

/// How far a majority lets the price move, given a sorted list of values. A rising price stops at
/// the first value returned: at least `majority` values are at or above it. A falling price stops
/// at the second: as many are at or below it. In a complete list these are the two middle values;
/// if values are missing, they lie further out. `None` if there are fewer than `majority`.
pub fn backed<V: Copy>(sorted: &[V], majority: usize) -> Option<(V, V)> {
	let backers = majority.max(sorted.len() / 2 + 1);
	let lower = sorted.len().checked_sub(backers)?;
	let upper = backers.checked_sub(1)?;
	Some((*sorted.get(lower)?, *sorted.get(upper)?))
}

/// The two middle values of a sorted, non-empty list: the same one twice when the number of values
/// is odd.
pub fn middle<V: Copy>(sorted: &[V]) -> Option<(V, V)> {
	let upper = sorted.len() / 2;
	let lower = sorted.len().checked_sub(1)? / 2;
	Some((*sorted.get(lower)?, *sorted.get(upper)?))
}

/// A price quoted in another currency times the rate of that currency, rounded down.
pub fn converted(price: FixedU128, rate: FixedU128) -> Option<FixedU128> {
	mul_div(price.into_inner(), rate.into_inner(), FixedU128::DIV, Rounding::Down)
		.map(FixedU128::from_inner)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn price(whole: u32) -> FixedU128 {
		FixedU128::from_u32(whole)
	}

	#[test]
	fn stepped_spot_should_follow_a_crash_step_by_step_when_it_exceeds_the_limit() {
		// 1000 * 0.8 = 800, 640, 512, 409.6; 409.6 * 0.8 = 327.68 is below 400, so 400.
		let step = Permill::from_percent(20);
		let mut spot = price(1000);
		let mut path = std::vec::Vec::new();
		for _ in 0..5 {
			spot = stepped_spot(spot, price(400), step).expect("no overflow");
			path.push(spot);
		}
		let expected =
			[price(800), price(640), price(512), FixedU128::from_rational(4096, 10), price(400)];
		assert_eq!(path, expected);
	}

	#[test]
	fn stepped_spot_should_move_by_the_last_place_when_rounding_leaves_no_other_step() {
		// 20 % of 4 is less than one, of 5 it is one, of 11 it is 2.2, rounded down.
		let step = Permill::from_percent(20);
		let stepped = |from, to| {
			let [from, to] = [from, to].map(FixedU128::from_inner);
			stepped_spot(from, to, step).map(FixedU128::into_inner)
		};
		for (from, lower, higher) in [(1, 1, 2), (2, 1, 3), (4, 3, 5), (5, 4, 6), (11, 9, 13)] {
			assert_eq!(stepped(from, 1), Some(lower));
			assert_eq!(stepped(from, 1000), Some(higher));
			assert_eq!(stepped(from, from), Some(from));
		}
	}

	#[test]
	fn stepped_smoothed_should_move_by_its_weight_when_the_spot_falls() {
		// A third of the window: 1000 - (1000 - 400) / 3 = 800.
		let moved = stepped_smoothed(price(1000), price(400), 20, 60, Permill::zero());
		assert_eq!(moved, Some(price(800)));
		// The whole window and more: all the way.
		let moved = stepped_smoothed(price(1000), price(400), 61, 60, Permill::zero());
		assert_eq!(moved, Some(price(400)));
	}

	#[test]
	fn stepped_smoothed_should_rise_by_k_at_most_when_the_spot_leaps() {
		// One hour at r = 10 %: 1100 * (0.1 / 1.1) / 24 = 100 / 24 = 4.1666...
		let hour = 3_600_000;
		let ten = Permill::from_percent(10);
		let moved = stepped_smoothed(price(1100), price(9000), hour, hour, ten);
		let expected = FixedU128::from_inner(1_104_166_666_666_666_666_666);
		assert_eq!(moved, Some(expected));
		// Ten days of silence count as one hour.
		assert_eq!(
			stepped_smoothed(price(1100), price(9000), 240 * hour, hour, ten),
			Some(expected)
		);
	}

	#[test]
	fn middle_should_name_two_values_when_their_number_is_even() {
		assert_eq!(middle(&[1000, 1010, 10000]), Some((1010, 1010)));
		assert_eq!(middle(&[1000, 1500, 2250, 3375]), Some((1500, 2250)));
		assert_eq!(middle::<u8>(&[]), None);
	}

	#[test]
	fn backed_should_name_the_middle_when_everybody_reports() {
		assert_eq!(backed(&[7], 1), Some((7, 7)));
		assert_eq!(backed(&[1000, 1010, 10000], 2), Some((1010, 1010)));
		assert_eq!(backed(&[1000, 1500, 2250, 3375], 3), Some((1500, 2250)));
		// One more than there are operators, because Root reported, too.
		assert_eq!(backed(&[5, 7], 1), Some((5, 7)));
	}

	#[test]
	fn backed_should_reach_further_out_when_some_do_not_report() {
		// A majority of five is three: of three reports all must agree, of four all but one.
		assert_eq!(backed(&[1, 2, 3], 3), Some((1, 3)));
		assert_eq!(backed(&[1, 2, 3, 4], 3), Some((2, 3)));
		assert_eq!(backed(&[1, 2], 3), None);
		assert_eq!(backed::<u8>(&[], 1), None);
	}

	proptest! {
		#[test]
		fn backed_should_not_pass_an_honest_report_when_less_than_half_lie(
			honest in proptest::collection::vec(900u32..=1100, 0..9),
			lies in proptest::collection::vec(any::<u32>(), 0..9),
			asleep in 0usize..9,
			from in 900u32..=1100,
		) {
			let operators = honest.len() + lies.len() + asleep;
			let majority = operators / 2 + 1;
			prop_assume!(lies.len() < majority);
			let mut reports: std::vec::Vec<_> = honest.iter().chain(&lies).copied().collect();
			reports.sort_unstable();
			if let Some((lower, upper)) = backed(&reports, majority) {
				prop_assert!((900..=1100).contains(&from.clamp(lower, upper)));
			}
		}

		#[test]
		fn stepped_spot_should_reach_the_least_price_and_return_whatever_the_policy(
			start in 1u128..=crate::MAX_PRICE.into_inner(),
			step in 10_000u32..=500_000,
		) {
			let (start, step) = (FixedU128::from_inner(start), Permill::from_parts(step));
			// From a hundred times the least price to 10^12, which is 10^28 times as much, it takes
			// 6,479 steps of 1 %, some more because of rounding, and up to a hundred of the least.
			for (from, to) in [(start, LEAST_PRICE), (LEAST_PRICE, start)] {
				let mut spot = from;
				let mut steps = 0;
				while spot != to {
					let next = stepped_spot(spot, to, step).expect("no overflow");
					prop_assert!(next >= LEAST_PRICE);
					prop_assert_eq!(next.cmp(&spot), to.cmp(&from));
					(spot, steps) = (next, steps + 1);
					prop_assert!(steps < 7_200);
				}
			}
		}

		#[test]
		fn stepped_smoothed_should_become_worthless_but_not_zero_when_the_spot_is_the_least(
			start in 1u128..=crate::MAX_PRICE.into_inner(),
			elapsed in 1u64..=3_600_000,
			window in 1u128..=20,
			rise in 0u32..=200_000,
		) {
			// The window is up to 20 steps long. After 69.08 windows less than 1 is left of 10^30, but
			// for rounding: what is less than the window has steps falls no further.
			let mut smoothed = FixedU128::from_inner(start);
			for _ in 0..70 * window {
				smoothed = stepped_smoothed(
					smoothed,
					LEAST_PRICE,
					elapsed,
					elapsed * window as u64,
					Permill::from_parts(rise),
				)
				.expect("no overflow");
				prop_assert!(smoothed >= LEAST_PRICE);
			}
			prop_assert!(smoothed.into_inner() <= window);
		}

		#[test]
		fn day_should_never_raise_smoothed_by_more_than_r_however_it_is_partitioned(
			steps in proptest::collection::vec(1u64..7_200_000, 1..200),
			rise in 0u32..=200_000,
		) {
			let rise = Permill::from_parts(rise);
			let mut smoothed = price(1000);
			let mut elapsed = 0;
			for step in steps {
				elapsed += step;
				if elapsed > DAY {
					break;
				}
				smoothed = stepped_smoothed(smoothed, price(1_000_000), step, 1, rise)
					.expect("no overflow");
			}
			let limit = price(1000) + FixedU128::from_rational(rise.deconstruct().into(), 1000);
			prop_assert!(smoothed <= limit);
		}

		#[test]
		fn stepped_prices_should_stay_between_where_they_stood_and_where_they_go(
			from in 1u128..1_000_000_000_000_000_000_000_000_000_000,
			to in 1u128..1_000_000_000_000_000_000_000_000_000_000,
			elapsed: u64,
			window in 1u64..,
			step in 10_000u32..=500_000,
			rise in 0u32..=200_000,
		) {
			let (from, to) = (FixedU128::from_inner(from), FixedU128::from_inner(to));
			let (low, high) = (from.min(to), from.max(to));
			let spot = stepped_spot(from, to, Permill::from_parts(step)).expect("no overflow");
			prop_assert!(low <= spot && spot <= high);
			let smoothed =
				stepped_smoothed(from, to, elapsed, window, Permill::from_parts(rise))
					.expect("no overflow");
			prop_assert!(low <= smoothed && smoothed <= high);
		}
	}
}
