// SPDX-License-Identifier: Apache-2.0

//! What a borrower does with a loan that is not in liquidation.

use crate::{
	math, Config, Custody, Error, Event, HoldReason, ItemOf, ItemsOf, Ledger, Ledgers, Loan,
	LoanId, LoanOf, LoanStatus, Loans, LoansOf, MarketConfigOf, MarketId, MarketStatus, Maturity,
	NextLoan, Pallet, PledgedItem,
};
use pignus_primitives::{Balance, Moment};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{fungible::MutateHold, tokens::Precision, Get, Time},
		BoundedVec,
	},
	sp_runtime::{
		traits::{One, Zero},
		ArithmeticError, DispatchError, DispatchResult, FixedU128, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

/// A loan with its market, as every call loads it.
pub(crate) struct Position<T: Config> {
	pub config: MarketConfigOf<T>,
	pub ledger: Ledger,
	pub loan: LoanOf<T>,
}

impl<T: Config> Pallet<T> {
	/// A loan with its market, interest accrued.
	pub(crate) fn position(id: LoanId) -> Result<Position<T>, DispatchError> {
		let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		let (config, ledger) = Self::accrued_market(loan.market)?;
		Ok(Position { config, ledger, loan })
	}

	/// A loan that is not in liquidation, with its market.
	fn running(id: LoanId) -> Result<Position<T>, DispatchError> {
		let position = Self::position(id)?;
		ensure!(!position.loan.status.is_liquidating(), Error::<T>::InLiquidation);
		Ok(position)
	}

	/// A loan of `caller` that is not in liquidation, with its market.
	fn own(caller: &T::AccountId, id: LoanId) -> Result<Position<T>, DispatchError> {
		let position = Self::running(id)?;
		ensure!(position.loan.borrower == *caller, Error::<T>::NotBorrower);
		Ok(position)
	}

	/// Store a position after its debt or its collateral changed.
	fn store(id: LoanId, position: Position<T>) -> DispatchResult {
		let Position { ledger, mut loan, .. } = position;
		Self::update_risk_index(id, &mut loan)?;
		Ledgers::<T>::insert(loan.market, ledger);
		Loans::<T>::insert(id, loan);
		Ok(())
	}

	pub(crate) fn do_open(
		borrower: T::AccountId,
		market: MarketId,
		items: ItemsOf<T>,
		amount: Balance,
	) -> DispatchResult {
		let (config, ledger) = Self::accrued_market(market)?;
		let id = NextLoan::<T>::get();
		NextLoan::<T>::put(id.checked_add(1).ok_or(Error::<T>::NoMoreIds)?);
		let maturity = Self::maturity(&config)?;
		let mut loan = Loan {
			market,
			borrower: borrower.clone(),
			items: BoundedVec::new(),
			principal: 0,
			normalized: 0,
			maturity,
			deposit: 0,
			// In no index before its score is known.
			status: LoanStatus::Stuck { retry_at: 0 },
			failed_starts: 0,
		};
		Self::hold_deposit(&mut loan, T::LoanDeposit::get())?;
		Self::pin_all(id, &config, &mut loan, &items)?;
		let mut position = Position { config, ledger, loan };
		Self::lend(&mut position, amount)?;
		position.ledger.loans = position.ledger.loans.checked_add(1).ok_or(OVERFLOW)?;
		Self::insert_into_indices(id, &mut position.loan)?;
		LoansOf::<T>::insert(&borrower, id, ());
		Self::store(id, position)?;
		Self::deposit_event(Event::Opened {
			loan: id,
			market,
			borrower,
			items: items.into_inner(),
			amount,
			maturity: maturity.map(|maturity| maturity.at),
		});
		Ok(())
	}

	pub(crate) fn do_draw(borrower: T::AccountId, id: LoanId, amount: Balance) -> DispatchResult {
		let mut position = Self::own(&borrower, id)?;
		let now = <T as Config>::Time::now();
		let matured = position.loan.maturity.is_some_and(|maturity| maturity.at <= now);
		ensure!(!matured, Error::<T>::LoanMatured);
		Self::lend(&mut position, amount)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Drawn { loan: id, amount });
		Ok(())
	}

	pub(crate) fn do_repay(payer: T::AccountId, id: LoanId, amount: Balance) -> DispatchResult {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let mut position = Self::running(id)?;
		let Position { config, ledger, loan } = &mut position;
		let debt = Self::debt(loan, ledger)?;
		let paid = amount.min(debt);
		let left = debt.checked_sub(paid).ok_or(ArithmeticError::Underflow)?;
		ensure!(left.is_zero() || left >= config.limits.min_debt, Error::<T>::BelowMinDebt);

		let unpaid_interest = debt.checked_sub(loan.principal).ok_or(ArithmeticError::Underflow)?;
		let interest = paid.min(unpaid_interest);
		let principal = paid.checked_sub(interest).ok_or(ArithmeticError::Underflow)?;
		Self::lower_normalized(ledger, loan, paid, left.is_zero())?;
		Self::credit_insurance(&payer, interest)?;
		Self::burn_principal(&payer, config, ledger, loan, principal)?;
		Self::deposit_event(Event::Repaid { loan: id, payer, interest, principal });
		if !left.is_zero() {
			return Self::store(id, position);
		}
		Self::remove_from_indices(id, &position.loan);
		Self::close(id, position)
	}

	pub(crate) fn do_pledge(
		borrower: T::AccountId,
		id: LoanId,
		items: ItemsOf<T>,
	) -> DispatchResult {
		let mut position = Self::own(&borrower, id)?;
		Self::pin_all(id, &position.config, &mut position.loan, &items)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Pledged { loan: id, items: items.into_inner() });
		Ok(())
	}

	pub(crate) fn do_release(
		borrower: T::AccountId,
		id: LoanId,
		items: ItemsOf<T>,
	) -> DispatchResult {
		ensure!(!items.is_empty(), Error::<T>::NoItems);
		let mut position = Self::own(&borrower, id)?;
		let Position { config, ledger, loan } = &mut position;
		ensure!(ledger.status == MarketStatus::Open, Error::<T>::MarketNotOpen);
		for item in &items {
			Self::take_item(loan, item)?;
			Self::unpin(config.collection, *item, &borrower)?;
			Self::release_deposit(loan, T::PledgeDeposit::get())?;
		}
		Self::ensure_within_max_ltv(config, ledger, loan)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Released { loan: id, items: items.into_inner() });
		Ok(())
	}

	/// Free what is left of a loan without debt, give the deposit back, and delete it. It is in no
	/// index any more.
	pub(crate) fn close(id: LoanId, position: Position<T>) -> DispatchResult {
		let Position { config, mut ledger, mut loan } = position;
		for pledged in &loan.items {
			Self::unpin(config.collection, pledged.item, &loan.borrower)?;
		}
		let deposit = loan.deposit;
		Self::release_deposit(&mut loan, deposit)?;
		ledger.loans = ledger.loans.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Ledgers::<T>::insert(loan.market, ledger);
		LoansOf::<T>::remove(&loan.borrower, id);
		Loans::<T>::remove(id);
		Self::deposit_event(Event::Closed { loan: id });
		Ok(())
	}

	/// Take an item out of a loan's list.
	pub(crate) fn take_item(
		loan: &mut LoanOf<T>,
		item: &ItemOf<T>,
	) -> Result<PledgedItem<ItemOf<T>>, Error<T>> {
		let position = loan
			.items
			.iter()
			.position(|pledged| pledged.item == *item)
			.ok_or(Error::<T>::ItemNotInLoan)?;
		Ok(loan.items.remove(position))
	}

	/// Take `paid` out of the normalized debt; all of it when nothing is left to pay.
	fn lower_normalized(
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		paid: Balance,
		all: bool,
	) -> DispatchResult {
		let paid = if all {
			loan.normalized
		} else {
			math::normalized(paid, ledger.index, Rounding::Down).ok_or(OVERFLOW)?
		};
		loan.normalized = loan.normalized.checked_sub(paid).ok_or(ArithmeticError::Underflow)?;
		ledger.normalized =
			ledger.normalized.checked_sub(paid).ok_or(ArithmeticError::Underflow)?;
		Ok(())
	}

	/// Mint `amount` to the borrower, within every limit.
	fn lend(position: &mut Position<T>, amount: Balance) -> DispatchResult {
		let Position { config, ledger, loan } = position;
		ensure!(ledger.status == MarketStatus::Open, Error::<T>::MarketNotOpen);
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		Self::fill_bucket(amount)?;
		Self::mint_for(config, ledger, loan, amount)?;
		ensure!(Self::debt(loan, ledger)? >= config.limits.min_debt, Error::<T>::BelowMinDebt);
		Self::ensure_within_max_ltv(config, ledger, loan)?;
		Self::ensure_below_ceilings(config, ledger, loan)
	}

	fn maturity(config: &MarketConfigOf<T>) -> Result<Option<Maturity>, ArithmeticError> {
		let Some(duration) = config.terms.duration else { return Ok(None) };
		let now: Moment = <T as Config>::Time::now();
		let at = now.checked_add(duration).ok_or(OVERFLOW)?;
		let liquidated_from = at.checked_add(config.terms.grace).ok_or(OVERFLOW)?;
		Ok(Some(Maturity { at, liquidated_from }))
	}

	fn pin_all(
		id: LoanId,
		config: &MarketConfigOf<T>,
		loan: &mut LoanOf<T>,
		items: &ItemsOf<T>,
	) -> DispatchResult {
		ensure!(!items.is_empty(), Error::<T>::NoItems);
		for item in items {
			Self::pin(config.collection, *item, &loan.borrower, id)?;
			let pledged =
				PledgedItem { item: *item, units: FixedU128::one(), custody: Custody::Pinned };
			loan.items.try_push(pledged).map_err(|_| Error::<T>::TooManyItems)?;
			Self::hold_deposit(loan, T::PledgeDeposit::get())?;
		}
		ensure!(loan.items.len() <= config.limits.max_items as usize, Error::<T>::TooManyItems);
		Ok(())
	}

	fn hold_deposit(loan: &mut LoanOf<T>, amount: Balance) -> DispatchResult {
		T::Native::hold(&HoldReason::Loan.into(), &loan.borrower, amount)?;
		loan.deposit = loan.deposit.checked_add(amount).ok_or(OVERFLOW)?;
		Ok(())
	}

	fn release_deposit(loan: &mut LoanOf<T>, amount: Balance) -> DispatchResult {
		loan.deposit = loan.deposit.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		T::Native::release(
			&HoldReason::Loan.into(),
			&loan.borrower,
			amount,
			Precision::BestEffort,
		)?;
		Ok(())
	}
}
