// SPDX-License-Identifier: Apache-2.0

//! What order can do: every order of every selection of what several parties send, since block
//! authors may postpone and leave out what they like.

use super::attacks::{in_liquidation, send};
use crate::{mock::*, *};
use pignus_auctions::{AuctionClock, AuctionOf, Auctions as AuctionRows, Phase};
use pignus_primitives::appraisal::Appraisals;
use sp_runtime::{DispatchResult, FixedPointNumber};
use std::collections::BTreeSet;

/// Every order of every selection of `steps`: block authors may postpone and leave out what they
/// like.
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
	use frame_support::storage::with_transaction;
	use sp_runtime::TransactionOutcome;
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
			// This brings the liquidation price down to 700.
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
		// Its debt is more than 70 % of what its items are worth.
		let is_unhealthy = |id| {
			let value = price().saturating_mul_int(loan(id).items.len() as u128 * UNIT);
			debt(id) * 10 > value * 7
		};
		let is_begun = |id| is_selling(id);
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
				// Nor does leaving out that call keep a loan from being liquidated.
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
	/// The author's own bid, the lowest possible.
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

	/// `has_room`: whether the hook gets to close the auctions that have ended.
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

/// Play the last blocks of an auction in one order and compare the result with the rules.
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
				// The reserve, or a twentieth more than the bid before. Without a bid by the end
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
		// 500 and the fine of 25, half of which goes to the leader.
		_ if redeemed => {
			let share = first.map_or(0, |who| -paid(&who));
			assert!(share == 0 || share == 12_500_000);
			assert_eq!((owner(0), paid(&BORROWER)), (Some(BORROWER), 525_000_000));
			assert_eq!(units(fund()), 25_000_000 - share);
			Ending::Redeemed
		},
		// The debt of 500, then up to 50 for the fund, and the rest goes to the borrower.
		Some((buyer, price)) => {
			assert_eq!((owner(0), paid(&buyer)), (Some(buyer), units(price)));
			let penalty = (price - 500 * UNIT).min(50 * UNIT);
			assert_eq!(fund(), penalty);
			assert_eq!(-paid(&BORROWER), units(price - 500 * UNIT - penalty));
			if price < 510 * UNIT {
				Ending::SoldWhileFalling
			} else {
				Ending::SoldByAuction
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
			// The last tick in which bids are taken, unless one extends the auction.
			run_blocks(99);
			assert_eq!(lot().map(|row| row.end), Some(AuctionClock::<Runtime>::get() + 1));
			let mut steps = vec![
				Closing::BidOfAuthor,
				Closing::BidOfBidder,
				Closing::BidOfRival,
				Closing::Redeem,
				Closing::ThreeBlocks,
			];
			// Where the hook has closed the auction there is nothing to settle.
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
