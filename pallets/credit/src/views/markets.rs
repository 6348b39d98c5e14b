// SPDX-License-Identifier: Apache-2.0

//! Markets, what could be borrowed in them, and the books of all of them together.

use super::{MarketView, Quote, Totals};
use crate::{
	clock, custody::pins, governance::limits::voted_limits_hash, market::Market, math,
	money::ceilings, position::new_loan_deposit, AccountPrincipal, CollectionLedgers, Config,
	Error, Global, HoldReason, ItemOf, Ledgers, MarketConfigOf, MarketId, Markets, Pallet,
};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold},
		nonfungibles_v2,
		tokens::Provenance,
		Get,
	},
};
use pignus_primitives::{Balance, Moment};
use sp_runtime::{
	traits::{EnsureAddAssign, Hash, One, Zero},
	ArithmeticError, DispatchError, DispatchResult, FixedU128, Perquintill,
};

/// One market.
pub(crate) fn market<T: Config>(id: MarketId) -> Option<MarketView<MarketConfigOf<T>, T::Hash>> {
	let market = Market::<T>::of(id).ok()?;
	let Market { rules, ledger, .. } = &market;
	let config = Markets::<T>::get(id)?;
	Some(MarketView {
		market: id,
		config_hash: T::Hashing::hash_of(&config),
		config,
		liquidation_ltv: rules.liquidation_ltv,
		apr: rules.apr,
		next_apr: next_apr(&market),
		effective_rate: effective_rate(rules.apr)?,
		status: ledger.status,
		index: ledger.index,
		principal: ledger.principal,
		in_liquidation: ledger.in_liquidation,
		loans: ledger.loans,
		lending_price: market.lending_price().ok(),
		liquidation_price: market.liquidation_price().ok(),
	})
}

/// What could be borrowed now in a market against items of its collection, by whoever owns them; or
/// why nothing.
pub(crate) fn quote<T: Config>(id: MarketId, items: &[ItemOf<T>]) -> Result<Quote, DispatchError> {
	let market = Market::<T>::of(id)?;
	market.ensure_lends()?;
	let limits = &market.rules.limits;
	ensure!(items.len() <= limits.max_items as usize, Error::<T>::TooManyItems);
	let owner = ensure_can_pledge(&market, items)?;
	let units = market.lending_units(items.iter().copied())?;
	let price = market.lending_price()?;
	let of_account = AccountPrincipal::<T>::get(id, &owner);
	let of_value = market.max_debt(market.rules.max_ltv, price, units)?;
	let max_debt = of_value.min(room(&market, of_account)?);
	can_be_minted_to::<T>(&owner, max_debt)?;
	let overflow = ArithmeticError::Overflow;
	Ok(Quote {
		units,
		value: math::value(price, units, T::AssetUnit::get()).ok_or(overflow)?,
		max_debt: if max_debt < limits.min_debt { 0 } else { max_debt },
		apr: market.rules.apr,
		next_apr: next_apr(&market),
		effective_rate: effective_rate(market.rules.apr).ok_or(overflow)?,
	})
}

/// Errors unless the items could all be pledged for a new loan now. Returns whose they are.
fn ensure_can_pledge<T: Config>(
	market: &Market<T>,
	items: &[ItemOf<T>],
) -> Result<T::AccountId, DispatchError> {
	let collection = market.rules.collection;
	let first = items.first().ok_or(Error::<T>::NoItems)?;
	let owner = <pallet_nfts::Pallet<T> as nonfungibles_v2::Inspect<_>>::owner(&collection, first)
		.ok_or(Error::<T>::ItemUnknown)?;
	for (place, item) in items.iter().enumerate() {
		let is_repeated = items.iter().take(place).any(|before| before == item);
		ensure!(!is_repeated, Error::<T>::ItemAlreadyPledged);
		pins::ensure_can_pin::<T>(collection, *item, &owner)?;
		ensure!(!market.item_units(*item).lending.is_zero(), Error::<T>::ItemShutOut);
	}
	let mut ledger = CollectionLedgers::<T>::get(collection);
	ledger.items.ensure_add_assign(items.len() as u32)?;
	pins::ensure_within_item_limit::<T>(collection, &ledger)?;
	let deposit = new_loan_deposit::<T>(items.len())?;
	T::Native::ensure_can_hold(&HoldReason::Loan.into(), &owner, deposit)?;
	Ok(owner)
}

/// Errors if an account cannot receive `amount` of the credit asset.
pub(super) fn can_be_minted_to<T: Config>(who: &T::AccountId, amount: Balance) -> DispatchResult {
	T::CreditAsset::can_deposit(who, amount, Provenance::Minted).into_result()
}

/// How much more an account whose principal in a market is `of_account` could borrow in it if its
/// collateral allowed.
pub(super) fn room<T: Config>(
	market: &Market<T>,
	of_account: Balance,
) -> Result<Balance, ArithmeticError> {
	let collection = CollectionLedgers::<T>::get(market.rules.collection);
	ceilings::room::<T>(&market.rules.limits, &market.ledger, &collection, of_account)
}

/// A raise of a market's rate that has been voted and is not in force yet, and from when it is.
pub(super) fn next_apr<T: Config>(market: &Market<T>) -> Option<(Perquintill, Moment)> {
	let notice = market.ledger.transitions.rate?;
	let voted = Markets::<T>::get(market.id)?.terms.apr;
	(clock::now::<T>() < notice.until).then_some((voted, notice.until))
}

/// The books of all markets together.
pub(crate) fn totals<T: Config>() -> Totals<T::Hash> {
	let global = Global::<T>::get();
	Totals {
		flows: global.flows,
		principal: Ledgers::<T>::iter_values().map(|ledger| ledger.principal).sum(),
		insurance_fund: T::CreditAsset::balance(&Pallet::<T>::insurance_account()),
		pause: global.pause,
		limits_hash: voted_limits_hash::<T>(),
	}
}

/// What a yearly rate compounds to in a year, less one.
pub(super) fn effective_rate(apr: Perquintill) -> Option<FixedU128> {
	let seconds = u64::try_from(math::SECONDS_PER_YEAR).ok()?;
	let grown = math::compounded(FixedU128::one(), apr, seconds)?;
	grown
		.into_inner()
		.checked_sub(FixedU128::one().into_inner())
		.map(FixedU128::from_inner)
}
