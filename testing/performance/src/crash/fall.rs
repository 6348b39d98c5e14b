// SPDX-License-Identifier: GPL-3.0-only

//! The fall of prices, as fast as the price guard lets them fall.

use crate::{
	committed_chain::CommittedChain,
	markets::{self, BLOCKS_PER_STEP, MAX_STEP, PRICE, STANDING},
	walk,
};
use pignus_credit::Loans;
use pignus_runtime::{CollectionId, Runtime};
use polkadot_sdk::sp_runtime::{
	traits::{One, Saturating},
	FixedU128,
};

/// After this many steps the price is down to a tenth.
const MAX_STEPS: u32 = 10;

/// Lets all prices but the standing one fall, step by step, until `loans` loans are unhealthy. All
/// of them become so in the last step, and no hook has run since. Returns the number of steps.
pub fn fall(chain: &mut CommittedChain, loans: u32) -> Result<u32, String> {
	let kept = FixedU128::one().saturating_sub(MAX_STEP.into());
	let stands = FixedU128::from_u32(PRICE);
	let (mut price, mut steps) = (stands, 0);
	while chain.act(walk::unhealthy_loans) < loans as usize {
		if steps == MAX_STEPS {
			return Err(format!("not all loans are unhealthy after {steps} steps"));
		}
		chain.pass(BLOCKS_PER_STEP)?;
		price = price.saturating_mul(kept);
		let price_of =
			|collection: CollectionId| if collection == STANDING { stands } else { price };
		chain.act(|| markets::report(price_of));
		chain.commit()?;
		steps += 1;
	}
	let in_liquidation =
		|| Loans::<Runtime>::iter_values().filter(|loan| loan.is_liquidating()).count();
	match chain.act(in_liquidation) {
		0 => Ok(steps),
		early => Err(format!("{early} loans were in default before the last step")),
	}
}
