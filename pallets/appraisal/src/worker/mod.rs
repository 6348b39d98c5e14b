// SPDX-License-Identifier: Apache-2.0

//! The offchain worker of an operator's node: fetch what is due, report it in one transaction.
//!
//! A feed is due when this operator's last report on it is `min_interval` old. The report's age is
//! read from the chain, so a fork or a restart needs no repair. Nothing here can change the chain
//! except the signed `oracle.feed_values` at the end.

mod document;
mod failures;
mod http;
mod observation;
mod overrides;
mod submission;

use crate::{Config, Feed, FeedOf, Feeds, Pallet, Prices};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use failures::Failures;
use frame_support::traits::{Get, SortedMembers, Time};
use frame_system::{
	offchain::{Account, ForAll, SendSignedTransaction, Signer},
	pallet_prelude::BlockNumberFor,
};
use http::Request;
use observation::{Observation, Summary};
use sp_runtime::{
	offchain::{
		storage::StorageValueRef,
		storage_lock::{StorageLock, Time as LockTime},
		Duration,
	},
	traits::UniqueSaturatedInto,
	FixedU128,
};
use submission::Submission;

/// The log target of the line that each round writes.
const LOG_TARGET: &str = "appraisal::round";
const LOCK_KEY: &[u8] = b"appraisal/round";
const NEWEST_KEY: &[u8] = b"appraisal/newest-block";

/// The lock of a round outlives every deadline of [`http`], so that no two rounds overlap.
const LOCK_TIME: Duration = Duration::from_millis(http::LONGEST_ROUND + 5_000);

/// At most this many requests in a round: their answers are all in memory at once. Feeds that need
/// more wait for the next round.
const MAX_REQUESTS: usize = 64;

/// The feeds to be reported to, with their collections. Their policies are those in force.
type DueFeeds<T> = Vec<(<T as pallet_oracle::Config>::OracleKey, FeedOf<T>)>;

impl<T: Config> Pallet<T> {
	/// Fetch and report what is due for the operator whose key this node holds, if any.
	pub(crate) fn report_due_feeds(block: BlockNumberFor<T>) {
		let Some(operator) = Self::local_operator() else { return };
		let newest = StorageValueRef::persistent(NEWEST_KEY);
		newest.set(&block);
		let last = Submission::last();
		if last.is_some_and(|last| last.rests_at(block)) {
			return;
		}
		let mut due = Self::due_feeds(&operator.id);
		if due.is_empty() {
			return;
		}
		// Each block starts with a different feed: when a round cannot hold all, none is left out
		// for ever.
		let first = UniqueSaturatedInto::<u32>::unique_saturated_into(block) as usize % due.len();
		due.rotate_left(first);
		let mut lock = StorageLock::<LockTime>::with_deadline(LOCK_KEY, LOCK_TIME);
		let Ok(_guard) = lock.try_lock() else { return };

		let observations = Self::observe(due);
		let values: Vec<_> = observations
			.iter()
			.filter_map(|observation| Some((observation.collection, observation.price?)))
			.collect();
		let outcome = if values.is_empty() {
			String::from("nothing to report")
		} else {
			let accepted = Self::submit(operator, values);
			// The round may have taken many blocks, in which other workers ran.
			let block = newest.get().ok().flatten().unwrap_or(block);
			let rest = Submission::record(last, accepted, block).rest();
			if accepted {
				String::from("reported")
			} else {
				format!("the pool refused the report, next try in {rest} blocks")
			}
		};
		let summary = Summary(&observations);
		let level = if summary.has_refusals() { log::Level::Warn } else { log::Level::Info };
		log::log!(target: LOG_TARGET, level, "block {block:?}: {summary}; {outcome}");
	}

	/// The account of the first key in this node's keystore that belongs to an operator.
	fn local_operator() -> Option<Account<T>> {
		Signer::<T, T::AuthorityId, ForAll>::keystore_accounts()
			.find(|account| T::Members::contains(&account.id))
	}

	/// The feeds that `operator` has not reported to for `min_interval`, at most as many as one
	/// report holds.
	fn due_feeds(operator: &T::AccountId) -> DueFeeds<T> {
		let now = T::Time::now();
		let failures = Failures::<T>::load();
		Feeds::<T>::iter()
			.filter_map(|(collection, feed)| {
				let price = Prices::<T>::get(collection)?;
				let policy = price.policy_in_force(now);
				let reported = pallet_oracle::RawValues::<T>::get(operator, collection);
				let is_due = reported.is_none_or(|report| {
					report.timestamp < price.since
						|| now.saturating_sub(report.timestamp) >= policy.min_interval
				});
				let is_waiting = failures.is_waiting(&collection, now);
				(is_due && price.paused_since.is_none() && !is_waiting)
					.then_some((collection, Feed { policy, ..feed }))
			})
			.take(T::MaxFeedValues::get() as usize)
			.collect()
	}

	/// Ask the sources of `feeds`, as far as a round's limit allows; remember which feeds gave no
	/// price.
	fn observe(feeds: DueFeeds<T>) -> Vec<Observation<T::OracleKey>> {
		let (feeds, requests) = Self::asked(feeds);
		let documents = http::fetch_all(requests);
		let now = T::Time::now();
		let mut failures = Failures::<T>::load();
		let observations = feeds
			.into_iter()
			.map(|(collection, feed)| {
				let observation = Observation::of(collection, &feed.sources, &documents);
				match observation.price {
					Some(_) => failures.clear(&collection),
					None => failures.record(collection, now, feed.policy.min_interval),
				}
				observation
			})
			.collect();
		failures.store();
		observations
	}

	/// As many of `feeds`, from the first on, as [`MAX_REQUESTS`] allows, and their requests
	/// without duplicates.
	fn asked(feeds: DueFeeds<T>) -> (DueFeeds<T>, Vec<Request>) {
		let mut requests = BTreeSet::new();
		let feeds = feeds
			.into_iter()
			.take_while(|(collection, feed)| {
				let needed = feed
					.sources
					.iter()
					.flat_map(|source| observation::requests(source, collection))
					.filter(|request| !requests.contains(request))
					.collect::<BTreeSet<_>>();
				let fits = requests.len().saturating_add(needed.len()) <= MAX_REQUESTS;
				if fits {
					requests.extend(needed);
				}
				fits
			})
			.collect();
		(feeds, requests.into_iter().collect())
	}

	/// Sign and submit one report. Returns whether the pool accepted it.
	fn submit(operator: Account<T>, values: Vec<(T::OracleKey, FixedU128)>) -> bool {
		let Ok(values) = values.try_into() else { return false };
		let call = pallet_oracle::Call::<T>::feed_values { values };
		let sent = Signer::<T, T::AuthorityId>::all_accounts()
			.with_filter([operator.public].into())
			.send_signed_transaction(|_| call.clone());
		sent.iter().any(|(_, result)| result.is_ok())
	}
}
