// SPDX-License-Identifier: GPL-3.0-only

//! Whether the hooks of auctions and credit keep to what they may take of a block, whatever the host
//! says of its proof.

use pignus_auctions::Event as AuctionEvent;
use pignus_credit::Event;
use pignus_primitives::{
	auction::AuctionId,
	hook::{
		steps::{MAX_AT_START, MAX_WHEN_IDLE},
		HookBudget,
	},
};
use pignus_runtime::{
	configs::{auctions::AuctionsBudget, credit::CreditBudget, system::RuntimeBlockWeights},
	Auctions, Credit, Runtime, RuntimeEvent, System,
};
use pignus_test_chain::chain::{rehearse_end, rehearse_start};
use polkadot_sdk::frame_support::{
	traits::{OnIdle, OnInitialize},
	weights::Weight,
};
use std::collections::BTreeSet;

/// All steps of both hooks in a block, at most.
const MAX_IN_BLOCK: u32 = 256;
/// If others use at most this much of a block, in percent, both hooks get their least share.
pub const MOST_TAKEN: u8 = 70;
/// What the hooks at the start of a block leave for extrinsics, in percent of it.
const FOR_EXTRINSICS: u64 = 35;

fn fits(what: &str, used: Weight, room: Weight) -> Result<(), String> {
	if used.all_lte(room) {
		Ok(())
	} else {
		Err(format!("{what} weighed {used:?}, and had {room:?}"))
	}
}

/// How many steps the hooks have made in a block.
#[derive(Default)]
pub struct Steps(u32);

impl Steps {
	/// Counts those at the start of a block, which have just been made, and checks what is left.
	/// Of a block that begins busy there may be less.
	pub fn begin(events: &[RuntimeEvent], taken: u8) -> Result<Self, String> {
		let mut steps = Self::default();
		steps.count(events, MAX_AT_START)?;
		if taken == 0 && is_room_left(taken, events) {
			let block = RuntimeBlockWeights::get().max_block;
			let left = System::remaining_block_weight().remaining();
			fits("what extrinsics get", block / 100 * FOR_EXTRINSICS, left)?;
		}
		Ok(steps)
	}

	/// Counts those at the end of a block.
	pub fn end(&mut self, events: &[RuntimeEvent]) -> Result<(), String> {
		self.count(events, MAX_WHEN_IDLE)
	}

	/// Counts the steps of both hooks that events tell of.
	fn count(&mut self, events: &[RuntimeEvent], most: u32) -> Result<(), String> {
		let closed: BTreeSet<AuctionId> = events.iter().filter_map(closed).collect();
		let dealt_with = events.iter().filter(|event| is_of_loan(event)).count() as u32;
		let made = closed.len() as u32 + dealt_with;
		self.0 += made;
		if made > 2 * most || self.0 > MAX_IN_BLOCK {
			return Err(format!("the hooks made {made} steps, and {} in the block", self.0));
		}
		Ok(())
	}
}

/// Whether there is room for a step of each hook at the start of a block when `taken` percent of it
/// are used up. `events` are those of its start: a block that begins a session has no room.
pub fn is_room_left(taken: u8, events: &[RuntimeEvent]) -> bool {
	taken <= MOST_TAKEN && !events.iter().any(|event| matches!(event, RuntimeEvent::Session(_)))
}

/// The auction that a step has closed or turned.
fn closed(event: &RuntimeEvent) -> Option<AuctionId> {
	let RuntimeEvent::Auctions(event) = event else { return None };
	match event {
		AuctionEvent::TurnedDescending { auction, .. }
		| AuctionEvent::Sold { auction, .. }
		| AuctionEvent::Unsold { auction, .. }
		| AuctionEvent::DeliveryFailed { auction, .. }
		| AuctionEvent::SettlementFailed { auction, .. } => Some(*auction),
		_ => None,
	}
}

/// Whether an event tells of a step with a loan.
fn is_of_loan(event: &RuntimeEvent) -> bool {
	type Told = Event<Runtime>;
	matches!(
		event,
		RuntimeEvent::Credit(
			Told::LiquidationStarted { .. }
				| Told::LiquidationStuck { .. }
				| Told::LoanReturned { .. }
		)
	)
}

/// Lets each hook run by itself at the end of the present block, and checks what it weighs.
pub fn check_end() -> Result<(), String> {
	let check = |name: &str, budget: HookBudget, weigh: &dyn Fn(u32, Weight) -> Weight| {
		let (used, room) = rehearse_end(|block, left| (weigh(block, left), budget.when_idle(left)));
		fits(&format!("the hook of {name} at the end of a block"), used, room)
	};
	check("auctions", AuctionsBudget::get(), &Auctions::on_idle)?;
	check("credit", CreditBudget::get(), &Credit::on_idle)
}

/// Lets each hook run by itself at the start of the next block, when `taken` percent of that are used
/// up, and checks what it weighs.
pub fn check_start(taken: u8) -> Result<(), String> {
	let check = |name: &str, budget: HookBudget, weigh: &dyn Fn(u32) -> Weight| {
		let (used, room) = rehearse_start(taken, |block| {
			let room = budget.at_start(System::remaining_block_weight().remaining());
			(weigh(block), room)
		});
		fits(&format!("the hook of {name} at the start of a block"), used, room)
	};
	check("auctions", AuctionsBudget::get(), &Auctions::on_initialize)?;
	check("credit", CreditBudget::get(), &Credit::on_initialize)
}
