// SPDX-License-Identifier: GPL-3.0-only

use super::{chain, operator};
use polkadot_sdk::*;

use crate::{
	configs::{
		appraisal::PolicyNotice,
		credit::{Bounds, RulePeriods},
	},
	constants::{FAST, MINUTE},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::GuardianPeriods,
	Appraisal, CollectionId, Runtime, RuntimeCall, RuntimeOrigin,
};
use frame_support::{assert_noop, assert_ok};
use pignus_appraisal::{Feed, FeedOf, Policy, Source};
use pignus_credit::Periods;
use pignus_primitives::guardian::MeasurePeriods;
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{traits::Dispatchable, DispatchError, FixedU128, Permill};

pub(super) fn report(collections: &[CollectionId]) -> RuntimeCall {
	let values = collections.iter().map(|id| (*id, FixedU128::from_u32(1))).collect::<Vec<_>>();
	let values = values.try_into().expect("few values");
	RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values })
}

fn send(call: RuntimeCall) -> Result<(), DispatchError> {
	call.dispatch(RuntimeOrigin::signed(operator(Alice)))
		.map(|_| ())
		.map_err(|error| error.error)
}

pub(super) fn open_feed(collection: CollectionId) {
	assert_ok!(Appraisal::set_feed(RuntimeOrigin::root(), collection, Box::new(feed()), None));
}

/// A feed that steps with every block.
pub(super) fn feed() -> FeedOf<Runtime> {
	Feed {
		anchor: FixedU128::from_u32(1),
		sources: vec![Source {
			url: b"https://example.com".to_vec().try_into().expect("short"),
			pointer: Default::default(),
			quote: None,
		}]
		.try_into()
		.expect("one source"),
		policy: Policy {
			max_age: 3_600_000,
			window: 60_000,
			min_interval: 60_000,
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(10),
		},
	}
}

#[test]
fn report_should_be_refused_when_no_key_is_a_live_feed() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_noop!(send(report(&[7])), filtered);
		open_feed(7);
		let nested =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![report(&[8])] });
		assert_noop!(send(nested), frame_system::Error::<Runtime>::CallFiltered);
		assert_ok!(send(report(&[7, 8])));
	});
}

#[test]
fn source_should_have_a_public_host_when_built_for_production() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let mut feed = feed();
		feed.sources[0].url = b"http://127.0.0.1:8080/floor".to_vec().try_into().expect("short");
		let set = Appraisal::set_feed(RuntimeOrigin::root(), 7, Box::new(feed), None);
		assert_eq!(set.is_ok(), FAST);
	});
}

#[test]
fn bounds_should_follow_the_pace_of_the_build() {
	let bounds = Bounds::get();
	// 12 h and 6 h of blocks of 6 s.
	let expected = if FAST { (18, 18) } else { (7_200, 3_600) };
	assert_eq!((bounds.min_english, bounds.min_dutch), expected);
	// A million NUSD.
	assert_eq!(bounds.first_ceiling, 1_000_000_000_000);
}

#[test]
fn periods_of_guardians_should_follow_the_pace_of_the_build() {
	let MeasurePeriods { lasting, repeat, extra_repeat } = GuardianPeriods::get();
	let Periods { shelter, notice, highest, bid_lock, .. } = RulePeriods::get();
	let minutes = [lasting, repeat, extra_repeat, shelter, notice, highest, bid_lock]
		.map(|period| period / MINUTE);
	// 3, 7, 28, 1, 7 and 30 days; 3 days and an hour.
	let production = [4_320, 10_080, 40_320, 1_440, 10_080, 43_200, 4_380];
	assert_eq!(minutes, if FAST { [10, 15, 40, 5, 10, 30, 11] } else { production });
	// No pause by guardians lets a standing bid be taken back.
	assert!(bid_lock > lasting);
	assert_eq!(PolicyNotice::get(), notice);
}
