// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};

use sp_runtime::Permill;

fn liquidating() -> Vec<LoanId> {
	let mut ids: Vec<_> = liquidations();
	ids.sort_unstable();
	ids
}

/// Room for one start in a block that warns the borrowers of `loans` loans twice each, and finds
/// that there is nobody else to warn, and no other market.
pub(super) fn room_for_one_start(loans: u64) -> Weight {
	type Weights = <Runtime as Config>::WeightInfo;
	let warnings = Weights::visit_warnings()
		.saturating_mul(2)
		.saturating_add(Weights::warn().saturating_mul(loans.saturating_add(2).saturating_mul(2)));
	hook::begin_block_weight::<Runtime>()
		.saturating_add(warnings)
		.saturating_add(liquidation::next_default::visit_weight::<Runtime>())
		.saturating_add(pignus_primitives::hook::step_weight(
			hook::visits::start_or_set_aside_weight::<Runtime>(),
		))
}

/// Let prices fall to `price` while credit's hook does not run.
fn fall_unseen_to(price: u32) {
	for price in [1000u32.div_ceil(2).max(price), price] {
		next_block_without_credit();
		report_price(price);
	}
	next_block_without_credit();
	report_price(price);
}

#[test]
fn riskiest_loans_should_start_first_and_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		// Ten loans of 491 to 500 in scattered order; at 700 all of 491 and more are unhealthy.
		let debts = [495, 500, 491, 499, 493, 497, 492, 498, 494, 496];
		let ids: Vec<_> = debts
			.iter()
			.enumerate()
			.map(|(i, d)| (open(&[i as u32], d * UNIT), d))
			.collect();
		fall_unseen_to(700);
		let by_risk = |from: u128, to: u128| {
			let mut chosen: Vec<_> = ids
				.iter()
				.filter(|(_, debt)| (from..=to).contains(*debt))
				.map(|(id, _)| *id)
				.collect();
			chosen.sort_unstable();
			chosen
		};
		next_block();
		assert_eq!(liquidating(), by_risk(497, 500));
		next_block();
		assert_eq!(liquidating(), by_risk(493, 500));
		next_block();
		assert_eq!(liquidating(), by_risk(491, 500));
	});
}

#[test]
fn matured_and_unhealthy_loans_should_each_get_half_of_the_liquidations() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let matured: Vec<_> = (0..4).map(|item| open(&[item], 100 * UNIT)).collect();
		pass_time(math::DAY / 2);
		report_price(1000);
		let unhealthy: Vec<_> =
			(10..14).map(|item| open_by(NEIGHBOUR, &[item], 500 * UNIT)).collect();
		pass_time(math::DAY / 2);
		fall_unseen_to(600);
		next_block();
		assert_eq!(liquidating(), [matured[0], matured[1], unhealthy[0], unhealthy[1]]);
		next_block();
		assert_eq!(liquidating().len(), 8);
	});
}

#[test]
fn one_kind_should_use_all_liquidations_when_the_other_needs_none() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let matured: Vec<_> = (0..5).map(|item| open(&[item], 100 * UNIT)).collect();
		pass_time(math::DAY);
		next_block();
		assert_eq!(liquidating(), matured[..4]);
	});
}

#[test]
fn starts_should_pause_when_the_share_in_liquidation_is_reached() {
	ExtBuilder::market(|config| {
		// A tenth of the ceiling of 10,000: starts while less than 1000 is in liquidation.
		config.limits.ceiling = 10_000 * UNIT;
		config.limits.account_ceiling = 500 * UNIT;
		config.limits.liquidation_share = Permill::from_percent(10);
	})
	.build_and_execute(|| {
		give(11, RIVAL);
		give(12, BIDDER);
		let borrowed =
			[(BORROWER, 0, 500), (NEIGHBOUR, 10, 499), (RIVAL, 11, 498), (BIDDER, 12, 497)];
		let ids = borrowed.map(|(who, item, amount)| open_by(who, &[item], amount * UNIT));
		fall_unseen_to(600);
		// The third, with 999 in liquidation, overshoots the share; the last one waits.
		next_block();
		assert_eq!(liquidating(), ids[..3]);
		assert_noop!(
			Credit::liquidate(signed(RIVAL), ids[3]),
			Error::<Runtime>::LiquidationShareReached
		);
		run_blocks(20);
		assert_eq!(liquidating(), ids[..3]);
		// 499 and 498 leave room.
		assert_ok!(Credit::redeem(signed(RIVAL), ids[0], u128::MAX));
		next_block();
		assert_eq!(liquidating(), ids[1..]);
	});
}

#[test]
fn queued_loan_should_be_left_alone_when_it_recovered() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = (0..6).map(|item| open(&[item], 500 * UNIT)).collect();
		fall_unseen_to(700);
		next_block();
		assert_eq!(liquidating(), ids[..4]);
		assert_ok!(Credit::repay(signed(BORROWER), ids[4], 100 * UNIT));
		next_block();
		assert_eq!(liquidating(), [ids[0], ids[1], ids[2], ids[3], ids[5]]);
	});
}

#[test]
fn liquidate_should_be_refused_when_as_many_started_as_a_block_allows_by_now() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = (1..5).map(|item| open(&[item], 500 * UNIT)).collect();
		let liquidate = |id| call(|| Credit::liquidate(signed(RIVAL), id));
		let allow_per_block = |liquidations_per_block| {
			let limits = GlobalLimits { liquidations_per_block, ..global_limits() };
			assert_ok!(set_global_limits(root(), limits));
		};
		next_block();
		fall_unseen_to(600);
		assert_ok!(liquidate(ids[0]));
		assert_ok!(liquidate(ids[1]));
		// Two of four are left; of two, none.
		allow_per_block(2);
		assert_noop!(liquidate(ids[2]), Error::<Runtime>::NoLiquidationsLeft);
		allow_per_block(3);
		assert_ok!(liquidate(ids[2]));
		assert_noop!(liquidate(ids[3]), Error::<Runtime>::NoLiquidationsLeft);
	});
}

#[test]
fn liquidate_should_obey_order_budget_and_health() {
	ExtBuilder::default().build_and_execute(|| {
		let safe = open(&[0], 100 * UNIT);
		let risky: Vec<_> = (1..7).map(|item| open(&[item], 500 * UNIT)).collect();
		let liquidate = |id| call(|| Credit::liquidate(signed(RIVAL), id));
		assert_noop!(liquidate(safe), Error::<Runtime>::NotInDefault);
		next_block();
		fall_unseen_to(600);
		assert_noop!(liquidate(risky[1]), Error::<Runtime>::NotFirstInLine);
		for id in &risky[..4] {
			assert_ok!(liquidate(*id));
		}
		assert_noop!(liquidate(risky[4]), Error::<Runtime>::NoLiquidationsLeft);
		assert_noop!(liquidate(99), Error::<Runtime>::UnknownLoan);
		next_block();
		assert_eq!(liquidating(), risky);
	});
}

#[test]
fn nothing_should_be_liquidated_when_the_market_is_halted_and_interest_stands_still() {
	ExtBuilder::market(|config| {
		config.terms.apr = sp_runtime::Perquintill::from_percent(10);
		config.terms.duration = Some(math::DAY);
	})
	.build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let halt = |status| Credit::set_market_status(RuntimeOrigin::root(), MARKET, status);
		assert_ok!(halt(MarketStatus::Halted));
		pass_time(30 * math::DAY);
		report_price(1000);
		fall_unseen_to(600);
		next_block();
		assert!(liquidating().is_empty());
		assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		assert_eq!(debt(id), 500 * UNIT);
		assert_ok!(halt(MarketStatus::Open));
		assert_eq!(debt(id), 500 * UNIT);
		// A day of shelter after the halt; a millisecond less is not enough.
		pass_time(math::DAY - 1);
		report_price(600);
		next_block();
		assert!(liquidating().is_empty());
		next_block();
		assert_eq!(liquidating(), [id]);
	});
}

#[test]
fn loan_that_is_due_should_be_liquidated_as_matured_whatever_its_health() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 2_500 * UNIT);
		pass_time(math::DAY);
		fall_unseen_to(714);
		next_block();
		let books = liquidation(id).expect("it is in liquidation");
		assert_eq!(books.reason, DefaultReason::Matured);
	});
}

#[test]
fn every_market_should_be_looked_at_in_turn_when_the_weight_reaches_one_only() {
	ExtBuilder::default().build_and_execute(|| {
		let others: Vec<_> = (1..8).map(|_| create_market(|_| ())).collect();
		for (item, market) in others.iter().enumerate() {
			let item = items(&[item as u32]);
			assert_ok!(Credit::open(signed(BORROWER), *market, item, 500 * UNIT));
		}
		fall_unseen_to(600);
		Repriced::<Runtime>::kill();
		let limit = hook::begin_block_weight::<Runtime>()
			.saturating_add(liquidation::next_default::visit_weight::<Runtime>())
			.saturating_add(pignus_primitives::hook::step_weight(
				hook::visits::start_or_set_aside_weight::<Runtime>(),
			));
		HookWeight::set(limit / 3 * 4);
		run_blocks(16);
		assert_eq!(liquidating().len(), 7);
		HookWeight::set(Weight::MAX);
	});
}

#[test]
fn markets_whose_price_moved_should_be_looked_at_first() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		// As many markets of another collection as a block visits stand before this market.
		assert_eq!(Repriced::<Runtime>::get().to_vec(), Vec::<u32>::new());
		next_block_without_credit();
		report_price(600);
		assert_eq!(Repriced::<Runtime>::get().to_vec(), [APES]);
		next_block();
		assert!(Repriced::<Runtime>::get().is_empty());
	});
}

#[test]
fn nobody_should_be_liquidated_in_the_very_block_that_ends_a_long_gap() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		fall_unseen_to(600);
		LiquidationBudget::<Runtime>::put(Budget::of_block(4).shared());
		LastSeen::<Runtime>::put(Timestamp::get() - 600_001);
		assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		LastSeen::<Runtime>::put(Timestamp::get() - 600_000);
		assert_ok!(Credit::liquidate(signed(RIVAL), id));
	});
}

#[test]
fn nobody_should_be_liquidated_for_five_blocks_after_the_chain_stood_still() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		next_block();
		Timestamp::set_timestamp(Timestamp::get() + 600_001);
		fall_unseen_to(600);
		// The next block's hook sees the gap.
		let until = System::block_number() + 1 + 5;
		for _ in 0..6 {
			next_block();
			System::assert_has_event(Event::ShelteredAfterGap { until }.into());
			assert!(liquidating().is_empty());
			assert_noop!(Credit::liquidate(signed(RIVAL), id), Error::<Runtime>::DefaultUnknown);
		}
		next_block();
		assert_eq!(liquidating(), [id]);
	});
}

#[test]
fn loan_that_cannot_start_should_be_set_aside_and_hold_up_nobody() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let (first, second) = (open(&[0], 100 * UNIT), open(&[1], 100 * UNIT));
		pass_time(math::DAY);
		// The first loan's books are damaged: its principal is more than its debt.
		let sound = loan(first);
		Loans::<Runtime>::mutate(first, |loan| {
			loan.as_mut().expect("it exists").normalized = 1;
		});
		next_block();
		assert_eq!(liquidating(), [second]);
		let Some(Place::SetAside { retry_at }) = loan(first).place() else {
			panic!("it should be stuck: {:?}", loan(first).state)
		};
		System::assert_has_event(
			Event::LiquidationStuck {
				loan: first,
				reason: sp_runtime::ArithmeticError::Underflow.into(),
				retry_at,
			}
			.into(),
		);
		// Once mended, it starts when its minute has passed, and not before.
		Loans::<Runtime>::mutate(first, |loan| {
			loan.as_mut().expect("it exists").normalized = sound.normalized;
		});
		next_block();
		assert_eq!(liquidating(), [second]);
		pass_time(60_000);
		next_block();
		assert_eq!(liquidating(), [first, second]);
	});
}

#[test]
fn hook_should_stay_within_its_weight_and_leave_the_rest_due() {
	ExtBuilder::default().build_and_execute(|| {
		(0..6).for_each(|item| {
			open(&[item], 500 * UNIT);
		});
		fall_unseen_to(600);
		let limit = room_for_one_start(6);
		HookWeight::set(limit);
		let block = System::block_number() + 1;
		System::set_block_number(block);
		assert!(Credit::on_initialize(block).all_lte(limit));
		assert_eq!(liquidating().len(), 1);
		HookWeight::set(Weight::MAX);
		next_block();
		assert_eq!(liquidating().len(), 5);
	});
}

#[test]
fn collection_default_limit_should_be_a_tenth_of_what_is_minted() {
	ExtBuilder::default().build_and_execute(|| {
		let default = || custody::eligibility::default_max_items::<Runtime>(APES);
		// Of 400 that may be minted, 200 are.
		assert_eq!(default(), 20);
		assert_ok!(Nfts::mint(signed(TEAM), APES, 20, TEAM, None));
		assert_eq!(default(), 21);
		for item in 1_000..1_180 {
			assert_ok!(Nfts::burn(signed(TEAM), APES, item));
		}
		assert_eq!(default(), 3);
	});
}

#[test]
fn halted_and_capped_markets_should_hold_up_no_other() {
	ExtBuilder::market(|config| {
		config.limits.ceiling = 20_000 * UNIT;
		config.limits.account_ceiling = 500 * UNIT;
		config.limits.liquidation_share = Permill::from_percent(5);
	})
	.build_and_execute(|| {
		let (halted, free) = (create_market(|_| ()), create_market(|_| ()));
		// The first two use up their market's share of 1000; the third waits for them.
		give(13, RIVAL);
		let largest = [open(&[0], 500 * UNIT), open_by(NEIGHBOUR, &[12], 500 * UNIT)];
		let waiting = open_by(RIVAL, &[13], 499 * UNIT);
		let in_market = |market, item| {
			let id = Global::<Runtime>::get().next_loan;
			assert_ok!(Credit::open(signed(NEIGHBOUR), market, items(&[item]), 500 * UNIT));
			id
		};
		let (asleep, last) = (in_market(halted, 10), in_market(free, 11));
		assert_ok!(Credit::set_market_status(root(), halted, MarketStatus::Halted));
		fall_unseen_to(600);
		next_block();
		assert_eq!(liquidating(), [largest[0], largest[1], last]);
		for id in [waiting, asleep] {
			assert!(is_in_line(id));
		}
	});
}
