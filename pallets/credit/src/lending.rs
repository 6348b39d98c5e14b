// SPDX-License-Identifier: Apache-2.0

//! What a borrower does with a loan that is not in liquidation.

use crate::{
	math, ChainLimits, Config, Custody, Error, Event, HoldReason, ItemOf, ItemsOf, Ledger, Ledgers,
	Loan, LoanId, LoanOf, LoanStatus, Loans, LoansOf, MarketConfigOf, MarketId, Maturity, NextLoan,
	Pallet, PledgedItem, WeightInfo,
};
use alloc::vec::Vec;
use pignus_primitives::{auction::Auctioneer, Balance};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{fungible::MutateHold, tokens::Precision, Get},
		weights::Weight,
		BoundedVec,
	},
	sp_runtime::{
		traits::Zero, ArithmeticError, DispatchError, DispatchResult, FixedU128, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// A loan with its market, as every call loads it.
pub(crate) struct Position<T: Config> {
	pub config: MarketConfigOf<T>,
	pub ledger: Ledger,
	pub loan: LoanOf<T>,
}

/// What was paid of a debt, in the smallest unit of the credit asset.
pub(crate) struct Repayment {
	pub interest: Balance,
	pub principal: Balance,
}

impl<T: Config> Pallet<T> {
	/// The most that a payment can weigh: every lot is settled or withdrawn, and the loan ends.
	pub(crate) fn payment_weight() -> Weight {
		<T as Config>::WeightInfo::repay(T::MaxItems::get())
			.saturating_add(Self::settle_lots_weight())
	}

	/// What a payment to a loan weighs if none of its items is for sale.
	pub(crate) fn plain_payment_weight(loan: &LoanOf<T>) -> Option<Weight> {
		let items = u32::try_from(loan.items.len()).ok()?;
		Self::auctions(loan).is_empty().then(|| <T as Config>::WeightInfo::repay(items))
	}

	/// Settle the lots of a loan that are due, so that nobody is deprived of what he has won;
	/// answers what is left of the loan, if anything. In a pause it fails if one of them has been
	/// won.
	pub(crate) fn settle_due_lots(
		id: LoanId,
		loan: LoanOf<T>,
	) -> Result<Option<LoanOf<T>>, DispatchError> {
		let lots = Self::auctions(&loan);
		if lots.is_empty() {
			return Ok(Some(loan));
		}
		T::Auctioneer::settle_due(&lots)?;
		Ok(Loans::<T>::get(id))
	}

	/// A loan that has not ended.
	pub(crate) fn known_loan(id: LoanId) -> Result<LoanOf<T>, Error<T>> {
		Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)
	}

	/// A loan with its market, interest accrued.
	pub(crate) fn position(id: LoanId) -> Result<Position<T>, DispatchError> {
		Self::with_market(Self::known_loan(id)?)
	}

	/// A loan with its market, interest accrued.
	pub(crate) fn with_market(loan: LoanOf<T>) -> Result<Position<T>, DispatchError> {
		let (config, ledger) = Self::accrued_market(loan.market)?;
		Ok(Position { config, ledger, loan })
	}

	/// A loan that is not in liquidation, with its market.
	pub(crate) fn running(loan: LoanOf<T>) -> Result<Position<T>, DispatchError> {
		let position = Self::with_market(loan)?;
		ensure!(!position.loan.status.is_liquidating(), Error::<T>::InLiquidation);
		Ok(position)
	}

	/// A loan of `caller` that is not in liquidation, with its market.
	pub(crate) fn own(caller: &T::AccountId, id: LoanId) -> Result<Position<T>, DispatchError> {
		let position = Self::running(Self::known_loan(id)?)?;
		ensure!(position.loan.borrower == *caller, Error::<T>::NotBorrower);
		Ok(position)
	}

	/// A loan of `caller` that is neither in liquidation nor being unwound, with its market.
	pub(crate) fn own_at_rest(
		caller: &T::AccountId,
		id: LoanId,
	) -> Result<Position<T>, DispatchError> {
		let position = Self::own(caller, id)?;
		ensure!(Self::auctions(&position.loan).is_empty(), Error::<T>::Unwinding);
		Ok(position)
	}

	/// Store a position after its debt or its collateral changed.
	pub(crate) fn store(id: LoanId, position: Position<T>) -> DispatchResult {
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
		let maturity = Self::maturity_from_now(&config)?;
		let loan = Loan {
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
			unwound_at: None,
		};
		let mut position = Position { config, ledger, loan };
		let deposit = Self::pledge_deposit(&items)?.checked_add(T::LoanDeposit::get());
		Self::hold_deposit(&mut position.loan, deposit.ok_or(OVERFLOW)?)?;
		Self::pin_all(id, &mut position, &items)?;
		Self::lend(&mut position, amount)?;
		position.ledger.loans = position.ledger.loans.checked_add(1).ok_or(OVERFLOW)?;
		Self::enter_indices(id, &mut position.loan)?;
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
		let mut position = Self::own_at_rest(&borrower, id)?;
		ensure!(!Self::is_past_maturity(&position.loan), Error::<T>::LoanMatured);
		Self::lend(&mut position, amount)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Drawn { loan: id, amount });
		Ok(())
	}

	/// Repay; see the call. The answer is the weight it took, if less than the most.
	pub(crate) fn do_repay(
		payer: T::AccountId,
		id: LoanId,
		amount: Balance,
	) -> Result<Option<Weight>, DispatchError> {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let loan = Self::known_loan(id)?;
		let weight = Self::plain_payment_weight(&loan);
		let Some(loan) = Self::settle_due_lots(id, loan)? else { return Ok(weight) };
		let mut position = Self::running(loan)?;
		let Position { config, ledger, loan } = &mut position;
		let debt = Self::debt(loan, ledger)?;
		let left = debt.checked_sub(amount.min(debt)).ok_or(UNDERFLOW)?;
		ensure!(left.is_zero() || left >= config.limits.min_debt, Error::<T>::BelowMinDebt);
		let Repayment { interest, principal } =
			Self::pay_down(&payer, config, ledger, loan, amount)?;
		Self::deposit_event(Event::Repaid { loan: id, payer, interest, principal });
		match left.is_zero() {
			true => Self::end_paid(id, position)?,
			false => Self::store(id, position)?,
		}
		Ok(weight)
	}

	/// Pay at most the debt of a loan that is not in liquidation: interest first, then principal.
	pub(crate) fn pay_down(
		payer: &T::AccountId,
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> Result<Repayment, DispatchError> {
		let debt = Self::debt(loan, ledger)?;
		let paid = amount.min(debt);
		let interest = paid.min(debt.checked_sub(loan.principal).ok_or(UNDERFLOW)?);
		let principal = paid.checked_sub(interest).ok_or(UNDERFLOW)?;
		Self::lower_normalized(ledger, loan, paid, paid == debt)?;
		Self::credit_insurance(payer, interest)?;
		Self::burn_principal(payer, config, ledger, loan, principal)?;
		Ok(Repayment { interest, principal })
	}

	pub(crate) fn do_pledge(
		borrower: T::AccountId,
		id: LoanId,
		items: ItemsOf<T>,
	) -> DispatchResult {
		let mut position = Self::own(&borrower, id)?;
		Self::hold_deposit(&mut position.loan, Self::pledge_deposit(&items)?)?;
		Self::pin_all(id, &mut position, &items)?;
		Self::reread_units(&position.config, &position.ledger, &mut position.loan)?;
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
		let mut position = Self::own_at_rest(&borrower, id)?;
		let Position { config, ledger, loan } = &mut position;
		Self::ensure_lends(ledger)?;
		for item in &items {
			Self::take_item(loan, item)?;
		}
		Self::unpin_all(config.collection, &items, &borrower)?;
		Self::release_deposit(loan, Self::pledge_deposit(&items)?)?;
		Self::ensure_within_max_ltv(config, ledger, loan)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Released { loan: id, items: items.into_inner() });
		Ok(())
	}

	/// End a loan that owes nothing any more: withdraw its lots, free what is left of its items, give
	/// the deposit back, and delete it.
	pub(crate) fn end_paid(id: LoanId, position: Position<T>) -> DispatchResult {
		let Position { config, mut ledger, mut loan } = position;
		Self::withdraw_lots(&loan)?;
		Self::remove_from_indices(id, &loan);
		let items: Vec<_> = loan.items.iter().map(|pledged| pledged.item).collect();
		Self::unpin_all(config.collection, &items, &loan.borrower)?;
		let deposit = loan.deposit;
		Self::release_deposit(&mut loan, deposit)?;
		ledger.loans = ledger.loans.checked_sub(1).ok_or(UNDERFLOW)?;
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
	pub(crate) fn lower_normalized(
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
		loan.normalized = loan.normalized.checked_sub(paid).ok_or(UNDERFLOW)?;
		ledger.normalized = ledger.normalized.checked_sub(paid).ok_or(UNDERFLOW)?;
		Ok(())
	}

	/// Mint `amount` to the borrower, within every limit.
	fn lend(position: &mut Position<T>, amount: Balance) -> DispatchResult {
		let Position { config, ledger, loan } = position;
		Self::ensure_lends(ledger)?;
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let global = ChainLimits::<T>::get().ok_or(Error::<T>::GlobalLimitsUnset)?;
		Self::fill_bucket(&global, amount)?;
		let minted = Self::mint_for(config, ledger, loan, amount)?;
		ensure!(Self::debt(loan, ledger)? >= config.limits.min_debt, Error::<T>::BelowMinDebt);
		Self::ensure_within_max_ltv(config, ledger, loan)?;
		Self::ensure_below_ceilings(config, ledger, &global, &minted)
	}

	/// When a loan falls due that gets the terms of a market now.
	pub(crate) fn maturity_from_now(
		config: &MarketConfigOf<T>,
	) -> Result<Option<Maturity>, ArithmeticError> {
		let Some(duration) = config.terms.duration else { return Ok(None) };
		let at = Self::after(duration)?;
		let liquidated_from = at.checked_add(config.terms.grace).ok_or(OVERFLOW)?;
		Ok(Some(Maturity { at, liquidated_from }))
	}

	/// Pin items and add them to a loan. What they count for is read with its other items'.
	fn pin_all(id: LoanId, position: &mut Position<T>, items: &ItemsOf<T>) -> DispatchResult {
		ensure!(!items.is_empty(), Error::<T>::NoItems);
		let Position { config, loan, .. } = position;
		for item in items {
			Self::pin(config.collection, *item, &loan.borrower, id)?;
			let units = FixedU128::default();
			let pledged = PledgedItem { item: *item, units, custody: Custody::Pinned };
			loan.items.try_push(pledged).map_err(|_| Error::<T>::TooManyItems)?;
		}
		Self::count_pledged(config.collection, items.len())?;
		ensure!(loan.items.len() <= config.limits.max_items as usize, Error::<T>::TooManyItems);
		Ok(())
	}

	/// The deposit for pledging items.
	fn pledge_deposit(items: &ItemsOf<T>) -> Result<Balance, ArithmeticError> {
		T::PledgeDeposit::get().checked_mul(items.len() as Balance).ok_or(OVERFLOW)
	}

	fn hold_deposit(loan: &mut LoanOf<T>, amount: Balance) -> DispatchResult {
		T::Native::hold(&HoldReason::Loan.into(), &loan.borrower, amount)?;
		loan.deposit = loan.deposit.checked_add(amount).ok_or(OVERFLOW)?;
		Ok(())
	}

	/// Give back `amount` of a loan's deposit, or what there is of it.
	pub(crate) fn release_deposit(loan: &mut LoanOf<T>, amount: Balance) -> DispatchResult {
		let amount = amount.min(loan.deposit);
		loan.deposit = loan.deposit.checked_sub(amount).ok_or(UNDERFLOW)?;
		T::Native::release(
			&HoldReason::Loan.into(),
			&loan.borrower,
			amount,
			Precision::BestEffort,
		)?;
		Ok(())
	}
}
