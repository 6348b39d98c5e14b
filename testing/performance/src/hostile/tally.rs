// SPDX-License-Identifier: GPL-3.0-only

//! What hostile blocks weighed, what was left of them for extrinsics, and what these took.

use super::pool::Filling;
use crate::{
	crash::block::Block,
	series::Series,
	table::{self, grouped},
};
use pignus_runtime::configs::system::RuntimeBlockWeights;
use polkadot_sdk::{
	frame_support::{dispatch::DispatchClass, weights::Weight},
	sp_runtime::Perbill,
};
use serde_json::{json, Value};

/// The share of every block that extrinsics must get, of those that ask for it.
const FOR_EXTRINSICS: Perbill = Perbill::from_percent(35);

/// One weight for each block.
#[derive(Debug, Default)]
struct Weights {
	time: Series,
	proof: Series,
}

impl Weights {
	fn push(&mut self, weight: Weight) {
		self.time.push(weight.ref_time());
		self.proof.push(weight.proof_size());
	}

	fn json(&self) -> Value {
		let limit = limit();
		json!({
			"picoseconds": self.time.json_of(limit.ref_time()),
			"bytes": self.proof.json_of(limit.proof_size()),
		})
	}
}

/// What hostile blocks weighed. Those that begin a session are only counted: `pallet-session` takes
/// all of them.
#[derive(Debug, Default)]
pub struct Tally {
	sessions: u32,
	starts: Series,
	settlements: Series,
	extrinsics: Series,
	hooks: Weights,
	/// What was open to normal extrinsics when the first of them came.
	open: Weights,
	/// What they took.
	taken: Weights,
	/// By how much they have made the proof grow, up to the storage root, and their bytes.
	extrinsics_size: Series,
	whole: Weights,
	/// The recorded proof and the extrinsics.
	size: Series,
	idle: Series,
	failures: Vec<String>,
}

fn limit() -> Weight {
	RuntimeBlockWeights::get().max_block
}

/// What is open to normal extrinsics in a block that weighs `before` already.
fn open_to_extrinsics(before: Weight) -> Weight {
	let class = RuntimeBlockWeights::get().get(DispatchClass::Normal).max_total;
	limit().saturating_sub(before).min(class.unwrap_or(Weight::MAX))
}

impl Tally {
	/// Counts a block, and what was started and settled in it.
	pub fn count(&mut self, block: &Block, filling: &Filling, starts: usize, settlements: usize) {
		let size = block.proof.raw + filling.length;
		self.size.push(size as u64);
		self.failures.extend(block.undercharged());
		if size as u64 > limit().proof_size() {
			self.failures.push(format!("a block has {size} bytes with its proof"));
		}
		if block.begins_session {
			self.sessions += 1;
			return;
		}
		let open = open_to_extrinsics(block.weight_before_extrinsics);
		self.failures.extend(complaints(block, filling, open));
		self.starts.push(starts as u64);
		self.settlements.push(settlements as u64);
		self.extrinsics.push(filling.included.into());
		self.hooks.push(block.hooks_weight);
		self.open.push(open);
		self.taken.push(block.extrinsics_weight);
		let hooks = block.hooks_proof.raw + block.idle_proof;
		self.extrinsics_size.push(size.saturating_sub(hooks) as u64);
		self.whole.push(block.weight);
		self.idle.push(block.idle_weight.ref_time());
	}

	/// What was not as it must be.
	pub fn failures(&self) -> impl Iterator<Item = String> + '_ {
		self.failures.iter().take(5).cloned()
	}

	/// All of it for the file of results. Shares are of a block's limit.
	pub fn json(&self) -> Value {
		json!({
			"blocks": self.size.blocks(),
			"begin_a_session": self.sessions,
			"starts": self.starts.json(),
			"settlements": self.settlements.json(),
			"extrinsics": self.extrinsics.json(),
			"hooks_weight": self.hooks.json(),
			"open_to_extrinsics": self.open.json(),
			"taken_by_extrinsics": self.taken.json(),
			"extrinsics_bytes": self.extrinsics_size.json_of(limit().proof_size()),
			"weight": self.whole.json(),
			"idle_ref_time_picoseconds": self.idle.json_of(limit().ref_time()),
			"proof_and_extrinsics_bytes": self.size.json_of(limit().proof_size()),
		})
	}

	/// Prints it.
	pub fn print(&self) {
		let (time, bytes) = (limit().ref_time(), limit().proof_size());
		let row =
			|name: &str, [least, median, max]: [String; 3]| [name.to_string(), least, median, max];
		let rows = [
			row("liquidations started", self.starts.cells()),
			row("auctions settled", self.settlements.cells()),
			row("bids and repayments", self.extrinsics.cells()),
			row("hooks at its start, ps", self.hooks.time.cells_of(time)),
			row("hooks at its start, proof weight", self.hooks.proof.cells_of(bytes)),
			row("open to extrinsics, ps", self.open.time.cells_of(time)),
			row("open to extrinsics, proof weight", self.open.proof.cells_of(bytes)),
			row("taken by extrinsics, ps", self.taken.time.cells_of(time)),
			row("taken by extrinsics, proof weight", self.taken.proof.cells_of(bytes)),
			row("extrinsics and their proof", self.extrinsics_size.cells_of(bytes)),
			row("hooks at its end, ps", self.idle.cells_of(time)),
			row("whole block, ps", self.whole.time.cells_of(time)),
			row("whole block, proof weight", self.whole.proof.cells_of(bytes)),
			row("whole block, proof and extrinsics", self.size.cells_of(bytes)),
		];
		let blocks = self.size.blocks() as u64;
		let title = format!(
			"Hostile blocks: {}, {} of which begin a session",
			grouped(blocks),
			self.sessions
		);
		table::print(&title, ["per block", "least", "median", "max"], &rows);
	}
}

/// Whether a block is within its limits, and whether extrinsics got their share.
fn complaints(block: &Block, filling: &Filling, open: Weight) -> Vec<String> {
	let share = FOR_EXTRINSICS * limit();
	let mut complaints = Vec::new();
	if block.weight.any_gt(limit()) {
		complaints.push(format!("a block weighs {:?}", block.weight));
	}
	if !open.all_gte(share) {
		complaints.push(format!("only {open:?} of a block was open to extrinsics"));
	}
	let refused = filling.refused.unwrap_or_default();
	let asked = block.extrinsics_weight.saturating_add(refused);
	if !asked.any_gt(share) {
		complaints.push(format!(
			"extrinsics took {:?} of a block, and one of {refused:?} was refused",
			block.extrinsics_weight
		));
	}
	complaints
}
