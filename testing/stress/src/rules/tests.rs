// SPDX-License-Identifier: GPL-3.0-only

use super::*;
use crate::{
	arithmetic::ONE,
	bidders::{BidderPlan, Bidders},
	path::DAY,
	portfolio::{NewLoan, PortfolioPlan},
};
use bend::Bend;
use book::Setting;
use maker::{MakerDutch, MakerEnglish};
use std::collections::BTreeSet;

/// What everybody sees, and pays, in a minute.
pub fn surroundings(minute: u32, price: Amount) -> Surroundings {
	Surroundings { minute, shown: vec![price], worth: vec![price], oracles_report: true }
}

/// Lets time pass to a minute, in which an item has a price.
pub fn pass(rules: &mut impl RuleSet, minute: u32, price: Amount) -> Vec<Happening> {
	rules.pass(&surroundings(minute, price))
}

/// The least bid that is accepted for each lot.
pub fn least_bids(rules: &impl RuleSet) -> Vec<Amount> {
	rules.lots().iter().map(|lot| lot.least_bid).collect()
}

const CAPITAL: Amount = 50_000_000_000;

/// Prices fall by 60 % within three days, and stay there; bidders bid for seven days, and three
/// days later all bids have won or been beaten. Whatever the rules, money is neither made nor lost,
/// and each offer ends at most once.
fn conserves_money<R: RuleSet>(rules: impl FnOnce(&[NewLoan], Option<Ppm>, &Setting) -> R) {
	let start = 1_000_000_000;
	let portfolio = PortfolioPlan {
		loans: 40,
		prices: vec![start],
		least_ltv: 300_000,
		max_ltv: 600_000,
		max_items: 4,
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
		let surroundings = surroundings(minute, price);
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
