// SPDX-License-Identifier: GPL-3.0-only

//! The migration of the rehearsal on a chain with ten thousand loans and a running auction.

use super::{events, fill_block, is_ongoing, next_block, rows, upgrade_with, Choice};
use crate::{
	configs::{credit::Shelter, monetary::Nusd},
	constants::NUSD,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	migrations::rehearsal::{BLOCKS_AWAY, LOANS_PER_BLOCK},
	tests::{
		account, chain,
		collateral::{report, signed},
		filter::open_feed,
		markets::{create, COLLECTION},
	},
	Appraisal, Auctions, Credit, ItemId, Moment, Nfts, Runtime, RuntimeEvent, RuntimeOrigin,
	System, Timestamp,
};
use frame_support::{assert_ok, traits::fungible::Mutate};
use pallet_nfts::{CollectionConfig, CollectionSetting, CollectionSettings, MintSettings};
use pignus_auctions::AuctionClock;
use pignus_credit::{CollectionLimits, Event, LastSeen, Loans, ShelteredUntil};
use polkadot_sdk::*;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave};
use sp_runtime::FixedU128;
use std::ops::Range;

/// The items of the loans that stay healthy.
const SAFE: Range<ItemId> = 0..10_000;
/// Those of the loans that will be in default: more than start in one block.
const RISKY: Range<ItemId> = 10_000..10_130;

/// Bob owes 0.1 NUSD for each of the safe items and 0.6 NUSD for each of the risky ones; they are
/// worth one NUSD each.
fn with_ten_thousand_loans() -> TestExternalities {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	chain.execute_with(|| {
		pallet_timestamp::Now::<Runtime>::put(86_400_000);
		next_block();
		let max_items = RISKY.end;
		let config = CollectionConfig {
			settings: CollectionSettings::all_enabled(),
			max_supply: Some(max_items),
			mint_settings: MintSettings::default(),
		};
		assert_ok!(Nfts::create(signed(Alice), account(Alice).into(), config));
		let locked = CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into());
		assert_ok!(Nfts::lock_collection(signed(Alice), COLLECTION, locked));
		let member = || Some(account(Alice).into());
		assert_ok!(Nfts::set_team(signed(Alice), COLLECTION, member(), member(), None));
		open_feed(COLLECTION);
		let limits = CollectionLimits { ceiling: 1_000_000 * NUSD, max_items };
		let root = RuntimeOrigin::root();
		assert_ok!(Credit::set_collection_limits(root, COLLECTION, limits, None));
		assert_ok!(create(|config| {
			config.terms.duration = None;
			config.limits.min_debt = NUSD / 10;
		}));
		report(FixedU128::from_u32(1));
		for item in SAFE.chain(RISKY) {
			assert_ok!(Nfts::mint(signed(Alice), COLLECTION, item, account(Bob).into(), None));
			let drawn = if SAFE.contains(&item) { NUSD / 10 } else { NUSD * 6 / 10 };
			let items = vec![item].try_into().expect("one item");
			assert_ok!(Credit::open(signed(Bob), 0, items, drawn));
		}
	});
	chain
}

/// The price falls to a half, block by block, until the first loans are for sale; Dave bids for one.
fn crash() {
	while Auctions::auction(0).is_none() {
		next_block();
		report(FixedU128::from_rational(1, 2));
	}
	Nusd::mint_into(&account(Dave), 10 * NUSD).expect("the asset exists");
	assert_ok!(Auctions::bid(signed(Dave), 0, NUSD));
}

fn in_liquidation() -> usize {
	Loans::<Runtime>::iter_values().filter(|loan| loan.is_liquidating()).count()
}

/// The events of this block that our pallets have emitted.
fn our_events() -> Vec<RuntimeEvent> {
	let is_ours = |event: &RuntimeEvent| {
		matches!(
			event,
			RuntimeEvent::Appraisal(_) | RuntimeEvent::Auctions(_) | RuntimeEvent::Credit(_)
		)
	};
	events().into_iter().filter(is_ours).collect()
}

// With production's periods the price takes hours to fall, block by block.
#[test]
#[cfg_attr(not(feature = "fast-runtime"), ignore = "takes minutes, and shows the same")]
fn every_row_should_be_as_before_when_a_migration_has_moved_ten_thousand_loans() {
	with_ten_thousand_loans().execute_with(|| {
		crash();
		// Only so many start in a block; the others wait for the next ones.
		fill_block();
		let started = in_liquidation();
		assert!(started > 0 && started < RISKY.len());
		let before = rows();
		let clock = AuctionClock::<Runtime>::get();
		upgrade_with(Choice::Rehearsal);
		assert!(!next_block());
		let mut blocks = 1;
		while is_ongoing() {
			assert_eq!(our_events(), []);
			assert_eq!(AuctionClock::<Runtime>::get(), clock);
			assert!(!next_block());
			blocks += 1;
		}
		// 21 blocks take out 500 each and the last one 130, and as many put them back.
		assert_eq!(LOANS_PER_BLOCK, 500);
		assert_eq!(blocks, 21 + BLOCKS_AWAY + 1 + 21);
		let until = System::block_number() + Shelter::get().blocks;
		let sheltered = RuntimeEvent::from(Event::<Runtime>::ShelteredAfterGap { until });
		assert_eq!(our_events(), [sheltered]);
		// Only these two rows are for the shelter.
		let mut expected = before;
		let mut set = |key: Vec<u8>, value: Vec<u8>| expected.insert(key, value);
		set(ShelteredUntil::<Runtime>::hashed_key().to_vec(), until.to_le_bytes().to_vec());
		let now: Moment = Timestamp::get();
		set(LastSeen::<Runtime>::hashed_key().to_vec(), now.to_le_bytes().to_vec());
		assert!(rows() == expected, "other rows differ");
		check_invariants();

		// The clock goes on where it stood, and in the shelter nothing starts.
		for block in 1..=5 {
			assert!(next_block());
			assert_eq!(AuctionClock::<Runtime>::get(), clock + block);
			assert_eq!(in_liquidation(), started);
		}
	});
}

fn check_invariants() {
	Appraisal::do_try_state().expect("the invariants of prices hold");
	Auctions::do_try_state().expect("the invariants of auctions hold");
	Credit::do_try_state().expect("the invariants of credit hold");
}
