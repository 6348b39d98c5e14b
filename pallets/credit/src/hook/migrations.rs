// SPDX-License-Identifier: Apache-2.0

//! Migrations that take several blocks. The hook rests while one goes on, and this is what the
//! pallet does when it ends. A runtime names the pallet as both handlers of `pallet-migrations`.

use super::shelter_from;
use crate::{
	clock, governance::set_pause::set_pause, Config, Global, LastSeen, Pallet, PauseLevel,
	WeightInfo,
};
use frame_support::{
	dispatch::DispatchClass,
	ensure,
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MigrationStatusHandler},
	storage::with_storage_layer,
	weights::Weight,
};
use pignus_primitives::guardian::Authority;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> MigrationStatusHandler for Pallet<T> {
	/// Nobody could act while the migration went on: borrowers are sheltered as after a long gap,
	/// beginning with this block.
	fn completed() {
		shelter_from::<T>(frame_system::Pallet::<T>::block_number());
		LastSeen::<T>::put(clock::now::<T>());
		register::<T>(<T as Config>::WeightInfo::begin_block());
	}
}

impl<T: Config> FailedMigrationHandler for Pallet<T> {
	/// Borrowing and liquidations are paused until a vote lifts the pause, and the chain goes on:
	/// without calls there could be no vote.
	fn failed(_migration: Option<u32>) -> FailedMigrationHandling {
		if let Err(error) = with_storage_layer(pause::<T>) {
			log::error!(target: "credit", "a migration failed, and no pause could be set: {error:?}");
		}
		register::<T>(<T as Config>::WeightInfo::set_pause());
		FailedMigrationHandling::ForceUnstuck
	}
}

/// Pause liquidations by the authority of a vote: what guardians paused no longer lapses.
fn pause<T: Config>() -> DispatchResult {
	// A row that the migration has left unreadable would be replaced by its default.
	let is_readable = !Global::<T>::exists() || Global::<T>::try_get().is_ok();
	ensure!(is_readable, DispatchError::Corruption);
	set_pause::<T>(Authority::Governance, PauseLevel::Liquidations)
}

fn register<T: Config>(weight: Weight) {
	let class = DispatchClass::Mandatory;
	frame_system::Pallet::<T>::register_extra_weight_unchecked(weight, class);
}
