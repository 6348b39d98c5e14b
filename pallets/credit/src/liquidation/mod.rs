// SPDX-License-Identifier: Apache-2.0

//! From default to the end of a loan: the start, the lots of each round, the outcome of a lot and
//! what follows from it, failed deliveries, and redemption.

pub(crate) mod delivery;
mod ending;
pub(crate) mod next_default;
pub(crate) mod outcome;
pub(crate) mod proceeds;
pub(crate) mod redeem;
pub(crate) mod rounds;
pub(crate) mod settlement;
pub(crate) mod start;
