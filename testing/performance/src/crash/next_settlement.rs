// SPDX-License-Identifier: GPL-3.0-only

//! What the next settlement in a block is charged: the weight of a block that settles 21 auctions
//! of 21 loans in four markets, less that of the same block with 20.

use super::{
	fall::Prices,
	lots::{bid_on_all, pass_until, start_all, wait_for_last_ticks},
	setting::{Group, Setting},
};
use crate::{
	committed_chain::CommittedChain,
	outcome::Outcome,
	table::{self, grouped},
};
use pignus_auctions::{Auctions, Endings, Event};
use pignus_primitives::{auction::AuctionId, ordered::due_key};
use pignus_runtime::{constants::SLOT_DURATION, CollectionId, Runtime, RuntimeEvent, System};
use pignus_test_chain::chain::{next_block, take_events};
use polkadot_sdk::frame_support::{dispatch::DispatchClass, weights::Weight};
use serde_json::{json, Value};
use std::ops::Range;

/// The auctions that are settled in one block.
const LOTS: u32 = 21;
/// The collection whose four markets the loans stand in.
const COLLECTION: Range<CollectionId> = 0..1;

/// Run this part of the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("crash: the {LOTS}st settlement of a block");
	let mut chain = Setting::with_groups(&[Group::that_defaults(LOTS, COLLECTION)])?.chain;
	Prices::standing().fall(&mut chain, COLLECTION, LOTS)?;
	start_all(&mut chain, LOTS)?;
	let lots = wait_for_last_ticks(&mut chain)?;
	let end = bid_on_all(&mut chain, &lots)?;
	pass_until(&mut chain, end - 1)?;
	let all = settle(&chain, LOTS)?;
	let last = *lots.last().ok_or("nothing is for sale")?;
	let later = chain.scratch(|| put_off(last))?;
	let but_one = chain.with_changes(&later, |chain| settle(chain, LOTS - 1))?;
	let next = all.saturating_sub(but_one);
	let row = |name: String, weight: Weight| {
		[name, grouped(weight.ref_time()), grouped(weight.proof_size())]
	};
	table::print(
		"The hooks of a block that settles auctions",
		["auctions", "weight, ps", "weight, bytes of proof"],
		&[
			row(LOTS.to_string(), all),
			row((LOTS - 1).to_string(), but_one),
			row("the next one".into(), next),
		],
	);
	let results =
		json!({ "lots": LOTS, "all": told(all), "but_one": told(but_one), "next": told(next) });
	Ok(Outcome { results, complaints: Vec::new() })
}

/// What the hooks at the start of the next block weigh, in which so many auctions are settled.
fn settle(chain: &CommittedChain, lots: u32) -> Result<Weight, String> {
	let (weight, events) = chain.draft().act(|| {
		take_events();
		let weigh = || *System::block_weight().get(DispatchClass::Mandatory);
		(next_block(SLOT_DURATION, weigh), take_events())
	});
	let is_sale =
		|event: &&RuntimeEvent| matches!(event, RuntimeEvent::Auctions(Event::Sold { .. }));
	match events.iter().filter(is_sale).count() {
		sold if sold == lots as usize => Ok(weight),
		sold => Err(format!("{sold} auctions were settled, and not {lots}")),
	}
}

/// Lets an auction run for another hundred ticks.
fn put_off(id: AuctionId) {
	Auctions::<Runtime>::mutate(id, |auction| {
		let auction = auction.as_mut().expect("a running auction");
		Endings::<Runtime>::remove(due_key(auction.end, id));
		auction.end += 100;
		Endings::<Runtime>::insert(due_key(auction.end, id), ());
	});
}

fn told(weight: Weight) -> Value {
	json!({ "picoseconds": weight.ref_time(), "bytes": weight.proof_size() })
}
