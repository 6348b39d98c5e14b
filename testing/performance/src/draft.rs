// SPDX-License-Identifier: GPL-3.0-only

//! A block in the making: it is executed on top of a committed state, in as many parts as there is
//! something to measure between, and its proof is recorded as an author does it.

use crate::{
	committed_chain::{State, STATE_VERSION},
	measure::ProofSize,
};
use polkadot_sdk::sp_core::Blake2Hasher;
use sp_externalities::{set_and_run_with_externalities, Extensions};
use sp_state_machine::{Ext, OverlayedChanges, StorageChanges, TrieBackendBuilder};
use sp_trie::{proof_size_extension::ProofSizeExt, recorder::Recorder, StorageProof};

/// A block in the making.
pub struct Draft<'a> {
	state: &'a State,
	changes: OverlayedChanges<Blake2Hasher>,
	recorder: Recorder<Blake2Hasher>,
	extensions: Extensions,
}

impl<'a> Draft<'a> {
	/// An empty block. The host tells the size of its proof.
	pub fn recorded(state: &'a State) -> Self {
		let recorder = Recorder::default();
		let mut extensions = Extensions::new();
		extensions.register(ProofSizeExt::new(recorder.clone()));
		Self { state, changes: OverlayedChanges::default(), recorder, extensions }
	}

	/// The same, but the host does not tell the size of the proof, as where none is recorded.
	pub fn unrecorded(state: &'a State) -> Self {
		Self {
			state,
			changes: OverlayedChanges::default(),
			recorder: Recorder::default(),
			extensions: Extensions::new(),
		}
	}

	/// Runs the next part of the block.
	pub fn act<Outcome>(&mut self, action: impl FnOnce() -> Outcome) -> Outcome {
		let backend = TrieBackendBuilder::wrap(self.state)
			.with_recorder(self.recorder.clone())
			.build();
		set_and_run_with_externalities(
			&mut Ext::new(&mut self.changes, &backend, Some(&mut self.extensions)),
			action,
		)
	}

	/// The size of the proof if the block ended here: of what was read and changed, up to the
	/// storage root. The rest of the block does not notice that it was reckoned.
	pub fn proof(&self) -> Result<ProofSize, String> {
		let late = Recorder::default();
		let backend = TrieBackendBuilder::wrap(self.state).with_recorder(late.clone()).build();
		self.changes.clone().storage_root(&backend, STATE_VERSION);
		drop(backend);
		let proofs = [self.recorder.to_storage_proof(), late.drain_storage_proof()];
		ProofSize::of(StorageProof::merge(proofs), *self.state.root())
	}

	/// The changes of the block.
	pub fn finish(mut self) -> Result<StorageChanges<Blake2Hasher>, String> {
		self.changes.drain_storage_changes(self.state, STATE_VERSION)
	}
}
