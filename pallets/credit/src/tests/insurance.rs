// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{FixedU128, Permill};

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
		config.terms.apr = sp_runtime::Perquintill::from_percent(50);
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

#[test]
fn insurance_should_pay_out_what_liquidations_do_not_need() {
	ExtBuilder::default().build_and_execute(|| {
		let withdraw = |origin, amount| call(|| Credit::withdraw_insurance(origin, ARTIST, amount));
		assert_ok!(Credit::recapitalise(signed(RIVAL), 600 * UNIT));
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_noop!(withdraw(signed(RIVAL), 1), sp_runtime::DispatchError::BadOrigin);
		assert_noop!(withdraw(root(), 0), Error::<Runtime>::ZeroAmount);
		assert_noop!(withdraw(root(), 100 * UNIT + 1), Error::<Runtime>::InsuranceNeeded);
		assert_ok!(withdraw(root(), 100 * UNIT));
		assert_eq!((fund(), nusd(ARTIST)), (500 * UNIT, 100 * UNIT));
		System::assert_last_event(
			Event::InsuranceWithdrawn { dest: ARTIST, amount: 100 * UNIT }.into(),
		);
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_ok!(withdraw(root(), 525 * UNIT));
	});
}

#[test]
fn insurance_should_pay_nothing_out_when_there_is_shortfall() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_eq!(flows().shortfall, 500 * UNIT);
		assert_noop!(
			call(|| Credit::withdraw_insurance(root(), ARTIST, 1)),
			Error::<Runtime>::ShortfallOutstanding
		);
	});
}

#[test]
fn uncovered_loss_should_count_towards_ceilings_until_it_is_made_good() {
	ExtBuilder::market(|config| {
		config.limits.ceiling = 1_500 * UNIT;
		config.limits.account_ceiling = 750 * UNIT;
		config.limits.liquidation_share = Permill::one();
	})
	.build_and_execute(|| {
		assert_ok!(set_collection_limits(
			root(),
			APES,
			CollectionLimits { ceiling: 1_500 * UNIT, max_items: 20 }
		));
		open(&[0], 500 * UNIT);
		open_by(NEIGHBOUR, &[10], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_ok!(Credit::set_market_status(root(), MARKET, MarketStatus::Open));
		report_price(1000);
		let try_open = |market, amount| {
			call(|| Credit::open(signed(NEIGHBOUR), market, items(&[11, 12, 13, 14]), amount))
		};
		assert_noop!(try_open(MARKET, 500 * UNIT + 1), Error::<Runtime>::AboveMarketCeiling);
		// Another market of the collection has lost nothing, but the collection has.
		let other = create_market(|_| ());
		assert_noop!(try_open(other, 500 * UNIT + 1), Error::<Runtime>::AboveCollectionCeiling);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 200 * UNIT));
		assert_noop!(try_open(MARKET, 700 * UNIT + 1), Error::<Runtime>::AboveMarketCeiling);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 800 * UNIT));
		assert_ok!(try_open(MARKET, 701 * UNIT));
		// A later shortfall elsewhere does not revive the old loss.
		assert_eq!(flows().episode, 1);
		let loss = ledger().uncovered;
		assert_eq!(loss.outstanding(&Flows { shortfall: 9, ..flows() }), Ok(0));
	});
}

#[test]
fn loss_should_stay_made_good_when_another_market_loses_as_well() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let lose = |market, items: &[u32], price| {
			assert_ok!(open_in(market, BORROWER, items, 500 * UNIT));
			crash_to(price);
			run_blocks(1_001);
		};
		let uncovered = |market| ledger_of(market).uncovered.outstanding(&flows());
		lose(MARKET, &[0], 600);
		assert_eq!(uncovered(MARKET), Ok(500 * UNIT));
		// A fifth is left of the one loss there is.
		assert_ok!(Credit::recapitalise(signed(RIVAL), 400 * UNIT));
		assert_eq!(uncovered(MARKET), Ok(100 * UNIT));
		report_price(600);
		lose(other, &[1, 2], 350);
		assert_eq!((uncovered(MARKET), uncovered(other)), (Ok(100 * UNIT), Ok(500 * UNIT)));
		let both = collection_ledger().expect("it has markets").uncovered;
		assert_eq!(both.outstanding(&flows()), Ok(600 * UNIT));
		// Half of all is half of each.
		assert_ok!(Credit::recapitalise(signed(RIVAL), 300 * UNIT));
		assert_eq!((uncovered(MARKET), uncovered(other)), (Ok(50 * UNIT), Ok(250 * UNIT)));
	});
}

#[test]
fn loss_paid_by_the_fund_should_leave_room_to_mint() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 500 * UNIT));
		open(&[0], 500 * UNIT);
		assert_eq!(Global::<Runtime>::get().bucket.level, 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_eq!((flows().shortfall, Global::<Runtime>::get().bucket.level), (0, 0));
	});
}

#[test]
fn loss_should_count_alone_when_the_earlier_shortfall_was_made_good() {
	let loss = |from_the_beginning, episode| UncoveredLoss { from_the_beginning, episode };
	let uncovered = FixedU128::from_u32(1);
	let with_another =
		|episode| loss(500, 3).with(300, &Flows { episode, uncovered, ..Default::default() });
	// In the same shortfall the losses add up: 500 + 300.
	assert_eq!(with_another(3), Ok(loss(800, 3)));
	assert_eq!(with_another(4), Ok(loss(300, 4)));
}

#[test]
fn loss_should_wait_for_the_fund_when_the_asset_is_frozen() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 500 * UNIT));
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		set_asset_frozen(true);
		// 100 ticks of bids, 900 of falling price.
		run_blocks(1_001);
		assert_eq!((flows().shortfall, fund()), (0, 500 * UNIT));
		assert!(is_selling(id));
		set_asset_frozen(false);
		assert_ok!(Auctions::settle(signed(NEIGHBOUR), 0));
		assert!(Loans::<Runtime>::get(id).is_none());
		assert_eq!((flows().shortfall, fund()), (0, 0));
	});
}

#[test]
fn shortfall_should_be_netted_by_anyone_when_the_fund_was_given_something() {
	ExtBuilder::default().build_and_execute(|| {
		let net = || call(|| Credit::net_shortfall(signed(NEIGHBOUR)));
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		open(&[0], 500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		// Somebody gives 300 by a plain transfer, and 400 later.
		let give = |amount| Assets::transfer(signed(RIVAL), 1, Credit::insurance_account(), amount);
		assert_ok!(give(300 * UNIT));
		assert_eq!((flows().shortfall, fund()), (500 * UNIT, 300 * UNIT));
		assert_ok!(net());
		assert_eq!((flows().shortfall, fund()), (200 * UNIT, 0));
		assert_eq!(ledger().uncovered.outstanding(&flows()), Ok(200 * UNIT));
		assert_ok!(give(400 * UNIT));
		assert_ok!(net());
		assert_eq!((flows().shortfall, fund()), (0, 200 * UNIT));
		System::assert_last_event(Event::ShortfallNetted { amount: 200 * UNIT }.into());
		assert_noop!(net(), Error::<Runtime>::NothingToNet);
		// The market stays as it is until a vote opens it; the Treasurer can spend again.
		assert_eq!(ledger().status, MarketStatus::Frozen);
		assert_ok!(Credit::withdraw_insurance(root(), RIVAL, 200 * UNIT));
	});
}

#[test]
fn fund_should_keep_all_principal_when_its_market_has_no_fresh_price() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 600 * UNIT));
		let withdraw =
			|amount| call(|| Credit::withdraw_insurance(root(), NEIGHBOUR, amount * UNIT));
		pass_time(math::DAY);
		assert_noop!(withdraw(101), Error::<Runtime>::InsuranceNeeded);
		assert_ok!(withdraw(100));
		report_price(1_000);
		assert_ok!(withdraw(500));
	});
}

/// Freeze the credit asset or thaw it, as a vote of Root can.
fn set_asset_frozen(is_frozen: bool) {
	let pallet = Credit::account_id();
	let frozen = Assets::force_asset_status(
		root(),
		1,
		pallet.clone(),
		pallet.clone(),
		pallet.clone(),
		pallet,
		1,
		true,
		is_frozen,
	);
	assert_ok!(frozen);
}
