// SPDX-License-Identifier: GPL-3.0-only

//! What the blocks of a crash did and weighed.

use super::block::Block;
use crate::table::{self, grouped, percent};
use pignus_runtime::configs::system::RuntimeBlockWeights;
use serde_json::{json, Value};

/// One number for each block.
#[derive(Debug, Default)]
struct Series(Vec<u64>);

impl Series {
	fn push(&mut self, number: u64) {
		self.0.push(number);
	}

	/// The minimum, the median and the maximum; zeros without blocks.
	fn spread(&self) -> [u64; 3] {
		let mut sorted = self.0.clone();
		sorted.sort_unstable();
		let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
		[at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
	}

	fn json(&self) -> Value {
		let [least, median, max] = self.spread();
		json!({ "least": least, "median": median, "max": max })
	}

	/// The same, and the median and the maximum as shares of `whole`.
	fn json_of(&self, whole: u64) -> Value {
		let [_, median, max] = self.spread();
		let mut value = self.json();
		value["median_share"] = json!(share(median, whole));
		value["max_share"] = json!(share(max, whole));
		value
	}
}

fn share(part: u64, whole: u64) -> f64 {
	part as f64 / whole as f64
}

/// What the blocks of a crash did and weighed.
#[derive(Debug, Default)]
pub struct Tally {
	done: Series,
	done_at_start: Series,
	ref_time: Series,
	proof_size: Series,
	hooks_proof: Series,
	idle_time: Series,
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
		if charged < proven {
			self.failures
				.push(format!("hooks were charged {charged} bytes for a proof of {proven}"));
		}
		self.done.push((at_start + at_end) as u64);
		self.done_at_start.push(at_start as u64);
		self.ref_time.push(weight.ref_time());
		self.proof_size.push(charged);
		self.hooks_proof.push(proven);
		self.idle_time.push(block.idle_weight.ref_time());
		self.raw_proof.push(block.proof.raw as u64);
		self.compact_proof.push(block.proof.compact as u64);
	}

	/// What was charged wrongly.
	pub fn failures(&self) -> impl Iterator<Item = String> + '_ {
		self.failures.iter().take(3).cloned()
	}

	/// The number of blocks.
	pub fn blocks(&self) -> usize {
		self.done.0.len()
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
			"idle_ref_time_picoseconds": self.idle_time.json_of(limit.ref_time()),
			"block_proof_raw_bytes": self.raw_proof.json_of(limit.proof_size()),
			"block_proof_compact_bytes": self.compact_proof.json_of(limit.proof_size()),
		})
	}

	/// Print it; `done` names what was done.
	pub fn print(&self, title: &str, done: &str) {
		let limit = RuntimeBlockWeights::get().max_block;
		let of_limit = |series: &Series, whole: u64| {
			let [least, median, max] = series.spread();
			let cell = |part: u64| format!("{} ({})", grouped(part), percent(share(part, whole)));
			[cell(least), cell(median), cell(max)]
		};
		let row =
			|name: &str, [least, median, max]: [String; 3]| [name.to_string(), least, median, max];
		let bytes = limit.proof_size();
		let rows = [
			row(done, self.done.spread().map(grouped)),
			row("at its start", self.done_at_start.spread().map(grouped)),
			row("hooks, ps", of_limit(&self.ref_time, limit.ref_time())),
			row("hooks, proof weight", of_limit(&self.proof_size, bytes)),
			row("hooks, proof", of_limit(&self.hooks_proof, bytes)),
			row("at its end, ps", of_limit(&self.idle_time, limit.ref_time())),
			row("whole block, proof", of_limit(&self.raw_proof, bytes)),
			row("whole block, compact proof", of_limit(&self.compact_proof, bytes)),
		];
		let title = format!("{title}: {} blocks", self.blocks());
		table::print(&title, ["per block", "least", "median", "max"], &rows);
	}
}
