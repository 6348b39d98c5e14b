// SPDX-License-Identifier: Apache-2.0

//! Where the price of a lot goes: debt, penalty, royalty, and the rest to the borrower.

use crate::{
	math::{self, Proceeds},
	money::insurance,
	position::Position,
	Config, Event, ItemOf, LoanId, Pallet,
};
use pignus_primitives::{
	auction::{AuctionId, Auctioneer},
	Balance,
};
use sp_runtime::{traits::EnsureAdd, ArithmeticError, DispatchError, DispatchResult, Permill};

/// The sale of a lot that has been delivered to its buyer.
pub(crate) struct Sale<'a, T: Config> {
	/// The loan whose lot it was.
	pub loan: LoanId,
	/// The item.
	pub item: ItemOf<T>,
	/// Its auction.
	pub auction: AuctionId,
	/// Who bought it.
	pub buyer: &'a T::AccountId,
	/// For how much.
	pub price: Balance,
}

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

/// Pay debt and penalty out of an account.
pub(crate) fn pay_debt<T: Config>(
	from: &T::AccountId,
	position: &mut Position<T>,
	proceeds: &Proceeds,
) -> DispatchResult {
	position.burn_principal(from, proceeds.principal)?;
	insurance::credit::<T>(from, proceeds.interest.ensure_add(proceeds.penalty)?)
}

/// Pay out the price of a lot, which is in the pallet's account, and emit `LotSold`.
pub(crate) fn distribute<T: Config>(
	position: &mut Position<T>,
	royalty: Option<(T::AccountId, Permill)>,
	sale: &Sale<T>,
	proceeds: &Proceeds,
) -> DispatchResult {
	let from = Pallet::<T>::account_id();
	pay_debt(&from, position, proceeds)?;
	if let Some((artist, _)) = royalty {
		T::Auctioneer::pay_or_owe(sale.auction, &from, &artist, proceeds.royalty)?;
	}
	let borrower = &position.loan.borrower;
	T::Auctioneer::pay_or_owe(sale.auction, &from, borrower, proceeds.surplus)?;
	Pallet::<T>::deposit_event(Event::LotSold {
		loan: sale.loan,
		item: sale.item,
		buyer: sale.buyer.clone(),
		price: sale.price,
		principal: proceeds.principal,
		interest: proceeds.interest,
		penalty: proceeds.penalty,
		royalty: proceeds.royalty,
		surplus: proceeds.surplus,
	});
	Ok(())
}
