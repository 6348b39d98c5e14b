// SPDX-License-Identifier: Apache-2.0

//! What views say of a loan is what the next call finds, to the last unit.

use crate::{mock::*, position::Position, *};
use frame_support::assert_ok;
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Perquintill};

fn set_min_debt(amount: u128) {
	assert_ok!(update_market(|config| config.limits.min_debt = amount));
}

fn repay(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::repay(signed(who), id, amount))
}

fn redeem(who: AccountId, id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::redeem(signed(who), id, amount))
}

fn draw(id: LoanId, amount: u128) -> DispatchResult {
	call(|| Credit::draw(signed(loan(id).borrower), id, amount))
}

fn multiply(item: u32, hundredths: u32) {
	let multiplier = FixedU128::from_rational(hundredths.into(), 100);
	assert_ok!(Credit::set_multiplier(root(), APES, item, multiplier));
}

#[test]
fn health_should_count_the_units_that_a_redemption_counts() {
	ExtBuilder::default().build_and_execute(|| {
		multiply(0, 200);
		lock_properties(0);
		// Two and one units: 1500 may be borrowed.
		let id = open(&[0, 1], 1_500 * UNIT);
		multiply(0, 100);
		pass_time_at(7 * math::DAY - math::DAY / 2, 1_000);
		// 0.7 * 3 * 700 = 1470 < 1500.
		crash_to(700);
		assert!(is_selling(id));
		pass_time_at(math::DAY / 2, 700);
		let view = Credit::loan(id).expect("it exists");
		// With two units: 0.7 * 2 * 700 / 1500 = 0.6533; three show 0.98.
		assert_eq!(view.health, Some(FixedU128::from_inner(653_333_333_333_333_333)));
	});
}

#[test]
fn verdict_should_be_what_liquidate_says_when_a_multiplier_was_raised() {
	ExtBuilder::default().build_and_execute(|| {
		lock_properties(0);
		let id = open(&[0], 500 * UNIT);
		multiply(0, 200);
		for _ in 0..10 {
			next_block_without_credit();
			report_price(600);
		}
		LiquidationBudget::<Runtime>::put(Budget::of_block(4).shared());
		let verdict = Credit::loan(id).map(|view| view.verdict);
		let liquidated = call(|| Credit::liquidate(signed(RIVAL), id));
		assert_eq!(verdict == Some(Verdict::Safe), liquidated.is_err());
	});
}

#[test]
fn quote_and_drawable_should_count_an_account_that_cannot_be_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		assert_ok!(Assets::block(signed(Credit::account_id()), 1, BORROWER));
		let quote = Credit::quote(MARKET, vec![1]);
		let opened = open_in(MARKET, BORROWER, &[1], UNIT);
		let drawable = Credit::loan(id).expect("it exists").drawable;
		assert_eq!((quote.is_ok(), drawable > 0), (opened.is_ok(), draw(id, UNIT).is_ok()));
	});
}

#[test]
fn at_risk_should_list_loans_that_are_in_default_for_want_of_a_price() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		pass_time(31 * math::DAY);
		let verdict = Credit::loan(id).map(|view| view.verdict);
		assert_eq!(verdict, Some(Verdict::Default(DefaultReason::Matured)));
		let listed = Credit::at_risk_page(MARKET, FixedU128::from_u32(100), None, 10).items.len();
		assert_eq!(listed, 1);
	});
}

#[test]
fn redemption_should_not_be_promised_while_a_lot_that_was_won_cannot_be_settled() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		crash_to(600);
		assert_ok!(bid(BIDDER, 0, 700 * UNIT));
		pignus_auctions::AuctionClock::<Runtime>::mutate(|clock| *clock += 100);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		let shown = Credit::loan(id).and_then(|view| view.redemption);
		let all = redeem(RIVAL, id, u128::MAX);
		assert_eq!(shown.is_some(), all.is_ok());
	});
}

#[test]
fn quote_should_count_the_deposit_to_the_last_unit() {
	for natives in 105..115u128 {
		ExtBuilder::default().build_and_execute(|| {
			use frame_support::traits::fungible::Mutate;
			Balances::set_balance(&BORROWER, natives);
			let quote = Credit::quote(MARKET, vec![0]).map(|_| ());
			let opened = open_in(MARKET, BORROWER, &[0], 500 * UNIT);
			assert_eq!(quote, opened, "{natives}");
		});
	}
}

/// Draws at random states: what is drawable can be drawn, and no more.
#[test]
fn drawable_and_quote_should_be_exact_at_random() {
	let mut misses = Vec::new();
	for seed in 0..60u64 {
		ExtBuilder::market(|config| {
			config.terms.apr = Perquintill::from_rational(193u64, 1000);
			config.limits.min_debt = 10 * UNIT;
		})
		.build_and_execute(|| {
			let mut dice = Dice(seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(99));
			let mut below = |bound| dice.below(bound);
			pass_time_at(below(300) * math::DAY + below(86_400_000), 1_000);
			let pledged = [0u32, 1, 2];
			for item in pledged {
				if below(3) == 0 {
					multiply(item, 10 + below(90) as u32);
				}
			}
			let quote = Credit::quote(MARKET, pledged.to_vec()).expect("they can be pledged");
			let max = quote.max_debt;
			if open_in(MARKET, BORROWER, &pledged, max + 1).is_ok() {
				misses.push((seed, "quote", 1u128));
				return;
			}
			let first = 10 * UNIT + u128::from(below((max - 10 * UNIT) as u64));
			assert_ok!(open_in(MARKET, BORROWER, &pledged, first));
			let id = 0;
			pass_time_at(below(60) * math::DAY + below(86_400_000), 1_000);
			if below(2) == 0 {
				assert_ok!(repay(RIVAL, id, u128::from(below(7)) * 1_234_567 + 1));
			}
			let drawable = Credit::loan(id).expect("it exists").drawable;
			let outcome = |amount| {
				frame_support::storage::with_transaction(|| {
					let outcome = draw(id, amount);
					sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
				})
				.expect("it rolls back")
			};
			if drawable > 0 && outcome(drawable).is_err() {
				misses.push((seed, "drawable refused", drawable));
			}
			let mut more = 0;
			while outcome(drawable + more + 1).is_ok() {
				more += 1;
			}
			if more > 0 {
				misses.push((seed, "more than drawable", more));
			}
		});
	}
	assert!(misses.is_empty(), "{misses:?}");
}

/// Partial redemptions at random states.
#[test]
fn least_redemption_should_be_exact_at_random() {
	let (mut some, mut none) = (0, 0);
	for seed in 0..80u64 {
		ExtBuilder::market(|config| {
			config.terms.apr = Perquintill::from_rational(193u64, 1000);
			config.limits.min_debt = 10 * UNIT;
		})
		.build_and_execute(|| {
			let mut dice = Dice(seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(77));
			let mut below = |bound| dice.below(bound);
			pass_time_at(below(300) * math::DAY + below(86_400_000), 1_000);
			let id = open(&[0, 1, 2, 3], 1_800 * UNIT + u128::from(below(200_000_000)));
			pass_time_at(below(30) * math::DAY + below(86_400_000), 1_000);
			crash_to(450 + below(200) as u32);
			assert!(is_selling(id));
			let lots = on_sale(id);
			if below(2) == 0 && lots.len() > 1 {
				// One lot is bought at its end; the others are extended by a late bid.
				let reserve =
					pignus_auctions::Auctions::<Runtime>::get(lots[0].1).expect("open").reserve;
				assert_ok!(bid(BIDDER, lots[0].1, reserve + u128::from(below(100)) * UNIT));
				run_blocks(98);
				for (_, auction) in &lots[1..] {
					let reserve =
						pignus_auctions::Auctions::<Runtime>::get(*auction).expect("open").reserve;
					assert_ok!(bid(RIVAL, *auction, reserve));
				}
				run_blocks(3);
				report_price(500 + below(300) as u32);
				next_block();
			}
			if below(3) == 0 {
				set_min_debt(u128::from(below(2_200)) * UNIT + 1);
			}
			let Some(view) = Credit::loan(id) else { return };
			let Some(cost) = view.redemption else { return };
			let outcome = |amount| {
				frame_support::storage::with_transaction(|| {
					let outcome = redeem(RIVAL, id, amount);
					let next = Loans::<Runtime>::get(id);
					sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>((
						outcome, next,
					)))
				})
				.expect("it rolls back")
			};
			let (all, gone) = outcome(cost.debt);
			assert_eq!((all, gone), (Ok(()), None), "seed {seed}");
			match cost.least {
				Some(least) => {
					some += 1;
					assert_ok!(outcome(least).0);
					assert!(outcome(least - 1).0.is_err(), "seed {seed}");
					assert_ok!(outcome(cost.debt - 1).0);
					let taken = debt_after(&outcome(cost.debt - 1).1);
					let kept = Position::<Runtime>::of(id).map(|position| position.kept_terms());
					let min = kept.expect("it exists").min_debt;
					assert!(taken == 1 || taken >= min, "seed {seed}");
				},
				None => {
					none += 1;
					assert!(outcome(cost.debt - 1).0.is_err(), "seed {seed}");
				},
			}
		});
	}
	assert!(some > 20);
}

fn debt_after(loan: &Option<LoanOf<Runtime>>) -> u128 {
	loan.as_ref()
		.and_then(|loan| {
			let index = ledger().index;
			loan.debt(index).ok()
		})
		.unwrap_or_default()
}
