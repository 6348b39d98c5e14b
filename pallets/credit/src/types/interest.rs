// SPDX-License-Identifier: Apache-2.0

//! How interest accrues.

use super::{Ledger, MarketStatus};
use crate::math;
use pignus_primitives::Moment;
use sp_runtime::{
	traits::{EnsureAdd, EnsureMul},
	ArithmeticError, Perquintill,
};

impl Ledger {
	/// The ledger with whole seconds of interest accrued up to `now`; seconds that began before a
	/// raise to `apr` came into force count at the former rate. While the market is halted the
	/// seconds pass without interest.
	pub fn accrued(self, apr: Perquintill, now: Moment) -> Result<Self, ArithmeticError> {
		let seconds = now.saturating_sub(self.accrued_at) / 1_000;
		let accrued_at = self.accrued_at.ensure_add(seconds.ensure_mul(1_000)?)?;
		if self.status == MarketStatus::Halted {
			return Ok(Self { accrued_at, ..self });
		}
		let (former, at_former) = self.transitions.rate.map_or((apr, 0), |notice| {
			let before_raise = notice.until.saturating_sub(self.accrued_at).div_ceil(1_000);
			(notice.former, seconds.min(before_raise))
		});
		let index = math::compounded(self.index, former, at_former)
			.and_then(|index| math::compounded(index, apr, seconds.checked_sub(at_former)?))
			.ok_or(ArithmeticError::Overflow)?;
		Ok(Self { index, accrued_at, ..self })
	}
}
