// SPDX-License-Identifier: GPL-3.0-only

//! Tests of the whole runtime: what cannot be tested in a single pallet.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod assets;
mod collateral;
mod documents;
mod emergency;
mod fees;
mod filter;
mod governance;
mod hostile;
mod limits;
mod markets;
#[cfg(not(feature = "runtime-benchmarks"))]
pub(crate) mod migrations;
mod operators;
mod origins;
mod presets;
mod proxies;
mod safeguards;
mod upgrade;
mod votes;
mod xcm;

use polkadot_sdk::*;

use crate::{genesis_config_presets::whole_genesis, AccountId, RuntimeGenesisConfig, System};
use frame_support::genesis_builder_helper::build_state;
use sp_core::{sr25519, Pair};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;

/// The account of a development key.
fn account(key: Sr25519Keyring) -> AccountId {
	key.to_account_id()
}

/// The key that reports prices beside a development key, on the same node.
fn operator_key(beside: Sr25519Keyring) -> sr25519::Pair {
	let secret = format!("{}//operator", beside.to_seed());
	sr25519::Pair::from_string(&secret, None).expect("it is derived like all others")
}

/// The account of that key.
fn operator(beside: Sr25519Keyring) -> AccountId {
	operator_key(beside).public().into()
}

/// A chain at block 1 that started from the preset named `name`.
pub(crate) fn chain(name: &str) -> TestExternalities {
	built(whole_genesis(name).expect("the preset exists"))
}

/// A chain at block 1 that started from a whole genesis.
fn built(genesis: serde_json::Value) -> TestExternalities {
	let mut externalities = TestExternalities::default();
	externalities.execute_with(|| {
		let genesis = serde_json::to_vec(&genesis).expect("it came from JSON");
		build_state::<RuntimeGenesisConfig>(genesis).expect("the preset builds");
		System::set_block_number(1);
	});
	externalities
}
