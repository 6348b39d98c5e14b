// SPDX-License-Identifier: Apache-2.0

//! What votes and guardians set: markets within their hard bounds, limits, pauses, multipliers, and
//! the guardians' measures, which lapse by themselves.

mod authority;
mod bounds;
pub(crate) mod lapses;
pub(crate) mod limits;
pub(crate) mod markets;
pub(crate) mod multipliers;
pub(crate) mod set_pause;

pub(crate) use authority::MeasuresOf;
