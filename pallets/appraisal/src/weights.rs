// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_appraisal`, written by `make weights`: do not edit.
//!
//! Measured on 2026-11-30 with version 64.0.0 of the benchmarks' command line, on AMD EPYC, in
//! 50 steps of 20 repetitions. What each of them does stands in `benchmarking`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// The weights of this pallet's calls and of the steps of its hook.
pub trait WeightInfo {
	/// The weight of `set_feed`.
	fn set_feed() -> Weight;
	/// The weight of `remove_feed`.
	fn remove_feed() -> Weight;
	/// The weight of `pause_feed`.
	fn pause_feed() -> Weight;
	/// The weight of `set_minimum_reports`.
	fn set_minimum_reports() -> Weight;
	/// The weight of `next_in_line`.
	fn next_in_line() -> Weight;
	/// The weight of `let_pause_lapse`.
	fn let_pause_lapse() -> Weight;
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Feeds` (r:1 w:1)
	/// Proof: `Appraisal::Feeds` (`max_values`: None, `max_size`: Some(6277), added: 8752, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::CounterForFeeds` (r:1 w:1)
	/// Proof: `Appraisal::CounterForFeeds` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn set_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `1300`
		//  estimated: `16057`
		// Shortest time: 62_973_000 picoseconds.
		Weight::from_parts(66_739_000, 16057)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Appraisal::Feeds` (r:1 w:1)
	/// Proof: `Appraisal::Feeds` (`max_values`: None, `max_size`: Some(6277), added: 8752, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:0)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::CounterForFeeds` (r:1 w:1)
	/// Proof: `Appraisal::CounterForFeeds` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:0 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:0 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn remove_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `864`
		//  estimated: `20426`
		// Shortest time: 43_665_000 picoseconds.
		Weight::from_parts(46_650_000, 20426)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::NextMeasure` (r:1 w:1)
	/// Proof: `Appraisal::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:0 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn pause_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `787`
		//  estimated: `9593`
		// Shortest time: 35_893_000 picoseconds.
		Weight::from_parts(38_367_000, 9593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:0 w:1)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_minimum_reports() -> Weight {
		// Proof size in bytes:
		//  measured:  `63`
		//  estimated: `3009`
		// Shortest time: 10_346_000 picoseconds.
		Weight::from_parts(11_237_000, 3009)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Appraisal::Lapses` (r:1 w:0)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `1214`
		//  estimated: `3481`
		// Shortest time: 13_300_000 picoseconds.
		Weight::from_parts(15_073_000, 3481)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:2 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn let_pause_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `1890`
		//  estimated: `11585`
		// Shortest time: 74_010_000 picoseconds.
		Weight::from_parts(78_406_000, 11585)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn set_feed() -> Weight {
		Weight::from_parts(66_739_000, 16057)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn remove_feed() -> Weight {
		Weight::from_parts(46_650_000, 20426)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn pause_feed() -> Weight {
		Weight::from_parts(38_367_000, 9593)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_minimum_reports() -> Weight {
		Weight::from_parts(11_237_000, 3009)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn next_in_line() -> Weight {
		Weight::from_parts(15_073_000, 3481)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn let_pause_lapse() -> Weight {
		Weight::from_parts(78_406_000, 11585)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
}
