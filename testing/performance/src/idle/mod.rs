// SPDX-License-Identifier: GPL-3.0-only

//! What a block costs when nothing is due, as the number of open loans grows, compared with the
//! naive alternative of looking at all of them.
//!
//! What is measured is `Core_initialize_block`: it runs all hooks, which find what is due. Its
//! reads must be the same whatever the number of loans, and its proof may grow only as a trie does;
//! see [`bound`]. It is measured in a quiet block, and in one whose prices have all moved in the
//! block before. At last [`depth`] lets a few loans among the most meet every fate.

mod bound;

use crate::{
	committed_chain::{CommittedChain, State},
	crash::bidders,
	depth,
	loans::Plan,
	markets::{self, PRICE},
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
use pignus_test_chain::chain::{check_invariants, take_events};
use polkadot_sdk::{
	frame_support::weights::Weight,
	sp_consensus_aura::{Slot, AURA_ENGINE_ID},
	sp_runtime::{Digest, DigestItem, FixedU128},
};
use serde_json::{json, Value};
use std::{collections::BTreeSet, ops::Range};

/// The numbers of open loans.
const SIZES: [u32; 4] = [10, 1_000, 100_000, 1_000_000];
/// All invariants are checked up to this many loans: it takes many walks over all of them.
const CHECKED_UP_TO: u32 = 1_000;
/// What is drawn on an item that is worth 1,000 NUSD: all loans have a health of at least 2, and of
/// more than 1.2 after the fall of prices in [`depth`].
const AMOUNTS: Range<Balance> = 200 * NUSD..300 * NUSD;
/// A price that is a little lower than the one that the measurement starts with: it moves, and all
/// loans stay sound.
const MOVED_PRICE: FixedU128 = FixedU128::from_u32(PRICE - PRICE / 100);
/// How often a block is timed.
const BLOCK_REPEATS: Repeats = Repeats { warm_ups: 3, runs: 30 };
/// How often a walk over all loans is timed: a million of them take long.
const WALK_REPEATS: Repeats = Repeats { warm_ups: 0, runs: 1 };

/// What was measured with `loans` open loans.
struct Measurement {
	loans: u32,
	block: Cost,
	/// What the hooks of the block were charged.
	weight: Weight,
	/// The same where the prices of all markets have moved.
	repriced: Cost,
	repriced_weight: Weight,
	/// The keys that the block asked for or found.
	keys: BTreeSet<Vec<u8>>,
	walk: Cost,
}

/// Run the scenario.
pub fn run(options: &Options) -> Result<Outcome, String> {
	let wasm = Wasm::read(&options.wasm)?;
	let mut chain = CommittedChain::new(wasm.code(), || {
		markets::set_up();
		bidders::set_up();
	});
	let markets = chain.act(markets_in_turn);
	let header = chain.act(next_header);
	let mut population = Population::new(Plan { markets, amounts: AMOUNTS, first_item: 0 });
	let mut growing = GrowingMaps::new();
	let mut measurements = Vec::new();
	for loans in SIZES.into_iter().filter(|size| *size <= options.largest) {
		eprintln!("idle: {loans} open loans");
		population.grow_to(&mut chain, loans)?;
		growing.extend(population.check_copies(&chain)?);
		if loans <= CHECKED_UP_TO {
			chain.act(check_invariants)?;
		}
		measurements.push(measure(&mut chain, &wasm, &header, loans)?);
	}
	print(&measurements);
	let mut complaints = unequal_reads(&measurements);
	complaints.extend(bound::excesses(&measurements, &growing));
	let mut results = json(&measurements, &growing);
	let loans = measurements.last().map_or(0, |last| last.loans);
	let depth = depth::run(chain, loans)?;
	results["depth"] = depth.results;
	complaints.extend(depth.complaints);
	Ok(Outcome { results, complaints })
}

fn measure(
	chain: &mut CommittedChain,
	wasm: &Wasm,
	header: &Header,
	loans: u32,
) -> Result<Measurement, String> {
	let moved = chain.scratch(|| {
		markets::report(markets::everywhere(MOVED_PRICE));
		take_events();
	})?;
	let (repriced, repriced_weight) =
		chain.with_changes(&moved, |chain| cost(chain.state(), wasm, header))?;
	let state = chain.state();
	let listing = Watched::listing(state);
	wasm.initialize_block(&listing, header)?;
	let (block, weight) = cost(state, wasm, header)?;
	Ok(Measurement {
		loans,
		block,
		weight,
		repriced,
		repriced_weight,
		keys: listing.into_keys(),
		walk: Cost::of(state, WALK_REPEATS, walk::over)?,
	})
}

/// What the next block costs, and what its hooks weigh.
fn cost(state: &State, wasm: &Wasm, header: &Header) -> Result<(Cost, Weight), String> {
	let weight = wasm.initialize_block(&Watched::counting(state), header)?;
	let cost = Cost::of(state, BLOCK_REPEATS, |watched| {
		wasm.initialize_block(watched, header).map(|_| ())
	})?;
	Ok((cost, weight))
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
	let weights = measurements.iter().map(|of| {
		let cells = [of.weight, of.repriced_weight]
			.map(|weight| [weight.ref_time(), weight.proof_size()].map(table::grouped));
		let [[time, bytes], [repriced_time, repriced_bytes]] = cells;
		[table::grouped(of.loans.into()), time, bytes, repriced_time, repriced_bytes]
	});
	let (blocks, walks) = (rows(|of| &of.block), rows(|of| &of.walk));
	table::print("A block in which nothing is due, in Wasm", COLUMNS, &blocks);
	table::print("The same after all prices have moved", COLUMNS, &rows(|of| &of.repriced));
	table::print(
		"What the hooks weigh in both",
		["loans", "quiet, ps", "bytes", "moved, ps", "bytes"],
		&weights.collect::<Vec<_>>(),
	);
	table::print("Looking at every loan instead, natively", COLUMNS, &walks);
}

fn json(measurements: &[Measurement], growing: &GrowingMaps) -> Value {
	let weight =
		|weight: Weight| json!({ "picoseconds": weight.ref_time(), "bytes": weight.proof_size() });
	let row = |measurement: &Measurement| {
		json!({
			"loans": measurement.loans,
			"block": measurement.block.json(),
			"block_weight": weight(measurement.weight),
			"repriced": measurement.repriced.json(),
			"repriced_weight": weight(measurement.repriced_weight),
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
