// SPDX-License-Identifier: GPL-3.0-only

//! The levels of a peg, and how a guardian's stop lapses; see [`pignus_primitives::guardian`].

use polkadot_sdk::*;

use super::{
	Config, Error, Event, Lapses, Measures, NextMeasure, Pallet, Peg, SetByGuardians, WeightInfo,
};
use crate::{governance::origins::Origin, AssetId};
use frame_support::{
	storage::with_storage_layer,
	storage_alias,
	traits::{Get, Time},
	weights::WeightMeter,
	Blake2_128Concat,
};
use pallet_psm::{CircuitBreakerLevel, ExternalAssetInfo};
use pignus_primitives::{
	guardian::{Authority, MeasureBook, MeasureError, Term},
	Moment,
};
use sp_runtime::DispatchResult;

/// The guardians' stops. When one lapses, its peg has the former level again.
type StopsOf<T> = MeasureBook<Peg, CircuitBreakerLevel, Measures<T>, Lapses<T>, NextMeasure<T>>;

/// The assets that can be swapped, as `pallet-psm` keeps them without showing them.
#[storage_alias]
type ExternalAssets<T: Config> = StorageDoubleMap<
	pallet_psm::Pallet<T>,
	Blake2_128Concat,
	AssetId,
	Blake2_128Concat,
	AssetId,
	ExternalAssetInfo,
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

/// How much of a peg a level closes.
fn strictness(level: CircuitBreakerLevel) -> u8 {
	match level {
		CircuitBreakerLevel::AllEnabled => 0,
		CircuitBreakerLevel::MintingDisabled => 1,
		CircuitBreakerLevel::AllDisabled => 2,
	}
}

impl<T: Config> Pallet<T> {
	/// The level of a peg, if there is such a peg.
	pub fn level_of((internal, external): Peg) -> Option<CircuitBreakerLevel> {
		ExternalAssets::<T>::get(internal, external).map(|asset| asset.status)
	}

	pub(super) fn do_stop_peg(
		by: Authority,
		peg: Peg,
		level: CircuitBreakerLevel,
	) -> DispatchResult {
		let former = Self::level_of(peg).ok_or(Error::<T>::UnknownPeg)?;
		let now = T::Time::now();
		Self::heed_others(peg, former, now)?;
		let stricter = strictness(level) > strictness(former);
		let term = Term::Usual(T::MeasurePeriods::get());
		let lapses_at = StopsOf::<T>::authorise(by, peg, former, stricter, now, term)
			.map_err(Error::<T>::from)?;
		Self::set_level(peg, level).map_err(|_| Error::<T>::ForeignPeg)?;
		SetByGuardians::<T>::set(peg, lapses_at.map(|_| level));
		let (internal, external) = peg;
		Self::deposit_event(Event::PegSet { internal, external, level, lapses_at });
		Ok(())
	}

	/// If a peg has another level than the guardians' stop has set, Root has decided on it directly:
	/// that stop is over, and what Root set is not undone when it would have lapsed.
	fn heed_others(peg: Peg, level: CircuitBreakerLevel, now: Moment) -> Result<(), Error<T>> {
		if SetByGuardians::<T>::get(peg).is_some_and(|set| set != level) {
			SetByGuardians::<T>::remove(peg);
			let term = Term::Usual(T::MeasurePeriods::get());
			StopsOf::<T>::authorise(Authority::Governance, peg, level, false, now, term)?;
		}
		Ok(())
	}

	fn set_level((internal, external): Peg, level: CircuitBreakerLevel) -> DispatchResult {
		let origin = Origin::PegAdmin.into();
		pallet_psm::Pallet::<T>::set_asset_status(origin, internal, external, level)
	}

	/// Open the pegs again whose stop has lapsed.
	pub(super) fn let_stops_lapse(meter: &mut WeightMeter) {
		let look = <T as Config>::WeightInfo::next_in_line();
		let lapse = <T as Config>::WeightInfo::let_stop_lapse();
		StopsOf::<T>::let_lapse(T::Time::now(), meter, look, lapse, Self::restore);
	}

	fn restore(peg: Peg, level: CircuitBreakerLevel) {
		let set = SetByGuardians::<T>::take(peg);
		let unchanged = set.is_some() && set == Self::level_of(peg);
		let restored = unchanged && with_storage_layer(|| Self::set_level(peg, level)).is_ok();
		let (internal, external) = peg;
		Self::deposit_event(Event::PegStopLapsed { internal, external, level, restored });
	}

	/// Check every invariant of the guardians' stops: each in force has set a level, and nothing
	/// else has.
	#[cfg(any(test, feature = "std", feature = "try-runtime"))]
	pub fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		StopsOf::<T>::try_state()?;
		for (peg, measure) in Measures::<T>::iter() {
			frame_support::ensure!(
				measure.in_force.is_some() == SetByGuardians::<T>::contains_key(peg),
				"peg_stops: a stop without a level, or a level without a stop"
			);
		}
		frame_support::ensure!(
			SetByGuardians::<T>::iter_keys().all(Measures::<T>::contains_key),
			"peg_stops: a level without a stop"
		);
		Ok(())
	}
}
