// SPDX-License-Identifier: Apache-2.0

//! The income of revenue-bearing items pays their loans down.

use crate::{
	liquidation::{
		fine, proceeds,
		settlement::{plain_payment_weight, settle_due},
	},
	math::Proceeds,
	money::insurance,
	position::{Position, Repayment},
	CollectionOf, Config, Error, Event, Inventory, ItemOf, Loans, Pallet, Pledges,
};
use frame_support::{
	ensure,
	traits::{fungible::Mutate, nonfungibles_v2::Inspect, tokens::Preservation},
	weights::Weight,
};
use pignus_primitives::Balance;
use sp_runtime::{
	traits::{EnsureSub, Zero},
	DispatchError, DispatchResult,
};

/// Where an income goes, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Default)]
struct Split {
	interest: Balance,
	principal: Balance,
	penalty: Balance,
	fine: Balance,
	/// To the item's owner.
	owner: Balance,
	/// To the insurance fund, as the owner of the inventory.
	fund: Balance,
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
	if let Some(id) = Pledges::<T>::get(collection, item) {
		let loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		weight = plain_payment_weight::<T>(&loan);
		settle_due::<T>(&loan)?;
	}
	if Inventory::<T>::contains_key(collection, item) {
		insurance::credit::<T>(&payer, amount)?;
		announce::<T>(collection, item, payer, Split { fund: amount, ..Default::default() });
		return Ok(weight);
	}
	let owner = <pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item)
		.ok_or(Error::<T>::ItemUnknown)?;
	let position = Pledges::<T>::get(collection, item).map(Position::<T>::of).transpose()?;
	let Some(mut position) = position else {
		pay_owner::<T>(&payer, &owner, amount)?;
		announce::<T>(collection, item, payer, Split { owner: amount, ..Default::default() });
		return Ok(weight);
	};
	let mut split = book(&payer, &mut position, amount)?;
	split.fine = fine_due(&position)?;
	let rest = [split.interest, split.principal, split.penalty]
		.into_iter()
		.try_fold(amount, |rest, part| rest.ensure_sub(part))?;
	split.owner = rest.checked_sub(split.fine).ok_or(Error::<T>::BelowFine)?;
	fine::pay::<T>(&payer, &position.loan, split.fine)?;
	pay_owner::<T>(&payer, &owner, split.owner)?;
	announce::<T>(collection, item, payer, split);
	conclude(position)?;
	Ok(weight)
}

fn pay_owner<T: Config>(
	payer: &T::AccountId,
	owner: &T::AccountId,
	amount: Balance,
) -> DispatchResult {
	if !amount.is_zero() {
		T::CreditAsset::transfer(payer, owner, amount, Preservation::Expendable)?;
	}
	Ok(())
}

fn announce<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	payer: T::AccountId,
	split: Split,
) {
	let Split { interest, principal, penalty, fine, owner, fund } = split;
	Pallet::<T>::deposit_event(Event::IncomePaid {
		collection,
		item,
		payer,
		interest,
		principal,
		penalty,
		fine,
		owner,
		fund,
	});
}

/// Pay down a loan's debt with an income of one of its items. In liquidation the income counts as
/// the price of a sale, out of which only debt and penalty are paid.
fn book<T: Config>(
	payer: &T::AccountId,
	position: &mut Position<T>,
	amount: Balance,
) -> Result<Split, DispatchError> {
	if position.loan.is_liquidating() {
		let booked = proceeds::book(position, amount)?;
		proceeds::pay_debt(payer, position, &booked)?;
		let Proceeds { interest, principal, penalty, .. } = booked;
		return Ok(Split { interest, principal, penalty, ..Default::default() });
	}
	let Repayment { interest, principal } = position.pay_down(payer, amount)?;
	Ok(Split { interest, principal, ..Default::default() })
}

/// The fine for ending a liquidation by an income: all of it while bids stand on the loan's lots;
/// else as much as the penalty falls short of it, so that a default of next to nothing is not free
/// by this call either.
fn fine_due<T: Config>(position: &Position<T>) -> Result<Balance, DispatchError> {
	let Some(books) = position.loan.liquidation() else { return Ok(0) };
	if !ends(position)? {
		return Ok(0);
	}
	let fine = books.redeem_fine;
	if fine::has_standing_bid::<T>(&position.loan) {
		return Ok(fine);
	}
	Ok(fine.ensure_sub(books.penalty_charged.min(fine))?)
}

/// Whether a loan ends after an income: it owes nothing, or, in liquidation, only a penalty that
/// nothing on sale could pay.
fn ends<T: Config>(position: &Position<T>) -> Result<bool, DispatchError> {
	let loan = &position.loan;
	let owes_nothing = loan.owed(position.market.ledger.index)?.is_zero();
	Ok(owes_nothing || (loan.owes_only_penalty() && loan.auctions().is_empty()))
}

/// End a loan that owes nothing after an income, or save it.
fn conclude<T: Config>(position: Position<T>) -> DispatchResult {
	if ends(&position)? {
		position.close()
	} else {
		position.save()
	}
}
