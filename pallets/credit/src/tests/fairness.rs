// SPDX-License-Identifier: Apache-2.0

//! Who is liquidated when: markets share a block and their collection's buyers, and nothing at the
//! head of an index stops those behind it.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::ordered::{due_key, score_key};
use sp_runtime::{FixedU128, Permill};

/// Let prices fall to `price` while credit's hook does not run.
fn fall_unseen_to(price: u32) {
	for price in [500.max(price), price] {
		next_block_without_credit();
		report_price(price);
	}
}

/// How many loans of a market are in liquidation.
fn started(market: MarketId) -> usize {
	liquidations().into_iter().filter(|id| loan(*id).market == market).count()
}

#[test]
fn markets_should_take_turns_when_both_have_unhealthy_loans() {
	for is_swapped in [false, true] {
		ExtBuilder::default().build_and_execute(|| {
			let other = create_market(|_| ());
			let (many, few) = if is_swapped { (other, MARKET) } else { (MARKET, other) };
			for item in 0..8 {
				assert_ok!(open_in(many, BORROWER, &[item], 500 * UNIT));
			}
			for item in 10..12 {
				assert_ok!(open_in(few, NEIGHBOUR, &[item], 500 * UNIT));
			}
			fall_unseen_to(600);
			// Four start in a block: two of each, then four of the market that has some left.
			next_block();
			assert_eq!((started(many), started(few)), (2, 2));
			next_block();
			assert_eq!((started(many), started(few)), (6, 2));
		});
	}
}

#[test]
fn markets_should_start_one_each_when_they_are_more_than_liquidations_in_a_block() {
	ExtBuilder::default().build_and_execute(|| {
		let markets: Vec<_> = (0..4).map(|_| create_market(|_| ())).collect();
		for (market, item) in markets.iter().zip(0..) {
			for item in [item, item + 4] {
				assert_ok!(open_in(*market, BORROWER, &[item], 500 * UNIT));
			}
		}
		let limits = GlobalLimits { liquidations_per_block: 2, ..global_limits() };
		assert_ok!(set_global_limits(root(), limits));
		fall_unseen_to(600);
		// The first market is visited too, and has nothing.
		for _ in 0..2 {
			next_block();
		}
		assert_eq!(markets.iter().map(|market| started(*market)).collect::<Vec<_>>(), [1; 4]);
		for _ in 0..2 {
			next_block();
		}
		assert_eq!(markets.iter().map(|market| started(*market)).collect::<Vec<_>>(), [2; 4]);
	});
}

#[test]
fn rows_without_a_loan_should_be_removed_and_hold_up_nobody() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let (unhealthy, other) = (open(&[0], 500 * UNIT), open(&[1], 100 * UNIT));
		// Of no loan, of a loan that stands elsewhere, and of one in liquidation.
		let strays = [score_key(u128::MAX, 77), score_key(u128::MAX, other)];
		strays.iter().for_each(|key| RiskIndex::<Runtime>::insert(MARKET, key, ()));
		let due = due_key(1, 78);
		MaturityIndex::<Runtime>::insert(MARKET, due, ());
		fall_unseen_to(600);
		assert_noop!(
			call(|| Credit::liquidate(signed(RIVAL), unhealthy)),
			Error::<Runtime>::NotFirstInLine
		);
		next_block();
		assert_eq!(liquidations(), [unhealthy]);
		let removed = Event::StrayRowRemoved { market: MARKET };
		assert_eq!(take_events().into_iter().filter(|event| *event == removed).count(), 3);
		check_invariants();
		RiskIndex::<Runtime>::insert(MARKET, score_key(u128::MAX, unhealthy), ());
		next_block();
		assert!(is_selling(unhealthy));
	});
}

#[test]
fn markets_of_a_collection_should_share_what_may_be_in_liquidation() {
	let tenth = |config: &mut MarketConfigOf<Runtime>| {
		// A tenth of 10,000: starts while less than 1000 is in liquidation.
		config.limits.ceiling = 10_000 * UNIT;
		config.limits.account_ceiling = 500 * UNIT;
		config.limits.liquidation_share = Permill::from_percent(10);
	};
	ExtBuilder::market(tenth).build_and_execute(|| {
		let other = create_market(tenth);
		let first = open(&[0], 500 * UNIT);
		assert_ok!(open_in(other, BORROWER, &[1], 500 * UNIT));
		assert_ok!(open_in(other, NEIGHBOUR, &[10], 499 * UNIT));
		fall_unseen_to(600);
		run_blocks(3);
		// Each market would allow both of its own; together they allow what one of them does.
		assert_eq!((started(MARKET), started(other)), (1, 1));
		assert_eq!(collection_ledger().map(|row| row.in_liquidation), Some(1_000 * UNIT));
		assert_noop!(
			call(|| Credit::liquidate(signed(RIVAL), first + 2)),
			Error::<Runtime>::LiquidationShareReached
		);
		assert_ok!(Credit::redeem(signed(RIVAL), first, u128::MAX));
		next_block();
		assert_eq!((started(MARKET), started(other)), (0, 2));
	});
}

#[test]
fn collection_should_allow_what_its_most_generous_market_does() {
	ExtBuilder::default().build_and_execute(|| {
		let limit = || collection_ledger().map(|row| row.liquidation_limit);
		assert_eq!(limit(), Some(50_000 * UNIT));
		// 80 % of 100,000; lowered to 60 %; then only the first one is left.
		let generous = create_market(|config| {
			config.limits.liquidation_share = Permill::from_percent(80);
		});
		assert_eq!(limit(), Some(80_000 * UNIT));
		let mut config = Markets::<Runtime>::get(generous).expect("it exists");
		config.limits.liquidation_share = Permill::from_percent(60);
		assert_ok!(replace_market(generous, config));
		assert_eq!(limit(), Some(60_000 * UNIT));
		assert_ok!(Credit::remove_market(root(), generous));
		assert_eq!(limit(), Some(50_000 * UNIT));
	});
}

/// Let the price fall so far that one unit is worth less than the smallest unit of NUSD.
fn fall_to_nothing() {
	for _ in 0..40 {
		next_block_without_credit();
		report(FixedU128::from_inner(500_000_000_000));
	}
}

#[test]
fn worthless_loan_should_be_written_off_when_thirty_days_have_passed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 200 * UNIT));
		let id = open(&[0], 500 * UNIT);
		fall_to_nothing();
		next_block();
		let since = loan(id).worthless_since.expect("nobody could bid");
		assert!(loan(id).items[0].custody == Custody::Pinned && !is_selling(id));
		// The waits double; none goes beyond the end of the term.
		loop {
			let Some(Place::SetAside { retry_at }) = loan(id).place() else { panic!("it waits") };
			assert!(retry_at <= since + 30 * math::DAY);
			pass_time(retry_at - Timestamp::get());
			report(FixedU128::from_inner(500_000_000_000));
			next_block();
			if !Loans::<Runtime>::contains_key(id) {
				break;
			}
			check_invariants();
		}
		assert_eq!(Timestamp::get() - BLOCK_TIME, since + 30 * math::DAY);
		assert!(is_in_inventory(0));
		// The fund pays 200 of 500; the deposit is free.
		assert_eq!((flows().shortfall, fund(), deposit_of(BORROWER)), (300 * UNIT, 0, 0));
		let next_at = since + 37 * math::DAY;
		System::assert_has_event(Event::LotForfeited { loan: id, item: 0, next_at }.into());
		// A week later it is still worth nothing.
		pass_time(7 * math::DAY);
		next_block();
		assert!(take_events()
			.iter()
			.any(|event| matches!(event, Event::InventoryPostponed { .. })));
	});
}

#[test]
fn worthless_item_should_not_keep_the_others_from_being_sold() {
	ExtBuilder::default().build_and_execute(|| {
		let tenth = FixedU128::from_rational(1, 10);
		assert_ok!(Credit::set_multiplier(root(), APES, 1, tenth));
		let id = open(&[0, 1], 500 * UNIT);
		// One unit is worth 0.000005 NUSD, a tenth of it nothing.
		for _ in 0..40 {
			next_block_without_credit();
			report(FixedU128::from_inner(5_000_000_000_000));
		}
		next_block();
		assert_eq!(on_sale(id), [(0, 0)]);
		assert_ok!(bid(BIDDER, 0, 100 * UNIT));
		run_to_end_of(0);
		// Of the rest nothing can be sold: it waits, and counts as in liquidation no longer.
		let until = waits_until(id).expect("it waits");
		assert_eq!((loan(id).principal, ledger().in_liquidation), (400 * UNIT, 0));
		check_invariants();
		assert_noop!(
			call(|| Credit::retry_delivery(signed(RIVAL), id, 1)),
			Error::<Runtime>::DeliveryNotFailed
		);
		pass_time(until - Timestamp::get());
		next_block();
		assert!(is_in_inventory(1) && !Loans::<Runtime>::contains_key(id));
		assert_eq!(flows().shortfall, 400 * UNIT);
	});
}

#[test]
fn waiting_loan_should_go_to_auction_again_when_a_sale_from_the_inventory_finds_a_price() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::set_multiplier(root(), APES, 2, FixedU128::from_rational(1, 10)));
		let id = open(&[0, 1, 2], 1_000 * UNIT);
		crash_to(100);
		assert_eq!(on_sale(id), [(0, 0), (1, 1), (2, 2)]);
		// Nobody buys the first two; the third is bought, but cannot be handed over.
		assert_ok!(bid(BIDDER, 2, 10 * UNIT));
		pallet_nfts::ItemConfigOf::<Runtime>::mutate(APES, 2, |config| {
			let config = config.as_mut().expect("the item exists");
			config.disable_setting(pallet_nfts::ItemSetting::Transferable);
		});
		run_blocks(1_001);
		assert!(is_in_inventory(0) && is_in_inventory(1) && waits_until(id).is_some());
		// It waits although something could be sold, as if that had been worth nothing.
		Loans::<Runtime>::mutate_extant(id, |loan| loan.set_custody(&2, Custody::Pinned));
		check_invariants();
		pass_time_at(7 * math::DAY, 100);
		run_blocks(2);
		assert_ok!(bid(BIDDER, 3, 50 * UNIT));
		run_to_end_of(3);
		assert!(is_selling(id) && waits_until(id).is_none());
		assert_eq!((on_sale(id).len(), ledger().in_liquidation), (1, 950 * UNIT));
		assert_eq!(WaitIndex::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn market_in_turn_should_not_wait_when_others_are_repriced_in_every_block() {
	ExtBuilder::default().build_and_execute(|| {
		create_market(|_| ());
		create_market(|_| ());
		let markets: Vec<_> = MarketsOf::<Runtime>::iter_key_prefix(APES).collect();
		let [first, second, third] = markets[..] else { panic!("there are three") };
		for item in 0..4 {
			assert_ok!(open_in(first, BORROWER, &[item], 500 * UNIT));
			assert_ok!(open_in(second, BORROWER, &[item + 4], 500 * UNIT));
		}
		for item in 10..12 {
			assert_ok!(open_in(third, NEIGHBOUR, &[item], 500 * UNIT));
		}
		let limits = GlobalLimits { liquidations_per_block: 2, ..global_limits() };
		assert_ok!(set_global_limits(root(), limits));
		next_block_without_credit();
		report_price(600);
		for price in [599, 598, 597, 596] {
			next_block();
			report_price(price);
		}
		assert_eq!(liquidations().len(), 8);
		assert!(
			started(third) > 0,
			"{:?}",
			markets.iter().map(|m| started(*m)).collect::<Vec<_>>()
		);
	});
}

#[test]
fn row_of_waiting_loans_should_change_nothing_when_no_loan_waits_there() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		WaitIndex::<Runtime>::insert(due_key(1, id), ());
		next_block();
		assert!(Loans::<Runtime>::contains_key(id) && is_selling(id));
		assert!(!Inventory::<Runtime>::contains_key(APES, 0));
	});
}
