// SPDX-License-Identifier: GPL-3.0-only

//! How the chain takes a crash: 10,000 loans that default at once, and 1,000 auctions that end in
//! one block, while others carry on as usual.

mod bidders;
mod block;
mod defaults;
mod endings;
mod fall;
mod setting;
mod tally;

use crate::outcome::Outcome;
use serde_json::json;

/// Run both parts of the scenario.
pub fn run() -> Result<Outcome, String> {
	let defaults = defaults::run()?;
	let endings = endings::run()?;
	Ok(Outcome {
		results: json!({ "defaults": defaults.results, "endings": endings.results }),
		complaints: [defaults.complaints, endings.complaints].concat(),
	})
}
