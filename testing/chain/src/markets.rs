// SPDX-License-Identifier: GPL-3.0-only

//! Two collections, with the feeds and the markets that tools start from.

use crate::accounts::{account, ARTIST};
use pignus_appraisal::{Feed, FeedOf, Policy, Source};
use pignus_credit::{Limits, LiquidationTerms, MarketConfig, MarketConfigOf, Terms, Tier};
use pignus_primitives::auction::AuctionRules;
use pignus_runtime::{
	configs::appraisal::ShortestInterval,
	constants::{MINUTE, NUSD},
	CollectionId, Runtime,
};
use polkadot_sdk::sp_runtime::{FixedU128, Permill, Perquintill};

/// The collections: a collectible, and shares that pay an income.
pub const COLLECTIONS: [CollectionId; 2] = [0, 1];
/// The price that both feeds start from, in whole NUSD.
pub const ANCHOR: u32 = 1_000;

/// The feed of a collection. The shares' price may rise less in a day, as their tier demands.
pub fn feed(collection: CollectionId) -> FeedOf<Runtime> {
	let source = Source {
		url: b"https://prices.example".to_vec().try_into().expect("short"),
		pointer: Default::default(),
		quote: None,
	};
	Feed {
		anchor: FixedU128::from_u32(ANCHOR),
		sources: vec![source].try_into().expect("one source"),
		policy: Policy {
			max_age: 60 * MINUTE,
			window: 10 * MINUTE,
			min_interval: ShortestInterval::get(),
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(if collection == 0 { 20 } else { 5 }),
		},
	}
}

/// A market for the collectible: `max_ltv` 40 %, `liquidation_ltv` 60 %, with or without a
/// maturity.
pub fn collectible_market(duration: Option<u64>) -> MarketConfigOf<Runtime> {
	MarketConfig {
		collection: COLLECTIONS[0],
		tier: Tier::Collectible,
		minted_out: false,
		terms: Terms {
			max_ltv: Permill::from_percent(40),
			liquidation_ltv: Permill::from_percent(60),
			apr: Perquintill::from_percent(30),
			duration,
			grace: 60 * MINUTE,
		},
		limits: Limits {
			ceiling: 100_000 * NUSD,
			account_ceiling: 15_000 * NUSD,
			min_debt: NUSD,
			max_items: 4,
			max_multiplier: FixedU128::from_u32(2),
			liquidation_share: Permill::from_percent(30),
		},
		liquidation: LiquidationTerms {
			penalty: Permill::from_percent(10),
			redeem_fine: Permill::from_percent(5),
			redeem_min: Permill::from_percent(30),
			target_health: FixedU128::from_rational(12, 10),
		},
		auction: AuctionRules {
			english: 18,
			dutch: 18,
			extension: 3,
			max_extension: 30,
			increment: Permill::from_percent(5),
			reserve_low: Permill::from_percent(50),
			reserve_high: Permill::from_percent(85),
			lowest: Permill::from_percent(40),
			reserve_multiple: FixedU128::from_rational(125, 100),
		},
		royalty: None,
	}
}

/// A market for the shares: `max_ltv` 70 %, `liquidation_ltv` 80 %, with a royalty.
pub fn revenue_market() -> MarketConfigOf<Runtime> {
	let mut config = collectible_market(None);
	config.collection = COLLECTIONS[1];
	config.tier = Tier::Revenue;
	config.terms.max_ltv = Permill::from_percent(70);
	config.terms.liquidation_ltv = Permill::from_percent(80);
	config.royalty = Some((account(ARTIST), Permill::from_percent(5)));
	config
}
