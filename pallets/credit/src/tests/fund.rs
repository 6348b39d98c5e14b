// SPDX-License-Identifier: Apache-2.0

//! What the insurance fund keeps for loans that may be in default, and what nets its shortfall.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::Zero, DispatchResult, FixedU128, Permill};

fn withdraw_insurance(amount: u128) -> DispatchResult {
	call(|| Credit::withdraw_insurance(root(), TEAM, amount))
}

fn multiply(item: u32, hundredths: u32) {
	let multiplier = FixedU128::from_rational(hundredths.into(), 100);
	assert_ok!(Credit::set_multiplier(root(), APES, item, multiplier));
}

fn give_fund(amount: u128) {
	assert_ok!(Assets::transfer(signed(RIVAL), 1, Credit::insurance_account(), amount));
}

#[test]
fn fund_should_be_kept_while_the_liquidation_of_a_worthless_loan_cannot_start() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		give_fund(100 * UNIT);
		multiply(0, 0);
		pass_time_at(7 * math::DAY, 1_000);
		next_block();
		// It is in default, and set aside: nothing of it can be sold. Its 100 will be a loss.
		assert!(matches!(loan(id).place(), Some(Place::SetAside { .. })));
		assert_eq!(ledger().in_liquidation, 0);
		let withdrawn = withdraw_insurance(100 * UNIT);
		pass_time_at(31 * math::DAY, 1_000);
		run_blocks(2);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((withdrawn.is_err(), flows().shortfall), (true, 0));
	});
}

#[test]
fn fund_should_be_kept_when_the_price_has_fallen_to_zero_in_a_pause() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		give_fund(500 * UNIT);
		assert_ok!(Credit::set_pause(signed(GUARDIAN), PauseLevel::Liquidations));
		for _ in 0..80 {
			next_block();
			report(FixedU128::zero());
		}
		let low = FixedU128::from_inner(1);
		use pignus_primitives::appraisal::Appraisals;
		assert_eq!(Appraisal::liquidation_price(&APES), Ok(low));
		// All that was lent is in default at a price that is fresh; nothing is in liquidation.
		let withdrawn = withdraw_insurance(500 * UNIT);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		for _ in 0..40 {
			pass_time(math::DAY);
			report(FixedU128::zero());
			next_block();
		}
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!((withdrawn.is_err(), flows().shortfall), (true, 0));
	});
}

#[test]
fn fund_should_be_kept_while_a_loan_waits_for_a_delivery() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		give_fund(500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		assert_eq!(withdraw_insurance(1), Err(Error::<Runtime>::InsuranceNeeded.into()));
		set_transferable(false);
		run_to_end_of(0);
		assert!(waits_until(id).is_some());
		report_price(600);
		assert_eq!(withdraw_insurance(500 * UNIT), Err(Error::<Runtime>::InsuranceNeeded.into()));
	});
}

#[test]
fn fund_should_be_kept_while_loans_in_default_wait_for_a_pause_to_end() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		give_fund(500 * UNIT);
		assert_ok!(Credit::set_pause(signed(GUARDIAN), PauseLevel::Liquidations));
		// 0.7 * 100 = 70 for a debt of 500, at a fresh price.
		crash_to(100);
		assert_eq!(withdraw_insurance(500 * UNIT), Err(Error::<Runtime>::InsuranceNeeded.into()));
	});
}

#[test]
fn fund_should_be_kept_while_loans_in_default_wait_for_the_share_in_liquidation() {
	ExtBuilder::market(|config| {
		config.limits.ceiling = 2_000 * UNIT;
		config.limits.account_ceiling = 100 * UNIT;
		config.limits.liquidation_share = Permill::from_percent(10);
	})
	.build_and_execute(|| {
		// A tenth of 2000 may be in liquidation, exceeded by one start.
		assert_ok!(update_market(|config| {
			config.limits.liquidation_share = Permill::from_percent(100);
			config.limits.account_ceiling = 1_000 * UNIT;
		}));
		open(&[0], 490 * UNIT);
		open_by(NEIGHBOUR, &[10], 490 * UNIT);
		assert_ok!(update_market(|config| {
			config.limits.liquidation_share = Permill::from_percent(10);
			config.limits.account_ceiling = 100 * UNIT;
		}));
		give_fund(980 * UNIT);
		crash_to(100);
		assert_eq!(liquidations().len(), 1);
		assert_eq!(withdraw_insurance(490 * UNIT), Err(Error::<Runtime>::InsuranceNeeded.into()));
	});
}

#[test]
fn liquidation_should_be_possible_when_the_price_has_come_back_from_zero() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		// Guardians pause liquidations while a source answers 0 by mistake.
		assert_ok!(Credit::set_pause(signed(GUARDIAN), PauseLevel::Liquidations));
		for _ in 0..80 {
			next_block();
			report(FixedU128::zero());
		}
		// It answers 1000 again, and does so for 60 days.
		for _ in 0..24 * 60 {
			pass_time(3_600_000);
			report_price(1_000);
			next_block_without_credit();
		}
		// The smoothed price would not rise for years, and a feed in use cannot be removed: a vote
		// anchors it anew.
		set_feed();
		report_price(1_000);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		for _ in 0..60 {
			pass_time(math::DAY);
			report_price(1_000);
			run_blocks(2);
		}
		// A real fall to 600: an item worth 600 for a debt of 500.
		for _ in 0..40 {
			pass_time(math::DAY);
			report_price(600);
			run_blocks(2);
		}
		assert_eq!(flows().shortfall, 0);
	});
}

#[test]
fn shortfall_should_be_netted_in_parts() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 100 * UNIT);
		multiply(0, 0);
		pass_time_at(7 * math::DAY, 1_000);
		next_block();
		pass_time_at(31 * math::DAY, 1_000);
		run_blocks(2);
		assert_eq!(flows().shortfall, 100 * UNIT);
		let net = || call(|| Credit::net_shortfall(signed(NEIGHBOUR)));
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		give_fund(1);
		assert_ok!(net());
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		give_fund(60 * UNIT);
		assert_ok!(net());
		check_invariants();
		give_fund(60 * UNIT);
		assert_ok!(net());
		assert_eq!((flows().shortfall, fund()), (0, 20 * UNIT + 1));
		assert_eq!(ledger().status, MarketStatus::Frozen);
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		assert_ok!(withdraw_insurance(20 * UNIT));
	});
}
