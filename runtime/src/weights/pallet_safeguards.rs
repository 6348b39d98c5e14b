// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_safeguards`, written by `make weights`: do not edit.
//!
//! Measured on 2026-11-30 with version 64.0.0 of the benchmarks' command line, on AMD EPYC, in
//! 10 steps of 4 repetitions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports)]

use core::marker::PhantomData;
use crate::pallet_safeguards;
use polkadot_sdk::{
	frame_support::{traits::Get, weights::Weight},
	*,
};

/// The weights of `pallet_safeguards`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_safeguards::WeightInfo for WeightInfo<T> {
	/// Storage: `Referenda::ReferendumInfoFor` (r:1 w:1)
	/// Proof: `Referenda::ReferendumInfoFor` (`max_values`: None, `max_size`: Some(936), added: 3411, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::CancelledProposals` (r:1 w:1)
	/// Proof: `Safeguards::CancelledProposals` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof size in bytes:
		//  measured:  `509`
		//  estimated: `105680`
		// Shortest time: 62_904_000 picoseconds.
		Weight::from_parts(67_150_000, 105680)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Psm::ExternalAssets` (r:1 w:1)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::SetByGuardians` (r:1 w:1)
	/// Proof: `Safeguards::SetByGuardians` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::Measures` (r:1 w:1)
	/// Proof: `Safeguards::Measures` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::NextMeasure` (r:1 w:1)
	/// Proof: `Safeguards::NextMeasure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::Lapses` (r:0 w:2)
	/// Proof: `Safeguards::Lapses` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn stop_peg() -> Weight {
		// Proof size in bytes:
		//  measured:  `647`
		//  estimated: `4742`
		// Shortest time: 65_548_000 picoseconds.
		Weight::from_parts(70_444_000, 4742)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Safeguards::Lapses` (r:1 w:0)
	/// Proof: `Safeguards::Lapses` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn next_in_line() -> Weight {
		// Proof size in bytes:
		//  measured:  `194`
		//  estimated: `3485`
		// Shortest time: 4_586_000 picoseconds.
		Weight::from_parts(5_528_000, 3485)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::Lapses` (r:2 w:1)
	/// Proof: `Safeguards::Lapses` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::Measures` (r:1 w:1)
	/// Proof: `Safeguards::Measures` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `Safeguards::SetByGuardians` (r:1 w:1)
	/// Proof: `Safeguards::SetByGuardians` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Psm::ExternalAssets` (r:1 w:1)
	/// Proof: `Psm::ExternalAssets` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	/// Storage: `Psm::PsmAdmin` (r:1 w:0)
	/// Proof: `Psm::PsmAdmin` (`max_values`: None, `max_size`: Some(1277), added: 3752, mode: `MaxEncodedLen`)
	fn let_stop_lapse() -> Weight {
		// Proof size in bytes:
		//  measured:  `650`
		//  estimated: `5980`
		// Shortest time: 65_999_000 picoseconds.
		Weight::from_parts(71_507_000, 5980)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
