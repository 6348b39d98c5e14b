// SPDX-License-Identifier: GPL-3.0-only

//! The runtime without a node, with its rows in a trie like those of a real chain.
//! [`pignus_test_chain::chain`] builds its genesis and plays its blocks.

use crate::draft::Draft;
use pignus_runtime::constants::SLOT_DURATION;
use pignus_test_chain::chain::{all_rows, give_idle_weight, next_block, with_chain};
use polkadot_sdk::{
	frame_support::storage::unhashed,
	sp_core::{
		storage::{StateVersion, Storage},
		Blake2Hasher,
	},
	sp_io::TestExternalities,
};
use sp_state_machine::{Backend, InMemoryBackend, StorageChanges};
use std::collections::BTreeMap;

/// How the runtime's rows lie in the trie: values of more than 32 bytes in nodes of their own.
pub const STATE_VERSION: StateVersion = StateVersion::V1;
/// After this many blocks in a row their changes are committed, so that the overlay stays small.
const BLOCKS_PER_COMMIT: u64 = 100;
/// After this many drafted blocks the nodes are dropped that nothing points to any more.
const BLOCKS_PER_PURGE: u32 = 32;

/// A state's trie.
pub type State = InMemoryBackend<Blake2Hasher>;
/// Changed rows by their raw keys; `None` is a removed row.
pub type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// A chain whose rows lie in a trie.
///
/// Changes wait in an overlay, like those of a block, until [`Self::commit`].
pub struct CommittedChain {
	externalities: TestExternalities,
	/// How many drafted blocks were committed.
	appended: u32,
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
		Self { externalities, appended: 0 }
	}

	/// Runs `action` in the present block.
	pub fn act<Outcome>(&mut self, action: impl FnOnce() -> Outcome) -> Outcome {
		self.externalities.execute_with(action)
	}

	/// A block on top of the present one. Earlier changes must be committed: it would not see them.
	pub fn draft(&self) -> Draft<'_> {
		Draft::recorded(self.state())
	}

	/// The same where no proof is recorded.
	pub fn draft_without_proof(&self) -> Draft<'_> {
		Draft::unrecorded(self.state())
	}

	/// Commits the changes of a block that was drafted.
	pub fn append(&mut self, changes: StorageChanges<Blake2Hasher>) {
		let StorageChanges { transaction_storage_root, transaction, .. } = changes;
		self.externalities
			.backend
			.apply_transaction(transaction_storage_root, transaction);
		self.appended += 1;
		if self.appended.is_multiple_of(BLOCKS_PER_PURGE) {
			self.purge();
		}
	}

	/// Commits the changes to the trie.
	pub fn commit(&mut self) -> Result<(), String> {
		self.externalities.commit_all()?;
		self.purge();
		Ok(())
	}

	/// Drops the nodes that nothing points to any more: they would take most of the memory. It walks
	/// over all nodes.
	fn purge(&mut self) {
		self.externalities.backend.backend_storage_mut().purge();
	}

	/// Plays blocks in which nobody does anything, and commits them.
	pub fn pass(&mut self, blocks: u64) -> Result<(), String> {
		for block in 1..=blocks {
			self.act(|| {
				next_block(SLOT_DURATION, || ());
				give_idle_weight();
			});
			if block % BLOCKS_PER_COMMIT == 0 {
				self.commit()?;
			}
		}
		self.commit()
	}

	/// Returns the committed rows that `action` would change, and discards the changes.
	pub fn scratch(&self, action: impl FnOnce()) -> Result<Changes, String> {
		let mut draft = self.draft_without_proof();
		draft.act(action);
		let written = draft.finish()?.main_storage_changes.into_iter();
		Ok(written.filter(|(key, value)| self.row(key) != *value).collect())
	}

	/// Commits these changes, looks at the chain, and takes them back.
	pub fn with_changes<Seen>(
		&mut self,
		changes: &Changes,
		look: impl FnOnce(&mut Self) -> Result<Seen, String>,
	) -> Result<Seen, String> {
		let former = changes.keys().map(|key| (key.clone(), self.row(key))).collect();
		self.put(changes)?;
		let seen = look(self)?;
		self.put(&former)?;
		Ok(seen)
	}

	fn put(&mut self, changes: &Changes) -> Result<(), String> {
		self.act(|| {
			for (key, value) in changes {
				match value {
					Some(value) => unhashed::put_raw(key, value),
					None => unhashed::kill(key),
				}
			}
		});
		self.commit()
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
