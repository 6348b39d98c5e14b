// SPDX-License-Identifier: GPL-3.0-only

//! A state that counts what is read of it and records the proof.
//!
//! The externalities behind the runtime's host functions read from the block's own changes where
//! they can, and otherwise ask the backend: once for each value, hash or existence, and at least
//! once for each next key. So counting the backend's calls counts exactly the reads that reach the
//! state, in Wasm as in native code. The statistics of a trie in memory (`usage_info`) are empty,
//! and a recorder knows only nodes, most of which several reads share.

use crate::{committed_chain::State, measure::Reads};
use pignus_runtime::Hash;
use polkadot_sdk::sp_core::{
	storage::{ChildInfo, StateVersion},
	Blake2Hasher,
};
use sp_state_machine::{
	Backend, BackendTransaction, IterArgs, StateMachineStats, StorageIterator, StorageKey,
	StorageValue, TrieBackend, TrieBackendBuilder, UsageInfo,
};
use sp_trie::{
	cache::LocalTrieCache, recorder::Recorder, MerkleValue, PrefixedMemoryDB, StorageProof,
};
use std::{
	cell::{Cell, RefCell},
	collections::BTreeSet,
	fmt,
};

/// The nodes of a state in memory.
type Nodes = PrefixedMemoryDB<Blake2Hasher>;
/// A state whose accesses are recorded.
type Recording<'a> =
	TrieBackend<&'a Nodes, Blake2Hasher, &'a LocalTrieCache<Blake2Hasher>, Recorder<Blake2Hasher>>;
/// How it walks over rows.
type RecordingIter<'a> = <Recording<'a> as Backend<Blake2Hasher>>::RawIter;
/// Why an access fails.
type Failure<'a> = <Recording<'a> as Backend<Blake2Hasher>>::Error;

/// A state that counts what is read of it and records the proof.
pub struct Watched<'a> {
	state: Recording<'a>,
	recorder: Recorder<Blake2Hasher>,
	values: Cell<u64>,
	next_keys: Cell<u64>,
	keys: Option<RefCell<BTreeSet<Vec<u8>>>>,
}

impl<'a> Watched<'a> {
	/// Counts what is read.
	pub fn counting(state: &'a State) -> Self {
		Self::new(state, None)
	}

	/// Counts what is read, and lists the keys that are asked for or found.
	pub fn listing(state: &'a State) -> Self {
		Self::new(state, Some(RefCell::default()))
	}

	fn new(state: &'a State, keys: Option<RefCell<BTreeSet<Vec<u8>>>>) -> Self {
		let recorder = Recorder::default();
		let state = TrieBackendBuilder::wrap(state).with_recorder(recorder.clone()).build();
		Self { state, recorder, values: Cell::new(0), next_keys: Cell::new(0), keys }
	}

	/// What was read so far.
	pub fn reads(&self) -> Reads {
		Reads { values: self.values.get(), next_keys: self.next_keys.get() }
	}

	/// The keys that were asked for or found so far, where they are listed.
	pub fn into_keys(self) -> BTreeSet<Vec<u8>> {
		self.keys.map(RefCell::into_inner).unwrap_or_default()
	}

	/// The proof of what was read.
	pub fn into_proof(self) -> StorageProof {
		self.recorder.drain_storage_proof()
	}

	/// What records the proof, for those who need its size in the meantime.
	pub fn recorder(&self) -> Recorder<Blake2Hasher> {
		self.recorder.clone()
	}

	fn count_value(&self, key: &[u8]) {
		self.values.set(self.values.get() + 1);
		self.list(key);
	}

	fn count_next_key(&self, asked: &[u8], found: Option<&StorageKey>) {
		self.next_keys.set(self.next_keys.get() + 1);
		self.list(asked);
		if let Some(found) = found {
			self.list(found);
		}
	}

	fn list(&self, key: &[u8]) {
		if let Some(keys) = &self.keys {
			keys.borrow_mut().insert(key.to_vec());
		}
	}
}

impl fmt::Debug for Watched<'_> {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		write!(formatter, "Watched({:?})", self.reads())
	}
}

impl<'a> Backend<Blake2Hasher> for Watched<'a> {
	type Error = Failure<'a>;
	type TrieBackendStorage = &'a Nodes;
	type RawIter = WatchedIter<'a>;

	fn storage(&self, key: &[u8]) -> Result<Option<StorageValue>, Self::Error> {
		self.count_value(key);
		self.state.storage(key)
	}

	// `exists_storage` asks for the hash, and is counted here.
	fn storage_hash(&self, key: &[u8]) -> Result<Option<Hash>, Self::Error> {
		self.count_value(key);
		self.state.storage_hash(key)
	}

	fn closest_merkle_value(&self, key: &[u8]) -> Result<Option<MerkleValue<Hash>>, Self::Error> {
		self.count_value(key);
		self.state.closest_merkle_value(key)
	}

	fn child_closest_merkle_value(
		&self,
		child_info: &ChildInfo,
		key: &[u8],
	) -> Result<Option<MerkleValue<Hash>>, Self::Error> {
		self.count_value(key);
		self.state.child_closest_merkle_value(child_info, key)
	}

	fn child_storage(
		&self,
		child_info: &ChildInfo,
		key: &[u8],
	) -> Result<Option<StorageValue>, Self::Error> {
		self.count_value(key);
		self.state.child_storage(child_info, key)
	}

	fn child_storage_hash(
		&self,
		child_info: &ChildInfo,
		key: &[u8],
	) -> Result<Option<Hash>, Self::Error> {
		self.count_value(key);
		self.state.child_storage_hash(child_info, key)
	}

	fn next_storage_key(&self, key: &[u8]) -> Result<Option<StorageKey>, Self::Error> {
		let found = self.state.next_storage_key(key)?;
		self.count_next_key(key, found.as_ref());
		Ok(found)
	}

	fn next_child_storage_key(
		&self,
		child_info: &ChildInfo,
		key: &[u8],
	) -> Result<Option<StorageKey>, Self::Error> {
		let found = self.state.next_child_storage_key(child_info, key)?;
		self.count_next_key(key, found.as_ref());
		Ok(found)
	}

	fn storage_root<'b>(
		&self,
		delta: impl Iterator<Item = (&'b [u8], Option<&'b [u8]>)>,
		state_version: StateVersion,
	) -> (Hash, BackendTransaction<Blake2Hasher>) {
		self.state.storage_root(delta, state_version)
	}

	fn child_storage_root<'b>(
		&self,
		child_info: &ChildInfo,
		delta: impl Iterator<Item = (&'b [u8], Option<&'b [u8]>)>,
		state_version: StateVersion,
	) -> (Hash, bool, BackendTransaction<Blake2Hasher>) {
		self.state.child_storage_root(child_info, delta, state_version)
	}

	fn raw_iter(&self, args: IterArgs) -> Result<Self::RawIter, Self::Error> {
		self.state.raw_iter(args).map(WatchedIter)
	}

	fn register_overlay_stats(&self, stats: &StateMachineStats) {
		self.state.register_overlay_stats(stats);
	}

	fn usage_info(&self) -> UsageInfo {
		self.state.usage_info()
	}
}

/// Walks over the rows of a [`Watched`] state; each is a read.
pub struct WatchedIter<'a>(RecordingIter<'a>);

impl<'a> StorageIterator<Blake2Hasher> for WatchedIter<'a> {
	type Backend = Watched<'a>;
	type Error = Failure<'a>;

	fn next_key(&mut self, watched: &Watched<'a>) -> Option<Result<StorageKey, Self::Error>> {
		let found = self.0.next_key(&watched.state);
		let key = found.as_ref().and_then(|found| found.as_ref().ok());
		watched.count_next_key(&[], key);
		found
	}

	fn next_pair(
		&mut self,
		watched: &Watched<'a>,
	) -> Option<Result<(StorageKey, StorageValue), Self::Error>> {
		let found = self.0.next_pair(&watched.state);
		let key = found.as_ref().and_then(|found| found.as_ref().ok()).map(|(key, _)| key);
		watched.count_next_key(&[], key);
		found
	}

	fn was_complete(&self) -> bool {
		self.0.was_complete()
	}
}
