// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

#[test]
fn recapitalise_should_burn_shortfall_first_and_fund_the_rest() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_eq!(flows().shortfall, 500 * UNIT);
		assert_noop!(Credit::recapitalise(signed(RIVAL), 0), Error::<Runtime>::ZeroAmount);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 200 * UNIT));
		assert_eq!((flows().shortfall, fund()), (300 * UNIT, 0));
		assert_ok!(Credit::recapitalise(signed(RIVAL), 350 * UNIT));
		assert_eq!((flows().shortfall, fund()), (0, 50 * UNIT));
		assert_eq!(nusd(RIVAL), WEALTH - 550 * UNIT);
		System::assert_last_event(Event::Recapitalised { who: RIVAL, amount: 350 * UNIT }.into());
		System::assert_has_event(
			Event::InsuranceCredited { amount: 350 * UNIT, burned: 300 * UNIT }.into(),
		);
	});
}

#[test]
fn interest_should_burn_shortfall_before_it_fills_the_fund() {
	ExtBuilder::market(|config| {
		config.terms.apr = polkadot_sdk::sp_runtime::Perquintill::from_percent(50);
	})
	.build_and_execute(|| {
		let lost = open(&[0], 500 * UNIT);
		let kept = open_by(NEIGHBOUR, &[10, 11], 300 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert!(!Loans::<Runtime>::contains_key(lost));
		let shortfall = flows().shortfall;
		assert_eq!(shortfall, 500 * UNIT);
		pass_time(math::DAY);
		let interest = debt(kept) - 300 * UNIT;
		assert!(interest > 0);
		assert_ok!(Credit::repay(signed(BIDDER), kept, u128::MAX));
		assert_eq!((flows().shortfall, fund()), (shortfall - interest, 0));
	});
}
