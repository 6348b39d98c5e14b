// SPDX-License-Identifier: GPL-3.0-only

//! Votes that name what they replace, which is what stands when they are made; and what votes could
//! set only over months.

use crate::{caller::Caller, chain::dispatch, fixtures::done};
use pignus_appraisal::{Call as AppraisalCall, FeedOf};
use pignus_credit::{
	Call, CollectionLimits, Global, GlobalLimits, MarketConfigOf, MarketId, Markets,
};
use pignus_runtime::{
	configs::credit::Bounds, Appraisal, Balance, CollectionId, Credit, Hash, Runtime,
};
use polkadot_sdk::sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DispatchError,
};

/// Sets the limits over all markets.
pub fn set_global_limits(limits: GlobalLimits) -> Call<Runtime> {
	Call::set_global_limits { limits, expected: Credit::totals().limits_hash }
}

/// Sets the limits of a collection.
pub fn set_collection_limits(collection: CollectionId, limits: CollectionLimits) -> Call<Runtime> {
	let before = pignus_credit::CollectionLedgers::<Runtime>::get(collection).limits;
	let expected = before.map(|limits| BlakeTwo256::hash_of(&limits));
	Call::set_collection_limits { collection, limits, expected }
}

/// Changes a market.
pub fn update_market(market: MarketId, config: MarketConfigOf<Runtime>) -> Call<Runtime> {
	let expected = hash_of_market(market);
	Call::update_market { market, config: Box::new(config), expected }
}

/// The hash of a market's configuration; that of nothing if there is no such market.
fn hash_of_market(market: MarketId) -> Hash {
	let config = Markets::<Runtime>::get(market);
	config.map_or_else(Hash::default, |config| BlakeTwo256::hash_of(&config))
}

/// Opens or changes a feed.
pub fn set_feed(collection: CollectionId, feed: FeedOf<Runtime>) -> AppraisalCall<Runtime> {
	let expected = Appraisal::feed_hash(&collection);
	AppraisalCall::set_feed { collection, feed: Box::new(feed), expected }
}

/// Sets the ceiling and what may be minted in a day, over all markets, however high they are: one
/// vote could only double them.
pub fn grow_global_limits(ceiling: Balance, mint_per_day: Balance) {
	Global::<Runtime>::mutate(|global| {
		let limits = global.limits.expect("the preset sets them");
		global.limits = Some(GlobalLimits { ceiling, mint_per_day, ..limits });
	});
}

/// Opens a market whose ceiling may be higher than that of a new one: the vote opens a small one,
/// its ceiling grows at once as it could in months, and another vote sets the rest.
pub fn open_grown_market(config: MarketConfigOf<Runtime>) -> Result<(), DispatchError> {
	let market = pignus_credit::NextMarket::<Runtime>::get();
	let vote = |call: Call<Runtime>| dispatch(Caller::CreditAdmin.origin(), call.into());
	let mut small = config.clone();
	let limits = &mut small.limits;
	limits.ceiling = limits.ceiling.min(Bounds::get().first_ceiling);
	let share = limits.liquidation_share.mul_floor(limits.ceiling);
	limits.account_ceiling = limits.account_ceiling.min(share / 2);
	vote(Call::create_market { config: Box::new(small) })?;
	Markets::<Runtime>::mutate(market, |grown| {
		let grown = grown.as_mut().expect("a market that was just opened");
		grown.limits.ceiling = config.limits.ceiling;
	});
	vote(update_market(market, config))
}

/// Makes a vote of the credit admin that must pass.
pub fn passed(call: Call<Runtime>) {
	done(Caller::CreditAdmin.origin(), call);
}
