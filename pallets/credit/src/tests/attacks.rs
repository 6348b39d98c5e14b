// SPDX-License-Identifier: Apache-2.0

//! What has been tried against other lenders on NFTs, tried here. `docs/security.md` says which
//! attack is which; attacks on a single call are tested with that call.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pallet_nfts::{Error as NftsError, ItemPriceOf};
use pignus_auctions::Error as AuctionError;
use sp_runtime::{FixedU128, Permill};

/// A loan of 500 on one item of 1000, in liquidation at 600: reserve 510, penalty 50, fine 25.
pub(super) fn in_liquidation() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert!(is_selling(id));
	id
}

pub(super) fn send(from: AccountId, to: AccountId, amount: u128) {
	Assets::transfer(signed(from), 1, to, amount).expect("they have it");
}

#[test]
fn item_should_not_be_pledged_twice_when_it_backs_a_loan_anywhere() {
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let (id, another) = (open(&[0], 500 * UNIT), open(&[1], 100 * UNIT));
		let refused = |who: AccountId| {
			for market in [MARKET, other] {
				assert_noop!(
					open_in(market, who.clone(), &[0], UNIT),
					Error::<Runtime>::ItemAlreadyPledged
				);
			}
		};
		refused(BORROWER);
		assert_noop!(
			call(|| Credit::pledge(signed(BORROWER), another, items(&[0]))),
			Error::<Runtime>::ItemAlreadyPledged
		);
		// Neither its new owner nor its former one can pledge it, nor can anyone while it is for
		// sale.
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		refused(NEIGHBOUR);
		refused(BORROWER);
		assert_ok!(Credit::unwind(signed(NEIGHBOUR), id));
		refused(NEIGHBOUR);
		crash_to(600);
		assert!(is_selling(id));
		refused(NEIGHBOUR);
	});
}

#[test]
fn listing_should_be_dead_when_the_item_was_released_redeemed_or_sold() {
	type Ending = fn(LoanId);
	let endings: [(Ending, AccountId); 3] = [
		(
			|id| {
				assert_ok!(Credit::pledge(signed(BORROWER), id, items(&[1])));
				assert_ok!(Credit::release(signed(BORROWER), id, items(&[0])));
			},
			BORROWER,
		),
		(
			|id| {
				crash_to(600);
				assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
			},
			BORROWER,
		),
		(
			|_| {
				crash_to(600);
				assert_ok!(bid(BIDDER, 0, 560 * UNIT));
				run_to_end_of(0);
			},
			BIDDER,
		),
	];
	for (end, owner_then) in endings {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(Nfts::approve_transfer(signed(BORROWER), APES, 0, NEIGHBOUR, None));
			let id = open(&[0], 500 * UNIT);
			assert_ok!(Nfts::set_price(signed(BORROWER), APES, 0, Some(5), None));
			end(id);
			assert_eq!(owner(0), Some(owner_then));
			assert!(!ItemPriceOf::<Runtime>::contains_key(APES, 0));
			assert_noop!(
				call(|| Nfts::buy_item(signed(RIVAL), APES, 0, 5)),
				NftsError::<Runtime>::NotForSale
			);
			assert_noop!(
				Nfts::transfer(signed(NEIGHBOUR), APES, 0, NEIGHBOUR),
				NftsError::<Runtime>::NoPermission
			);
		});
	}
}

#[test]
fn collateral_should_return_to_its_borrower_when_a_stranger_pays_in_any_way() {
	type Payment = fn(LoanId);
	let payments: [Payment; 4] = [
		|id| {
			assert_ok!(Credit::repay(signed(RIVAL), id, u128::MAX));
		},
		|id| {
			assert_ok!(Credit::repay(signed(RIVAL), id, 499 * UNIT));
			assert_noop!(
				call(|| Credit::release(signed(RIVAL), id, items(&[0]))),
				Error::<Runtime>::NotBorrower
			);
			assert_ok!(Credit::repay(signed(RIVAL), id, UNIT));
		},
		|_| {
			assert_ok!(Credit::pay_income(signed(RIVAL), APES, 0, 500 * UNIT));
		},
		|id| {
			crash_to(600);
			assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		},
	];
	for pay in payments {
		ExtBuilder::default().build_and_execute(|| {
			let id = open(&[0], 500 * UNIT);
			pay(id);
			assert!(!Loans::<Runtime>::contains_key(id));
			assert_eq!((owner(0), nusd(BORROWER)), (Some(BORROWER), 500 * UNIT));
			assert!(nusd(RIVAL) <= WEALTH - 500 * UNIT);
		});
	}
}

#[test]
fn redemption_should_cost_half_the_fine_when_the_borrower_bids_through_another_account() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		// The rival is the borrower too: the two accounts have what was drawn and the rival's
		// wealth.
		assert_ok!(bid(RIVAL, 0, 510 * UNIT));
		run_blocks(3);
		send(RIVAL, BORROWER, 25 * UNIT);
		assert_ok!(Credit::redeem(signed(BORROWER), id, u128::MAX));
		// Debt 500 and fine 25, of which 12.5 come back to the only bidder.
		assert_eq!(nusd(BORROWER) + nusd(RIVAL), WEALTH - 12_500_000);
		assert_eq!((owner(0), fund()), (Some(BORROWER), 12_500_000));
	});
}

#[test]
fn bidder_should_lose_money_when_he_redeems_the_loan_he_bid_on_for_its_fine() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		assert_ok!(bid(BIDDER, 0, 10_000 * UNIT));
		run_blocks(3);
		assert_ok!(Credit::redeem(signed(BIDDER), id, u128::MAX));
		// However high the bid: 525 paid, 12.5 back, and the item is the borrower's.
		assert_eq!(nusd(BIDDER), WEALTH - 512_500_000);
		assert_eq!((owner(0), fund()), (Some(BORROWER), 12_500_000));
	});
}

#[test]
fn borrower_should_pay_debt_and_penalty_when_he_buys_his_own_lot_through_another_account() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		assert_noop!(bid(RIVAL, 0, 510 * UNIT - 1), AuctionError::<Runtime>::BidTooLow);
		assert_ok!(bid(RIVAL, 0, 560 * UNIT));
		run_to_end_of(0);
		// Of the 560 the borrower gets back the surplus of 10.
		assert_eq!(nusd(BORROWER) + nusd(RIVAL), WEALTH + 500 * UNIT - 550 * UNIT);
		assert_eq!((owner(0), fund()), (Some(RIVAL), 50 * UNIT));
	});
}

/// Everything about a market that a vote can change to the disadvantage of those who take part in
/// an auction.
fn vote_the_worst() {
	assert_ok!(update_market(|config| {
		config.terms.max_ltv = Permill::from_percent(20);
		config.terms.liquidation_ltv = Permill::from_percent(35);
		config.limits.max_multiplier = FixedU128::from_u32(1);
		config.liquidation.penalty = Permill::from_percent(15);
		config.liquidation.redeem_fine = Permill::from_percent(15);
		config.liquidation.redeem_min = Permill::one();
		config.liquidation.target_health = FixedU128::from_u32(2);
		config.auction.english = 18;
		config.auction.dutch = 18;
		config.auction.extension = 1;
		config.auction.max_extension = 10;
		config.auction.increment = Permill::from_percent(20);
		config.auction.reserve_low = Permill::from_percent(21);
		config.auction.lowest = Permill::from_percent(20);
		config.royalty = Some((ARTIST, Permill::from_percent(10)));
	}));
}

#[test]
fn running_auction_should_sell_by_its_own_rules_when_all_parameters_are_changed() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		vote_the_worst();
		assert_noop!(Credit::remove_market(root(), MARKET), Error::<Runtime>::MarketInUse);
		// 510 * 1.05 = 535.5 is still enough, and the end is still a hundred ticks off.
		assert_ok!(bid(RIVAL, 0, 535_500_000));
		run_blocks(97);
		assert_ok!(bid(BIDDER, 0, 600 * UNIT));
		assert_eq!(owner(0), Some(BORROWER));
		run_to_end_of(0);
		// Penalty 10 % of 500 and no royalty: 500, 50, 50.
		assert_eq!((fund(), nusd(ARTIST), nusd(BORROWER)), (50 * UNIT, 0, 550 * UNIT));
		assert_eq!((owner(0), nusd(BIDDER)), (Some(BIDDER), WEALTH - 600 * UNIT));
	});
}

#[test]
fn unsold_lot_and_redemption_should_keep_their_rules_when_all_parameters_are_changed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		vote_the_worst();
		// 510 - 270 * 450 / 900 = 375 in the middle of the fall, as if nothing had been voted.
		run_blocks(100 + 450);
		assert_noop!(bid(RIVAL, 0, 375 * UNIT - 1), AuctionError::<Runtime>::BidTooLow);
		// The fine is 5 % of 500.
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_eq!((fund(), nusd(RIVAL)), (25 * UNIT, WEALTH - 525 * UNIT));
	});
}

#[test]
fn surplus_should_be_kept_as_a_claim_when_the_borrower_cannot_be_credited() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		let issuer = || signed(Credit::account_id());
		assert_ok!(Assets::block(issuer(), 1, BORROWER));
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		// The sale itself is as good as any: the bidder has the item, the fund its penalty.
		assert_eq!((owner(0), fund(), nusd(BORROWER)), (Some(BIDDER), 50 * UNIT, 500 * UNIT));
		assert_ok!(Assets::thaw(issuer(), 1, BORROWER));
		assert_ok!(Auctions::claim(signed(BORROWER), 0));
		assert_eq!(nusd(BORROWER), 510 * UNIT);
		assert!(call(|| Auctions::claim(signed(BORROWER), 0)).is_err());
	});
}

#[test]
fn surplus_should_reach_the_borrower_when_his_account_has_died() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		send(BORROWER, RIVAL, 500 * UNIT);
		assert_eq!(Assets::maybe_balance(1, BORROWER), None);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		assert_eq!((nusd(BORROWER), fund()), (10 * UNIT, 50 * UNIT));
	});
}

#[test]
fn lot_should_be_paid_when_its_bidder_tries_to_burn_his_account() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		// An account that was opened with a deposit can be given up, and its balance is burned.
		let bidder = || signed(TEAM);
		assert_ok!(Assets::touch(bidder(), 1));
		send(RIVAL, TEAM, 561 * UNIT);
		assert_ok!(bid(TEAM, 0, 560 * UNIT));
		assert!(call(|| Assets::refund(bidder(), 1, true)).is_err());
		assert!(call(|| Assets::transfer(bidder(), 1, RIVAL, 2 * UNIT)).is_err());
		let _ = call(|| Assets::transfer_all(bidder(), 1, RIVAL, false));
		run_to_end_of(0);
		assert_eq!((owner(0), fund()), (Some(TEAM), 50 * UNIT));
	});
}

#[test]
fn liquidation_should_follow_the_loan_when_it_is_handed_over_before_the_block_that_starts_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		next_block();
		report_price(600);
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		next_block();
		assert!(is_selling(id));
		assert_noop!(bid(NEIGHBOUR, 0, 560 * UNIT), AuctionError::<Runtime>::BidderBarred);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		// Whoever gives a loan away gives away its surplus of 10.
		assert_eq!((nusd(BORROWER), nusd(NEIGHBOUR)), (500 * UNIT, 10 * UNIT));
	});
}

#[test]
fn gift_should_change_no_book_when_it_is_sent_to_the_accounts_of_the_pallets() {
	ExtBuilder::default().build().execute_with(|| {
		let accounts = [Credit::account_id(), Credit::insurance_account(), Auctions::account_id()];
		// Before the first loan, where shares of a pool could be inflated, and in mid-auction.
		accounts.iter().for_each(|account| send(RIVAL, account.clone(), 1));
		let id = in_liquidation();
		accounts.iter().for_each(|account| send(RIVAL, account.clone(), 1_000 * UNIT));
		assert_eq!((debt(id), ledger().index), (500 * UNIT, FixedU128::from_u32(1)));
		let drawn = Flows { minted: 500 * UNIT, ..Default::default() };
		assert_eq!(flows(), drawn);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		// 500, 50 and 10 as always; the gifts stay where they were sent.
		assert_eq!(flows(), Flows { burned: 500 * UNIT, ..drawn });
		let gift = 1_000 * UNIT + 1;
		assert_eq!((fund(), nusd(BORROWER)), (gift + 50 * UNIT, 510 * UNIT));
		assert_eq!((nusd(Credit::account_id()), nusd(Auctions::account_id())), (gift, gift));
		Credit::do_try_state().expect("the invariants of credit hold");
		Auctions::do_try_state().expect("the invariants of auctions hold");
	});
}

#[test]
fn every_loan_should_come_to_its_end_when_nobody_ever_bids() {
	ExtBuilder::default().build_and_execute(|| {
		let doomed: Vec<_> = (0..6).map(|item| open(&[item], 500 * UNIT)).collect();
		let sound = open_by(NEIGHBOUR, &[10, 11], 200 * UNIT);
		crash_to(600);
		// Four begin in this block and two in the next; 100 ticks up, 900 down.
		run_blocks(1_001);
		for (id, item) in doomed.iter().zip(0..) {
			assert!(!Loans::<Runtime>::contains_key(id));
			assert!(is_in_inventory(item));
		}
		assert_eq!((flows().shortfall, ledger().in_liquidation), (3_000 * UNIT, 0));
		// Nothing new is lent in the market, and nobody else is caught in it.
		assert_eq!(ledger().status, MarketStatus::Frozen);
		assert_ok!(Credit::repay(signed(NEIGHBOUR), sound, u128::MAX));
		assert_ok!(Nfts::transfer(signed(NEIGHBOUR), APES, 10, RIVAL));
		// The shortfall is known to the unit, and can be made good.
		assert_eq!(flows().minted - flows().burned, 3_000 * UNIT);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 3_000 * UNIT));
		assert_eq!(flows().shortfall, 0);
	});
}

#[test]
fn dust_loans_should_hold_up_no_large_one_when_all_fall_due_at_once() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let dust: Vec<_> = (0..9).map(|item| open(&[item], UNIT)).collect();
		// While it lasts, each costs a deposit of 100 for itself and 10 for its item.
		assert_eq!(deposit_of(BORROWER), 9 * 110);
		pass_time_at(math::DAY / 2, 1000);
		let large = open_by(NEIGHBOUR, &[10, 11, 12, 13, 14], 2_500 * UNIT);
		pass_time_at(math::DAY / 2, 600);
		crash_to(600);
		// Half of the four liquidations of the very first block are kept for the unhealthy.
		assert!(is_selling(large));
		let begun = dust.iter().filter(|id| is_selling(**id));
		assert!(begun.count() < dust.len());
	});
}

#[test]
fn collection_should_not_be_diluted_when_its_team_mints_after_the_market_opened() {
	ExtBuilder::default().build_and_execute(|| {
		let team = || signed(TEAM);
		assert_noop!(
			Nfts::set_collection_max_supply(team(), APES, 10_000),
			NftsError::<Runtime>::MaxSupplyLocked
		);
		assert!(call(|| Nfts::mint(signed(RIVAL), APES, 20, RIVAL, None)).is_err());
		// What the team can still mint under the locked supply counts for one unit, whatever it is
		// called, and of the 223 items that there are then a tenth is accepted, rounded up.
		for item in 20..43 {
			assert_ok!(Nfts::mint(team(), APES, item, RIVAL, None));
			lock_properties(item);
		}
		let five = |first: u32| (first..first + 5).collect::<Vec<_>>();
		for first in [20, 25, 30] {
			let pledged = five(first);
			assert_noop!(
				open_in(MARKET, RIVAL, &pledged, 2_500 * UNIT + 1),
				Error::<Runtime>::AboveMaxLtv
			);
			assert_ok!(open_in(MARKET, RIVAL, &pledged, 2_500 * UNIT));
		}
		assert_ok!(open_in(MARKET, RIVAL, &five(35), UNIT));
		assert_ok!(open_in(MARKET, RIVAL, &[40, 41, 42], UNIT));
		assert_noop!(
			open_in(MARKET, NEIGHBOUR, &[10], UNIT),
			Error::<Runtime>::AboveCollectionItems
		);
	});
}
