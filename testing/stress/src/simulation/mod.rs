// SPDX-License-Identifier: GPL-3.0-only

//! One set of rules on one path, minute by minute.

use crate::{
	arithmetic::share,
	bidders::{BidderPlan, Bidders},
	outcome::Outcome,
	path::{Path, DAY},
	portfolio::{LoanId, NewLoan},
	rules::{
		bend::Bend,
		book::Setting,
		maker::{MakerDutch, MakerEnglish},
		pignus, RuleSet, Surroundings,
	},
	settings::{Part, Settings},
	tally::Tally,
};
use pignus_test_chain::dice::Dice;
use std::collections::BTreeSet;

/// Minutes between two samples, at least.
const SAMPLE_INTERVAL: u32 = 30;
/// Samples of a path, at most.
const MAX_SAMPLES: u32 = 400;
/// Minutes between two looks of a borrower who draws all they can.
const DRAW_INTERVAL: u32 = 60;

/// Whose rules.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rules {
	/// Ours, without some of their parts.
	Pignus(BTreeSet<Part>),
	/// BendDAO's of early August 2022.
	BendBefore,
	/// BendDAO's after the vote of August 2022.
	BendAfter,
	/// Maker's of March 2020.
	MakerEnglish,
	/// Maker's since 2021.
	MakerDutch,
}

impl Rules {
	/// All complete sets of rules, ours first.
	pub fn all() -> Vec<Self> {
		vec![
			Self::Pignus(BTreeSet::new()),
			Self::BendBefore,
			Self::BendAfter,
			Self::MakerEnglish,
			Self::MakerDutch,
		]
	}

	/// The name on the command line.
	pub fn name(&self) -> String {
		match self {
			Self::Pignus(without) if without.is_empty() => pignus::NAME.into(),
			Self::Pignus(without) => {
				let parts = Part::ALL.iter().filter(|(_, part)| without.contains(part));
				let names: Vec<&str> = parts.map(|(name, _)| *name).collect();
				format!("{}-without-{}", pignus::NAME, names.join("-"))
			},
			Self::BendBefore => Bend::NAME_BEFORE.into(),
			Self::BendAfter => Bend::NAME_AFTER.into(),
			Self::MakerEnglish => MakerEnglish::NAME.into(),
			Self::MakerDutch => MakerDutch::NAME.into(),
		}
	}

	/// The name in tables and on the page.
	pub fn title(&self) -> String {
		match self {
			Self::Pignus(without) if without.is_empty() => pignus::TITLE.into(),
			Self::Pignus(_) => self.name().replace('-', " ").replacen("pignus", pignus::TITLE, 1),
			Self::BendBefore => Bend::TITLE_BEFORE.into(),
			Self::BendAfter => Bend::TITLE_AFTER.into(),
			Self::MakerEnglish => MakerEnglish::TITLE.into(),
			Self::MakerDutch => MakerDutch::TITLE.into(),
		}
	}
}

/// What all sets of rules have to face.
#[derive(Clone, Debug)]
pub struct Scene {
	/// How prices go.
	pub path: Path,
	/// The parameters.
	pub settings: Settings,
	/// The loans at the start.
	pub loans: Vec<NewLoan>,
	/// What the bidders are drawn from.
	pub bidders: BidderPlan,
}

impl Scene {
	/// The scene of a path with these parameters; errors if the two do not fit.
	pub fn new(path: Path, settings: Settings) -> Result<Self, String> {
		settings.check()?;
		path.check()?;
		let collections = settings.prices.len();
		for series in [path.shown.len(), path.worth.len()] {
			if series != 1 && series != collections {
				return Err(format!(
					"the path {} has prices of {series} collections, the portfolio of \
					 {collections}: give as many --prices as the path has",
					path.name,
				));
			}
		}
		let loans = settings.portfolio().draw(settings.get("seed"));
		settings.check_dollars(&loans)?;
		let bidders = settings.bidders(&loans);
		Ok(Self { path, settings, loans, bidders })
	}

	/// What the world looks like at the beginning of a minute.
	pub fn surroundings(&self, minute: u32) -> Surroundings {
		let starts = self.settings.prices.iter().enumerate();
		let at = |series: &dyn Fn(usize) -> u64| {
			starts
				.clone()
				.map(|(place, start)| share(*start, series(place)).max(1))
				.collect()
		};
		Surroundings {
			minute,
			shown: at(&|place| self.path.shown_at(place, minute)),
			worth: at(&|place| self.path.worth_at(place, minute)),
			oracles_report: !self.path.is_outage(minute),
		}
	}

	/// Plays the scene under `rules`. `progress` is called after each day of the path.
	pub fn play(&self, rules: &Rules, progress: &dyn Fn()) -> Outcome {
		let drawn = Bidders::draw(&self.bidders, self.settings.get("seed"));
		let setting = Setting {
			bidders: self.bidders.bidders,
			capital_of_each: drawn.capital_of_each(),
			fund: self.settings.fund(&self.loans),
			apr: self.settings.get("apr"),
		};
		let walk = Walk { scene: self, rules, bidders: drawn, progress };
		let loans = &self.loans;
		match rules {
			Rules::Pignus(without) => {
				pignus::with_rules(self, &setting, without, |mut ours| walk.walk(&mut ours))
			},
			Rules::BendBefore => walk.walk(&mut Bend::before_vote(loans, None, &setting)),
			Rules::BendAfter => walk.walk(&mut Bend::after_vote(loans, None, &setting)),
			Rules::MakerEnglish => walk.walk(&mut MakerEnglish::new(loans, None, &setting)),
			Rules::MakerDutch => walk.walk(&mut MakerDutch::new(loans, None, &setting)),
		}
	}

	/// The borrowers who draw all they can.
	fn opportunists(&self) -> Vec<LoanId> {
		let mut dice = Dice::new(self.settings.get("seed"), "opportunists");
		let share = self.settings.get("opportunists");
		let drawn = self.loans.iter().filter(|_| dice.within(1..=1_000_000) <= share);
		drawn.map(|loan| loan.id).collect()
	}
}

/// A walk along a path.
struct Walk<'a> {
	scene: &'a Scene,
	rules: &'a Rules,
	bidders: Bidders,
	progress: &'a dyn Fn(),
}

impl Walk<'_> {
	fn walk(mut self, rules: &mut impl RuleSet) -> Outcome {
		let scene = self.scene;
		let minutes = scene.path.minutes;
		let interval = minutes.div_ceil(MAX_SAMPLES).max(SAMPLE_INTERVAL);
		let max_ltv = scene.settings.get("max-ltv");
		let opportunists = scene.opportunists();
		let mut tally = Tally::new(&scene.loans, &scene.settings.prices, rules.insurance_fund());
		for minute in 0..=minutes {
			let now = scene.surroundings(minute);
			tally.count(rules.pass(&now), &now);
			if minute.is_multiple_of(interval) {
				tally.sample(rules, &now);
			}
			if minute.is_multiple_of(DRAW_INTERVAL) {
				opportunists.iter().for_each(|loan| rules.draw(*loan, max_ltv));
			}
			self.bidders.act(rules, &now, scene.path.is_absence(minute));
			if minute.is_multiple_of(DAY) {
				(self.progress)();
			}
		}
		let end = Surroundings { minute: minutes + 1, ..scene.surroundings(minutes) };
		tally.count(rules.pass(&end), &end);
		let (figures, samples, lots) = tally.finish(rules, &end);
		let (name, title) = (self.rules.name(), self.rules.title());
		Outcome { name, title, unmet: figures.unmet(), figures, samples, lots }
	}
}

#[cfg(test)]
mod tests;
