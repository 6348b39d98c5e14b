// SPDX-License-Identifier: GPL-3.0-only

use super::chain;
use crate::{
	configs::{
		auctions::AuctionsHookWeight,
		credit::CreditHookWeight,
		parachain::{MessageQueueIdleServiceWeight, MessageQueueServiceWeight},
		system::RuntimeBlockWeights,
		utility::MaximumSchedulerWeight,
	},
	constants::{BLOCK_PROCESSING_VELOCITY, DAYS, RELAY_CHAIN_SLOT_DURATION_MILLIS, SLOT_DURATION},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	Runtime, RuntimeCall, VERSION,
};

#[test]
fn call_should_fit_1024_bytes_when_pallets_box_what_is_large() {
	assert!(size_of::<RuntimeCall>() <= 1024, "{}", size_of::<RuntimeCall>());
}

#[test]
fn hooks_should_fit_one_block_in_time_and_proof_when_all_take_their_most() {
	let messages = MessageQueueServiceWeight::get();
	let schedule = MaximumSchedulerWeight::get();
	let pignus = CreditHookWeight::get() + AuctionsHookWeight::get();
	let block = RuntimeBlockWeights::get().max_block;
	assert!((messages + schedule + pignus).all_lte(block));
	assert!(pignus.all_lte(block / 4));
	assert!(MessageQueueIdleServiceWeight::get().all_lte(block / 4));
}

#[test]
fn metadata_should_come_in_versions_14_to_16_when_asked() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		for version in [14, 15, 16] {
			assert!(Runtime::metadata_at_version(version).is_some(), "version {version}");
		}
	});
}

#[test]
fn version_should_name_the_chain_when_read() {
	assert_eq!(VERSION.spec_name, "pignus");
	assert_eq!(VERSION.spec_version, 1);
}

#[test]
fn slot_should_match_the_relay_chain_when_velocity_is_one() {
	assert_eq!(BLOCK_PROCESSING_VELOCITY, 1);
	assert_eq!(SLOT_DURATION, u64::from(RELAY_CHAIN_SLOT_DURATION_MILLIS));
	assert_eq!(DAYS, 14_400);
}
