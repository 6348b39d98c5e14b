// SPDX-License-Identifier: GPL-3.0-only

//! Reads values out of JSON, and notes what is wrong with each instead of stopping at the first.

use super::{
	decimal::{self, Fault},
	development_keys::{secret_of, Key},
	json::field,
};
use pignus_runtime::{configs::system::SS58Prefix, constants::PIG, AccountId, Balance};
use polkadot_sdk::sp_core::crypto::{Ss58AddressFormat, Ss58Codec};
use serde_json::{Map, Value};
use std::fmt;

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

	/// The value of a field that may be missing.
	pub fn get(&self, name: &str) -> Option<&'a Value> {
		self.fields.get(name)
	}

	/// Whether there is such a field.
	pub fn has(&self, name: &str) -> bool {
		self.fields.contains_key(name)
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

	/// An object that has no other fields than `known`.
	pub fn object<'a>(&mut self, at: &str, value: &'a Value, known: &[&str]) -> Option<Object<'a>> {
		let Value::Object(fields) = value else {
			self.wrong(at, format!("must be an object with the fields {}", known.join(", ")));
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
		let value = object.fields.get(name);
		if value.is_none() {
			self.wrong(object.path(name), format!("is missing: give {wanted}"));
		}
		value
	}

	/// A text that is not empty, and that is there.
	pub fn text(&mut self, object: &Object, name: &str, wanted: &str) -> Option<String> {
		let value = self.required(object, name, wanted)?;
		self.text_of(&object.path(name), value, wanted).map(Into::into)
	}

	fn text_of<'a>(&mut self, at: &str, value: &'a Value, wanted: &str) -> Option<&'a str> {
		let text = value.as_str().filter(|text| !text.is_empty());
		if text.is_none() {
			self.wrong(at, format!("must be a text: give {wanted}"));
		}
		text
	}

	/// A whole number that is there.
	pub fn number(&mut self, object: &Object, name: &str, wanted: &str) -> Option<u32> {
		let value = self.required(object, name, wanted)?;
		let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
		if number.is_none() {
			self.wrong(object.path(name), format!("must be a whole number: give {wanted}"));
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
			self.wrong(at, format!("must be a list: give {wanted}"));
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

	/// The account in a field that is there.
	pub fn account_in(&mut self, object: &Object, name: &str, wanted: &str) -> Option<AccountId> {
		let value = self.required(object, name, wanted)?;
		self.account(&object.path(name), value)
	}

	/// An account by its address, which has a checksum and says for which network it is.
	pub fn account(&mut self, at: &str, value: &Value) -> Option<AccountId> {
		let own = Ss58AddressFormat::custom(SS58Prefix::get());
		let text = self.text_of(at, value, "an address")?;
		match AccountId::from_ss58check_with_version(text) {
			Ok((account, format)) if format == own => {
				self.refuse_known(at, account.as_ref());
				Some(account)
			},
			Ok((account, format)) => {
				let [given, own_prefix] = [format, own].map(u16::from);
				let right = account.to_ss58check_with_version(own);
				let what = format!(
					"{text} is an address of the network with the prefix {given}; here the prefix is \
					 {own_prefix}, and the same account is {right}"
				);
				self.wrong(at, what);
				None
			},
			Err(_) => {
				self.wrong(
					at,
					format!("{text} is not an address, or has a typing error: copy it anew"),
				);
				None
			},
		}
	}

	/// The public key in a field that is there.
	pub fn key_in(&mut self, object: &Object, name: &str, wanted: &str) -> Option<Key> {
		let key = self.bytes_in(object, name, wanted)?;
		self.refuse_known(&object.path(name), &key);
		Some(key)
	}

	/// The bytes of a field that is there, as many as `N`.
	pub fn bytes_in<const N: usize>(
		&mut self,
		object: &Object,
		name: &str,
		wanted: &str,
	) -> Option<[u8; N]> {
		let value = self.required(object, name, wanted)?;
		let at = object.path(name);
		let bytes = from_hex(self.text_of(&at, value, wanted)?);
		if bytes.is_none() {
			self.wrong(at, format!("must be 0x and {} hexadecimal digits: give {wanted}", 2 * N));
		}
		bytes
	}

	/// Notes a key whose secret everybody knows.
	pub fn refuse_known(&mut self, at: &str, key: &[u8]) {
		let known = Key::try_from(key).ok().and_then(|key| secret_of(&key));
		if let Some(secret) = known {
			self.wrong(
				at,
				format!("is the development key {secret}, whose secret everybody knows"),
			);
		}
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
			let what = format!("must be a decimal in quotes, such as \"1000.5\": give {wanted}");
			self.wrong(at, what);
			return None;
		};
		let what = match decimal::parse(text, decimals) {
			Ok(amount) => return Some(amount),
			Err(Fault::NotDecimal) => {
				format!("{text} is no decimal such as \"1000.5\": give {wanted}")
			},
			Err(Fault::TooFine) => format!("{text} has more than {decimals} decimals"),
			Err(Fault::TooMuch) => format!("{text} is more than the chain can count"),
		};
		self.wrong(at, what);
		None
	}
}

/// The bytes of `0x` and exactly as many hexadecimal digits as they take.
fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
	let digits = text.strip_prefix("0x").filter(|digits| digits.len() == 2 * N)?;
	let mut bytes = [0; N];
	for (index, byte) in bytes.iter_mut().enumerate() {
		let pair = digits.get(2 * index..2 * index + 2)?;
		*byte = pair
			.bytes()
			.all(|digit| digit.is_ascii_hexdigit())
			.then(|| u8::from_str_radix(pair, 16).ok())??;
	}
	Some(bytes)
}
