// SPDX-License-Identifier: GPL-3.0-only

//! The Pignus node: `polkadot-omni-node-lib` with this chain's specs built in.

mod chain_spec;

use polkadot_sdk::{polkadot_omni_node_lib, sc_cli};

use polkadot_omni_node_lib::{
	run, runtime::DefaultRuntimeResolver, CliConfig as CliConfigT, RunConfig, NODE_VERSION,
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

fn main() -> sc_cli::Result<()> {
	let config =
		RunConfig::new(Box::new(DefaultRuntimeResolver), Box::new(chain_spec::ChainSpecLoader));
	run::<CliConfig>(config)
}
