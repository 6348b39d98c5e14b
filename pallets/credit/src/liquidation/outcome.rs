// SPDX-License-Identifier: Apache-2.0

//! The outcome of a lot (sold, unsold, not delivered) and what follows from it: it is offered
//! again, returned or forfeited; the loan is cured or paid off, ends in a loss, waits, or gets
//! another round.

use super::{
	ending::{cure, is_cured, realise_loss},
	proceeds::{self, Sale},
	rounds::{self, Round},
	start::start,
};
use crate::{
	clock,
	custody::{pins, Seize},
	market::pause_and_shelter,
	math::{self, Dues},
	position::Position,
	Config, Custody, Error, Event, Loans, Lot, LotOf, Pallet, Verdict, WaitIndex, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::{
	appraisal::Appraisals,
	auction::{AuctionId, Auctioneer, LotHandler, Offer, SaleError, Sales},
	ordered::due_key,
	Balance,
};
use sp_runtime::{
	traits::{EnsureSub, EnsureSubAssign, One, Zero},
	ArithmeticError, DispatchError, DispatchResult, FixedU128,
};

/// How often a lot that nobody bought is offered again.
const MAX_REOFFERS: u8 = 2;

/// Upper bound of the work after a lot's outcome: start a liquidation, then close the loan or open
/// the next round.
pub(crate) fn consequence_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	let each = T::Auctioneer::withdraw_weight().max(T::Auctioneer::open_weight());
	<T as Config>::WeightInfo::start_liquidation(items)
		.saturating_add(<T as Config>::WeightInfo::end_loan(items))
		.saturating_add(each.saturating_mul(items.into()))
}

impl<T: Config> LotHandler<T::AccountId, LotOf<T>> for Pallet<T> {
	fn can_bid(lot: &LotOf<T>, bidder: &T::AccountId) -> DispatchResult {
		let loan = Loans::<T>::get(lot.loan).ok_or(Error::<T>::UnknownLoan)?;
		ensure!(loan.borrower != *bidder, Error::<T>::BorrowerCannotBid);
		Ok(())
	}

	fn value_now(lot: &LotOf<T>) -> Option<Balance> {
		let position = Position::<T>::of(lot.loan).ok()?;
		position.market.liquidation_price().ok()?;
		let prices = T::Appraisals::last_accepted(&position.market.rules.collection)?;
		let pledged = position.loan.pledged(&lot.item)?;
		math::value(prices.low, pledged.units, T::AssetUnit::get())
	}

	fn proceeds_account() -> T::AccountId {
		Self::account_id()
	}

	fn sold(
		lot: &LotOf<T>,
		auction: AuctionId,
		buyer: &T::AccountId,
		price: Balance,
	) -> Result<(), SaleError> {
		let mut position = selling::<T>(lot)?;
		position.hand_out(&lot.item)?;
		pins::deliver::<T>(position.market.rules.collection, lot.item, buyer)
			.map_err(SaleError::Undeliverable)?;
		let sale = Sale { lot, auction, buyer, price };
		if position.loan.is_liquidating() {
			book_forced_sale(sale, position)?
		} else {
			book_orderly_sale(sale, position)?
		}
		Ok(())
	}

	fn unsold(lot: &LotOf<T>, asked: Balance, lowest: Balance) -> DispatchResult {
		let mut position = Position::<T>::of(lot.loan)?;
		let Some(books) = position.loan.liquidation() else { return return_lot(lot, position) };
		let target_health = books.terms.target_health;
		let pledged = position.loan.pledged(&lot.item).ok_or(Error::<T>::ItemNotInLoan)?;
		let custody = pledged.custody;
		position.loan.set_custody(&lot.item, Custody::Pinned);
		if is_cured(&position, target_health)? {
			return cure(position);
		}
		match custody {
			// It could not be sold below its share of the debt: the next round asks for less.
			Custody::OnSale { orderly: true, .. } => {
				Self::deposit_event(Event::LotReturned { loan: lot.loan, item: lot.item });
			},
			Custody::OnSale { reoffers, .. }
				if reoffer_unsold(lot, &mut position, reoffers, asked, lowest)? => {},
			_ => forfeit(lot, &mut position)?,
		}
		conclude(position)
	}

	fn delivery_failed(lot: &LotOf<T>, reason: DispatchError) -> DispatchResult {
		let mut position = Position::<T>::of(lot.loan)?;
		Self::deposit_event(Event::LotUndelivered { loan: lot.loan, item: lot.item, reason });
		if !position.loan.is_liquidating() {
			return return_lot(lot, position);
		}
		position.loan.set_custody(&lot.item, Custody::DeliveryFailed);
		conclude(position)
	}

	fn sold_together(lot: &LotOf<T>) -> Vec<AuctionId> {
		Loans::<T>::get(lot.loan).map(|loan| loan.auctions()).unwrap_or_default()
	}

	fn max_sold_together() -> u32 {
		T::MaxItems::get()
	}

	fn sold_together_weight() -> Weight {
		<T as Config>::WeightInfo::can_bid()
	}

	fn sales() -> Sales {
		pause_and_shelter::sales::<T>()
	}

	fn sales_weight() -> Weight {
		<T as Config>::WeightInfo::sales()
	}

	fn can_bid_weight() -> Weight {
		<T as Config>::WeightInfo::can_bid()
	}

	fn outcome_weight() -> Weight {
		<T as Config>::WeightInfo::book_outcome()
			.saturating_add(T::Seize::seize_weight())
			.saturating_add(consequence_weight::<T>())
	}
}

/// The loan of a lot that is sold. If it is being unwound but is in default by now, its liquidation
/// starts here: a borrower gains nothing by having started early.
fn selling<T: Config>(lot: &LotOf<T>) -> Result<Position<T>, DispatchError> {
	let position = Position::of(lot.loan)?;
	if position.loan.is_liquidating() {
		return Ok(position);
	}
	match position.verdict() {
		Verdict::Default(reason) => {
			start(position, reason)?;
			Position::of(lot.loan)
		},
		_ => Ok(position),
	}
}

/// Book the sale of a lot of a loan in liquidation; the item has been delivered and taken out of
/// the loan.
fn book_forced_sale<T: Config>(sale: Sale<T>, mut position: Position<T>) -> DispatchResult {
	let booked = proceeds::book(&mut position, sale.price)?;
	let royalty = position.books()?.royalty.clone();
	proceeds::distribute(&mut position, royalty, &sale, &booked)?;
	conclude(position)
}

/// Book the sale of a lot of a loan that is unwound; the item has been delivered and taken out of
/// the loan.
fn book_orderly_sale<T: Config>(sale: Sale<T>, mut position: Position<T>) -> DispatchResult {
	let debt = position.debt()?;
	let principal = position.loan.principal;
	let royalty = position.market.rules.royalty.clone();
	let dues = Dues {
		royalty: royalty.as_ref().map(|(_, share)| *share).unwrap_or_default(),
		..Dues::without_penalty(principal, debt.ensure_sub(principal)?)
	};
	let proceeds = math::proceeds(sale.price, &dues).ok_or(ArithmeticError::Overflow)?;
	let paid = proceeds.debt()?;
	let left = debt.ensure_sub(paid)?;
	// No lot is sold below its share of the debt. So once no item is left, only interest that
	// accrued since can be unpaid: it is forgiven.
	let ends = left.is_zero() || position.loan.items.is_empty();
	position.lower_normalized(paid, ends)?;
	proceeds::distribute(&mut position, royalty, &sale, &proceeds)?;
	if !ends {
		return position.save();
	}
	if left.is_zero() {
		return position.close();
	}
	let interest = left.ensure_sub(position.loan.principal)?;
	realise_loss(position, interest)
}

/// A lot of a loan that is unwound was not sold, or not delivered: it stays with the loan.
fn return_lot<T: Config>(lot: &LotOf<T>, mut position: Position<T>) -> DispatchResult {
	position.loan.set_custody(&lot.item, Custody::Pinned);
	Pallet::<T>::deposit_event(Event::LotReturned { loan: lot.loan, item: lot.item });
	position.save()
}

/// Offer an unsold lot again, appraised at its lowest price and never sold below its share of debt
/// and penalty, provided that this share is below that price. Returns whether it was offered.
fn reoffer_unsold<T: Config>(
	lot: &LotOf<T>,
	position: &mut Position<T>,
	reoffers: u8,
	asked: Balance,
	lowest: Balance,
) -> Result<bool, DispatchError> {
	let least_price = position.books()?.with_penalty(asked)?;
	if reoffers >= MAX_REOFFERS || lowest <= least_price {
		return Ok(false);
	}
	let offer = Offer { appraised: lowest, asked, least_price };
	reoffer(lot, position, offer, reoffers.saturating_add(1))?;
	Ok(true)
}

/// Offer a lot again.
pub(crate) fn reoffer<T: Config>(
	lot: &LotOf<T>,
	position: &mut Position<T>,
	offer: Offer,
	reoffers: u8,
) -> DispatchResult {
	let rules = position.books()?.auction.clone();
	let auction = T::Auctioneer::open(*lot, offer, rules)?;
	let custody = Custody::OnSale { auction, reoffers, orderly: false };
	position.loan.set_custody(&lot.item, custody);
	Pallet::<T>::deposit_event(Event::LotReoffered { loan: lot.loan, item: lot.item, auction });
	Ok(())
}

/// Hand an item that nobody bought to the treasury, on behalf of the insurance fund. If that fails,
/// the item waits.
pub(crate) fn forfeit<T: Config>(lot: &LotOf<T>, position: &mut Position<T>) -> DispatchResult {
	let Lot { loan, item } = *lot;
	let collection = position.market.rules.collection;
	match pins::deliver::<T>(collection, item, &T::TreasuryAccount::get()) {
		Ok(()) => {
			position.hand_out(&item)?;
			Pallet::<T>::deposit_event(Event::LotForfeited { loan, item });
		},
		Err(reason) => {
			position.loan.set_custody(&item, Custody::Forfeited);
			Pallet::<T>::deposit_event(Event::LotUndelivered { loan, item, reason });
		},
	}
	Ok(())
}

/// What follows from the outcome of a lot. A loan that is cured lives on, one that is paid off
/// ends. After the last lot of a round the penalty becomes interest, and there is another round as
/// long as there is debt and something to sell.
pub(crate) fn conclude<T: Config>(mut position: Position<T>) -> DispatchResult {
	let books = position.books()?;
	let (interest, target_health) = (books.interest, books.terms.target_health);
	let debt = position.debt()?;
	if debt.is_zero() && position.loan.penalty_due()?.is_zero() {
		return position.close();
	}
	if is_cured(&position, target_health)? {
		return cure(position);
	}
	if !position.loan.auctions().is_empty() {
		return position.save();
	}
	if debt.is_zero() {
		return position.close();
	}
	if position.loan.items.is_empty() {
		return realise_loss(position, interest);
	}
	if !position.loan.has_backing() {
		return await_delivery(position);
	}
	position.books_mut()?.charge_penalty()?;
	if is_cured(&position, FixedU128::one())? {
		return cure(position);
	}
	open_next_round(position)
}

/// Put up for auction as many of the items left by earlier rounds as the debt needs.
fn open_next_round<T: Config>(mut position: Position<T>) -> DispatchResult {
	let principal = position.loan.principal;
	let books = position.books_mut()?;
	books.round = books.round.saturating_add(1);
	let (number, round) = (books.round, Round::of_liquidation(books, principal));
	let lots = rounds::open::<T>(position.id, &mut position.loan, &round)?;
	let (loan, debt) = (position.id, position.debt()?);
	Pallet::<T>::deposit_event(Event::RoundOpened { loan, round: number, debt, lots });
	position.save()
}

/// A loan whose only remaining items cannot be delivered no longer counts towards the market's
/// share in liquidation. It waits for a while before its loss is realised.
fn await_delivery<T: Config>(mut position: Position<T>) -> DispatchResult {
	if position.loan.is_selling() {
		let until = clock::from_now::<T>(T::Periods::get().delivery)?;
		position
			.market
			.ledger
			.in_liquidation
			.ensure_sub_assign(position.loan.principal)?;
		WaitIndex::<T>::insert(due_key(until, position.id), ());
		position.loan.wait_until(until);
	}
	position.save()
}
