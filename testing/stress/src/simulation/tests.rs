// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	path::{self, Series},
	settings::{Parameter, NUSD},
};

/// A portfolio small enough for a test.
fn small(changes: &[(&str, &str)]) -> Settings {
	let mut settings = Settings::default();
	settings.prices = vec![1_000 * NUSD];
	for (name, value) in [("loans", "16"), ("bidders", "6")].iter().chain(changes) {
		let parameter = Parameter::named(name).expect("there is such a parameter");
		settings.set(parameter, parameter.read(value).expect("such a value"));
	}
	settings
}

/// Prices by minute, in thousandths of the start.
fn path_of(points: &[(u32, u64)]) -> Path {
	let points = points.iter().map(|(minute, price)| (*minute, price * 1_000));
	let series = vec![Series(points.collect())];
	let minutes = series[0].0.last().map_or(0, |(minute, _)| *minute);
	Path {
		name: "test".into(),
		title: String::new(),
		source: String::new(),
		minutes,
		shown: series.clone(),
		worth: series,
		outages: Vec::new(),
		absences: Vec::new(),
		published: Vec::new(),
	}
}

fn ours(without: &[Part]) -> Rules {
	Rules::Pignus(without.iter().copied().collect())
}

fn play(path: Path, settings: Settings, rules: &Rules) -> Outcome {
	Scene::new(path, settings).expect("they fit").play(rules, &|| ())
}

#[test]
fn outcome_should_be_the_same_when_the_seed_is() {
	let crash = || path_of(&[(0, 1_000), (60, 1_000), (120, 400), (360, 400)]);
	let seeded = |seed| play(crash(), small(&[("seed", seed)]), &ours(&[]));
	let first = seeded("1");
	assert!(first.figures.liquidations > 0, "{:?}", first.figures);
	assert_eq!(first, seeded("1"));
	assert_ne!(first, seeded("2"));
}

#[test]
fn wick_should_liquidate_nobody_when_the_guard_stands() {
	// Down by 60 % for the ten minutes in which the operators report once.
	let wick =
		|| path_of(&[(0, 1_000), (65, 1_000), (66, 400), (75, 400), (76, 1_000), (180, 1_000)]);
	let guarded = play(wick(), small(&[]), &ours(&[]));
	assert_eq!(guarded.figures.liquidations, 0);
	let bare = play(wick(), small(&[]), &ours(&[Part::Guard]));
	assert!(bare.figures.liquidations > 0);
	assert_eq!(bare.figures.needless, bare.figures.liquidations);
}

#[test]
fn lots_should_all_have_an_outcome_when_prices_halve_and_stay() {
	// Half a day of bidding, an hour of extensions, three quarters of a day of falling prices.
	let halves = path_of(&[(0, 1_000), (60, 1_000), (120, 500), (3_600, 500)]);
	let settings = small(&[("liquidation-share", "100")]);
	let outcome = play(halves, settings, &ours(&[]));
	let figures = &outcome.figures;
	assert!(figures.sold > 0, "{figures:?}");
	assert_eq!((figures.still_for_sale, figures.below_lowest), (0, 0));
	assert!(figures.longest_sale <= 31 * 60, "{figures:?}");
	assert!(outcome.lots.iter().all(|lot| lot.until.is_some()));
	assert_eq!(outcome.lots.len() as u32, figures.offered);
}

#[test]
fn pump_should_be_lent_on_when_the_guard_is_left_out() {
	// Sources show five times the price for four hours; nobody pays more than before.
	let pump = || Path {
		worth: vec![Series::standing()],
		..path_of(&[(0, 1_000), (60, 1_000), (61, 5_000), (300, 5_000)])
	};
	let drawn = |without: &[Part]| {
		// Room for all: half of five times 37,000 NUSD against ten times the 10,700 of the start.
		let settings = small(&[("opportunists", "100"), ("ceiling", "1000")]);
		let outcome = play(pump(), settings, &ours(without));
		outcome.figures.under_water
	};
	assert_eq!(drawn(&[]), 0);
	assert!(drawn(&[Part::Guard]) > 0);
}

#[test]
fn scene_should_be_refused_when_prices_are_of_other_collections() {
	let worthless = path::named("worthless").expect("there is one");
	let error = Scene::new(worthless, small(&[])).expect_err("one collection, four series");
	assert!(error.contains("4 collections"), "{error}");
}

#[test]
fn rules_should_have_names_of_their_own() {
	let mut all = Rules::all();
	all.extend(Part::ALL.map(|(_, part)| ours(&[part])));
	let names: BTreeSet<String> = all.iter().map(Rules::name).collect();
	assert_eq!(names.len(), all.len());
}
