// SPDX-License-Identifier: GPL-3.0-only

//! What every measurement starts from: as many markets as the runtime allows, over collections with
//! live prices, and nothing due. Feeds and markets are those of [`pignus_test_chain::markets`],
//! with limits that a million loans fit into and with auctions as in production.

use crate::loans::NewLoan;
use pignus_credit::{
	Call as CreditCall, CollectionLimits, Global, LoanId, MarketConfigOf, MarketId, Markets,
};
use pignus_runtime::{
	constants::{DAY, HOURS, MINUTE, NUSD, PIG, SLOT_DURATION},
	genesis_config_presets::ALICES_OPERATOR,
	AccountId, Balance, BlockNumber, CollectionId, Moment, Runtime, RuntimeOrigin,
};
use pignus_test_chain::{
	accounts::{account, TEAM},
	caller::Caller,
	chain::{next_block, take_events},
	fixtures::{done, endow, mint_item, open_collection, report_of},
	markets::{collectible_market, feed},
	votes::{grow_global_limits, open_grown_market, set_feed},
};
use polkadot_sdk::{
	frame_support::traits::Get,
	sp_runtime::{FixedU128, Permill},
};
use std::ops::Range;

/// The number of collections, each with a feed.
pub const COLLECTIONS: CollectionId = 16;
/// The collections whose prices fall in a crash.
pub const FALLING: Range<CollectionId> = 0..COLLECTIONS - 1;
/// The collection whose price stands meanwhile.
pub const STANDING: Range<CollectionId> = COLLECTIONS - 1..COLLECTIONS;
/// The price of one unit of every collection, in whole NUSD.
pub const PRICE: u32 = 1_000;
/// How far the price guard follows a report in one step.
pub const MAX_STEP: Permill = Permill::from_percent(20);
/// The blocks between two steps of the price guard.
pub const BLOCKS_PER_STEP: u64 = STEP_INTERVAL / SLOT_DURATION + 1;
/// A late bid extends an auction until this many blocks are left: two hours.
pub const EXTENSION: BlockNumber = 2 * HOURS;
/// What every borrower is given.
pub const ENDOWMENT: Balance = 10 * PIG;

/// The least time between two steps of the price guard, and the window of the smoothed price: it
/// follows at once, so that nothing softens a crash.
const STEP_INTERVAL: Moment = MINUTE;
/// The durations of a collection's markets. The shortest is longer than any loan is old.
const DURATIONS: [Option<Moment>; 4] = [None, None, Some(30 * DAY), Some(90 * DAY)];
/// The maximum supply of a collection, all of which may be pledged.
const MAX_ITEMS: u32 = 2_000_000;
/// The ceiling of a market, and of an account in it.
const CEILING: Balance = 500_000_000 * NUSD;
/// After this many blocks the hook has looked at all markets.
const SETTLING_BLOCKS: u32 = 24;

/// Opens collections, feeds and markets, in the chain's first blocks.
pub fn set_up() {
	endow(&team(), 10_000_000 * PIG);
	// The liquidations per block stay those of the preset.
	grow_global_limits(64 * CEILING, 128 * CEILING);
	(0..COLLECTIONS).for_each(create_collection);
	report(everywhere(FixedU128::from_u32(PRICE)));
	for collection in 0..COLLECTIONS {
		for duration in DURATIONS {
			open_grown_market(market(collection, duration)).expect("its parameters are in bounds");
		}
	}
	let max: u32 = <Runtime as pignus_credit::Config>::MaxMarkets::get();
	assert_eq!(Markets::<Runtime>::count(), max, "the runtime has room for other markets");
	for _ in 0..SETTLING_BLOCKS {
		next_block(SLOT_DURATION, || ());
	}
	take_events();
}

/// The owner of all collections, who mints their items.
pub fn team() -> AccountId {
	account(TEAM)
}

/// The collection of a market.
pub fn collection_of(market: MarketId) -> CollectionId {
	Markets::<Runtime>::get(market).expect("a market of the measurement").collection
}

/// The markets of some collections, in the order of their ids.
pub fn of_collections(collections: &Range<CollectionId>) -> Vec<MarketId> {
	let mut markets: Vec<MarketId> = Markets::<Runtime>::iter()
		.filter(|(_, config)| collections.contains(&config.collection))
		.map(|(market, _)| market)
		.collect();
	markets.sort_unstable();
	markets
}

/// Has the operator report these prices. They can do so once in a block.
pub fn report(prices: impl IntoIterator<Item = (CollectionId, FixedU128)>) {
	let operator = RuntimeOrigin::signed(ALICES_OPERATOR.into());
	done(operator, report_of(prices));
}

/// The same price for every collection.
pub fn everywhere(price: FixedU128) -> impl Iterator<Item = (CollectionId, FixedU128)> {
	(0..COLLECTIONS).map(move |collection| (collection, price))
}

/// Really opens a loan: its borrower is created, gets the item from the team, and draws.
pub fn open(new: &NewLoan) -> LoanId {
	let loan = Global::<Runtime>::get().next_loan;
	endow(&new.borrower, ENDOWMENT);
	mint_item(collection_of(new.market), new.item, &new.borrower);
	let items = vec![new.item].try_into().expect("one item");
	let call = CreditCall::<Runtime>::open { market: new.market, items, amount: new.amount };
	done(RuntimeOrigin::signed(new.borrower.clone()), call);
	loan
}

fn create_collection(collection: CollectionId) {
	let limits = CollectionLimits { ceiling: 4 * CEILING, max_items: MAX_ITEMS };
	open_collection(collection, limits);
	open_feed(collection);
}

/// A feed whose reports count for as long as a policy allows.
fn open_feed(collection: CollectionId) {
	let mut feed = feed(collection);
	feed.anchor = FixedU128::from_u32(PRICE);
	feed.policy.max_age = DAY;
	feed.policy.window = STEP_INTERVAL;
	feed.policy.min_interval = STEP_INTERVAL;
	feed.policy.max_step = MAX_STEP;
	done(Caller::OracleAdmin.origin(), set_feed(collection, feed));
}

/// A market with a `max_ltv` of 40 % and a `liquidation_ltv` of 60 %. Its auctions are the shortest
/// that production allows, and all of it may be in liquidation at once, so that only weight and the
/// number of liquidations per block hold the hook back.
fn market(collection: CollectionId, duration: Option<Moment>) -> MarketConfigOf<Runtime> {
	let mut config = collectible_market(duration);
	config.collection = collection;
	let limits = &mut config.limits;
	limits.ceiling = CEILING;
	limits.account_ceiling = CEILING / 2;
	limits.min_debt = 100 * NUSD;
	limits.liquidation_share = Permill::one();
	let auction = &mut config.auction;
	auction.english = 12 * HOURS;
	auction.dutch = 6 * HOURS;
	auction.extension = EXTENSION;
	auction.max_extension = 10 * EXTENSION;
	config
}
