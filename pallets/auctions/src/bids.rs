// SPDX-License-Identifier: Apache-2.0

//! Money on hold for bids, how it is freed, and whose bids stood.

use crate::{
	math, owed::owe, Auction, Bid, Claim, Config, Event, HoldReason, Outbid, Pallet, Tick,
};
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
	let Bid { bidder, amount, .. } = bid.clone();
	if release::<T>(&bidder, amount).is_ok() {
		Pallet::<T>::deposit_event(Event::BidFreed { auction: id, bidder, amount });
		return Ok(());
	}
	owe::<T>(id, bidder, Claim { held: amount, owed: 0 })
}

impl<AccountId> Bid<AccountId> {
	/// The amount times the ticks for which it has stood; `None` if these are fewer than
	/// `extension`: whoever bids at the last moment has not waited.
	pub fn weight(&self, now: Tick, extension: u32) -> Option<u128> {
		let stood = now.checked_sub(self.since).filter(|stood| *stood >= extension.into())?;
		math::bid_weight(self.amount, stood)
	}
}

impl<AccountId: Clone + PartialEq, LotId> Auction<AccountId, LotId> {
	/// Remember a bid that stands no longer, if it stood for long enough and, where others are
	/// remembered already, weighs more than the lightest of them.
	pub fn remember(&mut self, bid: &Bid<AccountId>, now: Tick) {
		let Some(weight) = bid.weight(now, self.rules.extension) else { return };
		if let Some(own) = self.outbid.iter_mut().find(|outbid| outbid.bidder == bid.bidder) {
			own.weight = own.weight.checked_add(weight).unwrap_or(own.weight);
			return;
		}
		let outbid = Outbid { bidder: bid.bidder.clone(), weight };
		let Err(outbid) = self.outbid.try_push(outbid) else { return };
		let lightest = self.outbid.iter_mut().min_by_key(|outbid| outbid.weight);
		if let Some(lightest) = lightest.filter(|lightest| lightest.weight < outbid.weight) {
			*lightest = outbid;
		}
	}
}
