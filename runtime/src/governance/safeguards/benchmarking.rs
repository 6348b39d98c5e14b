// SPDX-License-Identifier: GPL-3.0-only

//! What the guardians' calls and the hook weigh.

use polkadot_sdk::*;

use super::{Call, CancelledProposals, Config, Lapses, Measures, Pallet, Peg, SetByGuardians};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, Hooks};
use pallet_psm::CircuitBreakerLevel;
use pallet_referenda::ReferendumIndex;
use pignus_primitives::{
	guardian::{Measure, MeasureInForce},
	ordered::{due_key, OrderedIndex},
	Moment,
};

/// Number of the measured stop.
const STOP: u32 = 0;

/// What the benchmarks need from the pallets around.
pub trait BenchmarkSetup {
	/// Set the clock.
	fn set_time(now: Moment);
	/// A referendum that is being decided, and not by Root's track.
	fn decide_referendum() -> Result<ReferendumIndex, BenchmarkError>;
	/// A peg on which all swaps are open, and whose emergency admin is `PegAdmin`.
	fn open_peg() -> Result<Peg, BenchmarkError>;
}

type SetupOf<T> = <T as Config>::BenchmarkHelper;

/// A stop of a peg that lapses at a moment, and another that lapses later.
fn put_stop<T: Config>(peg: Peg, lapses_at: Moment) {
	let lapse = due_key(lapses_at, STOP);
	let former = CircuitBreakerLevel::MintingDisabled;
	let in_force = Some(MeasureInForce { lapse, former });
	Lapses::<T>::insert(lapse, peg);
	Lapses::<T>::insert(due_key(Moment::MAX, STOP), peg);
	Measures::<T>::insert(peg, Measure { taken_at: 0, in_force });
	SetByGuardians::<T>::insert(peg, CircuitBreakerLevel::AllEnabled);
}

#[allow(
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "the macro expects that it can decode what it has encoded"
)]
#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let index = SetupOf::<T>::decide_referendum()?;
		let origin =
			T::GuardiansOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as <T as frame_system::Config>::RuntimeOrigin, index);

		assert_eq!(CancelledProposals::<T>::iter_keys().count(), 1);
		Ok(())
	}

	/// A guardian stops a peg on which Root has decided since the guardians' last stop.
	#[benchmark]
	fn stop_peg() -> Result<(), BenchmarkError> {
		let (internal, external) = SetupOf::<T>::open_peg()?;
		let level = CircuitBreakerLevel::AllDisabled;
		put_stop::<T>((internal, external), 0);
		SetByGuardians::<T>::insert((internal, external), CircuitBreakerLevel::MintingDisabled);
		SetupOf::<T>::set_time(T::MeasurePeriods::get().repeat);
		let origin =
			T::GuardianOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as <T as frame_system::Config>::RuntimeOrigin, internal, external, level);

		assert_eq!(Pallet::<T>::level_of((internal, external)), Some(level));
		Ok(())
	}

	#[benchmark]
	fn next_in_line() -> Result<(), BenchmarkError> {
		put_stop::<T>(SetupOf::<T>::open_peg()?, 0);
		let first;

		#[block]
		{
			first = Lapses::<T>::first();
		}

		assert_eq!(first, Some(due_key(0, STOP)));
		Ok(())
	}

	/// Runs the hook, which also finds the stop: the finding is weighed twice.
	#[benchmark]
	fn let_stop_lapse() -> Result<(), BenchmarkError> {
		let peg = SetupOf::<T>::open_peg()?;
		put_stop::<T>(peg, 0);

		#[block]
		{
			Pallet::<T>::on_initialize(frame_system::Pallet::<T>::block_number());
		}

		assert_eq!(Pallet::<T>::level_of(peg), Some(CircuitBreakerLevel::MintingDisabled));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::tests::chain(crate::genesis_config_presets::DEV_RUNTIME_PRESET),
		crate::Runtime
	);
}
