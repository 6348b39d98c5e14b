// SPDX-License-Identifier: GPL-3.0-only

//! What can be measured in this runtime, and what is set up for it.

#![allow(
	clippy::crate_in_macro_def,
	reason = "the macro that lists the benchmarks is for this crate alone"
)]

mod fractionalization;
pub mod surroundings;
mod xcm;

use polkadot_sdk::*;

use crate::{ParachainSystem, Runtime, RuntimeEvent, SessionKeys, System};
use alloc::vec::Vec;
use codec::Encode;
use frame_benchmarking::BenchmarkError;

impl frame_system_benchmarking::Config for Runtime {
	fn setup_set_code_requirements(code: &Vec<u8>) -> Result<(), BenchmarkError> {
		ParachainSystem::initialize_for_set_code_benchmark(code.len() as u32);
		Ok(())
	}

	fn verify_set_code() {
		let stored = cumulus_pallet_parachain_system::Event::<Runtime>::ValidationFunctionStored;
		System::assert_last_event(RuntimeEvent::from(stored));
	}
}

impl cumulus_pallet_session_benchmarking::Config for Runtime {
	fn generate_session_keys_and_proof(owner: Self::AccountId) -> (Self::Keys, Vec<u8>) {
		let generated = SessionKeys::generate(&owner.encode(), None);
		(generated.keys, generated.proof.encode())
	}
}

impl pallet_transaction_payment::BenchmarkConfig for Runtime {}

frame_benchmarking::define_benchmarks!(
	[frame_system, frame_system_benchmarking::Pallet::<Runtime>]
	[frame_system_extensions, frame_system_benchmarking::extensions::Pallet::<Runtime>]
	[cumulus_pallet_parachain_system, crate::ParachainSystem]
	[cumulus_pallet_weight_reclaim, crate::WeightReclaim]
	[cumulus_pallet_xcmp_queue, crate::XcmpQueue]
	[pallet_asset_rate, crate::AssetRate]
	[pallet_asset_tx_payment, crate::AssetTxPayment]
	[pallet_assets, crate::Assets]
	[pallet_balances, crate::Balances]
	[pallet_collator_selection, crate::CollatorSelection]
	[pallet_collective, crate::Guardians]
	[pallet_conviction_voting, crate::ConvictionVoting]
	[pallet_membership, crate::OracleMembers]
	[pallet_message_queue, crate::MessageQueue]
	[pallet_migrations, crate::MultiBlockMigrations]
	[pallet_multisig, crate::Multisig]
	[pallet_nft_fractionalization, crate::NftFractionalization]
	[pallet_nfts, crate::Nfts]
	[pallet_oracle, crate::Oracle]
	[pallet_preimage, crate::Preimage]
	[pallet_proxy, crate::Proxy]
	[pallet_psm, crate::Psm]
	[pallet_referenda, crate::Referenda]
	[pallet_safeguards, crate::Safeguards]
	[pallet_scheduler, crate::Scheduler]
	[pallet_session, cumulus_pallet_session_benchmarking::Pallet::<Runtime>]
	[pallet_timestamp, crate::Timestamp]
	[pallet_transaction_payment, crate::TransactionPayment]
	[pallet_treasury, crate::Treasury]
	[pallet_utility, crate::Utility]
	[pallet_whitelist, crate::Whitelist]
	[pallet_xcm, pallet_xcm::benchmarking::Pallet::<Runtime>]
	[pignus_auctions, crate::Auctions]
	[pignus_appraisal, crate::Appraisal]
	[pignus_credit, crate::Credit]
);
