// SPDX-License-Identifier: GPL-3.0-only

//! The Pignus node: `polkadot-omni-node-lib` with this chain's specs built in.

mod chain_spec;

use polkadot_sdk::{polkadot_omni_node_lib, sc_cli};

use polkadot_omni_node_lib::{
	chain_spec::ChainSpec,
	run,
	runtime::{AuraConsensusId, BlockNumber, Consensus, Runtime, RuntimeResolver},
	CliConfig as CliConfigT, RunConfig, NODE_VERSION,
};

/// How the node introduces itself.
struct CliConfig;

impl CliConfigT for CliConfig {
	fn impl_version() -> String {
		format!("{}-{NODE_VERSION}", env!("CARGO_PKG_VERSION"))
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"see README.md".into()
	}

	fn copyright_start_year() -> u16 {
		2026
	}
}

/// Knows this chain's block numbers and consensus. The library's own resolver finds them out by
/// compiling the runtime twice more, which an unoptimised node takes half a minute for.
struct PignusRuntime;

impl RuntimeResolver for PignusRuntime {
	fn runtime(&self, _: &dyn ChainSpec) -> sc_cli::Result<Runtime> {
		Ok(Runtime::Omni(BlockNumber::U32, Consensus::Aura(AuraConsensusId::Sr25519)))
	}
}

fn main() -> Result<(), Box<sc_cli::Error>> {
	let config = RunConfig::new(Box::new(PignusRuntime), Box::new(chain_spec::ChainSpecLoader));
	run::<CliConfig>(config).map_err(Box::new)
}
