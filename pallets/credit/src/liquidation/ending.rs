// SPDX-License-Identifier: Apache-2.0

//! When and how a liquidation ends other than by being paid off: the loan lives on, or its loss is
//! realised.

use super::inventory::forfeit::forfeit;
use crate::{
	math,
	position::{indices, Position},
	Config, Custody, DefaultReason, Event, LoanState, Pallet, Place,
};
use alloc::vec::Vec;
use pignus_primitives::{auction::AuctionRules, Balance};
use sp_runtime::{
	traits::{EnsureSub, Zero},
	ArithmeticError, DispatchResult, FixedU128, Rounding,
};

/// Whether an unhealthy loan in liquidation lives on: with the penalty on what was sold added to
/// its debt, its health is at least `target_health` at the higher price and one at the lower. A
/// loan that is liquidated because it matured is not cured by its health.
pub(crate) fn is_cured<T: Config>(
	position: &Position<T>,
	target_health: FixedU128,
) -> Result<bool, ArithmeticError> {
	let Some(terms) = position.cure_terms(target_health) else { return Ok(false) };
	let is_unhealthy = position
		.loan
		.liquidation()
		.is_some_and(|books| books.reason == DefaultReason::Unhealthy);
	let curable = is_unhealthy && !position.loan.units()?.is_zero();
	Ok(curable && position.meets(&terms, 0)?)
}

/// Cure a loan: its lots are withdrawn, the penalty on what was sold becomes interest, and the debt
/// grows again from now on. The multipliers of its items are read again: they may have changed
/// meanwhile.
pub(crate) fn cure<T: Config>(mut position: Position<T>) -> DispatchResult {
	let (id, index) = (position.id, position.market.ledger.index);
	let (debt, penalty) = (position.loan.owed(index)?, position.loan.penalty_due()?);
	position.withdraw_lots()?;
	indices::remove::<T>(id, &mut position.loan);
	if position.loan.is_selling() {
		position.uncount_in_liquidation()?;
	}
	let loan = &mut position.loan;
	loan.items.iter_mut().for_each(|pledged| pledged.custody = Custody::Pinned);
	loan.state = LoanState::Running(Place::Nowhere);
	loan.forget_failed_starts();
	// Rounded down, it reads back as exactly the same debt; see `math`.
	let normalized =
		math::normalized(debt, index, Rounding::Down).ok_or(ArithmeticError::Overflow)?;
	position.add_normalized(normalized)?;
	position.reread_units()?;
	position.enter_line()?;
	Pallet::<T>::deposit_event(Event::Cured { loan: id, debt, penalty });
	position.save()
}

/// End a loan that has debt and nothing left to sell: unpaid interest is forgiven, the insurance
/// fund pays the unpaid principal, and if it cannot pay all of it, the market is frozen.
pub(crate) fn realise_loss<T: Config>(
	mut position: Position<T>,
	forgiven_interest: Balance,
) -> DispatchResult {
	let loss = position.write_off_principal()?;
	if !loss.shortfall.is_zero() {
		position.market.freeze()?;
	}
	Pallet::<T>::deposit_event(Event::LossRealised {
		loan: position.id,
		covered: loss.covered,
		shortfall: loss.shortfall,
		forgiven_interest,
	});
	position.close()
}

/// End a loan that is not in liquidation, because nobody could ever buy its worthless collateral:
/// the items go to the inventory, interest is forgiven, and the principal is a loss.
pub(crate) fn write_off<T: Config>(mut position: Position<T>) -> DispatchResult {
	let debt = position.debt()?;
	let interest = debt.ensure_sub(position.loan.principal)?;
	position.lower_normalized(debt, true)?;
	let rules = position.market.rules.auction.clone();
	forfeit_all(&mut position, &rules)?;
	realise_loss(position, interest)
}

/// Hand what is left of a loan's items to the inventory.
pub(crate) fn forfeit_all<T: Config>(
	position: &mut Position<T>,
	rules: &AuctionRules,
) -> DispatchResult {
	let items: Vec<_> = position.loan.items.iter().map(|pledged| pledged.item).collect();
	items
		.into_iter()
		.try_for_each(|item| forfeit(position, item, rules.clone()).map(|_| ()))
}
