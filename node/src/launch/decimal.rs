// SPDX-License-Identifier: GPL-3.0-only

//! Decimals written as text, digit by digit: no float comes near an amount.

/// What keeps a text from being an amount.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
	/// It is not digits with at most one point between them.
	NotDecimal,
	/// It has more decimals than the smallest unit.
	TooFine,
	/// It is more than 128 bits hold.
	TooMuch,
}

/// The amount that `text` says, in units of which `10^decimals` make one.
pub fn parse(text: &str, decimals: u8) -> Result<u128, Fault> {
	let (whole, fraction) = match text.split_once('.') {
		Some((_, "")) => return Err(Fault::NotDecimal),
		Some(parts) => parts,
		None => (text, ""),
	};
	let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
		return Err(Fault::NotDecimal);
	}
	let decimals = usize::from(decimals);
	if fraction.trim_end_matches('0').len() > decimals {
		return Err(Fault::TooFine);
	}
	let fraction = fraction.bytes().chain(std::iter::repeat(b'0')).take(decimals);
	whole
		.bytes()
		.chain(fraction)
		.try_fold(0u128, |sum, digit| sum.checked_mul(10)?.checked_add((digit - b'0').into()))
		.ok_or(Fault::TooMuch)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amount_should_be_exact_when_it_is_a_decimal() {
		assert_eq!(parse("1", 12), Ok(1_000_000_000_000));
		assert_eq!(parse("0.000000000001", 12), Ok(1));
		assert_eq!(parse("20000000.5", 12), Ok(20_000_000_500_000_000_000));
		assert_eq!(parse("1.50", 1), Ok(15));
		assert_eq!(parse("7", 0), Ok(7));
		assert_eq!(parse("340282366920938463463374607431768211455", 0), Ok(u128::MAX));
	}

	#[test]
	fn amount_should_be_refused_when_it_is_anything_else() {
		for text in ["", ".", "1.", ".5", "-1", "+1", "1e6", "1,000", "1_000", " 1", "1.2.3", "0x1"]
		{
			assert_eq!(parse(text, 12), Err(Fault::NotDecimal), "{text}");
		}
		assert_eq!(parse("0.0000000000001", 12), Err(Fault::TooFine));
		assert_eq!(parse("340282366920938463463374607431768211456", 0), Err(Fault::TooMuch));
	}
}
