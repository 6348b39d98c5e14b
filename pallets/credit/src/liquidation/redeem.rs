// SPDX-License-Identifier: Apache-2.0

//! The borrower's way back: paying the debt of a loan that is in liquidation, or enough of it.

use super::{
	ending::cure,
	fine,
	settlement::{has_due, settle_due, settle_weight},
};
use crate::{
	clock, math,
	money::{insurance, purse},
	position::{ensure_borrower, Position},
	Config, Error, Event, LoanId, Loans, Pallet, WeightInfo,
};
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::{auction::Auctioneer, Balance};
use sp_runtime::{
	traits::{EnsureAdd, EnsureSub, EnsureSubAssign, Zero},
	ArithmeticError, DispatchError, DispatchResult, Rounding,
};

/// The upper bound of what a redemption weighs: every lot is settled or withdrawn.
pub(crate) fn redeem_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::redeem(T::MaxItems::get()).saturating_add(settle_weight::<T>())
}

/// Redeem a loan of the payer's own; see the call.
pub(crate) fn redeem_own<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> Result<Option<Weight>, DispatchError> {
	ensure_borrower::<T>(&payer, id)?;
	redeem::<T>(payer, id, amount)
}

/// Redeem a loan; see the call. Returns the weight it took, if less than the upper bound.
pub(crate) fn redeem<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> Result<Option<Weight>, DispatchError> {
	let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
	ensure!(loan.is_liquidating(), Error::<T>::NotInLiquidation);
	let items = loan.items.len() as u32;
	let weight = (!has_due::<T>(&loan)).then(|| <T as Config>::WeightInfo::redeem(items));
	settle_due::<T>(&loan)?;
	// The auctions just settled may have ended the liquidation, or cured the loan.
	if !Loans::<T>::contains_key(id) {
		return Ok(weight);
	}
	let mut position = Position::<T>::of(id)?;
	let Some(books) = position.loan.liquidation_mut() else { return Ok(weight) };
	// One exit has one price: what is due on earlier sales is part of what is redeemed.
	books.charge_penalty()?;
	let debt = position.debt()?;
	let taken = if amount < debt {
		position.reread_units()?;
		redeemed_in_part(&position, amount)?
	} else {
		debt
	};
	pay(payer, position, taken)?;
	Ok(weight)
}

/// What is taken of `amount`, which is less than the debt: no more than leaves `min_debt`. Errors
/// unless that is enough for the loan to live on.
pub(crate) fn redeemed_in_part<T: Config>(
	position: &Position<T>,
	amount: Balance,
) -> Result<Balance, DispatchError> {
	let (loan, terms) = (&position.loan, position.books()?.terms);
	ensure!(!loan.is_due(clock::now::<T>()), Error::<T>::LoanMatured);
	let debt = position.debt()?;
	let least =
		math::fraction_of(debt, terms.redeem_min, Rounding::Up).ok_or(ArithmeticError::Overflow)?;
	ensure!(amount >= least, Error::<T>::BelowRedeemMin);
	ensure!(
		loan.auctions().into_iter().all(T::Auctioneer::is_english),
		Error::<T>::PastEnglishPhase
	);
	position.market.liquidation_price()?;
	let taken = math::taken_of_payment(amount, debt, position.kept_terms().min_debt);
	let cure = position.cure_terms(terms.target_health).ok_or(Error::<T>::NotInLiquidation)?;
	let is_enough = taken >= least && position.meets(&cure, taken)?;
	let too_little =
		if taken < amount { Error::<T>::BelowMinDebt } else { Error::<T>::BelowTargetHealth };
	ensure!(is_enough, too_little);
	Ok(taken)
}

/// Pay `amount` of the debt, interest first, and the fine. If that pays the whole debt the loan
/// ends, else it lives on.
fn pay<T: Config>(
	payer: T::AccountId,
	mut position: Position<T>,
	amount: Balance,
) -> DispatchResult {
	let books = position.books_mut()?;
	let interest = amount.min(books.interest);
	let principal = amount.ensure_sub(interest)?;
	let redeem_fine = books.redeem_fine;
	books.interest.ensure_sub_assign(interest)?;
	let mut purse = purse::of::<T>(&payer, amount.ensure_add(redeem_fine)?)?;
	insurance::credit::<T>(&mut purse, interest)?;
	position.burn_principal(&mut purse, principal)?;
	fine::pay::<T>(&mut purse, &position.loan, redeem_fine)?;
	let loan = position.id;
	Pallet::<T>::deposit_event(Event::Redeemed {
		loan,
		payer,
		interest,
		principal,
		fine: redeem_fine,
	});
	if position.debt()?.is_zero() {
		position.close()
	} else {
		cure(position)
	}
}
