// SPDX-License-Identifier: GPL-3.0-only

//! What operators report: the price that sources show, each a little off.

use super::cast::account_of_operator;
use crate::{
	arithmetic::{share, Amount, ONE},
	rules::Surroundings,
	settings::{Settings, NUSD},
};
use pignus_appraisal::Prices;
use pignus_runtime::{CollectionId, Runtime, RuntimeOrigin};
use pignus_test_chain::{
	dice::Dice,
	fixtures::{done, report_of},
};
use polkadot_sdk::sp_runtime::FixedU128;

/// The operators and their habits.
pub struct Reports {
	operators: u32,
	interval: u32,
	noise: u64,
	unguarded: bool,
	dice: Dice,
}

impl Reports {
	/// The operators of the settings. If `unguarded`, the median is the price at once.
	pub fn new(settings: &Settings, unguarded: bool) -> Self {
		Self {
			operators: settings.number("operators"),
			interval: settings.number("report-minutes"),
			noise: settings.get("noise"),
			unguarded,
			dice: Dice::new(settings.get("seed"), "operators"),
		}
	}

	/// Has all operators report, if it is time. At the start they have just done so.
	pub fn make(&mut self, surroundings: &Surroundings) {
		let minute = surroundings.minute;
		if minute == 0 || !minute.is_multiple_of(self.interval) {
			return;
		}
		for operator in 0..self.operators {
			let seen: Vec<Amount> =
				surroundings.shown.iter().map(|price| self.seen(*price)).collect();
			if surroundings.oracles_report {
				report(operator, &seen);
			}
		}
		if self.unguarded && surroundings.oracles_report {
			(0..surroundings.shown.len() as CollectionId).for_each(follow_median);
		}
	}

	/// A price as an operator sees it.
	fn seen(&mut self, price: Amount) -> Amount {
		let off = self.dice.within(0..=2 * self.noise);
		share(price, ONE + off - self.noise).max(1)
	}
}

/// An operator reports the price of an item of each collection.
pub fn report(operator: u32, prices: &[Amount]) {
	let prices = prices.iter().map(|price| FixedU128::from_rational(*price, NUSD));
	let origin = RuntimeOrigin::signed(account_of_operator(operator));
	done(origin, report_of((0..).zip(prices)));
}

/// Without the guard: the median is the price, and nothing is smoothed.
fn follow_median(collection: CollectionId) {
	Prices::<Runtime>::mutate(collection, |price| {
		if let Some((price, median)) =
			price.as_mut().and_then(|price| price.median.map(|median| (price, median)))
		{
			price.spot = median.value;
			price.smoothed = median.value;
		}
	});
}
