// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Policy, PrioritiseReports, WeightInfo};
use codec::Encode;
use frame_support::{assert_ok, dispatch::DispatchInfo, weights::Weight};
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension, TxBaseImplication},
	transaction_validity::{TransactionSource, ValidTransaction},
};

/// A second collection, beside `APES`.
const BEES: u32 = 8;
/// A collection without a feed.
const CATS: u32 = 9;

fn call(collections: &[u32]) -> RuntimeCall {
	let values: Vec<_> = collections.iter().map(|collection| (*collection, price(990))).collect();
	let values = values.try_into().expect("few values");
	RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values })
}

fn validity(origin: RuntimeOrigin, call: &RuntimeCall) -> ValidTransaction {
	let info = DispatchInfo::default();
	let implication = TxBaseImplication(call);
	let (validity, (), _) = PrioritiseReports::<Runtime>::new()
		.validate(origin, call, &info, 0, (), &implication, TransactionSource::External)
		.expect("nothing is refused");
	validity
}

/// Whether a report of the first operator comes first.
fn comes_first(collections: &[u32]) -> bool {
	let validity = validity(RuntimeOrigin::signed(account(1)), &call(collections));
	match validity.priority {
		0 => assert_eq!(validity, ValidTransaction::default()),
		priority => assert_eq!(priority, u64::MAX / 2),
	}
	validity.priority > 0
}

fn open(collection: u32, change: impl FnOnce(&mut Policy)) {
	let mut feed = feed(price(1000));
	change(&mut feed.policy);
	let expected = Appraisal::feed_hash(&collection);
	assert_ok!(Appraisal::set_feed(RuntimeOrigin::root(), collection, Box::new(feed), expected));
}

fn pause(collection: u32, paused: bool) {
	assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), collection, paused));
}

#[test]
fn report_should_come_first_once_in_the_pool_when_it_is_due() {
	ExtBuilder::operators(2, 1).build_and_execute(|| {
		set_feed(1000);
		for operator in [1, 2] {
			let expected = ValidTransaction {
				priority: u64::MAX / 2,
				provides: vec![("report", account(operator)).encode()],
				..Default::default()
			};
			let origin = RuntimeOrigin::signed(account(operator));
			assert_eq!(validity(origin, &call(&[APES])), expected);
		}
	});
}

#[test]
fn report_should_not_come_first_again_when_half_of_min_interval_has_not_passed() {
	ExtBuilder::operators(2, 1).build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		assert!(!comes_first(&[APES]));
		advance(299_999);
		assert!(!comes_first(&[APES]));
		// Others may still report first; this one after half of ten minutes.
		let other = RuntimeOrigin::signed(account(2));
		assert_eq!(validity(other, &call(&[APES])).priority, u64::MAX / 2);
		advance(1);
		assert!(comes_first(&[APES]));
	});
}

#[test]
fn report_should_come_first_when_the_last_one_does_not_count() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		advance(6_000);
		assert!(!comes_first(&[APES]));
		pause(APES, true);
		pause(APES, false);
		assert!(comes_first(&[APES]));
	});
}

#[test]
fn report_should_come_first_only_when_it_is_due_for_every_feed_it_names() {
	ExtBuilder::default().build_and_execute(|| {
		open(APES, |_| ());
		open(BEES, |policy| policy.min_interval = 2 * INTERVAL);
		assert!(comes_first(&[APES, BEES]));
		assert_ok!(call(&[APES, BEES]).dispatch(RuntimeOrigin::signed(account(1))));
		advance(INTERVAL / 2);
		assert!(comes_first(&[APES]));
		for collections in [&[BEES][..], &[APES, BEES], &[BEES, APES], &[APES, APES, BEES]] {
			assert!(!comes_first(collections), "{collections:?}");
		}
		advance(INTERVAL / 2);
		assert!(comes_first(&[APES, BEES]));
	});
}

#[test]
fn report_should_come_first_only_when_it_names_a_feed_that_runs() {
	ExtBuilder::default().build_and_execute(|| {
		open(APES, |_| ());
		open(BEES, |_| ());
		for collections in [&[][..], &[CATS], &[CATS, CATS]] {
			assert!(!comes_first(collections), "{collections:?}");
		}
		assert!(comes_first(&[CATS, APES]));
		pause(APES, true);
		assert!(!comes_first(&[APES]));
		assert!(!comes_first(&[CATS, APES]));
		assert!(comes_first(&[APES, BEES]));
		pause(BEES, true);
		assert!(!comes_first(&[APES, BEES]));
	});
}

#[test]
fn report_should_come_first_by_the_policy_in_force_when_another_was_voted() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		HasPrincipal::set(true);
		open(APES, |policy| policy.min_interval = 2 * INTERVAL);
		advance(INTERVAL / 2);
		assert!(comes_first(&[APES]));
	});
}

#[test]
fn transaction_should_have_no_priority_when_it_is_no_report_by_an_operator() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let operator = || RuntimeOrigin::signed(account(1));
		let nested = |calls| RuntimeCall::Utility(pallet_utility::Call::batch { calls });
		let remark = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		let others = [
			(RuntimeOrigin::signed(account(2)), call(&[APES])),
			(RuntimeOrigin::root(), call(&[APES])),
			(RuntimeOrigin::none(), call(&[APES])),
			(operator(), nested(vec![call(&[APES])])),
			(operator(), nested(vec![call(&[APES]), remark.clone()])),
			(operator(), remark),
		];
		for (origin, call) in others {
			assert_eq!(validity(origin, &call), ValidTransaction::default(), "{call:?}");
		}
		assert!(comes_first(&[APES]));
	});
}

#[test]
fn extension_should_weigh_what_it_looks_at() {
	let weight = |call| PrioritiseReports::<Runtime>::new().weight(&call);
	assert_eq!(weight(call(&[APES, BEES])), <()>::prioritise_report(2));
	let nested = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![call(&[APES])] });
	assert_eq!(weight(nested), Weight::zero());
}
