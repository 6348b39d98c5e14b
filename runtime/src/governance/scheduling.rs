// SPDX-License-Identifier: GPL-3.0-only

//! How referenda are scheduled: what finds no room in its block goes into a later one.
//!
//! An agenda holds a limited number of tasks, and `pallet-referenda` does not try again: whoever
//! fills the agenda of one block, with the alarms of referenda whose deposits come back, would keep
//! an approved referendum from being enacted for ever.

use polkadot_sdk::*;

use crate::{BlockNumber, OriginCaller, Runtime, RuntimeCall, Scheduler, System};
use frame_support::traits::{
	schedule::{
		v3::{Anon, Named, TaskName},
		DispatchTime, Period, Priority,
	},
	Bounded,
};
use sp_runtime::DispatchError;

/// At most this many blocks after the desired one are tried.
const LATER_BLOCKS: BlockNumber = 32;

type Hashing = <Runtime as frame_system::Config>::Hashing;
type Call = Bounded<RuntimeCall, Hashing>;
type Address = pallet_scheduler::TaskAddress<BlockNumber>;

/// The scheduler, which looks for a block with room.
pub struct RoomyScheduler;

/// Schedules something for the first block with room, from `when` on.
fn where_there_is_room(
	when: DispatchTime<BlockNumber>,
	schedule: impl Fn(DispatchTime<BlockNumber>) -> Result<Address, DispatchError>,
) -> Result<Address, DispatchError> {
	let desired = match when {
		DispatchTime::At(block) => block,
		DispatchTime::After(blocks) => {
			System::block_number().saturating_add(blocks).saturating_add(1)
		},
	};
	let mut blocks = (0..=LATER_BLOCKS).map(|later| desired.saturating_add(later));
	blocks
		.find_map(|block| match schedule(DispatchTime::At(block)) {
			Err(DispatchError::Exhausted) => None,
			decided => Some(decided),
		})
		.unwrap_or(Err(DispatchError::Exhausted))
}

impl Anon<BlockNumber, RuntimeCall, OriginCaller> for RoomyScheduler {
	type Address = Address;
	type Hasher = Hashing;

	fn schedule(
		when: DispatchTime<BlockNumber>,
		maybe_periodic: Option<Period<BlockNumber>>,
		priority: Priority,
		origin: OriginCaller,
		call: Call,
	) -> Result<Address, DispatchError> {
		where_there_is_room(when, |when| {
			<Scheduler as Anon<_, _, _>>::schedule(
				when,
				maybe_periodic,
				priority,
				origin.clone(),
				call.clone(),
			)
		})
	}

	fn cancel(address: Address) -> Result<(), DispatchError> {
		<Scheduler as Anon<_, _, _>>::cancel(address)
	}

	fn reschedule(
		address: Address,
		when: DispatchTime<BlockNumber>,
	) -> Result<Address, DispatchError> {
		where_there_is_room(when, |when| <Scheduler as Anon<_, _, _>>::reschedule(address, when))
	}

	fn next_dispatch_time(address: Address) -> Result<BlockNumber, DispatchError> {
		<Scheduler as Anon<_, _, _>>::next_dispatch_time(address)
	}
}

impl Named<BlockNumber, RuntimeCall, OriginCaller> for RoomyScheduler {
	type Address = Address;
	type Hasher = Hashing;

	fn schedule_named(
		id: TaskName,
		when: DispatchTime<BlockNumber>,
		maybe_periodic: Option<Period<BlockNumber>>,
		priority: Priority,
		origin: OriginCaller,
		call: Call,
	) -> Result<Address, DispatchError> {
		where_there_is_room(when, |when| {
			<Scheduler as Named<_, _, _>>::schedule_named(
				id,
				when,
				maybe_periodic,
				priority,
				origin.clone(),
				call.clone(),
			)
		})
	}

	fn cancel_named(id: TaskName) -> Result<(), DispatchError> {
		<Scheduler as Named<_, _, _>>::cancel_named(id)
	}

	fn reschedule_named(
		id: TaskName,
		when: DispatchTime<BlockNumber>,
	) -> Result<Address, DispatchError> {
		where_there_is_room(when, |when| <Scheduler as Named<_, _, _>>::reschedule_named(id, when))
	}

	fn next_dispatch_time(id: TaskName) -> Result<BlockNumber, DispatchError> {
		<Scheduler as Named<_, _, _>>::next_dispatch_time(id)
	}
}
