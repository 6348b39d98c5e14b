// SPDX-License-Identifier: Apache-2.0

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

#[test]
fn fine_should_be_at_least_its_share_of_the_smallest_debt() {
	let fine = |debt| redeem_fine(debt, 100, Permill::from_percent(5));
	// 5 % of 1, 99, 100 and 101; rounded up.
	assert_eq!([1, 99, 100, 101].map(fine), [Some(5), Some(5), Some(5), Some(6)]);
}

#[test]
fn losses_should_shrink_with_what_is_made_good() {
	// 400 of 500 are made good: a fifth is left, and a new loss of 500 counts as 2500 from the
	// beginning.
	let left = still_uncovered(one(), 500, 400).expect("no overflow");
	assert_eq!(left, FixedU128::from_rational(1, 5));
	assert_eq!(loss_from_the_beginning(500, left), Some(2_500));
	assert_eq!([500, 2_500].map(|loss| loss_left(loss, left)), [Some(100), Some(500)]);
	assert_eq!(still_uncovered(left, 600, 600), Some(FixedU128::from_inner(0)));
	assert_eq!(still_uncovered(left, 600, 601), None);
}

#[test]
fn lowest_share_should_fall_to_three_quarters_and_be_rounded_up() {
	let mut share = Permill::from_percent(40);
	let falls: Vec<_> = (0..7)
		.map(|_| {
			share = next_lowest(share);
			share.deconstruct()
		})
		.collect();
	// 168,750 * 3 / 4 = 126,562.5; 126,563 * 3 / 4 = 94,922.25; and so on.
	assert_eq!(falls, [300_000, 225_000, 168_750, 126_563, 94_923, 71_193, 53_395]);
}

#[test]
fn price_share_should_be_rounded_up_and_at_most_one() {
	assert_eq!(price_share(240, 600), Permill::from_percent(40));
	assert_eq!(price_share(1, 3), Permill::from_parts(333_334));
	assert_eq!([price_share(601, 600), price_share(1, 0)], [Permill::one(); 2]);
}

#[test]
fn retry_should_not_go_past_a_term_that_has_not_come() {
	assert_eq!(retry_until(10, 5, 100), Some(15));
	assert_eq!(retry_until(98, 5, 100), Some(100));
	assert_eq!(retry_until(100, 5, 100), Some(105));
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
		let to = proceeds(price * UNIT, &dues(principal * UNIT, interest * UNIT)).expect("fits");
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
	let at = |elapsed| ramped(Permill::from_percent(70), Permill::from_percent(55), elapsed, WEEK);
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
	fn losses_should_never_be_counted_for_less_than_is_left_of_them(
		losses in proptest::collection::vec((1u128..1_000_000_000_000, 0u128..=100), 1..20),
	) {
		// The exact loss is kept beside it as a fraction: shrinking it by the same quotients rounds
		// down, so it is never more than the truth.
		let (mut uncovered, mut shortfall) = (one(), 0u128);
		let mut booked: Vec<(Balance, u128)> = Vec::new();
		for (loss, percent) in losses {
			if shortfall == 0 {
				(uncovered, booked) = (one(), Vec::new());
			}
			shortfall += loss;
			let counted = loss_from_the_beginning(loss, uncovered).expect("no overflow");
			booked.push((counted, loss * NORMALIZED_SCALE));
			let made_good = shortfall * percent / 100;
			uncovered = still_uncovered(uncovered, shortfall, made_good).expect("no overflow");
			for (_, exact) in booked.iter_mut() {
				*exact = mul_div(*exact, shortfall - made_good, shortfall, Rounding::Down)
					.expect("no overflow");
			}
			shortfall -= made_good;
			for (counted, exact) in &booked {
				let left = loss_left(*counted, uncovered).expect("no overflow");
				prop_assert!(left * NORMALIZED_SCALE >= *exact);
			}
		}
	}

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
		let debt = principal + interest;
		let penalty = penalty_due(dues.penalty, repaid_before + debt, 0).expect("fits");
		prop_assert_eq!(left == 0, unpaid == 0 && price >= debt + penalty);
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
