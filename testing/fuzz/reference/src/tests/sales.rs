// SPDX-License-Identifier: Apache-2.0

//! Bids, prices, proceeds, losses.

use super::*;

#[test]
fn reserve_should_lie_between_its_bounds_when_a_lot_is_offered() {
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
fn bid_should_rise_by_the_increment_when_another_stands() {
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
fn price_should_pay_500_50_30_20_when_a_lot_is_sold_at_600() {
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
fn price_should_fall_evenly_when_nobody_has_bid() {
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
fn loss_should_be_shortfall_when_the_fund_is_empty() {
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
fn fund_should_pay_what_it_has_when_a_loss_is_larger() {
	let mut chain = sold_at_a_loss();
	chain.tell(Fact::InsuranceCredited { amount: 60 * NUSD, burned: 0 });
	chain.tell(Fact::Recapitalised { who: DAVE, amount: 60 * NUSD });
	let (covered, shortfall, forgiven_interest) = (60 * NUSD, 8_750_000, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	assert_eq!((chain.0.shortfall(), chain.0.fund()), (8_750_000, 0));
}

#[test]
fn losses_should_shrink_together_when_shortfall_is_made_good() {
	// 100 and 200 of 300: a payment of 75 leaves three quarters of each.
	let mut chain = Chain::new(0);
	chain.tell(Fact::Market { market: 1, config: config(0) });
	chain.0.books.shortfall = 300 * NUSD;
	for (id, loss) in [(0, 100 * NUSD), (1, 200 * NUSD)] {
		chain.0.markets.get_mut(&id).unwrap().loss = number::whole(loss);
	}
	chain.tell(Fact::InsuranceCredited { amount: 75 * NUSD, burned: 75 * NUSD });
	assert_eq!(chain.0.markets[&0].loss, number::whole(75 * NUSD));
	assert_eq!(chain.0.markets[&1].loss, number::whole(150 * NUSD));
	assert_eq!(chain.0.losses_in(0), number::whole(225 * NUSD));
	// A third of 75 smallest units cannot be kept exactly, and is rounded down.
	chain.0.books.shortfall = 3;
	chain.tell(Fact::InsuranceCredited { amount: 2, burned: 2 });
	assert!(chain.0.markets[&0].loss <= number::whole(25 * NUSD));
}

#[test]
fn sale_should_wait_when_another_lot_was_decided_earlier() {
	// Nobody can buy item 5 after tick 49; Charlie wins item 6 by extension, at 50.
	let mut chain = Chain::three_in_liquidation();
	chain.ticks(30);
	chain.bid(3, CHARLIE, 586_500_000, 40);
	chain.ticks(39);
	chain.bid(3, CHARLIE, 700 * NUSD, 49);
	chain.ticks(40);
	chain.bid(3, CHARLIE, 800 * NUSD, 50);
	chain.ticks(50);
	let (loan, item, buyer, price) = (0, 6, CHARLIE, 800 * NUSD);
	let split = repaid([price, 0]);
	let sold = Fact::LotSold { loan, item, buyer, price, split };
	chain.refuses(sold, "sold before item 5, decided at Some(49)");
}
