// SPDX-License-Identifier: Apache-2.0

//! Exact decimals: from the digits of a JSON number or string to a `FixedU128` and back, without
//! floats.

use core::fmt;
use sp_runtime::{FixedPointNumber, FixedU128};

/// Decimal places of a `FixedU128`; further digits are cut off, never rounded up.
const PLACES: i64 = 18;

/// Why a text is not a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
	/// Not of the form `digits[.digits][e[+-]digits]`.
	NotANumber,
	/// With a minus sign.
	Negative,
	/// More than a `FixedU128` holds.
	TooLarge,
}

impl fmt::Display for DecimalError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotANumber => "not a decimal number",
			Self::Negative => "negative",
			Self::TooLarge => "too large",
		})
	}
}

/// Parse a decimal number such as `1234.5`, `0.1`, `1e3` or `0`. What is less than 10^-18 is zero.
/// A minus sign is refused, even before a zero.
pub fn parse(text: &str) -> Result<FixedU128, DecimalError> {
	let (negative, unsigned) = match text.strip_prefix('-') {
		Some(rest) => (true, rest),
		None => (false, text),
	};
	let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
		Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
		None => (unsigned, 0),
	};
	let (whole, fraction) = match mantissa.split_once('.') {
		Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
		Some(_) => return Err(DecimalError::NotANumber),
		None => (mantissa, ""),
	};
	if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
		return Err(DecimalError::NotANumber);
	}
	if negative {
		return Err(DecimalError::Negative);
	}
	scaled(whole, fraction, exponent)
}

/// Parse an exponent; one too long for an `i32` counts as `i32::MAX` or `-i32::MAX`.
fn parse_exponent(text: &str) -> Result<i64, DecimalError> {
	let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
	if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
		return Err(DecimalError::NotANumber);
	}
	let size = digits.parse::<i32>().unwrap_or(i32::MAX);
	Ok(if text.starts_with('-') { -i64::from(size) } else { i64::from(size) })
}

/// The digits of `whole.fraction * 10^exponent` down to the 18th decimal place.
fn scaled(whole: &str, fraction: &str, exponent: i64) -> Result<FixedU128, DecimalError> {
	let point = i64::try_from(whole.len()).map_err(|_| DecimalError::TooLarge)?;
	let mut place = point + exponent + PLACES;
	let mut inner: u128 = 0;
	for digit in whole.bytes().chain(fraction.bytes()) {
		if place <= 0 {
			break;
		}
		place -= 1;
		inner = inner
			.checked_mul(10)
			.and_then(|inner| inner.checked_add(u128::from(digit - b'0')))
			.ok_or(DecimalError::TooLarge)?;
	}
	if inner == 0 {
		return Ok(FixedU128::from_inner(0));
	}
	for _ in 0..place {
		inner = inner.checked_mul(10).ok_or(DecimalError::TooLarge)?;
	}
	Ok(FixedU128::from_inner(inner))
}

/// Prints a price as a decimal without needless zeros.
pub struct Decimal(pub FixedU128);

impl fmt::Display for Decimal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let (inner, unit) = (self.0.into_inner(), FixedU128::DIV);
		write!(f, "{}", inner / unit)?;
		let fraction = alloc::format!("{:018}", inner % unit);
		match fraction.trim_end_matches('0') {
			"" => Ok(()),
			digits => write!(f, ".{digits}"),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn parse_should_be_exact_when_the_text_is_a_decimal() {
		let cases = [
			("1", 1_000_000_000_000_000_000),
			("0.1", 100_000_000_000_000_000),
			("123.456789012345678", 123_456_789_012_345_678_000),
			("1e3", 1_000_000_000_000_000_000_000),
			("1.5E+2", 150_000_000_000_000_000_000),
			("25e-1", 2_500_000_000_000_000_000),
			("0001", 1_000_000_000_000_000_000),
			("0.000000000000000001", 1),
			("0.0000000000000000019", 1),
			("0", 0),
			("0.0", 0),
			("0e9999999999999", 0),
			("1e-19", 0),
			("0.00000000000000000099", 0),
			("1.0000000000000000009999", 1_000_000_000_000_000_000),
			(
				"0.00000000000000000000000000000000000000000000000000001e53",
				1_000_000_000_000_000_000,
			),
		];
		for (text, inner) in cases {
			assert_eq!(parse(text), Ok(FixedU128::from_inner(inner)), "{text}");
		}
	}

	#[test]
	fn parse_should_say_why_when_the_text_is_no_price() {
		let cases = [
			("-5", DecimalError::Negative),
			("-0", DecimalError::Negative),
			("-1e-19", DecimalError::Negative),
			("NaN", DecimalError::NotANumber),
			("", DecimalError::NotANumber),
			("-", DecimalError::NotANumber),
			("1.", DecimalError::NotANumber),
			(".5", DecimalError::NotANumber),
			("1e", DecimalError::NotANumber),
			("1 000", DecimalError::NotANumber),
			("0x10", DecimalError::NotANumber),
			("+1", DecimalError::NotANumber),
			("Infinity", DecimalError::NotANumber),
			("1e400", DecimalError::TooLarge),
			("1e99999999999999999999", DecimalError::TooLarge),
			("9999999999999999999999999999999999999999", DecimalError::TooLarge),
		];
		for (text, error) in cases {
			assert_eq!(parse(text), Err(error), "{text}");
		}
	}

	proptest! {
		#[test]
		fn parse_should_return_what_was_printed_when_it_has_18_places(inner: u128) {
			const DIV: u128 = 1_000_000_000_000_000_000;
			let text = std::format!("{}.{:018}", inner / DIV, inner % DIV);
			let price = FixedU128::from_inner(inner);
			prop_assert_eq!(parse(&text), Ok(price));
			prop_assert_eq!(parse(&std::format!("{}", Decimal(price))), Ok(price));
		}

		#[test]
		fn parse_should_never_panic_when_fed_anything(text in "[-+0-9.eE]{0,60}") {
			let _ = parse(&text);
		}
	}
}
