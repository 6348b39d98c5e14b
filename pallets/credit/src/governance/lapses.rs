// SPDX-License-Identifier: Apache-2.0

//! What a guardian's measure replaced comes back when the measure lapses.

use super::{limits::put_global_limits, set_pause::put_pause, MeasuresOf};
use crate::{clock, market::Market, Config, Event, Former, Pallet, Subject, WeightInfo};
use frame_support::{storage::with_storage_layer, weights::WeightMeter};
use sp_runtime::DispatchResult;

/// Bring back what was replaced by guardians' measures that have lapsed.
pub(crate) fn let_measures_lapse<T: Config>(meter: &mut WeightMeter) {
	let look = <T as Config>::WeightInfo::next_in_line();
	let lapse = <T as Config>::WeightInfo::let_measure_lapse();
	MeasuresOf::<T>::let_lapse(clock::now::<T>(), meter, look, lapse, |subject, former| {
		if let Err(error) = with_storage_layer(|| bring_back::<T>(subject, former)) {
			log::error!(target: "credit", "the measure on {subject:?} did not lapse: {error:?}");
		}
	});
}

fn bring_back<T: Config>(subject: Subject, former: Former) -> DispatchResult {
	match (subject, former) {
		(Subject::Market(market), Former::Status(status)) => {
			let mut market = Market::<T>::of(market)?;
			market.set_status(status)?;
			market.save();
		},
		(Subject::Limits, Former::Limits(limits)) => put_global_limits::<T>(limits),
		(Subject::Pause, Former::Pause(level)) => put_pause::<T>(level)?,
		_ => {},
	}
	Pallet::<T>::deposit_event(Event::MeasureLapsed { subject });
	Ok(())
}
