// SPDX-License-Identifier: Apache-2.0

//! Opening, changing and removing markets. No vote liquidates anyone the day it passes: what harms
//! borrowers comes into force slowly.

use crate::{
	guardian::MeasuresOf, CeilingRaise, ChainLimits, Config, Error, Event, Former, GlobalLimits,
	Ledger, Ledgers, MarketConfigOf, MarketId, MarketStatus, Markets, MarketsOf, NextMarket,
	Notice, OpeningsLeft, Pallet, Ramp, Repriced, Subject, Transitions, UseOfCollection,
	Watermarks, WeightInfo,
};
use pignus_primitives::{appraisal::FeedUsers, guardian::Authority, Moment};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{Get, Time},
		weights::Weight,
	},
	sp_runtime::{traits::One, ArithmeticError, DispatchError, DispatchResult, FixedU128, Permill},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_create_market(config: MarketConfigOf<T>) -> DispatchResult {
		Self::ensure_eligible(config.collection)?;
		Self::ensure_valid(&config)?;
		ensure!(Markets::<T>::count() < T::MaxMarkets::get(), Error::<T>::TooManyMarkets);
		let market = NextMarket::<T>::get();
		NextMarket::<T>::put(market.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
		Ledgers::<T>::insert(
			market,
			Ledger {
				index: FixedU128::one(),
				accrued_at: <T as Config>::Time::now(),
				..Default::default()
			},
		);
		let collection = config.collection;
		MarketsOf::<T>::insert(collection, market, ());
		Markets::<T>::insert(market, config);
		Self::deposit_event(Event::MarketCreated { market, collection });
		Ok(())
	}

	pub(crate) fn do_update_market(market: MarketId, set: MarketConfigOf<T>) -> DispatchResult {
		let voted = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let (in_force, mut ledger) = Self::accrued_market(market)?;
		ensure!(set.collection == voted.collection, Error::<T>::OtherCollection);
		Self::ensure_valid(&set)?;
		let was_fixed = voted.terms.duration.is_some();
		ensure!(
			!was_fixed || set.terms.duration.is_some() || ledger.loans == 0,
			Error::<T>::RateFixed
		);
		ensure!(
			set.terms.apr <= in_force.terms.apr || !(was_fixed || set.terms.duration.is_some()),
			Error::<T>::RateFixed
		);
		ledger.transitions = Self::transitions(&ledger, &voted, &in_force, &set)?;
		Ledgers::<T>::insert(market, ledger);
		Markets::<T>::insert(market, set);
		Self::deposit_event(Event::MarketUpdated { market });
		Ok(())
	}

	pub(crate) fn do_remove_market(market: MarketId) -> DispatchResult {
		let config = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Ledgers::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		ensure!(ledger.loans == 0, Error::<T>::MarketInUse);
		MeasuresOf::<T>::forget(&Subject::Market(market));
		MarketsOf::<T>::remove(config.collection, market);
		Markets::<T>::remove(market);
		Ledgers::<T>::remove(market);
		Watermarks::<T>::remove(market);
		Self::deposit_event(Event::MarketRemoved { market });
		Ok(())
	}

	pub(crate) fn do_set_market_status(
		by: Authority,
		market: MarketId,
		status: MarketStatus,
	) -> DispatchResult {
		let (_, mut ledger) = Self::accrued_market(market)?;
		let stricter = status > ledger.status;
		Self::authorise(by, Subject::Market(market), Former::Status(ledger.status), stricter)?;
		Self::put_status(market, &mut ledger, status)?;
		Ledgers::<T>::insert(market, ledger);
		Ok(())
	}

	pub(crate) fn do_set_global_limits(by: Authority, limits: GlobalLimits) -> DispatchResult {
		ensure!(limits.openings_per_block >= 2, Error::<T>::OpeningsOutOfBounds);
		if let Some(former) = ChainLimits::<T>::get() {
			let stricter = limits != former
				&& limits.ceiling <= former.ceiling
				&& limits.mint_per_day <= former.mint_per_day
				&& limits.openings_per_block == former.openings_per_block;
			Self::authorise(by, Subject::Limits, Former::Limits(former), stricter)?;
		} else {
			ensure!(by == Authority::Governance, Error::<T>::NotStricter);
		}
		Self::put_global_limits(limits);
		Ok(())
	}

	/// Set the limits on the whole chain. The openings count in this block already.
	pub(crate) fn put_global_limits(limits: GlobalLimits) {
		let before = ChainLimits::<T>::get().map_or(0, |former| former.openings_per_block);
		OpeningsLeft::<T>::mutate(|left| {
			*left = left.after_change(before, limits.openings_per_block);
		});
		ChainLimits::<T>::put(limits);
		Self::deposit_event(Event::GlobalLimitsSet { limits });
	}

	/// Set the status of a market whose interest has accrued. After a halt borrowers are given time.
	pub(crate) fn put_status(
		market: MarketId,
		ledger: &mut Ledger,
		status: MarketStatus,
	) -> DispatchResult {
		if ledger.status == MarketStatus::Halted && status != MarketStatus::Halted {
			ledger.sheltered_until = Self::after(T::Periods::get().shelter)?;
		}
		ledger.status = status;
		Self::deposit_event(Event::MarketStatusSet { market, status });
		Ok(())
	}

	/// Freeze a market that lost money nobody covered, unless it is stricter still. The lapse of a
	/// guardian's measure does not open it again.
	pub(crate) fn freeze(market: MarketId, ledger: &mut Ledger) -> DispatchResult {
		Self::tighten_former_status(market);
		if ledger.status >= MarketStatus::Frozen {
			return Ok(());
		}
		Self::put_status(market, ledger, MarketStatus::Frozen)
	}

	/// What keeps the new configuration of a market from taking effect at once.
	fn transitions(
		ledger: &Ledger,
		voted: &MarketConfigOf<T>,
		in_force: &MarketConfigOf<T>,
		set: &MarketConfigOf<T>,
	) -> Result<Transitions, DispatchError> {
		let before = ledger.transitions;
		Ok(Transitions {
			threshold: Self::ramp(
				before
					.threshold
					.filter(|_| set.terms.liquidation_ltv == voted.terms.liquidation_ltv),
				in_force.terms.liquidation_ltv,
				set.terms.liquidation_ltv,
			),
			rate: Self::notice(
				before.rate.filter(|_| set.terms.apr == voted.terms.apr),
				in_force.terms.apr,
				set.terms.apr <= in_force.terms.apr,
			)?,
			multiplier_cap: Self::notice(
				before
					.multiplier_cap
					.filter(|_| set.limits.max_multiplier == voted.limits.max_multiplier),
				Self::liquidation_cap(voted, ledger),
				set.limits.max_multiplier >= Self::liquidation_cap(voted, ledger),
			)?,
			ceiling: Self::ceiling_raise(before.ceiling, voted.limits.ceiling, set.limits.ceiling)?,
		})
	}

	/// A lowered threshold falls from what is in force now; an unchanged vote goes on falling.
	fn ramp(running: Option<Ramp>, in_force: Permill, set: Permill) -> Option<Ramp> {
		running.or_else(|| {
			(set < in_force).then(|| Ramp { from: in_force, since: <T as Config>::Time::now() })
		})
	}

	/// The notice of a change that counts `at_once` or not; one that is running goes on.
	fn notice<Value>(
		running: Option<Notice<Value>>,
		in_force: Value,
		at_once: bool,
	) -> Result<Option<Notice<Value>>, DispatchError> {
		if running.is_some() || at_once {
			return Ok(running);
		}
		Ok(Some(Notice { former: in_force, until: Self::after(T::Periods::get().notice)? }))
	}

	/// Errors if a ceiling more than doubles within one period. Raises that follow each other
	/// within one share their base, and so does a raise that follows a cut.
	fn ceiling_raise(
		last: Option<CeilingRaise>,
		ceiling: u128,
		set: u128,
	) -> Result<Option<CeilingRaise>, DispatchError> {
		if set <= ceiling {
			return Ok(last);
		}
		let now = <T as Config>::Time::now();
		let base = last
			.filter(|last| now < last.at.saturating_add(T::Periods::get().notice))
			.map_or(ceiling, |last| last.base.min(ceiling));
		ensure!(
			base.checked_mul(2).is_none_or(|most| set <= most),
			Error::<T>::CeilingRaisedTooFast
		);
		Ok(Some(CeilingRaise { base, at: now }))
	}

	/// The moment that lies `period` ahead.
	pub(crate) fn after(period: Moment) -> Result<Moment, ArithmeticError> {
		<T as Config>::Time::now().checked_add(period).ok_or(OVERFLOW)
	}
}

/// The feed of a collection is in use while a market lends against it.
impl<T: Config> FeedUsers<T::CollectionId> for Pallet<T> {
	fn highest_max_ltv(collection: &T::CollectionId) -> Option<Permill> {
		Markets::<T>::iter_values()
			.filter(|config| config.collection == *collection)
			.map(|config| config.terms.max_ltv)
			.max()
	}

	fn has_principal(collection: &T::CollectionId) -> bool {
		// A loan may owe interest only; it cannot be liquidated without a price either.
		UseOfCollection::<T>::get(collection).items > 0
	}

	/// Its markets are looked at first in the next block. A list that is full is of collections
	/// whose markets will be looked at anyway.
	fn price_moved(collection: &T::CollectionId) {
		Repriced::<T>::mutate(|repriced| {
			if MarketsOf::<T>::iter_key_prefix(collection).next().is_some()
				&& !repriced.contains(collection)
			{
				let _ = repriced.try_push(*collection);
			}
		});
	}

	fn query_weight() -> Weight {
		<T as Config>::WeightInfo::walk_markets(T::MaxMarkets::get())
	}
}
