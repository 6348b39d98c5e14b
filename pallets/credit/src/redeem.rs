// SPDX-License-Identifier: Apache-2.0

//! The borrower's way back: paying the debt of a loan that is in liquidation, or enough of it.

use crate::{
	lending::Position, math, Config, Error, Event, LiquidationOf, Liquidations, LoanId, LoanOf,
	Pallet, WeightInfo,
};
use alloc::vec::Vec;
use pignus_primitives::{appraisal::Appraisals, auction::Auctioneer, Balance};
use polkadot_sdk::{
	frame_support::{ensure, traits::Get, weights::Weight},
	sp_runtime::{traits::Zero, ArithmeticError, DispatchResult, Rounding},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

impl<T: Config> Pallet<T> {
	/// The most that a redemption can weigh: every lot is settled or withdrawn.
	pub(crate) fn redeem_weight() -> Weight {
		<T as Config>::WeightInfo::redeem(T::MaxItems::get())
			.saturating_add(Self::settle_lots_weight())
	}

	pub(crate) fn do_redeem(payer: T::AccountId, id: LoanId, amount: Balance) -> DispatchResult {
		let loan = Self::known_loan(id)?;
		ensure!(loan.status.is_liquidating(), Error::<T>::NotInLiquidation);
		let left = Self::settle_due_lots(id, loan)?;
		// What was due may have ended the liquidation, or cured the loan.
		let (Some(loan), Some(books)) = (left, Liquidations::<T>::get(id)) else { return Ok(()) };
		let position = Self::with_market(loan)?;
		let debt = Self::debt_in_liquidation(&position.loan, &books)?;
		if amount < debt {
			Self::ensure_redeems_in_part(&position, &books, amount)?;
		}
		Self::pay_redemption(payer, id, position, books, amount.min(debt))
	}

	/// Errors unless paying `amount`, which is less than the debt, brings a loan back to life.
	fn ensure_redeems_in_part(
		position: &Position<T>,
		books: &LiquidationOf<T>,
		amount: Balance,
	) -> DispatchResult {
		let Position { config, loan, .. } = position;
		ensure!(!Self::is_due(loan), Error::<T>::LoanMatured);
		let debt = Self::debt_in_liquidation(loan, books)?;
		let least =
			math::fraction_of(debt, books.terms.redeem_min, Rounding::Up).ok_or(OVERFLOW)?;
		ensure!(amount >= least, Error::<T>::BelowRedeemMin);
		ensure!(!Self::has_forfeited(loan), Error::<T>::DeliveryPending);
		ensure!(
			Self::auctions(loan).into_iter().all(T::Auctioneer::is_english),
			Error::<T>::PastEnglishPhase
		);
		let price =
			T::Appraisals::liquidation_price(&config.collection).map_err(Error::<T>::from)?;
		let left = debt.checked_sub(amount).ok_or(UNDERFLOW)?;
		ensure!(left >= config.limits.min_debt, Error::<T>::BelowMinDebt);
		let health = Self::health_in_liquidation(config, loan, books, price, amount)?;
		ensure!(
			health.is_none_or(|health| health >= books.terms.target_health),
			Error::<T>::BelowTargetHealth
		);
		Ok(())
	}

	/// Pay `amount` of the debt, interest first, and the fine. With all of it paid the loan ends,
	/// else it lives on.
	fn pay_redemption(
		payer: T::AccountId,
		id: LoanId,
		mut position: Position<T>,
		mut books: LiquidationOf<T>,
		amount: Balance,
	) -> DispatchResult {
		let Position { config, ledger, loan } = &mut position;
		let interest = amount.min(books.interest);
		let principal = amount.checked_sub(interest).ok_or(UNDERFLOW)?;
		let fine = math::fraction_of(books.started_debt, books.terms.redeem_fine, Rounding::Up)
			.ok_or(OVERFLOW)?;
		books.interest = books.interest.checked_sub(interest).ok_or(UNDERFLOW)?;
		Self::credit_insurance(&payer, interest)?;
		Self::burn_principal(&payer, config, ledger, loan, principal)?;
		Self::pay_fine(&payer, loan, fine)?;
		let left = Self::debt_in_liquidation(loan, &books)?;
		Self::deposit_event(Event::Redeemed { loan: id, payer, interest, principal, fine });
		match left.is_zero() {
			true => Self::end_liquidation(id, position),
			false => Self::cure(id, position, books),
		}
	}

	/// Half of the fine goes to the standing bidders, pro rata to their bids and rounded down; the
	/// rest to the insurance fund.
	fn pay_fine(payer: &T::AccountId, loan: &LoanOf<T>, fine: Balance) -> DispatchResult {
		let bids: Vec<_> = Self::auctions(loan)
			.into_iter()
			.filter_map(|auction| {
				T::Auctioneer::standing_bid(auction).map(|(who, bid)| (auction, who, bid))
			})
			.collect();
		let all_bids = bids
			.iter()
			.try_fold(0, |sum: Balance, (_, _, bid)| sum.checked_add(*bid))
			.ok_or(OVERFLOW)?;
		let mut rest = fine;
		for (auction, bidder, bid) in bids {
			let share = math::share_of(fine / 2, bid, all_bids, Rounding::Down).ok_or(OVERFLOW)?;
			T::Auctioneer::pay_or_owe(auction, payer, &bidder, share)?;
			rest = rest.checked_sub(share).ok_or(UNDERFLOW)?;
		}
		Self::credit_insurance(payer, rest)
	}
}
