// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	rules::{book::Setting, maker::MakerDutch},
	settings::NUSD,
};

const ITEM: Amount = 100 * NUSD;

/// A loan of two items of 100 NUSD, with a debt of 120.
fn loans() -> Vec<NewLoan> {
	vec![NewLoan { id: 0, collection: 0, items: 2, debt: 120 * NUSD, due: None }]
}

fn tally() -> Tally {
	Tally::new(&loans(), &[ITEM], 5 * NUSD)
}

fn at(minute: u32, worth: Amount) -> Surroundings {
	let prices = vec![worth];
	Surroundings { minute, shown: prices.clone(), worth: prices, oracles_report: true }
}

/// Rules under which the loan is still open and owes 120 NUSD, with a threshold of 66.6666 %.
fn open_loan() -> MakerDutch {
	let setting = Setting { bidders: 1, capital_of_each: 0, fund: 5 * NUSD, apr: 0 };
	MakerDutch::new(&loans(), None, &setting)
}

fn offer(lot: LotId, lowest: Amount) -> Happening {
	Happening::Offered { lot, loan: 0, lowest: Some(lowest) }
}

fn sale(lot: LotId, price: Amount, repaid: Amount, surplus: Amount) -> Happening {
	Happening::Sold { lot, loan: 0, buyer: 0, price, repaid, surplus }
}

#[test]
fn tally_should_know_what_stands_at_the_start_when_nothing_has_happened() {
	let (figures, samples, lots) = tally().finish(&open_loan(), &at(10, ITEM));
	assert_eq!((figures.loans, figures.debt, figures.collateral), (1, 120 * NUSD, 200 * NUSD));
	assert_eq!((figures.fund, figures.fund_left), (5 * NUSD, 5 * NUSD));
	assert_eq!((figures.time_to_clear, figures.under_water), (None, 0));
	assert!(samples.is_empty() && lots.is_empty());
}

#[test]
fn tally_should_add_up_sales_when_lots_are_sold() {
	let mut tally = tally();
	let started = Happening::LiquidationStarted { loan: 0, debt: 120 * NUSD };
	tally.count(vec![started, offer(7, 40 * NUSD), offer(8, 40 * NUSD)], &at(30, 80 * NUSD));
	tally.count(vec![sale(7, 60 * NUSD, 50 * NUSD, 0)], &at(90, 80 * NUSD));
	let lots_for_sale = tally.lots_for_sale();
	tally.count(vec![sale(8, 39 * NUSD, 35 * NUSD, NUSD)], &at(150, 70 * NUSD));
	let (figures, _, courses) = tally.finish(&open_loan(), &at(200, ITEM));
	assert_eq!((lots_for_sale, figures.still_for_sale), (1, 0));
	assert_eq!((figures.offered, figures.sold, figures.below_lowest), (2, 2, 1));
	// Prices 60 + 39, both were worth 80 when they were offered: 99 of 160 are 61.875 %.
	assert_eq!((figures.proceeds, figures.worth_sold), (99 * NUSD, 160 * NUSD));
	assert_eq!(figures.recovered, 618_750);
	// 80 - 50, and 70 - 35 - 1.
	assert_eq!(figures.borrowers_loss, 64 * NUSD);
	// From minute 30 to 150.
	assert_eq!((figures.time_to_clear, figures.longest_sale), (Some(120), 120));
	assert_eq!((courses[0].price, courses[0].worth), (Some(60 * NUSD), 80 * NUSD));
}

#[test]
fn requirement_should_not_be_met_when_a_lot_waits_or_somebody_loses() {
	let unmet_at = |end: u32, shortfall: Amount, price: Amount| {
		let mut tally = tally();
		tally.count(vec![offer(1, 40 * NUSD), offer(2, 40 * NUSD)], &at(10, ITEM));
		let loss = Happening::Loss { loan: 0, covered: 0, shortfall };
		tally.count(vec![sale(1, price, price, 0), loss], &at(20, ITEM));
		tally.finish(&open_loan(), &at(end, ITEM)).0.unmet().len()
	};
	// The second lot is for sale from minute 10 on, and 36 hours are 2,160 minutes.
	assert_eq!(unmet_at(2_170, 0, 40 * NUSD), 0);
	assert_eq!(unmet_at(2_171, 0, 40 * NUSD), 1);
	assert_eq!(unmet_at(2_171, 1, 39 * NUSD), 3);
}

#[test]
fn tally_should_call_a_liquidation_needless_when_the_price_comes_back() {
	let needless_at = |worth: Amount| {
		let mut tally = tally();
		let started = Happening::LiquidationStarted { loan: 0, debt: 120 * NUSD };
		tally.count(vec![started], &at(30, 80 * NUSD));
		tally.finish(&open_loan(), &at(200, worth)).0.needless
	};
	// Two items may back 66.6666 % of twice their worth: 119.99 at 90, 120.5 at 90.4.
	assert_eq!(needless_at(90 * NUSD), 0);
	assert_eq!(needless_at(90_400_000), 1);
}

#[test]
fn tally_should_count_losses_and_forfeits_when_nobody_buys() {
	let mut tally = tally();
	tally.count(vec![offer(1, NUSD), offer(2, NUSD)], &at(5, 50 * NUSD));
	let unsold = |lot, forfeited| Happening::Unsold { lot, loan: 0, forfeited };
	tally.count(vec![unsold(1, true), unsold(2, false)], &at(65, 50 * NUSD));
	let loss = Happening::Loss { loan: 0, covered: 5 * NUSD, shortfall: 15 * NUSD };
	tally.count(vec![loss], &at(65, 50 * NUSD));
	let (figures, _, lots) = tally.finish(&open_loan(), &at(100, 50 * NUSD));
	assert_eq!((figures.unsold, figures.forfeited), (2, 1));
	assert_eq!((figures.covered, figures.shortfall), (5 * NUSD, 15 * NUSD));
	assert_eq!(figures.borrowers_loss, 50 * NUSD);
	// It still owes 120 on two items of 50.
	assert_eq!(figures.under_water, 20 * NUSD);
	assert!(lots.iter().all(|lot| lot.end == LotEnd::Unsold && lot.until == Some(65)));
}

#[test]
fn tally_should_count_what_the_fund_regains_when_it_sells_a_forfeited_item() {
	let mut tally = tally();
	tally.count(vec![offer(1, 40 * NUSD)], &at(5, 50 * NUSD));
	let forfeited = Happening::Unsold { lot: 1, loan: 0, forfeited: true };
	tally.count(vec![forfeited, offer(2, 20 * NUSD), offer(3, 30 * NUSD)], &at(65, 50 * NUSD));
	let unsold = Happening::Unsold { lot: 2, loan: 0, forfeited: false };
	tally.count(vec![unsold, Happening::Resold { lot: 3, price: 29 * NUSD }], &at(90, 50 * NUSD));
	let (figures, _, lots) = tally.finish(&open_loan(), &at(100, 50 * NUSD));
	// The borrower has lost one item, once.
	assert_eq!((figures.sold, figures.unsold, figures.forfeited), (0, 2, 1));
	assert_eq!(figures.borrowers_loss, 50 * NUSD);
	assert_eq!((figures.regained, figures.below_lowest), (29 * NUSD, 1));
	assert_eq!((lots[2].end, lots[2].price), (LotEnd::Sold, Some(29 * NUSD)));
}

#[test]
fn sample_should_put_loans_into_classes_by_health() {
	// 66.6666 % of twice the worth, over 120.
	let class_at = |worth: Amount| {
		let mut tally = tally();
		tally.sample(&open_loan(), &at(0, worth));
		tally.samples[0].health.iter().position(|loans| *loans == 1)
	};
	// 0.99, 1.01, 1.2, 1.6, 2.2.
	let worths = [90, 91, 108, 144, 200].map(|worth| worth * NUSD);
	assert_eq!(worths.map(class_at), [Some(2), Some(3), Some(4), Some(5), Some(6)]);
}
