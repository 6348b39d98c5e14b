// SPDX-License-Identifier: Apache-2.0

//! Rows that hold several things: whoever writes one of these must leave the others as they are.

use super::warnings::warned;
use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pallet_nfts::{Call as NftsCall, CollectionSetting, CollectionSettings};
use pignus_primitives::appraisal::FeedUsers;
use sp_runtime::{DispatchResult, FixedU128, Permill, Perquintill};

fn global() -> GlobalLedger {
	Global::<Runtime>::get()
}

fn set_limits(change: impl FnOnce(&mut GlobalLimits)) -> DispatchResult {
	set_limits_by(root(), change)
}

fn set_limits_by(by: RuntimeOrigin, change: impl FnOnce(&mut GlobalLimits)) -> DispatchResult {
	let mut limits = global().limits.expect("there are limits");
	change(&mut limits);
	set_global_limits(by, limits)
}

fn limit_collection(ceiling: u128, max_items: u32) -> CollectionLimits {
	let limits = CollectionLimits { ceiling, max_items };
	assert_ok!(set_collection_limits(root(), APES, limits));
	limits
}

fn set_status(by: RuntimeOrigin, status: MarketStatus) {
	assert_ok!(call(|| Credit::set_market_status(by, MARKET, status)));
}

/// Every call of the collection's team that would endanger pledges, and whether it is refused.
pub fn is_team_stopped() -> bool {
	let settings = CollectionSettings::from_disabled(CollectionSetting::TransferableItems.into());
	let calls = [
		NftsCall::<Runtime>::set_team {
			collection: APES,
			issuer: None,
			admin: None,
			freezer: Some(TEAM),
		},
		NftsCall::<Runtime>::lock_collection { collection: APES, lock_settings: settings },
	];
	let refused = calls.iter().filter(|call| Credit::endangers_pledges(call)).count();
	assert!(refused == 0 || refused == calls.len(), "one rule for both");
	refused > 0
}

#[test]
fn watermarks_should_stay_when_their_market_is_saved_by_anybody_for_anything() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let other = open_by(NEIGHBOUR, &[10], 400 * UNIT);
		next_block();
		report_price(850);
		next_block();
		// 0.7 * 850 / 500 = 1.19, and / 400 = 1.49.
		assert_eq!(warned(), [(id, 120)]);
		let marks = ledger().warned;
		assert_ne!(marks, Ledger::default().warned);
		let writers: [fn(LoanId, LoanId) -> DispatchResult; 7] = [
			// 0.5 * 850 = 425.
			|_, other| Credit::draw(signed(NEIGHBOUR), other, UNIT),
			// 0.7 * 850 / 499 = 1.1924 is still below 1.20.
			|id, _| Credit::repay(signed(RIVAL), id, UNIT).without_weight(),
			|_, other| Credit::transfer_loan(signed(NEIGHBOUR), other, RIVAL),
			|id, _| Credit::refresh(signed(BIDDER), id),
			|_, _| update_market(|config| config.limits.max_items = 4),
			|_, _| Credit::set_market_status(root(), MARKET, MarketStatus::Frozen),
			|_, _| Credit::set_market_status(root(), MARKET, MarketStatus::Open),
		];
		for write in writers {
			assert_ok!(write(id, other));
			assert_eq!((warned(), ledger().warned), (vec![], marks));
			next_block();
			assert_eq!((warned(), ledger().warned), (vec![], marks));
		}
		// The hook warns, and in the same block a guardian's measure lapses and the market is
		// saved: 0.7 * 780 / 499 = 1.094, and / 401 = 1.36.
		set_status(signed(GUARDIAN), MarketStatus::Frozen);
		pass_time_at(3 * math::DAY, 780);
		next_block();
		assert_eq!(ledger().status, MarketStatus::Open);
		assert_eq!(warned(), [(id, 110)]);
		next_block();
		assert_eq!(warned(), []);
		let marks = ledger().warned;
		// A market that the hook has not visited yet has its own marks: 0.62 * 780 = 483 is too
		// little for 499, and 0.68 * 780 / 480 = 1.105 is below 1.20 only.
		let fresh = create_market(|config| {
			config.tier = Tier::Revenue;
			config.terms.max_ltv = Permill::from_percent(62);
			config.terms.liquidation_ltv = Permill::from_percent(68);
		});
		report_price(780);
		assert_noop!(
			call(|| Credit::refinance(signed(BORROWER), id, fresh)),
			Error::<Runtime>::AboveMaxLtv
		);
		assert_ok!(call(|| Credit::repay(signed(RIVAL), id, 19 * UNIT)));
		assert_ok!(Credit::refinance(signed(BORROWER), id, fresh));
		assert_eq!(warned(), []);
		next_block();
		assert_eq!(warned(), [(id, 120)]);
		next_block();
		assert_eq!((warned(), ledger().warned), (vec![], marks));
		assert_ne!(ledger_of(fresh).warned, marks);
	});
}

#[test]
fn row_of_a_collection_should_keep_use_and_limits_apart_when_either_comes_or_goes() {
	ExtBuilder::default().build_and_execute(|| {
		let has_principal = <Credit as FeedUsers<u32>>::has_principal;
		// Half of the ceiling of the only market may be in liquidation.
		let opened = CollectionLedger { liquidation_limit: 50_000 * UNIT, ..Default::default() };
		assert_eq!(collection_ledger(), Some(opened));
		let limits = limit_collection(700 * UNIT, 2);
		let limited = CollectionLedger { limits: Some(limits), ..opened };
		assert_eq!(collection_ledger(), Some(limited));
		assert!(!is_team_stopped() && !has_principal(&APES));
		let id = open(&[0, 1], 700 * UNIT);
		assert!(is_team_stopped() && has_principal(&APES));
		let used = CollectionLedger { principal: 700 * UNIT, items: 2, ..limited };
		assert_eq!(collection_ledger(), Some(used));
		// Limits far below the use leave it as it is, and only stop what would raise it.
		let limits = Some(limit_collection(100 * UNIT, 1));
		assert_eq!(collection_ledger(), Some(CollectionLedger { limits, ..used }));
		let draw = |amount| call(|| Credit::draw(signed(BORROWER), id, amount));
		let pledge = |item| call(|| Credit::pledge(signed(BORROWER), id, items(&[item])));
		assert_noop!(draw(UNIT), Error::<Runtime>::AboveCollectionItems);
		assert_noop!(pledge(2), Error::<Runtime>::AboveCollectionItems);
		assert_ok!(Credit::repay(signed(RIVAL), id, 300 * UNIT));
		assert_ok!(Credit::release(signed(BORROWER), id, items(&[1])));
		let used = CollectionLedger { limits, principal: 400 * UNIT, items: 1, ..limited };
		assert_eq!(collection_ledger(), Some(used));
		assert_noop!(draw(UNIT), Error::<Runtime>::AboveCollectionCeiling);
		// An item may be taken out only once, and the attempt frees nothing.
		assert_noop!(
			call(|| Credit::release(signed(BORROWER), id, items(&[0, 0]))),
			Error::<Runtime>::ItemNotInLoan
		);
		// A loan that is refused leaves no trace in the row, whichever limit refuses it.
		assert_noop!(
			open_in(MARKET, NEIGHBOUR, &[10], UNIT),
			Error::<Runtime>::AboveCollectionItems
		);
		limit_collection(400 * UNIT + UNIT - 1, 2);
		assert_noop!(
			open_in(MARKET, NEIGHBOUR, &[10], UNIT),
			Error::<Runtime>::AboveCollectionCeiling
		);
		assert_eq!((deposit_of(NEIGHBOUR), principal_in(MARKET, NEIGHBOUR)), (0, 0));
		let limits = Some(limit_collection(401 * UNIT, 2));
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[10], UNIT));
		// The last loan goes, the limits stay.
		assert_ok!(Credit::repay(signed(RIVAL), id, u128::MAX));
		assert!(is_team_stopped());
		assert_ok!(Credit::repay(signed(RIVAL), id + 1, u128::MAX));
		assert_eq!(collection_ledger(), Some(CollectionLedger { limits, ..opened }));
		assert!(!is_team_stopped() && !has_principal(&APES));
	});
}

#[test]
fn uncovered_loss_should_stay_in_its_row_when_limits_are_set_and_the_hole_is_half_filled() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let lossy = open(&[0], 500 * UNIT);
		let redeemed = global().next_loan;
		assert_ok!(open_in(other, NEIGHBOUR, &[10], 500 * UNIT));
		crash_to(600);
		let [(_, auction)] = on_sale(lossy)[..] else { panic!("one item is on sale") };
		assert!(is_selling(redeemed));
		// 510 - 270 * 200 / 900 = 450: 50 of the 500 are left, and nobody pays them.
		run_blocks(300);
		assert_ok!(bid(BIDDER, auction, 1_000 * UNIT));
		assert_eq!(WEALTH - nusd(BIDDER), 450 * UNIT);
		let loss = UncoveredLoss { from_the_beginning: 50 * UNIT, episode: 0 };
		assert_eq!((ledger().status, ledger().uncovered), (MarketStatus::Frozen, loss));
		let row = CollectionLedger {
			limits: None,
			principal: 500 * UNIT,
			in_liquidation: 500 * UNIT,
			liquidation_limit: 50_000 * UNIT,
			items: 1,
			inventory: 0,
			uncovered: loss,
		};
		assert_eq!(collection_ledger(), Some(row));
		// The other market is neither frozen nor blamed. Its redemption burns principal of 500, and
		// the fine of 25 against the shortfall.
		assert_eq!(ledger_of(other).status, MarketStatus::Open);
		assert_ok!(Credit::redeem(signed(RIVAL), redeemed, u128::MAX));
		let books = Flows {
			minted: 1_000 * UNIT,
			burned: 450 * UNIT + 500 * UNIT + 25 * UNIT,
			shortfall: 25 * UNIT,
			uncovered: FixedU128::from_rational(1, 2),
			episode: 0,
		};
		assert_eq!((flows(), fund()), (books, 0));
		assert_eq!(ledger_of(other).uncovered, UncoveredLoss::default());
		// 25 of the loss of 50 are left, in the collection's row too, under new limits.
		report_price(600);
		let open = || open_in(other, NEIGHBOUR, &[10], 290 * UNIT);
		limit_collection(315 * UNIT - 1, 5);
		assert_noop!(open(), Error::<Runtime>::AboveCollectionCeiling);
		let limits = Some(limit_collection(315 * UNIT, 5));
		assert_ok!(open());
		let row = CollectionLedger { limits, principal: 290 * UNIT, in_liquidation: 0, ..row };
		assert_eq!(collection_ledger(), Some(row));
		assert_noop!(
			call(|| Credit::draw(signed(NEIGHBOUR), redeemed + 1, 1)),
			Error::<Runtime>::AboveCollectionCeiling
		);
		// Of 40 given, 25 are burned and 15 go to the fund; the loss no longer counts.
		assert_ok!(Credit::recapitalise(signed(RIVAL), 40 * UNIT));
		assert_eq!((flows().shortfall, flows().episode, fund()), (0, 1, 15 * UNIT));
		assert_ok!(open_in(other, NEIGHBOUR, &[11], 25 * UNIT));
		assert_noop!(
			open_in(other, NEIGHBOUR, &[12], UNIT),
			Error::<Runtime>::AboveCollectionCeiling
		);
	});
}

#[test]
fn bucket_flows_and_numbers_should_go_on_when_measures_on_limits_and_pause_lapse() {
	ExtBuilder::default().build_and_execute(|| {
		// The bucket holds half of 6000.
		assert_ok!(set_limits(|limits| limits.mint_per_day = 6_000 * UNIT));
		let before = global().limits;
		let (id, taken_at) = (open(&[0, 1, 2, 3, 4], 2_500 * UNIT), Timestamp::get());
		assert_ok!(set_limits_by(signed(GUARDIAN), |limits| limits.mint_per_day = 5_200 * UNIT));
		assert_noop!(
			open_in(MARKET, NEIGHBOUR, &[10], 100 * UNIT + 1),
			Error::<Runtime>::AboveMintRate
		);
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[10], 100 * UNIT));
		assert_ok!(Credit::set_pause(signed(GUARDIAN), PauseLevel::Borrowing));
		// Half a day leaks half of 2600: 1300 of 2600 are left, and 600 repaid leave 700.
		pass_time_at(math::DAY / 2, 1000);
		assert_ok!(Credit::repay(signed(RIVAL), id, 600 * UNIT));
		let bucket = MintBucket { level: 700 * UNIT, updated_at: taken_at + math::DAY / 2 };
		let books = Flows { minted: 2_600 * UNIT, burned: 600 * UNIT, ..Default::default() };
		let now = global();
		assert_eq!((now.bucket, now.flows, now.next_loan), (bucket, books, 2));
		pass_time_at(math::DAY * 5 / 2, 1000);
		next_block();
		// Limits and pause are those of three days ago; everything else is that of today.
		let after = GlobalLedger {
			pause: PauseState {
				level: PauseLevel::None,
				since: taken_at + 3 * math::DAY,
				sheltered_until: 0,
			},
			limits: before,
			// Up to now it leaked by the guardian's limit: more than the 700 that were left.
			bucket: MintBucket { level: 0, updated_at: taken_at + 3 * math::DAY },
			flows: books,
			next_loan: 2,
		};
		assert_eq!(global(), after);
		// The bucket is empty: 3000 may be minted, and the next loan is the third.
		report_price(1000);
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[11, 12, 13, 14, 15], 2_500 * UNIT));
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[16], 500 * UNIT));
		assert_noop!(open_in(MARKET, NEIGHBOUR, &[17], UNIT), Error::<Runtime>::AboveMintRate);
		assert_eq!((loan(2).items.len(), loan(3).items.len(), global().next_loan), (5, 1, 4));
		assert_eq!(flows().minted, 5_600 * UNIT);
	});
}

#[test]
fn shelter_after_a_pause_should_last_its_day_when_everything_else_in_its_row_moves() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let pause = |level| Credit::set_pause(root(), level).expect("governance may");
		pause(PauseLevel::Liquidations);
		crash_to(600);
		pause(PauseLevel::None);
		let (lifted_at, until) = (Timestamp::get(), Timestamp::get() + math::DAY);
		let shelter = || global().pause.sheltered_until;
		assert_eq!(shelter(), until);
		// What a stranger, a neighbour, a vote and a guardian write into the same row.
		assert_ok!(Credit::recapitalise(signed(RIVAL), 1));
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[10], 300 * UNIT));
		assert_ok!(Credit::repay(signed(RIVAL), id + 1, u128::MAX));
		assert_ok!(set_limits(|limits| limits.liquidations_per_block = 2));
		assert_ok!(set_limits_by(signed(GUARDIAN), |limits| limits.ceiling -= 1));
		assert_eq!(shelter(), until);
		// Another level, there and back, neither ends the shelter nor prolongs it.
		pass_time_at(math::DAY / 2, 600);
		pause(PauseLevel::Borrowing);
		assert_eq!((shelter(), global().pause.since), (until, lifted_at + math::DAY / 2));
		pause(PauseLevel::None);
		assert_eq!(shelter(), until);
		pass_time_at(math::DAY / 2 - 1, 600);
		next_block();
		assert!(is_in_line(id));
		next_block();
		assert!(is_selling(id));
		// Setting the same pause again does not restart the three days for bids.
		pause(PauseLevel::Liquidations);
		let since = global().pause.since;
		pass_time(math::DAY);
		pause(PauseLevel::Liquidations);
		assert_eq!((global().pause.since, shelter()), (since, until));
	});
}

#[test]
fn market_that_lost_money_in_a_halt_should_be_frozen_and_sheltered_when_the_halt_lapses() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let lost = open(&[0], 500 * UNIT);
			let other = open_by(NEIGHBOUR, &[10], 400 * UNIT);
			crash_to(600);
			assert!(is_selling(lost) && is_in_line(other));
			set_status(signed(GUARDIAN), MarketStatus::Halted);
			let (halted_at, index, owed) = (Timestamp::get(), ledger().index, debt(other));
			// Nobody buys the item: the loss does not change the status of the halted market.
			run_blocks(1_001);
			assert!(!Loans::<Runtime>::contains_key(lost));
			let stands = |status| {
				assert_eq!((ledger().status, ledger().index), (status, index));
				assert_eq!((debt(other), flows().shortfall), (owed, 500 * UNIT));
			};
			stands(MarketStatus::Halted);
			pass_time_at(halted_at + 3 * math::DAY - Timestamp::get(), 500);
			let lapsed_at = Timestamp::get();
			next_block();
			// 0.7 * 500 / 400 = 0.875, but its borrower has a day. Interest goes on from now on.
			assert_eq!(ledger().accrued_at / 1_000, lapsed_at / 1_000);
			assert_eq!((ledger().status, ledger().index), (MarketStatus::Frozen, index));
			let until = lapsed_at + math::DAY;
			assert_eq!(ledger().sheltered_until, until);
			System::assert_has_event(Event::Sheltered { market: Some(MARKET), until }.into());
			pass_time_at(lapsed_at + math::DAY - 1 - Timestamp::get(), 500);
			next_block();
			assert!(is_in_line(other) && debt(other) > owed);
			next_block();
			assert!(is_selling(other));
			assert_noop!(
				call(|| Credit::set_market_status(signed(GUARDIAN), MARKET, MarketStatus::Halted)),
				Error::<Runtime>::MeasureRepeated
			);
		});
}

#[test]
fn repayment_and_sale_should_go_on_when_nothing_limits_minting() {
	ExtBuilder::default().build_and_execute(|| {
		// As only a genesis can.
		let limits = GlobalLimits { mint_per_day: u128::MAX, ..global_limits() };
		Global::<Runtime>::mutate(|global| global.limits = Some(limits));
		let (id, sold) = (open(&[0], 400 * UNIT), open(&[1], 500 * UNIT));
		crash_to(600);
		let [(_, auction)] = on_sale(sold)[..] else { panic!("one item is on sale") };
		assert_ok!(bid(BIDDER, auction, 560 * UNIT));
		// Half of u128::MAX leaks in a day, so three days leak more than a u128 holds: the bucket
		// is empty by then, and that is no reason to refuse what lowers risk.
		pass_time_at(3 * math::DAY, 600);
		assert_ok!(call(|| Credit::repay(signed(RIVAL), id, 200 * UNIT)));
		pass_time_at(3 * math::DAY, 600);
		run_blocks(100);
		assert_eq!(owner(1), Some(BIDDER));
		pass_time_at(3 * math::DAY, 600);
		assert_ok!(call(|| Credit::draw(signed(BORROWER), id, UNIT)));
	});
}
