// SPDX-License-Identifier: Apache-2.0

//! The income of revenue-bearing items pays their loans down.

use crate::{
	liquidation::{
		proceeds,
		settlement::{plain_payment_weight, settle_due},
	},
	math::Proceeds,
	position::{Position, Repayment},
	CollectionOf, Config, Error, Event, ItemOf, LoanId, Loans, Pallet, Pledges,
};
use frame_support::{
	ensure,
	traits::{fungible::Mutate, nonfungibles_v2::Inspect, tokens::Preservation, Get},
	weights::Weight,
};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchError, DispatchResult,
};

/// What an income paid to a loan, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Default)]
struct Booked {
	interest: Balance,
	principal: Balance,
	penalty: Balance,
}

/// Pay an income; see the call. Returns the weight it took, if less than the upper bound.
pub(crate) fn pay_income<T: Config>(
	payer: T::AccountId,
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	amount: Balance,
) -> Result<Option<Weight>, DispatchError> {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	let mut weight = None;
	// Settling an ended auction may give the item to a new owner.
	if let Some(id) = loan_secured_by::<T>(collection, item) {
		let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		weight = plain_payment_weight::<T>(&loan);
		settle_due::<T>(&loan)?;
	}
	let owner = income_owner::<T>(collection, item)?;
	let mut position = loan_secured_by::<T>(collection, item).map(Position::<T>::of).transpose()?;
	let Booked { interest, principal, penalty } = position
		.as_mut()
		.map_or(Ok(Booked::default()), |position| book(&payer, position, amount))?;
	let rest = [interest, principal, penalty]
		.into_iter()
		.try_fold(amount, |rest, part| rest.ensure_sub(part))?;
	if !rest.is_zero() {
		T::CreditAsset::transfer(&payer, &owner, rest, Preservation::Expendable)?;
	}
	Pallet::<T>::deposit_event(Event::IncomePaid {
		collection,
		item,
		payer,
		interest,
		principal,
		penalty,
		owner: rest,
	});
	position.map_or(Ok(()), conclude)?;
	Ok(weight)
}

/// The loan that an item is pledged for, unless it has ended.
fn loan_secured_by<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> Option<LoanId> {
	Pledges::<T>::get(collection, item).filter(|id| Loans::<T>::contains_key(id))
}

/// Who gets the income of an item: its owner, or the treasury where it has a claim on the item.
fn income_owner<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
) -> Result<T::AccountId, DispatchError> {
	let owner = <pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item)
		.ok_or(Error::<T>::ItemUnknown)?;
	let is_claimed = Pledges::<T>::contains_key(collection, item)
		&& loan_secured_by::<T>(collection, item).is_none();
	Ok(if is_claimed { T::TreasuryAccount::get() } else { owner })
}

/// Pay down a loan's debt with an income of one of its items. In liquidation the income counts as
/// the price of a sale, out of which only debt and penalty are paid.
fn book<T: Config>(
	payer: &T::AccountId,
	position: &mut Position<T>,
	amount: Balance,
) -> Result<Booked, DispatchError> {
	if position.loan.is_liquidating() {
		let booked = proceeds::book(position, amount)?;
		proceeds::pay_debt(payer, position, &booked)?;
		let Proceeds { interest, principal, penalty, .. } = booked;
		return Ok(Booked { interest, principal, penalty });
	}
	let Repayment { interest, principal } = position.pay_down(payer, amount)?;
	Ok(Booked { interest, principal, penalty: 0 })
}

/// End a loan that owes nothing after an income, or save it. In liquidation it also ends if only
/// the penalty is owed and nothing is on sale that could pay it.
fn conclude<T: Config>(position: Position<T>) -> DispatchResult {
	let owes_debt = !position.debt()?.is_zero();
	let owes_penalty = !position.loan.penalty_due()?.is_zero();
	if owes_debt || (owes_penalty && !position.loan.auctions().is_empty()) {
		position.save()
	} else {
		position.close()
	}
}
