// SPDX-License-Identifier: Apache-2.0

//! A market: its index, what takes effect later than it was voted, and its losses.

use crate::{
	facts::{CollectionId, Fact, MarketConfig, MarketId, Periods, Status},
	number::{ensure, millionths, power, same, share, times, whole, Number, Result, NANO, ONE},
	raises::{Limit, Rule},
	Auditor,
};
use num_traits::Zero;

/// Seconds of a year (3.1).
const YEAR: u128 = 31_557_600;

/// A value, and the one that replaces it at a given time.
#[derive(Clone, Copy)]
pub(crate) struct Notice {
	before: u128,
	after: u128,
	at: u64,
}

impl Notice {
	pub(crate) fn new(value: u128) -> Self {
		Self { before: value, after: value, at: 0 }
	}

	/// What is in force.
	pub(crate) fn now(&self, now: u64) -> u128 {
		if now >= self.at {
			self.after
		} else {
			self.before
		}
	}

	/// What was set last.
	pub(crate) fn set(&self) -> u128 {
		self.after
	}

	/// Sets a new value, in force after a notice if it is `delayed`; a second change starts the
	/// notice again.
	fn change(&mut self, value: u128, delayed: bool, now: u64, notice: u64) {
		let before = if delayed { self.now(now) } else { value };
		let at = if delayed { now.saturating_add(notice) } else { 0 };
		*self = Self { before, after: value, at };
	}

	/// A fall counts after a notice, a rise at once.
	pub(crate) fn fall_later(&mut self, value: u128, now: u64, notice: u64) {
		self.change(value, value < self.now(now), now, notice);
	}

	/// A rise counts after a notice, a fall at once.
	pub(crate) fn rise_later(&mut self, value: u128, now: u64, notice: u64) {
		self.change(value, value > self.now(now), now, notice);
	}
}

/// A market.
#[derive(Clone)]
pub(crate) struct Market {
	pub config: MarketConfig,
	pub status: Status,
	index: u128,
	accrued_at: u64,
	apr: Notice,
	pub cap: Notice,
	threshold_from: u32,
	threshold_at: u64,
	pub sheltered_until: u64,
	/// Losses that became shortfall in this market and that nobody has paid for.
	pub loss: Number,
	/// The ceiling as it was voted.
	ceiling: Limit,
}

impl Market {
	fn new(config: MarketConfig, now: u64) -> Self {
		Self {
			status: Status::Open,
			index: ONE,
			accrued_at: now,
			apr: Notice::new(config.apr.into()),
			cap: Notice::new(config.max_multiplier.0),
			threshold_from: config.liquidation_ltv,
			threshold_at: now,
			sheltered_until: 0,
			loss: Number::zero(),
			ceiling: Limit::new(config.ceiling, now),
			config,
		}
	}

	fn update(&mut self, config: MarketConfig, now: u64, notice: u64) -> Result {
		same("the collection of a market", config.collection, self.config.collection)?;
		let rule = Self::rule_of_ceiling(notice);
		let allowed = self.ceiling.allows(config.ceiling, now, rule);
		ensure!(allowed, "a market's ceiling was raised to {} at once", config.ceiling);
		self.ceiling.set(config.ceiling, now, rule);
		self.touch(now);
		// A vote that leaves a value as it was voted last does not start its notice again.
		if config.liquidation_ltv != self.config.liquidation_ltv {
			self.threshold_from = self.threshold(now, notice);
			self.threshold_at = now;
		}
		if config.apr != self.config.apr {
			self.apr.rise_later(config.apr.into(), now, notice);
		}
		if config.max_multiplier != self.config.max_multiplier {
			self.cap.fall_later(config.max_multiplier.0, now, notice);
		}
		self.config = config;
		Ok(())
	}

	/// Its ceiling at most doubles in a notice (2.4).
	fn rule_of_ceiling(notice: u64) -> Rule {
		Rule { period: notice, highest: None, from_zero: 0 }
	}

	/// Whether a vote may set the ceiling to a value.
	pub(crate) fn may_set_ceiling(&self, ceiling: u128, now: u64, notice: u64) -> bool {
		self.ceiling.allows(ceiling, now, Self::rule_of_ceiling(notice))
	}

	/// The `liquidation_ltv` in force: a lowered one falls by five points in each `notice`, a
	/// raised one counts at once (2.4). In millionths; what has fallen is rounded down.
	pub(crate) fn threshold(&self, now: u64, notice: u64) -> u32 {
		let elapsed = u128::from(now.saturating_sub(self.threshold_at));
		let fallen = elapsed.saturating_mul(50_000) / u128::from(notice.max(1));
		let fallen = u32::try_from(fallen).unwrap_or(u32::MAX);
		self.threshold_from.saturating_sub(fallen).max(self.config.liquidation_ltv)
	}

	/// The index at a time, and when it was accrued: `index * (1 + rate)^s` for the whole seconds
	/// that passed, `rate = floor(apr / year)` (3.1); a raised rate counts from when it is in
	/// force.
	fn accrued(&self, now: u64) -> (u128, u64) {
		let mut state = (self.index, self.accrued_at);
		if self.apr.at > self.accrued_at && self.apr.at <= now {
			state = self.grow(state, self.apr.at, self.apr.before);
		}
		self.grow(state, now, self.apr.now(now))
	}

	fn grow(&self, (index, since): (u128, u64), until: u64, apr: u128) -> (u128, u64) {
		let seconds = until.saturating_sub(since) / 1_000;
		let factor = match self.status {
			Status::Halted => ONE,
			_ => power(apr / YEAR, seconds),
		};
		(times(index, factor), since + seconds * 1_000)
	}

	/// The index at a time, in 10^-18.
	pub(crate) fn index(&self, now: u64) -> u128 {
		self.accrued(now).0
	}

	/// Accrues interest.
	pub(crate) fn touch(&mut self, now: u64) {
		(self.index, self.accrued_at) = self.accrued(now);
	}

	/// Returns until when borrowers are sheltered, if they are from now on.
	fn set_status(&mut self, status: Status, now: u64, periods: &Periods) -> Option<u64> {
		self.touch(now);
		let lifted = self.status == Status::Halted && status != Status::Halted;
		let until = lifted.then(|| now.saturating_add(periods.shelter));
		self.sheltered_until = until.unwrap_or(self.sheltered_until);
		self.status = status;
		until
	}
}

/// One account owes at most half of what may be in liquidation at a time (2.1).
fn require_account_ceiling(config: &MarketConfig) -> Result {
	let share = whole(config.ceiling) * millionths(config.liquidation_share);
	let max = config.account_ceiling;
	ensure!(whole(max) * whole(2) <= share, "account_ceiling {max} is above half of the share");
	Ok(())
}

impl Auditor {
	pub(crate) fn market_of(&self, id: MarketId) -> Result<&Market> {
		self.markets.get(&id).ok_or_else(|| format!("market {id} is unknown"))
	}

	pub(crate) fn touch(&mut self, id: MarketId) -> Result {
		let now = self.now;
		let market = self.markets.get_mut(&id).ok_or_else(|| format!("no market {id}"))?;
		market.touch(now);
		Ok(())
	}

	/// A market was opened, changed, or removed.
	pub(crate) fn market_fact(&mut self, fact: Fact) -> Result {
		let (now, notice) = (self.now, self.periods.notice);
		match fact {
			Fact::Market { market, config } => {
				require_account_ceiling(&config)?;
				let collection = config.collection;
				match self.markets.get_mut(&market) {
					Some(known) => known.update(config, now, notice)?,
					None => {
						let (ceiling, most) = (config.ceiling, self.periods.first_ceiling);
						ensure!(ceiling <= most, "a new market's ceiling is {ceiling}");
						self.markets.insert(market, Market::new(config, now));
					},
				}
				self.count_share(collection)?;
			},
			Fact::MarketRemoved { market } => {
				let empty = self.loans.values().all(|loan| loan.market != market);
				ensure!(empty, "market {market} was removed with loans");
				let empty = self.inventory.values().all(|stock| stock.market != market);
				ensure!(empty, "market {market} was removed with items of the fund");
				let removed = self.markets.remove(&market);
				let removed = removed.ok_or_else(|| format!("no market {market}"))?;
				self.forget_market(market, removed.config.collection);
				self.count_share(removed.config.collection)?;
			},
			Fact::MarketStatusSet { market, status } => {
				let known = self.markets.get_mut(&market);
				let known = known.ok_or_else(|| format!("no market {market}"))?;
				if let Some(until) = known.set_status(status, now, &self.periods) {
					self.shelters.is_due((Some(market), until));
				}
			},
			_ => self.other(&fact)?,
		}
		Ok(())
	}

	pub(crate) fn principal_in(&self, market: MarketId) -> Result<u128> {
		let mine = self.loans.values().filter(|loan| loan.market == market);
		Ok(mine.fold(0u128, |sum, loan| sum.saturating_add(loan.principal)))
	}

	/// The principal of a market's loans in liquidation; a loan that waits for delivery, or for its
	/// items to have a value, does not count (7.2, 8.6).
	pub(crate) fn in_liquidation(&self, market: MarketId) -> u128 {
		let mine = self.loans.values().filter(|loan| loan.market == market);
		mine.filter(|loan| loan.liquidation().is_some() && !loan.waits())
			.fold(0u128, |sum, loan| sum.saturating_add(loan.principal))
	}

	/// The losses of a collection's markets that nobody has paid for.
	pub(crate) fn losses_in(&self, collection: CollectionId) -> Number {
		let markets = self.markets.values().filter(|market| market.config.collection == collection);
		markets.fold(Number::zero(), |sum, market| sum + &market.loss)
	}

	/// Shortfall was made good: every market's losses shrink in the same proportion (10). They are
	/// kept to a billionth of the smallest unit, rounded down, so they are never more than the
	/// chain's.
	pub(crate) fn shrink_losses(&mut self, before: u128, after: u128) -> Result {
		let left = share(1, after, before)?;
		for market in self.markets.values_mut() {
			market.loss = (&market.loss * &left * whole(NANO)).floor() / whole(NANO);
		}
		Ok(())
	}
}
