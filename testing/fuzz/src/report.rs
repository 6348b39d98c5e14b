// SPDX-License-Identifier: GPL-3.0-only

//! What a run has reached: how often each call succeeded and failed, and what happened.

use crate::step::Step;
use pignus_credit::Event;
use pignus_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use polkadot_sdk::{
	frame_support::traits::GetCallMetadata, pallet_utility, sp_runtime::DispatchError,
};
use std::{collections::BTreeMap, fmt};

/// Follows the names of events that the hooks at the end of a block have left.
const AT_END: &str = "(at the end of a block)";

/// Successes and failures of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
	/// How often it succeeded.
	pub succeeded: u64,
	/// How often it was refused.
	pub refused: u64,
}

/// The counts of one run, or of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
	/// Blocks.
	pub blocks: u64,
	/// By the name of the call. Those in a batch count too, but only if the batch succeeded:
	/// otherwise their outcomes are unknown.
	pub calls: BTreeMap<String, Outcomes>,
	/// By the names of call and error: how often the call was refused with it.
	pub refusals: BTreeMap<String, u64>,
	/// By the name of the event.
	pub events: BTreeMap<String, u64>,
}

impl Report {
	/// How many calls were made, not counting those in batches.
	pub fn all_calls(&self) -> u64 {
		let wrapped = |name: &&String| !name.ends_with("(in batch)");
		let names = self.calls.keys().filter(wrapped);
		names.map(|name| self.calls[name].succeeded + self.calls[name].refused).sum()
	}

	/// Counts a step.
	pub(crate) fn count(&mut self, step: &Step, outcome: Result<(), DispatchError>) {
		self.blocks += u64::from(matches!(step, Step::Block(_)));
		let Step::Call(_, call) = step else { return };
		self.count_call(call, outcome.is_ok(), "");
		if let Err(error) = outcome {
			let reason: &str = error.into();
			*self.refusals.entry(format!("{}: {reason}", name_of(call))).or_default() += 1;
		}
	}

	fn count_call(&mut self, call: &RuntimeCall, succeeded: bool, suffix: &str) {
		let outcomes = self.calls.entry(name_of(call) + suffix).or_default();
		if succeeded {
			outcomes.succeeded += 1
		} else {
			outcomes.refused += 1
		}
		if let RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) = call {
			if succeeded {
				calls.iter().for_each(|call| self.count_call(call, true, " (in batch)"));
			}
		}
	}

	/// Counts an event; one of the hooks at the end of a block also by itself.
	pub(crate) fn count_event(&mut self, event: &RuntimeEvent, at_end: bool) {
		let name = match event {
			RuntimeEvent::Credit(Event::LossRealised { shortfall, .. }) if *shortfall > 0 => {
				"Credit.LossRealised (with shortfall)".into()
			},
			RuntimeEvent::Credit(event) => named::<Event<Runtime>>("Credit", event),
			RuntimeEvent::Auctions(event) => named("Auctions", event),
			RuntimeEvent::Appraisal(event) => named("Appraisal", event),
			RuntimeEvent::Safeguards(event) => named("Safeguards", event),
			_ => return,
		};
		if at_end {
			*self.events.entry(format!("{name} {AT_END}")).or_default() += 1;
		}
		*self.events.entry(name).or_default() += 1;
	}

	/// Adds the counts of another run.
	pub fn add(&mut self, other: Report) {
		self.blocks += other.blocks;
		for (name, more) in other.calls {
			let outcomes = self.calls.entry(name).or_default();
			outcomes.succeeded += more.succeeded;
			outcomes.refused += more.refused;
		}
		for (name, more) in other.refusals {
			*self.refusals.entry(name).or_default() += more;
		}
		for (name, more) in other.events {
			*self.events.entry(name).or_default() += more;
		}
	}
}

fn name_of(call: &RuntimeCall) -> String {
	let metadata = call.get_call_metadata();
	format!("{}.{}", metadata.pallet_name, metadata.function_name)
}

fn named<Event: fmt::Debug>(pallet: &str, event: &Event) -> String {
	let text = format!("{event:?}");
	let text = text.trim_start_matches("Event::");
	let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
	format!("{pallet}.{}", &text[..end])
}

impl fmt::Display for Report {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		writeln!(formatter, "{} calls in {} blocks", self.all_calls(), self.blocks)?;
		writeln!(formatter, "\n{:<44} {:>10} {:>10}", "call", "succeeded", "refused")?;
		for (name, Outcomes { succeeded, refused }) in &self.calls {
			writeln!(formatter, "{name:<44} {succeeded:>10} {refused:>10}")?;
		}
		writeln!(formatter, "\n{:<55} {:>10}", "refused", "times")?;
		for (name, times) in &self.refusals {
			writeln!(formatter, "{name:<55} {times:>10}")?;
		}
		writeln!(formatter, "\n{:<55} {:>10}", "what happened", "times")?;
		for (name, times) in &self.events {
			writeln!(formatter, "{name:<55} {times:>10}")?;
		}
		Ok(())
	}
}
