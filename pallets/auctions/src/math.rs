// SPDX-License-Identifier: Apache-2.0

//! The arithmetic of an auction, pure and exact. Amounts are in the smallest unit of the asset;
//! every function returns `None` instead of overflowing.

use crate::Tick;
use pignus_primitives::{
	auction::{AuctionRules, Offer, OfferPrices},
	math::fraction_of,
	Balance,
};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding as mul_div, FixedPointNumber, FixedU128,
	Permill, Rounding,
};

/// The opening reserve of a lot of value `V` whose sale asks `D`:
/// `max(reserve_low * V, min(reserve_multiple * D, reserve_high * V))`, rounded up.
///
/// It asks for `D` plus costs if the lot is worth that; but not for less than a fair share of the
/// value, so that the lot does not go for next to nothing, nor for more than a buyer can be
/// expected to pay, since then nobody would bid.
pub fn opening_reserve(
	appraised: Balance,
	asked: Balance,
	rules: &AuctionRules,
) -> Option<Balance> {
	let low = fraction_of(appraised, rules.reserve_low, Rounding::Up)?;
	let high = fraction_of(appraised, rules.reserve_high, Rounding::Up)?;
	let wanted = mul_div(asked, rules.reserve_multiple.into_inner(), FixedU128::DIV, Rounding::Up)
		.unwrap_or(Balance::MAX);
	Some(low.max(wanted.min(high)))
}

/// The two prices that bound the sale of an offer. Neither is below its least price.
pub fn offer_prices(offer: &Offer, rules: &AuctionRules) -> Option<OfferPrices> {
	let lowest = lowest_price(offer.appraised, rules)?.max(offer.least_price);
	let reserve = opening_reserve(offer.appraised, offer.asked, rules)?.max(lowest);
	Some(OfferPrices { reserve, lowest })
}

/// The price at which the descending phase ends: `lowest * V`, rounded up.
pub fn lowest_price(appraised: Balance, rules: &AuctionRules) -> Option<Balance> {
	fraction_of(appraised, rules.lowest, Rounding::Up)
}

/// The least bid over a standing one: `top + max(ceil(increment * top), 1)`.
pub fn least_raise(standing: Balance, increment: Permill) -> Option<Balance> {
	standing.checked_add(fraction_of(standing, increment, Rounding::Up)?.max(1))
}

/// What a bid weighs when a fine is shared out among those who bid in vain: its amount times the
/// ticks for which it stood. `None` if it overflows: such a bid has no share.
pub fn bid_weight(amount: Balance, stood: Tick) -> Option<u128> {
	amount.checked_mul(stood.into())
}

/// The price `elapsed` ticks into a descending phase of `length` ticks:
/// `R - floor((R - F) * elapsed / length)`.
pub fn descending_price(
	reserve: Balance,
	lowest: Balance,
	elapsed: Tick,
	length: Tick,
) -> Option<Balance> {
	let fall = mul_div(
		reserve.checked_sub(lowest)?,
		elapsed.min(length).into(),
		length.into(),
		Rounding::Down,
	)?;
	reserve.checked_sub(fall)
}

/// The end of the descending phase that follows an English phase with the end `english_end`,
/// however late the turn is made.
pub fn descending_end(english_end: Tick, rules: &AuctionRules) -> Option<Tick> {
	english_end.checked_add(rules.dutch.into())
}

/// The end of an English phase after a bid at `now`: a bid with fewer than `extension` ticks left
/// moves it to `now + extension`, never past `start + english + max_extension` and never to an
/// earlier tick.
pub fn extended_end(now: Tick, end: Tick, started_at: Tick, rules: &AuctionRules) -> Option<Tick> {
	let latest = started_at
		.checked_add(rules.english.into())?
		.checked_add(rules.max_extension.into())?;
	Some(now.checked_add(rules.extension.into())?.min(latest).max(end))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::mock::rules;
	use proptest::prelude::*;

	#[test]
	fn opening_reserve_should_ask_for_the_debt_between_its_bounds() {
		// V = 600: max(300, min(1.25 * 500, 510)) = 510.
		assert_eq!(opening_reserve(600_000_000, 500_000_000, &rules()), Some(510_000_000));
		// max(300, min(1.25 * 300, 510)) = 375.
		assert_eq!(opening_reserve(600_000_000, 300_000_000, &rules()), Some(375_000_000));
		// max(300, min(1.25 * 10, 510)) = 300.
		assert_eq!(opening_reserve(600_000_000, 10_000_000, &rules()), Some(300_000_000));
		// Rounded up: half of 3 is 2.
		assert_eq!(opening_reserve(3, 0, &rules()), Some(2));
		assert_eq!(lowest_price(600_000_000, &rules()), Some(240_000_000));
		assert_eq!(lowest_price(1, &rules()), Some(1));
	}

	#[test]
	fn least_raise_should_be_one_unit_at_least() {
		let five = Permill::from_percent(5);
		// 600 + 30; 510 + 25.5; 0.000001 + 0.000001.
		assert_eq!(least_raise(600_000_000, five), Some(630_000_000));
		assert_eq!(least_raise(510_000_000, five), Some(535_500_000));
		assert_eq!(least_raise(1, five), Some(2));
		assert_eq!(least_raise(Balance::MAX, five), None);
	}

	#[test]
	fn descending_price_should_fall_linearly_from_reserve_to_lowest() {
		// 510 - 270 * 200 / 900 = 450.
		let price = |elapsed| descending_price(510_000_000, 240_000_000, elapsed, 900);
		assert_eq!(price(0), Some(510_000_000));
		assert_eq!(price(200), Some(450_000_000));
		assert_eq!(price(900), Some(240_000_000));
		assert_eq!(price(901), Some(240_000_000));
	}

	#[test]
	fn extended_end_should_move_only_for_late_bids_and_stop_at_the_cap() {
		let end = |now, end| extended_end(now, end, 0, &rules());
		assert_eq!(end(14_300, 14_400), Some(14_400));
		assert_eq!(end(14_301, 14_400), Some(14_401));
		assert_eq!(end(14_398, 14_400), Some(14_498));
		assert_eq!(end(14_497, 14_498), Some(14_597));
		assert_eq!(end(15_550, 15_590), Some(15_600));
		assert_eq!(end(15_599, 15_600), Some(15_600));
	}

	proptest! {
		#[test]
		fn reserve_should_lie_between_lowest_and_value_whatever_the_debt(
			value in 1u128..1_000_000_000_000_000_000,
			debt: u128,
		) {
			let reserve = opening_reserve(value, debt, &rules()).expect("no overflow");
			let lowest = lowest_price(value, &rules()).expect("no overflow");
			prop_assert!(0 < lowest && lowest <= reserve && reserve <= value);
		}

		#[test]
		fn descending_price_should_never_rise_nor_leave_its_bounds(
			lowest in 1u128..1_000_000_000_000,
			above in 0u128..1_000_000_000_000,
			elapsed in 0u64..2_000,
			length in 1u64..1_000,
		) {
			let price =
				|t| descending_price(lowest + above, lowest, t, length).expect("no overflow");
			prop_assert!(price(elapsed + 1) <= price(elapsed));
			prop_assert!((lowest..=lowest + above).contains(&price(elapsed)));
		}
	}
}
