// SPDX-License-Identifier: GPL-3.0-only

//! Walks loans along paths of prices under several rules, and writes what becomes of them: tables
//! on the terminal, a page, and results for machines.

#![allow(clippy::expect_used, reason = "a simulation stops at whatever it did not expect")]

mod options;

use options::Options;
use pignus_runtime::constants::FAST;
use pignus_stress::{
	outcome::{PathReport, Report},
	report::{page, table, write},
	sweep::{combinations, jobs, play, Job},
};
use std::{env, process::ExitCode};

fn main() -> ExitCode {
	match Options::read(env::args()).and_then(run) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}

fn run(options: Options) -> Result<(), String> {
	if FAST {
		eprintln!("This build has the periods of demonstrations; `make stress` has production's.");
	}
	if let Some(threads) = options.threads {
		let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
		pool.map_err(|error| error.to_string())?;
	}
	if options.sweeps.is_empty() {
		compare(&options)
	} else {
		sweep(&options)
	}
}

/// Compares all rules, on each path.
fn compare(options: &Options) -> Result<(), String> {
	let mut outcomes = play(&jobs(&options.paths, &options.settings, &options.rules)?).into_iter();
	let paths = options.paths.iter().map(|path| PathReport {
		name: path.name.clone(),
		title: path.title.clone(),
		source: path.source.clone(),
		minutes: path.minutes,
		published: path.published.clone(),
		rules: outcomes.by_ref().take(options.rules.len()).collect(),
	});
	let report = Report {
		paths: paths.collect(),
		command: command(),
		assumptions: options.settings.assumptions(),
	};
	report.paths.iter().for_each(|path| println!("{}\n", table::of_path(path)));
	let page = page::page(&report).map_err(|error| error.to_string())?;
	let written = [
		write(&options.out, "report.html", &page)?,
		write(&options.out, "results.json", &table::json(&report)?)?,
	];
	written.iter().for_each(|file| println!("{}", file.display()));
	if options.require {
		require(&report)
	} else {
		Ok(())
	}
}

/// Errors if our rules do not meet the requirement on a path.
fn require(report: &Report) -> Result<(), String> {
	let unmet = report.paths.iter().filter(|path| {
		let mut ours = path.rules.iter().filter(|outcome| outcome.is_whole_pignus());
		ours.any(|outcome| !outcome.unmet.is_empty())
	});
	let unmet: Vec<&str> = unmet.map(|path| path.name.as_str()).collect();
	if unmet.is_empty() {
		Ok(())
	} else {
		Err(format!("the requirement is not met on {}", unmet.join(", ")))
	}
}

/// Tries each combination of values, on each path.
fn sweep(options: &Options) -> Result<(), String> {
	let settings = combinations(&options.settings, &options.sweeps);
	let mut all: Vec<Job> = Vec::new();
	for settings in &settings {
		let values = table::values(&options.sweeps, settings);
		let jobs = jobs(&options.paths, settings, &options.rules);
		all.extend(jobs.map_err(|error| format!("{values:?}: {error}"))?);
	}
	let outcomes = play(&all);
	let rows = table::sweep_rows(&options.sweeps, &all, outcomes);
	println!("{}", table::of_sweep(&rows));
	let results = serde_json::json!({ "command": command(), "rows": rows });
	let file = write(&options.out, "sweep.json", &table::json(&results)?)?;
	println!("{}", file.display());
	Ok(())
}

/// The command that reproduces the results.
fn command() -> String {
	let arguments: Vec<String> = env::args().skip(1).collect();
	if arguments.is_empty() {
		"make stress".into()
	} else {
		format!("make stress ARGS=\"{}\"", arguments.join(" "))
	}
}
