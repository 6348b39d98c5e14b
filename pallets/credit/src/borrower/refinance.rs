// SPDX-License-Identifier: Apache-2.0

//! A loan moves to another market of its collection.

use crate::{
	market::Market,
	math,
	money::{ceilings, sums},
	position::{indices, Position},
	Config, Error, Event, Global, KeptTerms, LoanId, MarketId, MarketStatus, Pallet,
};
use frame_support::ensure;
use sp_runtime::{ArithmeticError, DispatchResult, Rounding};

/// Move a loan to another market; see the call.
pub(crate) fn refinance<T: Config>(
	borrower: T::AccountId,
	id: LoanId,
	to: MarketId,
) -> DispatchResult {
	let Position { market: mut former, mut loan, .. } =
		Position::<T>::owned_by(&borrower, id)?.at_rest()?;
	ensure!(former.id != to, Error::<T>::SameMarket);
	ensure!(former.ledger.status != MarketStatus::Halted, Error::<T>::MarketHalted);
	let mut market = Market::<T>::of(to)?;
	ensure!(market.rules.collection == former.rules.collection, Error::<T>::OtherCollection);
	market.ensure_lends()?;
	let terms = &market.rules.limits;
	ensure!(loan.items.len() <= terms.max_items as usize, Error::<T>::TooManyItems);
	let debt = loan.debt(former.ledger.index)?;
	ensure!(debt >= terms.min_debt, Error::<T>::BelowMinDebt);

	indices::remove::<T>(id, &mut loan);
	former.ledger.leave(loan.principal, loan.normalized)?;
	let from = former.id;
	former.save();
	let of_account = sums::move_account::<T>((from, &borrower), (to, &borrower), loan.principal)?;
	loan.market = to;
	// In this market it is as if they were pledged now: no notice of its was promised to them.
	for pledged in loan.items.iter_mut() {
		pledged.units = market.item_units(pledged.item).lending;
	}
	loan.terms = KeptTerms::of(&market.rules);
	loan.maturity = market.maturity_from_now()?;
	// Rounded down, it reads back as exactly the same debt; see `math`.
	loan.normalized = math::normalized(debt, market.ledger.index, Rounding::Down)
		.ok_or(ArithmeticError::Overflow)?;
	market.ledger.enter(loan.principal, loan.normalized)?;
	let (maturity, items) = (loan.maturity, loan.item_units());

	let mut position = Position { id, market, loan };
	position.ensure_within_max_ltv()?;
	let Market { rules, ledger, .. } = &position.market;
	ceilings::ensure_account_below::<T>(&rules.limits, of_account)?;
	ceilings::ensure_market_below::<T>(&rules.limits, ledger, &Global::<T>::get().flows)?;
	position.enter_line()?;
	position.save()?;
	Pallet::<T>::deposit_event(Event::Refinanced { loan: id, from, to, debt, items, maturity });
	Ok(())
}
