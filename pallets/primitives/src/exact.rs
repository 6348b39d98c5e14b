// SPDX-License-Identifier: Apache-2.0

//! Payments of exactly what is asked for.
//!
//! An asset lets no account keep less than its least balance: whatever takes out all but such a
//! remainder takes the remainder, too. `fungible::Mutate::burn_from` burns it, and `transfer` takes
//! it and gives it to nobody. Here it goes back to where it came from. That works for an account
//! that exists at any balance, as one does that somebody keeps a deposit for (`assets.touch`); for
//! any other the payment fails. An account to be left with nothing, or with enough, is no case at
//! all.

use crate::Balance;
use frame_support::traits::{
	fungible::Mutate,
	tokens::{Fortitude, Precision, Preservation, WithdrawConsequence},
};
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchResult,
};

/// Burns exactly `amount` out of an account. May fail after it has changed something.
pub fn burn<A, AccountId: Eq>(from: &AccountId, amount: Balance) -> DispatchResult
where
	A: Mutate<AccountId, Balance = Balance>,
{
	let taken =
		A::burn_from(from, amount, Preservation::Expendable, Precision::Exact, Fortitude::Polite)?;
	let remainder = taken.ensure_sub(amount)?;
	if !remainder.is_zero() {
		A::mint_into(from, remainder)?;
	}
	Ok(())
}

/// Moves exactly `amount` from one account to another. May fail after it has changed something.
pub fn transfer<A, AccountId: Eq>(
	from: &AccountId,
	to: &AccountId,
	amount: Balance,
) -> DispatchResult
where
	A: Mutate<AccountId, Balance = Balance>,
{
	match A::can_withdraw(from, amount) {
		WithdrawConsequence::ReducedToZero(remainder) if !remainder.is_zero() && from != to => {
			burn::<A, _>(from, amount)?;
			A::mint_into(to, amount)?;
		},
		_ => {
			A::transfer(from, to, amount, Preservation::Expendable)?;
		},
	}
	Ok(())
}
