// SPDX-License-Identifier: GPL-3.0-only

//! What an upgrade does to storage, in the first block of the new version.
//!
//! A migration names the storage version it starts from and runs once:
//! `VersionedMigration<FROM, TO, …, Pallet, RocksDbWeight>` does nothing where the pallet is not at
//! `FROM`. The migrations of a release stay in its list until the next release.

/// Storage migrations of this version, run once in the first block after the upgrade.
#[cfg(not(feature = "upgrade-rehearsal"))]
pub type Migrations = ();

/// Storage migrations of the version that upgrades are rehearsed with.
#[cfg(feature = "upgrade-rehearsal")]
pub type Migrations = rehearsal::Migrations;

#[cfg(any(feature = "upgrade-rehearsal", test))]
pub mod rehearsal {
	//! An upgrade as a release would bring it, for tests: the chain's limits allow one more
	//! liquidation per block.

	use crate::{Credit, Runtime};
	use frame_support::{
		migrations::VersionedMigration,
		traits::UncheckedOnRuntimeUpgrade,
		weights::{constants::RocksDbWeight, Weight},
	};
	use pignus_credit::Global;
	use polkadot_sdk::*;

	/// All migrations of the rehearsal.
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
}
