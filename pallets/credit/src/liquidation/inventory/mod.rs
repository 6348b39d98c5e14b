// SPDX-License-Identifier: Apache-2.0

//! What nobody bought belongs to the insurance fund: it is offered again, week after week, for less
//! each time.

pub(crate) mod forfeit;
pub(crate) mod hand_out;
pub(crate) mod offer;
pub(crate) mod outcome;
pub(crate) mod queue;
