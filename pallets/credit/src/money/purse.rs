// SPDX-License-Identifier: Apache-2.0

//! Payments in several parts out of an account that has hardly more than their sum.
//!
//! The asset lets no account keep less than its least balance. So an account that pays its last
//! units in parts might lose to the first part what the next one needs. Such an account pays
//! everything at once, into the pallet's account, and the parts are paid out of that.

use super::insurance;
use crate::{Config, Error, Event, Pallet, Purse};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Preservation, WithdrawConsequence},
	},
};
use pignus_primitives::{funds::Funds, Balance};
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchError,
};

/// The purse out of which parts of `total` can be paid: that of `payer`, or of the pallet's account,
/// if `payer` would be left with less than an account must have.
///
/// What is left of `payer` beyond `total` stays with them, where a deposit keeps their account; else
/// it goes to the insurance fund, since the asset takes it from them in any case. Fails if money on
/// hold, as for a bid, keeps their account from being closed.
pub(crate) fn of<T: Config>(
	payer: &T::AccountId,
	total: Balance,
) -> Result<Purse<T>, DispatchError> {
	let all = T::CreditAsset::balance(payer);
	let must_have = T::CreditAsset::minimum_balance();
	if all.checked_sub(total).is_none_or(|left| left >= must_have) {
		return Ok(Purse::<T>::of(payer.clone()));
	}
	let consequence = T::CreditAsset::can_withdraw(payer, all);
	ensure!(consequence != WithdrawConsequence::WouldDie, Error::<T>::LeastBalanceNeeded);
	let account = Pallet::<T>::account_id();
	T::CreditAsset::transfer(payer, &account, all, Preservation::Expendable)?;
	let mut till = Purse::<T>::of(account);
	let remainder = all.ensure_sub(total)?;
	if !remainder.is_zero() && with_storage_layer(|| till.pay(payer, remainder)).is_err() {
		insurance::credit::<T>(&mut till, remainder)?;
		let event = Event::RemainderTaken { who: payer.clone(), amount: remainder };
		Pallet::<T>::deposit_event(event);
	}
	Ok(till)
}
