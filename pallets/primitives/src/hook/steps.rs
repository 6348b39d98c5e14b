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

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::weights::{Weight, WeightMeter};

/// A step is charged this part of its time more, one eighth, for the state root: it is computed when
/// the hook is done, and again, with the rows of the step, when the next hook is. To compute the path
/// to a row takes less than a tenth of what a write is charged.
const PARTS_PER_ROOT: u64 = 8;

/// What a step weighs that does work of the weight `work`: it is part of the state root that is
/// computed when the hook is done.
pub fn step_weight(work: Weight) -> Weight {
	let root = Weight::from_parts(work.ref_time() / PARTS_PER_ROOT, 0);
	work.saturating_add(root)
}

/// The most steps of a hook at the start of a block, whatever the host says of its proof. Two
/// hooks, each at the start and at the end of a block, take 256 at most.
pub const MAX_AT_START: u32 = 80;
/// The most steps of a hook at the end of a block.
pub const MAX_WHEN_IDLE: u32 = 48;

/// Tells how large the proof of the present block is so far.
pub trait ProofRecorder {
	/// Its size in bytes; `None` where no proof is recorded.
	fn recorded() -> Option<u64>;

	/// Has recorded what was written so far and not read, which else enters the proof only when the
	/// block ends.
	fn record_written() {}
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
	/// What comes to its weight for rows that it has in common with other steps.
	pub shared: Option<Shared>,
}

/// What steps weigh for rows that they have in common: the first of them in a hook is charged for
/// these, and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
	/// Whose rows these are, such as a market's.
	pub owner: u32,
	/// What they weigh.
	pub weight: Weight,
}

impl Usage {
	/// What has been read before it is written, and shares nothing.
	pub fn of(weight: Weight) -> Self {
		Self { weight, ..Self::default() }
	}

	/// What enters the proof only when the block ends.
	pub fn late(late_proof: u64) -> Self {
		Self { late_proof, ..Self::default() }
	}

	/// What it weighs if no other step shares anything with it.
	pub fn alone(self) -> Weight {
		self.weight
			.saturating_add(self.shared.map_or_else(Weight::zero, |shared| shared.weight))
	}

	/// The two together. What the second one shares counts as its own, if the first shares
	/// something.
	#[must_use]
	pub fn plus(self, other: Self) -> Self {
		let (shared, more) = match self.shared {
			Some(shared) => (Some(shared), other.alone()),
			None => (other.shared, other.weight),
		};
		Self {
			weight: self.weight.saturating_add(more),
			late_proof: self.late_proof.saturating_add(other.late_proof),
			shared,
		}
	}

	/// The same as often as `times`.
	#[must_use]
	pub fn times(self, times: u32) -> Self {
		Self {
			weight: self.weight.saturating_mul(times.into()),
			late_proof: self.late_proof.saturating_mul(times.into()),
			shared: self.shared.filter(|_| times > 0),
		}
	}

	/// That of a step that is charged the worst: nothing is known of it.
	pub fn worst(weight: Weight) -> Self {
		Self { late_proof: u64::MAX, ..Self::of(weight) }
	}
}

/// Meters the steps of a hook.
#[derive(Debug)]
pub struct StepMeter<Recorder> {
	limit: Weight,
	consumed: Weight,
	steps: u32,
	/// Whose shared rows have been charged.
	owners: Vec<u32>,
	/// The proof that was charged for unmeasured work, in bytes.
	unmeasured: u64,
	recorder: PhantomData<Recorder>,
}

impl<Recorder: ProofRecorder> StepMeter<Recorder> {
	/// A meter that allows `limit` in all, and at most `steps` steps.
	pub fn new(limit: Weight, steps: u32) -> Self {
		Self {
			limit,
			consumed: Weight::zero(),
			steps,
			owners: Vec::new(),
			unmeasured: 0,
			recorder: PhantomData,
		}
	}

	/// What has been consumed.
	pub fn consumed(&self) -> Weight {
		self.consumed
	}

	/// Runs `work`, the whole of a hook, and charges of the proof what it has added to it, if that is
	/// less than what its parts were charged: afterwards this is known to the byte. What was charged
	/// for unmeasured work stays. Outside of that and of steps, `work` writes no row that it does
	/// not read.
	pub fn measure_all(&mut self, work: impl FnOnce(&mut Self)) {
		let (charged, steps, before) = (self.consumed, self.steps, Recorder::recorded());
		work(self);
		let added = || {
			let grown = before.zip(Recorder::recorded());
			grown.and_then(|(before, after)| after.checked_sub(before))
		};
		if self.steps < steps && added().is_some_and(|added| added > 0) {
			Recorder::record_written();
		}
		if let Some(added) = added() {
			let exactly = charged.proof_size().saturating_add(added);
			let exactly = exactly.saturating_add(self.unmeasured);
			self.consumed = self.consumed.min(Weight::from_parts(u64::MAX, exactly));
		}
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
		let outcome = self.measure(step_weight(worst), |owners| {
			let (outcome, used) = act();
			let weight = match used.shared {
				Some(Shared { owner, .. }) if owners.contains(&owner) => used.weight,
				_ => used.alone(),
			};
			owners.extend(used.shared.map(|shared| shared.owner));
			(outcome, Usage { weight: step_weight(weight), ..used })
		})?;
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
		self.measure(worst, |_| (act(), Usage::of(worst)))
	}

	/// Runs work that may consume at most one part in `parts` of what remains.
	pub fn with_part(&mut self, parts: u64, work: impl FnOnce(&mut Self)) {
		let mut part = Self::new(self.remaining() / parts.max(1), self.steps);
		work(&mut part);
		self.steps = part.steps;
		self.unmeasured = self.unmeasured.saturating_add(part.unmeasured);
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
		self.unmeasured = self.unmeasured.saturating_add(meter.consumed().proof_size());
		outcome
	}

	/// Runs `act` if there is room for `worst`, and charges what it has used, `worst` at most: of the
	/// proof what was recorded and what is still to come. Where nothing is recorded, or less than
	/// before, what it says counts.
	fn measure<Outcome>(
		&mut self,
		worst: Weight,
		act: impl FnOnce(&mut Vec<u32>) -> (Outcome, Usage),
	) -> Option<Outcome> {
		if !worst.all_lte(self.remaining()) {
			return None;
		}
		let before = Recorder::recorded();
		let (outcome, used) = act(&mut self.owners);
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

	const WORST: Weight = Weight::from_parts(80, 1_000);
	/// An eighth of its time is added for the state root.
	const WORST_STEP: Weight = Weight::from_parts(90, 1_000);

	fn meter() -> StepMeter<Host> {
		StepMeter::new(Weight::from_parts(1_000, 10_000), 3)
	}

	/// A step that weighs 40 and 500 at most, of which 60 come when the block ends.
	fn used() -> ((), Usage) {
		((), Usage { late_proof: 60, ..Usage::of(Weight::from_parts(40, 500)) })
	}

	#[test]
	fn step_should_be_charged_what_was_recorded_and_what_comes_late() {
		answers(&[Some(1_000), Some(1_200)]);
		let mut meter = meter();
		assert_eq!(meter.step(WORST, used), Some(()));
		// 40 + 40 / 8, and 1,200 - 1,000 + 60.
		assert_eq!(meter.consumed(), Weight::from_parts(45, 260));
	}

	#[test]
	fn step_should_be_charged_the_worst_at_most_when_more_is_recorded() {
		answers(&[Some(0), Some(5_000)]);
		let mut meter = meter();
		meter.step(WORST, used);
		assert_eq!(meter.consumed(), Weight::from_parts(45, 1_000));
	}

	#[test]
	fn step_should_be_charged_the_worst_when_nothing_is_known() {
		for told in [[None, None], [Some(1), None], [None, Some(1)], [Some(2), Some(1)]] {
			answers(&told);
			let mut meter = meter();
			meter.step(WORST, || ((), Usage::worst(WORST)));
			assert_eq!(meter.consumed(), WORST_STEP, "{told:?}");
		}
	}

	#[test]
	fn failed_step_should_be_charged_the_worst_when_the_host_records() {
		answers(&[Some(0), Some(10)]);
		let mut meter = meter();
		meter.step(WORST, || ((), Usage::worst(WORST)));
		assert_eq!(meter.consumed(), WORST_STEP);
	}

	#[test]
	fn step_should_not_run_when_there_is_no_room_for_the_worst() {
		answers(&[Some(0)]);
		let mut meter = meter();
		meter.charge(Weight::from_parts(921, 0));
		assert_eq!(meter.step(WORST, || -> ((), Usage) { panic!("it must not run") }), None);
		assert_eq!(meter.look(WORST, || panic!("it must not run")), None::<()>);
		assert_eq!(meter.consumed(), Weight::from_parts(921, 0));
	}

	#[test]
	fn rows_in_common_should_be_charged_once_when_steps_share_them() {
		answers(&[None]);
		let mut meter = meter();
		let shared = |owner| Some(Shared { owner, weight: Weight::from_parts(24, 100) });
		for owner in [7, 7, 8] {
			meter.step(WORST, || ((), Usage { shared: shared(owner), ..used().1 }));
		}
		// 45 and 500 each, and twice 24 + 24 / 8 and 100.
		assert_eq!(meter.consumed(), Weight::from_parts(3 * 45 + 2 * 27, 3 * 500 + 2 * 100));
		assert_eq!(
			used().1.plus(Usage { shared: shared(1), ..used().1 }).alone(),
			Weight::from_parts(104, 1_100)
		);
	}

	#[test]
	fn steps_should_be_limited_whatever_the_host_says() {
		answers(&[Some(7)]);
		let mut meter = meter();
		let steps = (0..10).filter(|_| meter.step(WORST, used).is_some()).count();
		assert_eq!(steps, 3);
		// A look is no step. 3 * 60 bytes, and nothing recorded.
		assert_eq!(meter.look(WORST, || 1), Some(1));
		assert_eq!(meter.consumed(), Weight::from_parts(3 * 45 + 80, 3 * 60));
	}

	#[test]
	fn part_should_take_its_share_and_count_its_steps_when_it_is_used_up() {
		answers(&[None]);
		let mut meter = meter();
		// An eighth of 1,000 is 125, and of 10,000 1,250. After a step of 45 and 500 there is no room
		// for another 90 and 1,000.
		meter.with_part(8, |part| while part.step(WORST, used).is_some() {});
		assert_eq!(meter.consumed(), Weight::from_parts(45, 500));
		// Two of the three steps are left.
		let steps = (0..10).filter(|_| meter.step(WORST, used).is_some()).count();
		assert_eq!(steps, 2);
	}

	#[test]
	fn whole_should_be_charged_what_it_recorded_when_its_steps_were_charged_more() {
		// Before the whole, before and after the step, and before and after what was written is
		// recorded.
		answers(&[Some(1_000), Some(1_000), Some(1_200), Some(1_200), Some(1_230)]);
		let mut meter = meter();
		meter.charge(Weight::from_parts(0, 7));
		meter.measure_all(|meter| {
			meter.charge(Weight::from_parts(0, 100));
			meter.step(WORST, used);
		});
		// 7 before, and 230 instead of 100 + 200 + 60.
		assert_eq!(meter.consumed(), Weight::from_parts(45, 7 + 230));
	}

	#[test]
	fn whole_should_be_charged_for_unmeasured_work_when_less_was_recorded() {
		// What it writes unread is not among the 5 bytes that were recorded.
		answers(&[Some(1_000), Some(1_005)]);
		let mut meter = meter();
		meter.measure_all(|meter| {
			meter.charge(Weight::from_parts(0, 100));
			meter.with_part(2, |part| {
				part.unmeasured(|work| work.consume(Weight::from_parts(7, 300)))
			});
		});
		assert_eq!(meter.consumed(), Weight::from_parts(7, 300 + 5));
	}

	#[test]
	fn whole_should_be_charged_like_its_steps_when_the_host_makes_no_sense() {
		let first = Some(1_000);
		for told in [[first, first, first, None], [first, first, first, Some(999)], [None; 4]] {
			answers(&told);
			let mut meter = meter();
			meter.measure_all(|meter| {
				meter.step(WORST, used);
			});
			let step = if told == [None; 4] { 500 } else { 60 };
			assert_eq!(meter.consumed(), Weight::from_parts(45, step), "{told:?}");
		}
	}
}
