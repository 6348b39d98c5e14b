// SPDX-License-Identifier: Apache-2.0

//! How much may be borrowed: ceilings on accounts, markets, collections and the chain. They bound
//! principal and losses that nobody has paid for; interest may exceed them and never blocks a
//! repayment.

use crate::{
	clock, CollectionLedger, Config, Error, Flows, Global, GlobalLedger, GlobalLimits, Ledger,
	Limits,
};
use frame_support::ensure;
use pignus_primitives::Balance;
use sp_runtime::{traits::EnsureAdd, ArithmeticError, DispatchResult};

/// How much more may be borrowed in a market before a ceiling or the mint rate allows no more, by an
/// account whose principal in it is `of_account`.
pub(crate) fn room<T: Config>(
	limits: &Limits,
	ledger: &Ledger,
	collection: &CollectionLedger,
	of_account: Balance,
) -> Result<Balance, ArithmeticError> {
	let GlobalLedger { limits: global, bucket, flows, .. } = Global::<T>::get();
	let Some(global) = global else { return Ok(0) };
	let of_market = ledger.principal.ensure_add(ledger.uncovered.outstanding(&flows)?)?;
	let of_collection =
		collection.principal.ensure_add(collection.uncovered.outstanding(&flows)?)?;
	let used = [
		(limits.account_ceiling, of_account),
		(limits.ceiling, of_market),
		(collection.limits.map_or(Balance::MAX, |limits| limits.ceiling), of_collection),
		(global.ceiling, flows.outstanding()?),
		(global.mint_capacity(), bucket.level_at(clock::now::<T>(), global.mint_capacity())),
	];
	Ok(used
		.into_iter()
		.map(|(limit, used)| limit - used.min(limit))
		.min()
		.unwrap_or_default())
}

/// Errors if the principal of an account in a market exceeds the market's limit.
pub(crate) fn ensure_account_below<T: Config>(
	limits: &Limits,
	of_account: Balance,
) -> DispatchResult {
	ensure!(of_account <= limits.account_ceiling, Error::<T>::AboveAccountCeiling);
	Ok(())
}

/// Errors if the principal of a market exceeds its ceiling.
pub(crate) fn ensure_market_below<T: Config>(
	limits: &Limits,
	ledger: &Ledger,
	flows: &Flows,
) -> DispatchResult {
	let of_market = ledger.principal.ensure_add(ledger.uncovered.outstanding(flows)?)?;
	ensure!(of_market <= limits.ceiling, Error::<T>::AboveMarketCeiling);
	Ok(())
}

/// Errors if the principal of a collection exceeds its ceiling, where governance has set one.
pub(crate) fn ensure_collection_below<T: Config>(
	collection: &CollectionLedger,
	flows: &Flows,
) -> DispatchResult {
	if let Some(limits) = collection.limits {
		let borrowed = collection.principal.ensure_add(collection.uncovered.outstanding(flows)?)?;
		ensure!(borrowed <= limits.ceiling, Error::<T>::AboveCollectionCeiling);
	}
	Ok(())
}

/// Errors if principal and shortfall of the whole chain exceed its ceiling.
pub(crate) fn ensure_chain_below<T: Config>(
	limits: &GlobalLimits,
	flows: &Flows,
) -> DispatchResult {
	ensure!(flows.outstanding()? <= limits.ceiling, Error::<T>::AboveGlobalCeiling);
	Ok(())
}
