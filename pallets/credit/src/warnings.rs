// SPDX-License-Identifier: Apache-2.0

//! Health warnings: an event when a loan's health falls below one of the [`LEVELS`].
//!
//! Loans with a score above that of a level are below its health, and they stand at the head of the
//! risk index. A *watermark* per market and level is the key down to which borrowers have been
//! warned. When the price falls the walk goes on from there; when it recovers by 5 % and more the
//! watermark moves back up, and those behind it will be warned again. A loan that passes the
//! watermark by its own movement (a draw, a release) is warned at once.

use crate::{math, Config, Event, LoanId, MarketId, Pallet, RiskIndex, Watermarks, WeightInfo};
use pignus_primitives::ordered::{score_key, split_score_key, PrefixedOrderedIndex, ScoreKey};
use polkadot_sdk::{
	frame_support::weights::WeightMeter,
	sp_runtime::{FixedPointNumber, FixedU128},
};

/// The levels of health that borrowers are warned at.
pub const LEVELS: [FixedU128; 2] = [
	FixedU128::from_inner(FixedU128::DIV / 100 * 120),
	FixedU128::from_inner(FixedU128::DIV / 100 * 110),
];

/// How far a market recovers before its borrowers are warned again.
const RECOVERY: FixedU128 = FixedU128::from_inner(FixedU128::DIV / 100 * 105);

/// The last key of loans with a score above `score`: they stand before it or at it.
fn mark_above(score: u128) -> ScoreKey {
	score.checked_add(1).map_or([0; 20], |above| score_key(above, LoanId::MAX))
}

impl<T: Config> Pallet<T> {
	/// Warn the borrowers of a market whose health has fallen below a level since the last visit;
	/// what `meter` does not reach waits for the next one. `limit` is the score of health one.
	pub(crate) fn warn_borrowers(market: MarketId, limit: u128, meter: &mut WeightMeter) {
		let before = Watermarks::<T>::get(market);
		let mut marks = before;
		for (mark, level) in marks.iter_mut().zip(LEVELS) {
			let Some(score) = math::score_at_health(limit, level) else { continue };
			let Some(rearmed) = math::score_at_health(score, RECOVERY) else { continue };
			*mark = (*mark).min(mark_above(rearmed));
			*mark = Self::warn_down_to(market, *mark, score, level, meter);
		}
		if marks != before {
			Watermarks::<T>::insert(market, marks);
		}
	}

	/// Warn those behind `mark` whose score is above `score`; answers the new mark.
	pub(crate) fn warn_down_to(
		market: MarketId,
		mut mark: ScoreKey,
		score: u128,
		level: FixedU128,
		meter: &mut WeightMeter,
	) -> ScoreKey {
		while meter.try_consume(<T as Config>::WeightInfo::warn()).is_ok() {
			let next = RiskIndex::<T>::first_behind(market, mark);
			let Some(key) = next.filter(|key| split_score_key(key).0 > score) else {
				return mark.max(mark_above(score));
			};
			Self::deposit_event(Event::HealthBelow { loan: split_score_key(&key).1, level });
			mark = key;
		}
		mark
	}

	/// Warn a borrower whose loan has just passed a watermark by its own movement.
	pub(crate) fn warn_if_passed(market: MarketId, from: Option<ScoreKey>, to: ScoreKey) {
		for (mark, level) in Watermarks::<T>::get(market).into_iter().zip(LEVELS) {
			if to <= mark && from.is_none_or(|from| from > mark) {
				Self::deposit_event(Event::HealthBelow { loan: split_score_key(&to).1, level });
			}
		}
	}
}
