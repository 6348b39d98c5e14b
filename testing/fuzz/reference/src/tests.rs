// SPDX-License-Identifier: Apache-2.0

//! Amounts worked out by hand, in NUSD unless said otherwise.

use crate::{number::ONE, *};

const NUSD: u128 = 1_000_000;
const BOB: Account = 1;
const CHARLIE: Account = 2;
const DAVE: Account = 3;
const ARTIST: Account = 9;
const START: u64 = 1_000_000;
const YEAR: u64 = 31_557_600_000;

fn rules() -> AuctionRules {
	AuctionRules {
		english: 30,
		dutch: 18,
		extension: 10,
		max_extension: 100,
		increment: 50_000,
		reserve_low: 500_000,
		reserve_high: 850_000,
		lowest: 400_000,
		reserve_multiple: Ratio18(ONE * 5 / 4),
	}
}

fn config(apr: u64) -> MarketConfig {
	MarketConfig {
		collection: 0,
		max_ltv: 500_000,
		liquidation_ltv: 700_000,
		apr,
		duration: None,
		grace: 0,
		ceiling: 100_000 * NUSD,
		account_ceiling: 100_000 * NUSD,
		min_debt: 100 * NUSD,
		max_items: 8,
		max_multiplier: Ratio18(ONE),
		liquidation_share: 1_000_000,
		penalty: 100_000,
		redeem_fine: 20_000,
		redeem_min: 250_000,
		target_health: Ratio18(ONE * 6 / 5),
		auction: rules(),
		royalty: Some((ARTIST, 50_000)),
	}
}

struct Chain(Auditor);

impl Chain {
	/// A market at a price of 1000, and bidders with 10,000 each.
	fn new(apr: u64) -> Self {
		let mut chain = Self(Auditor::new(Periods::default()));
		chain.tell(Fact::Time { now: START });
		chain.tell(Fact::Tick { clock: 1 });
		chain.price(1_000);
		chain.tell(Fact::Market { market: 0, config: config(apr) });
		for account in [BOB, CHARLIE, DAVE] {
			chain.tell(Fact::Credited { account, amount: 10_000 * NUSD });
		}
		chain
	}

	fn tell(&mut self, fact: Fact) {
		self.0.observe(fact).unwrap();
	}

	fn refuses(&mut self, fact: Fact, why: &str) {
		let error = self.0.observe(fact).unwrap_err();
		assert!(error.contains(why), "{error}");
	}

	fn price(&mut self, nusd: u128) {
		let price = Ratio18(nusd * ONE);
		let all =
			Price { lending: Some(price), liquidation: Some(price), spot: price, smoothed: price };
		self.tell(Fact::Price { collection: 0, price: all });
	}

	fn open(&mut self, items: &[ItemId], nusd: u128) {
		self.tell(opened(items, nusd * NUSD));
		self.0.check().unwrap();
	}

	/// An auction under these rules, with V = 690 unless given.
	fn auction(&mut self, auction: AuctionId, item: ItemId, asked: u128, amounts: [u128; 3]) {
		let clock = self.0.clock;
		let [appraised, reserve, lowest] = amounts;
		self.tell(auction_opened(auction, item, asked, [appraised, reserve, lowest], clock));
	}

	fn bid(&mut self, auction: AuctionId, bidder: Account, amount: u128, end: u64) {
		self.tell(Fact::BidPlaced { auction, bidder, amount, end });
	}

	/// One item, a debt of 500, and a price of 690: unhealthy, since 500 > 0.7 * 690 = 483.
	fn one_in_liquidation() -> Self {
		let mut chain = Self::new(0);
		chain.open(&[4], 500);
		chain.price(690);
		let amounts = [690 * NUSD, 586_500_000, 276 * NUSD];
		chain.auction(0, 4, 500 * NUSD, amounts);
		chain.tell(started(500 * NUSD, vec![(4, 0)]));
		chain.0.check().unwrap();
		chain
	}

	/// Three items and a debt of 1450 at 690: D = 483.333334, R = min(1.25 * D, 0.85 * 690) =
	/// 586.5. Selling one would leave 966 / (863.5 + 58.65) = 1.05, selling two 483 / (277 + 117.3)
	/// = 1.22.
	fn three_in_liquidation() -> Self {
		let mut chain = Self::new(0);
		chain.open(&[5, 6, 7], 1_450);
		chain.price(690);
		let amounts = [690 * NUSD, 586_500_000, 276 * NUSD];
		chain.auction(2, 5, 483_333_334, amounts);
		chain.auction(3, 6, 483_333_334, amounts);
		chain.tell(started(1_450 * NUSD, vec![(5, 2), (6, 3)]));
		chain.0.check().unwrap();
		chain
	}

	fn sold(&mut self, item: ItemId, auction: AuctionId, price: u128, split: Split) {
		self.tell(Fact::LotSold { loan: 0, item, buyer: CHARLIE, price, split });
		self.tell(Fact::AuctionSold { auction, buyer: CHARLIE, price });
	}
}

fn opened(items: &[ItemId], amount: u128) -> Fact {
	let (items, maturity) = (items.to_vec(), None);
	Fact::Opened { loan: 0, market: 0, borrower: BOB, items, amount, maturity }
}

fn started(debt: u128, lots: Vec<(ItemId, AuctionId)>) -> Fact {
	Fact::LiquidationStarted { loan: 0, reason: Reason::Unhealthy, debt, lots }
}

fn auction_opened(
	auction: AuctionId,
	item: ItemId,
	asked: u128,
	[appraised, reserve, lowest]: [u128; 3],
	clock: u64,
) -> Fact {
	Fact::AuctionOpened {
		auction,
		loan: 0,
		item,
		rules: rules(),
		appraised,
		asked,
		least_price: 0,
		reserve,
		lowest,
		started_at: clock,
		end: clock + 30,
	}
}

fn repaid(nusd: [u128; 2]) -> Split {
	Split { principal: nusd[0], penalty: nusd[1], ..Split::default() }
}

#[test]
fn ten_percent_compound_in_a_year() {
	// The user guide's `effectiveRate` of 10 %: 0.105170917878962684.
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.tell(Fact::Time { now: START + YEAR });
	assert_eq!(chain.0.market(0).unwrap().index.0, 1_105_170_917_878_962_684);
}

#[test]
fn a_loan_opens_at_max_ltv_and_not_above() {
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
fn a_repayment_pays_interest_first() {
	// 600 * 1.105170917878962684 = 663.1025507…, rounded up.
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.open(&[1, 2], 600);
	chain.tell(Fact::Time { now: START + YEAR });
	assert_eq!(chain.0.loan(0).unwrap().debt, 663_102_551);
	let (interest, principal) = (63_102_551, 36_897_449);
	chain.tell(Fact::InsuranceCredited { amount: interest, burned: 0 });
	chain.tell(Fact::Repaid { loan: 0, payer: DAVE, interest, principal });
	chain.0.check().unwrap();
	assert_eq!(chain.0.loan(0).unwrap().debt, 563_102_551);
	assert_eq!(chain.0.fund(), interest);
	chain.refuses(
		Fact::Repaid { loan: 0, payer: DAVE, interest: 0, principal: 563_102_551 - 99 * NUSD },
		"is left, below min_debt",
	);
	chain.tell(Fact::Repaid { loan: 0, payer: DAVE, interest: 0, principal: 563_102_551 });
	assert!(chain.0.check().unwrap_err().contains("has not ended"));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(DAVE).0, 10_000 * NUSD - 663_102_551);
}

#[test]
fn principal_before_interest_is_refused() {
	let mut chain = Chain::new(100_000_000_000_000_000);
	chain.open(&[1, 2], 600);
	chain.tell(Fact::Time { now: START + YEAR });
	let fact = Fact::Repaid { loan: 0, payer: DAVE, interest: 0, principal: 100 * NUSD };
	chain.refuses(fact, "interest paid");
}

#[test]
fn a_reserve_lies_between_its_bounds() {
	// V 600, D 500: max(300, min(625, 510)); V 600, D 300: 375; V 600, D 100: 300; lowest 240.
	let of = |debt| auction::reserve_and_lowest(&rules(), 600 * NUSD, debt * NUSD, 0);
	assert_eq!(of(500), Ok((510 * NUSD, 240 * NUSD)));
	assert_eq!(of(300), Ok((375 * NUSD, 240 * NUSD)));
	assert_eq!(of(100), Ok((300 * NUSD, 240 * NUSD)));
	let raised = auction::reserve_and_lowest(&rules(), 600 * NUSD, 550 * NUSD, 550 * NUSD);
	assert_eq!(raised, Ok((550 * NUSD, 550 * NUSD)));
	// Both are rounded up: 0.85 * 601 = 510.85, 0.4 * 601 = 240.4 smallest units.
	assert_eq!(auction::reserve_and_lowest(&rules(), 601, 500, 0), Ok((511, 241)));
}

#[test]
fn a_healthy_loan_is_not_liquidated() {
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
fn a_round_of_one_lot_too_many_or_too_few_is_refused() {
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

#[test]
fn bids_rise_by_the_increment_and_extend_the_end() {
	let mut chain = Chain::one_in_liquidation();
	let bid = |bidder, amount, end| Fact::BidPlaced { auction: 0, bidder, amount, end };
	chain.refuses(bid(CHARLIE, 586_499_999, 31), "least bid was 586500000");
	chain.refuses(bid(BOB, 586_500_000, 31), "their own lot");
	chain.bid(0, CHARLIE, 586_500_000, 31);
	assert_eq!(chain.0.account(CHARLIE), (9_413_500_000, 586_500_000, 0));
	// 586.5 * 1.05 = 615.825; at tick 25 six are left, fewer than ten.
	chain.tell(Fact::Tick { clock: 25 });
	let mut other = Chain::one_in_liquidation();
	other.bid(0, CHARLIE, 586_500_000, 31);
	other.refuses(bid(DAVE, 615_824_999, 31), "least bid was 615825000");
	chain.bid(0, DAVE, 615_825_000, 35);
	assert!(chain.0.check().unwrap_err().contains("were not freed"));
	chain.tell(Fact::BidFreed { auction: 0, bidder: CHARLIE, amount: 586_500_000 });
	chain.0.check().unwrap();
	// A bid may also be freed before the one that replaces it is told; then only it is held.
	chain.tell(Fact::BidFreed { auction: 0, bidder: DAVE, amount: 615_825_000 });
	chain.bid(0, CHARLIE, 700 * NUSD, 35);
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(DAVE), (10_000 * NUSD, 0, 0));
	let fact = Fact::LotSold {
		loan: 0,
		item: 4,
		buyer: CHARLIE,
		price: 700 * NUSD,
		split: Split::default(),
	};
	chain.refuses(fact, "before anybody had won");
	chain.tell(Fact::Tick { clock: 35 });
	chain.refuses(bid(DAVE, 800 * NUSD, 45), "at or after the end");
}

#[test]
fn a_sale_at_600_pays_500_50_30_20() {
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 600 * NUSD, 31);
	chain.tell(Fact::Tick { clock: 31 });
	chain.tell(Fact::InsuranceCredited { amount: 50 * NUSD, burned: 0 });
	let split = Split {
		principal: 500 * NUSD,
		interest: 0,
		penalty: 50 * NUSD,
		royalty: 30 * NUSD,
		surplus: 20 * NUSD,
	};
	chain.sold(4, 0, 600 * NUSD, split);
	assert!(chain.0.check().unwrap_err().contains("has not ended"));
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(ARTIST).0, 30 * NUSD);
	assert_eq!(chain.0.account(BOB).0, 10_520 * NUSD);
	assert_eq!(chain.0.account(CHARLIE), (9_400 * NUSD, 0, 0));
	assert_eq!((chain.0.fund(), chain.0.burned()), (50 * NUSD, 500 * NUSD));
}

/// Sold in the descending phase nine ticks of 18 after the turn: 586.5 - 310.5 / 2 = 431.25.
fn sold_at_a_loss() -> Chain {
	let mut chain = Chain::one_in_liquidation();
	chain.tell(Fact::Tick { clock: 33 });
	let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
	chain.tell(Fact::TurnedDescending { auction: 0, appraised, reserve, lowest, end: 49 });
	chain.tell(Fact::Tick { clock: 40 });
	chain.bid(0, CHARLIE, 431_250_000, 49);
	chain.sold(4, 0, 431_250_000, repaid([431_250_000, 0]));
	chain
}

#[test]
fn the_price_falls_evenly() {
	let mut chain = Chain::one_in_liquidation();
	chain.tell(Fact::Tick { clock: 33 });
	// A lower price of 600 lowers V, the reserve and the lowest price: 510 and 240.
	chain.price(600);
	let (appraised, reserve, lowest) = (600 * NUSD, 510 * NUSD, 240 * NUSD);
	chain.tell(Fact::TurnedDescending { auction: 0, appraised, reserve, lowest, end: 49 });
	// Six ticks after the end, not after the turn: 510 - 270 * 6 / 18 = 420.
	chain.tell(Fact::Tick { clock: 37 });
	assert_eq!(chain.0.auctions[&0].price_at(37), Ok(420 * NUSD));
	chain.bid(0, CHARLIE, 420 * NUSD, 49);
	assert!(chain.0.check().unwrap_err().contains("won and not sold"));
}

#[test]
fn a_loss_is_shortfall_and_can_be_paid() {
	let mut chain = sold_at_a_loss();
	// 500 - 431.25 = 68.75, and the fund is empty.
	let (covered, shortfall, forgiven_interest) = (0, 68_750_000, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.market(0).unwrap().status, Status::Frozen);
	assert_eq!(chain.0.minted() - chain.0.burned(), 68_750_000);
	// 100 burn 68.75 and leave 31.25.
	chain.tell(Fact::InsuranceCredited { amount: 100 * NUSD, burned: 68_750_000 });
	chain.tell(Fact::Recapitalised { who: DAVE, amount: 100 * NUSD });
	chain.0.check().unwrap();
	assert_eq!((chain.0.shortfall(), chain.0.fund()), (0, 31_250_000));
}

#[test]
fn the_fund_pays_what_it_has() {
	let mut chain = sold_at_a_loss();
	chain.tell(Fact::InsuranceCredited { amount: 60 * NUSD, burned: 0 });
	chain.tell(Fact::Recapitalised { who: DAVE, amount: 60 * NUSD });
	let (covered, shortfall, forgiven_interest) = (60 * NUSD, 8_750_000, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	assert_eq!((chain.0.shortfall(), chain.0.fund()), (8_750_000, 0));
}

#[test]
fn a_loan_is_cured_at_target_health_with_its_penalty() {
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
fn a_lot_is_not_sold_of_a_cured_loan() {
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
fn a_lot_that_nobody_bought_stays_with_a_loan_that_its_end_cures() {
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
fn a_loan_is_not_cured_while_its_last_lot_is_for_sale() {
	let mut chain = Chain::three_in_liquidation();
	chain.price(1_000);
	chain.tell(Fact::Withdrawn { auction: 3 });
	let cured = Fact::Cured { loan: 0, debt: 1_450 * NUSD, penalty: 0 };
	chain.refuses(cured, "cured with a lot for sale: the auction is English until 31");
}

#[test]
fn half_of_the_fine_goes_to_bidders() {
	// 2 % of 1450 = 29; 14.5 are shared by bids, of 1286.5 in all: 6.610376…, 7.889623…; 14.500001
	// are left.
	let mut chain = Chain::three_in_liquidation();
	chain.bid(2, CHARLIE, 586_500_000, 31);
	chain.bid(3, DAVE, 700 * NUSD, 31);
	chain.tell(Fact::InsuranceCredited { amount: 14_500_001, burned: 0 });
	chain.tell(Fact::BidFreed { auction: 2, bidder: CHARLIE, amount: 586_500_000 });
	chain.tell(Fact::Withdrawn { auction: 2 });
	chain.tell(Fact::Withdrawn { auction: 3 });
	chain.tell(Fact::BidFreed { auction: 3, bidder: DAVE, amount: 700 * NUSD });
	let (principal, fine) = (363 * NUSD, 29 * NUSD);
	chain.tell(Fact::Redeemed { loan: 0, payer: BOB, interest: 0, principal, fine });
	chain.tell(Fact::Cured { loan: 0, debt: 1_087 * NUSD, penalty: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(CHARLIE).0, 10_006_610_376);
	assert_eq!(chain.0.account(DAVE).0, 10_007_889_623);
	assert_eq!(chain.0.fund(), 14_500_001);
}

#[test]
fn less_than_redeem_min_is_refused() {
	let mut chain = Chain::three_in_liquidation();
	chain.tell(Fact::InsuranceCredited { amount: 29 * NUSD, burned: 0 });
	let (principal, fine) = (362_499_999, 29 * NUSD);
	let fact = Fact::Redeemed { loan: 0, payer: BOB, interest: 0, principal, fine };
	chain.refuses(fact, "below redeem_min 362500000");
}

#[test]
fn a_second_round_counts_on_floors() {
	let mut chain = Chain::three_in_liquidation();
	chain.tell(Fact::Tick { clock: 40 });
	for id in [2, 3] {
		let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
		let fact = Fact::TurnedDescending { auction: id, appraised, reserve, lowest, end: 49 };
		chain.tell(fact);
		// 586.5 - 310.5 / 2
		chain.bid(id, CHARLIE, 431_250_000, 49);
		chain.sold(3 + id as ItemId, id, 431_250_000, repaid([431_250_000, 0]));
	}
	chain.0.check().unwrap();
	// 1450 - 862.5 + 86.25 = 673.75; D of the one item left is all of it.
	let debt = 673_750_000;
	chain.auction(4, 7, debt, [690 * NUSD, 586_500_000, 276 * NUSD]);
	chain.tell(Fact::RoundOpened { loan: 0, round: 2, debt, lots: vec![(7, 4)] });
	chain.0.check().unwrap();
}

#[test]
fn an_unsold_lot_goes_to_the_treasury_and_the_principal_is_lost() {
	let mut chain = Chain::one_in_liquidation();
	chain.refuses(Fact::LotForfeited { loan: 0, item: 4 }, "the auction is English");
	// The lowest price of 276 is not above 500 and a penalty of 50.
	chain.tell(Fact::Tick { clock: 49 });
	chain.tell(Fact::LotForfeited { loan: 0, item: 4 });
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.shortfall(), 500 * NUSD);
}

#[test]
fn a_lowered_threshold_falls_by_five_points_in_seven_days() {
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
fn a_raised_rate_counts_after_seven_days() {
	let mut chain = Chain::new(0);
	chain.tell(Fact::Market { market: 0, config: config(100_000_000_000_000_000) });
	let week = 7 * 24 * 3_600_000;
	chain.tell(Fact::Time { now: START + week });
	assert_eq!(chain.0.market(0).unwrap().index.0, ONE);
	chain.tell(Fact::Time { now: START + week + YEAR });
	assert_eq!(chain.0.market(0).unwrap().index.0, 1_105_170_917_878_962_684);
}

#[test]
fn an_unwinding_pays_no_penalty_and_sells_at_its_share() {
	// Debt 500, two items at 1000: D = 250, V = 1000, R = max(500, 312.5) = 500 pays it: one lot.
	let mut chain = Chain::new(0);
	chain.open(&[10, 11], 500);
	let opened = |least_price| Fact::AuctionOpened {
		auction: 8,
		loan: 0,
		item: 10,
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

#[test]
fn a_cut_multiplier_counts_at_once_for_lending_and_later_for_liquidation() {
	let mut chain = Chain::new(0);
	let multiplier = Ratio18(ONE / 2);
	chain.tell(Fact::MultiplierSet { collection: 0, item: 1, multiplier });
	chain.refuses(opened(&[1], 500 * NUSD), "which allows 250000000");
	chain.open(&[1], 250);
	assert_eq!(chain.0.loan(0).unwrap().units, Ratio18(ONE));
	chain.tell(Fact::Time { now: START + 7 * 24 * 3_600_000 });
	chain.tell(Fact::Refreshed { loan: 0, units: multiplier });
}
