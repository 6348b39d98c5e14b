// SPDX-License-Identifier: GPL-3.0-only

//! A few hundred loans among a million default: whether hooks are charged at least their proof, at
//! the start of blocks and at their ends, whatever they do.

mod kinds;
mod lots;

use crate::{
	committed_chain::CommittedChain,
	crash::{
		block::Block,
		fall::Prices,
		setting::{Group, AMOUNTS},
	},
	markets::{collection_of, BLOCKS_PER_STEP, FALLING},
	outcome::Outcome,
};
use kinds::{Kinds, Known};
use lots::{decide, jump_to_next_end, offered, Lot};
use pignus_credit::{Call as CreditCall, Global, LoanId, Loans};
use pignus_runtime::{
	configs::credit::RulePeriods,
	constants::{NUSD, SLOT_DURATION},
	Balance, ItemId, Moment, Runtime, RuntimeEvent,
};
use pignus_test_chain::{caller::Caller, fixtures::done};
use polkadot_sdk::sp_runtime::{traits::Zero, FixedU128};
use serde_json::json;
use std::ops::Range;

/// The loans that default, and the item of the first of them.
const DEFAULTS: (u32, ItemId) = (320, 2_000_000_000);
/// What the loans draw whose items become worthless.
const SAFE_AMOUNTS: Range<Balance> = 100 * NUSD..150 * NUSD;
/// The loans whose items become worthless, and the item of the first of them.
const WORTHLESS: (u32, ItemId) = (60, 3_000_000_000);
/// No part of the story takes so many blocks.
const MAX_BLOCKS: u32 = 400;

/// A chain, and what its hooks have done and were charged.
struct Story {
	chain: CommittedChain,
	known: Known,
	kinds: Kinds,
}

/// Opens a few loans on a chain with bidders and many loans, which stay sound when prices fall, and
/// lets them meet every fate.
pub fn run(mut chain: CommittedChain, loans: u32) -> Result<Outcome, String> {
	eprintln!("depth: {loans} loans, and a few that default");
	let first = chain.act(Global::<Runtime>::get).next_loan;
	for ((loans, first_item), amounts) in [(DEFAULTS, AMOUNTS), (WORTHLESS, SAFE_AMOUNTS)] {
		Group { loans, collections: FALLING, amounts, first_item }.join(&mut chain)?;
	}
	let worthless = first + DEFAULTS.0..first + DEFAULTS.0 + WORTHLESS.0;
	let known = Known { worthless: worthless.collect(), ..Known::default() };
	let mut story = Story { chain, known, kinds: Kinds::default() };
	story.write_off()?;
	let lots = story.start(DEFAULTS.0)?;
	story.settle(&lots)?;
	story.end_waits()?;
	story
		.kinds
		.print(&format!("Hooks among {loans} loans: bytes of proof of a median block"));
	let results = json!({
		"loans": loans,
		"others": DEFAULTS.0 + WORTHLESS.0,
		"kinds": story.kinds.json(),
	});
	Ok(Outcome { results, complaints: story.kinds.complaints() })
}

impl Story {
	/// Plays blocks until `is_over` says so of the events of one.
	fn play_until(
		&mut self,
		mut is_over: impl FnMut(&mut CommittedChain, &[RuntimeEvent]) -> bool,
	) -> Result<(), String> {
		for _ in 0..MAX_BLOCKS {
			let block = Block::play(&mut self.chain, |_| ())?;
			self.kinds.count(&block, &self.known);
			if is_over(&mut self.chain, &block.events) {
				return Ok(());
			}
		}
		Err(format!("it is not over after {MAX_BLOCKS} blocks"))
	}

	/// Lets items become worthless, and plays blocks until their loans are written off: when the
	/// notice has ended, their start fails for a while.
	fn write_off(&mut self) -> Result<(), String> {
		eprintln!("depth: write-offs");
		let worthless: Vec<LoanId> = self.known.worthless.iter().copied().collect();
		self.chain.act(|| worthless.iter().for_each(|loan| make_worthless(*loan)));
		self.chain.commit()?;
		self.chain
			.pass(blocks_of(RulePeriods::get().notice).saturating_sub(BLOCKS_PER_STEP))?;
		self.play_until(|chain, _| chain.act(|| !any_is_left(&worthless)))
	}

	/// Lets prices fall, and plays blocks until all liquidations have started; returns the lots.
	fn start(&mut self, loans: u32) -> Result<Vec<Lot>, String> {
		eprintln!("depth: starts");
		Prices::standing().lower(&mut self.chain, FALLING)?;
		let mut lots = Vec::new();
		self.play_until(|_, events| {
			lots.extend(offered(events));
			lots.len() >= loans as usize
		})?;
		Ok(lots)
	}

	/// Plays blocks until every lot has its outcome, and leaves out the time in between.
	fn settle(&mut self, lots: &[Lot]) -> Result<(), String> {
		eprintln!("depth: outcomes");
		let undeliverable = self.chain.act(|| decide(lots));
		self.known.undelivered = undeliverable.iter().map(|lot| lot.loan).collect();
		while self.chain.act(|| jump_to_next_end(lots)) {
			self.chain.commit()?;
			let block = Block::play(&mut self.chain, |_| ())?;
			self.kinds.count(&block, &self.known);
		}
		self.chain.commit()
	}

	/// Plays blocks until the loans have ended whose items could not be delivered.
	fn end_waits(&mut self) -> Result<(), String> {
		eprintln!("depth: waits");
		let undelivered: Vec<LoanId> = self.known.undelivered.iter().copied().collect();
		self.play_until(|chain, _| chain.act(|| !any_is_left(&undelivered)))
	}
}

/// Shuts the item of a loan out.
fn make_worthless(loan: LoanId) {
	let row = Loans::<Runtime>::get(loan).expect("the loan is open");
	let (collection, multiplier) = (collection_of(row.market), FixedU128::zero());
	for pledged in row.items {
		let item = pledged.item;
		let call = CreditCall::<Runtime>::set_multiplier { collection, item, multiplier };
		done(Caller::CreditAdmin.origin(), call);
	}
}

fn any_is_left(loans: &[LoanId]) -> bool {
	loans.iter().any(Loans::<Runtime>::contains_key)
}

/// How many blocks some time takes.
const fn blocks_of(time: Moment) -> u64 {
	time / SLOT_DURATION
}
