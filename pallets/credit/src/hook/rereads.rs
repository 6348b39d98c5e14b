// SPDX-License-Identifier: Apache-2.0

//! Reading multipliers again when a notice ends: a cut that counts from now on reaches the loans
//! concerned, and the risk index, by itself.

use crate::{
	clock, position::Position, Config, LoanId, Pledge, Pledges, Reread, RereadOf, Rereads,
	RiskIndex, WeightInfo,
};
use frame_support::{storage::with_storage_layer, weights::Weight};
use pignus_primitives::{
	hook::{ProofRecorder, StepMeter, Usage},
	ordered::{
		due_key, split_due_key, split_score_key, DueKey, OrderedIndex, PrefixedOrderedIndex,
	},
	Moment,
};
use sp_runtime::DispatchResult;

/// The upper bound of what reading the items of one loan again weighs.
pub(crate) fn reread_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::reread()
}

/// Read again what is due, one loan after the other, as far as `meter` allows.
pub(crate) fn reread_due<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	let (now, look) = (clock::now::<T>(), <T as Config>::WeightInfo::next_in_line());
	// No cursor: a walk through a market comes back to a row that it has just left.
	while let Some(next) = meter.look(look, Rereads::<T>::first) {
		let Some(key) = next.filter(|key| split_due_key(key).0 <= now) else { return };
		// Measured is the walk through a market, which has just read the loan's old row in the risk
		// index. The other kind has not, and the walk's own row moves in its queue: no more than what
		// setting a loan aside writes unread.
		let late_proof = <T as Config>::WeightInfo::set_aside_usage().late_proof;
		let used = <T as Config>::WeightInfo::reread_usage().plus(Usage::late(late_proof));
		let done = meter.step(reread_weight::<T>(), || (reread_in_row::<T>(key, now), used));
		if done.is_none() {
			return;
		}
	}
}

/// Read again what is next in a row.
fn reread_in_row<T: Config>(key: DueKey, now: Moment) {
	let Some(what) = Rereads::<T>::take(key) else { return };
	if let Some(rest) = reread_next::<T>(what) {
		// Behind what has fallen due since: the walk through a market holds up nothing else.
		Rereads::<T>::insert(due_key(now, split_due_key(&key).1), rest);
	}
}

/// Read the items of the next loan concerned. Returns what is left to be read.
fn reread_next<T: Config>(what: RereadOf<T>) -> Option<RereadOf<T>> {
	match what {
		Reread::Item(collection, item) => {
			if let Pledge::Loan(loan) = Pledges::<T>::get(collection, item)? {
				try_reread::<T>(loan);
			}
			None
		},
		Reread::Market { market, done } => {
			let done = RiskIndex::<T>::first_behind(market, done)?;
			try_reread::<T>(split_score_key(&done).1);
			Some(Reread::Market { market, done })
		},
	}
}

fn try_reread<T: Config>(id: LoanId) {
	if let Err(error) = with_storage_layer(|| reread::<T>(id)) {
		log::error!(target: "credit", "the items of loan {id} could not be read again: {error:?}");
	}
}

/// Read the items of a loan again, unless it is in liquidation: then its cure does so.
fn reread<T: Config>(id: LoanId) -> DispatchResult {
	let mut position = Position::<T>::of(id)?;
	if position.loan.is_liquidating() {
		return Ok(());
	}
	let before = position.loan.item_units();
	position.reread_units()?;
	if position.loan.item_units() != before {
		position.save()?;
	}
	Ok(())
}
