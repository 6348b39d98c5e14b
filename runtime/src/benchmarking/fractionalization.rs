// SPDX-License-Identifier: GPL-3.0-only

//! `pallet-nft-fractionalization`, which also locks an item and mints an asset for it: pledging is
//! compared with it. It is not part of the runtime.

use polkadot_sdk::*;

use crate::{
	constants::PIG, AssetId, Assets, Balance, Balances, CollectionId, ItemId, Nfts, Runtime,
	RuntimeEvent, RuntimeHoldReason,
};
use frame_support::{parameter_types, traits::ConstU32, BoundedVec, PalletId};

parameter_types! {
	/// Seed of the account that keeps the items divided into shares.
	pub const FractionalizationPalletId: PalletId = PalletId(*b"pig/frac");
	/// Deposit for dividing an item into shares.
	pub const FractionalizationDeposit: Balance = PIG;
	/// Name and symbol of shares.
	pub ShareName: BoundedVec<u8, ConstU32<50>> = BoundedVec::truncate_from(b"Share".to_vec());
}

impl pallet_nft_fractionalization::Config for Runtime {
	type AssetBalance = Balance;
	type AssetId = AssetId;
	type Assets = Assets;
	type BenchmarkHelper = ();
	type Currency = Balances;
	type Deposit = FractionalizationDeposit;
	type NewAssetName = ShareName;
	type NewAssetSymbol = ShareName;
	type NftCollectionId = CollectionId;
	type NftId = ItemId;
	type Nfts = Nfts;
	type PalletId = FractionalizationPalletId;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type StringLimit = ConstU32<50>;
	type WeightInfo = ();
}
