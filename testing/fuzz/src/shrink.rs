// SPDX-License-Identifier: GPL-3.0-only

//! The shortest list of steps that still fails: delta debugging (Zeller and Hildebrandt, 2002),
//! which leaves out ever smaller parts of the list as long as the rest still fails.

use crate::{
	run::{replay, Failure},
	step::Step,
};

/// A failure with as few steps as can be found.
pub fn shrink(failure: Failure) -> Failure {
	let mut shortest = failure;
	let mut part = shortest.steps.len().div_ceil(2);
	loop {
		match shorter(&shortest.steps, part) {
			Some(found) => shortest = found,
			None if part <= 1 => return shortest,
			None => part = part.div_ceil(2),
		}
		part = part.min(shortest.steps.len());
	}
}

/// A failure that remains when `part` consecutive steps are left out; `None` if there is none.
fn shorter(steps: &[Step], part: usize) -> Option<Failure> {
	// From the end, where more steps are irrelevant.
	let starts = (0..steps.len()).step_by(part.max(1)).rev();
	starts
		.map(|start| {
			let end = (start + part).min(steps.len());
			[&steps[..start], &steps[end..]].concat()
		})
		.find_map(|rest| replay(&rest).err().filter(|failure| failure.steps.len() < steps.len()))
}
