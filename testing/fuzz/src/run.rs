// SPDX-License-Identifier: GPL-3.0-only

//! A run, from a seed or from a list of steps.

use crate::{audit::Audit, players::Players, report::Report, scenario, step::Step};
use pignus_runtime::RuntimeEvent;
use pignus_test_chain::chain;
use std::{
	any::Any,
	panic::{catch_unwind, AssertUnwindSafe},
};

/// Something that must not happen, and the steps that led to it.
#[derive(Debug)]
pub struct Failure {
	/// All steps, the last of which revealed it.
	pub steps: Vec<Step>,
	/// What was found.
	pub reason: String,
}

/// Plays the first `calls` calls of the run with this seed.
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

/// Plays these steps again.
pub fn replay(steps: &[Step]) -> Result<Report, Failure> {
	let mut steps = steps.iter().cloned();
	play(move || steps.next())
}

/// Sets up the scenario, takes one step after the other, and checks the invariants after every
/// block and at the end. A panic is a failure like any other.
fn play(mut next: impl FnMut() -> Option<Step>) -> Result<Report, Failure> {
	let mut taken = Vec::new();
	let outcome = catch_unwind(AssertUnwindSafe(|| {
		chain::with_chain(|| {
			scenario::set_up();
			let mut watch = Watch { audit: Audit::begin()?, report: Report::default() };
			while let Some(step) = next() {
				taken.push(step.clone());
				watch.take(&step)?;
			}
			watch.check().map(|()| watch.report)
		})
	}));
	outcome
		.unwrap_or_else(|panic| Err(message_of(panic)))
		.map_err(|reason| Failure { steps: taken, reason })
}

/// What watches a run.
struct Watch {
	audit: Audit,
	report: Report,
}

impl Watch {
	fn take(&mut self, step: &Step) -> Result<(), String> {
		match step {
			Step::Block(later) => {
				self.check()?;
				chain::next_block(*later, || {
					let events = self.counted_events();
					self.audit.hooks(&events)
				})?;
				self.report.count(step, Ok(()));
				self.audit.time()
			},
			Step::Call(caller, call) => {
				let outcome = chain::dispatch(caller.origin(), *call.clone());
				self.report.count(step, outcome);
				let events = self.counted_events();
				self.audit.call(call, &events)
			},
		}
	}

	fn counted_events(&mut self) -> Vec<RuntimeEvent> {
		let events = chain::take_events();
		events.iter().for_each(|event| self.report.count_event(event));
		events
	}

	fn check(&mut self) -> Result<(), String> {
		chain::check_invariants()?;
		self.audit.compare()
	}
}

fn message_of(panic: Box<dyn Any + Send>) -> String {
	let text = panic.downcast_ref::<String>().cloned();
	let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()));
	format!("panicked: {}", text.unwrap_or_default())
}
