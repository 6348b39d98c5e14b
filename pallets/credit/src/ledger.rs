// SPDX-License-Identifier: Apache-2.0

//! Accrual, debt, and every movement of the credit asset: what is minted, what is burned, what the
//! insurance fund gets and pays.

use crate::{
	math, AccountPrincipal, Config, Error, Event, Ledger, Ledgers, LoanOf, LoanStatus,
	MarketConfigOf, MarketId, MarketStatus, Markets, Pallet, TotalFlows, UseOfCollection,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		Time,
	},
	sp_runtime::{
		traits::Zero, ArithmeticError, DispatchError, DispatchResult, Perquintill, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// How a loss was borne, in the smallest unit of the credit asset.
pub(crate) struct Loss {
	/// Paid by the insurance fund.
	pub covered: Balance,
	/// Paid by nobody.
	pub shortfall: Balance,
}

impl<T: Config> Pallet<T> {
	/// A market's configuration, and its ledger with interest up to now. The caller stores the
	/// ledger.
	pub(crate) fn accrued_market(
		market: MarketId,
	) -> Result<(MarketConfigOf<T>, Ledger), DispatchError> {
		let config = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Ledgers::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Self::accrued(ledger, config.terms.apr)?;
		Ok((config, ledger))
	}

	/// The ledger with its index grown by the whole seconds since it last did. While the market is
	/// halted the seconds pass without interest.
	pub(crate) fn accrued(ledger: Ledger, apr: Perquintill) -> Result<Ledger, DispatchError> {
		let now = <T as Config>::Time::now();
		let seconds = now.saturating_sub(ledger.accrued_at) / 1_000;
		let passed = seconds.checked_mul(1_000).ok_or(OVERFLOW)?;
		let accrued_at = ledger.accrued_at.checked_add(passed).ok_or(OVERFLOW)?;
		let index = match ledger.status {
			MarketStatus::Halted => ledger.index,
			_ => math::compounded(ledger.index, apr, seconds).ok_or(OVERFLOW)?,
		};
		Ok(Ledger { index, accrued_at, ..ledger })
	}

	/// Principal and interest of a loan that is not in liquidation.
	pub(crate) fn debt(loan: &LoanOf<T>, ledger: &Ledger) -> Result<Balance, DispatchError> {
		Ok(math::debt(loan.normalized, ledger.index, Rounding::Up).ok_or(OVERFLOW)?)
	}

	/// Mint `amount` for a loan's borrower and add it to the loan's principal and debt.
	pub(crate) fn mint_for(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> DispatchResult {
		let normalized = math::normalized(amount, ledger.index, Rounding::Up).ok_or(OVERFLOW)?;
		loan.normalized = loan.normalized.checked_add(normalized).ok_or(OVERFLOW)?;
		loan.principal = loan.principal.checked_add(amount).ok_or(OVERFLOW)?;
		ledger.normalized = ledger.normalized.checked_add(normalized).ok_or(OVERFLOW)?;
		ledger.principal = ledger.principal.checked_add(amount).ok_or(OVERFLOW)?;
		AccountPrincipal::<T>::try_mutate(loan.market, &loan.borrower, |sum| {
			*sum = sum.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		UseOfCollection::<T>::try_mutate(config.collection, |used| {
			used.principal = used.principal.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		TotalFlows::<T>::try_mutate(|flows| {
			flows.minted = flows.minted.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		T::CreditAsset::mint_into(&loan.borrower, amount)?;
		Ok(())
	}

	/// Burn `amount` of principal out of the account `from`.
	pub(crate) fn burn_principal(
		from: &T::AccountId,
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		Self::lower_principal(config, ledger, loan, amount)?;
		Self::burn(from, amount)?;
		Self::drain_bucket(amount)
	}

	/// Take principal that nobody owes any more out of the books: the insurance fund burns for it
	/// what it has, the rest is shortfall.
	pub(crate) fn write_off_principal(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
	) -> Result<Loss, DispatchError> {
		let amount = loan.principal;
		Self::lower_principal(config, ledger, loan, amount)?;
		let fund = Self::insurance_account();
		let covered = amount.min(Self::spendable(&fund));
		if !covered.is_zero() {
			Self::burn(&fund, covered)?;
		}
		let shortfall = amount.checked_sub(covered).ok_or(UNDERFLOW)?;
		TotalFlows::<T>::try_mutate(|flows| {
			flows.shortfall = flows.shortfall.checked_add(shortfall).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		Ok(Loss { covered, shortfall })
	}

	/// Pay `amount` out of the account `from` into the insurance fund, burning shortfall first.
	pub(crate) fn credit_insurance(from: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		let burned = TotalFlows::<T>::get().shortfall.min(amount);
		if !burned.is_zero() {
			Self::burn(from, burned)?;
			TotalFlows::<T>::try_mutate(|flows| {
				flows.shortfall = flows.shortfall.checked_sub(burned).ok_or(UNDERFLOW)?;
				Ok::<_, DispatchError>(())
			})?;
		}
		let rest = amount.checked_sub(burned).ok_or(UNDERFLOW)?;
		if !rest.is_zero() {
			let fund = Self::insurance_account();
			T::CreditAsset::transfer(from, &fund, rest, Preservation::Expendable)?;
		}
		Self::deposit_event(Event::InsuranceCredited { amount, burned });
		Ok(())
	}

	fn lower_principal(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> DispatchResult {
		loan.principal = loan.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
		ledger.principal = ledger.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
		let left = AccountPrincipal::<T>::get(loan.market, &loan.borrower)
			.checked_sub(amount)
			.ok_or(UNDERFLOW)?;
		if left.is_zero() {
			AccountPrincipal::<T>::remove(loan.market, &loan.borrower);
		} else {
			AccountPrincipal::<T>::insert(loan.market, &loan.borrower, left);
		}
		if loan.status == LoanStatus::InLiquidation {
			ledger.in_liquidation = ledger.in_liquidation.checked_sub(amount).ok_or(UNDERFLOW)?;
		}
		UseOfCollection::<T>::try_mutate(config.collection, |used| {
			used.principal = used.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
			Ok(())
		})
	}

	fn burn(from: &T::AccountId, amount: Balance) -> DispatchResult {
		TotalFlows::<T>::try_mutate(|flows| {
			flows.burned = flows.burned.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		T::CreditAsset::burn_from(
			from,
			amount,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		Ok(())
	}

	fn spendable(account: &T::AccountId) -> Balance {
		T::CreditAsset::reducible_balance(account, Preservation::Expendable, Fortitude::Polite)
	}
}
