// SPDX-License-Identifier: GPL-3.0-only

use super::{account, built, chain, operator};
use polkadot_sdk::*;

use crate::{
	apis::generate_keys,
	configs::monetary::{credit_account, Nusd},
	constants::{
		deposit, EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID,
		STABLE_MIN_BALANCE,
	},
	genesis_config_presets::{
		merged_with_default, preset_names, whole_genesis, Founding, Token, ALICES_OPERATOR,
		BOBS_OPERATOR, CANDIDACY_BOND, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PARA_ID,
		PRODUCTION_RUNTIME_PRESET,
	},
	governance::{GuardiansInstance, TreasuryAccount},
	AccountId, Appraisal, AssetRate, Assets, Auctions, AuthorityDiscovery, Balances, Credit,
	OracleMembers, ParachainInfo, Psm, Runtime, RuntimeGenesisConfig, RuntimeOrigin, Session,
	SessionKeys,
};
use frame_support::{
	assert_ok,
	genesis_builder_helper::build_state,
	traits::{
		fungible::Inspect,
		fungibles::{
			metadata::Inspect as MetadataInspect, roles::Inspect as RolesInspect,
			Inspect as Fungibles,
		},
		tokens::ConversionToAssetBalance,
		SortedMembers,
	},
};
use serde_json::Value;
use sp_core::{
	crypto::{key_types, KeyTypeId},
	sr25519,
};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt, KeystorePtr};
use sp_runtime::{FixedU128, Permill};

/// The order members are kept in.
fn sorted<const N: usize>(mut accounts: [AccountId; N]) -> [AccountId; N] {
	accounts.sort();
	accounts
}

const PRESETS: [&str; 2] = [DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET];

#[test]
fn operators_should_have_keys_of_their_own_when_a_preset_names_them() {
	assert_eq!(operator(Alice), ALICES_OPERATOR.into());
	assert_eq!(operator(Bob), BOBS_OPERATOR.into());
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		for owner in [operator(Alice), operator(Bob)] {
			assert_eq!(Balances::balance(&owner), 10 * PIG);
			assert_eq!(Assets::balance(EXTERNAL_STABLE_ASSET_ID, &owner), 0);
		}
	});
}

#[test]
fn holders_of_assets_should_own_pig_when_a_network_is_made_of_the_preset() {
	let preset = whole_genesis(LOCAL_TESTNET_RUNTIME_PRESET).expect("it exists");
	let of = |pointer: &str| preset.pointer(pointer).and_then(Value::as_array).expect("a list");
	let owners: Vec<_> = of("/balances/balances").iter().map(|owner| &owner[0]).collect();
	let holders = of("/assets/accounts");
	assert!(holders.len() > 12 && holders.iter().all(|holder| owners.contains(&&holder[1])));
}

/// The key types in the keystore of a node that was asked for keys.
fn key_types(seed: Option<&str>) -> Vec<(KeyTypeId, Vec<sr25519::Public>)> {
	let keystore: KeystorePtr = MemoryKeystore::new().into();
	let mut externalities = TestExternalities::default();
	externalities.register_extension(KeystoreExt(keystore.clone()));
	externalities.execute_with(|| {
		generate_keys(&[], seed.map(|seed| seed.as_bytes().to_vec()));
	});
	[key_types::AURA, key_types::AUTHORITY_DISCOVERY, pignus_appraisal::crypto::KEY_TYPE]
		.map(|key_type| (key_type, keystore.sr25519_public_keys(key_type)))
		.into()
}

#[test]
fn operators_key_should_be_made_only_when_there_is_a_seed() {
	let [aura, discovery, operators] = &key_types(Some("//Alice"))[..] else { unreachable!() };
	assert_eq!(aura.1, [Alice.public()]);
	assert_eq!(discovery.1, [Alice.public()]);
	assert_eq!(operators.1, [sr25519::Public::from_raw(ALICES_OPERATOR)]);
	// `author_rotateKeys` gives no seed.
	let numbers: Vec<usize> = key_types(None).iter().map(|(_, keys)| keys.len()).collect();
	assert_eq!(numbers, [1, 1, 0]);
}

#[test]
fn production_should_build_only_when_a_launch_has_filled_it() {
	let preset = whole_genesis(PRODUCTION_RUNTIME_PRESET).expect("it exists");
	let text = serde_json::to_vec(&preset).expect("it came from JSON");
	let error = TestExternalities::default()
		.execute_with(|| build_state::<RuntimeGenesisConfig>(text).expect_err("nobody founds it"));
	assert!(error.contains("give the "), "{error}");
	assert!(error.contains("launch-spec"), "{error}");
	// Nobody is in it whose secret everybody knows.
	for key in Sr25519Keyring::iter() {
		assert!(!preset.to_string().contains(&key.to_account_id().to_string()), "{key}");
	}
}

#[test]
fn chain_should_start_without_development_accounts_when_it_is_founded() {
	let one = |number: u8| AccountId::new([number; 32]);
	let key = |number: u8| sr25519::Public::from_raw([number; 32]);
	let founding = Founding {
		para_id: 3_417,
		collators: [1, 2]
			.map(|number| {
				let keys = SessionKeys {
					aura: key(10 + number).into(),
					authority_discovery: key(20 + number).into(),
				};
				(one(number), keys)
			})
			.into(),
		candidacy_bond: CANDIDACY_BOND,
		operators: vec![one(3), one(4), one(5)],
		minimum_reports: 2,
		guardians: vec![one(6), one(7), one(8)],
		// More smallest units than 64 bits hold.
		endowments: (1..9)
			.map(|number| (one(number), 30_000_000 * PIG))
			.chain([(TreasuryAccount::get(), 20_000_000 * PIG)])
			.collect(),
		relay_token: Token::new("Polkadot", "DOT", 10),
		rates: vec![(NUSD_ASSET_ID, FixedU128::from_u32(1_000_000))],
		dollar: None,
	};
	let genesis = merged_with_default(founding.genesis()).expect("the default genesis exists");
	built(genesis).execute_with(|| {
		assert_eq!(u32::from(ParachainInfo::parachain_id()), 3_417);
		assert_eq!(Session::validators(), [one(1), one(2)]);
		assert_eq!(
			pallet_aura::Authorities::<Runtime>::get()[..],
			[key(11).into(), key(12).into()]
		);
		assert_eq!(AuthorityDiscovery::current_authorities()[..], [key(21).into(), key(22).into()]);
		assert_eq!(OracleMembers::sorted_members(), [one(3), one(4), one(5)]);
		// It has paid a deposit of 11.6 mPIG for each of the five pots.
		let treasury = 20_000_000 * PIG - 5 * deposit(1, 16);
		assert_eq!(Balances::free_balance(TreasuryAccount::get()), treasury);
		// No peg: NUSD comes from loans alone.
		assert!(!Assets::asset_exists(EXTERNAL_STABLE_ASSET_ID));
		assert_eq!(pallet_psm::Psm::<Runtime>::iter().count(), 0);
		assert_eq!(Nusd::total_issuance(), 0);
		// 0.03 DOT.
		assert_eq!(<Assets as Fungibles<_>>::minimum_balance(RELAY_ASSET_ID), 300_000_000);
		assert_eq!(<Assets as MetadataInspect<_>>::decimals(RELAY_ASSET_ID), 10);
		assert_ok!(Appraisal::do_try_state());
		assert_ok!(Auctions::do_try_state());
		assert_ok!(Credit::do_try_state());
	});
}

#[test]
fn presets_should_build_when_merged_with_the_default_genesis() {
	assert_eq!(preset_names(), [PRESETS[0], PRESETS[1], PRODUCTION_RUNTIME_PRESET]);
	for preset in PRESETS {
		chain(preset).execute_with(|| {
			assert_eq!(u32::from(ParachainInfo::parachain_id()), PARA_ID);
			assert!(Balances::balance(&account(Alice)) >= 1_000_000 * PIG);
			assert_eq!(
				pallet_collective::Members::<Runtime, GuardiansInstance>::get(),
				sorted([account(Charlie), account(Dave), account(Eve)])
			);
		});
	}
}

#[test]
fn collators_and_operators_should_differ_when_the_preset_does() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Session::validators(), [account(Alice)]);
		assert_eq!(OracleMembers::sorted_members(), [operator(Alice)]);
	});
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Session::validators(), sorted([account(Alice), account(Bob)]));
		assert_eq!(OracleMembers::sorted_members(), sorted([operator(Alice), operator(Bob)]));
	});
}

#[test]
fn nusd_should_belong_to_the_credit_account_when_the_chain_starts() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Nusd::total_issuance(), 0);
		assert_eq!(Nusd::minimum_balance(), STABLE_MIN_BALANCE);
		for role in [
			<Assets as RolesInspect<_>>::owner(NUSD_ASSET_ID),
			<Assets as RolesInspect<_>>::issuer(NUSD_ASSET_ID),
			<Assets as RolesInspect<_>>::admin(NUSD_ASSET_ID),
			<Assets as RolesInspect<_>>::freezer(NUSD_ASSET_ID),
		] {
			assert_eq!(role, Some(credit_account()));
		}
		assert_eq!(<Assets as MetadataInspect<_>>::symbol(NUSD_ASSET_ID), b"NUSD");
		assert_eq!(<Assets as MetadataInspect<_>>::decimals(NUSD_ASSET_ID), 6);
	});
}

#[test]
fn peg_should_swap_both_ways_without_fees_when_the_chain_starts() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let who = account(Eve);
		let swap = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID, 250 * NUSD, Permill::zero());
		let dollars = Assets::balance(EXTERNAL_STABLE_ASSET_ID, &who);

		assert_ok!(Psm::mint(RuntimeOrigin::signed(who.clone()), swap.0, swap.1, swap.2, swap.3));
		assert_eq!(Nusd::balance(&who), 250 * NUSD);
		assert_eq!(Assets::balance(EXTERNAL_STABLE_ASSET_ID, &who), dollars - 250 * NUSD);

		assert_ok!(Psm::redeem(RuntimeOrigin::signed(who.clone()), swap.0, swap.1, swap.2, swap.3));
		assert_eq!(Nusd::balance(&who), 0);
		assert_eq!(Assets::balance(EXTERNAL_STABLE_ASSET_ID, &who), dollars);
	});
}

#[test]
fn fees_should_be_priced_by_the_asset_rate_when_paid_in_nusd() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let converted = |fee| {
			<AssetRate as ConversionToAssetBalance<_, _, _>>::to_asset_balance(fee, NUSD_ASSET_ID)
				.ok()
		};
		assert_eq!(converted(PIG), Some(NUSD));
		// NUSD and the relay token.
		assert_eq!(pallet_asset_rate::ConversionRateToNative::<Runtime>::iter().count(), 2);
	});
}
