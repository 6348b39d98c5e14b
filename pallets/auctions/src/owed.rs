// SPDX-License-Identifier: Apache-2.0

//! Payments that no payee can block: what an account cannot receive now is recorded as its claim.

use crate::{Claim, Claims, Config, Event, Pallet};
use frame_support::storage::with_storage_layer;
use pignus_primitives::{
	auction::{AuctionId, Credited},
	funds::Funds,
	Balance,
};
use sp_runtime::{
	traits::{EnsureAdd, Zero},
	DispatchError, DispatchResult,
};

/// Pay `amount` out of `from` to `who`; if `who` cannot be credited, keep it for them as a claim.
pub(crate) fn pay_or_owe<T: Config>(
	id: AuctionId,
	from: &mut impl Funds<T::AccountId>,
	who: &T::AccountId,
	amount: Balance,
) -> Result<Credited, DispatchError> {
	if amount.is_zero() {
		return Ok(Credited::Paid);
	}
	let paid = with_storage_layer(|| from.pay(who, amount));
	if paid.is_ok() {
		return Ok(Credited::Paid);
	}
	from.pay(&Pallet::<T>::account_id(), amount)?;
	owe::<T>(id, who.clone(), Claim { held: 0, owed: amount })?;
	Ok(Credited::Owed)
}

/// Add to what an account is owed from an auction.
pub(crate) fn owe<T: Config>(id: AuctionId, who: T::AccountId, more: Claim) -> DispatchResult {
	let Claim { held, owed } = more;
	let before = Claims::<T>::get(&who, id).unwrap_or_default();
	let sum = Claim { held: before.held.ensure_add(held)?, owed: before.owed.ensure_add(owed)? };
	Claims::<T>::insert(&who, id, sum);
	Pallet::<T>::deposit_event(Event::Owed { auction: id, who, held, owed });
	Ok(())
}
