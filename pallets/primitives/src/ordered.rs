// SPDX-License-Identifier: Apache-2.0

//! The state trie as a priority queue.
//!
//! A trie is walked in the order of its raw keys. Under the `Identity` hasher a storage map's raw
//! key ends with the encoded key itself, so a map whose keys are *byte arrays* is a queue sorted by
//! those bytes. (SCALE integers are little-endian and would not sort; byte arrays encode as they
//! are.) Finding the first row is one `next_key`, however many rows there are, and rows inserted
//! and removed in the same block are taken into account.
//!
//! Keys here are big-endian, most urgent first, and end with an id that makes them unique.

use codec::FullCodec;
use frame_support::{
	storage::types::{StorageDoubleMap, StorageMap},
	traits::StorageInstance,
	Identity, ReversibleStorageHasher,
};

/// Key of a queue ordered by the time at which an entry falls due: `time ++ id`.
pub type DueKey = [u8; 12];

/// Key of a queue that starts with the highest score: `!score ++ id`.
pub type ScoreKey = [u8; 20];

/// The key of `id`, due at `time`.
pub fn due_key(time: u64, id: u32) -> DueKey {
	let mut key = [0; 12];
	key[..8].copy_from_slice(&time.to_be_bytes());
	key[8..].copy_from_slice(&id.to_be_bytes());
	key
}

/// The time and the id in a key made by [`due_key`].
pub fn split_due_key(key: &DueKey) -> (u64, u32) {
	let [a, b, c, d, e, f, g, h, i, j, k, l] = *key;
	(u64::from_be_bytes([a, b, c, d, e, f, g, h]), u32::from_be_bytes([i, j, k, l]))
}

/// The key of `id` with `score`; a higher score sorts first.
pub fn score_key(score: u128, id: u32) -> ScoreKey {
	let mut key = [0; 20];
	key[..16].copy_from_slice(&(!score).to_be_bytes());
	key[16..].copy_from_slice(&id.to_be_bytes());
	key
}

/// The score and the id in a key made by [`score_key`].
pub fn split_score_key(key: &ScoreKey) -> (u128, u32) {
	let mut score = [0; 16];
	let mut id = [0; 4];
	score.copy_from_slice(&key[..16]);
	id.copy_from_slice(&key[16..]);
	(!u128::from_be_bytes(score), u32::from_be_bytes(id))
}

/// A queue over the rows of a storage map.
pub trait OrderedIndex<Key> {
	/// The first key: one `next_key`, no value is read.
	fn first() -> Option<Key>;

	/// The first key that sorts after `key`, whether or not `key` is a row.
	fn first_behind(key: Key) -> Option<Key>;

	/// The first key behind `last`; of all without one. Whoever walks through a queue and removes
	/// what it has done walks like this: to find the head anew, the state would pass over every row
	/// that was removed in the same block.
	fn next(last: Option<Key>) -> Option<Key> {
		last.map_or_else(Self::first, Self::first_behind)
	}
}

/// Queues, one per prefix, over the rows of a storage double map.
pub trait PrefixedOrderedIndex<Prefix, Key> {
	/// The first key under `prefix`: one `next_key`, no value is read.
	fn first(prefix: Prefix) -> Option<Key>;

	/// The first key under `prefix` that sorts after `key`, whether or not `key` is a row.
	fn first_behind(prefix: Prefix, key: Key) -> Option<Key>;

	/// The first key under `prefix` behind `last`; of all without one. See [`OrderedIndex::next`].
	fn next(prefix: Prefix, last: Option<Key>) -> Option<Key> {
		match last {
			Some(last) => Self::first_behind(prefix, last),
			None => Self::first(prefix),
		}
	}
}

impl<Instance: StorageInstance, Value: FullCodec + 'static, const N: usize> OrderedIndex<[u8; N]>
	for StorageMap<Instance, Identity, [u8; N], Value>
where
	[u8; N]: FullCodec + 'static,
{
	fn first() -> Option<[u8; N]> {
		Self::iter_keys().next()
	}

	fn first_behind(key: [u8; N]) -> Option<[u8; N]> {
		Self::iter_keys_from_key(key).next()
	}
}

impl<Instance, Hasher, Prefix, const N: usize> PrefixedOrderedIndex<Prefix, [u8; N]>
	for StorageDoubleMap<Instance, Hasher, Prefix, Identity, [u8; N], ()>
where
	Instance: StorageInstance,
	Hasher: ReversibleStorageHasher,
	Prefix: FullCodec + 'static,
	[u8; N]: FullCodec + 'static,
{
	fn first(prefix: Prefix) -> Option<[u8; N]> {
		Self::iter_key_prefix(prefix).next()
	}

	fn first_behind(prefix: Prefix, key: [u8; N]) -> Option<[u8; N]> {
		let raw = Self::hashed_key_for(&prefix, key);
		Self::iter_key_prefix_from(prefix, raw).next()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::{traits::StorageInstance, Twox64Concat};
	use proptest::prelude::*;
	use sp_io::TestExternalities;

	struct Due;
	impl StorageInstance for Due {
		fn pallet_prefix() -> &'static str {
			"test"
		}
		const STORAGE_PREFIX: &'static str = "Due";
	}
	struct Scores;
	impl StorageInstance for Scores {
		fn pallet_prefix() -> &'static str {
			"test"
		}
		const STORAGE_PREFIX: &'static str = "Scores";
	}
	type DueIndex = StorageMap<Due, Identity, DueKey, ()>;
	type ScoreIndex = StorageDoubleMap<Scores, Twox64Concat, u32, Identity, ScoreKey, ()>;

	#[test]
	fn first_should_be_the_smallest_id_when_scores_are_equal() {
		TestExternalities::default().execute_with(|| {
			for id in [3, 1, 2] {
				ScoreIndex::insert(0, score_key(7, id), ());
			}
			ScoreIndex::insert(1, score_key(9, 9), ());
			assert_eq!(ScoreIndex::first(0), Some(score_key(7, 1)));
		});
	}

	#[test]
	fn first_behind_should_pass_over_keys_up_to_and_with_the_given_one() {
		TestExternalities::default().execute_with(|| {
			for score in [9, 7, 5] {
				ScoreIndex::insert(0, score_key(score, 1), ());
			}
			ScoreIndex::insert(1, score_key(1, 1), ());
			let behind = |score, id| ScoreIndex::first_behind(0, score_key(score, id));
			assert_eq!(behind(7, 1), Some(score_key(5, 1)));
			assert_eq!(behind(8, 3), Some(score_key(7, 1)));
			assert_eq!(behind(5, 1), None);
		});
	}

	#[test]
	fn first_should_see_the_overlay_when_rows_change_inside_one_block() {
		let mut ext = TestExternalities::default();
		ext.execute_with(|| DueIndex::insert(due_key(5, 1), ()));
		ext.commit_all().expect("the test trie accepts a commit");
		ext.execute_with(|| {
			DueIndex::insert(due_key(4, 2), ());
			assert_eq!(DueIndex::first(), Some(due_key(4, 2)));
			DueIndex::remove(due_key(4, 2));
			assert_eq!(DueIndex::first(), Some(due_key(5, 1)));
			DueIndex::remove(due_key(5, 1));
			assert_eq!(DueIndex::first(), None);
			DueIndex::insert(due_key(5, 1), ());
			assert_eq!(DueIndex::first(), Some(due_key(5, 1)));
		});
	}

	proptest! {
		#[test]
		fn keys_should_split_into_what_they_were_made_of(time: u64, score: u128, id: u32) {
			prop_assert_eq!(split_due_key(&due_key(time, id)), (time, id));
			prop_assert_eq!(split_score_key(&score_key(score, id)), (score, id));
		}

		#[test]
		fn index_should_drain_in_order_when_filled_in_any_order(
			committed in proptest::collection::vec((any::<u128>(), any::<u32>()), 0..40),
			pending in proptest::collection::vec((any::<u64>(), any::<u32>()), 0..40),
		) {
			let mut ext = TestExternalities::default();
			ext.execute_with(|| {
				committed.iter().for_each(|(s, id)| ScoreIndex::insert(0, score_key(*s, *id), ()));
			});
			ext.commit_all().expect("the test trie accepts a commit");
			ext.execute_with(|| {
				pending.iter().for_each(|(s, id)| {
					ScoreIndex::insert(0, score_key(u128::from(*s), *id), ());
				});
				let mut expected: Vec<(u128, u32)> = committed
					.iter()
					.copied()
					.chain(pending.iter().map(|(s, id)| (u128::from(*s), *id)))
					.collect();
				expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
				expected.dedup();
				let mut drained = Vec::new();
				while let Some(key) = ScoreIndex::first(0) {
					ScoreIndex::remove(0, key);
					drained.push(split_score_key(&key));
				}
				prop_assert_eq!(drained, expected);
				Ok(())
			})?;
		}
	}
}
