// SPDX-License-Identifier: Apache-2.0

//! The outcome of a sale from the inventory.

use super::{
	offer::postpone,
	queue::{next_period, wait},
};
use crate::{
	clock,
	custody::pins::{self, Handover},
	liquidation::conclude::conclude,
	market::Market,
	math::{self, Dues},
	money::insurance,
	position::Position,
	CollectionOf, Config, Error, Event, Inventory, InventoryState, ItemOf, LoanId, Loans, Pallet,
};
use frame_support::traits::Get;
use pignus_primitives::{
	auction::{Sale, SaleError},
	funds::Funds,
	Balance,
};
use sp_runtime::{
	traits::{EnsureAdd, EnsureSub, EnsureSubAssign, Zero},
	ArithmeticError, DispatchError, DispatchResult,
};

/// What the price of an item pays of its former loan.
#[derive(Default)]
struct Paid {
	principal: Balance,
	interest: Balance,
}

/// Hand an item to its buyer. Its price pays the debt of the loan that it secured, if that still
/// exists; the rest is the insurance fund's. There is neither penalty nor royalty.
pub(crate) fn sold<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	sale: &Sale<T::AccountId>,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<Handover, SaleError> {
	let price = sale.price;
	let loan = take_out::<T>(collection, item)?;
	let handover = pins::deliver_from_inventory::<T>(collection, item, &sale.buyer)
		.map_err(SaleError::Undeliverable)?;
	let mut position =
		Loans::<T>::contains_key(loan).then(|| Position::<T>::of(loan)).transpose()?;
	let Paid { principal, interest } = position
		.as_mut()
		.map_or(Ok(Paid::default()), |position| pay_debt(position, price, payment))?;
	let fund = price
		.ensure_sub(principal)
		.and_then(|rest| rest.ensure_sub(interest))
		.map_err(DispatchError::from)?;
	insurance::credit::<T>(payment, fund)?;
	let buyer = sale.buyer.clone();
	Pallet::<T>::deposit_event(Event::InventorySold {
		loan: position.as_ref().map(|position| position.id),
		collection,
		item,
		buyer,
		price,
		principal,
		interest,
		fund,
	});
	position.map_or(Ok(()), conclude_payment)?;
	Ok(handover)
}

/// Take an item's row out of the inventory. Returns the loan that it secured.
pub(super) fn take_out<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
) -> Result<LoanId, DispatchError> {
	let row = Inventory::<T>::take(collection, item).ok_or(Error::<T>::NotInInventory)?;
	let mut market = Market::<T>::of(row.market)?;
	market.ledger.inventory.ensure_sub_assign(1)?;
	market.save();
	Ok(row.loan)
}

/// Pay the debt of a loan out of the price, principal first.
fn pay_debt<T: Config>(
	position: &mut Position<T>,
	price: Balance,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<Paid, DispatchError> {
	let debt = position.debt()?;
	let owed = debt.ensure_sub(position.loan.principal)?;
	let proceeds = math::proceeds(price, &Dues::without_penalty(position.loan.principal, owed))
		.ok_or(ArithmeticError::Overflow)?;
	let paid = proceeds.debt()?;
	match position.loan.liquidation_mut() {
		Some(books) => books.interest.ensure_sub_assign(proceeds.interest)?,
		None => position.lower_normalized(paid, paid == debt)?,
	}
	position.burn_principal(payment, proceeds.principal)?;
	insurance::credit::<T>(payment, proceeds.interest)?;
	Ok(Paid { principal: proceeds.principal, interest: proceeds.interest })
}

/// What follows for the loan that was paid.
fn conclude_payment<T: Config>(position: Position<T>) -> DispatchResult {
	if position.loan.is_liquidating() {
		conclude(position)
	} else if position.debt()?.is_zero() {
		position.close()
	} else {
		position.save()
	}
}

/// Nobody bought an item: it is offered again a period after this sale began, for less.
pub(crate) fn unsold<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> DispatchResult {
	let mut row = Inventory::<T>::get(collection, item).ok_or(Error::<T>::NotInInventory)?;
	let next_at = match row.state {
		InventoryState::OnSale { since, .. } => {
			since.ensure_add(T::Periods::get().inventory)?.max(clock::now::<T>())
		},
		InventoryState::Waiting { .. } => next_period::<T>()?,
	};
	row.fall();
	wait::<T>(collection, item, row, next_at);
	Pallet::<T>::deposit_event(Event::InventoryUnsold { collection, item, next_at });
	Ok(())
}

/// An item was bought but could not be handed over: it is offered again later.
pub(crate) fn undelivered<T: Config>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	reason: DispatchError,
) -> DispatchResult {
	postpone::<T>(collection, item, reason)
}
