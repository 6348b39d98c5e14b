// SPDX-License-Identifier: GPL-3.0-only

//! A block of a crash, weighed and measured.

use crate::{committed_chain::CommittedChain, measure::ProofSize};
use pignus_auctions::Event as AuctionEvent;
use pignus_fuzz::chain::{next_block, take_events};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{constants::SLOT_DURATION, Auctions, Credit, RuntimeEvent, System};
use polkadot_sdk::frame_support::{
	storage::{with_transaction_unchecked, TransactionOutcome},
	traits::OnInitialize,
	weights::Weight,
};

/// A block that was played.
pub struct Block {
	/// What the hook of the auction pallet weighed.
	pub auctions_weight: Weight,
	/// What the hook of the credit pallet weighed.
	pub credit_weight: Weight,
	/// What both hooks told, in their order.
	pub events: Vec<RuntimeEvent>,
	/// The proof of the whole block: all hooks and its extrinsics.
	pub proof: ProofSize,
}

impl Block {
	/// Play the next block and commit it. `extrinsics` see what the hooks told.
	///
	/// The hooks are rehearsed before, to know what each weighs: a block tells only what all weigh.
	/// It fails if they do something else in the block than they did in the rehearsal.
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
		match events == rehearsed {
			true => Ok(Self { auctions_weight, credit_weight, events, proof }),
			false => Err("the hooks do something else than in their rehearsal".into()),
		}
	}
}

/// Run the hooks of the next block and leave nothing of it: what each of them weighs, and what they
/// told.
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

/// What the two pallets told since events were taken last.
fn events_of_hooks() -> Vec<RuntimeEvent> {
	let mut events = take_events();
	events.retain(|event| matches!(event, RuntimeEvent::Auctions(_) | RuntimeEvent::Credit(_)));
	events
}

/// The auctions that were opened, in this order.
pub fn opened_auctions(events: &[RuntimeEvent]) -> impl Iterator<Item = AuctionId> + '_ {
	events.iter().filter_map(|event| match event {
		RuntimeEvent::Auctions(AuctionEvent::Opened { auction, .. }) => Some(*auction),
		_ => None,
	})
}
