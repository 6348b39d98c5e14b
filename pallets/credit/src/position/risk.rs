// SPDX-License-Identifier: Apache-2.0

//! Value, health, and the predicate that says whether a loan is in default.

use super::Position;
use crate::{
	clock, math, Config, CureTerms, DefaultReason, Error, ItemOf, PledgedItem, UnknownReason,
	Verdict,
};
use frame_support::{ensure, traits::Get};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureSub, Zero},
	ArithmeticError, DispatchError, DispatchResult, FixedU128, Permill, Rounding,
};

impl<T: Config> Position<T> {
	/// Errors if the debt exceeds `max_ltv` of the value at the lending price. The debt is rounded
	/// down here: what normalizing adds, less than 10^-9 of a unit for each draw, must not rule out
	/// the highest debt that a quote promises.
	///
	/// The items' multipliers are read again for it.
	pub fn ensure_within_max_ltv(&mut self) -> DispatchResult {
		self.ensure_within(self.market.rules.max_ltv)
	}

	/// The same for another share of the value.
	pub fn ensure_within(&mut self, max_ltv: Permill) -> DispatchResult {
		let units = self.reread_units()?;
		let is_within = self.is_within(max_ltv, self.market.lending_price()?, units)?;
		ensure!(is_within, Error::<T>::AboveMaxLtv);
		Ok(())
	}

	/// Whether the debt exceeds `max_ltv` of the value of items at the lending price, by the units
	/// that count for new debt; without a fresh price, at the lower of the last accepted ones.
	pub fn exceeds_max_ltv(
		&self,
		items: &[PledgedItem<ItemOf<T>>],
	) -> Result<bool, ArithmeticError> {
		let units = self.market.lending_units(items.iter().map(|pledged| pledged.item))?;
		let Some(price) = self.market.lending_price().ok().or_else(|| self.market.last_price())
		else {
			return Ok(false);
		};
		Ok(!self.is_within(self.market.rules.max_ltv, price, units)?)
	}

	/// Without units there is nothing that any debt, however small, could be within.
	fn is_within(
		&self,
		max_ltv: Permill,
		price: FixedU128,
		units: FixedU128,
	) -> Result<bool, ArithmeticError> {
		if units.is_zero() {
			return Ok(self.loan.normalized.is_zero());
		}
		let debt = math::debt(self.loan.normalized, self.market.ledger.index, Rounding::Down)
			.ok_or(ArithmeticError::Overflow)?;
		Ok(debt <= self.market.max_debt(max_ltv, price, units)?)
	}

	/// Whether a loan that is not in liquidation is in default: the one predicate that the hook,
	/// the call and the API share.
	pub fn verdict(&self) -> Verdict {
		if let Some(reason) = self.market.shelter() {
			return Verdict::Unknown(reason);
		}
		if self.loan.is_due(clock::now::<T>()) || self.market.is_long_unpriced() {
			return Verdict::Default(DefaultReason::Matured);
		}
		let Ok(limit) = self.market.highest_healthy_score() else {
			return Verdict::Unknown(UnknownReason::NoFreshPrice);
		};
		match self.loan.score() {
			Ok(score) if score > limit => Verdict::Default(DefaultReason::Unhealthy),
			_ => Verdict::Safe,
		}
	}

	/// Whether the debt exceeds `liquidation_ltv` of the value, by the loan's current units.
	pub fn is_unhealthy(&self) -> Result<bool, DispatchError> {
		Ok(self.loan.score()? > self.market.highest_healthy_score()?)
	}

	/// What the loan, which is in liquidation, must reach to live on with `target_health`: at the
	/// prices of today, or those of the start if none are fresh, and at the lower of the threshold
	/// at the start and the one in force. `None` outside a liquidation.
	pub fn cure_terms(&self, target_health: FixedU128) -> Option<CureTerms> {
		let books = self.loan.liquidation()?;
		Some(CureTerms {
			prices: self.market.fresh_prices().unwrap_or(books.prices),
			liquidation_ltv: books.liquidation_ltv.min(self.market.rules.liquidation_ltv),
			target_health,
		})
	}

	/// Whether the loan meets `terms` once `paid` more of it is paid, with the penalty on what was
	/// sold added to its debt.
	pub fn meets(&self, terms: &CureTerms, paid: Balance) -> Result<bool, ArithmeticError> {
		let owed = self.loan.owed(self.market.ledger.index)?.ensure_sub(paid)?;
		terms.met_by(self.loan.units()?, owed, T::AssetUnit::get())
	}
}
