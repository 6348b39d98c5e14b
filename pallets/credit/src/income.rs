// SPDX-License-Identifier: Apache-2.0

//! The income of revenue-bearing items pays their loans down.

use crate::{
	lending::{Position, Repayment},
	math::Proceeds,
	CollectionOf, Config, Error, Event, ItemOf, LiquidationOf, Liquidations, LoanId, Loans, Pallet,
	Pledges,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{fungible::Mutate, nonfungibles_v2::Inspect, tokens::Preservation, Get},
		weights::Weight,
	},
	pallet_nfts,
	sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult},
};

/// What an income paid of a debt, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Default)]
struct Booked {
	interest: Balance,
	principal: Balance,
	penalty: Balance,
}

/// A loan whose debt an income has paid down, before anything follows from it.
struct PaidDown<T: Config> {
	loan: LoanId,
	position: Position<T>,
	books: Option<LiquidationOf<T>>,
	booked: Booked,
}

impl<T: Config> Pallet<T> {
	/// Book an income; see the call. The answer is the weight it took, if less than the most.
	pub(crate) fn do_pay_income(
		payer: T::AccountId,
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		amount: Balance,
	) -> Result<Option<Weight>, DispatchError> {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let mut weight = None;
		// What is due may give the item to a new owner.
		if let Some(id) = Self::loan_secured_by(collection, item) {
			let loan = Self::known_loan(id)?;
			weight = Self::plain_payment_weight(&loan);
			Self::settle_due_lots(id, loan)?;
		}
		let owner = Self::income_owner(collection, item)?;
		let paid_down = Self::loan_secured_by(collection, item)
			.map(|id| Self::book_income(&payer, id, amount))
			.transpose()?;
		let booked = paid_down.as_ref().map(|paid| paid.booked).unwrap_or_default();
		let Booked { interest, principal, penalty } = booked;
		let rest = [interest, principal, penalty]
			.into_iter()
			.try_fold(amount, |rest, part| rest.checked_sub(part))
			.ok_or(ArithmeticError::Underflow)?;
		if !rest.is_zero() {
			T::CreditAsset::transfer(&payer, &owner, rest, Preservation::Expendable)?;
		}
		Self::deposit_event(Event::IncomePaid {
			collection,
			item,
			payer,
			interest,
			principal,
			penalty,
			owner: rest,
		});
		paid_down.map_or(Ok(()), Self::conclude_income)?;
		Ok(weight)
	}

	/// The loan that an item is pledged for, unless it has ended.
	pub(crate) fn loan_secured_by(collection: CollectionOf<T>, item: ItemOf<T>) -> Option<LoanId> {
		Pledges::<T>::get(collection, item).filter(|id| Loans::<T>::contains_key(id))
	}

	/// Whose the income of an item is: its owner's, or the treasury's where it has a claim on it.
	fn income_owner(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
	) -> Result<T::AccountId, DispatchError> {
		let owner = <pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item)
			.ok_or(Error::<T>::ItemUnknown)?;
		let is_claimed = Pledges::<T>::contains_key(collection, item)
			&& Self::loan_secured_by(collection, item).is_none();
		Ok(if is_claimed { T::TreasuryAccount::get() } else { owner })
	}

	/// Pay a loan's debt down with an income of one of its items.
	fn book_income(
		payer: &T::AccountId,
		loan: LoanId,
		amount: Balance,
	) -> Result<PaidDown<T>, DispatchError> {
		if Liquidations::<T>::contains_key(loan) {
			let (mut position, mut books) = Self::liquidating(loan)?;
			let Proceeds { interest, principal, penalty, .. } =
				Self::book_proceeds(payer, &mut position, &mut books, amount)?;
			let booked = Booked { interest, principal, penalty };
			return Ok(PaidDown { loan, position, books: Some(books), booked });
		}
		let mut position = Self::running(Self::known_loan(loan)?)?;
		let Position { config, ledger, loan: row } = &mut position;
		let Repayment { interest, principal } = Self::pay_down(payer, config, ledger, row, amount)?;
		let booked = Booked { interest, principal, penalty: 0 };
		Ok(PaidDown { loan, position, books: None, booked })
	}

	/// What follows from an income: a loan that owes nothing any more ends.
	fn conclude_income(paid: PaidDown<T>) -> DispatchResult {
		let PaidDown { loan, position, books, .. } = paid;
		match books {
			Some(books) => Self::after_income(loan, position, books),
			None if position.loan.normalized.is_zero() => Self::end_paid(loan, position),
			None => Self::store(loan, position),
		}
	}
}
