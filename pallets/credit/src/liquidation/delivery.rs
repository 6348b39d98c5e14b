// SPDX-License-Identifier: Apache-2.0

//! What becomes of items that could not be handed over: once they can be delivered, anyone may have
//! them offered again; after a while the loss is realised and they go to the inventory. So do items
//! that nobody can bid for because they are worth nothing.

use super::{
	conclude::{conclude, offer_rest, resume},
	ending::{forfeit_all, realise_loss},
	outcome::{announce_return, reoffer},
	rounds::Round,
};
use crate::{
	custody::pins, market::pause_and_shelter, position::Position, Config, Custody, Error, ItemOf,
	LoanId, LotOf, Pallet, WeightInfo,
};
use frame_support::{ensure, weights::Weight};
use pignus_primitives::auction::{Auctioneer, LotHandler};
use sp_runtime::{traits::Zero, DispatchResult};

/// The upper bound of what `retry_delivery` weighs.
pub(crate) fn retry_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::retry_delivery()
		.saturating_add(T::Auctioneer::open_weight())
		.saturating_add(<Pallet<T> as LotHandler<T::AccountId, LotOf<T>>>::outcome_weight())
}

/// Offer an item again that could not be handed over; see the call.
pub(crate) fn retry<T: Config>(id: LoanId, item: ItemOf<T>) -> DispatchResult {
	pause_and_shelter::ensure_sells::<T>()?;
	let mut position = Position::<T>::in_liquidation(id)?;
	let custody = position.loan.pledged(&item).ok_or(Error::<T>::ItemNotInLoan)?.custody;
	ensure!(custody == Custody::DeliveryFailed, Error::<T>::DeliveryNotFailed);
	pins::ensure_deliverable::<T>(position.market.rules.collection, item)?;
	position.loan.set_custody(&item, Custody::Pinned);
	position.reread_units()?;
	if position.loan.owes_only_penalty() {
		announce_return::<T>(id, item);
		return conclude(position);
	}
	let round = Round::of_liquidation(&position, position.books()?.round)?;
	// Its share of the debt is that of its units in the units of all that can be sold.
	let units = position.loan.pledged(&item).ok_or(Error::<T>::ItemNotInLoan)?.units;
	ensure!(!units.is_zero(), Error::<T>::WorthlessCollateral);
	let offer = round.offer::<T>(units, position.loan.units()?)?;
	ensure!(!offer.appraised.is_zero(), Error::<T>::WorthlessCollateral);
	resume(&mut position)?;
	reoffer(item, &mut position, offer, 0)?;
	position.save()
}

/// End a loan of which nothing could be sold for long enough: its items go to the inventory. If
/// some were worth nothing and are worth something by now, they are offered instead.
pub(crate) fn give_up<T: Config>(id: LoanId) -> DispatchResult {
	let mut position = Position::<T>::in_liquidation(id)?;
	position.reread_units()?;
	if offer_rest(&mut position)? {
		return position.save();
	}
	let books = position.books()?;
	let (interest, rules) = (books.interest, books.auction.clone());
	forfeit_all(&mut position, &rules)?;
	realise_loss(position, interest)
}
