// SPDX-License-Identifier: Apache-2.0

//! How much may be borrowed: ceilings on accounts, markets, collections and the chain. They bound
//! principal and losses that nobody has paid for; interest may exceed them and never blocks a
//! repayment.

use crate::{CollectionLedger, Config, Error, Flows, GlobalLimits, Ledger, Limits};
use frame_support::ensure;
use pignus_primitives::Balance;
use sp_runtime::{traits::EnsureAdd, DispatchResult};

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
