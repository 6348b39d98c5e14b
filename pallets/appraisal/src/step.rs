// SPDX-License-Identifier: Apache-2.0

//! The step of an interval: all medians within one `min_interval` move the price together no
//! further than one of them could.

use crate::{math, GuardedPrice, Policy, Step};
use pignus_primitives::Moment;
use sp_runtime::FixedU128;

impl Step {
	/// Spot and smoothed after a step towards `median`.
	pub(crate) fn towards(
		&self,
		median: FixedU128,
		policy: &Policy,
	) -> Option<(FixedU128, FixedU128)> {
		let spot = math::stepped_spot(self.spot_before, median, policy.max_step)?;
		let smoothed = math::stepped_smoothed(
			self.smoothed_before,
			spot,
			self.elapsed,
			policy.window,
			policy.max_daily_rise,
		)?;
		Some((spot, smoothed))
	}
}

impl GuardedPrice {
	/// The step that a median belongs to at `now`: that of the interval which has not ended, or that
	/// of a new one.
	pub(crate) fn step_at(&self, now: Moment) -> Step {
		let min_interval = self.policy_in_force(now).min_interval;
		let since = |step: Step| now.saturating_sub(step.at);
		match self.step {
			Some(step) if since(step) < min_interval => step,
			last => Step {
				at: now,
				elapsed: last.map_or(0, since),
				spot_before: self.spot,
				smoothed_before: self.smoothed,
			},
		}
	}
}
