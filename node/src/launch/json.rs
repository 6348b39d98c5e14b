// SPDX-License-Identifier: GPL-3.0-only

//! Fields that a JSON object has twice: `serde_json` takes the last one and says nothing.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::BTreeSet, fmt};

/// The paths of the fields that are there more than once in a text that is valid JSON.
pub fn repeated_fields(text: &str) -> Vec<String> {
	let mut repeated = Vec::new();
	let fields = Fields { at: String::new(), repeated: &mut repeated };
	// That the text is JSON is checked by whoever reads its values.
	let _ = fields.deserialize(&mut serde_json::Deserializer::from_str(text));
	repeated
}

/// The path of a field of what is at `at`.
pub fn field(at: &str, name: &str) -> String {
	if at.is_empty() {
		name.into()
	} else {
		format!("{at}.{name}")
	}
}

/// Walks through a value and notes what is there twice.
struct Fields<'a> {
	at: String,
	repeated: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Fields<'_> {
	type Value = ();

	fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
		deserializer.deserialize_any(self)
	}
}

impl<'de> Visitor<'de> for Fields<'_> {
	type Value = ();

	fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		formatter.write_str("JSON")
	}

	fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
		Ok(())
	}

	fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
		Ok(())
	}

	fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
		Ok(())
	}

	fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
		Ok(())
	}

	fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
		Ok(())
	}

	fn visit_unit<E: Error>(self) -> Result<(), E> {
		Ok(())
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
		let mut index = 0;
		loop {
			let at = format!("{}[{index}]", self.at);
			let seed = Fields { at, repeated: &mut *self.repeated };
			if list.next_element_seed(seed)?.is_none() {
				return Ok(());
			}
			index += 1;
		}
	}

	fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
		let mut seen = BTreeSet::new();
		while let Some(name) = object.next_key::<String>()? {
			let at = field(&self.at, &name);
			if !seen.insert(name) {
				self.repeated.push(at.clone());
			}
			object.next_value_seed(Fields { at, repeated: &mut *self.repeated })?;
		}
		Ok(())
	}
}
