// SPDX-License-Identifier: GPL-3.0-only

//! 10,000 loans that default at once. Until the liquidation of the last one has been started, in
//! every block somebody opens a loan in a market whose price stands, and as soon as there is
//! something to bid on somebody bids.

use super::{
	bidders,
	block::{opened_auctions, Block},
	fall::{Prices, STEPS},
	setting::Setting,
	tally::Tally,
};
use crate::{
	committed_chain::CommittedChain,
	markets::{self, FALLING},
	outcome::Outcome,
};
use pignus_credit::{Event, LoanId, Loans, MarketId, Place};
use pignus_primitives::{auction::AuctionId, ordered::split_score_key};
use pignus_runtime::{Runtime, RuntimeEvent};
use pignus_test_chain::chain::check_invariants;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// The loans that default.
const LOANS: u32 = 10_000;
/// The run gives up after this many blocks, which is one start in each.
const MAX_BLOCKS: u32 = LOANS;

/// Where a loan stands in line: its market, and its score there.
type Places = BTreeMap<LoanId, (MarketId, u128)>;

/// What the hooks have told since the crash.
#[derive(Default)]
struct Story {
	/// The loans whose liquidation started, in order.
	started: Vec<LoanId>,
	/// The loans that have ended.
	closed: BTreeSet<LoanId>,
	/// How often a start failed.
	stuck: usize,
}

impl Story {
	/// Records what a block's hooks told; returns the number of liquidations that it started.
	fn tell(&mut self, events: &[RuntimeEvent]) -> usize {
		let before = self.started.len();
		for event in events {
			match event {
				RuntimeEvent::Credit(Event::LiquidationStarted { loan, .. }) => {
					self.started.push(*loan)
				},
				RuntimeEvent::Credit(Event::Closed { loan }) => {
					self.closed.insert(*loan);
				},
				RuntimeEvent::Credit(Event::LiquidationStuck { .. }) => self.stuck += 1,
				_ => {},
			}
		}
		self.started.len() - before
	}
}

/// Run this part of the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("crash: {LOANS} loans that default at once");
	let Setting { mut chain, bystanders } = Setting::with_loans(LOANS)?;
	Prices::standing().fall(&mut chain, FALLING, LOANS)?;
	let places = chain.act(places);
	let (mut story, mut tally) = (Story::default(), Tally::default());
	let mut for_sale: Vec<AuctionId> = Vec::new();
	let (mut block_number, mut bids) = (0, 0);
	while story.started.len() < LOANS as usize {
		if block_number == MAX_BLOCKS {
			return Err(format!("only {} started in {MAX_BLOCKS} blocks", story.started.len()));
		}
		let block = Block::play(&mut chain, |events| {
			markets::open(&bystanders.loan(block_number));
			for_sale.extend(opened_auctions(events));
			// The newest, which is far from its end.
			if let Some(auction) = for_sale.pop() {
				bidders::bid(auction, block_number);
				bids += 1;
			}
		})?;
		let (at_start, at_end) = block.events.split_at(block.at_start);
		tally.count([story.tell(at_start), story.tell(at_end)], &block);
		block_number += 1;
	}
	tally.print("10,000 defaults at once", "liquidations started");
	let results = json!({
		"loans": LOANS,
		"price_steps": STEPS,
		"until_all_are_started": tally.json(),
		"opened_meanwhile": block_number,
		"bids_meanwhile": bids,
	});
	let mut complaints = complaints(&mut chain, &story, &places);
	complaints.extend(tally.failures());
	Ok(Outcome { results, complaints })
}

/// Where all active loans stand in line.
fn places() -> Places {
	Loans::<Runtime>::iter()
		.filter_map(|(id, loan)| match loan.place() {
			Some(Place::InLine { risk, .. }) => Some((id, (loan.market, split_score_key(&risk).0))),
			_ => None,
		})
		.collect()
}

fn complaints(chain: &mut CommittedChain, story: &Story, places: &Places) -> Vec<String> {
	let mut complaints = Vec::new();
	let once: BTreeSet<LoanId> = story.started.iter().copied().collect();
	if story.started.len() != once.len() || !once.iter().copied().eq(0..LOANS) {
		complaints.push("the liquidations that started are not those of the crash".into());
	}
	if story.stuck > 0 {
		complaints.push(format!("{} starts failed", story.stuck));
	}
	let out_of_order = out_of_order(&story.started, places);
	if out_of_order > 0 {
		complaints.push(format!("{out_of_order} loans started after less risky ones"));
	}
	let lost = chain.act(|| once.iter().filter(|loan| !is_accounted_for(**loan, story)).count());
	if lost > 0 {
		complaints.push(format!("{lost} loans are neither in liquidation nor ended"));
	}
	complaints.extend(chain.act(check_invariants).err());
	complaints
}

/// How many of the loans that stood in line started after a less risky one of their market.
fn out_of_order(started: &[LoanId], places: &Places) -> usize {
	let mut last: BTreeMap<MarketId, u128> = BTreeMap::new();
	started
		.iter()
		.filter_map(|loan| places.get(loan))
		.filter(|(market, score)| last.insert(*market, *score).is_some_and(|last| last < *score))
		.count()
}

/// Whether a loan whose liquidation started is in liquidation, was cured, or has told its end.
fn is_accounted_for(loan: LoanId, story: &Story) -> bool {
	Loans::<Runtime>::contains_key(loan) || story.closed.contains(&loan)
}
