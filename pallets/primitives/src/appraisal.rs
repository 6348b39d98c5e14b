// SPDX-License-Identifier: Apache-2.0

//! What the credit pallet asks of the appraisal pallet.

use crate::{
	guardian::{Authority, MeasureError},
	Moment,
};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::{FixedU128, Permill};

/// Why a collection has no price that may be acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceError {
	/// There is no feed for the collection, or its operators have not reported yet.
	Absent,
	/// The newest median is older than the feed's `max_age`.
	Stale {
		/// The chain time at which it became stale.
		since: Moment,
	},
	/// The feed is paused.
	Paused {
		/// The chain time since which there has been no fresh price.
		since: Moment,
	},
	/// An operator was removed or suspended, or more reports are needed, and too few are left.
	NoQuorum {
		/// The chain time since which there has been no fresh price.
		since: Moment,
	},
}

impl PriceError {
	/// The chain time since which there has been no fresh price, if there ever was one.
	pub fn since(&self) -> Option<Moment> {
		match *self {
			Self::Absent => None,
			Self::Stale { since } | Self::Paused { since } | Self::NoQuorum { since } => {
				Some(since)
			},
		}
	}
}

/// The accepted prices of one unit, however old, in whole credit-asset tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct AcceptedPrices {
	/// The lower of spot and smoothed: it values what has to be sold.
	pub low: FixedU128,
	/// The higher of spot and smoothed: it decides on health.
	pub high: FixedU128,
}

/// Guarded prices of one unit of a collection, in whole credit-asset tokens.
pub trait Appraisals<CollectionId> {
	/// The price new debt may be drawn against: the lowest of median, accepted spot and smoothed.
	fn lending_price(collection: &CollectionId) -> Result<FixedU128, PriceError>;

	/// The price loans are liquidated at: the higher of accepted spot and smoothed.
	fn liquidation_price(collection: &CollectionId) -> Result<FixedU128, PriceError>;

	/// Spot and smoothed as last accepted, however old; `None` before the first report.
	fn last_accepted(collection: &CollectionId) -> Option<AcceptedPrices>;

	/// The smoothed price may rise by at most this fraction in a day, now or once a change that
	/// was voted counts; `None` when the collection has no feed.
	fn max_daily_rise(collection: &CollectionId) -> Option<Permill>;
}

/// What the appraisal pallet asks of whoever lends against its prices.
pub trait FeedUsers<CollectionId> {
	/// The highest loan-to-value at which somebody may borrow against this feed; `None` when
	/// nobody lends against it.
	fn highest_max_ltv(collection: &CollectionId) -> Option<Permill>;

	/// Whether the feed is in use, such as by loans, so that it must not be removed.
	fn has_principal(collection: &CollectionId) -> bool;

	/// Called when the accepted price of `collection` has moved.
	fn price_moved(collection: &CollectionId);

	/// Guardians are about to pause the feed, which stops liquidations: returns until when they may,
	/// and counts it as [`crate::stops`] says. `None` when nobody lends against the feed.
	fn stop_liquidations(
		collection: &CollectionId,
		by: Authority,
	) -> Result<Option<Moment>, MeasureError>;

	/// Upper bound of the weight of one call of `highest_max_ltv` or `has_principal`.
	fn query_weight() -> Weight;

	/// Upper bound of the weight of `stop_liquidations`.
	fn stop_weight() -> Weight;
}

impl<CollectionId> FeedUsers<CollectionId> for () {
	fn highest_max_ltv(_: &CollectionId) -> Option<Permill> {
		None
	}

	fn has_principal(_: &CollectionId) -> bool {
		false
	}

	fn price_moved(_: &CollectionId) {}

	fn stop_liquidations(_: &CollectionId, _: Authority) -> Result<Option<Moment>, MeasureError> {
		Ok(None)
	}

	fn query_weight() -> Weight {
		Weight::zero()
	}

	fn stop_weight() -> Weight {
		Weight::zero()
	}
}

/// Whether `max_ltv * (1 + max_daily_rise)^5 <= 1`: even if the price is pumped at the permitted
/// rise for five days, borrowing against it does not pay. Exact in integers: both factors are
/// millionths, and `10^6 * (2 * 10^6)^5 < 2^128`.
pub fn pump_is_unprofitable(max_ltv: Permill, max_daily_rise: Permill) -> bool {
	const ONE: u128 = 1_000_000;
	let growth = ONE + u128::from(max_daily_rise.deconstruct());
	u128::from(max_ltv.deconstruct()) * growth.pow(5) <= ONE.pow(6)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pump_should_be_unprofitable_when_five_daily_rises_stay_below_the_price() {
		// 0.6 * 1.1^5 = 0.966306; 0.6 * 1.12^5 = 1.057405; 1 * 1^5 = 1.
		let sixty = Permill::from_percent(60);
		assert!(pump_is_unprofitable(sixty, Permill::from_percent(10)));
		assert!(!pump_is_unprofitable(sixty, Permill::from_percent(12)));
		assert!(pump_is_unprofitable(Permill::one(), Permill::zero()));
		assert!(!pump_is_unprofitable(Permill::one(), Permill::from_parts(1)));
		assert!(!pump_is_unprofitable(Permill::one(), Permill::one()));
	}
}
