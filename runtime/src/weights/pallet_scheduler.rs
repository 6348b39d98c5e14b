// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_scheduler`, written by `make weights`: do not edit.
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

/// The weights of `pallet_scheduler`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_scheduler::WeightInfo for WeightInfo<T> {
	/// Storage: `Scheduler::IncompleteSince` (r:1 w:1)
	/// Proof: `Scheduler::IncompleteSince` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn service_agendas_base() -> Weight {
		// Proof size in bytes:
		//  measured:  `30`
		//  estimated: `1489`
		// Shortest time: 14_457_000 picoseconds.
		Weight::from_parts(19_086_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 64]`.
	fn service_agenda_base(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `77 + s * (177 ±0)`
		//  estimated: `53335`
		// Shortest time: 9_422_000 picoseconds.
		Weight::from_parts(21_453_015, 53335)
			// Standard error: 32_891
			.saturating_add(Weight::from_parts(1_339_331, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn service_task_base() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 7_429_000 picoseconds.
		Weight::from_parts(15_011_000, 0)
	}
	/// Storage: `Preimage::PreimageFor` (r:1 w:1)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `Measured`)
	/// Storage: `Preimage::StatusFor` (r:1 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[128, 4194304]`.
	fn service_task_fetched(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `141 + s * (1 ±0)`
		//  estimated: `3604 + s * (1 ±0)`
		// Shortest time: 78_390_000 picoseconds.
		Weight::from_parts(80_312_000, 3604)
			// Standard error: 181
			.saturating_add(Weight::from_parts(4_050, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(s.into()))
	}
	/// Storage: `Scheduler::Lookup` (r:0 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn service_task_named() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 10_781_000 picoseconds.
		Weight::from_parts(21_377_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn service_task_periodic() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 7_577_000 picoseconds.
		Weight::from_parts(15_461_000, 0)
	}
	fn execute_dispatch_signed() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 5_881_000 picoseconds.
		Weight::from_parts(13_262_000, 0)
	}
	fn execute_dispatch_unsigned() -> Weight {
		// Proof size in bytes:
		//  measured:  `0`
		//  estimated: `0`
		// Shortest time: 5_755_000 picoseconds.
		Weight::from_parts(12_808_000, 0)
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 63]`.
	fn schedule(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `77 + s * (177 ±0)`
		//  estimated: `53335`
		// Shortest time: 24_900_000 picoseconds.
		Weight::from_parts(50_294_522, 53335)
			// Standard error: 35_515
			.saturating_add(Weight::from_parts(1_635_745, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:0 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 64]`.
	fn cancel(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `77 + s * (177 ±0)`
		//  estimated: `53335`
		// Shortest time: 71_679_000 picoseconds.
		Weight::from_parts(71_536_623, 53335)
			// Standard error: 35_663
			.saturating_add(Weight::from_parts(2_383_481, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 63]`.
	fn schedule_named(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `260 + s * (184 ±0)`
		//  estimated: `53335`
		// Shortest time: 40_677_000 picoseconds.
		Weight::from_parts(78_275_469, 53335)
			// Standard error: 38_035
			.saturating_add(Weight::from_parts(1_882_470, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 64]`.
	fn cancel_named(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `310 + s * (184 ±0)`
		//  estimated: `53335`
		// Shortest time: 50_546_000 picoseconds.
		Weight::from_parts(90_133_949, 53335)
			// Standard error: 63_119
			.saturating_add(Weight::from_parts(2_452_003, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 64]`.
	fn schedule_retry(s: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `117`
		//  estimated: `53335`
		// Shortest time: 25_968_000 picoseconds.
		Weight::from_parts(45_302_210, 53335)
			// Standard error: 22_570
			.saturating_add(Weight::from_parts(132_524, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn set_retry() -> Weight {
		// Proof size in bytes:
		//  measured:  `11406`
		//  estimated: `53335`
		// Shortest time: 75_371_000 picoseconds.
		Weight::from_parts(139_926_000, 53335)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:0)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn set_retry_named() -> Weight {
		// Proof size in bytes:
		//  measured:  `11946`
		//  estimated: `53335`
		// Shortest time: 90_235_000 picoseconds.
		Weight::from_parts(171_922_000, 53335)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn cancel_retry() -> Weight {
		// Proof size in bytes:
		//  measured:  `11418`
		//  estimated: `53335`
		// Shortest time: 67_804_000 picoseconds.
		Weight::from_parts(130_074_000, 53335)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:0)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(49870), added: 52345, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn cancel_retry_named() -> Weight {
		// Proof size in bytes:
		//  measured:  `11958`
		//  estimated: `53335`
		// Shortest time: 82_917_000 picoseconds.
		Weight::from_parts(152_497_000, 53335)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
