// SPDX-License-Identifier: Apache-2.0

//! Money on hold for bids, and how it is freed.

use crate::{owed::owe, Bid, Claim, Config, Event, HoldReason, Pallet};
use frame_support::{
	storage::with_storage_layer,
	traits::{fungible::MutateHold, tokens::Precision},
};
use pignus_primitives::{auction::AuctionId, Balance};
use sp_runtime::DispatchResult;

/// Put `amount` on hold.
pub(crate) fn hold<T: Config>(bidder: &T::AccountId, amount: Balance) -> DispatchResult {
	T::AssetHold::hold(&HoldReason::Bid.into(), bidder, amount)
}

/// Free `amount` of what is on hold, or change nothing.
pub(crate) fn release<T: Config>(bidder: &T::AccountId, amount: Balance) -> DispatchResult {
	with_storage_layer(|| {
		T::AssetHold::release(&HoldReason::Bid.into(), bidder, amount, Precision::Exact)
	})
	.map(|_| ())
}

/// Free a bid that no longer stands; a bid that cannot be freed stays on hold as a claim.
pub(crate) fn free<T: Config>(id: AuctionId, bid: &Bid<T::AccountId>) -> DispatchResult {
	let Bid { bidder, amount } = bid.clone();
	if release::<T>(&bidder, amount).is_ok() {
		Pallet::<T>::deposit_event(Event::BidFreed { auction: id, bidder, amount });
		return Ok(());
	}
	owe::<T>(id, bidder, Claim { held: amount, owed: 0 })
}
