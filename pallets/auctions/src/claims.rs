// SPDX-License-Identifier: Apache-2.0

//! Collecting what could not be credited, and withdrawing a bid in a long pause.

use crate::{bids::release, Auctions, Bid, Claim, Claims, Config, Error, Event, Pallet};
use frame_support::storage::with_storage_layer;
use pignus_primitives::{
	auction::{AuctionId, LotHandler, Sales},
	exact, Balance,
};
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchError, DispatchResult,
};

/// Collect a claim; see the call. Each part is paid in a storage layer of its own, so that none
/// holds up another.
pub(crate) fn claim<T: Config>(id: AuctionId, who: T::AccountId) -> DispatchResult {
	let due = Claims::<T>::get(&who, id).unwrap_or_default();
	let held = paid(due.held, || release::<T>(&who, due.held));
	let owed = paid(due.owed, || {
		let from = Pallet::<T>::account_id();
		exact::transfer::<T::Asset, _>(&from, &who, due.owed)
	});
	let withdrawn = with_storage_layer(|| withdraw_standing_bid::<T>(id, &who));
	let got = Claim { held: held.unwrap_or_default(), owed: owed.unwrap_or_default() };
	if got != Claim::default() {
		return book::<T>(id, who, due, got);
	}
	if withdrawn != Ok(true) {
		held.and(owed).and(withdrawn)?;
		return Err(Error::<T>::NothingToClaim.into());
	}
	Ok(())
}

/// Pay `amount` by `pay`, or change nothing. Returns what was paid.
fn paid(amount: Balance, pay: impl FnOnce() -> DispatchResult) -> Result<Balance, DispatchError> {
	if !amount.is_zero() {
		with_storage_layer(pay)?;
	}
	Ok(amount)
}

/// Book that `who` was paid `got` of what was `due`.
fn book<T: Config>(id: AuctionId, who: T::AccountId, due: Claim, got: Claim) -> DispatchResult {
	let Claim { held, owed } = got;
	let left = Claim { held: due.held.ensure_sub(held)?, owed: due.owed.ensure_sub(owed)? };
	if left == Claim::default() {
		Claims::<T>::remove(&who, id);
	} else {
		Claims::<T>::insert(&who, id, left);
	}
	Pallet::<T>::deposit_event(Event::Claimed { auction: id, who, held, owed });
	Ok(())
}

/// In a long pause, free the standing bid of `who`. Returns whether there was one.
fn withdraw_standing_bid<T: Config>(
	id: AuctionId,
	who: &T::AccountId,
) -> Result<bool, DispatchError> {
	if T::Seller::sales() != Sales::PausedForLong {
		return Ok(false);
	}
	let Some(mut auction) = Auctions::<T>::get(id) else { return Ok(false) };
	let Some(Bid { bidder, amount, .. }) = auction.standing.take_if(|bid| bid.bidder == *who)
	else {
		return Ok(false);
	};
	release::<T>(&bidder, amount)?;
	Auctions::<T>::insert(id, auction);
	Pallet::<T>::deposit_event(Event::BidWithdrawn { auction: id, bidder, amount });
	Ok(true)
}
