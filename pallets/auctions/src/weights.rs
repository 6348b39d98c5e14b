// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_auctions`, written by `make weights`: do not edit.
//!
//! Measured on 2026-12-01 with version 64.0.0 of the benchmarks' command line, on AMD EPYC, in
//! 50 steps of 20 repetitions. What each of them does stands in `benchmarking`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};
use pignus_primitives::hook::Usage;

/// The weights of this pallet's calls and of the steps of its hook.
pub trait WeightInfo {
	/// The weight of `bid`.
	fn bid() -> Weight;
	/// The weight of `bid_in_time`.
	fn bid_in_time() -> Weight;
	/// The weight of `settle`.
	fn settle() -> Weight;
	/// The weight of `claim`.
	fn claim() -> Weight;
	/// The weight of `tick`.
	fn tick() -> Weight;
	/// The weight of `next_ending`.
	fn next_ending() -> Weight;
	/// The weight of `look_at_auction`.
	fn look_at_auction() -> Weight;
	/// The weight of `close`.
	fn close() -> Weight;
	/// What `close` uses: its weight, and what enters the proof when the block ends.
	fn close_usage() -> Usage {
		Usage { late_proof: 3_000, ..Usage::of(Self::close()) }
	}
	/// The weight of `close_sold`.
	fn close_sold() -> Weight;
	/// What `close_sold` uses: its weight, and what enters the proof when the block ends.
	fn close_sold_usage() -> Usage {
		Usage { late_proof: 6_087, ..Usage::of(Self::close_sold()) }
	}
	/// The weight of `owe`.
	fn owe() -> Weight;
	/// What `owe` uses: its weight, and what enters the proof when the block ends.
	fn owe_usage() -> Usage {
		Usage { late_proof: 3_600, ..Usage::of(Self::owe()) }
	}
	/// The weight of `open`.
	fn open() -> Weight;
	/// What `open` uses: its weight, and what enters the proof when the block ends.
	fn open_usage() -> Usage {
		Usage { late_proof: 8_964, ..Usage::of(Self::open()) }
	}
	/// The weight of `withdraw`.
	fn withdraw() -> Weight;
	/// What `withdraw` uses: its weight, and what enters the proof when the block ends.
	fn withdraw_usage() -> Usage {
		Usage { late_proof: 7_887, ..Usage::of(Self::withdraw()) }
	}
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:2 w:2)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:2)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn bid() -> Weight {
		// Proof size in bytes:
		//  measured:  `2499`
		//  estimated: `28422`
		// Shortest time: 107_430_000 picoseconds.
		Weight::from_parts(110_424_000, 28422)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:2 w:2)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	fn bid_in_time() -> Weight {
		// Proof size in bytes:
		//  measured:  `2469`
		//  estimated: `23448`
		// Shortest time: 101_602_000 picoseconds.
		Weight::from_parts(104_225_000, 23448)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:0)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof size in bytes:
		//  measured:  `1487`
		//  estimated: `5015`
		// Shortest time: 12_649_000 picoseconds.
		Weight::from_parts(13_300_000, 5015)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Auctions::Claims` (r:1 w:1)
	/// Proof: `Auctions::Claims` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Proof size in bytes:
		//  measured:  `2673`
		//  estimated: `23309`
		// Shortest time: 145_267_000 picoseconds.
		Weight::from_parts(148_472_000, 23309)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:1)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn tick() -> Weight {
		// Proof size in bytes:
		//  measured:  `321`
		//  estimated: `2138`
		// Shortest time: 5_718_000 picoseconds.
		Weight::from_parts(6_029_000, 2138)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Auctions::Endings` (r:1 w:0)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_ending() -> Weight {
		// Proof size in bytes:
		//  measured:  `872`
		//  estimated: `3477`
		// Shortest time: 8_322_000 picoseconds.
		Weight::from_parts(9_124_000, 3477)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:0)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn look_at_auction() -> Weight {
		// Proof size in bytes:
		//  measured:  `1159`
		//  estimated: `3867`
		// Shortest time: 6_770_000 picoseconds.
		Weight::from_parts(7_341_000, 3867)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:1)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:1 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof size in bytes:
		//  measured:  `3359`
		//  estimated: `24385`
		// Shortest time: 91_196_000 picoseconds.
		Weight::from_parts(96_234_000, 24385)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn close_sold() -> Weight {
		// Proof size in bytes:
		//  measured:  `1159`
		//  estimated: `6354`
		// Shortest time: 15_273_000 picoseconds.
		Weight::from_parts(16_344_000, 6354)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Claims` (r:1 w:1)
	/// Proof: `Auctions::Claims` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn owe() -> Weight {
		// Proof size in bytes:
		//  measured:  `1192`
		//  estimated: `19328`
		// Shortest time: 82_954_000 picoseconds.
		Weight::from_parts(85_427_000, 19328)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Auctions::NextAuction` (r:1 w:1)
	/// Proof: `Auctions::NextAuction` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:0 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Proof size in bytes:
		//  measured:  `614`
		//  estimated: `7356`
		// Shortest time: 10_295_000 picoseconds.
		Weight::from_parts(10_926_000, 7356)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof size in bytes:
		//  measured:  `2167`
		//  estimated: `16913`
		// Shortest time: 55_252_000 picoseconds.
		Weight::from_parts(56_995_000, 16913)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn bid() -> Weight {
		Weight::from_parts(110_424_000, 28422)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn bid_in_time() -> Weight {
		Weight::from_parts(104_225_000, 23448)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn settle() -> Weight {
		Weight::from_parts(13_300_000, 5015)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(148_472_000, 23309)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn tick() -> Weight {
		Weight::from_parts(6_029_000, 2138)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn next_ending() -> Weight {
		Weight::from_parts(9_124_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn look_at_auction() -> Weight {
		Weight::from_parts(7_341_000, 3867)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(96_234_000, 24385)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn close_sold() -> Weight {
		Weight::from_parts(16_344_000, 6354)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn owe() -> Weight {
		Weight::from_parts(85_427_000, 19328)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(10_926_000, 7356)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(56_995_000, 16913)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
