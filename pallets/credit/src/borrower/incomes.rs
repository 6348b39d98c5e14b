// SPDX-License-Identifier: Apache-2.0

//! The incomes of many items at once, as a distributor pays them.

use super::income;
use crate::{
	position::Position, CollectionOf, Config, Error, Event, IncomesOf, ItemOf, Pallet, Pledge,
	Pledges, WeightInfo,
};
use frame_support::{ensure, storage::with_storage_layer, traits::Get, weights::Weight};
use pignus_primitives::Balance;
use sp_runtime::DispatchError;

/// What this many incomes weigh at most, by which at most `ends` loans end. Each may be of another
/// market, of which a configuration and a ledger are read.
pub(crate) fn incomes_weight<T: Config>(incomes: u32, ends: u32) -> Weight {
	let markets = <T as Config>::WeightInfo::walk_markets(incomes.min(T::MaxMarkets::get()));
	let end = <T as Config>::WeightInfo::pay_income(T::MaxItems::get());
	<T as Config>::WeightInfo::pay_incomes(incomes)
		.saturating_add(markets.saturating_mul(2))
		.saturating_add(end.saturating_mul(ends.min(incomes).into()))
}

/// Pay incomes, each in its own storage layer; see the call. Returns the weight it took.
pub(crate) fn pay_incomes<T: Config>(
	payer: T::AccountId,
	collection: CollectionOf<T>,
	incomes: IncomesOf<T>,
	ends: u32,
) -> Result<Weight, DispatchError> {
	ensure!(!incomes.is_empty(), Error::<T>::NoItems);
	let count = incomes.len() as u32;
	let mut ended: u32 = 0;
	for (item, amount) in incomes {
		let paid =
			with_storage_layer(|| pay_at_rest::<T>(&payer, collection, item, amount, ended < ends));
		match paid {
			Ok(has_ended) => ended = ended.saturating_add(has_ended.into()),
			Err(reason) => {
				Pallet::<T>::deposit_event(Event::IncomeRefused { collection, item, reason });
			},
		}
	}
	Ok(incomes_weight::<T>(count, ended))
}

/// Pay the income of an item unless its loan has items for sale. Returns whether it ended a loan,
/// which only happens if it `may_end`.
fn pay_at_rest<T: Config>(
	payer: &T::AccountId,
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	amount: Balance,
	may_end: bool,
) -> Result<bool, DispatchError> {
	let Some(Pledge::Loan(loan)) = Pledges::<T>::get(collection, item) else {
		income::pay_income::<T>(payer, collection, item, amount)?;
		return Ok(false);
	};
	ensure!(amount > 0, Error::<T>::ZeroAmount);
	let position = Position::<T>::outside_liquidation(loan)?.at_rest()?;
	ensure!(may_end || amount < position.debt()?, Error::<T>::TooManyEnds);
	income::pay_to_loan(payer, position, collection, item, amount)
}
