// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_psm`, written by `make weights`: do not edit.
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

/// The weights of `pallet_psm`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_psm::WeightInfo for WeightInfo<T> {
	/// Storage: `Psm::Psm` (r:1 w:0)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:0)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::MintingFee` (r:1 w:0)
	/// Proof: `Psm::MintingFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmDebt` (r:9 w:1)
	/// Proof: `Psm::PsmDebt` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Psm::AssetCeilingWeight` (r:9 w:0)
	/// Proof: `Psm::AssetCeilingWeight` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:2 w:2)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn mint(n: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1491 + n * (92 ±0)`
		//  estimated: `8817 + n * (2531 ±0)`
		// Shortest time: 300_610_000 picoseconds.
		Weight::from_parts(549_265_837, 8817)
			// Standard error: 750_401
			.saturating_add(Weight::from_parts(32_530_689, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(n.into()))
	}
	/// Storage: `Psm::Psm` (r:1 w:0)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:0)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::RedemptionFee` (r:1 w:0)
	/// Proof: `Psm::RedemptionFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmDebt` (r:1 w:1)
	/// Proof: `Psm::PsmDebt` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:2 w:2)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn redeem() -> Weight {
		// Proof size in bytes:
		//  measured:  `1515`
		//  estimated: `8817`
		// Shortest time: 328_729_000 picoseconds.
		Weight::from_parts(580_390_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:0)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::MintingFee` (r:1 w:1)
	/// Proof: `Psm::MintingFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_minting_fee() -> Weight {
		// Proof size in bytes:
		//  measured:  `356`
		//  estimated: `4742`
		// Shortest time: 59_434_000 picoseconds.
		Weight::from_parts(100_768_000, 4742)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:0)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::RedemptionFee` (r:1 w:1)
	/// Proof: `Psm::RedemptionFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_redemption_fee() -> Weight {
		// Proof size in bytes:
		//  measured:  `356`
		//  estimated: `4742`
		// Shortest time: 57_943_000 picoseconds.
		Weight::from_parts(102_703_000, 4742)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::Psm` (r:1 w:1)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	fn set_max_debt() -> Weight {
		// Proof size in bytes:
		//  measured:  `373`
		//  estimated: `4742`
		// Shortest time: 68_201_000 picoseconds.
		Weight::from_parts(76_848_000, 4742)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:1)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	fn set_asset_status() -> Weight {
		// Proof size in bytes:
		//  measured:  `324`
		//  estimated: `4742`
		// Shortest time: 40_407_000 picoseconds.
		Weight::from_parts(78_050_000, 4742)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:0)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::AssetCeilingWeight` (r:1 w:1)
	/// Proof: `Psm::AssetCeilingWeight` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_asset_ceiling_weight() -> Weight {
		// Proof size in bytes:
		//  measured:  `431`
		//  estimated: `4742`
		// Shortest time: 62_241_000 picoseconds.
		Weight::from_parts(103_280_000, 4742)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::Psm` (r:1 w:1)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:1)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:0)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn add_external_asset() -> Weight {
		// Proof size in bytes:
		//  measured:  `806`
		//  estimated: `4742`
		// Shortest time: 85_831_000 picoseconds.
		Weight::from_parts(150_794_000, 4742)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::Psm` (r:1 w:1)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:1)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmDebt` (r:1 w:1)
	/// Proof: `Psm::PsmDebt` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Psm::AssetCeilingWeight` (r:0 w:1)
	/// Proof: `Psm::AssetCeilingWeight` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Psm::MintingFee` (r:0 w:1)
	/// Proof: `Psm::MintingFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Psm::RedemptionFee` (r:0 w:1)
	/// Proof: `Psm::RedemptionFee` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn remove_external_asset() -> Weight {
		// Proof size in bytes:
		//  measured:  `496`
		//  estimated: `4742`
		// Shortest time: 81_223_000 picoseconds.
		Weight::from_parts(155_824_000, 4742)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Psm::Psm` (r:1 w:1)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:0)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmAdmin` (r:0 w:1)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	fn create_psm() -> Weight {
		// Proof size in bytes:
		//  measured:  `581`
		//  estimated: `3675`
		// Shortest time: 72_656_000 picoseconds.
		Weight::from_parts(133_752_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:1)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Psm::Psm` (r:1 w:1)
	/// Proof: `Psm::Psm` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmDebt` (r:1 w:0)
	/// Proof: `Psm::PsmDebt` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_psm() -> Weight {
		// Proof size in bytes:
		//  measured:  `545`
		//  estimated: `4742`
		// Shortest time: 78_558_000 picoseconds.
		Weight::from_parts(143_399_000, 4742)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:1)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	fn set_full_admin() -> Weight {
		// Proof size in bytes:
		//  measured:  `256`
		//  estimated: `4742`
		// Shortest time: 54_015_000 picoseconds.
		Weight::from_parts(62_555_000, 4742)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Psm::PsmAdmin` (r:1 w:1)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	fn set_emergency_admin() -> Weight {
		// Proof size in bytes:
		//  measured:  `256`
		//  estimated: `4742`
		// Shortest time: 31_827_000 picoseconds.
		Weight::from_parts(59_947_000, 4742)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
