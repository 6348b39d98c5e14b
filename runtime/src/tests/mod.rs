// SPDX-License-Identifier: GPL-3.0-only

//! Tests of the whole runtime: what cannot be tested in a single pallet.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod collateral;
mod documents;
mod filter;
mod governance;
mod hostile;
mod limits;
mod markets;
mod origins;
mod presets;
mod proxies;

mod upgrade;
mod xcm;

use polkadot_sdk::*;

use crate::{AccountId, RuntimeGenesisConfig, System};
use frame_support::genesis_builder_helper::{build_state, get_preset};
use serde_json::Value;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;

/// The account of a development key.
fn account(key: Sr25519Keyring) -> AccountId {
	key.to_account_id()
}

/// Merges `patch` into `target` as RFC 7386 says, which is how a node applies a preset.
fn merge(target: &mut Value, patch: Value) {
	match (target, patch) {
		(Value::Object(target), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(target.entry(key).or_insert(Value::Null), value);
			}
		},
		(target, patch) => *target = patch,
	}
}

/// The whole genesis of the preset named `name`, as JSON.
fn genesis_of(name: &str) -> Value {
	let json = |id: Option<&str>| -> Value {
		let bytes = get_preset::<RuntimeGenesisConfig>(
			&id.map(Into::into),
			crate::genesis_config_presets::get_preset,
		)
		.expect("the preset exists");
		serde_json::from_slice(&bytes).expect("the preset is JSON")
	};
	let mut genesis = json(None);
	merge(&mut genesis, json(Some(name)));
	genesis
}

/// A chain at block 1 that started from the preset named `name`.
fn chain(name: &str) -> TestExternalities {
	let mut externalities = TestExternalities::default();
	externalities.execute_with(|| {
		let genesis = serde_json::to_vec(&genesis_of(name)).expect("it came from JSON");
		build_state::<RuntimeGenesisConfig>(genesis).expect("the preset builds");
		System::set_block_number(1);
	});
	externalities
}
