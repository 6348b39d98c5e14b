// SPDX-License-Identifier: Apache-2.0

//! Pausing borrowing or liquidations.

use super::authority::authorise;
use crate::{
	clock, Config, Event, Former, Global, Pallet, PauseLevel, PauseState, StopScope, Subject,
};
use frame_support::traits::Get;
use pignus_primitives::guardian::Authority;
use sp_runtime::DispatchResult;

/// Set what is paused; see the call.
pub(crate) fn set_pause<T: Config>(by: Authority, level: PauseLevel) -> DispatchResult {
	let now = Global::<T>::get().pause.level;
	let stops = (level == PauseLevel::Liquidations).then_some(StopScope::Chain);
	authorise::<T>(by, Subject::Pause, Former::Pause(now), level > now, stops)?;
	put_pause::<T>(level)
}

/// Store what is paused. After a pause of liquidations borrowers are sheltered.
pub(super) fn put_pause<T: Config>(level: PauseLevel) -> DispatchResult {
	let before = Global::<T>::get().pause;
	let lifted = before.level == PauseLevel::Liquidations && level != PauseLevel::Liquidations;
	let sheltered_until = if lifted {
		let until = clock::from_now::<T>(T::Periods::get().shelter)?;
		Pallet::<T>::deposit_event(Event::Sheltered { market: None, until });
		until
	} else {
		before.sheltered_until
	};
	let since = if level == before.level { before.since } else { clock::now::<T>() };
	let pause = PauseState { level, since, sheltered_until };
	Global::<T>::mutate(|global| global.pause = pause);
	Pallet::<T>::deposit_event(Event::PauseSet { level });
	Ok(())
}
