// SPDX-License-Identifier: Apache-2.0

//! Chain time, in milliseconds.

use crate::Config;
use pignus_primitives::Moment;
use polkadot_sdk::{
	frame_support::traits::Time,
	sp_runtime::{traits::EnsureAdd, ArithmeticError},
};

/// The time of the present block; in `on_initialize`, of the one before.
pub(crate) fn now<T: Config>() -> Moment {
	<T as Config>::Time::now()
}

/// The moment that lies `period` ahead.
pub(crate) fn from_now<T: Config>(period: Moment) -> Result<Moment, ArithmeticError> {
	now::<T>().ensure_add(period)
}
