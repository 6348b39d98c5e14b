// SPDX-License-Identifier: GPL-3.0-only

//! Money: the native token, assets, rates, and the peg.

use polkadot_sdk::*;

use crate::{
	constants::{deposit, EXISTENTIAL_DEPOSIT, FIRST_FREE_ASSET_ID, NUSD_ASSET_ID, RELAY_ASSET_ID},
	governance::{origins, OracleAdminOrRoot, TreasuryAccount},
	weights, AccountId, AssetId, AssetRate, Assets, AssetsHolder, Auctions, Balance, Balances,
	Credit as CreditPallet, OriginCaller, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, RuntimeOrigin, System,
};
use alloc::{vec, vec::Vec};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{self, HoldConsideration, ItemOf, NativeOrWithId},
		tokens::ConversionFromAssetBalance,
		ConstU128, ConstU32, EnsureOrigin, EnsureOriginWithArg, LinearStoragePrice, VariantCountOf,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureSigned};

/// NUSD as one fungible: to mint, burn and transfer.
pub type Nusd = ItemOf<Assets, ConstU32<NUSD_ASSET_ID>, AccountId>;
/// NUSD as one fungible: to hold and release. The same ledger as [`Nusd`].
pub type NusdHolds = ItemOf<AssetsHolder, ConstU32<NUSD_ASSET_ID>, AccountId>;

/// Names PIG or an asset.
pub type AssetKind = NativeOrWithId<AssetId>;
/// PIG and all assets as one set of fungibles.
pub type NativeAndAssets =
	fungible::UnionOf<Balances, Assets, fungible::NativeFromLeft, AssetKind, AccountId>;

/// What an amount of any asset is worth in PIG, at the rates that the oracle admin sets.
pub struct WorthInPig;

impl ConversionFromAssetBalance<Balance, AssetKind, Balance> for WorthInPig {
	type Error = pallet_asset_rate::Error<Runtime>;

	fn from_asset_balance(balance: Balance, kind: AssetKind) -> Result<Balance, Self::Error> {
		match kind {
			AssetKind::Native => Ok(balance),
			AssetKind::WithId(asset) => AssetRate::from_asset_balance(balance, asset),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(kind: AssetKind) {
		if let AssetKind::WithId(asset) = kind {
			AssetRate::ensure_successful(asset);
		}
	}
}

/// Account of the credit pallet: owner, issuer, admin and freezer of NUSD.
pub fn credit_account() -> AccountId {
	CreditPallet::account_id()
}

/// Accounts that live on incomes which may be below an asset's least balance: the books of credit
/// and auctions, and the treasury. From genesis on, a deposit keeps them open at any balance.
pub fn pots() -> Vec<(AssetId, AccountId)> {
	vec![
		(NUSD_ASSET_ID, credit_account()),
		(NUSD_ASSET_ID, CreditPallet::insurance_account()),
		(NUSD_ASSET_ID, Auctions::account_id()),
		(NUSD_ASSET_ID, TreasuryAccount::get()),
		(RELAY_ASSET_ID, TreasuryAccount::get()),
	]
}

impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type Balance = Balance;
	type DoneSlashHandler = ();
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = weights::pallet_balances::WeightInfo<Runtime>;
}

impl pallet_asset_rate::Config for Runtime {
	type AssetKind = AssetId;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Assets;
	type CreateOrigin = OracleAdminOrRoot;
	type Currency = Balances;
	type RemoveOrigin = OracleAdminOrRoot;
	type RuntimeEvent = RuntimeEvent;
	type UpdateOrigin = OracleAdminOrRoot;
	type WeightInfo = weights::pallet_asset_rate::WeightInfo<Runtime>;
}

parameter_types! {
	/// Deposit for an asset: its details and metadata rows.
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

/// Any account may create an asset, but not with a reserved id: those are left to Root, which uses
/// `force_create`.
pub struct SignedForFreeIds;

impl EnsureOriginWithArg<RuntimeOrigin, AssetId> for SignedForFreeIds {
	type Success = AccountId;

	fn try_origin(origin: RuntimeOrigin, asset: &AssetId) -> Result<AccountId, RuntimeOrigin> {
		if *asset < FIRST_FREE_ASSET_ID {
			return Err(origin);
		}
		<EnsureSigned<AccountId> as EnsureOrigin<RuntimeOrigin>>::try_origin(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(asset: &AssetId) -> Result<RuntimeOrigin, ()> {
		if *asset < FIRST_FREE_ASSET_ID {
			return Err(());
		}
		<EnsureSigned<AccountId> as EnsureOrigin<RuntimeOrigin>>::try_successful_origin()
	}
}

impl pallet_assets::Config for Runtime {
	type ApprovalDeposit = ApprovalDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = AssetId;
	type AssetIdAllocator = ();
	type AssetIdParameter = codec::Compact<AssetId>;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Assets;
	type CallbackHandle = ();
	type CreateOrigin = SignedForFreeIds;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = EnsureRoot<AccountId>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type RemoveItemsLimit = ConstU32<1_000>;
	type ReserveData = ();
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<50>;
	type WeightInfo = weights::pallet_assets::WeightInfo<Runtime>;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	/// Seed of the accounts that keep the reserves of the peg.
	pub const PsmPalletId: PalletId = PalletId(*b"pig/psm!");
	/// Deposit for opening a peg, if anyone but Root were allowed to.
	pub const PsmDepositBase: Balance = deposit(2, 256);
	/// Deposit for each byte of a peg's records.
	pub const PsmDepositPerByte: Balance = deposit(0, 1);
	/// Reason of that deposit's hold.
	pub const PsmHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Psm(pallet_psm::HoldReason::CreationDeposit);
	/// Root opens a peg without a deposit.
	pub const NoDepositor: Option<AccountId> = None;
	/// Who may stop swaps in addition to the full admin: a fixed origin, since the peg compares
	/// origins for equality and a body's origin carries its votes. `safeguards.stop_peg` speaks as
	/// it for the credit admin and the guardians.
	pub const PsmEmergencyAdmin: OriginCaller = OriginCaller::Origins(origins::Origin::PegAdmin);
}

impl pallet_psm::Config for Runtime {
	type AssetId = AssetId;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Assets;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PsmHoldReason,
		LinearStoragePrice<PsmDepositBase, PsmDepositPerByte, Balance>,
	>;
	type CreateOrigin = EnsureRootWithSuccess<AccountId, NoDepositor>;
	type Fungibles = Assets;
	type MaxExternals = ConstU32<8>;
	type PalletId = PsmPalletId;
	type PalletsOrigin = OriginCaller;
	type RuntimeOrigin = RuntimeOrigin;
	type WeightInfo = weights::pallet_psm::WeightInfo<Runtime>;
}

impl crate::pallet_monetary_genesis::Config for Runtime {
	type EmergencyAdmin = PsmEmergencyAdmin;
	type PotKeeper = TreasuryAccount;
}
