// SPDX-License-Identifier: Apache-2.0

//! Collecting what could not be credited, and withdrawing a bid in a long pause.

use crate::{bids::release, Auctions, Bid, Claim, Claims, Config, Error, Event, Pallet};
use frame_support::{
	ensure,
	traits::{fungible::Mutate, tokens::Preservation},
};
use pignus_primitives::auction::{AuctionId, LotHandler, Sales};
use sp_runtime::{
	traits::{EnsureAdd, Zero},
	DispatchError, DispatchResult,
};

/// Collect a claim; see the call.
pub(crate) fn claim<T: Config>(id: AuctionId, who: T::AccountId) -> DispatchResult {
	let withdrawn = withdraw_standing_bid::<T>(id, &who)?;
	let Some(Claim { held, owed }) = Claims::<T>::take(id, &who) else {
		ensure!(withdrawn, Error::<T>::NothingToClaim);
		return Ok(());
	};
	release::<T>(&who, held)?;
	if !owed.is_zero() {
		let from = Pallet::<T>::account_id();
		T::Asset::transfer(&from, &who, owed, Preservation::Expendable)?;
	}
	let amount = held.ensure_add(owed)?;
	Pallet::<T>::deposit_event(Event::Claimed { auction: id, who, amount });
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
