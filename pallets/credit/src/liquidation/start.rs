// SPDX-License-Identifier: Apache-2.0

//! The start of a liquidation: what is snapshotted, and the first round.

use super::rounds::{self, Round};
use crate::{
	clock,
	position::{indices, Position},
	Config, DefaultReason, Error, Event, Liquidation, LoanState, Pallet, WeightInfo,
};
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::{appraisal::Appraisals, auction::Auctioneer};
use sp_runtime::DispatchError;

/// What became of a loan whose liquidation was to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
	/// Its items are for sale.
	Started,
	/// Its items are worth more than its place in the index says: it is not in default.
	Recovered,
}

/// The upper bound of what starting one liquidation weighs.
pub(crate) fn start_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	<T as Config>::WeightInfo::start_liquidation(items)
		.saturating_add(T::Auctioneer::open_weight().saturating_mul(items.into()))
}

/// Snapshot a loan in default and put up for auction as many items as its debt needs. Lots of a
/// loan that is being unwound become lots of its liquidation. A loan that is due is liquidated as
/// matured, whatever its health.
pub(crate) fn start<T: Config>(
	mut position: Position<T>,
	reason: DefaultReason,
) -> Result<Start, DispatchError> {
	ensure!(!position.loan.is_liquidating(), Error::<T>::InLiquidation);
	let id = position.id;
	let due = position.loan.is_due(clock::now::<T>());
	let reason = if due { DefaultReason::Matured } else { reason };
	position.reread_units()?;
	if reason == DefaultReason::Unhealthy && !position.is_unhealthy()? {
		let units = position.loan.units()?;
		position.save()?;
		Pallet::<T>::deposit_event(Event::Refreshed { loan: id, units });
		return Ok(Start::Recovered);
	}
	let debt = position.debt()?;
	let rules = &position.market.rules;
	let prices = T::Appraisals::last_accepted(&rules.collection).ok_or(Error::<T>::PriceAbsent)?;
	let books = Liquidation::start(reason, debt, position.loan.principal, prices, rules)?;

	indices::remove::<T>(id, &mut position.loan);
	let loan = &mut position.loan;
	position.market.ledger.begin_liquidation(loan.principal, loan.normalized)?;
	loan.normalized = 0;
	let mut lots = loan.lots_on_sale();
	if lots.is_empty() {
		let round = Round::of_liquidation(&books, loan.principal);
		lots = rounds::open::<T>(id, loan, &round)?;
	}
	loan.state = LoanState::Selling(books);
	position.save()?;
	Pallet::<T>::deposit_event(Event::LiquidationStarted { loan: id, reason, debt, lots });
	Ok(Start::Started)
}
