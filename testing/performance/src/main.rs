// SPDX-License-Identifier: GPL-3.0-only

//! Measures the runtime, prints tables, and writes all results into one JSON file. It fails when
//! what it measures is not as it must be.
//!
//! | scenario | what it asks |
//! | --- | --- |
//! | [`idle`] | what a block costs when nothing is due, with ten loans and with a million |
//! | [`crash`] | how the chain takes 10,000 defaults at once, and 1,000 auctions that end at once |
//!
//! | module | what is there |
//! | --- | --- |
//! | [`committed_chain`] | the runtime without a node, its rows in a trie like a real chain's |
//! | [`markets`] | collections with live prices and as many markets as there can be |
//! | [`loans`] | which loans there are |
//! | [`copies`], [`sums`] | writing loans faster than by opening them |
//! | [`sameness`] | whether these are the same as real ones |
//! | [`population`] | a chain's loans, growing to any number |
//! | [`walk`] | the naive alternative to the risk index: look at every loan |
//! | [`watched`], [`measure`] | counting what is read, proof sizes, median times |
//! | [`wasm`] | the runtime as a node executes it |

#![allow(clippy::expect_used, reason = "a measurement stops at whatever it did not expect")]

mod committed_chain;
mod copies;
mod crash;
mod idle;
mod loans;
mod markets;
mod measure;
mod options;
mod outcome;
mod population;
mod sameness;
mod sums;
mod table;
mod walk;
mod wasm;
mod watched;

use options::{Options, Scenario};
use outcome::Outcome;
use pignus_runtime::constants::FAST;
use serde_json::{json, Map, Value};
use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
	let complaints = Options::read(env::args().skip(1)).and_then(|options| run(&options));
	match complaints {
		Ok(complaints) if complaints.is_empty() => ExitCode::SUCCESS,
		Ok(complaints) => {
			complaints.iter().for_each(|complaint| eprintln!("FAILED: {complaint}"));
			ExitCode::FAILURE
		},
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}

/// Runs the scenarios and returns what is not as it must be. The file is written after each of
/// them, so that a later failure does not lose the results.
fn run(options: &Options) -> Result<Vec<String>, String> {
	let mut results = Map::new();
	results.insert("build".into(), build());
	let mut complaints = Vec::new();
	for scenario in &options.scenarios {
		let Outcome { results: found, complaints: failed } = match scenario {
			Scenario::Idle => idle::run(options)?,
			Scenario::Crash => crash::run()?,
		};
		results.insert(scenario.name().into(), found);
		complaints.extend(failed);
		write(options, &results)?;
	}
	Ok(complaints)
}

/// How this program was built. With debug assertions the state machine finds every next key twice
/// and native code is slow, so that times mean less; counts and sizes are the same.
fn build() -> Value {
	json!({ "fast_runtime": FAST, "debug_assertions": cfg!(debug_assertions) })
}

fn write(options: &Options, results: &Map<String, Value>) -> Result<(), String> {
	let text = serde_json::to_string_pretty(results).map_err(|error| error.to_string())?;
	fs::write(&options.out, text + "\n")
		.map_err(|error| format!("{}: {error}", options.out.display()))
}
