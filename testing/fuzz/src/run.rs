// SPDX-License-Identifier: GPL-3.0-only

//! A run, from a seed or from a list of steps.

use crate::{
	audit::Audit,
	budgets::{self, is_room_left, Steps, MOST_TAKEN},
	indexer::Indexer,
	players::Players,
	report::Report,
	scenario,
	step::Step,
};
use pignus_credit::Pledges;
use pignus_runtime::{
	CollectionId, ItemId, Moment, Nfts, Runtime, RuntimeCall, RuntimeEvent, System,
};
use pignus_test_chain::chain;
use polkadot_sdk::{frame_support::traits::nonfungibles_v2::Transfer, pallet_nfts};
use std::{
	any::Any,
	collections::BTreeSet,
	mem,
	panic::{catch_unwind, AssertUnwindSafe},
};

/// The hooks are rehearsed each time that this many blocks have passed.
const BLOCKS_TO_REHEARSE: u64 = 8;

/// The indexer is compared with the chain each time that this many blocks have passed.
const BLOCKS_TO_COMPARE: u64 = 50;

/// Something that must not happen, and the steps that led to it.
#[derive(Debug)]
pub struct Failure {
	/// All steps, the last of which revealed it.
	pub steps: Vec<Step>,
	/// What was found.
	pub reason: String,
}

/// Plays the first `calls` calls of the run with this seed.
pub fn random(seed: u64, calls: u64) -> Result<Report, Failure> {
	let mut players = Players::new(seed);
	let mut left = calls;
	play(move || {
		(left > 0).then(|| {
			let step = players.next_step();
			left -= u64::from(matches!(step, Step::Call(..)));
			step
		})
	})
}

/// Plays these steps again.
pub fn replay(steps: &[Step]) -> Result<Report, Failure> {
	let mut steps = steps.iter().cloned();
	play(move || steps.next())
}

/// Sets up the scenario, takes one step after the other, and checks the invariants after every
/// block and at the end. A panic is a failure like any other.
fn play(mut next: impl FnMut() -> Option<Step>) -> Result<Report, Failure> {
	let mut taken = Vec::new();
	let outcome = catch_unwind(AssertUnwindSafe(|| {
		chain::with_chain(|| {
			scenario::set_up();
			let mut watch = Watch::begin()?;
			while let Some(step) = next() {
				taken.push(step.clone());
				watch.take(&step)?;
			}
			watch.restore_flags();
			watch.check()?;
			watch.indexer.compare().map(|()| watch.report)
		})
	}));
	outcome
		.unwrap_or_else(|panic| Err(message_of(panic)))
		.map_err(|reason| Failure { steps: taken, reason })
}

/// What watches a run.
struct Watch {
	audit: Audit,
	indexer: Indexer,
	report: Report,
	blocks: u64,
	/// What the hooks have made in this block.
	hooks: Steps,
	/// How many percent of the next block other hooks take.
	taken: u8,
	/// Items whose transfer flag force has cleared in this block.
	cleared: BTreeSet<(CollectionId, ItemId)>,
}

impl Watch {
	fn begin() -> Result<Self, String> {
		let (indexer, report) = (Indexer::begin(), Report::default());
		let (blocks, hooks, taken, cleared) = Default::default();
		Ok(Self { audit: Audit::begin()?, indexer, report, blocks, hooks, taken, cleared })
	}

	fn take(&mut self, step: &Step) -> Result<(), String> {
		match step {
			Step::Block(later) => {
				self.end_block()?;
				self.begin_block(*later)?;
				self.report.count(step, Ok(()));
				self.audit.time()
			},
			Step::Host(host) => {
				host.takes_over();
				Ok(())
			},
			Step::Crowd(percent) => {
				chain::crowd(*percent);
				Ok(())
			},
			Step::Busy(percent) => {
				self.taken = *percent;
				Ok(())
			},
			Step::Call(caller, call) => {
				self.note_cleared(call);
				if !chain::take_events().is_empty() {
					return Err("a player has looked something up, and that has left events".into());
				}
				let outcome = chain::dispatch(caller.origin(), *call.clone());
				self.report.count(step, outcome);
				let events = self.counted_events(false);
				match outcome {
					Ok(()) => self.audit.call(*caller, call, &events)?,
					Err(error) => self.audit.refused(*caller, call, error)?,
				}
				self.indexer.read(&events)
			},
		}
	}

	/// Ends the block, with its hooks, and checks everything.
	fn end_block(&mut self) -> Result<(), String> {
		self.restore_flags();
		let is_rehearsed = self.blocks.is_multiple_of(BLOCKS_TO_REHEARSE);
		if is_rehearsed {
			budgets::check_end()?;
		}
		self.audit.block_ends()?;
		let left = System::remaining_block_weight().remaining();
		let used = chain::give_idle_weight();
		if !used.all_lte(left) {
			return Err(format!("the hooks weighed {used:?}, and the block had {left:?} left"));
		}
		let events = self.counted_events(true);
		self.audit.block_has_ended(&events)?;
		self.hooks.end(&events)?;
		self.indexer.read(&events)?;
		self.check()?;
		self.blocks += 1;
		if self.blocks.is_multiple_of(BLOCKS_TO_COMPARE) {
			self.indexer.compare()?;
		}
		if is_rehearsed && self.taken <= MOST_TAKEN {
			budgets::check_start(self.taken)?;
		}
		Ok(())
	}

	/// Begins the next block, with its hooks.
	fn begin_block(&mut self, later: Moment) -> Result<(), String> {
		let taken = mem::take(&mut self.taken);
		chain::next_busy_block(taken, later, || {
			let events = self.counted_events(false);
			self.hooks = Steps::begin(&events, taken)?;
			self.audit.block_begins(&events, is_room_left(taken, &events))?;
			self.indexer.read(&events)
		})
	}

	fn note_cleared(&mut self, call: &RuntimeCall) {
		if let RuntimeCall::Nfts(pallet_nfts::Call::clear_attribute {
			collection,
			maybe_item: Some(item),
			..
		}) = call
		{
			self.cleared.insert((*collection, *item));
		}
	}

	/// Gives the flags that force has cleared back to what is still pinned: a later vote undoes
	/// what a careless one has done.
	fn restore_flags(&mut self) {
		for (collection, item) in mem::take(&mut self.cleared) {
			if Pledges::<Runtime>::contains_key(collection, item) {
				// It fails where the flag is there.
				let _ = <Nfts as Transfer<_>>::disable_transfer(&collection, &item);
			}
		}
		chain::take_events();
	}

	fn counted_events(&mut self, at_end: bool) -> Vec<RuntimeEvent> {
		let events = chain::take_events();
		events.iter().for_each(|event| self.report.count_event(event, at_end));
		events
	}

	fn check(&mut self) -> Result<(), String> {
		chain::check_invariants()?;
		self.audit.compare()
	}
}

fn message_of(panic: Box<dyn Any + Send>) -> String {
	let text = panic.downcast_ref::<String>().cloned();
	let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()));
	format!("panicked: {}", text.unwrap_or_default())
}
