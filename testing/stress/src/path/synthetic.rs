// SPDX-License-Identifier: GPL-3.0-only

//! Synthetic paths. Each asks one question, which is in its title.

use super::{Path, Series, DAY, HOUR};
use crate::arithmetic::{Ppm, ONE};

/// The names of the paths.
pub const NAMES: [&str; 8] = [
	"half-in-an-hour",
	"crash-in-a-day",
	"slow-bleed",
	"wash-pump",
	"wick",
	"oracle-outage",
	"nobody-bids",
	"worthless",
];

/// How long prices stand before anything happens.
const CALM: u32 = 6 * HOUR;

/// What is left of a price after each day if it loses the same share every day, 15.8 %, so that
/// 30 % is left after seven: the powers of the seventh root of 0.3.
const BLEED: [Ppm; 8] = [ONE, 841_982, 708_934, 596_910, 502_588, 423_170, 356_301, 300_000];

/// The path of a name.
pub fn named(name: &str) -> Option<Path> {
	let (title, path) = match name {
		"half-in-an-hour" => (
			"Half of the price is gone in an hour and stays away: does the accepted price follow \
			 before loans are under water?",
			fall(4 * DAY, HOUR, 500_000),
		),
		"crash-in-a-day" => (
			"80 % of the price is gone in a day: who pays when even cautious loans are under \
			 water?",
			fall(5 * DAY, DAY, 200_000),
		),
		"slow-bleed" => (
			"The price falls by 15.8 % each day for a week, 70 % in all: do loans end one by one \
			 without loss when there is time?",
			slow_bleed(),
		),
		"wash-pump" => (
			"Sources show up to five times the price for half a day, then 0.8, while buyers pay \
			 the same throughout: is anyone liquidated for a price that was never real?",
			Path { worth: vec![Series::standing()], ..moved(3 * DAY, pump()) },
		),
		"wick" => (
			"60 % of the price is gone for ten minutes, then it is back: is anyone liquidated for \
			 a moment?",
			moved(2 * DAY, wick()),
		),
		"oracle-outage" => (
			"60 % of the price is gone in six hours, while no oracle reports for twelve: how much \
			 does acting late cost?",
			Path {
				outages: vec![CALM..CALM + 12 * HOUR],
				..fall(4 * DAY, 6 * HOUR, 400_000)
			},
		),
		"nobody-bids" => (
			"Half of the price is gone in six hours, while no bidder looks for a day: what becomes \
			 of items that nobody buys?",
			Path { absences: vec![CALM..CALM + DAY], ..fall(4 * DAY, 6 * HOUR, 500_000) },
		),
		"worthless" => (
			"One collection of four becomes worthless in a day, the others stand: does its loss \
			 stay its own?",
			worthless(),
		),
		_ => return None,
	};
	Some(Path { name: name.into(), title: title.into(), ..path })
}

/// A path on which sources show what buyers pay.
fn moved(minutes: u32, series: Series) -> Path {
	Path {
		name: String::new(),
		title: String::new(),
		source: "Made up for this tool; it has not happened.".into(),
		minutes,
		shown: vec![series.clone()],
		worth: vec![series],
		outages: vec![],
		absences: vec![],
		published: vec![],
	}
}

fn fall(minutes: u32, during: u32, left: Ppm) -> Path {
	moved(minutes, falling(during, left))
}

fn falling(during: u32, left: Ppm) -> Series {
	Series(vec![(0, ONE), (CALM, ONE), (CALM + during, left)])
}

fn slow_bleed() -> Path {
	let days = (0..).map(|day| CALM + day * DAY).zip(BLEED);
	moved(CALM + 10 * DAY, Series([(0, ONE)].into_iter().chain(days).collect()))
}

fn pump() -> Series {
	let top = CALM + 6 * HOUR;
	let dump = top + 6 * HOUR;
	Series(vec![(0, ONE), (CALM, ONE), (top, 5 * ONE), (dump, 5 * ONE), (dump + HOUR, 800_000)])
}

fn wick() -> Series {
	let low = 400_000;
	Series(vec![(0, ONE), (CALM, ONE), (CALM + 1, low), (CALM + 10, low), (CALM + 11, ONE)])
}

fn worthless() -> Path {
	let mut series = vec![Series::standing(); 4];
	series[0] = falling(DAY, 1);
	Path { shown: series.clone(), worth: series, ..moved(5 * DAY, Series::standing()) }
}

#[cfg(test)]
mod tests {
	use super::*;

	fn shown(name: &str, minutes: &[u32]) -> Vec<Ppm> {
		let path = named(name).unwrap();
		minutes.iter().map(|minute| path.shown_at(0, *minute)).collect()
	}

	#[test]
	fn every_path_should_stand_for_six_hours_and_ask_a_question() {
		for name in NAMES {
			let path = named(name).unwrap();
			assert_eq!((path.name.as_str(), path.check()), (name, Ok(())));
			assert_eq!(shown(name, &[0, 180, 360]), [ONE; 3]);
			assert!(path.title.ends_with('?') && !path.title.contains("  "), "{}", path.title);
		}
		assert_eq!(named("boom"), None);
	}

	#[test]
	fn falls_should_be_as_deep_and_as_fast_as_their_titles_say() {
		// The fall begins in minute 360; half way in time is half way down.
		assert_eq!(shown("half-in-an-hour", &[390, 420, 5_760]), [750_000, 500_000, 500_000]);
		assert_eq!(shown("crash-in-a-day", &[1_080, 1_800, 7_200]), [600_000, 200_000, 200_000]);
		assert_eq!(shown("oracle-outage", &[540, 720, 5_760]), [700_000, 400_000, 400_000]);
		assert_eq!(shown("nobody-bids", &[540, 720, 5_760]), [750_000, 500_000, 500_000]);
	}

	#[test]
	fn lengths_should_be_as_many_days_as_planned() {
		let minutes = NAMES.map(|name| named(name).unwrap().minutes);
		// 4 days are 5,760 minutes, 5 are 7,200, 10 and 6 hours are 14,760, 3 are 4,320, 2 are
		// 2,880.
		assert_eq!(minutes, [5_760, 7_200, 14_760, 4_320, 2_880, 5_760, 5_760, 7_200]);
	}

	#[test]
	fn slow_bleed_should_lose_the_same_share_each_day() {
		let days: Vec<_> = (0..8).map(|day| 360 + day * 1_440).collect();
		let prices = shown("slow-bleed", &days);
		// 0.3 to the power of 1/7 is 0.8419824: rounded down to millionths, at most two away.
		for pair in prices.windows(2) {
			let left = pair[1] * ONE / pair[0];
			assert!((841_980..=841_984).contains(&left), "{left}");
		}
		assert_eq!((prices[0], prices[7]), (ONE, 300_000));
	}

	#[test]
	fn wash_pump_should_not_move_the_worth() {
		// Up from minute 360 to 720, 3 times half way; held to 1,080; down to 1,140.
		let prices = shown("wash-pump", &[540, 720, 1_080, 1_140, 4_320]);
		assert_eq!(prices, [3 * ONE, 5 * ONE, 5 * ONE, 800_000, 800_000]);
		let path = named("wash-pump").unwrap();
		assert!((0..=path.minutes).all(|minute| path.worth_at(0, minute) == ONE));
	}

	#[test]
	fn wick_should_last_for_ten_minutes() {
		let path = named("wick").unwrap();
		let low = |at: &u32| path.shown_at(0, *at) == 400_000 && path.worth_at(0, *at) == 400_000;
		assert_eq!((0..=path.minutes).filter(low).count(), 10);
		assert_eq!(shown("wick", &[360, 361, 370, 371]), [ONE, 400_000, 400_000, ONE]);
	}

	#[test]
	fn oracles_should_be_silent_for_twelve_hours_from_the_fall() {
		let path = named("oracle-outage").unwrap();
		assert_eq!((path.outages, path.absences), (vec![360..1_080], vec![]));
	}

	#[test]
	fn bidders_should_be_away_for_a_day_from_the_fall() {
		let path = named("nobody-bids").unwrap();
		assert_eq!((path.outages, path.absences), (vec![], vec![360..1_800]));
	}

	#[test]
	fn worthless_should_leave_the_other_collections_alone() {
		let path = named("worthless").unwrap();
		assert_eq!([0, 1, 2, 3].map(|which| path.shown_at(which, 1_800)), [1, ONE, ONE, ONE]);
		assert_eq!(path.shown, path.worth);
	}
}
