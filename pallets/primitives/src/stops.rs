// SPDX-License-Identifier: Apache-2.0

//! The clock of everything by which guardians stop liquidations: a pause of the chain, a halt of a
//! market, a pause of its feed.
//!
//! Whoever takes turns, and with whichever measures, no market stands still for more than
//! `lasting` in every `repeat` (3 days in 7), the shelter after a stop included. Two thirds of the
//! guardians may use another `lasting` once in `extra_repeat` (28 days). What overlaps shares its
//! time: a measure taken while another stops the same liquidations lasts no longer than that one
//! may. The extra time is for two thirds alone, who decide on all that is stopped in it.

use crate::{
	guardian::{Authority, MeasureError, MeasurePeriods},
	Moment,
};
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// When guardians last began to stop the liquidations of a market, a collection or the chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Stops {
	/// In the time that any of them may use.
	pub usual: Option<Moment>,
	/// In the extra time, which takes two thirds of them.
	pub extra: Option<Moment>,
}

/// Liquidations that may be stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
	/// The beginnings to be stored.
	pub stops: Stops,
	/// Until when they may stand still, the shelter afterwards not included.
	pub until: Moment,
}

impl Stops {
	/// The later beginnings of two.
	pub fn or_later(self, other: Self) -> Self {
		Self { usual: self.usual.max(other.usual), extra: self.extra.max(other.extra) }
	}

	/// Whether guardians may stop liquidations `now` that `overlapping` stops have stopped before,
	/// and until when. After the stop borrowers are sheltered for `shelter`, which counts as well.
	pub fn grant(
		overlapping: impl Iterator<Item = Self> + Clone,
		by: Authority,
		now: Moment,
		shelter: Moment,
		periods: MeasurePeriods,
	) -> Result<Granted, MeasureError> {
		let time = periods.lasting.saturating_sub(shelter);
		let first_within = |repeat: Moment, begin: fn(Self) -> Option<Moment>| {
			let begun = overlapping.clone().filter_map(begin);
			begun.filter(|since| now < since.saturating_add(repeat)).min()
		};
		let usual = first_within(periods.repeat, |stops| stops.usual).unwrap_or(now);
		if now < usual.saturating_add(time) {
			let stops = Self { usual: Some(usual), extra: None };
			return Ok(Granted { stops, until: usual.saturating_add(time) });
		}
		let extra = first_within(periods.extra_repeat, |stops| stops.extra).unwrap_or(now);
		let until = extra.saturating_add(time);
		if by != Authority::Guardians || until <= now {
			return Err(MeasureError::Repeated);
		}
		Ok(Granted { stops: Self { usual: None, extra: Some(extra) }, until })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const HOUR: Moment = 3_600_000;
	const DAY: Moment = 24 * HOUR;
	const PERIODS: MeasurePeriods =
		MeasurePeriods { lasting: 3 * DAY, repeat: 7 * DAY, extra_repeat: 28 * DAY };

	fn grant(stops: &[Stops], by: Authority, now: Moment) -> Result<Granted, MeasureError> {
		Stops::grant(stops.iter().copied(), by, now, DAY, PERIODS)
	}

	#[test]
	fn stop_should_end_a_shelter_before_its_time_is_used_up_when_it_begins() {
		// Two days, and one of shelter.
		let granted = grant(&[], Authority::Guardian, 5 * DAY).expect("the first");
		assert_eq!(granted.until, 7 * DAY);
		assert_eq!(granted.stops, Stops { usual: Some(5 * DAY), extra: None });
	}

	#[test]
	fn stop_should_share_the_time_of_another_when_they_overlap() {
		let first = Stops { usual: Some(0), extra: None };
		let second = Stops { usual: Some(DAY), extra: None };
		// The one that began first decides; it is over after two days.
		let granted = grant(&[first, second], Authority::Guardian, DAY + HOUR).expect("joins");
		assert_eq!((granted.until, granted.stops), (2 * DAY, first));
		// Then none may overlap both, although the second alone would have another day.
		let both = grant(&[first, second], Authority::Guardian, 2 * DAY);
		assert_eq!(both, Err(MeasureError::Repeated));
		let granted = grant(&[second], Authority::Guardian, 2 * DAY).expect("joins");
		assert_eq!((granted.until, granted.stops), (3 * DAY, second));
	}

	#[test]
	fn stop_should_be_refused_when_the_last_began_less_than_seven_days_ago() {
		let last = Stops { usual: Some(0), extra: None };
		for now in [2 * DAY, 3 * DAY, 7 * DAY - 1] {
			assert_eq!(grant(&[last], Authority::Guardian, now), Err(MeasureError::Repeated));
		}
		let granted = grant(&[last], Authority::Guardian, 7 * DAY).expect("old enough");
		assert_eq!(granted.until, 9 * DAY);
	}

	#[test]
	fn two_thirds_should_stop_once_more_in_28_days_when_the_usual_time_is_used_up() {
		let last = Stops { usual: Some(0), extra: None };
		let granted = grant(&[last], Authority::Guardians, 2 * DAY).expect("an extra one");
		assert_eq!(granted.stops, Stops { usual: None, extra: Some(2 * DAY) });
		assert_eq!(granted.until, 4 * DAY);
		let both = last.or_later(granted.stops);
		assert_eq!(grant(&[both], Authority::Guardians, 5 * DAY), Err(MeasureError::Repeated));
		// While it is open two thirds may stop more, which one guardian may not.
		let joined = grant(&[both], Authority::Guardians, 3 * DAY).expect("joins");
		assert_eq!(joined, granted);
		assert_eq!(grant(&[both], Authority::Guardian, 3 * DAY), Err(MeasureError::Repeated));
		// On day 28 the last usual stop began on day 21; the extra one on day 2.
		let later = Stops { usual: Some(27 * DAY), extra: Some(2 * DAY) };
		assert_eq!(
			grant(&[later], Authority::Guardians, 30 * DAY - 1),
			Err(MeasureError::Repeated)
		);
		assert!(grant(&[later], Authority::Guardians, 30 * DAY).is_ok());
	}

	#[test]
	fn market_should_stand_still_for_three_days_in_seven_when_guardians_take_turns() {
		// One of them tries every hour, now for the chain, now for the market, now for its feed.
		let mut stops = [Stops::default(); 3];
		let mut stopped_until = 0;
		let mut still = 0;
		for hour in 0..28 * 24 {
			let now = hour * HOUR;
			if let Ok(granted) = grant(&stops, Authority::Guardian, now) {
				let turn = &mut stops[hour as usize % 3];
				*turn = turn.or_later(granted.stops);
				stopped_until = granted.until + DAY;
			}
			still += u64::from(now < stopped_until);
		}
		// Four weeks of three days.
		assert_eq!(still, 4 * 3 * 24);
	}
}
