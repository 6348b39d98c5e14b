// SPDX-License-Identifier: GPL-3.0-only

//! What governance decides, and what a careless vote breaks.

use super::Players;
use crate::{scenario::ITEMS, step::Step};
use codec::Encode;
use pignus_appraisal::Call as AppraisalCall;
use pignus_credit::{
	Call, CollectionLimits, Global, Inventory, Ledgers, Loans, MarketConfigOf, MarketId,
	MarketStatus, Markets, PauseLevel,
};
use pignus_runtime::{
	configs::monetary::credit_account,
	constants::NUSD_ASSET_ID,
	constants::{DAY, NUSD, STABLE_MIN_BALANCE},
	Balance, Runtime, RuntimeCall,
};
use pignus_test_chain::{
	accounts::account,
	caller::Caller,
	markets::{collectible_market, feed, revenue_market, COLLECTIONS},
	votes::{set_collection_limits, set_global_limits, update_market},
};
use polkadot_sdk::{
	pallet_assets,
	pallet_nfts::{
		self, AttributeNamespace, CollectionConfig, CollectionSetting, CollectionSettings,
		MintSettings, PalletAttributes,
	},
	sp_runtime::{FixedU128, Permill, Perquintill},
};

/// How many markets the scenario has; they are never removed.
const FIRST_MARKETS: MarketId = 3;
/// So many votes are remembered, to be made again.
const MOST_VOTES: usize = 6;

impl Players {
	/// Governance sets something, within the bounds or not.
	pub(super) fn governance_step(&mut self) -> Step {
		let (caller, call): (Caller, RuntimeCall) = match self.below(19) {
			0 | 1 => (Caller::CreditAdmin, Call::set_pause { level: self.pause_level() }.into()),
			2 | 3 => {
				let (market, status) = (self.any_market(), self.status());
				(Caller::CreditAdmin, Call::set_market_status { market, status }.into())
			},
			4 => {
				let call = self.global_limits();
				self.as_named(Caller::CreditAdmin, call)
			},
			5 => {
				let call = self.collection_limits();
				self.as_named(Caller::CreditAdmin, call)
			},
			6 => (Caller::CreditAdmin, self.multiplier()),
			7 => (Caller::CreditAdmin, self.shut_out()),
			8 => {
				let (dest, amount) = (account(self.user()), self.any_amount() / 1_000);
				(Caller::Treasurer, Call::withdraw_insurance { dest, amount }.into())
			},
			9 => {
				let before = self.scenario_market();
				let mut config = Box::new(self.changed(before));
				if self.one_in(8) {
					// More than a market may begin with.
					config.limits.ceiling = Balance::from(1_000_000 + self.below(1_000)) * NUSD + 1;
				}
				(Caller::CreditAdmin, Call::create_market { config }.into())
			},
			10 | 11 => {
				let market = self.any_market();
				// Now and then what was voted before is taken back.
				let before = match self.one_in(3) {
					true => scenario_market(market),
					false => Markets::<Runtime>::get(market).unwrap_or_else(revenue_market),
				};
				let call = update_market(market, self.changed(before.clone())).into();
				if self.one_in(6) {
					// Another vote that was made for the same.
					let rival = update_market(market, self.changed(before));
					self.planned.push_back(Step::call(Caller::CreditAdmin, rival));
				}
				self.as_named(Caller::CreditAdmin, call)
			},
			12 => (Caller::CreditAdmin, Call::remove_market { market: self.unused() }.into()),
			13 => {
				let collection = self.collection();
				let call = self.feed_vote(collection);
				self.as_named(Caller::OracleAdmin, call)
			},
			14 => {
				let (collection, paused) = (self.collection(), self.one_in(8));
				(Caller::OracleAdmin, AppraisalCall::pause_feed { collection, paused }.into())
			},
			15 => (Caller::Treasurer, self.hand_out()),
			16 => (Caller::OracleAdmin, self.operators_vote()),
			17 => (Caller::CreditAdmin, self.stop_peg()),
			_ => {
				let collection = self.collection();
				let again = AppraisalCall::<Runtime>::set_feed {
					collection,
					feed: Box::new(feed(collection)),
					expected: None,
				};
				self.planned.push_back(Step::call(Caller::OracleAdmin, again));
				(Caller::OracleAdmin, AppraisalCall::remove_feed { collection }.into())
			},
		};
		Step::call(caller, call)
	}

	/// A vote that should not have passed: it freezes items or the credit asset, or clears the flag
	/// that keeps an item from being transferred. Later votes undo it.
	pub(super) fn careless_step(&mut self) -> Step {
		let (collection, item) = (self.collection(), self.item());
		let call: RuntimeCall = match self.below(4) {
			0 => {
				let key = PalletAttributes::<u32>::TransferDisabled.encode();
				pallet_nfts::Call::<Runtime>::clear_attribute {
					collection,
					maybe_item: Some(item),
					namespace: AttributeNamespace::Pallet,
					key: key.try_into().expect("one byte"),
				}
				.into()
			},
			1 => {
				self.planned.push_back(Step::call(Caller::Root, force_asset(false)));
				let steps: Vec<_> = (0..self.below(4)).map(|_| self.end_block()).collect();
				steps.into_iter().for_each(|step| self.planned.push_front(step));
				force_asset(true)
			},
			_ => force_collection(collection, self.one_in(3)),
		};
		Step::call(Caller::Root, call)
	}

	/// A vote that names what stands; now and then an earlier vote in its place, as it was made
	/// then, or one that names nothing.
	fn as_named(&mut self, by: Caller, call: RuntimeCall) -> (Caller, RuntimeCall) {
		if self.one_in(8) {
			let votes: Vec<_> = self.votes.iter().cloned().collect();
			return self.pick(&votes).unwrap_or((by, call));
		}
		self.votes.push_back((by, call.clone()));
		if self.votes.len() > MOST_VOTES {
			self.votes.pop_front();
		}
		(by, call)
	}

	pub(super) fn pause_level(&mut self) -> PauseLevel {
		match self.below(20) {
			0 => PauseLevel::Liquidations,
			1 => PauseLevel::Borrowing,
			_ => PauseLevel::None,
		}
	}

	pub(super) fn status(&mut self) -> MarketStatus {
		match self.below(20) {
			0 => MarketStatus::Halted,
			1 => MarketStatus::Frozen,
			_ => MarketStatus::Open,
		}
	}

	pub(super) fn any_market(&mut self) -> MarketId {
		self.below(u64::from(FIRST_MARKETS) + 2) as MarketId
	}

	/// A market of the scenario.
	fn scenario_market(&mut self) -> MarketConfigOf<Runtime> {
		match self.below(3) {
			0 => collectible_market(None),
			1 => collectible_market(Some(DAY)),
			_ => revenue_market(),
		}
	}

	/// A market without loans that is not one of the scenario's.
	fn unused(&mut self) -> MarketId {
		let mut unused: Vec<_> = Ledgers::<Runtime>::iter()
			.filter(|(id, ledger)| {
				*id >= FIRST_MARKETS && ledger.loans == 0 && ledger.inventory == 0
			})
			.map(|(id, _)| id)
			.collect();
		unused.sort_unstable();
		self.pick(&unused).unwrap_or(MarketId::MAX)
	}

	fn changed(&mut self, mut config: MarketConfigOf<Runtime>) -> MarketConfigOf<Runtime> {
		match self.below(12) {
			0 => config.terms.apr = Perquintill::from_percent(self.below(104)),
			1 => {
				let points = self.below(20) as u32;
				config.terms.liquidation_ltv = Permill::from_percent(62 + points);
			},
			2 => config.limits.max_multiplier = FixedU128::from_u32(1 + self.below(3) as u32),
			3 => config.limits.liquidation_share = Permill::from_percent(4 + self.below(60) as u32),
			4 => config.limits.min_debt = Balance::from(self.below(20)) * NUSD,
			// More than some borrowers owe, and fewer items than some loans have.
			7 => config.limits.min_debt = Balance::from(50 + self.below(300)) * NUSD,
			8 => config.limits.max_items = 1 + self.below(4) as u32,
			9 => config.minted_out = !config.minted_out,
			10 => config.terms.max_ltv = Permill::from_percent(20 + self.below(25) as u32),
			5 => config.auction.reserve_low = Permill::from_percent(41 + self.below(40) as u32),
			6 => config.liquidation.penalty = Permill::from_percent(self.below(17) as u32),
			_ => {
				let most = if self.one_in(8) { 2_000_000 } else { 200_000 };
				config.limits.ceiling = Balance::from(1 + self.below(most)) * NUSD;
			},
		}
		// The share bounds what one account may borrow; now and then a vote forgets it.
		if !self.one_in(8) {
			let limits = &mut config.limits;
			let share = limits.liquidation_share.mul_floor(limits.ceiling);
			limits.account_ceiling = limits.account_ceiling.min(share / 2);
		}
		config
	}

	/// Somebody gets an item of the inventory, so that there is something to pledge again.
	fn hand_out(&mut self) -> RuntimeCall {
		let mut items: Vec<_> = Inventory::<Runtime>::iter_keys().collect();
		items.sort_unstable();
		let (collection, item) = self.pick(&items).unwrap_or_default();
		Call::<Runtime>::hand_out { collection, item, dest: account(self.user()) }.into()
	}

	pub(super) fn global_limits(&mut self) -> RuntimeCall {
		let mut limits = Global::<Runtime>::get().limits.expect("the preset sets them");
		limits.ceiling = Balance::from(50_000 + self.below(1_000_000)) * NUSD;
		limits.mint_per_day = Balance::from(100_000 + self.below(1_000_000)) * NUSD;
		// From a low limit the way back is long, but not from nothing.
		let extreme = if self.one_in(4) { 0 } else { u128::MAX >> self.below(90) };
		match self.below(16) {
			0 => limits.ceiling = extreme,
			1 => limits.mint_per_day = extreme,
			_ => {},
		}
		limits.liquidations_per_block = 1 + self.below(12) as u32;
		set_global_limits(limits).into()
	}

	fn collection_limits(&mut self) -> RuntimeCall {
		// Fewer items than are pledged, now and then.
		let least = if self.one_in(3) { 0 } else { ITEMS / 2 };
		let limits = CollectionLimits {
			ceiling: Balance::from(20_000 + self.below(1_000_000)) * NUSD,
			max_items: least + self.below(ITEMS.into()) as u32,
		};
		let collection = COLLECTIONS[self.below(2) as usize];
		set_collection_limits(collection, limits).into()
	}

	/// Now and then shuts a loan's items out of lending, all of them or one.
	fn shut_out(&mut self) -> RuntimeCall {
		let loan = Loans::<Runtime>::get(self.running().0).filter(|_| self.one_in(4));
		let Some(loan) = loan else { return self.multiplier() };
		let config = Markets::<Runtime>::get(loan.market).expect("a loan has a market");
		let (collection, multiplier) = (config.collection, FixedU128::default());
		let vote = |item| Call::<Runtime>::set_multiplier { collection, item, multiplier };
		let mut votes: Vec<_> = loan.items.iter().map(|pledged| vote(pledged.item)).collect();
		let last = votes.pop().expect("a loan that is not in liquidation has items");
		if !self.one_in(4) {
			let others = votes.into_iter().map(|vote| Step::call(Caller::CreditAdmin, vote));
			self.planned.extend(others);
		}
		last.into()
	}

	fn multiplier(&mut self) -> RuntimeCall {
		let (collection, item) = (self.collection(), self.item());
		let hundredths = if self.one_in(20) { 0 } else { self.below(300) };
		let multiplier = FixedU128::from_rational(hundredths.into(), 100);
		Call::<Runtime>::set_multiplier { collection, item, multiplier }.into()
	}
}

/// A market of the scenario, as it was at first.
fn scenario_market(market: MarketId) -> MarketConfigOf<Runtime> {
	match market {
		0 => collectible_market(None),
		1 => collectible_market(Some(2 * DAY)),
		_ => revenue_market(),
	}
}

fn force_asset(is_frozen: bool) -> RuntimeCall {
	let pallet = || credit_account().into();
	pallet_assets::Call::<Runtime>::force_asset_status {
		id: NUSD_ASSET_ID.into(),
		owner: pallet(),
		issuer: pallet(),
		admin: pallet(),
		freezer: pallet(),
		min_balance: STABLE_MIN_BALANCE,
		is_sufficient: true,
		is_frozen,
	}
	.into()
}

/// Freezes a collection's items, or makes them transferable again; the supply stays fixed.
fn force_collection(collection: u32, frozen: bool) -> RuntimeCall {
	let disabled = if frozen {
		CollectionSetting::UnlockedMaxSupply | CollectionSetting::TransferableItems
	} else {
		CollectionSetting::UnlockedMaxSupply.into()
	};
	let config = CollectionConfig {
		settings: CollectionSettings::from_disabled(disabled),
		max_supply: Some(ITEMS),
		mint_settings: MintSettings::default(),
	};
	pallet_nfts::Call::<Runtime>::force_collection_config { collection, config }.into()
}
