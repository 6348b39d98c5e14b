// SPDX-License-Identifier: GPL-3.0-only

//! What the blocks of a crash did and weighed.

use super::block::Block;
use crate::{
	series::{Ratios, Series},
	table,
};
use pignus_runtime::configs::system::RuntimeBlockWeights;
use serde_json::{json, Value};

/// What the blocks of a crash did and weighed.
#[derive(Debug, Default)]
pub struct Tally {
	done: Series,
	done_at_start: Series,
	ref_time: Series,
	proof_size: Series,
	hooks_proof: Series,
	/// The weight of the proof over the proof, of hooks that did something.
	ratio: Ratios,
	idle_time: Series,
	idle_weighed: Series,
	idle_proof: Series,
	raw_proof: Series,
	compact_proof: Series,
	failures: Vec<String>,
}

impl Tally {
	/// Count a block whose hooks did as many things at its start and at its end. What hooks are
	/// charged must cover what they have proven.
	pub fn count(&mut self, [at_start, at_end]: [usize; 2], block: &Block) {
		let (weight, proven) = (block.hooks_weight, block.hooks_proof.raw as u64);
		let charged = weight.proof_size();
		self.failures.extend(block.undercharged());
		self.done.push((at_start + at_end) as u64);
		self.done_at_start.push(at_start as u64);
		self.ref_time.push(weight.ref_time());
		self.proof_size.push(charged);
		self.hooks_proof.push(proven);
		if at_start > 0 {
			self.ratio.push(charged, proven);
		}
		self.idle_time.push(block.idle_weight.ref_time());
		self.idle_weighed.push(block.idle_weight.proof_size());
		self.idle_proof.push(block.idle_proof as u64);
		self.raw_proof.push(block.proof.raw as u64);
		self.compact_proof.push(block.proof.compact as u64);
	}

	/// What was charged wrongly.
	pub fn failures(&self) -> impl Iterator<Item = String> + '_ {
		self.failures.iter().take(3).cloned()
	}

	/// The number of blocks.
	pub fn blocks(&self) -> usize {
		self.done.blocks()
	}

	/// All of it for the file of results. Shares are of a block's limit.
	pub fn json(&self) -> Value {
		let limit = RuntimeBlockWeights::get().max_block;
		json!({
			"blocks": self.blocks(),
			"done_per_block": self.done.json(),
			"done_at_its_start": self.done_at_start.json(),
			"hook_ref_time_picoseconds": self.ref_time.json_of(limit.ref_time()),
			"hook_proof_weight_bytes": self.proof_size.json_of(limit.proof_size()),
			"hook_proof_raw_bytes": self.hooks_proof.json_of(limit.proof_size()),
			"hook_proof_weight_over_proof": self.ratio.json(),
			"idle_ref_time_picoseconds": self.idle_time.json_of(limit.ref_time()),
			"idle_proof_weight_bytes": self.idle_weighed.json_of(limit.proof_size()),
			"idle_proof_raw_bytes": self.idle_proof.json_of(limit.proof_size()),
			"block_proof_raw_bytes": self.raw_proof.json_of(limit.proof_size()),
			"block_proof_compact_bytes": self.compact_proof.json_of(limit.proof_size()),
		})
	}

	/// Print it; `done` names what was done.
	pub fn print(&self, title: &str, done: &str) {
		let limit = RuntimeBlockWeights::get().max_block;
		let row =
			|name: &str, [least, median, max]: [String; 3]| [name.to_string(), least, median, max];
		let (time, bytes) = (limit.ref_time(), limit.proof_size());
		let rows = [
			row(done, self.done.cells()),
			row("at its start", self.done_at_start.cells()),
			row("hooks, ps", self.ref_time.cells_of(time)),
			row("hooks, proof weight", self.proof_size.cells_of(bytes)),
			row("hooks, proof", self.hooks_proof.cells_of(bytes)),
			row("busy hooks, weight over proof", self.ratio.cells()),
			row("at its end, ps", self.idle_time.cells_of(time)),
			row("at its end, proof weight", self.idle_weighed.cells_of(bytes)),
			row("at its end, proof", self.idle_proof.cells_of(bytes)),
			row("whole block, proof", self.raw_proof.cells_of(bytes)),
			row("whole block, compact proof", self.compact_proof.cells_of(bytes)),
		];
		let title = format!("{title}: {} blocks", self.blocks());
		table::print(&title, ["per block", "least", "median", "max"], &rows);
	}
}
