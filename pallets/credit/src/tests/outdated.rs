// SPDX-License-Identifier: Apache-2.0

//! A change names what it replaces: two that were made for the same thing do not undo each other.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	Permill, Perquintill,
};

#[test]
fn second_change_of_a_market_should_fail_when_both_were_made_for_the_same_configuration() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(5)).build_and_execute(
		|| {
			let view = || Credit::market(MARKET).expect("the market exists");
			let (original, expected) = (view().config, view().config_hash);
			assert_eq!(expected, BlakeTwo256::hash_of(&original));
			let mut lower_threshold = original.clone();
			lower_threshold.terms.liquidation_ltv = Permill::from_percent(66);
			let mut higher_rate = original;
			higher_rate.terms.apr = Perquintill::from_percent(8);
			let update =
				|config| call(|| Credit::update_market(root(), MARKET, Box::new(config), expected));
			assert_ok!(update(lower_threshold.clone()));
			assert_noop!(update(higher_rate), Error::<Runtime>::Outdated);
			assert_eq!(view().config, lower_threshold);
			// The threshold falls on its way: by 5 points in 7 days, 2 points in two fifths of them.
			pass_time(7 * math::DAY / 5 * 2);
			assert_eq!(view().liquidation_ltv, Permill::from_percent(68));
		},
	);
}

#[test]
fn change_of_limits_should_fail_when_they_are_not_those_that_it_names() {
	ExtBuilder::default().build_and_execute(|| {
		let limits = GlobalLimits { ceiling: 900_000 * UNIT, ..global_limits() };
		let set = |by, expected| call(|| Credit::set_global_limits(by, limits, expected));
		for by in [root(), signed(GUARDIAN)] {
			for expected in [None, Some(Default::default())] {
				assert_noop!(set(by.clone(), expected), Error::<Runtime>::Outdated);
			}
		}
		let original = Some(BlakeTwo256::hash_of(&global_limits()));
		assert_eq!(Credit::totals().limits_hash, original);
		assert_ok!(set(root(), original));
		assert_noop!(set(root(), original), Error::<Runtime>::Outdated);
	});
}

#[test]
fn change_of_limits_should_name_what_was_voted_when_guardians_have_lowered_it() {
	ExtBuilder::default().build_and_execute(|| {
		let none = GlobalLimits { ceiling: 0, ..global_limits() };
		assert_ok!(set_global_limits(signed(GUARDIAN), none));
		// A vote that was called before the guardians acted still passes.
		let voted = Some(BlakeTwo256::hash_of(&global_limits()));
		assert_eq!(Credit::totals().limits_hash, voted);
		let limits = GlobalLimits { ceiling: 900_000 * UNIT, ..global_limits() };
		assert_ok!(Credit::set_global_limits(root(), limits, voted));
		assert_eq!(Credit::totals().limits_hash, Some(BlakeTwo256::hash_of(&limits)));
	});
}

#[test]
fn change_of_a_collection_should_fail_when_its_limits_are_not_those_that_it_names() {
	ExtBuilder::default().build_and_execute(|| {
		let limits = CollectionLimits { ceiling: 700 * UNIT, max_items: 2 };
		let hash = BlakeTwo256::hash_of(&limits);
		let set = |expected| call(|| Credit::set_collection_limits(root(), APES, limits, expected));
		assert_noop!(set(Some(hash)), Error::<Runtime>::Outdated);
		assert_ok!(set(None));
		assert_noop!(set(None), Error::<Runtime>::Outdated);
		assert_ok!(set(Some(hash)));
	});
}
