// SPDX-License-Identifier: GPL-3.0-only

//! What the runtime's own constants allow governance to set, at the pace of the build.

use super::{account, chain};
use polkadot_sdk::*;

use crate::{
	configs::credit::{Bounds, MAX_ITEMS},
	constants::NUSD,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	CollectionId, Credit, Nfts, Runtime, RuntimeOrigin,
};
use frame_support::{assert_noop, assert_ok};
use pallet_nfts::{CollectionConfig, CollectionSetting, CollectionSettings, MintSettings};
use pignus_credit::{
	Error, Global, GlobalLimits, Limits, LiquidationTerms, MarketConfig, MarketConfigOf, Terms,
	Tier,
};
use pignus_primitives::auction::AuctionRules;
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult, FixedU128, Permill, Perquintill,
};

pub(super) const COLLECTION: CollectionId = 0;

/// A collection that may be lent against, with a feed.
pub(super) fn create_collection() {
	let team = || RuntimeOrigin::signed(account(Alice));
	let config = CollectionConfig {
		settings: CollectionSettings::all_enabled(),
		max_supply: Some(100),
		mint_settings: MintSettings::default(),
	};
	assert_ok!(Nfts::create(team(), account(Alice).into(), config));
	let locked = CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into());
	assert_ok!(Nfts::lock_collection(team(), COLLECTION, locked));
	let member = || Some(account(Alice).into());
	assert_ok!(Nfts::set_team(team(), COLLECTION, member(), member(), None));
	// Of twenty that are minted two may be pledged.
	for item in 1_000..1_020 {
		assert_ok!(Nfts::mint(team(), COLLECTION, item, account(Alice).into(), None));
	}
	super::filter::open_feed(COLLECTION);
}

/// A market with every value at its bound.
pub(super) fn at_the_bounds() -> MarketConfigOf<Runtime> {
	let bounds = Bounds::get();
	MarketConfig {
		collection: COLLECTION,
		tier: Tier::Collectible,
		minted_out: false,
		terms: Terms {
			max_ltv: Permill::from_percent(60),
			liquidation_ltv: Permill::from_percent(80),
			apr: Perquintill::one(),
			duration: Some(bounds.max_duration),
			grace: bounds.max_grace,
		},
		limits: Limits {
			ceiling: bounds.first_ceiling,
			// Half of 5 %.
			account_ceiling: bounds.first_ceiling / 40,
			min_debt: bounds.first_ceiling / 40,
			max_items: MAX_ITEMS,
			max_multiplier: FixedU128::from_u32(10),
			liquidation_share: Permill::from_percent(5),
		},
		liquidation: LiquidationTerms {
			penalty: Permill::from_percent(15),
			redeem_fine: Permill::from_percent(15),
			redeem_min: Permill::from_percent(20),
			target_health: FixedU128::from_u32(2),
		},
		auction: AuctionRules {
			english: bounds.min_english,
			dutch: bounds.min_dutch,
			extension: 3,
			max_extension: 30,
			increment: Permill::from_percent(20),
			reserve_low: Permill::from_parts(200_001),
			reserve_high: Permill::one(),
			lowest: Permill::from_percent(20),
			// 1.05 / 0.85, rounded up.
			reserve_multiple: FixedU128::from_inner(1_235_294_117_647_058_824),
		},
		royalty: Some((account(Alice), Permill::from_percent(10))),
	}
}

pub(super) fn create(change: impl FnOnce(&mut MarketConfigOf<Runtime>)) -> DispatchResult {
	let mut config = at_the_bounds();
	change(&mut config);
	Credit::create_market(RuntimeOrigin::root(), Box::new(config))
}

#[test]
fn market_should_open_at_every_bound_and_not_one_step_outside() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		type Change = fn(&mut MarketConfigOf<Runtime>);
		let outside: Vec<(Change, Error<Runtime>)> = vec![
			(|c| c.terms.duration = c.terms.duration.map(|d| d + 1), Error::DurationOutOfBounds),
			(|c| c.terms.grace += 1, Error::GraceOutOfBounds),
			(|c| c.limits.ceiling += 1, Error::FirstCeilingOutOfBounds),
			(|c| c.limits.ceiling = Bounds::get().max_ceiling + 1, Error::CeilingsOutOfOrder),
			(|c| c.limits.max_items += 1, Error::MaxItemsOutOfBounds),
			(|c| c.auction.english -= 1, Error::EnglishOutOfBounds),
			(|c| c.auction.dutch -= 1, Error::DutchOutOfBounds),
			(|c| c.auction.max_extension -= 1, Error::MaxExtensionOutOfBounds),
			(|c| c.auction.english = Bounds::get().max_phase + 1, Error::EnglishOutOfBounds),
			(|c| c.auction.dutch = Bounds::get().max_phase + 1, Error::DutchOutOfBounds),
			(
				|c| c.terms.duration = Some(Bounds::get().min_duration - 1),
				Error::DurationOutOfBounds,
			),
			(
				|c| (c.limits.account_ceiling, c.limits.min_debt) = (c.limits.ceiling / 40 + 1, 1),
				Error::AccountCeilingAboveShare,
			),
			(
				|c| c.auction.reserve_multiple = FixedU128::from_rational(12_352, 10_000),
				Error::ReserveMultipleOutOfBounds,
			),
		];
		for (change, error) in outside {
			assert_noop!(create(change), error);
		}
		assert_ok!(create(|_| ()));
		// Five years, ninety days and a million in every build.
		let config = pignus_credit::Markets::<Runtime>::get(0).expect("it was created");
		assert_eq!(config.terms.duration, Some(5 * 365 * 86_400_000));
		assert_eq!(config.terms.grace, 90 * 86_400_000);
		assert_eq!(config.limits.ceiling, 1_000_000 * NUSD);
	});
}

#[test]
fn limits_should_not_rise_without_bound_in_one_vote() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let set = |change: fn(&mut GlobalLimits)| {
			let before = Global::<Runtime>::get().limits.expect("the preset sets them");
			let mut limits = before;
			change(&mut limits);
			let expected = Some(BlakeTwo256::hash_of(&before));
			Credit::set_global_limits(RuntimeOrigin::root(), limits, expected)
		};
		assert!(set(|limits| limits.ceiling = u128::MAX).is_err());
		assert!(set(|limits| limits.mint_per_day = u128::MAX).is_err());
		let too_fast = || Error::<Runtime>::LimitRaisedTooFast;
		assert_noop!(set(|limits| limits.ceiling = 2 * limits.ceiling + 1), too_fast());
		assert_noop!(set(|limits| limits.mint_per_day = 2 * limits.mint_per_day + 1), too_fast());
		assert_ok!(set(|limits| limits.ceiling *= 2));
		// Once more within the same week.
		assert_noop!(set(|limits| limits.ceiling += 1), too_fast());
	});
}
