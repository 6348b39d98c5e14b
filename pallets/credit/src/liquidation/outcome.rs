// SPDX-License-Identifier: Apache-2.0

//! The outcome of a lot of a loan (sold, unsold, not delivered): it is booked, or the lot is offered
//! again, returned or forfeited. What follows for the loan is in `conclude`.

use super::{
	conclude::conclude,
	ending::{cure, is_cured, realise_loss},
	inventory::forfeit::forfeit_unsold,
	proceeds,
	start::start,
	usage::Effects,
};
use crate::{
	custody::pins::{self, Handover},
	math::{self, Dues},
	position::Position,
	Config, Custody, Error, Event, ItemOf, LoanId, Lot, Pallet, Verdict,
};
use pignus_primitives::{
	auction::{Auctioneer, Offer, Sale, SaleError},
	funds::Funds,
	Balance,
};
use sp_runtime::{
	traits::{EnsureSub, Zero},
	ArithmeticError, DispatchError, DispatchResult,
};

/// How often a lot that nobody bought is offered again.
const MAX_REOFFERS: u8 = 2;

/// Hand a lot to its buyer and book the price.
pub(super) fn sold<T: Config>(
	loan: LoanId,
	item: ItemOf<T>,
	sale: &Sale<T::AccountId>,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<Effects, SaleError> {
	let mut position = selling::<T>(loan)?;
	position.hand_out(&item)?;
	let handover = pins::deliver::<T>(position.market.rules.collection, item, &sale.buyer)
		.map_err(SaleError::Undeliverable)?;
	let owed = if position.loan.is_liquidating() {
		book_forced_sale(item, sale, position, payment)?
	} else {
		book_orderly_sale(item, sale, position, payment)?
	};
	Ok(Effects { handover, owed })
}

/// Nobody bought a lot: it is returned, offered again or forfeited.
pub(super) fn unsold<T: Config>(
	loan: LoanId,
	item: ItemOf<T>,
	asked: Balance,
	lowest: Balance,
) -> Result<Handover, DispatchError> {
	let mut position = Position::<T>::of(loan)?;
	let Some(books) = position.loan.liquidation() else {
		return_lot(item, position)?;
		return Ok(Handover::Plain);
	};
	let target_health = books.terms.target_health;
	let pledged = position.loan.pledged(&item).ok_or(Error::<T>::ItemNotInLoan)?;
	let custody = pledged.custody;
	position.loan.set_custody(&item, Custody::Pinned);
	position.reread_units()?;
	if is_cured(&position, target_health)? {
		cure(position)?;
		return Ok(Handover::Plain);
	}
	let mut handover = Handover::Plain;
	match custody {
		// A lot is forfeited only for debt, never for a penalty alone.
		_ if position.loan.owes_only_penalty() => announce_return::<T>(loan, item),
		// It could not be sold below its share of the debt: the next round asks for less.
		Custody::OnSale { orderly: true, .. } => announce_return::<T>(loan, item),
		Custody::OnSale { reoffers, .. }
			if reoffer_unsold(item, &mut position, reoffers, asked, lowest)? => {},
		_ => handover = forfeit_unsold(&mut position, item, lowest)?,
	}
	conclude(position)?;
	Ok(handover)
}

/// A lot was bought but could not be handed over.
pub(super) fn undelivered<T: Config>(
	loan: LoanId,
	item: ItemOf<T>,
	reason: DispatchError,
) -> DispatchResult {
	let mut position = Position::<T>::of(loan)?;
	Pallet::<T>::deposit_event(Event::LotUndelivered { loan, item, reason });
	if !position.loan.is_liquidating() {
		return return_lot(item, position);
	}
	position.loan.set_custody(&item, Custody::DeliveryFailed);
	conclude(position)
}

/// The loan of a lot that is sold. If it is being unwound but is in default by now, its liquidation
/// starts here: a borrower gains nothing by having started early.
fn selling<T: Config>(loan: LoanId) -> Result<Position<T>, DispatchError> {
	let position = Position::of(loan)?;
	if position.loan.is_liquidating() {
		return Ok(position);
	}
	match position.verdict() {
		Verdict::Default(reason) => {
			start(position, reason)?;
			Position::of(loan)
		},
		_ => Ok(position),
	}
}

/// Book the sale of a lot of a loan in liquidation; the item has been delivered and taken out of
/// the loan. Returns how many payments are kept as claims.
fn book_forced_sale<T: Config>(
	item: ItemOf<T>,
	sale: &Sale<T::AccountId>,
	mut position: Position<T>,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<u32, DispatchError> {
	let booked = proceeds::book(&mut position, sale.price)?;
	let royalty = position.books()?.royalty.clone();
	let owed = proceeds::distribute(&mut position, royalty, item, sale, &booked, payment)?;
	conclude(position)?;
	Ok(owed)
}

/// Book the sale of a lot of a loan that is unwound; the item has been delivered and taken out of
/// the loan. Returns how many payments are kept as claims.
fn book_orderly_sale<T: Config>(
	item: ItemOf<T>,
	sale: &Sale<T::AccountId>,
	mut position: Position<T>,
	payment: &mut impl Funds<T::AccountId>,
) -> Result<u32, DispatchError> {
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
	let owed = proceeds::distribute(&mut position, royalty, item, sale, &proceeds, payment)?;
	if !ends {
		position.save()?;
	} else if left.is_zero() {
		position.close()?;
	} else {
		let interest = left.ensure_sub(position.loan.principal)?;
		realise_loss(position, interest)?;
	}
	Ok(owed)
}

/// A lot of a loan that is unwound was not sold, or not delivered: it stays with the loan.
fn return_lot<T: Config>(item: ItemOf<T>, mut position: Position<T>) -> DispatchResult {
	position.loan.set_custody(&item, Custody::Pinned);
	announce_return::<T>(position.id, item);
	position.save()
}

pub(super) fn announce_return<T: Config>(loan: LoanId, item: ItemOf<T>) {
	Pallet::<T>::deposit_event(Event::LotReturned { loan, item });
}

/// Offer an unsold lot again, appraised at its lowest price, or at its value of today if that is
/// lower, and never sold below its share of debt and penalty, provided that this share is below
/// that. The share is at most what is owed by now. Returns whether it was offered.
fn reoffer_unsold<T: Config>(
	item: ItemOf<T>,
	position: &mut Position<T>,
	reoffers: u8,
	asked: Balance,
	lowest: Balance,
) -> Result<bool, DispatchError> {
	let asked = asked.min(position.debt()?);
	let least_price = position.books()?.with_penalty(asked)?;
	let units = position.loan.pledged(&item).ok_or(Error::<T>::ItemNotInLoan)?.units;
	let today = position.market.fresh_value(units);
	let appraised = today.map_or(lowest, |today| lowest.min(today));
	if reoffers >= MAX_REOFFERS || appraised <= least_price {
		return Ok(false);
	}
	let offer = Offer { appraised, asked, least_price };
	reoffer(item, position, offer, reoffers.saturating_add(1))?;
	Ok(true)
}

/// Offer a lot again.
pub(super) fn reoffer<T: Config>(
	item: ItemOf<T>,
	position: &mut Position<T>,
	offer: Offer,
	reoffers: u8,
) -> DispatchResult {
	let loan = position.id;
	let rules = position.books()?.auction.clone();
	let borrower = Some(position.loan.borrower.clone());
	let auction = T::Auctioneer::open(Lot::Loan { loan, item }, offer, rules, borrower)?;
	let custody = Custody::OnSale { auction, reoffers, orderly: false };
	position.loan.set_custody(&item, custody);
	Pallet::<T>::deposit_event(Event::LotReoffered { loan, item, auction });
	Ok(())
}
