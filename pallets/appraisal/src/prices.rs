// SPDX-License-Identifier: Apache-2.0

//! The prices that loans are made and liquidated at.

use crate::{Config, GuardedPrice, Pallet, Prices};
use frame_support::traits::Time;
use pignus_primitives::appraisal::{AcceptedPrices, Appraisals, PriceError};
use sp_runtime::{FixedU128, Permill};

impl<T: Config> Pallet<T> {
	/// The guarded price with its median, if it may still be acted upon.
	pub(crate) fn fresh(
		collection: &T::OracleKey,
	) -> Result<(GuardedPrice, FixedU128), PriceError> {
		let price = Prices::<T>::get(collection).ok_or(PriceError::Absent)?;
		let median = price.median.ok_or(PriceError::Absent)?;
		let now = T::Time::now();
		let stale_since = price.fresh_until(median.reported_at, now);
		let lacking_since = price.unbacked_since.unwrap_or(stale_since).min(stale_since);
		if let Some(paused_since) = price.paused_since {
			return Err(PriceError::Paused { since: paused_since.min(lacking_since) });
		}
		if price.unbacked_since.is_some() {
			return Err(PriceError::NoQuorum { since: lacking_since });
		}
		if now > stale_since {
			return Err(PriceError::Stale { since: stale_since });
		}
		Ok((price, median.value))
	}
}

impl<T: Config> Appraisals<T::OracleKey> for Pallet<T> {
	fn lending_price(collection: &T::OracleKey) -> Result<FixedU128, PriceError> {
		let (price, median) = Self::fresh(collection)?;
		Ok(median.min(price.spot).min(price.smoothed))
	}

	fn liquidation_price(collection: &T::OracleKey) -> Result<FixedU128, PriceError> {
		let (price, _) = Self::fresh(collection)?;
		Ok(price.spot.max(price.smoothed))
	}

	fn last_accepted(collection: &T::OracleKey) -> Option<AcceptedPrices> {
		let GuardedPrice { spot, smoothed, median, .. } = Prices::<T>::get(collection)?;
		median.map(|_| AcceptedPrices { low: spot.min(smoothed), high: spot.max(smoothed) })
	}

	fn max_daily_rise(collection: &T::OracleKey) -> Option<Permill> {
		Prices::<T>::get(collection).map(|price| {
			let in_force = price.policy_in_force(T::Time::now());
			in_force.max_daily_rise.max(price.policy.max_daily_rise)
		})
	}
}
