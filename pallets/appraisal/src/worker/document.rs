// SPDX-License-Identifier: Apache-2.0

//! From the body of an answer to a price.

use super::http::FetchError;
use crate::decimal::{self, DecimalError};
use core::fmt;
use polkadot_sdk::sp_runtime::FixedU128;
use serde_json::Value;

/// Why a source's answer was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// It was never asked for: a fault of this node.
	NotFetched,
	/// It could not be fetched.
	Fetch(FetchError),
	/// It is not JSON, or nested too deeply.
	NotJson,
	/// Nothing stands where the pointer points.
	Missing,
	/// What stands there is neither a number nor a string.
	NotScalar,
	/// It is no usable number.
	Decimal(DecimalError),
	/// The product of price and rate is zero or higher than any price may be.
	OutOfRange,
}

impl From<FetchError> for Refusal {
	fn from(error: FetchError) -> Self {
		Self::Fetch(error)
	}
}

impl fmt::Display for Refusal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotFetched => f.write_str("not fetched"),
			Self::Fetch(error) => error.fmt(f),
			Self::NotJson => f.write_str("not JSON, or nested too deeply"),
			Self::Missing => f.write_str("nothing at the pointer"),
			Self::NotScalar => f.write_str("neither a number nor a string at the pointer"),
			Self::Decimal(error) => error.fmt(f),
			Self::OutOfRange => f.write_str("price out of range"),
		}
	}
}

/// The decimal number that `pointer` finds in the JSON document `body`.
pub fn number_at(body: &[u8], pointer: &[u8]) -> Result<FixedU128, Refusal> {
	let document: Value = serde_json::from_slice(body).map_err(|_| Refusal::NotJson)?;
	let pointer = core::str::from_utf8(pointer).map_err(|_| Refusal::Missing)?;
	let parsed = match document.pointer(pointer).ok_or(Refusal::Missing)? {
		Value::Number(number) => decimal::parse(number.as_str()),
		Value::String(text) => decimal::parse(text),
		_ => return Err(Refusal::NotScalar),
	};
	parsed.map_err(Refusal::Decimal)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn number_at_should_be_exact_when_a_number_or_a_string_is_found() {
		let body = br#"{"stats":{"floor":[{"price":123.456789012345678},{"price":"0.1"}]}}"#;
		let found = |pointer: &[u8]| number_at(body, pointer);
		assert_eq!(
			found(b"/stats/floor/0/price"),
			Ok(FixedU128::from_inner(123_456_789_012_345_678_000))
		);
		assert_eq!(found(b"/stats/floor/1/price"), Ok(FixedU128::from_rational(1, 10)));
		assert_eq!(found(b"/stats/floor/2/price"), Err(Refusal::Missing));
		assert_eq!(found(b"/stats/floor"), Err(Refusal::NotScalar));
		assert_eq!(number_at(b"1e3", b""), Ok(FixedU128::from_u32(1000)));
	}

	#[test]
	fn number_at_should_refuse_when_the_body_is_hostile() {
		let deep = [b"[".repeat(10_000), b"]".repeat(10_000)].concat();
		let cases: [(&[u8], Refusal); 8] = [
			(b"", Refusal::NotJson),
			(b"<html>", Refusal::NotJson),
			(b"\xff\xfe", Refusal::NotJson),
			(b"NaN", Refusal::NotJson),
			(&deep, Refusal::NotJson),
			(b"-5", Refusal::Decimal(DecimalError::Negative)),
			(b"\"NaN\"", Refusal::Decimal(DecimalError::NotANumber)),
			(b"1e400", Refusal::Decimal(DecimalError::TooLarge)),
		];
		for (body, refusal) in cases {
			assert_eq!(number_at(body, b""), Err(refusal));
		}
	}
}
