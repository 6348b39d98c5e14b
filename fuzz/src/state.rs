// SPDX-License-Identifier: GPL-3.0-only

//! The state of a node, as its command `export-state` writes it, and whether the invariants hold in
//! it.

use polkadot_sdk::{
	sp_core::{bytes::from_hex, storage::Storage},
	sp_io::TestExternalities,
};
use serde_json::Value;

use crate::chain::check_invariants;

/// Checks every invariant in an exported state, and returns how many rows it has.
pub fn check_exported(spec: &[u8]) -> Result<usize, String> {
	let spec: Value = serde_json::from_slice(spec).map_err(|error| error.to_string())?;
	let rows = spec["genesis"]["raw"]["top"].as_object().ok_or("there is no state in it")?;
	let mut storage = Storage::default();
	for (key, value) in rows {
		let value = value.as_str().ok_or_else(|| format!("{key} is not followed by a string"))?;
		storage.top.insert(bytes(key)?, bytes(value)?);
	}
	TestExternalities::new(storage).execute_with(check_invariants)?;
	Ok(rows.len())
}

fn bytes(hex: &str) -> Result<Vec<u8>, String> {
	from_hex(hex).map_err(|error| format!("{hex}: {error}"))
}
