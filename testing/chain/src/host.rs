// SPDX-License-Identifier: GPL-3.0-only

//! What a host says of the size of the present block's proof, which decides how many steps of the
//! hooks fit. Most of these hosts lie; whatever they say, no block takes more than it may.

use codec::{Decode, Encode};
use sp_trie::ProofSizeProvider;
use std::cell::Cell;

/// More than any step of a hook may weigh.
const LEAP: u64 = 64 * 1024 * 1024;
/// Up to so much is recorded from one answer to the next: about as much as a step needs.
const GROWTH: u64 = 4_096;

/// A host, by what it answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub enum Host {
	/// It says nothing: all rows lie in the block's own changes, where no proof is needed. Hooks are
	/// charged little, and do much in a block.
	#[default]
	Constant,
	/// `u64::MAX`, which stands for a host that records no proof.
	Silent,
	/// Less each time.
	Falling,
	/// Each time more than a block may hold.
	Leaping,
	/// A little more each time, like that of an honest one.
	Growing,
	/// The same as growing, but every third time it does not know.
	Forgetful,
}

/// A host, and how it came to its next answer.
#[derive(Clone, Copy, Default)]
struct Asked {
	host: Host,
	/// How often it was asked in the present block.
	times: u64,
	/// What has been recorded, if that grows.
	recorded: u64,
}

thread_local! {
	/// The host of this thread's chain.
	static ASKED: Cell<Asked> = Cell::default();
}

impl Host {
	/// All of them.
	pub const ALL: [Self; 6] = [
		Self::Constant,
		Self::Silent,
		Self::Falling,
		Self::Leaping,
		Self::Growing,
		Self::Forgetful,
	];

	/// The host of a run with this seed. Runs whose seeds follow each other have different ones.
	pub fn of_seed(seed: u64) -> Self {
		let place = seed % Self::ALL.len() as u64;
		Self::ALL[place as usize]
	}

	/// Executes this thread's chain from now on.
	pub fn takes_over(self) {
		ASKED.set(Asked { host: self, ..Asked::default() });
	}
}

impl Asked {
	fn answer(&mut self) -> u64 {
		self.times += 1;
		// A prime, so that what is added looks like chance.
		self.recorded += self.times.wrapping_mul(2_654_435_761) % GROWTH;
		match self.host {
			Host::Constant => 0,
			Host::Silent => u64::MAX,
			Host::Falling => LEAP.saturating_sub(self.times),
			Host::Leaping => LEAP.saturating_mul(self.times),
			Host::Forgetful if self.times.is_multiple_of(3) => u64::MAX,
			Host::Growing | Host::Forgetful => self.recorded,
		}
	}
}

/// A block begins: nothing of its proof is recorded.
pub(crate) fn begin_block() {
	ASKED.get().host.takes_over();
}

/// Answers for the host of this thread's chain.
pub(crate) struct Answers;

impl ProofSizeProvider for Answers {
	fn estimate_encoded_size(&self) -> usize {
		let mut asked = ASKED.get();
		let answer = asked.answer();
		ASKED.set(asked);
		answer as usize
	}
}
