// SPDX-License-Identifier: Apache-2.0

//! Pinning items where they are, and letting them go.
//!
//! A pinned item is behind two walls, either of which holds alone: `pallet-nfts`' transfer flag,
//! and this pallet as its `Locker`: an item is locked while it is in [`Pledges`].

use super::{eligibility::default_max_items, Seize};
use crate::{
	money::sums, CollectionLedger, CollectionOf, Config, Error, Event, ItemOf, LoanId, Pallet,
	Pledge, Pledges,
};
use codec::Encode;
use frame_support::{
	ensure,
	storage::{with_storage_layer, with_transaction},
	traits::{
		nonfungibles_v2::{Inspect, Transfer},
		Get, Locker,
	},
};
use pallet_nfts::{self, PalletAttributes};
use sp_runtime::{
	traits::{AccountIdConversion, EnsureAddAssign, EnsureSubAssign},
	ArithmeticError, DispatchError, DispatchResult, TransactionOutcome,
};

type Nfts<T> = pallet_nfts::Pallet<T>;

/// How an item came to where it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handover {
	/// Without force.
	Plain,
	/// By force, or force was tried.
	Seized,
}

impl<T: Config> Locker<CollectionOf<T>, ItemOf<T>> for Pallet<T> {
	fn is_locked(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
		Pledges::<T>::contains_key(collection, item)
	}
}

impl<T: Config> Pallet<T> {
	/// The account that holds the inventory.
	pub fn inventory_account() -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(*b"inventor")
	}
}

/// Pin an item of `owner` for `loan`; the caller counts it.
pub(crate) fn pin<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	owner: &T::AccountId,
	loan: LoanId,
) -> DispatchResult {
	ensure_can_pin::<T>(collection, item, owner)?;
	Pledges::<T>::insert(collection, item, Pledge::Loan(loan));
	<Nfts<T> as Transfer<T::AccountId>>::disable_transfer(&collection, &item)
}

/// Errors unless `owner` can pledge an item now.
pub(crate) fn ensure_can_pin<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	owner: &T::AccountId,
) -> DispatchResult {
	ensure!(
		!<Pallet<T> as Locker<_, _>>::is_locked(collection, item),
		Error::<T>::ItemAlreadyPledged
	);
	ensure!(
		<Nfts<T> as Inspect<T::AccountId>>::owner(&collection, &item).as_ref() == Some(owner),
		Error::<T>::NotItemOwner
	);
	ensure!(can_transfer::<T>(collection, item), Error::<T>::ItemNotTransferable);
	Ok(())
}

/// Free items of `owner`; see [`unpin`].
pub(crate) fn unpin_all<T: Config>(
	collection: CollectionOf<T>,
	items: &[ItemOf<T>],
	owner: &T::AccountId,
) -> DispatchResult {
	count_unpledged::<T>(collection, items.len())?;
	items.iter().try_for_each(|item| unpin::<T>(collection, *item, owner))
}

/// Free an item and move it from its owner to its owner, so that approvals, prices and swap offers
/// made before or during the pledge become void. If the collection's team froze it, it is merely
/// unpinned: repayment never depends on that team.
fn unpin<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	owner: &T::AccountId,
) -> DispatchResult {
	lift::<T>(collection, item)?;
	let cleansed = with_storage_layer(|| {
		<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, owner)
	});
	if let Err(reason) = cleansed {
		Pallet::<T>::deposit_event(Event::UnpinnedUncleansed { collection, item, reason });
	}
	Ok(())
}

/// Free a pledged item and hand it over, by force if its collection's team froze it. If that fails,
/// nothing changes.
pub(crate) fn deliver<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	to: &T::AccountId,
) -> Result<Handover, DispatchError> {
	with_storage_layer(|| {
		count_unpledged::<T>(collection, 1)?;
		hand_over::<T>(collection, item, to)
	})
}

/// Take a pledged item into the inventory: it moves to the inventory's account, where it stays
/// pinned. If it cannot be moved it stays pinned where it is. The caller stores its row.
pub(crate) fn move_to_inventory<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
) -> Result<Handover, DispatchError> {
	sums::change_collection::<T>(collection, |ledger| {
		ledger.items.ensure_sub_assign(1)?;
		Ok(ledger.inventory.ensure_add_assign(1)?)
	})?;
	let moved = with_storage_layer(|| {
		let handover = hand_over::<T>(collection, item, &Pallet::<T>::inventory_account())?;
		<Nfts<T> as Transfer<T::AccountId>>::disable_transfer(&collection, &item)?;
		Ok(handover)
	});
	Pledges::<T>::insert(collection, item, Pledge::Forfeited);
	// What was undone counts as force: it may have been tried.
	Ok(moved.unwrap_or_else(|reason| {
		Pallet::<T>::deposit_event(Event::InventoryNotMoved { collection, item, reason });
		Handover::Seized
	}))
}

/// Free an item whose row was taken out of the inventory, and hand it over. If that fails, nothing
/// changes.
pub(crate) fn deliver_from_inventory<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	to: &T::AccountId,
) -> Result<Handover, DispatchError> {
	with_storage_layer(|| {
		sums::change_collection::<T>(collection, |ledger| {
			Ok(ledger.inventory.ensure_sub_assign(1)?)
		})?;
		hand_over::<T>(collection, item, to)
	})
}

/// Take down both walls and move an item, by force if its collection's team froze it.
fn hand_over<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	to: &T::AccountId,
) -> Result<Handover, DispatchError> {
	lift::<T>(collection, item)?;
	let moved = with_storage_layer(|| {
		<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, to)
	});
	if let Err(reason) = moved {
		T::Seize::seize(&collection, &item, to).map_err(|_| reason)?;
		Pallet::<T>::deposit_event(Event::ItemSeized { collection, item, reason });
		return Ok(Handover::Seized);
	}
	Ok(Handover::Plain)
}

/// Move a pinned item from its borrower to `to`, where it stays pinned. Nobody can take it in
/// between.
pub(crate) fn hand_over_pinned<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	to: &T::AccountId,
	loan: LoanId,
) -> DispatchResult {
	lift::<T>(collection, item)?;
	ensure!(can_transfer::<T>(collection, item), Error::<T>::ItemNotTransferable);
	<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, to)?;
	<Nfts<T> as Transfer<T::AccountId>>::disable_transfer(&collection, &item)?;
	Pledges::<T>::insert(collection, item, Pledge::Loan(loan));
	Ok(())
}

/// Errors unless a pinned item could be handed over now.
pub(crate) fn ensure_deliverable<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
) -> DispatchResult {
	let delivered = with_transaction(|| {
		let delivered = deliver::<T>(collection, item, &Pallet::<T>::inventory_account());
		TransactionOutcome::Rollback(delivered)
	});
	delivered.map(|_| ()).map_err(|_| Error::<T>::ItemNotTransferable.into())
}

/// Whether the transfer flag of `pallet-nfts` is set.
pub(crate) fn is_flagged<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
	let flag = PalletAttributes::<CollectionOf<T>>::TransferDisabled.encode();
	<Nfts<T> as Inspect<T::AccountId>>::system_attribute(&collection, Some(&item), &flag).is_some()
}

/// Count items that were pinned.
pub(crate) fn count_pledged<T: Config>(
	collection: CollectionOf<T>,
	items: usize,
) -> DispatchResult {
	let items = u32::try_from(items).map_err(|_| ArithmeticError::Overflow)?;
	sums::change_collection::<T>(collection, |ledger| {
		Ok(ledger.items.ensure_add_assign(items)?)
	})?;
	Ok(())
}

/// Errors if more items of a collection are pledged than its limit allows.
pub(crate) fn ensure_within_item_limit<T: Config>(
	collection: CollectionOf<T>,
	ledger: &CollectionLedger,
) -> DispatchResult {
	let max_items = ledger
		.limits
		.map_or_else(|| default_max_items::<T>(collection), |limits| limits.max_items);
	ensure!(ledger.items <= max_items, Error::<T>::AboveCollectionItems);
	Ok(())
}

fn count_unpledged<T: Config>(collection: CollectionOf<T>, items: usize) -> DispatchResult {
	let items = u32::try_from(items).map_err(|_| ArithmeticError::Overflow)?;
	sums::change_collection::<T>(collection, |ledger| {
		Ok(ledger.items.ensure_sub_assign(items)?)
	})?;
	Ok(())
}

fn can_transfer<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
	<Nfts<T> as Inspect<T::AccountId>>::can_transfer(&collection, &item)
}

/// Take down both walls. The flag may be gone already, if governance cleared it.
fn lift<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> DispatchResult {
	Pledges::<T>::remove(collection, item);
	if is_flagged::<T>(collection, item) {
		<Nfts<T> as Transfer<T::AccountId>>::enable_transfer(&collection, &item)?;
	}
	Ok(())
}
