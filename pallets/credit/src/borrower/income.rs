// SPDX-License-Identifier: Apache-2.0

//! The income of revenue-bearing items pays their loans down.

use crate::{
	liquidation::{fine, proceeds, settlement::ensure_none_won},
	math::Proceeds,
	money::{insurance, purse},
	position::{Position, Repayment},
	CollectionOf, Config, Error, Event, ItemOf, LoanId, LoanOf, Pallet, Pledge, Pledges, Purse,
	WeightInfo,
};
use frame_support::{
	ensure,
	traits::{nonfungibles_v2::Inspect, Get},
	weights::Weight,
};
use pignus_primitives::{auction::Auctioneer, funds::Funds, Balance};
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

/// The upper bound of what an income weighs.
pub(crate) fn income_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	at_rest_weight::<T>(items, items).max(<T as Config>::WeightInfo::redeem(items))
}

/// What an income of an item that is pledged for this loan weighs at most.
fn income_weight_of<T: Config>(loan: &LoanOf<T>) -> Weight {
	let (items, lots) = (loan.items.len() as u32, loan.auctions().len() as u32);
	if loan.is_liquidating() {
		<T as Config>::WeightInfo::redeem(items).max(at_rest_weight::<T>(items, lots))
	} else {
		at_rest_weight::<T>(items, lots)
	}
}

fn at_rest_weight<T: Config>(items: u32, lots: u32) -> Weight {
	<T as Config>::WeightInfo::pay_income(items)
		.saturating_add(T::Auctioneer::withdraw_weight().saturating_mul(lots.into()))
}

/// Pay an income; see the call. Returns the weight it took.
pub(crate) fn pay_income<T: Config>(
	payer: &T::AccountId,
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	amount: Balance,
) -> Result<Weight, DispatchError> {
	ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
	let split = match Pledges::<T>::get(collection, item) {
		Some(Pledge::Loan(loan)) => {
			let position = Position::<T>::of(loan)?;
			let weight = income_weight_of::<T>(&position.loan);
			pay_to_loan(payer, position, collection, item, amount)?;
			return Ok(weight);
		},
		Some(Pledge::Forfeited) => {
			insurance::credit::<T>(&mut purse::of::<T>(payer, amount)?, amount)?;
			Split { fund: amount, ..Default::default() }
		},
		None => {
			let owner = owner_of::<T>(collection, item)?;
			pay_owner::<T>(&mut purse::of::<T>(payer, amount)?, &owner, amount)?;
			Split { owner: amount, ..Default::default() }
		},
	};
	announce::<T>(None, collection, item, payer, split);
	Ok(<T as Config>::WeightInfo::pay_income(0))
}

/// Pay the income of an item of a loan. Returns whether the loan has ended.
pub(super) fn pay_to_loan<T: Config>(
	payer: &T::AccountId,
	mut position: Position<T>,
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	amount: Balance,
) -> Result<bool, DispatchError> {
	ensure_none_won::<T>(&position.loan)?;
	let owner = owner_of::<T>(collection, item)?;
	let mut purse = purse::of::<T>(payer, amount)?;
	let mut split = book(&mut purse, &mut position, amount)?;
	split.fine = fine_due(&position)?;
	let rest = [split.interest, split.principal, split.penalty]
		.into_iter()
		.try_fold(amount, |rest, part| rest.ensure_sub(part))?;
	split.owner = rest.checked_sub(split.fine).ok_or(Error::<T>::BelowFine)?;
	fine::pay::<T>(&mut purse, &position.loan, split.fine)?;
	pay_owner::<T>(&mut purse, &owner, split.owner)?;
	announce::<T>(Some(position.id), collection, item, payer, split);
	conclude(position)
}

fn owner_of<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
) -> Result<T::AccountId, Error<T>> {
	<pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item)
		.ok_or(Error::<T>::ItemUnknown)
}

fn pay_owner<T: Config>(
	purse: &mut Purse<T>,
	owner: &T::AccountId,
	amount: Balance,
) -> DispatchResult {
	if !amount.is_zero() {
		purse.pay(owner, amount)?;
	}
	Ok(())
}

fn announce<T: Config>(
	loan: Option<LoanId>,
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	payer: &T::AccountId,
	split: Split,
) {
	let Split { interest, principal, penalty, fine, owner, fund } = split;
	let payer = payer.clone();
	Pallet::<T>::deposit_event(Event::IncomePaid {
		loan,
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
	purse: &mut Purse<T>,
	position: &mut Position<T>,
	amount: Balance,
) -> Result<Split, DispatchError> {
	if position.loan.is_liquidating() {
		let booked = proceeds::book(position, amount)?;
		proceeds::pay_debt(purse, position, &booked)?;
		let Proceeds { interest, principal, penalty, .. } = booked;
		return Ok(Split { interest, principal, penalty, ..Default::default() });
	}
	let Repayment { interest, principal } = position.pay_down(purse, amount)?;
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

/// End a loan that owes nothing after an income, or save it. Returns whether it has ended.
fn conclude<T: Config>(position: Position<T>) -> Result<bool, DispatchError> {
	let ends = ends(&position)?;
	if ends {
		position.close()?;
	} else {
		position.save()?;
	}
	Ok(ends)
}
