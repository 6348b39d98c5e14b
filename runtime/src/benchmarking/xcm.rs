// SPDX-License-Identifier: GPL-3.0-only

//! What the benchmarks of `pallet-xcm` send, and to whom.

use polkadot_sdk::{staging_xcm as xcm, *};

use super::surroundings;
use crate::{
	configs::{
		monetary::Nusd,
		xcm::{
			NativeLocation, NusdLocation, PriceForParentDelivery, PriceForSiblingDelivery,
			RelayLocation, XcmConfig,
		},
	},
	constants::{EXISTENTIAL_DEPOSIT, NUSD, PIG},
	AccountId, Balances, ParachainSystem, Runtime, RuntimeCall,
};
use alloc::{boxed::Box, vec, vec::Vec};
use cumulus_primitives_core::ParaId;
use cumulus_primitives_utility::ToParentDeliveryHelper;
use frame_benchmarking::whitelisted_caller;
use frame_support::{
	parameter_types,
	traits::fungible::{Inspect, Mutate},
};
use polkadot_runtime_common::xcm_sender::ToParachainDeliveryHelper;
use xcm::latest::prelude::*;

/// A sibling of this chain.
const SIBLING: u32 = 2_001;

parameter_types! {
	/// The amount that keeps an account alive.
	pub ExistentialAsset: Option<Asset> = Some((NativeLocation::get(), EXISTENTIAL_DEPOSIT).into());
	/// The sibling of this chain.
	pub const SiblingId: ParaId = ParaId::new(SIBLING);
}

/// The sibling of this chain, with an open channel to it.
fn sibling() -> Location {
	ParachainSystem::open_outbound_hrmp_channel_for_benchmarks_or_tests(SiblingId::get());
	Location::new(1, [Parachain(SIBLING)])
}

impl pallet_xcm::benchmarking::Config for Runtime {
	type DeliveryHelper = (
		ToParentDeliveryHelper<XcmConfig, ExistentialAsset, PriceForParentDelivery>,
		ToParachainDeliveryHelper<
			XcmConfig,
			ExistentialAsset,
			PriceForSiblingDelivery,
			SiblingId,
			ParachainSystem,
		>,
	);

	fn reachable_dest() -> Option<Location> {
		Some(Location::parent())
	}

	fn reserve_transferable_asset_and_dest() -> Option<(Asset, Location)> {
		Some(((NativeLocation::get(), PIG).into(), sibling()))
	}

	/// PIG and NUSD go to a sibling.
	fn set_up_complex_asset_transfer() -> Option<(Assets, u32, Location, Box<dyn FnOnce()>)> {
		surroundings::create_nusd();
		let caller: AccountId = whitelisted_caller();
		Balances::mint_into(&caller, surroundings::PLENTY).ok()?;
		Nusd::mint_into(&caller, 2 * NUSD).ok()?;
		let assets: Assets =
			vec![(NativeLocation::get(), PIG).into(), (NusdLocation::get(), NUSD).into()].into();
		let verify = move || assert_eq!(Nusd::balance(&caller), NUSD);
		Some((assets, 0, sibling(), Box::new(verify)))
	}

	fn get_asset() -> Asset {
		(NativeLocation::get(), PIG).into()
	}

	/// Only these assets can come back.
	fn get_assets(number: u32) -> Assets {
		surroundings::create_nusd();
		surroundings::create_relay_token();
		let mut assets: Vec<Asset> = vec![
			Self::get_asset(),
			(NusdLocation::get(), NUSD).into(),
			(RelayLocation::get(), PIG).into(),
		];
		assets.truncate(number as usize);
		assets.into()
	}

	fn batch_call(calls: Vec<RuntimeCall>) -> Option<RuntimeCall> {
		Some(pallet_utility::Call::<Runtime>::batch { calls }.into())
	}
}
