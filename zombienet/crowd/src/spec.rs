// SPDX-License-Identifier: GPL-3.0-only

//! The raw spec of a chain.

use pignus_test_chain::chain::Rows;
use polkadot_sdk::sp_core::bytes::{from_hex, to_hex};
use serde_json::{Map, Value};
use std::fs;

/// The raw spec of a chain: a document with the rows of the genesis in it.
pub struct Spec {
	/// The rows.
	pub rows: Rows,
	document: Value,
}

impl Spec {
	/// Reads a file.
	pub fn read(path: &str) -> Result<Self, String> {
		Self::parse(path).map_err(|error| format!("{path}: {error}"))
	}

	/// Writes a file.
	pub fn write(mut self, path: &str) -> Result<(), String> {
		let rows = self.rows.iter();
		let rows: Map<String, Value> =
			rows.map(|(key, value)| (hex(key), hex(value).into())).collect();
		*top(&mut self.document) = rows.into();
		fs::write(path, self.document.to_string()).map_err(|error| format!("{path}: {error}"))
	}

	fn parse(path: &str) -> Result<Self, String> {
		let text = fs::read(path).map_err(|error| error.to_string())?;
		let mut document: Value =
			serde_json::from_slice(&text).map_err(|error| error.to_string())?;
		let rows = top(&mut document).as_object().ok_or("it is no raw spec")?;
		let row = |(key, value): (&String, &Value)| {
			let value = value.as_str().ok_or_else(|| format!("{key} is not followed by a string"));
			Ok::<_, String>((bytes(key)?, bytes(value?)?))
		};
		let rows = rows.iter().map(row).collect::<Result<_, _>>()?;
		Ok(Self { rows, document })
	}
}

fn top(document: &mut Value) -> &mut Value {
	&mut document["genesis"]["raw"]["top"]
}

fn bytes(hex: &str) -> Result<Vec<u8>, String> {
	from_hex(hex).map_err(|error| format!("{hex}: {error}"))
}

fn hex(bytes: &[u8]) -> String {
	to_hex(bytes, false)
}
