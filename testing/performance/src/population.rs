// SPDX-License-Identifier: GPL-3.0-only

//! A chain's loans, growing to any number: the first one of each market is really opened, the
//! others are copies of it.

use crate::{
	committed_chain::CommittedChain,
	copies::{self, Templates},
	loans::{NewLoan, Plan},
	markets,
	sameness::{self, GrowingMaps},
};
use pignus_test_chain::chain::take_events;

/// How many loans are copied before they are committed: some hundred megabytes of overlay.
const CHUNK: u32 = 50_000;

/// The loans of a plan that a chain has, all opened in its present block.
pub struct Population {
	plan: Plan,
	opened: Templates,
	size: u32,
}

impl Population {
	/// No loans yet.
	pub fn new(plan: Plan) -> Self {
		Self { plan, opened: Templates::new(), size: 0 }
	}

	/// Grows to `size` loans, and commits them.
	pub fn grow_to(&mut self, chain: &mut CommittedChain, size: u32) -> Result<(), String> {
		while self.size < size {
			let markets = self.plan.markets.len() as u32;
			if self.size < markets {
				self.open(chain, size.min(markets));
			} else {
				self.copy(chain, size.min(self.size + CHUNK));
			}
			chain.commit()?;
		}
		Ok(())
	}

	/// Checks that in each market a copied loan would be like a real one; returns the maps in which
	/// every loan has a row. Before there are copies it returns none.
	pub fn check_copies(&self, chain: &CommittedChain) -> Result<GrowingMaps, String> {
		let markets = self.plan.markets.len() as u32;
		if self.size <= markets {
			return Ok(GrowingMaps::new());
		}
		let mut maps = GrowingMaps::new();
		for loan in self.next_to(self.size + markets) {
			maps.extend(sameness::check(chain, &loan, &self.opened)?);
		}
		Ok(maps)
	}

	fn open(&mut self, chain: &mut CommittedChain, size: u32) {
		for loan in self.next_to(size) {
			let id = chain.act(|| markets::open(&loan));
			self.opened.insert(loan.market, id);
		}
		chain.act(take_events);
		self.size = size;
	}

	fn copy(&mut self, chain: &mut CommittedChain, size: u32) {
		let loans = self.next_to(size);
		chain.act(|| copies::write(&loans, &self.opened));
		self.size = size;
	}

	/// The next loans of the plan, up to `size` in all.
	fn next_to(&self, size: u32) -> Vec<NewLoan> {
		(self.size..size).map(|number| self.plan.loan(number)).collect()
	}
}
