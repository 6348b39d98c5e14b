// SPDX-License-Identifier: GPL-3.0-only

//! A stateful fuzzer of the real runtime. It plays borrowers, bidders, a collection's team,
//! operators and guardians, some of them hostile, governance and careless votes, lets time jump, and
//! checks every invariant after every block. A failure is shrunk to a short list of steps that can
//! be played again.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`scenario`] | what every run starts from: collections, markets, accounts |
//! | [`step`] | what a run is made of, and how it is written down |
//! | [`players`] | who does what: the choice of the next step |
//! | [`audit`] | the reference model beside the chain |
//! | [`indexer`] | what events alone tell, beside the chain |
//! | [`budgets`] | whether the hooks keep to what they may take of a block |
//! | [`run`] | a run, from a seed or from a list of steps |
//! | [`campaign`] | many runs, on all cores |
//! | [`shrink`] | finds the shortest list that still fails |
//! | [`state`] | checks the invariants in the exported state of a node |
//! | [`report`] | what a run has reached |

#![allow(clippy::expect_used, reason = "a fuzzer stops at whatever it did not expect")]

pub mod audit;
pub mod budgets;
pub mod campaign;
pub mod indexer;
pub mod players;
pub mod report;
pub mod run;
pub mod scenario;
pub mod shrink;
pub mod state;
pub mod step;
