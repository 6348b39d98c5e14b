// SPDX-License-Identifier: Apache-2.0

//! Value, health, the predicate that says whether a loan is in default, and the two indices that
//! find the next one.

use crate::{
	math, Config, DefaultReason, Error, Ledger, LoanId, LoanOf, LoanStatus, MarketConfigOf,
	MaturityIndex, Pallet, RiskIndex, UnknownReason, Verdict, WaitIndex,
};
use pignus_primitives::{
	appraisal::{Appraisals, PriceError},
	ordered::{due_key, score_key, ScoreKey},
	Balance,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{Get, Time},
	},
	sp_runtime::{
		traits::CheckedAdd, ArithmeticError, DispatchError, DispatchResult, FixedU128, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

impl<T: Config> From<PriceError> for Error<T> {
	fn from(error: PriceError) -> Self {
		match error {
			PriceError::Absent => Error::PriceAbsent,
			PriceError::Stale { .. } => Error::PriceStale,
			PriceError::Paused { .. } => Error::PricePaused,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The collateral weight of a loan: the sum over its items that can be sold, which outside a
	/// liquidation are all.
	pub(crate) fn units(loan: &LoanOf<T>) -> Result<FixedU128, ArithmeticError> {
		loan.items
			.iter()
			.filter(|pledged| pledged.custody.backs())
			.try_fold(FixedU128::default(), |sum, pledged| {
				sum.checked_add(&pledged.units).ok_or(OVERFLOW)
			})
	}

	/// Errors if a loan's debt exceeds `max_ltv` of its value at the lending price. The debt is
	/// rounded down here: what normalizing adds, less than 10^-9 of a unit for each draw, must not
	/// refuse the most that a quote promises.
	///
	/// The items' multipliers are read again for it.
	pub(crate) fn ensure_within_max_ltv(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &mut LoanOf<T>,
	) -> DispatchResult {
		let units = Self::reread_units(config, ledger, loan)?;
		let price = T::Appraisals::lending_price(&config.collection).map_err(Error::<T>::from)?;
		let most = Self::most_debt(config, price, units)?;
		let debt = math::debt(loan.normalized, ledger.index, Rounding::Down).ok_or(OVERFLOW)?;
		ensure!(debt <= most, Error::<T>::AboveMaxLtv);
		Ok(())
	}

	/// The most debt that `units` bear at `price` when it is drawn.
	pub(crate) fn most_debt(
		config: &MarketConfigOf<T>,
		price: FixedU128,
		units: FixedU128,
	) -> Result<Balance, ArithmeticError> {
		math::value(price, units, T::AssetUnit::get())
			.and_then(|value| math::fraction_of(value, config.terms.max_ltv, Rounding::Down))
			.ok_or(OVERFLOW)
	}

	/// The highest score of a healthy loan of the market; scores above it are in default.
	pub(crate) fn highest_healthy_score(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
	) -> Result<u128, Error<T>> {
		let price = T::Appraisals::liquidation_price(&config.collection)?;
		// A limit beyond any score: every loan is healthy.
		Ok(math::highest_healthy_score(
			config.terms.liquidation_ltv,
			price,
			T::AssetUnit::get(),
			ledger.index,
		)
		.unwrap_or(u128::MAX))
	}

	/// Whether a loan that is not in liquidation is in default: the one predicate of the hook, the
	/// call and the API.
	pub(crate) fn verdict(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &LoanOf<T>,
	) -> Verdict {
		if let Some(reason) = Self::respite_in(ledger) {
			return Verdict::Unknown(reason);
		}
		if Self::is_due(loan) || Self::is_long_unpriced(config) {
			return Verdict::Default(DefaultReason::Matured);
		}
		let Ok(limit) = Self::highest_healthy_score(config, ledger) else {
			return Verdict::Unknown(UnknownReason::NoFreshPrice);
		};
		match Self::current_score(loan) {
			Ok(score) if score > limit => Verdict::Default(DefaultReason::Unhealthy),
			_ => Verdict::Safe,
		}
	}

	/// Whether a loan's debt exceeds `liquidation_ltv` of its value by the units it has now.
	pub(crate) fn is_unhealthy(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &LoanOf<T>,
	) -> Result<bool, DispatchError> {
		Ok(Self::current_score(loan)? > Self::highest_healthy_score(config, ledger)?)
	}

	/// Whether nobody has known the price of a market's collection for so long that all its loans
	/// count as matured.
	pub(crate) fn is_long_unpriced(config: &MarketConfigOf<T>) -> bool {
		match T::Appraisals::liquidation_price(&config.collection) {
			Err(PriceError::Stale { since } | PriceError::Paused { since }) => {
				let known_by = since.saturating_add(T::Periods::get().unknown);
				known_by <= <T as Config>::Time::now()
			},
			_ => false,
		}
	}

	/// Whether a loan is past its maturity and grace.
	pub(crate) fn is_due(loan: &LoanOf<T>) -> bool {
		let now = <T as Config>::Time::now();
		loan.maturity.is_some_and(|maturity| maturity.liquidated_from <= now)
	}

	/// The score of a loan, by which it is indexed while it is active.
	fn current_score(loan: &LoanOf<T>) -> Result<u128, ArithmeticError> {
		math::risk_score(loan.normalized, Self::units(loan)?).ok_or(OVERFLOW)
	}

	/// Whether a loan is past its maturity, whatever its grace.
	pub(crate) fn is_past_maturity(loan: &LoanOf<T>) -> bool {
		let now = <T as Config>::Time::now();
		loan.maturity.is_some_and(|maturity| maturity.at <= now)
	}

	/// Where a loan belongs in the risk index.
	pub(crate) fn current_key(id: LoanId, loan: &LoanOf<T>) -> Result<ScoreKey, ArithmeticError> {
		Ok(score_key(Self::current_score(loan)?, id))
	}

	/// Put a loan into both indices and make it active.
	pub(crate) fn insert_into_indices(id: LoanId, loan: &mut LoanOf<T>) -> DispatchResult {
		let risk = Self::current_key(id, loan)?;
		let due = loan.maturity.map(|maturity| due_key(maturity.liquidated_from, id));
		RiskIndex::<T>::insert(loan.market, risk, ());
		if let Some(due) = due {
			MaturityIndex::<T>::insert(loan.market, due, ());
		}
		loan.status = LoanStatus::Active { risk, due };
		Ok(())
	}

	/// Put a loan into both indices that was in none of its market before; its borrower is warned if
	/// it begins with little health.
	pub(crate) fn enter_indices(id: LoanId, loan: &mut LoanOf<T>) -> DispatchResult {
		Self::insert_into_indices(id, loan)?;
		if let LoanStatus::Active { risk, .. } = loan.status {
			Self::warn_if_passed(loan.market, None, risk);
		}
		Ok(())
	}

	/// Take a loan out of the indices it is in, by the keys stored in it.
	pub(crate) fn remove_from_indices(id: LoanId, loan: &LoanOf<T>) {
		match loan.status {
			LoanStatus::Active { risk, due } => {
				RiskIndex::<T>::remove(loan.market, risk);
				if let Some(due) = due {
					MaturityIndex::<T>::remove(loan.market, due);
				}
			},
			LoanStatus::Stuck { retry_at: until } | LoanStatus::AwaitingDelivery { until } => {
				WaitIndex::<T>::remove(due_key(until, id));
			},
			LoanStatus::InLiquidation => {},
		}
	}

	/// Move a loan to its new place after its debt or its collateral changed. A stuck loan stays
	/// out of the indices until its time.
	pub(crate) fn update_risk_index(id: LoanId, loan: &mut LoanOf<T>) -> Result<(), DispatchError> {
		if let LoanStatus::Active { risk, due } = loan.status {
			let moved = Self::current_key(id, loan)?;
			if moved != risk {
				RiskIndex::<T>::remove(loan.market, risk);
				RiskIndex::<T>::insert(loan.market, moved, ());
				loan.status = LoanStatus::Active { risk: moved, due };
				Self::warn_if_passed(loan.market, Some(risk), moved);
			}
		}
		Ok(())
	}
}
