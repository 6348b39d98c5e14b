// SPDX-License-Identifier: Apache-2.0

//! Spending from the insurance fund: only what no default may need.

use super::next_default::{is_known_sound, visit_weight};
use crate::{market::Market, Config, Error, Event, Global, Markets, Pallet, WaitIndex, WeightInfo};
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
	weights::Weight,
};
use pignus_primitives::{exact, ordered::OrderedIndex, Balance};
use sp_runtime::{
	traits::{EnsureAddAssign, Zero},
	DispatchError, DispatchResult,
};

/// The upper bound of what a withdrawal weighs: all markets are looked at.
pub(crate) fn withdrawal_weight<T: Config>() -> Weight {
	let markets = T::MaxMarkets::get();
	<T as Config>::WeightInfo::withdraw_insurance(markets)
		.saturating_add(visit_weight::<T>().saturating_mul(markets.into()))
}

/// Spend from the fund; see the call.
pub(crate) fn withdraw<T: Config>(dest: T::AccountId, amount: Balance) -> DispatchResult {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	ensure!(Global::<T>::get().flows.shortfall.is_zero(), Error::<T>::ShortfallOutstanding);
	let fund = Pallet::<T>::insurance_account();
	let needed = needed::<T>()?;
	let left = T::CreditAsset::balance(&fund).checked_sub(amount);
	ensure!(left.is_some_and(|left| left >= needed), Error::<T>::InsuranceNeeded);
	exact::transfer::<T::CreditAsset, _>(&fund, &dest, amount)?;
	Pallet::<T>::deposit_event(Event::InsuranceWithdrawn { dest, amount });
	Ok(())
}

/// What the fund may be needed for: the principal in liquidation, and all principal of markets in
/// which a loan is in default or nobody knows whether one is. While any loan waits, that is all
/// principal there is.
fn needed<T: Config>() -> Result<Balance, DispatchError> {
	let does_any_wait = WaitIndex::<T>::first().is_some();
	let mut needed: Balance = 0;
	for id in Markets::<T>::iter_keys() {
		let market = Market::<T>::of(id)?;
		let is_sound = !does_any_wait && is_known_sound(&market);
		let ledger = &market.ledger;
		let part = if is_sound { ledger.in_liquidation } else { ledger.principal };
		needed.ensure_add_assign(part)?;
	}
	Ok(needed)
}
