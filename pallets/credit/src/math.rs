// SPDX-License-Identifier: Apache-2.0

//! The arithmetic of credit, pure and exact. Every function answers `None` instead of overflowing
//! and rounds as it says: debts up, values down.

use pignus_primitives::{Balance, Moment};
use polkadot_sdk::sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding as mul_div,
	traits::{checked_pow, CheckedAdd, CheckedMul},
	FixedPointNumber, FixedU128, Permill, Perquintill, Rounding,
};

/// A Julian year in seconds.
pub const SECONDS_PER_YEAR: u128 = 31_557_600;

/// One day in milliseconds.
pub const DAY: Moment = 86_400_000;

/// Normalized debt is kept in this fraction of the smallest unit.
pub const NORMALIZED_SCALE: u128 = 1_000_000_000;

const MILLION: u128 = 1_000_000;
const DIV: u128 = FixedU128::DIV;

/// The rate per second of a yearly rate: `floor(apr / 31_557_600)` at 10^-18.
pub fn rate_per_second(apr: Perquintill) -> FixedU128 {
	FixedU128::from_inner(u128::from(apr.deconstruct()) / SECONDS_PER_YEAR)
}

/// The index after `seconds`: `index * (1 + rate)^seconds`, by squaring, products rounded down.
///
/// Bound: a product loses less than one ulp (10^-18), and what a factor lost counts as often as the
/// factor enters the result; so a touch after `seconds` loses less than `seconds + 1` ulps of the
/// index. However a year is divided into touches of 6 s and more, less than 3.7 * 10^-11 of it.
pub fn compounded(index: FixedU128, apr: Perquintill, seconds: u64) -> Option<FixedU128> {
	let factor = FixedU128::from_u32(1).checked_add(&rate_per_second(apr))?;
	checked_pow(factor, usize::try_from(seconds).ok()?)?.checked_mul(&index)
}

/// The normalized debt of `amount` at `index`: `amount / index` in 10^-9 of the smallest unit.
pub fn normalized(amount: Balance, index: FixedU128, rounding: Rounding) -> Option<u128> {
	mul_div(amount.checked_mul(NORMALIZED_SCALE)?, DIV, index.into_inner(), rounding)
}

/// The debt of a normalized debt at `index`: `normalized * index` in the smallest unit. What is owed
/// is rounded up.
pub fn debt(normalized: u128, index: FixedU128, rounding: Rounding) -> Option<Balance> {
	let scale = NORMALIZED_SCALE.checked_mul(DIV)?;
	mul_div(normalized, index.into_inner(), scale, rounding)
}

/// The order of loans inside a market by risk: `normalized / units`, rounded down. It changes
/// neither with price nor with time.
pub fn risk_score(normalized: u128, units: FixedU128) -> Option<u128> {
	mul_div(normalized, DIV, units.into_inner(), Rounding::Down)
}

/// The highest risk score of a healthy loan: `liquidation_ltv * price / index`.
///
/// `score * index > liquidation_ltv * price` says that a loan's debt exceeds `liquidation_ltv` of
/// its value. A score is whole, so comparing it with the quotient rounded down decides the same.
pub fn highest_healthy_score(
	liquidation_ltv: Permill,
	price: FixedU128,
	asset_unit: Balance,
	index: FixedU128,
) -> Option<u128> {
	let per_unit = mul_div(
		price.into_inner(),
		asset_unit
			.checked_mul(NORMALIZED_SCALE)?
			.checked_mul(liquidation_ltv.deconstruct().into())?,
		DIV.checked_mul(MILLION)?,
		Rounding::Down,
	)?;
	mul_div(per_unit, DIV, index.into_inner(), Rounding::Down)
}

/// The value of `units` at `price` whole tokens each, in the smallest unit, rounded down.
pub fn value(price: FixedU128, units: FixedU128, asset_unit: Balance) -> Option<Balance> {
	let tokens = mul_div(price.into_inner(), units.into_inner(), DIV, Rounding::Down)?;
	mul_div(tokens, asset_unit, DIV, Rounding::Down)
}

/// `fraction` of `amount`.
pub fn fraction_of(amount: Balance, fraction: Permill, rounding: Rounding) -> Option<Balance> {
	mul_div(amount, fraction.deconstruct().into(), MILLION, rounding)
}

/// The part of `amount` that `part` of `whole` carries: `amount * part / whole`.
pub fn share_of(amount: Balance, part: u128, whole: u128, rounding: Rounding) -> Option<Balance> {
	if whole == 0 {
		return None;
	}
	mul_div(amount, part, whole, rounding)
}

/// `debt / value`, rounded up; `None` when there is no value.
pub fn loan_to_value(debt: Balance, value: Balance) -> Option<FixedU128> {
	share_of(debt, DIV, value, Rounding::Up).map(FixedU128::from_inner)
}

/// `liquidation_ltv * value / debt`, rounded down; `None` when there is no debt.
pub fn health(liquidation_ltv: Permill, value: Balance, debt: Balance) -> Option<FixedU128> {
	let bearable = fraction_of(value, liquidation_ltv, Rounding::Down)?;
	share_of(bearable, DIV, debt, Rounding::Down).map(FixedU128::from_inner)
}

/// The price of one unit below which a loan is unhealthy: `debt / (liquidation_ltv * units)`,
/// rounded up, in whole tokens.
pub fn price_of_default(
	debt: Balance,
	units: FixedU128,
	liquidation_ltv: Permill,
	asset_unit: Balance,
) -> Option<FixedU128> {
	let tokens = share_of(debt, DIV, asset_unit, Rounding::Up)?;
	let per_unit = share_of(tokens, DIV, units.into_inner(), Rounding::Up)?;
	share_of(per_unit, MILLION, liquidation_ltv.deconstruct().into(), Rounding::Up)
		.map(FixedU128::from_inner)
}

/// What is left in a bucket that leaks `capacity` a day, `elapsed` milliseconds after it held
/// `level`; the leak is rounded down.
pub fn leaked(level: Balance, capacity: Balance, elapsed: Moment) -> Option<Balance> {
	let leak = mul_div(capacity, elapsed.into(), DAY.into(), Rounding::Down)?;
	level.checked_sub(leak.min(level))
}

/// The wait before a failed start is tried again: `first * 2^failures`, at most `first * 2^10`.
pub fn retry_delay(first: Moment, failures: u32) -> Option<Moment> {
	first.checked_mul(1 << failures.min(10))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const UNIT: Balance = 1_000_000;
	const YEAR: u64 = 31_557_600;

	fn one() -> FixedU128 {
		FixedU128::from_u32(1)
	}

	/// |a - b| <= b * 10^-tolerance.
	fn close(a: FixedU128, b: FixedU128, tolerance: u32) -> bool {
		a.into_inner().abs_diff(b.into_inner()) <= b.into_inner() / 10u128.pow(tolerance)
	}

	#[test]
	fn index_should_grow_to_e_to_the_apr_when_a_year_passes() {
		// e^0.1 = 1.105170918075647...; per second compounding lacks apr^2 / 2 / year = 1.6e-10.
		let index = compounded(one(), Perquintill::from_percent(10), YEAR).expect("no overflow");
		assert!(close(index, FixedU128::from_inner(1_105_170_918_075_647_624), 9));
	}

	#[test]
	fn index_should_stay_within_its_bound_when_touched_every_block_for_a_year() {
		let apr = Perquintill::from_percent(2);
		let untouched = compounded(one(), apr, YEAR).expect("no overflow");
		let mut touched = one();
		for _ in 0..YEAR / 6 {
			touched = compounded(touched, apr, 6).expect("no overflow");
		}
		// (1 + floor(0.02 / 31_557_600 * 10^18) * 10^-18)^31_557_600 to 50 digits; both are below it
		// by no more than 3.7e-11 of it.
		let exact: u128 = 1_020_201_340_011_256_893;
		for index in [touched, untouched] {
			assert!(index.into_inner() <= exact);
			assert!(exact - index.into_inner() <= 37_700_000, "{index:?}");
		}
	}

	#[test]
	fn score_limit_should_separate_healthy_from_unhealthy_at_the_last_unit() {
		// Price 600, 70 %: one unit bears 420. Debt 420 is healthy, 420.000001 is not.
		let limit =
			highest_healthy_score(Permill::from_percent(70), FixedU128::from_u32(600), UNIT, one())
				.expect("no overflow");
		let score = |amount| {
			let normalized = normalized(amount, one(), Rounding::Up).expect("no overflow");
			risk_score(normalized, one()).expect("no overflow")
		};
		assert_eq!(score(420 * UNIT), limit);
		assert!(score(420 * UNIT + 1) > limit);
	}

	#[test]
	fn health_should_be_084_when_500_are_owed_on_600_at_70_percent() {
		let health = health(Permill::from_percent(70), 600 * UNIT, 500 * UNIT);
		assert_eq!(health, Some(FixedU128::from_rational(84, 100)));
		assert_eq!(loan_to_value(500 * UNIT, 1000 * UNIT), Some(FixedU128::from_rational(1, 2)));
		// 500 / 0.7 = 714.285714285714285714...
		let price = price_of_default(500 * UNIT, one(), Permill::from_percent(70), UNIT);
		assert_eq!(price, Some(FixedU128::from_inner(714_285_714_285_714_285_715)));
	}

	#[test]
	fn bucket_should_leak_its_capacity_in_a_day() {
		assert_eq!(leaked(100, 100, DAY / 2), Some(50));
		assert_eq!(leaked(100, 100, DAY), Some(0));
		assert_eq!(leaked(100, 100, 3 * DAY), Some(0));
		assert_eq!(leaked(100, 100, 0), Some(100));
	}

	#[test]
	fn retry_delay_should_double_up_to_a_thousandfold() {
		assert_eq!(retry_delay(60, 0), Some(60));
		assert_eq!(retry_delay(60, 3), Some(480));
		assert_eq!(retry_delay(60, 99), Some(61_440));
	}

	proptest! {
		#[test]
		fn normalizing_should_cost_less_than_one_unit_whatever_the_index(
			amount in 0u128..1_000_000_000_000_000_000,
			growth in 0u128..9_000_000_000_000_000_000,
		) {
			let index = FixedU128::from_inner(DIV + growth);
			let up = normalized(amount, index, Rounding::Up).expect("no overflow");
			let owed = debt(up, index, Rounding::Up).expect("no overflow");
			prop_assert!(owed == amount || owed == amount + 1);
			let down = normalized(amount, index, Rounding::Down).expect("no overflow");
			prop_assert!(debt(down, index, Rounding::Up).expect("no overflow") <= amount);
		}

		#[test]
		fn order_by_score_should_be_the_order_by_ltv_whatever_price_and_time_do(
			a in 1u128..1_000_000_000_000,
			b in 1u128..1_000_000_000_000,
			units_a in 1u32..1_000,
			units_b in 1u32..1_000,
			growth in 0u128..9_000_000_000_000_000_000,
		) {
			let index = FixedU128::from_inner(DIV + growth);
			let (units_a, units_b) =
				(FixedU128::from_rational(units_a.into(), 10), FixedU128::from_rational(units_b.into(), 10));
			let score = |amount, units| {
				risk_score(normalized(amount, one(), Rounding::Up).expect("fits"), units).expect("fits")
			};
			let owed = |amount| {
				let normalized = normalized(amount, one(), Rounding::Up).expect("fits");
				debt(normalized, index, Rounding::Up).expect("fits")
			};
			if score(a, units_a) > score(b, units_b) {
				// debt_a / units_a >= debt_b / units_b, up to the unit that reading a debt rounds.
				let left = (owed(a) + 1) * units_b.into_inner();
				let right = owed(b).saturating_sub(1) * units_a.into_inner();
				prop_assert!(left >= right);
			}
		}

		#[test]
		fn retold_debt_should_shrink_by_what_was_paid_and_cost_one_unit_at_most(
			owed in 1u128..1_000_000_000_000,
			paid in 0u128..1_000_000_000_000,
			growth in 0u128..9_000_000_000_000_000_000,
		) {
			let index = FixedU128::from_inner(DIV + growth);
			let paid = paid.min(owed);
			let before = normalized(owed, index, Rounding::Up).expect("fits");
			let after = before - normalized(paid, index, Rounding::Down).expect("fits");
			let left = debt(after, index, Rounding::Up).expect("fits");
			prop_assert!(left >= owed - paid && left <= owed - paid + 1);
		}
	}
}
