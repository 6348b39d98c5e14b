// SPDX-License-Identifier: GPL-3.0-only

//! `pignus-node launch-spec`.

use super::{checks::Build, read, Launch};
use crate::chain_spec::{properties, wasm};
use polkadot_sdk::{
	polkadot_omni_node_lib::chain_spec::{Extensions, GenericChainSpec},
	sc_cli::{
		clap::{self, Args},
		Result,
	},
	sc_service::ChainType,
};
use std::{fs, path::PathBuf};

/// Write the chain spec of a chain that is launched from a file, or name every mistake in that file
#[derive(Debug, Args)]
pub struct LaunchSpec {
	/// The launch file, JSON: docs/launch.md of Pignus explains it
	file: PathBuf,
	/// Write the computed state, which nodes start from, instead of the genesis configuration
	#[arg(long)]
	raw: bool,
	/// Where to write the spec; to standard output if it is left out
	#[arg(long, value_name = "PATH")]
	output: Option<PathBuf>,
}

impl LaunchSpec {
	/// Reads, checks and writes.
	pub fn run(&self) -> Result<()> {
		let path = self.file.display();
		let text = fs::read_to_string(&self.file)
			.map_err(|error| format!("cannot read {path}: {error}"))?;
		let launch = read(&text, Build::THIS).map_err(|mistakes| {
			let lines: String = mistakes.iter().map(|mistake| format!("\n  {mistake}")).collect();
			format!("{path} has {} to mend:{lines}", plural(mistakes.len(), "mistake"))
		})?;
		let spec = spec(launch)?;
		// The runtime's own word, whichever form is asked for.
		let raw = spec.as_json(true)?;
		let json = if self.raw { raw } else { spec.as_json(false)? };
		let json = format!("{json}\n");
		match &self.output {
			Some(output) => fs::write(output, json)?,
			None => print!("{json}"),
		}
		Ok(())
	}
}

fn plural(number: usize, noun: &str) -> String {
	format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn spec(launch: Launch) -> Result<GenericChainSpec> {
	let extensions = Extensions::new(launch.relay_chain, launch.founding.para_id);
	Ok(GenericChainSpec::builder(wasm()?, extensions)
		.with_name(&launch.name)
		.with_id(&launch.id)
		.with_protocol_id(&launch.protocol_id)
		.with_chain_type(ChainType::Live)
		.with_boot_nodes(launch.boot_nodes)
		.with_properties(properties())
		.with_genesis_config_patch(launch.founding.genesis())
		.build())
}
