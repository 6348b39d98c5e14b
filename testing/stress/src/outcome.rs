// SPDX-License-Identifier: GPL-3.0-only

//! What a simulation finds. Amounts are in the smallest unit of NUSD (10^-6), fractions in
//! millionths, times in minutes.

use crate::{
	arithmetic::{Amount, Ppm},
	portfolio::LoanId,
	rules::{pignus, LotId},
};
use serde::Serialize;

/// All that a run of the tool has found: the content of `results.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
	/// The command that reproduces it.
	pub command: String,
	/// What was assumed: a parameter, its value, and what it means.
	pub assumptions: Vec<Assumption>,
	/// What was found on each path.
	pub paths: Vec<PathReport>,
}

/// A parameter of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assumption {
	/// Its name on the command line, without dashes.
	pub name: String,
	/// Its value as one would write it on the command line.
	pub value: String,
	/// What it means, with its unit.
	pub meaning: String,
}

/// What was found on one path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PathReport {
	/// The path's name.
	pub name: String,
	/// What it is, in one sentence.
	pub title: String,
	/// Where it comes from.
	pub source: String,
	/// Its length.
	pub minutes: u32,
	/// The points that somebody published; between them prices are interpolated.
	pub published: Vec<PublishedPoint>,
	/// What happened under each set of rules, ours first.
	pub rules: Vec<Outcome>,
}

/// A point of a path that somebody published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishedPoint {
	/// When, on the path.
	pub minute: u32,
	/// What was published, in the words of the data set.
	pub what: String,
}

/// What happened under one set of rules on a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
	/// The name of the rules on the command line.
	pub name: String,
	/// Their name in tables and on the page.
	pub title: String,
	/// The sums.
	pub figures: Figures,
	/// Which parts of the [requirement](Figures::unmet) are not met.
	pub unmet: Vec<String>,
	/// The state of things, at regular intervals.
	pub samples: Vec<Sample>,
	/// Each time that an item was for sale.
	pub lots: Vec<LotCourse>,
}

impl Outcome {
	/// Whether the rules are ours, with all their parts.
	pub fn is_whole_pignus(&self) -> bool {
		self.name == pignus::NAME
	}
}

/// The sums of a simulation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
	/// Loans at the start.
	pub loans: u32,
	/// Their debt at the start.
	pub debt: Amount,
	/// What their items were worth at the start.
	pub collateral: Amount,
	/// The insurance fund at the start.
	pub fund: Amount,
	/// The insurance fund at the end.
	pub fund_left: Amount,
	/// How often a liquidation started.
	pub liquidations: u32,
	/// Of these, how often the loan was back below the threshold at the path's end: by its debt at
	/// the start of the liquidation and what its items were worth at the end.
	pub needless: u32,
	/// How often a loan in liquidation was cured.
	pub cured: u32,
	/// How often an item was offered.
	pub offered: u32,
	/// How often one was sold.
	pub sold: u32,
	/// How often one was not sold.
	pub unsold: u32,
	/// Items that nobody bought and that their borrower lost.
	pub forfeited: u32,
	/// Lots for sale when the path ended.
	pub still_for_sale: u32,
	/// Lots that were sold for less than the rules allow.
	pub below_lowest: u32,
	/// Prices paid.
	pub proceeds: Amount,
	/// What the sold items were worth when they were offered.
	pub worth_sold: Amount,
	/// `proceeds` as a share of `worth_sold`.
	pub recovered: Ppm,
	/// Principal written off and paid by the insurance fund.
	pub covered: Amount,
	/// Principal written off that nobody paid.
	pub shortfall: Amount,
	/// Prices paid for items that nobody had bought before, which the insurance fund sold.
	pub regained: Amount,
	/// At the end: what open loans owe beyond what their items are worth.
	pub under_water: Amount,
	/// What borrowers lost beyond their debt: the worth of sold and forfeited items, less what they
	/// reduced the debt by and what the borrowers got.
	pub borrowers_loss: Amount,
	/// From the start of the first liquidation to the outcome of the last lot; `None` while lots
	/// are for sale, or if there were none.
	pub time_to_clear: Option<u32>,
	/// The longest time from an offer to its outcome, or to the path's end.
	pub longest_sale: u32,
	/// Blocks that started liquidations but had no room for all that were due.
	pub full_blocks: u32,
}

/// The longest time from an offer to its outcome that the requirement allows, in minutes.
pub const LONGEST_SALE: u32 = 36 * 60;

impl Figures {
	/// Which parts of the requirement are not met. In a crisis nobody is left with a loss after the
	/// insurance fund has paid, every lot has an outcome within 36 hours, and nothing is sold below
	/// its lowest price.
	pub fn unmet(&self) -> Vec<String> {
		let faults = [
			(self.shortfall > 0, "shortfall"),
			(self.longest_sale > LONGEST_SALE, "sale over 36 h"),
			(self.below_lowest > 0, "sale below its lowest price"),
		];
		let unmet = faults.into_iter().filter(|(is_so, _)| *is_so);
		unmet.map(|(_, fault)| fault.into()).collect()
	}
}

/// How things stand at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sample {
	/// When.
	pub minute: u32,
	/// What an item of each collection is worth.
	pub worth: Vec<Amount>,
	/// The price of each collection that sources show.
	pub shown: Vec<Amount>,
	/// The newest price of each collection that the rules act upon.
	pub spot: Vec<Option<Amount>>,
	/// The smoothed price, where the rules smooth it.
	pub smoothed: Vec<Option<Amount>>,
	/// How many loans are in each class of [`HEALTH_CLASSES`].
	pub health: [u32; 7],
	/// Lots for sale.
	pub lots: u32,
	/// Debt in liquidation.
	pub in_liquidation: Amount,
	/// Losses so far, covered or not.
	pub losses: Amount,
	/// The insurance fund.
	pub fund: Amount,
}

/// The classes of [`Sample::health`]. Health is the threshold times the worth of a loan's items,
/// divided by its debt.
pub const HEALTH_CLASSES: [&str; 7] =
	["ended", "in liquidation", "below 1", "1 to 1.1", "1.1 to 1.5", "1.5 to 2", "above 2"];

/// One time that an item was for sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LotCourse {
	/// The lot.
	pub lot: LotId,
	/// Its loan.
	pub loan: LoanId,
	/// From when.
	pub from: u32,
	/// What the item was worth then.
	pub worth: Amount,
	/// Until when; `None` if it was for sale when the path ended.
	pub until: Option<u32>,
	/// How it ended.
	pub end: LotEnd,
	/// What it was sold for.
	pub price: Option<Amount>,
}

/// How the sale of a lot ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LotEnd {
	/// Somebody bought it.
	Sold,
	/// Nobody bought it.
	Unsold,
	/// The sale was called off.
	Withdrawn,
	/// It has not ended.
	Open,
}
