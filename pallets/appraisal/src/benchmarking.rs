// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and the steps of the hook.
//!
//! `oracle.feed_values`, which runs the guard, is a call of `pallet-oracle`: a runtime that uses
//! this pallet as the combiner measures it with that pallet's benchmarks.

use crate::{
	Call, Config, Endpoint, Feed, FeedOf, Feeds, GuardedPrice, Lapses, Measures, Median,
	MinimumReports, NextMeasure, Pallet, Policy, Prices, Source, Step, SuspendedOperator,
	Suspension, Url, WeightInfo, MAX_MAX_AGE, MAX_MAX_STEP, MAX_WINDOW, MIN_MAX_STEP,
};
use alloc::{boxed::Box, vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{ChangeMembers, EnsureOrigin, Get, SortedMembers, Time},
	weights::WeightMeter,
	BoundedVec,
};
use pallet_oracle::{RawValues, TimestampedValue, Values};
use pignus_primitives::{
	guardian::{authority, Authority, Measure, MeasureInForce},
	ordered::{due_key, OrderedIndex},
	Moment,
};
use sp_runtime::{
	traits::{AccountIdConversion, TrailingZeroInput},
	FixedU128, Permill,
};

/// Number of the measured collection. The others have the numbers after it; none is likely to be in
/// use already.
const MEASURED: u32 = 1_000_000;
/// Number of the measured guardians' pause.
const PAUSE: u32 = 0;

/// The collection with a number.
fn collection_of<T: Config>(number: u32) -> Result<T::OracleKey, BenchmarkError> {
	T::OracleKey::decode(&mut TrailingZeroInput::new(&number.to_le_bytes()))
		.map_err(|_| BenchmarkError::Stop("a number and zeros are no oracle key"))
}

/// A text of maximum length, which is also a valid JSON pointer.
fn longest<Length: Get<u32>>() -> BoundedVec<u8, Length> {
	BoundedVec::truncate_from(vec![b'/'; Length::get() as usize])
}

/// A URL of maximum length, all of it a public host.
fn longest_url() -> Url {
	let mut url = b"https://a.".to_vec();
	url.resize(Url::bound(), b'a');
	BoundedVec::truncate_from(url)
}

/// A feed with the maximum number of sources, each of maximum length.
fn longest_feed<T: Config>() -> FeedOf<T> {
	let quote = Some(Endpoint { url: longest_url(), pointer: longest() });
	let source = Source { url: longest_url(), pointer: longest(), quote };
	Feed {
		anchor: FixedU128::from_u32(1),
		sources: BoundedVec::truncate_from(vec![source; T::MaxSources::get() as usize]),
		policy: Policy {
			max_age: MAX_MAX_AGE,
			window: MAX_WINDOW,
			min_interval: T::ShortestInterval::get(),
			max_step: MIN_MAX_STEP,
			max_daily_rise: Permill::zero(),
		},
	}
}

/// Open the feed of a collection, with a price that has moved.
fn put_feed<T: Config>(collection: T::OracleKey) {
	let now = T::Time::now();
	let feed = longest_feed::<T>();
	let price = GuardedPrice {
		median: Some(Median { value: feed.anchor, reported_at: now }),
		step: Some(Step {
			at: now,
			elapsed: 0,
			spot_before: feed.anchor,
			smoothed_before: feed.anchor,
		}),
		..GuardedPrice::at_anchor(feed.anchor, feed.policy, now)
	};
	Prices::<T>::insert(collection, price);
	Feeds::<T>::insert(collection, feed);
}

/// Open all feeds that there can be except one. Returns the collection whose feed is missing.
fn put_other_feeds<T: Config>() -> Result<T::OracleKey, BenchmarkError> {
	let room = T::MaxFeeds::get().saturating_sub(Feeds::<T>::count());
	for other in 1..room {
		put_feed::<T>(collection_of::<T>(MEASURED.saturating_add(other))?);
	}
	collection_of::<T>(MEASURED)
}

/// Put 64 others in line, whose times differ from `time` in one bit each: the trie path to a place
/// at `time` branches at every half-byte of it.
fn put_neighbours<T: Config>(time: Moment) -> Result<(), BenchmarkError> {
	let first = PAUSE.saturating_add(1);
	for bit in 0..Moment::BITS {
		let number = first.saturating_add(bit);
		let other = collection_of::<T>(MEASURED.saturating_add(number))?;
		Lapses::<T>::insert(due_key(time ^ (1_u64 << bit), number), other);
	}
	Ok(())
}

/// Pause a feed as a guardian does, until `lapses_at`, among others.
fn put_pause<T: Config>(collection: T::OracleKey, lapses_at: Moment) -> Result<(), BenchmarkError> {
	let now = T::Time::now();
	let lapse = due_key(lapses_at, PAUSE);
	let in_force = Some(MeasureInForce { lapse, former: () });
	Lapses::<T>::insert(lapse, collection);
	Measures::<T>::insert(collection, Measure { taken_at: now, in_force });
	Prices::<T>::mutate(collection, |price| {
		if let Some(price) = price {
			price.paused_since = Some(now);
		}
	});
	put_neighbours::<T>(lapses_at)
}

/// Appoint all operators that there can be: each of them and Root report once in a block.
fn put_operators<T: Config>() -> Vec<T::AccountId> {
	let most = T::MaxHasDispatchedSize::get().saturating_sub(1);
	let room = most.saturating_sub(T::Operators::count() as u32);
	for number in 0..room {
		T::Operators::add(&account("operator", number, 0));
	}
	T::Operators::sorted_members()
}

/// All operators and Root report twice the price.
fn put_reports<T: Config>(collection: T::OracleKey, operators: &[T::AccountId]) {
	let root = <T as pallet_oracle::Config>::PalletId::get().into_account_truncating();
	let report = TimestampedValue { value: FixedU128::from_u32(2), timestamp: T::Time::now() };
	for reporter in operators.iter().chain([&root]) {
		RawValues::<T>::insert(reporter, collection, report);
	}
	Values::<T>::insert(collection, report);
}

/// All feeds and operators that there can be, with a report of every operator to every feed.
fn put_reported_feeds<T: Config>() -> Result<Vec<T::OracleKey>, BenchmarkError> {
	let measured = put_other_feeds::<T>()?;
	put_feed::<T>(measured);
	let operators = put_operators::<T>();
	let collections: Vec<_> = Feeds::<T>::iter_keys().collect();
	for collection in &collections {
		put_reports::<T>(*collection, &operators);
	}
	MinimumReports::<T>::put(1);
	Ok(collections)
}

fn first_operator<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let operators = T::Operators::sorted_members();
	operators
		.into_iter()
		.next()
		.ok_or(BenchmarkError::Stop("the chain has no room for operators"))
}

/// Whether each price has taken a step towards the reports.
fn have_followed<T: Config>(collections: &[T::OracleKey]) -> bool {
	collections.iter().all(|collection| {
		let price = Prices::<T>::get(collection);
		price.is_some_and(|price| price.spot > FixedU128::from_u32(1))
	})
}

fn is_paused<T: Config>(collection: T::OracleKey) -> bool {
	Prices::<T>::get(collection).is_some_and(|price| price.paused_since.is_some())
}

fn admin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// A guardian, whose pause writes more than governance's; where there is none, governance.
fn guardian<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GuardianOrigin::try_successful_origin().or_else(|()| admin::<T>())
}

#[allow(
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "the macro expects that it can decode what it has encoded"
)]
#[benchmarks]
mod benchmarks {
	use super::*;

	/// Opens the last feed that fits: changing a feed would not write the number of feeds.
	#[benchmark]
	fn set_feed() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		let feed = longest_feed::<T>();
		let origin = admin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, collection, Box::new(feed.clone()), None);

		assert_eq!(Feeds::<T>::count(), T::MaxFeeds::get());
		assert_eq!(Feeds::<T>::get(collection), Some(feed));
		assert!(Prices::<T>::contains_key(collection));
		Ok(())
	}

	/// Changes the whole feed, and hashes the former one. That it is in use is weighed apart.
	#[benchmark]
	fn change_feed() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		put_feed::<T>(collection);
		let mut feed = longest_feed::<T>();
		feed.policy.max_step = MAX_MAX_STEP;
		feed.sources
			.iter_mut()
			.flat_map(|source| source.pointer.iter_mut().skip(1))
			.for_each(|byte| *byte = b'x');
		let expected = Pallet::<T>::feed_hash(&collection);
		let origin = admin::<T>()?;

		#[extrinsic_call]
		set_feed(origin as T::RuntimeOrigin, collection, Box::new(feed.clone()), expected);

		assert_eq!(Feeds::<T>::get(collection), Some(feed));
		Ok(())
	}

	/// A guardian's pause of the feed is in force, and everybody has reported.
	#[benchmark]
	fn remove_feed() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		put_feed::<T>(collection);
		let operators = put_operators::<T>();
		put_reports::<T>(collection, &operators);
		let lapses_at = T::Time::now().saturating_add(T::MeasurePeriods::get().lasting);
		put_pause::<T>(collection, lapses_at)?;
		let origin = admin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, collection);

		assert!(!Feeds::<T>::contains_key(collection));
		assert!(!Prices::<T>::contains_key(collection));
		assert!(!Measures::<T>::contains_key(collection));
		assert!(!Lapses::<T>::contains_key(due_key(lapses_at, PAUSE)));
		assert!(!RawValues::<T>::contains_key(&operators[0], collection));
		Ok(())
	}

	/// A guardian pauses the feed.
	#[benchmark]
	fn pause_feed() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		put_feed::<T>(collection);
		put_neighbours::<T>(T::Time::now().saturating_add(T::MeasurePeriods::get().lasting))?;
		let origin = guardian::<T>()?;
		let by =
			authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin.clone());
		let numbered = NextMeasure::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, collection, true);

		let by_guardian = !matches!(by, Ok(Authority::Governance));
		assert!(is_paused::<T>(collection));
		assert_eq!(Measures::<T>::contains_key(collection), by_guardian);
		assert_eq!(NextMeasure::<T>::get() > numbered, by_guardian);
		Ok(())
	}

	#[benchmark]
	fn set_minimum_reports() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		let operators = T::Members::count() as u32;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, operators);

		assert_eq!(MinimumReports::<T>::get(), operators);
		Ok(())
	}

	/// Every operator has reported to every feed, and the price steps when one of them goes.
	#[benchmark]
	fn remove_operator() -> Result<(), BenchmarkError> {
		let collections = put_reported_feeds::<T>()?;
		let operator = first_operator::<T>()?;
		let origin = admin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, operator.clone());

		assert!(!T::Operators::contains(&operator));
		assert!(have_followed::<T>(&collections));
		Ok(())
	}

	/// Another's suspension, which ends.
	#[benchmark]
	fn suspend_operator() -> Result<(), BenchmarkError> {
		let collections = put_reported_feeds::<T>()?;
		let operator = first_operator::<T>()?;
		let now = T::Time::now();
		let other = SuspendedOperator {
			operator: whitelisted_caller(),
			since: now,
			until: now.saturating_add(T::MeasurePeriods::get().lasting),
		};
		Suspension::<T>::put(other);
		let origin = admin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, operator.clone(), true);

		assert!(!T::Members::contains(&operator));
		assert!(have_followed::<T>(&collections));
		Ok(())
	}

	/// What the pallet that keeps the operators adds to its own weight when one goes.
	#[benchmark]
	fn operators_changed() -> Result<(), BenchmarkError> {
		let collections = put_reported_feeds::<T>()?;
		let operator = first_operator::<T>()?;
		let left: Vec<_> = T::Operators::sorted_members()
			.into_iter()
			.filter(|other| *other != operator)
			.collect();

		#[block]
		{
			Pallet::<T>::change_members_sorted(&[], core::slice::from_ref(&operator), &left);
		}

		assert_eq!(RawValues::<T>::iter_prefix(&operator).count(), 0);
		assert!(have_followed::<T>(&collections));
		Ok(())
	}

	/// A report of `n` values, all of feeds. The operator's last report does not count for them.
	#[benchmark]
	fn prioritise_report(n: Linear<1, { T::MaxFeedValues::get() }>) -> Result<(), BenchmarkError> {
		let operator: T::AccountId = whitelisted_caller();
		T::Operators::add(&operator);
		let mut values = vec![];
		for number in 0..n {
			let collection = collection_of::<T>(MEASURED.saturating_add(number))?;
			put_feed::<T>(collection);
			Prices::<T>::mutate(collection, |price| {
				if let Some(price) = price {
					price.since = 1;
				}
			});
			let value = FixedU128::from_u32(1);
			let report = TimestampedValue { value, timestamp: 0 };
			RawValues::<T>::insert(&operator, collection, report);
			values.push((collection, value));
		}
		let comes_first;

		#[block]
		{
			comes_first = Pallet::<T>::comes_first(&operator, &values);
		}

		assert!(comes_first);
		Ok(())
	}

	#[benchmark]
	fn next_in_line() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		put_feed::<T>(collection);
		put_pause::<T>(collection, 0)?;
		let first;

		#[block]
		{
			first = Lapses::<T>::first();
		}

		assert_eq!(first, Some(due_key(0, PAUSE)));
		Ok(())
	}

	/// Runs the hook, which also finds the pause: the finding is weighed twice.
	#[benchmark]
	fn let_pause_lapse() -> Result<(), BenchmarkError> {
		let collection = put_other_feeds::<T>()?;
		put_feed::<T>(collection);
		put_pause::<T>(collection, 0)?;
		// Room for one pause only.
		let limit = <T as Config>::WeightInfo::next_in_line()
			.saturating_add(<T as Config>::WeightInfo::let_pause_lapse());
		let mut meter = WeightMeter::with_limit(limit);

		#[block]
		{
			Pallet::<T>::let_pauses_lapse(&mut meter);
		}

		assert!(!is_paused::<T>(collection));
		assert!(!Lapses::<T>::contains_key(due_key(0, PAUSE)));
		assert!(Measures::<T>::get(collection).is_some_and(|pause| pause.in_force.is_none()));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default(),
		crate::mock::Runtime,
		exec_name = build_and_execute
	);
}
