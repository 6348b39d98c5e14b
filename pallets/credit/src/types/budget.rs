// SPDX-License-Identifier: Apache-2.0

//! How many liquidations may still start in a block.

use super::DefaultReason;
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How many liquidations may still start in a block: of each kind, while half is kept for the
/// other, and in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Budget {
	/// Of unhealthy loans.
	pub unhealthy: u32,
	/// Of matured loans.
	pub matured: u32,
	/// Of either kind.
	pub all: u32,
	/// Whether the hook stopped for want of weight, so that it goes on at the end of the block.
	pub is_unfinished: bool,
}

impl Budget {
	/// The budget of a new block: half of its liquidations is kept for each kind.
	pub fn of_block(liquidations_per_block: u32) -> Self {
		let half = liquidations_per_block / 2;
		Self { unhealthy: half, matured: half, all: liquidations_per_block, is_unfinished: false }
	}

	/// Both kinds may use what is left.
	pub fn shared(self) -> Self {
		Self { unhealthy: self.all, matured: self.all, ..self }
	}

	/// What is left when a block's limit changes from `before` liquidations to `now`: those that
	/// have started count.
	pub fn after_change(self, before: u32, now: u32) -> Self {
		let started = before.saturating_sub(self.all);
		Self { all: now.saturating_sub(started), ..self }.shared()
	}

	/// Whether one more may start.
	pub fn allows(&self, reason: DefaultReason) -> bool {
		let of_kind = match reason {
			DefaultReason::Unhealthy => self.unhealthy,
			DefaultReason::Matured => self.matured,
		};
		of_kind > 0 && self.all > 0
	}

	/// Count one that has started.
	pub fn count(&mut self, reason: DefaultReason) {
		let of_kind = match reason {
			DefaultReason::Unhealthy => &mut self.unhealthy,
			DefaultReason::Matured => &mut self.matured,
		};
		*of_kind = of_kind.saturating_sub(1);
		self.all = self.all.saturating_sub(1);
	}
}
