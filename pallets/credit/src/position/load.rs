// SPDX-License-Identifier: Apache-2.0

//! A loan with its market, as calls and hook steps load it.

use crate::{
	market::Market, Config, Error, Global, KeptTerms, LiquidationOf, LoanId, LoanOf, LoanState,
	Loans, MarketId,
};
use frame_support::ensure;
use sp_runtime::{traits::EnsureAddAssign, DispatchError};

/// A loan with its market, interest accrued. It is saved or closed once; if it is dropped, nothing
/// changes.
#[must_use = "a position that is neither saved nor closed changes nothing"]
pub(crate) struct Position<T: Config> {
	/// The loan's id.
	pub id: LoanId,
	/// Its market.
	pub market: Market<T>,
	/// The loan.
	pub loan: LoanOf<T>,
}

impl<T: Config> Position<T> {
	/// A new loan of `borrower`, numbered, without items and without debt, counted in its market.
	pub fn new(market: MarketId, borrower: T::AccountId) -> Result<Self, DispatchError> {
		let mut market = Market::of(market)?;
		let id = Global::<T>::try_mutate(|global| global.number_loan())
			.map_err(|_| Error::<T>::NoMoreIds)?;
		market.ledger.loans.ensure_add_assign(1)?;
		let maturity = market.maturity_from_now()?;
		let terms = KeptTerms::of(&market.rules);
		let loan = LoanOf::<T>::empty(market.id, borrower, terms, maturity);
		Ok(Self { id, market, loan })
	}

	/// The loan with this id.
	pub fn of(id: LoanId) -> Result<Self, DispatchError> {
		let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		Ok(Self { id, market: Market::of(loan.market)?, loan })
	}

	/// The loan with this id, if it is not in liquidation.
	pub fn outside_liquidation(id: LoanId) -> Result<Self, DispatchError> {
		let position = Self::of(id)?;
		ensure!(!position.loan.is_liquidating(), Error::<T>::InLiquidation);
		Ok(position)
	}

	/// The loan with this id, if it is in liquidation.
	pub fn in_liquidation(id: LoanId) -> Result<Self, DispatchError> {
		let position = Self::of(id)?;
		ensure!(position.loan.is_liquidating(), Error::<T>::NotInLiquidation);
		Ok(position)
	}

	/// The loan with this id, if it is the caller's and not in liquidation.
	pub fn owned_by(caller: &T::AccountId, id: LoanId) -> Result<Self, DispatchError> {
		let position = Self::of(id)?;
		ensure!(position.loan.borrower == *caller, Error::<T>::NotBorrower);
		ensure!(!position.loan.is_liquidating(), Error::<T>::InLiquidation);
		Ok(position)
	}

	/// The terms that bind the borrower who lowers the loan's risk.
	pub fn kept_terms(&self) -> KeptTerms {
		self.loan.terms.or(KeptTerms::of(&self.market.rules))
	}

	/// The books of the loan's liquidation.
	pub fn books(&self) -> Result<&LiquidationOf<T>, Error<T>> {
		self.loan.liquidation().ok_or(Error::<T>::NotInLiquidation)
	}

	/// The books of the loan's liquidation, to write in them.
	pub fn books_mut(&mut self) -> Result<&mut LiquidationOf<T>, Error<T>> {
		self.loan.liquidation_mut().ok_or(Error::<T>::NotInLiquidation)
	}

	/// The position, if none of its items is for sale.
	pub fn at_rest(self) -> Result<Self, DispatchError> {
		ensure!(matches!(self.loan.state, LoanState::Running(_)), Error::<T>::Unwinding);
		Ok(self)
	}
}

/// Errors unless a loan is the account's own, whatever its state.
pub(crate) fn ensure_borrower<T: Config>(who: &T::AccountId, id: LoanId) -> Result<(), Error<T>> {
	let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
	ensure!(loan.borrower == *who, Error::<T>::NotBorrower);
	Ok(())
}
