// SPDX-License-Identifier: Apache-2.0

//! Which loan of a market is liquidated next: a riskier one before a less risky one, one that fell
//! due earlier before one that fell due later.

use crate::{
	clock,
	market::Market,
	position::{indices::Row, Position},
	Budget, Config, DefaultReason, LoanId, MarketId, MaturityIndex, Place, RiskIndex, WeightInfo,
};
use frame_support::weights::Weight;
use pignus_primitives::{
	ordered::{split_due_key, split_score_key, DueKey, PrefixedOrderedIndex, ScoreKey},
	Moment,
};

/// A loan to be liquidated, and where it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NextDefault {
	/// The loan.
	pub loan: LoanId,
	/// Why it is in default.
	pub reason: DefaultReason,
	/// The row at the head of an index.
	pub row: Row,
}

/// How far a walk through the indices of a market has come: everything up to these rows has been
/// dealt with, or was found not to be due. A loan that moves while a hook walks moves behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
	risk: Option<ScoreKey>,
	due: Option<DueKey>,
}

impl Cursor {
	/// Pass over a row.
	pub fn pass(&mut self, row: Row) {
		match row {
			Row::Risk(key) => self.risk = Some(key),
			Row::Maturity(key) => self.due = Some(key),
		}
	}
}

/// The next loan of a market to be liquidated behind `cursor`, if one is due and may start, where
/// nothing shelters all borrowers.
pub(crate) fn next_default<T: Config>(
	id: MarketId,
	now: Moment,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let market = Market::<T>::at(id, now).ok()?;
	if market.own_shelter().is_some() {
		return None;
	}
	next_in(&market, now, left, cursor).filter(|_| market.has_share_left())
}

/// Whether no loan of a market is in default, for all that is known now, but for those in
/// liquidation and those that wait.
pub(crate) fn is_known_sound<T: Config>(market: &Market<T>) -> bool {
	let (any, now) = (Budget::of_block(2), clock::now::<T>());
	market.shelter().is_none()
		&& market.liquidation_price().is_ok()
		&& next_in(market, now, &any, Cursor::default()).is_none()
}

/// The weight of looking for a default in a market.
pub(crate) fn visit_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::visit_market()
}

/// The riskiest loan, if it is unhealthy; else the one that fell due first; if none has, and the
/// price has been unknown for too long, the riskiest.
fn next_in<T: Config>(
	market: &Market<T>,
	now: Moment,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let riskiest = RiskIndex::<T>::next(market.id, cursor.risk);
	let limit = market.highest_healthy_score();
	let by_risk = |reason| {
		let row = riskiest.filter(|_| left.allows(reason))?;
		Some(NextDefault { loan: split_score_key(&row).1, reason, row: Row::Risk(row) })
	};
	let is_unhealthy =
		|key: ScoreKey| limit.as_ref().is_ok_and(|limit| split_score_key(&key).0 > *limit);
	let unhealthy = riskiest
		.filter(|key| is_unhealthy(*key))
		.and_then(|_| by_risk(DefaultReason::Unhealthy));
	let unpriced = || {
		let counts = limit.is_err() && market.is_long_unpriced();
		counts.then(|| by_risk(DefaultReason::Matured)).flatten()
	};
	unhealthy
		.or_else(|| next_due::<T>(market.id, now, left, cursor))
		.or_else(unpriced)
}

/// The loan that fell due first, if any has.
fn next_due<T: Config>(
	market: MarketId,
	now: Moment,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let reason = DefaultReason::Matured;
	if !left.allows(reason) {
		return None;
	}
	let earliest = MaturityIndex::<T>::next(market, cursor.due)?;
	let (due, loan) = split_due_key(&earliest);
	(due <= now).then_some(NextDefault { loan, reason, row: Row::Maturity(earliest) })
}

/// Whether a loan that is in default for `reason` is the first in line in its market.
pub(crate) fn is_first<T: Config>(position: &Position<T>, reason: DefaultReason) -> bool {
	let (market, now) = (position.market.id, clock::now::<T>());
	let Some(Place::InLine { risk, due }) = position.loan.place() else {
		// Out of the indices because it could not start: those in line go first.
		return next_default::<T>(market, now, &Budget::of_block(2), Cursor::default()).is_none();
	};
	let is_riskiest = RiskIndex::<T>::first(market) == Some(risk);
	let is_earliest = || position.loan.is_due(now) && MaturityIndex::<T>::first(market) == due;
	is_riskiest || (reason == DefaultReason::Matured && is_earliest())
}
