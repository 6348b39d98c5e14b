// SPDX-License-Identifier: GPL-3.0-only

//! What the guardians may do to stock pallets, which know no guardians: cancel a referendum, and
//! stop the swaps of a peg.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`pallet_safeguards`] | calls, storage, events and errors |
//! | `pegs` | the levels of a peg, and how a guardian's stop lapses |

use polkadot_sdk::*;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod pegs;

pub use pallet_safeguards::*;

use frame_support::weights::Weight;

/// The weights of the pallet.
pub trait WeightInfo {
	/// The weight of `cancel`.
	fn cancel() -> Weight;
	/// The weight of `stop_peg`.
	fn stop_peg() -> Weight;
	/// The weight of `next_in_line`.
	fn next_in_line() -> Weight;
	/// The weight of `let_stop_lapse`.
	fn let_stop_lapse() -> Weight;
}

/// The pallet of the guardians.
#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet_safeguards {
	use super::*;
	use crate::{governance::origins::Origin, AssetId};
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, Time},
	};
	use frame_system::pallet_prelude::*;
	use pallet_psm::CircuitBreakerLevel;
	use pallet_referenda::{Pallet as Referenda, ReferendumIndex, TrackIdOf};
	use pignus_primitives::{
		guardian::{authority, Measure, MeasurePeriods},
		ordered::DueKey,
		Moment,
	};

	pub use super::WeightInfo;

	/// A peg: the asset that is minted and burned, and the one that is kept in reserve.
	pub type Peg = (AssetId, AssetId);

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet itself.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallets whose calls the guardians may make.
	#[pallet::config]
	pub trait Config:
		polkadot_sdk::frame_system::Config<RuntimeOrigin: From<Origin>>
		+ pallet_referenda::Config
		+ pallet_psm::Config<AssetId = AssetId>
	{
		/// Who decides on pegs by a vote.
		type AdminOrigin: EnsureOrigin<<Self as frame_system::Config>::RuntimeOrigin>;

		/// Two thirds of the guardians.
		type GuardiansOrigin: EnsureOrigin<<Self as frame_system::Config>::RuntimeOrigin>;

		/// A guardian.
		type GuardianOrigin: EnsureOrigin<<Self as frame_system::Config>::RuntimeOrigin>;

		/// The tracks on which the guardians may cancel.
		type CancellableTracks: Contains<TrackIdOf<Self, ()>>;

		/// How long a guardian's stop lasts, and how soon it may be repeated.
		type MeasurePeriods: Get<MeasurePeriods>;

		/// The time.
		type Time: Time<Moment = Moment>;

		/// Upper bound of the weight of `on_initialize`.
		#[pallet::constant]
		type MaxHookWeight: Get<Weight>;

		/// The weights of this pallet's calls and of its hook.
		type WeightInfo: WeightInfo;

		/// What its benchmarks need.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkSetup;
	}

	/// The proposals that the guardians have cancelled, by their hashes. A motion of theirs adds at
	/// most one.
	#[pallet::storage]
	pub type CancelledProposals<T: Config> = StorageMap<_, Identity, T::Hash, ()>;

	/// The guardians' last stop of each peg.
	#[pallet::storage]
	pub type Measures<T: Config> = StorageMap<_, Twox64Concat, Peg, Measure<CircuitBreakerLevel>>;

	/// The guardians' stops in force, in the order in which they lapse.
	#[pallet::storage]
	pub type Lapses<T: Config> = StorageMap<_, Identity, DueKey, Peg>;

	/// The number of the guardians' next stop.
	#[pallet::storage]
	pub type NextMeasure<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// The level that the guardians' stop in force has set. If a peg has another, somebody else has
	/// decided since.
	#[pallet::storage]
	pub type SetByGuardians<T: Config> = StorageMap<_, Twox64Concat, Peg, CircuitBreakerLevel>;

	/// What has happened.
	#[pallet::event]
	#[allow(missing_docs, reason = "the doc of an event tells its fields")]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The guardians cancelled a referendum on the proposal with this hash. They cannot cancel
		/// that proposal again.
		Cancelled { index: ReferendumIndex, proposal: T::Hash },
		/// A peg was set to a level. A guardian's stop lapses at `lapses_at`, in milliseconds.
		PegSet {
			internal: AssetId,
			external: AssetId,
			level: CircuitBreakerLevel,
			lapses_at: Option<Moment>,
		},
		/// A guardian's stop of a peg lapsed. If the peg was `restored`, it has its former `level`;
		/// if not, somebody else had changed or removed it in the meantime.
		PegStopLapsed {
			internal: AssetId,
			external: AssetId,
			level: CircuitBreakerLevel,
			restored: bool,
		},
	}

	/// Why a call fails.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no referendum with this number that is still being voted on; look its number
		/// up again.
		NotOngoing,
		/// Guardians stop neither Root nor the canceller: put it to the canceller's track.
		BeyondGuardians,
		/// The guardians have cancelled this proposal before; let the vote go on, or put it to the
		/// canceller's track.
		CancelledBefore,
		/// There is no such peg: name an asset and one that it is swapped for.
		UnknownPeg,
		/// This peg has another emergency admin; Root can make `PegAdmin` its emergency admin.
		ForeignPeg,
		/// A guardian may only close swaps that are open.
		NotStricter,
		/// The guardians' last stop of this peg is less than 7 days old and no longer in force;
		/// governance has to decide.
		MeasureRepeated,
		/// No number is left for another stop.
		NoMoreMeasures,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			pignus_primitives::hook::run::<T>(T::MaxHookWeight::get(), Self::let_stops_lapse)
		}

		fn integrity_test() {
			let max = pignus_primitives::hook::room::<T>(T::MaxHookWeight::get());
			let one = <T as Config>::WeightInfo::next_in_line()
				.saturating_add(<T as Config>::WeightInfo::let_stop_lapse());
			assert!(max.all_gte(one), "MaxHookWeight must leave room to let one stop lapse");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	/// What guardians may do.
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Two thirds of the guardians cancel a referendum. Its deposits can be taken back.
		///
		/// They delay, and have no veto: neither on Root's track, nor on the canceller's, by which
		/// voters stop Root; and each proposal only once, so that the same one passes if it is put to
		/// the vote again.
		///
		/// - `index`: the number of the referendum.
		///
		/// Errors: `BadOrigin`, `NotOngoing`, `BeyondGuardians`, `CancelledBefore`.
		///
		/// Emits `Cancelled`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, index: ReferendumIndex) -> DispatchResult {
			T::GuardiansOrigin::ensure_origin(origin)?;
			let status =
				Referenda::<T>::ensure_ongoing(index).map_err(|_| Error::<T>::NotOngoing)?;
			ensure!(T::CancellableTracks::contains(&status.track), Error::<T>::BeyondGuardians);
			let proposal = status.proposal.hash();
			ensure!(!CancelledProposals::<T>::contains_key(proposal), Error::<T>::CancelledBefore);
			Referenda::<T>::cancel(Origin::Canceller.into(), index)?;
			CancelledProposals::<T>::insert(proposal, ());
			Self::deposit_event(Event::Cancelled { index, proposal });
			Ok(())
		}

		/// Set which swaps of a peg are open. A guardian may only close some; they open again after
		/// 3 days unless governance decides by this call in the meantime, and the guardians cannot
		/// close them again for 7 days.
		///
		/// - `internal`: the asset that is minted and burned.
		/// - `external`: the asset that it is swapped for.
		/// - `level`: `AllEnabled`, `MintingDisabled` or `AllDisabled`.
		///
		/// Errors: `BadOrigin`, `UnknownPeg`, `ForeignPeg`; for a guardian also `NotStricter`,
		/// `MeasureRepeated`, `NoMoreMeasures`.
		///
		/// Emits `PegSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::stop_peg())]
		pub fn stop_peg(
			origin: OriginFor<T>,
			internal: AssetId,
			external: AssetId,
			level: CircuitBreakerLevel,
		) -> DispatchResult {
			let by = authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin)?;
			Self::do_stop_peg(by, (internal, external), level)
		}
	}
}
