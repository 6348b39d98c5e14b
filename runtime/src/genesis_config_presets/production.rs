// SPDX-License-Identifier: GPL-3.0-only

//! The preset `production`: all of a public chain's genesis but what only its founders know.
//!
//! Where they have to decide, it has a text that says so. A text is no number and no list, so no tool
//! makes a chain of it as it is: `pignus-node launch-spec` puts a launch file's values there.

use super::{Founding, Token, CANDIDACY_BOND};
use alloc::{format, vec::Vec};

/// What the founders have to give, as pallet, field, and in words.
const GIVEN_BY_A_LAUNCH: [(&str, &str, &str); 7] = [
	("parachainInfo", "parachainId", "the para id"),
	("balances", "balances", "the endowments"),
	("collatorSelection", "invulnerables", "the collators"),
	("session", "keys", "the collators' session keys"),
	("guardians", "members", "the guardians"),
	("oracleMembers", "members", "the operators"),
	("appraisal", "minimumReports", "the number of reports that a median needs"),
];

/// The preset.
pub(super) fn production() -> serde_json::Value {
	let nobody = Founding {
		para_id: 0,
		collators: Vec::new(),
		candidacy_bond: CANDIDACY_BOND,
		operators: Vec::new(),
		minimum_reports: 0,
		guardians: Vec::new(),
		endowments: Vec::new(),
		relay_token: Token::new("Polkadot", "DOT", 10),
		rates: Vec::new(),
		dollar: None,
	};
	let mut genesis = nobody.genesis();
	for (pallet, field, what) in GIVEN_BY_A_LAUNCH {
		let wanted =
			format!("give {what}: `pignus-node launch-spec` makes a spec of a launch file");
		genesis[pallet][field] = wanted.into();
	}
	genesis
}
