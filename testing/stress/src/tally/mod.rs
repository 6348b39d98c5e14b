// SPDX-License-Identifier: GPL-3.0-only

//! What is counted while a simulation runs.

use crate::{
	arithmetic::{ratio, share, Amount, ONE},
	outcome::{Figures, LotCourse, LotEnd, Sample},
	portfolio::{LoanId, NewLoan},
	rules::{Happening, LotId, OpenLoan, RuleSet, Surroundings},
};
use std::collections::BTreeMap;

/// A loan whose liquidation has started.
#[derive(Clone, Copy, Debug)]
struct Liquidated {
	collection: usize,
	items: u32,
	debt: Amount,
}

/// What has been counted so far.
#[derive(Clone, Debug)]
pub struct Tally {
	figures: Figures,
	/// The collection and the items that are left, by loan.
	collateral: BTreeMap<LoanId, (usize, u32)>,
	liquidated: Vec<Liquidated>,
	courses: BTreeMap<LotId, LotCourse>,
	lowest_prices: BTreeMap<LotId, Amount>,
	first_liquidation: Option<u32>,
	last_outcome: u32,
	samples: Vec<Sample>,
}

impl Tally {
	/// The tally of these loans, to which nothing has happened yet.
	pub fn new(loans: &[NewLoan], prices: &[Amount], fund: Amount) -> Self {
		let figures = Figures {
			loans: loans.len() as u32,
			debt: loans.iter().map(|loan| loan.debt).sum(),
			collateral: loans
				.iter()
				.map(|loan| prices[loan.collection] * Amount::from(loan.items))
				.sum(),
			fund,
			..Figures::default()
		};
		Self {
			figures,
			collateral: loans.iter().map(|loan| (loan.id, (loan.collection, loan.items))).collect(),
			liquidated: Vec::new(),
			courses: BTreeMap::new(),
			lowest_prices: BTreeMap::new(),
			first_liquidation: None,
			last_outcome: 0,
			samples: Vec::new(),
		}
	}

	/// Counts what happened in a minute.
	pub fn count(&mut self, happenings: Vec<Happening>, surroundings: &Surroundings) {
		for happening in happenings {
			self.count_one(happening, surroundings);
		}
	}

	fn count_one(&mut self, happening: Happening, now: &Surroundings) {
		let minute = now.minute;
		match happening {
			Happening::LiquidationStarted { loan, debt } => {
				let (collection, items) = self.collateral[&loan];
				self.figures.liquidations += 1;
				self.first_liquidation.get_or_insert(minute);
				self.liquidated.push(Liquidated { collection, items, debt });
			},
			Happening::Offered { lot, loan, lowest } => {
				self.figures.offered += 1;
				self.lowest_prices.extend(lowest.map(|lowest| (lot, lowest)));
				let course = LotCourse {
					lot,
					loan,
					from: minute,
					worth: now.worth[self.collateral[&loan].0],
					until: None,
					end: LotEnd::Open,
					price: None,
				};
				self.courses.insert(lot, course);
			},
			Happening::LowestPriceSet { lot, lowest } => {
				self.lowest_prices.insert(lot, lowest);
			},
			Happening::Sold { lot, loan, price, repaid, surplus, .. } => {
				let lost = self.lose_item(loan, now);
				self.figures.sold += 1;
				self.figures.proceeds += price;
				self.figures.borrowers_loss += lost.saturating_sub(repaid + surplus);
				self.note_price(lot, price);
				let course = self.end(lot, LotEnd::Sold, minute);
				course.price = Some(price);
				self.figures.worth_sold += course.worth;
			},
			Happening::Resold { lot, price } => {
				self.figures.regained += price;
				self.note_price(lot, price);
				self.end(lot, LotEnd::Sold, minute).price = Some(price);
			},
			Happening::Unsold { lot, loan, forfeited } => {
				self.figures.unsold += 1;
				if forfeited {
					self.figures.forfeited += 1;
					self.figures.borrowers_loss += self.lose_item(loan, now);
				}
				self.end(lot, LotEnd::Unsold, minute);
			},
			Happening::Withdrawn { lot, .. } => {
				self.end(lot, LotEnd::Withdrawn, minute);
			},
			Happening::Cured { .. } => self.figures.cured += 1,
			Happening::Loss { covered, shortfall, .. } => {
				self.figures.covered += covered;
				self.figures.shortfall += shortfall;
			},
			Happening::Closed { .. } => {},
		}
	}

	fn note_price(&mut self, lot: LotId, price: Amount) {
		if self.lowest_prices.get(&lot).is_some_and(|lowest| price < *lowest) {
			self.figures.below_lowest += 1;
		}
	}

	/// Takes an item from a borrower; returns what it is worth.
	fn lose_item(&mut self, loan: LoanId, now: &Surroundings) -> Amount {
		let (collection, items) =
			self.collateral.get_mut(&loan).expect("rules sell the portfolio's loans");
		*items = items.checked_sub(1).expect("no item is lost twice");
		now.worth[*collection]
	}

	fn end(&mut self, lot: LotId, end: LotEnd, minute: u32) -> &mut LotCourse {
		let course = self.courses.get_mut(&lot).expect("a lot ends after it was offered");
		assert_eq!(course.until, None, "lot {lot} has ended before");
		course.until = Some(minute);
		course.end = end;
		self.last_outcome = minute;
		self.figures.longest_sale = self.figures.longest_sale.max(minute - course.from);
		course
	}

	/// Records how things stand.
	pub fn sample(&mut self, rules: &impl RuleSet, now: &Surroundings) {
		let open = rules.open_loans();
		let (spot, smoothed) = rules.prices().into_iter().unzip();
		self.samples.push(Sample {
			minute: now.minute,
			worth: now.worth.clone(),
			shown: now.shown.clone(),
			spot,
			smoothed,
			health: self.health(&open, rules, now),
			lots: self.lots_for_sale(),
			in_liquidation: open
				.iter()
				.filter(|loan| loan.in_liquidation)
				.map(|loan| loan.debt)
				.sum(),
			losses: self.figures.covered + self.figures.shortfall,
			fund: rules.insurance_fund(),
		});
	}

	fn lots_for_sale(&self) -> u32 {
		self.courses.values().filter(|course| course.end == LotEnd::Open).count() as u32
	}

	/// How many loans are in each of [`crate::outcome::HEALTH_CLASSES`].
	fn health(&self, open: &[OpenLoan], rules: &impl RuleSet, now: &Surroundings) -> [u32; 7] {
		let mut classes = [0; 7];
		classes[0] = self.figures.loans - open.len() as u32;
		for loan in open {
			let backing = now.worth[loan.collection] * Amount::from(loan.items);
			let health = ratio(share(backing, rules.threshold()), loan.debt.max(1));
			let class = match health {
				_ if loan.in_liquidation => 1,
				health if health < ONE => 2,
				health if health < ONE * 11 / 10 => 3,
				health if health < ONE * 3 / 2 => 4,
				health if health < ONE * 2 => 5,
				_ => 6,
			};
			classes[class] += 1;
		}
		classes
	}

	/// The sums at the end of the path, the samples, and the course of each lot.
	pub fn finish(
		mut self,
		rules: &impl RuleSet,
		now: &Surroundings,
	) -> (Figures, Vec<Sample>, Vec<LotCourse>) {
		let open = rules.open_loans();
		let threshold = rules.threshold();
		let recovers = |liquidated: &&Liquidated| {
			let backing = now.worth[liquidated.collection] * Amount::from(liquidated.items);
			liquidated.debt <= share(backing, threshold)
		};
		let under_water = |loan: &OpenLoan| {
			let backing = now.worth[loan.collection] * Amount::from(loan.items);
			loan.debt.saturating_sub(backing)
		};
		self.figures.still_for_sale = self.lots_for_sale();
		let since = self.courses.values().filter(|course| course.end == LotEnd::Open);
		let oldest = since.map(|course| now.minute.saturating_sub(course.from)).max();
		self.figures.longest_sale = self.figures.longest_sale.max(oldest.unwrap_or(0));
		self.figures.needless = self.liquidated.iter().filter(recovers).count() as u32;
		self.figures.under_water = open.iter().map(under_water).sum();
		self.figures.recovered = ratio(self.figures.proceeds, self.figures.worth_sold);
		self.figures.fund_left = rules.insurance_fund();
		self.figures.full_blocks = rules.full_blocks();
		self.figures.time_to_clear = self
			.first_liquidation
			.filter(|_| self.figures.still_for_sale == 0)
			.map(|first| self.last_outcome.saturating_sub(first));
		(self.figures, self.samples, self.courses.into_values().collect())
	}
}

#[cfg(test)]
mod tests;
