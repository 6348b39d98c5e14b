// SPDX-License-Identifier: Apache-2.0

//! Which default starts, within which limits, and what cannot.

use super::*;

#[test]
fn start_should_be_refused_when_the_loan_is_healthy() {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	// 0.7 * 715 = 500.5
	chain.price(715);
	assert!(chain.0.in_default().is_empty());
	chain.refuses(started(500 * NUSD, vec![(4, 0)]), "why the loan is in default");
	chain.price(714);
	assert_eq!(chain.0.in_default(), vec![(0, Reason::Unhealthy)]);
}

#[test]
fn round_should_be_refused_when_it_has_a_lot_too_many_or_too_few() {
	for lots in [vec![(5, 2)], vec![(5, 2), (6, 3), (7, 4)]] {
		let mut chain = Chain::new(0);
		chain.open(&[5, 6, 7], 1_450);
		chain.price(690);
		for (item, id) in &lots {
			chain.auction(*id, *item, 483_333_334, [690 * NUSD, 586_500_000, 276 * NUSD]);
		}
		chain.refuses(started(1_450 * NUSD, lots), "the lots");
	}
}

/// A loan of another borrower and market.
fn other(loan: LoanId, market: MarketId, nusd: u128) -> Fact {
	let (borrower, items, maturity) = (20 + loan, vec![(40 + loan, Ratio18(ONE))], None);
	Fact::Opened { loan, market, borrower, items, amount: nusd * NUSD, maturity }
}

/// Starts the liquidation of such a loan, of one item at 690 and a debt of 500.
pub(super) fn start_other(chain: &mut Chain, loan: LoanId) -> Fact {
	let (lot, asked) = (Lot::Loan { loan, item: 40 + loan }, 500 * NUSD);
	let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
	let (started_at, end) = (chain.0.clock, chain.0.clock + 30);
	chain.tell(Fact::AuctionOpened {
		auction: loan,
		lot,
		rules: rules(),
		appraised,
		asked,
		least_price: 0,
		reserve,
		lowest,
		started_at,
		end,
	});
	let lots = vec![(40 + loan, loan)];
	Fact::LiquidationStarted { loan, reason: Reason::Unhealthy, debt: asked, lots }
}

/// Two markets with two unhealthy loans each: 0 and 2 in the first, 1 and 3 in the second.
pub(super) fn two_markets(config: MarketConfig) -> Chain {
	let mut chain = Chain::new(0);
	for market in [0, 1] {
		chain.tell(Fact::Market { market, config: config.clone() });
	}
	for loan in 0..4 {
		chain.tell(other(loan, loan % 2, 500));
	}
	chain.price(690);
	chain.ticks(1);
	chain
}

#[test]
fn start_should_be_refused_when_the_collections_share_is_used_up() {
	// Half of 2000 in each market, and not more than that in both together.
	let (ceiling, account_ceiling) = (2_000 * NUSD, 500 * NUSD);
	let share = MarketConfig { liquidation_share: 500_000, ceiling, account_ceiling, ..config(0) };
	let mut chain = two_markets(share);
	for loan in [0, 1] {
		let start = start_other(&mut chain, loan);
		chain.tell(start);
	}
	assert!(!chain.0.has_share_left(0));
	let start = start_other(&mut chain, 2);
	chain.refuses(start, "liquidation_share is used up");
}

#[test]
fn share_of_a_collection_should_be_its_greatest_when_its_markets_differ() {
	// 1000 of the first, 4000 of the second: so much may be in liquidation of both.
	let (ceiling, account_ceiling) = (2_000 * NUSD, 500 * NUSD);
	let share = MarketConfig { liquidation_share: 500_000, ceiling, account_ceiling, ..config(0) };
	let mut chain = two_markets(share.clone());
	let (liquidation_share, ceiling) = (1_000_000, 4_000 * NUSD);
	let larger = MarketConfig { liquidation_share, ceiling, ..share };
	chain.tell(Fact::Market { market: 1, config: larger });
	assert_eq!(chain.0.shares[&0], 4_000 * NUSD);
	for loan in [0, 1, 2] {
		let start = start_other(&mut chain, loan);
		chain.tell(start);
	}
	assert!(!chain.0.has_share_left(0) && chain.0.has_share_left(1));
}

#[test]
fn second_start_should_wait_when_another_market_had_none() {
	let mut chain = two_markets(config(0));
	for loan in [0, 1, 2] {
		let start = start_other(&mut chain, loan);
		chain.tell(start);
	}
	let mut chain = two_markets(config(0));
	let start = start_other(&mut chain, 0);
	chain.tell(start);
	let start = start_other(&mut chain, 2);
	chain.refuses(start, "market 0 had another start before market 1 had its turn");
}

/// A loan that is unhealthy at the higher price, and whose item is worth nothing at the lower.
fn worthless() -> Chain {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.prices(1, 690 * ONE);
	chain
}

fn stuck(retry_at: u64) -> Fact {
	Fact::LiquidationStuck { loan: 0, worthless: true, retry_at }
}

#[test]
fn loan_should_be_written_off_when_it_was_worthless_for_thirty_days() {
	let mut chain = worthless();
	chain.tell(stuck(START + DAY));
	chain.ticks(1);
	chain.day(10);
	chain.tell(stuck(START + 30 * DAY));
	chain.ticks(1);
	chain.day(30);
	chain.0.last_gap = None;
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.inventory(0, 4).unwrap().lowest, 300_000);
	assert_eq!(chain.0.shortfall(), 500 * NUSD);
}

#[test]
fn write_off_should_be_refused_when_it_comes_too_early() {
	let mut chain = worthless();
	chain.refuses(forfeits(&chain, 4), "an item of a running loan was forfeited");
	let mut chain = worthless();
	chain.tell(stuck(START + DAY));
	chain.day(29);
	chain.refuses(forfeits(&chain, 4), "written off before");
}

#[test]
fn retry_should_be_refused_when_it_is_after_the_write_off() {
	let mut chain = worthless();
	chain.refuses(stuck(START + 30 * DAY + 1), "tried again later than");
	let mut chain = worthless();
	chain.tell(stuck(START + DAY));
	chain.day(1);
	chain.refuses(stuck(START + 30 * DAY + 1), "tried again later than");
	// Where it was healthy meanwhile, the chain may have begun to count anew.
	let mut chain = worthless();
	chain.tell(stuck(START + DAY));
	chain.price(1_000);
	chain.ticks(1);
	chain.prices(1, 690 * ONE);
	chain.day(1);
	chain.tell(stuck(START + 30 * DAY + 1));
}

#[test]
fn loan_should_not_be_called_worthless_when_it_has_value() {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.price(690);
	chain.refuses(stuck(START + DAY), "and has value");
}

#[test]
fn matured_loan_should_start_first_when_it_fell_due_first() {
	let due = |at| Some(Maturity { at, liquidated_from: at });
	let (duration, grace) = (Some(DAY), 0);
	let with_maturity = MarketConfig { duration, grace, ..config(0) };
	let mut chain = Chain::new(0);
	chain.tell(Fact::Market { market: 0, config: with_maturity });
	for loan in 0..3 {
		chain.tell(Fact::Time { now: START + u64::from(loan) });
		let maturity = due(START + u64::from(loan) + DAY);
		// The last one is the riskiest.
		let (nusd, items) = (400 + u128::from(loan / 2), vec![(40 + loan, Ratio18(ONE))]);
		let (market, borrower, amount) = (0, 20 + loan, nusd * NUSD);
		chain.tell(Fact::Opened { loan, market, borrower, items, amount, maturity });
	}
	chain.day(2);
	chain.0.last_gap = None;
	chain.tell(Fact::BlockEnds { clock: chain.0.clock, goes_on: true });
	let first = |loan| chain.0.require_first(loan, &chain.0.loans[&loan], Reason::Matured);
	assert_eq!(first(0), Ok(()));
	assert_eq!(first(1), Err("loan 0 fell due earlier".into()));
	assert_eq!(first(2), Ok(()));
}
