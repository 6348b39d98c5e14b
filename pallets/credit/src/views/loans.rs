// SPDX-License-Identifier: Apache-2.0

//! Loans as their borrowers want to see them.

use super::{
	markets::{can_be_minted_to, effective_rate, next_apr, room},
	LoanView, RedemptionView,
};
use crate::{
	clock,
	custody::pins,
	liquidation::{redeem::redeemed_in_part, settlement::ensure_none_won},
	market::Market,
	math,
	position::Position,
	AccountPrincipal, CollectionLedgers, Config, ItemOf, LoanId, LoanState, Loans, LoansOf,
	MarketId, Place, RiskIndex, Verdict, WaitIndex,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	ordered::{split_due_key, split_score_key, ScoreKey},
	page::{self, Page},
	Balance,
};
use sp_runtime::{traits::EnsureAdd, FixedU128, Rounding};

type View<T> = LoanView<<T as frame_system::Config>::AccountId, ItemOf<T>>;

/// One loan.
pub(crate) fn loan<T: Config>(id: LoanId) -> Option<View<T>> {
	let mut position = Position::<T>::of(id).ok()?;
	// As the next call that acts on the loan will read them.
	position.read_units().ok()?;
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
		drawable: drawable(&position, lending_units).unwrap_or_default(),
		maturity: loan.maturity.map(|maturity| maturity.at),
		liquidated_from: loan.maturity.map(|maturity| maturity.liquidated_from),
		state: loan.state.clone(),
		verdict,
		auctions: loan.auctions(),
		redemption: redemption::<T>(id),
		apr: market.rules.apr,
		next_apr: next_apr(market),
		effective_rate: effective_rate(market.rules.apr)?,
	})
}

/// What `units` are worth, in the smallest unit of the credit asset.
fn value<T: Config>(price: FixedU128, units: FixedU128) -> Option<Balance> {
	math::value(price, units, T::AssetUnit::get())
}

/// What can still be drawn; `None` if nothing.
fn drawable<T: Config>(position: &Position<T>, lending_units: FixedU128) -> Option<Balance> {
	let Position { market, loan, .. } = position;
	let collection = market.rules.collection;
	let draws = matches!(loan.state, LoanState::Running(_))
		&& !loan.is_past_maturity(clock::now::<T>())
		&& market.ensure_lends().is_ok();
	if !draws {
		return None;
	}
	pins::ensure_within_item_limit::<T>(collection, &CollectionLedgers::<T>::get(collection))
		.ok()?;
	let of_account = AccountPrincipal::<T>::get(market.id, &loan.borrower);
	let within_ltv = within_max_ltv(position, lending_units)?;
	let drawable = within_ltv.min(room(market, of_account).ok()?);
	let is_enough = position.debt().ok()?.checked_add(drawable)? >= market.rules.limits.min_debt;
	let can_receive = can_be_minted_to::<T>(&loan.borrower, drawable).is_ok();
	(is_enough && can_receive).then_some(drawable)
}

/// What can be drawn within `max_ltv`. As there, the debt is rounded down, but for each draw the
/// normalized debt is rounded up.
fn within_max_ltv<T: Config>(position: &Position<T>, lending_units: FixedU128) -> Option<Balance> {
	let Position { market, loan, .. } = position;
	let (index, max_ltv) = (market.ledger.index, market.rules.max_ltv);
	let max = market.max_debt(max_ltv, market.lending_price().ok()?, lending_units).ok()?;
	let debt_after = |amount| {
		let drawn = math::normalized(amount, index, Rounding::Up)?;
		math::debt(loan.normalized.checked_add(drawn)?, index, Rounding::Down)
	};
	let spare = max.checked_sub(debt_after(0)?)?;
	if debt_after(spare)? <= max {
		Some(spare)
	} else {
		spare.checked_sub(1)
	}
}

/// What a redemption of a loan in liquidation costs now.
fn redemption<T: Config>(id: LoanId) -> Option<RedemptionView> {
	let mut position = Position::<T>::in_liquidation(id).ok()?;
	// What the settlement of a lot that has been won leaves to be redeemed is not known yet.
	ensure_none_won::<T>(&position.loan).ok()?;
	position.books_mut().ok()?.charge_penalty().ok()?;
	position.read_units().ok()?;
	let debt = position.debt().ok()?;
	let books = position.books().ok()?;
	Some(RedemptionView {
		round: books.round,
		fine: books.redeem_fine,
		debt,
		least: least_part(&position, debt),
	})
}

/// The least part of `debt` that a redemption may pay; `None` if only all of it. Whoever can redeem
/// with an amount can do so with more.
fn least_part<T: Config>(position: &Position<T>, debt: Balance) -> Option<Balance> {
	let is_accepted = |amount| redeemed_in_part(position, amount).is_ok();
	let (mut too_little, mut enough) = (0, debt.checked_sub(1)?);
	if !is_accepted(enough) {
		return None;
	}
	while too_little < enough {
		let middle = too_little + (enough - too_little) / 2;
		if is_accepted(middle) {
			enough = middle;
		} else {
			too_little = middle + 1;
		}
	}
	Some(enough)
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

/// A page of the loans of a market whose health is below a level, riskiest first, with those that
/// are out of the indices because their liquidation could not start.
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
	let is_at_risk = |key: &ScoreKey| safe.is_some_and(|safe| split_score_key(key).0 > safe);
	let in_line = keys.take_while(is_at_risk).take(page::MAX_ITEMS as usize + 1);
	let aside = set_aside::<T>(market)
		.filter(is_at_risk)
		.filter(|key| after.is_none_or(|after| *key > after));
	let mut at_risk: Vec<_> = in_line.chain(aside).collect();
	at_risk.sort_unstable();
	Page::of(at_risk.into_iter(), limit, |key| loan::<T>(split_score_key(key).1))
}

/// The loans of a market that are out of the risk index, by the keys at which they would be in it.
fn set_aside<T: Config>(market: MarketId) -> impl Iterator<Item = ScoreKey> {
	WaitIndex::<T>::iter_keys().filter_map(move |key| {
		let id = split_due_key(&key).1;
		let loan = Loans::<T>::get(id).filter(|loan| loan.market == market)?;
		matches!(loan.place(), Some(Place::SetAside { .. }))
			.then(|| loan.risk_key(id).ok())
			.flatten()
	})
}

/// The score at this health; `None` without a fresh price. Once there has been none for so long that
/// all loans count as matured, all are below any health.
fn score_at_health<T: Config>(market: MarketId, health: FixedU128) -> Option<u128> {
	let market = Market::<T>::of(market).ok()?;
	if market.is_long_unpriced() {
		return Some(0);
	}
	math::score_at_health(market.highest_healthy_score().ok()?, health)
}
