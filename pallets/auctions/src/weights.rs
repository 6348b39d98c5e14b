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
		Usage { late_proof: 3_600, ..Usage::of(Self::close()) }
	}
	/// The weight of `close_sold`.
	fn close_sold() -> Weight;
	/// What `close_sold` uses: its weight, and what enters the proof when the block ends.
	fn close_sold_usage() -> Usage {
		Usage { late_proof: 3_600, ..Usage::of(Self::close_sold()) }
	}
	/// The weight of `owe`.
	fn owe() -> Weight;
	/// What `owe` uses: its weight, and what enters the proof when the block ends.
	fn owe_usage() -> Usage {
		Usage { late_proof: 0, ..Usage::of(Self::owe()) }
	}
	/// The weight of `open`.
	fn open() -> Weight;
	/// What `open` uses: its weight, and what enters the proof when the block ends.
	fn open_usage() -> Usage {
		Usage { late_proof: 8_931, ..Usage::of(Self::open()) }
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
	fn close_sold() -> Weight {
		Weight::from_parts(60_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn owe() -> Weight {
		Weight::from_parts(200_000_000, 17000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:1 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
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
		//  measured:  `2610`
		//  estimated: `31499`
		// Shortest time: 168_260_000 picoseconds.
		Weight::from_parts(285_495_000, 31499)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn bid_in_time() -> Weight {
		Weight::from_parts(250_000_000, 28000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
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
		// Shortest time: 21_712_000 picoseconds.
		Weight::from_parts(37_305_000, 4982)
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
		//  measured:  `2640`
		//  estimated: `23276`
		// Shortest time: 222_161_000 picoseconds.
		Weight::from_parts(366_985_000, 23276)
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
		// Shortest time: 8_442_000 picoseconds.
		Weight::from_parts(14_952_000, 2138)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Auctions::Endings` (r:1 w:0)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_ending() -> Weight {
		// Proof size in bytes:
		//  measured:  `872`
		//  estimated: `3477`
		// Shortest time: 14_091_000 picoseconds.
		Weight::from_parts(23_876_000, 3477)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Auctions::Auctions` (r:1 w:0)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(369), added: 2844, mode: `MaxEncodedLen`)
	fn look_at_auction() -> Weight {
		// Proof size in bytes:
		//  measured:  `1126`
		//  estimated: `3834`
		// Shortest time: 10_957_000 picoseconds.
		Weight::from_parts(20_781_000, 3834)
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
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof size in bytes:
		//  measured:  `3371`
		//  estimated: `26458`
		// Shortest time: 232_626_000 picoseconds.
		Weight::from_parts(275_661_000, 26458)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
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
		// Shortest time: 16_825_000 picoseconds.
		Weight::from_parts(23_966_000, 7323)
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
		//  measured:  `2134`
		//  estimated: `16880`
		// Shortest time: 82_703_000 picoseconds.
		Weight::from_parts(93_890_000, 16880)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn close_sold() -> Weight {
		Weight::from_parts(60_000_000, 4000)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn owe() -> Weight {
		Weight::from_parts(200_000_000, 17000)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn bid_in_time() -> Weight {
		Weight::from_parts(250_000_000, 28000)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn bid() -> Weight {
		Weight::from_parts(285_495_000, 31499)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn settle() -> Weight {
		Weight::from_parts(37_305_000, 4982)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(366_985_000, 23276)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn tick() -> Weight {
		Weight::from_parts(14_952_000, 2138)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn next_ending() -> Weight {
		Weight::from_parts(23_876_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn look_at_auction() -> Weight {
		Weight::from_parts(20_781_000, 3834)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(275_661_000, 26458)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(23_966_000, 7323)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(93_890_000, 16880)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
