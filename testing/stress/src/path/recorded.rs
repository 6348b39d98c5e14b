// SPDX-License-Identifier: GPL-3.0-only

//! Real crises of NFT lending, from the points that somebody published: `paths/crises.csv`.
//!
//! The price is the floor in ETH: the credit asset stands for the ETH that lenders lent, and
//! dollars were published for some points only. A point is at midnight UTC of its day; the last
//! price is kept for three days, so that auctions can end.

use super::{
	text::{minute_of, Decimal},
	Path, Series, DAY,
};
use crate::{arithmetic::Ppm, outcome::PublishedPoint};
use serde::Deserialize;

/// The names of the crises.
pub const NAMES: [&str; 2] = ["bayc-2022", "azuki-2023"];

/// For how long the last price stands.
const AFTERMATH: u32 = 3 * DAY;

const POINTS: &str = include_str!("../../paths/crises.csv");

const SOURCE: &str =
	"Floor prices in ETH as published on the days named, each taken at midnight UTC \
	(testing/stress/paths/crises.csv, with addresses). The credit asset stands for the ETH that \
	lenders lent: dollars were published for some points only. Between points nothing is known: \
	prices are interpolated linearly; the last one is kept for three days.";

#[derive(Deserialize)]
struct Point {
	crisis: String,
	date: String,
	floor_eth: String,
	published_as: String,
}

/// The crisis of a name.
pub fn named(name: &str) -> Option<Path> {
	let title = match name {
		"bayc-2022" => {
			"Bored Apes from their high in May 2022 to BendDAO's crisis in August, interpolated \
			 linearly between five published points"
		},
		"azuki-2023" => {
			"Azuki in the week of the Elementals sale, June and July 2023, interpolated linearly \
			 between four published points"
		},
		_ => return None,
	};
	let points = points(name);
	let prices: Vec<_> = points.iter().map(|(point, price)| (point.minute, *price)).collect();
	let published: Vec<_> = points.into_iter().map(|(point, _)| point).collect();
	Some(Path {
		name: name.into(),
		title: title.into(),
		source: SOURCE.into(),
		minutes: published.last().map_or(0, |point| point.minute) + AFTERMATH,
		shown: vec![Series(prices.clone())],
		worth: vec![Series(prices)],
		outages: vec![],
		absences: vec![],
		published,
	})
}

/// The published points of a crisis, each with its price.
fn points(name: &str) -> Vec<(PublishedPoint, Ppm)> {
	let mut reader = ::csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(POINTS.as_bytes());
	let read = reader
		.deserialize()
		.map(|row| row.expect("the rows of the data set have a form"));
	let points: Vec<Point> = read.filter(|point: &Point| point.crisis == name).collect();
	let floor = |point: &Point| Decimal::parse(&point.floor_eth).expect("a floor is a number");
	let time = |point: &Point| minute_of(&point.date).expect("a date is one");
	let Some(first) = points.first() else { return vec![] };
	let (start, unit) = (time(first), floor(first));
	let in_order = |point: &Point| {
		let minute = time(point).checked_sub(start).expect("the points of a crisis are in order");
		let what = format!("{}: {} ETH, {}", point.date, point.floor_eth, point.published_as);
		let price = floor(point).over(unit).expect("a floor has few digits");
		(PublishedPoint { minute, what }, price)
	};
	points.iter().map(in_order).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bayc_should_go_through_the_published_points() {
		let path = named("bayc-2022").unwrap();
		// From 1 May: 31 + 30 + 31 days to 1 August, 17 more to the 18th: 109 days of 1,440
		// minutes; then 110, 112 and 113 days. Prices over 153.7: 71.71 is 0.4665582, 62.8 is
		// 0.4085881, 65.68 is 0.4273259, 68.48 is 0.4455432.
		let points = vec![
			(0, 1_000_000),
			(156_960, 466_558),
			(158_400, 408_588),
			(161_280, 427_325),
			(162_720, 445_543),
		];
		assert_eq!(path.shown, vec![Series(points)]);
		assert_eq!(path.worth, path.shown);
		// 116 days.
		assert_eq!(path.minutes, 167_040);
	}

	#[test]
	fn azuki_should_go_through_the_published_points() {
		let path = named("azuki-2023").unwrap();
		// From 27 June: 3, 5 and 7 days. Prices over 17: 6.9 is 0.4058823, 6 is 0.3529411, 5.8 is
		// 0.3411764.
		let points = vec![(0, 1_000_000), (4_320, 405_882), (7_200, 352_941), (10_080, 341_176)];
		assert_eq!(path.shown, vec![Series(points)]);
		// 10 days.
		assert_eq!(path.minutes, 14_400);
	}

	#[test]
	fn published_should_be_in_the_words_of_the_data_set() {
		let path = named("azuki-2023").unwrap();
		let what = "2023-06-30: 6.9 ETH, 12,845 USD".to_string();
		assert_eq!(path.published[1], PublishedPoint { minute: 4_320, what });
		assert_eq!(path.published.len(), 4);
	}

	#[test]
	fn price_should_be_interpolated_when_between_published_points() {
		// Half way between 27 and 30 June: (1,000,000 + 405,882) / 2.
		assert_eq!(named("azuki-2023").unwrap().shown_at(0, 2_160), 702_941);
	}

	#[test]
	fn data_set_should_hold_no_crisis_but_the_named_ones() {
		let mut reader =
			::csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(POINTS.as_bytes());
		let crises = reader.deserialize().map(|row| row.map(|point: Point| point.crisis));
		assert!(crises.map(Result::unwrap).all(|crisis| NAMES.contains(&crisis.as_str())));
		assert!(NAMES.iter().all(|name| named(name).is_some()));
		assert_eq!(named("moonbirds-2022"), None);
	}
}
