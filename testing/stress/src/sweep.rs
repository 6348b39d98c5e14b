// SPDX-License-Identifier: GPL-3.0-only

//! Many simulations, on all cores: of several rules on several paths, and of several values of a
//! parameter.

use crate::{
	outcome::Outcome,
	path::{Path, DAY},
	rules::pignus,
	settings::{Parameter, Settings},
	simulation::{Rules, Scene},
};
use rayon::prelude::*;
use std::{
	io::{stderr, IsTerminal, Write},
	sync::{
		atomic::{AtomicU64, Ordering},
		Mutex, PoisonError,
	},
	time::{Duration, Instant},
};

/// Values that a parameter is tried with.
#[derive(Clone, Debug)]
pub struct Sweep {
	/// Which parameter.
	pub parameter: &'static Parameter,
	/// Its values, in order.
	pub values: Vec<u64>,
}

impl Sweep {
	/// Steps between the first value and the last one, unless their width is given.
	const STEPS: u64 = 6;
	/// The maximum number of values of one parameter.
	const MAX_VALUES: u64 = 1_000;

	/// Reads `name=from..to` or `name=from..to:step`.
	pub fn read(text: &str) -> Result<Self, String> {
		let refused = |why: &str| {
			format!("a sweep is like max_ltv=30..60 or max_ltv=30..60:5, not {text:?}: {why}")
		};
		let (name, range) = text.split_once('=').ok_or_else(|| refused("there is no ="))?;
		let parameter = Parameter::named(name)?;
		let (from, rest) = range.split_once("..").ok_or_else(|| refused("there is no .."))?;
		let (to, step) = match rest.split_once(':') {
			Some((to, step)) => (to, Some(parameter.read(step)?)),
			None => (rest, None),
		};
		let (from, to) = (parameter.read(from)?, parameter.read(to)?);
		let width = to.checked_sub(from).ok_or_else(|| refused("it goes downwards"))?;
		let step = step.unwrap_or(width.div_ceil(Self::STEPS).max(1));
		if step == 0 || width / step >= Self::MAX_VALUES {
			return Err(refused("its step must give at most 1,000 values"));
		}
		let values = (0..=width / step).map(|number| from + number * step).collect();
		Ok(Self { parameter, values })
	}
}

/// A simulation to be played.
#[derive(Clone, Debug)]
pub struct Job {
	/// What the rules have to face.
	pub scene: Scene,
	/// Whose rules.
	pub rules: Rules,
}

/// The settings that sweeps ask for: every combination of the parameters' values.
pub fn combinations(settings: &Settings, sweeps: &[Sweep]) -> Vec<Settings> {
	sweeps.iter().fold(vec![settings.clone()], |all, sweep| {
		let with = |settings: &Settings, value: u64| {
			let mut settings = settings.clone();
			settings.set(sweep.parameter, value);
			settings
		};
		all.iter()
			.flat_map(|settings| sweep.values.iter().map(|value| with(settings, *value)))
			.collect()
	})
}

/// Each of the rules on each of the paths. Errors if our rules are among them and the runtime
/// refuses the parameters.
pub fn jobs(paths: &[Path], settings: &Settings, rules: &[Rules]) -> Result<Vec<Job>, String> {
	let mut jobs = Vec::new();
	for (number, path) in paths.iter().enumerate() {
		let scene = Scene::new(path.clone(), settings.clone())?;
		if number == 0 && rules.iter().any(|rules| matches!(rules, Rules::Pignus(_))) {
			pignus::check(&scene)?;
		}
		jobs.extend(rules.iter().map(|rules| Job { scene: scene.clone(), rules: rules.clone() }));
	}
	Ok(jobs)
}

/// Plays all simulations, as many at a time as there are cores. The outcomes are in the jobs'
/// order.
pub fn play(jobs: &[Job]) -> Vec<Outcome> {
	let progress = Progress::new(jobs);
	let outcomes = jobs
		.par_iter()
		.with_max_len(1)
		.map(|job| job.scene.play(&job.rules, &|| progress.day_is_over(&job.rules)))
		.collect();
	progress.end();
	outcomes
}

/// Tells on the terminal how far simulations are. Only days of the real runtime count; those of
/// simulators take no time.
struct Progress {
	days: u64,
	done: AtomicU64,
	started: Instant,
	told: Mutex<Option<Instant>>,
	on_terminal: bool,
}

impl Progress {
	fn new(jobs: &[Job]) -> Self {
		let days = |job: &Job| match job.rules {
			Rules::Pignus(_) => u64::from(job.scene.path.minutes / DAY) + 1,
			_ => 0,
		};
		Self {
			days: jobs.iter().map(days).sum(),
			done: AtomicU64::new(0),
			started: Instant::now(),
			told: Mutex::new(None),
			on_terminal: stderr().is_terminal(),
		}
	}

	fn day_is_over(&self, rules: &Rules) {
		if !matches!(rules, Rules::Pignus(_)) {
			return;
		}
		let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
		let pause = Duration::from_secs(if self.on_terminal { 1 } else { 20 });
		let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
		if told.is_none_or(|told| told.elapsed() >= pause) {
			*told = Some(Instant::now());
			self.tell(done);
		}
	}

	fn tell(&self, done: u64) {
		let elapsed = self.started.elapsed().as_secs();
		let left = elapsed * self.days.saturating_sub(done) / done.max(1);
		let line = format!("{done} of {} simulated days, about {left} s left", self.days);
		// A terminal that is gone is no reason to stop.
		let _ = if self.on_terminal {
			write!(stderr(), "\r{line}   ")
		} else {
			writeln!(stderr(), "{line}")
		};
	}

	fn end(&self) {
		if self.on_terminal {
			let _ = writeln!(stderr());
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn sweep_should_have_both_ends_when_its_step_divides_the_range() {
		let sweep = Sweep::read("max_ltv=30..60:10").expect("a sweep");
		assert_eq!(sweep.values, [300_000, 400_000, 500_000, 600_000]);
		let sweep = Sweep::read("bidders=10..40").expect("a sweep");
		assert_eq!(sweep.values, [10, 15, 20, 25, 30, 35, 40]);
	}

	#[test]
	fn sweep_should_be_refused_when_it_is_malformed() {
		for wrong in ["max-ltv", "max_ltv=30", "max_ltv=60..30", "max_ltv=1..2:0", "luck=1..2"] {
			assert!(Sweep::read(wrong).is_err(), "{wrong}");
		}
	}

	#[test]
	fn combinations_should_be_all_when_two_parameters_are_swept() {
		let sweeps =
			["lowest=20..40:10", "bidders=1..2:1"].map(|text| Sweep::read(text).expect("one"));
		let all = combinations(&Settings::default(), &sweeps);
		let pairs: Vec<_> = all
			.iter()
			.map(|settings| (settings.get("lowest"), settings.get("bidders")))
			.collect();
		let expected =
			[(200_000, 1), (200_000, 2), (300_000, 1), (300_000, 2), (400_000, 1), (400_000, 2)];
		assert_eq!(pairs, expected);
	}
}
