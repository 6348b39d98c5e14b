// SPDX-License-Identifier: GPL-3.0-only

//! How the chain takes a crash: 10,000 loans that default at once, and 1,000 auctions that end in
//! one block, while others carry on as usual; 76 loans that default at once; and what one more
//! settlement is charged. The other scenarios that begin with a crash take their chain and their
//! blocks from here.

pub mod bidders;
pub mod block;
pub mod bystanders;
mod defaults;
mod endings;
pub mod fall;
pub mod lots;
mod next_settlement;
pub mod setting;
mod sudden;
mod tally;

use crate::outcome::Outcome;
use serde_json::json;

/// Run all parts of the scenario.
pub fn run() -> Result<Outcome, String> {
	let defaults = defaults::run()?;
	let endings = endings::run()?;
	let sudden = sudden::run()?;
	let next_settlement = next_settlement::run()?;
	let results = json!({
		"defaults": defaults.results,
		"endings": endings.results,
		"sudden": sudden.results,
		"next_settlement": next_settlement.results,
	});
	let parts = [defaults, endings, sudden, next_settlement];
	let complaints = parts.into_iter().flat_map(|part| part.complaints).collect();
	Ok(Outcome { results, complaints })
}
