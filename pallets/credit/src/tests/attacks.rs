// SPDX-License-Identifier: Apache-2.0

//! What has been tried against lenders on NFTs elsewhere, tried here. `docs/security.md` says which
//! attack is which; those that belong to one call are tested beside it.

use crate::{mock::*, *};
use pallet_collateral_auction::{
	AuctionClock, AuctionOf, Auctions as AuctionRows, Error as AuctionError, Phase,
};
use pignus_primitives::appraisal::Appraisals;
use polkadot_sdk::{
	frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold},
	pallet_nfts::{Error as NftsError, ItemPriceOf},
	sp_runtime::{DispatchResult, FixedPointNumber, FixedU128, Permill},
};
use std::collections::BTreeSet;

fn open_in(market: MarketId, who: AccountId, pledged: &[u32], amount: u128) -> DispatchResult {
	call(|| Credit::open(signed(who), market, items(pledged), amount))
}

/// A loan of 500 on one item of 1000, in liquidation at 600: reserve 510, penalty 50, fine 25.
fn in_liquidation() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert_eq!(loan(id).status, LoanStatus::InLiquidation);
	id
}

fn send(from: AccountId, to: AccountId, amount: u128) {
	Assets::transfer(signed(from), 1, to, amount).expect("he has it");
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
		// Neither its new owner nor its former one, and not while it is for sale.
		assert_ok!(Credit::transfer_loan(signed(BORROWER), id, NEIGHBOUR));
		refused(NEIGHBOUR);
		refused(BORROWER);
		assert_ok!(Credit::unwind(signed(NEIGHBOUR), id));
		refused(NEIGHBOUR);
		crash_to(600);
		assert_eq!(loan(id).status, LoanStatus::InLiquidation);
		refused(NEIGHBOUR);
	});
}

/// Every order of every selection of `steps`: a block author may put off and leave out what he
/// likes.
fn selections<Step: Copy>(steps: &[Step]) -> Vec<Vec<Step>> {
	let mut all = vec![vec![]];
	for (index, first) in steps.iter().enumerate() {
		let mut others = steps.to_vec();
		others.remove(index);
		all.extend(
			selections(&others)
				.into_iter()
				.map(|rest| [&[*first], rest.as_slice()].concat()),
		);
	}
	all
}

/// Run `attempt` and forget what it did.
fn try_out(attempt: impl FnOnce()) {
	use polkadot_sdk::{frame_support::storage::with_transaction, sp_runtime::TransactionOutcome};
	with_transaction(|| {
		attempt();
		check_invariants();
		TransactionOutcome::Rollback(DispatchResult::Ok(()))
	})
	.expect("no nesting limit is near");
}

#[test]
fn debt_should_stay_within_max_ltv_when_items_are_withdrawn_and_borrowed_on_in_any_order() {
	#[derive(Clone, Copy)]
	enum Step {
		Release,
		Draw,
		OpenOnReleased,
		Repay,
		Refinance,
		Pledge,
	}
	ExtBuilder::default().build_and_execute(|| {
		let other = create_market(|_| ());
		let id = open(&[0, 1], 500 * UNIT);
		let take = |step| match step {
			Step::Release => call(|| Credit::release(signed(BORROWER), id, items(&[1]))),
			Step::Draw => call(|| Credit::draw(signed(BORROWER), id, 300 * UNIT)),
			Step::OpenOnReleased => open_in(MARKET, BORROWER, &[1], 400 * UNIT),
			Step::Repay => call(|| Credit::repay(signed(BORROWER), id, 200 * UNIT)),
			Step::Refinance => call(|| Credit::refinance(signed(BORROWER), id, other)),
			Step::Pledge => call(|| Credit::pledge(signed(BORROWER), id, items(&[1]))),
		};
		let steps = [
			Step::Release,
			Step::Draw,
			Step::OpenOnReleased,
			Step::Repay,
			Step::Refinance,
			Step::Pledge,
		];
		let mut succeeded = [false; 6];
		for selection in selections(&steps) {
			try_out(|| {
				for step in selection {
					succeeded[step as usize] |= take(step).is_ok();
					// Half of 1000 for each item, and no item in two loans.
					let loans: Vec<_> = Loans::<Runtime>::iter().collect();
					for (loan_id, loan) in &loans {
						assert!(debt(*loan_id) <= loan.items.len() as u128 * 500 * UNIT);
					}
					let pledged: usize = loans.iter().map(|(_, loan)| loan.items.len()).sum();
					assert!(pledged <= 2);
				}
			});
		}
		assert_eq!(succeeded, [true; 6]);
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
		// The rival is the borrower: together they have what he drew and her wealth.
		assert_ok!(bid(RIVAL, 0, 510 * UNIT));
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
		assert_ok!(Credit::redeem(signed(BIDDER), id, u128::MAX));
		// However high he bids: 525 paid, 12.5 back, and the item is the borrower's.
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
		// Of his 560 he gets back the surplus of 10.
		assert_eq!(nusd(BORROWER) + nusd(RIVAL), WEALTH + 500 * UNIT - 550 * UNIT);
		assert_eq!((owner(0), fund()), (Some(RIVAL), 50 * UNIT));
	});
}

/// Everything about a market that a vote can change to the disadvantage of those in an auction.
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
		config.auction.floor = Permill::from_percent(20);
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
		// An account that was opened with a deposit can be given up, and what is in it burned.
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
		assert_eq!(loan(id).status, LoanStatus::InLiquidation);
		assert_noop!(bid(NEIGHBOUR, 0, 560 * UNIT), Error::<Runtime>::BorrowerCannotBid);
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		// Whoever gives a loan away gives its surplus of 10 away.
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
		// 500, 50 and 10 as ever; what was given lies where it was sent.
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
			assert_eq!(owner(item), Some(TREASURY));
		}
		assert_eq!((flows().shortfall, ledger().in_liquidation), (3_000 * UNIT, 0));
		// Nothing new is lent on it, and nobody else is caught in it.
		assert_eq!(ledger().status, MarketStatus::Frozen);
		assert_ok!(Credit::repay(signed(NEIGHBOUR), sound, u128::MAX));
		assert_ok!(Nfts::transfer(signed(NEIGHBOUR), APES, 10, RIVAL));
		// The hole is known to the unit, and can be filled.
		assert_eq!(flows().minted - flows().burned, 3_000 * UNIT);
		assert_ok!(Credit::recapitalise(signed(RIVAL), 3_000 * UNIT));
		assert_eq!(flows().shortfall, 0);
	});
}

#[test]
fn dust_loans_should_hold_up_no_large_one_when_all_fall_due_at_once() {
	ExtBuilder::market(|config| config.terms.duration = Some(math::DAY)).build_and_execute(|| {
		let dust: Vec<_> = (0..9).map(|item| open(&[item], UNIT)).collect();
		// Each costs 100 for itself and 10 for its item while it lasts.
		assert_eq!(Balances::balance_on_hold(&HoldReason::Loan.into(), &BORROWER), 9 * 110);
		pass_time_at(math::DAY / 2, 1000);
		let large = open_by(NEIGHBOUR, &[10, 11, 12, 13, 14], 2_500 * UNIT);
		pass_time_at(math::DAY / 2, 600);
		crash_to(600);
		// Half of the four openings of the very first block are kept for the unhealthy.
		assert_eq!(loan(large).status, LoanStatus::InLiquidation);
		let begun = dust.iter().filter(|id| loan(**id).status == LoanStatus::InLiquidation);
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
		// What it has left to mint under the locked supply counts one unit, whatever it is called,
		// and of the whole collection a tenth of the supply of 200 is accepted.
		for item in 20..41 {
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
		assert_noop!(open_in(MARKET, RIVAL, &[40], UNIT), Error::<Runtime>::AboveCollectionItems);
	});
}

#[test]
fn author_should_liquidate_no_healthy_loan_when_he_orders_and_withholds_as_he_likes() {
	#[derive(Clone, Copy)]
	enum Step {
		Report,
		LiquidateSound,
		LiquidateLate,
		Repay,
		NextBlock,
	}
	ExtBuilder::default().build_and_execute(|| {
		// In default below 428.57, 642.86 and 714.29.
		let sound = open(&[0], 300 * UNIT);
		let middle = open_by(NEIGHBOUR, &[10], 450 * UNIT);
		let late = open(&[1], 500 * UNIT);
		next_block();
		let liquidate = |id| call(|| Credit::liquidate(signed(RIVAL), id));
		let take = |step| match step {
			// The liquidation price falls to 700 with it.
			Step::Report => {
				report_price(700);
				Ok(())
			},
			Step::LiquidateSound => liquidate(sound),
			Step::LiquidateLate => liquidate(late),
			// 480 against 490, healthy again.
			Step::Repay => call(|| Credit::repay(signed(BORROWER), late, 20 * UNIT)),
			Step::NextBlock => {
				next_block();
				Ok(())
			},
		};
		let steps =
			[Step::Report, Step::LiquidateSound, Step::LiquidateLate, Step::Repay, Step::NextBlock];
		let price = || Appraisal::liquidation_price(&APES).expect("a fresh price");
		// 70 % of what its items are worth is less than its debt.
		let is_unhealthy = |id| {
			let value = price().saturating_mul_int(loan(id).items.len() as u128 * UNIT);
			debt(id) * 10 > value * 7
		};
		let is_begun = |id| loan(id).status == LoanStatus::InLiquidation;
		let mut begun_at_last = 0;
		for selection in selections(&steps) {
			try_out(|| {
				let steps = selection.into_iter().chain([Step::NextBlock]);
				for step in steps {
					let before =
						[sound, middle, late].map(|id| (id, is_begun(id), is_unhealthy(id)));
					let _ = take(step);
					for (id, was_begun, was_unhealthy) in before {
						assert!(was_begun || was_unhealthy || !is_begun(id));
					}
				}
				// Nor can he keep one from being liquidated by leaving out that call.
				assert!(!is_begun(sound) && !is_begun(middle));
				assert!(is_begun(late) || !is_unhealthy(late));
				begun_at_last += u32::from(is_begun(late));
			});
		}
		assert!(begun_at_last > 0);
	});
}

/// The parts of the last blocks of an auction that a block author can arrange.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closing {
	/// His own bid, the least there is.
	BidOfAuthor,
	BidOfBidder,
	BidOfRival,
	Redeem,
	Settle,
	ThreeBlocks,
}

const AUTHOR: AccountId = NEIGHBOUR;

impl Closing {
	fn bid(self) -> Option<(AccountId, u128)> {
		match self {
			Self::BidOfAuthor => Some((AUTHOR, 510 * UNIT)),
			Self::BidOfBidder => Some((BIDDER, 560 * UNIT)),
			Self::BidOfRival => Some((RIVAL, 600 * UNIT)),
			_ => None,
		}
	}

	/// `has_room`: whether the hook comes to closing what is due.
	fn take(self, id: LoanId, has_room: bool) -> DispatchResult {
		match self {
			Self::Redeem => call(|| Credit::redeem(signed(BORROWER), id, u128::MAX)),
			Self::Settle => call(|| Auctions::settle(signed(AUTHOR), 0)),
			Self::ThreeBlocks if has_room => {
				run_blocks(3);
				Ok(())
			},
			Self::ThreeBlocks => {
				AuctionClock::<Runtime>::mutate(|clock| *clock += 3);
				next_block_without_credit();
				Ok(())
			},
			Self::BidOfAuthor | Self::BidOfBidder | Self::BidOfRival => {
				let (who, amount) = self.bid().expect("it is one");
				bid(who, 0, amount)
			},
		}
	}
}

fn lot() -> Option<AuctionOf<Runtime>> {
	AuctionRows::<Runtime>::get(0)
}

/// What became of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
	Redeemed,
	SoldByAuction,
	SoldWhileFalling,
	StillOnSale,
}

/// Play the last blocks of an auction in one order and compare with what the rules say.
fn close_in_order(id: LoanId, steps: Vec<Closing>, has_room: bool) -> Ending {
	let clock = AuctionClock::<Runtime>::get;
	let people = [AUTHOR, BIDDER, RIVAL, BORROWER];
	let wealth = people.clone().map(nusd);
	// Who leads, and with what; whether the borrower paid before anybody had won.
	let mut leader: Option<(AccountId, u128)> = None;
	let mut redeemed = false;
	for step in steps {
		let phase = lot().map(|row| (row.phase == Phase::English, clock() < row.end));
		let has_won = leader.is_some() && phase != Some((true, true));
		let taken = step.take(id, has_room).is_ok();
		match step.bid() {
			Some((who, amount)) if taken => {
				// The reserve, or a twentieth more than the one before. Without a bid by the end
				// the price falls: 510 - 270 * 2 / 900 = 509.4 two ticks later.
				let is_english = phase == Some((true, true));
				let price = if is_english { amount } else { 509_400_000 };
				let least = match &leader {
					Some((_, top)) => top * 21 / 20,
					None if is_english => 510 * UNIT,
					None => 509_400_000,
				};
				assert!(!has_won && !redeemed && price >= least);
				leader = Some((who, price));
			},
			None if step == Closing::Redeem && !has_won => {
				assert!(taken || redeemed);
				redeemed = true;
			},
			_ => {},
		}
	}
	// A bid moves the end by three ticks at most.
	for _ in 0..4 {
		if lot().is_some_and(|row| row.standing.is_some()) {
			next_block();
		}
	}
	let paid = |who: &AccountId| {
		let place = people.iter().position(|other| other == who).expect("one of them");
		wealth[place] as i128 - nusd(who.clone()) as i128
	};
	let units = |amount: u128| amount as i128;
	let first = leader.as_ref().map(|(who, _)| who.clone());
	let mut others = [AUTHOR, BIDDER, RIVAL].into_iter().filter(|who| first.as_ref() != Some(who));
	assert!(others.all(|who| paid(&who) == 0));
	// Nothing is lost but what was burned with the debt.
	assert_eq!(Assets::total_supply(1), 2 * WEALTH + flows().minted - flows().burned);
	match leader {
		// 500 and the fine of 25, half of it to who led.
		_ if redeemed => {
			let share = first.map_or(0, |who| -paid(&who));
			assert!(share == 0 || share == 12_500_000);
			assert_eq!((owner(0), paid(&BORROWER)), (Some(BORROWER), 525_000_000));
			assert_eq!(units(fund()), 25_000_000 - share);
			Ending::Redeemed
		},
		// The debt of 500, then up to 50 for the fund, and the rest is the borrower's.
		Some((buyer, price)) => {
			assert_eq!((owner(0), paid(&buyer)), (Some(buyer), units(price)));
			let penalty = (price - 500 * UNIT).min(50 * UNIT);
			assert_eq!(fund(), penalty);
			assert_eq!(-paid(&BORROWER), units(price - 500 * UNIT - penalty));
			match price < 510 * UNIT {
				true => Ending::SoldWhileFalling,
				false => Ending::SoldByAuction,
			}
		},
		None => {
			assert!(lot().is_some_and(|row| row.standing.is_none()));
			Ending::StillOnSale
		},
	}
}

#[test]
fn author_should_sell_no_lot_below_its_rules_when_he_orders_and_withholds_as_he_likes() {
	for has_room in [true, false] {
		ExtBuilder::default().build_and_execute(|| {
			let id = in_liquidation();
			send(RIVAL, AUTHOR, 1_000 * UNIT);
			send(RIVAL, BORROWER, 100 * UNIT);
			// The last tick in which bids are taken, unless one extends it.
			run_blocks(99);
			assert_eq!(lot().map(|row| row.end), Some(AuctionClock::<Runtime>::get() + 1));
			let mut steps = vec![
				Closing::BidOfAuthor,
				Closing::BidOfBidder,
				Closing::BidOfRival,
				Closing::Redeem,
				Closing::ThreeBlocks,
			];
			// Where the hook has closed what is due there is nothing to settle.
			if !has_room {
				steps.push(Closing::Settle);
			}
			let mut endings = BTreeSet::new();
			for selection in selections(&steps) {
				try_out(|| {
					endings.insert(close_in_order(id, selection, has_room));
				});
			}
			assert_eq!(endings.len(), 4, "{endings:?}");
		});
	}
}
