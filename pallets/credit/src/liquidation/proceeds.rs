// SPDX-License-Identifier: Apache-2.0

//! Where the price of a lot goes: debt, penalty, royalty, and the rest to the borrower.

use crate::{
	math::{self, Proceeds},
	money::insurance,
	position::Position,
	Config, Event, ItemOf, Pallet,
};
use pignus_primitives::{
	auction::{Auctioneer, Credited, Sale},
	funds::Funds,
	Balance,
};
use sp_runtime::{traits::EnsureAdd, ArithmeticError, DispatchError, DispatchResult, Permill};

/// Enter `amount` into the books of a liquidation as the price of a sale. Returns where it goes.
pub(crate) fn book<T: Config>(
	position: &mut Position<T>,
	amount: Balance,
) -> Result<Proceeds, DispatchError> {
	let principal = position.loan.principal;
	let books = position.books_mut()?;
	let proceeds =
		math::proceeds(amount, &books.dues(principal)).ok_or(ArithmeticError::Overflow)?;
	books.book(&proceeds)?;
	Ok(proceeds)
}

/// Pay debt and penalty.
pub(crate) fn pay_debt<T: Config>(
	from: &mut impl Funds<T::AccountId>,
	position: &mut Position<T>,
	proceeds: &Proceeds,
) -> DispatchResult {
	position.burn_principal(from, proceeds.principal)?;
	insurance::credit::<T>(from, proceeds.interest.ensure_add(proceeds.penalty)?)
}

/// Pay out the price of an item that has been delivered to its buyer, and emit `LotSold`. Returns how
/// many payments are kept as claims.
pub(crate) fn distribute<T: Config>(
	position: &mut Position<T>,
	royalty: Option<(T::AccountId, Permill)>,
	item: ItemOf<T>,
	sale: &Sale<T::AccountId>,
	proceeds: &Proceeds,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<u32, DispatchError> {
	pay_debt(payment, position, proceeds)?;
	let artist = royalty.map(|(artist, _)| (artist, proceeds.royalty));
	let borrower = (position.loan.borrower.clone(), proceeds.surplus);
	let mut owed: u32 = 0;
	for (who, amount) in artist.into_iter().chain([borrower]) {
		let credited = T::Auctioneer::pay_or_owe(sale.auction, payment, &who, amount)?;
		owed = owed.saturating_add((credited == Credited::Owed).into());
	}
	Pallet::<T>::deposit_event(Event::LotSold {
		loan: position.id,
		item,
		buyer: sale.buyer.clone(),
		price: sale.price,
		principal: proceeds.principal,
		interest: proceeds.interest,
		penalty: proceeds.penalty,
		royalty: proceeds.royalty,
		surplus: proceeds.surplus,
	});
	Ok(owed)
}
