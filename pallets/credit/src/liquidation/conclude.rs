// SPDX-License-Identifier: Apache-2.0

//! What follows for a loan from the outcome of a lot: it is cured or paid off, waits for its other
//! lots or for a delivery, gets another round, or ends in a loss.

use super::{
	ending::{cure, is_cured, realise_loss},
	rounds::{self, Round},
};
use crate::{clock, position::Position, Config, Event, LoanState, Pallet, WaitIndex};
use frame_support::traits::Get;
use pignus_primitives::ordered::due_key;
use sp_runtime::{
	traits::{One, Zero},
	DispatchError, DispatchResult, FixedU128,
};

/// Conclude the outcome of a lot, by what the items that are left count for now. A loan that is
/// cured lives on, one that is paid off ends. After the last lot of a round a loan that owes only a
/// penalty ends too; else the penalty becomes interest, and a loan with a health of one lives on.
/// Otherwise there is another round, as long as there is something to sell.
pub(crate) fn conclude<T: Config>(mut position: Position<T>) -> DispatchResult {
	position.reread_units()?;
	let books = position.books()?;
	let (interest, target_health) = (books.interest, books.terms.target_health);
	if position.debt()?.is_zero() && position.loan.penalty_due()?.is_zero() {
		return position.close();
	}
	if is_cured(&position, target_health)? {
		return cure(position);
	}
	if !position.loan.auctions().is_empty() {
		return position.save();
	}
	if position.loan.owes_only_penalty() {
		return position.close();
	}
	if position.loan.items.is_empty() {
		return realise_loss(position, interest);
	}
	if !position.loan.has_backing() {
		return await_delivery(position);
	}
	position.books_mut()?.charge_penalty()?;
	if is_cured(&position, FixedU128::one())? {
		return cure(position);
	}
	open_next_round(position)
}

/// Open the next round; if all items are worth nothing, the loan waits.
fn open_next_round<T: Config>(mut position: Position<T>) -> DispatchResult {
	if offer_rest(&mut position)? {
		position.save()
	} else {
		await_delivery(position)
	}
}

/// Put up for auction as many of the items left by earlier rounds as the debt needs. Returns
/// whether any was.
pub(super) fn offer_rest<T: Config>(position: &mut Position<T>) -> Result<bool, DispatchError> {
	let number = position.books()?.round.saturating_add(1);
	let loan = position.id;
	let round = Round::of_liquidation(position, number)?;
	let lots = rounds::open::<T>(loan, &mut position.loan, &round, |_| true)?;
	if lots.is_empty() {
		return Ok(false);
	}
	position.books_mut()?.round = number;
	resume(position)?;
	let debt = position.debt()?;
	Pallet::<T>::deposit_event(Event::RoundOpened { loan, round: number, debt, lots });
	Ok(true)
}

/// A loan of which nothing can be sold now no longer counts towards the share in liquidation. It
/// waits for a while before its loss is realised.
fn await_delivery<T: Config>(mut position: Position<T>) -> DispatchResult {
	if position.loan.is_selling() {
		let until = clock::from_now::<T>(T::Periods::get().delivery)?;
		position.uncount_in_liquidation()?;
		WaitIndex::<T>::insert(due_key(until, position.id), ());
		position.loan.wait_until(until);
		let debt = position.debt()?;
		Pallet::<T>::deposit_event(Event::WaitBegan { loan: position.id, until, debt });
	}
	position.save()
}

/// Take a loan out of its wait: it has something to sell again.
pub(super) fn resume<T: Config>(position: &mut Position<T>) -> DispatchResult {
	if let LoanState::Waiting { until, liquidation } = &position.loan.state {
		WaitIndex::<T>::remove(due_key(*until, position.id));
		position.loan.state = LoanState::Selling(liquidation.clone());
		position.count_in_liquidation()?;
	}
	Ok(())
}
