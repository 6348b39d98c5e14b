// SPDX-License-Identifier: Apache-2.0

//! The borrower's way back: paying off a loan that is in liquidation.

use crate::{
	lending::Position, math, Config, Custody, Error, Event, Liquidations, LoanId, LoanOf, Loans,
	Pallet, WeightInfo,
};
use alloc::vec::Vec;
use pignus_primitives::{
	auction::{AuctionId, Auctioneer},
	Balance,
};
use polkadot_sdk::{
	frame_support::{ensure, traits::Get, weights::Weight},
	sp_runtime::{ArithmeticError, DispatchResult, Rounding},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

impl<T: Config> Pallet<T> {
	/// The most that a redemption can weigh: every lot is settled or withdrawn.
	pub(crate) fn redeem_weight() -> Weight {
		let items = T::MaxItems::get();
		let each = T::Auctioneer::settle_weight().saturating_add(T::Auctioneer::withdraw_weight());
		<T as Config>::WeightInfo::redeem(items).saturating_add(each.saturating_mul(items.into()))
	}

	pub(crate) fn do_redeem(payer: T::AccountId, id: LoanId, amount: Balance) -> DispatchResult {
		let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		ensure!(loan.status.is_liquidating(), Error::<T>::NotInLiquidation);
		for auction in Self::auctions(&loan) {
			// An earlier one may have ended the loan and with it all its auctions.
			if !Loans::<T>::contains_key(id) {
				return Ok(());
			}
			T::Auctioneer::settle_if_due(auction)?;
		}
		if !Loans::<T>::contains_key(id) {
			return Ok(());
		}
		Self::pay_off(payer, id, amount)
	}

	fn pay_off(payer: T::AccountId, id: LoanId, amount: Balance) -> DispatchResult {
		let (mut position, books) = Self::liquidating(id)?;
		let principal = position.loan.principal;
		let interest = books.interest;
		let debt = principal.checked_add(interest).ok_or(OVERFLOW)?;
		ensure!(amount >= debt, Error::<T>::BelowDebt);
		let fine = math::fraction_of(books.started_debt, books.terms.redeem_fine, Rounding::Up)
			.ok_or(OVERFLOW)?;

		Self::credit_insurance(&payer, interest)?;
		let Position { config, ledger, loan } = &mut position;
		Self::burn_principal(&payer, config, ledger, loan, principal)?;
		Self::pay_fine(&payer, loan, fine)?;
		Self::withdraw_lots(loan)?;
		Liquidations::<T>::remove(id);
		Self::deposit_event(Event::Redeemed { loan: id, payer, interest, principal, fine });
		Self::close(id, position)
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

	/// The running auctions of a loan, in the order of its items.
	pub(crate) fn auctions(loan: &LoanOf<T>) -> Vec<AuctionId> {
		loan.items
			.iter()
			.filter_map(|pledged| match pledged.custody {
				Custody::OnSale(auction) => Some(auction),
				_ => None,
			})
			.collect()
	}
}
