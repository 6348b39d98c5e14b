// SPDX-License-Identifier: GPL-3.0-only

//! A few loans that default in one block: after how many blocks the liquidation of the last one has
//! started, with what hooks do at the end of a block, where proofs are recorded and where not.

use super::{
	fall::Prices,
	setting::{Group, Setting},
};
use crate::{
	markets::{COLLECTIONS, FALLING},
	outcome::Outcome,
	table::{self, grouped},
};
use pignus_credit::Event;
use pignus_runtime::{constants::SLOT_DURATION, CollectionId, RuntimeEvent};
use pignus_test_chain::chain::{give_idle_weight, next_block, take_events};
use serde_json::{json, Value};
use std::ops::Range;

/// The loans that default.
const LOANS: u32 = 76;
/// After so many blocks all must have started where proofs are recorded, and where not.
const MOST: [u32; 2] = [1, 2];
/// The run gives up after this many blocks.
const MAX_BLOCKS: u32 = LOANS;

/// Where the loans stand, and whose prices are reported.
struct Case {
	name: &'static str,
	collections: Range<CollectionId>,
	reported: Range<CollectionId>,
	/// After how many blocks all must have started, where proofs are recorded and where not.
	most: [u32; 2],
}

/// Run this part of the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("crash: {LOANS} loans that default in one block");
	let cases = [
		Case {
			name: "one collection, whose price alone is reported",
			collections: 0..1,
			reported: 0..1,
			most: MOST,
		},
		Case {
			name: "one collection, while all prices are reported",
			collections: 0..1,
			reported: 0..COLLECTIONS,
			most: [MAX_BLOCKS; 2],
		},
		Case {
			name: "all collections whose prices fall",
			collections: FALLING,
			reported: 0..COLLECTIONS,
			most: [MAX_BLOCKS; 2],
		},
	];
	let (mut told, mut rows, mut complaints) = (Vec::new(), Vec::new(), Vec::new());
	for case in cases {
		let blocks = [case.blocks_until_started(true)?, case.blocks_until_started(false)?];
		complaints.extend(case.complaint(blocks));
		rows.push([case.name.into(), grouped(blocks[0].into()), grouped(blocks[1].into())]);
		told.push(case.told(blocks));
	}
	table::print(
		"76 loans that default in one block: blocks until all have started",
		["", "recorded", "not recorded"],
		&rows,
	);
	Ok(Outcome { results: json!({ "loans": LOANS, "cases": told }), complaints })
}

impl Case {
	/// After how many blocks the last of the loans has started.
	fn blocks_until_started(&self, is_recorded: bool) -> Result<u32, String> {
		let group = Group::that_defaults(LOANS, self.collections.clone());
		let mut chain = Setting::with_groups(&[group])?.chain;
		let mut prices = Prices::reported_of(self.reported.clone());
		prices.fall(&mut chain, self.collections.clone(), LOANS)?;
		let mut started = 0;
		for blocks in 1..=MAX_BLOCKS {
			let mut draft = if is_recorded { chain.draft() } else { chain.draft_without_proof() };
			started += draft.act(|| {
				next_block(SLOT_DURATION, || ());
				give_idle_weight();
				starts(&take_events())
			});
			let changes = draft.finish()?;
			chain.append(changes);
			if started == LOANS as usize {
				return Ok(blocks);
			}
		}
		Err(format!("{started} of {LOANS} loans started in {MAX_BLOCKS} blocks"))
	}

	fn complaint(&self, [recorded, unrecorded]: [u32; 2]) -> Option<String> {
		let [most, most_unrecorded] = self.most;
		(recorded > most || unrecorded > most_unrecorded).then(|| {
			format!(
				"{LOANS} loans against {} have started after {recorded} blocks, and after \
				{unrecorded} where no proofs are recorded",
				self.name
			)
		})
	}

	fn told(&self, [recorded, unrecorded]: [u32; 2]) -> Value {
		json!({ "name": self.name, "recorded": recorded, "unrecorded": unrecorded })
	}
}

fn starts(events: &[RuntimeEvent]) -> usize {
	let is_start = |event: &&RuntimeEvent| {
		matches!(event, RuntimeEvent::Credit(Event::LiquidationStarted { .. }))
	};
	events.iter().filter(is_start).count()
}
