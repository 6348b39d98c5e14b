// SPDX-License-Identifier: GPL-3.0-only

//! The prices that Maker's rules act upon.

use crate::{arithmetic::Amount, rules::Surroundings};
use std::mem;

/// Prices, delayed by Maker's Oracle Security Module. It reads them once an hour, at the full hour
/// or with the first report after it, and what it read comes into force with the next reading:
/// prices in force are one to two hours old. The first reading comes into force at once, as if
/// prices had been the same before. Source:
/// <https://docs.makerdao.com/smart-contract-modules/oracle-module/oracle-security-module-osm-detailed-documentation>.
#[derive(Clone, Debug)]
pub struct DelayedPrices {
	in_force: Vec<Option<Amount>>,
	read: Vec<Option<Amount>>,
	last_reading: Option<u32>,
}

/// The time between two readings, in minutes. Source: as of [`DelayedPrices`] (`hop`).
pub const READING_INTERVAL: u32 = 60;

impl DelayedPrices {
	/// Prices without any reading yet.
	pub fn new(collections: usize) -> Self {
		let none = vec![None; collections];
		Self { in_force: none.clone(), read: none, last_reading: None }
	}

	/// Reads prices if it is time to do so and if they are reported.
	pub fn observe(&mut self, surroundings: &Surroundings) {
		let hour = surroundings.minute / READING_INTERVAL;
		if !surroundings.oracles_report || self.last_reading.is_some_and(|last| last >= hour) {
			return;
		}
		let shown: Vec<_> = surroundings.shown.iter().copied().map(Some).collect();
		let before = mem::replace(&mut self.read, shown);
		self.in_force = if self.last_reading.is_none() { self.read.clone() } else { before };
		self.last_reading = Some(hour);
	}

	/// The price in force.
	pub fn in_force(&self, collection: usize) -> Option<Amount> {
		self.in_force.get(collection).copied().flatten()
	}

	/// For each collection, what was read last and what is in force.
	pub fn both(&self) -> Vec<(Option<Amount>, Option<Amount>)> {
		self.read.iter().copied().zip(self.in_force.iter().copied()).collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn surroundings(minute: u32, price: Amount, oracles_report: bool) -> Surroundings {
		Surroundings { minute, shown: vec![price], worth: vec![price], oracles_report }
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
}
