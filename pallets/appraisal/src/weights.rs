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
	/// The weight of `change_feed`.
	fn change_feed() -> Weight;
	/// The weight of `remove_feed`.
	fn remove_feed() -> Weight;
	/// The weight of `pause_feed`.
	fn pause_feed() -> Weight;
	/// The weight of `set_minimum_reports`.
	fn set_minimum_reports() -> Weight;
	/// The weight of `remove_operator`.
	fn remove_operator() -> Weight;
	/// The weight of `suspend_operator`.
	fn suspend_operator() -> Weight;
	/// The weight of `operators_changed`.
	fn operators_changed() -> Weight;
	/// The weight of `prioritise_report`.
	fn prioritise_report(n: u32, ) -> Weight;
	/// The weight of `next_in_line`.
	fn next_in_line() -> Weight;
	/// The weight of `let_pause_lapse`.
	fn let_pause_lapse() -> Weight;
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Appraisal::Feeds` (r:1 w:1)
	/// Proof: `Appraisal::Feeds` (`max_values`: None, `max_size`: Some(6277), added: 8752, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::CounterForFeeds` (r:1 w:1)
	/// Proof: `Appraisal::CounterForFeeds` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	fn set_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `1300`
		//  estimated: `16147`
		// Shortest time: 78_657_000 picoseconds.
		Weight::from_parts(116_283_000, 16147)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Appraisal::Feeds` (r:1 w:1)
	/// Proof: `Appraisal::Feeds` (`max_values`: None, `max_size`: Some(6277), added: 8752, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:0)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn change_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `7750`
		//  estimated: `18232`
		// Shortest time: 104_946_000 picoseconds.
		Weight::from_parts(122_101_000, 18232)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Appraisal::Feeds` (r:1 w:1)
	/// Proof: `Appraisal::Feeds` (`max_values`: None, `max_size`: Some(6277), added: 8752, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:0)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::CounterForFeeds` (r:1 w:1)
	/// Proof: `Appraisal::CounterForFeeds` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::RawValues` (r:0 w:33)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::Values` (r:0 w:1)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:0 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:0 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	fn remove_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `1920`
		//  estimated: `108730`
		// Shortest time: 142_111_000 picoseconds.
		Weight::from_parts(161_000_000, 108730)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(39_u64))
	}
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:1 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::NextMeasure` (r:1 w:1)
	/// Proof: `Appraisal::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:0 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn pause_feed() -> Weight {
		// Proof size in bytes:
		//  measured:  `1077`
		//  estimated: `12182`
		// Shortest time: 45_778_000 picoseconds.
		Weight::from_parts(53_059_000, 12182)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:0)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:1 w:1)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_minimum_reports() -> Weight {
		// Proof size in bytes:
		//  measured:  `132`
		//  estimated: `3552`
		// Shortest time: 15_053_000 picoseconds.
		Weight::from_parts(16_574_000, 3552)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `OracleMembers::Members` (r:1 w:1)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:1 w:0)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::RawValues` (r:1056 w:32)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:33 w:32)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:0)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:32 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `OracleMembers::Prime` (r:1 w:0)
	/// Proof: `OracleMembers::Prime` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::Values` (r:0 w:32)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn remove_operator() -> Weight {
		// Proof size in bytes:
		//  measured:  `18824`
		//  estimated: `469915`
		// Shortest time: 5_732_398_000 picoseconds.
		Weight::from_parts(6_165_502_000, 469915)
			.saturating_add(T::DbWeight::get().reads(1127_u64))
			.saturating_add(T::DbWeight::get().writes(98_u64))
	}
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:1 w:0)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:1)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::RawValues` (r:1056 w:32)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:33 w:32)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:32 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::Values` (r:0 w:32)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn suspend_operator() -> Weight {
		// Proof size in bytes:
		//  measured:  `18894`
		//  estimated: `469388`
		// Shortest time: 5_647_792_000 picoseconds.
		Weight::from_parts(7_350_305_000, 469388)
			.saturating_add(T::DbWeight::get().reads(1126_u64))
			.saturating_add(T::DbWeight::get().writes(98_u64))
	}
	/// Storage: `Oracle::RawValues` (r:1056 w:32)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:33 w:32)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:0)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::MinimumReports` (r:1 w:0)
	/// Proof: `Appraisal::MinimumReports` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:32 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::Values` (r:0 w:32)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn operators_changed() -> Weight {
		// Proof size in bytes:
		//  measured:  `18824`
		//  estimated: `469388`
		// Shortest time: 5_731_907_000 picoseconds.
		Weight::from_parts(9_095_551_000, 469388)
			.saturating_add(T::DbWeight::get().reads(1126_u64))
			.saturating_add(T::DbWeight::get().writes(97_u64))
	}
	/// Storage: `OracleMembers::Members` (r:1 w:0)
	/// Proof: `OracleMembers::Members` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Suspension` (r:1 w:0)
	/// Proof: `Appraisal::Suspension` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:32 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Oracle::RawValues` (r:32 w:0)
	/// Proof: `Oracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn prioritise_report(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `523 + n * (89 ±0)`
		//  estimated: `3556 + n * 5243`
		// Shortest time: 31_036_000 picoseconds.
		Weight::from_parts(21_767_792, 3556)
			// Standard error: 217_843
			.saturating_add(Weight::from_parts(11_917_620, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5243).saturating_mul(n.into()))
	}
	/// Storage: `Appraisal::Lapses` (r:1 w:0)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `1214`
		//  estimated: `3481`
		// Shortest time: 13_921_000 picoseconds.
		Weight::from_parts(20_100_000, 3481)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Lapses` (r:2 w:1)
	/// Proof: `Appraisal::Lapses` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Measures` (r:1 w:1)
	/// Proof: `Appraisal::Measures` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:1)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	fn let_pause_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `1932`
		//  estimated: `11675`
		// Shortest time: 75_983_000 picoseconds.
		Weight::from_parts(120_679_000, 11675)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn set_feed() -> Weight {
		Weight::from_parts(116_283_000, 16147)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn change_feed() -> Weight {
		Weight::from_parts(122_101_000, 18232)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn remove_feed() -> Weight {
		Weight::from_parts(161_000_000, 108730)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(39_u64))
	}
	fn pause_feed() -> Weight {
		Weight::from_parts(53_059_000, 12182)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_minimum_reports() -> Weight {
		Weight::from_parts(16_574_000, 3552)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn remove_operator() -> Weight {
		Weight::from_parts(6_165_502_000, 469915)
			.saturating_add(RocksDbWeight::get().reads(1127_u64))
			.saturating_add(RocksDbWeight::get().writes(98_u64))
	}
	fn suspend_operator() -> Weight {
		Weight::from_parts(7_350_305_000, 469388)
			.saturating_add(RocksDbWeight::get().reads(1126_u64))
			.saturating_add(RocksDbWeight::get().writes(98_u64))
	}
	fn operators_changed() -> Weight {
		Weight::from_parts(9_095_551_000, 469388)
			.saturating_add(RocksDbWeight::get().reads(1126_u64))
			.saturating_add(RocksDbWeight::get().writes(97_u64))
	}
	fn prioritise_report(n: u32, ) -> Weight {
		Weight::from_parts(21_767_792, 3556)
			.saturating_add(Weight::from_parts(11_917_620, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5243).saturating_mul(n.into()))
	}
	fn next_in_line() -> Weight {
		Weight::from_parts(20_100_000, 3481)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn let_pause_lapse() -> Weight {
		Weight::from_parts(120_679_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
}
