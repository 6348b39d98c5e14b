// SPDX-License-Identifier: Apache-2.0

//! What a chain has already: blocks, time, the native token, assets. Three lines matter to the
//! pallets, and each has a comment.

use polkadot_sdk::*;

use crate::{
	collateral::CallFilter, AccountId, AssetId, Assets, AssetsHolder, Balance, Balances, Block,
	Moment, Nonce, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, RuntimeOrigin, RuntimeTask, System, VERSION,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, VariantCountOf,
	},
	weights::{
		constants::{RocksDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
};
use frame_system::{limits::BlockWeights, EnsureRoot, EnsureSigned};
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

/// One native token, in its smallest units.
pub const TOKEN: Balance = 1_000_000_000_000;
/// The asset that loans are minted in.
pub const CREDIT_ASSET: AssetId = 1;
/// One whole unit of the credit asset, in its smallest units.
pub const CREDIT: Balance = 1_000_000;
/// Decimals of the credit asset.
pub const CREDIT_DECIMALS: u8 = 6;
/// A day of chain time, in milliseconds.
pub const DAY: Moment = 86_400_000;

/// Maximum size of a block's proof in bytes: what the relay chain accepts from a parachain.
const PROOF_LIMIT: u64 = 10 * 1024 * 1024;

/// Native deposit for `items` storage items with `bytes` bytes in total.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * TOKEN / 100 + bytes as Balance * TOKEN / 10_000
}

/// The credit asset as one fungible: to mint, burn and transfer.
pub type CreditAsset = ItemOf<Assets, ConstU32<CREDIT_ASSET>, AccountId>;
/// The credit asset as one fungible: to hold and release. The same ledger as [`CreditAsset`].
pub type CreditHolds = ItemOf<AssetsHolder, ConstU32<CREDIT_ASSET>, AccountId>;

parameter_types! {
	/// Version of this runtime.
	pub const Version: RuntimeVersion = VERSION;
	/// Limits of a block, in weight.
	pub BlockLimits: BlockWeights = BlockWeights::with_sensible_defaults(
		Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2), PROOF_LIMIT),
		Perbill::from_percent(75),
	);
	/// Deposit for an asset.
	pub const AssetDeposit: Balance = deposit(2, 400);
	/// Deposit for an account of an asset that is not sufficient to keep it alive.
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	/// Deposit for an approval to spend.
	pub const ApprovalDeposit: Balance = deposit(1, 64);
	/// Deposit for metadata, in addition to that for its bytes.
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	/// Deposit for each byte of metadata.
	pub const MetadataDepositPerByte: Balance = deposit(0, 1);
}

#[derive_impl(frame_system::config_preludes::ParaChainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	// Refuses what only Root may do: see there.
	type BaseCallFilter = CallFilter;
	type Block = Block;
	type BlockWeights = BlockLimits;
	type DbWeight = RocksDbWeight;
	// Where migrations may take several blocks, this is `pallet-migrations`, by which the pallets
	// know when to rest; and credit is both of its handlers.
	type MultiBlockMigrator = ();
	type Nonce = Nonce;
	type Version = Version;
}

impl pallet_timestamp::Config for Runtime {
	type MinimumPeriod = ConstU64<3_000>;
	type Moment = Moment;
	// In your runtime this is Aura, which ties the time to the slot: prices age and interest
	// accrues by this clock.
	type OnTimestampSet = ();
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type Balance = Balance;
	type DoneSlashHandler = ();
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<{ TOKEN / 1_000 }>;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

impl pallet_assets::Config for Runtime {
	type ApprovalDeposit = ApprovalDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = AssetId;
	type AssetIdAllocator = ();
	type AssetIdParameter = codec::Compact<AssetId>;
	type Balance = Balance;
	type CallbackHandle = ();
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = EnsureRoot<AccountId>;
	type Freezer = ();
	// Bids are holds: without the holder a bidder could spend their bid.
	type Holder = AssetsHolder;
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type RemoveItemsLimit = ConstU32<1_000>;
	type ReserveData = ();
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<50>;
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}
