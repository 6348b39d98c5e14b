// SPDX-License-Identifier: Apache-2.0

//! A loan moves to another owner, or to another market.

use crate::{
	lending::Position, math, Config, Error, Event, HoldReason, Ledger, Ledgers, LoanId, LoanOf,
	LoansOf, MarketId, MarketStatus, Pallet, TotalFlows,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{
			fungible::MutateHold,
			tokens::{Fortitude, Precision, Restriction},
		},
	},
	sp_runtime::{ArithmeticError, DispatchResult, Rounding},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer_loan(
		from: T::AccountId,
		id: LoanId,
		dest: T::AccountId,
	) -> DispatchResult {
		ensure!(from != dest, Error::<T>::AlreadyBorrower);
		let mut position = Self::own_at_rest(&from, id)?;
		let Position { config, loan, .. } = &mut position;
		for pledged in &loan.items {
			Self::hand_over_pinned(config.collection, pledged.item, &dest, id)?;
		}
		T::Native::transfer_on_hold(
			&HoldReason::Loan.into(),
			&from,
			&dest,
			loan.deposit,
			Precision::Exact,
			Restriction::OnHold,
			Fortitude::Polite,
		)?;
		let market = loan.market;
		let of_account =
			Self::move_account_principal((market, &from), (market, &dest), loan.principal)?;
		Self::ensure_below_account_ceiling(config, of_account)?;
		loan.borrower = dest.clone();
		LoansOf::<T>::remove(&from, id);
		LoansOf::<T>::insert(&dest, id, ());
		Self::store(id, position)?;
		Self::deposit_event(Event::Transferred { loan: id, from, to: dest });
		Ok(())
	}

	pub(crate) fn do_refinance(
		borrower: T::AccountId,
		id: LoanId,
		market: MarketId,
	) -> DispatchResult {
		let Position { config: left, ledger: mut left_ledger, mut loan } =
			Self::own_at_rest(&borrower, id)?;
		let from = loan.market;
		ensure!(from != market, Error::<T>::SameMarket);
		ensure!(left_ledger.status != MarketStatus::Halted, Error::<T>::MarketHalted);
		let (config, mut ledger) = Self::accrued_market(market)?;
		ensure!(config.collection == left.collection, Error::<T>::OtherCollection);
		Self::ensure_lends(&ledger)?;
		ensure!(loan.items.len() <= config.limits.max_items as usize, Error::<T>::TooManyItems);
		let debt = Self::debt(&loan, &left_ledger)?;
		ensure!(debt >= config.limits.min_debt, Error::<T>::BelowMinDebt);

		Self::remove_from_indices(id, &loan);
		Self::leave(&mut left_ledger, &loan)?;
		Ledgers::<T>::insert(from, left_ledger);
		let of_account =
			Self::move_account_principal((from, &borrower), (market, &borrower), loan.principal)?;
		loan.market = market;
		loan.maturity = Self::maturity_from_now(&config)?;
		// Rounded down it reads as exactly the same debt; see `math`.
		loan.normalized = math::normalized(debt, ledger.index, Rounding::Down).ok_or(OVERFLOW)?;
		Self::enter(&mut ledger, &loan)?;
		Self::ensure_within_max_ltv(&config, &ledger, &mut loan)?;
		Self::ensure_below_account_ceiling(&config, of_account)?;
		Self::ensure_below_market_ceiling(&config, &ledger, &TotalFlows::<T>::get())?;
		Self::enter_indices(id, &mut loan)?;
		let maturity = loan.maturity.map(|maturity| maturity.at);
		Self::store(id, Position { config, ledger, loan })?;
		Self::deposit_event(Event::Refinanced { loan: id, from, to: market, maturity });
		Ok(())
	}

	/// Take a loan that is not in liquidation out of the sums of its market.
	fn leave(ledger: &mut Ledger, loan: &LoanOf<T>) -> DispatchResult {
		ledger.loans = ledger.loans.checked_sub(1).ok_or(UNDERFLOW)?;
		ledger.principal = ledger.principal.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
		ledger.normalized = ledger.normalized.checked_sub(loan.normalized).ok_or(UNDERFLOW)?;
		Ok(())
	}

	/// Add a loan that is not in liquidation to the sums of its market.
	fn enter(ledger: &mut Ledger, loan: &LoanOf<T>) -> DispatchResult {
		ledger.loans = ledger.loans.checked_add(1).ok_or(OVERFLOW)?;
		ledger.principal = ledger.principal.checked_add(loan.principal).ok_or(OVERFLOW)?;
		ledger.normalized = ledger.normalized.checked_add(loan.normalized).ok_or(OVERFLOW)?;
		Ok(())
	}
}
