// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `cumulus_pallet_weight_reclaim`, written by `make weights`: do not edit.
//!
//! Measured on 2026-11-22 with version 64.0.0 of the benchmarks' command line, on Intel(R) Xeon(R) Processor, in
//! 10 steps of 4 repetitions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports)]

use core::marker::PhantomData;
use polkadot_sdk::{
	frame_support::{traits::Get, weights::Weight},
	*,
};

/// The weights of `cumulus_pallet_weight_reclaim`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> cumulus_pallet_weight_reclaim::WeightInfo for WeightInfo<T> {
	fn storage_weight_reclaim() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 25_827_000 picoseconds.
		Weight::from_parts(35_736_000, 0)
	}
}
