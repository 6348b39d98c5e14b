// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_asset_rate`, written by `make weights`: do not edit.
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

/// The weights of `pallet_asset_rate`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_asset_rate::WeightInfo for WeightInfo<T> {
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:1)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size in bytes:
		//  measured:  `201`
		//  estimated: `3501`
		// Shortest time: 58_557_000 picoseconds.
		Weight::from_parts(64_833_000, 3501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:1)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn update() -> Weight {
		// Proof size in bytes:
		//  measured:  `207`
		//  estimated: `3501`
		// Shortest time: 37_338_000 picoseconds.
		Weight::from_parts(62_958_000, 3501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:1)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn remove() -> Weight {
		// Proof size in bytes:
		//  measured:  `207`
		//  estimated: `3501`
		// Shortest time: 58_665_000 picoseconds.
		Weight::from_parts(66_954_000, 3501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
