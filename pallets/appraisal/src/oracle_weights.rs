// SPDX-License-Identifier: Apache-2.0

//! The weights of `pallet_oracle`, written by `make weights`: do not edit.
//!
//! Measured on 2026-11-30 with version 64.0.0 of the benchmarks' command line, on AMD EPYC, in
//! 50 steps of 20 repetitions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The weights of `pallet_oracle`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_oracle::WeightInfo for WeightInfo<T> {
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:0)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::HasDispatched` (r:1 w:1)
	/// Proof: `Oracle::HasDispatched` (`max_values`: Some(1), `max_size`: Some(1057), added: 1552, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::RawValues` (r:1024 w:32)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::Values` (r:32 w:32)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:32 w:32)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:1 w:0)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:32 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// The range of component `x` is `[0, 32]`.
	fn feed_values(x: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `27070 + x * (743 ±0)`
		//  estimated: `6360 + x * 89334`
		// Shortest time: 54_151_000 picoseconds.
		Weight::from_parts(193_193_550, 6360)
			// Standard error: 311_324
			.saturating_add(Weight::from_parts(234_496_248, 0).saturating_mul(x.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads((35_u64).saturating_mul(x.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(x.into())))
			.saturating_add(Weight::from_parts(0, 89334).saturating_mul(x.into()))
	}
	/// Storage: `Oracle::HasDispatched` (r:0 w:1)
	/// Proof: `Oracle::HasDispatched` (`max_values`: Some(1), `max_size`: Some(1057), added: 1552, mode: `MaxEncodedLen`)
	fn on_finalize() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `2542`
		// Shortest time: 4_747_000 picoseconds.
		Weight::from_parts(6_099_000, 2542)
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
