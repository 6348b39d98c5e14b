// SPDX-License-Identifier: GPL-3.0-only

//! The node keeps its chain in ParityDB.
//!
//! It is built without RocksDB (`patches/README.md`), but the library's command line does not know
//! that. So the flag `--database` is changed here, on every command that has it. And before a
//! command opens anything, the folder is searched for a database that an earlier node has written
//! with RocksDB: otherwise an empty database would be created beside it, and the chain would seem
//! lost.

use std::{env, fs, path::PathBuf};

use kvdb_rocksdb::refuse_rocksdb;
use polkadot_sdk::{
	polkadot_omni_node_lib::chain_spec::LoadSpec,
	sc_cli::{
		clap::{ArgMatches, Command, FromArgMatches},
		Database, Result, SharedParams,
	},
	sc_service::BasePath,
};

const FLAG: &str = "database";

/// Where a node keeps its chains.
pub struct Folders {
	/// The chain's folder.
	pub chain: PathBuf,
	/// The folder of each relay chain that this node's relay chain node has followed.
	pub relay_chains: Vec<PathBuf>,
}

impl Folders {
	/// The folders of the node that these parameters describe. `relay_arguments` are the arguments
	/// that it passes on to its relay chain's node.
	pub fn of(
		params: &SharedParams,
		relay_arguments: &[String],
		specs: &dyn LoadSpec,
	) -> Result<Self> {
		let spec = specs.load_spec(&params.chain_id(params.is_dev()))?;
		let base_path = params.base_path()?.map_or_else(default_base_path, Ok)?;
		let relay_base_path =
			base_path_among(relay_arguments).unwrap_or_else(|| base_path.path().join("polkadot"));
		let relay_chains = fs::read_dir(relay_base_path.join("chains")).into_iter().flatten();
		Ok(Self {
			chain: base_path.config_dir(spec.id()),
			relay_chains: relay_chains.flatten().map(|entry| entry.path()).collect(),
		})
	}
}

/// The base path that the arguments for a relay chain's node name: `-d PATH`, `-dPATH`, `-d=PATH`,
/// or the same with `--base-path`.
fn base_path_among(arguments: &[String]) -> Option<PathBuf> {
	arguments.iter().enumerate().find_map(|(index, argument)| {
		let path = match argument.as_str() {
			"-d" | "--base-path" => arguments.get(index + 1)?,
			other => {
				let attached = other.strip_prefix("--base-path=").or(other.strip_prefix("-d"))?;
				attached.strip_prefix('=').unwrap_or(attached)
			},
		};
		Some(path.into())
	})
}

/// Where the library puts a node without `--base-path`: in a folder named after the executable.
fn default_base_path() -> Result<BasePath> {
	let executable = env::current_exe()?;
	let name = executable.file_name().unwrap_or_default().to_string_lossy();
	Ok(BasePath::from_project("", "", &name))
}

/// Makes ParityDB the default of `--database`, and removes RocksDB as a choice.
pub fn with_parity_db_as_default(command: Command) -> Command {
	let command = command.mut_subcommands(with_parity_db_as_default);
	if !command.get_arguments().any(|argument| argument.get_id() == FLAG) {
		return command;
	}
	command.mut_arg(FLAG, |flag| {
		flag.default_value("paritydb")
			.value_parser(parse)
			.help("The database: paritydb, or auto, which is the same. There is no RocksDB here")
			.long_help(None)
	})
}

fn parse(name: &str) -> std::result::Result<Database, String> {
	match name.to_lowercase().as_str() {
		"paritydb" | "paritydb-experimental" | "auto" => Ok(Database::ParityDb),
		"rocksdb" => {
			Err("this node is built without RocksDB; leave the flag out for ParityDB".into())
		},
		_ => Err("the database is paritydb".into()),
	}
}

/// Refuses a command that would open a database where RocksDB has written one, the chain's or its
/// relay chain's.
pub fn refuse_earlier_rocksdb(matches: &ArgMatches, specs: &dyn LoadSpec) -> Result<()> {
	if let Some((_, matches)) = matches.subcommand() {
		return refuse_earlier_rocksdb(matches, specs);
	}
	if matches.try_contains_id(FLAG).is_err() {
		return Ok(());
	}
	let relay_arguments: Vec<String> = matches
		.try_get_many("relay_chain_args")
		.ok()
		.flatten()
		.map(|arguments| arguments.cloned().collect())
		.unwrap_or_default();
	// The library reports better what is wrong with the chain's name or file.
	let params = SharedParams::from_arg_matches(matches).map_err(Into::into);
	let Ok(folders) = params.and_then(|params| Folders::of(&params, &relay_arguments, specs))
	else {
		return Ok(());
	};
	let temporary = matches!(matches.try_get_one::<bool>("tmp"), Ok(Some(true)));
	let chain = (!temporary).then_some(&folders.chain);
	for folder in chain.into_iter().chain(&folders.relay_chains) {
		refuse_rocksdb(&folder.join("db/full"))?;
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn base_path_should_be_found_when_arguments_name_one_in_any_form() {
		let named = |line: &str| {
			let arguments: Vec<String> = line.split(' ').map(Into::into).collect();
			base_path_among(&arguments)
		};
		for line in ["-d /old", "-d/old", "-d=/old", "--base-path /old", "--base-path=/old"] {
			for line in [line.into(), format!("--dev {line} --database paritydb")] {
				assert_eq!(named(&line), Some("/old".into()), "{line}");
			}
		}
		for line in
			["", "--dev", "--database paritydb", "--detailed-log-output", "-d", "-lsync=debug"]
		{
			assert_eq!(named(line), None, "{line}");
		}
	}
}
