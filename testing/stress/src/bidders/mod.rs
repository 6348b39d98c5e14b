// SPDX-License-Identifier: GPL-3.0-only

//! Bidders: when they look, what an item is worth to them, and what they can pay.

use crate::{
	arithmetic::{ratio, share, Amount, Ppm, ONE},
	path::DAY,
	rules::{Lot, LotId, RuleSet, Surroundings},
};
use pignus_test_chain::dice::Dice;

/// A bidder's number: their place among the bidders.
pub type BidderId = u32;

/// What bidders are drawn from. All rule sets face the same bidders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidderPlan {
	/// How many there are.
	pub bidders: u32,
	/// What they all have together; each has an equal share.
	pub capital: Amount,
	/// The least that an item is worth to a bidder, as a fraction of its going price.
	pub least_valuation: Ppm,
	/// The most that an item is worth to a bidder, as a fraction of its going price.
	pub highest_valuation: Ppm,
	/// The longest time between two looks of a bidder who is awake, in minutes.
	pub longest_break: u32,
	/// How many hours of each day a bidder is awake, starting at an hour of their own.
	pub hours_awake: u32,
	/// The maximum number of lots that a bidder bids on at one look.
	pub bids_per_look: u32,
	/// The least that a bidder bids where bids rise, as a fraction of what the item is worth to
	/// them: nobody expects to get it for nothing.
	pub opening: Ppm,
	/// How much of the drawdown bidders lose as capital. At one, a price 50 % below its peak leaves
	/// each bidder half.
	pub drying: Ppm,
}

/// A bidder.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bidder {
	id: BidderId,
	valuation: Ppm,
	wakes: u32,
	next_look: u32,
}

/// The bidders of a simulation, and what they have seen.
#[derive(Clone, Debug)]
pub struct Bidders {
	plan: BidderPlan,
	each: Amount,
	bidders: Vec<Bidder>,
	dice: Dice,
	/// The highest price of each collection so far.
	highest: Vec<Amount>,
}

impl Bidders {
	/// Draws the bidders of a seed.
	pub fn draw(plan: &BidderPlan, seed: u64) -> Self {
		let mut dice = Dice::new(seed, "bidders");
		let bidders = (0..plan.bidders)
			.map(|id| Bidder {
				id,
				valuation: dice.within(plan.least_valuation..=plan.highest_valuation),
				wakes: dice.within(0..=u64::from(DAY) - 1) as u32,
				next_look: dice.within(0..=u64::from(plan.longest_break)) as u32,
			})
			.collect();
		let each = plan.capital / Amount::from(plan.bidders.max(1));
		Self { plan: plan.clone(), each, bidders, dice, highest: Vec::new() }
	}

	/// What each of them has at the start.
	pub fn capital_of_each(&self) -> Amount {
		self.each
	}

	/// Lets the bidders whose time it is look, and bid unless `gone`: first where it costs least
	/// relative to what the item is worth. Where bids rise, they make an opening bid or the least
	/// bid that is accepted; where the price falls, they buy at that price.
	pub fn act(&mut self, rules: &mut impl RuleSet, surroundings: &Surroundings, gone: bool) {
		let drawdown = self.drawdown(&surroundings.worth);
		let looking: Vec<Bidder> = self.who_looks(surroundings.minute);
		if gone {
			return;
		}
		let kept_back = share(self.each, drawdown * self.plan.drying / ONE);
		for bidder in looking {
			let mut budget = rules.free_capital(bidder.id).saturating_sub(kept_back);
			let mut left = self.plan.bids_per_look;
			for (lot, amount) in
				offers(&bidder, rules.lots(), &surroundings.worth, self.plan.opening)
			{
				if left > 0 && amount <= budget && rules.bid(lot, bidder.id, amount) {
					budget -= amount;
					left -= 1;
				}
			}
		}
	}

	/// How far prices have fallen from their peaks, on average over the collections.
	fn drawdown(&mut self, worth: &[Amount]) -> Ppm {
		self.highest.resize(worth.len(), 0);
		let mut sum = 0;
		for (highest, now) in self.highest.iter_mut().zip(worth) {
			*highest = (*highest).max(*now);
			sum += ONE - ratio(*now, *highest);
		}
		sum / worth.len().max(1) as Ppm
	}

	/// Returns the bidders who look in a minute, and sets when they look next.
	fn who_looks(&mut self, minute: u32) -> Vec<Bidder> {
		let awake_for = self.plan.hours_awake * 60;
		let longest = u64::from(self.plan.longest_break.max(1));
		let mut looking = Vec::new();
		for bidder in &mut self.bidders {
			let of_their_day = (minute + DAY - bidder.wakes) % DAY;
			if minute < bidder.next_look || of_their_day >= awake_for {
				continue;
			}
			bidder.next_look = minute + self.dice.within(1..=longest) as u32;
			looking.push(bidder.clone());
		}
		looking
	}
}

/// The lots that a bidder would bid on, and how much, best first.
fn offers(bidder: &Bidder, lots: Vec<Lot>, worth: &[Amount], opening: Ppm) -> Vec<(LotId, Amount)> {
	let offer = |lot: Lot| {
		let max = share(worth[lot.collection], bidder.valuation);
		let least = if lot.immediate { 0 } else { share(max, opening) };
		let amount = lot.least_bid.max(least);
		let wanted = amount <= max && lot.standing != Some(bidder.id);
		wanted.then(|| (ratio(amount, worth[lot.collection]), lot.id, amount))
	};
	let mut offers: Vec<(Ppm, LotId, Amount)> = lots.into_iter().filter_map(offer).collect();
	offers.sort_unstable();
	offers.into_iter().map(|(_, lot, amount)| (lot, amount)).collect()
}

#[cfg(test)]
mod tests;
