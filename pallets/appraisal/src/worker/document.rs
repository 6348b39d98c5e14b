// SPDX-License-Identifier: Apache-2.0

//! From the body of a response to a price.

use super::http::FetchError;
use crate::decimal::{self, DecimalError};
use alloc::string::String;
use core::fmt;
use serde::{
	de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor},
	Deserialize,
};
use serde_json::Value;
use sp_runtime::FixedU128;

/// Why a source's answer was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// It was never requested: a fault of this node.
	NotFetched,
	/// This node's override for it cannot be read.
	Override,
	/// It could not be fetched.
	Fetch(FetchError),
	/// It is not JSON, or nested too deeply.
	NotJson,
	/// A key on the pointer's path occurs twice: it is unclear which is meant.
	Ambiguous,
	/// There is nothing where the pointer points.
	Missing,
	/// What the pointer finds is neither a number nor a string.
	NotScalar,
	/// It is not a usable number.
	Decimal(DecimalError),
	/// The product of price and rate is higher than any price may be.
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
			Self::Override => f.write_str("the local override is not valid"),
			Self::Fetch(error) => error.fmt(f),
			Self::NotJson => f.write_str("not JSON, or nested too deeply"),
			Self::Ambiguous => f.write_str("a key stands twice"),
			Self::Missing => f.write_str("nothing at the pointer"),
			Self::NotScalar => f.write_str("neither a number nor a string at the pointer"),
			Self::Decimal(error) => error.fmt(f),
			Self::OutOfRange => f.write_str("price out of range"),
		}
	}
}

/// The decimal number that `pointer` finds in the JSON document `body`.
pub fn number_at(body: &[u8], pointer: &[u8]) -> Result<FixedU128, Refusal> {
	let pointer = core::str::from_utf8(pointer).map_err(|_| Refusal::Missing)?;
	let body = core::str::from_utf8(body).map_err(|_| Refusal::NotJson)?;
	let mut json = serde_json::Deserializer::from_str(body);
	let found = Pointer(pointer).deserialize(&mut json).map_err(|_| Refusal::NotJson)?;
	json.end().map_err(|_| Refusal::NotJson)?;
	let parsed = match found {
		Found::Once(Value::Number(number)) => decimal::parse(number.as_str()),
		Found::Once(Value::String(text)) => decimal::parse(&text),
		Found::Once(_) => return Err(Refusal::NotScalar),
		Found::Twice => return Err(Refusal::Ambiguous),
		Found::Nowhere => return Err(Refusal::Missing),
	};
	parsed.map_err(Refusal::Decimal)
}

/// What a pointer leads to.
enum Found {
	Nowhere,
	Once(Value),
	Twice,
}

/// A JSON Pointer that is followed while the document is read: nothing off its path is kept, and a
/// key that occurs twice on the path is noticed, where `serde_json::Value` silently takes the last.
#[derive(Clone, Copy)]
struct Pointer<'p>(&'p str);

impl Pointer<'_> {
	/// The first token of a non-empty pointer, and the rest.
	fn split(&self) -> (String, Self) {
		let way = self.0.strip_prefix('/').unwrap_or(self.0);
		let (token, rest) = way.split_at(way.find('/').unwrap_or(way.len()));
		(token.replace("~1", "/").replace("~0", "~"), Self(rest))
	}
}

impl<'de> DeserializeSeed<'de> for Pointer<'_> {
	type Value = Found;

	fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Found, D::Error> {
		if self.0.is_empty() {
			Value::deserialize(json).map(Found::Once)
		} else {
			json.deserialize_any(self)
		}
	}
}

impl<'de> Visitor<'de> for Pointer<'_> {
	type Value = Found;

	fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("JSON")
	}

	fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Found, A::Error> {
		let (token, rest) = self.split();
		let mut found = None;
		while let Some(key) = object.next_key::<String>()? {
			if key != token {
				object.next_value::<IgnoredAny>()?;
				continue;
			}
			let value = object.next_value_seed(rest)?;
			found = Some(if found.is_none() { value } else { Found::Twice });
		}
		Ok(found.unwrap_or(Found::Nowhere))
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Found, A::Error> {
		let (token, rest) = self.split();
		let is_index = token == "0" || !token.starts_with(['0', '+']);
		let mut found = Found::Nowhere;
		if let Some(index) = token.parse::<usize>().ok().filter(|_| is_index) {
			for _ in 0..index {
				if array.next_element::<IgnoredAny>()?.is_none() {
					return Ok(Found::Nowhere);
				}
			}
			found = array.next_element_seed(rest)?.unwrap_or(Found::Nowhere);
		}
		while array.next_element::<IgnoredAny>()?.is_some() {}
		Ok(found)
	}

	fn visit_str<E>(self, _: &str) -> Result<Found, E> {
		Ok(Found::Nowhere)
	}

	fn visit_u64<E>(self, _: u64) -> Result<Found, E> {
		Ok(Found::Nowhere)
	}

	fn visit_i64<E>(self, _: i64) -> Result<Found, E> {
		Ok(Found::Nowhere)
	}

	fn visit_bool<E>(self, _: bool) -> Result<Found, E> {
		Ok(Found::Nowhere)
	}

	fn visit_unit<E>(self) -> Result<Found, E> {
		Ok(Found::Nowhere)
	}
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
	fn number_at_should_follow_the_pointer_as_rfc_6901_says() {
		let body = br#"{"":1,"a/b":2,"m~n":3,"list":[4,[5],"x"],"text":"6","n":7,"below":-7,
			"long":1.5e-7,"no":null}"#;
		let found = |pointer: &str| number_at(body, pointer.as_bytes());
		for (pointer, value) in
			[("/", 1), ("/a~1b", 2), ("/m~0n", 3), ("/list/0", 4), ("/list/1/0", 5), ("/text", 6)]
		{
			assert_eq!(found(pointer), Ok(FixedU128::from_u32(value)), "{pointer}");
		}
		let nowhere = [
			"/list/3", "/list/00", "/list/-", "/list/+1", "/text/0", "/n/0", "/below/0", "/long/0",
			"/no/x", "/x", "//",
		];
		for pointer in nowhere {
			assert_eq!(found(pointer), Err(Refusal::Missing), "{pointer}");
		}
	}

	#[test]
	fn number_at_should_refuse_when_a_key_on_its_way_stands_twice() {
		let found = |body: &str| number_at(body.as_bytes(), b"/a/b");
		assert_eq!(found(r#"{"a":{"b":1,"b":2}}"#), Err(Refusal::Ambiguous));
		assert_eq!(found(r#"{"a":{"b":1},"a":{"b":1}}"#), Err(Refusal::Ambiguous));
		assert_eq!(found(r#"{"a":{"b":1},"a":{}}"#), Err(Refusal::Ambiguous));
		assert_eq!(found(r#"{"a":{"b":1,"c":1,"c":2},"x":1,"x":2}"#), Ok(FixedU128::from_u32(1)));
	}

	#[test]
	fn number_at_should_refuse_when_the_body_is_hostile() {
		let deep = [b"[".repeat(10_000), b"]".repeat(10_000)].concat();
		let cases: [(&[u8], Refusal); 10] = [
			(b"", Refusal::NotJson),
			(b"<html>", Refusal::NotJson),
			(b"\xff\xfe", Refusal::NotJson),
			(b"[5,\"\xff\"]", Refusal::NotJson),
			(b"NaN", Refusal::NotJson),
			(&deep, Refusal::NotJson),
			(b"5 6", Refusal::NotJson),
			(b"-5", Refusal::Decimal(DecimalError::Negative)),
			(b"\"NaN\"", Refusal::Decimal(DecimalError::NotANumber)),
			(b"1e400", Refusal::Decimal(DecimalError::TooLarge)),
		];
		for (body, refusal) in cases {
			assert_eq!(number_at(body, b""), Err(refusal));
		}
	}
}
