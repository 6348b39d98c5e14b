// SPDX-License-Identifier: Apache-2.0

//! Limits on items that are lowered, or full: they stop new risk, and never a borrower who adds
//! collateral to a loan above `max_ltv`.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::Zero, DispatchResult, FixedU128};

fn pledge(id: LoanId, added: &[u32]) -> DispatchResult {
	call(|| Credit::pledge(signed(loan(id).borrower), id, items(added)))
}

fn draw(id: LoanId) -> DispatchResult {
	call(|| Credit::draw(signed(BORROWER), id, UNIT))
}

fn limit_collection(max_items: u32) {
	let limits = CollectionLimits { ceiling: 100_000 * UNIT, max_items };
	assert_ok!(set_collection_limits(root(), APES, limits));
}

#[test]
fn pledge_should_go_by_the_limit_of_the_opening_when_a_vote_has_lowered_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 100 * UNIT);
		assert_ok!(update_market(|config| config.limits.max_items = 1));
		assert_ok!(pledge(id, &[2, 3, 4]));
		assert_noop!(pledge(id, &[5]), Error::<Runtime>::TooManyItems);
		// A loan that is opened now gets the limit of now.
		let later = open(&[5], 100 * UNIT);
		assert_noop!(pledge(later, &[6]), Error::<Runtime>::TooManyItems);
		// A raised limit counts for all.
		assert_ok!(update_market(|config| config.limits.max_items = 6));
		assert_ok!(pledge(id, &[6]));
	});
}

#[test]
fn pledge_should_go_by_the_limit_of_the_target_when_the_loan_was_refinanced() {
	ExtBuilder::default().build_and_execute(|| {
		let narrow = create_market(|config| config.limits.max_items = 2);
		let id = open(&[0], 100 * UNIT);
		assert_ok!(Credit::refinance(signed(BORROWER), id, narrow));
		assert_ok!(pledge(id, &[1]));
		assert_noop!(pledge(id, &[2]), Error::<Runtime>::TooManyItems);
	});
}

#[test]
fn pledge_should_ignore_a_full_collection_when_the_loan_is_above_max_ltv() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		limit_collection(2);
		// 1000 of 2000 is exactly 50 %.
		assert_noop!(pledge(id, &[2]), Error::<Runtime>::AboveCollectionItems);
		// 1000 of 1800 is 55.6 %; with a third item it is 37 %.
		crash_to(900);
		assert_ok!(pledge(id, &[2]));
		assert_noop!(pledge(id, &[3]), Error::<Runtime>::AboveCollectionItems);
		assert_eq!(collection_ledger().map(|ledger| ledger.items), Some(3));
	});
}

#[test]
fn pledge_should_go_by_the_last_price_when_none_is_fresh() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		limit_collection(2);
		pass_time(math::DAY);
		assert_noop!(pledge(id, &[2]), Error::<Runtime>::AboveCollectionItems);
		report_price(900);
		crash_to(900);
		pass_time(math::DAY);
		assert_eq!(Credit::loan(id).and_then(|view| view.ltv), None);
		assert_ok!(pledge(id, &[2]));
	});
}

#[test]
fn nothing_should_be_drawn_when_more_items_are_pledged_than_the_collections_limit_allows() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		limit_collection(1);
		assert_noop!(draw(id), Error::<Runtime>::AboveCollectionItems);
		assert_noop!(
			open_in(MARKET, NEIGHBOUR, &[10], UNIT),
			Error::<Runtime>::AboveCollectionItems
		);
		assert_eq!(Credit::loan(id).map(|view| view.drawable), Some(0));
		assert_ok!(Credit::release(signed(BORROWER), id, items(&[1])));
		assert_noop!(draw(id), Error::<Runtime>::AboveMaxLtv);
		limit_collection(2);
		assert_ok!(pledge(id, &[1]));
		assert_ok!(draw(id));
	});
}

#[test]
fn default_limit_should_count_what_is_minted_when_a_team_still_can_mint() {
	ExtBuilder::default().build_and_execute(|| {
		// 200 of 400 are minted: 20 may be pledged.
		for first in [1_000, 1_005, 1_010, 1_015] {
			let five: Vec<_> = (first..first + 5).collect();
			assert_ok!(open_in(MARKET, TEAM, &five, UNIT));
		}
		assert_noop!(open_in(MARKET, TEAM, &[1_020], UNIT), Error::<Runtime>::AboveCollectionItems);
	});
}

#[test]
fn market_should_ask_for_a_collection_that_is_minted_out_when_it_is_told_to() {
	ExtBuilder::default().build_and_execute(|| {
		let create = || {
			let config = MarketConfig { minted_out: true, ..market_config() };
			call(|| Credit::create_market(root(), Box::new(config)))
		};
		let update = || update_market(|config| config.minted_out = true);
		assert_noop!(create(), Error::<Runtime>::NotMintedOut);
		assert_noop!(update(), Error::<Runtime>::NotMintedOut);
		for item in 20..220 {
			assert_ok!(Nfts::mint(signed(TEAM), APES, item, TEAM, None));
		}
		assert_ok!(create());
		assert_ok!(update());
		// Whoever burns an item stops no later vote on the market.
		assert_ok!(Nfts::burn(signed(TEAM), APES, 20));
		assert_ok!(update_market(|config| config.limits.max_items = 4));
		assert_noop!(create(), Error::<Runtime>::NotMintedOut);
	});
}

#[test]
fn pledge_should_be_exempt_when_all_items_are_shut_out() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		limit_collection(1);
		assert_noop!(pledge(id, &[1]), Error::<Runtime>::AboveCollectionItems);
		assert_ok!(Credit::set_multiplier(root(), APES, 0, FixedU128::zero()));
		assert_ok!(pledge(id, &[1]));
		assert_noop!(pledge(id, &[2]), Error::<Runtime>::AboveCollectionItems);
		// The shut-out item may be taken out, the other not.
		let release = |item| call(|| Credit::release(signed(BORROWER), id, items(&[item])));
		assert_noop!(release(1), Error::<Runtime>::AboveMaxLtv);
		assert_ok!(release(0));
	});
}

#[test]
fn max_items_should_follow_refinance_and_transfer() {
	ExtBuilder::default().build_and_execute(|| {
		let wide = create_market(|config| config.limits.max_items = 8);
		let id = open(&[0], 100 * UNIT);
		assert_ok!(Credit::refinance(signed(BORROWER), id, wide));
		assert_ok!(pledge(id, &[1, 2, 3, 4, 5]));
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		assert_eq!(loan(id).terms.max_items, 8);
		assert_ok!(pledge(id, &[10]));
		assert_noop!(
			call(|| Credit::refinance(signed(NEIGHBOUR), id, MARKET)),
			Error::<Runtime>::TooManyItems
		);
	});
}
