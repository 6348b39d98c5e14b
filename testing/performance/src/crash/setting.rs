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
use pignus_credit::{MarketId, Markets};
use pignus_runtime::{constants::NUSD, Balance, Runtime};
use pignus_test_chain::chain::check_invariants;
use std::ops::Range;

/// What is drawn on an item that is worth 1,000 NUSD, where `liquidation_ltv` is 60 %: a health
/// from 1.50 to 1.55. After one step of the price guard it is 1.20 to 1.24, after two 0.96 to 0.99:
/// all default in the same block.
const AMOUNTS: Range<Balance> = 388 * NUSD..400 * NUSD;
/// What bystanders draw.
const BYSTANDERS_AMOUNTS: Range<Balance> = 250 * NUSD..300 * NUSD;

/// A chain before a crash.
pub struct Setting {
	/// The chain. The ids of its loans start at zero.
	pub chain: CommittedChain,
	/// The loans that can be opened in markets whose price stands.
	pub bystanders: Plan,
}

impl Setting {
	/// A chain with this many loans that will default, and bidders who have dollars.
	pub fn with_loans(loans: u32) -> Result<Self, String> {
		let mut chain = CommittedChain::new(&[], || {
			markets::set_up();
			bidders::set_up();
		});
		let (standing, falling) = chain.act(markets);
		let mut population = Population::new(Plan { markets: falling, amounts: AMOUNTS });
		population.grow_to(&mut chain, loans)?;
		population.check_copies(&chain)?;
		chain.act(check_invariants)?;
		let bystanders = Plan { markets: standing, amounts: BYSTANDERS_AMOUNTS };
		Ok(Self { chain, bystanders })
	}
}

/// The markets whose price stands, and all others.
fn markets() -> (Vec<MarketId>, Vec<MarketId>) {
	let (standing, falling): (Vec<_>, Vec<_>) =
		Markets::<Runtime>::iter().partition(|(_, config)| config.collection == STANDING);
	let ids = |markets: Vec<(MarketId, _)>| markets.into_iter().map(|(id, _)| id).collect();
	(ids(standing), ids(falling))
}
