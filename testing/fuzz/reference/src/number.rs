// SPDX-License-Identifier: Apache-2.0

//! Exact numbers, and the few places where they are rounded.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::fmt::Debug;

/// The result of a check; the `Err` says what is wrong.
pub type Result<T = ()> = std::result::Result<T, String>;

/// An exact number.
pub(crate) type Number = BigRational;

/// A ratio of one, in units of 10^-18.
pub(crate) const ONE: u128 = 1_000_000_000_000_000_000;

/// Normalized debt is kept in units of which this many make one smallest unit (design 1).
pub(crate) const NANO: u128 = 1_000_000_000;

/// Smallest units in one NUSD (design 1).
pub(crate) const UNIT: u128 = 1_000_000;

/// A number in units of 10^-18: a price in NUSD for one unit, an index, a multiplier, a ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ratio18(pub u128);

/// Returns `Err` with a text unless a condition holds.
macro_rules! ensure {
	($holds:expr, $($text:tt)+) => {
		if !$holds {
			return Err(format!($($text)+));
		}
	};
}
pub(crate) use ensure;

/// A whole number.
pub(crate) fn whole(number: u128) -> Number {
	Number::from_integer(BigInt::from(number))
}

/// A number in units of 10^-18.
pub(crate) fn ratio(number: u128) -> Number {
	Number::new(BigInt::from(number), BigInt::from(ONE))
}

/// A fraction in millionths.
pub(crate) fn millionths(fraction: u32) -> Number {
	Number::new(BigInt::from(fraction), BigInt::from(1_000_000))
}

/// Rounded down to a whole amount.
pub(crate) fn down(number: &Number) -> Result<u128> {
	let rounded = number.floor().to_integer();
	rounded.to_u128().ok_or_else(|| format!("{rounded} is no amount"))
}

/// Rounded up to a whole amount.
pub(crate) fn up(number: &Number) -> Result<u128> {
	let rounded = number.ceil().to_integer();
	rounded.to_u128().ok_or_else(|| format!("{rounded} is no amount"))
}

/// `amount * fraction`, rounded down.
pub(crate) fn part_down(amount: u128, fraction: u32) -> Result<u128> {
	down(&(whole(amount) * millionths(fraction)))
}

/// `amount * fraction`, rounded up.
pub(crate) fn part_up(amount: u128, fraction: u32) -> Result<u128> {
	up(&(whole(amount) * millionths(fraction)))
}

/// `amount * share / total`, exactly.
pub(crate) fn share(amount: u128, share: u128, total: u128) -> Result<Number> {
	ensure!(!total.is_zero(), "a share of nothing");
	Ok(Number::new(BigInt::from(amount) * BigInt::from(share), BigInt::from(total)))
}

/// A sum, which must not overflow.
pub(crate) fn plus(left: u128, right: u128) -> Result<u128> {
	left.checked_add(right).ok_or_else(|| format!("{left} + {right} overflows"))
}

/// A difference, which must not fall below zero.
pub(crate) fn minus(left: u128, right: u128, what: &str) -> Result<u128> {
	left.checked_sub(right).ok_or_else(|| format!("{what}: {right} of {left}"))
}

/// Checks that the two are the same.
pub(crate) fn same<T: PartialEq + Debug>(what: &str, chain: T, expected: T) -> Result {
	ensure!(chain == expected, "{what}: the chain has {chain:?}, the design {expected:?}");
	Ok(())
}

/// A product of two numbers in units of 10^-18, rounded down to such a unit (design 1).
pub(crate) fn times(left: u128, right: u128) -> u128 {
	let product = BigInt::from(left) * BigInt::from(right) / BigInt::from(ONE);
	product.to_u128().unwrap_or(u128::MAX)
}

/// `(1 + rate)^exponent` at 10^-18, by squaring, each product rounded down (3.1).
pub(crate) fn power(rate: u128, mut exponent: u64) -> u128 {
	let (mut result, mut base) = (ONE, ONE.saturating_add(rate));
	while exponent > 0 {
		if exponent & 1 == 1 {
			result = times(result, base);
		}
		exponent >>= 1;
		if exponent > 0 {
			base = times(base, base);
		}
	}
	result
}
