// SPDX-License-Identifier: GPL-3.0-only

//! Numbers and times as people write them.

use super::{DAY, HOUR};
use crate::arithmetic::{Ppm, ONE};

/// The year that minutes are counted from.
const FIRST_YEAR: u32 = 1970;

/// Days from the first of March of the year 0 to the first of January of [`FIRST_YEAR`].
const DAYS_BEFORE: u32 = 719_468;

/// A positive decimal number, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
	digits: u128,
	places: u32,
}

impl Decimal {
	/// Reads a number: digits, with a point between them if need be.
	pub fn parse(text: &str) -> Option<Self> {
		let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
		let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
		if !are_digits(whole) || !are_digits(fraction) {
			return None;
		}
		let fraction = fraction.trim_end_matches('0');
		let digits = format!("{whole}{fraction}").parse().ok().filter(|digits| *digits > 0)?;
		Some(Self { digits, places: u32::try_from(fraction.len()).ok()? })
	}

	/// This number divided by another one, in millionths, rounded down; `None` if the result is too
	/// large or there are too many digits. Up to 15 digits before the point and 15 after it always
	/// work, up to a result of a million.
	pub fn over(self, whole: Self) -> Option<Ppm> {
		let shift = |digits: u128, places: u32| digits.checked_mul(10u128.checked_pow(places)?);
		let part = shift(self.digits, whole.places.saturating_sub(self.places))?;
		let whole = shift(whole.digits, self.places.saturating_sub(whole.places))?;
		Ppm::try_from(part.checked_mul(u128::from(ONE))? / whole).ok()
	}
}

/// Minutes from the beginning of 1970 to a `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` (with or without a
/// `Z`) of universal time.
pub fn minute_of(text: &str) -> Option<u32> {
	let (date, clock) = text.split_once('T').unwrap_or((text, "00:00"));
	let (year, rest) = date.split_once('-')?;
	let (month, day) = rest.split_once('-')?;
	let (hour, minute) = clock.strip_suffix('Z').unwrap_or(clock).split_once(':')?;
	let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
	if hour >= 24 || minute >= HOUR {
		return None;
	}
	Some(days(number(year, 4)?, number(month, 2)?, number(day, 2)?)? * DAY + hour * HOUR + minute)
}

/// Days from the beginning of 1970 to a date.
fn days(year: u32, month: u32, day: u32) -> Option<u32> {
	let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
	let last = match month {
		2 => 28 + u32::from(leap),
		4 | 6 | 9 | 11 => 30,
		1..=12 => 31,
		_ => return None,
	};
	if year < FIRST_YEAR || !(1..=last).contains(&day) {
		return None;
	}
	// Years that begin in March have their leap day at the end, and months in a regular pattern.
	let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
	let before_year = 365 * year + year / 4 - year / 100 + year / 400;
	let before_month = (153 * month + 2) / 5;
	Some(before_year + before_month + day - 1 - DAYS_BEFORE)
}

fn number(text: &str, width: usize) -> Option<u32> {
	let is_number = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
	is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn over(part: &str, whole: &str) -> Option<Ppm> {
		Decimal::parse(part)?.over(Decimal::parse(whole)?)
	}

	#[test]
	fn over_should_be_exact_when_places_differ() {
		assert_eq!(over("0.5", "2"), Some(250_000));
		assert_eq!(over("2", "0.50"), Some(4 * ONE));
		assert_eq!(over("10", "30.000"), Some(333_333));
	}

	#[test]
	fn over_should_be_exact_when_there_are_many_digits() {
		// 70 and 35 of a unit of 18 decimals, and the least difference that 15 and 15 digits show.
		assert_eq!(over("35000000000000000000", "70000000000000000000"), Some(500_000));
		assert_eq!(over("0.070000000000000001", "0.14"), Some(500_000));
		let max = "999999999999999.999999999999999";
		assert_eq!((over(max, max), over("1", max)), (Some(ONE), Some(0)));
	}

	#[test]
	fn over_should_be_none_when_there_are_too_many_digits() {
		assert_eq!(over("100000000000000000000", "0.0000000000000000001"), None);
		assert_eq!(over(&"1".repeat(33), "1"), None);
	}

	#[test]
	fn decimal_should_be_none_when_it_is_not_positive_or_not_decimal() {
		for text in ["", "0", "0.00", "-1", "+1", "1e3", "1,5", "1.", ".5", "1.2.3", "ten", " 1"] {
			assert_eq!(Decimal::parse(text), None, "{text}");
		}
	}

	#[test]
	fn minute_of_should_count_from_1970() {
		assert_eq!(minute_of("1970-01-01"), Some(0));
		// 30 years of 365 days and the leap days of 1972 to 1996, seven: 10,957 days.
		assert_eq!(minute_of("2000-01-01"), Some(10_957 * 1_440));
		// January and February of 2000 have 31 and 29 days.
		assert_eq!(minute_of("2000-02-29"), Some((10_957 + 59) * 1_440));
		assert_eq!(minute_of("2000-03-01T01:02"), Some((10_957 + 60) * 1_440 + 62));
		assert_eq!(minute_of("2000-03-01T01:02Z"), minute_of("2000-03-01T01:02"));
		// 20 years of 365 days more, the leap days of 2000 to 2020, and 2020 up to its end.
		assert_eq!(minute_of("2020-12-31"), Some((10_957 + 20 * 365 + 5 + 365) * 1_440));
	}

	#[test]
	fn minute_of_should_be_none_when_there_is_no_such_time() {
		for text in [
			"",
			"2022",
			"2022-08",
			"2022-8-19",
			"2022-13-01",
			"2022-00-01",
			"2022-04-31",
			"2022-02-29",
			"2100-02-29",
			"1969-12-31",
			"2022-08-19T24:00",
			"2022-08-19T12:60",
			"2022-08-19T12",
			"2022-08-19 12:00",
			"2022-08-19T12:00+02",
		] {
			assert_eq!(minute_of(text), None, "{text}");
		}
	}
}
