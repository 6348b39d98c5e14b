// SPDX-License-Identifier: Apache-2.0

//! Offering an item of the inventory: the hook does so, one in a block.

use super::queue::{next_period, wait};
use crate::{
	clock,
	market::{pause_and_shelter, Market},
	CollectionOf, Config, Error, Event, Inventory, InventoryItem, InventoryQueue, InventoryState,
	ItemOf, Lot, Pallet, WeightInfo,
};
use frame_support::{ensure, storage::with_storage_layer, weights::Weight};
use pignus_primitives::{
	auction::{Auctioneer, Offer, Sales},
	hook::{ProofRecorder, StepMeter},
	ordered::{split_due_key, DueKey, OrderedIndex},
};
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

/// The upper bound of what offering one item weighs.
pub(crate) fn offer_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::offer_inventory().saturating_add(T::Auctioneer::open_weight())
}

/// Offer the item that is due first, unless auctions are paused. One that cannot be offered is due
/// again in a week.
pub(crate) fn offer_next<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	if pause_and_shelter::sales::<T>() != Sales::Running {
		return;
	}
	let next = meter.look(<T as Config>::WeightInfo::next_in_line(), InventoryQueue::<T>::first);
	let due = next.flatten().filter(|key| split_due_key(key).0 <= clock::now::<T>());
	let Some(key) = due else { return };
	let used = <T as Config>::WeightInfo::offer_inventory_usage().plus(T::Auctioneer::open_usage());
	meter.step(offer_weight::<T>(), || (offer_in_row::<T>(key), used));
}

/// Offer the item that waits in a row.
fn offer_in_row<T: Config>(key: DueKey) {
	let (due, number) = split_due_key(&key);
	let Some((collection, item)) = InventoryQueue::<T>::take(key) else { return };
	let waits = |row: InventoryItem| {
		row.number == number && row.state == InventoryState::Waiting { until: due }
	};
	if !Inventory::<T>::get(collection, item).is_some_and(waits) {
		return;
	}
	if let Err(reason) = with_storage_layer(|| offer::<T>(collection, item)) {
		if let Err(error) = with_storage_layer(|| postpone::<T>(collection, item, reason)) {
			log::error!(target: "credit", "{collection:?}, {item:?} is not offered: {error:?}");
		}
	}
}

/// Put an item of the inventory up for sale.
fn offer<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> DispatchResult {
	let mut row = Inventory::<T>::get(collection, item).ok_or(Error::<T>::NotInInventory)?;
	let market = Market::<T>::of(row.market)?;
	let units = market.item_units(item).liquidation;
	let appraised = market.last_value(units).ok_or(Error::<T>::PriceAbsent)?;
	ensure!(!appraised.is_zero(), Error::<T>::WorthlessCollateral);
	let offer = Offer { appraised, asked: 0, least_price: 0 };
	let lot = Lot::Inventory { collection, item };
	let auction = T::Auctioneer::open(lot, offer, row.rules.clone(), None)?;
	row.state = InventoryState::OnSale { auction, since: clock::now::<T>() };
	Inventory::<T>::insert(collection, item, row);
	Pallet::<T>::deposit_event(Event::InventoryOffered { collection, item, auction });
	Ok(())
}

/// Offer an item a period later, for no less than now.
pub(super) fn postpone<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	reason: DispatchError,
) -> DispatchResult {
	let row = Inventory::<T>::get(collection, item).ok_or(Error::<T>::NotInInventory)?;
	let next_at = next_period::<T>()?;
	wait::<T>(collection, item, row, next_at);
	Pallet::<T>::deposit_event(Event::InventoryPostponed { collection, item, reason, next_at });
	Ok(())
}
