// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_auctions`, written by `make weights`: do not edit.
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
	/// The weight of `bid`.
	fn bid() -> Weight;
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
	/// The weight of `open`.
	fn open() -> Weight;
	/// The weight of `withdraw`.
	fn withdraw() -> Weight;
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(615), added: 3090, mode: `MaxEncodedLen`)
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
		//  measured:  `2415`
		//  estimated: `31479`
		// Shortest time: 160_258_000 picoseconds.
		Weight::from_parts(164_434_000, 31479)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:0)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof size in bytes:
		//  measured:  `1454`
		//  estimated: `4982`
		// Shortest time: 19_639_000 picoseconds.
		Weight::from_parts(20_881_000, 4982)
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
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Proof size in bytes:
		//  measured:  `2449`
		//  estimated: `23276`
		// Shortest time: 201_289_000 picoseconds.
		Weight::from_parts(208_320_000, 23276)
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
		// Shortest time: 7_771_000 picoseconds.
		Weight::from_parts(8_493_000, 2138)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Auctions::Endings` (r:1 w:0)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_ending() -> Weight {
		// Proof size in bytes:
		//  measured:  `872`
		//  estimated: `3477`
		// Shortest time: 13_139_000 picoseconds.
		Weight::from_parts(14_131_000, 3477)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:0)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	fn look_at_auction() -> Weight {
		// Proof size in bytes:
		//  measured:  `1126`
		//  estimated: `3834`
		// Shortest time: 10_275_000 picoseconds.
		Weight::from_parts(11_287_000, 3834)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:1)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:1 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(615), added: 3090, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof size in bytes:
		//  measured:  `3135`
		//  estimated: `29041`
		// Shortest time: 236_261_000 picoseconds.
		Weight::from_parts(243_552_000, 29041)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Auctions::NextAuction` (r:1 w:1)
	/// Proof: `Auctions::NextAuction` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:0 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Proof size in bytes:
		//  measured:  `614`
		//  estimated: `7323`
		// Shortest time: 16_374_000 picoseconds.
		Weight::from_parts(18_428_000, 7323)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
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
		//  measured:  `1991`
		//  estimated: `16880`
		// Shortest time: 80_770_000 picoseconds.
		Weight::from_parts(87_540_000, 16880)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn bid() -> Weight {
		Weight::from_parts(164_434_000, 31479)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn settle() -> Weight {
		Weight::from_parts(20_881_000, 4982)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(208_320_000, 23276)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn tick() -> Weight {
		Weight::from_parts(8_493_000, 2138)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn next_ending() -> Weight {
		Weight::from_parts(14_131_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn look_at_auction() -> Weight {
		Weight::from_parts(11_287_000, 3834)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(243_552_000, 29041)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(18_428_000, 7323)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(87_540_000, 16880)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
