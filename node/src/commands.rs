// SPDX-License-Identifier: GPL-3.0-only

//! The commands that the library does not have, or that it has only for other nodes.

use std::{
	fs,
	io::{stdin, stdout, Write},
	path::PathBuf,
};

use polkadot_sdk::{
	polkadot_omni_node_lib::{
		chain_spec::LoadSpec,
		extra_subcommand::{DefaultExtraSubcommands, ExtraSubcommand},
		RunConfig,
	},
	sc_cli::{
		clap::{ArgMatches, Args, Command, Error as ParseError, FromArgMatches, Subcommand},
		PurgeChainCmd, Result,
	},
};

use crate::{
	database::{with_parity_db_as_default, Folders},
	launch::command::LaunchSpec,
};

const LAUNCH_SPEC: &str = "launch-spec";

/// The library's additional commands, `launch-spec` and `purge-chain`.
pub enum Commands {
	/// What the library adds.
	Library(DefaultExtraSubcommands),
	/// Makes the spec of a chain that is to be launched.
	LaunchSpec(LaunchSpec),
	/// Replaces the library's, which looks for the relay chain's spec first, and does not know the
	/// relay chain of the built-in chains.
	PurgeChain(PurgeChain),
}

/// Removes the databases of a chain and of its relay chain, or one of the two.
pub struct PurgeChain {
	base: PurgeChainCmd,
	parachain: bool,
	relay_chain: bool,
}

impl PurgeChain {
	fn run(&self, specs: &dyn LoadSpec) -> Result<()> {
		let databases = self.databases(specs)?;
		if databases.is_empty() {
			println!("There is no database.");
			return Ok(());
		}
		for path in &databases {
			println!("{}", path.display());
		}
		if !self.base.yes && !confirmed()? {
			println!("Aborted");
			return Ok(());
		}
		for path in databases {
			fs::remove_dir_all(&path)?;
			println!("{} removed.", path.display());
		}
		Ok(())
	}

	fn databases(&self, specs: &dyn LoadSpec) -> Result<Vec<PathBuf>> {
		let folders = Folders::of(&self.base.shared_params, &[], specs)?;
		let both = self.parachain == self.relay_chain;
		if both && folders.relay_chains.len() > 1 {
			let several = "there are several relay chains; say --parachain to keep them all, or \
				--relaychain to remove them all";
			return Err(several.into());
		}
		let mut databases = Vec::new();
		if both || self.parachain {
			databases.push(folders.chain.join("paritydb"));
		}
		if both || self.relay_chain {
			let all = folders.relay_chains.iter();
			databases.extend(all.flat_map(|chain| ["db", "paritydb"].map(|kind| chain.join(kind))));
		}
		Ok(databases.into_iter().filter(|path| path.exists()).collect())
	}
}

fn confirmed() -> Result<bool> {
	print!("Are you sure to remove? [y/N]: ");
	stdout().flush()?;
	let mut answer = String::new();
	stdin().read_line(&mut answer)?;
	Ok(answer.trim().to_lowercase().starts_with('y'))
}

/// Adds our commands and our default database to the library's command line.
fn with_own(command: Command) -> Command {
	let launch_spec = LaunchSpec::augment_args(Command::new(LAUNCH_SPEC));
	with_parity_db_as_default(command).subcommand(launch_spec)
}

impl Subcommand for Commands {
	fn augment_subcommands(command: Command) -> Command {
		DefaultExtraSubcommands::augment_subcommands(with_own(command))
	}

	fn augment_subcommands_for_update(command: Command) -> Command {
		DefaultExtraSubcommands::augment_subcommands_for_update(with_own(command))
	}

	fn has_subcommand(name: &str) -> bool {
		name == LAUNCH_SPEC || DefaultExtraSubcommands::has_subcommand(name)
	}
}

impl FromArgMatches for Commands {
	fn from_arg_matches(matches: &ArgMatches) -> std::result::Result<Self, ParseError> {
		match matches.subcommand() {
			Some((LAUNCH_SPEC, matches)) => {
				LaunchSpec::from_arg_matches(matches).map(Self::LaunchSpec)
			},
			Some(("purge-chain", matches)) => Ok(Self::PurgeChain(PurgeChain {
				base: PurgeChainCmd::from_arg_matches(matches)?,
				parachain: matches.get_flag("parachain"),
				relay_chain: matches.get_flag("relaychain"),
			})),
			_ => DefaultExtraSubcommands::from_arg_matches(matches).map(Self::Library),
		}
	}

	fn update_from_arg_matches(
		&mut self,
		matches: &ArgMatches,
	) -> std::result::Result<(), ParseError> {
		*self = Self::from_arg_matches(matches)?;
		Ok(())
	}
}

impl ExtraSubcommand for Commands {
	fn handle(self, config: &RunConfig) -> Result<()> {
		match self {
			Self::Library(command) => command.handle(config),
			Self::LaunchSpec(command) => command.run(),
			Self::PurgeChain(command) => command.run(config.chain_spec_loader.as_ref()),
		}
	}
}
