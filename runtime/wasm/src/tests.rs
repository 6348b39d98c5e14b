// SPDX-License-Identifier: GPL-3.0-only

use codec::{Decode, Encode};
use frame_metadata::{v14::RuntimeMetadataV14, RuntimeMetadata, RuntimeMetadataPrefixed};
use pignus_runtime::{Runtime, RuntimeCall};
use polkadot_sdk::{frame_system::Call, sp_core::H256, sp_io::TestExternalities};

use super::*;

/// Some constants are read from storage.
fn on_empty_state<R>(read: impl FnOnce() -> R) -> R {
	TestExternalities::default().execute_with(read)
}

fn metadata_with(change: impl FnOnce(&mut RuntimeMetadataV14)) -> RuntimeMetadataPrefixed {
	let mut prefixed = on_empty_state(Runtime::metadata);
	let RuntimeMetadata::V14(metadata) = &mut prefixed.1 else {
		unreachable!("`metadata` is of version 14")
	};
	change(metadata);
	prefixed
}

#[test]
fn call_data_should_be_that_of_the_runtimes_own_call() {
	let hash = [0xab; 32];
	let call = RuntimeCall::System(Call::authorize_upgrade { code_hash: H256(hash) });

	let data = authorize_upgrade(&metadata_with(|_| ()), hash);

	assert_eq!(data, Ok(call.encode()));
	// System is pallet 0, the call its number 9.
	assert_eq!(data.unwrap()[..3], [0, 9, 0xab]);
}

#[test]
fn call_data_should_follow_the_index_when_the_pallet_is_elsewhere() {
	let moved = metadata_with(|metadata| {
		let system = metadata.pallets.iter_mut().find(|pallet| pallet.name == "System");
		system.unwrap().index = 77;
	});

	assert_eq!(authorize_upgrade(&moved, [1; 32]).unwrap()[..3], [77, 9, 1]);
}

#[test]
fn call_data_should_be_refused_when_there_is_no_such_pallet() {
	let without = metadata_with(|metadata| {
		metadata.pallets.retain(|pallet| pallet.name != "System");
	});

	assert_eq!(authorize_upgrade(&without, [1; 32]), Err(NoCall::Missing));
}

#[test]
fn call_data_should_be_refused_when_the_metadata_is_of_another_version() {
	let encoded = on_empty_state(|| Runtime::metadata_at_version(15)).unwrap();
	let later = RuntimeMetadataPrefixed::decode(&mut &encoded[..]).unwrap();

	assert_eq!(authorize_upgrade(&later, [1; 32]), Err(NoCall::Version(15)));
}
