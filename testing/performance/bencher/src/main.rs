// SPDX-License-Identifier: GPL-3.0-only

//! The SDK's `benchmark pallet` for the Wasm of a runtime. `frame-omni-bencher` does the same, but
//! would be built apart from everything here, with RocksDB and Binaryen in it.

use cumulus_primitives_proof_size_hostfunction::storage_proof_size;
use frame_benchmarking_cli::PalletCmd;
use sc_cli::{clap::Parser, Error};
use sp_runtime::traits::BlakeTwo256;

/// The host functions of parachains, beside those that every runtime has.
type HostFunctions = storage_proof_size::HostFunctions;

fn main() -> Result<(), Box<Error>> {
	PalletCmd::parse()
		.run_with_spec::<BlakeTwo256, HostFunctions>(None)
		.map_err(Box::new)
}
