// SPDX-License-Identifier: GPL-3.0-only

//! Amounts and fractions. Whole numbers throughout, so that two runs are identical to the byte.

/// An amount or a price, in the smallest unit of NUSD (10^-6).
pub type Amount = u128;

/// A fraction, in millionths. It may be above one.
pub type Ppm = u64;

/// The whole.
pub const ONE: Ppm = 1_000_000;

/// `fraction` of `amount`, rounded down.
pub fn share(amount: Amount, fraction: Ppm) -> Amount {
	amount * Amount::from(fraction) / Amount::from(ONE)
}

/// `fraction` of `amount`, rounded up.
pub fn share_up(amount: Amount, fraction: Ppm) -> Amount {
	(amount * Amount::from(fraction)).div_ceil(Amount::from(ONE))
}

/// `part` of `whole` in millionths, rounded down; 0 if `whole` is 0.
pub fn ratio(part: Amount, whole: Amount) -> Ppm {
	match whole {
		0 => 0,
		_ => Ppm::try_from(part * Amount::from(ONE) / whole).unwrap_or(Ppm::MAX),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn share_should_round_as_it_says() {
		// A third of 10 in millionths is 3.33333.
		assert_eq!((share(10, 333_333), share_up(10, 333_333)), (3, 4));
		assert_eq!((share(10, ONE / 2), share_up(10, ONE / 2)), (5, 5));
	}

	#[test]
	fn ratio_should_be_in_millionths() {
		assert_eq!(ratio(1, 3), 333_333);
		assert_eq!(ratio(1, 0), 0);
	}
}
