// SPDX-License-Identifier: GPL-3.0-only

//! Where prices come from: the operators and their reports.

use polkadot_sdk::*;

use crate::{
	governance::OracleAdminOrRoot, Appraisal, CollectionId, Oracle, OracleMembers, Runtime,
	RuntimeEvent, Timestamp,
};
use frame_support::{parameter_types, traits::ConstU32, PalletId};
use pignus_appraisal::oracle_weights;
use sp_runtime::FixedU128;

/// Maximum number of operators. Every report reads the reports of all of them.
pub const MAX_OPERATORS: u32 = 32;
/// Maximum number of values in one report, and so of live feeds that an operator can serve in a
/// block.
pub const MAX_FEED_VALUES: u32 = 32;

/// The instance of `pallet-membership` that keeps the operators.
pub type OracleMembersInstance = pallet_membership::Instance1;

impl pallet_membership::Config<OracleMembersInstance> for Runtime {
	type AddOrigin = OracleAdminOrRoot;
	type MaxMembers = ConstU32<MAX_OPERATORS>;
	type MembershipChanged = Oracle;
	type MembershipInitialized = ();
	type PrimeOrigin = OracleAdminOrRoot;
	type RemoveOrigin = OracleAdminOrRoot;
	type ResetOrigin = OracleAdminOrRoot;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = OracleAdminOrRoot;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Account under which Root's own reports are kept.
	pub const OraclePalletId: PalletId = PalletId(*b"pig/orcl");
}

impl pallet_oracle::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Reports;
	type CombineData = Appraisal;
	type MaxFeedValues = ConstU32<MAX_FEED_VALUES>;
	// Every operator and Root once per block.
	type MaxHasDispatchedSize = ConstU32<{ MAX_OPERATORS + 1 }>;
	type Members = OracleMembers;
	type OnNewData = ();
	type OracleKey = CollectionId;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Time = Timestamp;
	type WeightInfo = oracle_weights::WeightInfo<Runtime>;
}
