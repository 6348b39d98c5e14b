// SPDX-License-Identifier: Apache-2.0

//! What guardians may tighten here, and how it comes back; see [`pignus_primitives::guardian`].

use crate::{
	Config, Error, Event, Former, Lapses, Ledgers, MarketId, MarketStatus, Measures, NextMeasure,
	Pallet, Subject, WeightInfo,
};
use pignus_primitives::guardian::{Authority, MeasureBook, MeasureError, MeasureInForce};
use polkadot_sdk::{
	frame_support::{
		storage::with_storage_layer,
		traits::{Get, Time},
		weights::WeightMeter,
	},
	sp_runtime::DispatchResult,
};

/// The guardians' measures on what this pallet keeps.
pub(crate) type MeasuresOf<T> =
	MeasureBook<Subject, Former, Measures<T>, Lapses<T>, NextMeasure<T>>;

impl<T> From<MeasureError> for Error<T> {
	fn from(error: MeasureError) -> Self {
		match error {
			MeasureError::NotStricter => Error::NotStricter,
			MeasureError::Repeated => Error::MeasureRepeated,
			MeasureError::NoMoreNumbers => Error::NoMoreIds,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Governance may set anything, and its decision stays; a guardian only what is `stricter`,
	/// and it lapses.
	pub(crate) fn authorise(
		by: Authority,
		subject: Subject,
		former: Former,
		stricter: bool,
	) -> DispatchResult {
		let now = <T as Config>::Time::now();
		let periods = T::Periods::get().measures;
		let taken = MeasuresOf::<T>::authorise(by, subject, former, stricter, now, periods);
		if let Some(lapses_at) = taken.map_err(Error::<T>::from)? {
			Self::deposit_event(Event::MeasureTaken { subject, lapses_at });
		}
		Ok(())
	}

	/// Bring back what guardians' measures replaced, where they have lapsed.
	pub(crate) fn let_measures_lapse(meter: &mut WeightMeter) {
		let look = <T as Config>::WeightInfo::next_in_line();
		let lapse = <T as Config>::WeightInfo::let_measure_lapse();
		let now = <T as Config>::Time::now();
		MeasuresOf::<T>::let_lapse(now, meter, look, lapse, |subject, former| {
			if let Err(error) = with_storage_layer(|| Self::bring_back(subject, former)) {
				log::error!(target: "credit", "the measure on {subject:?} did not lapse: {error:?}");
			}
		});
	}

	fn bring_back(subject: Subject, former: Former) -> DispatchResult {
		match (subject, former) {
			(Subject::Market(market), Former::Status(status)) => {
				let (_, mut ledger) = Self::accrued_market(market)?;
				Self::put_status(market, &mut ledger, status)?;
				Ledgers::<T>::insert(market, ledger);
			},
			(Subject::Limits, Former::Limits(limits)) => Self::put_global_limits(limits),
			(Subject::Pause, Former::Pause(level)) => Self::put_pause(level)?,
			_ => {},
		}
		Self::deposit_event(Event::MeasureLapsed { subject });
		Ok(())
	}

	/// What comes back in a market when a guardian's measure lapses is frozen at least.
	pub(crate) fn tighten_former_status(market: MarketId) {
		Measures::<T>::mutate_extant(Subject::Market(market), |measure| {
			if let Some(MeasureInForce { former: Former::Status(status), .. }) =
				&mut measure.in_force
			{
				*status = (*status).max(MarketStatus::Frozen);
			}
		});
	}
}
