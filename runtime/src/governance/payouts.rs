// SPDX-License-Identifier: GPL-3.0-only

//! How the treasury pays: exactly what was granted.

use polkadot_sdk::*;

use super::TreasuryAccount;
use crate::{
	configs::monetary::{AssetKind, NativeAndAssets},
	AccountId, Balance,
};
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::{
		pay::{Pay, PayAssetFromAccount, PaymentStatus},
		Fortitude, Precision, Preservation, WithdrawConsequence,
	},
};
use sp_runtime::DispatchError;

/// Pays out of the treasury's account. Where a payment would leave it less of an asset than an
/// account can keep, the SDK's own way would lose the rest; here it stays, since a deposit keeps the
/// treasury's accounts open. Without a deposit the payment fails, and can be tried again.
pub struct PayExactly;

type Plain = PayAssetFromAccount<NativeAndAssets, TreasuryAccount>;

impl Pay for PayExactly {
	type AssetKind = AssetKind;
	type Balance = Balance;
	type Beneficiary = AccountId;
	type Error = DispatchError;
	type Id = ();

	fn pay(who: &AccountId, asset: AssetKind, amount: Balance) -> Result<(), DispatchError> {
		let treasury = TreasuryAccount::get();
		match NativeAndAssets::can_withdraw(asset.clone(), &treasury, amount) {
			WithdrawConsequence::ReducedToZero(rest)
				if rest > 0 && matches!(asset, AssetKind::WithId(_)) =>
			{
				NativeAndAssets::burn_from(
					asset.clone(),
					&treasury,
					amount,
					Preservation::Expendable,
					Precision::Exact,
					Fortitude::Polite,
				)?;
				NativeAndAssets::mint_into(asset.clone(), &treasury, rest)?;
				NativeAndAssets::mint_into(asset, who, amount)?;
				Ok(())
			},
			_ => Plain::pay(who, asset, amount),
		}
	}

	fn check_payment(id: ()) -> PaymentStatus {
		Plain::check_payment(id)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(who: &AccountId, asset: AssetKind, amount: Balance) {
		Plain::ensure_successful(who, asset, amount)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_concluded(id: ()) {
		Plain::ensure_concluded(id)
	}
}
