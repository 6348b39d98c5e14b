// SPDX-License-Identifier: GPL-3.0-only

//! The weights of `pallet_collective`, written by `make weights`: do not edit.
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

/// The weights of `pallet_collective`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_collective::WeightInfo for WeightInfo<T> {
	/// Storage: `Guardians::Members` (r:1 w:1)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:0)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Voting` (r:30 w:30)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Prime` (r:0 w:1)
	/// Proof: `Guardians::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `m` is `[0, 15]`.
	/// The range of component `n` is `[0, 15]`.
	/// The range of component `p` is `[0, 30]`.
	fn set_members(m: u32, _n: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0 + m * (992 ±0) + p * (469 ±0)`
		//  estimated: `10472 + m * (597 ±92) + p * (2621 ±46)`
		// Shortest time: 24_949_000 picoseconds.
		Weight::from_parts(29_926_000, 10472)
			// Standard error: 1_829_768
			.saturating_add(Weight::from_parts(8_093_082, 0).saturating_mul(m.into()))
			// Standard error: 920_603
			.saturating_add(Weight::from_parts(11_621_681, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 597).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2621).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 15]`.
	fn execute(b: u32, m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `31 + m * (32 ±0)`
		//  estimated: `1516 + m * (32 ±0)`
		// Shortest time: 28_525_000 picoseconds.
		Weight::from_parts(41_475_016, 1516)
			// Standard error: 1_134
			.saturating_add(Weight::from_parts(84, 0).saturating_mul(b.into()))
			// Standard error: 80_589
			.saturating_add(Weight::from_parts(96_201, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:1 w:0)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 15]`.
	fn propose_execute(b: u32, m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `31 + m * (32 ±0)`
		//  estimated: `3496 + m * (32 ±0)`
		// Shortest time: 34_502_000 picoseconds.
		Weight::from_parts(46_846_968, 3496)
			// Standard error: 881
			.saturating_add(Weight::from_parts(2_391, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:1 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalCount` (r:1 w:1)
	/// Proof: `Guardians::ProposalCount` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Voting` (r:0 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[2, 15]`.
	/// The range of component `p` is `[1, 30]`.
	fn propose_proposed(b: u32, m: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `0 + m * (32 ±0) + p * (52 ±0)`
		//  estimated: `3552 + m * (27 ±1) + p * (51 ±0)`
		// Shortest time: 47_387_000 picoseconds.
		Weight::from_parts(77_223_480, 3552)
			// Standard error: 5_349
			.saturating_add(Weight::from_parts(831, 0).saturating_mul(b.into()))
			// Standard error: 185_955
			.saturating_add(Weight::from_parts(964_937, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(Weight::from_parts(0, 27).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 51).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Voting` (r:1 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `m` is `[5, 15]`.
	fn vote(m: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `598 + m * (64 ±0)`
		//  estimated: `4063 + m * (64 ±0)`
		// Shortest time: 43_951_000 picoseconds.
		Weight::from_parts(53_553_719, 4063)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
	}
	/// Storage: `Guardians::Voting` (r:1 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:0 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `m` is `[4, 15]`.
	/// The range of component `p` is `[1, 30]`.
	fn close_early_disapproved(m: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `90 + m * (64 ±0) + p * (48 ±0)`
		//  estimated: `3570 + m * (71 ±2) + p * (46 ±0)`
		// Shortest time: 48_423_000 picoseconds.
		Weight::from_parts(52_181_963, 3570)
			// Standard error: 79_374
			.saturating_add(Weight::from_parts(576_186, 0).saturating_mul(m.into()))
			// Standard error: 30_799
			.saturating_add(Weight::from_parts(563_340, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 71).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 46).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Voting` (r:1 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:1 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 15]`.
	/// The range of component `p` is `[1, 30]`.
	fn close_early_approved(b: u32, m: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `195 + b * (1 ±0) + m * (64 ±0) + p * (62 ±0)`
		//  estimated: `3598 + b * (1 ±0) + m * (70 ±3) + p * (60 ±1)`
		// Shortest time: 73_389_000 picoseconds.
		Weight::from_parts(84_382_449, 3598)
			// Standard error: 5_490
			.saturating_add(Weight::from_parts(11_701, 0).saturating_mul(b.into()))
			// Standard error: 190_852
			.saturating_add(Weight::from_parts(1_572_799, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 60).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Voting` (r:1 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Prime` (r:1 w:0)
	/// Proof: `Guardians::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:0 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `m` is `[4, 15]`.
	/// The range of component `p` is `[1, 30]`.
	fn close_disapproved(m: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `110 + m * (64 ±0) + p * (48 ±0)`
		//  estimated: `3590 + m * (71 ±2) + p * (46 ±1)`
		// Shortest time: 55_030_000 picoseconds.
		Weight::from_parts(74_881_762, 3590)
			// Standard error: 523_896
			.saturating_add(Weight::from_parts(1_609_273, 0).saturating_mul(m.into()))
			// Standard error: 203_286
			.saturating_add(Weight::from_parts(284_412, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 71).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 46).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Voting` (r:1 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Members` (r:1 w:0)
	/// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Prime` (r:1 w:0)
	/// Proof: `Guardians::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:1 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 15]`.
	/// The range of component `p` is `[1, 30]`.
	fn close_approved(b: u32, m: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `215 + b * (1 ±0) + m * (64 ±0) + p * (62 ±0)`
		//  estimated: `3626 + b * (1 ±0) + m * (70 ±4) + p * (60 ±1)`
		// Shortest time: 94_703_000 picoseconds.
		Weight::from_parts(138_654_074, 3626)
			// Standard error: 1_077_406
			.saturating_add(Weight::from_parts(111_613, 0).saturating_mul(m.into()))
			// Standard error: 418_640
			.saturating_add(Weight::from_parts(1_643_583, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 60).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Voting` (r:0 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::ProposalOf` (r:0 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `p` is `[1, 30]`.
	fn disapprove_proposal(p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `187 + p * (32 ±0)`
		//  estimated: `1672 + p * (32 ±0)`
		// Shortest time: 29_728_000 picoseconds.
		Weight::from_parts(35_936_379, 1672)
			// Standard error: 29_068
			.saturating_add(Weight::from_parts(556_760, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::ProposalOf` (r:1 w:1)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::CostOf` (r:1 w:0)
	/// Proof: `Guardians::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Proposals` (r:1 w:1)
	/// Proof: `Guardians::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::Voting` (r:0 w:1)
	/// Proof: `Guardians::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `d` is `[0, 1]`.
	/// The range of component `p` is `[1, 30]`.
	fn kill(d: u32, p: u32, ) -> Weight {
		// Proof size in bytes:
		//  measured:  `1239 + p * (48 ±0)`
		//  estimated: `4719 + d * (57 ±17) + p * (48 ±0)`
		// Shortest time: 42_398_000 picoseconds.
		Weight::from_parts(49_646_921, 4719)
			// Standard error: 554_800
			.saturating_add(Weight::from_parts(2_136_008, 0).saturating_mul(d.into()))
			// Standard error: 27_888
			.saturating_add(Weight::from_parts(697_305, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 57).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 48).saturating_mul(p.into()))
	}
	/// Storage: `Guardians::ProposalOf` (r:1 w:0)
	/// Proof: `Guardians::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Guardians::CostOf` (r:1 w:0)
	/// Proof: `Guardians::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn release_proposal_cost() -> Weight {
		// Proof size in bytes:
		//  measured:  `702`
		//  estimated: `4167`
		// Shortest time: 30_233_000 picoseconds.
		Weight::from_parts(53_897_000, 4167)
			.saturating_add(T::DbWeight::get().reads(2))
	}
}
