// SPDX-License-Identifier: GPL-3.0-only

//! What every run starts from: two collections with feeds, three markets, and accounts that have
//! items, PIG and both dollars. One collection has limits; the other has none until a vote sets
//! some.

use pignus_credit::CollectionLimits;
use pignus_runtime::{
	configs::utility::ProxyType,
	constants::{DAY, NUSD, PIG},
	CollectionId, ItemId,
};
use pignus_test_chain::{
	accounts::{account, operators, AGENT, ARTIST, BROKER, FIRST_OPERATOR, KEEPER, TEAM, USERS},
	caller::Caller,
	chain::take_events,
	fixtures::{
		appoint_operators, create_collection, done, endow, give_external_dollars, mint_item,
		open_collection, report_of, swap_for_nusd,
	},
	markets::{collectible_market, feed, revenue_market, ANCHOR, COLLECTIONS},
	votes::set_feed,
};
use polkadot_sdk::{pallet_nfts, pallet_proxy, sp_runtime::FixedU128};

/// Items of each collection.
pub const ITEMS: ItemId = 48;

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
		let helpers =
			[(AGENT, ProxyType::Any), (KEEPER, ProxyType::Upkeep), (BROKER, ProxyType::Bidding)];
		for (helper, proxy_type) in helpers {
			add_proxy(user, helper, proxy_type);
		}
	}
	add_proxy(FIRST_OPERATOR, AGENT, ProxyType::Any);
}

fn add_proxy(giver: u8, helper: u8, proxy_type: ProxyType) {
	let delegate = account(helper).into();
	let call = pallet_proxy::Call::add_proxy { delegate, proxy_type, delay: 0 };
	done(Caller::Account(giver).origin(), call);
}

fn set_up_collection(collection: CollectionId) {
	let limits = CollectionLimits { ceiling: 1_000_000 * NUSD, max_items: ITEMS };
	if collection == COLLECTIONS[0] {
		open_collection(collection, limits);
	} else {
		create_collection(collection, limits.max_items);
	}
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

fn set_up_operators() {
	appoint_operators(operators().map(account).collect());
	let minimum = 2;
	done(Caller::OracleAdmin.origin(), pignus_appraisal::Call::set_minimum_reports { minimum });
	for collection in COLLECTIONS {
		done(Caller::OracleAdmin.origin(), set_feed(collection, feed(collection)));
	}
}

/// Has the operators `by` report the same price for both collections.
pub fn report(price: FixedU128, by: &[u8]) {
	let report = report_of(COLLECTIONS.map(|collection| (collection, price)));
	for number in by {
		done(Caller::Account(FIRST_OPERATOR + number).origin(), report.clone());
	}
}
