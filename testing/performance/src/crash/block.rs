// SPDX-License-Identifier: GPL-3.0-only

//! A block of a crash, weighed and measured.

use crate::{committed_chain::CommittedChain, measure::ProofSize};
use pignus_auctions::Event as AuctionEvent;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{constants::SLOT_DURATION, Auctions, Credit, RuntimeEvent, System};
use pignus_test_chain::chain::{next_block, take_events};
use polkadot_sdk::frame_support::{
	storage::{with_transaction_unchecked, TransactionOutcome},
	traits::OnInitialize,
	weights::Weight,
};

/// A block that was played.
pub struct Block {
	/// The weight of the auction pallet's hook.
	pub auctions_weight: Weight,
	/// The weight of the credit pallet's hook.
	pub credit_weight: Weight,
	/// The events of both hooks, in order.
	pub events: Vec<RuntimeEvent>,
	/// The proof of the whole block: all hooks and its extrinsics.
	pub proof: ProofSize,
}

impl Block {
	/// Plays the next block and commits it. `extrinsics` is given the hooks' events.
	///
	/// The hooks are rehearsed first, to learn the weight of each: a block tells only the weight of
	/// all. Fails if the hooks do something else in the block than in the rehearsal.
	pub fn play(
		chain: &mut CommittedChain,
		extrinsics: impl FnOnce(&[RuntimeEvent]),
	) -> Result<Self, String> {
		let (auctions_weight, credit_weight, rehearsed) = chain.act(rehearse);
		let (events, proof) = chain.prove(|| {
			let events = next_block(SLOT_DURATION, events_of_hooks);
			extrinsics(&events);
			take_events();
			events
		})?;
		chain.commit()?;
		if events == rehearsed {
			Ok(Self { auctions_weight, credit_weight, events, proof })
		} else {
			Err("the hooks do something else than in their rehearsal".into())
		}
	}
}

/// Runs the hooks of the next block and rolls them back; returns the weight of each, and their
/// events.
fn rehearse() -> (Weight, Weight, Vec<RuntimeEvent>) {
	with_transaction_unchecked(|| {
		take_events();
		let number = System::block_number() + 1;
		System::initialize(&number, &Default::default(), &Default::default());
		let auctions = Auctions::on_initialize(number);
		let credit = Credit::on_initialize(number);
		TransactionOutcome::Rollback((auctions, credit, events_of_hooks()))
	})
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
