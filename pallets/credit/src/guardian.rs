// SPDX-License-Identifier: Apache-2.0

//! Guardians act at once, but only towards safety, and only for a while: a measure lapses unless
//! governance decides on its subject meanwhile, and cannot be repeated at once.

use crate::{
	Config, Error, Event, Former, Lapses, Ledgers, MarketId, MarketStatus, Measure, MeasureInForce,
	Measures, NextMeasure, Pallet, Subject, WeightInfo,
};
use pignus_primitives::ordered::{due_key, split_due_key, OrderedIndex};
use polkadot_sdk::{
	frame_support::{
		ensure,
		storage::with_storage_layer,
		traits::{EnsureOrigin, Get, Time},
		weights::WeightMeter,
	},
	frame_system::pallet_prelude::OriginFor,
	sp_runtime::{DispatchError, DispatchResult},
};

/// By whose power something is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Authority {
	/// A vote.
	Governance,
	/// A guardian.
	Guardian,
}

impl<T: Config> Pallet<T> {
	/// By whose power an origin acts.
	pub(crate) fn ensure_admin_or_guardian(
		origin: OriginFor<T>,
	) -> Result<Authority, DispatchError> {
		match T::AdminOrigin::try_origin(origin) {
			Ok(_) => Ok(Authority::Governance),
			Err(origin) => {
				T::GuardianOrigin::ensure_origin(origin)?;
				Ok(Authority::Guardian)
			},
		}
	}

	/// Governance may set anything, and its decision stays; a guardian only what is `stricter`,
	/// and it lapses.
	pub(crate) fn authorise(
		by: Authority,
		subject: Subject,
		former: Former,
		stricter: bool,
	) -> DispatchResult {
		match by {
			Authority::Governance => {
				Self::decide(subject);
				Ok(())
			},
			Authority::Guardian => {
				ensure!(stricter, Error::<T>::NotStricter);
				Self::take_measure(subject, former)
			},
		}
	}

	/// Governance has decided on a subject: what a guardian did to it lapses no more.
	pub(crate) fn decide(subject: Subject) {
		let Some(measure) = Measures::<T>::get(subject) else { return };
		if let Some(in_force) = measure.in_force {
			Lapses::<T>::remove(in_force.lapse);
			Measures::<T>::insert(subject, Measure { in_force: None, ..measure });
		}
	}

	/// Write down what comes back when a guardian's measure lapses. Tightening further what is in
	/// force prolongs nothing.
	fn take_measure(subject: Subject, former: Former) -> DispatchResult {
		let periods = T::Periods::get();
		let now = <T as Config>::Time::now();
		if let Some(last) = Measures::<T>::get(subject) {
			if let Some(in_force) = last.in_force {
				let (lapses_at, _) = split_due_key(&in_force.lapse);
				Self::deposit_event(Event::MeasureTaken { subject, lapses_at });
				return Ok(());
			}
			let repeatable_at = last.taken_at.saturating_add(periods.measure_repeat);
			ensure!(now >= repeatable_at, Error::<T>::MeasureRepeated);
		}
		let lapses_at = Self::after(periods.measure)?;
		let number = NextMeasure::<T>::get();
		NextMeasure::<T>::put(number.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
		let lapse = due_key(lapses_at, number);
		Lapses::<T>::insert(lapse, subject);
		let in_force = Some(MeasureInForce { lapse, former });
		Measures::<T>::insert(subject, Measure { taken_at: now, in_force });
		Self::deposit_event(Event::MeasureTaken { subject, lapses_at });
		Ok(())
	}

	/// Bring back what guardians' measures replaced, where they have lapsed.
	pub(crate) fn let_measures_lapse(meter: &mut WeightMeter) {
		let now = <T as Config>::Time::now();
		while meter.try_consume(<T as Config>::WeightInfo::next_in_line()).is_ok() {
			let Some(lapse) = Lapses::<T>::first() else { return };
			let weight = <T as Config>::WeightInfo::let_measure_lapse();
			if split_due_key(&lapse).0 > now || meter.try_consume(weight).is_err() {
				return;
			}
			let Some(subject) = Lapses::<T>::take(lapse) else { return };
			if let Err(error) = with_storage_layer(|| Self::lapse(subject)) {
				log::error!(target: "credit", "the measure on {subject:?} did not lapse: {error:?}");
			}
		}
	}

	fn lapse(subject: Subject) -> DispatchResult {
		let Some(measure) = Measures::<T>::get(subject) else { return Ok(()) };
		Measures::<T>::insert(subject, Measure { in_force: None, ..measure });
		match (subject, measure.in_force.map(|in_force| in_force.former)) {
			(Subject::Market(market), Some(Former::Status(status))) => {
				let (_, mut ledger) = Self::accrued_market(market)?;
				Self::put_status(market, &mut ledger, status)?;
				Ledgers::<T>::insert(market, ledger);
			},
			(Subject::Limits, Some(Former::Limits(limits))) => Self::put_global_limits(limits),
			(Subject::Pause, Some(Former::Pause(level))) => Self::put_pause(level)?,
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
