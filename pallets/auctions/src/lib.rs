// SPDX-License-Identifier: Apache-2.0

//! # Auctions
//!
//! English auction with a descending fall-back, for anything that can be delivered: the pallet
//! knows its lots only by an id, and its seller only through [`LotHandler`].
//!
//! A lot opens at a reserve. With a bid at the English end, the highest bidder wins. Without one
//! the price falls from the reserve to the lowest price, and the first bid at or above it wins at
//! once, at that price. Nothing is given away, and nothing waits for ever at a reserve that nobody
//! pays.
//!
//! Bids are holds on the asset, so a bid stays in its bidder's account. Time is counted in ticks of
//! the [`AuctionClock`]; auctions that have ended are closed in `on_initialize`, within a weight
//! limit.
//!
//! - [`bidding`]: which bids are accepted and what they do.
//! - [`closing`]: the turn to the descending phase, settlement, the hook.
//! - [`order`]: which of the lots that are sold together comes first.
//! - `bids`, `owed`: money on hold for bids; payments that could not be credited.
//! - [`claims`]: collecting what could not be credited.
//! - [`auctioneer`]: what the seller calls.
//! - [`views`]: what bidders look up.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod auctioneer;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod bidding;
mod bids;
pub mod claims;
pub mod closing;
pub mod math;
pub mod order;
mod owed;
pub mod types;
pub mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "std", feature = "try-runtime"))]
pub mod try_state;

pub use bids::HeldBid;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
		Identity, PalletId,
	};
	use frame_system::pallet_prelude::*;
	use pignus_primitives::{
		auction::{AuctionId, AuctionRules, LotHandler},
		hook::{self, HookBudget, ProofRecorder, Usage},
		ordered::DueKey,
		page::Page,
		Balance,
	};
	use sp_runtime::traits::AccountIdConversion;
	use views::{AuctionView, ClaimView};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallet's surroundings.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Identifies a lot to its seller.
		type LotId: Parameter + MaxEncodedLen;

		/// The seller.
		type Seller: LotHandler<Self::AccountId, Self::LotId>;

		/// The asset lots are paid in.
		type Asset: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// Holds on the same asset.
		type AssetHold: MutateHold<
			Self::AccountId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The overarching hold reason.
		type RuntimeHoldReason: From<HoldReason>;

		/// Derives the account that keeps payments that could not be credited.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// How much of a block closing auctions may take.
		type HookBudget: Get<HookBudget>;

		/// Tells how large the proof of a block is, so that the hook is charged for what it has
		/// proven. With `()` it is charged the worst.
		type ProofRecorder: ProofRecorder;

		/// The weights of this pallet's calls and hook steps, without the seller's part.
		type WeightInfo: WeightInfo;

		/// Prepares for the benchmarks what this pallet knows only through its seller.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkSetup<Self::LotId>;
	}

	/// Why this pallet holds money of an account.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It backs a bid.
		Bid,
	}

	/// Counts the blocks in which auctions run. All times in this pallet are in its ticks.
	#[pallet::storage]
	pub type AuctionClock<T: Config> = StorageValue<_, Tick, ValueQuery>;

	/// The id of the next auction.
	#[pallet::storage]
	pub type NextAuction<T: Config> = StorageValue<_, AuctionId, ValueQuery>;

	/// The auctions that have not ended.
	#[pallet::storage]
	pub type Auctions<T: Config> = StorageMap<_, Twox64Concat, AuctionId, AuctionOf<T>>;

	/// The running auctions in the order of their ends.
	#[pallet::storage]
	pub type Endings<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// What an account can claim from an auction because it could not be credited.
	#[pallet::storage]
	pub type Claims<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AuctionId, Claim>;

	#[pallet::event]
	#[allow(missing_docs, reason = "the doc of an event tells its fields")]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An auction was opened, in which `barred` may not bid: bids start at `reserve`, and it ends
		/// at the tick `end` at the earliest.
		Opened {
			auction: AuctionId,
			lot: T::LotId,
			barred: Option<T::AccountId>,
			rules: AuctionRules,
			appraised: Balance,
			asked: Balance,
			least_price: Balance,
			reserve: Balance,
			lowest: Balance,
			started_at: Tick,
			end: Tick,
		},
		/// A bid is the highest from the tick `at`; the auction runs until the tick `end`.
		BidPlaced { auction: AuctionId, bidder: T::AccountId, amount: Balance, at: Tick, end: Tick },
		/// The highest bidder withdrew their bid in a long pause.
		BidWithdrawn { auction: AuctionId, bidder: T::AccountId, amount: Balance },
		/// A bid that no longer stands was freed in its bidder's account.
		BidFreed { auction: AuctionId, bidder: T::AccountId, amount: Balance },
		/// Nobody bid: the price now falls from `reserve` to `lowest` until the tick `end`.
		TurnedDescending {
			auction: AuctionId,
			appraised: Balance,
			reserve: Balance,
			lowest: Balance,
			end: Tick,
		},
		/// The lot was delivered and paid.
		Sold { auction: AuctionId, lot: T::LotId, buyer: T::AccountId, price: Balance },
		/// Nobody bought the lot.
		Unsold { auction: AuctionId, lot: T::LotId },
		/// The seller took the lot back.
		Withdrawn { auction: AuctionId, lot: T::LotId },
		/// The lot could not be delivered; the buyer has their money back.
		DeliveryFailed {
			auction: AuctionId,
			lot: T::LotId,
			buyer: T::AccountId,
			price: Balance,
			reason: DispatchError,
		},
		/// The outcome could not be booked at the tick `at`, and a bid that had won was freed;
		/// `settle` may be tried again.
		SettlementFailed { auction: AuctionId, was_won: bool, at: Tick, reason: DispatchError },
		/// The lot of an auction whose settlement failed is offered anew, until the tick `end`.
		Relisted {
			auction: AuctionId,
			appraised: Balance,
			reserve: Balance,
			lowest: Balance,
			started_at: Tick,
			end: Tick,
		},
		/// An account could not be credited. It can `claim` what is still on hold in it (`held`)
		/// and what the pallet keeps for it (`owed`).
		Owed { auction: AuctionId, who: T::AccountId, held: Balance, owed: Balance },
		/// An account collected what was on hold in it (`held`) and what the pallet kept for it
		/// (`owed`). A part that is 0 was not due, or could not be paid and can still be claimed.
		Claimed { auction: AuctionId, who: T::AccountId, held: Balance, owed: Balance },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no auction with this id, or it has ended.
		UnknownAuction,
		/// The auction is over; it only waits for its settlement.
		Ended,
		/// The bid is below the reserve, below the standing bid and its increment, or below the
		/// current price of the descending phase; `AuctionApi.auction` tells the least bid.
		BidTooLow,
		/// Auctions are paused: wait, or `claim` a standing bid once the pause has lasted for long.
		Paused,
		/// The auction is still running; it can be settled at its end.
		NotDue,
		/// This account has nothing to claim from this auction.
		NothingToClaim,
		/// The lot is worth nothing: a reserve of zero would give it away.
		WorthlessLot,
		/// All auction ids are used up.
		NoMoreIds,
		/// Another lot that is sold together with this one ended earlier: `settle` that one first.
		NotFirstInLine,
		/// This account may not bid on this lot: borrowers cannot bid on their own collateral; they
		/// can `redeem` it.
		BidderBarred,
		/// The seller did not say where the whole price of a lot goes.
		PriceNotBooked,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			hook::run_at_start::<T, T::ProofRecorder>(&T::HookBudget::get(), Self::begin_block)
		}

		/// Goes on closing what was due at the start of the block. A bid of this block cannot have
		/// counted any more, and nobody can act before the next hook does the same.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let budget = T::HookBudget::get();
			hook::run_when_idle::<T, T::ProofRecorder>(&budget, remaining, Self::end_block)
		}

		fn integrity_test() {
			let least = hook::room::<T>(T::HookBudget::get().at_least);
			let one = T::WeightInfo::tick()
				.saturating_add(T::Seller::sales_weight())
				.saturating_add(T::WeightInfo::next_ending())
				.saturating_add(hook::step_weight(Self::close_weight()));
			assert!(
				least.all_gte(one),
				"HookBudget must leave room to close one auction in the fullest block",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	/// What the runtime API returns, for clients that only read metadata.
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// One auction; `None` when it does not exist or has ended.
		pub fn auction(auction: AuctionId) -> Option<AuctionView<T::AccountId, T::LotId>> {
			views::auction::<T>(auction)
		}

		/// The running auctions in the order of their ends, at most `limit` and at most 1,000.
		pub fn auctions(limit: u32) -> Vec<AuctionView<T::AccountId, T::LotId>> {
			views::auctions_page::<T>(None, limit).into_list(limit)
		}

		/// The same in pages, starting after the cursor `after`.
		pub fn auctions_page(
			after: Option<DueKey>,
			limit: u32,
		) -> Page<AuctionView<T::AccountId, T::LotId>, DueKey> {
			views::auctions_page::<T>(after, limit)
		}

		/// The auctions whose outcome could not be booked and which wait for `settle`, in no
		/// particular order, in pages that start after the auction `after`.
		pub fn failed_auctions(
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<AuctionView<T::AccountId, T::LotId>, AuctionId> {
			views::failed_auctions::<T>(after, limit)
		}

		/// What an account can `claim`, in no particular order, in pages that start after the
		/// auction `after`. A standing bid, which can be claimed in a long pause, is not among it.
		pub fn claims_of(
			account: T::AccountId,
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<ClaimView, AuctionId> {
			views::claims_of::<T>(account, after, limit)
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The version of `AuctionApi` and of the view functions, for clients that only read
		/// metadata. It is raised by every change of what they take or return.
		pub fn views_version() -> u32 {
			views::VIEWS_VERSION
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Bid on a lot.
		///
		/// In the English phase the amount is put on hold; the outbid bidder's money is freed at
		/// once, and raising one's own bid holds only the difference. In the descending phase, a
		/// bid at or above the current price wins at once and pays that price.
		///
		/// A bid that fails before it buys anything is charged for a look at the auction, not for a
		/// purchase, unless it was the first to come after the English phase and made the turn.
		///
		/// - `auction`: the auction.
		/// - `amount`: the bid in the smallest unit of the asset.
		///
		/// Errors: `Paused`, `UnknownAuction`, `BidderBarred` (borrowers cannot bid on their own
		/// collateral), `Ended`, `BidTooLow`, `NotFirstInLine` in the descending phase, or the
		/// asset's error when the amount cannot be held: the asset's least balance must stay free.
		///
		/// Emits `BidPlaced` and `BidFreed`; in the descending phase also `TurnedDescending` if the
		/// turn had not been made yet, and `Sold` or `DeliveryFailed`.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::purchase_weight())]
		pub fn bid(
			origin: OriginFor<T>,
			auction: AuctionId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let bidder = ensure_signed(origin)?;
			Self::do_bid(auction, bidder, amount)
		}

		/// Settle an auction that has ended, or retry a settlement that failed. The failure freed
		/// the winning bid, so a lot that somebody had won is offered again.
		///
		/// - `auction`: the auction.
		///
		/// Errors: `Paused`, `UnknownAuction`, `NotDue`, `NotFirstInLine`, or the error that keeps
		/// the outcome from being booked.
		///
		/// Emits `TurnedDescending`, `Sold`, `Unsold`, `DeliveryFailed` or `Relisted`.
		#[pallet::call_index(1)]
		#[pallet::weight(
			Pallet::<T>::settle_weight_of(Usage::worst(Pallet::<T>::close_weight()))
		)]
		pub fn settle(origin: OriginFor<T>, auction: AuctionId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let used = Self::do_settle(auction)?;
			Ok(Some(Self::settle_weight_of(used)).into())
		}

		/// Collect what the caller is owed from an auction: a bid that could not be freed, a
		/// payment that could not be credited, and in a long pause the caller's standing bid. Each
		/// is paid by itself: what can be paid now is, the rest can be claimed later.
		///
		/// - `auction`: the auction, running or ended.
		///
		/// Errors: `NothingToClaim`, or the asset's first error if nothing could be paid.
		///
		/// Emits `Claimed`, `BidWithdrawn`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claim().saturating_add(T::Seller::sales_weight()))]
		pub fn claim(origin: OriginFor<T>, auction: AuctionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			claims::claim::<T>(auction, who)
		}
	}

	impl<T: Config> Pallet<T> {
		/// The account that keeps payments that could not be credited.
		pub fn account_id() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}
	}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
