// SPDX-License-Identifier: Apache-2.0

//! Markets, what could be borrowed in them, and the books of all of them together.

use super::{MarketView, Quote, Totals};
use crate::{
	market::Market, math, Config, Global, ItemOf, Ledgers, MarketConfigOf, MarketId, Markets,
	Pallet,
};
use alloc::vec::Vec;
use frame_support::traits::{fungible::Inspect, Get};
use sp_runtime::{traits::One, FixedU128, Perquintill};

/// One market.
pub(crate) fn market<T: Config>(id: MarketId) -> Option<MarketView<MarketConfigOf<T>>> {
	let market = Market::<T>::of(id).ok()?;
	let Market { rules, ledger, .. } = &market;
	Some(MarketView {
		market: id,
		config: Markets::<T>::get(id)?,
		liquidation_ltv: rules.liquidation_ltv,
		apr: rules.apr,
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

/// What could be borrowed in a market against items of its collection, each counted once.
pub(crate) fn quote<T: Config>(id: MarketId, mut items: Vec<ItemOf<T>>) -> Option<Quote>
where
	ItemOf<T>: Ord,
{
	items.sort_unstable();
	items.dedup();
	let market = Market::<T>::of(id).ok()?;
	let units = market.lending_units(items).ok()?;
	let price = market.lending_price().ok()?;
	Some(Quote {
		units,
		value: math::value(price, units, T::AssetUnit::get())?,
		max_debt: market.max_debt(price, units).ok()?,
		apr: market.rules.apr,
		effective_rate: effective_rate(market.rules.apr)?,
	})
}

/// The books of all markets together.
pub(crate) fn totals<T: Config>() -> Totals {
	let global = Global::<T>::get();
	Totals {
		flows: global.flows,
		principal: Ledgers::<T>::iter_values().map(|ledger| ledger.principal).sum(),
		insurance_fund: T::CreditAsset::balance(&Pallet::<T>::insurance_account()),
		pause: global.pause,
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
