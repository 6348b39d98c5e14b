// SPDX-License-Identifier: Apache-2.0

//! What nobody buys becomes the fund's, and how the fund sells it.

use super::*;

#[test]
fn lot_should_be_the_funds_when_nobody_buys_it() {
	let mut chain = Chain::one_in_liquidation();
	chain.refuses(forfeits(&chain, 4), "the auction is English");
	// The lowest price of 276 is not above 500 and a penalty of 50.
	chain.tell(Fact::Tick { clock: 49 });
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 0 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.shortfall(), 500 * NUSD);
	// 276 of 690 are 40 %, three quarters of which are 30 %.
	let (loan, market, lowest) = (0, 0, 300_000);
	let (on_sale, next_at) = (None, Some(START + 7 * DAY));
	let expected = InventoryView { loan, market, lowest, on_sale, next_at };
	assert_eq!(chain.0.inventory(0, 4), Some(expected));
	assert_eq!(chain.0.inventory_len(), 1);
}

/// An item that nobody bought down to 276, while the price rose to 800: that is 34.5 %, and three
/// quarters of it 25.875 %. The loan has ended with a shortfall of 500.
fn forfeited() -> Chain {
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(49);
	chain.price(800);
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 0 });
	chain.0.check().unwrap();
	chain
}

/// An offer of an item of the fund, with a lowest share, and [V, R, F].
fn offer(chain: &mut Chain, (item, auction): (ItemId, AuctionId), lowest: u32, is: [u128; 3]) {
	let [appraised, reserve, price] = is;
	let clock = chain.0.clock;
	chain.tell(Fact::AuctionOpened {
		auction,
		lot: Lot::Inventory { collection: 0, item },
		rules: AuctionRules { lowest, ..rules() },
		appraised,
		asked: 0,
		least_price: 0,
		reserve,
		lowest: price,
		started_at: clock,
		end: clock + 30,
	});
}

fn offered(item: ItemId, auction: AuctionId) -> Fact {
	Fact::InventoryOffered { collection: 0, item, auction }
}

/// The first offer, a week later, at a value of 800: R = 400, F = 25.875 % of 800 = 207.
fn first_offer() -> Chain {
	let mut chain = forfeited();
	chain.day(7);
	chain.ticks(50);
	offer(&mut chain, (4, 1), 258_750, [800 * NUSD, 400 * NUSD, 207 * NUSD]);
	chain.tell(offered(4, 1));
	chain.0.check().unwrap();
	chain
}

#[test]
fn offer_should_be_refused_when_it_comes_before_its_time() {
	let mut chain = forfeited();
	assert!(chain.0.offers_due().is_empty());
	chain.ticks(50);
	offer(&mut chain, (4, 1), 258_750, [800 * NUSD, 400 * NUSD, 207 * NUSD]);
	chain.refuses(offered(4, 1), "offered before");
}

#[test]
fn offer_should_be_refused_when_it_is_not_the_hooks() {
	let mut chain = forfeited();
	chain.ticks(50);
	chain.day(7);
	offer(&mut chain, (4, 1), 258_750, [800 * NUSD, 400 * NUSD, 207 * NUSD]);
	chain.refuses(offered(4, 1), "not made at the start of a block");
}

#[test]
fn offer_should_be_refused_when_its_lowest_share_has_not_fallen() {
	let mut chain = forfeited();
	chain.day(7);
	chain.ticks(50);
	assert_eq!(chain.0.offers_due(), vec![(0, 4)]);
	offer(&mut chain, (4, 1), 345_000, [800 * NUSD, 400 * NUSD, 276 * NUSD]);
	chain.refuses(offered(4, 1), "the rules of an auction");
}

#[test]
fn lowest_share_should_fall_when_nobody_buys() {
	// 25.875 % * 0.75 = 19.40625 %, rounded up; the offer began on day 7, so the next is on day 14.
	let mut chain = first_offer();
	chain.ticks(98);
	chain.day(8);
	let unsold = |next_at| Fact::InventoryUnsold { collection: 0, item: 4, next_at };
	chain.tell(unsold(START + 14 * DAY));
	chain.tell(Fact::Unsold { auction: 1 });
	chain.0.check().unwrap();
	assert_eq!(chain.0.inventory(0, 4).unwrap().lowest, 194_063);
}

#[test]
fn lowest_share_should_stay_when_it_has_fallen_seven_times() {
	// 40 %, then 30, 22.5, 16.875, 12.65625, 9.4922, 7.11915, 5.3394 %, each rounded up.
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(49);
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.tell(Fact::Unsold { auction: 0 });
	let shares = [300_000, 225_000, 168_750, 126_563, 94_923, 71_193, 53_395, 53_395, 53_395];
	for (count, share) in shares.into_iter().enumerate() {
		let (auction, weeks) = (count as AuctionId + 1, count as u64 + 1);
		chain.day(7 * weeks);
		chain.ticks(100 * weeks);
		let price = 690 * u128::from(share);
		offer(&mut chain, (4, auction), share, [690 * NUSD, 345 * NUSD, price]);
		chain.tell(offered(4, auction));
		chain.ticks(100 * weeks + 48);
		let next_at = START + (7 * weeks + 7) * DAY;
		chain.tell(Fact::InventoryUnsold { collection: 0, item: 4, next_at });
		chain.tell(Fact::Unsold { auction });
		chain.0.check().unwrap();
	}
}

#[test]
fn price_should_be_the_funds_when_the_loan_has_ended() {
	let mut chain = first_offer();
	// The former borrower may bid too.
	chain.bid(1, BOB, 400 * NUSD, 80);
	chain.ticks(80);
	chain.tell(Fact::InsuranceCredited { amount: 400 * NUSD, burned: 400 * NUSD });
	let sold = |principal, fund| {
		let (loan, collection, item, interest) = (None, 0, 4, 0);
		let (buyer, price) = (BOB, 400 * NUSD);
		Fact::InventorySold { loan, collection, item, buyer, price, principal, interest, fund }
	};
	chain.tell(sold(0, 400 * NUSD));
	chain.tell(Fact::AuctionSold { auction: 1, buyer: BOB, price: 400 * NUSD });
	chain.0.check().unwrap();
	assert_eq!(chain.0.shortfall(), 100 * NUSD);
	assert_eq!(chain.0.inventory_len(), 0);
}

/// Of three items and a debt of 1450 two were forfeited; the third is offered for all of it.
fn two_of_three_forfeited() -> Chain {
	let mut chain = Chain::three_in_liquidation();
	chain.ticks(49);
	chain.tell(forfeits(&chain, 5));
	chain.tell(Fact::Unsold { auction: 2 });
	chain.tell(forfeits(&chain, 6));
	let debt = 1_450 * NUSD;
	chain.auction(4, 7, debt, [690 * NUSD, 586_500_000, 276 * NUSD]);
	chain.tell(Fact::RoundOpened { loan: 0, round: 2, debt, lots: vec![(7, 4)] });
	chain.tell(Fact::Unsold { auction: 3 });
	chain.0.check().unwrap();
	chain.day(7);
	chain.ticks(50);
	offer(&mut chain, (5, 5), 300_000, [690 * NUSD, 345 * NUSD, 207 * NUSD]);
	chain.tell(offered(5, 5));
	chain
}

#[test]
fn price_should_pay_the_loan_when_it_has_not_ended() {
	// 1450 - 400, and no penalty on it: the sale of the third item at 600 leaves 450 and 60.
	let mut chain = two_of_three_forfeited();
	chain.bid(5, CHARLIE, 400 * NUSD, 80);
	chain.bid(4, CHARLIE, 600 * NUSD, 79);
	chain.ticks(80);
	let sold = |principal, fund| {
		let (loan, collection, item, interest) = (Some(0), 0, 5, 0);
		let (buyer, price) = (CHARLIE, 400 * NUSD);
		Fact::InventorySold { loan, collection, item, buyer, price, principal, interest, fund }
	};
	chain.sold(7, 4, 600 * NUSD, repaid([600 * NUSD, 0]));
	chain.tell(sold(400 * NUSD, 0));
	chain.tell(Fact::AuctionSold { auction: 5, buyer: CHARLIE, price: 400 * NUSD });
	assert_eq!(chain.0.loan(0).unwrap().debt, 450 * NUSD);
	let (covered, shortfall, forgiven_interest) = (0, 450 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
}

#[test]
fn item_of_the_fund_should_wait_when_a_lot_of_its_loan_was_won_earlier() {
	let mut chain = two_of_three_forfeited();
	chain.bid(5, CHARLIE, 400 * NUSD, 80);
	chain.bid(4, CHARLIE, 600 * NUSD, 79);
	chain.ticks(80);
	let (collection, item, buyer, price) = (0, 5, CHARLIE, 400 * NUSD);
	let (loan, principal, interest, fund) = (Some(0), price, 0, 0);
	let sold =
		Fact::InventorySold { loan, collection, item, buyer, price, principal, interest, fund };
	chain.refuses(sold, "sold before item 7, decided at Some(79)");
}

#[test]
fn second_offer_should_wait_when_one_was_made_in_the_block() {
	let mut chain = two_of_three_forfeited();
	offer(&mut chain, (6, 6), 300_000, [690 * NUSD, 345 * NUSD, 207 * NUSD]);
	chain.refuses(offered(6, 6), "the fund offered 2 items in one block");
}

#[test]
fn item_should_be_postponed_when_it_is_worth_nothing() {
	let postponed = |next_at| Fact::InventoryPostponed { collection: 0, item: 4, next_at };
	let mut chain = forfeited();
	chain.day(7);
	chain.ticks(50);
	chain.refuses(postponed(START + 14 * DAY), "worth 800000000, was not offered");
	let mut chain = forfeited();
	chain.day(7);
	chain.ticks(50);
	chain.prices(1, 690 * ONE);
	chain.tell(postponed(START + 14 * DAY));
	assert_eq!(chain.0.inventory(0, 4).unwrap().lowest, 258_750);
}

#[test]
fn item_should_wait_a_period_when_it_could_not_be_handed_over() {
	let mut chain = first_offer();
	chain.bid(1, CHARLIE, 400 * NUSD, 80);
	chain.ticks(80);
	chain.day(8);
	let next_at = START + 15 * DAY;
	chain.tell(Fact::InventoryPostponed { collection: 0, item: 4, next_at });
	let (auction, buyer, price) = (1, CHARLIE, 400 * NUSD);
	chain.tell(Fact::DeliveryFailed { auction, buyer, price });
	chain.0.check().unwrap();
	assert_eq!(chain.0.account(CHARLIE), (10_000 * NUSD, 0, 0));
	assert_eq!(chain.0.inventory(0, 4).unwrap().lowest, 258_750);
}

#[test]
fn income_should_be_the_funds_when_the_item_is() {
	let mut chain = forfeited();
	let income = |surplus, fund| {
		let (loan, collection, item, payer, owner, fine) = (None, 0, 4, DAVE, DAVE, 0);
		let split = Split { surplus, ..Split::default() };
		Fact::IncomePaid { loan, collection, item, payer, owner, split, fine, fund }
	};
	chain.tell(Fact::InsuranceCredited { amount: 5 * NUSD, burned: 5 * NUSD });
	chain.tell(income(0, 5 * NUSD));
	chain.0.check().unwrap();
	chain.refuses(income(5 * NUSD, 0), "what the fund is paid for its item");
}

#[test]
fn item_should_be_handed_out_when_it_is_not_for_sale() {
	let out = Fact::HandedOut { collection: 0, item: 4 };
	first_offer().refuses(out.clone(), "while it was for sale");
	let mut chain = forfeited();
	chain.refuses(Fact::MarketRemoved { market: 0 }, "removed with items of the fund");
	chain.tell(out);
	chain.tell(Fact::MarketRemoved { market: 0 });
}

#[test]
fn loan_should_be_given_up_when_nothing_was_delivered_for_thirty_days() {
	let mut chain = Chain::one_in_liquidation();
	chain.bid(0, CHARLIE, 600 * NUSD, 31);
	chain.ticks(31);
	chain.tell(Fact::LotUndelivered { loan: 0, item: 4 });
	let (buyer, price) = (CHARLIE, 600 * NUSD);
	chain.tell(Fact::DeliveryFailed { auction: 0, buyer, price });
	assert!(chain.0.check().unwrap_err().contains("until when loan 0 waits"));
	chain.tell(Fact::WaitBegan { loan: 0, until: START + 30 * DAY, debt: 500 * NUSD });
	chain.0.check().unwrap();
	assert_eq!(chain.0.market(0).unwrap().in_liquidation, 0);
	chain.day(29);
	chain.refuses(forfeits(&chain, 4), "given up before");
	chain.day(30);
	chain.tell(forfeits(&chain, 4));
	let (covered, shortfall, forgiven_interest) = (0, 500 * NUSD, 0);
	chain.tell(Fact::LossRealised { loan: 0, covered, shortfall, forgiven_interest });
	chain.tell(Fact::Closed { loan: 0 });
	chain.0.check().unwrap();
	// It was not for sale just now, so its first offer asks for three quarters of 40 %.
	assert_eq!(chain.0.inventory(0, 4).unwrap().lowest, 300_000);
}
