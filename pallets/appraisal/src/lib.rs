// SPDX-License-Identifier: Apache-2.0

//! # Appraisal
//!
//! What one unit of an NFT collection is worth, guarded against a single manipulated price.
//!
//! Operators report prices to `pallet-oracle`; this pallet is its combiner. Every report runs
//! [`guard`]: the median of the unexpired reports moves the accepted *spot* by a bounded step, and
//! the *smoothed* price follows the spot slowly. New debt is drawn against the lowest of the three,
//! loans are liquidated at the higher of the last two ([`prices`]).
//!
//! A feed can be paused, by governance or, for a while, by a guardian: then it has no price, and no
//! report moves it.
//!
//! The [`worker`] of an operator's node fetches the sources of each feed over HTTP and reports
//! their median in one signed `oracle.feed_values`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod crypto;
pub mod decimal;
pub mod guard;
pub mod math;
pub mod oracle_weights;
mod pause;
pub mod prices;
mod reports;
pub mod signing;
#[cfg(any(test, feature = "std", feature = "try-runtime"))]
pub mod try_state;
pub mod types;
pub mod views;
pub mod weights;
pub mod worker;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// For the macro [`impl_signing`].
#[doc(hidden)]
pub mod __private {
	pub use frame_system;
	pub use sp_runtime;
}

use pause::PausesOf;

#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{SortedMembers, Time},
	};
	use frame_system::{
		offchain::{AppCrypto, CreateSignedTransaction},
		pallet_prelude::*,
	};
	use pignus_primitives::{
		appraisal::{pump_is_unprofitable, FeedUsers},
		guardian::{authority, Measure, MeasurePeriods},
		ordered::DueKey,
		Moment,
	};
	use sp_runtime::FixedU128;
	use views::AppraisalView;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallet's surroundings. The collections are the keys of `pallet-oracle`.
	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ CreateSignedTransaction<pallet_oracle::Call<Self>>
		+ pallet_oracle::Config<
			OracleKey: core::fmt::Display + Copy + Ord,
			OracleValue = FixedU128,
			Time: Time<Moment = Moment>,
		>
	{
		/// The key an operator's node signs its reports with.
		type AuthorityId: AppCrypto<Self::Public, Self::Signature>;

		/// Who opens and changes feeds.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may pause a feed at once. The pause lapses by itself.
		type GuardianOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// How long a guardian's pause lasts, and how soon it may be repeated.
		type MeasurePeriods: Get<MeasurePeriods>;

		/// Who lends against the prices. A feed in use is neither removed nor loosened beyond what
		/// its loans can bear.
		type FeedUsers: FeedUsers<Self::OracleKey>;

		/// At most this many feeds are open.
		#[pallet::constant]
		type MaxFeeds: Get<u32>;

		/// A feed has at most this many sources.
		#[pallet::constant]
		type MaxSources: Get<u32>;

		/// The least `min_interval` of a feed, in milliseconds.
		#[pallet::constant]
		type ShortestInterval: Get<Moment>;

		/// Upper bound of the weight of `on_initialize`.
		#[pallet::constant]
		type MaxHookWeight: Get<Weight>;

		/// The weights of this pallet's calls and of its hook.
		type WeightInfo: WeightInfo;
	}

	/// The feed of each collection.
	#[pallet::storage]
	pub type Feeds<T: Config> = CountedStorageMap<_, Twox64Concat, T::OracleKey, FeedOf<T>>;

	/// The guarded price of each feed.
	#[pallet::storage]
	pub type Prices<T: Config> = StorageMap<_, Twox64Concat, T::OracleKey, GuardedPrice>;

	/// The least number of unexpired reports that make a median. A majority of the operators is
	/// needed as well.
	#[pallet::storage]
	pub type MinimumReports<T: Config> =
		StorageValue<_, u32, ValueQuery, ConstU32<DEFAULT_MINIMUM_REPORTS>>;

	/// The guardians' last pause of each feed.
	#[pallet::storage]
	pub type Measures<T: Config> = StorageMap<_, Twox64Concat, T::OracleKey, Measure<()>>;

	/// The guardians' pauses in force, in the order in which they lapse.
	#[pallet::storage]
	pub type Lapses<T: Config> = StorageMap<_, Identity, DueKey, T::OracleKey>;

	/// The number of the guardians' next pause.
	#[pallet::storage]
	pub type NextMeasure<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// What is set at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The least number of unexpired reports that make a median; `None` means three.
		pub minimum_reports: Option<u32>,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub runtime: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(minimum) = self.minimum_reports {
				MinimumReports::<T>::put(minimum);
			}
		}
	}

	#[pallet::event]
	#[allow(missing_docs, reason = "the doc of an event tells its fields")]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A feed was opened or changed: this is all of it. Reports made before `since`, in
		/// milliseconds, do not count. If it is `anchored`, spot and smoothed start at the anchor,
		/// and there is no median.
		FeedSet {
			collection: T::OracleKey,
			feed: alloc::boxed::Box<FeedOf<T>>,
			since: Moment,
			anchored: bool,
		},
		/// A feed and its price were removed.
		FeedRemoved { collection: T::OracleKey },
		/// A feed was paused, or governance confirmed that it is. It has been paused since `since`;
		/// a guardian's pause lapses at `lapses_at`, in milliseconds.
		FeedPaused { collection: T::OracleKey, since: Moment, lapses_at: Option<Moment> },
		/// A feed is not paused any more: governance resumed it, or a guardian's pause lapsed. If it
		/// was paused, reports made before `at`, in milliseconds, do not count.
		FeedResumed { collection: T::OracleKey, at: Moment },
		/// The least number of reports that make a median was set.
		MinimumReportsSet { minimum: u32 },
		/// A median was accepted: spot and smoothed moved to these prices of one unit. The older
		/// of its middle reports was made at `reported_at`, in milliseconds.
		PriceStepped {
			collection: T::OracleKey,
			median: FixedU128,
			reported_at: Moment,
			spot: FixedU128,
			smoothed: FixedU128,
			at: Moment,
		},
		/// The median or its age changed, but spot and smoothed do not follow yet: the last step is
		/// more recent than `min_interval`.
		MedianMoved { collection: T::OracleKey, median: FixedU128, reported_at: Moment },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no feed for this collection; open one with `set_feed`.
		UnknownFeed,
		/// There are as many feeds as the chain allows (`MaxFeeds`); remove one first.
		TooManyFeeds,
		/// The anchor must be above zero and at most 10^12.
		AnchorOutOfBounds,
		/// A feed needs at least one source with a URL and a JSON pointer that is empty or starts
		/// with a slash.
		InvalidSource,
		/// `max_age` must be from 1 minute to 24 hours, and at least twice `min_interval`: else a
		/// price is stale before the next one may follow it.
		MaxAgeOutOfBounds,
		/// `min_interval` must be from 1 minute (a slot in a fast build) to 1 hour.
		MinIntervalOutOfBounds,
		/// `window` must be at least as long as `min_interval` and at most 7 days.
		WindowOutOfBounds,
		/// `max_step` must be from 1 % to 50 %.
		MaxStepOutOfBounds,
		/// `max_daily_rise` must be at most 20 %.
		MaxDailyRiseOutOfBounds,
		/// Five days of a pump at this `max_daily_rise` would make borrowing in an existing market
		/// pay; lower it, or the market's `max_ltv` first.
		PumpPays,
		/// The feed is in use: items of its collection are pledged, or wait to be sold.
		FeedInUse,
		/// At least one report is needed for a median.
		ZeroMinimum,
		/// More reports than there are operators would stop every feed; appoint operators first.
		MinimumAboveOperators,
		/// A guardian may only pause a feed that is not paused.
		NotStricter,
		/// The guardians' last pause of this feed is less than 7 days old and no longer in force;
		/// governance has to decide.
		MeasureRepeated,
		/// No number is left for another pause.
		NoMoreMeasures,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			let mut meter = frame_system::Pallet::<T>::remaining_block_weight()
				.limit_to(T::MaxHookWeight::get());
			Self::let_pauses_lapse(&mut meter);
			meter.consumed()
		}

		fn offchain_worker(block: BlockNumberFor<T>) {
			Self::report_due_feeds(block);
		}

		fn integrity_test() {
			let one = <T as Config>::WeightInfo::next_in_line()
				.saturating_add(<T as Config>::WeightInfo::let_pause_lapse());
			assert!(
				T::MaxHookWeight::get().all_gte(one),
				"MaxHookWeight must leave room to let one pause lapse",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	/// For clients that only read metadata.
	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The version of the view functions: that of the runtime API `AppraisalApi`.
		fn views_version() -> u32 {
			views::VIEWS_VERSION
		}
	}

	/// What the runtime API returns, for clients that only read metadata.
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What is known about a collection's price; `None` if it has no feed.
		pub fn appraisal(collection: T::OracleKey) -> Option<AppraisalView<T::AccountId>> {
			views::appraisal::<T>(&collection)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Open a feed, or change one.
		///
		/// A new feed's spot and smoothed price start at its anchor, and nothing can be borrowed
		/// against it before its operators report. A feed that has a price keeps it; if its sources
		/// change, earlier reports do not count for the next price. But one whose smoothed price has
		/// collapsed to less than a thousandth of the anchor starts anew, since it would take months
		/// to recover. A paused feed stays paused.
		///
		/// - `collection`: the collection to be priced.
		/// - `feed`: `anchor`, the price of one unit in whole tokens (18 decimals) that the first
		///   report is measured against; `sources` to fetch; `policy` with its times in
		///   milliseconds and its fractions in millionths.
		///
		/// Errors: `BadOrigin`, `TooManyFeeds`, `AnchorOutOfBounds`, `InvalidSource`,
		/// `MinIntervalOutOfBounds`, `MaxAgeOutOfBounds`, `WindowOutOfBounds`,
		/// `MaxStepOutOfBounds`, `MaxDailyRiseOutOfBounds`, `PumpPays`.
		///
		/// Emits `FeedSet`.
		#[pallet::call_index(0)]
		#[pallet::weight(
			<T as Config>::WeightInfo::set_feed().saturating_add(T::FeedUsers::query_weight())
		)]
		pub fn set_feed(
			origin: OriginFor<T>,
			collection: T::OracleKey,
			feed: alloc::boxed::Box<FeedOf<T>>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::ensure_valid(&collection, &feed)?;
			let former = Feeds::<T>::get(collection);
			ensure!(
				former.is_some() || Feeds::<T>::count() < T::MaxFeeds::get(),
				Error::<T>::TooManyFeeds
			);
			let (since, anchored) = Self::put_feed(collection, former, &feed);
			Self::deposit_event(Event::FeedSet { collection, feed, since, anchored });
			Ok(())
		}

		/// Remove a feed and its price.
		///
		/// - `collection`: the collection that is no longer to be priced.
		///
		/// Errors: `BadOrigin`, `UnknownFeed`, `FeedInUse` while items of the collection are
		/// pledged or for sale.
		///
		/// Emits `FeedRemoved`.
		#[pallet::call_index(1)]
		#[pallet::weight(
			<T as Config>::WeightInfo::remove_feed().saturating_add(T::FeedUsers::query_weight())
		)]
		pub fn remove_feed(origin: OriginFor<T>, collection: T::OracleKey) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(Feeds::<T>::contains_key(collection), Error::<T>::UnknownFeed);
			ensure!(!T::FeedUsers::has_principal(&collection), Error::<T>::FeedInUse);
			Feeds::<T>::remove(collection);
			Prices::<T>::remove(collection);
			PausesOf::<T>::forget(&collection);
			Self::deposit_event(Event::FeedRemoved { collection });
			Ok(())
		}

		/// Pause a feed, or resume it. A guardian may only pause; the pause lapses after 3 days
		/// unless governance pauses the feed in the meantime, and cannot be repeated for 7 days.
		///
		/// A paused feed has no price: nothing is borrowed against it, and no loan is liquidated
		/// for its health. Reports made before it is resumed do not count.
		///
		/// - `collection`: the collection whose feed it is.
		/// - `paused`: whether it is to be paused.
		///
		/// Errors: `BadOrigin`, `UnknownFeed`; for a guardian also `NotStricter`,
		/// `MeasureRepeated`, `NoMoreMeasures`.
		///
		/// Emits `FeedPaused` or `FeedResumed`.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::pause_feed())]
		pub fn pause_feed(
			origin: OriginFor<T>,
			collection: T::OracleKey,
			paused: bool,
		) -> DispatchResult {
			let by = authority::<T::AdminOrigin, T::GuardianOrigin, _>(origin)?;
			Self::do_pause_feed(by, collection, paused)
		}

		/// Set the least number of unexpired reports that make a median.
		///
		/// - `minimum`: the number of reports, from one to the number of operators. A majority of
		///   the operators is needed as well.
		///
		/// Errors: `BadOrigin`, `ZeroMinimum`, `MinimumAboveOperators`.
		///
		/// Emits `MinimumReportsSet`.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::set_minimum_reports())]
		pub fn set_minimum_reports(origin: OriginFor<T>, minimum: u32) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(minimum > 0, Error::<T>::ZeroMinimum);
			ensure!(minimum as usize <= T::Members::count(), Error::<T>::MinimumAboveOperators);
			MinimumReports::<T>::put(minimum);
			Self::deposit_event(Event::MinimumReportsSet { minimum });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// Store a feed. Returns since when reports count for it, and whether its price starts anew at
		/// the anchor.
		fn put_feed(
			collection: T::OracleKey,
			former: Option<FeedOf<T>>,
			feed: &FeedOf<T>,
		) -> (Moment, bool) {
			let now = T::Time::now();
			let before = Prices::<T>::get(collection);
			let kept = before.filter(|price| {
				price.median.is_some() && !math::has_collapsed(price.smoothed, feed.anchor)
			});
			let anchored = kept.is_none();
			let price = match kept {
				Some(price) if former.is_some_and(|former| former.sources != feed.sources) => {
					GuardedPrice { since: now, ..price }
				},
				Some(price) => price,
				None => GuardedPrice {
					paused_since: before.and_then(|price| price.paused_since),
					..GuardedPrice::at_anchor(feed.anchor, feed.policy, now)
				},
			};
			Prices::<T>::insert(collection, GuardedPrice { policy: feed.policy, ..price });
			Feeds::<T>::insert(collection, feed);
			(price.since, anchored)
		}

		fn ensure_valid(collection: &T::OracleKey, feed: &FeedOf<T>) -> DispatchResult {
			let policy = &feed.policy;
			ensure!(
				!feed.anchor.is_zero() && feed.anchor <= MAX_PRICE,
				Error::<T>::AnchorOutOfBounds
			);
			ensure!(
				!feed.sources.is_empty() && feed.sources.iter().all(Source::is_valid),
				Error::<T>::InvalidSource
			);
			ensure!(
				(T::ShortestInterval::get()..=MAX_MIN_INTERVAL).contains(&policy.min_interval),
				Error::<T>::MinIntervalOutOfBounds
			);
			let twice = policy.min_interval.saturating_mul(2);
			ensure!(
				(MIN_MAX_AGE.max(twice)..=MAX_MAX_AGE).contains(&policy.max_age),
				Error::<T>::MaxAgeOutOfBounds
			);
			ensure!(
				(policy.min_interval..=MAX_WINDOW).contains(&policy.window),
				Error::<T>::WindowOutOfBounds
			);
			ensure!(
				(MIN_MAX_STEP..=MAX_MAX_STEP).contains(&policy.max_step),
				Error::<T>::MaxStepOutOfBounds
			);
			ensure!(
				policy.max_daily_rise <= MAX_MAX_DAILY_RISE,
				Error::<T>::MaxDailyRiseOutOfBounds
			);
			let max_ltv = T::FeedUsers::highest_max_ltv(collection).unwrap_or_default();
			ensure!(pump_is_unprofitable(max_ltv, policy.max_daily_rise), Error::<T>::PumpPays);
			Ok(())
		}

		/// Whether `collection` has a feed; operators may report under no other key.
		pub fn is_live(collection: &T::OracleKey) -> bool {
			Prices::<T>::contains_key(collection)
		}
	}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
