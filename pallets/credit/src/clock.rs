// SPDX-License-Identifier: Apache-2.0

//! Chain time, in milliseconds.

use crate::Config;
use frame_support::traits::Time;
use pignus_primitives::Moment;
use sp_runtime::{traits::EnsureAdd, ArithmeticError};

/// The time of the current block; in `on_initialize`, that of the block before.
pub(crate) fn now<T: Config>() -> Moment {
	<T as Config>::Time::now()
}

/// The moment that is `period` milliseconds from now.
pub(crate) fn from_now<T: Config>(period: Moment) -> Result<Moment, ArithmeticError> {
	now::<T>().ensure_add(period)
}
