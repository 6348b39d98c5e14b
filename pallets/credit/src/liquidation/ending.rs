// SPDX-License-Identifier: Apache-2.0

//! When and how a liquidation ends other than by being paid off: the loan lives on, or its loss is
//! realised.

use crate::{
	math,
	position::{indices, Position},
	Config, Custody, DefaultReason, Event, LoanState, Pallet, Place,
};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureSubAssign, Zero},
	ArithmeticError, DispatchResult, FixedU128, Rounding,
};

/// Whether an unhealthy loan in liquidation has at least `health`, with the penalty on what was
/// sold added to its debt: at the current price, or at that of the start if none is fresh. A loan
/// with a forfeited item is not cured, nor is one that is liquidated because it matured.
pub(crate) fn is_cured<T: Config>(
	position: &Position<T>,
	health: FixedU128,
) -> Result<bool, ArithmeticError> {
	let Some(books) = position.loan.liquidation() else { return Ok(false) };
	let curable = books.reason == DefaultReason::Unhealthy
		&& !position.loan.units()?.is_zero()
		&& !position.loan.has_forfeited();
	if !curable {
		return Ok(false);
	}
	let price = position.market.liquidation_price().unwrap_or(books.prices.high);
	Ok(position
		.health_in_liquidation(price, 0)?
		.is_none_or(|reached| reached >= health))
}

/// Cure a loan: its lots are withdrawn, the penalty on what was sold becomes interest, and the debt
/// grows again from now on.
pub(crate) fn cure<T: Config>(mut position: Position<T>) -> DispatchResult {
	let (id, index) = (position.id, position.market.ledger.index);
	let (debt, penalty) = (position.loan.owed(index)?, position.loan.penalty_due()?);
	position.withdraw_lots()?;
	indices::remove::<T>(id, &mut position.loan);
	let loan = &mut position.loan;
	loan.items.iter_mut().for_each(|pledged| pledged.custody = Custody::Pinned);
	if loan.is_selling() {
		position.market.ledger.in_liquidation.ensure_sub_assign(loan.principal)?;
	}
	loan.state = LoanState::Running(Place::Nowhere);
	loan.failed_starts = 0;
	// Rounded down, it reads back as exactly the same debt; see `math`.
	let normalized =
		math::normalized(debt, index, Rounding::Down).ok_or(ArithmeticError::Overflow)?;
	position.add_normalized(normalized)?;
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
