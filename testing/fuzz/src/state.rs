// SPDX-License-Identifier: GPL-3.0-only

//! Checks the invariants in a node's state, as its command `export-state` writes it.

use pignus_credit::Loans;
use pignus_runtime::{BlockNumber, Runtime, System};
use pignus_test_chain::chain::check_invariants;
use polkadot_sdk::{
	sp_core::{bytes::from_hex, storage::Storage},
	sp_io::TestExternalities,
};
use serde_json::Value;

/// What an exported state contains.
pub struct Exported {
	/// The number of its block.
	pub block: BlockNumber,
	/// How many loans it has.
	pub loans: usize,
}

/// Checks the invariants of the three pallets, and of the asset they move, in an exported state.
pub fn check_exported(spec: &[u8]) -> Result<Exported, String> {
	let spec: Value = serde_json::from_slice(spec).map_err(|error| error.to_string())?;
	let rows = spec["genesis"]["raw"]["top"].as_object().ok_or("there is no state in it")?;
	let mut storage = Storage::default();
	for (key, value) in rows {
		let value = value.as_str().ok_or_else(|| format!("{key} is not followed by a string"))?;
		storage.top.insert(bytes(key)?, bytes(value)?);
	}
	TestExternalities::new(storage).execute_with(|| {
		check_invariants()?;
		Ok(Exported { block: System::block_number(), loans: Loans::<Runtime>::iter_keys().count() })
	})
}

fn bytes(hex: &str) -> Result<Vec<u8>, String> {
	from_hex(hex).map_err(|error| format!("{hex}: {error}"))
}
