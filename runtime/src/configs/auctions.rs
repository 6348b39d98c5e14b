// SPDX-License-Identifier: GPL-3.0-only

//! The auctions that sell collateral.

use polkadot_sdk::*;

use super::{
	monetary::{Nusd, NusdHolds},
	system::RuntimeBlockWeights,
};
use crate::{Credit, Runtime, RuntimeHoldReason};
use frame_support::{parameter_types, weights::Weight, PalletId};
use pignus_auctions::weights::SubstrateWeight;
use sp_runtime::Perbill;

parameter_types! {
	/// Seed of the account that keeps payments that could not be credited.
	pub const AuctionsPalletId: PalletId = PalletId(*b"pig/auct");
	/// Maximum weight that closing auctions may take at the start of a block.
	pub AuctionsHookWeight: Weight = Perbill::from_percent(12) * RuntimeBlockWeights::get().max_block;
}

impl pignus_auctions::Config for Runtime {
	type Asset = Nusd;
	type AssetHold = NusdHolds;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Sales;
	type LotId = pignus_credit::LotOf<Runtime>;
	type MaxHookWeight = AuctionsHookWeight;
	type PalletId = AuctionsPalletId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Seller = Credit;
	type WeightInfo = SubstrateWeight<Runtime>;
}
