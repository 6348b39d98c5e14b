// SPDX-License-Identifier: GPL-3.0-only

//! Our rules: the real runtime, block by block, with its hooks, its price guard and its auctions.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`cast`] | the accounts of borrowers, bidders and operators |
//! | [`opening`] | collections, feeds, markets, loans at the start |
//! | [`reports`] | what operators report |
//! | [`story`] | what the chain's events say |

mod cast;
mod opening;
mod reports;
mod story;

use crate::{
	arithmetic::{Amount, Ppm},
	bidders::BidderId,
	portfolio::LoanId,
	rules::{book::Setting, Happening, Lot, LotId, OpenLoan, RuleSet, Surroundings},
	settings::{Part, Settings},
	simulation::Scene,
};
use cast::{account_of_bidder, account_of_borrower, account_of_founder};
use pignus_auctions::Phase;
use pignus_credit::{Error, Event, Loans, Markets, Pallet as Credit};
use pignus_primitives::appraisal::Appraisals;
use pignus_runtime::{
	configs::monetary::Nusd,
	constants::{MINUTE, SLOT_DURATION},
	Appraisal, Auctions, CollectionId, Runtime, RuntimeEvent, RuntimeOrigin,
};
use pignus_test_chain::chain::{dispatch, next_block, take_events, with_chain};
use polkadot_sdk::{
	frame_support::{
		storage::{with_transaction_unchecked, TransactionOutcome},
		traits::{
			fungible::Inspect,
			tokens::{Fortitude, Preservation},
		},
	},
	sp_runtime::{traits::One, FixedPointNumber, FixedU128},
};
use reports::Reports;
use std::collections::BTreeSet;
use story::Story;

/// The name on the command line.
pub const NAME: &str = "pignus";
/// The name in tables and on the page.
pub const TITLE: &str = "Pignus";

const BLOCKS_PER_MINUTE: u64 = MINUTE / SLOT_DURATION;

/// Our rules, on a chain.
pub struct Pignus {
	settings: Settings,
	loans: u32,
	reports: Reports,
	story: Story,
	minute: u32,
	full_blocks: u32,
}

/// Runs `inside` with our rules on a chain where the scene's loans have just been opened.
pub fn with_rules<Found>(
	scene: &Scene,
	setting: &Setting,
	without: &BTreeSet<Part>,
	inside: impl FnOnce(Pignus) -> Found,
) -> Found {
	with_chain(|| {
		opening::set_up(scene, setting, without).expect("the parameters were checked");
		let collections = scene.loans.iter().map(|loan| loan.collection).collect();
		let mut story = Story::new(setting.bidders, collections);
		story.tell(take_events());
		inside(Pignus {
			settings: scene.settings.clone(),
			loans: scene.loans.len() as u32,
			reports: Reports::new(&scene.settings, without.contains(&Part::Guard)),
			story,
			minute: 0,
			full_blocks: 0,
		})
	})
}

/// Checks that the runtime accepts the scene's parameters; the error is its reason.
pub fn check(scene: &Scene) -> Result<(), String> {
	with_chain(|| opening::open_markets(scene).map(|_| ()))
}

impl Pignus {
	/// Plays the next block; returns the events of its hooks.
	fn play_block(&mut self) -> Vec<RuntimeEvent> {
		let (events, is_full) = next_block(SLOT_DURATION, || {
			let events = take_events();
			let is_full = has_started_liquidations(&events) && is_liquidation_left();
			(events, is_full)
		});
		self.full_blocks += u32::from(is_full);
		events
	}

	fn collections(&self) -> impl Iterator<Item = CollectionId> {
		0..self.settings.prices.len() as CollectionId
	}
}

fn has_started_liquidations(events: &[RuntimeEvent]) -> bool {
	let is_start = |event: &RuntimeEvent| {
		matches!(event, RuntimeEvent::Credit(Event::LiquidationStarted { .. }))
	};
	events.iter().any(is_start)
}

/// Whether only weight, or the number allowed in a block, kept the hooks from starting another
/// liquidation: the riskiest loan of a market may be liquidated, or could be if one more were
/// allowed.
fn is_liquidation_left() -> bool {
	Markets::<Runtime>::iter_keys().any(|market| {
		let at_risk = Credit::<Runtime>::at_risk_page(market, FixedU128::one(), None, 1);
		at_risk.items.first().is_some_and(|riskiest| {
			let call = pignus_credit::Call::<Runtime>::liquidate { loan: riskiest.loan };
			let outcome = with_transaction_unchecked(|| {
				TransactionOutcome::Rollback(dispatch(
					RuntimeOrigin::signed(account_of_founder()),
					call.into(),
				))
			});
			outcome.is_ok() || outcome == Err(Error::<Runtime>::NoLiquidationsLeft.into())
		})
	})
}

/// A price, from whole tokens to the smallest unit.
fn amount_of(price: FixedU128) -> Option<Amount> {
	price.checked_mul_int(crate::settings::NUSD)
}

impl RuleSet for Pignus {
	fn pass(&mut self, surroundings: &Surroundings) -> Vec<Happening> {
		let mut happenings = self.story.tell(take_events());
		while self.minute < surroundings.minute {
			for _ in 0..BLOCKS_PER_MINUTE {
				let events = self.play_block();
				happenings.extend(self.story.tell(events));
			}
			self.minute += 1;
		}
		self.reports.make(surroundings);
		happenings
	}

	fn lots(&self) -> Vec<Lot> {
		let lot = |(id, loan): (LotId, LoanId)| {
			let view = Auctions::auction(id)?;
			Some(Lot {
				id,
				collection: self.story.collection_of(loan),
				least_bid: view.least_bid?,
				standing: view.standing.and_then(|(who, _)| self.story.bidder(&who)),
				immediate: view.phase == Phase::Descending,
			})
		};
		self.story.for_sale().filter_map(lot).collect()
	}

	fn bid(&mut self, lot: LotId, bidder: BidderId, amount: Amount) -> bool {
		let call = pignus_auctions::Call::<Runtime>::bid { auction: lot, amount };
		dispatch(RuntimeOrigin::signed(account_of_bidder(bidder)), call.into()).is_ok()
	}

	fn draw(&mut self, loan: LoanId, _max_ltv: Ppm) {
		let drawable = Credit::<Runtime>::loan(loan).map_or(0, |view| view.drawable);
		if drawable > 0 {
			let call = pignus_credit::Call::<Runtime>::draw { loan, amount: drawable };
			// It may be more than a ceiling leaves: then the borrower goes without.
			let _ = dispatch(RuntimeOrigin::signed(account_of_borrower(loan)), call.into());
		}
	}

	fn free_capital(&self, bidder: BidderId) -> Amount {
		let who = account_of_bidder(bidder);
		Nusd::reducible_balance(&who, Preservation::Preserve, Fortitude::Polite)
	}

	fn open_loans(&self) -> Vec<OpenLoan> {
		let open = |id| {
			let loan = Loans::<Runtime>::get(id)?;
			let view = Credit::<Runtime>::loan(id)?;
			Some(OpenLoan {
				loan: id,
				collection: self.story.collection_of(id),
				items: loan.items.iter().filter(|item| item.custody.backs()).count() as u32,
				debt: view.debt,
				in_liquidation: loan.is_liquidating(),
			})
		};
		(0..self.loans).filter_map(open).collect()
	}

	fn threshold(&self) -> Ppm {
		self.settings.get("liquidation-ltv")
	}

	fn prices(&self) -> Vec<(Option<Amount>, Option<Amount>)> {
		let of = |collection| {
			let is_fresh = Appraisal::liquidation_price(&collection).is_ok();
			let price = pignus_appraisal::Prices::<Runtime>::get(collection);
			match price.filter(|_| is_fresh) {
				Some(price) => (amount_of(price.spot), amount_of(price.smoothed)),
				None => (None, None),
			}
		};
		self.collections().map(of).collect()
	}

	fn insurance_fund(&self) -> Amount {
		Nusd::balance(&Credit::<Runtime>::insurance_account())
	}

	fn full_blocks(&self) -> u32 {
		self.full_blocks
	}
}
