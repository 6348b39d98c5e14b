// SPDX-License-Identifier: GPL-3.0-only

//! The parameters of a run: their names, meanings and default values.

use crate::{
	arithmetic::{share, Amount},
	bidders::BidderPlan,
	outcome::Assumption,
	path::DAY,
	portfolio::{NewLoan, PortfolioPlan},
};
use std::collections::BTreeMap;

/// The unit of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
	/// Per cent, with up to four decimals; kept in millionths.
	Percent,
	/// A number of something that the meaning names.
	Count,
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
	/// Its name on the command line.
	pub name: &'static str,
	/// Its unit.
	pub unit: Unit,
	/// Its default value, as one would write it.
	pub default: &'static str,
	/// What it means.
	pub meaning: &'static str,
}

const fn percent(name: &'static str, default: &'static str, meaning: &'static str) -> Parameter {
	Parameter { name, unit: Unit::Percent, default, meaning }
}

const fn count(name: &'static str, default: &'static str, meaning: &'static str) -> Parameter {
	Parameter { name, unit: Unit::Count, default, meaning }
}

/// All parameters: the portfolio's, the bidders', the operators', the rules'.
pub const PARAMETERS: &[Parameter] = &[
	count("seed", "1", "seed of all random numbers"),
	count("loans", "1000", "loans at the start, spread evenly over the collections"),
	percent("least-ltv", "20", "lowest loan-to-value at the start"),
	percent("max-ltv", "50", "highest loan-to-value at the start, and the highest that our rules allow"),
	count("max-items", "4", "maximum number of items of a loan; all numbers up to it are equally likely"),
	percent("with-term", "0", "share of loans with a term, which nobody repays; simulators of others' rules ignore terms"),
	count("term-days", "30", "the term of these loans, in days"),
	percent("opportunists", "10", "share of borrowers who draw all they can, once an hour"),
	percent("fund", "2", "the insurance fund at the start, as a share of all debt"),
	count("bidders", "40", "bidders"),
	percent("capital", "60", "what all bidders have together, as a share of the collateral's worth at the start; nobody adds money, and items once bought are not sold again"),
	percent("least-valuation", "60", "what an item is worth to the most cautious bidder, as a share of the going price"),
	percent("highest-valuation", "100", "what it is worth to the boldest; all values in between are equally likely"),
	count("longest-break", "120", "longest time between two looks of a bidder who is awake, in minutes; all times up to it are equally likely"),
	count("hours-awake", "14", "hours of each day that a bidder is awake, starting at an hour of their own"),
	count("bids-per-look", "5", "maximum number of lots that a bidder bids on at one look"),
	percent("opening", "50", "the least that a bidder bids where bids rise, as a share of what the item is worth to them"),
	percent("drying", "50", "how much of the drawdown bidders lose as capital; at 100, a price 50 % below its peak leaves each bidder half"),
	count("operators", "3", "price operators"),
	percent("noise", "0.5", "maximum error of an operator's report, up or down"),
	count("report-minutes", "10", "minutes between two reports of an operator"),
	percent("liquidation-ltv", "70", "loan-to-value above which our rules liquidate"),
	percent("apr", "10", "yearly rate, under all rules"),
	percent("penalty", "10", "penalty under our rules"),
	percent("target-health", "120", "health at which our rules cure a partly sold loan"),
	percent("ceiling", "125", "ceiling of a market, as a share of what is borrowed in it at the start"),
	percent("liquidation-share", "30", "while this share of a market is in liquidation, no other liquidation starts in it"),
	count("liquidations-per-block", "10", "at most this many liquidations start in a block"),
	count("english", "7200", "blocks of the English phase"),
	count("dutch", "10800", "blocks of the descending phase"),
	count("extension", "50", "a late bid extends an auction until this many blocks are left; all extensions together are at most twelve times as long"),
	percent("increment", "10", "minimum raise over the standing bid, as a share of it"),
	percent("reserve-low", "50", "lowest reserve, as a share of the lot's value"),
	percent("reserve-high", "70", "highest reserve, as a share of the lot's value"),
	percent("reserve-multiple", "125", "the reserve between these two, as a share of the lot's part of the debt"),
	percent("lowest", "40", "lowest price, where the descending phase ends, as a share of the lot's value"),
	count("window-minutes", "60", "minutes over which the smoothed price follows the spot"),
	count("step-minutes", "10", "least minutes between two steps of the price guard"),
	percent("max-step", "20", "maximum move of the price in one step"),
	percent("max-daily-rise", "10", "maximum rise of the smoothed price in a day"),
	count("max-age-minutes", "120", "minutes after which a price is too old to act upon"),
];

/// The prices of an item of each collection at the start, in whole NUSD.
pub const DEFAULT_PRICES: [Amount; 4] = [2_000, 1_000, 500, 250];

/// The maximum that the peg of the development preset swaps.
const PEG_CEILING: Amount = 20_000_000 * NUSD;

/// One NUSD, in its smallest units.
pub const NUSD: Amount = 1_000_000;

/// A part of our rules that a run leaves out, to see what it is worth. No chain can do so: the
/// runtime refuses such parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
	/// The price guard. Without it the median of the reports is the price at once.
	Guard,
	/// The reserve. Without it the first bid may be one smallest unit.
	Reserve,
	/// The descending phase. Without it a lot that nobody bid on in the English phase is unsold.
	Descending,
}

impl Part {
	/// All of them, by the names they have on the command line.
	pub const ALL: [(&'static str, Self); 3] =
		[("guard", Self::Guard), ("reserve", Self::Reserve), ("descending", Self::Descending)];
}

/// The parameters of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
	values: BTreeMap<&'static str, u64>,
	/// The price of an item of each collection at the start.
	pub prices: Vec<Amount>,
}

impl Default for Settings {
	fn default() -> Self {
		let value = |parameter: &Parameter| {
			let value = parameter.read(parameter.default).expect("a default is well-formed");
			(parameter.name, value)
		};
		Self {
			values: PARAMETERS.iter().map(value).collect(),
			prices: DEFAULT_PRICES.map(|price| price * NUSD).into(),
		}
	}
}

impl Parameter {
	/// The parameter with a name, with dashes or underscores.
	pub fn named(name: &str) -> Result<&'static Self, String> {
		let name = name.replace('_', "-");
		PARAMETERS.iter().find(|parameter| parameter.name == name).ok_or_else(|| {
			let names: Vec<&str> = PARAMETERS.iter().map(|parameter| parameter.name).collect();
			format!("there is no parameter {name}; there are {}", names.join(", "))
		})
	}

	/// Reads a value.
	pub fn read(&self, text: &str) -> Result<u64, String> {
		let refused = |right: &str| format!("{} takes {right}, not {text:?}", self.name);
		match self.unit {
			Unit::Count => text.parse().map_err(|_| refused("a whole number")),
			Unit::Percent => read_percent(text)
				.ok_or_else(|| refused("per cent with at most four decimals, such as 62.5")),
		}
	}

	/// Writes a value as one would write it on the command line.
	pub fn write(&self, value: u64) -> String {
		match self.unit {
			Unit::Count => value.to_string(),
			Unit::Percent => {
				let text = format!("{}.{:04}", value / 10_000, value % 10_000);
				text.trim_end_matches('0').trim_end_matches('.').into()
			},
		}
	}
}

/// Per cent in millionths.
fn read_percent(text: &str) -> Option<u64> {
	let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
	if decimals.len() > 4 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	let decimals: u64 = format!("{decimals:0<4}").parse().ok()?;
	whole.parse::<u64>().ok()?.checked_mul(10_000)?.checked_add(decimals)
}

impl Settings {
	/// A parameter's value: a count, or millionths.
	pub fn get(&self, name: &str) -> u64 {
		*self.values.get(name).expect("the program asks only for existing parameters")
	}

	/// Gives a parameter another value.
	pub fn set(&mut self, parameter: &Parameter, value: u64) {
		self.values.insert(parameter.name, value);
	}

	/// A count that must fit.
	pub fn number(&self, name: &str) -> u32 {
		u32::try_from(self.get(name)).unwrap_or(u32::MAX)
	}

	/// Checks that values do not contradict each other; the error says what would be right. What
	/// the runtime itself checks is left to it.
	pub fn check(&self) -> Result<(), String> {
		let ordered = |low: &str, high: &str| {
			if self.get(low) <= self.get(high) {
				Ok(())
			} else {
				Err(format!("{low} is above {high}: give a lower one"))
			}
		};
		ordered("least-ltv", "max-ltv")?;
		ordered("least-valuation", "highest-valuation")?;
		let positive = ["loans", "max-items", "bidders", "operators", "report-minutes"];
		if let Some(name) = positive.into_iter().find(|name| self.get(name) == 0) {
			return Err(format!("{name} is 0: give at least 1"));
		}
		let max = [("max-items", 8), ("hours-awake", 24), ("loans", 100_000), ("operators", 16)];
		for (name, max) in max {
			if self.get(name) > max {
				return Err(format!("{name} is {}: give at most {max}", self.get(name)));
			}
		}
		if self.prices.is_empty() || self.prices.contains(&0) {
			return Err("prices: give the price of at least one collection, above 0".into());
		}
		Ok(())
	}

	/// Checks that with these loans bidders and fund do not need more dollars than there may be;
	/// the error says what would be right.
	pub fn check_dollars(&self, loans: &[NewLoan]) -> Result<(), String> {
		if self.fund(loans) + self.bidders(loans).capital <= PEG_CEILING {
			Ok(())
		} else {
			Err(format!(
				"bidders and fund would have more than the {} NUSD that the peg has room for: \
				 give fewer loans or lower prices; the results are in proportion",
				PEG_CEILING / NUSD,
			))
		}
	}

	/// What the portfolio is drawn from.
	pub fn portfolio(&self) -> PortfolioPlan {
		PortfolioPlan {
			loans: self.number("loans"),
			prices: self.prices.clone(),
			least_ltv: self.get("least-ltv"),
			max_ltv: self.get("max-ltv"),
			max_items: self.number("max-items"),
			with_term: self.get("with-term"),
			term: self.number("term-days").saturating_mul(DAY),
		}
	}

	/// What the bidders are drawn from, given the loans at the start.
	pub fn bidders(&self, loans: &[NewLoan]) -> BidderPlan {
		BidderPlan {
			bidders: self.number("bidders"),
			capital: share(self.worth(loans), self.get("capital")),
			least_valuation: self.get("least-valuation"),
			highest_valuation: self.get("highest-valuation"),
			longest_break: self.number("longest-break"),
			hours_awake: self.number("hours-awake"),
			bids_per_look: self.number("bids-per-look"),
			opening: self.get("opening"),
			drying: self.get("drying"),
		}
	}

	/// What the items of these loans are worth at the start.
	pub fn worth(&self, loans: &[NewLoan]) -> Amount {
		loans
			.iter()
			.map(|loan| self.prices[loan.collection] * Amount::from(loan.items))
			.sum()
	}

	/// The insurance fund at the start.
	pub fn fund(&self, loans: &[NewLoan]) -> Amount {
		share(loans.iter().map(|loan| loan.debt).sum(), self.get("fund"))
	}

	/// All parameters, for the report.
	pub fn assumptions(&self) -> Vec<Assumption> {
		let prices: Vec<String> =
			self.prices.iter().map(|price| (price / NUSD).to_string()).collect();
		let of_parameter = |parameter: &Parameter| {
			let unit = match parameter.unit {
				Unit::Percent => " %",
				Unit::Count => "",
			};
			Assumption {
				name: parameter.name.into(),
				value: parameter.write(self.get(parameter.name)) + unit,
				meaning: parameter.meaning.into(),
			}
		};
		let prices = Assumption {
			name: "prices".into(),
			value: prices.join(","),
			meaning: "price of an item of each collection at the start, in NUSD".into(),
		};
		PARAMETERS.iter().map(of_parameter).chain([prices]).collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn parameter_should_come_back_as_it_was_written_when_it_is_read() {
		for parameter in PARAMETERS {
			let value = parameter.read(parameter.default).expect("a default");
			assert_eq!(parameter.write(value), parameter.default);
		}
		let percent = Parameter::named("max-ltv").expect("there is one");
		assert_eq!(percent.read("62.5"), Ok(625_000));
		assert_eq!(percent.write(625_000), "62.5");
	}

	#[test]
	fn parameter_should_say_what_is_right_when_a_value_is_not() {
		let percent = Parameter::named("noise").expect("there is one");
		for wrong in ["", "-1", "1.23456", "1,5", "1e3", "abc"] {
			let error = percent.read(wrong).expect_err("it is no per cent");
			assert!(error.contains("62.5") && error.contains(wrong), "{error}");
		}
		assert!(Parameter::named("bribes").expect_err("no such one").contains("max-ltv"));
	}

	#[test]
	fn settings_should_be_refused_when_they_contradict_each_other() {
		let mut settings = Settings::default();
		assert_eq!(settings.check(), Ok(()));
		settings.set(Parameter::named("least-ltv").expect("one"), 600_000);
		let error = settings.check().expect_err("above the highest");
		assert!(error.contains("least-ltv is above max-ltv"), "{error}");
	}
}
