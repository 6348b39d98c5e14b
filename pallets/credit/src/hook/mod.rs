// SPDX-License-Identifier: Apache-2.0

//! What the chain does by itself in every block: warn borrowers, let guardians' measures lapse, read
//! again what a notice has changed, end waits, find loans in default and start their liquidation,
//! and offer what nobody bought, within a budget of weight and of liquidations. What does not fit
//! stays due.

pub(crate) mod liquidate;
mod migrations;
pub(crate) mod rereads;
pub(crate) mod visits;
pub(crate) mod waits;
pub(crate) mod warnings;

use crate::{
	clock,
	governance::lapses,
	liquidation::inventory::offer,
	market::pause_and_shelter::{is_after_gap, shelter_everywhere},
	Budget, Config, Event, Global, LastSeen, LiquidationBudget, Pallet, Repriced, ShelteredUntil,
	WeightInfo,
};
use frame_support::{traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use pignus_primitives::hook::{ProofRecorder, StepMeter};
use sp_runtime::traits::Saturating;

/// What the hook weighs before it visits a market, without the warnings and if nothing has lapsed
/// or waited long enough.
pub(crate) fn begin_block_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::begin_block()
		.saturating_add(
			<T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get()).saturating_mul(2),
		)
		.saturating_add(<T as Config>::WeightInfo::next_in_line().saturating_mul(4))
}

/// The hook at the start of a block: see the module. An eighth of its weight is for warnings at
/// most, and a quarter of the rest for reading multipliers again.
pub(crate) fn begin_block<T: Config, Recorder: ProofRecorder>(
	block: BlockNumberFor<T>,
	meter: &mut StepMeter<Recorder>,
) {
	meter.charge(<T as Config>::WeightInfo::begin_block());
	watch_for_gaps::<T>(block);
	meter.with_part(8, warnings::warn::<T, Recorder>);
	meter.unmeasured(lapses::let_measures_lapse::<T>);
	meter.with_part(4, rereads::reread_due::<T, Recorder>);
	let per_block = Global::<T>::get().limits.map_or(0, |limits| limits.liquidations_per_block);
	let mut left = Budget::of_block(per_block);
	find_defaults::<T, Recorder>(&mut left, meter);
	offer::offer_next::<T, Recorder>(meter);
	// Read before it is written, so that its path is recorded.
	LiquidationBudget::<T>::mutate(|budget| *budget = left);
}

/// The hook at the end of a block. It goes on where the one at the start stopped, and with markets
/// whose price has moved in this block. It sees the time and the prices of this block, which the
/// next hook would see: nobody could act in between.
pub(crate) fn end_block<T: Config, Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
	let due = meter.look(<T as Config>::WeightInfo::begin_block(), || {
		let left = LiquidationBudget::<T>::get();
		(left.is_unfinished || !Repriced::<T>::get().is_empty()).then_some(left)
	});
	let Some(mut left) = due.flatten() else { return };
	left.is_unfinished = false;
	find_defaults::<T, Recorder>(&mut left, meter);
	LiquidationBudget::<T>::put(left);
}

/// End the waits that are over and start the liquidations that are due, unless borrowers are
/// sheltered.
fn find_defaults<T: Config, Recorder: ProofRecorder>(
	left: &mut Budget,
	meter: &mut StepMeter<Recorder>,
) {
	if shelter_everywhere::<T>().is_none() {
		let are_left = waits::end_waits::<T, Recorder>(meter);
		visits::visit_markets::<T, Recorder>(left, meter);
		left.is_unfinished |= are_left;
	}
}

/// After a long gap between two blocks borrowers are sheltered: they get time to act before anyone
/// is liquidated at prices that they could not react to.
fn watch_for_gaps<T: Config>(block: BlockNumberFor<T>) {
	let now = clock::now::<T>();
	if is_after_gap::<T>(now) {
		shelter_from::<T>(block);
	}
	LastSeen::<T>::put(now);
}

/// Shelter borrowers for as many blocks as after a long gap, or for longer if they are so already.
fn shelter_from<T: Config>(block: BlockNumberFor<T>) {
	let until = block
		.saturating_add(T::GapShelter::get().blocks.into())
		.max(ShelteredUntil::<T>::get());
	ShelteredUntil::<T>::put(until);
	Pallet::<T>::deposit_event(Event::ShelteredAfterGap { until });
}
