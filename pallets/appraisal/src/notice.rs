// SPDX-License-Identifier: Apache-2.0

//! The notice that borrowers have of a feed's new policy, so that a vote liquidates nobody the day
//! it passes.

use crate::{GuardedPrice, Policy, PolicyNotice};
use pignus_primitives::Moment;

impl GuardedPrice {
	/// The notice that has not run out at `now`.
	pub(crate) fn running_notice(&self, now: Moment) -> Option<PolicyNotice> {
		self.notice.filter(|notice| now < notice.until)
	}

	/// The policy that counts at `now`.
	pub fn policy_in_force(&self, now: Moment) -> Policy {
		self.running_notice(now).map_or(self.policy, |notice| notice.former)
	}

	/// The notice after a vote for `policy`, if that is to count only after `period`. A vote for
	/// what was voted before lets a running notice go on, one for what still counts ends it.
	pub(crate) fn notice_after_vote(
		&self,
		policy: Policy,
		now: Moment,
		period: Moment,
	) -> Option<PolicyNotice> {
		let former = self.policy_in_force(now);
		if policy == former {
			None
		} else if policy == self.policy {
			self.running_notice(now)
		} else {
			Some(PolicyNotice { former, until: now.saturating_add(period) })
		}
	}

	/// Until when a median of `reported_at` can be acted upon, as it is known at `now`: for the
	/// `max_age` of the policy in force.
	pub(crate) fn fresh_until(&self, reported_at: Moment, now: Moment) -> Moment {
		let end = |policy: Policy| reported_at.saturating_add(policy.max_age);
		let voted = end(self.policy);
		match self.notice {
			// What was stale under the former policy stays so, even if the voted one is longer.
			Some(notice) if now < notice.until || end(notice.former) < notice.until => {
				end(notice.former)
			},
			Some(notice) => voted.max(notice.until),
			None => voted,
		}
	}
}
