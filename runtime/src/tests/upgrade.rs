// SPDX-License-Identifier: GPL-3.0-only

use super::{
	chain,
	markets::{create, create_collection},
};
use crate::{
	genesis_config_presets::DEV_RUNTIME_PRESET, migrations::rehearsal, Appraisal, Auctions, Credit,
	Executive, Runtime,
};
use frame_support::{
	assert_ok,
	traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion},
};
use pallet_nft_credit::ChainLimits;
use polkadot_sdk::*;

fn openings_per_block() -> u32 {
	ChainLimits::<Runtime>::get().expect("the preset sets them").openings_per_block
}

fn check_invariants() {
	Appraisal::do_try_state().expect("the invariants of prices hold");
	Auctions::do_try_state().expect("the invariants of auctions hold");
	Credit::do_try_state().expect("the invariants of credit hold");
}

#[test]
fn pallets_should_be_born_at_the_version_of_their_code() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let first = StorageVersion::new(1);
		let stored = [
			Appraisal::on_chain_storage_version(),
			Auctions::on_chain_storage_version(),
			Credit::on_chain_storage_version(),
		];
		assert_eq!(stored, [first; 3]);
	});
}

#[test]
fn upgrade_should_leave_everything_as_it_is_when_it_brings_no_migration() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		let before = (ChainLimits::<Runtime>::get(), Credit::market(0));
		Executive::execute_on_runtime_upgrade();
		assert_eq!((ChainLimits::<Runtime>::get(), Credit::market(0)), before);
		check_invariants();
	});
}

#[test]
fn migration_should_run_once_when_an_upgrade_brings_it() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		let before = openings_per_block();
		for _ in 0..2 {
			rehearsal::Migrations::on_runtime_upgrade();
			assert_eq!(openings_per_block(), before + 1);
			assert_eq!(Credit::on_chain_storage_version(), StorageVersion::new(2));
			check_invariants();
		}
	});
}
