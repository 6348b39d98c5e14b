// SPDX-License-Identifier: Apache-2.0

//! Value, health, the predicate that says whether a loan is in default, and the two indices that
//! find the next one.

use crate::{
	math, Config, DefaultReason, Error, Ledger, LoanId, LoanOf, LoanStatus, MarketConfigOf,
	MarketStatus, MaturityIndex, Pallet, RiskIndex, ShieldedUntil, StuckIndex, UnknownReason,
	Verdict,
};
use pignus_primitives::{
	appraisal::{Appraisals, PriceError},
	ordered::{due_key, score_key, split_score_key},
	Balance,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{Get, Time},
	},
	frame_system,
	sp_runtime::{
		traits::CheckedAdd, ArithmeticError, DispatchError, DispatchResult, FixedU128, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

impl<T: Config> From<PriceError> for Error<T> {
	fn from(error: PriceError) -> Self {
		match error {
			PriceError::Absent => Error::PriceAbsent,
			PriceError::Stale => Error::PriceStale,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The collateral weight of a loan: the sum over its items.
	pub(crate) fn units(loan: &LoanOf<T>) -> Result<FixedU128, ArithmeticError> {
		loan.items.iter().try_fold(FixedU128::default(), |sum, pledged| {
			sum.checked_add(&pledged.units).ok_or(OVERFLOW)
		})
	}

	/// Errors if a loan's debt exceeds `max_ltv` of its value at the lending price. The debt is
	/// rounded down here: what normalizing adds, less than 10^-9 of a unit for each draw, must not
	/// refuse the most that a quote promises.
	pub(crate) fn ensure_within_max_ltv(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &LoanOf<T>,
	) -> DispatchResult {
		let price = T::Appraisals::lending_price(&config.collection).map_err(Error::<T>::from)?;
		let most = Self::most_debt(config, price, Self::units(loan)?)?;
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

	/// Whether an active loan is in default: the one predicate of the hook, the call and the API.
	pub(crate) fn verdict(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &LoanOf<T>,
	) -> Verdict {
		if ledger.status == MarketStatus::Halted {
			return Verdict::Unknown(UnknownReason::Halted);
		}
		if Self::is_shielded() {
			return Verdict::Unknown(UnknownReason::Shielded);
		}
		if Self::is_due(loan) {
			return Verdict::Default(DefaultReason::Matured);
		}
		let Ok(limit) = Self::highest_healthy_score(config, ledger) else {
			return Verdict::Unknown(UnknownReason::NoFreshPrice);
		};
		match Self::score(loan) {
			Ok(score) if score > limit => Verdict::Default(DefaultReason::Unhealthy),
			_ => Verdict::Safe,
		}
	}

	/// Whether nothing is liquidated because the chain had stood still.
	pub(crate) fn is_shielded() -> bool {
		frame_system::Pallet::<T>::block_number() <= ShieldedUntil::<T>::get()
	}

	/// Whether a loan is past its maturity and grace.
	pub(crate) fn is_due(loan: &LoanOf<T>) -> bool {
		let now = <T as Config>::Time::now();
		loan.maturity.is_some_and(|maturity| maturity.liquidated_from <= now)
	}

	/// The score a loan is indexed by: the stored one where there is one.
	fn score(loan: &LoanOf<T>) -> Result<u128, ArithmeticError> {
		match loan.status {
			LoanStatus::Active { risk, .. } => Ok(split_score_key(&risk).0),
			_ => Self::current_score(loan),
		}
	}

	fn current_score(loan: &LoanOf<T>) -> Result<u128, ArithmeticError> {
		math::risk_score(loan.normalized, Self::units(loan)?).ok_or(OVERFLOW)
	}

	/// Put a loan into both indices and make it active.
	pub(crate) fn insert_into_indices(id: LoanId, loan: &mut LoanOf<T>) -> DispatchResult {
		let risk = score_key(Self::current_score(loan)?, id);
		let due = loan.maturity.map(|maturity| due_key(maturity.liquidated_from, id));
		RiskIndex::<T>::insert(loan.market, risk, ());
		if let Some(due) = due {
			MaturityIndex::<T>::insert(loan.market, due, ());
		}
		loan.status = LoanStatus::Active { risk, due };
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
			LoanStatus::Stuck { retry_at } => StuckIndex::<T>::remove(due_key(retry_at, id)),
			LoanStatus::InLiquidation | LoanStatus::AwaitingDelivery => {},
		}
	}

	/// Move a loan to its new place after its debt or its collateral changed. A stuck loan stays
	/// out of the indices until its time.
	pub(crate) fn update_risk_index(id: LoanId, loan: &mut LoanOf<T>) -> Result<(), DispatchError> {
		if let LoanStatus::Active { risk, due } = loan.status {
			let moved = score_key(Self::current_score(loan)?, id);
			if moved != risk {
				RiskIndex::<T>::remove(loan.market, risk);
				RiskIndex::<T>::insert(loan.market, moved, ());
				loan.status = LoanStatus::Active { risk: moved, due };
			}
		}
		Ok(())
	}
}
