// SPDX-License-Identifier: Apache-2.0

//! A market as a call or a hook step finds it: the rules in force, the sums with interest up to
//! now, its prices, and whether it lends and liquidates.

mod feed_users;
pub(crate) mod pause_and_shelter;
pub(crate) mod repriced;
mod status;
pub(crate) mod stops;
mod units;

use crate::{
	clock, math, CollectionLedgers, Config, Error, Ledger, Ledgers, MarketId, Markets, Maturity,
	RulesOf,
};
use frame_support::traits::Get;
use pignus_primitives::{
	appraisal::{AcceptedPrices, Appraisals, PriceError},
	Balance, Moment,
};
use sp_runtime::{ArithmeticError, DispatchError, FixedU128, Permill, Rounding};

impl<T: Config> From<PriceError> for Error<T> {
	fn from(error: PriceError) -> Self {
		match error {
			PriceError::Absent => Error::PriceAbsent,
			PriceError::Stale { .. } => Error::PriceStale,
			PriceError::Paused { .. } => Error::PricePaused,
			PriceError::NoQuorum { .. } => Error::PriceWithoutQuorum,
		}
	}
}

/// A market with interest up to now.
#[must_use = "a market that is not saved changes nothing"]
pub(crate) struct Market<T: Config> {
	/// Its id.
	pub id: MarketId,
	/// The rules in force.
	pub rules: RulesOf<T>,
	/// The sums, with interest accrued.
	pub ledger: Ledger,
	/// When it was looked at.
	now: Moment,
}

impl<T: Config> Market<T> {
	/// The market with this id.
	pub fn of(id: MarketId) -> Result<Self, DispatchError> {
		Self::at(id, clock::now::<T>())
	}

	/// The same, where the time is known.
	pub fn at(id: MarketId, now: Moment) -> Result<Self, DispatchError> {
		let set = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Ledgers::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = ledger.accrued(set.terms.apr, now)?;
		let rules = ledger.transitions.in_force(set, now, T::Periods::get().notice)?;
		Ok(Self { id, rules, ledger, now })
	}

	/// Store its sums. Only votes store its rules.
	pub fn save(self) {
		Ledgers::<T>::insert(self.id, self.ledger);
	}

	/// When a loan that gets the market's terms now falls due.
	pub fn maturity_from_now(&self) -> Result<Option<Maturity>, ArithmeticError> {
		Maturity::from(self.now, self.rules.duration, self.rules.grace)
	}

	/// The price at which new debt is measured.
	pub fn lending_price(&self) -> Result<FixedU128, Error<T>> {
		Ok(T::Appraisals::lending_price(&self.rules.collection)?)
	}

	/// The price at which loans are liquidated.
	pub fn liquidation_price(&self) -> Result<FixedU128, Error<T>> {
		Ok(T::Appraisals::liquidation_price(&self.rules.collection)?)
	}

	/// Spot and smoothed price, if they are fresh.
	pub fn fresh_prices(&self) -> Option<AcceptedPrices> {
		self.liquidation_price().ok()?;
		T::Appraisals::last_accepted(&self.rules.collection)
	}

	/// The lower of spot and smoothed price as last accepted, however old.
	pub fn last_price(&self) -> Option<FixedU128> {
		T::Appraisals::last_accepted(&self.rules.collection).map(|prices| prices.low)
	}

	/// What `units` are worth to a buyer at the last price, if there is one.
	pub fn last_value(&self, units: FixedU128) -> Option<Balance> {
		math::value(self.last_price()?, units, T::AssetUnit::get())
	}

	/// What `units` are worth to a buyer today, if a fresh price is known.
	pub fn fresh_value(&self, units: FixedU128) -> Option<Balance> {
		math::value(self.fresh_prices()?.low, units, T::AssetUnit::get())
	}

	/// The highest debt that is within `max_ltv` of the value of `units` at `price`.
	pub fn max_debt(
		&self,
		max_ltv: Permill,
		price: FixedU128,
		units: FixedU128,
	) -> Result<Balance, ArithmeticError> {
		math::value(price, units, T::AssetUnit::get())
			.and_then(|value| math::fraction_of(value, max_ltv, Rounding::Down))
			.ok_or(ArithmeticError::Overflow)
	}

	/// The highest score of a healthy loan; loans with a higher score are in default.
	pub fn highest_healthy_score(&self) -> Result<u128, Error<T>> {
		let price = self.liquidation_price()?;
		// Where it overflows, the limit is beyond any score: every loan is healthy.
		Ok(math::highest_healthy_score(
			self.rules.liquidation_ltv,
			price,
			T::AssetUnit::get(),
			self.ledger.index,
		)
		.unwrap_or(u128::MAX))
	}

	/// Whether the price has been unknown for so long that all loans count as matured.
	pub fn is_long_unpriced(&self) -> bool {
		let price = T::Appraisals::liquidation_price(&self.rules.collection);
		price
			.err()
			.and_then(|error| error.since())
			.is_some_and(|since| since.saturating_add(T::Periods::get().unknown) <= self.now)
	}

	/// How much of the market's principal may be in liquidation when another liquidation starts.
	pub fn liquidation_limit(&self) -> Balance {
		let limits = &self.rules.limits;
		let whole = limits.ceiling.max(self.ledger.principal);
		math::fraction_of(whole, limits.liquidation_share, Rounding::Down).unwrap_or(whole)
	}

	/// Whether less principal is in liquidation than the market's share allows, and, over all
	/// markets of its collection, less than that one of them allows which allows the most: they
	/// share the same buyers. The next liquidation may then exceed it, so that no loan is ever too
	/// large to be liquidated.
	pub fn has_share_left(&self) -> bool {
		let limit = self.liquidation_limit();
		if self.ledger.in_liquidation >= limit {
			return false;
		}
		let collection = CollectionLedgers::<T>::get(self.rules.collection);
		collection.in_liquidation < collection.liquidation_limit.max(limit)
	}
}
