// SPDX-License-Identifier: Apache-2.0

//! Opening, changing and removing markets. No vote liquidates anyone the day it passes: what harms
//! borrowers comes into force slowly.

use super::{authority::authorise, bounds::ensure_valid, multipliers::schedule_reread, MeasuresOf};
use crate::{
	clock,
	custody::eligibility::{ensure_eligible, ensure_minted_out},
	market::{stops, Market},
	money::sums,
	CollectionOf, Config, Error, Event, Former, Ledger, Ledgers, MarketConfigOf, MarketId,
	MarketStatus, Markets, MarketsOf, NextMarket, Pallet, Reread, StopScope, Subject,
};
use alloc::boxed::Box;
use frame_support::{ensure, traits::Get};
use pignus_primitives::guardian::Authority;
use sp_runtime::{traits::Hash, DispatchResult};

/// Open a market; see the call.
pub(crate) fn create_market<T: Config>(config: Box<MarketConfigOf<T>>) -> DispatchResult {
	ensure_eligible::<T>(config.collection)?;
	if config.minted_out {
		ensure_minted_out::<T>(config.collection)?;
	}
	ensure_valid::<T>(&config)?;
	let first = T::MarketBounds::get().first_ceiling;
	ensure!(config.limits.ceiling <= first, Error::<T>::FirstCeilingOutOfBounds);
	ensure!(Markets::<T>::count() < T::MaxMarkets::get(), Error::<T>::TooManyMarkets);
	let market = NextMarket::<T>::get();
	NextMarket::<T>::put(market.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
	Ledgers::<T>::insert(market, Ledger::opened(clock::now::<T>()));
	let collection = config.collection;
	MarketsOf::<T>::insert(collection, market, ());
	Markets::<T>::insert(market, &*config);
	set_liquidation_limit::<T>(collection)?;
	Pallet::<T>::deposit_event(Event::MarketCreated { market, config });
	Ok(())
}

/// Change a market; see the call.
pub(crate) fn update_market<T: Config>(
	id: MarketId,
	set: Box<MarketConfigOf<T>>,
	expected: T::Hash,
) -> DispatchResult {
	let voted = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
	ensure!(T::Hashing::hash_of(&voted) == expected, Error::<T>::Outdated);
	let mut market = Market::<T>::of(id)?;
	ensure!(set.collection == voted.collection, Error::<T>::OtherCollection);
	ensure_valid::<T>(&set)?;
	if set.minted_out && !voted.minted_out {
		ensure_minted_out::<T>(set.collection)?;
	}
	let (was_fixed, is_fixed) = (voted.terms.duration.is_some(), set.terms.duration.is_some());
	ensure!(!was_fixed || is_fixed || market.ledger.loans == 0, Error::<T>::RateFixed);
	ensure!(set.terms.apr <= market.rules.apr || !(was_fixed || is_fixed), Error::<T>::RateFixed);
	let (now, period) = (clock::now::<T>(), T::Periods::get().notice);
	let transitions = market.ledger.transitions;
	market.ledger.transitions = transitions
		.after_vote(&voted, &market.rules, &set, now, period)
		.map_err(|error| error.of_call(Error::<T>::CeilingRaisedTooFast))?;
	let cap = market.ledger.transitions.multiplier_cap;
	if let Some(lowered) = cap.filter(|_| cap != transitions.multiplier_cap) {
		let walk = Reread::Market { market: id, done: Default::default() };
		schedule_reread::<T>(lowered.until, walk)?;
	}
	market.save();
	let collection = set.collection;
	Markets::<T>::insert(id, &*set);
	set_liquidation_limit::<T>(collection)?;
	Pallet::<T>::deposit_event(Event::MarketUpdated { market: id, config: set });
	Ok(())
}

/// Remove a market; see the call.
pub(crate) fn remove_market<T: Config>(market: MarketId) -> DispatchResult {
	let config = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
	let ledger = Ledgers::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
	ensure!(ledger.loans == 0 && ledger.inventory == 0, Error::<T>::MarketInUse);
	MeasuresOf::<T>::forget(&Subject::Market(market));
	MarketsOf::<T>::remove(config.collection, market);
	Markets::<T>::remove(market);
	Ledgers::<T>::remove(market);
	stops::forget::<T>(market, config.collection);
	set_liquidation_limit::<T>(config.collection)?;
	Pallet::<T>::deposit_event(Event::MarketRemoved { market });
	Ok(())
}

/// Write down how much of a collection's principal may be in liquidation, by the market that allows
/// the most.
fn set_liquidation_limit<T: Config>(collection: CollectionOf<T>) -> DispatchResult {
	let limits = MarketsOf::<T>::iter_key_prefix(collection)
		.filter_map(|market| Market::<T>::of(market).ok())
		.map(|market| market.liquidation_limit());
	let highest = limits.max().unwrap_or_default();
	sums::change_collection::<T>(collection, |ledger| {
		ledger.liquidation_limit = highest;
		Ok(())
	})?;
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
	let stops = (status == MarketStatus::Halted).then_some(StopScope::Market(id));
	authorise::<T>(by, Subject::Market(id), Former::Status(former), status > former, stops)?;
	market.set_status(status)?;
	market.save();
	Ok(())
}
