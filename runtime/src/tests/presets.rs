// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use polkadot_sdk::*;

use crate::{
	configs::monetary::{credit_account, Nusd},
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG},
	genesis_config_presets::{
		preset_names, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PARA_ID,
	},
	governance::GuardiansInstance,
	AccountId, AssetRate, Assets, Balances, OracleMembers, ParachainInfo, Psm, Runtime,
	RuntimeOrigin, Session,
};
use frame_support::{
	assert_ok,
	traits::{
		fungible::Inspect,
		fungibles::{metadata::Inspect as MetadataInspect, roles::Inspect as RolesInspect},
		tokens::ConversionToAssetBalance,
		SortedMembers,
	},
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::Permill;

/// The order members are kept in.
fn sorted<const N: usize>(mut accounts: [AccountId; N]) -> [AccountId; N] {
	accounts.sort();
	accounts
}

const PRESETS: [&str; 2] = [DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET];

#[test]
fn presets_should_build_when_merged_with_the_default_genesis() {
	assert_eq!(preset_names(), PRESETS);
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
		assert_eq!(OracleMembers::sorted_members(), [account(Alice)]);
	});
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Session::validators(), sorted([account(Alice), account(Bob)]));
		assert_eq!(OracleMembers::sorted_members(), sorted([account(Alice), account(Bob)]));
	});
}

#[test]
fn nusd_should_belong_to_the_credit_account_when_the_chain_starts() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Nusd::total_issuance(), 0);
		assert_eq!(Nusd::minimum_balance(), 1);
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
