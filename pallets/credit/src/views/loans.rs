// SPDX-License-Identifier: Apache-2.0

//! Loans as their borrowers want to see them.

use super::{markets::effective_rate, LoanView};
use crate::{
	clock, market::Market, math, position::Position, Config, ItemOf, LoanId, LoanState, LoansOf,
	MarketId, RiskIndex, Verdict,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	ordered::{split_score_key, ScoreKey},
	page::Page,
	Balance,
};
use sp_runtime::{traits::EnsureAdd, FixedU128};

type View<T> = LoanView<<T as frame_system::Config>::AccountId, ItemOf<T>>;

/// One loan.
pub(crate) fn loan<T: Config>(id: LoanId) -> Option<View<T>> {
	let position = Position::<T>::of(id).ok()?;
	let Position { market, loan, .. } = &position;
	let debt = position.debt().ok()?;
	let penalty_due = loan.penalty_due().ok()?;
	let owed = debt.ensure_add(penalty_due).ok()?;
	let in_force = market.rules.liquidation_ltv;
	let liquidation_ltv =
		loan.liquidation().map_or(in_force, |books| books.liquidation_ltv.min(in_force));
	let units = loan.units().ok()?;
	let backing = loan.items.iter().filter(|pledged| pledged.custody.backs());
	let lending_units = market.lending_units(backing.map(|pledged| pledged.item)).ok()?;
	let collateral_value =
		market.lending_price().ok().and_then(|price| value::<T>(price, lending_units));
	let health = market
		.liquidation_price()
		.ok()
		.and_then(|price| math::health(liquidation_ltv, value::<T>(price, units)?, owed));
	let verdict = match loan.liquidation() {
		Some(books) => Verdict::Default(books.reason),
		None => position.verdict(),
	};
	Some(LoanView {
		loan: id,
		market: loan.market,
		borrower: loan.borrower.clone(),
		items: loan.items.iter().map(|pledged| (pledged.item, pledged.units)).collect(),
		debt,
		principal: loan.principal,
		interest: debt.checked_sub(loan.principal)?,
		penalty_due,
		collateral_value,
		ltv: collateral_value.and_then(|value| math::loan_to_value(debt, value)),
		health,
		liquidation_price: math::price_of_default(
			owed,
			units,
			liquidation_ltv,
			T::AssetUnit::get(),
		),
		drawable: drawable(&position, lending_units, debt).unwrap_or_default(),
		maturity: loan.maturity.map(|maturity| maturity.at),
		state: loan.state.clone(),
		verdict,
		auctions: loan.auctions(),
		apr: market.rules.apr,
		effective_rate: effective_rate(market.rules.apr)?,
	})
}

/// What `units` are worth, in the smallest unit of the credit asset.
fn value<T: Config>(price: FixedU128, units: FixedU128) -> Option<Balance> {
	math::value(price, units, T::AssetUnit::get())
}

/// What can still be drawn if no ceiling allows less; `None` if nothing.
fn drawable<T: Config>(
	position: &Position<T>,
	lending_units: FixedU128,
	debt: Balance,
) -> Option<Balance> {
	let Position { market, loan, .. } = position;
	let draws = matches!(loan.state, LoanState::Running(_))
		&& !loan.is_past_maturity(clock::now::<T>())
		&& market.ensure_lends().is_ok();
	if !draws {
		return None;
	}
	market
		.max_debt(market.lending_price().ok()?, lending_units)
		.ok()?
		.checked_sub(debt)
}

/// The loans of an account.
pub(crate) fn loans_of<T: Config>(account: &T::AccountId) -> Vec<View<T>> {
	LoansOf::<T>::iter_key_prefix(account).filter_map(loan::<T>).collect()
}

/// A page of the loans of an account.
pub(crate) fn loans_of_page<T: Config>(
	account: &T::AccountId,
	after: Option<LoanId>,
	limit: u32,
) -> Page<View<T>, LoanId> {
	let loans = match after {
		Some(after) => {
			let raw = LoansOf::<T>::hashed_key_for(account, after);
			LoansOf::<T>::iter_key_prefix_from(account, raw)
		},
		None => LoansOf::<T>::iter_key_prefix(account),
	};
	Page::of(loans, limit, |id| loan::<T>(*id))
}

/// A page of the loans of a market whose health is below a level, riskiest first.
pub(crate) fn at_risk_page<T: Config>(
	market: MarketId,
	below_health: FixedU128,
	after: Option<ScoreKey>,
	limit: u32,
) -> Page<View<T>, ScoreKey> {
	let keys = match after {
		Some(after) => {
			let raw = RiskIndex::<T>::hashed_key_for(market, after);
			RiskIndex::<T>::iter_key_prefix_from(market, raw)
		},
		None => RiskIndex::<T>::iter_key_prefix(market),
	};
	let safe = score_at_health::<T>(market, below_health);
	let at_risk = keys.take_while(|key| safe.is_some_and(|safe| split_score_key(key).0 > safe));
	Page::of(at_risk, limit, |key| loan::<T>(split_score_key(key).1))
}

/// The score at this health; `None` without a fresh price.
fn score_at_health<T: Config>(market: MarketId, health: FixedU128) -> Option<u128> {
	let limit = Market::<T>::of(market).ok()?.highest_healthy_score().ok()?;
	math::score_at_health(limit, health)
}
