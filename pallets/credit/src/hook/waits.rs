// SPDX-License-Identifier: Apache-2.0

//! Loans that wait: they are set aside when they could not be dealt with, and the chain returns to
//! them when their time has come.

use crate::{
	clock,
	custody::Seize,
	liquidation::delivery,
	math,
	position::{indices, Position},
	Config, Error, Event, LoanId, Loans, Pallet, Verdict, WaitIndex, WeightInfo,
};
use frame_support::{storage::with_storage_layer, traits::Get, weights::Weight};
use pignus_primitives::{
	auction::Auctioneer,
	hook::{ProofRecorder, StepMeter, Usage},
	ordered::{due_key, split_due_key, DueKey, OrderedIndex},
};
use sp_runtime::{traits::EnsureAdd, ArithmeticError, DispatchError, DispatchResult};

/// The upper bound of what returning to one loan weighs: all its items may go to the inventory, and
/// if that fails it is set aside again.
pub(crate) fn end_wait_weight<T: Config>() -> Weight {
	let each = T::Seize::seize_weight().saturating_add(T::Auctioneer::open_weight());
	<T as Config>::WeightInfo::end_wait()
		.saturating_add(each.saturating_mul(T::MaxItems::get().into()))
		.saturating_add(<T as Config>::WeightInfo::set_aside())
}

/// Return to the loans whose wait is over. Those whose liquidation could not start come back into
/// the indices; of those whose items could not be delivered, the loss is realised. Returns whether
/// `meter` stopped it.
pub(crate) fn end_waits<T: Config, Recorder: ProofRecorder>(
	meter: &mut StepMeter<Recorder>,
) -> bool {
	let (now, look) = (clock::now::<T>(), <T as Config>::WeightInfo::next_in_line());
	let mut last = None;
	while let Some(next) = meter.look(look, || WaitIndex::<T>::next(last)) {
		let Some(key) = next.filter(|key| split_due_key(key).0 <= now) else { return false };
		let ended = meter.step(end_wait_weight::<T>(), || ((), end_wait_or_set_aside::<T>(key)));
		if ended.is_none() {
			return true;
		}
		last = next;
	}
	true
}

/// Return to the loan that waits in a row. Returns what that has used.
fn end_wait_or_set_aside<T: Config>(key: DueKey) -> Usage {
	let (until, id) = split_due_key(&key);
	WaitIndex::<T>::remove(key);
	if !indices::waits_until::<T>(id, until) {
		return <T as Config>::WeightInfo::set_aside_usage();
	}
	let gives_up = Loans::<T>::get(id).is_some_and(|loan| loan.is_liquidating());
	match with_storage_layer(|| end_wait::<T>(id)) {
		Ok(()) if gives_up => {
			let late_proof = <T as Config>::WeightInfo::end_wait_usage().late_proof;
			Usage::of(end_wait_weight::<T>()).plus(Usage::late(late_proof))
		},
		Ok(()) => {
			let back = <T as Config>::WeightInfo::reread_usage();
			back.plus(<T as Config>::WeightInfo::set_aside_usage())
		},
		Err(reason) => {
			set_aside::<T>(id, reason);
			Usage::worst(end_wait_weight::<T>())
		},
	}
}

pub(crate) fn end_wait<T: Config>(id: LoanId) -> DispatchResult {
	let mut position = Position::<T>::of(id)?;
	if position.loan.is_liquidating() {
		return delivery::give_up::<T>(id);
	}
	position.reread_units()?;
	if position.verdict() == Verdict::Safe {
		position.loan.forget_failed_starts();
	}
	indices::insert::<T>(id, &mut position.loan)?;
	Pallet::<T>::deposit_event(Event::LoanReturned { loan: id });
	position.save()
}

/// Take a loan that could not be dealt with out of the line, so that it holds up no other, and try
/// again later, at doubling intervals.
pub(crate) fn set_aside<T: Config>(id: LoanId, reason: DispatchError) {
	let aside = with_storage_layer(|| {
		let mut loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		indices::remove::<T>(id, &mut loan);
		let now = clock::now::<T>();
		let is_worthless = reason == Error::<T>::WorthlessCollateral.into();
		loan.worthless_since = is_worthless.then(|| loan.worthless_since.unwrap_or(now));
		let delay = math::retry_delay(T::FirstRetry::get(), loan.failed_starts)
			.ok_or(ArithmeticError::Overflow)?;
		let retry_at = match loan.worthless_since {
			Some(since) => {
				math::retry_until(now, delay, since.ensure_add(T::Periods::get().delivery)?)
			},
			None => now.checked_add(delay),
		}
		.ok_or(ArithmeticError::Overflow)?;
		loan.failed_starts = loan.failed_starts.saturating_add(1);
		loan.wait_until(retry_at);
		WaitIndex::<T>::insert(due_key(retry_at, id), ());
		Loans::<T>::insert(id, loan);
		Pallet::<T>::deposit_event(Event::LiquidationStuck { loan: id, reason, retry_at });
		Ok::<_, DispatchError>(())
	});
	if let Err(error) = aside {
		log::error!(target: "credit", "loan {id} could not be set aside: {error:?}");
	}
}
