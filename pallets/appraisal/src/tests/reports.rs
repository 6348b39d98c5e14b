// SPDX-License-Identifier: Apache-2.0

//! What operators report beside their feeds is not kept.

use crate::{mock::*, Call};
use frame_support::assert_ok;
use pallet_oracle::{RawValues, Values};
use sp_runtime::FixedU128;

type Reported = Vec<(u32, FixedU128)>;

fn reports_nothing(values: Reported) -> bool {
	let values = values.try_into().expect("few values");
	Appraisal::reports_nothing(&pallet_oracle::Call::feed_values { values })
}

#[test]
fn report_should_be_nothing_when_no_value_is_of_a_feed() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let (live, other) = ((APES, price(1)), (APES + 1, price(1)));
		for (values, nothing) in [
			(vec![], true),
			(vec![other], true),
			(vec![live], false),
			(vec![other, live], false),
			(vec![live, other], false),
		] {
			assert_eq!(reports_nothing(values.clone()), nothing, "{values:?}");
		}
	});
}

#[test]
fn report_should_count_where_it_can_when_one_of_its_feeds_was_removed() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let values = vec![(APES + 1, price(5)), (APES, price(990)), (APES + 2, price(5))];
		assert_ok!(Oracle::feed_values(
			RuntimeOrigin::signed(account(1)),
			values.clone().try_into().expect("few values")
		));
		assert_eq!(guarded().spot, price(990));
		// Root's own report likewise.
		let values = values.try_into().expect("few values");
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		let kept = RawValues::<Runtime>::iter_keys().map(|(_, collection)| collection);
		assert_eq!(kept.collect::<Vec<_>>(), [APES, APES]);
		assert_eq!(Values::<Runtime>::iter_keys().collect::<Vec<_>>(), [APES]);
	});
}

#[test]
fn reports_should_be_gone_when_their_feed_is_removed() {
	ExtBuilder::operators(3, 1).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		report(2, price(1000));
		let values = vec![(APES, price(1000))].try_into().expect("one value");
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		let call = RuntimeCall::Appraisal(Call::remove_feed { collection: APES });
		assert_ok!(sp_runtime::traits::Dispatchable::dispatch(call, RuntimeOrigin::root()));
		assert_eq!(RawValues::<Runtime>::iter().count(), 0);
		assert_eq!(Values::<Runtime>::iter().count(), 0);
	});
}
