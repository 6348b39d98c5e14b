// SPDX-License-Identifier: GPL-3.0-only

//! NFTs: the collateral.

use polkadot_sdk::*;

use crate::{
	constants::{deposit, DAYS},
	weights, AccountId, Balance, Balances, BlockNumber, CollectionId, Credit, ItemId, Nfts,
	Runtime, RuntimeEvent, Signature, System,
};
use frame_support::{
	parameter_types,
	traits::{nonfungibles_v2::Transfer, AsEnsureOriginWithArg, ConstU32},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_nft_credit::pledge::Seize;
use pallet_nfts::{
	CollectionConfigOf, CollectionSetting, ItemConfigOf, ItemSetting, PalletFeatures,
	WeightInfo as _,
};
use sp_runtime::{traits::Verify, DispatchResult};

parameter_types! {
	/// Deposit for a collection: its details, roles, configuration and account rows.
	pub const CollectionDeposit: Balance = deposit(4, 294);
	/// Deposit for an item: its details, configuration and account rows.
	pub const ItemDeposit: Balance = deposit(3, 326);
	/// Deposit for metadata, besides that for its bytes.
	pub const MetadataDepositBase: Balance = deposit(1, 129);
	/// Deposit for an attribute, besides that for its bytes.
	pub const AttributeDepositBase: Balance = deposit(1, 0);
	/// Deposit for each byte of metadata and attributes.
	pub const DepositPerByte: Balance = deposit(0, 1);
	/// Longest life of an approval or of a swap offer.
	pub const MaxDeadlineDuration: BlockNumber = 365 * DAYS;
	/// Everything `pallet-nfts` can do: trading, attributes, approvals and swaps.
	pub Features: PalletFeatures = PalletFeatures::all_enabled();
}

/// Hands over sold collateral that its collection's team has frozen: it lets the item go, and leaves
/// the settings of collection and item as they were.
pub struct SeizeFrozen;

impl Seize<AccountId, CollectionId, ItemId> for SeizeFrozen {
	fn seize(collection: &CollectionId, item: &ItemId, to: &AccountId) -> DispatchResult {
		let collection_config = CollectionConfigOf::<Runtime>::get(collection)
			.ok_or(pallet_nfts::Error::<Runtime>::NoConfig)?;
		let item_config = ItemConfigOf::<Runtime>::get(collection, item)
			.ok_or(pallet_nfts::Error::<Runtime>::UnknownItem)?;
		let mut open_collection = collection_config;
		open_collection.enable_setting(CollectionSetting::TransferableItems);
		let mut open_item = item_config;
		open_item.enable_setting(ItemSetting::Transferable);
		CollectionConfigOf::<Runtime>::insert(collection, open_collection);
		ItemConfigOf::<Runtime>::insert(collection, item, open_item);
		<Nfts as Transfer<AccountId>>::transfer(collection, item, to)?;
		CollectionConfigOf::<Runtime>::insert(collection, collection_config);
		ItemConfigOf::<Runtime>::insert(collection, item, item_config);
		Ok(())
	}

	/// The transfer, and both settings written twice.
	fn seize_weight() -> Weight {
		type Weights = weights::pallet_nfts::WeightInfo<Runtime>;
		let settings = Weights::lock_collection().saturating_add(Weights::lock_item_transfer());
		Weights::transfer().saturating_add(settings.saturating_mul(2))
	}
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
