// SPDX-License-Identifier: Apache-2.0

//! What becomes of items that could not be handed over: once they can be delivered, anyone may have
//! them offered again; after a while the loss is realised and they become claims of the treasury.

use super::{
	ending::realise_loss,
	outcome::{conclude, forfeit, reoffer},
	rounds::Round,
};
use crate::{
	custody::pins, market::pause_and_shelter, position::Position, Config, Custody, Error, Event,
	ItemOf, LoanId, LoanState, Loans, Lot, LotOf, Pallet, TreasuryClaims, WaitIndex, WeightInfo,
};
use frame_support::{traits::Get, weights::Weight, BoundedVec};
use pignus_primitives::{
	auction::{Auctioneer, LotHandler},
	ordered::due_key,
};
use sp_runtime::{
	traits::{EnsureAdd, EnsureAddAssign},
	DispatchResult,
};

/// The upper bound of what `retry_delivery` weighs.
pub(crate) fn retry_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::retry_delivery()
		.saturating_add(T::Auctioneer::open_weight())
		.saturating_add(<Pallet<T> as LotHandler<T::AccountId, LotOf<T>>>::outcome_weight())
}

/// Offer an undelivered item again, or hand it to the treasury; see the call.
pub(crate) fn retry<T: Config>(id: LoanId, item: ItemOf<T>) -> DispatchResult {
	pause_and_shelter::ensure_sells::<T>()?;
	if !Loans::<T>::contains_key(id) {
		return collect_claim::<T>(id, item);
	}
	let mut position = Position::<T>::in_liquidation(id)?;
	let pledged = *position.loan.pledged(&item).ok_or(Error::<T>::ItemNotInLoan)?;
	let collection = position.market.rules.collection;
	let lot = Lot { loan: id, item };
	match pledged.custody {
		Custody::DeliveryFailed => {
			pins::ensure_deliverable::<T>(collection, item)?;
			let round = Round::of_liquidation(position.books()?, position.loan.principal);
			// Its share of the debt is that of its units in the units of all that can be sold.
			let all_units = position.loan.units()?.ensure_add(pledged.units)?;
			let offer = round.offer::<T>(pledged.units, all_units)?;
			resume(&mut position)?;
			reoffer(&lot, &mut position, offer, 0)?;
			position.save()
		},
		Custody::Forfeited => {
			pins::ensure_deliverable::<T>(collection, item)?;
			forfeit(&lot, &mut position)?;
			conclude(position)
		},
		_ => Err(Error::<T>::DeliveryNotFailed.into()),
	}
}

/// Take a loan out of its wait: it has something to sell again.
fn resume<T: Config>(position: &mut Position<T>) -> DispatchResult {
	if let LoanState::Waiting { until, liquidation } = &position.loan.state {
		WaitIndex::<T>::remove(due_key(*until, position.id));
		position.loan.state = LoanState::Selling(liquidation.clone());
		position
			.market
			.ledger
			.in_liquidation
			.ensure_add_assign(position.loan.principal)?;
	}
	Ok(())
}

/// End a loan that has waited long enough for its items to become deliverable. They stay pledged,
/// as claims of the treasury.
pub(crate) fn give_up<T: Config>(id: LoanId) -> DispatchResult {
	let mut position = Position::<T>::in_liquidation(id)?;
	let interest = position.books()?.interest;
	for pledged in &position.loan.items {
		TreasuryClaims::<T>::insert(id, pledged.item, position.market.rules.collection);
	}
	position.loan.items = BoundedVec::new();
	realise_loss(position, interest)
}

/// Hand the treasury an item that it has a claim on.
fn collect_claim<T: Config>(id: LoanId, item: ItemOf<T>) -> DispatchResult {
	let collection = TreasuryClaims::<T>::take(id, item).ok_or(Error::<T>::UnknownLoan)?;
	pins::ensure_deliverable::<T>(collection, item)?;
	pins::deliver::<T>(collection, item, &T::TreasuryAccount::get())?;
	Pallet::<T>::deposit_event(Event::LotForfeited { loan: id, item });
	Ok(())
}
