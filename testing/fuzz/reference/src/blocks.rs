// SPDX-License-Identifier: Apache-2.0

//! A block: the hooks at its start, its calls, and the hooks at its end, which go on with what is
//! left over (7.1, 12.4). How many steps of them fit is not known here; what they do, in what
//! order, and that they leave nothing out, is.

use crate::{
	auction::Auction,
	facts::*,
	number::{ensure, same, Result},
	starts::ALL_LOOKED_AT,
	Auditor,
};

/// How far a block has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
	/// The hooks at its start run, at the time of the block before.
	Start,
	/// Calls are made.
	#[default]
	Calls,
	/// The hooks at its end run.
	End,
}

/// What the hooks of a block have done.
#[derive(Default)]
pub(crate) struct Hooks {
	/// Whether an auction was due when they began that they must close.
	auction_due: bool,
	/// The auction that they closed last.
	closed: Option<AuctionId>,
	/// Whether they may look for defaults: at the end of a block, if some were left over or a price
	/// has moved.
	looks: bool,
}

impl Auditor {
	pub(crate) fn in_hook(&self) -> bool {
		self.part != Part::Calls
	}

	/// A block: the clock ticks unless auctions are paused (12.1).
	pub(crate) fn tick(&mut self, clock: u64) -> Result {
		ensure!(clock >= self.clock, "the clock went back from {}", self.clock);
		self.clock = clock;
		self.last_time = self.now;
		self.blocks += 1;
		(self.started, self.overtaken, self.offers) = (0, 0, 0);
		self.begin_hooks(Part::Start, true)?;
		self.check_lapses()?;
		self.check_weights()
	}

	/// The calls of a block are over. The clock stands still (12.4).
	pub(crate) fn block_ends(&mut self, clock: u64, goes_on: bool) -> Result {
		same("the clock at the end of the block", clock, self.clock)?;
		self.begin_hooks(Part::End, goes_on)
	}

	fn begin_hooks(&mut self, part: Part, looks: bool) -> Result {
		self.part = part;
		(self.may_settle, self.ends) = (true, None);
		self.starts.clear();
		let runs = self.pause != Pause::Liquidations;
		let due = |auction: &Auction| auction.is_due(self.clock);
		let auction_due = runs && self.auctions.values().any(due);
		self.hooks = Hooks { auction_due, closed: None, looks };
		self.doubt_worthlessness()
	}

	/// The hooks have run. If those at the start of a block have any weight, it suffices to close one
	/// auction. What is due has started, unless they were short of weight.
	pub(crate) fn hooks_end(&mut self, clock: u64, weight: HooksWeight) -> Result {
		same("the clock after the hooks", clock, self.clock)?;
		if weight == HooksWeight::Nothing {
			return Ok(());
		}
		let Hooks { auction_due, closed, looks } = self.hooks;
		let idles = self.part == Part::Start && auction_due && closed.is_none();
		ensure!(!idles, "no auction was closed, and one was due");
		// Where an auction was closed at the end of a block, that may have been after the look.
		let knows = self.part == Part::Start || closed.is_none();
		if looks && weight == HooksWeight::Enough && knows {
			self.require_none_left()?;
		}
		Ok(())
	}

	/// Checks that no loan is left that the hooks must have started or returned to (7.1, 7.3).
	fn require_none_left(&self) -> Result {
		if self.shelter_everywhere().is_some() {
			return Ok(());
		}
		let due = |until: u64| until <= self.now;
		let waits = self.loans.iter().find(|(_, loan)| loan.retry_at.is_some_and(due));
		ensure!(waits.is_none(), "loan {:?} was not returned to", waits.map(|(id, _)| id));
		let max = self.liquidations_per_block.unwrap_or(u32::MAX);
		if self.started + self.overtaken < max && self.markets.len() <= ALL_LOOKED_AT {
			for (id, market) in &self.markets {
				ensure!(!self.could_start(*id, market)?, "market {id} has a loan left to start");
			}
		}
		Ok(())
	}

	/// Checks that a hook may deal with a loan now: at the end of a block, only if there was a reason
	/// to look for defaults.
	pub(crate) fn require_look(&self) -> Result {
		let may = self.part != Part::End || self.hooks.looks;
		ensure!(may, "the end of a block went on, with nothing left over and no price moved");
		Ok(())
	}

	/// Checks that hooks close the auctions that are due in the order of their ends, and of those
	/// that end together the first one first (12.4).
	pub(crate) fn closes(&mut self, id: AuctionId, end: u64) -> Result {
		// One that was turned just now may be over already.
		if !self.in_hook() || self.hooks.closed == Some(id) {
			return Ok(());
		}
		for (other_id, other) in &self.auctions {
			let first = other.is_due(self.clock) && (other.end, *other_id) < (end, id);
			ensure!(!first, "auction {id} was closed before auction {other_id}");
		}
		self.hooks.closed = Some(id);
		Ok(())
	}

	/// Checks that hooks return to the loans that wait in the order in which their time comes (7.3).
	pub(crate) fn require_first_to_return(&self, id: LoanId, until: u64) -> Result {
		for (other_id, other) in self.loans.iter().filter(|_| self.in_hook()) {
			let first = other.retry_at.is_some_and(|retry_at| (retry_at, *other_id) < (until, id));
			ensure!(!first, "loan {id} returned before loan {other_id}");
		}
		Ok(())
	}
}
