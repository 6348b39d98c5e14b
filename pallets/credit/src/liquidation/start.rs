// SPDX-License-Identifier: Apache-2.0

//! The start of a liquidation: what is snapshotted, and the first round.

use super::{
	ending::write_off,
	rounds::{self, Round},
};
use crate::{
	clock,
	custody::Seize,
	position::{indices, Position},
	Config, DefaultReason, Error, Event, Liquidation, LoanOf, LoanState, Pallet, WeightInfo,
};
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::{appraisal::Appraisals, auction::Auctioneer, hook::Usage, Moment};
use sp_runtime::{traits::EnsureSubAssign, DispatchError};

/// What became of a loan whose liquidation was to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
	/// Its items are for sale.
	Started,
	/// Its items are worth more than its place in the index says: it is not in default.
	Recovered,
	/// Its items have been worth nothing for so long that it ended in a loss.
	WrittenOff,
}

/// The upper bound of what starting one liquidation weighs.
pub(crate) fn start_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	<T as Config>::WeightInfo::start_liquidation(items)
		.saturating_add(T::Auctioneer::open_weight().saturating_mul(items.into()))
}

/// The same, if the loan may have been worthless for so long that it ends at once.
pub(crate) fn start_or_write_off_weight<T: Config>() -> Weight {
	start_weight::<T>().max(write_off_weight::<T>())
}

/// The upper bound of what ending a worthless loan weighs.
fn write_off_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::write_off()
		.saturating_add(T::Seize::seize_weight().saturating_mul(T::MaxItems::get().into()))
}

/// Snapshot a loan in default and put up for auction as many items as its debt needs. Lots of a
/// loan that is being unwound become lots of its liquidation. A loan that is due is liquidated as
/// matured, whatever its health. Returns what became of it, and what that has used.
pub(crate) fn start<T: Config>(
	mut position: Position<T>,
	reason: DefaultReason,
) -> Result<(Start, Usage), DispatchError> {
	let items = position.loan.items.len() as u32;
	let started = <T as Config>::WeightInfo::start_liquidation_usage(items);
	ensure!(!position.loan.is_liquidating(), Error::<T>::InLiquidation);
	let id = position.id;
	let due = position.loan.is_due(clock::now::<T>());
	let reason = if due { DefaultReason::Matured } else { reason };
	position.reread_units()?;
	if reason == DefaultReason::Unhealthy && !position.is_unhealthy()? {
		position.loan.forget_failed_starts();
		position.save()?;
		return Ok((Start::Recovered, started));
	}
	let debt = position.debt()?;
	let rules = &position.market.rules;
	let prices = T::Appraisals::last_accepted(&rules.collection).ok_or(Error::<T>::PriceAbsent)?;
	let books = Liquidation::start(reason, debt, position.loan.principal, prices, rules)?;

	if has_been_worthless::<T>(&position.loan) && is_worthless(&position) {
		write_off(position)?;
		let force = Usage::of(T::Seize::seize_weight());
		let used = <T as Config>::WeightInfo::write_off_usage().plus(force.times(items));
		return Ok((Start::WrittenOff, used));
	}
	indices::remove::<T>(id, &mut position.loan);
	position.market.ledger.liquidated_at = clock::now::<T>();
	position.market.ledger.normalized.ensure_sub_assign(position.loan.normalized)?;
	position.loan.normalized = 0;
	position.count_in_liquidation()?;
	position.loan.state = LoanState::Selling(books);
	let mut lots = position.loan.lots_on_sale();
	let mut opened = 0;
	if lots.is_empty() {
		let round = Round::of_liquidation(&position, 1)?;
		lots = rounds::open::<T>(id, &mut position.loan, &round, |_| true)?;
		ensure!(!lots.is_empty(), Error::<T>::WorthlessCollateral);
		opened = lots.len() as u32;
	}
	position.save()?;
	Pallet::<T>::deposit_event(Event::LiquidationStarted { loan: id, reason, debt, lots });
	Ok((Start::Started, started.plus(T::Auctioneer::open_usage().times(opened))))
}

/// Whether the liquidation of a loan has failed for long enough because its collateral is worth
/// nothing.
fn has_been_worthless<T: Config>(loan: &LoanOf<T>) -> bool {
	let period = T::Periods::get().delivery;
	let over = |since: Moment| since.saturating_add(period) <= clock::now::<T>();
	loan.auctions().is_empty() && loan.worthless_since.is_some_and(over)
}

/// Whether each item of a loan is worth less than the smallest unit.
fn is_worthless<T: Config>(position: &Position<T>) -> bool {
	let mut items = position.loan.items.iter();
	items.all(|pledged| position.market.last_value(pledged.units) == Some(0))
}
