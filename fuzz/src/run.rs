// SPDX-License-Identifier: GPL-3.0-only

//! A run, from a seed or from a list of steps.

use crate::{chain, players::Players, report::Report, scenario, step::Step};
use polkadot_sdk::sp_genesis_builder::DEV_RUNTIME_PRESET;
use std::{
	any::Any,
	panic::{catch_unwind, AssertUnwindSafe},
};

/// Something that must not be, and the steps that led there.
#[derive(Debug)]
pub struct Failure {
	/// All steps, the last of which revealed it.
	pub steps: Vec<Step>,
	/// What was found.
	pub reason: String,
}

/// Play `calls` calls of the run with a seed.
pub fn random(seed: u64, calls: u64) -> Result<Report, Failure> {
	let mut players = Players::new(seed);
	let mut left = calls;
	play(move || {
		(left > 0).then(|| {
			let step = players.next_step();
			left -= u64::from(matches!(step, Step::Call(..)));
			step
		})
	})
}

/// Play these steps again.
pub fn replay(steps: &[Step]) -> Result<Report, Failure> {
	let mut steps = steps.iter().cloned();
	play(move || steps.next())
}

/// Take one step after the other from where the scenario begins, and check the invariants after
/// every block and at the end. A panic is a failure like any other.
fn play(mut next: impl FnMut() -> Option<Step>) -> Result<Report, Failure> {
	let mut taken = Vec::new();
	let outcome = catch_unwind(AssertUnwindSafe(|| {
		chain::with_chain(DEV_RUNTIME_PRESET, || {
			scenario::set_up();
			let mut report = Report::default();
			while let Some(step) = next() {
				taken.push(step.clone());
				take(&step, &mut report)?;
			}
			chain::check_invariants().map(|()| report)
		})
	}));
	outcome
		.unwrap_or_else(|panic| Err(message_of(panic)))
		.map_err(|reason| Failure { steps: taken, reason })
}

fn take(step: &Step, report: &mut Report) -> Result<(), String> {
	let outcome = match step {
		Step::Block(later) => {
			chain::check_invariants()?;
			chain::next_block(*later);
			Ok(())
		},
		Step::Call(caller, call) => chain::dispatch(caller.origin(), call.clone()),
	};
	report.count(step, outcome);
	chain::take_events().iter().for_each(|event| report.count_event(event));
	Ok(())
}

fn message_of(panic: Box<dyn Any + Send>) -> String {
	let text = panic.downcast_ref::<String>().cloned();
	let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()));
	format!("panicked: {}", text.unwrap_or_default())
}
