// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_credit`, written by `make weights`: do not edit.
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
	/// The weight of `open`.
	fn open(n: u32, ) -> Weight;
	/// The weight of `draw`.
	fn draw(n: u32, ) -> Weight;
	/// The weight of `repay`.
	fn repay(n: u32, ) -> Weight;
	/// The weight of `pledge`.
	fn pledge(n: u32, ) -> Weight;
	/// The weight of `release`.
	fn release(n: u32, ) -> Weight;
	/// The weight of `redeem`.
	fn redeem(n: u32, ) -> Weight;
	/// The weight of `transfer_loan`.
	fn transfer_loan(n: u32, ) -> Weight;
	/// The weight of `refinance`.
	fn refinance(n: u32, ) -> Weight;
	/// The weight of `refresh`.
	fn refresh(n: u32, ) -> Weight;
	/// The weight of `retry_delivery`.
	fn retry_delivery() -> Weight;
	/// The weight of `create_market`.
	fn create_market() -> Weight;
	/// The weight of `update_market`.
	fn update_market() -> Weight;
	/// The weight of `remove_market`.
	fn remove_market() -> Weight;
	/// The weight of `set_multiplier`.
	fn set_multiplier() -> Weight;
	/// The weight of `set_pause`.
	fn set_pause() -> Weight;
	/// The weight of `withdraw_insurance`.
	fn withdraw_insurance() -> Weight;
	/// The weight of `set_market_status`.
	fn set_market_status() -> Weight;
	/// The weight of `set_global_limits`.
	fn set_global_limits() -> Weight;
	/// The weight of `recapitalise`.
	fn recapitalise() -> Weight;
	/// The weight of `set_collection_limits`.
	fn set_collection_limits() -> Weight;
	/// The weight of `walk_markets`.
	fn walk_markets(m: u32, ) -> Weight;
	/// The weight of `sales`.
	fn sales() -> Weight;
	/// The weight of `can_bid`.
	fn can_bid() -> Weight;
	/// The weight of `begin_block`.
	fn begin_block() -> Weight;
	/// The weight of `choose_markets`.
	fn choose_markets(m: u32, ) -> Weight;
	/// The weight of `next_in_line`.
	fn next_in_line() -> Weight;
	/// The weight of `let_measure_lapse`.
	fn let_measure_lapse() -> Weight;
	/// The weight of `end_wait`.
	fn end_wait() -> Weight;
	/// The weight of `visit_warnings`.
	fn visit_warnings() -> Weight;
	/// The weight of `warn`.
	fn warn() -> Weight;
	/// The weight of `visit_market`.
	fn visit_market() -> Weight;
	/// The weight of `start_liquidation`.
	fn start_liquidation(n: u32, ) -> Weight;
	/// The weight of `book_outcome`.
	fn book_outcome() -> Weight;
	/// The weight of `end_loan`.
	fn end_loan(n: u32, ) -> Weight;
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:8 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:0 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn open(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3781 + n * (137 ±0)`
		//  estimated: `41521 + n * 13872`
		// Shortest time: 286_095_000 picoseconds.
		Weight::from_parts(223_686_560, 41521)
			// Standard error: 265_995
			.saturating_add(Weight::from_parts(69_670_956, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn draw(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2892 + n * (100 ±0)`
		//  estimated: `28598 + n * 5063`
		// Shortest time: 144_245_000 picoseconds.
		Weight::from_parts(138_798_430, 28598)
			// Standard error: 69_732
			.saturating_add(Weight::from_parts(10_352_312, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:8)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn repay(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3775 + n * (192 ±0)`
		//  estimated: `46690 + n * 19005`
		// Shortest time: 413_455_000 picoseconds.
		Weight::from_parts(313_487_202, 46690)
			// Standard error: 1_311_466
			.saturating_add(Weight::from_parts(96_036_171, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:7 w:7)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:7 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:7 w:7)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	fn pledge(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3264 + n * (137 ±0)`
		//  estimated: `32981 + n * 13872`
		// Shortest time: 228_300_000 picoseconds.
		Weight::from_parts(192_092_746, 32981)
			// Standard error: 607_303
			.saturating_add(Weight::from_parts(65_578_532, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:7 w:7)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:7 w:7)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:7)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:7)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:7)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:7)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	fn release(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3524 + n * (216 ±0)`
		//  estimated: `36212 + n * 19005`
		// Shortest time: 253_056_000 picoseconds.
		Weight::from_parts(259_943_320, 36212)
			// Standard error: 1_378_675
			.saturating_add(Weight::from_parts(70_928_998, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:8 w:8)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:11 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Claims` (r:8 w:8)
	/// Proof: `Auctions::Claims` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:8)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:8)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn redeem(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `4223 + n * (525 ±0)`
		//  estimated: `47399 + n * 29358`
		// Shortest time: 589_367_000 picoseconds.
		Weight::from_parts(415_458_751, 47399)
			// Standard error: 598_845
			.saturating_add(Weight::from_parts(203_986_656, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 29358).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:2 w:2)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:2)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:16)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn transfer_loan(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3079 + n * (192 ±0)`
		//  estimated: `35817 + n * 21568`
		// Shortest time: 291_794_000 picoseconds.
		Weight::from_parts(179_986_359, 35817)
			// Standard error: 600_475
			.saturating_add(Weight::from_parts(131_119_180, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21568).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:2 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:2)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:2 w:2)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:2)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refinance(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2518 + n * (101 ±0)`
		//  estimated: `33727 + n * 5063`
		// Shortest time: 126_498_000 picoseconds.
		Weight::from_parts(125_644_482, 33727)
			// Standard error: 105_459
			.saturating_add(Weight::from_parts(9_530_059, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refresh(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1743 + n * (100 ±0)`
		//  estimated: `14974 + n * 5063`
		// Shortest time: 77_014_000 picoseconds.
		Weight::from_parts(73_027_776, 14974)
			// Standard error: 213_188
			.saturating_add(Weight::from_parts(11_141_018, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:0)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::NextAuction` (r:1 w:1)
	/// Proof: `Auctions::NextAuction` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:0 w:1)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:0 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
	fn retry_delivery() -> Weight {
		// Proof size in bytes:
		//  measured:  `3920`
		//  estimated: `35723`
		// Shortest time: 205_306_000 picoseconds.
		Weight::from_parts(246_136_000, 35723)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionRoleOf` (r:3 w:0)
	/// Proof: `Nfts::CollectionRoleOf` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CounterForMarkets` (r:1 w:1)
	/// Proof: `Credit::CounterForMarkets` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMarket` (r:1 w:1)
	/// Proof: `Credit::NextMarket` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:0 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:0 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn create_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1431`
		//  estimated: `25753`
		// Shortest time: 76_504_000 picoseconds.
		Weight::from_parts(80_490_000, 25753)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn update_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1333`
		//  estimated: `9517`
		// Shortest time: 52_067_000 picoseconds.
		Weight::from_parts(54_381_000, 9517)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CounterForMarkets` (r:1 w:1)
	/// Proof: `Credit::CounterForMarkets` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:0 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn remove_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1187`
		//  estimated: `14448`
		// Shortest time: 51_897_000 picoseconds.
		Weight::from_parts(53_830_000, 14448)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:1)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_multiplier() -> Weight {
		// Proof size in bytes:
		//  measured:  `1711`
		//  estimated: `7369`
		// Shortest time: 40_840_000 picoseconds.
		Weight::from_parts(43_745_000, 7369)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMeasure` (r:1 w:1)
	/// Proof: `Credit::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_pause() -> Weight {
		// Proof size in bytes:
		//  measured:  `742`
		//  estimated: `7659`
		// Shortest time: 42_303_000 picoseconds.
		Weight::from_parts(44_646_000, 7659)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	fn withdraw_insurance() -> Weight {
		// Proof size in bytes:
		//  measured:  `1691`
		//  estimated: `25417`
		// Shortest time: 133_608_000 picoseconds.
		Weight::from_parts(137_955_000, 25417)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMeasure` (r:1 w:1)
	/// Proof: `Credit::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_market_status() -> Weight {
		// Proof size in bytes:
		//  measured:  `1111`
		//  estimated: `12452`
		// Shortest time: 51_817_000 picoseconds.
		Weight::from_parts(55_513_000, 12452)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMeasure` (r:1 w:1)
	/// Proof: `Credit::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LiquidationBudget` (r:1 w:1)
	/// Proof: `Credit::LiquidationBudget` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_global_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `781`
		//  estimated: `8166`
		// Shortest time: 44_546_000 picoseconds.
		Weight::from_parts(51_166_000, 8166)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	fn recapitalise() -> Weight {
		// Proof size in bytes:
		//  measured:  `1325`
		//  estimated: `19993`
		// Shortest time: 164_515_000 picoseconds.
		Weight::from_parts(168_981_000, 19993)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn set_collection_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `835`
		//  estimated: `6097`
		// Shortest time: 28_373_000 picoseconds.
		Weight::from_parts(30_275_000, 6097)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Markets` (r:65 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 64]`.
	fn walk_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `696 + m * (56 ±0)`
		//  estimated: `3700 + m * 2710`
		// Shortest time: 17_385_000 picoseconds.
		Weight::from_parts(14_544_877, 3700)
			// Standard error: 50_972
			.saturating_add(Weight::from_parts(4_233_528, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2710).saturating_mul(m.into()))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn sales() -> Weight {
		// Proof size in bytes:
		//  measured:  `374`
		//  estimated: `2122`
		// Shortest time: 10_296_000 picoseconds.
		Weight::from_parts(11_317_000, 2122)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	fn can_bid() -> Weight {
		// Proof size in bytes:
		//  measured:  `774`
		//  estimated: `4035`
		// Shortest time: 14_241_000 picoseconds.
		Weight::from_parts(16_054_000, 4035)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LastSeen` (r:1 w:1)
	/// Proof: `Credit::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WarnedLast` (r:1 w:0)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ShelteredUntil` (r:0 w:1)
	/// Proof: `Credit::ShelteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LiquidationBudget` (r:0 w:1)
	/// Proof: `Credit::LiquidationBudget` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn begin_block() -> Weight {
		// Proof size in bytes:
		//  measured:  `786`
		//  estimated: `9554`
		// Shortest time: 38_037_000 picoseconds.
		Weight::from_parts(40_230_000, 9554)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:7 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rotation` (r:1 w:1)
	/// Proof: `Credit::Rotation` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:6 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 8]`.
	fn choose_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `623 + m * (76 ±0)`
		//  estimated: `36007`
		// Shortest time: 38_998_000 picoseconds.
		Weight::from_parts(41_486_218, 36007)
			// Standard error: 88_604
			.saturating_add(Weight::from_parts(4_848_452, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::WaitIndex` (r:1 w:0)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `742`
		//  estimated: `3477`
		// Shortest time: 17_857_000 picoseconds.
		Weight::from_parts(19_058_000, 3477)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:2 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	fn let_measure_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `1574`
		//  estimated: `14445`
		// Shortest time: 90_465_000 picoseconds.
		Weight::from_parts(93_679_000, 14445)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TreasuryClaims` (r:0 w:8)
	/// Proof: `Credit::TreasuryClaims` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:0 w:1)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn end_wait() -> Weight {
		// Proof size in bytes:
		//  measured:  `3039`
		//  estimated: `61731`
		// Shortest time: 262_030_000 picoseconds.
		Weight::from_parts(269_871_000, 61731)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(23_u64))
	}
	/// Storage: `Credit::WarnedLast` (r:1 w:1)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn visit_warnings() -> Weight {
		// Proof size in bytes:
		//  measured:  `1333`
		//  estimated: `12728`
		// Shortest time: 51_606_000 picoseconds.
		Weight::from_parts(53_680_000, 12728)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::RiskIndex` (r:1 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn warn() -> Weight {
		// Proof size in bytes:
		//  measured:  `723`
		//  estimated: `3497`
		// Shortest time: 23_935_000 picoseconds.
		Weight::from_parts(25_358_000, 3497)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LastSeen` (r:1 w:0)
	/// Proof: `Credit::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ShelteredUntil` (r:1 w:0)
	/// Proof: `Credit::ShelteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:1 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:1 w:0)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn visit_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `2108`
		//  estimated: `16154`
		// Shortest time: 97_004_000 picoseconds.
		Weight::from_parts(100_480_000, 16154)
			.saturating_add(T::DbWeight::get().reads(9_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn start_liquidation(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1998 + n * (106 ±0)`
		//  estimated: `17568 + n * 5063`
		// Shortest time: 84_275_000 picoseconds.
		Weight::from_parts(73_690_685, 17568)
			// Standard error: 96_597
			.saturating_add(Weight::from_parts(11_544_839, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(570), added: 3045, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(237), added: 2712, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:1)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(134), added: 629, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:5 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Claims` (r:2 w:2)
	/// Proof: `Auctions::Claims` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:1)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn book_outcome() -> Weight {
		// Proof size in bytes:
		//  measured:  `4552`
		//  estimated: `84125`
		// Shortest time: 627_824_000 picoseconds.
		Weight::from_parts(656_697_000, 84125)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:8)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn end_loan(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1809 + n * (171 ±0)`
		//  estimated: `8645 + n * 19005`
		// Shortest time: 115_061_000 picoseconds.
		Weight::from_parts(31_852_683, 8645)
			// Standard error: 253_116
			.saturating_add(Weight::from_parts(84_138_305, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn open(n: u32, ) -> Weight {
		Weight::from_parts(223_686_560, 41521)
			.saturating_add(Weight::from_parts(69_670_956, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	fn draw(n: u32, ) -> Weight {
		Weight::from_parts(138_798_430, 28598)
			.saturating_add(Weight::from_parts(10_352_312, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn repay(n: u32, ) -> Weight {
		Weight::from_parts(313_487_202, 46690)
			.saturating_add(Weight::from_parts(96_036_171, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	fn pledge(n: u32, ) -> Weight {
		Weight::from_parts(192_092_746, 32981)
			.saturating_add(Weight::from_parts(65_578_532, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	fn release(n: u32, ) -> Weight {
		Weight::from_parts(259_943_320, 36212)
			.saturating_add(Weight::from_parts(70_928_998, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	fn redeem(n: u32, ) -> Weight {
		Weight::from_parts(415_458_751, 47399)
			.saturating_add(Weight::from_parts(203_986_656, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(19_u64))
			.saturating_add(RocksDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(RocksDbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 29358).saturating_mul(n.into()))
	}
	fn transfer_loan(n: u32, ) -> Weight {
		Weight::from_parts(179_986_359, 35817)
			.saturating_add(Weight::from_parts(131_119_180, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
			.saturating_add(RocksDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21568).saturating_mul(n.into()))
	}
	fn refinance(n: u32, ) -> Weight {
		Weight::from_parts(125_644_482, 33727)
			.saturating_add(Weight::from_parts(9_530_059, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn refresh(n: u32, ) -> Weight {
		Weight::from_parts(73_027_776, 14974)
			.saturating_add(Weight::from_parts(11_141_018, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn retry_delivery() -> Weight {
		Weight::from_parts(246_136_000, 35723)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn create_market() -> Weight {
		Weight::from_parts(80_490_000, 25753)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn update_market() -> Weight {
		Weight::from_parts(54_381_000, 9517)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn remove_market() -> Weight {
		Weight::from_parts(53_830_000, 14448)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn set_multiplier() -> Weight {
		Weight::from_parts(43_745_000, 7369)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_pause() -> Weight {
		Weight::from_parts(44_646_000, 7659)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw_insurance() -> Weight {
		Weight::from_parts(137_955_000, 25417)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_market_status() -> Weight {
		Weight::from_parts(55_513_000, 12452)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_global_limits() -> Weight {
		Weight::from_parts(51_166_000, 8166)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn recapitalise() -> Weight {
		Weight::from_parts(168_981_000, 19993)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn set_collection_limits() -> Weight {
		Weight::from_parts(30_275_000, 6097)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn walk_markets(m: u32, ) -> Weight {
		Weight::from_parts(14_544_877, 3700)
			.saturating_add(Weight::from_parts(4_233_528, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2710).saturating_mul(m.into()))
	}
	fn sales() -> Weight {
		Weight::from_parts(11_317_000, 2122)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn can_bid() -> Weight {
		Weight::from_parts(16_054_000, 4035)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn begin_block() -> Weight {
		Weight::from_parts(40_230_000, 9554)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn choose_markets(m: u32, ) -> Weight {
		Weight::from_parts(41_486_218, 36007)
			.saturating_add(Weight::from_parts(4_848_452, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn next_in_line() -> Weight {
		Weight::from_parts(19_058_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn let_measure_lapse() -> Weight {
		Weight::from_parts(93_679_000, 14445)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn end_wait() -> Weight {
		Weight::from_parts(269_871_000, 61731)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(23_u64))
	}
	fn visit_warnings() -> Weight {
		Weight::from_parts(53_680_000, 12728)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn warn() -> Weight {
		Weight::from_parts(25_358_000, 3497)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn visit_market() -> Weight {
		Weight::from_parts(100_480_000, 16154)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
	}
	fn start_liquidation(n: u32, ) -> Weight {
		Weight::from_parts(73_690_685, 17568)
			.saturating_add(Weight::from_parts(11_544_839, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn book_outcome() -> Weight {
		Weight::from_parts(656_697_000, 84125)
			.saturating_add(RocksDbWeight::get().reads(27_u64))
			.saturating_add(RocksDbWeight::get().writes(27_u64))
	}
	fn end_loan(n: u32, ) -> Weight {
		Weight::from_parts(31_852_683, 8645)
			.saturating_add(Weight::from_parts(84_138_305, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
}
