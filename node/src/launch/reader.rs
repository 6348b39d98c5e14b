// SPDX-License-Identifier: GPL-3.0-only

//! Reads values out of JSON, and notes what is wrong with each instead of stopping at the first.

use super::{
	decimal::{self, Fault},
	json::field,
};
use pignus_runtime::{constants::PIG, Balance};
use serde_json::{Map, Value};
use std::fmt;

/// The path of everything.
pub const FILE: &str = "the file";
/// Decimals of PIG.
pub const PIG_DECIMALS: u8 = PIG.ilog10() as u8;

/// What is wrong in a launch file, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
	/// The path of the value.
	pub at: String,
	/// What is wrong with it.
	pub what: String,
}

impl fmt::Display for Mistake {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		write!(formatter, "{}: {}", self.at, self.what)
	}
}

/// A value and its path.
#[derive(Clone, Debug)]
pub struct At<T> {
	/// The path.
	pub at: String,
	/// The value.
	pub value: T,
}

/// A list: what could be read of it, and how much was there.
#[derive(Clone, Debug)]
pub struct Listed<T> {
	/// The path of the list.
	pub at: String,
	/// The entries that could be read.
	pub read: Vec<At<T>>,
	/// How many entries there were; none at all if the list itself is missing.
	pub given: Option<usize>,
}

/// An object and its path.
pub struct Object<'a> {
	at: String,
	fields: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
	/// The path of a field.
	pub fn path(&self, name: &str) -> String {
		field(&self.at, name)
	}

	/// The value of a field that may be left out, which `null` is too.
	pub fn get(&self, name: &str) -> Option<&'a Value> {
		self.fields.get(name).filter(|value| !value.is_null())
	}

	/// Whether there is such a field.
	pub fn has(&self, name: &str) -> bool {
		self.get(name).is_some()
	}
}

/// A value, as messages name it.
pub fn shown(value: &Value) -> String {
	match value {
		Value::Array(_) => "a list".into(),
		Value::Object(_) => "an object".into(),
		Value::String(_) => format!("the text {value}"),
		_ => value.to_string(),
	}
}

/// Collects mistakes.
#[derive(Default)]
pub struct Reader {
	/// Those so far.
	pub mistakes: Vec<Mistake>,
}

impl Reader {
	/// Notes a mistake.
	pub fn wrong(&mut self, at: impl Into<String>, what: impl Into<String>) {
		self.mistakes.push(Mistake { at: at.into(), what: what.into() });
	}

	/// An object that has no other fields than `known`. The path of the whole file is empty.
	pub fn object<'a>(&mut self, at: &str, value: &'a Value, known: &[&str]) -> Option<Object<'a>> {
		let Value::Object(fields) = value else {
			let at = if at.is_empty() { FILE } else { at };
			let (shown, known) = (shown(value), known.join(", "));
			let what = format!("must be an object in braces, not {shown}; its fields are {known}");
			self.wrong(at, what);
			return None;
		};
		for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
			let known = known.join(", ");
			self.wrong(field(at, name), format!("there is no such field; there are {known}"));
		}
		Some(Object { at: at.into(), fields })
	}

	/// The value of a field, which must be there. `wanted` says what would be right.
	pub fn required<'a>(
		&mut self,
		object: &Object<'a>,
		name: &str,
		wanted: &str,
	) -> Option<&'a Value> {
		let value = object.get(name);
		if value.is_none() {
			let fault = if object.fields.contains_key(name) { "null" } else { "missing" };
			self.wrong(object.path(name), format!("is {fault}: give {wanted}"));
		}
		value
	}

	/// A text that is not empty, and that is there.
	pub fn text(&mut self, object: &Object, name: &str, wanted: &str) -> Option<String> {
		let value = self.required(object, name, wanted)?;
		self.text_of(&object.path(name), value, wanted).map(Into::into)
	}

	/// A text that is not empty.
	pub fn text_of<'a>(&mut self, at: &str, value: &'a Value, wanted: &str) -> Option<&'a str> {
		let what = match value.as_str() {
			Some(text) if !text.trim().is_empty() => return Some(text),
			Some(_) => format!("is empty: give {wanted}"),
			None => format!("must be a text in quotes, not {}: give {wanted}", shown(value)),
		};
		self.wrong(at, what);
		None
	}

	/// A whole number that is there.
	pub fn number(&mut self, object: &Object, name: &str, wanted: &str) -> Option<u32> {
		let value = self.required(object, name, wanted)?;
		let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
		if number.is_none() {
			let what = format!(
				"must be a whole number from 0 to {}, without quotes, not {}: give {wanted}",
				u32::MAX,
				shown(value)
			);
			self.wrong(object.path(name), what);
		}
		number
	}

	/// A list that is there, each entry read by `read`.
	pub fn list<T>(
		&mut self,
		object: &Object,
		name: &str,
		wanted: &str,
		mut read: impl FnMut(&mut Self, &str, &Value) -> Option<T>,
	) -> Listed<T> {
		let at = object.path(name);
		let mut list = Listed { at: at.clone(), read: Vec::new(), given: None };
		let Some(value) = self.required(object, name, wanted) else { return list };
		let Value::Array(entries) = value else {
			let shown = shown(value);
			self.wrong(at, format!("must be a list in brackets, not {shown}: give {wanted}"));
			return list;
		};
		list.given = Some(entries.len());
		for (index, entry) in entries.iter().enumerate() {
			let at = format!("{at}[{index}]");
			if let Some(value) = read(self, &at, entry) {
				list.read.push(At { at, value });
			}
		}
		list
	}

	/// An amount in a field that is there, as a decimal: `1` is `10^decimals` of the smallest unit.
	pub fn amount(
		&mut self,
		object: &Object,
		name: &str,
		decimals: u8,
		wanted: &str,
	) -> Option<Balance> {
		let value = self.required(object, name, wanted)?;
		let at = object.path(name);
		let Some(text) = value.as_str() else {
			let shown = shown(value);
			self.wrong(at, format!("must be a decimal in quotes, not {shown}: give {wanted}"));
			return None;
		};
		let what = match decimal::parse(text, decimals) {
			Ok(amount) => return Some(amount),
			Err(Fault::NotDecimal) => format!(
				"{value} is no decimal, which is digits with at most one point between them: give \
				 {wanted}"
			),
			Err(Fault::TooFine) => {
				format!("{text} has more than {decimals} decimals: leave out those after them")
			},
			Err(Fault::TooMuch) => {
				format!("{text} is more than the chain can count: give {wanted}")
			},
		};
		self.wrong(at, what);
		None
	}
}
