// SPDX-License-Identifier: Apache-2.0

//! What becomes of items that cannot be handed over: they are offered again as soon as they can be,
//! and after a while the loss is realised and they are the treasury's claim.

use crate::{
	lending::Position, rounds::Round, Config, Custody, Error, Event, ItemOf, Ledger, LiquidationOf,
	Liquidations, LoanId, LoanOf, LoanStatus, Loans, Lot, LotOf, Pallet, TreasuryClaims, WaitIndex,
	WeightInfo,
};
use pignus_primitives::{
	auction::{Auctioneer, LotHandler},
	ordered::due_key,
};
use polkadot_sdk::{
	frame_support::{traits::Get, weights::Weight, BoundedVec},
	sp_runtime::{traits::CheckedAdd, ArithmeticError, DispatchResult},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

impl<T: Config> Pallet<T> {
	/// The most that `retry_delivery` can weigh.
	pub(crate) fn retry_delivery_weight() -> Weight {
		<T as Config>::WeightInfo::retry_delivery()
			.saturating_add(T::Auctioneer::open_weight())
			.saturating_add(<Self as LotHandler<T::AccountId, LotOf<T>>>::outcome_weight())
	}

	pub(crate) fn do_retry_delivery(id: LoanId, item: ItemOf<T>) -> DispatchResult {
		Self::ensure_sells()?;
		if !Loans::<T>::contains_key(id) {
			return Self::collect_claim(id, item);
		}
		let (mut position, books) = Self::liquidating(id)?;
		let pledged = position.loan.items.iter().find(|pledged| pledged.item == item);
		let pledged = *pledged.ok_or(Error::<T>::ItemNotInLoan)?;
		let collection = position.config.collection;
		let lot = Lot { loan: id, item };
		match pledged.custody {
			Custody::DeliveryFailed => {
				Self::ensure_deliverable(collection, item)?;
				let Position { ledger, loan, .. } = &mut position;
				// Its share of the debt is beside what else can be sold.
				let all_units = Self::units(loan)?.checked_add(&pledged.units).ok_or(OVERFLOW)?;
				let round = Round::liquidation(&books, loan.principal);
				let offer = Self::offer(pledged.units, all_units, &round)?;
				Self::count_in_liquidation(id, ledger, loan)?;
				Self::reoffer(&lot, loan, &books, offer, 0)?;
				Self::store_liquidation(id, position, books)
			},
			Custody::Forfeited => {
				Self::ensure_deliverable(collection, item)?;
				Self::forfeit(&lot, &mut position)?;
				Self::after_lot(id, position, books)
			},
			_ => Err(Error::<T>::DeliveryNotFailed.into()),
		}
	}

	/// Hand an item that nobody bought to the treasury, on behalf of the insurance fund. If that
	/// cannot be done, it waits.
	pub(crate) fn forfeit(lot: &LotOf<T>, position: &mut Position<T>) -> DispatchResult {
		let Lot { loan: id, item } = *lot;
		match Self::deliver(position.config.collection, item, &T::TreasuryAccount::get()) {
			Ok(()) => {
				Self::take_item(&mut position.loan, &item)?;
				Self::release_deposit(&mut position.loan, T::PledgeDeposit::get())?;
				Self::deposit_event(Event::LotForfeited { loan: id, item });
			},
			Err(reason) => {
				Self::set_custody(&mut position.loan, &item, Custody::Forfeited);
				Self::deposit_event(Event::LotUndelivered { loan: id, item, reason });
			},
		}
		Ok(())
	}

	/// A loan of which only items are left that cannot be delivered no longer counts towards the
	/// market's share in liquidation. It waits for a while before its loss is realised.
	pub(crate) fn await_delivery(
		id: LoanId,
		mut position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		let Position { ledger, loan, .. } = &mut position;
		if loan.status == LoanStatus::InLiquidation {
			ledger.in_liquidation =
				ledger.in_liquidation.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
			let until = Self::after(T::Periods::get().delivery)?;
			loan.status = LoanStatus::AwaitingDelivery { until };
			WaitIndex::<T>::insert(due_key(until, id), ());
		}
		Self::store_liquidation(id, position, books)
	}

	/// A loan that waited has something to sell again.
	pub(crate) fn count_in_liquidation(
		id: LoanId,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
	) -> DispatchResult {
		if let LoanStatus::AwaitingDelivery { until } = loan.status {
			WaitIndex::<T>::remove(due_key(until, id));
			loan.status = LoanStatus::InLiquidation;
			ledger.in_liquidation =
				ledger.in_liquidation.checked_add(loan.principal).ok_or(OVERFLOW)?;
		}
		Ok(())
	}

	/// End a loan that has waited long enough for its items to become deliverable. They stay
	/// pledged, as claims of the treasury.
	pub(crate) fn give_up_delivery(id: LoanId) -> DispatchResult {
		let (mut position, books) = Self::liquidating(id)?;
		let collection = position.config.collection;
		for pledged in &position.loan.items {
			TreasuryClaims::<T>::insert(id, pledged.item, collection);
		}
		position.loan.items = BoundedVec::new();
		Liquidations::<T>::remove(id);
		Self::realise_loss(id, position, books.interest)
	}

	/// Hand an item to the treasury that it has a claim on.
	fn collect_claim(id: LoanId, item: ItemOf<T>) -> DispatchResult {
		let collection = TreasuryClaims::<T>::take(id, item).ok_or(Error::<T>::UnknownLoan)?;
		Self::ensure_deliverable(collection, item)?;
		Self::deliver(collection, item, &T::TreasuryAccount::get())?;
		Self::deposit_event(Event::LotForfeited { loan: id, item });
		Ok(())
	}
}
