// SPDX-License-Identifier: Apache-2.0

//! By whose authority something is set; see [`pignus_primitives::guardian`].

use crate::{
	clock, market::stops, CollectionOf, Config, Error, Event, Former, Lapses, Measures,
	NextMeasure, Pallet, StopScope, Subject,
};
use frame_support::traits::Get;
use pignus_primitives::guardian::{Authority, MeasureBook, MeasureError, Term};
use sp_runtime::DispatchResult;

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

/// Governance may set anything, and its decision stays; guardians may set only what is `stricter`,
/// and that lapses. If it `stops` liquidations, only the time for that is left to them.
pub(super) fn authorise<T: Config>(
	by: Authority,
	subject: Subject,
	former: Former,
	stricter: bool,
	stops: Option<StopScope<CollectionOf<T>>>,
) -> DispatchResult {
	let term = match stops.filter(|_| stricter && by != Authority::Governance) {
		Some(scope) => Term::Until(stops::stop::<T>(scope, by).map_err(Error::<T>::from)?),
		None => Term::Usual(T::Periods::get().measures),
	};
	let now = clock::now::<T>();
	let taken = MeasuresOf::<T>::authorise(by, subject, former, stricter, now, term);
	if let Some(lapses_at) = taken.map_err(Error::<T>::from)? {
		Pallet::<T>::deposit_event(Event::MeasureTaken { subject, lapses_at });
	}
	Ok(())
}
