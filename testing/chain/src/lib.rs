// SPDX-License-Identifier: GPL-3.0-only

//! The real runtime without a node, for the tools that play on it: the fuzzer, the stress tool and
//! the measurements of blocks.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`chain`] | genesis, blocks, dispatch, invariants |
//! | [`host`] | what the host says of the block's proof, which may be lies |
//! | [`accounts`] | who plays, each by a number |
//! | [`caller`] | in whose name a call is made |
//! | [`fixtures`] | accounts with money, collections, items |
//! | [`markets`] | two collections, with the feeds and the markets that tools start from |
//! | [`votes`] | votes that name what they replace |
//! | [`dice`] | random numbers from a seed |

#![allow(clippy::expect_used, reason = "a tool stops at whatever it did not expect")]

pub mod accounts;
pub mod caller;
pub mod chain;
pub mod dice;
pub mod fixtures;
pub mod host;
pub mod markets;
pub mod votes;
