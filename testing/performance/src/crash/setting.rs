// SPDX-License-Identifier: GPL-3.0-only

//! What a crash starts from: loans of nearly the same health in all markets whose price will fall,
//! and other markets, whose price will not.

use super::bidders;
use crate::{
	committed_chain::CommittedChain,
	loans::Plan,
	markets::{self, STANDING},
	population::Population,
};
use pignus_runtime::{constants::NUSD, Balance, CollectionId, ItemId};
use pignus_test_chain::chain::check_invariants;
use std::ops::Range;

/// What is drawn on an item that is worth 1,000 NUSD, where `liquidation_ltv` is 60 %: a health
/// from 1.50 to 1.55. After one step of the price guard it is 1.20 to 1.24, after two 0.96 to 0.99:
/// all default in the same block.
pub const AMOUNTS: Range<Balance> = 388 * NUSD..400 * NUSD;
/// What bystanders draw.
pub const BYSTANDERS_AMOUNTS: Range<Balance> = 250 * NUSD..300 * NUSD;
/// All invariants are checked up to this many loans: it takes many walks over all of them.
const CHECKED_UP_TO: u32 = 20_000;

/// Loans against the same collections that draw alike.
pub struct Group {
	/// How many there are.
	pub loans: u32,
	/// Their collections, in whose markets they stand in turn.
	pub collections: Range<CollectionId>,
	/// What each of them draws.
	pub amounts: Range<Balance>,
	/// The item of the first of them.
	pub first_item: ItemId,
}

impl Group {
	/// Loans against these collections that default when their prices have fallen.
	pub fn that_defaults(loans: u32, collections: Range<CollectionId>) -> Self {
		Self { loans, collections, amounts: AMOUNTS, first_item: 0 }
	}

	/// Opens the loans.
	pub fn join(&self, chain: &mut CommittedChain) -> Result<(), String> {
		let plan = Plan {
			markets: chain.act(|| markets::of_collections(&self.collections)),
			amounts: self.amounts.clone(),
			first_item: self.first_item,
		};
		let mut population = Population::new(plan);
		population.grow_to(chain, self.loans)?;
		population.check_copies(chain)?;
		Ok(())
	}
}

/// A chain before a crash.
pub struct Setting {
	/// The chain. The ids of its loans start at zero, in the order of the groups.
	pub chain: CommittedChain,
	/// The loans that can be opened in markets whose price stands.
	pub bystanders: Plan,
}

impl Setting {
	/// A chain with this many loans that will default, and bidders who have dollars.
	pub fn with_loans(loans: u32) -> Result<Self, String> {
		Self::with_groups(&[Group::that_defaults(loans, markets::FALLING)])
	}

	/// A chain with these loans, and bidders who have dollars.
	pub fn with_groups(groups: &[Group]) -> Result<Self, String> {
		let mut chain = CommittedChain::new(&[], || {
			markets::set_up();
			bidders::set_up();
		});
		for group in groups {
			group.join(&mut chain)?;
		}
		if groups.iter().map(|group| group.loans).sum::<u32>() <= CHECKED_UP_TO {
			chain.act(check_invariants)?;
		}
		let bystanders = Plan {
			markets: chain.act(|| markets::of_collections(&STANDING)),
			amounts: BYSTANDERS_AMOUNTS,
			first_item: 0,
		};
		Ok(Self { chain, bystanders })
	}
}
