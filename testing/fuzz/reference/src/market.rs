// SPDX-License-Identifier: Apache-2.0

//! A market: its index, what takes effect later than it was voted, and what an item weighs.

use crate::{
	facts::{CollectionId, Fact, ItemId, MarketConfig, MarketId, Periods, Status},
	ledger::State,
	number::{ensure, power, same, times, Result, ONE},
	Auditor,
};

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
	/// Losses that became shortfall in this market.
	pub loss: u128,
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
			loss: 0,
			config,
		}
	}

	fn update(&mut self, config: MarketConfig, now: u64, notice: u64) -> Result {
		same("the collection of a market", config.collection, self.config.collection)?;
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

	fn set_status(&mut self, status: Status, now: u64, periods: &Periods) {
		self.touch(now);
		if self.status == Status::Halted && status != Status::Halted {
			self.sheltered_until = now.saturating_add(periods.shelter);
		}
		self.status = status;
	}
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
			Fact::Market { market, config } => match self.markets.get_mut(&market) {
				Some(known) => known.update(config, now, notice)?,
				None => {
					self.markets.insert(market, Market::new(config, now));
				},
			},
			Fact::MarketRemoved { market } => {
				let empty = self.loans.values().all(|loan| loan.market != market);
				ensure!(empty, "market {market} was removed with loans");
				ensure!(self.markets.remove(&market).is_some(), "no market {market}");
			},
			Fact::MarketStatusSet { market, status } => {
				let known = self.markets.get_mut(&market);
				let known = known.ok_or_else(|| format!("no market {market}"))?;
				known.set_status(status, now, &self.periods);
			},
			_ => self.other(&fact)?,
		}
		Ok(())
	}

	/// What an item weighs in a market, in 10^-18: its multiplier under the market's cap, above
	/// one only while its properties are locked. A cut counts at once for lending (2.4, 5.1).
	pub(crate) fn weight(&self, at: (CollectionId, ItemId), market: &Market, lend: bool) -> u128 {
		let read = |notice: &Notice| if lend { notice.set() } else { notice.now(self.now) };
		let multiplier = self.multipliers.get(&at).map_or(ONE, read);
		let capped = multiplier.min(read(&market.cap));
		if capped > ONE && !self.locked.contains(&at) {
			return ONE;
		}
		capped
	}

	pub(crate) fn principal_in(&self, market: MarketId) -> Result<u128> {
		let mine = self.loans.values().filter(|loan| loan.market == market);
		Ok(mine.fold(0u128, |sum, loan| sum.saturating_add(loan.principal)))
	}

	/// The principal of a market's loans in liquidation; a loan with an item that could not be
	/// handed over does not count (7.2, 8.6).
	pub(crate) fn in_liquidation(&self, market: MarketId) -> u128 {
		let mine = self.loans.values().filter(|loan| loan.market == market);
		mine.filter(|loan| matches!(loan.state, State::Liquidation(_)) && !loan.undelivered())
			.fold(0u128, |sum, loan| sum.saturating_add(loan.principal))
	}

	/// The losses of a market that nobody has paid for. However they are attributed, they are at
	/// least what the losses of the other markets leave of the shortfall.
	pub(crate) fn uncovered(&self, market: MarketId) -> u128 {
		let others = self.markets.iter().filter(|(id, _)| **id != market);
		let others = others.fold(0u128, |sum, (_, other)| sum.saturating_add(other.loss));
		self.books.shortfall.saturating_sub(others)
	}
}
