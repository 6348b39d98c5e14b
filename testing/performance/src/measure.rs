// SPDX-License-Identifier: GPL-3.0-only

//! What reading a state costs: rows read, bytes of proof, time.

use crate::{
	committed_chain::State,
	table::{grouped, milliseconds},
	watched::Watched,
};
use codec::Encode;
use pignus_runtime::Hash;
use polkadot_sdk::sp_core::Blake2Hasher;
use serde_json::{json, Value};
use sp_trie::StorageProof;
use std::time::{Duration, Instant};

/// How often something is timed.
#[derive(Clone, Copy, Debug)]
pub struct Repeats {
	/// Runs before those that count: they compile the Wasm and fill the caches.
	pub warm_ups: usize,
	/// Runs whose median counts.
	pub runs: usize,
}

/// The size of a storage proof in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProofSize {
	/// Of all nodes, as they are recorded.
	pub raw: usize,
	/// Of the compact encoding that goes into a block's proof of validity: without the hashes of
	/// nodes that the proof holds.
	pub compact: usize,
}

impl ProofSize {
	/// The size of a proof for the state with the root `root`.
	pub fn of(proof: StorageProof, root: Hash) -> Result<Self, String> {
		let raw = proof.encoded_size();
		let compact = proof
			.encoded_compact_size::<Blake2Hasher>(root)
			.ok_or("the proof has no compact encoding")?;
		Ok(Self { raw, compact })
	}

	/// The same for the file of results.
	pub fn json(self) -> Value {
		json!({ "raw_bytes": self.raw, "compact_bytes": self.compact })
	}
}

/// How often something was read from the state, rather than from a block's own changes. A row that
/// is read twice counts twice, as it does in weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reads {
	/// Values, hashes of values, and whether a row exists.
	pub values: u64,
	/// The next key after another one.
	pub next_keys: u64,
}

impl Reads {
	/// Both kinds together.
	pub fn all(self) -> u64 {
		self.values + self.next_keys
	}
}

/// What reading a state costs.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
	/// Reads of the state.
	pub reads: Reads,
	/// The proof of what was read.
	pub proof: ProofSize,
	/// The median wall time, including the recording of the proof, as a block's author does it.
	pub time: Duration,
}

impl Cost {
	/// What `work` costs on `state`.
	pub fn of(
		state: &State,
		repeats: Repeats,
		work: impl Fn(&Watched) -> Result<(), String>,
	) -> Result<Self, String> {
		let watched = Watched::counting(state);
		work(&watched)?;
		let reads = watched.reads();
		let proof = ProofSize::of(watched.into_proof(), *state.root())?;
		let time = median_time(repeats, || work(&Watched::counting(state)))?;
		Ok(Self { reads, proof, time })
	}

	/// The same for the file of results.
	pub fn json(&self) -> Value {
		json!({
			"reads": {
				"values": self.reads.values,
				"next_keys": self.reads.next_keys,
				"all": self.reads.all(),
			},
			"proof": self.proof.json(),
			"median_microseconds": self.time.as_secs_f64() * 1_000_000.0,
		})
	}

	/// Reads, raw and compact bytes of proof, and time, for a table.
	pub fn cells(&self) -> [String; 4] {
		[
			grouped(self.reads.all()),
			grouped(self.proof.raw as u64),
			grouped(self.proof.compact as u64),
			milliseconds(self.time),
		]
	}
}

fn median_time(repeats: Repeats, run: impl Fn() -> Result<(), String>) -> Result<Duration, String> {
	for _ in 0..repeats.warm_ups {
		run()?;
	}
	let mut times = Vec::with_capacity(repeats.runs);
	for _ in 0..repeats.runs {
		let started = Instant::now();
		run()?;
		times.push(started.elapsed());
	}
	Ok(median(times))
}

/// The median of the times, of which there must be at least one.
fn median(mut times: Vec<Duration>) -> Duration {
	times.sort_unstable();
	let middle = times.len() / 2;
	match times.len() % 2 {
		0 => (times[middle - 1] + times[middle]) / 2,
		_ => times[middle],
	}
}
