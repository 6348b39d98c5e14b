// SPDX-License-Identifier: Apache-2.0

//! The arithmetic of credit, pure and exact. Every function returns `None` instead of overflowing
//! and rounds as it says: debts up, values down.

pub use pignus_primitives::math::fraction_of;
use pignus_primitives::{Balance, Moment};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding as mul_div,
	traits::{checked_pow, CheckedAdd, CheckedMul, EnsureAdd},
	ArithmeticError, FixedPointNumber, FixedU128, Permill, Perquintill, Rounding,
};

/// A Julian year in seconds.
pub const SECONDS_PER_YEAR: u128 = 31_557_600;

/// One day in milliseconds.
pub const DAY: Moment = 86_400_000;

/// Normalized debt is kept in fractions of the smallest unit: this many make one.
pub const NORMALIZED_SCALE: u128 = 1_000_000_000;

/// How far a lowered threshold falls in one period: 5 points, in millionths.
const RAMP_STEP: u32 = 50_000;

const MILLION: u128 = 1_000_000;
const DIV: u128 = FixedU128::DIV;

/// The rate per second of a yearly rate: `floor(apr / 31_557_600)` at 10^-18.
pub fn rate_per_second(apr: Perquintill) -> FixedU128 {
	FixedU128::from_inner(u128::from(apr.deconstruct()) / SECONDS_PER_YEAR)
}

/// The index after `seconds`: `index * (1 + rate)^seconds`, by squaring, products rounded down.
///
/// Error bound: a product loses less than one ulp (10^-18), and a factor's loss counts as often as
/// the factor enters the result. So one update after `seconds` loses less than `seconds + 1` ulps
/// of the index. However a year is divided into updates of 6 s or more, the index loses less than
/// 3.7 * 10^-11 of its value.
pub fn compounded(index: FixedU128, apr: Perquintill, seconds: u64) -> Option<FixedU128> {
	let factor = FixedU128::from_u32(1).checked_add(&rate_per_second(apr))?;
	checked_pow(factor, usize::try_from(seconds).ok()?)?.checked_mul(&index)
}

/// The normalized debt of `amount` at `index`: `amount / index` in 10^-9 of the smallest unit.
pub fn normalized(amount: Balance, index: FixedU128, rounding: Rounding) -> Option<u128> {
	mul_div(amount.checked_mul(NORMALIZED_SCALE)?, DIV, index.into_inner(), rounding)
}

/// The debt of a normalized debt at `index`: `normalized * index` in the smallest unit. What is
/// owed is rounded up.
pub fn debt(normalized: u128, index: FixedU128, rounding: Rounding) -> Option<Balance> {
	let scale = NORMALIZED_SCALE.checked_mul(DIV)?;
	mul_div(normalized, index.into_inner(), scale, rounding)
}

/// The score that orders the loans of a market by risk: `normalized / units`, rounded down. It
/// changes neither with price nor with time.
pub fn risk_score(normalized: u128, units: FixedU128) -> Option<u128> {
	mul_div(normalized, DIV, units.into_inner(), Rounding::Down)
}

/// The highest risk score of a healthy loan: `liquidation_ltv * price / index`.
///
/// `score * index > liquidation_ltv * price` means that a loan's debt exceeds `liquidation_ltv` of
/// its value. A score is a whole number, so comparing it with the quotient rounded down gives the
/// same result.
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

/// The share of `amount` that falls to `part` of `whole`: `amount * part / whole`.
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
/// `level`; the leak is rounded down. A leak too large for a `Balance` leaves nothing.
pub fn leaked(level: Balance, capacity: Balance, elapsed: Moment) -> Balance {
	let leak = mul_div(capacity, elapsed.into(), DAY.into(), Rounding::Down);
	leak.and_then(|leak| level.checked_sub(leak)).unwrap_or(0)
}

/// Where the price of a lot goes, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proceeds {
	/// Burned.
	pub principal: Balance,
	/// To the insurance fund.
	pub interest: Balance,
	/// To the insurance fund.
	pub penalty: Balance,
	/// To the account that the market names.
	pub royalty: Balance,
	/// To the borrower.
	pub surplus: Balance,
}

/// What a sale has to pay, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dues {
	/// Unpaid principal.
	pub principal: Balance,
	/// Unpaid interest.
	pub interest: Balance,
	/// The debt that earlier sales have repaid.
	pub repaid_before: Balance,
	/// The penalty that has been charged already.
	pub charged_before: Balance,
	/// The penalty, as a share of the debt that sales repay.
	pub penalty: Permill,
	/// The royalty, as a share of the price.
	pub royalty: Permill,
}

impl Dues {
	/// What a sale without a penalty has to pay.
	pub fn without_penalty(principal: Balance, interest: Balance) -> Self {
		Self {
			principal,
			interest,
			repaid_before: 0,
			charged_before: 0,
			penalty: Permill::zero(),
			royalty: Permill::zero(),
		}
	}

	/// Unpaid principal and interest.
	pub fn debt(&self) -> Result<Balance, ArithmeticError> {
		self.principal.ensure_add(self.interest)
	}
}

impl Proceeds {
	/// What a sale repays of the debt.
	pub fn debt(&self) -> Result<Balance, ArithmeticError> {
		self.principal.ensure_add(self.interest)
	}
}

/// The penalty on the debt that sales have `repaid`, less what has been `charged` already:
/// `penalty * repaid - charged`, rounded up.
pub fn penalty_due(penalty: Permill, repaid: Balance, charged: Balance) -> Option<Balance> {
	fraction_of(repaid, penalty, Rounding::Up)?.checked_sub(charged)
}

/// The waterfall of a sale: principal, then interest, then the penalty on the debt repaid so far,
/// then the royalty (a share of the price, rounded down), each only out of what the ones before
/// leave; the rest goes to the borrower.
pub fn proceeds(price: Balance, dues: &Dues) -> Option<Proceeds> {
	let principal = price.min(dues.principal);
	let left = price.checked_sub(principal)?;
	let interest = left.min(dues.interest);
	let left = left.checked_sub(interest)?;
	let repaid = dues.repaid_before.checked_add(principal)?.checked_add(interest)?;
	let penalty = left.min(penalty_due(dues.penalty, repaid, dues.charged_before)?);
	let left = left.checked_sub(penalty)?;
	let royalty = left.min(fraction_of(price, dues.royalty, Rounding::Down)?);
	let surplus = left.checked_sub(royalty)?;
	Some(Proceeds { principal, interest, penalty, royalty, surplus })
}

/// The debt that is left after sales for `sum`, with the penalty on what they repay added to it.
pub fn debt_after_sales(sum: Balance, dues: &Dues) -> Option<Balance> {
	let debt = dues.principal.checked_add(dues.interest)?;
	let repaid = dues.repaid_before.checked_add(sum.min(debt))?;
	let owed = debt.checked_add(penalty_due(dues.penalty, repaid, dues.charged_before)?)?;
	owed.checked_sub(sum.min(owed))
}

/// A threshold that was lowered from `from` to `to`, `elapsed` milliseconds after the vote: it
/// falls by 5 points in every `period` until it reaches `to`; the fall is rounded down.
pub fn ramped(from: Permill, to: Permill, elapsed: Moment, period: Moment) -> Option<Permill> {
	let fall = mul_div(RAMP_STEP.into(), elapsed.into(), period.into(), Rounding::Down)?;
	let fall = u32::try_from(fall).unwrap_or(u32::MAX);
	Some(Permill::from_parts(from.deconstruct().saturating_sub(fall)).max(to))
}

/// The highest score of a loan with at least this `health`, where `limit` is the highest for a
/// health of one: `limit / health`, rounded down; `None` for a health of zero. Loans with a higher
/// score are below that health.
pub fn score_at_health(limit: u128, health: FixedU128) -> Option<u128> {
	if health.into_inner() == 0 {
		return None;
	}
	mul_div(limit, DIV, health.into_inner(), Rounding::Down)
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
		// e^0.1 = 1.105170918075647...; compounding per second falls short of it by
		// apr^2 / 2 / year = 1.6e-10.
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
		// (1 + floor(0.02 / 31_557_600 * 10^18) * 10^-18)^31_557_600 to 50 digits; both fall short
		// of it by at most 3.7e-11 of it.
		let exact: u128 = 1_020_201_340_011_256_893;
		for index in [touched, untouched] {
			assert!(index.into_inner() <= exact);
			assert!(exact - index.into_inner() <= 37_700_000, "{index:?}");
			// 1.000000 owes 1.020201340011..., rounded up.
			let normalized = normalized(UNIT, one(), Rounding::Up).expect("no overflow");
			assert_eq!(debt(normalized, index, Rounding::Up), Some(1_020_202));
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
		assert_eq!(leaked(100, 100, DAY / 2), 50);
		assert_eq!(leaked(100, 100, DAY), 0);
		assert_eq!(leaked(100, 100, 3 * DAY), 0);
		assert_eq!(leaked(100, 100, 0), 100);
		assert_eq!(leaked(100, u128::MAX, 2 * DAY), 0);
	}

	#[test]
	fn retry_delay_should_double_up_to_a_thousandfold() {
		assert_eq!(retry_delay(60, 0), Some(60));
		assert_eq!(retry_delay(60, 3), Some(480));
		assert_eq!(retry_delay(60, 99), Some(61_440));
	}

	fn dues(principal: Balance, interest: Balance) -> Dues {
		Dues {
			principal,
			interest,
			repaid_before: 0,
			charged_before: 0,
			penalty: Permill::from_percent(10),
			royalty: Permill::from_percent(5),
		}
	}

	#[test]
	fn sale_should_pay_principal_interest_penalty_royalty_and_borrower_in_this_order() {
		let paid = |price: Balance, principal: Balance, interest: Balance| {
			let to =
				proceeds(price * UNIT, &dues(principal * UNIT, interest * UNIT)).expect("fits");
			[to.principal, to.interest, to.penalty, to.royalty, to.surplus].map(|to| to / UNIT)
		};
		// Debt 500, royalty 5 %, penalty 10 %: 600 → 500, 50, min(30, 50), 20.
		assert_eq!(paid(600, 500, 0), [500, 0, 50, 30, 20]);
		// 520 → 500, 20 of 50, nothing else.
		assert_eq!(paid(520, 500, 0), [500, 0, 20, 0, 0]);
		assert_eq!(paid(480, 500, 0), [480, 0, 0, 0, 0]);
		// Principal first, then interest: 460 + 30, and 10 % of 490 = 49; royalty 30 out of 61.
		assert_eq!(paid(600, 460, 30), [460, 30, 49, 30, 31]);
	}

	#[test]
	fn penalty_should_be_charged_on_what_all_sales_repaid_less_what_was_charged() {
		// 40 repaid before, 60 now: 10 % of 100.
		let second = Dues { repaid_before: 40, royalty: Permill::zero(), ..dues(60, 0) };
		let to = proceeds(90, &second).expect("fits");
		assert_eq!((to.principal, to.penalty, to.surplus), (60, 10, 20));
		assert_eq!(penalty_due(Permill::from_percent(10), 100, 4), Some(6));
		assert_eq!(penalty_due(Permill::from_percent(10), 101, 4), Some(7));
	}

	#[test]
	fn debt_after_sales_should_carry_the_penalty_on_what_was_sold() {
		// 3500 less 2550, and 10 % of 2550: 950 + 255.
		assert_eq!(debt_after_sales(2_550, &dues(3_500, 0)), Some(1_205));
		// 500 and its penalty of 50 take 550.
		assert_eq!(debt_after_sales(549, &dues(500, 0)), Some(1));
		assert_eq!(debt_after_sales(1_000, &dues(500, 0)), Some(0));
	}

	#[test]
	fn threshold_should_fall_five_points_a_week_and_stop_at_its_goal() {
		let at =
			|elapsed| ramped(Permill::from_percent(70), Permill::from_percent(55), elapsed, WEEK);
		const WEEK: Moment = 7 * DAY;
		assert_eq!(at(0), Some(Permill::from_percent(70)));
		assert_eq!(at(WEEK / 2), Some(Permill::from_rational(675u32, 1_000)));
		assert_eq!(at(WEEK), Some(Permill::from_percent(65)));
		assert_eq!(at(3 * WEEK), Some(Permill::from_percent(55)));
		assert_eq!(at(u64::MAX), Some(Permill::from_percent(55)));
		// A millisecond is worth 0.08 millionths: rounded down, nothing.
		assert_eq!(at(1), Some(Permill::from_percent(70)));
	}

	#[test]
	fn score_at_health_should_fall_as_health_rises() {
		assert_eq!(score_at_health(1_200, FixedU128::from_rational(12, 10)), Some(1_000));
		assert_eq!(score_at_health(1_000, FixedU128::from_rational(11, 10)), Some(909));
	}

	proptest! {
		#[test]
		fn sale_should_lose_nothing_whatever_it_pays(
			price in 0u128..1_000_000_000_000,
			principal in 0u128..1_000_000_000_000,
			interest in 0u128..1_000_000_000,
			repaid_before in 0u128..1_000_000_000,
			penalty in 0u32..150_000,
			royalty in 0u32..100_000,
		) {
			let dues = Dues {
				principal,
				interest,
				repaid_before,
				charged_before: 0,
				penalty: Permill::from_parts(penalty),
				royalty: Permill::from_parts(royalty),
			};
			let to = proceeds(price, &dues).expect("fits");
			prop_assert_eq!(
				to.principal + to.interest + to.penalty + to.royalty + to.surplus,
				price
			);
			prop_assert!(to.principal <= principal && to.interest <= interest);
			let unpaid = principal + interest - to.principal - to.interest;
			prop_assert!(unpaid == 0 || to.penalty + to.royalty + to.surplus == 0);
			let left = debt_after_sales(price, &dues).expect("fits");
			prop_assert!(left >= unpaid);
			prop_assert_eq!(left == 0, unpaid == 0 && price >= principal + interest + penalty_due(dues.penalty, repaid_before + principal + interest, 0).expect("fits"));
		}

		#[test]
		fn carried_debt_should_be_exact_when_it_is_normalized_down(
			amount in 1u128..1_000_000_000_000_000_000,
			growth in 0u128..9_000_000_000_000_000_000,
		) {
			let index = FixedU128::from_inner(DIV + growth);
			let down = normalized(amount, index, Rounding::Down).expect("fits");
			prop_assert_eq!(debt(down, index, Rounding::Up), Some(amount));
		}

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
				// debt_a / units_a >= debt_b / units_b, up to the unit by which a debt is rounded.
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
