// SPDX-License-Identifier: Apache-2.0

//! The insurance fund: what it gets, what it pays, and the shortfall that it could not pay.

use super::{issuance, mint_rate};
use crate::{Config, Event, Global, Loss, Pallet, Purse};
use frame_support::traits::{fungible::Inspect, Get};
use pignus_primitives::{funds::Funds, Balance};
use sp_runtime::{
	traits::{AccountIdConversion, EnsureSub, Zero},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The account of the insurance fund.
	pub fn insurance_account() -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(*b"insuranc")
	}

	/// What the insurance fund has.
	pub(crate) fn insurance() -> Purse<T> {
		Purse::<T>::of(Self::insurance_account())
	}
}

/// Pay `amount` into the insurance fund, burning it against the shortfall first.
pub(crate) fn credit<T: Config>(
	from: &mut impl Funds<T::AccountId>,
	amount: Balance,
) -> DispatchResult {
	if amount.is_zero() {
		return Ok(());
	}
	let burned = Global::<T>::get().flows.shortfall.min(amount);
	if !burned.is_zero() {
		issuance::burn::<T>(from, burned)?;
		Global::<T>::try_mutate(|global| global.flows.make_good(burned))?;
	}
	let rest = amount.ensure_sub(burned)?;
	if !rest.is_zero() {
		from.pay(&Pallet::<T>::insurance_account(), rest)?;
	}
	Pallet::<T>::deposit_event(Event::InsuranceCredited { amount, burned });
	Ok(())
}

/// Bear the loss of principal that nobody owes any more: the fund burns as much as it has, and the
/// rest is shortfall.
pub(crate) fn bear_loss<T: Config>(amount: Balance) -> Result<Loss, DispatchError> {
	let fund = Pallet::<T>::insurance_account();
	// The whole balance, whether it can be spent now or not: where the asset is frozen the burn
	// fails, and the loss waits instead of being booked as shortfall.
	let covered = amount.min(T::CreditAsset::balance(&fund));
	if !covered.is_zero() {
		issuance::burn::<T>(&mut Pallet::<T>::insurance(), covered)?;
		mint_rate::drain_bucket::<T>(covered);
	}
	let shortfall = amount.ensure_sub(covered)?;
	if !shortfall.is_zero() {
		Global::<T>::try_mutate(|global| global.flows.add_shortfall(shortfall))?;
	}
	Ok(Loss { covered, shortfall })
}
