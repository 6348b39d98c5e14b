// SPDX-License-Identifier: Apache-2.0

//! Minting and burning the credit asset, and counting both.

use crate::{Config, Flows, Global, Pallet};
use frame_support::traits::{fungible::Mutate, Get};
use pignus_primitives::{funds::Funds, Balance};
use sp_runtime::{
	traits::{AccountIdConversion, EnsureAddAssign},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The account that owns the credit asset, and that payments pass through which empty an account.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}
}

/// Mint `amount` to an account. Returns everything ever minted and burned, including this.
pub(crate) fn mint<T: Config>(to: &T::AccountId, amount: Balance) -> Result<Flows, DispatchError> {
	let flows = Global::<T>::try_mutate(|global| {
		global.flows.minted.ensure_add_assign(amount)?;
		Ok::<_, DispatchError>(global.flows)
	})?;
	T::CreditAsset::mint_into(to, amount)?;
	Ok(flows)
}

/// Burn `amount`.
pub(crate) fn burn<T: Config>(
	from: &mut impl Funds<T::AccountId>,
	amount: Balance,
) -> DispatchResult {
	Global::<T>::try_mutate(|global| global.flows.burned.ensure_add_assign(amount))?;
	from.burn(amount)
}
