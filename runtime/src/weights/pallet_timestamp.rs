// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_timestamp`, written by `make weights`: do not edit.
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

/// The weights of `pallet_timestamp`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_timestamp::WeightInfo for WeightInfo<T> {
	/// Storage: `Timestamp::Now` (r:1 w:1)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Aura::CurrentSlot` (r:1 w:0)
	/// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set() -> Weight {
		// Proof size in bytes:
		//  measured:  `43`
		//  estimated: `1493`
		// Shortest time: 15_610_000 picoseconds.
		Weight::from_parts(29_416_000, 1493)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn on_finalize() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 4_324_000 picoseconds.
		Weight::from_parts(5_774_000, 0)
	}
}
