// SPDX-License-Identifier: GPL-3.0-only

//! Random numbers from a seed. Each purpose has dice of its own, so that one more throw for one
//! purpose does not change the throws for another.

use rand::{
	distributions::uniform::{SampleRange, SampleUniform},
	Rng, SeedableRng,
};
use rand_chacha::ChaCha8Rng;

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
	pub fn within<Number: SampleUniform>(&mut self, range: impl SampleRange<Number>) -> Number {
		self.0.gen_range(range)
	}

	/// A number below `bound`, all equally likely; 0 if `bound` is 0.
	pub fn below(&mut self, bound: u64) -> u64 {
		self.within(0..bound.max(1))
	}

	/// `true` once in `bound` times.
	pub fn one_in(&mut self, bound: u64) -> bool {
		self.below(bound) == 0
	}

	/// One of them, all equally likely.
	pub fn pick<Item: Clone>(&mut self, among: &[Item]) -> Option<Item> {
		let index = self.below(among.len() as u64) as usize;
		among.get(index).cloned()
	}
}
