// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok};
use pallet_nfts::{
	CollectionConfigOf, CollectionRole, CollectionRoleOf, CollectionSetting, MintType,
};
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Permill, Perquintill};

fn create(change: impl FnOnce(&mut MarketConfigOf<Runtime>)) -> DispatchResult {
	let mut config = market_config();
	change(&mut config);
	call(|| Credit::create_market(RuntimeOrigin::root(), Box::new(config)))
}

fn parts(millionths: u32) -> Permill {
	Permill::from_parts(millionths)
}

#[test]
fn create_market_should_store_it_open_with_an_index_of_one() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(|_| ()));
		assert_eq!(Markets::<Runtime>::get(1), Some(market_config()));
		let ledger = ledger_of(1);
		assert_eq!((ledger.status, ledger.index), (MarketStatus::Open, FixedU128::from_u32(1)));
		let config = Box::new(market_config());
		System::assert_last_event(Event::MarketCreated { market: 1, config }.into());
	});
}

#[test]
fn create_market_should_fail_when_a_bound_is_passed() {
	type Change = fn(&mut MarketConfigOf<Runtime>);
	let outside: Vec<(Change, Error<Runtime>)> = vec![
		(|c| c.terms.max_ltv = parts(600_001), Error::MaxLtvOutOfBounds),
		(|c| c.terms.max_ltv = parts(0), Error::MaxLtvOutOfBounds),
		(|c| c.terms.liquidation_ltv = parts(800_001), Error::LiquidationLtvOutOfBounds),
		(|c| c.terms.liquidation_ltv = parts(649_999), Error::LtvGapOutOfBounds),
		(|c| c.terms.liquidation_ltv = parts(0), Error::LtvGapOutOfBounds),
		(|c| c.terms.duration = Some(0), Error::DurationOutOfBounds),
		(|c| c.terms.duration = Some(math::DAY - 1), Error::DurationOutOfBounds),
		(|c| c.terms.duration = Some(5 * 365 * math::DAY + 1), Error::DurationOutOfBounds),
		(|c| c.terms.grace = 90 * math::DAY + 1, Error::GraceOutOfBounds),
		(|c| c.limits.min_debt = 0, Error::CeilingsOutOfOrder),
		(|c| c.limits.min_debt = c.limits.account_ceiling + 1, Error::CeilingsOutOfOrder),
		(|c| c.limits.account_ceiling = c.limits.ceiling + 1, Error::CeilingsOutOfOrder),
		(|c| c.limits.ceiling = 1_000_000_000 * UNIT + 1, Error::CeilingsOutOfOrder),
		(|c| c.limits.ceiling = 1_000_000 * UNIT + 1, Error::FirstCeilingOutOfBounds),
		(|c| c.limits.max_items = 0, Error::MaxItemsOutOfBounds),
		(|c| c.limits.max_items = 11, Error::MaxItemsOutOfBounds),
		(|c| c.limits.max_multiplier = FixedU128::from_inner(1), Error::MaxMultiplierOutOfBounds),
		(
			|c| c.limits.max_multiplier = FixedU128::from_u32(10) + FixedU128::from_inner(1),
			Error::MaxMultiplierOutOfBounds,
		),
		(|c| c.limits.liquidation_share = parts(49_999), Error::LiquidationShareOutOfBounds),
		(|c| c.liquidation.penalty = parts(150_001), Error::PenaltyOutOfBounds),
		(|c| c.liquidation.redeem_fine = parts(100_001), Error::RedeemFineOutOfBounds),
		(|c| c.liquidation.redeem_min = parts(199_999), Error::RedeemMinOutOfBounds),
		(
			|c| c.liquidation.target_health = FixedU128::from_rational(1_049_999, 1_000_000),
			Error::TargetHealthOutOfBounds,
		),
		(
			|c| c.liquidation.target_health = FixedU128::from_rational(2_000_001, 1_000_000),
			Error::TargetHealthOutOfBounds,
		),
		(|c| c.royalty = Some((ARTIST, parts(100_001))), Error::RoyaltyOutOfBounds),
		// Half of 50 % of 100,000.
		(|c| c.limits.account_ceiling = 25_000 * UNIT + 1, Error::AccountCeilingAboveShare),
		(|c| c.auction.english = 17, Error::EnglishOutOfBounds),
		(|c| c.auction.english = 201_601, Error::EnglishOutOfBounds),
		(|c| c.auction.dutch = 17, Error::DutchOutOfBounds),
		(|c| c.auction.dutch = 201_601, Error::DutchOutOfBounds),
		(|c| c.auction.extension = 0, Error::ExtensionOutOfBounds),
		(|c| c.auction.extension = 201_601, Error::ExtensionOutOfBounds),
		(|c| c.auction.extension = u32::MAX, Error::ExtensionOutOfBounds),
		(|c| c.auction.max_extension = 29, Error::MaxExtensionOutOfBounds),
		// The longer of the English phase of 100 and ten extensions of 3; then of 110.
		(|c| c.auction.max_extension = 101, Error::MaxExtensionOutOfBounds),
		(
			|c| (c.auction.extension, c.auction.max_extension) = (11, 111),
			Error::MaxExtensionOutOfBounds,
		),
		(|c| c.auction.increment = parts(9_999), Error::IncrementOutOfBounds),
		(|c| c.auction.increment = parts(200_001), Error::IncrementOutOfBounds),
		(|c| c.auction.lowest = parts(199_999), Error::ReservesOutOfOrder),
		(|c| c.auction.lowest = c.auction.reserve_low, Error::ReservesOutOfOrder),
		(|c| c.auction.reserve_low = parts(850_001), Error::ReservesOutOfOrder),
		// 1.1666 * 0.9 = 1.04994.
		(
			|c| c.auction.reserve_multiple = FixedU128::from_rational(11_666, 10_000),
			Error::ReserveMultipleOutOfBounds,
		),
		(
			|c| c.auction.reserve_multiple = FixedU128::from_u32(10) + FixedU128::from_inner(1),
			Error::ReserveMultipleOutOfBounds,
		),
		(|c| c.collection = 9, Error::CollectionUnknown),
	];
	ExtBuilder::default().build_and_execute(|| {
		for (index, (change, error)) in outside.into_iter().enumerate() {
			assert_eq!(create(change), Err(error.into()), "case {index}");
		}
	});
}

#[test]
fn create_market_should_succeed_when_every_bound_is_met() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(|c| {
			c.terms.max_ltv = parts(600_000);
			c.terms.liquidation_ltv = parts(750_000);
			c.terms.apr = Perquintill::one();
			c.terms.duration = Some(5 * 365 * math::DAY);
			c.terms.grace = 90 * math::DAY;
			// Half of 5 % of a million.
			c.limits.min_debt = 25_000 * UNIT;
			c.limits.account_ceiling = 25_000 * UNIT;
			c.limits.ceiling = 1_000_000 * UNIT;
			c.limits.max_items = 10;
			c.limits.max_multiplier = FixedU128::from_u32(10);
			c.limits.liquidation_share = parts(50_000);
			c.liquidation.penalty = parts(150_000);
			c.liquidation.redeem_fine = parts(150_000);
			c.liquidation.redeem_min = parts(200_000);
			c.liquidation.target_health = FixedU128::from_u32(2);
			c.royalty = Some((ARTIST, parts(100_000)));
			c.auction.english = 18;
			c.auction.dutch = 18;
			c.auction.max_extension = 30;
			c.auction.increment = parts(200_000);
			c.auction.lowest = parts(200_000);
			c.auction.reserve_low = parts(200_001);
			c.auction.reserve_high = parts(1_000_000);
		}));
		assert_ok!(create(|c| {
			c.terms.duration = Some(math::DAY);
			(c.auction.english, c.auction.dutch) = (201_600, 201_600);
			(c.auction.extension, c.auction.max_extension) = (201_600, 2_016_000);
			c.auction.reserve_multiple = FixedU128::from_u32(10);
		}));
		assert_ok!(create(|c| c.auction.max_extension = 100));
		assert_ok!(create(|c| {
			c.terms.liquidation_ltv = parts(650_000);
			c.auction.increment = parts(10_000);
			// 1.2 * 0.875 = 1.05.
			c.liquidation.penalty = parts(125_000);
			c.auction.reserve_multiple = FixedU128::from_rational(12, 10);
			c.liquidation.target_health = FixedU128::from_rational(105, 100);
			c.limits.max_multiplier = FixedU128::from_u32(1);
		}));
	});
}

#[test]
fn ceiling_should_reach_its_bound_when_it_is_raised_step_by_step() {
	ExtBuilder::default().build_and_execute(|| {
		let half = 500_000_000 * UNIT;
		let mut config = market_config();
		config.limits.ceiling = half;
		Markets::<Runtime>::insert(MARKET, config);
		let set = |ceiling| update_market(|config| config.limits.ceiling = ceiling);
		assert_noop!(set(2 * half + 1), Error::<Runtime>::CeilingsOutOfOrder);
		assert_ok!(set(2 * half));
	});
}

#[test]
fn revenue_market_should_have_bounds_of_its_own() {
	ExtBuilder::default().build_and_execute(|| {
		let revenue = |max_ltv, liquidation_ltv| {
			create(|c| {
				c.tier = Tier::Revenue;
				c.terms.max_ltv = parts(max_ltv);
				c.terms.liquidation_ltv = parts(liquidation_ltv);
			})
		};
		let out = |error: Error<Runtime>| Err(DispatchError::from(error));
		assert_eq!(revenue(760_001, 830_000), out(Error::MaxLtvOutOfBounds));
		assert_eq!(revenue(760_000, 830_001), out(Error::LiquidationLtvOutOfBounds));
		assert_eq!(revenue(760_000, 819_999), out(Error::LtvGapOutOfBounds));
		// The feed rises by 10 % a day: 0.76 * 1.1^5 = 1.224.
		assert_eq!(revenue(760_000, 820_000), out(Error::PumpPays));
		let mut feed = pignus_appraisal::Feeds::<Runtime>::get(APES).expect("a feed");
		// 0.76 * 1.05^5 = 0.96997.
		feed.policy.max_daily_rise = Permill::from_percent(5);
		assert_ok!(vote_feed(feed.clone()));
		assert_ok!(revenue(760_000, 820_000));
		feed.policy.max_daily_rise = Permill::from_percent(10);
		assert_noop!(vote_feed(feed), pignus_appraisal::Error::<Runtime>::PumpPays);
	});
}

#[test]
fn create_market_should_fail_when_the_team_could_cheat() {
	ExtBuilder::default().build_and_execute(|| {
		let with = |change: fn()| {
			frame_support::storage::with_transaction(|| {
				change();
				let outcome = create(|_| ());
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
			})
			.expect("no nesting limit is near")
		};
		fn configure(change: impl FnOnce(&mut pallet_nfts::CollectionConfig<u128, u64, u32>)) {
			CollectionConfigOf::<Runtime>::mutate(APES, |config| {
				change(config.as_mut().expect("the collection exists"));
			});
		}
		let out = |error: Error<Runtime>| Err(DispatchError::from(error));
		assert_eq!(
			with(|| configure(|c| c.disable_setting(CollectionSetting::TransferableItems))),
			out(Error::CollectionNotTransferable)
		);
		assert_eq!(
			with(|| configure(|c| c.enable_setting(CollectionSetting::UnlockedMaxSupply))),
			out(Error::SupplyNotFixed)
		);
		assert_eq!(with(|| configure(|c| c.max_supply = None)), out(Error::SupplyNotFixed));
		assert_eq!(
			with(|| configure(|c| c.mint_settings.mint_type = MintType::Public)),
			out(Error::OpenMinting)
		);
		assert_eq!(
			with(|| {
				CollectionRoleOf::<Runtime>::mutate(APES, TEAM, |roles| {
					roles.as_mut().expect("the team").add_role(CollectionRole::Freezer);
				})
			}),
			out(Error::HasFreezer)
		);
		assert_eq!(
			with(|| {
				Appraisal::remove_feed(RuntimeOrigin::root(), APES).expect("no debt");
			}),
			out(Error::NoFeed)
		);
		// Open minting is harmless once everything is minted.
		assert_eq!(
			with(|| configure(|c| {
				c.mint_settings.mint_type = MintType::Public;
				c.max_supply = Some(20);
			})),
			Ok(())
		);
	});
}

#[test]
fn markets_should_be_opened_by_the_admin_only_and_in_bounded_number() {
	ExtBuilder::default().build_and_execute(|| {
		let config = Box::new(market_config());
		assert_noop!(Credit::create_market(signed(RIVAL), config), DispatchError::BadOrigin);
		for _ in 1..8 {
			assert_ok!(create(|_| ()));
		}
		assert_noop!(create(|_| ()), Error::<Runtime>::TooManyMarkets);
	});
}

#[test]
fn set_market_status_should_be_the_admins_and_say_so() {
	ExtBuilder::default().build_and_execute(|| {
		let status = MarketStatus::Halted;
		assert_noop!(
			Credit::set_market_status(signed(RIVAL), MARKET, status),
			DispatchError::BadOrigin
		);
		assert_noop!(
			Credit::set_market_status(RuntimeOrigin::root(), 7, status),
			Error::<Runtime>::UnknownMarket
		);
		assert_ok!(Credit::set_market_status(RuntimeOrigin::root(), MARKET, status));
		System::assert_last_event(Event::MarketStatusSet { market: MARKET, status }.into());
	});
}

#[test]
fn ratios_above_one_should_be_refused_when_they_are_encoded_raw() {
	// A ratio above 100 % does not even decode: no call can carry one.
	let raw = |terms: (u32, u32, u64)| Terms::decode(&mut &(terms, None::<u64>, 0u64).encode()[..]);
	let terms = raw((600_000, 800_000, 10u64.pow(18))).expect("all at their bounds");
	assert_eq!(terms.apr, Perquintill::one());
	assert!(raw((600_000, 800_000, 10u64.pow(18) + 1)).is_err());
	assert!(raw((600_000, 1_000_001, 0)).is_err());
	assert!(raw((1_000_001, 800_000, 0)).is_err());
	let liquidation = |penalty: u32, redeem_fine: u32, redeem_min: u32| {
		let terms = (penalty, redeem_fine, redeem_min, FixedU128::from_u32(2));
		LiquidationTerms::decode(&mut &terms.encode()[..])
	};
	assert!(liquidation(150_000, 150_000, 1_000_000).is_ok());
	assert!(liquidation(1_000_001, 0, 200_000).is_err());
	assert!(liquidation(0, 1_000_001, 200_000).is_err());
	assert!(liquidation(0, 0, 1_000_001).is_err());
}

#[test]
fn nothing_should_be_opened_when_ids_are_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		NextMarket::<Runtime>::put(u32::MAX);
		assert_noop!(create(|_| ()), Error::<Runtime>::NoMoreIds);
		Global::<Runtime>::mutate(|global| global.next_loan = u32::MAX);
		assert_noop!(
			call(|| Credit::open(signed(BORROWER), MARKET, items(&[0]), UNIT)),
			Error::<Runtime>::NoMoreIds
		);
	});
}
