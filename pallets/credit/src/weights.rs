// SPDX-License-Identifier: Apache-2.0

//! The weights of `pignus_credit`, written by `make weights`: do not edit.
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
	/// The weight of `pay_income`.
	fn pay_income(n: u32, ) -> Weight;
	/// The weight of `pay_incomes`.
	fn pay_incomes(n: u32, ) -> Weight;
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
	fn withdraw_insurance(m: u32, ) -> Weight;
	/// The weight of `set_market_status`.
	fn set_market_status() -> Weight;
	/// The weight of `set_global_limits`.
	fn set_global_limits() -> Weight;
	/// The weight of `recapitalise`.
	fn recapitalise() -> Weight;
	/// The weight of `net_shortfall`.
	fn net_shortfall() -> Weight;
	/// The weight of `set_collection_limits`.
	fn set_collection_limits() -> Weight;
	/// The weight of `walk_markets`.
	fn walk_markets(m: u32, ) -> Weight;
	/// The weight of `stop_liquidations`.
	fn stop_liquidations() -> Weight;
	/// The weight of `sales`.
	fn sales() -> Weight;
	/// The weight of `sold_together`.
	fn sold_together() -> Weight;
	/// The weight of `begin_block`.
	fn begin_block() -> Weight;
	/// The weight of `choose_markets`.
	fn choose_markets(m: u32, ) -> Weight;
	/// The weight of `next_in_line`.
	fn next_in_line() -> Weight;
	/// The weight of `let_measure_lapse`.
	fn let_measure_lapse() -> Weight;
	/// The weight of `reread`.
	fn reread() -> Weight;
	/// What `reread` uses: its weight, and what enters the proof when the block ends.
	fn reread_usage() -> Usage {
		Usage { late_proof: 8_907, ..Usage::of(Self::reread()) }
	}
	/// The weight of `offer_inventory`.
	fn offer_inventory() -> Weight;
	/// What `offer_inventory` uses: its weight, and what enters the proof when the block ends.
	fn offer_inventory_usage() -> Usage {
		Usage { late_proof: 10_164, ..Usage::of(Self::offer_inventory()) }
	}
	/// The weight of `hand_out`.
	fn hand_out() -> Weight;
	/// The weight of `end_wait`.
	fn end_wait() -> Weight;
	/// What `end_wait` uses: its weight, and what enters the proof when the block ends.
	fn end_wait_usage() -> Usage {
		Usage { late_proof: 213_142, ..Usage::of(Self::end_wait()) }
	}
	/// The weight of `set_aside`.
	fn set_aside() -> Weight;
	/// What `set_aside` uses: its weight, and what enters the proof when the block ends.
	fn set_aside_usage() -> Usage {
		Usage { late_proof: 18_693, ..Usage::of(Self::set_aside()) }
	}
	/// The weight of `visit_warnings`.
	fn visit_warnings() -> Weight;
	/// The weight of `warn`.
	fn warn() -> Weight;
	/// The weight of `visit_market`.
	fn visit_market() -> Weight;
	/// The weight of `start_liquidation`.
	fn start_liquidation(n: u32, ) -> Weight;
	/// What `start_liquidation` uses: its weight, and what enters the proof when the block ends.
	fn start_liquidation_usage(n: u32) -> Usage {
		Usage { late_proof: 13_806, ..Usage::of(Self::start_liquidation(n)) }
	}
	/// The weight of `book_sales`.
	fn book_sales(n: u32, ) -> Weight;
	/// What `book_sales` uses: its weight, and what enters the proof when the block ends.
	fn book_sales_usage(n: u32) -> Usage {
		let late_proof = 2_400_u64.saturating_add(23_691_u64.saturating_mul(n.into()));
		Usage { late_proof, ..Usage::of(Self::book_sales(n)) }
	}
	/// The weight of `forfeit_outcome`.
	fn forfeit_outcome() -> Weight;
	/// What `forfeit_outcome` uses: its weight, and what enters the proof when the block ends.
	fn forfeit_outcome_usage() -> Usage {
		Usage { late_proof: 32_375, ..Usage::of(Self::forfeit_outcome()) }
	}
	/// The weight of `inventory_outcome`.
	fn inventory_outcome() -> Weight;
	/// What `inventory_outcome` uses: its weight, and what enters the proof when the block ends.
	fn inventory_outcome_usage() -> Usage {
		Usage { late_proof: 50_690, ..Usage::of(Self::inventory_outcome()) }
	}
	/// The weight of `write_off`.
	fn write_off() -> Weight;
	/// What `write_off` uses: its weight, and what enters the proof when the block ends.
	fn write_off_usage() -> Usage {
		Usage { late_proof: 220_261, ..Usage::of(Self::write_off()) }
	}
	/// The weight of `end_loan`.
	fn end_loan(n: u32, ) -> Weight;
	/// What `end_loan` uses: its weight, and what enters the proof when the block ends.
	fn end_loan_usage(n: u32) -> Usage {
		let late_proof = 600_u64.saturating_add(13_193_u64.saturating_mul(n.into()));
		Usage { late_proof, ..Usage::of(Self::end_loan(n)) }
	}
}

/// The weights where storage weighs what the runtime says.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:8 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:0 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn open(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3975 + n * (137 ±0)`
		//  estimated: `41741 + n * 13873`
		// Shortest time: 201_181_000 picoseconds.
		Weight::from_parts(154_192_515, 41741)
			// Standard error: 74_778
			.saturating_add(Weight::from_parts(51_791_887, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13873).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn draw(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3218 + n * (100 ±0)`
		//  estimated: `31377 + n * 5063`
		// Shortest time: 104_506_000 picoseconds.
		Weight::from_parts(100_371_358, 31377)
			// Standard error: 17_065
			.saturating_add(Weight::from_parts(7_037_829, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
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
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
		//  measured:  `4283 + n * (192 ±0)`
		//  estimated: `54694 + n * 19006`
		// Shortest time: 412_235_000 picoseconds.
		Weight::from_parts(357_144_652, 54694)
			// Standard error: 202_429
			.saturating_add(Weight::from_parts(60_029_403, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(18_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:7 w:7)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	fn pledge(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3610 + n * (137 ±0)`
		//  estimated: `35787 + n * 13873`
		// Shortest time: 176_834_000 picoseconds.
		Weight::from_parts(126_337_698, 35787)
			// Standard error: 120_900
			.saturating_add(Weight::from_parts(56_777_531, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13873).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
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
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:7)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
		//  measured:  `3637 + n * (216 ±0)`
		//  estimated: `36432 + n * 19006`
		// Shortest time: 173_178_000 picoseconds.
		Weight::from_parts(120_752_870, 36432)
			// Standard error: 182_227
			.saturating_add(Weight::from_parts(59_564_159, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:8 w:8)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:36 w:4)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Claims` (r:32 w:32)
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
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
		//  measured:  `4885 + n * (964 ±0)`
		//  estimated: `52800 + n * 45074`
		// Shortest time: 749_378_000 picoseconds.
		Weight::from_parts(759_233_000, 52800)
			// Standard error: 11_434_487
			.saturating_add(Weight::from_parts(426_280_396, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().reads((12_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(17_u64))
			.saturating_add(T::DbWeight::get().writes((12_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 45074).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Pledges` (r:1 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:4 w:4)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
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
	/// The range of component `n` is `[0, 8]`.
	fn pay_income(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `4365 + n * (215 ±0)`
		//  estimated: `57303 + n * 19006`
		// Shortest time: 245_917_000 picoseconds.
		Weight::from_parts(352_251_304, 57303)
			// Standard error: 896_828
			.saturating_add(Weight::from_parts(75_772_971, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Pledges` (r:100 w:0)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:100 w:100)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:100 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:100 w:100)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:200)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 100]`.
	fn pay_incomes(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2987 + n * (1084 ±0)`
		//  estimated: `31096 + n * 16531`
		// Shortest time: 316_902_000 picoseconds.
		Weight::from_parts(320_849_000, 31096)
			// Standard error: 2_362_329
			.saturating_add(Weight::from_parts(163_706_326, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(10_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 16531).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
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
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
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
		//  measured:  `3151 + n * (192 ±0)`
		//  estimated: `35895 + n * 21569`
		// Shortest time: 200_980_000 picoseconds.
		Weight::from_parts(119_276_651, 35895)
			// Standard error: 139_338
			.saturating_add(Weight::from_parts(88_626_727, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21569).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:2 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:2)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:2 w:2)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:2)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refinance(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2626 + n * (101 ±0)`
		//  estimated: `33924 + n * 5063`
		// Shortest time: 92_988_000 picoseconds.
		Weight::from_parts(86_469_746, 33924)
			// Standard error: 73_368
			.saturating_add(Weight::from_parts(11_463_906, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn refresh(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1781 + n * (100 ±0)`
		//  estimated: `15052 + n * 5063`
		// Shortest time: 53_810_000 picoseconds.
		Weight::from_parts(49_299_904, 15052)
			// Standard error: 32_175
			.saturating_add(Weight::from_parts(7_164_334, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::NextAuction` (r:1 w:1)
	/// Proof: `Auctions::NextAuction` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:0 w:1)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:0 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn retry_delivery() -> Weight {
		// Proof size in bytes:
		//  measured:  `4820`
		//  estimated: `76713`
		// Shortest time: 204_585_000 picoseconds.
		Weight::from_parts(212_336_000, 76713)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionRoleOf` (r:3 w:0)
	/// Proof: `Nfts::CollectionRoleOf` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CounterForMarkets` (r:1 w:1)
	/// Proof: `Credit::CounterForMarkets` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMarket` (r:1 w:1)
	/// Proof: `Credit::NextMarket` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:64 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:65 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:63 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn create_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `9227`
		//  estimated: `528057`
		// Shortest time: 525_483_000 picoseconds.
		Weight::from_parts(539_315_000, 528057)
			.saturating_add(T::DbWeight::get().reads(202_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Credit::Markets` (r:64 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:64 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextReread` (r:1 w:1)
	/// Proof: `Credit::NextReread` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:65 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rereads` (r:0 w:1)
	/// Proof: `Credit::Rereads` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	fn update_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `8901`
		//  estimated: `520055`
		// Shortest time: 579_384_000 picoseconds.
		Weight::from_parts(594_667_000, 520055)
			.saturating_add(T::DbWeight::get().reads(197_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Markets` (r:64 w:1)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:64 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CounterForMarkets` (r:1 w:1)
	/// Proof: `Credit::CounterForMarkets` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:65 w:1)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Stops` (r:0 w:1)
	/// Proof: `Credit::Stops` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn remove_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `8848`
		//  estimated: `522395`
		// Shortest time: 511_633_000 picoseconds.
		Weight::from_parts(534_758_000, 522395)
			.saturating_add(T::DbWeight::get().reads(197_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:1)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextReread` (r:1 w:1)
	/// Proof: `Credit::NextReread` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rereads` (r:0 w:1)
	/// Proof: `Credit::Rereads` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	fn set_multiplier() -> Weight {
		// Proof size in bytes:
		//  measured:  `1716`
		//  estimated: `10380`
		// Shortest time: 31_176_000 picoseconds.
		Weight::from_parts(34_452_000, 10380)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Stops` (r:130 w:1)
	/// Proof: `Credit::Stops` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
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
		//  measured:  `5351`
		//  estimated: `333455`
		// Shortest time: 409_040_000 picoseconds.
		Weight::from_parts(419_085_000, 333455)
			.saturating_add(T::DbWeight::get().reads(134_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:1 w:0)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:65 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:64 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LastSeen` (r:1 w:0)
	/// Proof: `Credit::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ShelteredUntil` (r:1 w:0)
	/// Proof: `Credit::ShelteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:64 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:32 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:32 w:0)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 64]`.
	fn withdraw_insurance(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `3076 + m * (324 ±0)`
		//  estimated: `181595 + m * 8127`
		// Shortest time: 121_151_000 picoseconds.
		Weight::from_parts(199_593_675, 181595)
			// Standard error: 269_163
			.saturating_add(Weight::from_parts(19_140_217, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 8127).saturating_mul(m.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Stops` (r:3 w:1)
	/// Proof: `Credit::Stops` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextMeasure` (r:1 w:1)
	/// Proof: `Credit::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_market_status() -> Weight {
		// Proof size in bytes:
		//  measured:  `1253`
		//  estimated: `19983`
		// Shortest time: 50_966_000 picoseconds.
		Weight::from_parts(52_278_000, 19983)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::PastLimits` (r:1 w:1)
	/// Proof: `Credit::PastLimits` (`max_values`: Some(1), `max_size`: Some(403), added: 898, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LiquidationBudget` (r:1 w:1)
	/// Proof: `Credit::LiquidationBudget` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:0 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn set_global_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `1296`
		//  estimated: `8582`
		// Shortest time: 35_523_000 picoseconds.
		Weight::from_parts(36_685_000, 8582)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	fn recapitalise() -> Weight {
		// Proof size in bytes:
		//  measured:  `1636`
		//  estimated: `22574`
		// Shortest time: 225_156_000 picoseconds.
		Weight::from_parts(228_170_000, 22574)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn net_shortfall() -> Weight {
		// Proof size in bytes:
		//  measured:  `1410`
		//  estimated: `9488`
		// Shortest time: 58_367_000 picoseconds.
		Weight::from_parts(60_430_000, 9488)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn set_collection_limits() -> Weight {
		// Proof size in bytes:
		//  measured:  `852`
		//  estimated: `6133`
		// Shortest time: 19_669_000 picoseconds.
		Weight::from_parts(21_302_000, 6133)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Markets` (r:65 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 64]`.
	fn walk_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `677 + m * (56 ±0)`
		//  estimated: `3701 + m * 2711`
		// Shortest time: 11_367_000 picoseconds.
		Weight::from_parts(9_727_087, 3701)
			// Standard error: 3_506
			.saturating_add(Weight::from_parts(2_789_440, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2711).saturating_mul(m.into()))
	}
	/// Storage: `Credit::MarketsOf` (r:65 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Stops` (r:66 w:1)
	/// Proof: `Credit::Stops` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn stop_liquidations() -> Weight {
		// Proof size in bytes:
		//  measured:  `3912`
		//  estimated: `329324`
		// Shortest time: 270_793_000 picoseconds.
		Weight::from_parts(274_269_000, 329324)
			.saturating_add(T::DbWeight::get().reads(132_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn sales() -> Weight {
		// Proof size in bytes:
		//  measured:  `390`
		//  estimated: `2138`
		// Shortest time: 7_381_000 picoseconds.
		Weight::from_parts(7_942_000, 2138)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Credit::Inventory` (r:1 w:0)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:0)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	fn sold_together() -> Weight {
		// Proof size in bytes:
		//  measured:  `779`
		//  estimated: `6689`
		// Shortest time: 12_548_000 picoseconds.
		Weight::from_parts(13_269_000, 6689)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LastSeen` (r:1 w:1)
	/// Proof: `Credit::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::ShelteredUntil` (r:1 w:1)
	/// Proof: `Credit::ShelteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WarnedLast` (r:1 w:1)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LiquidationBudget` (r:1 w:1)
	/// Proof: `Credit::LiquidationBudget` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
	fn begin_block() -> Weight {
		// Proof size in bytes:
		//  measured:  `782`
		//  estimated: `9595`
		// Shortest time: 31_728_000 picoseconds.
		Weight::from_parts(32_909_000, 9595)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::Repriced` (r:1 w:1)
	/// Proof: `Credit::Repriced` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MarketsOf` (r:7 w:0)
	/// Proof: `Credit::MarketsOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rotation` (r:1 w:1)
	/// Proof: `Credit::Rotation` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:9 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[1, 8]`.
	fn choose_markets(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1050 + m * (87 ±0)`
		//  estimated: `22962 + m * 2724`
		// Shortest time: 31_658_000 picoseconds.
		Weight::from_parts(31_421_988, 22962)
			// Standard error: 68_045
			.saturating_add(Weight::from_parts(6_046_902, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2724).saturating_mul(m.into()))
	}
	/// Storage: `Credit::WaitIndex` (r:1 w:0)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `742`
		//  estimated: `3477`
		// Shortest time: 12_509_000 picoseconds.
		Weight::from_parts(13_090_000, 3477)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Lapses` (r:2 w:1)
	/// Proof: `Credit::Lapses` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	fn let_measure_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `1587`
		//  estimated: `14458`
		// Shortest time: 62_934_000 picoseconds.
		Weight::from_parts(65_007_000, 14458)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Credit::Pledges` (r:1 w:0)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Rereads` (r:2 w:1)
	/// Proof: `Credit::Rereads` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:1 w:2)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn reread() -> Weight {
		// Proof size in bytes:
		//  measured:  `4110`
		//  estimated: `63100`
		// Shortest time: 151_887_000 picoseconds.
		Weight::from_parts(154_270_000, 63100)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Global` (r:1 w:0)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Credit::InventoryQueue` (r:2 w:1)
	/// Proof: `Credit::InventoryQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Inventory` (r:1 w:1)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::NextAuction` (r:1 w:1)
	/// Proof: `Auctions::NextAuction` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::AuctionClock` (r:1 w:0)
	/// Proof: `Auctions::AuctionClock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Endings` (r:0 w:1)
	/// Proof: `Auctions::Endings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Auctions::Auctions` (r:0 w:1)
	/// Proof: `Auctions::Auctions` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn offer_inventory() -> Weight {
		// Proof size in bytes:
		//  measured:  `2818`
		//  estimated: `29273`
		// Shortest time: 94_712_000 picoseconds.
		Weight::from_parts(97_516_000, 29273)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Credit::Inventory` (r:1 w:1)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::InventoryQueue` (r:0 w:1)
	/// Proof: `Credit::InventoryQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:1)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn hand_out() -> Weight {
		// Proof size in bytes:
		//  measured:  `2286`
		//  estimated: `41272`
		// Shortest time: 109_002_000 picoseconds.
		Weight::from_parts(111_266_000, 41272)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextInventory` (r:1 w:1)
	/// Proof: `Credit::NextInventory` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::InventoryQueue` (r:0 w:8)
	/// Proof: `Credit::InventoryQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Inventory` (r:0 w:8)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:0 w:1)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:16)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn end_wait() -> Weight {
		// Proof size in bytes:
		//  measured:  `6639`
		//  estimated: `278370`
		// Shortest time: 1_235_943_000 picoseconds.
		Weight::from_parts(1_261_602_000, 278370)
			.saturating_add(T::DbWeight::get().reads(49_u64))
			.saturating_add(T::DbWeight::get().writes(86_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::WaitIndex` (r:0 w:1)
	/// Proof: `Credit::WaitIndex` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn set_aside() -> Weight {
		// Proof size in bytes:
		//  measured:  `853`
		//  estimated: `12096`
		// Shortest time: 26_499_000 picoseconds.
		Weight::from_parts(27_651_000, 12096)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Credit::WarnedLast` (r:1 w:1)
	/// Proof: `Credit::WarnedLast` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:2 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	fn visit_warnings() -> Weight {
		// Proof size in bytes:
		//  measured:  `1388`
		//  estimated: `12843`
		// Shortest time: 34_301_000 picoseconds.
		Weight::from_parts(35_403_000, 12843)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Credit::RiskIndex` (r:1 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn warn() -> Weight {
		// Proof size in bytes:
		//  measured:  `703`
		//  estimated: `3497`
		// Shortest time: 16_074_000 picoseconds.
		Weight::from_parts(16_945_000, 3497)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:0)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:1 w:0)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:1 w:0)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:0)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn visit_market() -> Weight {
		// Proof size in bytes:
		//  measured:  `2119`
		//  estimated: `17210`
		// Shortest time: 53_330_000 picoseconds.
		Weight::from_parts(55_022_000, 17210)
			.saturating_add(T::DbWeight::get().reads(7_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn start_liquidation(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2214 + n * (106 ±0)`
		//  estimated: `20320 + n * 5063`
		// Shortest time: 63_866_000 picoseconds.
		Weight::from_parts(58_412_255, 20320)
			// Standard error: 26_479
			.saturating_add(Weight::from_parts(7_588_130, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:8 w:8)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
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
	/// Storage: `Credit::AccountPrincipal` (r:8 w:8)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:8 w:8)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:8 w:8)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:10 w:10)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:8)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:16)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn book_sales(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `2970 + n * (1831 ±0)`
		//  estimated: `25770 + n * 42928`
		// Shortest time: 354_739_000 picoseconds.
		Weight::from_parts(96_360_137, 25770)
			// Standard error: 456_318
			.saturating_add(Weight::from_parts(279_477_941, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((15_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 42928).saturating_mul(n.into()))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:1 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:1)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextInventory` (r:1 w:1)
	/// Proof: `Credit::NextInventory` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::InventoryQueue` (r:0 w:1)
	/// Proof: `Credit::InventoryQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Inventory` (r:0 w:1)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:1)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn forfeit_outcome() -> Weight {
		// Proof size in bytes:
		//  measured:  `4931`
		//  estimated: `71532`
		// Shortest time: 312_506_000 picoseconds.
		Weight::from_parts(318_154_000, 71532)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `Credit::Inventory` (r:1 w:1)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:2 w:2)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:2 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:2 w:2)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:2)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:3)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:2)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:2)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn inventory_outcome() -> Weight {
		// Proof size in bytes:
		//  measured:  `4915`
		//  estimated: `87478`
		// Shortest time: 351_544_000 picoseconds.
		Weight::from_parts(357_032_000, 87478)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(29_u64))
	}
	/// Storage: `Credit::Loans` (r:1 w:1)
	/// Proof: `Credit::Loans` (`max_values`: None, `max_size`: Some(635), added: 3110, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Markets` (r:1 w:0)
	/// Proof: `Credit::Markets` (`max_values`: None, `max_size`: Some(236), added: 2711, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Ledgers` (r:1 w:1)
	/// Proof: `Credit::Ledgers` (`max_values`: None, `max_size`: Some(249), added: 2724, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Multipliers` (r:8 w:0)
	/// Proof: `Credit::Multipliers` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:8 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Appraisal::Prices` (r:1 w:0)
	/// Proof: `Appraisal::Prices` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:8 w:8)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:8 w:8)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Credit::NextInventory` (r:1 w:1)
	/// Proof: `Credit::NextInventory` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::AccountPrincipal` (r:1 w:1)
	/// Proof: `Credit::AccountPrincipal` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Global` (r:1 w:1)
	/// Proof: `Credit::Global` (`max_values`: Some(1), `max_size`: Some(150), added: 645, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Measures` (r:1 w:1)
	/// Proof: `Credit::Measures` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Credit::InventoryQueue` (r:0 w:8)
	/// Proof: `Credit::InventoryQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Inventory` (r:0 w:8)
	/// Proof: `Credit::Inventory` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Credit::Pledges` (r:0 w:8)
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Credit::LoansOf` (r:0 w:1)
	/// Proof: `Credit::LoansOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Credit::MaturityIndex` (r:0 w:1)
	/// Proof: `Credit::MaturityIndex` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Credit::RiskIndex` (r:0 w:1)
	/// Proof: `Credit::RiskIndex` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:16)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn write_off() -> Weight {
		// Proof size in bytes:
		//  measured:  `6390`
		//  estimated: `280889`
		// Shortest time: 1_225_107_000 picoseconds.
		Weight::from_parts(1_237_305_000, 280889)
			.saturating_add(T::DbWeight::get().reads(49_u64))
			.saturating_add(T::DbWeight::get().writes(87_u64))
	}
	/// Storage: `Credit::CollectionLedgers` (r:1 w:1)
	/// Proof: `Credit::CollectionLedgers` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
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
	/// Proof: `Credit::Pledges` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:8)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:8)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:8)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn end_loan(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1826 + n * (171 ±0)`
		//  estimated: `8681 + n * 19006`
		// Shortest time: 78_247_000 picoseconds.
		Weight::from_parts(24_147_449, 8681)
			// Standard error: 21_213
			.saturating_add(Weight::from_parts(56_161_798, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
}

// For tests, and to begin with.
impl WeightInfo for () {
	fn open(n: u32, ) -> Weight {
		Weight::from_parts(154_192_515, 41741)
			.saturating_add(Weight::from_parts(51_791_887, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13873).saturating_mul(n.into()))
	}
	fn draw(n: u32, ) -> Weight {
		Weight::from_parts(100_371_358, 31377)
			.saturating_add(Weight::from_parts(7_037_829, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn repay(n: u32, ) -> Weight {
		Weight::from_parts(357_144_652, 54694)
			.saturating_add(Weight::from_parts(60_029_403, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(19_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	fn pledge(n: u32, ) -> Weight {
		Weight::from_parts(126_337_698, 35787)
			.saturating_add(Weight::from_parts(56_777_531, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 13873).saturating_mul(n.into()))
	}
	fn release(n: u32, ) -> Weight {
		Weight::from_parts(120_752_870, 36432)
			.saturating_add(Weight::from_parts(59_564_159, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	fn redeem(n: u32, ) -> Weight {
		Weight::from_parts(759_233_000, 52800)
			.saturating_add(Weight::from_parts(426_280_396, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().reads((12_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
			.saturating_add(RocksDbWeight::get().writes((12_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 45074).saturating_mul(n.into()))
	}
	fn pay_income(n: u32, ) -> Weight {
		Weight::from_parts(352_251_304, 57303)
			.saturating_add(Weight::from_parts(75_772_971, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(RocksDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
	fn pay_incomes(n: u32, ) -> Weight {
		Weight::from_parts(320_849_000, 31096)
			.saturating_add(Weight::from_parts(163_706_326, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 16531).saturating_mul(n.into()))
	}
	fn transfer_loan(n: u32, ) -> Weight {
		Weight::from_parts(119_276_651, 35895)
			.saturating_add(Weight::from_parts(88_626_727, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
			.saturating_add(RocksDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 21569).saturating_mul(n.into()))
	}
	fn refinance(n: u32, ) -> Weight {
		Weight::from_parts(86_469_746, 33924)
			.saturating_add(Weight::from_parts(11_463_906, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn refresh(n: u32, ) -> Weight {
		Weight::from_parts(49_299_904, 15052)
			.saturating_add(Weight::from_parts(7_164_334, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn retry_delivery() -> Weight {
		Weight::from_parts(212_336_000, 76713)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn create_market() -> Weight {
		Weight::from_parts(539_315_000, 528057)
			.saturating_add(RocksDbWeight::get().reads(202_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn update_market() -> Weight {
		Weight::from_parts(594_667_000, 520055)
			.saturating_add(RocksDbWeight::get().reads(197_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn remove_market() -> Weight {
		Weight::from_parts(534_758_000, 522395)
			.saturating_add(RocksDbWeight::get().reads(197_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn set_multiplier() -> Weight {
		Weight::from_parts(34_452_000, 10380)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_pause() -> Weight {
		Weight::from_parts(419_085_000, 333455)
			.saturating_add(RocksDbWeight::get().reads(134_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_insurance(m: u32, ) -> Weight {
		Weight::from_parts(199_593_675, 181595)
			.saturating_add(Weight::from_parts(19_140_217, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(27_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(m.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 8127).saturating_mul(m.into()))
	}
	fn set_market_status() -> Weight {
		Weight::from_parts(52_278_000, 19983)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_global_limits() -> Weight {
		Weight::from_parts(36_685_000, 8582)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn recapitalise() -> Weight {
		Weight::from_parts(228_170_000, 22574)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn net_shortfall() -> Weight {
		Weight::from_parts(60_430_000, 9488)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_collection_limits() -> Weight {
		Weight::from_parts(21_302_000, 6133)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn walk_markets(m: u32, ) -> Weight {
		Weight::from_parts(9_727_087, 3701)
			.saturating_add(Weight::from_parts(2_789_440, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2711).saturating_mul(m.into()))
	}
	fn stop_liquidations() -> Weight {
		Weight::from_parts(274_269_000, 329324)
			.saturating_add(RocksDbWeight::get().reads(132_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn sales() -> Weight {
		Weight::from_parts(7_942_000, 2138)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn sold_together() -> Weight {
		Weight::from_parts(13_269_000, 6689)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn begin_block() -> Weight {
		Weight::from_parts(32_909_000, 9595)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn choose_markets(m: u32, ) -> Weight {
		Weight::from_parts(31_421_988, 22962)
			.saturating_add(Weight::from_parts(6_046_902, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(m.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2724).saturating_mul(m.into()))
	}
	fn next_in_line() -> Weight {
		Weight::from_parts(13_090_000, 3477)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn let_measure_lapse() -> Weight {
		Weight::from_parts(65_007_000, 14458)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn reread() -> Weight {
		Weight::from_parts(154_270_000, 63100)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn offer_inventory() -> Weight {
		Weight::from_parts(97_516_000, 29273)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn hand_out() -> Weight {
		Weight::from_parts(111_266_000, 41272)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn end_wait() -> Weight {
		Weight::from_parts(1_261_602_000, 278370)
			.saturating_add(RocksDbWeight::get().reads(49_u64))
			.saturating_add(RocksDbWeight::get().writes(86_u64))
	}
	fn set_aside() -> Weight {
		Weight::from_parts(27_651_000, 12096)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn visit_warnings() -> Weight {
		Weight::from_parts(35_403_000, 12843)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn warn() -> Weight {
		Weight::from_parts(16_945_000, 3497)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn visit_market() -> Weight {
		Weight::from_parts(55_022_000, 17210)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
	}
	fn start_liquidation(n: u32, ) -> Weight {
		Weight::from_parts(58_412_255, 20320)
			.saturating_add(Weight::from_parts(7_588_130, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 5063).saturating_mul(n.into()))
	}
	fn book_sales(n: u32, ) -> Weight {
		Weight::from_parts(96_360_137, 25770)
			.saturating_add(Weight::from_parts(279_477_941, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((15_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 42928).saturating_mul(n.into()))
	}
	fn forfeit_outcome() -> Weight {
		Weight::from_parts(318_154_000, 71532)
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn inventory_outcome() -> Weight {
		Weight::from_parts(357_032_000, 87478)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(29_u64))
	}
	fn write_off() -> Weight {
		Weight::from_parts(1_237_305_000, 280889)
			.saturating_add(RocksDbWeight::get().reads(49_u64))
			.saturating_add(RocksDbWeight::get().writes(87_u64))
	}
	fn end_loan(n: u32, ) -> Weight {
		Weight::from_parts(24_147_449, 8681)
			.saturating_add(Weight::from_parts(56_161_798, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 19006).saturating_mul(n.into()))
	}
}
