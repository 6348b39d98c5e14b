// SPDX-License-Identifier: Apache-2.0

//! Which bids are accepted, and what they do.

use crate::{
	bids::{free, hold},
	math, AuctionClock, AuctionOf, Auctions, Bid, Config, Error, Event, Pallet, Phase, Tick,
	WeightInfo,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	weights::Weight,
};
use pignus_primitives::{
	auction::{AuctionId, LotHandler},
	hook::Usage,
	Balance,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Place a bid; see the call. Returns the weight it took, also if it fails.
	pub(crate) fn do_bid(
		id: AuctionId,
		bidder: T::AccountId,
		amount: Balance,
	) -> DispatchResultWithPostInfo {
		let mut weight = Self::raise_weight(T::WeightInfo::bid_in_time());
		match Self::place(id, bidder, amount, &mut weight) {
			Ok(()) => Ok(Some(weight).into()),
			Err(error) => Err(error.with_weight(weight)),
		}
	}

	/// Place a bid. `weight` begins as that of a bid in the English phase that does not move its
	/// end, and grows before anything is done that weighs more.
	fn place(
		id: AuctionId,
		bidder: T::AccountId,
		amount: Balance,
		weight: &mut Weight,
	) -> DispatchResult {
		Self::ensure_running()?;
		let auction = Auctions::<T>::get(id).ok_or(Error::<T>::UnknownAuction)?;
		ensure!(auction.barred.as_ref() != Some(&bidder), Error::<T>::BidderBarred);
		let now = AuctionClock::<T>::get();
		if Self::turns(&auction, now) {
			// What the seller needs for today's value is known only with the outcome.
			*weight = Self::purchase_weight();
		}
		let auction = Self::turned_if_due(id, auction, now)?;
		ensure!(now < auction.end, Error::<T>::Ended);
		let least = Self::least_bid(&auction, now)?;
		ensure!(amount >= least, Error::<T>::BidTooLow);
		match auction.phase {
			Phase::Descending => {
				let late = Self::raise_weight(T::WeightInfo::bid());
				*weight = weight.max(late.saturating_add(Self::first_weight()));
				Self::ensure_last(&auction.lot, now)?;
				hold::<T>(&bidder, least)?;
				let looked = *weight;
				*weight = Self::purchase_weight();
				let used = Self::buy(id, auction, bidder, least)?;
				*weight = weight.min(looked.saturating_add(used.alone()));
				Ok(())
			},
			_ => Self::raise(id, auction, bidder, amount, now, weight),
		}
	}

	/// The weight of a call that weighs `bid`, with what it asks the seller.
	fn raise_weight(bid: Weight) -> Weight {
		bid.saturating_add(T::Seller::sales_weight())
	}

	/// The weight of a bid in the descending phase, which settles the auction.
	pub(crate) fn purchase_weight() -> Weight {
		Self::raise_weight(T::WeightInfo::bid())
			.saturating_add(Self::first_weight())
			.saturating_add(Self::close_weight())
	}

	/// The least amount of a bid at `now`: in the English phase the reserve, or the least raise
	/// over the standing bid; in the descending phase the current price.
	pub fn least_bid(auction: &AuctionOf<T>, now: Tick) -> Result<Balance, DispatchError> {
		let least = match (&auction.phase, &auction.standing) {
			(Phase::Descending, _) => {
				let length = Tick::from(auction.rules.dutch);
				let left = auction.end.checked_sub(now).ok_or(Error::<T>::Ended)?;
				let elapsed = length.checked_sub(left).ok_or(ArithmeticError::Underflow)?;
				math::descending_price(auction.reserve, auction.lowest, elapsed, length)
			},
			(_, Some(standing)) => math::least_raise(standing.amount, auction.rules.increment),
			(_, None) => Some(auction.reserve),
		};
		Ok(least.ok_or(ArithmeticError::Overflow)?)
	}

	/// Bid in the English phase: hold the amount, free the previous bid, extend the end if the bid
	/// is late.
	fn raise(
		id: AuctionId,
		mut auction: AuctionOf<T>,
		bidder: T::AccountId,
		amount: Balance,
		now: Tick,
		weight: &mut Weight,
	) -> DispatchResult {
		let own = auction.standing.as_ref().filter(|standing| standing.bidder == bidder);
		let already_held = own.map_or(0, |own| own.amount);
		let difference = amount.checked_sub(already_held).ok_or(ArithmeticError::Underflow)?;
		hold::<T>(&bidder, difference)?;
		if let Some(before) = auction.standing.take() {
			auction.remember(&before, now);
			if before.bidder != bidder {
				free::<T>(id, &before)?;
			}
		}
		let end = math::extended_end(now, auction.end, auction.started_at, &auction.rules)
			.ok_or(ArithmeticError::Overflow)?;
		if end != auction.end {
			*weight = weight.max(Self::raise_weight(T::WeightInfo::bid()));
		}
		Self::move_end(id, auction.end, end);
		let standing = Some(Bid { bidder: bidder.clone(), amount, since: now });
		Auctions::<T>::insert(id, AuctionOf::<T> { end, standing, ..auction });
		Self::deposit_event(Event::BidPlaced { auction: id, bidder, amount, at: now, end });
		Ok(())
	}

	/// Bid in the descending phase: the bid wins at once, at the price of this tick, which is on
	/// hold. Returns what that has used.
	fn buy(
		id: AuctionId,
		auction: AuctionOf<T>,
		bidder: T::AccountId,
		price: Balance,
	) -> Result<Usage, DispatchError> {
		let end = auction.end;
		let since = AuctionClock::<T>::get();
		let standing = Bid { bidder: bidder.clone(), amount: price, since };
		Self::deposit_event(Event::BidPlaced {
			auction: id,
			bidder,
			amount: price,
			at: since,
			end,
		});
		Self::close_sold(id, auction, standing)
	}
}
