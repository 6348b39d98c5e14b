// SPDX-License-Identifier: Apache-2.0

//! Pinning items where they are, and letting them go.
//!
//! A pinned item is behind two walls, either of which holds alone: `pallet-nfts`' transfer flag,
//! and the [`Pledges`] map that is its `Locker`.

use crate::{
	CollectionOf, Config, Error, Event, ItemOf, LimitsOfCollection, LoanId, Pallet, Pledges,
	UseOfCollection,
};
use codec::Encode;
use polkadot_sdk::{
	frame_support::{
		ensure,
		storage::{with_storage_layer, with_transaction},
		traits::{
			nonfungibles_v2::{Inspect, Transfer},
			Get, Locker,
		},
		weights::Weight,
	},
	pallet_nfts::{self, PalletAttributes},
	sp_runtime::{ArithmeticError, DispatchError, DispatchResult, TransactionOutcome},
};

/// Moves an item that its collection's team has frozen: force of the runtime, for sold collateral.
pub trait Seize<AccountId, CollectionId, ItemId> {
	/// Move `item` to `to` although it cannot be transferred, and leave its collection and its
	/// settings as they were.
	fn seize(collection: &CollectionId, item: &ItemId, to: &AccountId) -> DispatchResult;

	/// The weight of [`Seize::seize`].
	fn seize_weight() -> Weight;
}

/// A runtime without such force: what is frozen is not delivered, and waits.
impl<AccountId, CollectionId, ItemId> Seize<AccountId, CollectionId, ItemId> for () {
	fn seize(_: &CollectionId, _: &ItemId, _: &AccountId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn seize_weight() -> Weight {
		Weight::zero()
	}
}

type Nfts<T> = pallet_nfts::Pallet<T>;

impl<T: Config> Locker<CollectionOf<T>, ItemOf<T>> for Pallet<T> {
	fn is_locked(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
		Pledges::<T>::contains_key(collection, item)
	}
}

impl<T: Config> Pallet<T> {
	/// Pin an item of `owner` for `loan`; the caller counts it.
	pub(crate) fn pin(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		owner: &T::AccountId,
		loan: LoanId,
	) -> DispatchResult {
		ensure!(!Pledges::<T>::contains_key(collection, item), Error::<T>::ItemAlreadyPledged);
		ensure!(
			<Nfts<T> as Inspect<T::AccountId>>::owner(&collection, &item).as_ref() == Some(owner),
			Error::<T>::NotItemOwner
		);
		ensure!(
			<Nfts<T> as Inspect<T::AccountId>>::can_transfer(&collection, &item),
			Error::<T>::ItemNotTransferable
		);
		Pledges::<T>::insert(collection, item, loan);
		<Nfts<T> as Transfer<T::AccountId>>::disable_transfer(&collection, &item)
	}

	/// Free items of `owner`; see [`Self::unpin`].
	pub(crate) fn unpin_all(
		collection: CollectionOf<T>,
		items: &[ItemOf<T>],
		owner: &T::AccountId,
	) -> DispatchResult {
		Self::count_unpledged(collection, items.len())?;
		items.iter().try_for_each(|item| Self::unpin(collection, *item, owner))
	}

	/// Free an item and move it from its owner to its owner, so that approvals, prices and swap
	/// offers made before or during the pledge are dead. Where its team froze it, it is merely
	/// unpinned: repayment never depends on the collection's team.
	fn unpin(collection: CollectionOf<T>, item: ItemOf<T>, owner: &T::AccountId) -> DispatchResult {
		Self::lift(collection, item)?;
		let cleansed = with_storage_layer(|| {
			<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, owner)
		});
		if let Err(reason) = cleansed {
			Self::deposit_event(Event::UnpinnedUncleansed { collection, item, reason });
		}
		Ok(())
	}

	/// Free an item and hand it over, by force where its team froze it, or change nothing.
	pub(crate) fn deliver(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		to: &T::AccountId,
	) -> DispatchResult {
		with_storage_layer(|| {
			Self::count_unpledged(collection, 1)?;
			Self::lift(collection, item)?;
			let handed_over = with_storage_layer(|| {
				<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, to)
			});
			if let Err(reason) = handed_over {
				T::Seize::seize(&collection, &item, to).map_err(|_| reason)?;
				Self::deposit_event(Event::ItemSeized { collection, item, reason });
			}
			Ok(())
		})
	}

	/// Move a pinned item from its borrower to `to`, pinned as it is. Nobody can take it in between.
	pub(crate) fn hand_over_pinned(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		to: &T::AccountId,
		loan: LoanId,
	) -> DispatchResult {
		Pledges::<T>::remove(collection, item);
		Self::clear_flag(collection, item)?;
		ensure!(
			<Nfts<T> as Inspect<T::AccountId>>::can_transfer(&collection, &item),
			Error::<T>::ItemNotTransferable
		);
		<Nfts<T> as Transfer<T::AccountId>>::transfer(&collection, &item, to)?;
		<Nfts<T> as Transfer<T::AccountId>>::disable_transfer(&collection, &item)?;
		Pledges::<T>::insert(collection, item, loan);
		Ok(())
	}

	/// Errors unless a pinned item could be handed over now.
	pub(crate) fn ensure_deliverable(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
	) -> DispatchResult {
		let delivered = with_transaction(|| {
			let delivered = Self::deliver(collection, item, &T::TreasuryAccount::get());
			TransactionOutcome::Rollback(delivered)
		});
		delivered.map_err(|_| Error::<T>::ItemNotTransferable.into())
	}

	/// Take down both walls. The flag may be gone already, if governance cleared it.
	fn lift(collection: CollectionOf<T>, item: ItemOf<T>) -> DispatchResult {
		Pledges::<T>::remove(collection, item);
		Self::clear_flag(collection, item)
	}

	fn clear_flag(collection: CollectionOf<T>, item: ItemOf<T>) -> DispatchResult {
		if Self::is_flagged(collection, item) {
			<Nfts<T> as Transfer<T::AccountId>>::enable_transfer(&collection, &item)?;
		}
		Ok(())
	}

	/// The number of items of a collection that are pinned.
	pub fn pinned_items(collection: CollectionOf<T>) -> u32 {
		UseOfCollection::<T>::get(collection).items
	}

	/// Whether the transfer flag of `pallet-nfts` is set.
	pub(crate) fn is_flagged(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
		let flag = PalletAttributes::<CollectionOf<T>>::TransferDisabled.encode();
		<Nfts<T> as Inspect<T::AccountId>>::system_attribute(&collection, Some(&item), &flag)
			.is_some()
	}

	/// Count items that were pinned; errors if a collection may not have so many.
	pub(crate) fn count_pledged(collection: CollectionOf<T>, items: usize) -> DispatchResult {
		let items = u32::try_from(items).map_err(|_| ArithmeticError::Overflow)?;
		let max_items = LimitsOfCollection::<T>::get(collection)
			.map_or_else(|| Self::default_max_items(collection), |limits| limits.max_items);
		Self::change_use(collection, |used| {
			used.items = used.items.checked_add(items).ok_or(ArithmeticError::Overflow)?;
			ensure!(used.items <= max_items, Error::<T>::AboveCollectionItems);
			Ok(())
		})?;
		Ok(())
	}

	fn count_unpledged(collection: CollectionOf<T>, items: usize) -> DispatchResult {
		let items = u32::try_from(items).map_err(|_| ArithmeticError::Overflow)?;
		Self::change_use(collection, |used| {
			used.items = used.items.checked_sub(items).ok_or(ArithmeticError::Underflow)?;
			Ok(())
		})?;
		Ok(())
	}
}
