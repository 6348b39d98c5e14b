// SPDX-License-Identifier: GPL-3.0-only

//! The fall of prices, as fast as the price guard lets them fall.

use crate::{
	committed_chain::CommittedChain,
	stage::{self, BLOCKS_PER_STEP, MAX_STEP, PRICE, STANDING},
	walk,
};
use pallet_nft_credit::Liquidations;
use pignus_runtime::{CollectionId, Runtime};
use polkadot_sdk::sp_runtime::{
	traits::{One, Saturating},
	FixedU128,
};

/// More steps would take the price to a tenth.
const MOST_STEPS: u32 = 10;

/// Let all prices but the standing one fall, step by step, until so many loans are unhealthy. They
/// all become so by the last step, and no hook has run since. The answer is the number of steps.
pub fn fall(chain: &mut CommittedChain, loans: u32) -> Result<u32, String> {
	let kept = FixedU128::one().saturating_sub(MAX_STEP.into());
	let stands = FixedU128::from_u32(PRICE);
	let (mut price, mut steps) = (stands, 0);
	while chain.act(walk::unhealthy_loans) < loans as usize {
		if steps == MOST_STEPS {
			return Err(format!("not all loans are unhealthy after {steps} steps"));
		}
		chain.pass(BLOCKS_PER_STEP)?;
		price = price.saturating_mul(kept);
		let price_of = |collection: CollectionId| match collection == STANDING {
			true => stands,
			false => price,
		};
		chain.act(|| stage::report(price_of));
		chain.commit()?;
		steps += 1;
	}
	match chain.act(|| Liquidations::<Runtime>::iter_keys().count()) {
		0 => Ok(steps),
		early => Err(format!("{early} loans were in default before the last step")),
	}
}
