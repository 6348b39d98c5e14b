// SPDX-License-Identifier: Apache-2.0

//! What nobody bought: it belongs to the insurance fund, is offered week after week, and pays its
//! former loan or the fund.

use super::rounds::{five_at_714, reserve_and_lowest};
use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, traits::Hooks};
use pignus_primitives::{auction::AuctionId, Moment};
use sp_runtime::{DispatchError, DispatchResult};

const WEEK: Moment = 7 * math::DAY;

/// Let nobody buy an item with a loan of 500 at 600.
fn forfeit() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	run_blocks(1_001);
	assert!(is_in_inventory(0) && !Loans::<Runtime>::contains_key(id));
	id
}

fn row(item: u32) -> InventoryItem {
	Inventory::<Runtime>::get(APES, item).expect("it is in the inventory")
}

/// Let a week pass, so that an item is offered at `price`. Returns its auction.
fn offered_after_a_week(item: u32, price: u32) -> AuctionId {
	pass_time_at(WEEK, price);
	next_block();
	match row(item).state {
		InventoryState::OnSale { auction, .. } => auction,
		waiting => panic!("it is not on sale: {waiting:?}"),
	}
}

fn hand_out(item: u32) -> DispatchResult {
	call(|| Credit::hand_out(root(), APES, item, RIVAL))
}

#[test]
fn forfeited_item_should_be_offered_for_three_quarters_week_after_week() {
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		// The last price was 240, 40 % of 600: 30, 22.5, 16.875, 12.65625, 9.4921875, 7.119140625
		// and 5.33935546875 %, rounded up to millionths each time; then it stays.
		let lowest = [300_000, 225_000, 168_750, 126_563, 94_923, 71_193, 53_395, 53_395, 53_395];
		for share in lowest {
			let auction = offered_after_a_week(0, 600);
			assert_eq!(reserve_and_lowest(auction), (300 * UNIT, 600 * share));
			System::assert_has_event(
				Event::InventoryOffered { collection: APES, item: 0, auction }.into(),
			);
			check_invariants();
			report_price(600);
			run_to_end_of(auction);
		}
		assert_eq!(row(0).falls, 7);
		let [view] = &Credit::inventory(None, 10).items[..] else { panic!("one item is there") };
		assert_eq!((view.item, view.loan, view.lowest.deconstruct()), (0, 0, 53_395));
		assert_eq!(Credit::inventory(Some((APES, 0)), 10).items, []);
	});
}

#[test]
fn price_should_fall_on_from_the_last_one_when_the_lot_had_been_offered_again() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let id = open(&[0, 1, 2, 3, 4], 500 * UNIT);
		pass_time(math::DAY);
		next_block();
		// Offered at 400, 160 and, its share of debt and penalty, 110: 11 % of 1000.
		run_blocks(3_003);
		assert!(is_in_inventory(0) && is_selling(id));
		assert_eq!(row(0).rules.lowest, sp_runtime::Permill::from_parts(82_500));
	});
}

#[test]
fn sale_should_fill_the_hole_first_when_the_loan_is_gone() {
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		assert_eq!(flows().shortfall, 500 * UNIT);
		let auction = offered_after_a_week(0, 600);
		// The former borrower may bid. 520 fill the hole of 500, and 20 are the fund's.
		assert_ok!(Assets::transfer(signed(RIVAL), 1, BORROWER, 100 * UNIT));
		assert_ok!(bid(BORROWER, auction, 520 * UNIT));
		run_to_end_of(auction);
		assert_eq!((owner(0), nusd(BORROWER)), (Some(BORROWER), 80 * UNIT));
		assert_eq!((flows().shortfall, fund()), (0, 20 * UNIT));
		assert_eq!(flows().minted, flows().burned);
		System::assert_has_event(
			Event::InventorySold {
				loan: None,
				collection: APES,
				item: 0,
				buyer: BORROWER,
				price: 520 * UNIT,
				principal: 0,
				interest: 0,
				fund: 520 * UNIT,
			}
			.into(),
		);
		assert_ok!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL));
	});
}

#[test]
fn sale_should_pay_the_loan_when_it_lives_and_end_it_when_nothing_is_left() {
	ExtBuilder::default().build_and_execute(|| {
		let id = five_at_714();
		// Two lots are forfeited; the third brings 606.9, and a redemption cures the rest: of
		// 1893.1 and 60.69 the borrower's friend pays 1500, interest first.
		assert_ok!(bid(BIDDER, 2, 606_900_000));
		run_to_end_of(1);
		report_price(714);
		assert_ok!(Credit::redeem(signed(RIVAL), id, 1_500 * UNIT));
		assert_eq!((loan(id).principal, debt(id)), (453_790_000, 453_790_000));
		let in_fund = fund();
		pass_time_at(WEEK, 714);
		run_blocks(2);
		let on_sale = |item| matches!(row(item).state, InventoryState::OnSale { .. });
		assert!(on_sale(0) && on_sale(1));
		let InventoryState::OnSale { auction, .. } = row(0).state else { panic!("it is on sale") };
		// 357 of 453.79, without a penalty; then 96.79, and 260.21 are the fund's.
		assert_ok!(bid(BIDDER, auction, 357 * UNIT));
		assert_ok!(bid(BIDDER, auction + 1, 357 * UNIT));
		run_to_end_of(auction);
		assert_eq!((loan(id).principal, debt(id)), (96_790_000, 96_790_000));
		assert_eq!(fund(), in_fund);
		run_to_end_of(auction + 1);
		assert!(!Loans::<Runtime>::contains_key(id));
		assert_eq!(fund() - in_fund, 260_210_000);
		assert_eq!((owner(3), owner(4)), (Some(BORROWER), Some(BORROWER)));
	});
}

#[test]
fn offer_should_go_by_the_last_price_when_none_is_fresh() {
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		pass_time(30 * math::DAY);
		next_block();
		assert_eq!(reserve_and_lowest(1), (300 * UNIT, 180 * UNIT));
	});
}

#[test]
fn offers_should_be_one_in_a_block_and_none_in_a_pause() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0, 1, 2], 1_500 * UNIT);
		crash_to(600);
		run_blocks(1_001);
		pass_time_at(WEEK, 600);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		let waiting = || {
			let rows = Inventory::<Runtime>::iter_values();
			rows.filter(|row| matches!(row.state, InventoryState::Waiting { .. })).count()
		};
		next_block();
		assert_eq!(waiting(), 3);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		for left in [2, 1, 0] {
			next_block();
			assert_eq!(waiting(), left);
		}
	});
}

#[test]
fn item_should_be_offered_a_week_later_when_it_could_not_be_handed_to_its_buyer() {
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		let auction = offered_after_a_week(0, 600);
		assert_ok!(bid(BIDDER, auction, 300 * UNIT));
		set_transferable(false);
		run_to_end_of(auction);
		assert_eq!((nusd(BIDDER), is_in_inventory(0)), (WEALTH, true));
		// The price does not fall for it.
		set_transferable(true);
		let auction = offered_after_a_week(0, 600);
		assert_eq!(reserve_and_lowest(auction), (300 * UNIT, 180 * UNIT));
	});
}

#[test]
fn item_should_be_handed_out_by_the_treasurer_unless_it_is_on_sale() {
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		assert_noop!(Credit::hand_out(signed(RIVAL), APES, 0, RIVAL), DispatchError::BadOrigin);
		assert_noop!(hand_out(1), Error::<Runtime>::NotInInventory);
		let auction = offered_after_a_week(0, 600);
		assert_noop!(hand_out(0), Error::<Runtime>::InventoryOnSale);
		run_to_end_of(auction);
		assert_ok!(hand_out(0));
		System::assert_last_event(
			Event::HandedOut { collection: APES, item: 0, dest: RIVAL }.into(),
		);
		assert_ok!(Nfts::transfer(signed(RIVAL), APES, 0, BIDDER));
		assert_eq!((Inventory::<Runtime>::iter().count(), ledger().inventory), (0, 0));
	});
}

#[test]
fn inventory_should_be_guarded_like_a_pledge_but_not_count_as_one() {
	use pallet_nfts::{Call, CollectionSetting, CollectionSettings};
	use pignus_primitives::appraisal::FeedUsers;
	ExtBuilder::default().build_and_execute(|| {
		forfeit();
		let custodian = Credit::inventory_account();
		assert!(call(|| Nfts::transfer(signed(custodian.clone()), APES, 0, RIVAL)).is_err());
		assert!(call(|| Nfts::burn(signed(custodian), APES, 0)).is_err());
		let freeze = CollectionSettings::from_disabled(CollectionSetting::TransferableItems.into());
		let calls: [Call<Runtime>; 3] = [
			Call::lock_collection { collection: APES, lock_settings: freeze },
			Call::lock_item_transfer { collection: APES, item: 0 },
			Call::set_team { collection: APES, issuer: None, admin: None, freezer: Some(TEAM) },
		];
		assert!(calls.iter().all(Credit::endangers_pledges));
		assert!(<Credit as FeedUsers<u32>>::has_principal(&APES));
		assert_noop!(Credit::remove_market(root(), MARKET), Error::<Runtime>::MarketInUse);
		// A limit of one item leaves room for one pledge.
		let limits = CollectionLimits { ceiling: u128::MAX, max_items: 1 };
		assert_ok!(set_collection_limits(root(), APES, limits));
		assert_ok!(Credit::set_market_status(root(), MARKET, MarketStatus::Open));
		report_price(600);
		assert_ok!(open_in(MARKET, NEIGHBOUR, &[10], 100 * UNIT));
	});
}

#[test]
fn idle_block_should_weigh_the_same_when_ten_thousand_items_wait() {
	ExtBuilder::default().build().execute_with(|| {
		forfeit();
		next_block();
		let weigh = || {
			next_block_without_credit();
			Credit::on_initialize(System::block_number())
		};
		let idle = weigh();
		let example = row(0);
		for number in 1..=10_000 {
			let until = Timestamp::get() + WEEK + u64::from(number);
			let state = InventoryState::Waiting { until };
			let row = InventoryItem { number, state, ..example.clone() };
			let key = pignus_primitives::ordered::due_key(until, number);
			InventoryQueue::<Runtime>::insert(key, (APES, 1_000 + number));
			Inventory::<Runtime>::insert(APES, 1_000 + number, row);
		}
		assert_eq!(weigh(), idle);
	});
}
