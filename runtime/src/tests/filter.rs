// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use polkadot_sdk::*;

use crate::{
	constants::FAST, genesis_config_presets::DEV_RUNTIME_PRESET, Appraisal, CollectionId, Runtime,
	RuntimeCall, RuntimeOrigin,
};
use frame_support::{assert_noop, assert_ok};
use pignus_appraisal::{Feed, FeedOf, Policy, Source};
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{traits::Dispatchable, DispatchError, FixedU128, Permill};

fn report(collections: &[CollectionId]) -> RuntimeCall {
	let values = collections.iter().map(|id| (*id, FixedU128::from_u32(1))).collect::<Vec<_>>();
	let values = values.try_into().expect("few values");
	RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values })
}

fn send(call: RuntimeCall) -> Result<(), DispatchError> {
	call.dispatch(RuntimeOrigin::signed(account(Alice)))
		.map(|_| ())
		.map_err(|error| error.error)
}

pub(super) fn open_feed(collection: CollectionId) {
	assert_ok!(Appraisal::set_feed(RuntimeOrigin::root(), collection, Box::new(feed())));
}

/// A feed that steps with every block.
pub(super) fn feed() -> FeedOf<Runtime> {
	Feed {
		anchor: FixedU128::from_u32(1),
		sources: vec![Source {
			url: b"http://127.0.0.1".to_vec().try_into().expect("short"),
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
fn report_should_be_refused_when_a_key_is_no_live_feed() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_noop!(send(report(&[7])), filtered);
		open_feed(7);
		assert_noop!(send(report(&[7, 8])), frame_system::Error::<Runtime>::CallFiltered);
		let nested =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![report(&[8])] });
		assert_noop!(send(nested), frame_system::Error::<Runtime>::CallFiltered);
		assert_ok!(send(report(&[7])));
	});
}

#[test]
fn bounds_should_follow_the_pace_of_the_build() {
	let bounds = crate::configs::credit::Bounds::get();
	// 12 h and 6 h of blocks of 6 s.
	let expected = if FAST { (18, 18) } else { (7_200, 3_600) };
	assert_eq!((bounds.min_english, bounds.min_dutch), expected);
}
