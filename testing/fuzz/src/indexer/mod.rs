// SPDX-License-Identifier: GPL-3.0-only

//! An indexer that lives from events alone. It looks at the chain once, when a run starts; from
//! then on it learns what happens from the events of credit, auctions and appraisal, in their
//! order, and is compared with the chain's storage now and then.
//!
//! | module | what it rebuilds |
//! | --- | --- |
//! | [`loans`] | loans: items and their units, principal, what is on sale, what waits |
//! | [`markets`] | markets: configuration, status, shelter, loans and principal |
//! | [`feeds`] | feeds and their prices |
//! | [`inventory`] | the insurance fund's items |

mod feeds;
mod inventory;
mod loans;
mod markets;

use feeds::Feeds;
use inventory::Inventory;
use loans::Loans;
use markets::Markets;
use pignus_runtime::RuntimeEvent;
use std::fmt::Debug;

/// What follows from the events so far.
pub struct Indexer {
	loans: Loans,
	markets: Markets,
	feeds: Feeds,
	inventory: Inventory,
}

impl Indexer {
	/// An indexer that begins with the chain as it is, on which nobody has borrowed yet.
	pub fn begin() -> Self {
		Self {
			loans: Loans::default(),
			markets: Markets::begin(),
			feeds: Feeds::begin(),
			inventory: Inventory::default(),
		}
	}

	/// Reads the events of a call, or of a block's hooks.
	pub fn read(&mut self, events: &[RuntimeEvent]) -> Result<(), String> {
		events.iter().try_for_each(|event| {
			self.take(event).map_err(|what| format!("the indexer reads {event:?}: {what}"))
		})
	}

	fn take(&mut self, event: &RuntimeEvent) -> Result<(), String> {
		match event {
			RuntimeEvent::Credit(event) => {
				// The fund gets an item of a loan, so it looks at the loan first.
				self.inventory.credit(event, &self.loans, &self.markets)?;
				self.loans.credit(event)?;
				self.markets.credit(event)
			},
			RuntimeEvent::Auctions(event) => self.loans.auctions(event),
			RuntimeEvent::Appraisal(event) => self.feeds.appraisal(event),
			_ => Ok(()),
		}
	}

	/// Compares everything with the chain's storage.
	pub fn compare(&self) -> Result<(), String> {
		self.loans.compare()?;
		self.markets.compare(&self.loans)?;
		self.feeds.compare()?;
		self.inventory.compare()
	}
}

fn same<Value: PartialEq + Debug>(what: &str, chain: Value, indexer: Value) -> Result<(), String> {
	if chain == indexer {
		Ok(())
	} else {
		Err(format!("{what}: {chain:?} on the chain, {indexer:?} by its events"))
	}
}
