// SPDX-License-Identifier: Apache-2.0

//! Opening a loan.

use crate::{
	position::{new_loan_deposit, Position},
	Config, Event, ItemsOf, LoansOf, MarketId, Pallet,
};
use pignus_primitives::Balance;
use sp_runtime::DispatchResult;

/// Pin items and draw a loan against them; see the call.
pub(crate) fn open<T: Config>(
	borrower: T::AccountId,
	market: MarketId,
	items: ItemsOf<T>,
	amount: Balance,
) -> DispatchResult {
	let mut position = Position::<T>::new(market, borrower.clone())?;
	let id = position.id;
	position.hold_deposit(new_loan_deposit::<T>(items.len())?)?;
	let items = position.pin_all(&items)?;
	position.lend(amount)?;
	position.enter_line()?;
	let maturity = position.loan.maturity;
	LoansOf::<T>::insert(&borrower, id, ());
	position.save()?;
	Pallet::<T>::deposit_event(Event::Opened {
		loan: id,
		market,
		borrower,
		items,
		amount,
		maturity,
	});
	Ok(())
}
