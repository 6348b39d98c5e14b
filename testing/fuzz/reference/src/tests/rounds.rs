// SPDX-License-Identifier: Apache-2.0

//! Rounds, unwindings, and what is left when only penalty is owed.

use super::*;

/// Two of three were sold at 431.25, nine ticks of 18 after the turn: 586.5 - 310.5 / 2. 587.5 are
/// left, and a penalty of 86.25.
fn after_round_one() -> Chain {
	let mut chain = Chain::three_in_liquidation();
	chain.ticks(40);
	for id in [2, 3] {
		let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
		let fact = Fact::TurnedDescending { auction: id, appraised, reserve, lowest, end: 49 };
		chain.tell(fact);
		chain.bid(id, CHARLIE, 431_250_000, 49);
		chain.sold(3 + id as ItemId, id, 431_250_000, repaid([431_250_000, 0]));
	}
	chain
}

/// The last item is offered for all that is left, 673.75.
fn in_round_two() -> Chain {
	let (mut chain, debt) = (after_round_one(), 673_750_000);
	chain.auction(4, 7, debt, [690 * NUSD, 586_500_000, 276 * NUSD]);
	chain.tell(Fact::RoundOpened { loan: 0, round: 2, debt, lots: vec![(7, 4)] });
	chain.0.check().unwrap();
	chain
}

#[test]
fn second_round_should_count_on_lowest_prices_when_it_opens() {
	in_round_two();
}

#[test]
fn lot_should_be_valued_at_the_lower_price_when_prices_fell_after_the_start() {
	// At 500: R = 0.85 * 500, F = 0.4 * 500. At 800 the 690 of the start count, as above.
	let (mut chain, debt) = (after_round_one(), 673_750_000);
	chain.price(500);
	chain.auction(4, 7, debt, [500 * NUSD, 425 * NUSD, 200 * NUSD]);
	chain.tell(Fact::RoundOpened { loan: 0, round: 2, debt, lots: vec![(7, 4)] });
	let mut chain = after_round_one();
	chain.price(800);
	chain.auction(4, 7, debt, [800 * NUSD, 680 * NUSD, 320 * NUSD]);
	let round = Fact::RoundOpened { loan: 0, round: 2, debt, lots: vec![(7, 4)] };
	chain.refuses(round, "V, D and least price");
}

#[test]
fn rest_should_be_forgiven_when_only_penalty_is_owed() {
	// 590 pay 587.5 of principal and 2.5 of the 86.25 that were penalty: 83.75 are left.
	let mut chain = in_round_two();
	chain.bid(4, CHARLIE, 590 * NUSD, 70);
	chain.ticks(70);
	chain.tell(Fact::InsuranceCredited { amount: 2_500_000, burned: 0 });
	let (principal, interest) = (587_500_000, 2_500_000);
	let split = Split { principal, interest, ..Split::default() };
	chain.sold(7, 4, 590 * NUSD, split);
	assert!(chain.0.check().unwrap_err().contains("has not ended"));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!((chain.0.shortfall(), chain.0.fund()), (0, 2_500_000));
}

#[test]
fn loss_should_be_refused_when_only_penalty_is_owed() {
	let mut chain = in_round_two();
	chain.bid(4, CHARLIE, 590 * NUSD, 70);
	chain.ticks(70);
	chain.tell(Fact::InsuranceCredited { amount: 2_500_000, burned: 0 });
	let (principal, interest) = (587_500_000, 2_500_000);
	let split = Split { principal, interest, ..Split::default() };
	chain.sold(7, 4, 590 * NUSD, split);
	let (covered, shortfall, forgiven_interest) = (0, 0, 83_750_000);
	let loss = Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest };
	chain.refuses(loss, "owes only penalty");
}

/// A matured debt of 500 and two items at 1000, each with D = 250 and R = max(500, 312.5) = 500.
/// One would pay 500 of 550, so both are offered; the first is sold at 500.
fn matured_with_one_unsold() -> Chain {
	let mut chain = Chain::new(0);
	let lent = MarketConfig { duration: Some(DAY), ..config(0) };
	chain.tell(Fact::Market { market: 1, config: lent });
	let maturity = Some(Maturity { at: START + DAY, liquidated_from: START + DAY });
	let items = vec![(1, Ratio18(ONE)), (2, Ratio18(ONE))];
	let (loan, market, borrower, amount) = (0, 1, BOB, 500 * NUSD);
	chain.tell(Fact::Opened { loan, market, borrower, items, amount, maturity });
	chain.ticks(1);
	chain.day(1);
	// A day between two blocks would shelter the loan.
	chain.0.last_gap = None;
	for (item, id) in [(1, 0), (2, 1)] {
		chain.auction(id, item, 250 * NUSD, [1_000 * NUSD, 500 * NUSD, 400 * NUSD]);
	}
	let (reason, debt) = (Reason::Matured, 500 * NUSD);
	chain.tell(Fact::LiquidationStarted { loan: 0, reason, debt, lots: vec![(1, 0), (2, 1)] });
	chain.bid(0, CHARLIE, 500 * NUSD, 31);
	chain.ticks(49);
	chain.sold(1, 0, 500 * NUSD, repaid([500 * NUSD, 0]));
	chain.0.check().unwrap();
	chain
}

#[test]
fn unsold_lot_should_be_returned_when_only_penalty_is_owed() {
	let mut chain = matured_with_one_unsold();
	chain.tell(Fact::LotReturned { loan: 0, item: 2 });
	assert!(chain.0.check().unwrap_err().contains("has not ended"));
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 1 });
	chain.0.check().unwrap();
}

#[test]
fn unsold_lot_should_not_be_forfeited_when_only_penalty_is_owed() {
	let mut chain = matured_with_one_unsold();
	let forfeited = forfeits(&chain, 2);
	chain.refuses(forfeited, "owes only penalty");
}

#[test]
fn unsold_lot_should_not_be_returned_when_debt_is_owed() {
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(49);
	chain.refuses(Fact::LotReturned { loan: 0, item: 4 }, "of a liquidation was returned");
}

#[test]
fn unwinding_should_pay_no_penalty_when_a_lot_is_sold() {
	// Debt 500, two items at 1000: D = 250, V = 1000, R = max(500, 312.5) = 500 pays it: one lot.
	let mut chain = Chain::new(0);
	chain.open(&[10, 11], 500);
	let opened = |least_price| Fact::AuctionOpened {
		auction: 8,
		lot: Lot::Loan { loan: 0, item: 10 },
		rules: rules(),
		appraised: 1_000 * NUSD,
		asked: 250 * NUSD,
		least_price,
		reserve: 500 * NUSD,
		lowest: 400 * NUSD,
		started_at: 1,
		end: 31,
	};
	chain.tell(opened(250 * NUSD));
	chain.tell(Fact::UnwindStarted { loan: 0, debt: 500 * NUSD, lots: vec![(10, 8)] });
	chain.bid(8, CHARLIE, 600 * NUSD, 31);
	chain.tell(Fact::Tick { clock: 31 });
	// 600 = 500 of principal, 30 of royalty, 70 for Bob.
	let (principal, royalty, surplus) = (500 * NUSD, 30 * NUSD, 70 * NUSD);
	let split = Split { principal, royalty, surplus, ..Split::default() };
	chain.sold(10, 8, 600 * NUSD, split);
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
}
