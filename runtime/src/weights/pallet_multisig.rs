// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_multisig`, written by `make weights`: do not edit.
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

/// The weights of `pallet_multisig`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_multisig::WeightInfo for WeightInfo<T> {
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_threshold_1(z: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 56_826_000 picoseconds.
		Weight::from_parts(115_981_544, 0)
			// Standard error: 1_172
			.saturating_add(Weight::from_parts(3_416, 0).saturating_mul(z.into()))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_create(s: u32, z: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `76`
		//  estimated: `6811`
		// Shortest time: 114_856_000 picoseconds.
		Weight::from_parts(119_214_000, 6811)
			// Standard error: 95_096
			.saturating_add(Weight::from_parts(1_078_078, 0).saturating_mul(s.into()))
			// Standard error: 952
			.saturating_add(Weight::from_parts(3_489, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[3, 100]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_approve(s: u32, z: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `282`
		//  estimated: `6811`
		// Shortest time: 152_691_000 picoseconds.
		Weight::from_parts(96_328_757, 6811)
			// Standard error: 41_624
			.saturating_add(Weight::from_parts(846_860, 0).saturating_mul(s.into()))
			// Standard error: 405
			.saturating_add(Weight::from_parts(8_219, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_complete(s: u32, z: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `411 + s * (34 ±0)`
		//  estimated: `6811`
		// Shortest time: 273_902_000 picoseconds.
		Weight::from_parts(203_323_900, 6811)
			// Standard error: 70_120
			.saturating_add(Weight::from_parts(1_065_118, 0).saturating_mul(s.into()))
			// Standard error: 691
			.saturating_add(Weight::from_parts(9_223, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	fn approve_as_multi_create(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `76`
		//  estimated: `6811`
		// Shortest time: 133_771_000 picoseconds.
		Weight::from_parts(150_559_351, 6811)
			// Standard error: 35_606
			.saturating_add(Weight::from_parts(917_407, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	fn approve_as_multi_approve(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `282`
		//  estimated: `6811`
		// Shortest time: 77_988_000 picoseconds.
		Weight::from_parts(91_234_180, 6811)
			// Standard error: 17_973
			.saturating_add(Weight::from_parts(730_227, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	fn cancel_as_multi(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `282`
		//  estimated: `6811`
		// Shortest time: 81_458_000 picoseconds.
		Weight::from_parts(135_341_421, 6811)
			// Standard error: 74_220
			.saturating_add(Weight::from_parts(862_253, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[2, 100]`.
	fn poke_deposit(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `282`
		//  estimated: `6811`
		// Shortest time: 80_436_000 picoseconds.
		Weight::from_parts(102_344_041, 6811)
			// Standard error: 76_038
			.saturating_add(Weight::from_parts(1_034_346, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
