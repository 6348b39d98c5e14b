// SPDX-License-Identifier: GPL-3.0-only

//! Measures the runtime, prints tables, and writes all results into one JSON file. It fails when
//! what it measures is not as it must be.
//!
//! | scenario | what it asks |
//! | --- | --- |
//! | [`idle`] | what a block costs with ten loans and with a million, when nothing is due |
//! | [`crash`] | how the chain takes 10,000 defaults at once, and 1,000 auctions that end at once |
//! | [`hostile`] | what is left to bids and repayments when both come together |
//!
//! | module | what is there |
//! | --- | --- |
//! | [`committed_chain`] | the runtime without a node, its rows in a trie like a real chain's |
//! | [`draft`] | a block in the making, whose proof is recorded |
//! | [`markets`] | collections with live prices and as many markets as there can be |
//! | [`loans`] | which loans there are |
//! | [`copies`], [`sums`] | writing loans faster than by opening them |
//! | [`sameness`] | whether these are the same as real ones |
//! | [`population`] | a chain's loans, growing to any number |
//! | [`depth`] | a few loans among a million, which meet every fate; what hooks are charged |
//! | [`walk`] | the naive alternative to the risk index: look at every loan |
//! | [`series`] | one number for each block |
//! | [`watched`], [`measure`] | counting what is read, proof sizes, median times |
//! | [`wasm`] | the runtime as a node executes it |

#![allow(clippy::expect_used, reason = "a measurement stops at whatever it did not expect")]

mod committed_chain;
mod copies;
mod crash;
mod depth;
mod draft;
mod hostile;
mod idle;
mod loans;
mod markets;
mod measure;
mod options;
mod outcome;
mod population;
mod sameness;
mod series;
mod sums;
mod table;
mod walk;
mod wasm;
mod watched;

use options::{Options, Scenario};
use outcome::Outcome;
use pignus_runtime::constants::FAST;
use serde_json::{json, Map, Value};
use std::{env, fs, process::ExitCode, time::Instant};

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
	let (mut seconds, mut complaints) = (Map::new(), Vec::new());
	for scenario in &options.scenarios {
		let began = Instant::now();
		let Outcome { results: found, complaints: failed } = match scenario {
			Scenario::Idle => idle::run(options)?,
			Scenario::Crash => crash::run()?,
			Scenario::Hostile => hostile::run()?,
		};
		results.insert(scenario.name().into(), found);
		seconds.insert(scenario.name().into(), began.elapsed().as_secs().into());
		results.insert("seconds".into(), seconds.clone().into());
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
