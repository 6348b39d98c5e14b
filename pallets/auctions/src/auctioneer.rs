// SPDX-License-Identifier: Apache-2.0

//! What the seller calls.

use crate::{
	bids::free, math, owed, Auction, AuctionClock, Auctions, Config, Endings, Error, Event,
	NextAuction, Pallet, Phase, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{ensure, weights::Weight};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, Credited, LotHandler, Offer, OfferPrices},
	funds::Funds,
	hook::Usage,
	ordered::due_key,
	Balance,
};
use sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Auctioneer<T::AccountId, T::LotId> for Pallet<T> {
	fn offer_prices(offer: &Offer, rules: &AuctionRules) -> Result<OfferPrices, DispatchError> {
		Ok(math::offer_prices(offer, rules).ok_or(ArithmeticError::Overflow)?)
	}

	fn open(
		lot: T::LotId,
		offer: Offer,
		rules: AuctionRules,
		barred: Option<T::AccountId>,
	) -> Result<AuctionId, DispatchError> {
		let overflow = ArithmeticError::Overflow;
		let OfferPrices { reserve, lowest } = Self::offer_prices(&offer, &rules)?;
		let Offer { appraised, asked, least_price } = offer;
		ensure!(!appraised.is_zero(), Error::<T>::WorthlessLot);
		let auction = NextAuction::<T>::get();
		NextAuction::<T>::put(auction.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
		let started_at = AuctionClock::<T>::get();
		let end = started_at.checked_add(rules.english.into()).ok_or(overflow)?;
		Endings::<T>::insert(due_key(end, auction), ());
		Auctions::<T>::insert(
			auction,
			Auction {
				lot: lot.clone(),
				barred: barred.clone(),
				rules: rules.clone(),
				appraised,
				asked,
				least_price,
				reserve,
				lowest,
				started_at,
				end,
				phase: Phase::English,
				standing: None,
				outbid: Default::default(),
			},
		);
		Self::deposit_event(Event::Opened {
			auction,
			lot,
			barred,
			rules,
			appraised,
			asked,
			least_price,
			reserve,
			lowest,
			started_at,
			end,
		});
		Ok(auction)
	}

	fn withdraw(id: AuctionId) -> DispatchResult {
		let auction = Auctions::<T>::get(id).ok_or(Error::<T>::UnknownAuction)?;
		Self::remove(id, &auction);
		if let Some(standing) = &auction.standing {
			free::<T>(id, standing)?;
		}
		Self::deposit_event(Event::Withdrawn { auction: id, lot: auction.lot });
		Ok(())
	}

	fn settle_due(auctions: &[AuctionId]) -> DispatchResult {
		Self::in_order(auctions).into_iter().try_for_each(Self::settle_if_due)
	}

	fn is_open(id: AuctionId) -> bool {
		Auctions::<T>::contains_key(id)
	}

	fn is_english(id: AuctionId) -> bool {
		let now = AuctionClock::<T>::get();
		Auctions::<T>::get(id)
			.is_some_and(|auction| auction.phase == Phase::English && now < auction.end)
	}

	fn has_ended(id: AuctionId) -> bool {
		let now = AuctionClock::<T>::get();
		Auctions::<T>::get(id).is_some_and(|auction| Self::is_due(&auction, now))
	}

	fn has_standing_bid(id: AuctionId) -> bool {
		Auctions::<T>::get(id).is_some_and(|auction| auction.standing.is_some())
	}

	fn bids_that_stood(id: AuctionId) -> Vec<(T::AccountId, u128)> {
		let Some(auction) = Auctions::<T>::get(id) else { return Vec::new() };
		let now = AuctionClock::<T>::get();
		let extension = auction.rules.extension;
		let standing = auction
			.standing
			.and_then(|bid| Some((bid.weight(now, extension)?, bid.bidder)))
			.map(|(weight, bidder)| (bidder, weight));
		let outbid = auction.outbid.into_iter().map(|outbid| (outbid.bidder, outbid.weight));
		outbid.chain(standing).collect()
	}

	fn pay_or_owe(
		auction: AuctionId,
		from: &mut impl Funds<T::AccountId>,
		who: &T::AccountId,
		amount: Balance,
	) -> Result<Credited, DispatchError> {
		owed::pay_or_owe::<T>(auction, from, who, amount)
	}

	fn owe_usage() -> Usage {
		T::WeightInfo::owe_usage()
	}

	fn open_usage() -> Usage {
		T::WeightInfo::open_usage()
	}

	fn withdraw_usage() -> Usage {
		T::WeightInfo::withdraw_usage()
	}

	fn settle_weight() -> Weight {
		T::WeightInfo::settle()
			.saturating_add(T::WeightInfo::close())
			.saturating_add(T::Seller::sales_weight())
	}
}
