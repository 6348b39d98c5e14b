// SPDX-License-Identifier: Apache-2.0

//! Whether the hook of a pallet may run in a block, and how much it may weigh.
//!
//! - [`run`]: a hook with a fixed limit, charged what its steps weigh at most.
//! - [`budget`]: how much of a block a hook may take that works off what is due.
//! - [`steps`]: the meter of such a hook, which charges what a step has really used.

pub mod budget;
pub mod steps;

pub use budget::{HookBudget, HookShares};
pub use steps::{step_weight, ProofRecorder, Shared, StepMeter, Usage};

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

/// Runs the hook at the start of a block, on what `budget` gives it of the weight that is left, and
/// returns what it weighed. It does not run during a migration, as in [`run`].
pub fn run_at_start<T: Config, Recorder: ProofRecorder>(
	budget: &HookBudget,
	hook: impl FnOnce(&mut StepMeter<Recorder>),
) -> Weight {
	let left = Pallet::<T>::remaining_block_weight().remaining();
	run_in_steps::<T, Recorder>(budget.at_start(left), steps::MAX_AT_START, |meter| {
		meter.measure_all(hook)
	})
}

/// Runs the hook at the end of a block, on what `budget` gives it of the `remaining` weight, and
/// returns what it weighed. It does not run during a migration, as in [`run`].
pub fn run_when_idle<T: Config, Recorder: ProofRecorder>(
	budget: &HookBudget,
	remaining: Weight,
	hook: impl FnOnce(&mut StepMeter<Recorder>),
) -> Weight {
	let room = budget.when_idle(remaining);
	// A full block has no room even for the look.
	if !room.all_gte(look::<T>()) {
		return Weight::zero();
	}
	run_in_steps::<T, Recorder>(room, steps::MAX_WHEN_IDLE, hook)
}

fn run_in_steps<T: Config, Recorder: ProofRecorder>(
	limit: Weight,
	max_steps: u32,
	hook: impl FnOnce(&mut StepMeter<Recorder>),
) -> Weight {
	if T::MultiBlockMigrator::ongoing() {
		return look::<T>();
	}
	let mut meter = StepMeter::new(room::<T>(limit), max_steps);
	hook(&mut meter);
	look::<T>().saturating_add(meter.consumed())
}
