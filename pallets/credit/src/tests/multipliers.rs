// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{One, Zero},
	DispatchError, DispatchResult, FixedU128,
};

fn set(item: u32, hundredths: u32) -> DispatchResult {
	let multiplier = FixedU128::from_rational(hundredths.into(), 100);
	call(|| Credit::set_multiplier(root(), APES, item, multiplier))
}

fn try_open(item: u32, amount: u128) -> DispatchResult {
	call(|| Credit::open(signed(BORROWER), MARKET, items(&[item]), amount))
}

fn units(id: LoanId) -> FixedU128 {
	loan(id).units().expect("they fit")
}

#[test]
fn multiplier_should_be_set_by_the_appraiser_within_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Credit::set_multiplier(signed(TEAM), APES, 0, FixedU128::one()),
			DispatchError::BadOrigin
		);
		assert_noop!(set(99, 100), Error::<Runtime>::ItemUnknown);
		assert_noop!(set(0, 9), Error::<Runtime>::MultiplierOutOfBounds);
		assert_noop!(set(0, 1_001), Error::<Runtime>::MultiplierOutOfBounds);
		assert_ok!(set(0, 10));
		assert_ok!(set(0, 1_000));
		System::assert_last_event(
			Event::MultiplierSet { collection: APES, item: 0, multiplier: FixedU128::from_u32(10) }
				.into(),
		);
	});
}

#[test]
fn multiplier_should_count_under_the_cap_and_only_when_the_item_is_locked() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(0, 300));
		// Its team could still turn it into a common item.
		assert_noop!(try_open(0, 500 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
		lock_properties(0);
		// The market counts 2 of its 3: 50 % of 2000.
		assert_noop!(try_open(0, 1_000 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(try_open(0, 1_000 * UNIT));
		assert_eq!(units(0), FixedU128::from_u32(2));
		// A multiplier below one counts in any case.
		assert_ok!(set(1, 50));
		assert_noop!(try_open(1, 250 * UNIT + 1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(try_open(1, 250 * UNIT));
		assert_ok!(set(2, 300));
		lock_properties(2);
		assert_ok!(set(3, 50));
		let quote = Credit::quote(MARKET, vec![2, 3]).expect("a fresh price");
		assert_eq!(quote.units, FixedU128::from_rational(25, 10));
	});
}

#[test]
fn item_should_be_shut_out_of_lending_when_its_multiplier_is_zero() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[1], 500 * UNIT);
		assert_noop!(set(0, 9), Error::<Runtime>::MultiplierOutOfBounds);
		assert_ok!(set(0, 0));
		assert_noop!(try_open(0, UNIT), Error::<Runtime>::ItemShutOut);
		let pledge = || call(|| Credit::pledge(signed(BORROWER), id, items(&[0])));
		assert_noop!(pledge(), Error::<Runtime>::ItemShutOut);
		assert_ok!(set(0, 10));
		assert_ok!(pledge());
	});
}

#[test]
fn loan_should_be_in_default_after_a_week_when_all_it_has_is_shut_out() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		assert_ok!(set(0, 0));
		// Nothing more is lent at once; for liquidation nothing changes for seven days.
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::AboveMaxLtv
		);
		pass_time_at(7 * math::DAY - BLOCK_TIME - 1, 1_000);
		next_block();
		assert_eq!((units(id), is_in_line(id)), (FixedU128::one(), true));
		pass_time_at(1, 1_000);
		next_block();
		// Nothing of it can be sold, so it is set aside, and tried again.
		assert_eq!(units(id), FixedU128::zero());
		assert!(matches!(loan(id).place(), Some(Place::SetAside { .. })));
		take_events();
		assert_ok!(set(0, 100));
		pass_time_at(math::DAY, 1_000);
		next_block();
		assert_eq!((units(id), is_in_line(id)), (FixedU128::one(), true));
		assert!(take_events().contains(&Event::LoanReturned { loan: id }));
		assert_eq!(Credit::loan(id).map(|view| view.verdict), Some(Verdict::Safe));
	});
}

#[test]
fn cut_should_count_for_lending_at_once_and_for_liquidation_after_seven_days() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(0, 200));
		lock_properties(0);
		let id = open(&[0], 900 * UNIT);
		assert_ok!(set(0, 120));
		// 1.2 * 1000 * 50 % = 600 < 900.
		let draw = call(|| Credit::draw(signed(BORROWER), id, UNIT));
		assert_eq!(draw, Err(Error::<Runtime>::AboveMaxLtv.into()));
		take_events();
		assert_ok!(Credit::refresh(signed(RIVAL), id));
		assert_eq!(units(id), FixedU128::from_u32(2));
		assert_eq!(take_events(), []);
		pass_time_at(7 * math::DAY - BLOCK_TIME - 1, 1000);
		assert_ok!(Credit::refresh(signed(RIVAL), id));
		next_block();
		assert_eq!(units(id), FixedU128::from_u32(2));
		pass_time_at(1, 1000);
		// The hook reads it by itself: 1.2 * 1000 * 70 % = 840 < 900.
		next_block();
		let units = FixedU128::from_rational(12, 10);
		System::assert_has_event(Event::Refreshed { loan: id, items: vec![(0, units)] }.into());
		assert!(is_selling(id));
		assert_eq!(Rereads::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn cut_should_count_at_once_for_what_is_pledged_after_it() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(0, 200));
		lock_properties(0);
		assert_ok!(set(0, 100));
		let id = open(&[0], 500 * UNIT);
		assert_eq!(units(id), FixedU128::one());
		assert_ok!(Credit::refresh(signed(RIVAL), id));
		assert_eq!(units(id), FixedU128::one());
		// 0.7 * 690 / 500 = 0.966.
		crash_to(690);
		assert!(is_selling(id));
	});
}

#[test]
fn item_should_not_be_burned_while_a_notice_still_counts_it_for_more() {
	use pallet_nfts::Call;
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(0, 200));
		assert_ok!(set(0, 90));
		let burn = Call::<Runtime>::burn { collection: APES, item: 0 };
		assert!(Credit::endangers_pledges(&burn));
		pass_time(7 * math::DAY);
		assert!(!Credit::endangers_pledges(&burn));
	});
}

#[test]
fn idle_block_should_weigh_the_same_when_a_hundred_thousand_notices_run() {
	use frame_support::traits::Hooks;
	ExtBuilder::default().build().execute_with(|| {
		next_block();
		let weigh = || {
			next_block_without_credit();
			Credit::on_initialize(System::block_number())
		};
		let idle = weigh();
		for number in 0..100_000 {
			let at = Timestamp::get() + math::DAY + u64::from(number);
			let key = pignus_primitives::ordered::due_key(at, number);
			Rereads::<Runtime>::insert(key, Reread::Item(APES, number));
		}
		assert_eq!(weigh(), idle);
	});
}

#[test]
fn readings_should_go_on_in_the_next_block_when_their_weight_is_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = (0..8)
			.map(|item| {
				assert_ok!(set(item, 200));
				lock_properties(item);
				open(&[item], 600 * UNIT)
			})
			.collect();
		assert_ok!(update_market(|config| config.limits.max_multiplier = FixedU128::one()));
		pass_time_at(7 * math::DAY, 1000);
		// A quarter of three quarters of the hook's weight holds three readings.
		let one = hook::rereads::reread_weight::<Runtime>()
			+ <Runtime as Config>::WeightInfo::next_in_line();
		let begin = <Runtime as Config>::WeightInfo::begin_block();
		HookWeight::set(begin + one.saturating_mul(16 * 4));
		let read = || ids.iter().filter(|id| units(**id) == FixedU128::one()).count();
		let mut before = 0;
		while read() < 8 {
			next_block();
			assert!(read() > before, "{} of 8", read());
			before = read();
			check_invariants();
		}
		run_blocks(2);
		assert_eq!(Rereads::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn lowered_cap_of_a_market_should_count_for_liquidation_after_seven_days() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(0, 200));
		lock_properties(0);
		let id = open(&[0], 900 * UNIT);
		assert_ok!(update_market(|config| config.limits.max_multiplier = FixedU128::one()));
		assert_ok!(Credit::refresh(signed(RIVAL), id));
		next_block();
		assert_eq!(units(id), FixedU128::from_u32(2));
		assert_noop!(
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			Error::<Runtime>::AboveMaxLtv
		);
		pass_time_at(7 * math::DAY, 1000);
		// The hook reads all loans of the market again.
		next_block();
		let items = vec![(0, FixedU128::one())];
		System::assert_has_event(Event::Refreshed { loan: id, items }.into());
		assert!(is_selling(id));
	});
}

#[test]
fn loan_should_be_left_alone_when_its_items_turn_out_to_be_worth_enough() {
	ExtBuilder::default().build_and_execute(|| {
		let (risen, other) = (open(&[0], 500 * UNIT), open(&[1], 490 * UNIT));
		assert_ok!(set(0, 200));
		lock_properties(0);
		// At 690 both are beyond 0.7 * 690 = 483 by their scores; the first is worth twice as much.
		crash_to(690);
		assert!(is_in_line(risen));
		let two = FixedU128::from_u32(2);
		assert_eq!(units(risen), two);
		System::assert_has_event(Event::Refreshed { loan: risen, items: vec![(0, two)] }.into());
		assert!(is_selling(other));
	});
}

#[test]
fn liquidate_should_fail_when_a_new_multiplier_heals_the_loan() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		next_block();
		for price in [800, 690, 690] {
			next_block_without_credit();
			report_price(price);
		}
		assert_ok!(set(0, 200));
		lock_properties(0);
		assert_noop!(call(|| Credit::liquidate(signed(RIVAL), id)), Error::<Runtime>::NotInDefault);
	});
}

#[test]
fn loan_should_count_by_the_new_cap_when_it_is_refinanced_during_the_notice() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		lock_properties(0);
		assert_ok!(Credit::set_multiplier(root(), APES, 0, FixedU128::from_u32(2)));
		assert_ok!(open_in(other, BORROWER, &[0], 500 * UNIT));
		assert_ok!(update_market(|config| config.limits.max_multiplier = FixedU128::one()));
		assert_ok!(call(|| Credit::refinance(signed(BORROWER), 0, MARKET)));
		crash_to(690);
		assert!(is_selling(0));
	});
}
