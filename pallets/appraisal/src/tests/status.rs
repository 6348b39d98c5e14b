// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	views::{AppraisalApi, PriceState, ReportView, VIEWS_VERSION},
};
use codec::Decode;
use frame_support::assert_ok;
use sp_api::RuntimeApiInfo;
use sp_core::H256;

fn view() -> crate::views::AppraisalView<AccountId, H256> {
	Appraisal::appraisal(APES).expect("the feed exists")
}

#[test]
fn appraisal_should_be_nothing_when_there_is_no_feed() {
	ExtBuilder::default().build_and_execute(|| assert!(Appraisal::appraisal(APES).is_none()));
}

#[test]
fn appraisal_should_name_the_anchor_when_nobody_has_reported() {
	ExtBuilder::operators(3, 1).build_and_execute(|| {
		set_feed(1000);
		let view = view();
		assert_eq!(view.state, PriceState::AwaitingReports);
		assert_eq!((view.median, view.lending, view.liquidation), (None, None, None));
		assert_eq!((view.spot, view.smoothed), (price(1000), price(1000)));
		// A majority of three.
		assert_eq!((view.reports_needed, view.reports), (2, vec![]));
	});
}

#[test]
fn appraisal_should_tell_prices_age_and_who_reported_what() {
	ExtBuilder::operators(3, 2).build_and_execute(|| {
		set_feed(1000);
		let start = Timestamp::get();
		report(1, price(1100));
		advance(2_400_000);
		report(2, price(1300));
		advance(600_000);
		let view = view();
		assert_eq!(view.state, PriceState::Fresh);
		assert_eq!((view.median, view.reported_at), (Some(price(1100)), Some(start)));
		assert_eq!((view.age, view.stepped_at), (Some(3_000_000), Some(start + 2_400_000)));
		// One step to the lower of the two; no time had passed for the smoothed price.
		assert_eq!((view.spot, view.smoothed), (price(1100), price(1000)));
		assert_eq!((view.lending, view.liquidation), (Some(price(1000)), Some(price(1100))));
		let reported = |operator, value, reported_at, counts| ReportView {
			operator: account(operator),
			value: price(value),
			reported_at,
			counts,
		};
		let second = start + 2_400_000;
		assert_eq!(view.reports, [reported(1, 1100, start, true), reported(2, 1300, second, true)]);
	});
}

#[test]
fn appraisal_should_tell_what_no_longer_counts() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let since = Timestamp::get() + 3_600_000;
		report(1, price(1000));
		advance(3_600_001);
		assert_eq!(view().state, PriceState::Stale { since });
		assert_eq!((view().lending, view().liquidation), (None, None));
		assert!(!view().reports[0].counts);
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::root(), APES, true));
		assert_eq!(view().state, PriceState::Paused { since });
	});
}

#[test]
fn appraisal_should_show_roots_report_beside_the_operators() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		let values = vec![(APES, price(990))].try_into().expect("one value");
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		let reports = view().reports;
		assert_eq!(reports.len(), 1);
		assert_eq!((reports[0].value, reports[0].counts), (price(990), true));
	});
}

#[test]
fn views_version_should_be_the_same_in_the_api_and_in_the_metadata() {
	let api = <dyn AppraisalApi<Block, u32, AccountId, H256> as RuntimeApiInfo>::VERSION;
	assert_eq!(api, VIEWS_VERSION);
	let constants = Appraisal::pallet_constants_metadata();
	let constant = constants.iter().find(|constant| constant.name == "views_version");
	let encoded = constant.map(|constant| &constant.value[..]).unwrap_or_default();
	assert_eq!(u32::decode(&mut &encoded[..]), Ok(VIEWS_VERSION));
}
