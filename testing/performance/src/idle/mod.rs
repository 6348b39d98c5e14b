// SPDX-License-Identifier: GPL-3.0-only

//! What a block costs when nothing is due, as the number of open loans grows, compared with the
//! naive alternative of looking at all of them.
//!
//! What is measured is `Core_initialize_block`: it runs all hooks, which find what is due. Its
//! reads must be the same whatever the number of loans, and its proof may grow only as a trie does;
//! see [`bound`].

mod bound;

use crate::{
	committed_chain::CommittedChain,
	loans::Plan,
	markets,
	measure::{Cost, Repeats},
	options::Options,
	outcome::Outcome,
	population::Population,
	sameness::{is_in, GrowingMaps},
	table, walk,
	wasm::Wasm,
	watched::Watched,
};
use codec::Encode;
use pignus_credit::{Ledgers, MarketId, Rotation};
use pignus_runtime::{
	constants::{NUSD, SLOT_DURATION},
	Balance, Hash, Header, Runtime, System, Timestamp,
};
use pignus_test_chain::chain::check_invariants;
use polkadot_sdk::{
	sp_consensus_aura::{Slot, AURA_ENGINE_ID},
	sp_runtime::{Digest, DigestItem},
};
use serde_json::{json, Value};
use std::{collections::BTreeSet, ops::Range};

/// The numbers of open loans.
const SIZES: [u32; 4] = [10, 1_000, 100_000, 1_000_000];
/// All invariants are checked up to this many loans: it takes many walks over all of them.
const CHECKED_UP_TO: u32 = 1_000;
/// What is drawn on an item that is worth 1,000 NUSD: all loans have a health of more than 1.5.
const AMOUNTS: Range<Balance> = 200 * NUSD..390 * NUSD;
/// How often a block is timed.
const BLOCK_REPEATS: Repeats = Repeats { warm_ups: 3, runs: 30 };
/// How often a walk over all loans is timed: a million of them take long.
const WALK_REPEATS: Repeats = Repeats { warm_ups: 0, runs: 1 };

/// What was measured with `loans` open loans.
struct Measurement {
	loans: u32,
	block: Cost,
	/// The keys that the block asked for or found.
	keys: BTreeSet<Vec<u8>>,
	walk: Cost,
}

/// Run the scenario.
pub fn run(options: &Options) -> Result<Outcome, String> {
	let wasm = Wasm::read(&options.wasm)?;
	let mut chain = CommittedChain::new(wasm.code(), markets::set_up);
	let markets = chain.act(markets_in_turn);
	let header = chain.act(next_header);
	let mut population = Population::new(Plan { markets, amounts: AMOUNTS });
	let mut growing = GrowingMaps::new();
	let mut measurements = Vec::new();
	for loans in SIZES.into_iter().filter(|size| *size <= options.largest) {
		eprintln!("idle: {loans} open loans");
		population.grow_to(&mut chain, loans)?;
		growing.extend(population.check_copies(&chain)?);
		if loans <= CHECKED_UP_TO {
			chain.act(check_invariants)?;
		}
		measurements.push(measure(&chain, &wasm, &header, loans)?);
	}
	print(&measurements);
	let mut complaints = unequal_reads(&measurements);
	complaints.extend(bound::excesses(&measurements, &growing));
	Ok(Outcome { results: json(&measurements, &growing), complaints })
}

fn measure(
	chain: &CommittedChain,
	wasm: &Wasm,
	header: &Header,
	loans: u32,
) -> Result<Measurement, String> {
	let state = chain.state();
	let listing = Watched::listing(state);
	wasm.initialize_block(&listing, header)?;
	Ok(Measurement {
		loans,
		block: Cost::of(state, BLOCK_REPEATS, |watched| wasm.initialize_block(watched, header))?,
		keys: listing.into_keys(),
		walk: Cost::of(state, WALK_REPEATS, walk::over)?,
	})
}

/// All markets in the order in which the hook will look at them. The first loans stand in the first
/// markets: even if there are only ten, the markets of the next block have loans, and the block
/// does all that it does with a million.
fn markets_in_turn() -> Vec<MarketId> {
	let mut markets: Vec<_> = Ledgers::<Runtime>::iter_keys().collect();
	let last = Rotation::<Runtime>::get();
	let behind = markets.iter().position(|market| *market == last).map_or(0, |place| place + 1);
	markets.rotate_left(behind);
	markets
}

/// The header of the next block, as its author would begin it one slot later.
fn next_header() -> Header {
	let slot = Slot::from(Timestamp::get() / SLOT_DURATION + 1);
	Header {
		parent_hash: Hash::default(),
		number: System::block_number() + 1,
		state_root: Hash::default(),
		extrinsics_root: Hash::default(),
		digest: Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] },
	}
}

fn unequal_reads(measurements: &[Measurement]) -> Vec<String> {
	let differs = |pair: &[Measurement]| pair[0].block.reads != pair[1].block.reads;
	let complaint = |pair: &[Measurement]| {
		let [few, many] = [&pair[0], &pair[1]];
		format!(
			"an idle block reads {:?} with {} loans and {:?} with {}",
			few.block.reads, few.loans, many.block.reads, many.loans
		)
	};
	measurements.windows(2).filter(|pair| differs(pair)).map(complaint).collect()
}

/// The keys of growing maps that a block asked for or found.
fn growing_keys(measurement: &Measurement, growing: &GrowingMaps) -> u64 {
	measurement.keys.iter().filter(|key| is_in(growing, key)).count() as u64
}

fn print(measurements: &[Measurement]) {
	const COLUMNS: [&str; 5] = ["loans", "reads", "proof, bytes", "compact, bytes", "time"];
	let rows = |cost: fn(&Measurement) -> &Cost| -> Vec<[String; 5]> {
		let row = |measurement: &Measurement| {
			let [reads, raw, compact, time] = cost(measurement).cells();
			[table::grouped(measurement.loans.into()), reads, raw, compact, time]
		};
		measurements.iter().map(row).collect()
	};
	let (blocks, walks) = (rows(|of| &of.block), rows(|of| &of.walk));
	table::print("A block in which nothing is due, in Wasm", COLUMNS, &blocks);
	table::print("Looking at every loan instead, natively", COLUMNS, &walks);
}

fn json(measurements: &[Measurement], growing: &GrowingMaps) -> Value {
	let row = |measurement: &Measurement| {
		json!({
			"loans": measurement.loans,
			"block": measurement.block.json(),
			"keys": measurement.keys.len(),
			"keys_of_growing_maps": growing_keys(measurement, growing),
			"walk_over_all_loans": measurement.walk.json(),
		})
	};
	json!({
		"block_runs": BLOCK_REPEATS.runs,
		"walk_runs": WALK_REPEATS.runs,
		"sizes": measurements.iter().map(row).collect::<Vec<_>>(),
	})
}
