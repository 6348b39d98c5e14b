// SPDX-License-Identifier: GPL-3.0-only

//! Runs the reference model beside the chain: it is told everything that happens, reports what must
//! not happen, and is compared with the chain's storage, amount by amount, at the end of every
//! block.

mod asked;
mod compare;
mod decisions;
mod prices;
mod translate;
mod votes;

use crate::scenario::ITEMS;
use asked::Asked;
use pignus_credit::{CollectionLedgers, Ledgers, LiquidationBudget, MarketId, Repriced};
use pignus_primitives::appraisal::{Appraisals, PriceError};
use pignus_reference::{Auditor, Authority, Fact, HooksWeight, Periods, Price, Ratio18};
use pignus_runtime::{
	configs::{
		credit::{Bounds, RulePeriods, Shelter},
		monetary::{pots, Nusd},
	},
	constants::{DAY, NUSD_ASSET_ID, STABLE_MIN_BALANCE},
	AccountId, Appraisal, CollectionId, ItemId, Moment, Runtime, RuntimeCall, RuntimeEvent,
	Timestamp,
};
use pignus_test_chain::{caller::Caller, markets::COLLECTIONS};
use polkadot_sdk::{
	frame_support::traits::fungible::Inspect,
	pallet_assets,
	pallet_nfts::{Collection, ItemConfigOf, ItemSetting},
	pallet_proxy, pallet_utility,
	sp_runtime::DispatchError,
};
use std::collections::BTreeMap;
use votes::Votes;

/// Whether the hooks have left something over for the end of the block, or a price has moved since.
fn is_left_over() -> bool {
	LiquidationBudget::<Runtime>::get().is_unfinished || !Repriced::<Runtime>::get().is_empty()
}

/// The model, and the chain as the model was last told of it.
pub struct Audit {
	auditor: Auditor,
	/// The number by which the model knows each account.
	numbers: BTreeMap<AccountId, u32>,
	prices: BTreeMap<CollectionId, Price>,
	/// How many items of each collection are minted.
	minted: BTreeMap<CollectionId, u32>,
	/// Up to when each market's interest was accrued.
	accrued: BTreeMap<MarketId, Moment>,
	/// What the call asked for whose events are told.
	asked: Asked,
	now: Moment,
	/// For how many blocks each loan has been in default, according to the model.
	overdue: BTreeMap<u32, u32>,
	/// For how many blocks it has been the turn of each item of the insurance fund to be offered.
	offers_overdue: BTreeMap<(CollectionId, ItemId), u32>,
	votes: Votes,
	guard: prices::Prices,
}

impl Audit {
	/// Starts a model and tells it what is on the chain, on which nobody has borrowed yet.
	pub fn begin() -> Result<Self, String> {
		let (periods, shelter) = (RulePeriods::get(), Shelter::get());
		let auditor = Auditor::new(Periods {
			notice: periods.notice,
			shelter: periods.shelter,
			longest_gap: shelter.longest_gap,
			sheltered_blocks: shelter.blocks.into(),
			unknown: periods.unknown,
			unwinding: periods.unwind_interval,
			delivery: periods.delivery,
			bid_back: periods.bid_lock,
			inventory: periods.inventory,
			day: DAY,
			lasting: periods.measures.lasting,
			repeat: periods.measures.repeat,
			extra_repeat: periods.measures.extra_repeat,
			highest: periods.highest,
			first_ceiling: Bounds::get().first_ceiling,
			least_balance: STABLE_MIN_BALANCE,
		});
		let mut audit = Self {
			auditor,
			numbers: BTreeMap::new(),
			prices: BTreeMap::new(),
			minted: BTreeMap::new(),
			accrued: BTreeMap::new(),
			asked: Asked::default(),
			now: Timestamp::get(),
			overdue: BTreeMap::new(),
			offers_overdue: BTreeMap::new(),
			votes: Votes::begin(),
			guard: prices::Prices::begin()?,
		};
		audit.tell(Fact::Time { now: audit.now })?;
		audit.tell(translate::tick())?;
		audit.tell_prices()?;
		for market in Ledgers::<Runtime>::iter_keys() {
			let fact = audit.market(market);
			audit.tell(fact)?;
		}
		audit.tell(translate::globals())?;
		for (collection, ledger) in CollectionLedgers::<Runtime>::iter() {
			if let Some(limits) = ledger.limits {
				audit.tell(translate::collection_limits(collection, limits))?;
			}
		}
		audit.tell_minted()?;
		audit.tell_locks()?;
		for (who, _) in pallet_assets::Account::<Runtime>::iter_prefix(NUSD_ASSET_ID) {
			let (account, amount) = (audit.number(&who), Nusd::total_balance(&who));
			audit.tell(Fact::Credited { account, amount })?;
		}
		for (asset, pot) in pots() {
			if asset == NUSD_ASSET_ID {
				let account = audit.number(&pot);
				audit.tell(Fact::KeptOpen { account })?;
			}
		}
		audit.tell_touched()?;
		Ok(audit)
	}

	/// Tells what the hooks at the start of a block did, which ran at the time of the block before.
	pub fn block_begins(
		&mut self,
		events: &[RuntimeEvent],
		is_room_left: bool,
	) -> Result<(), String> {
		self.tell(translate::tick())?;
		self.tell_prices()?;
		let weight = match LiquidationBudget::<Runtime>::get().is_unfinished {
			_ if !is_room_left => HooksWeight::Nothing,
			true => HooksWeight::Short,
			false => HooksWeight::Enough,
		};
		self.tell_hooks(events, weight)
	}

	/// Tells that the calls of a block are over; before the hooks at its end run.
	pub fn block_ends(&mut self) -> Result<(), String> {
		self.tell(translate::block_ends(is_left_over()))
	}

	/// Tells what the hooks at the end of a block did.
	pub fn block_has_ended(&mut self, events: &[RuntimeEvent]) -> Result<(), String> {
		self.asked = Asked::default();
		let weight = if is_left_over() { HooksWeight::Short } else { HooksWeight::Enough };
		self.tell_hooks(events, weight)
	}

	fn tell_hooks(&mut self, events: &[RuntimeEvent], weight: HooksWeight) -> Result<(), String> {
		for event in events {
			if let Some(fact) = decisions::lapsed(event) {
				self.tell(fact)?;
			}
		}
		self.tell_events(events)?;
		self.follow_prices(Authority::Governance, events)?;
		self.tell(translate::hooks_end(weight))?;
		self.settle()
	}

	/// Tells the time of the block.
	pub fn time(&mut self) -> Result<(), String> {
		let now = Timestamp::get();
		// A price may have gone stale between two blocks; from then on it is unknown.
		let known_until = COLLECTIONS
			.into_iter()
			.filter_map(|collection| Appraisal::liquidation_price(&collection).err()?.since());
		let mut moments: Vec<_> = known_until.filter(|at| self.now < *at && *at < now).collect();
		moments.sort_unstable();
		for at in moments {
			self.tell(Fact::Time { now: at })?;
			self.tell_prices_at(at)?;
		}
		self.now = now;
		self.tell(Fact::Time { now })?;
		self.guard.time()?;
		self.tell_prices()
	}

	/// Tells that a call was refused.
	pub fn refused(
		&mut self,
		caller: Caller,
		call: &RuntimeCall,
		error: DispatchError,
	) -> Result<(), String> {
		self.votes.check(call, Err(error))?;
		self.guard.refused(caller, call, error)?;
		let why = asked::refused(call, error);
		match why.or_else(|| decisions::refused(caller, call, error)) {
			Some(why) => self.tell(Fact::CallRefused { why }),
			None => Ok(()),
		}
	}

	/// Tells what a call did, which succeeded.
	pub fn call(
		&mut self,
		caller: Caller,
		call: &RuntimeCall,
		events: &[RuntimeEvent],
	) -> Result<(), String> {
		self.votes.check(call, Ok(()))?;
		self.votes.read(caller, call, events);
		self.guard.check_removal(call)?;
		self.follow_prices(decisions::authority(caller), events)?;
		if let Some(fact) = decisions::decided(caller, call, events) {
			self.tell(fact)?;
		}
		self.walk(call, events)?;
		self.tell_prices()?;
		self.tell_minted()?;
		self.settle()
	}

	/// Has the model of prices follow what happened, and compares its prices.
	fn follow_prices(&mut self, by: Authority, events: &[RuntimeEvent]) -> Result<(), String> {
		let auditor = &self.auditor;
		self.guard.read(by, events, |collection| auditor.uses_feed(collection))?;
		self.guard.compare()
	}

	/// Tells a call; if it contains other calls, each of them with its own events.
	fn walk(&mut self, call: &RuntimeCall, events: &[RuntimeEvent]) -> Result<(), String> {
		let inner = match call {
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => {
				let completed = RuntimeEvent::Utility(pallet_utility::Event::ItemCompleted);
				let mut parts = events.split(|event| *event == completed);
				return calls
					.iter()
					.try_for_each(|call| self.walk(call, parts.next().unwrap_or_default()));
			},
			RuntimeCall::Proxy(pallet_proxy::Call::proxy { call, .. }) => call,
			RuntimeCall::Multisig(polkadot_sdk::pallet_multisig::Call::as_multi_threshold_1 {
				call,
				..
			}) => call,
			RuntimeCall::Assets(_) | RuntimeCall::Psm(_) => {
				let movements = events.iter().filter_map(|event| self.movement(event));
				let movements: Vec<_> = movements.collect();
				return movements.into_iter().flatten().try_for_each(|fact| self.tell(fact));
			},
			_ => return self.tell_call(call, events),
		};
		self.walk(inner, events)
	}

	/// Tells a call that contains no other.
	fn tell_call(&mut self, call: &RuntimeCall, events: &[RuntimeEvent]) -> Result<(), String> {
		self.asked = Asked::by(call);
		let (settles, ends) = (self.asked.settles(), self.asked.ends());
		self.tell(Fact::Call { settles, ends })?;
		self.tell_events(events)?;
		self.asked.check(events)
	}

	fn tell_events(&mut self, events: &[RuntimeEvent]) -> Result<(), String> {
		for (place, event) in events.iter().enumerate() {
			if let Some(fact) = self.fact(event, &events[..place]) {
				self.tell(fact)?;
			}
		}
		Ok(())
	}

	/// Ends what is told of a call or of the hooks, and has the model check itself.
	fn settle(&mut self) -> Result<(), String> {
		self.tell_touched()?;
		self.auditor.check()
	}

	fn tell_minted(&mut self) -> Result<(), String> {
		for collection in COLLECTIONS {
			let items = Collection::<Runtime>::get(collection).map_or(0, |details| details.items);
			if self.minted.insert(collection, items) != Some(items) {
				self.tell(Fact::Minted { collection, items })?;
			}
		}
		Ok(())
	}

	/// Has the model accrue a market's interest where the chain accrued it without an event.
	fn tell_touched(&mut self) -> Result<(), String> {
		for (market, ledger) in Ledgers::<Runtime>::iter() {
			let before = self.accrued.insert(market, ledger.accrued_at);
			if before.is_some_and(|before| before != ledger.accrued_at) {
				self.tell(Fact::Touched { market })?;
			}
		}
		Ok(())
	}

	fn tell_locks(&mut self) -> Result<(), String> {
		for (collection, item) in
			COLLECTIONS.into_iter().flat_map(|id| (0..ITEMS).map(move |item| (id, item)))
		{
			let settings = ItemConfigOf::<Runtime>::get(collection, item).unwrap_or_default();
			let fixed = |setting| !settings.is_setting_enabled(setting);
			let locked =
				fixed(ItemSetting::UnlockedMetadata) && fixed(ItemSetting::UnlockedAttributes);
			self.tell(Fact::Locked { collection, item, locked })?;
		}
		Ok(())
	}

	fn tell_prices(&mut self) -> Result<(), String> {
		self.tell_prices_at(self.now)
	}

	/// Tells the model every price that has changed, as of a given time.
	fn tell_prices_at(&mut self, at: Moment) -> Result<(), String> {
		for collection in COLLECTIONS {
			let Some(price) = self.price(collection, at) else { continue };
			if self.prices.insert(collection, price) != Some(price) {
				self.tell(Fact::Price { collection, price })?;
			}
		}
		Ok(())
	}

	/// A collection's prices as of a given time; `None` before it had any.
	fn price(&self, collection: CollectionId, at: Moment) -> Option<Price> {
		let last = Appraisal::last_accepted(&collection)
			.map(|prices| (Ratio18(prices.low.into_inner()), Ratio18(prices.high.into_inner())));
		let told = self.prices.get(&collection).map(|price| (price.spot, price.smoothed));
		// The model uses only the lower and the higher of the two.
		let (spot, smoothed) = last.or(told)?;
		let fresh = |price: Result<_, PriceError>| match price {
			Err(PriceError::Stale { since }) if at < since => None,
			price => price.ok(),
		};
		let ratio = |price: Result<polkadot_sdk::sp_runtime::FixedU128, PriceError>| {
			fresh(price).map(|price| Ratio18(price.into_inner()))
		};
		Some(Price {
			lending: ratio(Appraisal::lending_price(&collection)),
			liquidation: ratio(Appraisal::liquidation_price(&collection)),
			spot,
			smoothed,
		})
	}

	fn number(&mut self, who: &AccountId) -> u32 {
		let next = self.numbers.len() as u32;
		*self.numbers.entry(who.clone()).or_insert(next)
	}

	fn tell(&mut self, fact: Fact) -> Result<(), String> {
		self.auditor.observe(fact).map_err(|error| format!("the model says: {error}"))
	}
}
