// SPDX-License-Identifier: Apache-2.0

//! # NFT credit
//!
//! Loans against NFTs that stay with their owner. A borrower *pins* items of `pallet-nfts` and
//! draws a loan that is minted in the credit asset and burned on repayment. The chain finds loans
//! in default by itself and has their items sold by auction.
//!
//! Data flows one way: price → health → default → auction → settlement.
//!
//! | room | what lives there | leans on |
//! | --- | --- | --- |
//! | `calls`, `storage`, `events`, `errors` | the interface: who may call, what is stored and emitted | |
//! | [`views`] | what wallets query | liquidation, governance |
//! | `hook` | what `on_initialize` does: budget, rotation, warnings, waits, inventory | liquidation, governance |
//! | `borrower` | open, draw, repay, pledge, release, transfer, refinance, unwind, income | liquidation |
//! | `liquidation` | next default, start, rounds, outcome of a lot, delivery, redemption, inventory | position |
//! | `governance` | markets and their bounds, limits, pauses, multipliers, guardians | market, money |
//! | `position` | a loan with its market: collateral, debt, risk, places in the indices | market, custody |
//! | [`custody`] | eligible collections, pins, what endangers pledges, seizure | money |
//! | `market` | rules in force, status, shelter, units, prices, the guardians' clock | types |
//! | `money` | minting, burning, the insurance fund, ceilings, sums | types |
//! | [`types`], [`math`], `clock` | data and what follows from it alone; arithmetic; chain time | |
//! | `benchmarking` | what the calls and hook steps weigh, with `runtime-benchmarks` | |
//!
//! A room leans only on those below it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod borrower;
mod calls;
mod clock;
pub mod custody;
mod errors;
mod events;
mod governance;
mod hook;
mod liquidation;
mod market;
pub mod math;
mod money;
mod position;
mod storage;
pub mod types;
pub mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "std", feature = "try-runtime"))]
pub mod try_state;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

#[import_section(calls::calls)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[import_section(storage::storage)]
#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use custody::Seize;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, Mutate, MutateHold},
			Time,
		},
		Identity, PalletId,
	};
	use frame_system::pallet_prelude::*;
	use pignus_primitives::{
		appraisal::Appraisals,
		auction::{AuctionId, Auctioneer},
		guardian::{authority, Measure},
		hook::{run_at_start, run_when_idle, step_weight, HookBudget, ProofRecorder},
		ordered::{DueKey, ScoreKey},
		page::Page,
		stops, Balance, Moment,
	};
	use sp_runtime::{DispatchError, FixedU128};
	use views::{InventoryView, LoanView, MarketView, Quote, Totals};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs from its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config + pallet_nfts::Config {
		/// The credit asset. This pallet's account must be its owner, issuer, admin and freezer.
		type CreditAsset: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// The native token, for storage deposits.
		type Native: MutateHold<
			Self::AccountId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The overarching hold reason.
		type RuntimeHoldReason: From<HoldReason>;

		/// Chain time.
		type Time: Time<Moment = Moment>;

		/// What one unit of a collection is worth.
		type Appraisals: Appraisals<Self::CollectionId>;

		/// Who sells the items of loans in default.
		type Auctioneer: Auctioneer<Self::AccountId, LotOf<Self>>;

		/// Who opens markets and sets limits.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may tighten rules at once: freeze a market, pause, lower limits. Such a measure
		/// lapses by itself.
		type GuardianOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may stop liquidations once more when the time that any guardian has for it is used
		/// up, and do all that a guardian may: two thirds of them.
		type GuardiansOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who sets what single items are worth in units of their collection's price.
		type AppraiserOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who spends from the insurance fund.
		type TreasurerOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Hands over sold items that their collection's team has frozen.
		type Seize: Seize<Self::AccountId, Self::CollectionId, Self::ItemId>;

		/// Derives this pallet's accounts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// One whole token of the credit asset in its smallest unit.
		#[pallet::constant]
		type AssetUnit: Get<Balance>;

		/// At most this many items secure a loan, in any market.
		#[pallet::constant]
		type MaxItems: Get<u32>;

		/// At most this many markets are open.
		#[pallet::constant]
		type MaxMarkets: Get<u32>;

		/// At most this many markets are looked at in one block.
		#[pallet::constant]
		type MarketsPerBlock: Get<u32>;

		/// Native deposit for a loan.
		#[pallet::constant]
		type LoanDeposit: Get<Balance>;

		/// Native deposit for each of its items.
		#[pallet::constant]
		type PledgeDeposit: Get<Balance>;

		/// The first wait in milliseconds before a liquidation that could not start is tried again.
		#[pallet::constant]
		type FirstRetry: Get<Moment>;

		/// Hard bounds on what governance may set.
		type MarketBounds: Get<MarketBounds>;

		/// When a long gap between two blocks shelters borrowers.
		type GapShelter: Get<GapShelter>;

		/// The periods of the pallet's rules.
		type Periods: Get<Periods>;

		/// How much of a block finding defaults may take.
		type HookBudget: Get<HookBudget>;

		/// Tells how large the proof of a block is, so that the hook is charged for what it has
		/// proven. With `()` it is charged the worst.
		type ProofRecorder: ProofRecorder;

		/// The weights of this pallet's calls and hook steps.
		type WeightInfo: WeightInfo;

		/// Sets up for the benchmarks what other pallets provide.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkSetup<Self::AccountId, Self::CollectionId>;
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(block: BlockNumberFor<T>) -> Weight {
			run_at_start::<T, T::ProofRecorder>(&T::HookBudget::get(), |meter| {
				hook::begin_block::<T, _>(block, meter)
			})
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let budget = T::HookBudget::get();
			run_when_idle::<T, T::ProofRecorder>(&budget, remaining, hook::end_block::<T, _>)
		}

		fn integrity_test() {
			let max = pignus_primitives::hook::room::<T>(T::HookBudget::get().at_least);
			let one = hook::begin_block_weight::<T>()
				.saturating_add(liquidation::next_default::visit_weight::<T>())
				.saturating_add(step_weight(hook::visits::start_or_set_aside_weight::<T>()));
			assert!(
				(max / 32 * 21).all_gte(one),
				"HookBudget must leave room for warnings, readings and one liquidation",
			);
			assert!(
				(max / 32 * 21).all_gte(
					hook::begin_block_weight::<T>()
						.saturating_add(step_weight(hook::waits::end_wait_weight::<T>()))
				),
				"HookBudget must leave room for warnings, readings and the end of one wait",
			);
			assert!(
				(max / 32 * 7).all_gte(step_weight(hook::rereads::reread_weight::<T>())),
				"a quarter of what warnings leave of HookBudget must suffice for one reading",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The version of the shapes of what the view functions answer.
		fn views_version() -> u32 {
			views::VIEWS_VERSION
		}
	}

	/// The queries of the runtime API, for clients that know only the metadata.
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// One loan; `None` when it does not exist or has ended.
		pub fn loan(loan: LoanId) -> Option<LoanView<T::AccountId, ItemOf<T>>> {
			views::loan::<T>(loan)
		}

		/// The loans of an account.
		pub fn loans_of(account: T::AccountId) -> Vec<LoanView<T::AccountId, ItemOf<T>>> {
			views::loans_of::<T>(&account)
		}

		/// The loans of an account in pages of at most `limit`, starting after the cursor `after`.
		pub fn loans_of_page(
			account: T::AccountId,
			after: Option<LoanId>,
			limit: u32,
		) -> Page<LoanView<T::AccountId, ItemOf<T>>, LoanId> {
			views::loans_of_page::<T>(&account, after, limit)
		}

		/// One market.
		pub fn market(market: MarketId) -> Option<MarketView<MarketConfigOf<T>, T::Hash>> {
			views::market::<T>(market)
		}

		/// What could be borrowed in a market against items by whoever owns them; or the error for
		/// which `open` refuses them.
		pub fn quote(market: MarketId, items: Vec<ItemOf<T>>) -> Result<Quote, DispatchError> {
			views::quote::<T>(market, &items)
		}

		/// The loans of a market whose health is below `below_health`, riskiest first, at most
		/// `limit` and at most 1,000; empty without a fresh price. Loans whose liquidation could not
		/// start are among them.
		pub fn at_risk(
			market: MarketId,
			below_health: FixedU128,
			limit: u32,
		) -> Vec<LoanView<T::AccountId, ItemOf<T>>> {
			views::at_risk_page::<T>(market, below_health, None, limit).into_list(limit)
		}

		/// The same in pages, starting after the cursor `after`.
		pub fn at_risk_page(
			market: MarketId,
			below_health: FixedU128,
			after: Option<ScoreKey>,
			limit: u32,
		) -> Page<LoanView<T::AccountId, ItemOf<T>>, ScoreKey> {
			views::at_risk_page::<T>(market, below_health, after, limit)
		}

		/// What nobody bought, in pages of at most `limit`, starting after the cursor `after`.
		pub fn inventory(
			after: Option<CollectionItemOf<T>>,
			limit: u32,
		) -> Page<InventoryView<CollectionOf<T>, ItemOf<T>>, CollectionItemOf<T>> {
			views::inventory::<T>(after, limit)
		}

		/// The books of all markets together.
		pub fn totals() -> Totals<T::Hash> {
			views::totals::<T>()
		}
	}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
