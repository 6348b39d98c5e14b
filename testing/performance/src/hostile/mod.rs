// SPDX-License-Identifier: GPL-3.0-only

//! Hostile blocks: 10,000 loans default and 1,000 auctions end in the same block, and from then on
//! the pool is full of bids and repayments. Each block is filled with them, until everything has
//! been started and settled.

mod pool;
mod tally;
mod transactions;

use crate::{
	committed_chain::CommittedChain,
	crash::{
		block::Block,
		bystanders::Bystanders,
		fall::Prices,
		lots::{bid_on_all, pass_until, start_all, wait_for_last_ticks},
		setting::{Group, Setting, BYSTANDERS_AMOUNTS},
	},
	loans::Plan,
	markets::{self, STANDING},
	outcome::Outcome,
};
use pignus_auctions::Event as AuctionEvent;
use pignus_credit::{Event, LoanId};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{AccountId, CollectionId, ItemId, RuntimeEvent};
use pignus_test_chain::chain::check_invariants;
use pool::Pool;
use serde_json::json;
use std::{
	collections::{BTreeSet, VecDeque},
	ops::Range,
};
use tally::Tally;

/// The loans that default.
const LOANS: u32 = 10_000;
/// The auctions that end in one block.
const LOTS: u32 = 1_000;
/// The borrowers who repay a little again and again.
const PAYERS: u32 = 2_000;
/// The collections whose prices fell first: the lots are theirs.
const EARLY: Range<CollectionId> = 0..2;
/// The collections whose prices fall when the lots' auctions end.
const LATE: Range<CollectionId> = 2..15;
/// The first item of those who repay; other bystanders have those before.
const FIRST_ITEM: ItemId = 1_000_000;
/// The run gives up after this many blocks.
const MAX_BLOCKS: u32 = 1_000;

/// Run the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("hostile: {LOANS} defaults and {LOTS} endings in one block, and a full pool");
	let (mut chain, mut pool, lots) = prepare()?;
	let mut tally = Tally::default();
	let (mut started, mut settled) = (BTreeSet::new(), BTreeSet::new());
	let (mut blocks, mut until_started, mut until_settled) = (0, 0, 0);
	while started.len() < LOANS as usize || settled.len() < lots.len() {
		if blocks == MAX_BLOCKS {
			let (started, settled) = (started.len(), settled.len());
			return Err(format!("{started} started and {settled} settled in {blocks} blocks"));
		}
		let mut filling = None;
		let block = Block::play(&mut chain, |events| {
			pool.learn(events);
			filling = Some(pool.fill());
		})?;
		let filling = filling.ok_or("the block was not filled")??;
		pool.learn(&block.events[block.at_start..]);
		let (starts, sales) = (starts(&block.events), sales(&block.events));
		tally.count(&block, &filling, starts.len(), sales.len());
		blocks += 1;
		if !starts.is_empty() {
			until_started = blocks;
		}
		if !sales.is_empty() {
			until_settled = blocks;
		}
		started.extend(starts);
		settled.extend(sales);
	}
	tally.print();
	let mut complaints: Vec<String> = tally.failures().collect();
	if !started.into_iter().eq(LOTS..LOTS + LOANS) {
		complaints.push("the liquidations that started are not those of the crash".into());
	}
	if !settled.into_iter().eq(lots) {
		complaints.push("the auctions that were settled are not those that ended".into());
	}
	complaints.extend(chain.act(check_invariants).err());
	let results = json!({
		"loans": LOANS,
		"auctions": LOTS,
		"blocks_until_all_are_started": until_started,
		"blocks_until_all_are_settled": until_settled,
		"bids": pool.bids,
		"repayments": pool.repayments,
		"blocks": tally.json(),
	});
	Ok(Outcome { results, complaints })
}

/// A chain whose next block is the first hostile one; the pool, and the auctions that end.
fn prepare() -> Result<(CommittedChain, Pool, Vec<AuctionId>), String> {
	let groups = [
		Group::that_defaults(LOTS, EARLY),
		Group::that_defaults(LOANS, LATE),
		Group {
			loans: PAYERS,
			collections: STANDING,
			amounts: BYSTANDERS_AMOUNTS,
			first_item: FIRST_ITEM,
		},
	];
	let Setting { mut chain, bystanders } = Setting::with_groups(&groups)?;
	let bystanders = Bystanders::open(&mut chain, bystanders)?;
	let mut prices = Prices::standing();
	prices.fall(&mut chain, EARLY, LOTS)?;
	start_all(&mut chain, LOTS)?;
	let lots = wait_for_last_ticks(&mut chain)?;
	let end = bid_on_all(&mut chain, &lots)?;
	let others = bystanders.sell(&mut chain)?;
	pass_until(&mut chain, end - 1 - Prices::blocks())?;
	prices.fall(&mut chain, LATE, LOANS)?;
	let payers = payers(&mut chain);
	let pool = chain.act(|| Pool::new(&others, payers));
	Ok((chain, pool, lots))
}

/// The borrowers who repay, and their loans.
fn payers(chain: &mut CommittedChain) -> VecDeque<(AccountId, LoanId)> {
	let plan = Plan {
		markets: chain.act(|| markets::of_collections(&STANDING)),
		amounts: BYSTANDERS_AMOUNTS,
		first_item: FIRST_ITEM,
	};
	let borrowers = (0..PAYERS).map(|number| plan.loan(number).borrower);
	borrowers.zip(LOTS + LOANS..).collect()
}

fn starts(events: &[RuntimeEvent]) -> Vec<LoanId> {
	let start = |event: &RuntimeEvent| match event {
		RuntimeEvent::Credit(Event::LiquidationStarted { loan, .. }) => Some(*loan),
		_ => None,
	};
	events.iter().filter_map(start).collect()
}

fn sales(events: &[RuntimeEvent]) -> Vec<AuctionId> {
	let sale = |event: &RuntimeEvent| match event {
		RuntimeEvent::Auctions(AuctionEvent::Sold { auction, .. }) => Some(*auction),
		_ => None,
	};
	events.iter().filter_map(sale).collect()
}
