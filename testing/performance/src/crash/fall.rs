// SPDX-License-Identifier: GPL-3.0-only

//! The fall of prices, as fast as the price guard lets them fall.

use crate::{
	committed_chain::CommittedChain,
	markets::{self, BLOCKS_PER_STEP, COLLECTIONS, MAX_STEP, PRICE},
	walk,
};
use pignus_credit::Loans;
use pignus_runtime::{CollectionId, Runtime};
use polkadot_sdk::sp_runtime::{
	traits::{One, Saturating},
	FixedU128,
};
use std::ops::Range;

/// After this many steps the price of [`AMOUNTS`](super::setting::AMOUNTS) is down to a default.
pub const STEPS: u32 = 2;

/// Prices of collections, some of which have fallen.
pub struct Prices {
	/// Whose prices are reported, whether they have fallen or not.
	reported: Range<CollectionId>,
	fallen: Vec<Range<CollectionId>>,
}

impl Prices {
	/// Those that every measurement starts with. All are reported whenever some fall.
	pub fn standing() -> Self {
		Self::reported_of(0..COLLECTIONS)
	}

	/// The same, but only those of these collections are reported.
	pub fn reported_of(reported: Range<CollectionId>) -> Self {
		Self { reported, fallen: Vec::new() }
	}

	/// How many blocks [`Self::fall`] takes.
	pub const fn blocks() -> u64 {
		STEPS as u64 * BLOCKS_PER_STEP
	}

	/// Lets the prices of some collections fall until `loans` of their loans are unhealthy. All of
	/// them become so in the last step, and no hook has run since. It looks at all loans.
	pub fn fall(
		&mut self,
		chain: &mut CommittedChain,
		collections: Range<CollectionId>,
		loans: u32,
	) -> Result<(), String> {
		let before = chain.act(liquidating);
		self.lower(chain, collections)?;
		let unhealthy = chain.act(walk::unhealthy_loans);
		if unhealthy != loans as usize {
			return Err(format!("{unhealthy} of {loans} loans are unhealthy after {STEPS} steps"));
		}
		match chain.act(liquidating) - before {
			0 => Ok(()),
			early => Err(format!("{early} loans were in default before the last step")),
		}
	}

	/// Lets the prices of some collections fall, step by step.
	pub fn lower(
		&mut self,
		chain: &mut CommittedChain,
		collections: Range<CollectionId>,
	) -> Result<(), String> {
		for step in 1..=STEPS {
			chain.pass(BLOCKS_PER_STEP)?;
			let price_of = |collection: CollectionId| {
				let is_down = self.fallen.iter().any(|fallen| fallen.contains(&collection));
				match (collections.contains(&collection), is_down) {
					(true, _) => (collection, after(step)),
					(_, true) => (collection, after(STEPS)),
					_ => (collection, after(0)),
				}
			};
			chain.act(|| markets::report(self.reported.clone().map(price_of)));
			chain.commit()?;
		}
		self.fallen.push(collections);
		Ok(())
	}
}

/// The price after so many steps.
fn after(steps: u32) -> FixedU128 {
	let kept = FixedU128::one().saturating_sub(MAX_STEP.into());
	(0..steps).fold(FixedU128::from_u32(PRICE), |price, _| price.saturating_mul(kept))
}

fn liquidating() -> usize {
	Loans::<Runtime>::iter_values().filter(|loan| loan.is_liquidating()).count()
}
