// SPDX-License-Identifier: GPL-3.0-only

//! How prices go, from the first minute to the last.
//!
//! | module | which paths |
//! | --- | --- |
//! | [`recorded`] | the field's real crises, from published points |
//! | [`synthetic`] | synthetic ones, each of which asks one question |
//! | [`csv`] | paths that a user gives |
//! | [`text`] | numbers and dates as both data sets and users write them |

#![allow(clippy::single_range_in_vec_init, reason = "a span of time is no list of minutes")]

pub mod csv;
pub mod recorded;
pub mod synthetic;
pub mod text;

use crate::{
	arithmetic::{Ppm, ONE},
	outcome::PublishedPoint,
};
use std::ops::Range;

/// Minutes of an hour.
pub const HOUR: u32 = 60;

/// Minutes of a day.
pub const DAY: u32 = 24 * HOUR;

/// A price over time, in millionths of the price at the start: points by minute, between which it
/// is interpolated linearly; before the first and after the last it stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series(pub Vec<(u32, Ppm)>);

impl Series {
	/// A price that stands still.
	pub fn standing() -> Self {
		Self(vec![(0, ONE)])
	}

	/// The price in a minute, rounded down between points. Without any point it stands still.
	pub fn at(&self, minute: u32) -> Ppm {
		let next = self.0.partition_point(|&(at, _)| at <= minute);
		let (before, after) = (self.0[..next].last(), self.0.get(next));
		match (before, after) {
			(Some(&(from, start)), Some(&(until, end))) => {
				let (gone, left) = (u128::from(minute - from), u128::from(until - minute));
				let weighted = u128::from(start) * left + u128::from(end) * gone;
				(weighted / (gone + left)) as Ppm
			},
			(Some(&(_, price)), None) | (None, Some(&(_, price))) => price,
			(None, None) => ONE,
		}
	}

	fn check(&self, minutes: u32) -> Result<(), String> {
		let (Some(&(first, _)), Some(&(last, _))) = (self.0.first(), self.0.last()) else {
			return Err("a series has no points".into());
		};
		if first != 0 {
			return Err(format!("the first point is in minute {first}, not in minute 0"));
		}
		if let Some(pair) = self.0.windows(2).find(|pair| pair[0].0 >= pair[1].0) {
			return Err(format!("minute {} does not come after minute {}", pair[1].0, pair[0].0));
		}
		if let Some((minute, _)) = self.0.iter().find(|(_, price)| *price == 0) {
			return Err(format!("the price in minute {minute} is zero; the least is 1 millionth"));
		}
		if last > minutes {
			return Err(format!("a point is in minute {last}, behind the end, minute {minutes}"));
		}
		Ok(())
	}
}

/// How prices go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
	/// Its name on the command line.
	pub name: String,
	/// What it is, in one sentence.
	pub title: String,
	/// Where it comes from.
	pub source: String,
	/// Its length.
	pub minutes: u32,
	/// What price sources show: one series for each collection, or one for all.
	pub shown: Vec<Series>,
	/// What buyers would pay: one series for each collection, or one for all.
	pub worth: Vec<Series>,
	/// When no oracle reports.
	pub outages: Vec<Range<u32>>,
	/// When no bidder looks.
	pub absences: Vec<Range<u32>>,
	/// The points that somebody published.
	pub published: Vec<PublishedPoint>,
}

impl Path {
	/// The price of a collection that sources show.
	pub fn shown_at(&self, collection: usize, minute: u32) -> Ppm {
		series_of(&self.shown, collection).at(minute)
	}

	/// What buyers would pay for an item of a collection.
	pub fn worth_at(&self, collection: usize, minute: u32) -> Ppm {
		series_of(&self.worth, collection).at(minute)
	}

	/// Whether no oracle reports.
	pub fn is_outage(&self, minute: u32) -> bool {
		self.outages.iter().any(|span| span.contains(&minute))
	}

	/// Whether no bidder looks.
	pub fn is_absence(&self, minute: u32) -> bool {
		self.absences.iter().any(|span| span.contains(&minute))
	}

	/// Whether the path can be walked; if not, what is wrong with it.
	pub fn check(&self) -> Result<(), String> {
		if self.minutes == 0 {
			return Err("the path has no length".into());
		}
		for (what, all) in [("shown", &self.shown), ("worth", &self.worth)] {
			if all.is_empty() {
				return Err(format!("{what}: there is no series"));
			}
			for series in all {
				series.check(self.minutes).map_err(|wrong| format!("{what}: {wrong}"))?;
			}
		}
		let (shown, worth) = (self.shown.len(), self.worth.len());
		if shown != 1 && worth != 1 && shown != worth {
			return Err(format!("there are {shown} series shown, but {worth} of worth"));
		}
		for (what, spans) in [("outages", &self.outages), ("absences", &self.absences)] {
			check_spans(spans, self.minutes).map_err(|wrong| format!("{what}: {wrong}"))?;
		}
		match self.published.iter().find(|point| point.minute > self.minutes) {
			Some(point) => Err(format!("a point was published in minute {}", point.minute)
				+ &format!(", behind the end, minute {}", self.minutes)),
			None => Ok(()),
		}
	}
}

/// The path with a name on the command line.
pub fn named(name: &str) -> Option<Path> {
	recorded::named(name).or_else(|| synthetic::named(name))
}

/// The names of all paths that come with the tool, recorded ones first.
pub fn names() -> Vec<&'static str> {
	recorded::NAMES.into_iter().chain(synthetic::NAMES).collect()
}

fn series_of(all: &[Series], collection: usize) -> &Series {
	match all {
		[one] => one,
		several => &several[collection],
	}
}

fn check_spans(spans: &[Range<u32>], minutes: u32) -> Result<(), String> {
	if let Some(span) = spans.iter().find(|span| span.is_empty() || span.end > minutes) {
		return Err(format!("{span:?} is empty or behind the end, minute {minutes}"));
	}
	match spans.windows(2).find(|pair| pair[0].end > pair[1].start) {
		Some(pair) => Err(format!("{:?} does not come after {:?}", pair[1], pair[0])),
		None => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn path() -> Path {
		Path {
			name: "any".into(),
			title: "Any".into(),
			source: "Nowhere".into(),
			minutes: 100,
			shown: vec![Series(vec![(0, ONE), (10, 500_000)])],
			worth: vec![Series::standing()],
			outages: vec![10..20],
			absences: vec![],
			published: vec![],
		}
	}

	#[test]
	fn at_should_be_exact_when_asked_for_a_point() {
		let series = Series(vec![(0, ONE), (7, 333_333), (9, 1)]);
		assert_eq!([series.at(0), series.at(7), series.at(9)], [ONE, 333_333, 1]);
	}

	#[test]
	fn at_should_interpolate_when_between_points() {
		// Down by 100 in 3 minutes: 66.67 after the first, 33.33 after the second.
		let falling = Series(vec![(0, 100), (3, 0)]);
		assert_eq!([falling.at(1), falling.at(2)], [66, 33]);
		// Up by 100 in 3 minutes: 133.33, then 166.67.
		let rising = Series(vec![(0, 100), (3, 200)]);
		assert_eq!([rising.at(1), rising.at(2)], [133, 166]);
	}

	#[test]
	fn at_should_stand_still_when_outside_of_the_points() {
		let series = Series(vec![(5, 100), (6, 200)]);
		assert_eq!([series.at(0), series.at(6), series.at(u32::MAX)], [100, 200, 200]);
		assert_eq!(Series(vec![]).at(3), ONE);
	}

	#[test]
	fn at_should_not_overflow_when_numbers_are_the_largest() {
		let series = Series(vec![(0, Ppm::MAX), (u32::MAX, Ppm::MAX)]);
		assert_eq!(series.at(u32::MAX / 2), Ppm::MAX);
	}

	#[test]
	fn prices_should_be_of_the_collection_when_there_are_several_series() {
		let mut path = path();
		assert_eq!((path.shown_at(3, 10), path.worth_at(3, 10)), (500_000, ONE));
		path.shown.push(Series::standing());
		assert_eq!((path.shown_at(0, 10), path.shown_at(1, 10)), (500_000, ONE));
	}

	#[test]
	fn spans_should_begin_with_their_first_minute_and_end_before_their_last() {
		let mut path = path();
		assert_eq!([9, 10, 19, 20].map(|at| path.is_outage(at)), [false, true, true, false]);
		assert!(!path.is_absence(10));
		path.absences = vec![10..11];
		assert!(path.is_absence(10) && !path.is_absence(11));
	}

	#[test]
	fn check_should_accept_when_nothing_is_wrong() {
		assert_eq!(path().check(), Ok(()));
	}

	#[test]
	fn check_should_say_what_is_wrong() {
		let wrong = |change: fn(&mut Path)| {
			let mut path = path();
			change(&mut path);
			path.check().unwrap_err()
		};
		assert_eq!(wrong(|path| path.minutes = 0), "the path has no length");
		assert_eq!(wrong(|path| path.worth.clear()), "worth: there is no series");
		assert_eq!(wrong(|path| path.shown[0].0.clear()), "shown: a series has no points");
		assert_eq!(
			wrong(|path| path.shown[0].0[0].0 = 1),
			"shown: the first point is in minute 1, not in minute 0"
		);
		assert_eq!(
			wrong(|path| path.shown[0].0[1].0 = 0),
			"shown: minute 0 does not come after minute 0"
		);
		assert_eq!(
			wrong(|path| path.worth[0].0[0].1 = 0),
			"worth: the price in minute 0 is zero; the least is 1 millionth"
		);
		assert_eq!(
			wrong(|path| path.shown[0].0[1].0 = 101),
			"shown: a point is in minute 101, behind the end, minute 100"
		);
		assert_eq!(
			wrong(|path| {
				path.shown = vec![Series::standing(); 2];
				path.worth = vec![Series::standing(); 3];
			}),
			"there are 2 series shown, but 3 of worth"
		);
		assert_eq!(
			wrong(|path| path.outages[0].end = 101),
			"outages: 10..101 is empty or behind the end, minute 100"
		);
		assert_eq!(
			wrong(|path| path.absences = vec![5..7, 6..9]),
			"absences: 6..9 does not come after 5..7"
		);
		assert_eq!(
			wrong(|path| path.published.push(PublishedPoint { minute: 101, what: "".into() })),
			"a point was published in minute 101, behind the end, minute 100"
		);
	}

	#[test]
	fn names_should_begin_with_recorded_ones_and_each_name_a_path() {
		assert_eq!(names()[..3], ["bayc-2022", "azuki-2023", "half-in-an-hour"]);
		for name in names() {
			let path = named(name).unwrap();
			assert_eq!((path.name.as_str(), path.check()), (name, Ok(())));
			assert!(path.shown.iter().all(|series| series.at(0) == ONE));
		}
		assert_eq!(named("bayc"), None);
	}
}
