// SPDX-License-Identifier: Apache-2.0

//! From default to the end of a loan: the start, the lots of each round, the outcome of a lot and
//! what follows from it, failed deliveries, redemption, and the inventory of what nobody bought.

pub(crate) mod conclude;
pub(crate) mod delivery;
mod ending;
pub(crate) mod fine;
pub(crate) mod inventory;
pub(crate) mod lots;
pub(crate) mod next_default;
mod outcome;
pub(crate) mod proceeds;
pub(crate) mod redeem;
pub(crate) mod rounds;
pub(crate) mod settlement;
pub(crate) mod spending;
pub(crate) mod start;
mod usage;
