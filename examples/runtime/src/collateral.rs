// SPDX-License-Identifier: Apache-2.0

//! NFTs, and what nobody but Root may do: with them while they are pledged, and as an operator.

use polkadot_sdk::*;

use crate::{
	base::deposit, AccountId, Appraisal, Balance, Balances, BlockNumber, CollectionId, Credit,
	ItemId, Runtime, RuntimeCall, RuntimeEvent, Signature, System,
};
use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, Contains},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_nfts::PalletFeatures;
use sp_runtime::traits::Verify;

/// The filter that every call has to pass unless its origin is Root. Calls nested in batches,
/// proxies and multisigs have to pass it one by one.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Oracle(call) => !Appraisal::reports_nothing(call),
			// An operator's seat is not theirs to hand on: whoever steals the key of their node would
			// take it.
			RuntimeCall::OracleMembers(pallet_membership::Call::change_key { .. }) => false,
			RuntimeCall::Nfts(call) => !Credit::endangers_pledges(call),
			_ => true,
		}
	}
}

parameter_types! {
	/// Deposit for a collection.
	pub const CollectionDeposit: Balance = deposit(4, 294);
	/// Deposit for an item.
	pub const ItemDeposit: Balance = deposit(3, 326);
	/// Deposit for metadata, in addition to that for its bytes.
	pub const NftMetadataDepositBase: Balance = deposit(1, 129);
	/// Deposit for an attribute, in addition to that for its bytes.
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
	// A pledged item is locked here as well: with `()` one of two walls would be missing.
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
