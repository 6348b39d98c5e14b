// SPDX-License-Identifier: Apache-2.0

//! Opening a loan.

use crate::{
	position::{pledge_deposit, Position},
	Config, Event, ItemsOf, LoansOf, MarketId, Pallet,
};
use frame_support::traits::Get;
use pignus_primitives::Balance;
use sp_runtime::{traits::EnsureAdd, DispatchResult};

/// Pin items and draw a loan against them; see the call.
pub(crate) fn open<T: Config>(
	borrower: T::AccountId,
	market: MarketId,
	items: ItemsOf<T>,
	amount: Balance,
) -> DispatchResult {
	let mut position = Position::<T>::new(market, borrower.clone())?;
	let id = position.id;
	let deposit = pledge_deposit::<T>(items.len())?.ensure_add(T::LoanDeposit::get())?;
	position.hold_deposit(deposit)?;
	position.pin_all(&items)?;
	position.lend(amount)?;
	position.enter_line()?;
	let maturity = position.loan.maturity.map(|maturity| maturity.at);
	LoansOf::<T>::insert(&borrower, id, ());
	position.save()?;
	Pallet::<T>::deposit_event(Event::Opened {
		loan: id,
		market,
		borrower,
		items: items.into_inner(),
		amount,
		maturity,
	});
	Ok(())
}
