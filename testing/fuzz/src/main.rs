// SPDX-License-Identifier: GPL-3.0-only

//! `pignus-fuzz [--calls N] [--seed S] [--run-length N] [--shrink no]` plays N calls from seed S
//! on, in runs that each start afresh; `pignus-fuzz --replay FILE` plays the steps of a file;
//! `pignus-fuzz --state FILE` checks the invariants in what `pignus-node export-state` has written.

use pignus_fuzz::{
	campaign::{Campaign, FailedRun},
	run::{replay, Failure},
	shrink::shrink,
	state::{check_exported, Exported},
	step::Step,
};
use std::{collections::BTreeMap, env, fs, process::ExitCode, time::Instant};

const USAGE: &str = "usage: pignus-fuzz [--calls N] [--seed S] [--run-length N] [--shrink no] \
	| --replay FILE | --state FILE";
/// Where the steps of a failure are written.
const FAILURE_FILE: &str = "fuzz-failure.txt";

type Options = BTreeMap<String, String>;

fn main() -> ExitCode {
	let outcome =
		options().and_then(|options| match (options.get("--replay"), options.get("--state")) {
			(Some(file), None) => quietly(|| play_file(file)),
			(None, Some(file)) => check_state(file),
			(None, None) => quietly(|| play_campaign(&options)),
			_ => Err(format!("--replay and --state exclude each other\n{USAGE}")),
		});
	match outcome {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}

/// Plays without the usual message of a panic: a panic of the runtime is a finding, and is reported
/// as one.
fn quietly<Outcome>(play: impl FnOnce() -> Outcome) -> Outcome {
	std::panic::set_hook(Box::new(|_| ()));
	play()
}

fn options() -> Result<Options, String> {
	const KNOWN: [&str; 6] =
		["--calls", "--seed", "--run-length", "--shrink", "--replay", "--state"];
	let arguments: Vec<String> = env::args().skip(1).collect();
	arguments
		.chunks(2)
		.map(|pair| match pair {
			[name, value] if KNOWN.contains(&name.as_str()) => Ok((name.clone(), value.clone())),
			_ => Err(format!("{} is not understood\n{USAGE}", pair.join(" "))),
		})
		.collect()
}

fn play_file(file: &str) -> Result<(), String> {
	let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
	let steps: Result<Vec<Step>, _> = text.lines().map(str::parse).collect();
	let report = replay(&steps?)
		.map_err(|failure| format!("after {} steps: {}", failure.steps.len(), failure.reason))?;
	println!("{report}\nNo invariant is broken.");
	Ok(())
}

fn check_state(file: &str) -> Result<(), String> {
	let Exported { block, loans } = fs::read(file)
		.map_err(|error| error.to_string())
		.and_then(|spec| check_exported(&spec))
		.map_err(|error| format!("{file}: {error}"))?;
	println!("No invariant is broken in block {block} with {loans} loans.");
	Ok(())
}

fn play_campaign(options: &Options) -> Result<(), String> {
	let number = |name: &str, default| match options.get(name) {
		Some(text) => text.parse().map_err(|_| format!("{name} takes a number, not {text}")),
		None => Ok(default),
	};
	let campaign = Campaign {
		calls: number("--calls", 1_000_000)?,
		seed: number("--seed", 1)?,
		run_length: number("--run-length", 4_000)?,
	};
	let started = Instant::now();
	let shrinks = options.get("--shrink").is_none_or(|answer| answer != "no");
	let report =
		campaign
			.play()
			.map_err(|failed| if shrinks { explain(failed) } else { format!("{failed:?}") })?;
	println!("{report}\nNo invariant is broken, in {} s.", started.elapsed().as_secs());
	Ok(())
}

/// Writes a failure to a file, shrinks it, which may take long, and says how to replay it.
fn explain(failed: FailedRun) -> String {
	eprintln!("{failed:?}\n{}\nshrinking", write(&failed.failure));
	let failure = shrink(failed.failure);
	let place = write(&failure);
	let (text, count) = (text_of(&failure), failure.steps.len());
	format!("{text}\n{} ({count} steps)\n{place}", failure.reason)
}

fn text_of(failure: &Failure) -> String {
	failure.steps.iter().map(|step| format!("{step}\n")).collect()
}

fn write(failure: &Failure) -> String {
	match fs::write(FAILURE_FILE, text_of(failure)) {
		Ok(()) => format!("replay with: pignus-fuzz --replay {FAILURE_FILE}"),
		Err(error) => format!("{FAILURE_FILE} could not be written: {error}"),
	}
}
