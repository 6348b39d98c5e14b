// SPDX-License-Identifier: Apache-2.0

//! The arithmetic that the pallets share, pure and exact.

use crate::Balance;
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding as mul_div, Permill, Rounding,
};

/// `fraction` of `amount`; never `None` for a fraction of at most one.
pub fn fraction_of(amount: Balance, fraction: Permill, rounding: Rounding) -> Option<Balance> {
	mul_div(amount, fraction.deconstruct().into(), 1_000_000, rounding)
}
