// SPDX-License-Identifier: Apache-2.0

//! The traits and small types that the Pignus pallets share.
//!
//! Nothing here needs the `Config` of one of them: they know each other only through these traits.
//!
//! - [`appraisal`]: what the credit pallet asks of the appraisal pallet.
//! - [`auction`]: what the credit and the auction pallet ask of each other.
//! - [`exact`]: payments of exactly what is asked for.
//! - [`guardian`]: measures that lapse by themselves.
//! - [`hook`]: whether a hook may run, and how much it may weigh.
//! - [`math`]: the arithmetic they share.
//! - [`ordered`]: the state trie as a priority queue.
//! - [`page`]: long lists in pages.
//! - [`stops`]: for how long guardians may stop liquidations.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod appraisal;
pub mod auction;
pub mod exact;
pub mod funds;
pub mod guardian;
pub mod hook;
pub mod math;
pub mod ordered;
pub mod page;
pub mod stops;

/// An amount of an asset in its smallest units.
pub type Balance = u128;

/// Chain time in milliseconds since the Unix epoch, as `pallet-timestamp` keeps it.
pub type Moment = u64;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
