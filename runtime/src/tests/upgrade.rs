// SPDX-License-Identifier: GPL-3.0-only

use super::{
	chain,
	markets::{create, create_collection},
};
use crate::{
	genesis_config_presets::DEV_RUNTIME_PRESET, migrations::rehearsal, Appraisal, Auctions, Credit,
	Executive, Runtime, Safeguards,
};
use frame_support::{
	assert_ok,
	traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion},
};
use pignus_credit::Global;
use polkadot_sdk::*;

fn liquidations_per_block() -> u32 {
	Global::<Runtime>::get()
		.limits
		.expect("the preset sets them")
		.liquidations_per_block
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
			Safeguards::on_chain_storage_version(),
		];
		assert_eq!(stored, [first; 4]);
	});
}

#[test]
fn upgrade_should_leave_everything_as_it_is_when_it_brings_no_migration() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		let before = (Global::<Runtime>::get(), Credit::market(0));
		Executive::execute_on_runtime_upgrade();
		assert_eq!((Global::<Runtime>::get(), Credit::market(0)), before);
		check_invariants();
	});
}

#[test]
fn migration_should_run_once_when_an_upgrade_brings_it() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		let before = liquidations_per_block();
		for _ in 0..2 {
			rehearsal::Migrations::on_runtime_upgrade();
			assert_eq!(liquidations_per_block(), before + 1);
			assert_eq!(Credit::on_chain_storage_version(), StorageVersion::new(2));
			check_invariants();
		}
	});
}
