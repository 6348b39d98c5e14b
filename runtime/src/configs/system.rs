// SPDX-License-Identifier: GPL-3.0-only

//! The base of every block: limits, the filter all calls pass, and time.

use polkadot_sdk::*;

use crate::{
	constants::{
		AVERAGE_ON_INITIALIZE_RATIO, MAXIMUM_BLOCK_LENGTH, MAXIMUM_BLOCK_WEIGHT,
		NORMAL_DISPATCH_RATIO,
	},
	migrations::{Migrations, SteppedMigrations},
	weights, AccountId, Appraisal, Aura, Balance, Block, BlockNumber, Credit, Hash, Moment,
	MultiBlockMigrations, Nonce, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	RuntimeTask, VERSION,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, ConstU64, Contains},
	weights::{
		constants::{BlockExecutionWeight, ExtrinsicBaseWeight, RocksDbWeight},
		Weight,
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use pignus_primitives::hook::ProofRecorder;
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

parameter_types! {
	/// How many blocks' hashes are kept, and so the longest life of a mortal transaction, in
	/// blocks.
	pub const BlockHashCount: BlockNumber = 4096;
	/// Version of this runtime.
	pub const Version: RuntimeVersion = VERSION;
	/// Limits of a block, in bytes.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(MAXIMUM_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |max| {
			*max = NORMAL_DISPATCH_RATIO * *max
		})
		.build();
	/// Limits of a block, in weight.
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |weights| {
			weights.base_extrinsic = ExtrinsicBaseWeight::get();
		})
		.for_class(DispatchClass::Normal, |weights| {
			weights.max_total = Some(NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT);
		})
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(MAXIMUM_BLOCK_WEIGHT);
			weights.reserved = Some(
				MAXIMUM_BLOCK_WEIGHT - NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT
			);
		})
		.avg_block_initialization(AVERAGE_ON_INITIALIZE_RATIO)
		.build_or_panic();
	/// Address prefix: the generic Substrate one until the chain is registered.
	pub const SS58Prefix: u16 = 42;
}

/// Asks the host how large the proof of the block is.
///
/// Whoever executes a block must get the same answer, because the hooks that ask are charged by it.
/// The node's collators and full nodes record proofs, and the relay chain's validators replay one.
pub struct HostProof;

impl ProofRecorder for HostProof {
	fn recorded() -> Option<u64> {
		cumulus_primitives_storage_weight_reclaim::get_proof_size()
	}

	/// The state root is computed from what was written, by reading the paths to it.
	fn record_written() {
		sp_io::storage::root(VERSION.state_version());
	}
}

/// The filter that every call has to pass unless its origin is Root.
///
/// It sees the call and not who makes it, so it says what nobody but Root may do. Calls nested in
/// `Utility`, `Proxy`, `Multisig` and `Scheduler` have to pass it one by one when they are
/// dispatched.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		is_allowed(call)
	}
}

fn is_allowed(call: &RuntimeCall) -> bool {
	match call {
		RuntimeCall::Oracle(call) => !Appraisal::reports_nothing(call),
		// An operator's seat is not theirs to hand on.
		RuntimeCall::OracleMembers(pallet_membership::Call::change_key { .. }) => false,
		RuntimeCall::Nfts(call) => !Credit::endangers_pledges(call),
		_ => true,
	}
}

#[derive_impl(frame_system::config_preludes::ParaChainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type BaseCallFilter = CallFilter;
	type Block = Block;
	type BlockHashCount = BlockHashCount;
	type BlockLength = RuntimeBlockLength;
	type BlockWeights = RuntimeBlockWeights;
	type DbWeight = RocksDbWeight;
	type ExtensionsWeightInfo = weights::frame_system_extensions::WeightInfo<Runtime>;
	type Hash = Hash;
	type MaxConsumers = ConstU32<128>;
	type MultiBlockMigrator = MultiBlockMigrations;
	type Nonce = Nonce;
	type OnSetCode = cumulus_pallet_parachain_system::ParachainSetCode<Self>;
	type SS58Prefix = SS58Prefix;
	type SingleBlockMigrations = Migrations;
	type SystemWeightInfo = weights::frame_system::WeightInfo<Runtime>;
	type Version = Version;
}

impl cumulus_pallet_weight_reclaim::Config for Runtime {
	type WeightInfo = weights::cumulus_pallet_weight_reclaim::WeightInfo<Runtime>;
}

parameter_types! {
	/// Maximum weight that a migration over several blocks may take of each. What is left is for
	/// the inherents, which come first and cannot be refused.
	pub MigrationServiceWeight: Weight =
		Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

impl pallet_migrations::Config for Runtime {
	type CursorMaxLen = ConstU32<65_536>;
	type FailedMigrationHandler = Credit;
	type IdentifierMaxLen = ConstU32<256>;
	type MaxServiceWeight = MigrationServiceWeight;
	type Migrations = SteppedMigrations;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type MigrationStatusHandler = Credit;
	// The benchmarks expect no event of anybody else.
	#[cfg(feature = "runtime-benchmarks")]
	type MigrationStatusHandler = ();
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_migrations::WeightInfo<Runtime>;
}

impl pallet_timestamp::Config for Runtime {
	// Aura ties the time to the slot, so no further distance between blocks is required.
	type MinimumPeriod = ConstU64<0>;
	type Moment = Moment;
	type OnTimestampSet = Aura;
	type WeightInfo = weights::pallet_timestamp::WeightInfo<Runtime>;
}
