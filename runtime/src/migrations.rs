// SPDX-License-Identifier: GPL-3.0-only

//! What an upgrade does to storage: in the first block of the new version, and, where there are too
//! many rows for one block, in steps from that block on.
//!
//! A migration of the first kind names the storage version it starts from and runs once:
//! `VersionedMigration<FROM, TO, …, Pallet, RocksDbWeight>` does nothing where the pallet is not at
//! `FROM`. One of the second kind runs once because `pallet-migrations` remembers its id. While it
//! goes on, blocks take no transactions, hooks and queues rest, and what it migrates can be read by
//! nobody. The migrations of a release stay in its lists until the next release.

/// Storage migrations of this version, run once in the first block after the upgrade.
#[cfg(not(feature = "upgrade-rehearsal"))]
pub type Migrations = ();

/// Storage migrations of the version that upgrades are rehearsed with.
#[cfg(feature = "upgrade-rehearsal")]
pub type Migrations = rehearsal::Migrations;

/// Storage migrations of this version that take several blocks, run once from the first block after
/// the upgrade on, one after the other.
#[cfg(not(any(feature = "upgrade-rehearsal", feature = "runtime-benchmarks", test)))]
pub type SteppedMigrations = ();

/// Storage migrations over several blocks, of the version that upgrades are rehearsed with.
#[cfg(all(feature = "upgrade-rehearsal", not(any(feature = "runtime-benchmarks", test))))]
pub type SteppedMigrations = rehearsal::LoansOutAndBack;

/// Those that a test chooses.
#[cfg(all(test, not(feature = "runtime-benchmarks")))]
pub type SteppedMigrations = crate::tests::migrations::Chosen;

/// Its benchmarks weigh the steps of migrations that do nothing.
#[cfg(feature = "runtime-benchmarks")]
pub type SteppedMigrations = polkadot_sdk::pallet_migrations::mock_helpers::MockedMigrations;

#[cfg(any(feature = "upgrade-rehearsal", test))]
pub mod rehearsal {
	//! An upgrade as a release would bring it, for tests: the chain's limits allow one more
	//! liquidation per block, and every loan is gone for a while.

	use crate::{Credit, Runtime};
	use alloc::vec::Vec;
	use codec::{Decode, Encode, MaxEncodedLen};
	use frame_support::{
		migrations::{SteppedMigration, SteppedMigrationError, VersionedMigration},
		storage::StoragePrefixedMap,
		storage_alias,
		traits::UncheckedOnRuntimeUpgrade,
		weights::{constants::RocksDbWeight, Weight, WeightMeter},
		Twox64Concat,
	};
	use pignus_credit::{Global, LoanId, LoanOf, Loans};
	use polkadot_sdk::*;

	/// All migrations of the rehearsal that take one block.
	pub type Migrations = VersionedMigration<1, 2, OneMoreLiquidation, Credit, RocksDbWeight>;

	/// Allows one more liquidation per block.
	pub struct OneMoreLiquidation;

	impl UncheckedOnRuntimeUpgrade for OneMoreLiquidation {
		fn on_runtime_upgrade() -> Weight {
			Global::<Runtime>::mutate(|global| {
				if let Some(limits) = &mut global.limits {
					limits.liquidations_per_block = limits.liquidations_per_block.saturating_add(1);
				}
			});
			RocksDbWeight::get().reads_writes(1, 1)
		}
	}

	/// The loans that are out of their map.
	#[storage_alias]
	type Away = StorageMap<Rehearsal, Twox64Concat, LoanId, LoanOf<Runtime>>;

	/// At most this many loans are moved in a block.
	pub const LOANS_PER_BLOCK: u32 = 500;
	/// For this many blocks all of them are away, so that the migration takes a while on any chain.
	pub const BLOCKS_AWAY: u32 = 3;

	/// Takes every loan out of its map and puts it back, so that whoever touches loans meanwhile is
	/// found out.
	pub struct LoansOutAndBack;

	/// What its next step does.
	#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen)]
	pub enum Step {
		/// Takes loans out.
		TakeOut,
		/// Waits in this block and in as many more.
		Wait(u32),
		/// Puts loans back.
		PutBack,
	}

	impl SteppedMigration for LoansOutAndBack {
		type Cursor = Step;
		type Identifier = [u8; 16];

		fn id() -> Self::Identifier {
			*b"rehearsal::loans"
		}

		fn max_steps() -> Option<u32> {
			Some(10_000)
		}

		fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
			Some([Loans::<Runtime>::final_prefix().to_vec()])
		}

		fn step(
			step: Option<Step>,
			meter: &mut WeightMeter,
		) -> Result<Option<Step>, SteppedMigrationError> {
			let step = step.unwrap_or(Step::TakeOut);
			let is_done = match step {
				Step::TakeOut => move_loans(Loans::<Runtime>::drain(), Away::insert, meter)?,
				Step::Wait(more) => more == 0,
				Step::PutBack => move_loans(Away::drain(), Loans::<Runtime>::insert, meter)?,
			};
			Ok(match (step, is_done) {
				(Step::TakeOut, true) => Some(Step::Wait(BLOCKS_AWAY)),
				(Step::Wait(more), false) => Some(Step::Wait(more.saturating_sub(1))),
				(Step::Wait(_), true) => Some(Step::PutBack),
				(Step::PutBack, true) => None,
				(unfinished, false) => Some(unfinished),
			})
		}
	}

	/// Moves loans as far as the weight left in `meter` allows. Returns whether those were the last.
	fn move_loans(
		mut from: impl Iterator<Item = (LoanId, LoanOf<Runtime>)>,
		into: fn(LoanId, LoanOf<Runtime>),
		meter: &mut WeightMeter,
	) -> Result<bool, SteppedMigrationError> {
		for moved in 0..LOANS_PER_BLOCK {
			match meter.try_consume(weight_of_one()) {
				Err(()) if moved == 0 => {
					return Err(SteppedMigrationError::InsufficientWeight {
						required: weight_of_one(),
					})
				},
				Err(()) => return Ok(false),
				Ok(()) => {},
			}
			let Some((id, loan)) = from.next() else { return Ok(true) };
			into(id, loan);
		}
		Ok(false)
	}

	/// What moving a loan weighs: its row is read and removed, and written elsewhere. Each place is
	/// proven with the nodes on the way to it.
	fn weight_of_one() -> Weight {
		let row = (LoanOf::<Runtime>::max_encoded_len() as u64).saturating_add(1_024);
		RocksDbWeight::get()
			.reads_writes(1, 2)
			.saturating_add(Weight::from_parts(0, row.saturating_mul(2)))
	}
}
