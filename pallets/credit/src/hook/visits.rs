// SPDX-License-Identifier: Apache-2.0

//! Which markets a block visits, and starting the liquidations that are due in them.

use super::waits::set_aside;
use crate::{
	liquidation::{
		next_default::{next_default, visit_weight, NextDefault},
		start::{start, start_weight_of, Start},
	},
	position::{indices, Position},
	Budget, Config, Ledgers, MarketId, MarketsOf, Repriced, Rotation, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{
	storage::with_storage_layer,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use pignus_primitives::Moment;

/// The upper bound of what starting one liquidation weighs in the hook: a loan whose start fails is
/// set aside.
pub(crate) fn start_or_set_aside_weight<T: Config>(is_worthless: bool) -> Weight {
	start_weight_of::<T>(is_worthless).saturating_add(<T as Config>::WeightInfo::set_aside())
}

/// A market that a block visits.
struct Turn {
	market: MarketId,
	/// When a liquidation last started in it before this block.
	liquidated_at: Moment,
	/// How many liquidations have started in it in this block.
	starts: u32,
	/// Whether nothing more can be started in it.
	is_over: bool,
	/// Whether it had its chance: a liquidation started, or none was due.
	is_served: bool,
}

impl Turn {
	fn of<T: Config>(market: MarketId) -> Self {
		let liquidated_at = Ledgers::<T>::get(market).map_or(0, |ledger| ledger.liquidated_at);
		Self { market, liquidated_at, starts: 0, is_over: false, is_served: false }
	}
}

/// Visit markets: first with half of the liquidations kept for each kind of default, then with what
/// the other kind did not need.
pub(crate) fn visit_markets<T: Config>(left: &mut Budget, meter: &mut WeightMeter) {
	meter.consume(<T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get()));
	let repriced = repriced_markets::<T>();
	let max_in_turn = (T::MarketsPerBlock::get() as usize).saturating_sub(repriced.len());
	let in_turn: Vec<_> = markets_behind::<T>(Rotation::<T>::get())
		.take(T::MarketsPerBlock::get() as usize)
		.filter(|market| !repriced.contains(market))
		.take(max_in_turn)
		.collect();
	let mut turns: Vec<_> = repriced.iter().chain(&in_turn).copied().map(Turn::of::<T>).collect();
	start_in_turn::<T>(&mut turns, left, meter);
	if left.all > 0 && (left.unhealthy == 0 || left.matured == 0) {
		*left = left.shared();
		turns.iter_mut().for_each(|turn| turn.is_over = false);
		start_in_turn::<T>(&mut turns, left, meter);
	}
	// Markets that had no chance, for want of weight or liquidations, are the first in turn in the
	// next block.
	let served = turns.iter().skip(repriced.len()).take_while(|turn| turn.is_served);
	if let Some(last) = served.last() {
		Rotation::<T>::put(last.market);
	}
}

/// Start the liquidations that are due while budget, share and weight last: always in the market in
/// which the fewest have started in this block, and among those in the one in which none has
/// started for longest. So none waits while another one starts all its own, in this block or in
/// several. A row in which no loan stands is removed.
fn start_in_turn<T: Config>(turns: &mut [Turn], left: &mut Budget, meter: &mut WeightMeter) {
	while left.all > 0 {
		let waiting = turns.iter_mut().filter(|turn| !turn.is_over);
		let next = waiting.min_by_key(|turn| (turn.starts, turn.liquidated_at));
		let Some(turn) = next else { return };
		if meter.try_consume(visit_weight::<T>()).is_err() {
			return;
		}
		let Some(next) = next_default::<T>(turn.market, left) else {
			turn.is_over = true;
			turn.is_served |= left.unhealthy > 0 && left.matured > 0;
			continue;
		};
		let Some(loan) = indices::loan_in::<T>(turn.market, next.loan, next.row) else {
			indices::remove_stray::<T>(turn.market, next.row);
			continue;
		};
		let weight = start_or_set_aside_weight::<T>(loan.worthless_since.is_some());
		if meter.try_consume(weight).is_err() {
			return;
		}
		if start_next::<T>(next) {
			left.count(next.reason);
			turn.starts = turn.starts.saturating_add(1);
			turn.is_served = true;
		}
	}
}

/// Start a liquidation. A loan whose liquidation fails to start is set aside: the next in line
/// follows. Returns whether it counts as started.
fn start_next<T: Config>(next: NextDefault) -> bool {
	let NextDefault { loan, reason, .. } = next;
	match with_storage_layer(|| start(Position::<T>::of(loan)?, reason)) {
		Ok(started) => started != Start::Recovered,
		Err(error) => {
			set_aside::<T>(loan, error);
			false
		},
	}
}

/// Takes the markets of repriced collections off the queue: at most half of `MarketsPerBlock`, from
/// at most as many collections, some of which may have no market any more.
fn repriced_markets<T: Config>() -> Vec<MarketId> {
	let max = T::MarketsPerBlock::get() as usize / 2;
	let mut chosen: Vec<MarketId> = Vec::with_capacity(max);
	Repriced::<T>::mutate(|repriced| {
		for _ in 0..max.min(repriced.len()) {
			let room = max.saturating_sub(chosen.len());
			if room == 0 {
				break;
			}
			chosen.extend(MarketsOf::<T>::iter_key_prefix(repriced.remove(0)).take(room));
		}
	});
	chosen
}

/// All markets, beginning with the one after `last` and ending with `last`.
pub(super) fn markets_behind<T: Config>(last: MarketId) -> impl Iterator<Item = MarketId> {
	let up_to_last = Ledgers::<T>::iter_keys().take_while(move |market| *market != last);
	Ledgers::<T>::iter_keys_from_key(last)
		.chain(up_to_last)
		.chain(Ledgers::<T>::contains_key(last).then_some(last))
}
