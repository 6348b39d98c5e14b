// SPDX-License-Identifier: GPL-3.0-only

//! Who does what: chooses the next step with a seeded generator and a look at the chain, so that
//! most calls could succeed.

mod governance;
mod guardians;
mod market;
mod operators;
mod spending;
mod team;
mod users;
mod wrapping;

use crate::{scenario::ITEMS, step::Step};
use pignus_runtime::{
	constants::{DAY, MINUTE, SLOT_DURATION},
	ItemId, RuntimeCall,
};
use pignus_test_chain::{accounts::USERS, caller::Caller, dice::Dice, host::Host};
use polkadot_sdk::sp_runtime::FixedU128;
use std::{collections::VecDeque, ops::RangeInclusive};

/// If others use up this much of a block, in percent, the hooks at its start get their least share, and
/// those at its end get something too.
const SCARCE: RangeInclusive<u8> = 40..=55;

/// Where the market is going.
#[derive(Clone, Copy, Debug)]
enum Trend {
	Falling,
	/// Faster than the price guard follows.
	Crashing,
	Level,
	Rising,
	/// Every report is zero.
	Worthless,
}

/// All players of a run.
pub struct Players {
	dice: Dice,
	/// Those that fill blocks.
	crowds: Dice,
	/// How many percent of a block other hooks take, and in how many more blocks.
	busy: (u8, u32),
	/// Steps that are decided and not yet taken.
	planned: VecDeque<Step>,
	trend: Trend,
	/// For how many more blocks the trend lasts.
	trend_lasts: u32,
	/// For how many more blocks guardians lay siege.
	siege_lasts: u32,
	/// Votes that were made, which may be made again as they were.
	votes: VecDeque<(Caller, RuntimeCall)>,
}

impl Players {
	/// The players of the run with this seed.
	pub fn new(seed: u64) -> Self {
		Self {
			dice: Dice::new(seed, "players"),
			crowds: Dice::new(seed, "crowds"),
			busy: (0, 0),
			planned: VecDeque::from([Step::Host(Host::of_seed(seed))]),
			trend: Trend::Level,
			trend_lasts: 20,
			siege_lasts: 0,
			votes: VecDeque::new(),
		}
	}

	/// What happens next.
	pub fn next_step(&mut self) -> Step {
		if let Some(step) = self.planned.pop_front() {
			return step;
		}
		match self.below(100) {
			0..=21 => self.end_block(),
			22..=83 => self.user_step(),
			84..=87 => self.team_step(),
			88..=95 => self.governance_step(),
			96 | 97 => self.guardian_step(),
			98 => self.hostile_operator(),
			_ => self.careless_step(),
		}
	}

	/// The block ends, now and then with little left in it for hooks, or in the next one; in that the
	/// operators report.
	fn end_block(&mut self) -> Step {
		let later = match self.below(100) {
			0..=64 => SLOT_DURATION,
			65..=93 => self.dice.within(1..=9 * MINUTE),
			94..=98 => self.dice.within(1..=60 * MINUTE),
			_ => self.dice.within(1..=3 * DAY),
		};
		if self.crowds.one_in(4) {
			self.planned.push_back(Step::Crowd(self.crowds.within(0..=100)));
		}
		let busy = self.busy();
		self.planned.extend(busy.into_iter().chain([Step::Block(later)]));
		let reports = self.reports();
		self.planned.extend(reports);
		let (appointments, siege) = (self.appointments(), self.siege());
		self.planned.extend(appointments.into_iter().chain(siege));
		self.planned.pop_front().unwrap_or(Step::Block(later))
	}

	/// Now and then other hooks take much of several blocks, or all of them.
	fn busy(&mut self) -> Option<Step> {
		let (percent, lasts) = match self.busy {
			(_, 0) if self.crowds.one_in(8) => (self.crowds.within(0..=100), 0),
			(_, 0) if self.crowds.one_in(4) => {
				let most = if self.crowds.one_in(4) { 100 } else { self.crowds.within(SCARCE) };
				(most, self.crowds.within(1..=8))
			},
			(percent, lasts) => (percent, lasts.saturating_sub(1)),
		};
		self.busy = if lasts > 0 { (percent, lasts) } else { (0, 0) };
		(percent > 0).then_some(Step::Busy(percent))
	}

	fn below(&mut self, bound: u64) -> u64 {
		self.dice.below(bound)
	}

	fn one_in(&mut self, bound: u64) -> bool {
		self.dice.one_in(bound)
	}

	fn pick<Item: Clone>(&mut self, among: &[Item]) -> Option<Item> {
		self.dice.pick(among)
	}

	fn user(&mut self) -> u8 {
		self.below(USERS.into()) as u8
	}

	fn item(&mut self) -> ItemId {
		self.below(ITEMS.into()) as ItemId
	}

	fn collection(&mut self) -> u32 {
		// Two thirds of what happens is about the collectible.
		u32::from(self.one_in(3))
	}

	/// Any amount, from zero to the maximum.
	fn any_amount(&mut self) -> u128 {
		match self.below(16) {
			0 => 0,
			1 => 1,
			2 => u128::MAX,
			3 => u128::MAX / 2,
			_ => self.dice.within(0..2_000_000_000),
		}
	}

	/// Mostly between a quarter of `max` and all of it; now and then exactly `max`, one more, or
	/// any amount.
	fn about(&mut self, max: u128) -> u128 {
		match self.below(24) {
			0 | 1 => self.any_amount(),
			2 => max,
			3 => max.saturating_add(1),
			_ => max - max / 1_333 * u128::from(self.below(1_000)),
		}
	}

	/// A price near `price`, from `low` to `high` thousandths of it.
	fn near(&mut self, price: FixedU128, low: u128, high: u128) -> FixedU128 {
		FixedU128::from_inner(price.into_inner() / 1_000 * self.dice.within(low..=high))
	}
}
