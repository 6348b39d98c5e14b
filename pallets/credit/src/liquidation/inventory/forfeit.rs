// SPDX-License-Identifier: Apache-2.0

//! How an item comes into the inventory.

use super::queue::{next_period, wait};
use crate::{
	custody::pins::{self, Handover},
	math,
	position::Position,
	Config, Error, Event, InventoryItem, InventoryState, ItemOf, NextInventory, Pallet,
};
use pignus_primitives::{auction::AuctionRules, Balance};
use sp_runtime::{traits::EnsureAddAssign, DispatchError, Permill};

/// Take an item of a loan in liquidation into the inventory: nobody bought it, and `lowest` was the
/// last price that it was offered at. The next sale goes on from there.
pub(crate) fn forfeit_unsold<T: Config>(
	position: &mut Position<T>,
	item: ItemOf<T>,
	lowest: Balance,
) -> Result<Handover, DispatchError> {
	let mut rules = position.books()?.auction.clone();
	let units = position.market.item_units(item).liquidation;
	let value = position.market.last_value(units);
	let share = value.map_or(Permill::one(), |value| math::price_share(lowest, value));
	rules.lowest = rules.lowest.min(share);
	forfeit(position, item, rules)
}

/// Take an item out of its loan and into the inventory. If it cannot be moved there, it stays
/// pinned where it is, but belongs to the insurance fund all the same.
pub(crate) fn forfeit<T: Config>(
	position: &mut Position<T>,
	item: ItemOf<T>,
	rules: AuctionRules,
) -> Result<Handover, DispatchError> {
	let (loan, collection) = (position.id, position.market.rules.collection);
	position.hand_out(&item)?;
	let handover = pins::move_to_inventory::<T>(collection, item)?;
	position.market.ledger.inventory.ensure_add_assign(1)?;
	let number = NextInventory::<T>::get();
	NextInventory::<T>::put(number.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
	let until = next_period::<T>()?;
	let market = position.market.id;
	let state = InventoryState::Waiting { until };
	let mut row = InventoryItem { number, loan, market, rules, falls: 0, state };
	row.fall();
	wait::<T>(collection, item, row, until);
	Pallet::<T>::deposit_event(Event::LotForfeited { loan, item, next_at: until });
	Ok(handover)
}
