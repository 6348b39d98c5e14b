// SPDX-License-Identifier: GPL-3.0-only

//! What the program is asked to do.

use clap::{Arg, ArgAction, ArgMatches, Command};
use pignus_stress::{
	path::{self, Path},
	settings::{Parameter, Part, Settings, NUSD, PARAMETERS},
	simulation::Rules,
	sweep::Sweep,
};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// What the program is asked to do.
#[derive(Debug)]
pub struct Options {
	/// The paths that prices take.
	pub paths: Vec<Path>,
	/// Whose rules are tried.
	pub rules: Vec<Rules>,
	/// The parameters.
	pub settings: Settings,
	/// The parameters that are tried with several values; then only our rules are tried, unless
	/// others are named.
	pub sweeps: Vec<Sweep>,
	/// Where the results go.
	pub out: PathBuf,
	/// Whether the program fails if our rules do not meet the requirement.
	pub require: bool,
	/// How many simulations run at a time; `None` for as many as there are cores.
	pub threads: Option<usize>,
}

fn command() -> Command {
	let many = |name: &'static str, value: &'static str, help: String| {
		let argument = Arg::new(name).long(name).value_name(value).help(help);
		argument.action(ArgAction::Append).value_delimiter(',')
	};
	let one = |name: &'static str, value: &'static str, help: &'static str| {
		Arg::new(name).long(name).value_name(value).help(help)
	};
	let rules: Vec<String> = Rules::all().iter().map(Rules::name).collect();
	let parts = Part::ALL.map(|(name, _)| name).join(", ");
	let of_parameter = |parameter: &'static Parameter| {
		let help = format!("{} [{}]", parameter.meaning, parameter.default);
		Arg::new(parameter.name).long(parameter.name).value_name("VALUE").help(help)
	};
	Command::new("pignus-stress")
		.about("Shows what the real runtime, and the rules of others, would have done in a crisis")
		.arg(many(
			"path",
			"NAME|FILE.csv",
			format!("a path of prices: {}; or a file [all]", path::names().join(", ")),
		))
		.arg(many("rules", "NAME", format!("whose rules: {} [all]", rules.join(", "))))
		.arg(many(
			"without",
			"PART",
			format!("also our rules without a part: {parts}; join several by + to omit them all"),
		))
		.arg(
			Arg::new("sweep")
				.long("sweep")
				.value_name("NAME=FROM..TO[:STEP]")
				.action(ArgAction::Append)
				.help("try a parameter with several values"),
		)
		.arg(many(
			"prices",
			"NUSD",
			"the price of an item of each collection at the start [2000,1000,500,250]".into(),
		))
		.arg(one("out", "FOLDER", "where the results go").default_value("stress-results"))
		.arg(
			Arg::new("require").long("require").action(ArgAction::SetTrue).conflicts_with("sweep").help(
				"fail if our rules leave a shortfall, a lot without an outcome for 36 h, or sell \
				 below a lot's lowest price",
			),
		)
		.arg(one("threads", "NUMBER", "simulations at a time [as many as there are cores]"))
		.next_help_heading("Parameters")
		.args(PARAMETERS.iter().map(of_parameter))
}

impl Options {
	/// Reads the arguments; the program's name comes first.
	pub fn read(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
		let given = command().get_matches_from(arguments);
		let sweeps = texts(&given, "sweep")
			.map(|text| Sweep::read(text))
			.collect::<Result<Vec<_>, _>>()?;
		Ok(Self {
			paths: paths(&given)?,
			rules: rules(&given, !sweeps.is_empty())?,
			settings: settings(&given)?,
			sweeps,
			require: given.get_flag("require"),
			out: given.get_one::<String>("out").map(PathBuf::from).unwrap_or_default(),
			threads: given
				.get_one::<String>("threads")
				.map(|text| match text.parse() {
					Ok(number) if number > 0 => Ok(number),
					_ => Err(format!("--threads takes a number above 0, not {text:?}")),
				})
				.transpose()?,
		})
	}
}

fn texts<'a>(given: &'a ArgMatches, name: &str) -> impl Iterator<Item = &'a String> {
	given.get_many::<String>(name).into_iter().flatten()
}

fn paths(given: &ArgMatches) -> Result<Vec<Path>, String> {
	let named: Vec<Path> = texts(given, "path").map(|text| path(text)).collect::<Result<_, _>>()?;
	if named.is_empty() {
		Ok(path::names().into_iter().filter_map(path::named).collect())
	} else {
		Ok(named)
	}
}

fn path(text: &str) -> Result<Path, String> {
	if let Some(path) = path::named(text) {
		return Ok(path);
	}
	if !text.ends_with(".csv") {
		let names = path::names().join(", ");
		return Err(format!("there is no path {text}: give a file that ends in .csv, or {names}"));
	}
	let file = PathBuf::from(text);
	let content = fs::read_to_string(&file).map_err(|error| format!("{text}: {error}"))?;
	let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
	path::csv::parse(&name, &content).map_err(|error| format!("{text}: {error}"))
}

fn rules(given: &ArgMatches, sweeping: bool) -> Result<Vec<Rules>, String> {
	let all = Rules::all();
	let mut rules = Vec::new();
	for name in texts(given, "rules") {
		let found = all.iter().find(|rules| rules.name() == *name);
		rules.push(found.cloned().ok_or_else(|| {
			let names: Vec<String> = all.iter().map(Rules::name).collect();
			format!("there are no rules {name}; there are {}", names.join(", "))
		})?);
	}
	if rules.is_empty() {
		rules = if sweeping { vec![Rules::Pignus(BTreeSet::new())] } else { all };
	}
	for parts in texts(given, "without") {
		rules.push(Rules::Pignus(parts.split('+').map(part).collect::<Result<_, _>>()?));
	}
	Ok(rules)
}

fn part(text: &str) -> Result<Part, String> {
	let found = Part::ALL.into_iter().find(|(name, _)| *name == text);
	found.map(|(_, part)| part).ok_or_else(|| {
		let names = Part::ALL.map(|(name, _)| name).join(", ");
		format!("our rules have no part {text}; what can be left out is {names}")
	})
}

fn settings(given: &ArgMatches) -> Result<Settings, String> {
	let mut settings = Settings::default();
	for parameter in PARAMETERS {
		if let Some(text) = given.get_one::<String>(parameter.name) {
			settings.set(parameter, parameter.read(text)?);
		}
	}
	let prices: Vec<u128> = texts(given, "prices")
		.map(|text| {
			let price = text.parse::<u32>();
			price
				.map(|price| u128::from(price) * NUSD)
				.map_err(|_| format!("--prices takes whole NUSD, not {text:?}"))
		})
		.collect::<Result<_, _>>()?;
	if !prices.is_empty() {
		settings.prices = prices;
	}
	settings.check()?;
	Ok(settings)
}
