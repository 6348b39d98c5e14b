// SPDX-License-Identifier: GPL-3.0-only

//! The runtime without a node, with its rows in a trie like those of a real chain.
//! [`pignus_test_chain::chain`] builds its genesis and plays its blocks.

use crate::measure::ProofSize;
use pignus_runtime::constants::SLOT_DURATION;
use pignus_test_chain::chain::{next_block, with_chain};
use polkadot_sdk::{
	frame_support::storage::unhashed,
	sp_core::{
		storage::{StateVersion, Storage},
		Blake2Hasher,
	},
	sp_io::{self, TestExternalities},
};
use sp_externalities::{set_and_run_with_externalities, Extensions};
use sp_state_machine::{Backend, Ext, InMemoryBackend, OverlayedChanges, TrieBackendBuilder};
use sp_trie::{proof_size_extension::ProofSizeExt, recorder::Recorder};
use std::{any::TypeId, collections::BTreeMap};

/// How the runtime's rows lie in the trie: values of more than 32 bytes in nodes of their own.
const STATE_VERSION: StateVersion = StateVersion::V1;
/// After this many blocks in a row their changes are committed, so that the overlay stays small.
const BLOCKS_PER_COMMIT: u64 = 100;

/// A state's trie.
pub type State = InMemoryBackend<Blake2Hasher>;
/// Changed rows by their raw keys; `None` is a removed row.
pub type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// A chain whose rows lie in a trie.
///
/// Changes wait in an overlay, like those of a block, until [`Self::commit`].
pub struct CommittedChain {
	externalities: TestExternalities,
}

impl CommittedChain {
	/// The chain of the preset `development` after `set_up` has run in its first blocks, with
	/// `code` as its runtime's Wasm.
	pub fn new(code: &[u8], set_up: impl FnOnce()) -> Self {
		let top = with_chain(|| {
			set_up();
			all_rows()
		});
		let storage = Storage { top, children_default: Default::default() };
		let externalities =
			TestExternalities::new_with_code_and_state(code, storage, STATE_VERSION);
		Self { externalities }
	}

	/// Runs `action` in the present block.
	pub fn act<Outcome>(&mut self, action: impl FnOnce() -> Outcome) -> Outcome {
		self.externalities.execute_with(action)
	}

	/// Runs `action` in the present block, recording the proof as an author does: the host tells
	/// its size. Returns the size of the proof of what `action` reads and changes, up to the storage
	/// root. Earlier changes must be committed: reads of uncommitted rows would not be in the proof.
	pub fn prove<Outcome>(
		&mut self,
		action: impl FnOnce() -> Outcome,
	) -> Result<(Outcome, ProofSize), String> {
		let root = *self.state().root();
		let recorder = Recorder::default();
		self.externalities.register_extension(ProofSizeExt::new(recorder.clone()));
		let outcome = self.externalities.execute_with_recorder(recorder.clone(), || {
			let outcome = action();
			sp_io::storage::root(STATE_VERSION);
			outcome
		});
		self.externalities.extensions.deregister(TypeId::of::<ProofSizeExt>());
		Ok((outcome, ProofSize::of(recorder.drain_storage_proof(), root)?))
	}

	/// The same, but the changes are discarded.
	pub fn rehearse<Outcome>(
		&self,
		action: impl FnOnce() -> Outcome,
	) -> Result<(Outcome, ProofSize), String> {
		let recorder = Recorder::default();
		let backend =
			TrieBackendBuilder::wrap(self.state()).with_recorder(recorder.clone()).build();
		let mut overlay = OverlayedChanges::<Blake2Hasher>::default();
		let mut extensions = Extensions::new();
		extensions.register(ProofSizeExt::new(recorder.clone()));
		let outcome = set_and_run_with_externalities(
			&mut Ext::new(&mut overlay, &backend, Some(&mut extensions)),
			|| {
				let outcome = action();
				sp_io::storage::root(STATE_VERSION);
				outcome
			},
		);
		drop(backend);
		let root = *self.state().root();
		Ok((outcome, ProofSize::of(recorder.drain_storage_proof(), root)?))
	}

	/// Commits the changes to the trie. Nodes that nothing points to any more are dropped: they
	/// would take most of the memory.
	pub fn commit(&mut self) -> Result<(), String> {
		self.externalities.commit_all()?;
		self.externalities.backend.backend_storage_mut().purge();
		Ok(())
	}

	/// Plays blocks in which nobody does anything, and commits them.
	pub fn pass(&mut self, blocks: u64) -> Result<(), String> {
		for block in 1..=blocks {
			self.act(|| next_block(SLOT_DURATION, || ()));
			if block % BLOCKS_PER_COMMIT == 0 {
				self.commit()?;
			}
		}
		self.commit()
	}

	/// Returns the committed rows that `action` would change, and discards the changes.
	pub fn scratch(&self, action: impl FnOnce()) -> Result<Changes, String> {
		let mut overlay = OverlayedChanges::<Blake2Hasher>::default();
		let mut extensions = Extensions::new();
		set_and_run_with_externalities(
			&mut Ext::new(&mut overlay, self.state(), Some(&mut extensions)),
			action,
		);
		let changes = overlay.drain_storage_changes(self.state(), STATE_VERSION)?;
		let written = changes.main_storage_changes.into_iter();
		Ok(written.filter(|(key, value)| self.row(key) != *value).collect())
	}

	/// A committed row by its raw key.
	pub fn row(&self, key: &[u8]) -> Option<Vec<u8>> {
		self.state().storage(key).expect("the trie is complete")
	}

	/// The committed rows.
	pub fn state(&self) -> &State {
		&self.externalities.backend
	}
}

/// All rows of the present externalities.
fn all_rows() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let mut rows = BTreeMap::new();
	let mut last = Vec::new();
	while let Some(key) = sp_io::storage::next_key(&last) {
		let value = unhashed::get_raw(&key).expect("a key that is found has a value");
		rows.insert(key.clone(), value);
		last = key;
	}
	rows
}
