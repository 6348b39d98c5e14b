// SPDX-License-Identifier: Apache-2.0

//! The borrower's orderly way out: they have items sold before anyone forces them, without a
//! penalty. The loan stays in the indices. What becomes of its lots is in `liquidation::outcome`.

use crate::{
	clock,
	liquidation::rounds::{self, Round},
	market::pause_and_shelter,
	math::Dues,
	position::Position,
	Config, Error, Event, LoanId, MarketStatus, Pallet,
};
use frame_support::{ensure, traits::Get};
use pignus_primitives::appraisal::Appraisals;
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchResult,
};

/// Put up for sale as many items as the debt needs; see the call.
pub(crate) fn unwind<T: Config>(borrower: T::AccountId, id: LoanId) -> DispatchResult {
	let mut position = Position::<T>::owned_by(&borrower, id)?.at_rest()?;
	pause_and_shelter::ensure_sells::<T>()?;
	let status = position.market.ledger.status;
	ensure!(status != MarketStatus::Halted, Error::<T>::MarketHalted);
	let now = clock::now::<T>();
	ensure!(!position.loan.is_past_maturity(now), Error::<T>::LoanMatured);
	let interval = T::Periods::get().unwind_interval;
	let last = position.loan.unwound_at;
	ensure!(
		last.is_none_or(|last| last.saturating_add(interval) <= now),
		Error::<T>::UnwoundTooSoon
	);
	position.ensure_within(position.kept_terms().max_ltv)?;
	position.loan.unwound_at = Some(now);
	let debt = position.debt()?;
	let principal = position.loan.principal;
	let dues = Dues::without_penalty(principal, debt.ensure_sub(principal)?);
	let rules = &position.market.rules;
	let prices = T::Appraisals::last_accepted(&rules.collection).ok_or(Error::<T>::PriceAbsent)?;
	let round = Round::of_unwinding(prices.low, dues, rules.auction.clone());
	let market = &position.market;
	let is_lent_on = |item| !market.item_units(item).lending.is_zero();
	let lots = rounds::open::<T>(id, &mut position.loan, &round, is_lent_on)?;
	ensure!(!lots.is_empty(), Error::<T>::WorthlessCollateral);
	position.save()?;
	Pallet::<T>::deposit_event(Event::UnwindStarted { loan: id, debt, lots });
	Ok(())
}
