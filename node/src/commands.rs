// SPDX-License-Identifier: GPL-3.0-only

//! The commands that the library does not have, or has for other nodes.

use polkadot_sdk::{
	polkadot_omni_node_lib::{
		extra_subcommand::{DefaultExtraSubcommands, ExtraSubcommand},
		RunConfig,
	},
	sc_cli::{
		clap::{ArgMatches, Command, Error as ParseError, FromArgMatches, Subcommand},
		PurgeChainCmd, Result,
	},
	sc_service::DatabaseSource,
};

use crate::database::{on_parity_db, Folders};

/// The library's additional commands, and `purge-chain`. All commands are on ParityDB.
pub enum Commands {
	/// What the library adds.
	Library(DefaultExtraSubcommands),
	/// In place of the library's, which looks for the relay chain's spec first, and knows none of the
	/// built-in chains' relay chain.
	PurgeChain(PurgeChain),
}

/// Removes the databases of a chain and of its relay chain, or one of the two.
pub struct PurgeChain {
	base: PurgeChainCmd,
	parachain: bool,
	relay_chain: bool,
}

impl PurgeChain {
	fn run(&self, config: &RunConfig) -> Result<()> {
		let both = self.parachain == self.relay_chain;
		let folders = Folders::of(&self.base.shared_params, config.chain_spec_loader.as_ref())?;
		let mut databases = Vec::new();
		if both || self.parachain {
			databases.push(folders.chain.join("paritydb/full"));
		}
		if both || self.relay_chain {
			let names = ["db/full", "paritydb/full"];
			databases.extend(folders.relay_chains.iter().flat_map(|chain| {
				names.map(|name| chain.join(name)).into_iter().filter(|path| path.exists())
			}));
		}
		for path in databases {
			self.base.run(DatabaseSource::ParityDb { path })?;
		}
		Ok(())
	}
}

impl Subcommand for Commands {
	fn augment_subcommands(command: Command) -> Command {
		DefaultExtraSubcommands::augment_subcommands(on_parity_db(command))
	}

	fn augment_subcommands_for_update(command: Command) -> Command {
		DefaultExtraSubcommands::augment_subcommands_for_update(on_parity_db(command))
	}

	fn has_subcommand(name: &str) -> bool {
		DefaultExtraSubcommands::has_subcommand(name)
	}
}

impl FromArgMatches for Commands {
	fn from_arg_matches(matches: &ArgMatches) -> std::result::Result<Self, ParseError> {
		match matches.subcommand() {
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
			Self::PurgeChain(command) => command.run(config),
		}
	}
}
