// SPDX-License-Identifier: GPL-3.0-only

//! NFTs: the collateral.

use polkadot_sdk::*;

use crate::{
	constants::{deposit, DAYS},
	weights, AccountId, Balance, Balances, BlockNumber, CollectionId, Credit, ItemId, Runtime,
	RuntimeEvent, Signature, System,
};
use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_nfts::PalletFeatures;
use sp_runtime::traits::Verify;

parameter_types! {
	/// Deposit for a collection: its details, roles, configuration and account rows.
	pub const CollectionDeposit: Balance = deposit(4, 294);
	/// Deposit for an item: its details, configuration and account rows.
	pub const ItemDeposit: Balance = deposit(3, 326);
	/// Deposit for metadata, in addition to that for its bytes.
	pub const MetadataDepositBase: Balance = deposit(1, 129);
	/// Deposit for an attribute, in addition to that for its bytes.
	pub const AttributeDepositBase: Balance = deposit(1, 0);
	/// Deposit for each byte of metadata and attributes.
	pub const DepositPerByte: Balance = deposit(0, 1);
	/// Longest life of an approval or of a swap offer, in blocks.
	pub const MaxDeadlineDuration: BlockNumber = 365 * DAYS;
	/// Everything `pallet-nfts` can do: trading, attributes, approvals and swaps.
	pub Features: PalletFeatures = PalletFeatures::all_enabled();
}

impl pallet_nfts::Config for Runtime {
	type ApprovalsLimit = ConstU32<20>;
	type AttributeDepositBase = AttributeDepositBase;
	type BlockNumberProvider = System;
	type CollectionDeposit = CollectionDeposit;
	type CollectionId = CollectionId;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Currency = Balances;
	type DepositPerByte = DepositPerByte;
	type Features = Features;
	type ForceOrigin = EnsureRoot<AccountId>;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type ItemDeposit = ItemDeposit;
	type ItemId = ItemId;
	type KeyLimit = ConstU32<64>;
	type Locker = Credit;
	type MaxAttributesPerCall = ConstU32<10>;
	type MaxDeadlineDuration = MaxDeadlineDuration;
	type MaxTips = ConstU32<10>;
	type MetadataDepositBase = MetadataDepositBase;
	type OffchainPublic = <Signature as Verify>::Signer;
	type OffchainSignature = Signature;
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<256>;
	type ValueLimit = ConstU32<256>;
	type WeightInfo = weights::pallet_nfts::WeightInfo<Runtime>;
}
