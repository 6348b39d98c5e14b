// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	arithmetic::ONE,
	bidders::{BidderPlan, Bidders},
	portfolio::PortfolioPlan,
	rules::{bend::Bend, maker_dutch::MakerDutch, maker_english::MakerEnglish, RuleSet},
};
use std::collections::BTreeSet;

fn setting(fund: Amount) -> Setting {
	Setting { bidders: 2, capital_of_each: 100, fund, apr: 0 }
}

fn surroundings(minute: u32, price: Amount, oracles_report: bool) -> Surroundings {
	Surroundings { minute, shown: vec![price], worth: vec![price], oracles_report }
}

#[test]
fn debt_should_grow_by_its_rate_when_a_year_passes() {
	let mut debt = Debt::new(1_000_000);
	debt.grow(200_000, 365 * 24 * 60);
	assert_eq!(debt.owed(), 1_200_000);
}

#[test]
fn debt_should_keep_fractions_when_it_grows_by_the_minute() {
	// 200,000 in 525,600 minutes are 0.38 a minute: 0.38, 0.76, 1.14.
	let mut debt = Debt::new(1_000_000);
	let course = [(); 3].map(|()| {
		debt.grow(200_000, 1);
		debt.owed()
	});
	assert_eq!(course, [1_000_000, 1_000_000, 1_000_001]);
}

#[test]
fn split_should_put_larger_parts_first_when_it_is_uneven() {
	assert_eq!(split(10, 3).collect::<Vec<_>>(), [4, 3, 3]);
}

#[test]
fn bid_should_bind_money_when_it_is_in_front() {
	let mut book = Book::new(&setting(0));
	let mut standing = None;
	assert!(book.outbid(&mut standing, Standing { bidder: 0, amount: 60 }));
	assert_eq!((book.free(0), book.free(1)), (40, 100));
	assert!(book.outbid(&mut standing, Standing { bidder: 1, amount: 70 }));
	assert_eq!((book.free(0), book.free(1)), (100, 30));
}

#[test]
fn bid_should_change_nothing_when_money_is_missing() {
	let mut book = Book::new(&setting(0));
	let mut standing = Some(Standing { bidder: 1, amount: 70 });
	let before = standing.clone();
	assert!(!book.outbid(&mut standing, Standing { bidder: 0, amount: 101 }));
	assert!(!book.outbid(&mut standing, Standing { bidder: 2, amount: 1 }));
	assert_eq!(standing, before);
	assert_eq!((book.free(0), book.free(1)), (100, 100));
}

#[test]
fn fund_should_pay_first_when_a_loss_is_larger() {
	let mut book = Book::new(&setting(30));
	book.close(7, 50);
	let happened = book.take_happenings();
	let loss = Happening::Loss { loan: 7, covered: 30, shortfall: 20 };
	assert_eq!(happened, [loss, Happening::Closed { loan: 7 }]);
	assert_eq!(book.fund(), 0);
}

#[test]
fn price_should_come_into_force_an_hour_late_when_it_is_read() {
	let mut prices = DelayedPrices::new(1);
	let course = [
		(0, 100, (100, 100)),
		(59, 80, (100, 100)),
		(60, 80, (80, 100)),
		(119, 75, (80, 100)),
		(120, 70, (70, 80)),
	];
	for (minute, shown, (read, in_force)) in course {
		prices.observe(&surroundings(minute, shown, true));
		assert_eq!(prices.both(), [(Some(read), Some(in_force))], "in minute {minute}");
	}
}

#[test]
fn price_should_stay_when_oracles_do_not_report() {
	let mut prices = DelayedPrices::new(1);
	prices.observe(&surroundings(0, 100, false));
	assert_eq!(prices.in_force(0), None);
	prices.observe(&surroundings(1, 100, true));
	prices.observe(&surroundings(60, 80, false));
	assert_eq!(prices.both(), [(Some(100), Some(100))]);
	prices.observe(&surroundings(65, 70, true));
	assert_eq!(prices.both(), [(Some(70), Some(100))]);
}

/// A vault of two items and 1,000 of debt, liquidated: at 50 % of 2 x 999 it may owe 999. Each item
/// is to bring 500 and 10 % of that.
fn liquidated() -> (Vaults, Book, Vec<Claim>) {
	let loan = NewLoan { id: 3, collection: 0, items: 2, debt: 1_000, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let mut book = Book::new(&setting(30));
	let mut prices = DelayedPrices::new(1);
	prices.observe(&surroundings(0, 999, true));
	let claims = vaults.liquidate(&prices, &mut book);
	let claim = Claim { loan: 3, collection: 0, wanted: 550 };
	assert_eq!(claims, [claim.clone(), claim]);
	let started = Happening::LiquidationStarted { loan: 3, debt: 1_000 };
	assert_eq!(book.take_happenings(), [started]);
	assert!(vaults.liquidate(&prices, &mut book).is_empty());
	(vaults, book, claims)
}

#[test]
fn penalty_should_go_into_the_fund_when_a_vault_is_paid() {
	let (mut vaults, mut book, claims) = liquidated();
	// Of 700 the vault wants 550. Then 450 are owed, and 100 of the second 550 are penalty.
	vaults.sold(0, &claims[0], Standing { bidder: 0, amount: 700 }, &mut book);
	vaults.sold(1, &claims[1], Standing { bidder: 1, amount: 550 }, &mut book);
	let sold = |lot, buyer, price, repaid, surplus| Happening::Sold {
		lot,
		loan: 3,
		buyer,
		price,
		repaid,
		surplus,
	};
	assert_eq!(
		book.take_happenings(),
		[sold(0, 0, 700, 550, 150), sold(1, 1, 550, 450, 0), Happening::Closed { loan: 3 }]
	);
	assert_eq!(book.fund(), 30 + 100);
	assert!(vaults.open_loans().is_empty());
}

#[test]
fn vault_should_end_with_a_loss_when_its_last_item_leaves_a_debt() {
	let (mut vaults, mut book, claims) = liquidated();
	vaults.sold(0, &claims[0], Standing { bidder: 0, amount: 550 }, &mut book);
	let open = OpenLoan { loan: 3, collection: 0, items: 1, debt: 450, in_liquidation: true };
	assert_eq!(vaults.open_loans(), [open]);
	vaults.sold(1, &claims[1], Standing { bidder: 0, amount: 100 }, &mut book);
	// 1,000 - 550 - 100 are left, of which the fund has 30.
	let loss = Happening::Loss { loan: 3, covered: 30, shortfall: 320 };
	assert_eq!(book.take_happenings()[2..], [loss, Happening::Closed { loan: 3 }]);
}

#[test]
fn vault_should_owe_the_most_allowed_when_its_borrower_draws() {
	let loan = NewLoan { id: 0, collection: 0, items: 2, debt: 100, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let mut prices = DelayedPrices::new(1);
	let mut owed_after = |max_ltv, prices: &DelayedPrices| {
		vaults.draw(0, max_ltv, prices);
		vaults.open_loans()[0].debt
	};
	assert_eq!(owed_after(400_000, &prices), 100);
	prices.observe(&surroundings(0, 1_000, true));
	// Of 2,000: 4 % are less than is owed, 40 % are 800, and the threshold of 50 % is 1,000.
	assert_eq!(owed_after(40_000, &prices), 100);
	assert_eq!(owed_after(400_000, &prices), 800);
	assert_eq!(owed_after(600_000, &prices), 1_000);
}

#[test]
fn vault_should_owe_no_more_when_its_borrower_draws_in_liquidation() {
	let (mut vaults, ..) = liquidated();
	let mut prices = DelayedPrices::new(1);
	prices.observe(&surroundings(0, 9_000, true));
	vaults.draw(3, 400_000, &prices);
	assert_eq!(vaults.open_loans()[0].debt, 1_000);
}

#[test]
fn vault_should_be_left_alone_when_it_is_at_the_threshold() {
	let loan = NewLoan { id: 0, collection: 0, items: 2, debt: 1_000, due: None };
	let mut vaults = Vaults::new(&[loan], 500_000, 100_000);
	let mut prices = DelayedPrices::new(1);
	prices.observe(&surroundings(0, 1_000, true));
	assert!(vaults.liquidate(&prices, &mut Book::new(&setting(0))).is_empty());
}

const CAPITAL: Amount = 50_000_000_000;
const DAY: u32 = 24 * 60;

/// Prices fall by 60 % within three days, and stay; bidders bid for seven, and three days later all
/// bids have won or been beaten. Whatever the rules, money is neither made nor lost, and each offer
/// ends at most once.
fn conserves_money<R: RuleSet>(rules: impl FnOnce(&[NewLoan], Option<Ppm>, &Setting) -> R) {
	let start = 1_000_000_000;
	let portfolio = PortfolioPlan {
		loans: 40,
		prices: vec![start],
		least_ltv: 300_000,
		max_ltv: 600_000,
		most_items: 4,
		with_term: 0,
		term: 0,
	};
	let plan = BidderPlan {
		bidders: 10,
		capital: CAPITAL,
		least_valuation: 800_000,
		highest_valuation: ONE,
		longest_break: 60,
		hours_awake: 16,
		bids_per_look: 3,
		opening: 0,
		drying: 0,
	};
	let mut bidders = Bidders::draw(&plan, 1);
	let capital_of_each = bidders.capital_of_each();
	let fund = 1_000_000_000;
	let setting = Setting { bidders: 10, capital_of_each, fund, apr: 200_000 };
	let mut rules = rules(&portfolio.draw(1), None, &setting);

	let (mut offered, mut paid, mut penalties, mut covered) = (BTreeSet::new(), 0, 0, 0);
	let mut sales = 0;
	for minute in 0..10 * DAY {
		let fallen = start * 6 / 10 * Amount::from(minute) / Amount::from(3 * DAY);
		let price = start - fallen.min(start * 6 / 10);
		let surroundings = surroundings(minute, price, true);
		for happening in rules.pass(&surroundings) {
			match happening {
				Happening::Offered { lot, .. } => assert!(offered.insert(lot)),
				Happening::Unsold { lot, .. } | Happening::Withdrawn { lot, .. } => {
					assert!(offered.remove(&lot));
				},
				Happening::Sold { lot, price, repaid, surplus, .. } => {
					assert!(offered.remove(&lot));
					paid += price;
					penalties += price - repaid - surplus;
					sales += 1;
				},
				Happening::Loss { covered: now, .. } => covered += now,
				_ => (),
			}
		}
		bidders.act(&mut rules, &surroundings, minute > 7 * DAY);
	}
	assert!(sales > 10, "{sales} sales");
	let free: Amount = (0..10).map(|bidder| rules.free_capital(bidder)).sum();
	assert_eq!(free + paid, CAPITAL);
	assert_eq!(rules.insurance_fund(), fund + penalties - covered);
	let lots: BTreeSet<LotId> = rules.lots().iter().map(|lot| lot.id).collect();
	assert!(lots.is_subset(&offered));
}

#[test]
fn money_should_be_conserved_when_bidders_act() {
	conserves_money(Bend::before_vote);
	conserves_money(Bend::after_vote);
	conserves_money(MakerEnglish::new);
	conserves_money(MakerDutch::new);
}
