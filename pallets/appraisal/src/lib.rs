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
//! report moves it. An operator can be suspended likewise ([`operators`]).
//!
//! The [`worker`] of an operator's node fetches the sources of each feed over HTTP and reports
//! their median in one signed `oracle.feed_values`, which goes before other transactions
//! ([`priority`]).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod crypto;
pub mod decimal;
mod feeds;
pub mod guard;
pub mod math;
mod notice;
pub mod operators;
pub mod oracle_weights;
mod pause;
pub mod prices;
pub mod priority;
mod reports;
pub mod signing;
mod source_url;
mod step;
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

pub use operators::{ActiveOperators, OperatorSeats};
pub use pallet::*;
pub use priority::PrioritiseReports;
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
		migrations::MultiStepMigrator,
		pallet_prelude::*,
		traits::{SortedMembers, Time},
	};
	use frame_system::{
		offchain::{AppCrypto, CreateSignedTransaction},
		pallet_prelude::*,
	};
	use pignus_primitives::{
		appraisal::FeedUsers,
		guardian::{authority, Authority, Measure, MeasurePeriods},
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

		/// Two thirds of those who may pause a feed at once.
		type GuardiansOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may pause a feed or suspend an operator at once. Either lapses by itself.
		type GuardianOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// How long a guardian's pause or suspension lasts, and how soon it may be repeated.
		type MeasurePeriods: Get<MeasurePeriods>;

		/// The operators. Those who may report are [`ActiveOperators`], which the runtime sets as
		/// `pallet_oracle::Config::Members`.
		type Operators: SortedMembers<Self::AccountId>;

		/// Takes an operator's seat away.
		type Seats: OperatorSeats<Self::AccountId>;

		/// Who lends against the prices. A feed in use is neither removed nor loosened beyond what
		/// its loans can bear.
		type FeedUsers: FeedUsers<Self::OracleKey>;

		/// At most this many feeds are open.
		#[pallet::constant]
		type MaxFeeds: Get<u32>;

		/// A feed has at most this many sources.
		#[pallet::constant]
		type MaxSources: Get<u32>;

		/// Whether the sources of a feed have to be `https` URLs with a public host. Let it be
		/// `false` only on a chain whose operators are yours.
		#[pallet::constant]
		type PublicSourcesOnly: Get<bool>;

		/// The least `min_interval` of a feed, in milliseconds.
		#[pallet::constant]
		type ShortestInterval: Get<Moment>;

		/// A new policy of a feed in use counts after this long, in milliseconds.
		#[pallet::constant]
		type NoticePeriod: Get<Moment>;

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

	/// The last operator who was suspended, in force or not.
	#[pallet::storage]
	pub type Suspension<T: Config> = StorageValue<_, SuspendedOperator<T::AccountId>>;

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
		/// The least number of unexpired reports that make a median, at most the number of
		/// operators, whose pallet has to be built first; `None` means three.
		pub minimum_reports: Option<u32>,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub runtime: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(minimum) = self.minimum_reports {
				assert!(
					(1..=T::Operators::count()).contains(&(minimum as usize)),
					"minimum_reports must be from 1 to the number of operators, who have to be \
					appointed in the genesis of a pallet before this one",
				);
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
		/// and there is no median. Its policy counts from `policy_from` on, and the one that counted
		/// before the vote until then.
		FeedSet {
			collection: T::OracleKey,
			feed: alloc::boxed::Box<FeedOf<T>>,
			since: Moment,
			anchored: bool,
			policy_from: Moment,
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
		/// A median was accepted: spot and smoothed moved to these prices of one unit, from where
		/// the interval that began `at` found them. As many reports as a median needs were made at
		/// `reported_at`, in milliseconds, or later.
		PriceStepped {
			collection: T::OracleKey,
			median: FixedU128,
			reported_at: Moment,
			spot: FixedU128,
			smoothed: FixedU128,
			at: Moment,
		},
		/// Governance removed an operator, whose reports count no longer.
		OperatorRemoved { operator: T::AccountId },
		/// An operator was suspended until `until`, in milliseconds: former reports count no longer,
		/// and no others are taken. If another was suspended, it no longer is.
		OperatorSuspended { operator: T::AccountId, until: Moment },
		/// An operator's suspension was lifted before it would have ended.
		OperatorReinstated { operator: T::AccountId },
		/// An operator was removed or suspended, or the minimum raised, and too few reports are left,
		/// or the feed is paused: there is no price from `at`, in milliseconds, until the next median.
		QuorumLost { collection: T::OracleKey, at: Moment },
		/// The median or its age changed, but spot and smoothed stay: they have moved as far as they
		/// may in this interval, or are where the median draws them.
		MedianMoved { collection: T::OracleKey, median: FixedU128, reported_at: Moment },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no feed for this collection; open one with `set_feed`.
		UnknownFeed,
		/// The feed is not the one this change was made for: look at it again, and name the hash of
		/// what stands there now.
		Outdated,
		/// There are as many feeds as the chain allows (`MaxFeeds`); remove one first.
		TooManyFeeds,
		/// The anchor must be above zero and at most 10^12.
		AnchorOutOfBounds,
		/// A feed needs at least one source with a URL and a JSON pointer that is empty or starts
		/// with a slash.
		InvalidSource,
		/// A source must be an `https` URL with a public host: a name with a dot that does not end
		/// in `localhost`, `localdomain`, `local`, `internal`, `lan` or `arpa`, an IPv4 address in
		/// four decimal numbers or an IPv6 address in brackets that is not of a private network;
		/// without a user name; `{collection}` may only follow the host.
		PrivateSource,
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
		/// More reports than there are operators who may report would stop every feed; appoint
		/// operators first.
		MinimumAboveOperators,
		/// A guardian may only pause a feed that is not paused, and suspend an operator.
		NotStricter,
		/// Guardians have used up their time and governance has to decide. They may stop the same
		/// liquidations for 3 days in 7, by whichever measures; pause a feed that nobody lends
		/// against once in 7 days; and suspend one operator in 7 days.
		MeasureRepeated,
		/// No number is left for another pause.
		NoMoreMeasures,
		/// This account is not an operator; the pallet that keeps the operators names them.
		NotOperator,
		/// Fewer operators than `MinimumReports` would be left, or, without a suspended one, than a
		/// median needs: lower the minimum first with `set_minimum_reports`, or appoint another
		/// operator first.
		BelowMinimumReports,
		/// Too few of the other operators have reported on some feed within half of its `max_age`, or
		/// it has no price now. A single guardian has to leave one report more than a median needs,
		/// two thirds of them as many as it needs; governance may suspend anybody.
		ReportsNeeded,
		/// This operator is not suspended; `Suspension` names who is, and until when.
		NotSuspended,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			pignus_primitives::hook::run::<T>(T::MaxHookWeight::get(), Self::let_pauses_lapse)
		}

		fn offchain_worker(block: BlockNumberFor<T>) {
			// No block takes a report before the migration has ended.
			if !T::MultiBlockMigrator::ongoing() {
				Self::report_due_feeds(block);
			}
		}

		fn integrity_test() {
			let max = pignus_primitives::hook::room::<T>(T::MaxHookWeight::get());
			let one = <T as Config>::WeightInfo::next_in_line()
				.saturating_add(<T as Config>::WeightInfo::let_pause_lapse());
			assert!(max.all_gte(one), "MaxHookWeight must leave room to let one pause lapse");
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
		pub fn appraisal(collection: T::OracleKey) -> Option<AppraisalView<T::AccountId, T::Hash>> {
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
		/// to recover; while loans or sales use the feed, only if the median is at least half of the
		/// anchor. A paused feed stays paused.
		///
		/// While loans or sales use the feed, a new policy counts after a notice of 7 days; the
		/// anchor and the sources count at once.
		///
		/// - `collection`: the collection to be priced.
		/// - `feed`: `anchor`, the price of one unit in whole tokens (18 decimals) that the first
		///   report is measured against; `sources` to fetch; `policy` with its times in
		///   milliseconds and its fractions in millionths.
		/// - `expected`: the hash of the feed that is changed, as `AppraisalApi` shows it; `None` to
		///   open one.
		///
		/// Errors: `BadOrigin`, `Outdated`, `TooManyFeeds`, `AnchorOutOfBounds`, `InvalidSource`,
		/// `PrivateSource`, `MinIntervalOutOfBounds`, `MaxAgeOutOfBounds`, `WindowOutOfBounds`,
		/// `MaxStepOutOfBounds`, `MaxDailyRiseOutOfBounds`, `PumpPays`.
		///
		/// Emits `FeedSet`.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::set_feed_weight(expected.as_ref()))]
		pub fn set_feed(
			origin: OriginFor<T>,
			collection: T::OracleKey,
			feed: alloc::boxed::Box<FeedOf<T>>,
			expected: Option<T::Hash>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_feed(collection, feed, expected)
		}

		/// Remove a feed, its price and what was reported for it.
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
			Self::forget_reports(&collection);
			PausesOf::<T>::forget(&collection);
			Self::deposit_event(Event::FeedRemoved { collection });
			Ok(())
		}

		/// Pause a feed, or resume it. Guardians may only pause; the pause lapses unless governance
		/// pauses the feed in the meantime. If somebody lends against the feed, it lasts as long as
		/// guardians may stop liquidations: at most 3 days in 7, whoever takes turns and by whichever
		/// measures, with a day of shelter afterwards included; two thirds of them once more in
		/// 28 days. Otherwise it lasts 3 days and cannot be repeated for 7.
		///
		/// A paused feed has no price: nothing is borrowed against it, and no loan is liquidated
		/// for its health. Reports made before it is resumed do not count.
		///
		/// - `collection`: the collection whose feed it is.
		/// - `paused`: whether it is to be paused.
		///
		/// Errors: `BadOrigin`, `UnknownFeed`; for guardians also `NotStricter`, `MeasureRepeated`,
		/// `NoMoreMeasures`.
		///
		/// Emits `FeedPaused` or `FeedResumed`.
		#[pallet::call_index(2)]
		#[pallet::weight(
			<T as Config>::WeightInfo::pause_feed().saturating_add(T::FeedUsers::stop_weight())
		)]
		pub fn pause_feed(
			origin: OriginFor<T>,
			collection: T::OracleKey,
			paused: bool,
		) -> DispatchResult {
			let by = Self::authority(origin)?;
			Self::do_pause_feed(by, collection, paused)
		}

		/// Set the least number of unexpired reports that make a median.
		///
		/// - `minimum`: the number of reports, from one to the number of operators who are not
		///   suspended. A majority of all operators is needed as well.
		///
		/// Errors: `BadOrigin`, `ZeroMinimum`, `MinimumAboveOperators`.
		///
		/// Emits `MinimumReportsSet`.
		#[pallet::call_index(3)]
		#[pallet::weight(
			<T as Config>::WeightInfo::set_minimum_reports()
				.saturating_add(<T as Config>::WeightInfo::operators_changed())
		)]
		pub fn set_minimum_reports(origin: OriginFor<T>, minimum: u32) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(minimum > 0, Error::<T>::ZeroMinimum);
			ensure!(minimum as usize <= T::Members::count(), Error::<T>::MinimumAboveOperators);
			let former = MinimumReports::<T>::get();
			MinimumReports::<T>::put(minimum);
			Self::deposit_event(Event::MinimumReportsSet { minimum });
			if minimum > former {
				Self::combine_again();
			}
			Ok(())
		}

		/// Take an operator's seat away.
		///
		/// The operator's reports count no longer: every feed is combined again from those of the
		/// others, and has no price before the next median if too few are left.
		///
		/// - `operator`: the account that is an operator, suspended or not.
		///
		/// Errors: `BadOrigin`, `NotOperator`, `BelowMinimumReports`.
		///
		/// Emits `OperatorRemoved`; for each feed `PriceStepped`, `MedianMoved` or `QuorumLost` if
		/// its median changes.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::remove_operator())]
		pub fn remove_operator(origin: OriginFor<T>, operator: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_remove_operator(operator)
		}

		/// Suspend an operator for 3 days, or lift the suspension. A guardian may only suspend.
		///
		/// A suspended operator cannot report, and former reports count no longer, as in
		/// `remove_operator`. Only one is suspended at a time; guardians may suspend again 7 days
		/// after the last one was suspended, whoever did it, and governance at any time.
		///
		/// - `operator`: the account that is an operator.
		/// - `suspended`: whether it is to be suspended.
		///
		/// Errors: `BadOrigin`; to suspend `NotOperator`, `BelowMinimumReports`, for guardians also
		/// `MeasureRepeated` and `ReportsNeeded`; to lift `NotSuspended`, for guardians
		/// `NotStricter`.
		///
		/// Emits `OperatorSuspended` or `OperatorReinstated`, and what `remove_operator` does.
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::suspend_operator())]
		pub fn suspend_operator(
			origin: OriginFor<T>,
			operator: T::AccountId,
			suspended: bool,
		) -> DispatchResult {
			let by = Self::authority(origin)?;
			if suspended {
				Self::do_suspend_operator(by, operator)
			} else {
				Self::do_reinstate_operator(by, operator)
			}
		}
	}

	impl<T: Config> Pallet<T> {
		/// On whose authority a call is made that guardians may make too.
		fn authority(origin: OriginFor<T>) -> Result<Authority, sp_runtime::traits::BadOrigin> {
			authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin)
		}
	}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
