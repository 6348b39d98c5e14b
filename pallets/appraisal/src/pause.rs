// SPDX-License-Identifier: Apache-2.0

//! Pausing a feed whose price is not to be trusted; see [`pignus_primitives::guardian`].

use crate::{
	Config, Error, Event, GuardedPrice, Lapses, Measures, NextMeasure, Pallet, Prices, Step,
	WeightInfo,
};
use frame_support::{
	traits::{Get, Time},
	weights::WeightMeter,
};
use pignus_primitives::{
	appraisal::FeedUsers,
	guardian::{Authority, MeasureBook, MeasureError, Term},
	Moment,
};
use sp_runtime::DispatchResult;

/// The guardians' pauses. When one lapses, its feed always runs again.
pub(crate) type PausesOf<T> = MeasureBook<
	<T as pallet_oracle::Config>::OracleKey,
	(),
	Measures<T>,
	Lapses<T>,
	NextMeasure<T>,
>;

impl<T> From<MeasureError> for Error<T> {
	fn from(error: MeasureError) -> Self {
		match error {
			MeasureError::NotStricter => Error::NotStricter,
			MeasureError::Repeated => Error::MeasureRepeated,
			MeasureError::NoMoreNumbers => Error::NoMoreMeasures,
		}
	}
}

impl GuardedPrice {
	/// The price when the feed runs again: paused time allows no rise, and no earlier report
	/// counts.
	fn resumed(self, now: Moment) -> Self {
		let Some(paused_since) = self.paused_since else { return self };
		let paused_for = now.saturating_sub(paused_since);
		let step = self.step.map(|step| Step { at: step.at.saturating_add(paused_for), ..step });
		Self { since: now, step, paused_since: None, ..self }
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pause_feed(
		by: Authority,
		collection: T::OracleKey,
		paused: bool,
	) -> DispatchResult {
		let price = Prices::<T>::get(collection).ok_or(Error::<T>::UnknownFeed)?;
		let now = T::Time::now();
		let stricter = paused && price.paused_since.is_none();
		let term = Self::term_of_pause(by, &collection, stricter).map_err(Error::<T>::from)?;
		let lapses_at = PausesOf::<T>::authorise(by, collection, (), stricter, now, term)
			.map_err(Error::<T>::from)?;
		if paused {
			let since = price.paused_since.unwrap_or(now);
			Prices::<T>::insert(collection, GuardedPrice { paused_since: Some(since), ..price });
			Self::deposit_event(Event::FeedPaused { collection, since, lapses_at });
		} else {
			Self::resume(collection, price);
		}
		Ok(())
	}

	/// How long guardians may pause a feed: as long as they may stop the liquidations of those who
	/// lend against it, or else the usual time.
	fn term_of_pause(
		by: Authority,
		collection: &T::OracleKey,
		stricter: bool,
	) -> Result<Term, MeasureError> {
		let usual = Term::Usual(T::MeasurePeriods::get());
		if by == Authority::Governance || !stricter {
			return Ok(usual);
		}
		let until = T::FeedUsers::stop_liquidations(collection, by)?;
		Ok(until.map_or(usual, Term::Until))
	}

	/// Resume the feeds whose guardians' pause has lapsed.
	pub(crate) fn let_pauses_lapse(meter: &mut WeightMeter) {
		let look = <T as Config>::WeightInfo::next_in_line();
		let lapse = <T as Config>::WeightInfo::let_pause_lapse();
		PausesOf::<T>::let_lapse(T::Time::now(), meter, look, lapse, |collection, ()| {
			if let Some(price) = Prices::<T>::get(collection) {
				Self::resume(collection, price);
			}
		});
	}

	fn resume(collection: T::OracleKey, price: GuardedPrice) {
		let at = T::Time::now();
		Prices::<T>::insert(collection, price.resumed(at));
		Self::deposit_event(Event::FeedResumed { collection, at });
	}
}
