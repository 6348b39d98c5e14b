// SPDX-License-Identifier: Apache-2.0

//! The offchain worker of an operator's node: fetch what is due, report it in one transaction.
//!
//! A feed is due when this operator's last report on it is `min_interval` old. That is read from
//! the chain, so a fork or a restart needs no repair. Nothing here can change the chain except by
//! the signed `oracle.feed_values` at the end.

mod document;
mod http;

use crate::{math, Config, FeedOf, Feeds, Pallet, Prices, Source};
use alloc::{
	collections::BTreeMap,
	string::{String, ToString},
	vec::Vec,
};
use document::Refusal;
use frame_system::{
	offchain::{Account, ForAll, SendSignedTransaction, Signer},
	pallet_prelude::BlockNumberFor,
};
use http::FetchError;
use polkadot_sdk::{
	frame_support::traits::{Get, SortedMembers, Time},
	frame_system, pallet_oracle,
	sp_runtime::{
		offchain::{
			storage::StorageValueRef,
			storage_lock::{StorageLock, Time as LockTime},
			Duration,
		},
		traits::Saturating,
		FixedU128,
	},
};

const LOG_TARGET: &str = "appraisal";
const LOCK_KEY: &[u8] = b"appraisal/round";
const SUBMITTED_KEY: &[u8] = b"appraisal/submitted-at";

/// A round outlives every deadline of [`http`], so that no two of them overlap.
const LOCK_TIME: Duration = Duration::from_millis(http::LONGEST_ROUND + 5_000);

/// Blocks that a submitted report is given to be included before the round is repeated.
const INCLUSION_TIME: u32 = 3;

type Documents = BTreeMap<String, Result<Vec<u8>, FetchError>>;

impl<T: Config> Pallet<T> {
	/// Fetch and report what is due for the operator whose key this node holds, if any.
	pub(crate) fn report_due_feeds(block: BlockNumberFor<T>) {
		let Some(operator) = Self::local_operator() else { return };
		let submitted_at = StorageValueRef::persistent(SUBMITTED_KEY);
		if let Ok(Some(submitted)) = submitted_at.get::<BlockNumberFor<T>>() {
			if submitted <= block && block < submitted.saturating_add(INCLUSION_TIME.into()) {
				return;
			}
		}
		let due = Self::due_feeds(&operator.id);
		if due.is_empty() {
			return;
		}
		let mut lock = StorageLock::<LockTime>::with_deadline(LOCK_KEY, LOCK_TIME);
		let Ok(_guard) = lock.try_lock() else { return };

		let documents = http::fetch_all(Self::urls(&due));
		let values: Vec<_> = due
			.iter()
			.filter_map(|(collection, feed)| {
				Self::observed(collection, feed, &documents).map(|price| (*collection, price))
			})
			.collect();
		log::info!(
			target: LOG_TARGET,
			"round at block {block:?}: {} of {} due feeds observed",
			values.len(),
			due.len(),
		);
		if !values.is_empty() && Self::submit(operator, values) {
			submitted_at.set(&block);
		}
	}

	/// The account of the first key in this node's keystore that belongs to an operator.
	fn local_operator() -> Option<Account<T>> {
		Signer::<T, T::AuthorityId, ForAll>::keystore_accounts()
			.find(|account| T::Members::contains(&account.id))
	}

	/// The feeds that `operator` has not reported to for `min_interval`: as many as one report
	/// holds.
	fn due_feeds(operator: &T::AccountId) -> Vec<(T::OracleKey, FeedOf<T>)> {
		let now = T::Time::now();
		Feeds::<T>::iter()
			.filter(|(collection, feed)| {
				let reported = pallet_oracle::RawValues::<T>::get(operator, collection);
				let since = Prices::<T>::get(collection).map_or(now, |price| price.since);
				reported.is_none_or(|report| {
					report.timestamp < since
						|| now.saturating_sub(report.timestamp) >= feed.policy.min_interval
				})
			})
			.take(T::MaxFeedValues::get() as usize)
			.collect()
	}

	/// Every URL that the feeds need, each once.
	fn urls(feeds: &[(T::OracleKey, FeedOf<T>)]) -> Vec<String> {
		let mut urls: Vec<_> = feeds
			.iter()
			.flat_map(|(collection, feed)| {
				feed.sources.iter().flat_map(|source| {
					let quote = source.quote.as_ref().map(|quote| &quote.url);
					core::iter::once(&source.url)
						.chain(quote)
						.map(|template| expanded(template, collection))
				})
			})
			.collect();
		urls.sort_unstable();
		urls.dedup();
		urls
	}

	/// The median over the sources of a feed, if at least half of them answered.
	fn observed(
		collection: &T::OracleKey,
		feed: &FeedOf<T>,
		documents: &Documents,
	) -> Option<FixedU128> {
		let mut prices: Vec<_> = feed
			.sources
			.iter()
			.filter_map(|source| match source_price(source, collection, documents) {
				Ok(price) => Some(price),
				Err(refusal) => {
					log::warn!(
						target: LOG_TARGET,
						"collection {collection}: refused {}: {refusal}",
						expanded(&source.url, collection),
					);
					None
				},
			})
			.collect();
		if prices.len().saturating_mul(2) < feed.sources.len() {
			return None;
		}
		prices.sort_unstable();
		math::middle(&prices).map(|(lower, _)| lower)
	}

	/// Sign and submit one report; whether the pool took it.
	fn submit(operator: Account<T>, values: Vec<(T::OracleKey, FixedU128)>) -> bool {
		let count = values.len();
		let Ok(values) = values.try_into() else { return false };
		let call = pallet_oracle::Call::<T>::feed_values { values };
		let sent = Signer::<T, T::AuthorityId>::all_accounts()
			.with_filter([operator.public].into())
			.send_signed_transaction(|_| call.clone());
		let accepted = sent.iter().any(|(_, result)| result.is_ok());
		if accepted {
			log::info!(target: LOG_TARGET, "reported {count} feeds");
		} else {
			log::warn!(target: LOG_TARGET, "the pool refused the report of {count} feeds");
		}
		accepted
	}
}

/// A URL template with the collection filled in.
fn expanded(template: &[u8], collection: &impl ToString) -> String {
	String::from_utf8_lossy(template).replace("{collection}", &collection.to_string())
}

/// The price that one source names, in the credit asset.
fn source_price(
	source: &Source,
	collection: &impl ToString,
	documents: &Documents,
) -> Result<FixedU128, Refusal> {
	let number = |url: &[u8], pointer: &[u8]| {
		let document = documents.get(&expanded(url, collection)).ok_or(Refusal::NotFetched)?;
		document::number_at(document.as_ref().map_err(|error| Refusal::from(*error))?, pointer)
	};
	let price = number(&source.url, &source.pointer)?;
	let price = match &source.quote {
		Some(quote) => math::converted(price, number(&quote.url, &quote.pointer)?)
			.ok_or(Refusal::OutOfRange)?,
		None => price,
	};
	(FixedU128::default() < price && price <= crate::MAX_PRICE)
		.then_some(price)
		.ok_or(Refusal::OutOfRange)
}
