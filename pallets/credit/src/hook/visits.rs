// SPDX-License-Identifier: Apache-2.0

//! Which markets a block visits, and starting the liquidations that are due in them.

use super::waits::set_aside;
use crate::{
	clock,
	liquidation::{
		next_default::{next_default, visit_weight, Cursor, NextDefault},
		start::{start, start_or_write_off_weight, start_weight, Start},
	},
	market::repriced,
	position::{indices, Position},
	Budget, CollectionOf, Config, Ledgers, MarketId, Repriced, Rotation, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{storage::with_storage_layer, traits::Get, weights::Weight};
use pignus_primitives::{
	hook::{ProofRecorder, StepMeter, Usage},
	Moment,
};

/// The upper bound of what starting one liquidation weighs in the hook: a loan whose start fails is
/// set aside.
pub(crate) fn start_or_set_aside_weight<T: Config>() -> Weight {
	start_or_write_off_weight::<T>().saturating_add(<T as Config>::WeightInfo::set_aside())
}

/// A market that a block visits.
struct Turn<T: Config> {
	market: MarketId,
	/// Its collection, if its price has moved and the market is visited for that.
	repriced: Option<CollectionOf<T>>,
	/// When a liquidation last started in it before this block.
	liquidated_at: Moment,
	/// How many liquidations have started in it in this block, or failed to.
	attempts: u32,
	/// How far its indices have been walked through.
	cursor: Cursor,
	/// Whether nothing more can be started in it.
	is_over: bool,
	/// Whether it had its chance: a liquidation was attempted, or none was due.
	is_served: bool,
	/// Whether none was due of either kind.
	is_done: bool,
}

impl<T: Config> Turn<T> {
	fn of(market: MarketId, repriced: Option<CollectionOf<T>>) -> Self {
		let liquidated_at = Ledgers::<T>::get(market).map_or(0, |ledger| ledger.liquidated_at);
		Self {
			market,
			repriced,
			liquidated_at,
			attempts: 0,
			cursor: Cursor::default(),
			is_over: false,
			is_served: false,
			is_done: false,
		}
	}
}

/// Visit markets: first with half of the liquidations kept for each kind of default, then with what
/// the other kind did not need.
pub(crate) fn visit_markets<T: Config, Recorder: ProofRecorder>(
	left: &mut Budget,
	meter: &mut StepMeter<Recorder>,
) {
	if left.all == 0 {
		return;
	}
	let max = T::MarketsPerBlock::get();
	let chosen = meter.look(<T as Config>::WeightInfo::choose_markets(max), choose_markets::<T>);
	let Some(mut turns) = chosen else {
		left.is_unfinished = true;
		return;
	};
	left.is_unfinished = start_in_turn(&mut turns, left, meter) == Walk::Unfinished;
	if !left.is_unfinished && left.all > 0 && (left.unhealthy == 0 || left.matured == 0) {
		*left = left.shared();
		turns.iter_mut().for_each(|turn| turn.is_over = false);
		left.is_unfinished = start_in_turn(&mut turns, left, meter) == Walk::Unfinished;
	}
	// Markets that had no chance, for want of weight or liquidations, are the first in turn in the
	// next block.
	let in_turn = turns.iter().filter(|turn| turn.repriced.is_none());
	if let Some(last) = in_turn.take_while(|turn| turn.is_served).last() {
		Rotation::<T>::put(last.market);
	}
	come_back_to::<T>(turns);
}

/// The markets that a block visits: of repriced collections first, then those in turn.
fn choose_markets<T: Config>() -> Vec<Turn<T>> {
	let repriced = Repriced::<T>::mutate(repriced::take_markets::<T>);
	let is_repriced = |market: &MarketId| repriced.iter().any(|(_, other)| other == market);
	let max = T::MarketsPerBlock::get() as usize;
	let in_turn: Vec<_> = markets_behind::<T>(Rotation::<T>::get())
		.take(max)
		.filter(|market| !is_repriced(market))
		.take(max.saturating_sub(repriced.len()))
		.collect();
	let repriced = repriced.iter().map(|(collection, market)| (*market, Some(*collection)));
	let in_turn = in_turn.into_iter().map(|market| (market, None));
	repriced
		.chain(in_turn)
		.map(|(market, repriced)| Turn::of(market, repriced))
		.collect()
}

/// Repriced collections in whose markets liquidations are still due are visited again, after those
/// that wait already.
fn come_back_to<T: Config>(turns: Vec<Turn<T>>) {
	let unfinished = turns.into_iter().filter(|turn| !turn.is_done);
	let mut collections: Vec<_> = unfinished.filter_map(|turn| turn.repriced).collect();
	collections.dedup();
	if collections.is_empty() {
		return;
	}
	Repriced::<T>::mutate(|waiting| {
		for collection in collections {
			repriced::put_in_line::<T>(waiting, collection);
		}
	});
}

/// Whether a walk through the markets dealt with all that it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Walk {
	Finished,
	/// There was no weight for what came next.
	Unfinished,
}

/// Start the liquidations that are due while budget, share and weight last: always in the market in
/// which the fewest were attempted in this block, and among those in the one in which none has
/// started for longest. So none waits while another one starts all its own, in this block or in
/// several. A row in which no loan stands is removed.
fn start_in_turn<T: Config, Recorder: ProofRecorder>(
	turns: &mut [Turn<T>],
	left: &mut Budget,
	meter: &mut StepMeter<Recorder>,
) -> Walk {
	let now = clock::now::<T>();
	while left.all > 0 {
		let waiting = turns.iter_mut().filter(|turn| !turn.is_over);
		let next = waiting.min_by_key(|turn| (turn.attempts, turn.liquidated_at));
		let Some(turn) = next else { return Walk::Finished };
		let (market, cursor) = (turn.market, turn.cursor);
		let look = || next_default::<T>(market, now, left, cursor);
		let Some(found) = meter.look(visit_weight::<T>(), look) else {
			return Walk::Unfinished;
		};
		let Some(next) = found else {
			turn.is_over = true;
			turn.is_done = left.unhealthy > 0 && left.matured > 0;
			turn.is_served |= turn.is_done;
			continue;
		};
		let worst = start_or_set_aside_weight::<T>();
		let Some(counts) = meter.step(worst, || start_next::<T>(market, next)) else {
			return Walk::Unfinished;
		};
		turn.cursor.pass(next.row);
		turn.attempts = turn.attempts.saturating_add(1);
		turn.is_served = true;
		if counts {
			left.count(next.reason);
		}
	}
	Walk::Finished
}

/// Start a liquidation. A loan whose liquidation fails to start is set aside: the next in line
/// follows. A row in which no loan stands is removed. Returns whether a liquidation counts as
/// started, and what that has used.
fn start_next<T: Config>(market: MarketId, next: NextDefault) -> (bool, Usage) {
	let NextDefault { loan, reason, row } = next;
	let aside = <T as Config>::WeightInfo::set_aside_usage();
	let Some(found) = indices::loan_in::<T>(market, loan, row) else {
		indices::remove_stray::<T>(market, row);
		return (false, aside);
	};
	match with_storage_layer(|| start(Position::<T>::of(loan)?, reason)) {
		Ok((started, used)) => (started != Start::Recovered, used),
		Err(error) => {
			set_aside::<T>(loan, error);
			let attempted = match found.worthless_since {
				Some(_) => start_or_write_off_weight::<T>(),
				None => start_weight::<T>(),
			};
			// What it wrote is undone.
			(false, Usage::of(attempted).plus(aside))
		},
	}
}

/// All markets, beginning with the one after `last` and ending with `last`.
pub(super) fn markets_behind<T: Config>(last: MarketId) -> impl Iterator<Item = MarketId> {
	let up_to_last = Ledgers::<T>::iter_keys().take_while(move |market| *market != last);
	Ledgers::<T>::iter_keys_from_key(last)
		.chain(up_to_last)
		.chain(Ledgers::<T>::contains_key(last).then_some(last))
}
