// SPDX-License-Identifier: GPL-3.0-only

//! Paths that a user gives as a table.
//!
//! ```csv
//! # Where the prices are from.
//! minute,price,worth,oracles,bidders
//! 0,80,80,on,on
//! 360,64.5,60,off,on
//! 4320,40,38,on,on
//! ```
//!
//! | column | what it contains |
//! | --- | --- |
//! | `minute`, the first | minutes from the start, the first being 0 |
//! | or `time`, the first | universal time as `2024-03-01` or `2024-03-01T06:00` |
//! | any other name | the price that sources show: one column for all collections, or one each |
//! | `worth` | what buyers would pay, in the unit of the price; without it, the price |
//! | `oracles`, `bidders` | `off` if none reports, or looks, from this row to the next; else `on` |
//!
//! Prices are positive decimal numbers in any unit. They are taken relative to the first row and
//! interpolated linearly between rows. The path ends with the last row.

use super::{
	text::{minute_of, Decimal},
	Path, Series,
};
use crate::arithmetic::Ppm;
use ::csv::{ReaderBuilder, StringRecord, Trim};
use std::ops::Range;

/// Reads a path from a table. The error says which line is wrong, why, and what would be right.
pub fn parse(name: &str, text: &str) -> Result<Path, String> {
	let text = text.trim_start_matches('\u{feff}');
	let table = Table::read(text)?;
	let columns = Columns::of(&table.header)?;
	let shown = columns.prices.iter().map(|place| table.series(*place, *place));
	let shown = shown.collect::<Result<Vec<_>, _>>()?;
	let worth = match columns.worth {
		Some(place) => vec![table.series(place, columns.prices[0])?],
		None => shown.clone(),
	};
	let off = |column: Option<usize>| column.map_or(Ok(vec![]), |place| table.off(place));
	let path = Path {
		name: name.into(),
		title: "Prices that a user gave".into(),
		source: source(text),
		minutes: table.rows.last().map_or(0, |row| row.minute),
		shown,
		worth,
		outages: off(columns.oracles)?,
		absences: off(columns.bidders)?,
		published: vec![],
	};
	path.check()?;
	Ok(path)
}

/// The comment before the header.
fn source(text: &str) -> String {
	let comment = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim);
	match comment.collect::<Vec<_>>().join(" ").trim() {
		"" => "The user did not say.".into(),
		said => said.into(),
	}
}

/// A line of the table that is not a comment.
struct Line {
	number: u64,
	fields: StringRecord,
}

impl Line {
	fn wrong(&self, what: &str) -> String {
		format!("line {}: {what}", self.number)
	}
}

/// A line with prices.
struct Row {
	line: Line,
	minute: u32,
}

/// Where the known columns are.
#[derive(Default)]
struct Columns {
	prices: Vec<usize>,
	worth: Option<usize>,
	oracles: Option<usize>,
	bidders: Option<usize>,
}

impl Columns {
	fn of(header: &Line) -> Result<Self, String> {
		let mut columns = Self::default();
		for (place, title) in header.fields.iter().enumerate().skip(1) {
			let known = match title {
				"worth" => &mut columns.worth,
				"oracles" => &mut columns.oracles,
				"bidders" => &mut columns.bidders,
				"" => {
					let wrong = format!("column {} has no name: give it one", place + 1);
					return Err(header.wrong(&wrong));
				},
				_ => {
					columns.prices.push(place);
					continue;
				},
			};
			if known.replace(place).is_some() {
				let wrong = format!("there are two columns `{title}`: leave one out");
				return Err(header.wrong(&wrong));
			}
		}
		match (columns.prices.len(), columns.worth) {
			(0, _) => Err(header.wrong("no column has prices: add one such as `price`")),
			(2.., Some(_)) => Err(header.wrong(
				"`worth` stands beside several columns of prices: leave it out, or give one price \
				 for all collections",
			)),
			_ => Ok(columns),
		}
	}
}

struct Table {
	header: Line,
	rows: Vec<Row>,
}

impl Table {
	fn read(text: &str) -> Result<Self, String> {
		let mut lines = lines(text)?.into_iter();
		let header = lines
			.next()
			.ok_or("there is no header: begin with one such as `minute,price`")?;
		let time = header.fields.get(0).unwrap_or_default();
		if !["minute", "time"].contains(&time) {
			let wrong = format!("the header begins with `{time}`: begin with `minute` or `time`");
			return Err(header.wrong(&wrong));
		}
		let mut rows = Vec::<Row>::new();
		let mut start = 0;
		for line in lines {
			let (has, needs) = (line.fields.len(), header.fields.len());
			if has != needs {
				let wrong = format!("there are {has} fields: give {needs}, as many as the header");
				return Err(line.wrong(&wrong));
			}
			let at = line.fields.get(0).unwrap_or_default();
			let counted = match time {
				"time" => minute_of(at).ok_or_else(|| {
					line.wrong(&format!(
						"`{at}` is no time: write it as 2024-03-01 or 2024-03-01T06:00, \
						 from 1970 on"
					))
				})?,
				_ => at.parse::<u32>().map_err(|_| {
					line.wrong(&format!("`{at}` is no minute: write a whole number such as 60"))
				})?,
			};
			match rows.last() {
				None if time == "time" => start = counted,
				None if counted != 0 => {
					let wrong = format!("the first minute is {counted}: begin with 0");
					return Err(line.wrong(&wrong));
				},
				Some(row) if counted <= start + row.minute => {
					let wrong = format!("`{at}` is not after the row before: put rows in order");
					return Err(line.wrong(&wrong));
				},
				_ => {},
			}
			rows.push(Row { line, minute: counted - start });
		}
		match rows.len() {
			0 | 1 => {
				Err("there are fewer than two rows of prices: the path ends with the last, so \
			              give at least two"
					.into())
			},
			_ => Ok(Self { header, rows }),
		}
	}

	/// The prices of a column, relative to the first one of a column.
	fn series(&self, place: usize, relative_to: usize) -> Result<Series, String> {
		let start = self.price(&self.rows[0], relative_to)?;
		let points = self.rows.iter().map(|row| {
			let price = self.price(row, place)?.over(start);
			Ok((row.minute, self.reckoned(row, place, price)?))
		});
		Ok(Series(points.collect::<Result<_, String>>()?))
	}

	fn price(&self, row: &Row, place: usize) -> Result<Decimal, String> {
		Decimal::parse(&row.line.fields[place]).ok_or_else(|| {
			self.wrong(row, place, "is not a positive number: write one such as 64.5")
		})
	}

	fn reckoned(&self, row: &Row, place: usize, price: Option<Ppm>) -> Result<Ppm, String> {
		match price {
			Some(0) => Err(self.wrong(
				row,
				place,
				"is less than a millionth of the first price: write at least that",
			)),
			Some(price) => Ok(price),
			None => Err(self.wrong(
				row,
				place,
				"is too large or too exact beside the first price: write at most a million times \
				 that, with at most 15 digits before the point and 15 behind it",
			)),
		}
	}

	/// When a column says `off`.
	fn off(&self, place: usize) -> Result<Vec<Range<u32>>, String> {
		let mut spans = Vec::<Range<u32>>::new();
		let ends = self.rows.iter().skip(1).chain(self.rows.last()).map(|row| row.minute);
		for (row, end) in self.rows.iter().zip(ends) {
			match (&row.line.fields[place], spans.last_mut()) {
				("on", _) => {},
				("off", Some(span)) if span.end == row.minute => span.end = end,
				("off", _) if end == row.minute => {},
				("off", _) => spans.push(row.minute..end),
				_ => return Err(self.wrong(row, place, "is no state: write `on` or `off`")),
			}
		}
		Ok(spans)
	}

	fn wrong(&self, row: &Row, place: usize, what: &str) -> String {
		let (title, field) = (&self.header.fields[place], &row.line.fields[place]);
		row.line.wrong(&format!("in column `{title}`, `{field}` {what}"))
	}
}

/// The lines that are not comments.
fn lines(text: &str) -> Result<Vec<Line>, String> {
	let mut reader = ReaderBuilder::new()
		.has_headers(false)
		.flexible(true)
		.comment(Some(b'#'))
		.trim(Trim::All)
		.from_reader(text.as_bytes());
	let mut lines = vec![];
	let mut fields = StringRecord::new();
	while reader.read_record(&mut fields).map_err(|error| error.to_string())? {
		lines.push(Line { number: number_of(&fields, text), fields: fields.clone() });
	}
	Ok(lines)
}

/// The number of a record's line. The parser takes comments and empty lines before a record as its
/// beginning.
fn number_of(fields: &StringRecord, text: &str) -> u64 {
	let Some(position) = fields.position() else { return 0 };
	let from = usize::try_from(position.byte()).unwrap_or_default();
	let is_skipped = |line: &&str| line.is_empty() || line.starts_with('#');
	let skipped = text.get(from..).unwrap_or_default().lines().take_while(is_skipped).count();
	position.line() + skipped as u64
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::arithmetic::ONE;

	fn read(text: &str) -> Path {
		parse("mine", text).unwrap()
	}

	fn wrong(text: &str) -> String {
		parse("mine", text).unwrap_err()
	}

	#[test]
	fn parse_should_scale_to_the_first_row_when_there_is_one_price() {
		// 64.5 of 80 is 0.80625.
		let path = read("# Somewhere,\n#  sometime.\nminute,price\n0,80\n360,64.50\n4320,40\n");
		let points = vec![(0, ONE), (360, 806_250), (4_320, 500_000)];
		assert_eq!((&path.shown, &path.worth), (&vec![Series(points)], &path.shown));
		assert_eq!((path.name.as_str(), path.minutes), ("mine", 4_320));
		assert_eq!(path.source, "Somewhere, sometime.");
		assert_eq!((path.outages, path.absences, path.published), (vec![], vec![], vec![]));
	}

	#[test]
	fn parse_should_scale_each_to_its_own_when_there_are_several_prices() {
		let path = read("minute,apes,birds\n0,80,3\n60,40,6\n");
		let halved = Series(vec![(0, ONE), (60, 500_000)]);
		let doubled = Series(vec![(0, ONE), (60, 2 * ONE)]);
		assert_eq!(path.shown, vec![halved, doubled]);
		assert_eq!(path.source, "The user did not say.");
	}

	#[test]
	fn worth_should_be_relative_to_the_first_price() {
		// 90 and 60 of 100, whatever the order of the columns.
		let path = read("minute,worth,price\n0,90,100\n60,60,80\n");
		assert_eq!(path.worth, vec![Series(vec![(0, 900_000), (60, 600_000)])]);
		assert_eq!(path.shown, vec![Series(vec![(0, ONE), (60, 800_000)])]);
	}

	#[test]
	fn states_should_last_until_the_next_row() {
		let path = read(
			"minute,price,oracles,bidders\n0,1,off,on\n5,1,off,off\n7,1,on,on\n9,1,off,off\n\
			 12,1,on,off\n",
		);
		assert_eq!((path.outages, path.absences), (vec![0..7, 9..12], vec![5..7, 9..12]));
	}

	#[test]
	fn time_should_be_counted_from_the_first_row() {
		// Half a day; then to noon of 1 March 2024, past a leap day: 36 hours more.
		let path =
			read("time,price\n2024-02-28T12:00,2\n2024-02-29T00:00Z,1\n2024-03-01T12:00,2\n");
		assert_eq!(path.shown[0].0, vec![(0, ONE), (720, 500_000), (2_880, ONE)]);
	}

	#[test]
	fn parse_should_read_spaces_quotes_and_other_ends_of_lines() {
		let path =
			read("\u{feff}# Here\r\n\r\nminute , \"price\"\r\n0, 4\r\n\r\n# Then\r\n9 ,\"2\"");
		assert_eq!(path.shown[0].0, vec![(0, ONE), (9, 500_000)]);
		assert_eq!(path.source, "Here");
	}

	#[test]
	fn example_should_be_a_path() {
		let path = read(include_str!("../../paths/example.csv"));
		// Five days; 64.5, 52.25 and 40 of 80; worth 60, 48, 38, then 40 of 80.
		assert_eq!(path.minutes, 7_200);
		let points = [ONE, ONE, 806_250, 653_125, 500_000, 500_000];
		let minutes = [0, 360, 720, 1_440, 2_880, 7_200];
		assert_eq!(minutes.map(|minute| path.shown_at(0, minute)), points);
		let points = [ONE, ONE, 750_000, 600_000, 475_000, 500_000];
		assert_eq!(minutes.map(|minute| path.worth_at(0, minute)), points);
		assert_eq!((path.outages, path.absences), (vec![360..720], vec![720..1_440]));
		assert!(path.source.starts_with("An example, made up"));
	}

	#[test]
	fn parse_should_say_what_is_wrong_when_it_is_the_header() {
		assert_eq!(
			wrong("# Nothing\n"),
			"there is no header: begin with one such as `minute,price`"
		);
		assert_eq!(
			wrong("# One\n\n0,80\n60,40\n"),
			"line 3: the header begins with `0`: begin with `minute` or `time`"
		);
		assert_eq!(
			wrong("minute,worth\n0,1\n1,1\n"),
			"line 1: no column has prices: add one such as `price`"
		);
		assert_eq!(
			wrong("minute,price,\n0,1,1\n1,1,1\n"),
			"line 1: column 3 has no name: give it one"
		);
		assert_eq!(
			wrong("minute,price,bidders,bidders\n0,1,on,on\n1,1,on,on\n"),
			"line 1: there are two columns `bidders`: leave one out"
		);
		assert_eq!(
			wrong("minute,apes,birds,worth\n0,1,1,1\n1,1,1,1\n"),
			"line 1: `worth` stands beside several columns of prices: leave it out, or give one \
			 price for all collections"
		);
	}

	#[test]
	fn parse_should_say_what_is_wrong_when_it_is_a_row() {
		assert_eq!(
			wrong("minute,price\n0,1\n"),
			"there are fewer than two rows of prices: the path ends with the last, so give at \
			 least two"
		);
		assert_eq!(
			wrong("minute,price\n0,1\n# Comment\n\n5,1,2\n"),
			"line 5: there are 3 fields: give 2, as many as the header"
		);
	}

	#[test]
	fn parse_should_say_what_is_wrong_when_it_is_a_time() {
		assert_eq!(
			wrong("minute,price\n0,1\n1.5,1\n"),
			"line 3: `1.5` is no minute: write a whole number such as 60"
		);
		assert_eq!(
			wrong("time,price\n2024-02-30,1\n"),
			"line 2: `2024-02-30` is no time: write it as 2024-03-01 or 2024-03-01T06:00, from \
			 1970 on"
		);
		assert_eq!(
			wrong("minute,price\n5,1\n6,1\n"),
			"line 2: the first minute is 5: begin with 0"
		);
		for (title, rows) in [("minute", ["0", "7", "7"]), ("time", ["2024-03-02"; 3])] {
			let rows = rows.map(|row| format!("{row},1\n")).concat();
			let said = wrong(&format!("{title},price\n{rows}"));
			assert!(said.ends_with("is not after the row before: put rows in order"), "{said}");
		}
		assert_eq!(
			wrong("time,price\n2024-03-02,1\n2024-03-01,1\n"),
			"line 3: `2024-03-01` is not after the row before: put rows in order"
		);
	}

	#[test]
	fn parse_should_say_what_is_wrong_when_it_is_a_price() {
		for field in ["0", "-3", "1e3", "", "off"] {
			assert_eq!(
				wrong(&format!("minute,price\n0,1\n1,{field}\n")),
				format!(
					"line 3: in column `price`, `{field}` is not a positive number: write one such \
					 as 64.5"
				)
			);
		}
		assert_eq!(
			wrong("minute,price,worth\n0,1,x\n1,1,1\n"),
			"line 2: in column `worth`, `x` is not a positive number: write one such as 64.5"
		);
		// A ten-millionth.
		assert_eq!(
			wrong("minute,price\n0,10\n1,0.000001\n"),
			"line 3: in column `price`, `0.000001` is less than a millionth of the first price: \
			 write at least that"
		);
		assert_eq!(
			wrong("minute,price\n0,0.00000000000001\n1,1000000\n"),
			"line 3: in column `price`, `1000000` is too large or too exact beside the first \
			 price: write at most a million times that, with at most 15 digits before the point \
			 and 15 behind it"
		);
	}

	#[test]
	fn parse_should_say_what_is_wrong_when_it_is_a_state() {
		assert_eq!(
			wrong("minute,price,oracles\n0,1,on\n1,1,no\n"),
			"line 3: in column `oracles`, `no` is no state: write `on` or `off`"
		);
	}
}
