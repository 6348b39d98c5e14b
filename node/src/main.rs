// SPDX-License-Identifier: GPL-3.0-only

//! The Pignus node: `polkadot-omni-node-lib` with this chain's specs built in.

#![allow(clippy::result_large_err, reason = "the error is the library's")]

mod chain_spec;
mod commands;
mod database;
mod launch;

use std::process::ExitCode;

use polkadot_sdk::{polkadot_omni_node_lib, sc_cli};

use polkadot_omni_node_lib::{
	chain_spec::ChainSpec,
	cli::Cli,
	run_with_custom_cli,
	runtime::{AuraConsensusId, BlockNumber, Consensus, Runtime, RuntimeResolver},
	CliConfig as CliConfigT, RunConfig, NODE_VERSION,
};
use sc_cli::{
	clap::{CommandFactory, Subcommand},
	SubstrateCli,
};

use chain_spec::ChainSpecLoader;
use commands::Commands;
use database::refuse_earlier_rocksdb;

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
/// compiling the runtime twice more, which takes an unoptimised node half a minute.
struct PignusRuntime;

impl RuntimeResolver for PignusRuntime {
	fn runtime(&self, _: &dyn ChainSpec) -> sc_cli::Result<Runtime> {
		Ok(Runtime::Omni(BlockNumber::U32, Consensus::Aura(AuraConsensusId::Sr25519)))
	}
}

fn main() -> ExitCode {
	match run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		},
	}
}

fn run() -> sc_cli::Result<()> {
	let command = Commands::augment_subcommands(Cli::<CliConfig>::command());
	// Arguments that cannot be parsed are reported by the library, with its colours and its
	// `--help`.
	if let Ok(matches) = Cli::<CliConfig>::setup_command(command).try_get_matches() {
		refuse_earlier_rocksdb(&matches, &ChainSpecLoader)?;
	}
	let config = RunConfig::new(Box::new(PignusRuntime), Box::new(ChainSpecLoader));
	run_with_custom_cli::<CliConfig, Commands>(config)
}
