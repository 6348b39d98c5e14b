// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `frame_system_extensions`, written by `make weights`: do not edit.
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

/// The weights of `frame_system_extensions`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 8_455_000 picoseconds.
		Weight::from_parts(11_967_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 17_981_000 picoseconds.
		Weight::from_parts(24_319_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 17_868_000 picoseconds.
		Weight::from_parts(23_691_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 1_670_000 picoseconds.
		Weight::from_parts(2_879_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Proof size in bytes:
		//  measured:  `101`
		//  estimated: `3593`
		// Shortest time: 32_914_000 picoseconds.
		Weight::from_parts(43_175_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn check_spec_version() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 1_506_000 picoseconds.
		Weight::from_parts(2_221_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 1_365_000 picoseconds.
		Weight::from_parts(2_153_000, 0)
	}
	fn check_weight() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 20_019_000 picoseconds.
		Weight::from_parts(26_039_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 10_977_000 picoseconds.
		Weight::from_parts(14_657_000, 0)
	}
}
