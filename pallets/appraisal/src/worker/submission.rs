// SPDX-License-Identifier: Apache-2.0

//! After a report was handed to the pool, the worker rests for some blocks: long enough for the
//! report to be included, or, if the pool refused it, longer with each refusal. Else a node whose
//! account cannot pay would fetch everything again in every block.

use codec::{Codec, Decode, Encode};
use sp_runtime::{offchain::storage::StorageValueRef, traits::AtLeast32BitUnsigned};

const KEY: &[u8] = b"appraisal/submission";

/// An accepted report has this many blocks to be included before the round is repeated.
const INCLUSION_TIME: u32 = 3;

/// The rest doubles with each refusal in a row up to this one: from 2 to 64 blocks.
const MOST_DOUBLINGS: u32 = 6;

/// What became of the last report that this node handed to the pool.
#[derive(Clone, Copy, Encode, Decode)]
pub struct Submission<Number> {
	/// The newest block then.
	block: Number,
	/// How many reports in a row the pool has refused since it accepted one.
	refusals: u32,
}

impl<Number: Codec + Copy + AtLeast32BitUnsigned> Submission<Number> {
	/// What this node remembers.
	pub fn last() -> Option<Self> {
		StorageValueRef::persistent(KEY).get().ok().flatten()
	}

	/// Remember what became of a report, which follows on `last`. Returns what is remembered.
	pub fn record(last: Option<Self>, accepted: bool, block: Number) -> Self {
		let refusals = match last {
			_ if accepted => 0,
			Some(last) => last.refusals.saturating_add(1),
			None => 1,
		};
		let submission = Self { block, refusals };
		StorageValueRef::persistent(KEY).set(&submission);
		submission
	}

	/// Whether the worker still rests at `block`. On a chain that has not come as far as the last
	/// report's block it does not.
	pub fn rests_at(&self, block: Number) -> bool {
		self.block <= block && block < self.block.saturating_add(self.rest().into())
	}

	/// How many blocks the worker rests.
	pub fn rest(&self) -> u32 {
		if self.refusals == 0 {
			INCLUSION_TIME
		} else {
			1 << self.refusals.min(MOST_DOUBLINGS)
		}
	}
}
