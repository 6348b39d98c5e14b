// SPDX-License-Identifier: Apache-2.0

//! Redemption and its fine; income in liquidation.

use super::*;

#[test]
fn fine_should_go_half_to_bidders_when_a_part_is_redeemed() {
	// 2 % of 1450 = 29; 14.5 are shared by bids that stood for ten ticks each, of 1286.5 in all:
	// 6.610376…, 7.889623…; 14.500001 are left.
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 586_500_000, 31);
	chain.bid(3, DAVE, 700 * NUSD, 31);
	chain.ticks(11);
	chain.tell(Fact::InsuranceCredited { amount: 14_500_001, burned: 0 });
	chain.tell(Fact::BidFreed { auction: 2, bidder: CHARLIE, amount: 586_500_000 });
	chain.tell(Fact::Withdrawn { auction: 2 });
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(Fact::BidFreed { auction: 3, bidder: DAVE, amount: 700 * NUSD });
	let (principal, fine) = (363 * NUSD, 29 * NUSD);
	chain.tell(redeems(BOB, [0, principal], fine));
	chain.tell(Fact::Cured { loan: 0, debt: 1_087 * NUSD, penalty: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(CHARLIE).0, 10_006_610_376);
	assert_eq!(chain.0.account(DAVE).0, 10_007_889_623);
	assert_eq!(chain.0.fund(), 14_500_001);
}

#[test]
fn redemption_should_be_refused_when_it_is_below_redeem_min() {
	let mut chain = Chain::three_in_liquidation();
	chain.tell(Fact::InsuranceCredited { amount: 29 * NUSD, burned: 0 });
	let (principal, fine) = (362_499_999, 29 * NUSD);
	let fact = redeems(BOB, [0, principal], fine);
	chain.refuses(fact, "below redeem_min 362500000");
}

#[test]
fn fine_should_include_whoever_was_outbid_when_they_stood_long_enough() {
	// 2 % of 500 = 10; 5 are shared. Charlie's 586.5 stood for 15 ticks, Dave's 615.825 for 10:
	// 15 / 25.5 and 10.5 / 25.5 of 5 are 2.941176…, 2.058823…
	for (clock, shares) in [(26, [2_941_176, 2_058_823]), (25, [5 * NUSD, 0])] {
		let mut chain = Chain::one_in_liquidation();
		chain.bid(0, CHARLIE, 586_500_000, 31);
		chain.ticks(16);
		chain.bid(0, DAVE, 615_825_000, 31);
		chain.tell(Fact::BidFreed { auction: 0, bidder: CHARLIE, amount: 586_500_000 });
		// At 25 Dave's bid has stood for nine ticks, fewer than the extension of ten.
		chain.ticks(clock);
		let to_fund = 10 * NUSD - shares[0] - shares[1];
		chain.tell(Fact::InsuranceCredited { amount: to_fund, burned: 0 });
		chain.tell(Fact::Withdrawn { auction: 0 });
		chain.tell(Fact::BidFreed { auction: 0, bidder: DAVE, amount: 615_825_000 });
		let (principal, fine) = (500 * NUSD, 10 * NUSD);
		chain.tell(redeems(BOB, [0, principal], fine));
		chain.tell(Fact::Closed { loan: 0 });
		chain.0.check().unwrap();
		assert_eq!(chain.0.account(CHARLIE).0, 10_000 * NUSD + shares[0]);
		assert_eq!(chain.0.account(DAVE).0, 10_000 * NUSD + shares[1]);
	}
}

#[test]
fn fine_should_include_a_winner_whose_sale_failed_when_their_money_stayed_on_hold() {
	// 2 % of 500 = 10: half of it is Charlie's, whose bid stood for thirty ticks and is all that
	// stood.
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 586_500_000, 31);
	chain.ticks(31);
	chain.tell(Fact::Owed { auction: 0, who: CHARLIE, held: 586_500_000, owed: 0 });
	chain.tell(Fact::SettlementFailed { auction: 0, was_won: true });
	chain.tell(Fact::InsuranceCredited { amount: 5 * NUSD, burned: 0 });
	chain.tell(Fact::Withdrawn { auction: 0 });
	let (principal, fine) = (500 * NUSD, 10 * NUSD);
	chain.tell(redeems(BOB, [0, principal], fine));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(CHARLIE).0, 10_000 * NUSD - 586_500_000 + 5 * NUSD);
}

#[test]
fn lightest_bidder_should_be_forgotten_when_a_fourth_weighs_more() {
	let mut chain = Chain::one_in_liquidation();
	let mut auction = chain.0.auction_of(0).unwrap();
	let mut replaced = |bidder, amount, since, clock| {
		let bid = auction::Bid { bidder, amount, since, gone: false };
		auction.remember(&bid, clock).unwrap();
		auction.parts(clock).unwrap().len()
	};
	// 10 * 600, 12 * 630, 10 * 700: the first is the lightest, and 9 ticks weigh nothing.
	assert_eq!(replaced(11, 600, 1, 11), 1);
	assert_eq!(replaced(12, 630, 11, 23), 2);
	assert_eq!(replaced(13, 700, 23, 33), 3);
	assert_eq!(replaced(14, 10_000, 33, 42), 3);
	assert_eq!(replaced(15, 599, 42, 52), 3);
	assert_eq!(replaced(16, 800, 52, 62), 3);
	assert_eq!(replaced(12, 900, 62, 72), 3);
	// 8000, 7560 + 9000 and 7000 are left, of 31560; half of a fine of 631.2 thousand.
	chain.0.auctions.insert(0, auction);
	let loan = chain.0.loan_of(0).unwrap();
	assert_eq!(chain.0.share_fine(&loan, 631_200), Ok(631_200 - 315_600));
	let free = |who| chain.0.account(who).0;
	assert_eq!([16, 12, 13, 11, 15].map(free), [80_000, 165_600, 70_000, 0, 0]);
}

#[test]
fn fine_should_count_from_min_debt_when_the_debt_was_less() {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	let raised = MarketConfig { min_debt: 1_000 * NUSD, ..config(0) };
	chain.tell(Fact::Market { market: 0, config: raised });
	chain.price(690);
	chain.auction(0, 4, 500 * NUSD, [690 * NUSD, 586_500_000, 276 * NUSD]);
	chain.tell(started(500 * NUSD, vec![(4, 0)]));
	chain.tell(Fact::InsuranceCredited { amount: 20 * NUSD, burned: 0 });
	let redeemed = |fine| {
		let (payer, principal) = (BOB, 500 * NUSD);
		redeems(payer, [0, principal], fine)
	};
	chain.tell(redeemed(20 * NUSD));
}

#[test]
fn redemption_should_pay_the_penalty_when_something_was_sold() {
	// 1450 - 586.5 = 863.5, and 10 % of 586.5 = 58.65.
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 586_500_000, 31);
	chain.ticks(31);
	chain.sold(5, 2, 586_500_000, repaid([586_500_000, 0]));
	let redeemed = |interest, principal| {
		let (payer, fine) = (BOB, 29 * NUSD);
		redeems(payer, [interest, principal], fine)
	};
	let (interest, principal) = (58_650_000, 863_500_000);
	chain.tell(Fact::InsuranceCredited { amount: 29 * NUSD + interest, burned: 0 });
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(redeemed(interest, principal));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	// Principal alone is not what is paid first.
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 586_500_000, 31);
	chain.ticks(31);
	chain.sold(5, 2, 586_500_000, repaid([586_500_000, 0]));
	chain.refuses(redeemed(0, interest + principal), "interest paid");
}

#[test]
fn penalty_should_be_interest_when_a_part_is_redeemed_after_a_sale() {
	// Of 863.5 and 58.65 at least 230.5375 are paid; 300 leave 622.15, which two items at 690 back
	// 1.55 times. Dave's bid has stood for six ticks, too few for a part of the fine.
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 586_500_000, 31);
	chain.ticks(25);
	chain.bid(3, DAVE, 586_500_000, 35);
	chain.ticks(31);
	chain.sold(5, 2, 586_500_000, repaid([586_500_000, 0]));
	let (interest, principal, fine) = (58_650_000, 241_350_000, 29 * NUSD);
	chain.tell(Fact::InsuranceCredited { amount: interest + fine, burned: 0 });
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(Fact::BidFreed { auction: 3, bidder: DAVE, amount: 586_500_000 });
	chain.tell(redeems(BOB, [interest, principal], fine));
	chain.tell(Fact::Cured { loan: 0, debt: 622_150_000, penalty: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(DAVE).0, 10_000 * NUSD);
}

#[test]
fn income_should_pay_the_fine_when_it_ends_a_loan_with_a_bid() {
	// 500, a penalty of 50 and a fine of 10, half of which is Charlie's.
	let income = |owner, surplus, fine| {
		let split = Split { surplus, ..repaid([500 * NUSD, 50 * NUSD]) };
		let (loan, collection, item, payer, fund) = (Some(0), 0, 4, DAVE, 0);
		Fact::IncomePaid { loan, collection, item, payer, owner, split, fine, fund }
	};
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 586_500_000, 31);
	chain.ticks(11);
	chain.tell(Fact::InsuranceCredited { amount: 55 * NUSD, burned: 0 });
	chain.tell(income(BOB, 3 * NUSD, 10 * NUSD));
	chain.tell(Fact::Withdrawn { auction: 0 });
	chain.tell(Fact::BidFreed { auction: 0, bidder: CHARLIE, amount: 586_500_000 });
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(CHARLIE).0, 10_005 * NUSD);
	assert_eq!(chain.0.account(BOB).0, 10_503 * NUSD);
	assert_eq!(chain.0.account(DAVE).0, 10_000 * NUSD - 563 * NUSD);
	// Without a bid there is no fine, and with one it is not left out.
	for (bids, fine) in [(false, 10 * NUSD), (true, 0)] {
		let mut chain = Chain::one_in_liquidation();
		if bids {
			chain.bid(0, CHARLIE, 586_500_000, 31);
		}
		chain.tell(Fact::InsuranceCredited { amount: 60 * NUSD, burned: 0 });
		chain.refuses(income(BOB, 0, fine), "the fine of an income");
	}
}
