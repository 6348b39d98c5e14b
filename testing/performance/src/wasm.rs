// SPDX-License-Identifier: GPL-3.0-only

//! The runtime as a node executes it: its Wasm, compiled by the node's executor.

use crate::watched::Watched;
use codec::{Decode, Encode};
use cumulus_primitives_proof_size_hostfunction::storage_proof_size;
use pignus_runtime::{configs::system::RuntimeBlockWeights, Header};
use polkadot_sdk::{
	frame_support::{storage::storage_prefix, weights::Weight},
	frame_system::ConsumedWeight,
	sp_core::{
		traits::{CallContext, RuntimeCode, WrappedRuntimeCode},
		Blake2Hasher,
	},
	sp_io::{hashing::blake2_256, SubstrateHostFunctions},
};
use sc_executor::WasmExecutor;
use sp_externalities::Extensions;
use sp_state_machine::{OverlayedChanges, StateMachine};
use sp_trie::proof_size_extension::ProofSizeExt;
use std::{fs, path::Path};

/// What the node offers to a parachain's runtime, except for elliptic curves, which this one does
/// not use; if it did, its Wasm would not start.
type HostFunctions = (storage_proof_size::HostFunctions, SubstrateHostFunctions);

/// The runtime's Wasm and what executes it.
pub struct Wasm {
	executor: WasmExecutor<HostFunctions>,
	code: Vec<u8>,
	hash: Vec<u8>,
}

impl Wasm {
	/// Reads the Wasm that the builder left in a file, compressed or not.
	pub fn read(file: &Path) -> Result<Self, String> {
		let code = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
		let hash = blake2_256(&code).to_vec();
		Ok(Self { executor: WasmExecutor::<HostFunctions>::builder().build(), code, hash })
	}

	/// The Wasm as it stands in the state.
	pub fn code(&self) -> &[u8] {
		&self.code
	}

	/// Begins the block with this header on top of a state: all that every block does before its
	/// first extrinsic. Its changes are thrown away. Returns the weight of the hooks.
	pub fn initialize_block(&self, state: &Watched, header: &Header) -> Result<Weight, String> {
		let fetcher = WrappedRuntimeCode(self.code.as_slice().into());
		let runtime_code =
			RuntimeCode { code_fetcher: &fetcher, heap_pages: None, hash: self.hash.clone() };
		let mut changes = OverlayedChanges::<Blake2Hasher>::default();
		let mut extensions = Extensions::new();
		extensions.register(ProofSizeExt::new(state.recorder()));
		let outcome = StateMachine::new(
			state,
			&mut changes,
			&self.executor,
			"Core_initialize_block",
			&header.encode(),
			&mut extensions,
			&runtime_code,
			CallContext::Onchain { import: false },
		)
		.execute();
		outcome.map_err(|error| error.to_string())?;
		weight_in(&mut changes)
	}
}

/// The weight of a block so far, except for what every block weighs before its first hook.
fn weight_in(changes: &mut OverlayedChanges<Blake2Hasher>) -> Result<Weight, String> {
	let row = changes.storage(&storage_prefix(b"System", b"BlockWeight")).flatten();
	let weight = ConsumedWeight::decode(&mut row.ok_or("the block has no weight")?)
		.map_err(|error| error.to_string())?;
	Ok(weight.total().saturating_sub(RuntimeBlockWeights::get().base_block))
}
