// SPDX-License-Identifier: Apache-2.0

//! The meter of a hook that works in steps, and charges each what it has used.
//!
//! A step needs room for the worst that can follow from it, and is charged what did follow: the
//! weight of the branches it took, and of the proof what the host has recorded meanwhile. So only
//! the last step of a block needs room for the worst.
//!
//! **Whoever executes a block must charge the same**, or they come to different states: what is
//! charged decides how many steps fit. It is the same wherever the proof is recorded, because the
//! proof of the same accesses in the same order is the same: for its author, who builds it, for
//! those who import it, and for the relay chain's validators, who have nothing but this proof. On a
//! host that records nothing each step is charged the weight of its branches: it must not share a
//! network with others.

use core::marker::PhantomData;
use frame_support::weights::{Weight, WeightMeter};

/// The most steps of a hook at the start of a block, whatever the host says of its proof. Two
/// hooks, each at the start and at the end of a block, take 256 at most.
pub const MAX_AT_START: u32 = 80;
/// The most steps of a hook at the end of a block.
pub const MAX_WHEN_IDLE: u32 = 48;

/// Tells how large the proof of the present block is so far.
pub trait ProofRecorder {
	/// Its size in bytes; `None` where no proof is recorded.
	fn recorded() -> Option<u64>;
}

/// Nothing is recorded.
impl ProofRecorder for () {
	fn recorded() -> Option<u64> {
		None
	}
}

/// What a step has used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
	/// What the branches weigh at most that the step took.
	pub weight: Weight,
	/// What enters the proof only when the block ends, in bytes, at most: the paths to rows that
	/// were written and not read, and the neighbours of rows that were removed.
	pub late_proof: u64,
}

impl Usage {
	/// The two together.
	#[must_use]
	pub fn plus(self, other: Self) -> Self {
		Self {
			weight: self.weight.saturating_add(other.weight),
			late_proof: self.late_proof.saturating_add(other.late_proof),
		}
	}

	/// The same as often as `times`.
	#[must_use]
	pub fn times(self, times: u32) -> Self {
		Self {
			weight: self.weight.saturating_mul(times.into()),
			late_proof: self.late_proof.saturating_mul(times.into()),
		}
	}

	/// That of a step that is charged the worst: nothing is known of it.
	pub fn worst(weight: Weight) -> Self {
		Self { weight, late_proof: u64::MAX }
	}
}

/// Meters the steps of a hook.
#[derive(Debug)]
pub struct StepMeter<Recorder> {
	limit: Weight,
	consumed: Weight,
	steps: u32,
	recorder: PhantomData<Recorder>,
}

impl<Recorder: ProofRecorder> StepMeter<Recorder> {
	/// A meter that allows `limit` in all, and at most `steps` steps.
	pub fn new(limit: Weight, steps: u32) -> Self {
		Self { limit, consumed: Weight::zero(), steps, recorder: PhantomData }
	}

	/// What has been consumed.
	pub fn consumed(&self) -> Weight {
		self.consumed
	}

	/// What may still be consumed.
	pub fn remaining(&self) -> Weight {
		self.limit.saturating_sub(self.consumed)
	}

	/// Charges what is done in any case, whether there is room for it or not.
	pub fn charge(&mut self, weight: Weight) {
		self.consumed = self.consumed.saturating_add(weight);
	}

	/// Runs a step that weighs `worst` at most and says what it has used. Returns `None`, and runs
	/// nothing, if there is no room for `worst`, or if there have been too many steps.
	pub fn step<Outcome>(
		&mut self,
		worst: Weight,
		act: impl FnOnce() -> (Outcome, Usage),
	) -> Option<Outcome> {
		let left = self.steps.checked_sub(1)?;
		let outcome = self.measure(worst, act)?;
		self.steps = left;
		Some(outcome)
	}

	/// Looks whether there is something to do, which weighs `worst` at most. Returns `None`, and
	/// does not look, if there is no room for it. A look is no step, and writes no row that it does
	/// not read.
	pub fn look<Outcome>(
		&mut self,
		worst: Weight,
		act: impl FnOnce() -> Outcome,
	) -> Option<Outcome> {
		self.measure(worst, || (act(), Usage { weight: worst, late_proof: 0 }))
	}

	/// Runs work that may consume at most one part in `parts` of what remains.
	pub fn with_part(&mut self, parts: u64, work: impl FnOnce(&mut Self)) {
		let mut part = Self::new(self.remaining() / parts.max(1), self.steps);
		work(&mut part);
		self.steps = part.steps;
		self.charge(part.consumed);
	}

	/// Runs work whose parts are charged the worst.
	pub fn unmeasured<Outcome>(
		&mut self,
		work: impl FnOnce(&mut WeightMeter) -> Outcome,
	) -> Outcome {
		let mut meter = WeightMeter::with_limit(self.remaining());
		let outcome = work(&mut meter);
		self.charge(meter.consumed());
		outcome
	}

	/// Runs `act` if there is room for `worst`, and charges what it has used, `worst` at most: of the
	/// proof what was recorded and what is still to come. Where nothing is recorded, or less than
	/// before, what it says counts.
	fn measure<Outcome>(
		&mut self,
		worst: Weight,
		act: impl FnOnce() -> (Outcome, Usage),
	) -> Option<Outcome> {
		if !worst.all_lte(self.remaining()) {
			return None;
		}
		let before = Recorder::recorded();
		let (outcome, used) = act();
		let after = Recorder::recorded();
		let recorded = before.zip(after).and_then(|(before, after)| after.checked_sub(before));
		let proof = recorded
			.map_or(used.weight.proof_size(), |recorded| recorded.saturating_add(used.late_proof));
		self.charge(Weight::from_parts(used.weight.ref_time(), proof).min(worst));
		Some(outcome)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use core::cell::RefCell;
	use std::{collections::VecDeque, thread_local};

	thread_local! {
		static ANSWERS: RefCell<VecDeque<Option<u64>>> = RefCell::default();
	}

	/// Gives the answers that a test has prepared, and the last one for ever.
	struct Host;

	impl ProofRecorder for Host {
		fn recorded() -> Option<u64> {
			ANSWERS.with_borrow_mut(|answers| match answers.len() {
				0 | 1 => answers.front().copied().flatten(),
				_ => answers.pop_front().flatten(),
			})
		}
	}

	fn answers(answers: &[Option<u64>]) {
		ANSWERS.set(answers.iter().copied().collect());
	}

	const WORST: Weight = Weight::from_parts(100, 1_000);

	fn meter() -> StepMeter<Host> {
		StepMeter::new(Weight::from_parts(1_000, 10_000), 3)
	}

	/// A step that weighs 40 and 500 at most, of which 60 come when the block ends.
	fn used() -> ((), Usage) {
		((), Usage { weight: Weight::from_parts(40, 500), late_proof: 60 })
	}

	#[test]
	fn step_should_be_charged_what_was_recorded_and_what_comes_late() {
		answers(&[Some(1_000), Some(1_200)]);
		let mut meter = meter();
		assert_eq!(meter.step(WORST, used), Some(()));
		// 1,200 - 1,000 + 60.
		assert_eq!(meter.consumed(), Weight::from_parts(40, 260));
	}

	#[test]
	fn step_should_be_charged_the_worst_at_most_when_more_is_recorded() {
		answers(&[Some(0), Some(5_000)]);
		let mut meter = meter();
		meter.step(WORST, used);
		assert_eq!(meter.consumed(), Weight::from_parts(40, 1_000));
	}

	#[test]
	fn step_should_be_charged_the_worst_when_nothing_is_known() {
		for told in [[None, None], [Some(1), None], [None, Some(1)], [Some(2), Some(1)]] {
			answers(&told);
			let mut meter = meter();
			meter.step(WORST, || ((), Usage::worst(WORST)));
			assert_eq!(meter.consumed(), WORST, "{told:?}");
		}
	}

	#[test]
	fn failed_step_should_be_charged_the_worst_when_the_host_records() {
		answers(&[Some(0), Some(10)]);
		let mut meter = meter();
		meter.step(WORST, || ((), Usage::worst(WORST)));
		assert_eq!(meter.consumed(), WORST);
	}

	#[test]
	fn step_should_not_run_when_there_is_no_room_for_the_worst() {
		answers(&[Some(0)]);
		let mut meter = meter();
		meter.charge(Weight::from_parts(901, 0));
		assert_eq!(meter.step(WORST, || -> ((), Usage) { panic!("it must not run") }), None);
		assert_eq!(meter.look(WORST, || panic!("it must not run")), None::<()>);
		assert_eq!(meter.consumed(), Weight::from_parts(901, 0));
	}

	#[test]
	fn steps_should_be_limited_whatever_the_host_says() {
		answers(&[Some(7)]);
		let mut meter = meter();
		let steps = (0..10).filter(|_| meter.step(WORST, used).is_some()).count();
		assert_eq!(steps, 3);
		// A look is no step. 3 * 60 bytes, and nothing recorded.
		assert_eq!(meter.look(WORST, || 1), Some(1));
		assert_eq!(meter.consumed(), Weight::from_parts(3 * 40 + 100, 3 * 60));
	}

	#[test]
	fn part_should_take_its_share_and_count_its_steps_when_it_is_used_up() {
		answers(&[None]);
		let mut meter = meter();
		// An eighth of 1,000 is 125, and of 10,000 1,250. After a step of 40 and 500 there is no room
		// for another 100 and 1,000.
		meter.with_part(8, |part| while part.step(WORST, used).is_some() {});
		assert_eq!(meter.consumed(), Weight::from_parts(40, 500));
		// Two of the three steps are left.
		let steps = (0..10).filter(|_| meter.step(WORST, used).is_some()).count();
		assert_eq!(steps, 2);
	}
}
