// SPDX-License-Identifier: Apache-2.0

//! How much of a block a hook may take that works off what is due.
//!
//! A quiet block is there for the hook; in a full one it keeps a least share, and extrinsics keep
//! theirs. What other hooks have taken before counts: the executive registers the weight of each as
//! it runs.

use frame_support::weights::Weight;
use sp_runtime::Perbill;

/// How much of a block a hook may take. Each limit holds for time and for proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HookBudget {
	/// At the start of a block, at most this.
	pub at_most: Weight,
	/// At the start of a block, at least this as long as it is left, whatever the extrinsics want.
	pub at_least: Weight,
	/// What the hook leaves for all that comes after it, where it takes more than `at_least`.
	pub for_others: Weight,
	/// At the end of a block, at most this.
	pub when_idle: Weight,
	/// What stays unused at the end of a block.
	pub kept_free: Weight,
}

/// The same in percent of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HookShares {
	/// At the start of a block, at most this.
	pub at_most: u32,
	/// At the start of a block, at least this.
	pub at_least: u32,
	/// What the hook leaves for all that comes after it: extrinsics, and the least of later hooks.
	pub for_others: u32,
	/// At the end of a block, at most this.
	pub when_idle: u32,
}

impl HookShares {
	/// The budget in a block of this weight. A fifth of its proof stays unused at its end.
	pub fn of(self, block: Weight) -> HookBudget {
		let share = |percent| Perbill::from_percent(percent) * block;
		HookBudget {
			at_most: share(self.at_most),
			at_least: share(self.at_least),
			for_others: share(self.for_others),
			when_idle: share(self.when_idle),
			kept_free: Weight::from_parts(0, share(20).proof_size()),
		}
	}
}

impl HookBudget {
	/// The same limit in every block, and nothing at its end.
	pub fn fixed(limit: Weight) -> Self {
		Self {
			at_most: limit,
			at_least: limit,
			for_others: Weight::zero(),
			when_idle: Weight::zero(),
			kept_free: Weight::zero(),
		}
	}

	/// What the hook may weigh at the start of a block of which `left` is left:
	/// `min(at_most, max(left - for_others, at_least))`, and never more than is left.
	pub fn at_start(&self, left: Weight) -> Weight {
		left.saturating_sub(self.for_others)
			.max(self.at_least)
			.min(self.at_most)
			.min(left)
	}

	/// What the hook may weigh at the end of a block of which `left` is left.
	pub fn when_idle(&self, left: Weight) -> Weight {
		left.saturating_sub(self.kept_free).min(self.when_idle)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Of a block that weighs 1,000 of each, 300 at most and 120 at least.
	fn budget() -> HookBudget {
		let shares = HookShares { at_most: 30, at_least: 12, for_others: 35, when_idle: 35 };
		shares.of(Weight::from_parts(1_000, 1_000))
	}

	#[test]
	fn hook_should_get_its_most_when_the_block_is_empty() {
		// 1,000 - 350 = 650, at most 300.
		let room = budget().at_start(Weight::from_parts(1_000, 1_000));
		assert_eq!(room, Weight::from_parts(300, 300));
	}

	#[test]
	fn hook_should_leave_the_share_of_extrinsics_when_others_ran_before() {
		// Time: 600 - 350 = 250. Proof: 500 - 350 = 150.
		let room = budget().at_start(Weight::from_parts(600, 500));
		assert_eq!(room, Weight::from_parts(250, 150));
	}

	#[test]
	fn hook_should_get_its_least_when_little_is_left() {
		// 400 - 350 = 50, but at least 120.
		let room = budget().at_start(Weight::from_parts(400, 400));
		assert_eq!(room, Weight::from_parts(120, 120));
	}

	#[test]
	fn hook_should_get_no_more_than_is_left_when_the_block_is_nearly_full() {
		let room = budget().at_start(Weight::from_parts(90, 0));
		assert_eq!(room, Weight::from_parts(90, 0));
	}

	#[test]
	fn hook_should_keep_off_the_last_fifth_of_the_proof_when_idle() {
		// Time: all 300 of it. Proof: 300 - 200 = 100.
		let room = budget().when_idle(Weight::from_parts(300, 300));
		assert_eq!(room, Weight::from_parts(300, 100));
		assert_eq!(budget().when_idle(Weight::from_parts(900, 900)), Weight::from_parts(350, 350));
	}
}
