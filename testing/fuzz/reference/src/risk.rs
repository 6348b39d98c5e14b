// SPDX-License-Identifier: Apache-2.0

//! Time, prices and pauses; what is in default; what may be drawn (2.5, 5, 7.2, 11, 13.3).

use crate::{
	blocks::Part,
	facts::*,
	ledger::{exact_debt, Loan},
	market::{Market, Notice},
	number::{
		down, ensure, millionths, part_down, plus, ratio, same, up, whole, Number, Ratio18, Result,
		NANO, ONE, UNIT,
	},
	Auditor,
};
use num_traits::Zero;

/// `price * units` in smallest units, rounded down (design 1, 5.1); both in 10^-18.
pub(crate) fn value(price: u128, units: u128) -> Result<u128> {
	down(&(ratio(price) * ratio(units) * whole(UNIT)))
}

/// A shelter: of one market or of all, and until when.
type Shelter = (Option<MarketId>, u64);

/// What must be announced, in either order.
#[derive(Default)]
pub(crate) struct Announcements {
	due: Vec<Shelter>,
	told: Vec<Shelter>,
}

impl Announcements {
	pub(crate) fn is_due(&mut self, shelter: Shelter) {
		match self.told.iter().position(|told| *told == shelter) {
			Some(place) => drop(self.told.remove(place)),
			None => self.due.push(shelter),
		}
	}

	fn is_told(&mut self, shelter: Shelter) {
		match self.due.iter().position(|due| *due == shelter) {
			Some(place) => drop(self.due.remove(place)),
			None => self.told.push(shelter),
		}
	}

	/// Checks that what was told is what was due.
	pub(crate) fn check(&self) -> Result {
		same("shelters", &self.told, &self.due)
	}
}

impl Auditor {
	/// The chain's time; a long gap since the block before shelters borrowers.
	pub(crate) fn time(&mut self, now: u64) -> Result {
		ensure!(now >= self.now, "time went back from {}", self.now);
		self.count_still(now)?;
		if self.last_time > 0 && now - self.last_time > self.periods.longest_gap {
			self.last_gap = Some(self.blocks);
			self.gap_untold = true;
		}
		self.now = now;
		self.part = Part::Calls;
		Ok(())
	}

	/// What governance and operators set.
	pub(crate) fn governed(&mut self, fact: Fact) -> Result {
		match fact {
			Fact::Price { collection, price } => {
				let lends = price.lending.is_none_or(|lending| lending.0 <= price.low());
				ensure!(lends, "the lending price is above spot or smoothed");
				let liquidates = price.liquidation.is_none_or(|fresh| fresh.0 == price.high());
				ensure!(liquidates, "the liquidation price is not the higher of spot and smoothed");
				ensure!(price.low() > 0, "a price is zero");
				if price.liquidation.is_some() {
					self.unknown_since.remove(&collection);
				} else {
					self.unknown_since.entry(collection).or_insert(self.now);
				}
				self.prices.insert(collection, price);
			},
			Fact::MultiplierSet { collection, item, multiplier } => {
				let counts = multiplier.0 == 0 || (ONE / 10..=10 * ONE).contains(&multiplier.0);
				ensure!(counts, "a multiplier of {multiplier:?}");
				let known = self.multipliers.entry((collection, item));
				let known = known.or_insert(Notice::new(ONE));
				known.fall_later(multiplier.0, self.now, self.periods.notice);
			},
			Fact::Locked { collection, item, locked } => {
				self.locked.remove(&(collection, item));
				if locked {
					self.locked.insert((collection, item));
				}
			},
			Fact::Globals { ceiling, mint_per_day, liquidations_per_block } => {
				self.books.leak(self.now, self.periods.day)?;
				self.books.mint_per_day = Some(mint_per_day);
				self.global_ceiling = Some(ceiling);
				self.liquidations_per_block = Some(liquidations_per_block);
			},
			Fact::CollectionLimits { collection, ceiling, max_items } => {
				self.collection_limits.insert(collection, (ceiling, max_items));
			},
			Fact::Minted { collection, items } => {
				self.minted_items.insert(collection, items);
			},
			Fact::PauseSet { level } => {
				if self.pause == Pause::Liquidations && level != Pause::Liquidations {
					self.sheltered_until = self.now.saturating_add(self.periods.shelter);
					self.shelters.is_due((None, self.sheltered_until));
				}
				if self.pause != level {
					self.pause_since = self.now;
				}
				self.pause = level;
			},
			_ => self.other(&fact)?,
		}
		Ok(())
	}

	/// A shelter was announced (11.3).
	pub(crate) fn sheltered(&mut self, fact: Fact) -> Result {
		match fact {
			Fact::Sheltered { market, until } => self.shelters.is_told((market, until)),
			Fact::ShelteredAfterGap { blocks } => {
				ensure!(self.part == Part::Start && self.gap_untold, "a shelter after no gap");
				same("for how many blocks", blocks, self.periods.sheltered_blocks)?;
				self.gap_untold = false;
			},
			_ => self.other(&fact)?,
		}
		Ok(())
	}

	pub(crate) fn price(&self, collection: CollectionId) -> Result<&Price> {
		let price = self.prices.get(&collection);
		price.ok_or_else(|| format!("collection {collection} has no price"))
	}

	/// Why nobody may be liquidated anywhere now; `None` if they may (11.3).
	pub(crate) fn shelter_everywhere(&self) -> Option<&'static str> {
		// The chain learns of a gap in the block after it, and counts from there.
		let blocks = self.last_gap.map(|since| self.blocks - since);
		if self.pause == Pause::Liquidations {
			Some("liquidations are paused")
		} else if self.now < self.sheltered_until {
			Some("a pause ended a short time ago")
		} else if blocks.is_some_and(|blocks| blocks <= self.periods.sheltered_blocks + 1) {
			Some("a long gap between blocks ended a short time ago")
		} else {
			None
		}
	}

	/// Why nobody may be liquidated in a market now; `None` if they may (5.3, 11.3).
	pub(crate) fn shelter(&self, market: &Market) -> Option<&'static str> {
		if market.status == Status::Halted {
			Some("the market is halted")
		} else if self.now < market.sheltered_until {
			Some("a halt ended a short time ago")
		} else {
			self.shelter_everywhere()
		}
	}

	/// `score = normalized / units`, rounded down: the key of the risk index; without units it is
	/// the highest (5.2).
	pub(crate) fn score(&self, loan: &Loan) -> Result<Number> {
		if loan.units() == 0 {
			return Ok(whole(u128::MAX));
		}
		Ok((whole(loan.normalized()) / ratio(loan.units())).floor())
	}

	/// Whether `score * index > liquidation_ltv * price`, at a fresh price (5.2).
	fn unhealthy(&self, loan: &Loan, market: &Market, price: Ratio18) -> Result<bool> {
		let threshold = market.threshold(self.now, self.periods.notice);
		let owed = self.score(loan)? * ratio(market.index(self.now));
		Ok(owed > millionths(threshold) * ratio(price.0) * whole(UNIT * NANO))
	}

	/// Whether a loan is past its maturity and grace, or its price has been unknown for too long.
	pub(crate) fn matured(&self, loan: &Loan, collection: CollectionId) -> bool {
		let unknown = self.unknown_since.get(&collection);
		let unknown = unknown.is_some_and(|since| self.now - since >= self.periods.unknown);
		let due = loan.maturity.is_some_and(|maturity| self.now >= maturity.liquidated_from);
		unknown || due
	}

	/// Why an active loan is in default, disregarding shelter; `None` if it is not.
	pub(crate) fn verdict(&self, loan: &Loan) -> Result<Option<Reason>> {
		let market = self.market_of(loan.market)?;
		if loan.liquidation().is_some() || loan.normalized() == 0 {
			return Ok(None);
		}
		if self.matured(loan, market.config.collection) {
			return Ok(Some(Reason::Matured));
		}
		let price = self.prices.get(&market.config.collection);
		match price.and_then(|price| price.liquidation) {
			Some(price) if self.unhealthy(loan, market, price)? => Ok(Some(Reason::Unhealthy)),
			_ => Ok(None),
		}
	}

	/// Why a loan may be liquidated now.
	pub(crate) fn default_of(&self, loan: &Loan) -> Option<Reason> {
		let market = self.markets.get(&loan.market)?;
		match self.shelter(market) {
			Some(_) => None,
			None => self.verdict(loan).ok()?,
		}
	}

	/// Checks that nothing is paused, the market is open, and nothing of the loan is for sale.
	pub(crate) fn require_borrowing(&self, loan: &Loan, market: &Market) -> Result {
		ensure!(self.pause == Pause::None, "borrowing is paused");
		ensure!(market.status == Status::Open, "the market is {:?}", market.status);
		ensure!(!loan.unwinding(), "the loan is being unwound");
		Ok(())
	}

	/// Checks that `ltv <= max_ltv` at the lending price (5.1).
	pub(crate) fn require_ltv(&self, loan: &Loan, market: &Market, max_ltv: u32) -> Result {
		let collection = market.config.collection;
		let price = self.price(collection)?.lending.ok_or("there is no fresh lending price")?;
		let items: Vec<_> = loan.items.iter().map(|item| item.id).collect();
		let (debt, max) = self.debt_and_max((loan, &items), market, price.0, max_ltv)?;
		ensure!(debt <= max, "a debt of {debt} is above max_ltv, which allows {max}");
		Ok(())
	}

	/// Whether a loan needs the last of some more items: without it, it is above `max_ltv` of its
	/// market, at the lending price or, without a fresh one, at the lower one as last accepted
	/// (2.5).
	pub(crate) fn needs_items(
		&self,
		loan: &Loan,
		market: &Market,
		added: &[ItemId],
	) -> Result<bool> {
		let price = self.price(market.config.collection)?;
		let price = price.lending.map_or(price.low(), |lending| lending.0);
		let mut items: Vec<_> = loan.items.iter().map(|item| item.id).collect();
		items.extend(added);
		items.pop();
		let max_ltv = market.config.max_ltv;
		let (debt, max) = self.debt_and_max((loan, &items), market, price, max_ltv)?;
		Ok(debt > max)
	}

	/// The debt of a loan, rounded down (design 1), and what a share of the value of items allows
	/// at a price, by the units that count for new debt. Without any units no debt is allowed,
	/// however small.
	fn debt_and_max(
		&self,
		(loan, items): (&Loan, &[ItemId]),
		market: &Market,
		price: u128,
		max_ltv: u32,
	) -> Result<(u128, u128)> {
		let weigh = |sum, id: &ItemId| {
			plus(sum, self.weight((market.config.collection, *id), market, true))
		};
		let units = items.iter().try_fold(0, weigh)?;
		let max = part_down(value(price, units)?, max_ltv)?;
		let debt = exact_debt(loan.normalized(), market.index(self.now));
		let debt = if units == 0 { up(&debt)? } else { down(&debt)? };
		Ok((debt, max))
	}

	fn others(&self, id: LoanId) -> impl Iterator<Item = &Loan> {
		self.loans.iter().filter(move |(other, _)| **other != id).map(|(_, loan)| loan)
	}

	/// Checks that a loan has at most as many items as its limit allows (2.5).
	pub(crate) fn require_max_items(loan: &Loan, max: u32) -> Result {
		let (count, max) = (loan.items.len() as u64, u64::from(max));
		ensure!(count <= max, "{count} items are above max_items {max}");
		Ok(())
	}

	/// Checks `max_items` of the collection: unset, a tenth of its minted items, rounded up (2.5).
	pub(crate) fn require_collection_items(
		&self,
		id: LoanId,
		loan: &Loan,
		market: &Market,
	) -> Result {
		let Some(max) = self.max_items_of(market.config.collection) else { return Ok(()) };
		let pledged = self.pledged_with(id, loan, market);
		ensure!(pledged <= max.into(), "{pledged} items are pledged, at most {max}");
		Ok(())
	}

	/// How many items of a collection may be pledged.
	pub(crate) fn max_items_of(&self, collection: CollectionId) -> Option<u32> {
		let tenth = || self.minted_items.get(&collection).map(|items| items.div_ceil(10));
		let limits = self.collection_limits.get(&collection);
		limits.map_or_else(tenth, |(_, max)| *max)
	}

	/// How many items of a market's collection are pledged, with those of a loan.
	pub(crate) fn pledged_with(&self, id: LoanId, loan: &Loan, market: &Market) -> u64 {
		let count = loan.items.len() as u64;
		let same = self.others(id).filter(|other| self.is_of(other, market));
		same.fold(count, |sum, other| sum + other.items.len() as u64)
	}

	fn is_of(&self, loan: &Loan, market: &Market) -> bool {
		let other = self.markets.get(&loan.market);
		other.is_some_and(|other| other.config.collection == market.config.collection)
	}

	/// Checks the ceiling on one account's principal in the market (2.5).
	pub(crate) fn require_account_ceiling(
		&self,
		id: LoanId,
		loan: &Loan,
		market: &Market,
	) -> Result {
		let mine = |other: &&Loan| other.market == loan.market && other.borrower == loan.borrower;
		let sum = self.others(id).filter(mine).map(|other| other.principal);
		let sum = sum.chain([loan.principal]).try_fold(0, plus)?;
		let max = market.config.account_ceiling;
		ensure!(sum <= max, "{sum} is above the account ceiling {max}");
		Ok(())
	}

	/// Checks the ceilings of the market, which uncovered losses count towards too (2.5).
	pub(crate) fn require_market_ceilings(
		&self,
		id: LoanId,
		loan: &Loan,
		market: &Market,
	) -> Result {
		self.require_account_ceiling(id, loan, market)?;
		let sum = self.others(id).filter(|other| other.market == loan.market);
		let sum = sum.map(|other| other.principal).chain([loan.principal]).try_fold(0, plus)?;
		let max = market.config.ceiling;
		let counts = whole(sum) + &market.loss;
		ensure!(counts <= whole(max), "{sum} and its losses are above the market's ceiling {max}");
		Ok(())
	}

	/// Checks the ceilings of the collection and of the chain (2.5).
	pub(crate) fn require_wide_ceilings(&self, id: LoanId, loan: &Loan, market: &Market) -> Result {
		if let Some((Some(max), _)) = self.collection_limits.get(&market.config.collection) {
			let sum = self.others(id).filter(|other| self.is_of(other, market));
			let mut sum = sum.map(|other| other.principal).chain([loan.principal]);
			let sum = sum.try_fold(0, plus)?;
			let counts = whole(sum) + self.losses_in(market.config.collection);
			ensure!(
				counts <= whole(*max),
				"{sum} and losses are above the collection's ceiling {max}"
			);
		}
		if let Some(max) = self.global_ceiling {
			let sum = self.others(id).map(|other| other.principal);
			let sum = sum.chain([loan.principal, self.books.shortfall]).try_fold(0, plus)?;
			ensure!(sum <= max, "{sum} is above the global ceiling {max}");
		}
		Ok(())
	}

	/// Whether `threshold * value >= health * debt`, that is, whether the health is at least
	/// `health` (5.1).
	pub(crate) fn healthy(
		&self,
		(price, units): (u128, u128),
		threshold: u32,
		health: u128,
		debt: u128,
	) -> Result<bool> {
		let backed = whole(value(price, units)?) * millionths(threshold);
		Ok(debt.is_zero() || backed >= ratio(health) * whole(debt))
	}
}
