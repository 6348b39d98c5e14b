// SPDX-License-Identifier: Apache-2.0

//! Which markets a block visits, and starting the liquidations that are due in them.

use super::waits::set_aside;
use crate::{
	liquidation::{
		next_default::next_default,
		start::{start, start_weight, Start},
	},
	position::Position,
	Budget, Config, Ledgers, MarketId, MarketsOf, Repriced, Rotation, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{
	storage::with_storage_layer,
	traits::Get,
	weights::{Weight, WeightMeter},
};

/// The weight of looking for a default in a market.
pub(crate) fn visit_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::visit_market()
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
	for market in &repriced {
		visit_market::<T>(*market, left, meter);
	}
	for market in &in_turn {
		// Markets that are not reached for want of weight or liquidations are the first in turn in
		// the next block.
		if left.all == 0 || !meter.can_consume(visit_weight::<T>()) {
			break;
		}
		visit_market::<T>(*market, left, meter);
		Rotation::<T>::put(market);
	}
	if left.all > 0 && (left.unhealthy == 0 || left.matured == 0) {
		*left = left.shared();
		for market in repriced.iter().chain(&in_turn) {
			visit_market::<T>(*market, left, meter);
		}
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

/// Start the liquidations that are due in a market while budget, share and weight last. A loan
/// whose liquidation fails to start is set aside, and the next in line follows.
fn visit_market<T: Config>(market: MarketId, left: &mut Budget, meter: &mut WeightMeter) {
	while left.all > 0 && meter.try_consume(visit_weight::<T>()).is_ok() {
		let Some((id, reason)) = next_default::<T>(market, left) else { return };
		if meter.try_consume(start_weight::<T>()).is_err() {
			return;
		}
		match with_storage_layer(|| start(Position::<T>::of(id)?, reason)) {
			Ok(Start::Started) => left.count(reason),
			Ok(Start::Recovered) => {},
			Err(error) => set_aside::<T>(id, error),
		}
	}
}
