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

/// The score that orders the loans of a market by risk: `normalized / units`, rounded down; the
/// highest there is when there are no units. It changes neither with price nor with time.
pub fn risk_score(normalized: u128, units: FixedU128) -> Option<u128> {
	if units.into_inner() == 0 {
		return Some(u128::MAX);
	}
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

/// How much of a payment of `amount` is taken: what is left of `debt` is nothing, or at least
/// `min_debt`, or the debt was below that already.
pub fn taken_of_payment(amount: Balance, debt: Balance, min_debt: Balance) -> Balance {
	match debt.checked_sub(min_debt) {
		Some(spare) if amount < debt => amount.min(spare),
		_ => amount.min(debt),
	}
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

/// The fine for redeeming a loan: `fine * max(debt, min_debt)`, rounded up. It is never less than
/// its share of the smallest debt, so that a default of next to nothing is not free.
pub fn redeem_fine(debt: Balance, min_debt: Balance, fine: Permill) -> Option<Balance> {
	fraction_of(debt.max(min_debt), fine, Rounding::Up)
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

/// What is left unpaid of losses of which the share `uncovered` was unpaid, once `made_good` of all
/// the `shortfall` is paid: `uncovered * (shortfall - made_good) / shortfall`, rounded up. Every
/// loss of a shortfall is made good in the same proportion.
pub fn still_uncovered(
	uncovered: FixedU128,
	shortfall: Balance,
	made_good: Balance,
) -> Option<FixedU128> {
	let left = shortfall.checked_sub(made_good)?;
	share_of(left, uncovered.into_inner(), shortfall, Rounding::Up).map(FixedU128::from_inner)
}

/// A loss of `amount`, booked while the share `uncovered` of its shortfall's losses was unpaid, as
/// if it had been there from the beginning: `amount / uncovered`, rounded up.
pub fn loss_from_the_beginning(amount: Balance, uncovered: FixedU128) -> Option<Balance> {
	share_of(amount, DIV, uncovered.into_inner(), Rounding::Up)
}

/// What is left of losses of which the share `uncovered` is unpaid: `losses * uncovered`, rounded
/// up.
pub fn loss_left(from_the_beginning: Balance, uncovered: FixedU128) -> Option<Balance> {
	share_of(from_the_beginning, uncovered.into_inner(), DIV, Rounding::Up)
}

/// The share of an item's value at which the next sale from the inventory ends, when the last one
/// ended at `share`: three quarters of it, rounded up.
pub fn next_lowest(share: Permill) -> Permill {
	Permill::from_parts(share.deconstruct().saturating_mul(3).div_ceil(4))
}

/// `price` as a share of `value`, rounded up; at most all of it, and all of it without a value.
pub fn price_share(price: Balance, value: Balance) -> Permill {
	let parts = share_of(price, MILLION, value, Rounding::Up);
	parts
		.and_then(|parts| u32::try_from(parts).ok())
		.map_or(Permill::one(), Permill::from_parts)
}

/// The wait before a failed start is tried again: `first * 2^failures`, at most `first * 2^10`.
pub fn retry_delay(first: Moment, failures: u32) -> Option<Moment> {
	first.checked_mul(1 << failures.min(10))
}

/// When a start that failed for want of value is tried again: after `delay`, but not past the end
/// of its term while that has not come.
pub fn retry_until(now: Moment, delay: Moment, term: Moment) -> Option<Moment> {
	let at = now.checked_add(delay)?;
	Some(if now < term { at.min(term) } else { at })
}

#[cfg(test)]
mod tests;
