// SPDX-License-Identifier: Apache-2.0

//! Covering the shortfall: out of what the insurance fund has been given since, or by a gift.

use super::{insurance, issuance, purse};
use crate::{Config, Error, Event, Global, Pallet};
use frame_support::{ensure, traits::fungible::Inspect};
use pignus_primitives::Balance;
use sp_runtime::{traits::Zero, DispatchResult};

/// Pay the shortfall out of what the fund has been given meanwhile; see the call.
pub(crate) fn net_shortfall<T: Config>() -> DispatchResult {
	let fund = Pallet::<T>::insurance_account();
	let amount = Global::<T>::get().flows.shortfall.min(T::CreditAsset::balance(&fund));
	ensure!(!amount.is_zero(), Error::<T>::NothingToNet);
	issuance::burn::<T>(&mut Pallet::<T>::insurance(), amount)?;
	Global::<T>::try_mutate(|global| global.flows.make_good(amount))?;
	Pallet::<T>::deposit_event(Event::ShortfallNetted { amount });
	Ok(())
}

/// Burn what somebody gives against the shortfall; the rest goes to the fund. See the call.
pub(crate) fn recapitalise<T: Config>(who: T::AccountId, amount: Balance) -> DispatchResult {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	insurance::credit::<T>(&mut purse::of::<T>(&who, amount)?, amount)?;
	Pallet::<T>::deposit_event(Event::Recapitalised { who, amount });
	Ok(())
}
