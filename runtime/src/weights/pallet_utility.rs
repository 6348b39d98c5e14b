// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_utility`, written by `make weights`: do not edit.
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

/// The weights of `pallet_utility`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	/// The range of component `c` is `[0, 1000]`.
	fn batch(c: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 14_267_000 picoseconds.
		Weight::from_parts(17_149_000, 0)
			// Standard error: 374_283
			.saturating_add(Weight::from_parts(18_073_432, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 12_664_000 picoseconds.
		Weight::from_parts(25_384_000, 0)
	}
	/// The range of component `c` is `[0, 1000]`.
	fn batch_all(c: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 13_949_000 picoseconds.
		Weight::from_parts(95_378_012, 0)
			// Standard error: 692_012
			.saturating_add(Weight::from_parts(17_579_311, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 16_795_000 picoseconds.
		Weight::from_parts(35_072_000, 0)
	}
	/// The range of component `c` is `[0, 1000]`.
	fn force_batch(c: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 24_552_000 picoseconds.
		Weight::from_parts(1_151_028_170, 0)
			// Standard error: 1_056_847
			.saturating_add(Weight::from_parts(15_116_203, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 16_940_000 picoseconds.
		Weight::from_parts(34_738_000, 0)
	}
	fn if_else() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 20_910_000 picoseconds.
		Weight::from_parts(44_611_000, 0)
	}
}
