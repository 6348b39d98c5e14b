// SPDX-License-Identifier: GPL-3.0-only

//! Many runs, each from its own seed, on all cores.

use crate::{
	report::Report,
	run::{random, Failure},
};
use std::{
	fmt,
	sync::{
		atomic::{AtomicU64, Ordering},
		Mutex, PoisonError,
	},
	thread,
};

/// Which runs are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Campaign {
	/// Calls in all, rounded up to whole runs.
	pub calls: u64,
	/// The seed of the first run; the next runs take the seeds that follow it.
	pub seed: u64,
	/// Calls of one run; every run starts from the scenario.
	pub run_length: u64,
}

/// The first failure of a campaign.
pub struct FailedRun {
	/// The seed of the run.
	pub seed: u64,
	/// What it found.
	pub failure: Failure,
}

impl fmt::Debug for FailedRun {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		let Self { seed, failure } = self;
		write!(formatter, "seed {seed}, after {} steps: {}", failure.steps.len(), failure.reason)
	}
}

impl Campaign {
	/// Plays all runs; after a failure no further run begins.
	pub fn play(self) -> Result<Report, FailedRun> {
		let runs = self.calls.div_ceil(self.run_length.max(1));
		let next = AtomicU64::new(0);
		let whole = Mutex::new(Ok(Report::default()));
		let locked = || whole.lock().unwrap_or_else(PoisonError::into_inner);
		let work = || loop {
			let run = next.fetch_add(1, Ordering::Relaxed);
			if run >= runs || locked().is_err() {
				return;
			}
			let seed = self.seed.wrapping_add(run);
			let outcome = random(seed, self.run_length);
			let mut whole = locked();
			match (&mut *whole, outcome) {
				(Ok(whole), Ok(report)) => whole.add(report),
				(Ok(_), Err(failure)) => *whole = Err(FailedRun { seed, failure }),
				(Err(_), _) => {},
			}
		};
		thread::scope(|scope| {
			let cores = thread::available_parallelism().map_or(1, usize::from);
			for _ in 0..cores {
				scope.spawn(work);
			}
		});
		whole.into_inner().unwrap_or_else(PoisonError::into_inner)
	}
}
