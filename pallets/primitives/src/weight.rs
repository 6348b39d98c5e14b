// SPDX-License-Identifier: Apache-2.0

//! Weights counted from the code: conservative stand-ins until benchmarks generate them.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Proof bytes counted for one storage read: a row of up to about 1 kB and its path through a trie
/// of a million rows.
pub const PROOF_PER_READ: u64 = 4_096;

/// The weight of a piece of code that computes for `micros` microseconds on the reference machine
/// and reads and writes so many rows.
pub fn counted(micros: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), reads.saturating_mul(PROOF_PER_READ))
		.saturating_add(RocksDbWeight::get().reads_writes(reads, writes))
}
