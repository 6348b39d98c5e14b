// SPDX-License-Identifier: Apache-2.0

//! The insurance fund, claims, and what is announced of shelters and waits.

use super::*;

/// A shortfall of 500, and a fund that was given some NUSD. Dave has paid 1 to no avail.
fn shortfall(given: u128) -> Chain {
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(49);
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 0 });
	chain.tell(Fact::FundGiven { amount: given * NUSD });
	chain.0.check().unwrap();
	chain
}

#[test]
fn fund_and_shortfall_should_be_netted_when_both_are_there() {
	let mut chain = shortfall(700);
	chain.tell(Fact::ShortfallNetted { amount: 500 * NUSD });
	chain.0.check().unwrap();
	assert_eq!((chain.0.fund(), chain.0.shortfall()), (200 * NUSD, 0));
	assert_eq!(chain.0.market(0).unwrap().status, Status::Frozen);
	chain.refuses(Fact::ShortfallNetted { amount: 0 }, "nothing was burned");
	let mut chain = shortfall(200);
	chain.tell(Fact::ShortfallNetted { amount: 200 * NUSD });
	assert_eq!((chain.0.fund(), chain.0.shortfall()), (0, 300 * NUSD));
	assert_eq!(chain.0.losses_in(0), number::whole(300 * NUSD));
	shortfall(700).refuses(Fact::ShortfallNetted { amount: 499 * NUSD }, "burned against");
}

#[test]
fn fund_should_keep_all_principal_when_there_is_no_fresh_price() {
	// With a fresh price nothing is needed for a loan of 500 that is not in liquidation.
	let lent = || {
		let mut chain = Chain::new(0);
		chain.open(&[1], 500);
		chain.tell(Fact::FundGiven { amount: 600 * NUSD });
		chain
	};
	let withdrawn = |nusd| Fact::InsuranceWithdrawn { dest: BOB, amount: nusd * NUSD };
	lent().tell(withdrawn(600));
	let mut chain = lent();
	chain.tell(Fact::PauseSet { level: Pause::Liquidations });
	chain.refuses(withdrawn(101), "which needs 500000000");
	let mut chain = lent();
	chain.price(690);
	chain.refuses(withdrawn(101), "which needs 500000000");
	let mut chain = lent();
	chain.tell(Fact::LiquidationStuck { loan: 0, worthless: false, retry_at: START + 1 });
	chain.refuses(withdrawn(101), "which needs 500000000");
	let last = Ratio18(ONE);
	let price = Price { lending: None, liquidation: None, spot: last, smoothed: last };
	let mut chain = lent();
	chain.tell(Fact::Price { collection: 0, price });
	chain.tell(withdrawn(100));
	chain.refuses(withdrawn(1), "which needs 500000000");
}

#[test]
fn parts_of_a_claim_should_be_paid_each_as_a_whole_when_one_cannot_be() {
	let owed = || {
		let mut chain = Chain::one_in_liquidation();
		chain.bid(0, CHARLIE, 586_500_000, 31);
		chain.ticks(1);
		chain.tell(Fact::Owed { auction: 0, who: CHARLIE, held: 586_500_000, owed: 0 });
		chain.bid(0, DAVE, 615_825_000, 31);
		chain.tell(Fact::Owed { auction: 0, who: CHARLIE, held: 0, owed: 7 });
		chain
	};
	let claimed = |held, owed| Fact::Claimed { auction: 0, who: CHARLIE, held, owed };
	let mut chain = owed();
	chain.tell(claimed(0, 7));
	assert_eq!(chain.0.claims(CHARLIE), vec![(0, 586_500_000, 0)]);
	chain.tell(claimed(586_500_000, 0));
	assert_eq!(chain.0.claims(CHARLIE), vec![]);
	owed().refuses(claimed(586_499_999, 7), "was freed of");
	owed().refuses(claimed(0, 6), "was paid of");
	owed().refuses(claimed(0, 0), "nothing was claimed");
}

#[test]
fn shelter_should_be_told_when_a_pause_or_a_halt_ends() {
	let status = |status| Fact::MarketStatusSet { market: 0, status };
	let mut chain = Chain::new(0);
	chain.tell(status(Status::Halted));
	chain.0.check().unwrap();
	chain.tell(status(Status::Open));
	assert!(chain.0.check().unwrap_err().contains("shelters"));
	chain.tell(Fact::Sheltered { market: Some(0), until: START + DAY });
	chain.0.check().unwrap();
	chain.tell(Fact::PauseSet { level: Pause::Liquidations });
	chain.0.check().unwrap();
	// It may be told before what it follows from.
	chain.tell(Fact::Sheltered { market: None, until: START + DAY });
	chain.tell(Fact::PauseSet { level: Pause::Borrowing });
	chain.0.check().unwrap();
}

#[test]
fn shelter_should_be_told_when_there_was_a_long_gap() {
	let mut chain = Chain::new(0);
	chain.tell(Fact::Tick { clock: 2 });
	chain.tell(Fact::Time { now: START + 600_001 });
	chain.0.check().unwrap();
	chain.tell(Fact::Tick { clock: 3 });
	assert!(chain.0.check().unwrap_err().contains("after a gap was not told"));
	chain.tell(Fact::ShelteredAfterGap { blocks: 600 });
	chain.0.check().unwrap();
	chain.refuses(Fact::ShelteredAfterGap { blocks: 600 }, "a shelter after no gap");
}

#[test]
fn loan_should_be_in_line_again_when_it_returned() {
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.prices(1, 690 * ONE);
	let returned = Fact::LoanReturned { loan: 0 };
	let retry_at = START + DAY;
	chain.tell(Fact::LiquidationStuck { loan: 0, worthless: true, retry_at });
	chain.day(1);
	chain.tell(returned.clone());
	chain.0.check().unwrap();
	chain.refuses(returned.clone(), "that was not set aside");
	let mut chain = Chain::new(0);
	chain.open(&[4], 500);
	chain.prices(1, 690 * ONE);
	chain.tell(Fact::LiquidationStuck { loan: 0, worthless: true, retry_at });
	chain.refuses(returned, "a loan returned before");
}

#[test]
fn remainder_should_be_the_funds_when_no_account_can_keep_it() {
	// Dave has 10,000, and gives all of it but `left`.
	let gives = |left| {
		let amount = 10_000 * NUSD - left;
		[Fact::InsuranceCredited { amount, burned: 0 }, Fact::Recapitalised { who: DAVE, amount }]
	};
	let taken = |amount| {
		[Fact::InsuranceCredited { amount, burned: 0 }, Fact::RemainderTaken { who: DAVE, amount }]
	};
	let told = |facts: Vec<Fact>| {
		let mut chain = Chain::new(0);
		chain.0.check().unwrap();
		facts.into_iter().for_each(|fact| chain.tell(fact));
		chain
	};
	let mut chain = told([taken(20_000), gives(20_000)].concat());
	chain.0.check().unwrap();
	assert_eq!((chain.0.fund(), chain.0.account(DAVE).0), (10_000 * NUSD, 0));
	told(gives(30_000).into()).0.check().unwrap();
	let kept = told(gives(29_999).into()).0.check().unwrap_err();
	assert!(kept.contains("which no account can keep"), "{kept}");
	let early = told([taken(20_000), gives(60_000)].concat()).0.check().unwrap_err();
	assert!(early.contains("was not left with less"), "{early}");
	let credited = Fact::InsuranceCredited { amount: 30_000, burned: 0 };
	told(vec![credited]).refuses(Fact::RemainderTaken { who: DAVE, amount: 30_000 }, "could stay");
	let open = Fact::KeptOpen { account: DAVE };
	told([vec![open.clone()], gives(1).into()].concat()).0.check().unwrap();
	told([vec![open], taken(1)[..1].into()].concat())
		.refuses(Fact::RemainderTaken { who: DAVE, amount: 1 }, "could keep 1");
}
