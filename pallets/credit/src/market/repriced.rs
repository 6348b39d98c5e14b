// SPDX-License-Identifier: Apache-2.0

//! Collections whose price has moved, in line to have their markets looked at.

use crate::{CollectionOf, CollectionsOf, Config, MarketId, MarketsOf};
use alloc::vec::Vec;
use frame_support::traits::Get;

/// Puts a collection last in line, if it is not in line yet. If the line is full it is left out: all
/// markets have their turn anyway.
pub(crate) fn put_in_line<T: Config>(line: &mut CollectionsOf<T>, collection: CollectionOf<T>) {
	if !line.contains(&collection) {
		let _ = line.try_push(collection);
	}
}

/// Takes the first collections off the line. Returns their markets: at most half of
/// `MarketsPerBlock`, from at most as many collections, some of which may have no market any more.
pub(crate) fn take_markets<T: Config>(
	line: &mut CollectionsOf<T>,
) -> Vec<(CollectionOf<T>, MarketId)> {
	let max = T::MarketsPerBlock::get() as usize / 2;
	let mut taken = Vec::with_capacity(max);
	for _ in 0..max.min(line.len()) {
		let room = max.saturating_sub(taken.len());
		if room == 0 {
			break;
		}
		let collection = line.remove(0);
		let markets = MarketsOf::<T>::iter_key_prefix(collection).take(room);
		taken.extend(markets.map(|market| (collection, market)));
	}
	taken
}
