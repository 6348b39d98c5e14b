// SPDX-License-Identifier: Apache-2.0

//! When nobody can borrow, and when nobody is liquidated: pauses, halts, and the shelter that
//! borrowers get after a pause, a halt or a long gap between two blocks.

use super::Market;
use crate::{
	clock, Config, Error, Global, LastSeen, MarketStatus, PauseLevel, ShelteredUntil, UnknownReason,
};
use frame_support::{ensure, traits::Get};
use pignus_primitives::{auction::Sales, Moment};
use sp_runtime::DispatchResult;

impl<T: Config> Market<T> {
	/// Errors unless new debt may be taken on.
	pub fn ensure_lends(&self) -> DispatchResult {
		ensure!(Global::<T>::get().pause.level == PauseLevel::None, Error::<T>::BorrowingPaused);
		ensure!(self.ledger.status == MarketStatus::Open, Error::<T>::MarketNotOpen);
		Ok(())
	}

	/// Why nothing is liquidated in the market now, if so.
	pub fn shelter(&self) -> Option<UnknownReason> {
		self.own_shelter().or_else(shelter_everywhere::<T>)
	}

	/// Why nothing is liquidated in this market alone, if so.
	pub fn own_shelter(&self) -> Option<UnknownReason> {
		if self.ledger.status == MarketStatus::Halted {
			return Some(UnknownReason::Halted);
		}
		let after_halt = self.now < self.ledger.sheltered_until;
		after_halt.then_some(UnknownReason::Sheltered)
	}
}

/// Why nothing is liquidated anywhere now, if so.
pub(crate) fn shelter_everywhere<T: Config>() -> Option<UnknownReason> {
	let pause = Global::<T>::get().pause;
	if pause.level == PauseLevel::Liquidations {
		return Some(UnknownReason::Paused);
	}
	let now = clock::now::<T>();
	let sheltered = now < pause.sheltered_until
		|| is_after_gap::<T>(now)
		|| frame_system::Pallet::<T>::block_number() <= ShelteredUntil::<T>::get();
	sheltered.then_some(UnknownReason::Sheltered)
}

/// Whether there is a long gap between the last block and `now`.
pub(crate) fn is_after_gap<T: Config>(now: Moment) -> bool {
	let before = LastSeen::<T>::get();
	before > 0 && now.saturating_sub(before) > T::GapShelter::get().longest_gap
}

/// Errors unless items may be put up for sale.
pub(crate) fn ensure_sells<T: Config>() -> DispatchResult {
	let level = Global::<T>::get().pause.level;
	ensure!(level < PauseLevel::Liquidations, Error::<T>::LiquidationsPaused);
	Ok(())
}

/// Whether auctions run.
pub(crate) fn sales<T: Config>() -> Sales {
	let pause = Global::<T>::get().pause;
	if pause.level < PauseLevel::Liquidations {
		return Sales::Running;
	}
	let unlocked_at = pause.since.saturating_add(T::Periods::get().bid_lock);
	if clock::now::<T>() < unlocked_at {
		Sales::Paused
	} else {
		Sales::PausedForLong
	}
}
