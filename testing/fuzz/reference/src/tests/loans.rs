// SPDX-License-Identifier: Apache-2.0

//! Opening, drawing, repaying; what is delayed, and what items weigh.

use super::*;

#[test]
fn index_should_compound_when_a_year_passes() {
	// The user guide's `effectiveRate` of 10 %: 0.105170917878962684.
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.tell(Fact::Time { now: START + YEAR });
	assert_eq!(chain.0.market(0).unwrap().index.0, 1_105_170_917_878_962_684);
}

#[test]
fn loan_should_be_refused_when_it_is_above_max_ltv() {
	// 50 % of two items at 1000.
	Chain::new(0).refuses(opened(&[1, 2], 1_000 * NUSD + 1), "above max_ltv");
	Chain::new(0).refuses(opened(&[1], 99 * NUSD), "below min_debt");
	let mut chain = Chain::new(0);
	chain.open(&[1, 2], 1_000);
	assert_eq!(chain.0.loan(0).unwrap().debt, 1_000 * NUSD);
	assert_eq!(chain.0.account(BOB).0, 11_000 * NUSD);
	chain.refuses(Fact::Drawn { loan: 0, amount: 1 }, "above max_ltv");
}

#[test]
fn interest_should_be_paid_first_when_a_loan_is_repaid() {
	// 600 * 1.105170917878962684 = 663.1025507…, rounded up.
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.open(&[1, 2], 600);
	chain.tell(Fact::Time { now: START + YEAR });
	assert_eq!(chain.0.loan(0).unwrap().debt, 663_102_551);
	let (interest, principal) = (63_102_551, 36_897_449);
	chain.tell(Fact::InsuranceCredited { amount: interest, burned: 0 });
	chain.tell(repays(DAVE, [interest, principal]));
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 563_102_551);
	assert_eq!(chain.0.fund(), interest);
	chain.tell(repays(DAVE, [0, 563_102_551]));
	assert!(chain.0.check().unwrap_err().contains("has not ended"));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(DAVE).0, 10_000 * NUSD - 663_102_551);
}

#[test]
fn repayment_should_be_refused_when_principal_comes_before_interest() {
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.open(&[1, 2], 600);
	chain.tell(Fact::Time { now: START + YEAR });
	let fact = repays(DAVE, [0, 100 * NUSD]);
	chain.refuses(fact, "interest paid");
}

#[test]
fn threshold_should_fall_by_five_points_when_seven_days_pass() {
	let mut chain = Chain::new(0);
	let lowered = MarketConfig { liquidation_ltv: 650_000, ..config(0) };
	chain.tell(Fact::Market { market: 0, config: lowered });
	let days = |days: u64| START + days * 24 * 3_600_000;
	for (day, expected) in [(0, 700_000), (1, 692_858), (7, 650_000), (8, 650_000)] {
		chain.tell(Fact::Time { now: days(day) });
		assert_eq!(chain.0.market(0).unwrap().liquidation_ltv, expected);
	}
}

#[test]
fn rate_should_count_after_seven_days_when_it_is_raised() {
	let mut chain = Chain::new(0);
	chain.tell(Fact::Market { market: 0, config: config(100_000_000_000_000_000) });
	let week = 7 * 24 * 3_600_000;
	chain.tell(Fact::Time { now: START + week });
	assert_eq!(chain.0.market(0).unwrap().index.0, ONE);
	chain.tell(Fact::Time { now: START + week + YEAR });
	assert_eq!(chain.0.market(0).unwrap().index.0, 1_105_170_917_878_962_684);
}

#[test]
fn cut_should_count_later_for_liquidation_when_the_item_was_pledged_before() {
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	let multiplier = Ratio18(ONE / 2);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.tell(refreshed(&[(1, Ratio18(ONE))]));
	chain.refuses(Fact::Drawn { loan: 0, amount: 1 }, "which allows 250000000");
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.day(7);
	chain.tell(refreshed(&[(1, multiplier)]));
}

#[test]
fn cut_should_count_at_once_when_the_item_is_pledged_afterwards() {
	// The old item keeps its 1 for the notice, the new one begins with 0.5.
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	for item in [1, 2] {
		let multiplier = Ratio18(ONE / 2);
		chain.tell(Fact::MultiplierSet { collection: 0, item, multiplier });
	}
	chain.tell(Fact::Pledged { loan: 0, items: vec![(2, Ratio18(ONE / 2))] });
	assert_eq!(chain.0.loan(0).unwrap().units, Ratio18(ONE * 3 / 2));
}

#[test]
fn weight_should_rise_at_once_when_its_multiplier_does() {
	let mut chain = Chain::new(0);
	let raised = MarketConfig { max_multiplier: Ratio18(ONE * 3), ..config(0) };
	chain.tell(Fact::Market { market: 0, config: raised });
	chain.tell(Fact::Locked { collection: 0, item: 1, locked: true });
	chain.open(&[1], 250);
	let multiplier = Ratio18(ONE * 2);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.tell(refreshed(&[(1, multiplier)]));
}

#[test]
fn loan_should_be_read_again_when_a_notice_has_been_over_for_fifty_blocks() {
	let mut chain = Chain::new(0);
	chain.open(&[1], 250);
	let multiplier = Ratio18(ONE / 2);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.ticks(1);
	chain.day(7);
	for _ in 0..50 {
		chain.ticks(1);
	}
	chain.refuses(Fact::Tick { clock: 1 }, "loan 0 was not read again in 51 blocks");
}

#[test]
fn account_ceiling_should_be_refused_when_it_is_above_half_of_the_share() {
	// 10 % of 100,000 may be in liquidation, so one account may owe 5,000.
	let mut chain = Chain::new(0);
	let of = |account_ceiling| Fact::Market {
		market: 1,
		config: MarketConfig { liquidation_share: 100_000, account_ceiling, ..config(0) },
	};
	chain.tell(of(5_000 * NUSD));
	chain.refuses(of(5_000 * NUSD + 1), "is above half of the share");
}
