// SPDX-License-Identifier: Apache-2.0

//! # NFT credit
//!
//! Loans against NFTs that stay with their owner. A borrower *pins* items of `pallet-nfts` and
//! draws a loan that is minted in the credit asset and burned on repayment. The chain finds loans
//! in default by itself and has their items sold by auction.
//!
//! Data flows one way: price → health → default → auction → settlement.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`sweep`] | what `on_initialize` does: rotation, budget, stuck loans |
//! | [`liquidation`], [`redeem`] | start, proceeds, end; the borrower's way back |
//! | [`lending`] | open, draw, repay, pledge, release |
//! | [`market`] | configurations and their validator, statuses, limits |
//! | [`risk`] | value, health, the predicate, the two indices |
//! | [`ledger`] | accrual, debt, flows, insurance fund, shortfall |
//! | [`limits`] | ceilings and the mint bucket |
//! | [`pledge`] | pin, unpin, deliver, the Locker |
//! | [`collection`] | which collections may be lent against |
//! | [`types`], [`math`] | what things are; how they are computed |

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod collection;
mod errors;
mod events;
pub mod ledger;
pub mod lending;
pub mod limits;
pub mod liquidation;
pub mod market;
pub mod math;
pub mod pledge;
pub mod redeem;
pub mod risk;
pub mod runtime_api;
pub mod sweep;
pub mod types;
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

use polkadot_sdk::{frame_support::pallet_macros::import_section, *};

#[import_section(errors::errors)]
#[import_section(events::events)]
#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
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
		ordered::{DueKey, ScoreKey},
		Balance, Moment,
	};
	use sp_runtime::traits::AccountIdConversion;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The pallet's surroundings.
	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config + pallet_nfts::Config {
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

		/// The account that gets what nobody bought, on behalf of the insurance fund.
		type TreasuryAccount: Get<Self::AccountId>;

		/// Derives this pallet's accounts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// One whole token of the credit asset in its smallest unit.
		#[pallet::constant]
		type AssetUnit: Get<Balance>;

		/// The most items of a loan in any market.
		#[pallet::constant]
		type MaxItems: Get<u32>;

		/// The most markets there can be.
		#[pallet::constant]
		type MaxMarkets: Get<u32>;

		/// The markets that are looked at in one block.
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

		/// When borrowers are given time after the chain stood still.
		type StallShield: Get<StallShield>;

		/// The most that `on_initialize` may weigh.
		#[pallet::constant]
		type MaxHookWeight: Get<Weight>;

		/// The weights of this pallet's calls and hook steps.
		type WeightInfo: WeightInfo;
	}

	/// Why this pallet holds native tokens of an account.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Storage deposit of a loan and its items.
		Loan,
	}

	/// The id of the next market.
	#[pallet::storage]
	pub type NextMarket<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// What governance has opened.
	#[pallet::storage]
	pub type Markets<T: Config> = CountedStorageMap<_, Twox64Concat, MarketId, MarketConfigOf<T>>;

	/// The sums of each market.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageMap<_, Twox64Concat, MarketId, Ledger>;

	/// The id of the next loan.
	#[pallet::storage]
	pub type NextLoan<T: Config> = StorageValue<_, LoanId, ValueQuery>;

	/// The loans.
	#[pallet::storage]
	pub type Loans<T: Config> = StorageMap<_, Twox64Concat, LoanId, LoanOf<T>>;

	/// The loans of each account.
	#[pallet::storage]
	pub type LoansOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, LoanId, ()>;

	/// The books of the loans in liquidation.
	#[pallet::storage]
	pub type Liquidations<T: Config> = StorageMap<_, Twox64Concat, LoanId, LiquidationOf<T>>;

	/// The loan that each pinned item secures.
	#[pallet::storage]
	pub type Pledges<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, CollectionOf<T>, Blake2_128Concat, ItemOf<T>, LoanId>;

	/// The active loans of each market, riskiest first.
	#[pallet::storage]
	pub type RiskIndex<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Identity, ScoreKey, ()>;

	/// The active loans of each market that fall due, earliest first.
	#[pallet::storage]
	pub type MaturityIndex<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Identity, DueKey, ()>;

	/// The loans whose liquidation could not start, by the time of their next try.
	#[pallet::storage]
	pub type StuckIndex<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// Limits over all markets.
	#[pallet::storage]
	pub type ChainLimits<T: Config> = StorageValue<_, GlobalLimits>;

	/// Limits of a collection over all its markets; where unset, a tenth of its supply may be
	/// pledged.
	#[pallet::storage]
	pub type LimitsOfCollection<T: Config> =
		StorageMap<_, Twox64Concat, CollectionOf<T>, CollectionLimits>;

	/// What is borrowed against each collection.
	#[pallet::storage]
	pub type UseOfCollection<T: Config> =
		StorageMap<_, Twox64Concat, CollectionOf<T>, CollectionUse, ValueQuery>;

	/// The principal of each account in each market, in the smallest unit of the credit asset.
	#[pallet::storage]
	pub type AccountPrincipal<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		MarketId,
		Blake2_128Concat,
		T::AccountId,
		Balance,
		ValueQuery,
	>;

	/// How much was minted lately.
	#[pallet::storage]
	pub type Bucket<T: Config> = StorageValue<_, MintBucket, ValueQuery>;

	/// Everything ever minted and burned, and the shortfall.
	#[pallet::storage]
	pub type TotalFlows<T: Config> = StorageValue<_, Flows, ValueQuery>;

	/// The market that the next block looks at first.
	#[pallet::storage]
	pub type Rotation<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// The liquidations that may still start in this block.
	#[pallet::storage]
	pub type OpeningsLeft<T: Config> = StorageValue<_, sweep::Openings, ValueQuery>;

	/// The timestamp that the last block's hook saw, in milliseconds.
	#[pallet::storage]
	pub type LastSeen<T: Config> = StorageValue<_, Moment, ValueQuery>;

	/// Up to and with this block nothing is liquidated, because the chain had stood still.
	#[pallet::storage]
	pub type ShieldedUntil<T: Config> = StorageValue<_, BlockNumberFor<T>, ValueQuery>;

	/// The limits that the chain is born with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Limits over all markets; without them nothing can be borrowed.
		pub limits: Option<GlobalLimits>,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub runtime: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(limits) = self.limits {
				ChainLimits::<T>::put(limits);
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(block: BlockNumberFor<T>) -> Weight {
			let mut meter = frame_system::Pallet::<T>::remaining_block_weight()
				.limit_to(T::MaxHookWeight::get());
			Self::sweep(block, &mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			let one = <T as Config>::WeightInfo::begin_block()
				.saturating_add(<T as Config>::WeightInfo::visit_market())
				.saturating_add(Self::start_weight());
			assert!(
				T::MaxHookWeight::get().all_gte(one),
				"MaxHookWeight must leave room to start one liquidation in a block",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pin items and draw a loan against them.
		///
		/// The items stay with the caller but cannot be transferred until the loan is repaid. A
		/// deposit in the native token is held.
		///
		/// - `market`: the market, which names the collection and the terms.
		/// - `items`: the items to pin.
		/// - `amount`: what to draw, in the smallest unit of the credit asset.
		///
		/// Errors: `UnknownMarket`, `MarketNotOpen`, `ZeroAmount`, `BelowMinDebt`, `NoItems`,
		/// `TooManyItems`, `NotItemOwner`, `ItemNotTransferable`, `ItemAlreadyPledged`,
		/// `PriceAbsent`, `PriceStale`, `AboveMaxLtv`, the `Above…` of every ceiling, and the native
		/// token's when the deposit cannot be held.
		///
		/// Emits `Opened`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::open(items.len() as u32))]
		pub fn open(
			origin: OriginFor<T>,
			market: MarketId,
			items: ItemsOf<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			Self::do_open(borrower, market, items, amount)
		}

		/// Draw more against the collateral of a loan.
		///
		/// - `loan`: a loan of the caller.
		/// - `amount`: what to draw, in the smallest unit of the credit asset.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `MarketNotOpen`, `ZeroAmount`,
		/// `LoanMatured`, `PriceAbsent`, `PriceStale`, `AboveMaxLtv` and the `Above…` of every
		/// ceiling.
		///
		/// Emits `Drawn`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::draw())]
		pub fn draw(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			Self::do_draw(borrower, loan, amount)
		}

		/// Repay a loan: interest first, then principal. Repaying all of it closes the loan and
		/// frees its items. Anyone may repay; the collateral returns to the borrower.
		///
		/// - `loan`: the loan.
		/// - `amount`: at most this is taken, in the smallest unit of the credit asset; `u128::MAX`
		///   means all.
		///
		/// Errors: `UnknownLoan`, `InLiquidation`, `ZeroAmount`, `BelowMinDebt`, and the credit
		/// asset's when the caller cannot pay.
		///
		/// Emits `Repaid` and, when nothing is left, `Closed`.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::repay(T::MaxItems::get()))]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_repay(payer, loan, amount)
		}

		/// Add collateral to a loan. Needs no price and is possible in a frozen market.
		///
		/// - `loan`: a loan of the caller.
		/// - `items`: items of the market's collection to pin.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `NoItems`, `TooManyItems`,
		/// `NotItemOwner`, `ItemNotTransferable`, `ItemAlreadyPledged`, `AboveCollectionItems`, and
		/// the native token's when the deposit cannot be held.
		///
		/// Emits `Pledged`.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::pledge(items.len() as u32))]
		pub fn pledge(origin: OriginFor<T>, loan: LoanId, items: ItemsOf<T>) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			Self::do_pledge(borrower, loan, items)
		}

		/// Take collateral out of a loan.
		///
		/// - `loan`: a loan of the caller.
		/// - `items`: items of the loan to free.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `MarketNotOpen`, `NoItems`,
		/// `ItemNotInLoan`, `PriceAbsent`, `PriceStale`, `AboveMaxLtv`.
		///
		/// Emits `Released`.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::release(items.len() as u32))]
		pub fn release(origin: OriginFor<T>, loan: LoanId, items: ItemsOf<T>) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			Self::do_release(borrower, loan, items)
		}

		/// Pay the whole debt of a loan in liquidation, and a fine. Its auctions end, their bids
		/// are freed, half of the fine goes to the standing bidders, and the items are free.
		///
		/// Lots that are due are settled first; if that ends the loan, nothing is paid.
		///
		/// - `loan`: the loan.
		/// - `amount`: at least the debt, in the smallest unit of the credit asset; no more than
		///   the debt and the fine is taken. `u128::MAX` means all.
		///
		/// Errors: `UnknownLoan`, `NotInLiquidation`, `BelowDebt`, and the credit asset's when the
		/// caller cannot pay.
		///
		/// Emits `Redeemed` and `Closed`.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::redeem_weight())]
		pub fn redeem(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_redeem(payer, loan, amount)
		}

		/// Start the liquidation of a loan in default now, as the chain would in one of its next
		/// blocks, under the same limits. There is no reward.
		///
		/// - `loan`: the loan.
		///
		/// Errors: `UnknownLoan`, `InLiquidation`, `NotInDefault`, `DefaultUnknown`,
		/// `NotFirstInLine`, `NoOpeningsLeft`, `LiquidationShareReached`.
		///
		/// Emits `LiquidationStarted`.
		#[pallet::call_index(9)]
		#[pallet::weight(
			<T as Config>::WeightInfo::visit_market().saturating_add(Pallet::<T>::start_weight())
		)]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_liquidate(loan)
		}

		/// Open a market for a collection.
		///
		/// - `config`: amounts in the smallest unit of the credit asset, times in milliseconds
		///   except the auction's, which are in blocks; fractions in millionths, `apr` in 10^-18,
		///   multipliers and ratios with 18 decimals.
		///
		/// Errors: `BadOrigin`, the reason why the collection cannot be lent against, `NoFeed`,
		/// `PumpPays`, and `…OutOfBounds` or `…OutOfOrder` for each parameter.
		///
		/// Emits `MarketCreated`.
		#[pallet::call_index(20)]
		#[pallet::weight(<T as Config>::WeightInfo::create_market())]
		pub fn create_market(
			origin: OriginFor<T>,
			config: Box<MarketConfigOf<T>>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_create_market(*config)
		}

		/// Set what may be done in a market.
		///
		/// - `market`: the market.
		/// - `status`: `Open`; `Frozen`: only what lowers risk; `Halted`: besides, nothing is
		///   liquidated and interest stands still.
		///
		/// Errors: `BadOrigin`, `UnknownMarket`.
		///
		/// Emits `MarketStatusSet`.
		#[pallet::call_index(22)]
		#[pallet::weight(<T as Config>::WeightInfo::set_market_status())]
		pub fn set_market_status(
			origin: OriginFor<T>,
			market: MarketId,
			status: MarketStatus,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_market_status(market, status)
		}

		/// Set the limits over all markets.
		///
		/// - `limits`: `ceiling` and `mint_per_day` in the smallest unit of the credit asset;
		///   `openings_per_block`, the most liquidations that start in a block.
		///
		/// Errors: `BadOrigin`, `OpeningsOutOfBounds`.
		///
		/// Emits `GlobalLimitsSet`.
		#[pallet::call_index(23)]
		#[pallet::weight(<T as Config>::WeightInfo::set_global_limits())]
		pub fn set_global_limits(origin: OriginFor<T>, limits: GlobalLimits) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(limits.openings_per_block >= 2, Error::<T>::OpeningsOutOfBounds);
			ChainLimits::<T>::put(limits);
			Self::deposit_event(Event::GlobalLimitsSet { limits });
			Ok(())
		}

		/// Burn the caller's credit asset against the shortfall; what is left goes to the insurance
		/// fund.
		///
		/// - `amount`: in the smallest unit of the credit asset.
		///
		/// Errors: `ZeroAmount`, and the credit asset's when the caller cannot pay.
		///
		/// Emits `InsuranceCredited` and `Recapitalised`.
		#[pallet::call_index(27)]
		#[pallet::weight(<T as Config>::WeightInfo::recapitalise())]
		pub fn recapitalise(
			origin: OriginFor<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(amount > 0, Error::<T>::ZeroAmount);
			Self::credit_insurance(&who, amount)?;
			Self::deposit_event(Event::Recapitalised { who, amount });
			Ok(())
		}

		/// Set the limits of a collection over all its markets.
		///
		/// - `collection`: the collection.
		/// - `limits`: `ceiling` of principal in the smallest unit of the credit asset; `max_items`
		///   that may be pledged.
		///
		/// Errors: `BadOrigin`, `CollectionUnknown`.
		///
		/// Emits `CollectionLimitsSet`.
		#[pallet::call_index(28)]
		#[pallet::weight(<T as Config>::WeightInfo::set_collection_limits())]
		pub fn set_collection_limits(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			limits: CollectionLimits,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(
				pallet_nfts::Collection::<T>::contains_key(collection),
				Error::<T>::CollectionUnknown
			);
			LimitsOfCollection::<T>::insert(collection, limits);
			Self::deposit_event(Event::CollectionLimitsSet { collection, limits });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The account that owns the credit asset and that proceeds of sales pass through.
		pub fn account_id() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}

		/// The account of the insurance fund.
		pub fn insurance_account() -> T::AccountId {
			T::PalletId::get().into_sub_account_truncating(*b"insuranc")
		}
	}
}
