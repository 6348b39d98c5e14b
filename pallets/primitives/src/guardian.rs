// SPDX-License-Identifier: Apache-2.0

//! Guardians act at once, but only towards safety, and only for a while: a measure lapses unless
//! governance decides on its subject in the meantime, and cannot be repeated at once.

use crate::{
	ordered::{due_key, split_due_key, DueKey, OrderedIndex},
	Moment,
};
use codec::{Decode, Encode, FullCodec, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	storage::{IterableStorageMap, StorageMap, StorageValue},
	traits::EnsureOrigin,
	weights::{Weight, WeightMeter},
};
use scale_info::TypeInfo;
use sp_runtime::traits::BadOrigin;

/// On whose authority something is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
	/// A vote.
	Governance,
	/// Two thirds of the guardians.
	Guardians,
	/// A guardian.
	Guardian,
}

/// On whose authority an origin acts.
pub fn authority<Admin, Guardians, Guardian, Origin>(origin: Origin) -> Result<Authority, BadOrigin>
where
	Admin: EnsureOrigin<Origin>,
	Guardians: EnsureOrigin<Origin>,
	Guardian: EnsureOrigin<Origin>,
{
	let origin = match Admin::try_origin(origin) {
		Ok(_) => return Ok(Authority::Governance),
		Err(origin) => origin,
	};
	match Guardians::try_origin(origin) {
		Ok(_) => Ok(Authority::Guardians),
		Err(origin) => Guardian::ensure_origin(origin).map(|_| Authority::Guardian),
	}
}

/// The times of guardians' measures, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasurePeriods {
	/// A measure lapses after this long.
	pub lasting: Moment,
	/// A guardian cannot take the same measure again for this long.
	pub repeat: Moment,
	/// Two thirds of the guardians may stop liquidations once more than that, and not again for
	/// this long; see [`crate::stops`].
	pub extra_repeat: Moment,
}

/// How long a measure may last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
	/// The usual time, if the last measure on the subject was taken long enough ago.
	Usual(MeasurePeriods),
	/// Until this moment, as [`crate::stops`] allows.
	Until(Moment),
}

/// The last measure of the guardians on a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Measure<Former> {
	/// When it was taken.
	pub taken_at: Moment,
	/// `None` once it has lapsed or governance has decided.
	pub in_force: Option<MeasureInForce<Former>>,
}

/// A guardian's measure that has not lapsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MeasureInForce<Former> {
	/// Its row in the index of lapses.
	pub lapse: DueKey,
	/// What is restored when it lapses.
	pub former: Former,
}

/// Why a measure cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureError {
	/// A guardian may only tighten.
	NotStricter,
	/// The last measure on this subject, or the last that stopped the same liquidations, is no
	/// longer in force, and too recent for another.
	Repeated,
	/// No number is left for it.
	NoMoreNumbers,
}

/// A pallet's book of measures: the last one on each subject, those in force in the order in which
/// they lapse, and the number of the next.
pub struct MeasureBook<Subject, Former, Rows, Lapses, Next>(
	PhantomData<(Subject, Former, Rows, Lapses, Next)>,
);

impl<Subject, Former, Rows, Lapses, Next> MeasureBook<Subject, Former, Rows, Lapses, Next>
where
	Subject: FullCodec + Clone + PartialEq,
	Former: FullCodec + Clone,
	Rows: StorageMap<Subject, Measure<Former>, Query = Option<Measure<Former>>>
		+ IterableStorageMap<Subject, Measure<Former>>,
	Lapses: StorageMap<DueKey, Subject, Query = Option<Subject>>
		+ IterableStorageMap<DueKey, Subject>
		+ OrderedIndex<DueKey>,
	Next: StorageValue<u32, Query = u32>,
{
	/// Governance may set anything, and its decision stays. Guardians may set only what is
	/// `stricter`, and that lapses. Returns when it lapses, or `None` if it stays.
	pub fn authorise(
		by: Authority,
		subject: Subject,
		former: Former,
		stricter: bool,
		now: Moment,
		term: Term,
	) -> Result<Option<Moment>, MeasureError> {
		match by {
			Authority::Governance => {
				Self::decide(&subject);
				Ok(None)
			},
			_ if stricter => Self::take(subject, former, now, term).map(Some),
			_ => Err(MeasureError::NotStricter),
		}
	}

	/// Record what is restored when a measure taken `now` lapses, and return when that is.
	/// Tightening a measure that is in force does not prolong it, but may shorten it.
	fn take(
		subject: Subject,
		former: Former,
		now: Moment,
		term: Term,
	) -> Result<Moment, MeasureError> {
		let last = Rows::get(&subject);
		if let Some(Measure { taken_at, in_force: Some(in_force) }) = last.clone() {
			let lapses_at = split_due_key(&in_force.lapse).0;
			return match term {
				Term::Until(sooner) if sooner < lapses_at => {
					Lapses::remove(in_force.lapse);
					Self::put(subject, in_force.former, taken_at, sooner)
				},
				_ => Ok(lapses_at),
			};
		}
		let lapses_at = match term {
			Term::Until(lapses_at) => lapses_at,
			Term::Usual(periods) => {
				let is_recent =
					|last: Measure<Former>| now < last.taken_at.saturating_add(periods.repeat);
				if last.is_some_and(is_recent) {
					return Err(MeasureError::Repeated);
				}
				now.saturating_add(periods.lasting)
			},
		};
		Self::put(subject, former, now, lapses_at)
	}

	fn put(
		subject: Subject,
		former: Former,
		taken_at: Moment,
		lapses_at: Moment,
	) -> Result<Moment, MeasureError> {
		let number = Next::get();
		Next::put(number.checked_add(1).ok_or(MeasureError::NoMoreNumbers)?);
		let lapse = due_key(lapses_at, number);
		Lapses::insert(lapse, &subject);
		Rows::insert(
			subject,
			Measure { taken_at, in_force: Some(MeasureInForce { lapse, former }) },
		);
		Ok(lapses_at)
	}

	/// Governance has decided on a subject: a guardian's measure on it no longer lapses.
	fn decide(subject: &Subject) {
		let Some(measure) = Rows::get(subject) else { return };
		if let Some(in_force) = measure.in_force {
			Lapses::remove(in_force.lapse);
			Rows::insert(subject, Measure { in_force: None, ..measure });
		}
	}

	/// The subject is gone: forget the measure on it.
	pub fn forget(subject: &Subject) {
		Self::decide(subject);
		Rows::remove(subject);
	}

	/// End the measures that have lapsed by `now`, in order, as far as the weight left in `meter`
	/// allows. Each look at the first in line takes `look`, each measure that ends also `lapse`.
	pub fn let_lapse(
		now: Moment,
		meter: &mut WeightMeter,
		look: Weight,
		lapse: Weight,
		bring_back: impl Fn(Subject, Former),
	) {
		while meter.try_consume(look).is_ok() {
			let first = Lapses::first().filter(|first| split_due_key(first).0 <= now);
			let Some(first) = first else { return };
			if meter.try_consume(lapse).is_err() {
				return;
			}
			let Some((subject, former)) = Self::lapse(first) else { return };
			bring_back(subject, former);
		}
	}

	/// End a measure that has lapsed. Returns its subject, and what is restored.
	fn lapse(lapse: DueKey) -> Option<(Subject, Former)> {
		let subject = Lapses::take(lapse)?;
		let measure = Rows::get(&subject)?;
		Rows::insert(&subject, Measure { in_force: None, ..measure.clone() });
		Some((subject, measure.in_force?.former))
	}

	/// Check that the measures in force are in line to lapse, and nothing else is.
	pub fn try_state() -> Result<(), &'static str> {
		let in_force = Rows::iter().filter_map(|(subject, row)| Some((subject, row.in_force?)));
		let mut count = 0;
		for (subject, measure) in in_force {
			count += 1;
			if Lapses::get(measure.lapse) != Some(subject) {
				return Err("measures: one never lapses");
			}
		}
		if Lapses::iter().count() != count {
			return Err("measures: a stray lapse");
		}
		Ok(())
	}
}
