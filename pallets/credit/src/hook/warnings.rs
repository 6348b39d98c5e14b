// SPDX-License-Identifier: Apache-2.0

//! Health warnings: an event when a loan's health falls below one of the [`WARNING_LEVELS`].
//!
//! Loans with a score above that of a level are below its health, and they stand at the head of the
//! risk index. A *watermark* per market and level is the key down to which borrowers have been
//! warned. When the price falls, the walk goes on from there; when it recovers by 5 % or more, the
//! watermark moves back up, and the borrowers of the loans behind it will be warned again. If a
//! loan passes the watermark by its own movement (a draw, a release), its borrower is warned at
//! once, in `position::indices`.

use super::visits::markets_behind;
use crate::{
	market::Market, math, Config, Event, Ledgers, LoanId, MarketId, Pallet, RiskIndex, WarnedLast,
	WeightInfo, WARNING_LEVELS,
};
use frame_support::traits::Get;
use pignus_primitives::{
	hook::{ProofRecorder, StepMeter},
	ordered::{score_key, split_score_key, PrefixedOrderedIndex, ScoreKey},
};
use sp_runtime::{FixedPointNumber, FixedU128};

/// How far a market recovers before its borrowers are warned again.
const RECOVERY: FixedU128 = FixedU128::from_inner(FixedU128::DIV / 100 * 105);

/// The last key that a loan with a score above `score` can have: all such loans stand at it or
/// before it.
fn mark_above(score: u128) -> ScoreKey {
	score.checked_add(1).map_or([0; 20], |above| score_key(above, LoanId::MAX))
}

/// Warn the borrowers of the next markets in turn, as far as `meter` allows.
pub(crate) fn warn_in_turn<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	let visit = <T as Config>::WeightInfo::visit_warnings();
	let mut markets = markets_behind::<T>(WarnedLast::<T>::get());
	for _ in 0..T::MarketsPerBlock::get() {
		// Each warning is metered by itself, and the storing of what was done with the visit.
		let visited = meter.look(visit, || {
			let id = markets.next()?;
			WarnedLast::<T>::put(id);
			let market = Market::<T>::of(id).ok();
			Some(market.and_then(|market| Some((market.highest_healthy_score().ok()?, market))))
		});
		let Some(found) = visited.flatten() else { return };
		if let Some((limit, market)) = found {
			warn_borrowers(&market, limit, meter);
		}
	}
}

/// Warn the borrowers of the loans of a market whose health has fallen below a level since the last
/// visit. At the score `limit` health is one. Those whom `meter` does not reach are warned at the
/// next visit.
fn warn_borrowers<T: Config, Recorder: ProofRecorder>(
	market: &Market<T>,
	limit: u128,
	meter: &mut StepMeter<Recorder>,
) {
	let before = market.ledger.warned;
	let mut marks = before;
	for (mark, level) in marks.iter_mut().zip(WARNING_LEVELS) {
		let Some(score) = math::score_at_health(limit, level) else { continue };
		let Some(rearmed) = math::score_at_health(score, RECOVERY) else { continue };
		*mark = (*mark).min(mark_above(rearmed));
		*mark = warn_down_to::<T, Recorder>(market.id, *mark, score, level, meter);
	}
	if marks != before {
		// Only the watermarks are stored; the accrued interest is not.
		Ledgers::<T>::mutate_extant(market.id, |ledger| ledger.warned = marks);
	}
}

/// Warn the borrowers of the loans behind `mark` whose score is above `score`. Returns the new
/// mark.
pub(crate) fn warn_down_to<T: Config, Recorder: ProofRecorder>(
	market: MarketId,
	mut mark: ScoreKey,
	score: u128,
	level: FixedU128,
	meter: &mut StepMeter<Recorder>,
) -> ScoreKey {
	let look = <T as Config>::WeightInfo::warn();
	while let Some(next) = meter.look(look, || RiskIndex::<T>::first_behind(market, mark)) {
		let Some(key) = next.filter(|key| split_score_key(key).0 > score) else {
			return mark.max(mark_above(score));
		};
		let loan = split_score_key(&key).1;
		Pallet::<T>::deposit_event(Event::HealthBelow { loan, level });
		mark = key;
	}
	mark
}
