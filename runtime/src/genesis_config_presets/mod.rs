// SPDX-License-Identifier: GPL-3.0-only

//! The genesis presets: `development` for one node, `local_testnet` for a local network, and
//! `production`, which only a launch file completes.
//!
//! In the first two, every well-known development account holds PIG and external dollars; NUSD
//! exists, but none of it is minted; the peg is open, without fees, so that anyone can get NUSD at
//! once. Operators have keys of their own, which sign nothing but reports.

use polkadot_sdk::*;

mod founding;
mod production;

pub use founding::{Dollar, Founding, Token, CANDIDACY_BOND};

use crate::{
	constants::{MILLI_PIG, NUSD, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID},
	governance::TreasuryAccount,
	AccountId, Balance, SessionKeys,
};
use alloc::{vec, vec::Vec};
use sp_core::hex2array;
use sp_genesis_builder::PresetId;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{FixedU128, Permill};

pub use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// The name of the preset that a launch file completes.
pub const PRODUCTION_RUNTIME_PRESET: &str = "production";

/// Parachain id of the presets for development.
pub const PARA_ID: u32 = 2000;

/// The public key of `//Alice//operator`.
pub const ALICES_OPERATOR: [u8; 32] =
	hex2array!("945e10040b47c3df67c4ccf156ac19f9d649c16211646798a364097791691e3d");
/// The public key of `//Bob//operator`.
pub const BOBS_OPERATOR: [u8; 32] =
	hex2array!("407f432b63c4661febeb51526c3c8127f2852cd3fb5344cbfe247f383866ec67");

/// PIG of each development account and of the treasury.
const PIG_ENDOWMENT: Balance = 10_000_000 * PIG;
/// PIG of an operator, whose key is on a node: for the fees of reports that fail.
const OPERATOR_ENDOWMENT: Balance = 10 * PIG;
/// External dollars of each development account.
const DOLLAR_ENDOWMENT: Balance = 1_000_000 * NUSD;
/// Maximum amount of NUSD in circulation through the peg: more than all development accounts could
/// ask for.
const PEG_CEILING: Balance = 20_000_000 * NUSD;
/// What a collator of a development chain must deposit to become a candidate.
const DEVELOPMENT_BOND: Balance = 16 * MILLI_PIG;
/// Smallest units of PIG for one of NUSD, at one PIG for one NUSD.
const NUSD_RATE: u128 = PIG / NUSD;
/// PIG for one relay token.
const RELAY_RATE: u32 = 1;

/// Who does what in a preset for development.
struct Cast {
	collators: Vec<Sr25519Keyring>,
	operators: Vec<AccountId>,
	minimum_reports: u32,
}

fn genesis(cast: Cast) -> serde_json::Value {
	let accounts: Vec<AccountId> =
		Sr25519Keyring::well_known().map(|key| key.to_account_id()).collect();
	let rich = accounts.iter().cloned().chain([TreasuryAccount::get()]);
	let rich = rich.map(|account| (account, PIG_ENDOWMENT));
	let operators = cast.operators.iter().map(|account| (account.clone(), OPERATOR_ENDOWMENT));
	let session_keys = |key: Sr25519Keyring| SessionKeys {
		aura: key.public().into(),
		authority_discovery: key.public().into(),
	};

	let founding = Founding {
		para_id: PARA_ID,
		collators: cast
			.collators
			.into_iter()
			.map(|key| (key.to_account_id(), session_keys(key)))
			.collect(),
		candidacy_bond: DEVELOPMENT_BOND,
		endowments: rich.chain(operators).collect(),
		operators: cast.operators,
		minimum_reports: cast.minimum_reports,
		guardians: [Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve]
			.map(|key| key.to_account_id())
			.into(),
		relay_token: Token::of_local_relay_chain(),
		rates: vec![
			(NUSD_ASSET_ID, FixedU128::from_u32(NUSD_RATE as u32)),
			(RELAY_ASSET_ID, FixedU128::from_u32(RELAY_RATE)),
		],
		dollar: Some(Dollar {
			issuer: Sr25519Keyring::Alice.to_account_id(),
			name: b"External Dollar".to_vec(),
			symbol: b"USDX".to_vec(),
			ceiling: PEG_CEILING,
			minting_fee: Permill::zero(),
			redemption_fee: Permill::zero(),
			holders: accounts.into_iter().map(|account| (account, DOLLAR_ENDOWMENT)).collect(),
		}),
	};
	founding.genesis()
}

fn development() -> serde_json::Value {
	genesis(Cast {
		collators: vec![Sr25519Keyring::Alice],
		operators: vec![ALICES_OPERATOR.into()],
		minimum_reports: 1,
	})
}

fn local_testnet() -> serde_json::Value {
	genesis(Cast {
		collators: vec![Sr25519Keyring::Alice, Sr25519Keyring::Bob],
		operators: vec![ALICES_OPERATOR.into(), BOBS_OPERATOR.into()],
		minimum_reports: 2,
	})
}

/// The preset named `id`, as JSON to be merged with the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_str() {
		DEV_RUNTIME_PRESET => development(),
		LOCAL_TESTNET_RUNTIME_PRESET => local_testnet(),
		PRODUCTION_RUNTIME_PRESET => production::production(),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	[DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PRODUCTION_RUNTIME_PRESET]
		.map(PresetId::from)
		.into()
}

/// The whole genesis of the preset named `id`, for tools that have no node.
#[cfg(feature = "std")]
pub fn whole_genesis(id: &str) -> Option<serde_json::Value> {
	merged_with_default(serde_json::from_slice(&get_preset(&id.into())?).ok()?)
}

/// The default genesis, with `patch` merged into it as a node does.
#[cfg(feature = "std")]
pub fn merged_with_default(patch: serde_json::Value) -> Option<serde_json::Value> {
	use frame_support::genesis_builder_helper::get_preset as preset_json;
	let default = preset_json::<crate::RuntimeGenesisConfig>(&None, get_preset)?;
	let mut genesis = serde_json::from_slice(&default).ok()?;
	merge(&mut genesis, patch);
	Some(genesis)
}

/// Merges `patch` into `target`: objects key by key; anything else replaces what was there. Like a
/// node, and unlike RFC 7386, it does so for `null` too.
#[cfg(feature = "std")]
fn merge(target: &mut serde_json::Value, patch: serde_json::Value) {
	use serde_json::Value;
	match (target, patch) {
		(Value::Object(target), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(target.entry(key).or_insert(Value::Null), value);
			}
		},
		(target, patch) => *target = patch,
	}
}
