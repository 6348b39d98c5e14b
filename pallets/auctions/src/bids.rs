// SPDX-License-Identifier: Apache-2.0

//! Money on hold for bids, how it is freed, and whose bids stood.

use crate::{
	math, owed::owe, Auction, Bid, Claim, Config, Event, HoldReason, Outbid, Pallet, Tick,
};
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
	},
};
use pignus_primitives::{auction::AuctionId, funds::Funds, Balance};
use sp_runtime::{traits::EnsureSub, DispatchResult};

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

/// A bid that has won, as the money that the seller gets.
pub struct HeldBid<T: Config> {
	bidder: T::AccountId,
	/// How much of it is neither burned nor paid out yet.
	left: Balance,
}

impl<T: Config> HeldBid<T> {
	/// All of a bid.
	pub(crate) fn of(bid: &Bid<T::AccountId>) -> Self {
		Self { bidder: bid.bidder.clone(), left: bid.amount }
	}

	/// Puts `amount` on hold as for a bid in no auction, for the benchmarks of sellers.
	#[cfg(feature = "runtime-benchmarks")]
	pub fn place(bidder: T::AccountId, amount: Balance) -> Result<Self, sp_runtime::DispatchError> {
		hold::<T>(&bidder, amount)?;
		Ok(Self { bidder, left: amount })
	}

	/// How much of it is neither burned nor paid out yet.
	pub fn left(&self) -> Balance {
		self.left
	}
}

impl<T: Config> Funds<T::AccountId> for HeldBid<T> {
	fn burn(&mut self, amount: Balance) -> DispatchResult {
		let left = self.left.ensure_sub(amount)?;
		let reason = HoldReason::Bid.into();
		let (precision, force) = (Precision::Exact, Fortitude::Polite);
		T::AssetHold::burn_held(&reason, &self.bidder, amount, precision, force)?;
		self.left = left;
		Ok(())
	}

	fn pay(&mut self, to: &T::AccountId, amount: Balance) -> DispatchResult {
		let left = self.left.ensure_sub(amount)?;
		T::AssetHold::transfer_on_hold(
			&HoldReason::Bid.into(),
			&self.bidder,
			to,
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Polite,
		)?;
		self.left = left;
		Ok(())
	}
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
