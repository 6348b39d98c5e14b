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
	Budget, Config, Event, Global, LastSeen, LiquidationBudget, Pallet, ShelteredUntil, WeightInfo,
};
use frame_support::{
	traits::Get,
	weights::{Weight, WeightMeter},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

/// What the hook weighs before it visits a market, without the warnings and if nothing has lapsed
/// or waited long enough.
pub(crate) fn begin_block_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::begin_block()
		.saturating_add(<T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get()))
		.saturating_add(<T as Config>::WeightInfo::next_in_line().saturating_mul(4))
}

/// The hook: see the module. A quarter of its weight is for warnings at most, and a quarter of the
/// rest for reading multipliers again.
pub(crate) fn begin_block<T: Config>(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
	meter.consume(<T as Config>::WeightInfo::begin_block());
	watch_for_gaps::<T>(block);
	let mut for_warnings = WeightMeter::with_limit(meter.remaining() / 4);
	warnings::warn_in_turn::<T>(&mut for_warnings);
	meter.consume(for_warnings.consumed());
	lapses::let_measures_lapse::<T>(meter);
	let mut for_rereads = WeightMeter::with_limit(meter.remaining() / 4);
	rereads::reread_due::<T>(&mut for_rereads);
	meter.consume(for_rereads.consumed());
	let per_block = Global::<T>::get().limits.map_or(0, |limits| limits.liquidations_per_block);
	let mut left = Budget::of_block(per_block);
	if shelter_everywhere::<T>().is_none() {
		waits::end_waits::<T>(meter);
		visits::visit_markets::<T>(&mut left, meter);
	}
	offer::offer_next::<T>(meter);
	LiquidationBudget::<T>::put(left.shared());
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
