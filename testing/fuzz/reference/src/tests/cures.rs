// SPDX-License-Identifier: Apache-2.0

//! When a loan in liquidation lives on.

use super::*;

#[test]
fn loan_should_be_cured_when_it_reaches_target_health_with_its_penalty() {
	let mut chain = Chain::three_in_liquidation();
	for id in [2, 3] {
		chain.bid(id, CHARLIE, 586_500_000, 31);
	}
	chain.tell(Fact::Tick { clock: 31 });
	chain.sold(5, 2, 586_500_000, repaid([586_500_000, 0]));
	chain.0.check().unwrap();
	chain.sold(6, 3, 586_500_000, repaid([586_500_000, 0]));
	// 1450 - 1173 = 277, and 10 % of 1173.
	assert!(chain.0.check().unwrap_err().contains("paid or cured"));
	chain.tell(Fact::Cured { loan: 0, debt: 394_300_000, penalty: 117_300_000 });
	chain.0.check().unwrap();
	let loan = chain.0.loan(0).unwrap();
	assert_eq!((loan.debt, loan.principal), (394_300_000, 277 * NUSD));
}

#[test]
fn sale_should_be_refused_when_the_loan_is_cured() {
	let mut chain = Chain::three_in_liquidation();
	for id in [2, 3] {
		chain.bid(id, CHARLIE, 1_000 * NUSD, 31);
	}
	chain.tell(Fact::Tick { clock: 31 });
	// 450 are left, and 100 of penalty: 966 / 550 = 1.76.
	chain.sold(5, 2, 1_000 * NUSD, repaid([1_000 * NUSD, 0]));
	let (loan, item, buyer, price) = (0, 6, CHARLIE, 1_000 * NUSD);
	let fact = Fact::LotSold { loan, item, buyer, price, split: Split::default() };
	chain.refuses(fact, "of a loan that is cured");
}

#[test]
fn lot_should_stay_with_its_loan_when_its_end_cures_it() {
	let mut chain = Chain::three_in_liquidation();
	let cured = Fact::Cured { loan: 0, debt: 1_450 * NUSD, penalty: 0 };
	// Three items are worth 3000, and 70 % of it is 2100: 1.44 times the debt.
	chain.price(1_000);
	chain.tell(Fact::Tick { clock: 49 });
	chain.refuses(cured.clone(), "cured with lots for sale");
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(cured);
	chain.tell(Fact::Unsold { auction: 2 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 1_450 * NUSD);
}

#[test]
fn cure_should_be_refused_when_the_last_lot_is_for_sale() {
	let mut chain = Chain::three_in_liquidation();
	chain.price(1_000);
	chain.tell(Fact::Withdrawn { auction: 3 });
	let cured = Fact::Cured { loan: 0, debt: 1_450 * NUSD, penalty: 0 };
	chain.refuses(cured, "cured with a lot for sale: the auction is English until 31");
}

/// One of three was sold at 1000: 450 are left, and 100 of penalty.
fn sold_one_of_three() -> Chain {
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 1_000 * NUSD, 31);
	chain.tell(Fact::BidPlaced { auction: 3, bidder: DAVE, amount: 600 * NUSD, end: 31 });
	chain.ticks(31);
	chain
}

#[test]
fn loan_should_be_cured_when_it_is_healthy_at_both_prices() {
	// Two items at 393 back 550.2, at 1000 they back 1400, 2.5 times the debt.
	let mut chain = sold_one_of_three();
	chain.prices(393 * ONE, 1_000 * ONE);
	chain.sold(5, 2, 1_000 * NUSD, repaid([1_000 * NUSD, 0]));
	assert!(chain.0.check().unwrap_err().contains("paid or cured"));
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(Fact::BidFreed { auction: 3, bidder: DAVE, amount: 600 * NUSD });
	chain.tell(Fact::Cured { loan: 0, debt: 550 * NUSD, penalty: 100 * NUSD });
	chain.0.check().unwrap();
}

#[test]
fn cure_should_be_refused_when_the_loan_is_unhealthy_at_the_lower_price() {
	// At 392 two items back 548.8, less than 550.
	let mut chain = sold_one_of_three();
	chain.prices(392 * ONE, 1_000 * ONE);
	chain.sold(5, 2, 1_000 * NUSD, repaid([1_000 * NUSD, 0]));
	chain.0.check().unwrap();
	let cured = Fact::Cured { loan: 0, debt: 550 * NUSD, penalty: 100 * NUSD };
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.refuses(cured, "cured below the health it needs");
}

#[test]
fn cure_should_go_by_the_prices_of_the_start_when_none_is_fresh() {
	// The last price was 392, but it is stale: two items at 690 back 966.
	let mut chain = sold_one_of_three();
	let last = Ratio18(392 * ONE);
	let price = Price { lending: None, liquidation: None, spot: last, smoothed: last };
	chain.tell(Fact::Price { collection: 0, price });
	chain.sold(5, 2, 1_000 * NUSD, repaid([1_000 * NUSD, 0]));
	assert!(chain.0.check().unwrap_err().contains("paid or cured"));
}

#[test]
fn items_should_be_read_again_when_their_loan_is_cured() {
	let mut chain = Chain::new(0);
	chain.open(&[5, 6, 7], 1_450);
	let multiplier = Ratio18(ONE * 9 / 10);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 7, multiplier });
	chain.price(690);
	let amounts = [690 * NUSD, 586_500_000, 276 * NUSD];
	chain.auction(2, 5, 483_333_334, amounts);
	chain.auction(3, 6, 483_333_334, amounts);
	chain.tell(started(1_450 * NUSD, vec![(5, 2), (6, 3)]));
	for id in [2, 3] {
		chain.bid(id, CHARLIE, 586_500_000, 31);
	}
	chain.ticks(31);
	chain.day(7);
	chain.sold(5, 2, 586_500_000, repaid([586_500_000, 0]));
	chain.sold(6, 3, 586_500_000, repaid([586_500_000, 0]));
	chain.tell(Fact::Cured { loan: 0, debt: 394_300_000, penalty: 117_300_000 });
	assert_eq!(chain.0.loan(0).unwrap().units, multiplier);
}
