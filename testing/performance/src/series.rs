// SPDX-License-Identifier: GPL-3.0-only

//! One number for each block, and what is told of them.

use crate::table::{grouped, percent};
use serde_json::{json, Value};

/// One number for each block.
#[derive(Clone, Debug, Default)]
pub struct Series(Vec<u64>);

impl Series {
	/// Adds the number of another block.
	pub fn push(&mut self, number: u64) {
		self.0.push(number);
	}

	/// How many blocks there are.
	pub fn blocks(&self) -> usize {
		self.0.len()
	}

	/// The minimum, the median and the maximum; zeros without blocks.
	pub fn spread(&self) -> [u64; 3] {
		let mut sorted = self.0.clone();
		sorted.sort_unstable();
		let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
		[at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
	}

	/// The spread for the file of results.
	pub fn json(&self) -> Value {
		let [least, median, max] = self.spread();
		json!({ "least": least, "median": median, "max": max })
	}

	/// The same, and each as a share of `whole`.
	pub fn json_of(&self, whole: u64) -> Value {
		let [least, median, max] = self.spread().map(|part| share(part, whole));
		let mut value = self.json();
		value["least_share"] = json!(least);
		value["median_share"] = json!(median);
		value["max_share"] = json!(max);
		value
	}

	/// The spread for a table.
	pub fn cells(&self) -> [String; 3] {
		self.spread().map(grouped)
	}

	/// The same, and each as a share of `whole`.
	pub fn cells_of(&self, whole: u64) -> [String; 3] {
		self.spread()
			.map(|part| format!("{} ({})", grouped(part), percent(share(part, whole))))
	}
}

/// One ratio of two numbers for each block where the second is not 0.
#[derive(Clone, Debug, Default)]
pub struct Ratios(Vec<f64>);

impl Ratios {
	/// Adds the ratio of another block.
	pub fn push(&mut self, part: u64, whole: u64) {
		if whole > 0 {
			self.0.push(share(part, whole));
		}
	}

	/// The minimum, the median and the maximum; zeros without blocks.
	pub fn spread(&self) -> [f64; 3] {
		let mut sorted = self.0.clone();
		sorted.sort_unstable_by(f64::total_cmp);
		let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
		[at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
	}

	/// The spread for the file of results.
	pub fn json(&self) -> Value {
		let [least, median, max] = self.spread();
		json!({ "least": least, "median": median, "max": max })
	}

	/// The spread for a table.
	pub fn cells(&self) -> [String; 3] {
		self.spread().map(|ratio| format!("{ratio:.2}"))
	}
}

/// A part as a share of the whole.
pub fn share(part: u64, whole: u64) -> f64 {
	part as f64 / whole as f64
}
