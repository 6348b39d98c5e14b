// SPDX-License-Identifier: Apache-2.0

//! A feed that gave no price is tried again after a wait, which doubles with each failure, so that
//! a source that is down is not asked in every block. The waits are kept in the node's own storage;
//! losing one costs a request.

use crate::Config;
use alloc::collections::BTreeMap;
use codec::{Decode, Encode};
use pignus_primitives::Moment;
use sp_runtime::offchain::storage::StorageValueRef;

const KEY: &[u8] = b"appraisal/failures";

/// The wait after the first failure, in milliseconds.
const FIRST_WAIT: Moment = 30_000;

/// How many times in a row a feed has failed, and when it is tried again.
#[derive(Clone, Copy, Encode, Decode)]
struct Failure {
	count: u32,
	retry_at: Moment,
}

/// The failing feeds of this node.
pub struct Failures<T: Config>(BTreeMap<T::OracleKey, Failure>);

impl<T: Config> Failures<T> {
	/// What this node remembers.
	pub fn load() -> Self {
		Self(StorageValueRef::persistent(KEY).get().ok().flatten().unwrap_or_default())
	}

	/// Whether a feed has failed and its wait is not over.
	pub fn is_waiting(&self, collection: &T::OracleKey, now: Moment) -> bool {
		self.0.get(collection).is_some_and(|failure| now < failure.retry_at)
	}

	/// A feed gave a price.
	pub fn clear(&mut self, collection: &T::OracleKey) {
		self.0.remove(collection);
	}

	/// A feed gave no price: it waits, at most for its `min_interval`.
	pub fn record(&mut self, collection: T::OracleKey, now: Moment, min_interval: Moment) {
		let count = self.0.get(&collection).map_or(0, |failure| failure.count);
		let wait = FIRST_WAIT.saturating_mul(1 << count.min(20)).min(min_interval);
		let failure =
			Failure { count: count.saturating_add(1), retry_at: now.saturating_add(wait) };
		self.0.insert(collection, failure);
	}

	/// Keep the failures of the feeds that still exist for the next round.
	pub fn store(mut self) {
		self.0.retain(|collection, _| crate::Feeds::<T>::contains_key(collection));
		StorageValueRef::persistent(KEY).set(&self.0);
	}
}
