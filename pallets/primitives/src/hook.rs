// SPDX-License-Identifier: Apache-2.0

//! Whether the hook of a pallet may run at the start of a block, and how much it may weigh.

use frame_support::{
	migrations::MultiStepMigrator,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use frame_system::{Config, Pallet};

/// What it weighs to see whether a hook may run.
fn look<T: Config>() -> Weight {
	T::DbWeight::get().reads(1)
}

/// What `limit` leaves for a hook that may run.
pub fn room<T: Config>(limit: Weight) -> Weight {
	limit.saturating_sub(look::<T>())
}

/// Runs a hook on the weight that is left in the block, at most `limit`, and returns what it
/// weighed. While a migration takes several blocks, rows are not where a hook looks for them: it
/// does not run.
pub fn run<T: Config>(limit: Weight, hook: impl FnOnce(&mut WeightMeter)) -> Weight {
	if T::MultiBlockMigrator::ongoing() {
		return look::<T>();
	}
	let mut meter = Pallet::<T>::remaining_block_weight().limit_to(room::<T>(limit));
	hook(&mut meter);
	look::<T>().saturating_add(meter.consumed())
}
