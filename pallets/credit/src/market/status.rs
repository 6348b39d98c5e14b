// SPDX-License-Identifier: Apache-2.0

//! What may be done in a market, and how that changes.

use super::Market;
use crate::{clock, Config, Event, Former, MarketId, MarketStatus, Measures, Pallet, Subject};
use frame_support::traits::Get;
use pignus_primitives::guardian::MeasureInForce;
use sp_runtime::DispatchResult;

impl<T: Config> Market<T> {
	/// Set what may be done. After a halt borrowers are sheltered.
	pub fn set_status(&mut self, status: MarketStatus) -> DispatchResult {
		if self.ledger.status == MarketStatus::Halted && status != MarketStatus::Halted {
			let until = clock::from_now::<T>(T::Periods::get().shelter)?;
			self.ledger.sheltered_until = until;
			Pallet::<T>::deposit_event(Event::Sheltered { market: Some(self.id), until });
		}
		self.ledger.status = status;
		Pallet::<T>::deposit_event(Event::MarketStatusSet { market: self.id, status });
		Ok(())
	}

	/// Freeze a market after a loss that nobody covered, unless it is frozen or halted already. The
	/// lapse of a guardian's measure does not open it again.
	pub fn freeze(&mut self) -> DispatchResult {
		tighten_former_status::<T>(self.id);
		if self.ledger.status >= MarketStatus::Frozen {
			return Ok(());
		}
		self.set_status(MarketStatus::Frozen)
	}
}

/// Make the status that comes back when a guardian's measure on the market lapses at least
/// `Frozen`.
fn tighten_former_status<T: Config>(market: MarketId) {
	Measures::<T>::mutate_extant(Subject::Market(market), |measure| {
		if let Some(MeasureInForce { former: Former::Status(status), .. }) = &mut measure.in_force {
			*status = (*status).max(MarketStatus::Frozen);
		}
	});
}
