// SPDX-License-Identifier: GPL-3.0-only

//! Markets, pauses and shelters, from events.

use super::{loans::Loans, same};
use pignus_credit::{
	Event, Global, Ledger, Ledgers, MarketConfigOf, MarketId, MarketStatus, Markets as MarketRows,
	PauseLevel, ShelteredUntil,
};
use pignus_runtime::{BlockNumber, CollectionId, Moment, Runtime};
use std::collections::BTreeMap;

/// A market.
struct Market {
	config: MarketConfigOf<Runtime>,
	status: MarketStatus,
	sheltered_until: Moment,
}

/// All markets, and what holds in all of them.
pub(super) struct Markets {
	markets: BTreeMap<MarketId, Market>,
	pause: PauseLevel,
	sheltered_until: Moment,
	sheltered_blocks: BlockNumber,
}

impl Market {
	fn of(config: MarketConfigOf<Runtime>, ledger: Ledger) -> Self {
		Self { config, status: ledger.status, sheltered_until: ledger.sheltered_until }
	}
}

impl Markets {
	pub(super) fn begin() -> Self {
		let markets = MarketRows::<Runtime>::iter().map(|(id, config)| {
			let ledger = Ledgers::<Runtime>::get(id).expect("every market has a ledger");
			(id, Market::of(config, ledger))
		});
		let pause = Global::<Runtime>::get().pause;
		Self {
			markets: markets.collect(),
			pause: pause.level,
			sheltered_until: pause.sheltered_until,
			sheltered_blocks: ShelteredUntil::<Runtime>::get(),
		}
	}

	fn market(&mut self, id: MarketId) -> Result<&mut Market, String> {
		self.markets.get_mut(&id).ok_or_else(|| format!("market {id} is unknown"))
	}

	pub(super) fn collection(&self, id: MarketId) -> Result<CollectionId, String> {
		let market = self.markets.get(&id).ok_or_else(|| format!("market {id} is unknown"))?;
		Ok(market.config.collection)
	}

	pub(super) fn credit(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		match event {
			Event::MarketCreated { market, config } => {
				let (config, status) =
					(MarketConfigOf::<Runtime>::clone(config), Default::default());
				self.markets.insert(*market, Market { config, status, sheltered_until: 0 });
			},
			Event::MarketUpdated { market, config } => {
				self.market(*market)?.config = MarketConfigOf::<Runtime>::clone(config);
			},
			Event::MarketRemoved { market } => {
				self.markets.remove(market).ok_or("an unknown market was removed")?;
			},
			Event::MarketStatusSet { market, status } => self.market(*market)?.status = *status,
			Event::PauseSet { level } => self.pause = *level,
			Event::Sheltered { market: Some(market), until } => {
				self.market(*market)?.sheltered_until = *until;
			},
			Event::Sheltered { market: None, until } => self.sheltered_until = *until,
			Event::ShelteredAfterGap { until } => self.sheltered_blocks = *until,
			_ => {},
		}
		Ok(())
	}

	pub(super) fn compare(&self, loans: &Loans) -> Result<(), String> {
		let rows: BTreeMap<_, _> = MarketRows::<Runtime>::iter().collect();
		same("markets", rows.keys().collect::<Vec<_>>(), self.markets.keys().collect())?;
		for (id, market) in &self.markets {
			let ledger = Ledgers::<Runtime>::get(id).ok_or("a market without a ledger")?;
			let named = |what| format!("{what} of market {id}");
			same(&named("configuration"), &rows[id], &market.config)?;
			same(&named("status"), ledger.status, market.status)?;
			same(&named("shelter"), ledger.sheltered_until, market.sheltered_until)?;
			let mine = || loans.of_market(*id);
			same(&named("loans"), ledger.loans as usize, mine().count())?;
			let principal = mine().map(|loan| loan.principal).sum();
			same(&named("principal"), ledger.principal, principal)?;
		}
		let pause = Global::<Runtime>::get().pause;
		same("what is paused", pause.level, self.pause)?;
		same("shelter", pause.sheltered_until, self.sheltered_until)?;
		let blocks = ShelteredUntil::<Runtime>::get();
		same("shelter after a gap", blocks, self.sheltered_blocks)
	}
}
