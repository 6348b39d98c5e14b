// SPDX-License-Identifier: GPL-3.0-only

//! Translates the chain's events into the model's facts.

use super::{asked::is_of_income, Audit};
use pignus_appraisal::Event as AppraisalEvent;
use pignus_auctions::{AuctionClock, Event as AuctionEvent};
use pignus_credit::{
	CollectionLimits, DefaultReason, Error, Event, Global, Lot, LotOf, MarketConfigOf, MarketId,
	MarketStatus, Markets, Maturity, PauseLevel,
};
use pignus_primitives::auction::AuctionRules;
use pignus_reference::{
	self as reference, Fact, HooksWeight, Pause, Ratio18, Reason, Refusal, Split, Status,
};
use pignus_runtime::{
	constants::NUSD_ASSET_ID, AccountId, CollectionId, Credit, ItemId, Runtime, RuntimeEvent,
	System,
};
use polkadot_sdk::{
	pallet_assets,
	sp_runtime::{DispatchError, FixedU128},
};

/// A new block, with its auction clock.
pub(super) fn tick() -> Fact {
	Fact::Tick { clock: AuctionClock::<Runtime>::get() }
}

/// The hooks at the end of a block begin, which go on with defaults if there is a reason.
pub(super) fn block_ends(goes_on: bool) -> Fact {
	Fact::BlockEnds { clock: AuctionClock::<Runtime>::get(), goes_on }
}

/// The hooks at the start or at the end of a block have run.
pub(super) fn hooks_end(weight: HooksWeight) -> Fact {
	Fact::HooksEnd { clock: AuctionClock::<Runtime>::get(), weight }
}

/// The limits over all markets.
pub(super) fn globals() -> Fact {
	let limits = Global::<Runtime>::get().limits.expect("the preset sets them");
	Fact::Globals {
		ceiling: limits.ceiling,
		mint_per_day: limits.mint_per_day,
		liquidations_per_block: limits.liquidations_per_block,
	}
}

/// The limits of a collection.
pub(super) fn collection_limits(collection: CollectionId, limits: CollectionLimits) -> Fact {
	let (ceiling, max_items) = (Some(limits.ceiling), Some(limits.max_items));
	Fact::CollectionLimits { collection, ceiling, max_items }
}

fn units(items: Vec<(ItemId, FixedU128)>) -> Vec<(ItemId, Ratio18)> {
	items
		.into_iter()
		.map(|(item, units)| (item, Ratio18(units.into_inner())))
		.collect()
}

fn maturity(maturity: Option<Maturity>) -> Option<reference::Maturity> {
	let of = |Maturity { at, liquidated_from }| reference::Maturity { at, liquidated_from };
	maturity.map(of)
}

/// Why one of several incomes was refused.
fn refusal(reason: DispatchError) -> Refusal {
	let is = |error: Error<Runtime>| reason == DispatchError::from(error);
	if is(Error::InLiquidation) {
		Refusal::InLiquidation
	} else if is(Error::Unwinding) {
		Refusal::Unwinding
	} else if is(Error::TooManyEnds) {
		Refusal::TooManyEnds
	} else {
		Refusal::Other
	}
}

fn rules(rules: &AuctionRules) -> reference::AuctionRules {
	reference::AuctionRules {
		english: rules.english.into(),
		dutch: rules.dutch.into(),
		extension: rules.extension.into(),
		max_extension: rules.max_extension.into(),
		increment: rules.increment.deconstruct(),
		reserve_low: rules.reserve_low.deconstruct(),
		reserve_high: rules.reserve_high.deconstruct(),
		lowest: rules.lowest.deconstruct(),
		reserve_multiple: Ratio18(rules.reserve_multiple.into_inner()),
	}
}

pub(super) fn status(status: MarketStatus) -> Status {
	match status {
		MarketStatus::Open => Status::Open,
		MarketStatus::Frozen => Status::Frozen,
		MarketStatus::Halted => Status::Halted,
	}
}

pub(super) fn pause(level: PauseLevel) -> Pause {
	match level {
		PauseLevel::None => Pause::None,
		PauseLevel::Borrowing => Pause::Borrowing,
		PauseLevel::Liquidations => Pause::Liquidations,
	}
}

fn reason(reason: DefaultReason) -> Reason {
	match reason {
		DefaultReason::Unhealthy => Reason::Unhealthy,
		DefaultReason::Matured => Reason::Matured,
	}
}

fn lot(lot: LotOf<Runtime>) -> reference::Lot {
	match lot {
		Lot::Loan { loan, item } => reference::Lot::Loan { loan, item },
		Lot::Inventory { collection, item } => reference::Lot::Inventory { collection, item },
	}
}

impl Audit {
	/// A market as it is.
	pub(super) fn market(&mut self, market: MarketId) -> Fact {
		self.market_with(market, Markets::<Runtime>::get(market).expect("it was found just now"))
	}

	fn market_with(&mut self, market: MarketId, config: MarketConfigOf<Runtime>) -> Fact {
		let royalty = config.royalty.map(|(who, share)| (self.number(&who), share.deconstruct()));
		let config = reference::MarketConfig {
			collection: config.collection,
			max_ltv: config.terms.max_ltv.deconstruct(),
			liquidation_ltv: config.terms.liquidation_ltv.deconstruct(),
			apr: config.terms.apr.deconstruct(),
			duration: config.terms.duration,
			grace: config.terms.grace,
			ceiling: config.limits.ceiling,
			account_ceiling: config.limits.account_ceiling,
			min_debt: config.limits.min_debt,
			max_items: config.limits.max_items,
			max_multiplier: Ratio18(config.limits.max_multiplier.into_inner()),
			liquidation_share: config.limits.liquidation_share.deconstruct(),
			penalty: config.liquidation.penalty.deconstruct(),
			redeem_fine: config.liquidation.redeem_fine.deconstruct(),
			redeem_min: config.liquidation.redeem_min.deconstruct(),
			target_health: Ratio18(config.liquidation.target_health.into_inner()),
			auction: rules(&config.auction),
			royalty,
		};
		Fact::Market { market, config }
	}

	/// The fact that an event tells; earlier events of the same call may complete it.
	pub(super) fn fact(&mut self, event: &RuntimeEvent, before: &[RuntimeEvent]) -> Option<Fact> {
		match event {
			RuntimeEvent::Credit(event) => self.of_governance(event).or_else(|| {
				self.of_loan(event)
					.or_else(|| self.of_liquidation(event))
					.or_else(|| self.of_payment(event, before))
					.or_else(|| self.of_inventory(event))
			}),
			RuntimeEvent::Auctions(event) => Some(self.of_auction(event)),
			RuntimeEvent::Appraisal(AppraisalEvent::FeedRemoved { collection }) => {
				Some(Fact::FeedRemoved { collection: *collection })
			},
			_ => None,
		}
	}

	fn of_governance(&mut self, event: &Event<Runtime>) -> Option<Fact> {
		Some(match event.clone() {
			Event::MarketCreated { market, config } | Event::MarketUpdated { market, config } => {
				self.market_with(market, *config)
			},
			Event::MarketRemoved { market } => Fact::MarketRemoved { market },
			Event::MarketStatusSet { market, status: set } => {
				Fact::MarketStatusSet { market, status: status(set) }
			},
			Event::GlobalLimitsSet { .. } => globals(),
			Event::CollectionLimitsSet { collection, limits } => {
				collection_limits(collection, limits)
			},
			Event::Sheltered { market, until } => Fact::Sheltered { market, until },
			Event::ShelteredAfterGap { until } => {
				let blocks = until.saturating_sub(System::block_number()).into();
				Fact::ShelteredAfterGap { blocks }
			},
			Event::PauseSet { level } => Fact::PauseSet { level: pause(level) },
			Event::MultiplierSet { collection, item, multiplier } => {
				let multiplier = Ratio18(multiplier.into_inner());
				Fact::MultiplierSet { collection, item, multiplier }
			},
			_ => return None,
		})
	}

	fn of_loan(&mut self, event: &Event<Runtime>) -> Option<Fact> {
		Some(match event.clone() {
			Event::Opened { loan, market, borrower, items, amount, maturity: due } => {
				let (borrower, items) = (self.number(&borrower), units(items));
				Fact::Opened { loan, market, borrower, items, amount, maturity: maturity(due) }
			},
			Event::Drawn { loan, amount } => Fact::Drawn { loan, amount },
			Event::Repaid { loan, payer, interest, principal } => {
				let (payer, (offered, own)) = (self.number(&payer), self.asked.offer());
				Fact::Repaid { loan, payer, offered, own, interest, principal }
			},
			Event::Pledged { loan, items } => Fact::Pledged { loan, items: units(items) },
			Event::Released { loan, items, units } => {
				Fact::Released { loan, items, units: Ratio18(units.into_inner()) }
			},
			Event::Transferred { loan, from, to } => {
				Fact::Transferred { loan, from: self.number(&from), to: self.number(&to) }
			},
			Event::Refinanced { loan, from, to, debt, items, maturity: due } => {
				let items = units(items);
				Fact::Refinanced { loan, from, to, debt, items, maturity: maturity(due) }
			},
			Event::Refreshed { loan, items } => Fact::Refreshed { loan, items: units(items) },
			Event::UnwindStarted { loan, debt, lots } => Fact::UnwindStarted { loan, debt, lots },
			Event::Closed { loan } => Fact::Closed { loan },
			_ => return None,
		})
	}

	fn of_liquidation(&mut self, event: &Event<Runtime>) -> Option<Fact> {
		Some(match event.clone() {
			Event::LiquidationStarted { loan, reason: why, debt, lots } => {
				Fact::LiquidationStarted { loan, reason: reason(why), debt, lots }
			},
			Event::LiquidationStuck { loan, reason: why, retry_at } => {
				let worthless = DispatchError::from(Error::<Runtime>::WorthlessCollateral);
				Fact::LiquidationStuck { loan, worthless: why == worthless, retry_at }
			},
			Event::RoundOpened { loan, round, debt, lots } => {
				Fact::RoundOpened { loan, round, debt, lots }
			},
			Event::Cured { loan, debt, penalty } => Fact::Cured { loan, debt, penalty },
			Event::LotReturned { loan, item } => Fact::LotReturned { loan, item },
			Event::LotReoffered { loan, item, auction } => {
				Fact::LotReoffered { loan, item, auction }
			},
			Event::LotForfeited { loan, item, next_at } => {
				Fact::LotForfeited { loan, item, next_at }
			},
			Event::LoanReturned { loan } => Fact::LoanReturned { loan },
			Event::WaitBegan { loan, until, debt } => Fact::WaitBegan { loan, until, debt },
			Event::LotUndelivered { loan, item, .. } => Fact::LotUndelivered { loan, item },
			Event::LossRealised { loan, covered, shortfall, forgiven_interest } => {
				Fact::LossRealised { loan, covered, shortfall, forgiven_interest }
			},
			_ => return None,
		})
	}

	fn of_payment(&mut self, event: &Event<Runtime>, before: &[RuntimeEvent]) -> Option<Fact> {
		Some(match event.clone() {
			Event::LotSold {
				loan,
				item,
				buyer,
				price,
				principal,
				interest,
				penalty,
				royalty,
				surplus,
			} => {
				let split = Split { principal, interest, penalty, royalty, surplus };
				Fact::LotSold { loan, item, buyer: self.number(&buyer), price, split }
			},
			Event::IncomePaid {
				loan,
				collection,
				item,
				payer,
				interest,
				principal,
				penalty,
				owner,
				fine,
				fund,
			} => {
				self.asked.next_income();
				let paid = paid_last(before, owner).unwrap_or_else(|| payer.clone());
				let surplus = owner;
				let split = Split { principal, interest, penalty, royalty: 0, surplus };
				let (payer, owner) = (self.number(&payer), self.number(&paid));
				Fact::IncomePaid { loan, collection, item, payer, owner, split, fine, fund }
			},
			Event::IncomeRefused { collection, item, reason } => {
				let amount = self.asked.next_income().unwrap_or_default();
				Fact::IncomeRefused { collection, item, amount, why: refusal(reason) }
			},
			Event::Redeemed { loan, payer, interest, principal, fine } => {
				let (payer, (offered, own)) = (self.number(&payer), self.asked.offer());
				Fact::Redeemed { loan, payer, offered, own, interest, principal, fine }
			},
			Event::InsuranceCredited { amount, burned } => {
				Fact::InsuranceCredited { amount, burned }
			},
			Event::InsuranceWithdrawn { dest, amount } => {
				Fact::InsuranceWithdrawn { dest: self.number(&dest), amount }
			},
			Event::Recapitalised { who, amount } => {
				Fact::Recapitalised { who: self.number(&who), amount }
			},
			Event::ShortfallNetted { amount } => Fact::ShortfallNetted { amount },
			Event::RemainderTaken { who, amount } => {
				Fact::RemainderTaken { who: self.number(&who), amount }
			},
			_ => return None,
		})
	}

	fn of_inventory(&mut self, event: &Event<Runtime>) -> Option<Fact> {
		Some(match event.clone() {
			Event::InventoryOffered { collection, item, auction } => {
				Fact::InventoryOffered { collection, item, auction }
			},
			Event::InventorySold {
				loan,
				collection,
				item,
				buyer,
				price,
				principal,
				interest,
				fund,
			} => {
				let buyer = self.number(&buyer);
				Fact::InventorySold {
					loan,
					collection,
					item,
					buyer,
					price,
					principal,
					interest,
					fund,
				}
			},
			Event::InventoryUnsold { collection, item, next_at } => {
				Fact::InventoryUnsold { collection, item, next_at }
			},
			Event::InventoryPostponed { collection, item, next_at, .. } => {
				Fact::InventoryPostponed { collection, item, next_at }
			},
			Event::HandedOut { collection, item, .. } => Fact::HandedOut { collection, item },
			_ => return None,
		})
	}

	fn of_auction(&mut self, event: &AuctionEvent<Runtime>) -> Fact {
		match event.clone() {
			AuctionEvent::Opened {
				auction,
				lot: sold,
				barred: _,
				rules: set,
				appraised,
				asked,
				least_price,
				reserve,
				lowest,
				started_at,
				end,
			} => Fact::AuctionOpened {
				auction,
				lot: lot(sold),
				rules: rules(&set),
				appraised,
				asked,
				least_price,
				reserve,
				lowest,
				started_at,
				end,
			},
			AuctionEvent::BidPlaced { auction, bidder, amount, end, .. } => {
				Fact::BidPlaced { auction, bidder: self.number(&bidder), amount, end }
			},
			AuctionEvent::BidWithdrawn { auction, bidder, amount } => {
				Fact::BidWithdrawn { auction, bidder: self.number(&bidder), amount }
			},
			AuctionEvent::BidFreed { auction, bidder, amount } => {
				Fact::BidFreed { auction, bidder: self.number(&bidder), amount }
			},
			AuctionEvent::TurnedDescending { auction, appraised, reserve, lowest, end } => {
				Fact::TurnedDescending { auction, appraised, reserve, lowest, end }
			},
			AuctionEvent::Sold { auction, buyer, price, .. } => {
				Fact::AuctionSold { auction, buyer: self.number(&buyer), price }
			},
			AuctionEvent::Unsold { auction, .. } => Fact::Unsold { auction },
			AuctionEvent::Withdrawn { auction, .. } => Fact::Withdrawn { auction },
			AuctionEvent::DeliveryFailed { auction, buyer, price, .. } => {
				Fact::DeliveryFailed { auction, buyer: self.number(&buyer), price }
			},
			AuctionEvent::SettlementFailed { auction, was_won, .. } => {
				Fact::SettlementFailed { auction, was_won }
			},
			AuctionEvent::Relisted { auction, appraised, reserve, lowest, started_at, end } => {
				Fact::Relisted { auction, appraised, reserve, lowest, started_at, end }
			},
			AuctionEvent::Owed { auction, who, held, owed } => {
				Fact::Owed { auction, who: self.number(&who), held, owed }
			},
			AuctionEvent::Claimed { auction, who, held, owed } => {
				Fact::Claimed { auction, who: self.number(&who), held, owed }
			},
			event => panic!("the model is not told of {event:?}"),
		}
	}

	/// The facts about a movement of the credit asset that neither loans nor auctions caused.
	pub(super) fn movement(&mut self, event: &RuntimeEvent) -> Option<Vec<Fact>> {
		let RuntimeEvent::Assets(event) = event else { return None };
		match event.clone() {
			pallet_assets::Event::Issued { asset_id: NUSD_ASSET_ID, owner, amount } => {
				Some(vec![Fact::Credited { account: self.number(&owner), amount }])
			},
			pallet_assets::Event::Burned { asset_id: NUSD_ASSET_ID, owner, balance: amount } => {
				Some(vec![Fact::Debited { account: self.number(&owner), amount }])
			},
			pallet_assets::Event::Transferred { asset_id: NUSD_ASSET_ID, from, to, amount } => {
				let from = Fact::Debited { account: self.number(&from), amount };
				let to = if to == Credit::insurance_account() {
					Fact::FundGiven { amount }
				} else {
					Fact::Credited { account: self.number(&to), amount }
				};
				Some(vec![from, to])
			},
			_ => None,
		}
	}
}

/// The account that was last paid `amount` of the credit asset, since the last of several incomes;
/// not the insurance fund, which may be paid as much in interest.
fn paid_last(events: &[RuntimeEvent], amount: u128) -> Option<AccountId> {
	let since = events.iter().rev().take_while(|event| !is_of_income(event));
	since.into_iter().find_map(|event| match event {
		RuntimeEvent::Assets(pallet_assets::Event::Transferred {
			asset_id: NUSD_ASSET_ID,
			to,
			amount: paid,
			..
		}) if *paid == amount && *to != Credit::insurance_account() => Some(to.clone()),
		_ => None,
	})
}
