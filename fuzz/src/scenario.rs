// SPDX-License-Identifier: GPL-3.0-only

//! What every run starts from: two collections with feeds, three markets, and accounts that have
//! items, PIG and both dollars.

use crate::{
	chain::take_events,
	fixtures::{
		appoint_operators, done, endow, give_external_dollars, mint_item, open_collection,
		swap_for_nusd,
	},
	step::Caller,
};
use pignus_appraisal::{Feed, FeedOf, Policy, Source};
use pignus_credit::{
	CollectionLimits, Limits, LiquidationTerms, MarketConfig, MarketConfigOf, Terms, Tier,
};
use pignus_primitives::auction::AuctionRules;
use pignus_runtime::{
	configs::utility::ProxyType,
	constants::{DAY, MINUTE, NUSD, PIG},
	AccountId, CollectionId, ItemId, Runtime,
};
use polkadot_sdk::{
	pallet_multisig, pallet_nfts, pallet_oracle, pallet_proxy,
	sp_keyring::Sr25519Keyring,
	sp_runtime::{FixedU128, Permill, Perquintill},
};

/// The collections: a collectible, and shares that pay an income.
pub const COLLECTIONS: [CollectionId; 2] = [0, 1];
/// Items of each collection.
pub const ITEMS: ItemId = 48;
/// The number of accounts that borrow, bid and pay. The last one is a multisig account.
pub const USERS: u8 = 8;
/// The number of the team that owns both collections.
pub const TEAM: u8 = 20;
/// The number of the agent, who is every user's proxy.
pub const AGENT: u8 = 21;
/// The number of the first of the operators.
pub const FIRST_OPERATOR: u8 = 30;
/// How many operators report.
pub const OPERATORS: u8 = 3;
/// The number of the account that gets the shares' royalty.
const ARTIST: u8 = 40;
/// The price that both feeds start from, in whole NUSD.
const ANCHOR: u32 = 1_000;

/// The account with a number.
pub fn account(number: u8) -> AccountId {
	match number {
		MULTISIG => pallet_multisig::Pallet::<Runtime>::multi_account_id(&signatories(), 1),
		_ => AccountId::new([100 + number; 32]),
	}
}

/// The number of the multisig account, for which either of its two signatories may act.
pub const MULTISIG: u8 = USERS - 1;

/// Those who may act for the multisig account, sorted.
fn signatories() -> Vec<AccountId> {
	vec![AccountId::new([100 + TEAM; 32]), AccountId::new([100 + AGENT; 32])]
}

/// One of the two guardians of the preset, by number.
pub fn guardian(number: u8) -> AccountId {
	[Sr25519Keyring::Charlie, Sr25519Keyring::Dave][usize::from(number % 2)].to_account_id()
}

/// Sets up the scenario.
pub fn set_up() {
	set_up_accounts();
	for collection in COLLECTIONS {
		set_up_collection(collection);
	}
	set_up_operators();
	for market in [collectible_market(None), collectible_market(Some(2 * DAY)), revenue_market()] {
		let config = Box::new(market);
		done(Caller::CreditAdmin.origin(), pignus_credit::Call::create_market { config });
	}
	report(FixedU128::from_u32(ANCHOR), &[0, 1, 2]);
	take_events();
}

fn set_up_accounts() {
	let named = (0..USERS).chain([TEAM, AGENT, ARTIST]).chain(operators());
	for who in named.map(account) {
		endow(&who, 100_000 * PIG);
	}
	for user in 0..USERS {
		give_external_dollars(&account(user), 20_000 * NUSD);
		swap_for_nusd(&account(user), 10_000 * NUSD);
		let delegate = account(AGENT).into();
		let proxy_type = ProxyType::Any;
		done(
			Caller::Account(user).origin(),
			pallet_proxy::Call::add_proxy { delegate, proxy_type, delay: 0 },
		);
	}
}

fn set_up_collection(collection: CollectionId) {
	open_collection(collection, CollectionLimits { ceiling: 1_000_000 * NUSD, max_items: ITEMS });
	for item in 0..ITEMS {
		mint_item(collection, item, &account((item % u32::from(USERS)) as u8));
		if item % 2 == 0 {
			let (lock_metadata, lock_attributes) = (true, true);
			let lock = pallet_nfts::Call::lock_item_properties {
				collection,
				item,
				lock_metadata,
				lock_attributes,
			};
			done(Caller::Account(TEAM).origin(), lock);
		}
	}
}

/// The numbers of the operators.
pub fn operators() -> impl Iterator<Item = u8> {
	FIRST_OPERATOR..FIRST_OPERATOR + OPERATORS
}

fn set_up_operators() {
	appoint_operators(operators().map(account).collect());
	let minimum = 2;
	done(Caller::OracleAdmin.origin(), pignus_appraisal::Call::set_minimum_reports { minimum });
	for collection in COLLECTIONS {
		let feed = Box::new(feed(collection));
		done(Caller::OracleAdmin.origin(), pignus_appraisal::Call::set_feed { collection, feed });
	}
}

/// The feed of a collection. The shares' price may rise less in a day, as their tier demands.
pub fn feed(collection: CollectionId) -> FeedOf<Runtime> {
	let source = Source {
		url: b"http://127.0.0.1".to_vec().try_into().expect("short"),
		pointer: Default::default(),
		quote: None,
	};
	Feed {
		anchor: FixedU128::from_u32(ANCHOR),
		sources: vec![source].try_into().expect("one source"),
		policy: Policy {
			max_age: 60 * MINUTE,
			window: 10 * MINUTE,
			min_interval: 6_000,
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(if collection == 0 { 20 } else { 5 }),
		},
	}
}

/// Has the operators `by` report the same price for both collections.
pub fn report(price: FixedU128, by: &[u8]) {
	let values: Vec<_> = COLLECTIONS.map(|collection| (collection, price)).into();
	let values = values.try_into().expect("two values");
	for number in by {
		let call = pallet_oracle::Call::<Runtime>::feed_values { values: Clone::clone(&values) };
		done(Caller::Account(FIRST_OPERATOR + number).origin(), call);
	}
}

/// A market for the collectible: `max_ltv` 40 %, `liquidation_ltv` 60 %, with or without a
/// maturity.
pub fn collectible_market(duration: Option<u64>) -> MarketConfigOf<Runtime> {
	MarketConfig {
		collection: COLLECTIONS[0],
		tier: Tier::Collectible,
		terms: Terms {
			max_ltv: Permill::from_percent(40),
			liquidation_ltv: Permill::from_percent(60),
			apr: Perquintill::from_percent(30),
			duration,
			grace: 60 * MINUTE,
		},
		limits: Limits {
			ceiling: 100_000 * NUSD,
			account_ceiling: 20_000 * NUSD,
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
