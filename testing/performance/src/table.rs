// SPDX-License-Identifier: GPL-3.0-only

//! Tables for people to read.

use std::time::Duration;

/// Prints a table with one cell for each column in every row, aligned to the right.
pub fn print<const COLUMNS: usize>(
	title: &str,
	columns: [&str; COLUMNS],
	rows: &[[String; COLUMNS]],
) {
	let heading = columns.map(String::from);
	let width = |column: usize| {
		let cells = rows.iter().chain([&heading]).map(|row| row[column].len());
		cells.max().unwrap_or_default()
	};
	println!("\n{title}");
	for row in [&heading].into_iter().chain(rows) {
		let cells: Vec<String> = row
			.iter()
			.enumerate()
			.map(|(column, cell)| format!("{cell:>width$}", width = width(column)))
			.collect();
		println!("  {}", cells.join("  "));
	}
}

/// A number with a comma before every three digits.
pub fn grouped(number: u64) -> String {
	let digits = number.to_string();
	let first = digits.len() % 3;
	let (head, tail) = digits.split_at(first);
	let groups = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
	let parts: Vec<_> =
		(!head.is_empty()).then_some(head.into()).into_iter().chain(groups).collect();
	parts.join(",")
}

/// A time in milliseconds.
pub fn milliseconds(time: Duration) -> String {
	format!("{:.3} ms", time.as_secs_f64() * 1_000.0)
}

/// A share in percent.
pub fn percent(share: f64) -> String {
	format!("{:.2} %", share * 100.0)
}
