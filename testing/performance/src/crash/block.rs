// SPDX-License-Identifier: GPL-3.0-only

//! A block of a crash, weighed and measured.

use crate::{committed_chain::CommittedChain, draft::Draft, measure::ProofSize};
use pignus_auctions::Event as AuctionEvent;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{
	constants::SLOT_DURATION, Runtime, RuntimeCall, RuntimeEvent, Session, System, Timestamp,
};
use pignus_test_chain::chain::{give_idle_weight, next_block, take_events};
use polkadot_sdk::{
	frame_support::{
		dispatch::{DispatchClass, GetDispatchInfo},
		weights::Weight,
	},
	frame_system::CheckWeight,
	pallet_timestamp,
	sp_runtime::transaction_validity::TransactionValidityError,
};

/// A block that was played.
pub struct Block {
	/// The weight of all hooks at its start.
	pub hooks_weight: Weight,
	/// Their proof, had there been nothing else in the block.
	pub hooks_proof: ProofSize,
	/// The weight of the block when its extrinsics began.
	pub weight_before_extrinsics: Weight,
	/// The weight of its normal extrinsics.
	pub extrinsics_weight: Weight,
	/// The weight that hooks took at its end.
	pub idle_weight: Weight,
	/// By how much these have made the proof grow.
	pub idle_proof: usize,
	/// The weight of the whole block.
	pub weight: Weight,
	/// The events of the hooks at its start and at its end, in order.
	pub events: Vec<RuntimeEvent>,
	/// How many of the events are of those at its start.
	pub at_start: usize,
	/// The proof of the whole block: all hooks and its extrinsics, up to the storage root.
	pub proof: ProofSize,
	/// Whether it begins a session: then pallet-session takes its whole weight.
	pub begins_session: bool,
}

impl Block {
	/// Plays the next block and commits it. `extrinsics` is given the events of the hooks at its
	/// start.
	///
	/// The hooks at its start are rehearsed first. Fails if they do something else in the block than
	/// in the rehearsal: whoever executes a block must come to the same state. Fails as well if the
	/// inherents do not fit in after the hooks: nobody could make such a block.
	pub fn play(
		chain: &mut CommittedChain,
		extrinsics: impl FnOnce(&[RuntimeEvent]),
	) -> Result<Self, String> {
		let rehearsed = chain.draft().act(|| next_block(SLOT_DURATION, start));
		let session = chain.act(Session::current_index);
		let mut draft = chain.draft();
		let (mut events, hooks_weight) = draft.act(|| next_block(SLOT_DURATION, start));
		if (&events, hooks_weight) != (&rehearsed.0, rehearsed.1) {
			return Err("the hooks do something else than in their rehearsal".into());
		}
		let (hooks_proof, at_start) = (draft.proof()?, events.len());
		draft
			.act(inherents)
			.map_err(|error| format!("no author could make this block: {error:?}"))?;
		let weight_before_extrinsics = draft.act(total_weight);
		let extrinsics_weight = draft.act(|| {
			extrinsics(&events);
			take_events();
			*System::block_weight().get(DispatchClass::Normal)
		});
		let (idle_weight, idle_proof) = idle(&mut draft)?;
		events.extend(draft.act(events_of_hooks));
		let (weight, proof) = (draft.act(total_weight), draft.proof()?);
		let changes = draft.finish()?;
		chain.append(changes);
		let begins_session = chain.act(Session::current_index) != session;
		Ok(Self {
			hooks_weight,
			hooks_proof,
			weight_before_extrinsics,
			extrinsics_weight,
			idle_weight,
			idle_proof,
			weight,
			events,
			at_start,
			proof,
			begins_session,
		})
	}

	/// What hooks were charged too little, for their proof.
	pub fn undercharged(&self) -> impl Iterator<Item = String> {
		let hooks = ("at its start", self.hooks_weight, self.hooks_proof.raw);
		let idle = ("at its end", self.idle_weight, self.idle_proof);
		[hooks, idle].into_iter().filter_map(|(when, weight, proven)| {
			let charged = weight.proof_size();
			(charged < proven as u64).then(|| {
				format!(
					"hooks of a block {when} were charged {charged} bytes for a proof of {proven}"
				)
			})
		})
	}
}

/// What the hooks at the start of a block did, and what they weighed.
fn start() -> (Vec<RuntimeEvent>, Weight) {
	(events_of_hooks(), *System::block_weight().get(DispatchClass::Mandatory))
}

/// Books the inherents of a block, as their extrinsics do.
fn inherents() -> Result<(), TransactionValidityError> {
	let call = pallet_timestamp::Call::<Runtime>::set { now: Timestamp::get() };
	let info = RuntimeCall::from(call).get_dispatch_info();
	let (_, length) = CheckWeight::<Runtime>::do_validate(&info, 0)?;
	CheckWeight::<Runtime>::do_prepare(&info, 0, length)
}

/// Gives the hooks what is left over; returns what they took, and by how much the proof has grown.
fn idle(draft: &mut Draft) -> Result<(Weight, usize), String> {
	let before = draft.proof()?;
	let weight = draft.act(give_idle_weight);
	let grown = draft.proof()?.raw.saturating_sub(before.raw);
	Ok((weight, grown))
}

fn total_weight() -> Weight {
	System::block_weight().total()
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
