// SPDX-License-Identifier: Apache-2.0

//! NFTs, and what nobody but Root may do with them while they are pledged.

use polkadot_sdk::*;

use crate::{
	base::deposit, AccountId, Appraisal, Balance, Balances, BlockNumber, CollectionId, Credit,
	ItemId, Runtime, RuntimeCall, RuntimeEvent, Signature, System,
};
use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, Contains, Locker},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_nfts::{CollectionSetting, PalletFeatures};
use sp_runtime::traits::Verify;

/// The filter every call passes unless its origin is Root. Calls nested in batches, proxies and
/// multisigs pass it one by one.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			// Reports are free, so an operator could fill the state with keys nobody asked for.
			RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => {
				values.iter().all(|(collection, _)| Appraisal::is_live(collection))
			},
			RuntimeCall::Nfts(call) => !(keeps_from_delivery(call) || passes_on_a_multiplier(call)),
			_ => true,
		}
	}
}

/// Whether a collection's team would keep what is pledged from being handed over.
fn keeps_from_delivery(call: &pallet_nfts::Call<Runtime>) -> bool {
	use pallet_nfts::Call::{lock_collection, lock_item_transfer, set_team};
	match call {
		lock_collection { collection, lock_settings } => {
			lock_settings.is_disabled(CollectionSetting::TransferableItems)
				&& Credit::pinned_items(*collection) > 0
		},
		lock_item_transfer { collection, item } => Credit::is_locked(*collection, *item),
		set_team { collection, freezer: Some(_), .. } => Credit::pinned_items(*collection) > 0,
		_ => false,
	}
}

/// Whether an item would go that counts for more than one unit: minted anew under the same id it
/// would count for as much, whatever it is then.
fn passes_on_a_multiplier(call: &pallet_nfts::Call<Runtime>) -> bool {
	match call {
		pallet_nfts::Call::burn { collection, item } => Credit::is_appraised(*collection, *item),
		_ => false,
	}
}

parameter_types! {
	/// Deposit for a collection.
	pub const CollectionDeposit: Balance = deposit(4, 294);
	/// Deposit for an item.
	pub const ItemDeposit: Balance = deposit(3, 326);
	/// Deposit for metadata, besides that for its bytes.
	pub const NftMetadataDepositBase: Balance = deposit(1, 129);
	/// Deposit for an attribute, besides that for its bytes.
	pub const AttributeDepositBase: Balance = deposit(1, 0);
	/// Deposit for each byte of metadata and attributes.
	pub const DepositPerByte: Balance = deposit(0, 1);
	/// Longest life of an approval or of a swap offer, in blocks.
	pub const MaxDeadlineDuration: BlockNumber = 365 * 14_400;
	/// Everything `pallet-nfts` can do. Switching trading, swaps or approvals off harms no loan.
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
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type ItemDeposit = ItemDeposit;
	type ItemId = ItemId;
	type KeyLimit = ConstU32<64>;
	// A pledged item is locked here as well: with `()` one wall of two would be missing.
	type Locker = Credit;
	type MaxAttributesPerCall = ConstU32<10>;
	type MaxDeadlineDuration = MaxDeadlineDuration;
	type MaxTips = ConstU32<10>;
	type MetadataDepositBase = NftMetadataDepositBase;
	type OffchainPublic = <Signature as Verify>::Signer;
	type OffchainSignature = Signature;
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<256>;
	type ValueLimit = ConstU32<256>;
	type WeightInfo = pallet_nfts::weights::SubstrateWeight<Runtime>;
}
