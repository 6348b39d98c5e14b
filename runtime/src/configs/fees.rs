// SPDX-License-Identifier: GPL-3.0-only

//! What transactions cost, and in which assets they pay.
//!
//! A transaction that names no asset pays in PIG. Any other asset is named by its location, as
//! messages between chains name it: that is how clients that know nothing of this chain read the
//! extension.

use polkadot_sdk::{staging_xcm as xcm, *};

use super::xcm::{AssetsIndex, RelayLocation};
use crate::{
	constants::{MICRO_PIG, RELAY_ASSET_ID},
	governance::TreasuryAccount,
	weights, AccountId, AssetId, AssetRate, Assets, Balance, Balances, Runtime, RuntimeCall,
	RuntimeEvent, WeightToFee,
};
use frame_support::{
	traits::{
		fungibles::{Balanced, Credit, Inspect},
		tokens::{ConversionToAssetBalance, DepositConsequence, Provenance},
		ConstU128, ConstU8,
	},
	weights::ConstantMultiplier,
};
use pallet_asset_tx_payment::{FungiblesAdapter, HandleCredit, OnChargeAssetTransaction};
use parachains_common::impls::DealWithFees;
use polkadot_runtime_common::SlowAdjustingFeeUpdate;
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use xcm::latest::prelude::{GeneralIndex, Location, PalletInstance};

/// Fee for each byte of a transaction.
pub const TRANSACTION_BYTE_FEE: Balance = MICRO_PIG;

impl pallet_transaction_payment::Config for Runtime {
	type FeeMultiplierUpdate = SlowAdjustingFeeUpdate<Self>;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<TRANSACTION_BYTE_FEE>>;
	// Fees and tips go to the pot that collators are paid from.
	type OnChargeTransaction =
		pallet_transaction_payment::FungibleAdapter<Balances, DealWithFees<Runtime>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_transaction_payment::WeightInfo<Runtime>;
	type WeightToFee = WeightToFee;
}

/// Gives fees paid in an asset to the treasury: the collators' pot pays out only PIG.
pub struct AssetFeesToTreasury;

impl HandleCredit<AccountId, Assets> for AssetFeesToTreasury {
	fn handle_credit(credit: Credit<AccountId, Assets>) {
		// What the treasury cannot take is burned with the credit.
		let _ = Assets::resolve(&TreasuryAccount::get(), credit);
	}
}

/// The asset at a location: `Parent` is the relay chain's token, all others are named by the pallet
/// that keeps them and their index in it. PIG is none of them.
pub fn asset_at(location: &Location) -> Option<AssetId> {
	if *location == RelayLocation::get() {
		return Some(RELAY_ASSET_ID);
	}
	match location.unpack() {
		(0, [PalletInstance(pallet), GeneralIndex(asset)]) if *pallet == AssetsIndex::get() => {
			AssetId::try_from(*asset).ok()
		},
		_ => None,
	}
}

/// Takes fees by the index of an asset, at its rate in `AssetRate`.
type FeesByIndex = FungiblesAdapter<AssetRate, AssetFeesToTreasury>;

/// Takes fees in the asset at a location, at its rate in `AssetRate`. No fee can be paid in
/// anything else, nor in an asset that the treasury cannot take a single unit of: it would be
/// burned.
pub struct FeesByLocation;

impl FeesByLocation {
	fn asset_at(location: &Location) -> Result<AssetId, TransactionValidityError> {
		asset_at(location)
			.filter(|asset| arrives(*asset, &TreasuryAccount::get(), 1))
			.ok_or_else(|| InvalidTransaction::Payment.into())
	}
}

/// Whether an account can take in so much of an asset.
fn arrives(asset: AssetId, who: &AccountId, amount: Balance) -> bool {
	Assets::can_deposit(asset, who, amount, Provenance::Extant) == DepositConsequence::Success
}

impl OnChargeAssetTransaction<Runtime> for FeesByLocation {
	type AssetId = Location;
	type Balance = Balance;
	type LiquidityInfo = Credit<AccountId, Assets>;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		location: Location,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		let asset = Self::asset_at(&location)?;
		<FeesByIndex as OnChargeAssetTransaction<Runtime>>::withdraw_fee(
			who, call, info, asset, fee, tip,
		)
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		location: Location,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		let asset = Self::asset_at(&location)?;
		<FeesByIndex as OnChargeAssetTransaction<Runtime>>::can_withdraw_fee(
			who, call, info, asset, fee, tip,
		)
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<RuntimeCall>,
		post_info: &PostDispatchInfoOf<RuntimeCall>,
		corrected_fee: Balance,
		tip: Balance,
		withdrawn: Self::LiquidityInfo,
	) -> Result<(Balance, Balance), TransactionValidityError> {
		let refunded = if can_be_refunded(who, corrected_fee, &withdrawn) {
			who.clone()
		} else {
			TreasuryAccount::get()
		};
		<FeesByIndex as OnChargeAssetTransaction<Runtime>>::correct_and_deposit_fee(
			&refunded,
			info,
			post_info,
			corrected_fee,
			tip,
			withdrawn,
		)
	}
}

/// Whether what was withdrawn beyond the fee can go back. It cannot if the transaction has left the
/// payer nothing, and it is less than an account can keep: the SDK would burn it, unseen by the
/// books of those that minted it.
fn can_be_refunded(who: &AccountId, fee: Balance, withdrawn: &Credit<AccountId, Assets>) -> bool {
	let asset = withdrawn.asset();
	let Ok(fee) = AssetRate::to_asset_balance(fee, asset) else { return true };
	let refund = withdrawn.peek().checked_sub(fee.max(1)).filter(|refund| *refund > 0);
	refund.is_none_or(|refund| arrives(asset, who, refund))
}

impl pallet_asset_tx_payment::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Assets;
	type Fungibles = Assets;
	type OnChargeAssetTransaction = FeesByLocation;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_asset_tx_payment::WeightInfo<Runtime>;
}
