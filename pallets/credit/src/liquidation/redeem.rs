// SPDX-License-Identifier: Apache-2.0

//! The borrower's way back: paying the debt of a loan that is in liquidation, or enough of it.

use super::{
	ending::cure,
	settlement::{settle_due, settle_weight},
};
use crate::{
	clock, math, money::insurance, position::Position, Config, Error, Event, LiquidationOf, LoanId,
	LoanOf, Loans, Pallet, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::{auction::Auctioneer, Balance};
use sp_runtime::{
	traits::{EnsureAdd, EnsureSub, EnsureSubAssign, Zero},
	ArithmeticError, DispatchResult, Rounding,
};

/// The upper bound of what a redemption weighs: every lot is settled or withdrawn.
pub(crate) fn redeem_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::redeem(T::MaxItems::get()).saturating_add(settle_weight::<T>())
}

/// Redeem a loan; see the call.
pub(crate) fn redeem<T: Config>(
	payer: T::AccountId,
	id: LoanId,
	amount: Balance,
) -> DispatchResult {
	let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
	ensure!(loan.is_liquidating(), Error::<T>::NotInLiquidation);
	settle_due::<T>(&loan)?;
	// The auctions just settled may have ended the liquidation, or cured the loan.
	if !Loans::<T>::contains_key(id) {
		return Ok(());
	}
	let position = Position::<T>::of(id)?;
	let Some(books) = position.loan.liquidation() else { return Ok(()) };
	let debt = position.debt()?;
	if amount < debt {
		ensure_redeems_in_part(&position, books, amount)?;
	}
	pay(payer, position, amount.min(debt))
}

/// Errors unless paying `amount`, which is less than the debt, is enough for the loan to live on.
fn ensure_redeems_in_part<T: Config>(
	position: &Position<T>,
	books: &LiquidationOf<T>,
	amount: Balance,
) -> DispatchResult {
	let loan = &position.loan;
	ensure!(!loan.is_due(clock::now::<T>()), Error::<T>::LoanMatured);
	let debt = position.debt()?;
	let least = math::fraction_of(debt, books.terms.redeem_min, Rounding::Up)
		.ok_or(ArithmeticError::Overflow)?;
	ensure!(amount >= least, Error::<T>::BelowRedeemMin);
	ensure!(!loan.has_forfeited(), Error::<T>::DeliveryPending);
	ensure!(
		loan.auctions().into_iter().all(T::Auctioneer::is_english),
		Error::<T>::PastEnglishPhase
	);
	let price = position.market.liquidation_price()?;
	let left = debt.ensure_sub(amount)?;
	ensure!(left >= position.market.rules.limits.min_debt, Error::<T>::BelowMinDebt);
	let health = position.health_in_liquidation(price, amount)?;
	ensure!(
		health.is_none_or(|health| health >= books.terms.target_health),
		Error::<T>::BelowTargetHealth
	);
	Ok(())
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
	let fine = books.redeem_fine()?;
	books.interest.ensure_sub_assign(interest)?;
	insurance::credit::<T>(&payer, interest)?;
	position.burn_principal(&payer, principal)?;
	pay_fine::<T>(&payer, &position.loan, fine)?;
	let loan = position.id;
	Pallet::<T>::deposit_event(Event::Redeemed { loan, payer, interest, principal, fine });
	if position.debt()?.is_zero() {
		position.close()
	} else {
		cure(position)
	}
}

/// Half of the fine goes to the standing bidders, pro rata to their bids and rounded down; the rest
/// to the insurance fund.
fn pay_fine<T: Config>(payer: &T::AccountId, loan: &LoanOf<T>, fine: Balance) -> DispatchResult {
	let bids: Vec<_> = loan
		.auctions()
		.into_iter()
		.filter_map(|auction| {
			T::Auctioneer::standing_bid(auction).map(|(who, bid)| (auction, who, bid))
		})
		.collect();
	let all_bids = bids.iter().try_fold(0, |sum: Balance, (_, _, bid)| sum.ensure_add(*bid))?;
	let mut rest = fine;
	for (auction, bidder, bid) in bids {
		let share = math::share_of(fine / 2, bid, all_bids, Rounding::Down)
			.ok_or(ArithmeticError::Overflow)?;
		T::Auctioneer::pay_or_owe(auction, payer, &bidder, share)?;
		rest.ensure_sub_assign(share)?;
	}
	insurance::credit::<T>(payer, rest)
}
