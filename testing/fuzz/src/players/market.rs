// SPDX-License-Identifier: GPL-3.0-only

//! The market price, and the operators who report it; one of them lies now and then.

use super::{Players, Trend};
use crate::step::Step;
use pignus_primitives::appraisal::Appraisals;
use pignus_runtime::Appraisal;
use pignus_test_chain::{
	accounts::{operators, FIRST_OPERATOR},
	caller::Caller,
	fixtures::report_of,
	markets::COLLECTIONS,
};
use polkadot_sdk::sp_runtime::FixedU128;

impl Players {
	/// The operators' reports in this block.
	pub(super) fn reports(&mut self) -> Vec<Step> {
		self.turn();
		let targets = COLLECTIONS.map(|collection| self.target(collection));
		let mut reports = Vec::new();
		for operator in operators() {
			// Not every operator reports in every block; now and then none does.
			if self.one_in(12) {
				continue;
			}
			let said = targets.map(|target| self.said(operator, target));
			let call = report_of(COLLECTIONS.into_iter().zip(said));
			reports.push(Step::call(Caller::Account(operator), call));
		}
		reports
	}

	/// What an operator reports when the price is `target`. The first one is not honest.
	fn said(&mut self, operator: u8, target: FixedU128) -> FixedU128 {
		if operator == FIRST_OPERATOR && self.one_in(8) {
			match self.below(4) {
				0 => FixedU128::default(),
				1 => FixedU128::from_inner(1),
				2 => FixedU128::from_inner(u128::MAX),
				_ => self.near(target, 10, 50_000),
			}
		} else {
			self.near(target, 995, 1_005)
		}
	}

	fn target(&mut self, collection: u32) -> FixedU128 {
		let accepted = Appraisal::last_accepted(&collection).map(|prices| prices.high);
		let price = accepted.unwrap_or(FixedU128::from_u32(1_000));
		match self.trend {
			Trend::Falling => self.near(price, 900, 1_000),
			Trend::Crashing => self.near(price, 400, 800),
			Trend::Level => self.near(price, 985, 1_015),
			// From next to nothing the way back is long.
			Trend::Rising if price < FixedU128::from_inner(1_000_000) => {
				FixedU128::from_inner(price.into_inner() * 2)
			},
			Trend::Rising if price < FixedU128::from_u32(100) => self.near(price, 1_100, 1_200),
			Trend::Rising => self.near(price, 1_000, 1_120),
			Trend::Worthless => FixedU128::default(),
		}
	}

	/// Chooses the next trend when the last one is over. A price far from where it began turns
	/// back.
	fn turn(&mut self) {
		self.trend_lasts = self.trend_lasts.saturating_sub(1);
		if self.trend_lasts > 0 {
			return;
		}
		let price = Appraisal::last_accepted(&COLLECTIONS[0])
			.map_or(1_000, |prices| prices.high.into_inner() / FixedU128::from_u32(1).into_inner());
		let was_worthless = matches!(self.trend, Trend::Worthless);
		self.trend = match price {
			_ if !was_worthless && self.one_in(40) => Trend::Worthless,
			0..=300 => Trend::Rising,
			2_000.. => Trend::Falling,
			_ => self
				.pick(&[Trend::Falling, Trend::Crashing, Trend::Level, Trend::Rising])
				.unwrap_or(Trend::Level),
		};
		self.trend_lasts = match self.trend {
			Trend::Falling | Trend::Crashing => 3 + self.below(8) as u32,
			// Now and then until an item is worth less than the smallest unit.
			Trend::Worthless => match self.one_in(6) {
				true => 120,
				false => 2 + self.below(6) as u32,
			},
			_ => 10 + self.below(60) as u32,
		};
	}
}
