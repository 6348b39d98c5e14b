// SPDX-License-Identifier: GPL-3.0-only

//! Genesis of the peg, of the rates fees are converted at, and of accounts that are kept open:
//! `pallet-psm` and `pallet-asset-rate` have no genesis configuration of their own.

use polkadot_sdk::*;

pub use pallet_monetary_genesis::*;

/// The pallet that carries the genesis configuration. It has neither storage nor calls.
#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet_monetary_genesis {
	use super::*;
	use crate::{AccountId, AssetId, Balance};
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles::Inspect, AccountTouch},
	};
	use frame_system::RawOrigin;
	use sp_runtime::{Deserialize, FixedU128, Permill, Serialize};

	/// Configuration of the pallets this one sets up.
	#[pallet::config]
	pub trait Config:
		polkadot_sdk::frame_system::Config<AccountId = AccountId>
		+ pallet_psm::Config<
			AssetId = AssetId,
			Fungibles: Inspect<AccountId, AssetId = AssetId, Balance = Balance>
			               + AccountTouch<AssetId, AccountId>,
		> + pallet_asset_rate::Config<AssetKind = AssetId>
	{
		/// Origin that may stop the swaps of a peg opened here. Root is its full admin.
		type EmergencyAdmin: Get<<Self as pallet_psm::Config>::PalletsOrigin>;

		/// Account that pays the deposits of the accounts kept open.
		type PotKeeper: Get<AccountId>;
	}

	/// The pallet itself.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// A peg: an asset that is minted and burned one to one for another one.
	#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
	#[serde(crate = "polkadot_sdk::sp_runtime::serde")]
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	pub struct Peg {
		/// Asset that is minted and burned.
		pub internal: AssetId,
		/// Asset that is kept in reserve.
		pub external: AssetId,
		/// Maximum amount of the internal asset in circulation through this peg, in its smallest
		/// units.
		pub max_debt: Balance,
		/// Least amount of a swap, in smallest units of the internal asset.
		pub min_swap: Balance,
		/// Fee for minting.
		pub minting_fee: Permill,
		/// Fee for redeeming.
		pub redemption_fee: Permill,
		/// Account that gets the fees.
		pub fee_destination: AccountId,
	}

	/// What to set up.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Pegs to open. Both assets of each must exist, with their decimals set.
		pub pegs: Vec<Peg>,
		/// Smallest units of the native token that one smallest unit of an asset is worth.
		pub rates: Vec<(AssetId, FixedU128)>,
		/// Accounts that take in any amount of an asset, be it below the asset's least balance, and
		/// are never removed: a deposit is paid for each. Pots that live on small incomes.
		pub pots: Vec<(AssetId, AccountId)>,
		/// Nothing.
		#[serde(skip)]
		pub phantom: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for peg in &self.pegs {
				assert!(open::<T>(peg).is_ok(), "peg {peg:?} cannot be opened");
			}
			for (asset, rate) in &self.rates {
				pallet_asset_rate::ConversionRateToNative::<T>::insert(asset, rate);
			}
			let keeper = T::PotKeeper::get();
			for (asset, pot) in &self.pots {
				let touched = T::Fungibles::touch(*asset, pot, &keeper);
				assert!(
					touched.is_ok(),
					"{keeper:?} cannot pay for the pot {pot:?} of asset {asset}"
				);
			}
		}
	}

	/// Opens a peg as Root would: minting stays off until the external asset has a weight.
	fn open<T: Config>(peg: &Peg) -> DispatchResult {
		let root = || <T as frame_system::Config>::RuntimeOrigin::from(RawOrigin::Root);
		let (internal, external) = (peg.internal, peg.external);
		pallet_psm::Pallet::<T>::create_psm(
			root(),
			internal,
			Box::new(RawOrigin::Root.into()),
			Box::new(T::EmergencyAdmin::get()),
			peg.fee_destination.clone(),
			peg.max_debt,
			peg.min_swap,
		)?;
		pallet_psm::Pallet::<T>::add_external_asset(root(), internal, external)?;
		pallet_psm::Pallet::<T>::set_minting_fee(root(), internal, external, peg.minting_fee)?;
		pallet_psm::Pallet::<T>::set_redemption_fee(
			root(),
			internal,
			external,
			peg.redemption_fee,
		)?;
		pallet_psm::Pallet::<T>::set_asset_ceiling_weight(
			root(),
			internal,
			external,
			Permill::one(),
		)
	}
}
