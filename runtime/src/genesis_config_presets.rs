// SPDX-License-Identifier: GPL-3.0-only

//! The genesis presets: `development` for one node, `local_testnet` for a local network.
//!
//! Every well-known development account holds PIG and external dollars; NUSD exists, but none of it
//! is minted; the peg is open, without fees, so that anyone can get NUSD at once.

use polkadot_sdk::*;

use crate::{
	configs::monetary::credit_account,
	constants::{
		EXISTENTIAL_DEPOSIT, EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID,
		RELAY_DECIMALS, STABLE_DECIMALS,
	},
	governance::TreasuryAccount,
	monetary_genesis::Peg,
	AccountId, AppraisalConfig, AssetsConfig, Balance, BalancesConfig, CollatorSelectionConfig,
	CreditConfig, GuardiansConfig, MonetaryGenesisConfig, OracleMembersConfig, ParachainInfoConfig,
	PolkadotXcmConfig, RuntimeGenesisConfig, SessionConfig, SessionKeys,
};
use alloc::{vec, vec::Vec};
use cumulus_primitives_core::ParaId;
use frame_support::build_struct_json_patch;
use pignus_credit::GlobalLimits;
use sp_genesis_builder::PresetId;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{BoundedVec, FixedU128, Permill};

pub use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// Parachain id of the presets.
pub const PARA_ID: u32 = 2000;

/// XCM version of messages to chains whose own version is not known.
const SAFE_XCM_VERSION: u32 = staging_xcm::prelude::XCM_VERSION;
/// PIG of each development account and of the treasury.
const PIG_ENDOWMENT: Balance = 10_000_000 * PIG;
/// External dollars of each development account.
const DOLLAR_ENDOWMENT: Balance = 1_000_000 * NUSD;
/// Maximum amount of NUSD in circulation through the peg: more than all development accounts could
/// ask for.
const PEG_CEILING: Balance = 20_000_000 * NUSD;
/// Least swap: one cent.
const PEG_MIN_SWAP: Balance = NUSD / 100;
/// Smallest units of PIG for one of NUSD, at one PIG for one NUSD.
const NUSD_RATE: u128 = PIG / NUSD;

/// PIG for one relay token.
const RELAY_RATE: u32 = 1;

/// Limits over all markets.
const GLOBAL_LIMITS: GlobalLimits = GlobalLimits {
	ceiling: 10_000_000 * NUSD,
	mint_per_day: 1_000_000 * NUSD,
	liquidations_per_block: 10,
};

/// Who does what in a preset.
struct Cast {
	collators: Vec<Sr25519Keyring>,
	operators: Vec<Sr25519Keyring>,
	guardians: Vec<Sr25519Keyring>,
	minimum_reports: u32,
}

fn genesis(cast: Cast) -> serde_json::Value {
	let accounts = |keys: &[Sr25519Keyring]| -> Vec<AccountId> {
		keys.iter().map(|key| key.to_account_id()).collect()
	};
	let everyone: Vec<AccountId> =
		Sr25519Keyring::well_known().map(|key| key.to_account_id()).collect();

	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: everyone
				.iter()
				.cloned()
				.chain([TreasuryAccount::get()])
				.map(|account| (account, PIG_ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		parachain_info: ParachainInfoConfig { parachain_id: ParaId::from(PARA_ID) },
		collator_selection: CollatorSelectionConfig {
			invulnerables: accounts(&cast.collators),
			candidacy_bond: 16 * EXISTENTIAL_DEPOSIT,
		},
		session: SessionConfig {
			keys: cast
				.collators
				.iter()
				.map(|key| {
					let account = key.to_account_id();
					let keys = SessionKeys { aura: key.public().into() };
					(account.clone(), account, keys)
				})
				.collect::<Vec<_>>(),
		},
		polkadot_xcm: PolkadotXcmConfig { safe_xcm_version: Some(SAFE_XCM_VERSION) },
		guardians: GuardiansConfig { members: accounts(&cast.guardians) },
		oracle_members: OracleMembersConfig {
			members: BoundedVec::truncate_from(accounts(&cast.operators)),
		},
		appraisal: AppraisalConfig { minimum_reports: Some(cast.minimum_reports) },
		credit: CreditConfig { limits: Some(GLOBAL_LIMITS) },
		assets: AssetsConfig {
			assets: vec![
				(NUSD_ASSET_ID, credit_account(), true, 1),
				(EXTERNAL_STABLE_ASSET_ID, Sr25519Keyring::Alice.to_account_id(), true, 1),
				// Comes only by reserve transfer: its issuer is the treasury's account, which
				// nobody can sign for.
				(RELAY_ASSET_ID, TreasuryAccount::get(), true, 1),
			],
			metadata: vec![
				(NUSD_ASSET_ID, b"Pignus Dollar".to_vec(), b"NUSD".to_vec(), STABLE_DECIMALS),
				(
					EXTERNAL_STABLE_ASSET_ID,
					b"External Dollar".to_vec(),
					b"USDX".to_vec(),
					STABLE_DECIMALS,
				),
				(RELAY_ASSET_ID, b"Relay Token".to_vec(), b"RELAY".to_vec(), RELAY_DECIMALS),
			],
			accounts: everyone
				.iter()
				.cloned()
				.map(|account| (EXTERNAL_STABLE_ASSET_ID, account, DOLLAR_ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		monetary_genesis: MonetaryGenesisConfig {
			pegs: vec![Peg {
				internal: NUSD_ASSET_ID,
				external: EXTERNAL_STABLE_ASSET_ID,
				max_debt: PEG_CEILING,
				min_swap: PEG_MIN_SWAP,
				minting_fee: Permill::zero(),
				redemption_fee: Permill::zero(),
				fee_destination: TreasuryAccount::get(),
			}],
			rates: vec![
				(NUSD_ASSET_ID, FixedU128::from_u32(NUSD_RATE as u32)),
				(RELAY_ASSET_ID, FixedU128::from_u32(RELAY_RATE)),
			],
		},
	})
}

fn development() -> serde_json::Value {
	genesis(Cast {
		collators: vec![Sr25519Keyring::Alice],
		operators: vec![Sr25519Keyring::Alice],
		minimum_reports: 1,
		guardians: vec![Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve],
	})
}

fn local_testnet() -> serde_json::Value {
	genesis(Cast {
		collators: vec![Sr25519Keyring::Alice, Sr25519Keyring::Bob],
		operators: vec![Sr25519Keyring::Alice, Sr25519Keyring::Bob],
		minimum_reports: 2,
		guardians: vec![Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve],
	})
}

/// The preset named `id`, as JSON to be merged with the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_str() {
		DEV_RUNTIME_PRESET => development(),
		LOCAL_TESTNET_RUNTIME_PRESET => local_testnet(),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEV_RUNTIME_PRESET), PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET)]
}

/// The whole genesis of the preset named `id`, for tools that have no node: the default genesis,
/// with the preset merged into it as a node does.
#[cfg(feature = "std")]
pub fn whole_genesis(id: &str) -> Option<serde_json::Value> {
	use frame_support::genesis_builder_helper::get_preset as preset_json;
	let read = |id: Option<PresetId>| {
		let json = preset_json::<RuntimeGenesisConfig>(&id, get_preset)?;
		serde_json::from_slice(&json).ok()
	};
	let mut genesis = read(None)?;
	merge(&mut genesis, read(Some(id.into()))?);
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
