// SPDX-License-Identifier: GPL-3.0-only

//! The auctions that sell collateral.

use polkadot_sdk::*;

use super::{
	monetary::{Nusd, NusdHolds},
	system::{HostProof, RuntimeBlockWeights},
};
use crate::{Credit, Runtime, RuntimeHoldReason};
use frame_support::{parameter_types, PalletId};
use pignus_auctions::weights::SubstrateWeight;
use pignus_primitives::hook::{HookBudget, HookShares};

parameter_types! {
	/// Seed of the account that keeps payments that could not be credited.
	pub const AuctionsPalletId: PalletId = PalletId(*b"pig/auct");
	/// How much of a block closing auctions may take. It leaves extrinsics 35 %, and the hook of
	/// Credit, which comes after it, its 10 %.
	pub AuctionsBudget: HookBudget =
		HookShares { at_most: 30, at_least: 12, for_others: 45, when_idle: 35 }
			.of(RuntimeBlockWeights::get().max_block);
}

impl pignus_auctions::Config for Runtime {
	type Asset = Nusd;
	type AssetHold = NusdHolds;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Sales;
	type HookBudget = AuctionsBudget;
	type LotId = pignus_credit::LotOf<Runtime>;
	type PalletId = AuctionsPalletId;
	type ProofRecorder = HostProof;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Seller = Credit;
	type WeightInfo = SubstrateWeight<Runtime>;
}
