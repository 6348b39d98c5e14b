// SPDX-License-Identifier: GPL-3.0-only

//! Random numbers from a seed. Each purpose has dice of its own, so that one more throw for one
//! purpose does not change the throws for another.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::ops::RangeInclusive;

/// The dice of one purpose.
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
	/// The dice for `purpose` in a run of `seed`.
	pub fn new(seed: u64, purpose: &str) -> Self {
		let mut key = [0u8; 32];
		key[..8].copy_from_slice(&seed.to_le_bytes());
		for (place, byte) in purpose.bytes().enumerate() {
			let place = 8 + place % 24;
			key[place] = key[place].wrapping_mul(31).wrapping_add(byte);
		}
		Self(ChaCha8Rng::from_seed(key))
	}

	/// A number in the range, all equally likely.
	pub fn within(&mut self, range: RangeInclusive<u64>) -> u64 {
		self.0.gen_range(range)
	}
}
