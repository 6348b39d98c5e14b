// SPDX-License-Identifier: Apache-2.0

//! Who owes how much: the principal of each account in each market, and what is borrowed against
//! each collection.

use crate::{
	AccountPrincipal, CollectionLedger, CollectionLedgers, CollectionOf, Config, MarketId,
};
use frame_support::dispatch::DispatchResult;
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureAddAssign, EnsureSub, Zero},
	DispatchError,
};

/// Add `amount` to an account's principal. Returns the sum.
pub(crate) fn raise_account<T: Config>(
	market: MarketId,
	account: &T::AccountId,
	amount: Balance,
) -> Result<Balance, DispatchError> {
	AccountPrincipal::<T>::try_mutate(market, account, |sum| {
		sum.ensure_add_assign(amount)?;
		Ok(*sum)
	})
}

/// Take `amount` out of an account's principal. Where nothing is left, the row is removed.
pub(crate) fn lower_account<T: Config>(
	market: MarketId,
	account: &T::AccountId,
	amount: Balance,
) -> DispatchResult {
	let left = AccountPrincipal::<T>::get(market, account).ensure_sub(amount)?;
	if left.is_zero() {
		AccountPrincipal::<T>::remove(market, account);
	} else {
		AccountPrincipal::<T>::insert(market, account, left);
	}
	Ok(())
}

/// Move `amount` of an account's principal to another account, in this or another market. Returns
/// the other account's new principal.
pub(crate) fn move_account<T: Config>(
	from: (MarketId, &T::AccountId),
	to: (MarketId, &T::AccountId),
	amount: Balance,
) -> Result<Balance, DispatchError> {
	lower_account::<T>(from.0, from.1, amount)?;
	if amount.is_zero() {
		return Ok(AccountPrincipal::<T>::get(to.0, to.1));
	}
	raise_account::<T>(to.0, to.1, amount)
}

/// Change the row of a collection. Returns the changed row; it is removed if nothing is left in it.
pub(crate) fn change_collection<T: Config>(
	collection: CollectionOf<T>,
	change: impl FnOnce(&mut CollectionLedger) -> DispatchResult,
) -> Result<CollectionLedger, DispatchError> {
	CollectionLedgers::<T>::try_mutate_exists(collection, |row| {
		let mut ledger = row.unwrap_or_default();
		change(&mut ledger)?;
		*row = (ledger != CollectionLedger::default()).then_some(ledger);
		Ok(ledger)
	})
}
