// SPDX-License-Identifier: GPL-3.0-only

//! What would have happened: loans on the real runtime, walked along a path of prices, with bidders
//! as agents; and the same under the published rules of others.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`path`] | how prices go: recorded crises, synthetic ones, a user's own |
//! | [`portfolio`] | the loans at the start |
//! | [`bidders`] | who buys, when, for how much |
//! | [`rules`] | the rules that loans are liquidated by: ours and others' |
//! | [`simulation`] | one set of rules on one path |
//! | [`tally`] | what is counted while it runs |
//! | [`outcome`] | what a simulation finds |
//! | [`settings`] | the parameters of a run, and what they mean |
//! | [`sweep`] | many simulations, on all cores |
//! | [`report`] | tables, the page, results for machines |
//! | [`arithmetic`] | amounts and fractions in whole numbers |

#![allow(clippy::expect_used, reason = "a simulation stops at whatever it did not expect")]

pub mod arithmetic;
pub mod bidders;
pub mod outcome;
pub mod path;
pub mod portfolio;
pub mod report;
pub mod rules;
pub mod settings;
pub mod simulation;
pub mod sweep;
pub mod tally;
