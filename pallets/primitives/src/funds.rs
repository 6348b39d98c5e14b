// SPDX-License-Identifier: Apache-2.0

//! Money to be burned and paid out, wherever it lies: in an account, or on hold for a bid.

use crate::{exact, Balance};
use core::marker::PhantomData;
use frame_support::traits::fungible::Mutate;
use sp_runtime::DispatchResult;

/// Money out of which parts are burned or paid. Each may fail after it has changed something.
pub trait Funds<AccountId> {
	/// Burn exactly `amount` of it.
	fn burn(&mut self, amount: Balance) -> DispatchResult;

	/// Pay exactly `amount` of it to `to`.
	fn pay(&mut self, to: &AccountId, amount: Balance) -> DispatchResult;
}

/// The money of an account: `Asset` that is not on hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountFunds<Asset, AccountId> {
	account: AccountId,
	asset: PhantomData<Asset>,
}

impl<Asset, AccountId> AccountFunds<Asset, AccountId> {
	/// The money of `account`.
	pub fn of(account: AccountId) -> Self {
		Self { account, asset: PhantomData }
	}
}

impl<Asset, AccountId: Eq> Funds<AccountId> for AccountFunds<Asset, AccountId>
where
	Asset: Mutate<AccountId, Balance = Balance>,
{
	fn burn(&mut self, amount: Balance) -> DispatchResult {
		exact::burn::<Asset, _>(&self.account, amount)
	}

	fn pay(&mut self, to: &AccountId, amount: Balance) -> DispatchResult {
		exact::transfer::<Asset, _>(&self.account, to, amount)
	}
}
