// SPDX-License-Identifier: Apache-2.0

//! What is taken of a payment, who may make it, and when.

use super::*;

fn repaid_of(offered: u128, principal: u128) -> Fact {
	let (payer, own, interest) = (DAVE, false, 0);
	Fact::Repaid { loan: 0, payer, offered, own, interest, principal }
}

/// A loan of 500 against two items; the least debt is 100.
fn lent() -> Chain {
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 500);
	chain
}

#[test]
fn payment_should_leave_min_debt_when_it_would_leave_less() {
	// 500 - 400.000001 = 99.999999 is less than 100: 400 are taken.
	let mut chain = lent();
	chain.tell(repaid_of(400 * NUSD + 1, 400 * NUSD));
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 100 * NUSD);
	assert_eq!(chain.0.account(DAVE).0, 9_600 * NUSD);
	lent().refuses(repaid_of(400 * NUSD + 1, 400 * NUSD + 1), "what was taken");
	lent().refuses(repaid_of(400 * NUSD, 399 * NUSD), "what was taken");
	lent().refuses(repaid_of(500 * NUSD, 400 * NUSD), "what was taken");
	lent().tell(repaid_of(u128::MAX, 500 * NUSD));
}

#[test]
fn payment_should_be_refused_when_exactly_min_debt_is_owed() {
	let mut chain = lent();
	chain.tell(repaid_of(400 * NUSD, 400 * NUSD));
	// Nothing could be taken.
	chain.refuses(repaid_of(1, 1), "what was taken");
}

#[test]
fn payment_should_leave_the_least_debt_of_the_opening_when_a_vote_raised_it() {
	let mut chain = lent();
	let raised = MarketConfig { min_debt: 600 * NUSD, ..config(0) };
	chain.tell(Fact::Market { market: 0, config: raised });
	chain.tell(repaid_of(1, 1));
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 500 * NUSD - 1);
	chain.tell(repaid_of(450 * NUSD, 400 * NUSD - 1));
	// A lower one counts.
	let lowered = MarketConfig { min_debt: 50 * NUSD, ..config(0) };
	chain.tell(Fact::Market { market: 0, config: lowered });
	chain.tell(repaid_of(60 * NUSD, 50 * NUSD));
}

#[test]
fn payment_should_be_taken_when_the_debt_was_below_min_debt_before() {
	// An income left 99 of 500.
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.tell(income(401));
	chain.tell(repaid_of(1, 1));
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 99 * NUSD - 1);
}

#[test]
fn redemption_should_leave_min_debt_when_it_would_leave_less() {
	// Of 1450 at least 362.5 must be paid; 1350.000001 would leave 99.999999. What is left, 100, is
	// backed by three items at 690.
	let part = |chain: &mut Chain, offered, principal| {
		chain.tell(Fact::InsuranceCredited { amount: 29 * NUSD, burned: 0 });
		for auction in [2, 3] {
			chain.tell(Fact::Withdrawn { auction });
		}
		let (payer, own, interest, fine) = (BOB, true, 0, 29 * NUSD);
		Fact::Redeemed { loan: 0, payer, offered, own, interest, principal, fine }
	};
	let mut chain = Chain::three_in_liquidation();
	let redeemed = part(&mut chain, 1_350 * NUSD + 1, 1_350 * NUSD);
	chain.tell(redeemed);
	chain.tell(Fact::Cured { loan: 0, debt: 100 * NUSD, penalty: 0 });
	chain.0.check().unwrap();
	let mut chain = Chain::three_in_liquidation();
	let redeemed = part(&mut chain, 1_350 * NUSD + 1, 1_350 * NUSD + 1);
	chain.refuses(redeemed, "what was taken");
}

#[test]
fn redemption_should_take_all_when_the_debt_was_below_min_debt_before() {
	// Both at the opening and now the least debt is 2000, above the debt of 1450: 1400 leave 50.
	let mut chain = Chain::three_in_liquidation();
	let raised = MarketConfig { min_debt: 2_000 * NUSD, ..config(0) };
	chain.tell(Fact::Market { market: 0, config: raised });
	chain.0.loans.get_mut(&0).unwrap().kept.min_debt = 2_000 * NUSD;
	chain.tell(Fact::InsuranceCredited { amount: 29 * NUSD, burned: 0 });
	for auction in [2, 3] {
		chain.tell(Fact::Withdrawn { auction });
	}
	chain.tell(redeems(BOB, [0, 1_400 * NUSD], 29 * NUSD));
	chain.tell(Fact::Cured { loan: 0, debt: 50 * NUSD, penalty: 0 });
	chain.0.check().unwrap();
}

#[test]
fn payment_should_be_refused_when_a_stranger_pays_as_the_borrower() {
	let own = |payer| {
		let (offered, interest, principal) = (10 * NUSD, 0, 10 * NUSD);
		Fact::Repaid { loan: 0, payer, offered, own: true, interest, principal }
	};
	lent().tell(own(BOB));
	lent().refuses(own(DAVE), "is not the borrower");
	let (offered, interest, principal, fine) = (500 * NUSD, 0, 500 * NUSD, 10 * NUSD);
	let redeemed =
		Fact::Redeemed { loan: 0, payer: DAVE, offered, own: true, interest, principal, fine };
	Chain::one_in_liquidation().refuses(redeemed, "is not the borrower");
}

/// An income of item 4, all of which pays principal.
fn income(nusd: u128) -> Fact {
	let (loan, collection, item, payer, owner) = (Some(0), 0, 4, DAVE, BOB);
	let (split, fine, fund) = (repaid([nusd * NUSD, 0]), 0, 0);
	Fact::IncomePaid { loan, collection, item, payer, owner, split, fine, fund }
}

#[test]
fn payment_should_be_refused_when_a_lot_was_won() {
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 586_500_000, 31);
	chain.ticks(30);
	chain.tell(income(1));
	chain.ticks(31);
	chain.refuses(income(1), "item 4, which was won, was not settled");
	// A lot that has ended without a bid does not matter.
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(31);
	chain.tell(income(1));
}

#[test]
fn auction_should_not_be_closed_when_a_call_only_pays() {
	for (settles, clock) in [(true, 49), (false, 49)] {
		let mut chain = Chain::one_in_liquidation();
		chain.ticks(33);
		chain.tell(Fact::Call { settles, ends: None });
		let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
		let turned = Fact::TurnedDescending { auction: 0, appraised, reserve, lowest, end: clock };
		match settles {
			true => chain.tell(turned),
			false => chain.refuses(turned, "turned by a payment"),
		}
	}
}

fn refused(amount: u128, why: Refusal) -> Fact {
	Fact::IncomeRefused { collection: 0, item: 4, amount, why }
}

/// A loan of 500 against item 4, paid by one of several incomes.
fn one_of_several(ends: u32) -> Chain {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.tell(Fact::Call { settles: false, ends: Some(ends) });
	chain
}

#[test]
fn incomes_should_end_no_more_loans_when_their_payer_does_not_permit_it() {
	let mut chain = one_of_several(1);
	chain.refuses(refused(500 * NUSD, Refusal::TooManyEnds), "why it was refused");
	let mut chain = one_of_several(1);
	chain.tell(income(500));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	let mut chain = one_of_several(0);
	chain.refuses(refused(500 * NUSD - 1, Refusal::TooManyEnds), "why it was refused");
	let mut chain = one_of_several(0);
	chain.tell(refused(500 * NUSD, Refusal::TooManyEnds));
	chain.tell(income(499));
	chain.tell(income(1));
	chain.refuses(Fact::Closed { loan: 0 }, "more loans than their payer permits");
}

#[test]
fn income_should_be_refused_among_several_when_its_loan_is_sold() {
	let mut chain = Chain::one_in_liquidation();
	chain.tell(Fact::Call { settles: false, ends: Some(1) });
	chain.tell(refused(1, Refusal::InLiquidation));
	chain.refuses(income(1), "paid a loan that is sold");
}

#[test]
fn refusal_should_be_refused_when_something_could_be_taken() {
	let refused = |offered| Fact::CallRefused { why: Refused::BelowMinDebt { loan: 0, offered } };
	lent().refuses(refused(450 * NUSD), "of which 400000000 could be taken");
	let mut chain = lent();
	chain.tell(repaid_of(400 * NUSD, 400 * NUSD));
	chain.tell(refused(50 * NUSD));
	// 1350 of 1450 can be redeemed, and more than a quarter of it.
	Chain::three_in_liquidation().refuses(refused(1_449 * NUSD), "of which 1350000000 is enough");
	let won = Fact::CallRefused { why: Refused::LotWon { loan: 0 } };
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 586_500_000, 31);
	chain.ticks(31);
	chain.tell(won.clone());
	Chain::one_in_liquidation().refuses(won, "that nobody has won");
}
