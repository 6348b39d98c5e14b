// SPDX-License-Identifier: GPL-3.0-only

//! What hooks did in the blocks in which they did it, what their proof was charged, and what it
//! was: for each kind of thing that they do.

use crate::{
	crash::block::Block,
	series::{Ratios, Series},
	table::{self, grouped},
};
use pignus_auctions::Event as AuctionEvent;
use pignus_credit::{Event, LoanId};
use pignus_runtime::RuntimeEvent;
use serde_json::{json, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A kind of thing that hooks do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
	/// A loan's liquidation starts.
	Start,
	/// It cannot start, and the loan is set aside.
	FailedStart,
	/// A loan that can be sold for nothing is written off.
	WriteOff,
	/// A lot is sold.
	Sale,
	/// A lot is sold, and taken from an account in which it was frozen.
	Seizure,
	/// A lot is sold and cannot be delivered.
	FailedDelivery,
	/// Nobody has bid, and the price of a lot begins to fall.
	Turn,
	/// Nobody has bought a lot, and the insurance fund gets it.
	Forfeit,
	/// The time to deliver the items of a loan is over.
	EndOfWait,
	/// The insurance fund offers an item.
	Offer,
}

impl Kind {
	/// All of them, in the order of a table.
	pub const ALL: [Self; 10] = [
		Self::Start,
		Self::FailedStart,
		Self::WriteOff,
		Self::Sale,
		Self::Seizure,
		Self::FailedDelivery,
		Self::Turn,
		Self::Forfeit,
		Self::EndOfWait,
		Self::Offer,
	];

	/// Its name in a table.
	pub fn name(self) -> &'static str {
		match self {
			Self::Start => "starts",
			Self::FailedStart => "starts that fail",
			Self::WriteOff => "write-offs",
			Self::Sale => "sales",
			Self::Seizure => "sales of frozen items",
			Self::FailedDelivery => "deliveries that fail",
			Self::Turn => "turns of unsold lots",
			Self::Forfeit => "forfeited lots",
			Self::EndOfWait => "ends of the wait for a delivery",
			Self::Offer => "offers of the insurance fund",
		}
	}
}

/// What is known of the loans.
#[derive(Debug, Default)]
pub struct Known {
	/// Loans whose items are worth nothing.
	pub worthless: BTreeSet<LoanId>,
	/// Loans whose items could not be delivered.
	pub undelivered: BTreeSet<LoanId>,
}

impl Known {
	/// What an event tells of.
	fn kind(&self, event: &RuntimeEvent) -> Option<Kind> {
		match event {
			RuntimeEvent::Credit(event) => match event {
				Event::LiquidationStarted { .. } => Some(Kind::Start),
				Event::LiquidationStuck { .. } => Some(Kind::FailedStart),
				Event::LossRealised { loan, .. } if self.worthless.contains(loan) => {
					Some(Kind::WriteOff)
				},
				Event::LossRealised { loan, .. } if self.undelivered.contains(loan) => {
					Some(Kind::EndOfWait)
				},
				Event::LotForfeited { .. } => Some(Kind::Forfeit),
				Event::ItemSeized { .. } => Some(Kind::Seizure),
				Event::LotUndelivered { .. } => Some(Kind::FailedDelivery),
				Event::InventoryOffered { .. } => Some(Kind::Offer),
				_ => None,
			},
			RuntimeEvent::Auctions(event) => match event {
				AuctionEvent::Sold { .. } => Some(Kind::Sale),
				AuctionEvent::TurnedDescending { .. } => Some(Kind::Turn),
				_ => None,
			},
			_ => None,
		}
	}
}

/// The parts of blocks in which hooks did something of a kind.
#[derive(Debug, Default)]
struct Parts {
	done: u64,
	in_part: Series,
	charged: Series,
	proven: Series,
	ratio: Ratios,
}

/// What hooks did, and what that was charged.
#[derive(Debug, Default)]
pub struct Kinds {
	/// At the start of blocks, and at their ends.
	parts: BTreeMap<(Kind, bool), Parts>,
	failures: Vec<String>,
}

impl Kinds {
	/// Counts a block. One that begins a session charges all of its weight.
	pub fn count(&mut self, block: &Block, known: &Known) {
		self.failures.extend(block.undercharged());
		if block.begins_session {
			return;
		}
		let (at_start, at_end) = block.events.split_at(block.at_start);
		let charged = block.hooks_weight.proof_size();
		self.count_part(false, at_start, known, [charged, block.hooks_proof.raw as u64]);
		let charged = block.idle_weight.proof_size();
		self.count_part(true, at_end, known, [charged, block.idle_proof as u64]);
	}

	fn count_part(
		&mut self,
		is_idle: bool,
		events: &[RuntimeEvent],
		known: &Known,
		[charged, proven]: [u64; 2],
	) {
		let mut done: BTreeMap<Kind, u64> = BTreeMap::new();
		for kind in events.iter().filter_map(|event| known.kind(event)) {
			*done.entry(kind).or_default() += 1;
		}
		for (kind, times) in done {
			let parts = self.parts.entry((kind, is_idle)).or_default();
			parts.done += times;
			parts.in_part.push(times);
			parts.charged.push(charged);
			parts.proven.push(proven);
			parts.ratio.push(charged, proven);
		}
	}

	/// What was charged too little, and what never happened.
	pub fn complaints(&self) -> Vec<String> {
		let happened = |kind: Kind| self.parts.keys().any(|(other, _)| *other == kind);
		let missing = Kind::ALL.into_iter().filter(|kind| !happened(*kind));
		let missing = missing.map(|kind| format!("there were no {}", kind.name()));
		self.failures.iter().take(5).cloned().chain(missing).collect()
	}

	/// All of it for the file of results.
	pub fn json(&self) -> Value {
		let row = |((kind, is_idle), parts): (&(Kind, bool), &Parts)| {
			json!({
				"name": kind.name(),
				"at_the_end_of_blocks": is_idle,
				"done": parts.done,
				"blocks": parts.in_part.blocks(),
				"done_per_block": parts.in_part.json(),
				"proof_weight_bytes": parts.charged.json(),
				"proof_bytes": parts.proven.json(),
				"weight_over_proof": parts.ratio.json(),
			})
		};
		self.parts.iter().map(row).collect()
	}

	/// Prints it.
	pub fn print(&self, title: &str) {
		let row = |((kind, is_idle), parts): (&(Kind, bool), &Parts)| {
			let [_, charged, _] = parts.charged.spread();
			let [_, proven, _] = parts.proven.spread();
			let [least, median, _] = parts.ratio.cells();
			[
				kind.name().into(),
				if *is_idle { "end" } else { "start" }.into(),
				grouped(parts.done),
				grouped(parts.in_part.blocks() as u64),
				grouped(charged),
				grouped(proven),
				least,
				median,
			]
		};
		let columns =
			["", "of block", "done", "blocks", "charged", "proof", "least ratio", "median ratio"];
		table::print(title, columns, &self.parts.iter().map(row).collect::<Vec<_>>());
	}
}
