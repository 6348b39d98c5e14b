// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::{appraisal::pump_is_unprofitable, Balance};
use sp_runtime::{FixedU128, Permill};

const MAX_AGE: u64 = 3_600_000;

#[test]
fn stale_price_should_stop_borrowing_and_nothing_that_lowers_risk() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		pass_time(MAX_AGE + 1);
		let stale = Error::<Runtime>::PriceStale;
		let open = || call(|| Credit::open(signed(BORROWER), MARKET, items(&[2]), UNIT));
		assert_noop!(open(), Error::<Runtime>::PriceStale);
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::PriceStale
		);
		assert_noop!(call(|| Credit::release(signed(BORROWER), id, items(&[1]))), stale);
		assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[3])));
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
	});
}

#[test]
fn paused_feed_should_stop_borrowing_and_liquidation_for_health() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		for _ in 0..2 {
			next_block_without_credit();
			report_price(600);
		}
		assert_ok!(Appraisal::pause_feed(signed(GUARDIAN), APES, true));
		let draw = || call(|| Credit::draw(signed(BORROWER), id, UNIT));
		assert_noop!(draw(), Error::<Runtime>::PricePaused);
		next_block();
		assert!(is_in_line(id));
		assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		assert_ok!(Appraisal::pause_feed(root(), APES, false));
		next_block();
		assert!(is_selling(id));
	});
}

/// Somebody wash-trades the floor to six times its price for days, at no cost, holds an item that
/// is worth `units` floors and borrows all they can. Returns what they could draw after each of
/// five days.
fn drawable_in_a_pump(
	tier: Tier,
	terms: Terms,
	max_daily_rise: Permill,
	units: u32,
) -> Vec<Balance> {
	let mut drawable = Vec::new();
	ExtBuilder::default().build_and_execute(|| {
		const INTERVAL: u64 = 600_000;
		set_feed_with(|policy| {
			policy.max_daily_rise = max_daily_rise;
			policy.min_interval = INTERVAL;
			policy.window = INTERVAL;
		});
		let market = create_market(|config| {
			config.tier = tier;
			config.terms = terms;
			config.limits.max_multiplier = FixedU128::from_u32(10);
		});
		lock_properties(0);
		let multiplier = FixedU128::from_u32(units);
		assert_ok!(Credit::set_multiplier(root(), APES, 0, multiplier));
		for _day in 0..5 {
			for _ in 0..math::DAY / INTERVAL {
				pass_time_at(INTERVAL, 6000);
			}
			let quote = Credit::quote(market, vec![0]).expect("a fresh price");
			let open =
				|amount| call(|| Credit::open(signed(BORROWER), market, items(&[0]), amount));
			assert_noop!(open(quote.max_debt + 1), Error::<Runtime>::AboveMaxLtv);
			drawable.push(quote.max_debt);
		}
		let max = *drawable.last().expect("five days");
		assert_ok!(call(|| Credit::open(signed(BORROWER), market, items(&[0]), max)));
	});
	drawable
}

#[test]
fn pump_should_lose_money_when_every_bound_is_at_its_most() {
	let terms = |max_ltv, liquidation_ltv| Terms {
		max_ltv: Permill::from_percent(max_ltv),
		liquidation_ltv: Permill::from_percent(liquidation_ltv),
		..market_config().terms
	};
	// The highest permitted rises: 0.6 * 1.1075^5 = 0.99970, 0.76 * 1.0564^5 = 0.99990.
	let tiers =
		[(Tier::Collectible, terms(60, 80), 107_500), (Tier::Revenue, terms(76, 83), 56_400)];
	for (tier, terms, rise) in tiers {
		let rise = Permill::from_parts(rise);
		let steeper = Permill::from_parts(rise.deconstruct() + 100);
		assert!(!pump_is_unprofitable(terms.max_ltv, steeper));
		for units in [1, 10] {
			// What the attacker leaves behind: items that cost 1000 per unit before the pump.
			let cost = 1000 * UNIT * Balance::from(units);
			let drawable = drawable_in_a_pump(tier, terms, rise, units);
			let first_day = rise.mul_floor(cost) + cost;
			assert!(drawable[0] <= terms.max_ltv.mul_ceil(first_day), "{tier:?}: {drawable:?}");
			assert!(drawable.iter().all(|drawn| *drawn < cost), "{tier:?}: {drawable:?}");
		}
	}
}

#[test]
fn pump_of_a_day_should_lose_nearly_half_when_ltv_is_50_percent() {
	// 0.5 * 1.1 of what the item costs.
	let terms = market_config().terms;
	let drawable = drawable_in_a_pump(Tier::Collectible, terms, Permill::from_percent(10), 1);
	assert!(drawable[0] <= 550 * UNIT, "{drawable:?}");
}

#[test]
fn wick_of_ten_minutes_should_liquidate_nobody_who_is_healthy_at_the_smoothed_price() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> =
			(0..6u32).map(|item| open(&[item], u128::from(500 - item) * UNIT)).collect();
		let smoothed = || {
			pignus_appraisal::Prices::<Runtime>::get(APES)
				.expect("the feed exists")
				.smoothed
		};
		let look = || {
			for id in &ids {
				let owed = FixedU128::from_rational(debt(*id), UNIT);
				let is_healthy = smoothed() * FixedU128::from_rational(7, 10) > owed;
				assert!(!is_healthy || is_in_line(*id));
			}
		};
		let report_for = |blocks: u32, price: u32| {
			for _ in 0..blocks {
				next_block();
				report_price(price);
				look();
			}
		};
		// The first loan is in default below 500 / 0.7 = 714.29.
		report_for(20, 740);
		set_feed_at_once(|policy| {
			policy.window = 6 * 3_600_000;
			policy.min_interval = 60_000;
		});
		report_for(100, 222);
		let spot = pignus_appraisal::Prices::<Runtime>::get(APES).map(|price| price.spot);
		assert_eq!(spot, Some(FixedU128::from_u32(222)), "the wick reached the accepted price");
		// Ten steps of a minute: 740 - 518 * (1 - (359/360)^10) = 725.79, and a little more for the
		// first steps, when the spot was not there yet.
		let after = smoothed();
		assert!(FixedU128::from_u32(725) < after && after < FixedU128::from_u32(727), "{after:?}");
		report_for(100, 740);
		for id in ids {
			assert!(is_in_line(id));
		}
	});
}

#[test]
fn nothing_should_be_liquidated_for_health_when_the_price_is_stale() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		for _ in 0..2 {
			next_block_without_credit();
			report_price(600);
		}
		pass_time(MAX_AGE + 1);
		next_block();
		assert!(is_in_line(id));
		let position = position::Position::<Runtime>::of(id).expect("the loan exists");
		assert_eq!(position.verdict(), Verdict::Unknown(UnknownReason::NoFreshPrice));
		assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		// With the next report the loan is found.
		report_price(600);
		next_block();
		assert!(is_selling(id));
	});
}

#[test]
fn bids_and_settlement_should_go_on_when_the_price_is_stale() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		pass_time(MAX_AGE + 1);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		assert_eq!(owner(0), Some(BIDDER));
	});
}

#[test]
fn borrowing_should_fail_when_nobody_has_reported() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Appraisal::remove_feed(RuntimeOrigin::root(), APES));
		let open = || call(|| Credit::open(signed(BORROWER), MARKET, items(&[0]), UNIT));
		assert_noop!(open(), Error::<Runtime>::PriceAbsent);
		set_feed();
		assert_noop!(open(), Error::<Runtime>::PriceAbsent);
		next_block();
		report_price(1000);
		assert_ok!(open());
	});
}

#[test]
fn feed_should_not_be_removed_when_debt_stands_against_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], UNIT);
		let remove = || Appraisal::remove_feed(RuntimeOrigin::root(), APES);
		assert_noop!(remove(), pignus_appraisal::Error::<Runtime>::FeedInUse);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert_ok!(remove());
	});
}

#[test]
fn loan_should_outlive_the_day_of_a_vote_when_it_shortens_the_window_of_its_feed() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed_with(|policy| policy.window = 7 * math::DAY);
		let id = open(&[0], 500 * UNIT);
		// The spot is at 600 at once, the smoothed price 50 minutes later at
		// 1000 - 400 * 3000 / 604800, nearly: 0.7 * 998 / 500 = 1.397.
		for _ in 0..5 {
			pass_time_at(600_000, 600);
			next_block();
		}
		let health = || Credit::loan(id).and_then(|view| view.health).expect("a fresh price");
		let thousandths = |number| FixedU128::from_rational(number, 1_000);
		assert!(thousandths(1_397) < health() && health() < thousandths(1_398), "{:?}", health());
		set_feed_with(|policy| policy.window = 600_000);
		for _ in 0..2 {
			pass_time_at(600_000, 600);
			next_block();
		}
		assert!(is_in_line(id) && health() > thousandths(1_396), "{:?}", health());
		// An hour before the notice ends: 600 + 400 * e^-1 = 747, and 0.7 * 747 / 500 = 1.046.
		for _ in 0..7 * 24 - 2 {
			pass_time_at(HOUR, 600);
			next_block();
		}
		assert!(is_in_line(id) && health() > thousandths(1_045), "{:?}", health());
		for _ in 0..2 {
			pass_time_at(HOUR, 600);
			next_block();
		}
		assert!(is_selling(id));
	});
}

#[test]
fn price_should_be_unknown_when_a_removed_operator_leaves_too_few_reports() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		for operator in [RIVAL, BIDDER] {
			assert_ok!(OracleMembers::add_member(root(), operator));
		}
		// Two of three have reported. Then there are two operators, and only one has.
		let values = vec![(APES, FixedU128::from_u32(1_000))];
		assert_ok!(Oracle::feed_values(signed(RIVAL), values.try_into().expect("one value")));
		assert_ok!(Appraisal::remove_operator(root(), OPERATOR));
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::PriceWithoutQuorum
		);
		let verdict = || Credit::loan(id).map(|view| view.verdict);
		pass_time(30 * math::DAY - 1);
		assert_eq!(verdict(), Some(Verdict::Unknown(UnknownReason::NoFreshPrice)));
		pass_time(1);
		assert_eq!(verdict(), Some(Verdict::Default(DefaultReason::Matured)));
	});
}
