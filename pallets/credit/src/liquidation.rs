// SPDX-License-Identifier: Apache-2.0

//! From default to the end of a loan: the start, each lot's outcome, what becomes of the rest.

use crate::{
	lending::Position, math, Config, Custody, DefaultReason, Error, Event, ItemOf, Ledgers,
	Liquidation, LiquidationOf, Liquidations, LoanId, LoanOf, LoanStatus, Loans, Lot, LotOf,
	Pallet, WeightInfo,
};
use alloc::vec::Vec;
use pignus_primitives::{
	appraisal::Appraisals,
	auction::{AuctionId, Auctioneer, LotHandler, SaleError},
	Balance,
};
use polkadot_sdk::{
	frame_support::{ensure, traits::Get, weights::Weight},
	sp_runtime::{
		traits::Zero, ArithmeticError, DispatchError, DispatchResult, FixedU128, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// Where the price of a lot went, in the smallest unit of the credit asset.
#[derive(Default)]
struct Proceeds {
	principal: Balance,
	interest: Balance,
	penalty: Balance,
	royalty: Balance,
	surplus: Balance,
}

impl<T: Config> Pallet<T> {
	/// The most that starting one liquidation can weigh.
	pub(crate) fn start_weight() -> Weight {
		let items = T::MaxItems::get();
		<T as Config>::WeightInfo::start_liquidation(items)
			.saturating_add(T::Auctioneer::open_weight().saturating_mul(items.into()))
	}

	/// Snapshot a loan in default and put all its items up for auction.
	pub(crate) fn start(id: LoanId, reason: DefaultReason) -> DispatchResult {
		let Position { config, mut ledger, mut loan } = Self::position(id)?;
		ensure!(!loan.status.is_liquidating(), Error::<T>::InLiquidation);
		let debt = Self::debt(&loan, &ledger)?;
		let interest = debt.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
		let price =
			T::Appraisals::last_accepted(&config.collection).ok_or(Error::<T>::PriceAbsent)?;

		Self::remove_from_indices(id, &loan);
		ledger.normalized = ledger.normalized.checked_sub(loan.normalized).ok_or(UNDERFLOW)?;
		ledger.in_liquidation =
			ledger.in_liquidation.checked_add(loan.principal).ok_or(OVERFLOW)?;
		loan.normalized = 0;
		loan.status = LoanStatus::InLiquidation;
		let lots = Self::open_lots(id, &mut loan, debt, price, &config.auction)?;

		Ledgers::<T>::insert(loan.market, ledger);
		Loans::<T>::insert(id, loan);
		Liquidations::<T>::insert(
			id,
			Liquidation {
				reason,
				started_debt: debt,
				interest,
				repaid_by_sales: 0,
				penalty_paid: 0,
				terms: config.liquidation,
				royalty: config.royalty,
			},
		);
		Self::deposit_event(Event::LiquidationStarted { loan: id, reason, debt, lots });
		Ok(())
	}

	/// Open an auction for every item of a loan; each carries its share of the debt by its units.
	fn open_lots(
		id: LoanId,
		loan: &mut LoanOf<T>,
		debt: Balance,
		price: FixedU128,
		rules: &pignus_primitives::auction::AuctionRules,
	) -> Result<Vec<(ItemOf<T>, AuctionId)>, DispatchError> {
		let all_units = Self::units(loan)?.into_inner();
		let mut lots = Vec::with_capacity(loan.items.len());
		for pledged in loan.items.iter_mut() {
			let appraised =
				math::value(price, pledged.units, T::AssetUnit::get()).ok_or(OVERFLOW)?;
			let share = math::share_of(debt, pledged.units.into_inner(), all_units, Rounding::Up)
				.ok_or(OVERFLOW)?;
			let lot = Lot { loan: id, item: pledged.item };
			let auction = T::Auctioneer::open(lot, appraised, share, rules.clone())?;
			pledged.custody = Custody::OnSale(auction);
			lots.push((pledged.item, auction));
		}
		Ok(lots)
	}

	/// A loan in liquidation with its market and its books.
	pub(crate) fn liquidating(
		id: LoanId,
	) -> Result<(Position<T>, LiquidationOf<T>), DispatchError> {
		let position = Self::position(id)?;
		let books = Liquidations::<T>::get(id).ok_or(Error::<T>::NotInLiquidation)?;
		Ok((position, books))
	}

	/// Distribute the price of a lot that lies in the pallet's account: principal, interest,
	/// penalty, royalty, borrower.
	fn distribute(
		position: &mut Position<T>,
		books: &mut LiquidationOf<T>,
		auction: AuctionId,
		price: Balance,
	) -> Result<Proceeds, DispatchError> {
		let Position { config, ledger, loan } = position;
		let from = Self::account_id();
		let mut left = price;
		let mut take = |most: Balance| {
			let taken = left.min(most);
			left = left.checked_sub(taken).ok_or(UNDERFLOW)?;
			Ok::<_, ArithmeticError>(taken)
		};

		let principal = take(loan.principal)?;
		let interest = take(books.interest)?;
		let repaid = principal.checked_add(interest).ok_or(OVERFLOW)?;
		books.interest = books.interest.checked_sub(interest).ok_or(UNDERFLOW)?;
		books.repaid_by_sales = books.repaid_by_sales.checked_add(repaid).ok_or(OVERFLOW)?;
		let penalty = take(Self::penalty_due(books)?)?;
		books.penalty_paid = books.penalty_paid.checked_add(penalty).ok_or(OVERFLOW)?;
		let royalty = match &books.royalty {
			Some((_, share)) => {
				take(math::fraction_of(price, *share, Rounding::Down).ok_or(OVERFLOW)?)?
			},
			None => 0,
		};
		let surplus = take(Balance::MAX)?;

		Self::burn_principal(&from, config, ledger, loan, principal)?;
		Self::credit_insurance(&from, interest.checked_add(penalty).ok_or(OVERFLOW)?)?;
		if let Some((artist, _)) = &books.royalty {
			T::Auctioneer::pay_or_owe(auction, &from, artist, royalty)?;
		}
		T::Auctioneer::pay_or_owe(auction, &from, &loan.borrower, surplus)?;
		Ok(Proceeds { principal, interest, penalty, royalty, surplus })
	}

	/// The penalty on the debt that sales have repaid, less what they have paid of it; rounded up.
	fn penalty_due(books: &LiquidationOf<T>) -> Result<Balance, ArithmeticError> {
		math::fraction_of(books.repaid_by_sales, books.terms.penalty, Rounding::Up)
			.ok_or(OVERFLOW)?
			.checked_sub(books.penalty_paid)
			.ok_or(UNDERFLOW)
	}

	/// What follows from the outcome of a lot. With debt and penalty paid the other lots are
	/// withdrawn. After the last lot the loan ends: without debt what is left of it is free, with
	/// debt and nothing left the loss is realised; if something could not be delivered it waits.
	fn after_lot(id: LoanId, mut position: Position<T>, books: LiquidationOf<T>) -> DispatchResult {
		let debt = position.loan.principal.checked_add(books.interest).ok_or(OVERFLOW)?;
		let on_sale = position.loan.items.iter().any(|p| matches!(p.custody, Custody::OnSale(_)));
		let all_paid = debt.is_zero() && Self::penalty_due(&books)?.is_zero();
		if all_paid || (debt.is_zero() && !on_sale) {
			Self::withdraw_lots(&position.loan)?;
			Liquidations::<T>::remove(id);
			return Self::close(id, position);
		}
		if on_sale {
			return Self::store_liquidation(id, position, books);
		}
		if position.loan.items.is_empty() {
			return Self::realise_loss(id, position, books);
		}
		if position.loan.status == LoanStatus::InLiquidation {
			let Position { ledger, loan, .. } = &mut position;
			ledger.in_liquidation =
				ledger.in_liquidation.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
			loan.status = LoanStatus::AwaitingDelivery;
		}
		Self::store_liquidation(id, position, books)
	}

	/// End a loan that has debt and nothing left to sell: unpaid interest is forgiven, unpaid
	/// principal comes from the insurance fund, and what it cannot cover freezes the market.
	fn realise_loss(
		id: LoanId,
		mut position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		let Position { config, ledger, loan } = &mut position;
		let loss = Self::write_off_principal(config, ledger, loan)?;
		Self::deposit_event(Event::LossRealised {
			loan: id,
			covered: loss.covered,
			shortfall: loss.shortfall,
			forgiven_interest: books.interest,
		});
		if !loss.shortfall.is_zero() {
			Self::freeze(loan.market, ledger);
		}
		Liquidations::<T>::remove(id);
		Self::close(id, position)
	}

	/// Take back all lots of a loan that are on sale and free their bids.
	pub(crate) fn withdraw_lots(loan: &LoanOf<T>) -> DispatchResult {
		for pledged in &loan.items {
			if let Custody::OnSale(auction) = pledged.custody {
				T::Auctioneer::withdraw(auction)?;
			}
		}
		Ok(())
	}

	fn store_liquidation(
		id: LoanId,
		position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		Ledgers::<T>::insert(position.loan.market, position.ledger);
		Loans::<T>::insert(id, position.loan);
		Liquidations::<T>::insert(id, books);
		Ok(())
	}
}

impl<T: Config> LotHandler<T::AccountId, LotOf<T>> for Pallet<T> {
	fn can_bid(lot: &LotOf<T>, bidder: &T::AccountId) -> DispatchResult {
		let loan = Loans::<T>::get(lot.loan).ok_or(Error::<T>::UnknownLoan)?;
		ensure!(loan.borrower != *bidder, Error::<T>::BorrowerCannotBid);
		Ok(())
	}

	fn value_now(lot: &LotOf<T>) -> Option<Balance> {
		let position = Self::position(lot.loan).ok()?;
		let collection = position.config.collection;
		T::Appraisals::liquidation_price(&collection).ok()?;
		let price = T::Appraisals::last_accepted(&collection)?;
		let pledged = position.loan.items.iter().find(|pledged| pledged.item == lot.item)?;
		math::value(price, pledged.units, T::AssetUnit::get())
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
		let (mut position, mut books) = Self::liquidating(lot.loan)?;
		Self::take_item(&mut position.loan, &lot.item).map_err(DispatchError::from)?;
		Self::deliver(position.config.collection, lot.item, buyer)
			.map_err(SaleError::Undeliverable)?;
		let proceeds = Self::distribute(&mut position, &mut books, auction, price)?;
		Self::deposit_event(Event::LotSold {
			loan: lot.loan,
			item: lot.item,
			buyer: buyer.clone(),
			price,
			principal: proceeds.principal,
			interest: proceeds.interest,
			penalty: proceeds.penalty,
			royalty: proceeds.royalty,
			surplus: proceeds.surplus,
		});
		Ok(Self::after_lot(lot.loan, position, books)?)
	}

	fn unsold(lot: &LotOf<T>) -> DispatchResult {
		let (mut position, books) = Self::liquidating(lot.loan)?;
		let treasury = T::TreasuryAccount::get();
		match Self::deliver(position.config.collection, lot.item, &treasury) {
			Ok(()) => {
				Self::take_item(&mut position.loan, &lot.item)?;
				Self::deposit_event(Event::LotUnsold { loan: lot.loan, item: lot.item });
			},
			Err(reason) => Self::mark_undelivered(lot, &mut position.loan, reason),
		}
		Self::after_lot(lot.loan, position, books)
	}

	fn delivery_failed(lot: &LotOf<T>, reason: DispatchError) -> DispatchResult {
		let (mut position, books) = Self::liquidating(lot.loan)?;
		Self::mark_undelivered(lot, &mut position.loan, reason);
		Self::after_lot(lot.loan, position, books)
	}

	fn can_bid_weight() -> Weight {
		<T as Config>::WeightInfo::can_bid()
	}

	fn outcome_weight() -> Weight {
		let others = T::MaxItems::get();
		<T as Config>::WeightInfo::book_outcome(others)
			.saturating_add(T::Auctioneer::withdraw_weight().saturating_mul(others.into()))
	}
}

impl<T: Config> Pallet<T> {
	fn mark_undelivered(lot: &LotOf<T>, loan: &mut LoanOf<T>, reason: DispatchError) {
		loan.items
			.iter_mut()
			.filter(|pledged| pledged.item == lot.item)
			.for_each(|pledged| pledged.custody = Custody::Undelivered);
		Self::deposit_event(Event::LotUndelivered { loan: lot.loan, item: lot.item, reason });
	}
}
