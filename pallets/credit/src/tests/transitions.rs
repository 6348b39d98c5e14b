// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Permill, Perquintill};

const WEEK: u64 = 7 * math::DAY;
/// Half a Julian year in milliseconds.
const HALF_YEAR: u64 = 15_778_800_000;

fn percent(points: u32) -> Permill {
	Permill::from_percent(points)
}

fn threshold() -> Permill {
	Credit::market(MARKET).expect("the market exists").liquidation_ltv
}

fn rate() -> Perquintill {
	Credit::market(MARKET).expect("the market exists").apr
}

fn set_apr(points: u64) -> DispatchResult {
	update_market(|config| config.terms.apr = Perquintill::from_percent(points))
}

fn set_ceiling(thousands: u128) -> DispatchResult {
	update_market(|config| config.limits.ceiling = thousands * 1_000 * UNIT)
}

#[test]
fn update_market_should_be_the_admins_and_stay_with_its_collection() {
	ExtBuilder::default().build_and_execute(|| {
		let (config, expected) = (Box::new(market_config()), Default::default());
		assert_noop!(
			Credit::update_market(signed(GUARDIAN), MARKET, config, expected),
			DispatchError::BadOrigin
		);
		assert_noop!(replace_market(7, market_config()), Error::<Runtime>::UnknownMarket);
		assert_noop!(
			update_market(|config| config.collection = 1),
			Error::<Runtime>::OtherCollection
		);
		assert_noop!(
			update_market(|config| config.terms.max_ltv = percent(61)),
			Error::<Runtime>::MaxLtvOutOfBounds
		);
		assert_ok!(update_market(|config| config.limits.max_items = 4));
		let config = Markets::<Runtime>::get(MARKET).map(Box::new).expect("the market exists");
		assert_eq!(config.limits.max_items, 4);
		System::assert_last_event(Event::MarketUpdated { market: MARKET, config }.into());
	});
}

#[test]
fn nobody_should_be_liquidated_the_day_a_lower_threshold_is_voted() {
	ExtBuilder::market(|config| {
		config.terms.max_ltv = percent(40);
		config.limits.max_items = 1;
		config.limits.account_ceiling = 40_000 * UNIT;
		config.limits.liquidation_share = percent(80);
	})
	.build_and_execute(|| {
		assert_ok!(set_collection_limits(
			root(),
			APES,
			CollectionLimits { ceiling: u128::MAX, max_items: 200 }
		));
		// A hundred loans of 400 on 1000; then the price falls to 667: just below 60 %.
		let ids: Vec<_> = (100..200)
			.map(|item| {
				assert_ok!(Nfts::mint(signed(TEAM), APES, item, BORROWER, None));
				open(&[item], 400 * UNIT)
			})
			.collect();
		crash_to(667);
		assert_ok!(update_market(|config| config.terms.liquidation_ltv = percent(55)));
		for _ in 0..14_400 / 100 {
			pass_time_at(100 * BLOCK_TIME, 667);
			next_block();
		}
		assert_eq!(liquidations().len(), 0);
		assert_eq!(ids.len(), 100);
		// Two weeks after the vote the threshold is 60 %: 0.6 * 667 = 400.2. A little later it is
		// below that, and four loans a block are liquidated.
		pass_time_at(2 * WEEK - math::DAY - 144 * BLOCK_TIME, 667);
		next_block();
		assert_eq!(liquidations().len(), 0);
		pass_time_at(math::DAY, 667);
		next_block();
		assert_eq!(liquidations().len(), 4);
	});
}

#[test]
fn threshold_should_fall_five_points_a_week_and_start_again_with_a_second_vote() {
	ExtBuilder::default().build_and_execute(|| {
		let vote = |points| {
			update_market(|c| {
				c.terms.max_ltv = percent(40);
				c.terms.liquidation_ltv = percent(points);
			})
		};
		assert_ok!(vote(55));
		assert_eq!(threshold(), percent(70));
		pass_time(WEEK);
		assert_eq!(threshold(), percent(65));
		// A vote on something else does not stop the fall.
		assert_ok!(update_market(|config| config.limits.max_items = 3));
		pass_time(WEEK / 2);
		assert_eq!(threshold(), Permill::from_parts(625_000));
		// A second vote starts from what is in force.
		assert_ok!(vote(60));
		assert_eq!(threshold(), Permill::from_parts(625_000));
		pass_time(WEEK / 4);
		assert_eq!(threshold(), Permill::from_parts(612_500));
		pass_time(WEEK);
		assert_eq!(threshold(), percent(60));
		// A raise counts at once, even one back to what is in force.
		assert_ok!(vote(80));
		assert_eq!(threshold(), percent(80));
	});
}

#[test]
fn view_should_have_the_health_that_cures_when_the_threshold_falls_during_a_liquidation() {
	ExtBuilder::market(|config| config.terms.max_ltv = percent(40)).build_and_execute(|| {
		let id = open(&[0], 400 * UNIT);
		// 0.7 * 570 = 399.
		crash_to(570);
		assert!(is_selling(id));
		assert_ok!(update_market(|config| config.terms.liquidation_ltv = percent(55)));
		pass_time_at(WEEK / 2, 570);
		// Half a week later it is 67.5 %: 0.675 * 570 / 400 = 0.961875, and 1 at 400 / 0.675.
		let view = Credit::loan(id).expect("the loan exists");
		assert_eq!(view.health, Some(FixedU128::from_rational(961_875, 1_000_000)));
		let default_below = view.liquidation_price.expect("it has items");
		assert!(default_below > FixedU128::from_rational(592_592, 1_000));
		assert!(default_below < FixedU128::from_rational(592_593, 1_000));
	});
}

#[test]
fn raised_rate_should_count_after_seven_days_and_a_lowered_one_at_once() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			assert_ok!(set_apr(20));
			assert_eq!(rate(), Perquintill::from_percent(10));
			pass_time(WEEK - 1);
			// Another vote for the same rate does not restart the notice.
			assert_ok!(set_apr(20));
			assert_eq!(rate(), Perquintill::from_percent(10));
			pass_time(1);
			assert_eq!(rate(), Perquintill::from_percent(20));
			assert_ok!(set_apr(5));
			assert_eq!(rate(), Perquintill::from_percent(5));
			// A vote that is taken back before it counts leaves no trace.
			assert_ok!(set_apr(30));
			assert_ok!(set_apr(5));
			pass_time(WEEK);
			assert_eq!(rate(), Perquintill::from_percent(5));
		});
}

#[test]
fn time_before_a_raise_should_be_charged_at_the_former_rate() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let id = open(&[0, 1], 1_000 * UNIT);
			// The raise comes into force after half a year, and nobody touches the market.
			pass_time(HALF_YEAR - WEEK);
			assert_ok!(set_apr(20));
			pass_time(WEEK + HALF_YEAR);
			// 1000 * e^0.05 * e^0.10 = 1161.834242..., within 10^-6 of it.
			let owed = debt(id);
			assert!(owed.abs_diff(1_161_834_243) <= 1_162, "{owed}");
		});
}

#[test]
fn rate_should_not_be_raised_when_the_market_has_a_duration() {
	ExtBuilder::market(|config| {
		config.terms.apr = Perquintill::from_percent(10);
		config.terms.duration = Some(math::DAY);
	})
	.build_and_execute(|| {
		assert_noop!(set_apr(11), Error::<Runtime>::RateFixed);
		// Nor by way of an open-ended market while there are loans.
		open(&[0], 100 * UNIT);
		assert_noop!(
			update_market(|config| config.terms.duration = None),
			Error::<Runtime>::RateFixed
		);
		assert_ok!(update_market(|config| config.terms.duration = Some(2 * math::DAY)));
		assert_ok!(set_apr(9));
		assert_ok!(Credit::repay(signed(BORROWER), 0, u128::MAX));
		assert_ok!(update_market(|config| config.terms.duration = None));
	});
}

#[test]
fn ceiling_should_at_most_double_in_seven_days() {
	ExtBuilder::market(|config| config.limits.account_ceiling = 5_000 * UNIT).build_and_execute(
		|| {
			// From 100,000.
			assert_noop!(set_ceiling(201), Error::<Runtime>::CeilingRaisedTooFast);
			assert_ok!(set_ceiling(150));
			pass_time(WEEK - 1);
			assert_noop!(set_ceiling(201), Error::<Runtime>::CeilingRaisedTooFast);
			assert_ok!(set_ceiling(200));
			pass_time(1);
			assert_noop!(set_ceiling(201), Error::<Runtime>::CeilingRaisedTooFast);
			pass_time(WEEK - 1);
			assert_ok!(set_ceiling(400));
			// A cut is free, and lowers what the next raise starts from.
			assert_ok!(set_ceiling(60));
			assert_noop!(set_ceiling(121), Error::<Runtime>::CeilingRaisedTooFast);
			assert_ok!(set_ceiling(120));
		},
	);
}

#[test]
fn market_should_be_removed_when_nobody_borrows_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		let remove = |origin, market| call(|| Credit::remove_market(origin, market));
		assert_noop!(remove(signed(GUARDIAN), MARKET), DispatchError::BadOrigin);
		assert_noop!(remove(root(), MARKET), Error::<Runtime>::MarketInUse);
		assert_noop!(remove(root(), 7), Error::<Runtime>::UnknownMarket);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		// A guardian's measure goes with its market.
		let frozen = MarketStatus::Frozen;
		assert_ok!(Credit::set_market_status(signed(GUARDIAN), MARKET, frozen));
		assert_ok!(remove(root(), MARKET));
		System::assert_last_event(Event::MarketRemoved { market: MARKET }.into());
		assert!(!Ledgers::<Runtime>::contains_key(MARKET));
		pass_time(3 * math::DAY);
		next_block();
		assert_eq!(create_market(|_| ()), MARKET + 1);
	});
}
