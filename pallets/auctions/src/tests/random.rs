// SPDX-License-Identifier: Apache-2.0

//! Twenty bidders do anything, in any order, while auctions are opened, paused, fail and end, and
//! while no account keeps less than 0.03 of the asset. An
//! indexer that reads only events has to agree with the chain: after every step on the accounts
//! that it named, now and then on everything; the invariants are then checked, too.

use super::indexer::Indexer;
use crate::{mock::*, Auctions as AuctionRows, Claims, Config, WeightInfo};
use frame_support::{storage::with_storage_layer, weights::Weight};
use pignus_primitives::{
	auction::{AuctionId, Auctioneer, Offer, Sales},
	hook::step_weight,
	Balance,
};
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// Steps of one run.
const STEPS: u32 = 100_000;
/// Everything is compared once in this many steps; what a step touched, after each step.
const FULL_CHECK: u32 = 50;
/// Every kind of step must succeed at least this many times.
const LEAST: u32 = 1_000;
/// At most this many auctions run at once.
const MAX_AUCTIONS: usize = 8;

struct World {
	/// A small linear congruential generator (Knuth's MMIX constants): the same run every time.
	state: u64,
	lots: u32,
	indexer: Indexer,
	steps: BTreeMap<&'static str, (u32, u32)>,
}

impl World {
	fn new() -> Self {
		Self { state: 7, lots: 0, indexer: Indexer::default(), steps: BTreeMap::new() }
	}

	fn below(&mut self, bound: u64) -> u64 {
		self.state = self
			.state
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.state >> 33) % bound
	}

	fn who(&mut self) -> AccountId {
		1 + self.below(BIDDERS)
	}

	fn pick(&mut self, among: &[AuctionId]) -> AuctionId {
		match among.len() as u64 {
			0 => 0,
			count => among[self.below(count) as usize],
		}
	}

	fn running(&mut self) -> AuctionId {
		let all: Vec<_> = AuctionRows::<Runtime>::iter_keys().collect();
		self.pick(&all)
	}

	fn open(&mut self) -> DispatchResult {
		if AuctionRows::<Runtime>::iter_keys().count() >= MAX_AUCTIONS {
			return Auctions::withdraw(self.running());
		}
		self.lots += 1;
		match self.below(8) {
			0 => Faults::mutate(|faults| faults.push((self.lots, Fault::Undeliverable))),
			1 => Faults::mutate(|faults| faults.push((self.lots, Fault::Unbookable))),
			_ => {},
		}
		let offer = Offer {
			appraised: Balance::from(1 + self.below(800)) * UNIT,
			asked: Balance::from(self.below(800)) * UNIT,
			least_price: Balance::from(self.below(400)) * UNIT,
		};
		let mut rules = rules();
		rules.english = 10 + self.below(10) as u32;
		rules.dutch = 10 + self.below(10) as u32;
		rules.extension = 3;
		rules.max_extension = 30;
		offered(self.lots, offer, rules).map(|_| ())
	}

	fn bid(&mut self) -> DispatchResult {
		let (auction, who) = (self.running(), self.who());
		let least = Auctions::auction(auction).and_then(|view| view.least_bid).unwrap_or(UNIT);
		let amount = match self.below(8) {
			0 => least - 1,
			1 => u128::MAX,
			_ => least + Balance::from(self.below(20_000_000)),
		};
		bid(who, auction, amount)
	}

	/// Pause sales or let them go on, and change today's value of the lots.
	fn pause(&mut self) -> DispatchResult {
		SalesNow::set(match self.below(12) {
			0 => Sales::Paused,
			1 | 2 => Sales::PausedForLong,
			_ => Sales::Running,
		});
		let value = Balance::from(self.below(800)) * UNIT;
		ValueNow::set((self.below(2) == 0).then_some(value));
		Ok(())
	}

	fn advance(&mut self) -> DispatchResult {
		// Room for one outcome, or for none: the others stay due, for `settle`.
		let tick = <Runtime as Config>::WeightInfo::tick();
		let one = <Runtime as Config>::WeightInfo::next_ending()
			.saturating_add(step_weight(Auctions::close_weight()));
		let limit = if self.below(2) == 0 { tick } else { tick.saturating_add(one) };
		HookWeight::set(limit);
		for _ in 0..1 + self.below(4) {
			assert!(next_block().all_lte(limit));
		}
		// What was paid goes back to a bidder, so that bids never run out.
		let who = self.who();
		let back = balance(TILL) - balance(TILL) % (50 * UNIT);
		let _ = Assets::transfer(RuntimeOrigin::signed(TILL), 1, who, back);
		Ok(())
	}

	/// The asset's owner blocks an account, or unblocks it.
	fn freeze(&mut self) -> DispatchResult {
		let who = self.who();
		let till = RuntimeOrigin::signed(TILL);
		match self.below(2) {
			0 => Assets::block(till, 1, who),
			_ => Assets::thaw(till, 1, who),
		}
	}

	fn settle(&mut self) -> DispatchResult {
		let now = crate::AuctionClock::<Runtime>::get();
		let due: Vec<_> = AuctionRows::<Runtime>::iter()
			.filter(|(_, row)| row.phase.is_failed() || row.end <= now)
			.map(|(id, _)| id)
			.collect();
		let (auction, who) = (self.pick(&due), self.who());
		settle(who, auction)
	}

	fn claim(&mut self) -> DispatchResult {
		let owed: Vec<_> = Claims::<Runtime>::iter_keys().collect();
		let standing =
			AuctionRows::<Runtime>::iter().filter_map(|(id, row)| Some((row.standing?.bidder, id)));
		let all: Vec<_> = owed.into_iter().chain(standing).collect();
		let count = all.len().max(1) as u64;
		let (who, auction) = all.get(self.below(count) as usize).copied().unwrap_or((1, 0));
		if self.below(2) == 0 {
			let _ = Assets::thaw(RuntimeOrigin::signed(TILL), 1, who);
		}
		with_storage_layer(|| Auctions::claim(RuntimeOrigin::signed(who), auction))
	}

	/// Somebody is paid next to nothing, and an account is left with next to nothing.
	fn pay(&mut self) -> DispatchResult {
		let all: Vec<_> = AuctionRows::<Runtime>::iter_keys().collect();
		let (auction, who, rich, dest) = (self.pick(&all), self.who(), self.who(), self.who());
		let amount = Balance::from(self.below(2 * LEAST_BALANCE as u64));
		let left = Balance::from(self.below(2 * LEAST_BALANCE as u64));
		let spent = balance(rich).saturating_sub(left);
		let _ = Assets::transfer(RuntimeOrigin::signed(rich), 1, dest, spent);
		with_storage_layer(|| pay_or_owe(auction, TILL, who, amount))
	}

	fn take_step(&mut self) {
		let (name, outcome) = match self.below(20) {
			0 | 1 => ("open", self.open()),
			2..=9 => ("bid", self.bid()),
			10 => ("pay", self.pay()),
			11 => ("pause", self.pause()),
			12 | 13 => ("advance", self.advance()),
			14 | 15 => ("freeze", self.freeze()),
			16 | 17 => ("settle", self.settle()),
			_ => ("claim", self.claim()),
		};
		let count = self.steps.entry(name).or_default();
		match outcome {
			Ok(()) => count.0 += 1,
			Err(_) => count.1 += 1,
		}
		self.indexer.read_events();
	}
}

#[test]
fn invariants_should_hold_when_anybody_does_anything() {
	ExtBuilder.build_with(LEAST_BALANCE, || {
		let mut world = World::new();
		for step in 0..STEPS {
			world.take_step();
			world.indexer.holds_agree();
			if step % FULL_CHECK == 0 {
				Auctions::do_try_state().expect("the invariants hold");
				world.indexer.rows_agree();
			}
		}
		println!("step: (succeeded, failed) {:?}", world.steps);
		println!("events: {:?}", world.indexer.seen);
		for (name, (succeeded, _)) in &world.steps {
			assert!(*succeeded >= LEAST, "{name} succeeded only {succeeded} times");
		}
		assert_eq!(world.steps.len(), 8);
		assert_eq!(world.indexer.seen.len(), 13, "every kind of event");
		HookWeight::set(Weight::MAX);
	});
}
