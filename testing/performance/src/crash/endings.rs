// SPDX-License-Identifier: GPL-3.0-only

//! 1,000 auctions that end in one block. Until the last one has been settled, in every block
//! somebody bids on another auction and a borrower repays.

use super::{
	bidders,
	block::Block,
	bystanders::Bystanders,
	fall::Prices,
	lots::{bid_on_all, pass_until, start_all, wait_for_last_ticks},
	setting::Setting,
	tally::Tally,
};
use crate::{committed_chain::CommittedChain, markets::FALLING, outcome::Outcome};
use pignus_auctions::Event;
use pignus_credit::Loans;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{Runtime, RuntimeEvent};
use pignus_test_chain::chain::check_invariants;
use serde_json::json;
use std::collections::BTreeMap;

/// The auctions that end in one block.
const LOTS: u32 = 1_000;
/// The run gives up after this many blocks, which is one settlement in two blocks.
const MAX_BLOCKS: u32 = 2 * LOTS;

/// Run this part of the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("crash: {LOTS} auctions that end in one block");
	let Setting { mut chain, bystanders } = Setting::with_loans(LOTS)?;
	let bystanders = Bystanders::open(&mut chain, bystanders)?;
	Prices::standing().fall(&mut chain, FALLING, LOTS)?;
	start_all(&mut chain, LOTS)?;
	let lots = wait_for_last_ticks(&mut chain)?;
	let end = bid_on_all(&mut chain, &lots)?;
	let others = bystanders.sell(&mut chain)?;
	pass_until(&mut chain, end - 1)?;
	let (outcomes, tally) = settle_all(&mut chain, &lots, &others, &bystanders)?;
	tally.print("1,000 auctions that end in one block", "auctions settled");
	let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
	outcomes.iter().for_each(|(_, kind)| *kinds.entry(*kind).or_default() += 1);
	let results = json!({
		"auctions": LOTS,
		"until_all_are_settled": tally.json(),
		"outcomes": kinds,
		"bids_and_repayments_meanwhile": tally.blocks(),
	});
	let mut complaints = complaints(&mut chain, &lots, &outcomes);
	complaints.extend(tally.failures());
	Ok(Outcome { results, complaints })
}

/// The outcomes of lots, in the order in which they came.
type Outcomes = Vec<(AuctionId, &'static str)>;

/// Play blocks until every lot has an outcome.
fn settle_all(
	chain: &mut CommittedChain,
	lots: &[AuctionId],
	others: &[AuctionId],
	bystanders: &Bystanders,
) -> Result<(Outcomes, Tally), String> {
	let (mut outcomes, mut tally) = (Outcomes::new(), Tally::default());
	for turn in 0..MAX_BLOCKS {
		if outcomes.len() >= lots.len() {
			break;
		}
		let block = Block::play(chain, |_| {
			bidders::bid(others[turn as usize % others.len()], turn);
			bystanders.repay();
		})?;
		let settled_in = |events: &[RuntimeEvent]| -> Outcomes {
			let settled = events.iter().filter_map(outcome);
			settled.filter(|(id, _)| lots.binary_search(id).is_ok()).collect()
		};
		let (at_start, at_end) = block.events.split_at(block.at_start);
		let [at_start, at_end] = [at_start, at_end].map(settled_in);
		tally.count([at_start.len(), at_end.len()], &block);
		outcomes.extend([at_start, at_end].concat());
	}
	Ok((outcomes, tally))
}

/// The outcome that an event tells of.
fn outcome(event: &RuntimeEvent) -> Option<(AuctionId, &'static str)> {
	let RuntimeEvent::Auctions(event) = event else { return None };
	match event {
		Event::Sold { auction, .. } => Some((*auction, "sold")),
		Event::Unsold { auction, .. } => Some((*auction, "unsold")),
		Event::Withdrawn { auction, .. } => Some((*auction, "withdrawn")),
		Event::DeliveryFailed { auction, .. } => Some((*auction, "undelivered")),
		Event::SettlementFailed { auction, .. } => Some((*auction, "failed")),
		_ => None,
	}
}

/// All lots were bid on, so all must be sold; they end together, so they must settle in the order
/// of their ids.
fn complaints(
	chain: &mut CommittedChain,
	lots: &[AuctionId],
	outcomes: &[(AuctionId, &str)],
) -> Vec<String> {
	let mut complaints = Vec::new();
	if !outcomes.iter().map(|(id, _)| id).eq(lots) {
		complaints.push("the lots were not settled once each in the order of their ids".into());
	}
	let unsold = outcomes.iter().filter(|(_, kind)| *kind != "sold").count();
	if unsold > 0 {
		complaints.push(format!("{unsold} lots with a bid were not sold"));
	}
	let left = chain.act(|| (0..LOTS).filter(|loan| Loans::<Runtime>::contains_key(loan)).count());
	if left > 0 {
		complaints.push(format!("{left} loans whose lots were sold have not ended"));
	}
	complaints.extend(chain.act(check_invariants).err());
	complaints
}
