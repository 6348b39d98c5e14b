// SPDX-License-Identifier: GPL-3.0-only

//! A block of a crash, weighed and measured.

use crate::{committed_chain::CommittedChain, measure::ProofSize};
use pignus_auctions::Event as AuctionEvent;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{constants::SLOT_DURATION, RuntimeEvent, System};
use pignus_test_chain::chain::{give_idle_weight, next_block, take_events};
use polkadot_sdk::frame_support::{dispatch::DispatchClass, weights::Weight};

/// A block that was played.
pub struct Block {
	/// The weight of all hooks at its start.
	pub hooks_weight: Weight,
	/// Their proof, had there been nothing else in the block.
	pub hooks_proof: ProofSize,
	/// The weight that hooks took at its end.
	pub idle_weight: Weight,
	/// The events of the hooks at its start and at its end, in order.
	pub events: Vec<RuntimeEvent>,
	/// How many of the events are of those at its start.
	pub at_start: usize,
	/// The proof of the whole block: all hooks and its extrinsics, up to the storage root.
	pub proof: ProofSize,
}

impl Block {
	/// Plays the next block and commits it. `extrinsics` is given the events of the hooks at its
	/// start.
	///
	/// These are rehearsed first, to learn their proof. Fails if they do something else in the block
	/// than in the rehearsal: whoever executes a block must come to the same state.
	pub fn play(
		chain: &mut CommittedChain,
		extrinsics: impl FnOnce(&[RuntimeEvent]),
	) -> Result<Self, String> {
		let (rehearsed, hooks_proof) = chain.rehearse(|| next_block(SLOT_DURATION, start))?;
		let ((events, hooks_weight, at_start, idle_weight), proof) = chain.prove(|| {
			let (mut events, hooks_weight) = next_block(SLOT_DURATION, start);
			extrinsics(&events);
			take_events();
			let at_start = events.len();
			let idle_weight = give_idle_weight();
			events.extend(events_of_hooks());
			(events, hooks_weight, at_start, idle_weight)
		})?;
		chain.commit()?;
		if (&events[..at_start], hooks_weight) == (rehearsed.0.as_slice(), rehearsed.1) {
			Ok(Self { hooks_weight, hooks_proof, idle_weight, events, at_start, proof })
		} else {
			Err("the hooks do something else than in their rehearsal".into())
		}
	}
}

/// What the hooks at the start of a block did, and what they weighed.
fn start() -> (Vec<RuntimeEvent>, Weight) {
	(events_of_hooks(), *System::block_weight().get(DispatchClass::Mandatory))
}

/// The two pallets' events since events were last taken.
fn events_of_hooks() -> Vec<RuntimeEvent> {
	let mut events = take_events();
	events.retain(|event| matches!(event, RuntimeEvent::Auctions(_) | RuntimeEvent::Credit(_)));
	events
}

/// The auctions that were opened, in order.
pub fn opened_auctions(events: &[RuntimeEvent]) -> impl Iterator<Item = AuctionId> + '_ {
	events.iter().filter_map(|event| match event {
		RuntimeEvent::Auctions(AuctionEvent::Opened { auction, .. }) => Some(*auction),
		_ => None,
	})
}
