// SPDX-License-Identifier: Apache-2.0

//! What is paused, and the time that borrowers are given afterwards.

use crate::{
	Config, Error, Event, Former, LastSeen, Ledger, MarketStatus, Pallet, Pause, PauseLevel,
	PauseState, ShieldedUntil, Subject, UnknownReason,
};
use pignus_primitives::{auction::Sales, guardian::Authority, Moment};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{Get, Time},
	},
	frame_system,
	sp_runtime::DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_pause(by: Authority, level: PauseLevel) -> DispatchResult {
		let now = Pause::<T>::get().level;
		Self::authorise(by, Subject::Pause, Former::Pause(now), level > now)?;
		Self::put_pause(level)
	}

	/// Set what is paused. After a pause of liquidations borrowers are given time.
	pub(crate) fn put_pause(level: PauseLevel) -> DispatchResult {
		let before = Pause::<T>::get();
		let lifted = before.level == PauseLevel::Liquidations && level != PauseLevel::Liquidations;
		let sheltered_until = match lifted {
			true => Self::after(T::Periods::get().shelter)?,
			false => before.sheltered_until,
		};
		let since = match level == before.level {
			true => before.since,
			false => <T as Config>::Time::now(),
		};
		Pause::<T>::put(PauseState { level, since, sheltered_until });
		Self::deposit_event(Event::PauseSet { level });
		Ok(())
	}

	/// Errors unless new debt may be taken on in a market.
	pub(crate) fn ensure_lends(ledger: &Ledger) -> DispatchResult {
		ensure!(Pause::<T>::get().level == PauseLevel::None, Error::<T>::BorrowingPaused);
		ensure!(ledger.status == MarketStatus::Open, Error::<T>::MarketNotOpen);
		Ok(())
	}

	/// Errors unless items may be put up for sale.
	pub(crate) fn ensure_sells() -> DispatchResult {
		ensure!(Pause::<T>::get().level < PauseLevel::Liquidations, Error::<T>::LiquidationsPaused);
		Ok(())
	}

	/// Why nothing is liquidated anywhere now, if so.
	pub(crate) fn respite() -> Option<UnknownReason> {
		let pause = Pause::<T>::get();
		if pause.level == PauseLevel::Liquidations {
			return Some(UnknownReason::Paused);
		}
		let now = <T as Config>::Time::now();
		let sheltered = now < pause.sheltered_until
			|| Self::is_stall(now)
			|| frame_system::Pallet::<T>::block_number() <= ShieldedUntil::<T>::get();
		sheltered.then_some(UnknownReason::Shielded)
	}

	/// Whether the chain stood still for long between the last block and `now`.
	pub(crate) fn is_stall(now: Moment) -> bool {
		let before = LastSeen::<T>::get();
		before > 0 && now.saturating_sub(before) > T::StallShield::get().longest_gap
	}

	/// Why nothing is liquidated in a market now, if so.
	pub(crate) fn respite_in(ledger: &Ledger) -> Option<UnknownReason> {
		if ledger.status == MarketStatus::Halted {
			return Some(UnknownReason::Halted);
		}
		let sheltered = <T as Config>::Time::now() < ledger.sheltered_until;
		sheltered.then_some(UnknownReason::Shielded).or_else(Self::respite)
	}

	/// Whether auctions run.
	pub(crate) fn sales_now() -> Sales {
		let pause = Pause::<T>::get();
		if pause.level < PauseLevel::Liquidations {
			return Sales::Running;
		}
		let unlocked_at = pause.since.saturating_add(T::Periods::get().bid_lock);
		match <T as Config>::Time::now() < unlocked_at {
			true => Sales::Paused,
			false => Sales::PausedForLong,
		}
	}
}
