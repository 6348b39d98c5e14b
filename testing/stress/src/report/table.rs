// SPDX-License-Identifier: GPL-3.0-only

//! Tables for the terminal, and the same for machines.

use crate::{
	arithmetic::{ratio, Amount, Ppm},
	outcome::{Figures, Outcome, PathReport},
	settings::{Settings, NUSD},
	sweep::{Job, Sweep},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The result of one combination of values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SweepRow {
	/// The path.
	pub path: String,
	/// Whose rules.
	pub rules: String,
	/// The values of the swept parameters, as one would write them.
	pub values: BTreeMap<String, String>,
	/// The sums.
	pub figures: Figures,
}

/// A table of sums, with a line for each set of rules, and whether ours met the requirement.
pub fn of_path(path: &PathReport) -> String {
	let rows = path
		.rules
		.iter()
		.map(|outcome| [vec![outcome.title.clone()], cells(&outcome.figures)].concat());
	let header = [vec!["rules".into()], header()].concat();
	let ours = path.rules.iter().filter(|outcome| outcome.is_whole_pignus());
	let met = ours.map(|outcome| {
		if outcome.unmet.is_empty() {
			format!("\n{}: the requirement is met", outcome.title)
		} else {
			format!("\n{}: the requirement is not met: {}", outcome.title, outcome.unmet.join(", "))
		}
	});
	let met: String = met.collect();
	format!("{}: {}\n{}{met}", path.name, path.title, layout(header, rows.collect()))
}

/// The rows of a sweep, in the jobs' order.
pub fn sweep_rows(sweeps: &[Sweep], jobs: &[Job], outcomes: Vec<Outcome>) -> Vec<SweepRow> {
	let row = |(job, outcome): (&Job, Outcome)| SweepRow {
		path: job.scene.path.name.clone(),
		rules: outcome.name,
		values: values(sweeps, &job.scene.settings),
		figures: outcome.figures,
	};
	jobs.iter().zip(outcomes).map(row).collect()
}

/// The values of the swept parameters, as one would write them.
pub fn values(sweeps: &[Sweep], settings: &Settings) -> BTreeMap<String, String> {
	let value = |sweep: &Sweep| {
		let value = settings.get(sweep.parameter.name);
		(sweep.parameter.name.to_string(), sweep.parameter.write(value))
	};
	sweeps.iter().map(value).collect()
}

/// A table with a line for each row.
pub fn of_sweep(rows: &[SweepRow]) -> String {
	let names = rows.iter().flat_map(|row| row.values.keys().cloned());
	let names: std::collections::BTreeSet<String> = names.collect();
	let first = ["path".into(), "rules".into()];
	let header = first.into_iter().chain(names).chain(header()).collect();
	let line = |row: &SweepRow| {
		[
			vec![row.path.clone(), row.rules.clone()],
			row.values.values().cloned().collect(),
			cells(&row.figures),
		]
		.concat()
	};
	layout(header, rows.iter().map(line).collect())
}

/// Anything as JSON, with a newline at the end.
pub fn json(results: &impl Serialize) -> Result<String, String> {
	serde_json::to_string_pretty(results)
		.map(|text| text + "\n")
		.map_err(|error| error.to_string())
}

fn header() -> Vec<String> {
	let names = [
		"liquidated",
		"needless",
		"sold",
		"unsold",
		"lost items",
		"for sale",
		"recovered",
		"covered",
		"shortfall",
		"regained",
		"under water",
		"borrowers’ loss",
		"to clear",
		"longest sale",
		"below lowest",
		"full blocks",
	];
	names.map(String::from).into()
}

fn cells(figures: &Figures) -> Vec<String> {
	let of_debt = |amount| percent(ratio(amount, figures.debt));
	vec![
		figures.liquidations.to_string(),
		figures.needless.to_string(),
		figures.sold.to_string(),
		figures.unsold.to_string(),
		figures.forfeited.to_string(),
		figures.still_for_sale.to_string(),
		match figures.sold {
			0 => "-".into(),
			_ => percent(figures.recovered),
		},
		of_debt(figures.covered),
		of_debt(figures.shortfall),
		of_debt(figures.regained),
		of_debt(figures.under_water),
		thousands(figures.borrowers_loss),
		figures.time_to_clear.map_or("-".into(), hours),
		hours(figures.longest_sale),
		figures.below_lowest.to_string(),
		figures.full_blocks.to_string(),
	]
}

fn percent(fraction: Ppm) -> String {
	let hundredths = (fraction + 50) / 100;
	format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

fn thousands(amount: Amount) -> String {
	format!("{} k", (amount + 500 * NUSD) / (1_000 * NUSD))
}

fn hours(minutes: u32) -> String {
	let tenths = (minutes + 3) / 6;
	format!("{}.{} h", tenths / 10, tenths % 10)
}

/// Columns as wide as their widest cell; the first one aligned to the left, the others to the
/// right.
fn layout(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
	let lines: Vec<Vec<String>> = [vec![header], rows].concat();
	let width = |column: usize| {
		let widths = lines.iter().map(|line| line[column].chars().count());
		widths.max().unwrap_or(0)
	};
	let widths: Vec<usize> = (0..lines[0].len()).map(width).collect();
	let line = |cells: &Vec<String>| {
		let cells = cells.iter().zip(&widths).enumerate();
		let padded: Vec<String> = cells
			.map(|(column, (cell, width))| match column {
				0 => format!("{cell:<width$}"),
				_ => format!("{cell:>width$}"),
			})
			.collect();
		padded.join("  ")
	};
	lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn figures_should_be_rounded_to_the_nearest_when_they_are_written() {
		// 12.345 % is 123,450 millionths; 12.345 rounds up to 12.35.
		assert_eq!(percent(123_450), "12.35 %");
		// 89 minutes are 1.483 hours.
		assert_eq!(hours(89), "1.5 h");
		assert_eq!(thousands(1_499 * NUSD), "1 k");
	}

	#[test]
	fn layout_should_align_columns_when_cells_differ_in_width() {
		let header = vec!["rules".into(), "sold".into()];
		let rows = vec![vec!["a".into(), "12,345".into()]];
		assert_eq!(layout(header, rows), "rules    sold\na      12,345");
	}
}
