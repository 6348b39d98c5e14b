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
use pignus_primitives::ordered::{
	split_due_key, split_score_key, DueKey, PrefixedOrderedIndex, ScoreKey,
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

/// The next loan of a market to be liquidated behind `cursor`, if one is due and may start.
pub(crate) fn next_default<T: Config>(
	id: MarketId,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let market = Market::<T>::of(id).ok()?;
	if market.shelter().is_some() {
		return None;
	}
	next_unhealthy(&market, left, cursor)
		.or_else(|| next_matured(&market, left, cursor))
		.filter(|_| market.has_share_left())
}

/// Whether no loan of a market is in default, for all that is known now, but for those in
/// liquidation and those that wait.
pub(crate) fn is_known_sound<T: Config>(market: &Market<T>) -> bool {
	let any = Budget::of_block(2);
	market.shelter().is_none()
		&& market.liquidation_price().is_ok()
		&& next_unhealthy(market, &any, Cursor::default()).is_none()
		&& next_matured(market, &any, Cursor::default()).is_none()
}

/// The weight of looking for a default in a market.
pub(crate) fn visit_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::visit_market()
}

fn next_unhealthy<T: Config>(
	market: &Market<T>,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let reason = DefaultReason::Unhealthy;
	if !left.allows(reason) {
		return None;
	}
	let key = RiskIndex::<T>::next(market.id, cursor.risk)?;
	let (score, loan) = split_score_key(&key);
	let limit = market.highest_healthy_score().ok()?;
	(score > limit).then_some(NextDefault { loan, reason, row: Row::Risk(key) })
}

/// The loan that fell due first; if none has, and the price has been unknown for too long, the
/// riskiest.
fn next_matured<T: Config>(
	market: &Market<T>,
	left: &Budget,
	cursor: Cursor,
) -> Option<NextDefault> {
	let reason = DefaultReason::Matured;
	if !left.allows(reason) {
		return None;
	}
	let now = clock::now::<T>();
	let earliest = MaturityIndex::<T>::next(market.id, cursor.due);
	let earliest = earliest.map(|key| (key, split_due_key(&key)));
	let due = earliest
		.filter(|(_, (due, _))| *due <= now)
		.map(|(key, (_, loan))| NextDefault { loan, reason, row: Row::Maturity(key) });
	let unpriced = || {
		let key = RiskIndex::<T>::next(market.id, cursor.risk)?;
		let loan = split_score_key(&key).1;
		market
			.is_long_unpriced()
			.then_some(NextDefault { loan, reason, row: Row::Risk(key) })
	};
	due.or_else(unpriced)
}

/// Whether a loan that is in default for `reason` is the first in line in its market.
pub(crate) fn is_first<T: Config>(position: &Position<T>, reason: DefaultReason) -> bool {
	let market = position.market.id;
	let Some(Place::InLine { risk, due }) = position.loan.place() else {
		// Out of the indices because it could not start: those in line go first.
		return next_default::<T>(market, &Budget::of_block(2), Cursor::default()).is_none();
	};
	let is_riskiest = RiskIndex::<T>::first(market) == Some(risk);
	let is_earliest =
		|| position.loan.is_due(clock::now::<T>()) && MaturityIndex::<T>::first(market) == due;
	is_riskiest || (reason == DefaultReason::Matured && is_earliest())
}
