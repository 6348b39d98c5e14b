// SPDX-License-Identifier: Apache-2.0

//! Health warnings: an event when a loan's health falls below one of the [`WARNING_LEVELS`].
//!
//! Loans with a score above that of a level are below its health, and they stand at the head of the
//! risk index. A *watermark* per market and level is the key down to which borrowers have been
//! warned. When the price falls, the walk goes on from there; when it recovers by 5 % or more, the
//! watermark moves back up, and the borrowers of the loans behind it will be warned again. If a
//! loan passes the watermark by its own movement (a draw, a release), its borrower is warned at
//! once, in `position::indices`.
//!
//! The markets of collections whose price has moved are looked at in the next block. One more has
//! its turn in each block: health also falls with interest, and with rules that come into force.

use super::visits::markets_behind;
use crate::{
	market::{repriced, Market},
	math, Config, Event, Ledgers, LoanId, MarketId, Pallet, RiskIndex, Unwarned, WarnedLast,
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

/// Warn borrowers in the markets of repriced collections, then in the next market in turn, as far as
/// `meter` allows.
pub(crate) fn warn<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	warn_of_prices::<T, Recorder>(meter);
	warn_in_turn::<T, Recorder>(meter);
}

/// Warn borrowers in the markets of repriced collections. One whom `meter` does not reach is warned
/// in the next block.
fn warn_of_prices<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	let choose = <T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get());
	let chosen = meter.look(choose, || {
		// Without the row there is nothing to write.
		Unwarned::<T>::mutate_exists(|row| {
			let mut waiting = row.take().unwrap_or_default();
			let markets = repriced::take_markets::<T>(&mut waiting);
			*row = (!waiting.is_empty()).then_some(waiting);
			markets
		})
	});
	for (collection, market) in chosen.unwrap_or_default() {
		if visit::<T, Recorder>(market, meter) == Visit::Stopped {
			Unwarned::<T>::mutate(|waiting| repriced::put_in_line::<T>(waiting, collection));
		}
	}
}

/// Warn borrowers in the next market in turn.
pub(crate) fn warn_in_turn<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	let Some(market) = markets_behind::<T>(WarnedLast::<T>::get()).next() else { return };
	WarnedLast::<T>::put(market);
	visit::<T, Recorder>(market, meter);
}

/// How a visit of a market ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Visit {
	/// All were warned who had to be.
	Done,
	/// There was no weight to look further.
	Stopped,
}

/// Warn the borrowers of a market. Each warning is metered by itself, and the storing of what was
/// done with the look at the market.
fn visit<T: Config, Recorder: ProofRecorder>(
	id: MarketId,
	meter: &mut StepMeter<Recorder>,
) -> Visit {
	let look = <T as Config>::WeightInfo::visit_warnings();
	let looked = meter.look(look, || {
		let market = Market::<T>::of(id).ok()?;
		Some((market.highest_healthy_score().ok()?, market))
	});
	match looked {
		Some(Some((limit, market))) => warn_borrowers(&market, limit, meter),
		Some(None) => Visit::Done,
		None => Visit::Stopped,
	}
}

/// Warn the borrowers of the loans of a market whose health has fallen below a level since the last
/// visit. At the score `limit` health is one. Those whom `meter` does not reach are warned at the
/// next visit.
fn warn_borrowers<T: Config, Recorder: ProofRecorder>(
	market: &Market<T>,
	limit: u128,
	meter: &mut StepMeter<Recorder>,
) -> Visit {
	let before = market.ledger.warned;
	let (mut marks, mut visit) = (before, Visit::Done);
	for (mark, level) in marks.iter_mut().zip(WARNING_LEVELS) {
		let Some(score) = math::score_at_health(limit, level) else { continue };
		let Some(rearmed) = math::score_at_health(score, RECOVERY) else { continue };
		*mark = (*mark).min(mark_above(rearmed));
		let warned = warn_down_to::<T, Recorder>(market.id, *mark, score, level, meter);
		match warned {
			Ok(down_to) => *mark = down_to,
			Err(down_to) => {
				*mark = down_to;
				visit = Visit::Stopped;
			},
		}
	}
	if marks != before {
		// Only the watermarks are stored; the accrued interest is not.
		Ledgers::<T>::mutate_extant(market.id, |ledger| ledger.warned = marks);
	}
	visit
}

/// Warn the borrowers of the loans behind `mark` whose score is above `score`. Returns the new mark,
/// as an error if there was no weight to look further.
pub(crate) fn warn_down_to<T: Config, Recorder: ProofRecorder>(
	market: MarketId,
	mut mark: ScoreKey,
	score: u128,
	level: FixedU128,
	meter: &mut StepMeter<Recorder>,
) -> Result<ScoreKey, ScoreKey> {
	let look = <T as Config>::WeightInfo::warn();
	while let Some(next) = meter.look(look, || RiskIndex::<T>::first_behind(market, mark)) {
		let Some(key) = next.filter(|key| split_score_key(key).0 > score) else {
			return Ok(mark.max(mark_above(score)));
		};
		let loan = split_score_key(&key).1;
		Pallet::<T>::deposit_event(Event::HealthBelow { loan, level });
		mark = key;
	}
	Err(mark)
}
