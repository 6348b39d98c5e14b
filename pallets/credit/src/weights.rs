// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_credit`, written by `make benchmarks`: do not edit.
//!
//! Measured on 2026-11-21 with version 64.0.0 of the benchmarks' command line, on Intel(R) Xeon(R) Processor, in
//! 50 steps of 20 repetitions. What each of them does stands in `benchmarking`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use core::marker::PhantomData;
use polkadot_sdk::{
	frame_support::{
		traits::Get,
		weights::{constants::RocksDbWeight, Weight},
	},
	frame_system,
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
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextLoan` (r:1 w:1)
	/// Proof: `Credit::NextLoan` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::LimitsOfCollection` (r:1 w:0)
	/// Proof: `Credit::LimitsOfCollection` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:0 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn open(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3919 + n * (137 ±0)`
		//  estimated: `48280 + n * 13872`
		// Shortest time: 590_509_000 picoseconds.
		Weight::from_parts(972_779_567, 48280)
			// Standard error: 6_454_088
			.saturating_add(Weight::from_parts(69_040_791, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::LimitsOfCollection` (r:1 w:0)
	/// Proof: `Credit::LimitsOfCollection` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn draw(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3003 + n * (100 ±0)`
		//  estimated: `34858 + n * 5063`
		// Shortest time: 290_761_000 picoseconds.
		Weight::from_parts(283_726_770, 34858)
			// Standard error: 2_427_091
			.saturating_add(Weight::from_parts(58_050_177, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(10_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
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
		//  measured:  `3794 + n * (192 ±0)`
		//  estimated: `47404 + n * 19005`
		// Shortest time: 1_227_163_000 picoseconds.
		Weight::from_parts(1_141_903_992, 47404)
			// Standard error: 1_550_613
			.saturating_add(Weight::from_parts(238_811_526, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(16_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::LimitsOfCollection` (r:1 w:0)
	/// Proof: `Credit::LimitsOfCollection` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	fn pledge(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3359 + n * (137 ±0)`
		//  estimated: `37761 + n * 13872`
		// Shortest time: 407_492_000 picoseconds.
		Weight::from_parts(199_287_020, 37761)
			// Standard error: 4_781_979
			.saturating_add(Weight::from_parts(262_780_470, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
		//  measured:  `3477 + n * (216 ±0)`
		//  estimated: `38368 + n * 19005`
		// Shortest time: 724_300_000 picoseconds.
		Weight::from_parts(630_458_794, 38368)
			// Standard error: 6_265_796
			.saturating_add(Weight::from_parts(167_632_838, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:8 w:8)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Liquidations` (r:1 w:1)
	/// Proof: `Credit::Liquidations` (`max_values`: None, `max_size`: Some(230), added: 2705, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
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
		//  measured:  `4282 + n * (525 ±0)`
		//  estimated: `50818 + n * 29358`
		// Shortest time: 1_640_075_000 picoseconds.
		Weight::from_parts(1_285_503_411, 50818)
			// Standard error: 6_942_833
			.saturating_add(Weight::from_parts(494_088_039, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(17_u64))
			.saturating_add(T::DbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 29358).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
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
		//  measured:  `3114 + n * (192 ±0)`
		//  estimated: `35584 + n * 21568`
		// Shortest time: 725_887_000 picoseconds.
		Weight::from_parts(897_343_710, 35584)
			// Standard error: 5_800_519
			.saturating_add(Weight::from_parts(145_837_640, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21568).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:2 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:2)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:2 w:2)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:0)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:2)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refinance(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2530 + n * (101 ±0)`
		//  estimated: `36411 + n * 5063`
		// Shortest time: 263_255_000 picoseconds.
		Weight::from_parts(370_149_689, 36411)
			// Standard error: 2_420_121
			.saturating_add(Weight::from_parts(25_257_383, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:0)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refresh(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1851 + n * (100 ±0)`
		//  estimated: `17268 + n * 5063`
		// Shortest time: 160_194_000 picoseconds.
		Weight::from_parts(102_689_719, 17268)
			// Standard error: 1_456_618
			.saturating_add(Weight::from_parts(44_686_912, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Liquidations` (r:1 w:1)
	/// Proof: `Credit::Liquidations` (`max_values`: None, `max_size`: Some(230), added: 2705, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:0)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
		//  measured:  `3840`
		//  estimated: `38057`
		// Shortest time: 496_037_000 picoseconds.
		Weight::from_parts(742_939_000, 38057)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
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
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:0 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn create_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1539`
		//  estimated: `25713`
		// Shortest time: 163_627_000 picoseconds.
		Weight::from_parts(224_922_000, 25713)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	fn update_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1347`
		//  estimated: `9477`
		// Shortest time: 112_668_000 picoseconds.
		Weight::from_parts(147_490_000, 9477)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CounterForMarkets` (r:1 w:1)
	/// Proof: `Credit::CounterForMarkets` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:0 w:1)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:0 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn remove_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `1284`
		//  estimated: `16935`
		// Shortest time: 175_964_000 picoseconds.
		Weight::from_parts(193_408_000, 16935)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:1)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn set_multiplier() -> Weight {
		// Proof size in bytes:
		//  measured:  `1787`
		//  estimated: `7369`
		// Shortest time: 134_234_000 picoseconds.
		Weight::from_parts(150_806_000, 7369)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Pause` (r:1 w:1)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
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
		//  measured:  `598`
		//  estimated: `7542`
		// Shortest time: 125_534_000 picoseconds.
		Weight::from_parts(142_530_000, 7542)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::TotalFlows` (r:1 w:0)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
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
		//  measured:  `1676`
		//  estimated: `25255`
		// Shortest time: 397_857_000 picoseconds.
		Weight::from_parts(444_349_000, 25255)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
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
		//  measured:  `1148`
		//  estimated: `12412`
		// Shortest time: 165_945_000 picoseconds.
		Weight::from_parts(189_957_000, 12412)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::ChainLimits` (r:1 w:1)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMeasure` (r:1 w:1)
	/// Proof: `Credit::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::OpeningsLeft` (r:1 w:1)
	/// Proof: `Credit::OpeningsLeft` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_global_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `660`
		//  estimated: `8068`
		// Shortest time: 138_655_000 picoseconds.
		Weight::from_parts(159_100_000, 8068)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
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
		//  measured:  `1323`
		//  estimated: `19911`
		// Shortest time: 451_894_000 picoseconds.
		Weight::from_parts(530_666_000, 19911)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LimitsOfCollection` (r:0 w:1)
	/// Proof: `Credit::LimitsOfCollection` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn set_collection_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `336`
		//  estimated: `6056`
		// Shortest time: 64_766_000 picoseconds.
		Weight::from_parts(72_236_000, 6056)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Markets` (r:65 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 64]`.
	fn walk_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `741 + m * (47 ±0)`
		//  estimated: `3700 + m * 2710`
		// Shortest time: 48_483_000 picoseconds.
		Weight::from_parts(26_545_455, 3700)
			// Standard error: 152_822
			.saturating_add(Weight::from_parts(8_769_192, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2710).saturating_mul(m.into()))
	}
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn sales() -> Weight {
		// Proof size in bytes:
		//  measured:  `288`
		//  estimated: `2005`
		// Shortest time: 21_673_000 picoseconds.
		Weight::from_parts(36_095_000, 2005)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	fn can_bid() -> Weight {
		// Proof size in bytes:
		//  measured:  `871`
		//  estimated: `3842`
		// Shortest time: 50_844_000 picoseconds.
		Weight::from_parts(56_816_000, 3842)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LastSeen` (r:1 w:1)
	/// Proof: `Credit::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WarnedLast` (r:1 w:0)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ShelteredUntil` (r:0 w:1)
	/// Proof: `Credit::ShelteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::OpeningsLeft` (r:0 w:1)
	/// Proof: `Credit::OpeningsLeft` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn begin_block() -> Weight {
		// Proof size in bytes:
		//  measured:  `854`
		//  estimated: `9888`
		// Shortest time: 98_536_000 picoseconds.
		Weight::from_parts(162_108_000, 9888)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:7 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rotation` (r:1 w:1)
	/// Proof: `Credit::Rotation` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:6 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 8]`.
	fn choose_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `704 + m * (76 ±0)`
		//  estimated: `35767`
		// Shortest time: 82_926_000 picoseconds.
		Weight::from_parts(110_949_826, 35767)
			// Standard error: 500_246
			.saturating_add(Weight::from_parts(17_795_843, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::WaitIndex` (r:1 w:0)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `818`
		//  estimated: `3477`
		// Shortest time: 39_897_000 picoseconds.
		Weight::from_parts(48_346_000, 3477)
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
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	fn let_measure_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `1611`
		//  estimated: `14405`
		// Shortest time: 172_060_000 picoseconds.
		Weight::from_parts(227_621_000, 14405)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Liquidations` (r:1 w:1)
	/// Proof: `Credit::Liquidations` (`max_values`: None, `max_size`: Some(230), added: 2705, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
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
		//  measured:  `3098`
		//  estimated: `65150`
		// Shortest time: 528_203_000 picoseconds.
		Weight::from_parts(609_538_000, 65150)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(25_u64))
	}
	/// Storage: `Credit::WarnedLast` (r:1 w:1)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Watermarks` (r:1 w:1)
	/// Proof: `Credit::Watermarks` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn visit_warnings() -> Weight {
		// Proof size in bytes:
		//  measured:  `1420`
		//  estimated: `15175`
		// Shortest time: 106_327_000 picoseconds.
		Weight::from_parts(122_229_000, 15175)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::RiskIndex` (r:1 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn warn() -> Weight {
		// Proof size in bytes:
		//  measured:  `761`
		//  estimated: `3497`
		// Shortest time: 47_647_000 picoseconds.
		Weight::from_parts(58_672_000, 3497)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pause` (r:1 w:0)
	/// Proof: `Credit::Pause` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
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
		//  measured:  `2010`
		//  estimated: `15997`
		// Shortest time: 197_471_000 picoseconds.
		Weight::from_parts(216_698_000, 15997)
			.saturating_add(T::DbWeight::get().reads(9_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Liquidations` (r:0 w:1)
	/// Proof: `Credit::Liquidations` (`max_values`: None, `max_size`: Some(230), added: 2705, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn start_liquidation(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2033 + n * (106 ±0)`
		//  estimated: `20040 + n * 5063`
		// Shortest time: 172_834_000 picoseconds.
		Weight::from_parts(198_959_874, 20040)
			// Standard error: 1_094_909
			.saturating_add(Weight::from_parts(33_437_372, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::Liquidations` (r:1 w:1)
	/// Proof: `Credit::Liquidations` (`max_values`: None, `max_size`: Some(230), added: 2705, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::TotalFlows` (r:1 w:1)
	/// Proof: `Credit::TotalFlows` (`max_values`: Some(1), `max_size`: Some(52), added: 547, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:5 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ChainLimits` (r:1 w:0)
	/// Proof: `Credit::ChainLimits` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Bucket` (r:1 w:1)
	/// Proof: `Credit::Bucket` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
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
		//  measured:  `4611`
		//  estimated: `87544`
		// Shortest time: 1_145_116_000 picoseconds.
		Weight::from_parts(1_715_351_000, 87544)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(29_u64))
	}
	/// Storage: `Credit::UseOfCollection` (r:1 w:1)
	/// Proof: `Credit::UseOfCollection` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
		//  measured:  `1853 + n * (171 ±0)`
		//  estimated: `8624 + n * 19005`
		// Shortest time: 202_463_000 picoseconds.
		Weight::from_parts(251_196_000, 8624)
			// Standard error: 2_505_499
			.saturating_add(Weight::from_parts(169_049_490, 0).saturating_mul(n.into()))
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
		Weight::from_parts(972_779_567, 48280)
			.saturating_add(Weight::from_parts(69_040_791, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(19_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	fn draw(n: u32, ) -> Weight {
		Weight::from_parts(283_726_770, 34858)
			.saturating_add(Weight::from_parts(58_050_177, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn repay(n: u32, ) -> Weight {
		Weight::from_parts(1_141_903_992, 47404)
			.saturating_add(Weight::from_parts(238_811_526, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(16_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	fn pledge(n: u32, ) -> Weight {
		Weight::from_parts(199_287_020, 37761)
			.saturating_add(Weight::from_parts(262_780_470, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13872).saturating_mul(n.into()))
	}
	fn release(n: u32, ) -> Weight {
		Weight::from_parts(630_458_794, 38368)
			.saturating_add(Weight::from_parts(167_632_838, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
	fn redeem(n: u32, ) -> Weight {
		Weight::from_parts(1_285_503_411, 50818)
			.saturating_add(Weight::from_parts(494_088_039, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
			.saturating_add(RocksDbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 29358).saturating_mul(n.into()))
	}
	fn transfer_loan(n: u32, ) -> Weight {
		Weight::from_parts(897_343_710, 35584)
			.saturating_add(Weight::from_parts(145_837_640, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
			.saturating_add(RocksDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21568).saturating_mul(n.into()))
	}
	fn refinance(n: u32, ) -> Weight {
		Weight::from_parts(370_149_689, 36411)
			.saturating_add(Weight::from_parts(25_257_383, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn refresh(n: u32, ) -> Weight {
		Weight::from_parts(102_689_719, 17268)
			.saturating_add(Weight::from_parts(44_686_912, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn retry_delivery() -> Weight {
		Weight::from_parts(742_939_000, 38057)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn create_market() -> Weight {
		Weight::from_parts(224_922_000, 25713)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn update_market() -> Weight {
		Weight::from_parts(147_490_000, 9477)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn remove_market() -> Weight {
		Weight::from_parts(193_408_000, 16935)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_multiplier() -> Weight {
		Weight::from_parts(150_806_000, 7369)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_pause() -> Weight {
		Weight::from_parts(142_530_000, 7542)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw_insurance() -> Weight {
		Weight::from_parts(444_349_000, 25255)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_market_status() -> Weight {
		Weight::from_parts(189_957_000, 12412)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_global_limits() -> Weight {
		Weight::from_parts(159_100_000, 8068)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn recapitalise() -> Weight {
		Weight::from_parts(530_666_000, 19911)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn set_collection_limits() -> Weight {
		Weight::from_parts(72_236_000, 6056)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn walk_markets(m: u32, ) -> Weight {
		Weight::from_parts(26_545_455, 3700)
			.saturating_add(Weight::from_parts(8_769_192, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2710).saturating_mul(m.into()))
	}
	fn sales() -> Weight {
		Weight::from_parts(36_095_000, 2005)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn can_bid() -> Weight {
		Weight::from_parts(56_816_000, 3842)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn begin_block() -> Weight {
		Weight::from_parts(162_108_000, 9888)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn choose_markets(m: u32, ) -> Weight {
		Weight::from_parts(110_949_826, 35767)
			.saturating_add(Weight::from_parts(17_795_843, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn next_in_line() -> Weight {
		Weight::from_parts(48_346_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn let_measure_lapse() -> Weight {
		Weight::from_parts(227_621_000, 14405)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn end_wait() -> Weight {
		Weight::from_parts(609_538_000, 65150)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(25_u64))
	}
	fn visit_warnings() -> Weight {
		Weight::from_parts(122_229_000, 15175)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn warn() -> Weight {
		Weight::from_parts(58_672_000, 3497)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn visit_market() -> Weight {
		Weight::from_parts(216_698_000, 15997)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
	}
	fn start_liquidation(n: u32, ) -> Weight {
		Weight::from_parts(198_959_874, 20040)
			.saturating_add(Weight::from_parts(33_437_372, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn book_outcome() -> Weight {
		Weight::from_parts(1_715_351_000, 87544)
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().writes(29_u64))
	}
	fn end_loan(n: u32, ) -> Weight {
		Weight::from_parts(251_196_000, 8624)
			.saturating_add(Weight::from_parts(169_049_490, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19005).saturating_mul(n.into()))
	}
}
