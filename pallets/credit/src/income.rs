// SPDX-License-Identifier: Apache-2.0

//! The income of revenue-bearing items pays their loans down.

use crate::{
	lending::{Position, Repayment},
	CollectionOf, Config, Error, Event, ItemOf, Liquidations, LoanId, Loans, Pallet, Pledges,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{fungible::Mutate, nonfungibles_v2::Inspect, tokens::Preservation, Get},
	},
	pallet_nfts,
	sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult},
};

/// What an income paid of a debt, in the smallest unit of the credit asset.
#[derive(Default)]
struct Booked {
	interest: Balance,
	principal: Balance,
	penalty: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pay_income(
		payer: T::AccountId,
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		amount: Balance,
	) -> DispatchResult {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		// What is due may give the item to a new owner.
		if let Some(id) = Self::loan_secured_by(collection, item) {
			Self::settle_due_lots(id)?;
		}
		let owner = Self::income_owner(collection, item)?;
		let booked = match Self::loan_secured_by(collection, item) {
			Some(id) => Self::book_income(&payer, id, amount)?,
			None => Booked::default(),
		};
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
		Ok(())
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

	fn book_income(
		payer: &T::AccountId,
		id: LoanId,
		amount: Balance,
	) -> Result<Booked, DispatchError> {
		if Liquidations::<T>::contains_key(id) {
			let (mut position, mut books) = Self::liquidating(id)?;
			let paid = Self::book_proceeds(payer, &mut position, &mut books, amount)?;
			Self::after_income(id, position, books)?;
			return Ok(Booked {
				interest: paid.interest,
				principal: paid.principal,
				penalty: paid.penalty,
			});
		}
		let mut position = Self::running(id)?;
		let Position { config, ledger, loan } = &mut position;
		let Repayment { interest, principal } =
			Self::pay_down(payer, config, ledger, loan, amount)?;
		match loan.normalized.is_zero() {
			true => Self::end_paid(id, position)?,
			false => Self::store(id, position)?,
		}
		Ok(Booked { interest, principal, penalty: 0 })
	}
}
