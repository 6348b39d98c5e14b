// SPDX-License-Identifier: GPL-3.0-only

//! What the program is asked to do.

use std::{collections::BTreeMap, path::PathBuf};

const USAGE: &str = "usage: pignus-performance --wasm FILE --out FILE \
	[--scenario idle|crash|hostile] [--largest LOANS]";

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
	/// A block in which nothing is due, and everything that hooks do, among many loans.
	Idle,
	/// A crash of prices.
	Crash,
	/// A crash of prices while the pool is full.
	Hostile,
}

impl Scenario {
	const ALL: [Self; 3] = [Self::Idle, Self::Crash, Self::Hostile];

	/// Its name on the command line and in the results.
	pub fn name(self) -> &'static str {
		match self {
			Self::Idle => "idle",
			Self::Crash => "crash",
			Self::Hostile => "hostile",
		}
	}
}

/// What the program is asked to do.
#[derive(Debug)]
pub struct Options {
	/// The runtime's Wasm, with `fast-runtime` if this program has it.
	pub wasm: PathBuf,
	/// Where the results go.
	pub out: PathBuf,
	/// What is measured; everything, unless one scenario is named.
	pub scenarios: Vec<Scenario>,
	/// The maximum number of loans in the scenario [`Scenario::Idle`]; a smaller one gives a first
	/// look.
	pub largest: u32,
}

impl Options {
	/// Reads the arguments after the program's name.
	pub fn read(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
		let mut given = pairs(arguments)?;
		let mut file = |name: &str| {
			given
				.remove(name)
				.map(PathBuf::from)
				.ok_or_else(|| format!("{name} is missing\n{USAGE}"))
		};
		let (wasm, out) = (file("--wasm")?, file("--out")?);
		let scenarios = match given.remove("--scenario") {
			Some(name) => vec![scenario(&name)?],
			None => Scenario::ALL.to_vec(),
		};
		let largest = match given.remove("--largest") {
			Some(number) => number
				.parse()
				.map_err(|_| format!("--largest takes a number, not {number}\n{USAGE}"))?,
			None => u32::MAX,
		};
		match given.into_keys().next() {
			Some(name) => Err(format!("{name} is not understood\n{USAGE}")),
			None => Ok(Self { wasm, out, scenarios, largest }),
		}
	}
}

fn pairs(arguments: impl Iterator<Item = String>) -> Result<BTreeMap<String, String>, String> {
	let arguments: Vec<String> = arguments.collect();
	arguments
		.chunks(2)
		.map(|pair| match pair {
			[name, value] => Ok((name.clone(), value.clone())),
			_ => Err(format!("{} takes a value\n{USAGE}", pair.join(" "))),
		})
		.collect()
}

fn scenario(name: &str) -> Result<Scenario, String> {
	let found = Scenario::ALL.into_iter().find(|scenario| scenario.name() == name);
	found.ok_or_else(|| format!("there is no scenario {name}\n{USAGE}"))
}
