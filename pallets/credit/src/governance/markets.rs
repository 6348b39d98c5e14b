// SPDX-License-Identifier: Apache-2.0

//! Opening, changing and removing markets. No vote liquidates anyone the day it passes: what harms
//! borrowers comes into force slowly.

use super::{authority::authorise, bounds::ensure_valid, MeasuresOf};
use crate::{
	clock, custody::eligibility::ensure_eligible, market::Market, Config, Error, Event, Former,
	Ledger, Ledgers, MarketConfigOf, MarketId, MarketStatus, Markets, MarketsOf, NextMarket,
	Pallet, Subject, VoteError,
};
use frame_support::{ensure, traits::Get};
use pignus_primitives::guardian::Authority;
use sp_runtime::{DispatchError, DispatchResult};

/// Open a market; see the call.
pub(crate) fn create_market<T: Config>(config: MarketConfigOf<T>) -> DispatchResult {
	ensure_eligible::<T>(config.collection)?;
	ensure_valid::<T>(&config)?;
	ensure!(Markets::<T>::count() < T::MaxMarkets::get(), Error::<T>::TooManyMarkets);
	let market = NextMarket::<T>::get();
	NextMarket::<T>::put(market.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
	Ledgers::<T>::insert(market, Ledger::opened(clock::now::<T>()));
	let collection = config.collection;
	MarketsOf::<T>::insert(collection, market, ());
	Markets::<T>::insert(market, config);
	Pallet::<T>::deposit_event(Event::MarketCreated { market, collection });
	Ok(())
}

/// Change a market; see the call.
pub(crate) fn update_market<T: Config>(id: MarketId, set: MarketConfigOf<T>) -> DispatchResult {
	let voted = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
	let mut market = Market::<T>::of(id)?;
	ensure!(set.collection == voted.collection, Error::<T>::OtherCollection);
	ensure_valid::<T>(&set)?;
	let (was_fixed, is_fixed) = (voted.terms.duration.is_some(), set.terms.duration.is_some());
	ensure!(!was_fixed || is_fixed || market.ledger.loans == 0, Error::<T>::RateFixed);
	ensure!(set.terms.apr <= market.rules.apr || !(was_fixed || is_fixed), Error::<T>::RateFixed);
	let (now, period) = (clock::now::<T>(), T::Periods::get().notice);
	let transitions = market.ledger.transitions;
	market.ledger.transitions = transitions
		.after_vote(&voted, &market.rules, &set, now, period)
		.map_err(refusal::<T>)?;
	market.save();
	Markets::<T>::insert(id, set);
	Pallet::<T>::deposit_event(Event::MarketUpdated { market: id });
	Ok(())
}

fn refusal<T: Config>(error: VoteError) -> DispatchError {
	match error {
		VoteError::CeilingRaisedTooFast => Error::<T>::CeilingRaisedTooFast.into(),
		VoteError::Overflow(error) => error.into(),
	}
}

/// Remove a market; see the call.
pub(crate) fn remove_market<T: Config>(market: MarketId) -> DispatchResult {
	let config = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
	let ledger = Ledgers::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
	ensure!(ledger.loans == 0, Error::<T>::MarketInUse);
	MeasuresOf::<T>::forget(&Subject::Market(market));
	MarketsOf::<T>::remove(config.collection, market);
	Markets::<T>::remove(market);
	Ledgers::<T>::remove(market);
	Pallet::<T>::deposit_event(Event::MarketRemoved { market });
	Ok(())
}

/// Set what may be done in a market; see the call.
pub(crate) fn set_market_status<T: Config>(
	by: Authority,
	id: MarketId,
	status: MarketStatus,
) -> DispatchResult {
	let mut market = Market::<T>::of(id)?;
	let former = market.ledger.status;
	authorise::<T>(by, Subject::Market(id), Former::Status(former), status > former)?;
	market.set_status(status)?;
	market.save();
	Ok(())
}
